//! What stays on the reader's own device: a list that is kept there and handed on by its address.

use crate::{
    chromium::{Chromium, DESK, PHONE},
    faults::Faults,
    stage::{Stage, WEEK},
};

/// Presses what a person would, where it can be seen.
async fn click(chromium: &Chromium, selector: &str) {
    chromium.run(&format!("document.querySelector({selector:?}).scrollIntoView({{ block: 'center' }})")).await;
    chromium.find(selector).await.click().await.unwrap_or_else(|fault| panic!("{selector}: {fault}"));
}

async fn kept(chromium: &Chromium) -> String {
    chromium.said("return localStorage.getItem('list')").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_kept_shown_in_any_language_and_handed_on_to_another_browser() {
    let stage = Stage::at(WEEK).await;
    let mine = Chromium::open(&stage).await;
    mine.window(PHONE).await;
    for path in ["/sv/services/talterapi", "/sv/places/ostari"] {
        mine.goto(path).await;
        click(&mine, "[data-keep]").await;
        mine.wait("it is pressed", "return document.querySelector('[data-keep]').ariaPressed === 'true'").await;
        assert_eq!(
            mine.said("return document.querySelector('.entry-acts [role=status]').textContent").await,
            "Nu finns det i din lista."
        );
    }
    assert_eq!(kept(&mine).await, "services.talterapi,places.ostari");
    assert_eq!(mine.said("return document.querySelector('.masthead [data-count]').textContent").await, "2");

    // The page of the list leads to the address that holds it.
    click(&mine, ".masthead-list").await;
    let address = "/sv/list?of=services.talterapi,places.ostari";
    mine.wait(
        "the list",
        &format!("return location.pathname + location.search === {address:?} && !document.querySelector('[data-drop]').hidden"),
    )
    .await;
    assert_eq!(mine.said("return document.querySelector('h1').innerText").await, "Min lista");

    // Somebody else opens the link, in another language.
    let other = Chromium::open(&stage).await;
    other.window(DESK).await;
    other.goto(&address.replace("/sv/", "/fi/")).await;
    other.wait("it says that it came by a link", "return document.querySelector('[data-take]')?.checkVisibility()").await;
    assert_eq!(other.said("return document.querySelectorAll('.kept-row').length").await, "2");
    assert_eq!(other.said("return document.querySelector('h1').innerText").await, "Lista sinulle");
    assert_eq!(kept(&other).await, "", "nothing is kept unasked");
    click(&other, "[data-take]").await;
    other.wait("it is their own", "return document.querySelector('[data-drop]')?.checkVisibility()").await;
    assert_eq!(kept(&other).await, "services.talterapi,places.ostari");
    let mut faults = Faults::default();
    faults.add_all("my own list", &other.axe().await);
    faults.add_all("my own list", &other.ask("room.js").await);

    // One is taken away, then all.
    click(&other, "[data-drop='services.talterapi']").await;
    other.wait("one is left", "return document.querySelectorAll('.kept-row').length === 1").await;
    assert_eq!(kept(&other).await, "places.ostari");
    other.wait("its acts", "return document.querySelector('.erase')?.checkVisibility()").await;
    click(&other, ".erase summary").await;
    click(&other, "[data-erase]").await;
    other
        .wait("it is empty", "return location.search === '' && document.querySelector('[data-when=empty]')?.checkVisibility()")
        .await;
    assert_eq!(kept(&other).await, "");
    assert_eq!(other.said("return document.querySelector('.masthead-list').checkVisibility()").await, "false");
    other.close().await;
    mine.close().await;
    faults.none();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storage_that_is_full_or_forbidden_breaks_nothing_and_says_so() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::open(&stage).await;
    chromium.window(PHONE).await;
    let full: Vec<_> = (0..50).map(|number| format!("services.s{number}")).collect();
    chromium.goto("/en/services/talterapi").await;
    chromium.run(&format!("localStorage.setItem('list', '{}')", full.join(","))).await;
    click(&chromium, "[data-keep]").await;
    let said = "return document.querySelector('.entry-acts [role=status]').textContent";
    assert!(chromium.said(said).await.contains("full"));
    let forbid = "for (const act of ['getItem', 'setItem', 'removeItem']) Storage.prototype[act] = () => { throw new Error('no') }";
    chromium.run(forbid).await;
    click(&chromium, "[data-keep]").await;
    assert!(chromium.said(said).await.contains("does not let the page keep"));
    assert_eq!(chromium.console().await, Vec::<String>::new());
    chromium.close().await;
}
