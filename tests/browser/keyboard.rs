//! By the keyboard alone: every control in reach and in sight, the search with its suggestions, filters that apply at once.

use crate::{
    chromium::{Chromium, DESK},
    faults::Faults,
    stage::{Stage, WEEK},
};
use fantoccini::key::Key;

const TAB: Key = Key::Tab;

async fn open(stage: &Stage, path: &str) -> Chromium {
    let chromium = Chromium::open(stage).await;
    chromium.window(DESK).await;
    chromium.goto(path).await;
    chromium
}

async fn press(chromium: &Chromium, key: Key) {
    chromium.press(&char::from(key).to_string()).await;
}

/// Where the focus is: an element of that selector?
async fn is_on(chromium: &Chromium, selector: &str) -> bool {
    chromium.run(&format!("return document.activeElement.matches({selector:?})")).await == true
}

/// Goes on by Tab until the focus is on an element of that selector.
async fn tab_to(chromium: &Chromium, selector: &str) {
    for _ in 0..150 {
        press(chromium, TAB).await;
        if is_on(chromium, selector).await {
            return;
        }
    }
    panic!("{selector} is not reached by Tab on {}", chromium.at().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn tab_reaches_every_control_in_order_and_shows_where_it_is() {
    let stage = Stage::at(WEEK).await;
    let chromium = open(&stage, "/en").await;
    let mut faults = Faults::default();
    for path in
        ["/en", "/en/search?q=speech+therapy", "/en/services/talterapi", "/en/places/kirkkonummi-welfare-centre", "/en/nowhere"]
    {
        chromium.goto(path).await;
        // Radios of one name are one stop.
        let all = "const controls = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')];
            window.way = controls.filter((one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !one.disabled)
                .filter((one) => one.type !== 'radio' || one.checked);
            return window.way.length";
        let count = chromium.run(all).await.as_u64().expect("a number");
        for at in 0..count {
            press(&chromium, TAB).await;
            let seen = format!(
                "const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
                 const name = (it) => it ? it.localName + ' «' + (it.textContent || it.name || '').trim().slice(0, 30) + '»' : 'nothing';
                 if (one !== window.way[{at}]) return 'comes ' + name(one) + ' instead of ' + name(window.way[{at}]);
                 if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return name(one) + ' shows no focus';
                 if (box.bottom < 0 || box.top > innerHeight || style.clipPath !== 'none') return name(one) + ' is out of sight';
                 return ''"
            );
            let fault = chromium.said(&seen).await;
            if !fault.is_empty() {
                faults.add(path, "the order of Tab", &fault);
                break;
            }
        }
    }
    chromium.close().await;
    faults.none();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_past_the_head_comes_first_and_leads_to_the_content() {
    let stage = Stage::at(WEEK).await;
    let chromium = open(&stage, "/sv").await;
    press(&chromium, TAB).await;
    assert!(is_on(&chromium, "a.skip").await, "the skip link comes first");
    press(&chromium, Key::Enter).await;
    chromium.wait("the focus on main", "return document.activeElement.id === 'main'").await;
    press(&chromium, TAB).await;
    assert!(is_on(&chromium, "main input[name=q]").await, "the search field comes next");

    chromium.goto("/sv/services/talterapi").await;
    tab_to(&chromium, ".languages a[lang=fi]").await;
    press(&chromium, Key::Enter).await;
    chromium
        .wait(
            "the page in Finnish",
            "return location.pathname === '/fi/services/talterapi' && document.documentElement.lang === 'fi'",
        )
        .await;
    chromium.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn suggestions_are_a_combobox() {
    let stage = Stage::at(WEEK).await;
    let chromium = open(&stage, "/sv").await;
    tab_to(&chromium, "main input[name=q]").await;
    let field = "document.querySelector('main input[name=q]')";
    let has = |name: &str| format!("return {field}.getAttribute('{name}') ?? ''");
    for (name, value) in [("role", "combobox"), ("aria-autocomplete", "list"), ("aria-expanded", "false")] {
        assert_eq!(chromium.said(&has(name)).await, value, "{name}");
    }
    let open = format!("return {field}.getAttribute('aria-expanded') === 'true'");
    let closed = format!("return {field}.getAttribute('aria-expanded') === 'false'");
    chromium.press("talt").await;
    chromium.wait("suggestions", &open).await;
    let list = format!("const list = document.getElementById({field}.getAttribute('aria-controls'));");
    let list = format!("{list} return list?.getAttribute('role') + ' ' + list?.checkVisibility()");
    assert_eq!(chromium.said(&list).await, "listbox true");
    let mut faults = Faults::default();
    faults.add_all("suggestions shown", &chromium.axe().await);

    let active = format!("const at = document.getElementById({field}.getAttribute('aria-activedescendant'));");
    assert_eq!(chromium.said(&format!("{active} return at?.id")).await, "", "nothing is chosen before an arrow key");
    press(&chromium, Key::Down).await;
    let first = format!("{active} return at?.getAttribute('role') === 'option' && at.getAttribute('aria-selected') === 'true'");
    chromium.wait("the first suggestion", &first).await;
    faults.add_all("a suggestion chosen", &chromium.axe().await);
    press(&chromium, Key::Escape).await;
    chromium.wait("Escape closes", &closed).await;
    assert!(is_on(&chromium, "main input[name=q]").await, "the focus stays");
    assert_eq!(chromium.said(&format!("return {field}.value")).await, "talt", "what was typed stays");

    chromium.press("e").await;
    chromium.wait("suggestions again", &open).await;
    press(&chromium, Key::Up).await;
    press(&chromium, Key::Down).await;
    let chosen = chromium.said(&format!("{active} return at?.querySelector('.search-suggested').textContent")).await;
    assert!(!chosen.is_empty(), "the arrows lead round");
    press(&chromium, Key::Enter).await;
    chromium.wait("the way to the suggestion", "return location.pathname !== '/sv' && document.readyState === 'complete'").await;
    let there = chromium
        .said("return document.querySelector('h1').textContent + ' ' + (new URLSearchParams(location.search).get('q') ?? '')")
        .await;
    assert!(there.to_lowercase().contains(&chosen.to_lowercase()), "«{chosen}» leads to «{there}»");

    // Without a choice Enter asks what was typed.
    chromium.goto("/sv").await;
    tab_to(&chromium, "main input[name=q]").await;
    chromium.press("talterapi").await;
    press(&chromium, Key::Enter).await;
    chromium.wait("the results", "return location.pathname + location.search === '/sv/search?q=talterapi'").await;
    chromium.close().await;
    faults.none();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_applies_at_once_keeps_the_focus_and_says_the_count() {
    let stage = Stage::at(WEEK).await;
    let chromium = open(&stage, "/sv/search?q=barn").await;
    let count = "return document.querySelector('[data-announce]').textContent";
    let before = chromium.said(count).await;
    tab_to(&chromium, "input[name=free]").await;
    chromium.run("window.same = true").await;
    press(&chromium, Key::Space).await;
    chromium.wait("the filter in the address", "return new URLSearchParams(location.search).get('free') === '1'").await;
    assert_eq!(chromium.said("return window.same").await, "true", "the page was loaded anew");
    assert!(is_on(&chromium, "input[name=free]:checked").await, "the focus has left the control");
    let after = chromium.said(count).await;
    assert_ne!(before, after, "the filter changes nothing");
    chromium
        .wait(
            "the count is said",
            &format!("return [...document.querySelectorAll('[role=status]')].some((one) => one.textContent === {after:?})"),
        )
        .await;
    let mut faults = Faults::default();
    faults.add_all("filtered in place", &chromium.axe().await);
    // A second one, by the arrow keys of a list.
    tab_to(&chromium, "select[name=age]").await;
    press(&chromium, Key::Down).await;
    press(&chromium, Key::Down).await;
    chromium.wait("the age in the address", "return new URLSearchParams(location.search).has('age')").await;
    assert!(is_on(&chromium, "select[name=age]").await, "the focus has left the list");

    // Back, one filter after the other, to the results as they were.
    while chromium.at().await.contains("age=") {
        chromium.back().await;
    }
    chromium.wait("one filter", &format!("return !document.querySelector('select[name=age]').value && document.querySelector('[data-announce]').textContent === {after:?}")).await;
    chromium.back().await;
    chromium.wait(
        "the results as they were",
        &format!("return !document.querySelector('input[name=free]').checked && document.querySelector('[data-announce]').textContent === {before:?}"),
    )
    .await;
    assert!(!chromium.at().await.contains("free="));
    chromium.close().await;
    faults.none();
}
