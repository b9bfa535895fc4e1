//! Every page in every language, in one load each: accessible, within its window, silent, at home, and in the language it says.

use crate::{
    chromium::{Chromium, DESK, NARROW, PHONE, Theme},
    faults::Faults,
    routes::{self, Page},
    stage::{AFTER, EVE, Stage, WEEK},
    tongues::Tongues,
};

#[tokio::test(flavor = "multi_thread")]
async fn every_page_in_icelandic() {
    walk("is").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_in_swedish() {
    walk("sv").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_in_finnish() {
    walk("fi").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_in_english() {
    walk("en").await;
}

#[test]
fn no_language_is_left_out() {
    let mut languages = Stage::languages();
    languages.sort();
    assert_eq!(languages, ["en", "fi", "is", "sv"], "each language of the site has a test above");
}

#[tokio::test(flavor = "multi_thread")]
async fn before_and_after_a_move() {
    let mut faults = Faults::default();
    for now in [EVE, AFTER] {
        let stage = Stage::at(now).await;
        let tongues = tongues(&stage).await;
        let chromium = Chromium::open(&stage).await;
        for lang in Stage::languages() {
            for page in routes::moves() {
                look(&chromium, &tongues, &lang, &page, &mut faults).await;
            }
        }
        chromium.close().await;
    }
    faults.none();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_in_the_dark_in_forced_colours_and_on_paper() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::open(&stage).await;
    let mut faults = Faults::default();
    chromium.window(DESK).await;
    for page in routes::pages(&stage).await {
        chromium.goto(&format!("/sv{}", page.path)).await;
        for theme in [Theme::Dark, Theme::Forced] {
            chromium.theme(theme).await;
            faults.add_all(&format!("{}, {}", page.name, theme.name()), &chromium.axe().await);
        }
        chromium.theme(Theme::Paper).await;
        faults.add_all(&format!("{}, paper", page.name), &chromium.ask("sheet.js").await);
    }
    chromium.close().await;
    faults.none();
}

async fn walk(lang: &str) {
    let stage = Stage::at(WEEK).await;
    let tongues = tongues(&stage).await;
    let chromium = Chromium::open(&stage).await;
    let mut faults = Faults::default();
    for page in routes::pages(&stage).await {
        look(&chromium, &tongues, lang, &page, &mut faults).await;
    }
    chromium.close().await;
    faults.none();
}

async fn tongues(stage: &Stage) -> Tongues {
    Tongues::of(&stage.world.house.store.ledger().all().await.expect("entries"))
}

/// One page, loaded once, at three widths.
async fn look(chromium: &Chromium, tongues: &Tongues, lang: &str, page: &Page, faults: &mut Faults) {
    let said = format!("{lang}: {}", page.name);
    let address = format!("/{lang}{}", page.path);
    chromium.window(NARROW).await;
    chromium.goto(&address).await;
    faults.add_all(&format!("{said}, 320 px"), &chromium.ask("room.js").await);
    chromium.unfold(true).await;
    faults.add_all(&format!("{said}, 320 px, unfolded"), &chromium.ask("room.js").await);

    chromium.window(PHONE).await;
    faults.add_all(&format!("{said}, phone"), &chromium.axe().await);
    tongues.judge(&said, &chromium.ask("tongues.js").await, faults);
    chromium.unfold(false).await;

    chromium.window(DESK).await;
    faults.add_all(&format!("{said}, desk"), &chromium.axe().await);
    faults.add_all(&format!("{said}, desk"), &chromium.ask("room.js").await);

    let html = chromium.said("return document.documentElement.lang").await;
    faults.check(html == lang, &said, "the language of the page", &html);
    // Where the page stands in the other languages is said to machines, on each page that they may keep.
    let head =
        "return [!document.querySelector('meta[name=robots]'), document.querySelectorAll('link[rel=alternate][hreflang]').length]";
    let head = chromium.run(head).await;
    let alternates = if head[0] == true { Stage::languages().len() + 1 } else { 0 };
    faults.check(head[1] == alternates, &said, "hreflang", &format!("{} of {alternates}", head[1]));
    manners(chromium, &said, page, faults).await;
}

/// Its status; that nothing is said in the console, no other host asked, and the browser half fetched only where an island waits for it.
async fn manners(chromium: &Chromium, said: &str, page: &Page, faults: &mut Faults) {
    let missing = page.path.ends_with("/no-such-service");
    let status = chromium.status().await;
    faults.check(status == if missing { 404 } else { 200 }, said, "the status", &status.to_string());
    for line in chromium.console().await {
        // That the page itself is not there is said by Chromium, not by the page.
        if !(missing && line.contains("no-such-service") && line.contains("404")) {
            faults.add(said, "a silent console", &line);
        }
    }
    let sent = chromium.sent().await;
    faults.check(!sent.is_empty(), said, "the log of requests", "is empty");
    for other in sent.iter().filter(|sent| !sent.address.starts_with("data:") && !chromium.is_home(&sent.address)) {
        faults.add(said, "no other host", &other.address);
    }
    let island = chromium.run("return !!document.querySelector('leptos-island')").await == true;
    let wasm = sent.iter().any(|sent| sent.address.contains(".wasm"));
    faults.check(
        island == wasm,
        said,
        "the browser half only for islands",
        if wasm { "was fetched for nothing" } else { "was not fetched" },
    );
    let lively = page.path.is_empty() || page.path.starts_with('?') || page.path.starts_with("/search");
    faults.check(island || !lively, said, "islands", "there is none");
}
