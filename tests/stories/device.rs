//! A family that keeps things on its own device: a list that is shared by its address.

use crate::world::{TUESDAY, World, service, with};
use axum::http::StatusCode;
use fletta_app::words;
use scraper::{Html, Selector};
use serde_json::json;

const OF: &str = "of=services.talterapi,places.ostari,contacts.speech-therapist-kirkkonummi,guides.sip-kungsbacka";

fn texts(html: &str, what: &str) -> Vec<String> {
    let what = Selector::parse(what).expect("a selector");
    Html::parse_document(html).select(&what).map(|found| found.text().collect::<String>().trim().to_owned()).collect()
}

fn values(html: &str, what: &str, name: &str) -> Vec<String> {
    let what = Selector::parse(what).expect("a selector");
    Html::parse_document(html).select(&what).filter_map(|found| found.attr(name).map(str::to_owned)).collect()
}

fn languages() -> Vec<String> {
    words::all().iter().map(|words| words.lang.to_string()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shared_list_shows_the_same_things_to_anybody_in_every_language() {
    let world = World::at(TUESDAY).await;
    for lang in languages() {
        let page = world.get(&format!("/{lang}/list?{OF}")).await;
        assert_eq!(page.status, StatusCode::OK, "{lang}");
        let links = values(page.text(), ".kept .card-title a", "href");
        let expected = ["services/talterapi", "places/ostari", "contacts/speech-therapist-kirkkonummi", "guides/sip-kungsbacka"];
        assert_eq!(links, expected.map(|path| format!("/{lang}/{path}")), "{lang}: in the order in which it was kept");
        // In another language it is the same list.
        for other in languages() {
            let there = format!("/{other}/list?{OF}");
            assert!(values(page.text(), ".languages a", "href").contains(&there), "{lang}: {there}");
        }
        // A handout: a telephone, a mailbox, a street, the week's hours.
        for needed in ["a[href^='tel:']", "a[href^='mailto:']"] {
            assert!(!texts(page.text(), &format!(".kept {needed}")).is_empty(), "{lang}: {needed}");
        }
        assert!(texts(page.text(), ".kept .chip").iter().any(|chip| chip.contains("024")), "{lang}: no address with its postcode");
        assert_eq!(texts(page.text(), ".paper-square svg path").len(), 1, "{lang}: the code");
        // The letter holds the address, and machines do not keep what somebody has put together.
        let letter = values(page.text(), "a[href^='mailto:?']", "href").join("");
        assert!(letter.contains("%2Flist%3Fof%3Dservices.talterapi%2Cplaces.ostari"), "{lang}: {letter}");
        assert!(page.text().contains("noindex"), "{lang}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_gone_is_said_kindly_and_what_was_renamed_is_there() {
    let world = World::at(TUESDAY).await;
    let renamed = with(&service("a-new-name", "Ett nytt namn"), &json!({ "old_slugs": ["an-old-name"] }));
    world.publish(&[renamed]).await;
    world.catch_up().await;
    let page = world.get("/sv/list?of=services.an-old-name,services.a-new-name,services.never-was,places.talterapi").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(values(page.text(), ".kept .card-title a", "href"), ["/sv/services/a-new-name"], "once, under its present name");
    let said = texts(page.text(), ".notice").join(" ");
    assert!(said.contains("2 saker i listan finns inte längre här"), "{said}");
    assert!(!values(page.text(), ".notice a[href='/sv/search']", "href").is_empty());

    // All gone, or nothing but nonsense: still a page, and a way on.
    let gone = world.get("/fi/list?of=services.never-was").await;
    assert_eq!((gone.status, texts(gone.text(), ".notice").len()), (StatusCode::OK, 1));
    for nonsense in ["", "?of=", "?of=,,,", "?of=..%2F..%2Fetc%2Fpasswd", "?of=services.%00", "?of=%ff%fe", "?with=xx"] {
        let page = world.get(&format!("/is/list{nonsense}")).await;
        assert_eq!((page.status, texts(page.text(), "h1")), (StatusCode::OK, vec!["Listinn minn".to_owned()]), "{nonsense}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_has_an_end_and_every_page_of_an_entry_can_be_kept() {
    let world = World::at(TUESDAY).await;
    let entries = world.house.store.ledger().all().await.expect("entries");
    let names: Vec<String> = entries.iter().filter_map(fletta_app::model::List::name).collect();
    let page = world.get(&format!("/en/list?of={}", names.join(","))).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(texts(page.text(), ".kept-row").len(), 50);
    for path in [
        "services/talterapi",
        "places/ostari",
        "organisations/lomma-social",
        "events/familjeoasen",
        "guides/sip-kungsbacka",
        "contacts/speech-therapist-kirkkonummi",
    ] {
        let page = world.get(&format!("/en/{path}")).await;
        assert_eq!(values(page.text(), "[data-keep]", "data-keep"), [path.replace('/', ".")]);
        assert_eq!(texts(page.text(), ".paper-square svg").len(), 1, "{path}: for another phone");
    }
}
