//! Without JavaScript: the main job, filters, languages, urgent help and the chosen town all work as plain pages.

use crate::{
    chromium::{Chromium, DESK, PHONE},
    stage::{Stage, WEEK},
};

/// Stands on a page of the house in a browser that runs no script of its pages.
async fn open(stage: &Stage, path: &str) -> Chromium {
    let chromium = Chromium::without_scripts(stage).await;
    chromium.window(PHONE).await;
    chromium.goto(path).await;
    assert_eq!(chromium.said("return document.documentElement.dataset.islands ?? 'asleep'").await, "asleep", "a script has run");
    chromium
}

async fn arrive(chromium: &Chromium, path: &str) {
    let there = format!("return location.pathname + location.search === {path:?} && document.readyState === 'complete'");
    chromium.wait(&format!("the way to {path}"), &there).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_leads_to_its_service_and_the_language_switch_keeps_the_page() {
    let stage = Stage::at(WEEK).await;
    let chromium = open(&stage, "/sv").await;
    let field = chromium.find("main input[name=q]").await;
    field.send_keys("talterapi").await.expect("typed");
    chromium.click("main .search-button").await;
    arrive(&chromium, "/sv/search?q=talterapi").await;
    let first: Vec<String> = serde_json::from_value(
        chromium.run("return [...document.querySelectorAll('[data-results] h3 a')].map((a) => a.pathname)").await,
    )
    .expect("links");
    assert!(first.iter().take(3).any(|path| path == "/sv/services/talterapi"), "{first:?}");

    // The results keep their question in another language, and bring that language's pages.
    chromium.click(".languages a[lang=fi]").await;
    arrive(&chromium, "/fi/search?q=talterapi").await;
    chromium.click(".languages a[lang=sv]").await;
    arrive(&chromium, "/sv/search?q=talterapi").await;

    chromium.click("[data-results] a[href='/sv/services/talterapi']").await;
    arrive(&chromium, "/sv/services/talterapi").await;
    assert_eq!(chromium.said("return document.querySelector('h1').textContent").await, "Talterapi");
    chromium.click(".languages a[lang=en]").await;
    arrive(&chromium, "/en/services/talterapi").await;
    let (title, lang) = (
        chromium.said("return document.querySelector('h1').textContent").await,
        chromium.said("return document.documentElement.lang").await,
    );
    assert_eq!((title.as_str(), lang.as_str()), ("Speech therapy", "en"));

    // What only a script could do is not offered.
    let idle = "return [...document.querySelectorAll('[data-script]')].filter((one) => one.checkVisibility()).length";
    assert_eq!(chromium.said(idle).await, "0", "a button that does nothing is shown");
    chromium.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_apply_by_the_button_of_the_form() {
    let stage = Stage::at(WEEK).await;
    let chromium = open(&stage, "/sv/search?q=barn").await;
    let count = "return document.querySelector('[data-announce]').textContent";
    let before = chromium.said(count).await;
    // On a phone the drawer opens first.
    chromium.click(".filters summary").await;
    chromium.click(".filters input[name=free]").await;
    chromium.click(".filters-apply").await;
    chromium.wait("the narrowed results", "return new URLSearchParams(location.search).get('free') === '1'").await;
    let after = chromium.said(count).await;
    assert_ne!(before, after, "the filter changes nothing");
    assert!(chromium.at().await.contains("q=barn"), "the words are lost: {}", chromium.at().await);
    assert_eq!(chromium.said("return document.querySelector('.filters input[name=free]').checked").await, "true");

    // What narrows can be taken away again, on a desk as well.
    chromium.window(DESK).await;
    chromium.click(".chip[data-kind=remove] a").await;
    chromium.wait("the whole results", "return !new URLSearchParams(location.search).has('free')").await;
    assert_eq!(chromium.said(count).await, before);
    chromium.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn urgent_help_is_one_tap_away_on_any_page() {
    let stage = Stage::at(WEEK).await;
    let chromium = open(&stage, "/is/services/talterapi").await;
    for path in ["/is", "/is/search?q=xqzvw", "/is/services/barnavernd-kopavogur", "/is/privacy", "/is/nowhere"] {
        chromium.goto(path).await;
        assert_eq!(chromium.said("return document.querySelector('.masthead details.urgent').open").await, "false", "{path}");
        chromium.click(".masthead details.urgent summary").await;
        let shown = "return [...document.querySelectorAll('.masthead .urgent a')].filter((a) => a.checkVisibility()).map((a) => a.href)[0] ?? ''";
        assert_eq!(chromium.said(shown).await, "tel:112", "{path}");
    }
    chromium.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_is_chosen_kept_and_forgotten() {
    let stage = Stage::at(WEEK).await;
    let chromium = open(&stage, "/fi").await;
    chromium.click("[data-kind=towns] a[href*='town=lomma']").await;
    arrive(&chromium, "/fi?town=lomma").await;
    chromium.goto("/fi").await;
    arrive(&chromium, "/fi?town=lomma").await;
    chromium.click(".home-chosen a[href='/fi/town']").await;
    arrive(&chromium, "/fi").await;
    chromium.goto("/fi").await;
    arrive(&chromium, "/fi").await;
    chromium.close().await;
}
