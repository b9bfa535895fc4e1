//! Whoever reads a page, in any of the languages: what it says is there, in words, and leads on.

use crate::world::{CONTENT, TUESDAY, World};
use axum::http::StatusCode;
use fletta_app::{
    model::{Entry, Kind, Lang},
    words,
};
use std::collections::BTreeSet;

/// What a page says, without its markup.
fn says(html: &str) -> String {
    html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn on_each_of_the_days_the_page_says_where_it_is_and_what_moves() {
    // The room is the house's own, in every language; the rest is said in one.
    let days = [
        (
            "2020-12-31",
            "2.06",
            ["Flyttar till Kirkkonummen Ostari, våning 2, den 1 januari 2021", "Vård- och omsorgssektorn i Kyrkslätt"],
        ),
        (
            "2021-01-01",
            "2.14",
            ["Flyttade hit från Gamla hälsovårdscentralen, våning 2, den 1 januari", "våning 3, den 1 december 2022"],
        ),
        (
            "2022-12-02",
            "3.22",
            [
                "Flyttade hit från Kirkkonummen Ostari, våning 2, den 1 december",
                "Från och med den 1 januari 2023 ansvarar Västra Nylands",
            ],
        ),
        (
            "2023-01-02",
            "3.22",
            ["Sedan den 1 januari ansvarar Västra Nylands välfärdsområde", "Tidigare: Vård- och omsorgssektorn i Kyrkslätt"],
        ),
    ];
    for (day, room, swedish) in days {
        let world = World::at(&format!("{day}T12:00:00+02:00")).await;
        for lang in words::all().iter().map(|words| words.lang) {
            let page = says(world.get(&format!("/{lang}/services/talterapi")).await.text());
            for other in ["2.06", "2.14", "3.22"] {
                assert_eq!(page.contains(other), other == room, "{day} {lang}: room {other}");
            }
        }
        let page = says(world.get("/sv/services/talterapi").await.text());
        for sentence in swedish {
            assert!(page.contains(sentence), "{day}: «{sentence}» is not said in: {page}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_to_be_announced_is_said_as_its_month() {
    let world = World::at("2020-12-31T12:00:00+02:00").await;
    for (slug, said) in [("barn-och-familjesocialarbete", "januari 2021"), ("barn-och-familjesocialarbete", "Kirkkonummen Ostari")]
    {
        let page = says(world.get(&format!("/sv/services/{slug}")).await.text());
        assert!(page.contains(said) && !page.contains("den 1 februari"), "{slug}: {page}");
    }
}

/// The first words of the keys of all messages.
fn families() -> BTreeSet<String> {
    let mut families = BTreeSet::new();
    let locales = crate::world::root().join("locales");
    for language in std::fs::read_dir(locales).expect("locales").filter_map(Result::ok) {
        for file in std::fs::read_dir(language.path()).expect("a language").filter_map(Result::ok) {
            let text = std::fs::read_to_string(file.path()).expect("messages");
            let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key).filter(|key| !key.contains(' '));
            families.extend(keys.filter_map(|key| key.split_once('-')).map(|(family, _)| family.to_owned()));
        }
    }
    families
}

/// What is wrong with a page, whatever it is about.
fn faults(html: &str, lang: Lang, path: &str, families: &BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut want = |holds: bool, what: &str| faults.extend((!holds).then(|| what.to_owned()));
    want(html.contains(&format!("<html lang=\"{lang}\"")), "it does not say its language");
    want(html.matches("<h1").count() == 1, "it has not one heading");
    let title = html.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).map_or("", |(title, _)| title);
    want(!title.trim().is_empty(), "it has no title");
    want(html.contains("href=\"tel:112\""), "urgent help is not one tap away");
    for other in words::all().iter().filter(|words| words.lang != lang) {
        want(html.contains(&format!("href=\"/{}{path}\"", other.lang)), &format!("it does not lead to itself in {}", other.lang));
    }
    want(
        !html.contains("style=\"") && !html.contains("<style") && !html.contains(" onclick=") && !html.contains("javascript:"),
        "something stands inline",
    );
    let inline = html
        .match_indices("<script")
        .filter(|(at, _)| !html[*at..].split('>').next().is_some_and(|tag| tag.contains(" src=") || tag.contains("ld+json")));
    want(inline.count() == 0, "a script stands inline");
    want(!html.contains(" src=\"http") && !html.contains(" src=\"//"), "it asks another host");
    for text in html.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text.trim()) {
        let is_key = text.split_once('-').is_some_and(|(family, rest)| {
            families.contains(family) && !rest.is_empty() && rest.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '_')
        });
        // «drop-in» is a word where a message says it; a key never stands alone as what it says.
        want(
            !is_key || words::words(lang).is_some_and(|words| !words.has(text)) && text == "drop-in",
            &format!("it shows the key {text}"),
        );
        want(!text.contains("{ $") && !text.contains("{$"), &format!("a gap is not filled: {text}"));
    }
    faults
}

async fn sound(world: &World, addresses: impl Iterator<Item = (Lang, String)>) {
    let families = families();
    let mut all = Vec::new();
    for (lang, path) in addresses {
        let page = world.get(&format!("/{lang}{path}")).await;
        assert_eq!(page.status, StatusCode::OK, "/{lang}{path}");
        all.extend(faults(page.text(), lang, &path, &families).into_iter().map(|fault| format!("/{lang}{path}: {fault}")));
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

fn languages() -> Vec<Lang> {
    words::all().iter().map(|words| words.lang).collect()
}

fn path(entry: &Entry) -> Option<String> {
    entry.kind().path().map(|folder| format!("/{folder}/{}", entry.slug))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_entry_s_page_is_whole_in_one_language_or_another() {
    let world = World::at(TUESDAY).await;
    let entries = world.house.store.ledger().all().await.expect("entries");
    let languages = languages();
    sound(&world, entries.iter().filter_map(path).enumerate().map(|(at, path)| (languages[at % languages.len()], path))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_is_whole_in_every_language() {
    let world = World::at(TUESDAY).await;
    let entries = world.house.store.ledger().all().await.expect("entries");
    let mut paths: Vec<String> = Kind::ALL
        .iter()
        .flat_map(|kind| entries.iter().filter(|entry| entry.kind() == *kind).take(3).filter_map(path))
        .chain(
            ["", "/search", "/events", "/events?view=list", "/events?form=umbrella", "/about", "/accessibility", "/privacy"]
                .map(str::to_owned),
        )
        .collect();
    paths.extend(["/search?q=talterapi", "/search?q=xqzwv", "/search?page=2"].map(str::to_owned));
    sound(&world, languages().into_iter().flat_map(|lang| paths.iter().map(move |path| (lang, path.clone())))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_in_the_reader_s_language_says_in_which_it_is() {
    let world = World::at(TUESDAY).await;
    let entries = world.house.store.ledger().all().await.expect("entries");
    let is = Lang::parse("is").expect("a language");
    let foreign: Vec<_> =
        entries.iter().filter(|entry| entry.kind() == Kind::Service && !entry.texts.contains_key(&is)).take(8).collect();
    assert!(!foreign.is_empty(), "every service speaks Icelandic: nothing falls back");
    for entry in foreign {
        let page = world.get(&entry.address(is)).await;
        assert!(page.text().contains(&format!("lang=\"{}\"", entry.text(is).0)), "{}", entry.slug);
        assert!(page.text().contains("<html lang=\"is\""));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_found_and_nothing_there_lead_to_somebody_to_ask() {
    let world = World::at(TUESDAY).await;
    for lang in languages() {
        let nothing = world.get(&format!("/{lang}/search?q=xqzwv")).await;
        assert!(nothing.text().contains(&format!("href=\"/{lang}/contacts/")), "{lang}: nobody to ask");
        for address in [format!("/{lang}/services/nowhere"), format!("/{lang}/nowhere"), format!("/{lang}/places/talterapi")] {
            let missing = world.get(&address).await;
            assert_eq!(missing.status, StatusCode::NOT_FOUND, "{address}");
            let said = words::words(lang).expect("words").say("refusal-not-found");
            assert!(
                missing.text().contains(&format!("<html lang=\"{lang}\"")) && says(missing.text()).contains(&said),
                "{address}: «{said}»"
            );
            assert!(
                missing.text().contains("href=\"tel:112\"") && missing.text().contains(&format!("action=\"/{lang}/search\"")),
                "{address}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_s_own_texts_are_there_in_every_language() {
    assert!(CONTENT.join("pages").is_dir());
    let world = World::at(TUESDAY).await;
    let mut seen = BTreeSet::new();
    for lang in languages() {
        for page in ["about", "accessibility", "privacy"] {
            let text = says(world.get(&format!("/{lang}/{page}")).await.text());
            assert!(text.len() > 800, "/{lang}/{page} says little");
            assert!(seen.insert(text), "/{lang}/{page} is another page's");
        }
    }
}
