//! A parent who looks for help, in words of their own, for their town.

use crate::world::{TUESDAY, World, lang, service, with};
use axum::http::{Method, StatusCode};
use fletta_app::model::{EntryId, Kind, PAGE_SIZE, Query};
use serde_json::json;
use std::collections::BTreeSet;

/// All hits of a search, over all its pages.
async fn all(world: &World, query: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for page in 1..100 {
        let (slugs, total) = world.search(&format!("{query}&page={page}")).await;
        let before = found.len();
        let here = slugs.len();
        found.extend(slugs);
        assert_eq!(found.len(), before + here, "an entry stands on two pages of {query}");
        if found.len() as u64 == total {
            return found;
        }
        assert!(here > 0, "{query}: {total} hits, but page {page} is empty");
    }
    panic!("{query} has no end");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_language_s_own_word_brings_a_speech_therapy_within_the_first_three() {
    let world = World::at(TUESDAY).await;
    for (lang, word) in [("sv", "talterapi"), ("fi", "puheterapia"), ("en", "speech+therapy"), ("is", "tal%C3%BEj%C3%A1lfun")] {
        let (slugs, _) = world.search(&format!("lang={lang}&q={word}")).await;
        let mut therapies = Vec::new();
        for slug in slugs.iter().take(3) {
            let entry = world.entry(slug).await;
            if entry.kind() == Kind::Service && entry.concepts.iter().any(|code| code == "speech-therapy") {
                therapies.push(slug);
            }
        }
        assert!(!therapies.is_empty(), "{lang} {word}: {slugs:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_word_finds_the_same_services_whatever_language_the_site_is_read_in() {
    let world = World::at(TUESDAY).await;
    for lang in ["is", "sv", "fi", "en"] {
        let found = all(&world, &format!("lang={lang}&q=talterapi")).await;
        assert!(found.contains("talterapi") && found.contains("logoped-lomma"), "{lang}: {found:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_typed_without_its_dots_and_in_capitals_is_the_same_word() {
    let world = World::at(TUESDAY).await;
    for (lang, typed, meant) in [("is", "TALTHJALFUN", "tal%C3%BEj%C3%A1lfun"), ("sv", "Radgivning", "r%C3%A5dgivning")] {
        let (typed, meant) =
            (all(&world, &format!("lang={lang}&q={typed}")).await, all(&world, &format!("lang={lang}&q={meant}")).await);
        assert!(
            !meant.is_empty() && typed.is_superset(&meant),
            "{lang}: {:?} were missed",
            meant.difference(&typed).collect::<Vec<_>>()
        );
    }
}

/// Each question's first answer, and that its page says from where it is answered.
async fn answered_from_there(world: &World, questions: &[(&str, &str)]) {
    for (question, first) in questions {
        let (slugs, _) = world.search(question).await;
        assert_eq!(slugs[0], *first, "{question}: {slugs:?}");
        let page = world.get(&format!("/{}/search?{question}", &question[5..7])).await;
        assert!(page.text().contains("finder-town"), "{question}: it is said what comes first");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_names_a_town_is_asked_from_there_whatever_town_is_chosen() {
    let questions = [
        ("lang=sv&q=talterapi+Lomma", "logoped-lomma"),
        ("lang=fi&q=puheterapia+Kungsbackassa&town=lomma", "logoped-kungsbacka"),
        ("lang=is&q=tal%C3%BEj%C3%A1lfun+%C3%AD+K%C3%B3pavogi&town=lomma", "speech-therapy-kopavogur"),
        ("lang=en&q=speech+therapy+in+Kirkkonummi", "talterapi"),
    ];
    answered_from_there(&World::at(TUESDAY).await, &questions).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_names_one_country_is_answered_from_there_first() {
    let world = World::at(TUESDAY).await;
    let questions = [
        ("lang=en&q=speech+therapy+in+Iceland", "speech-therapy-kopavogur"),
        ("lang=fi&q=puheterapia+Islannissa", "speech-therapy-kopavogur"),
        ("lang=fi&q=puheterapia+Suomessa", "talterapi"),
        ("lang=sv&q=talterapi+i+Finland", "talterapi"),
        ("lang=is&q=tal%C3%BEj%C3%A1lfun+%C3%AD+Sv%C3%AD%C3%BEj%C3%B3%C3%B0", "logoped-kungsbacka"),
    ];
    answered_from_there(&world, &questions).await;
    // Two countries say of a way between them, an island is not Iceland, and the chosen town stays chosen.
    for question in ["q=speech+therapy+moved+from+Finland+to+Sweden", "q=speech+therapy+on+our+island"] {
        let page = world.get(&format!("/en/search?{question}")).await;
        assert!(!page.text().contains("finder-town"), "{question}");
    }
    let (slugs, _) = world.search("lang=en&q=speech+therapy+in+Iceland&town=lomma").await;
    assert_eq!(slugs[0], "logoped-lomma");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_passed_over_unlooked_at_would_not_have_come_in() {
    let world = World::at(TUESDAY).await;
    let (apart, now) = (world.house.catalogue.apart().expect("an index"), world.house.clock().now());
    for asked in [
        "q=barn",
        "q=barn+skola+familj",
        "q=talterapi&town=lomma",
        "q=familj+i+Sverige",
        "q=sex%C3%A5ring+skola",
        "q=skola&age=84",
        "q=familj&page=2",
        "town=kirkkonummi",
        "",
    ] {
        let query = Query::parse(lang("sv"), asked);
        let (some, all) = (apart.ranked(&query, now).expect("a page"), apart.ranked_among_all(&query, now).expect("a page"));
        assert_eq!(some, all, "{asked}");
        assert!(some.len() == PAGE_SIZE, "{asked}: fewer than a page, so nothing was passed over");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_title_typed_whole_is_found_first_in_whatever_language_the_site_is_read() {
    let world = World::at(TUESDAY).await;
    for (question, slug) in [
        ("lang=en&q=studningsfjolskylda", "studningsfjolskylda-kopavogur"),
        ("lang=en&q=paivakoti+kielorinne", "paivakoti-kielorinne"),
        ("lang=fi&q=Lerviks+forskola", "lerviks-forskola"),
        ("lang=is&q=Winellska+skolan", "winellska-skolan"),
    ] {
        let (slugs, _) = world.search(question).await;
        assert_eq!(slugs[0], slug, "{question}: {slugs:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chosen_town_s_own_come_first_and_nothing_is_hidden() {
    let world = World::at(TUESDAY).await;
    let plain = all(&world, "lang=sv&q=talterapi").await;
    for (town, own) in [
        ("lomma", "logoped-lomma"),
        ("kungsbacka", "logoped-kungsbacka"),
        ("kirkkonummi", "talterapi"),
        ("kopavogur", "speech-therapy-kopavogur"),
    ] {
        let query = format!("lang=sv&q=talterapi&town={town}");
        let (slugs, _) = world.search(&query).await;
        let first = world.entry(&slugs[0]).await;
        assert!(first.areas().iter().any(|id| *id == EntryId::of_slug(town)) || slugs[0] == own, "{town}: {slugs:?}");
        assert_eq!(all(&world, &query).await, plain, "{town} hides something");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_a_region_runs_belongs_to_each_of_its_towns() {
    let world = World::at(TUESDAY).await;
    let of =
        |slug: &str, area: &str| with(&service(slug, "Zubrizol"), &json!({ "service": { "areas": [EntryId::of_slug(area)] } }));
    world
        .publish(&[
            of("saga-skane", "skane"),
            of("saga-finland", "finland"),
            of("saga-lomma", "lomma"),
            of("saga-kungsbacka", "kungsbacka"),
        ])
        .await;
    for (area, found) in [
        ("lomma", ["saga-lomma", "saga-skane"].as_slice()),
        ("skane", &["saga-lomma", "saga-skane"]),
        ("halland", &["saga-kungsbacka"]),
        ("sweden", &["saga-kungsbacka", "saga-lomma", "saga-skane"]),
        ("kirkkonummi", &["saga-finland"]),
        ("western-uusimaa", &["saga-finland"]),
        ("iceland", &[]),
    ] {
        let slugs: Vec<_> = all(&world, &format!("lang=sv&q=zubrizol&area={area}")).await.into_iter().collect();
        assert_eq!(slugs, found, "{area}");
    }
    // As a preference too: the region's own stand before another region's.
    let (slugs, total) = world.search("lang=sv&q=zubrizol&town=lomma").await;
    assert_eq!(total, 4);
    assert_eq!(slugs[..2].iter().map(String::as_str).collect::<BTreeSet<_>>(), BTreeSet::from(["saga-lomma", "saga-skane"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_age_brings_what_is_for_a_child_of_that_age() {
    let world = World::at(TUESDAY).await;
    let aged = |slug: &str, from: i16, before: i16| {
        with(&service(slug, "Zubrizol"), &json!({ "service": { "who": { "ages": { "from": from, "before": before } } } }))
    };
    world.publish(&[aged("saga-expecting", -9, 0), aged("saga-small", 0, 36), aged("saga-school", 72, 192)]).await;
    for (age, found) in [
        ("expecting", "saga-expecting"),
        ("0", "saga-small"),
        ("8m", "saga-small"),
        ("2", "saga-small"),
        ("6", "saga-school"),
        ("15", "saga-school"),
    ] {
        let slugs = all(&world, &format!("lang=sv&q=zubrizol&age={age}")).await;
        assert_eq!(slugs.iter().map(String::as_str).collect::<Vec<_>>(), [found], "{age}");
    }
    assert!(all(&world, "lang=sv&q=zubrizol&age=3").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_only_looks_alike_is_shown_beside_and_never_counted() {
    let world = World::at(TUESDAY).await;
    let found = world.get("/api/search?lang=sv&q=xxtalterapixx").await.json();
    let results = found["results"].as_array().expect("results");
    let hits = results.iter().filter(|result| result.get("perhaps").is_none()).count() as u64;
    assert_eq!(found["total"].as_u64(), Some(hits));
    assert!(results.iter().any(|result| result["perhaps"] == true), "{results:?}");
    let nothing = world.get("/api/search?lang=sv&q=xqzwv").await.json();
    assert_eq!((nothing["total"].as_u64(), nothing["results"].as_array().map(Vec::len)), (Some(0), Some(0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn common_words_beside_a_weighty_one_add_nothing() {
    let world = World::at(TUESDAY).await;
    assert_eq!(all(&world, "lang=sv&q=det+som+kallas+talterapi+och").await, all(&world, "lang=sv&q=kallas+talterapi").await);
    let (slugs, _) = world.search("lang=sv&q=talterapi+f%C3%B6r+mitt+barn").await;
    assert_eq!(slugs.first().map(String::as_str), Some("talterapi"), "{slugs:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chosen_town_is_remembered_by_a_plain_cookie_and_put_into_the_address() {
    let world = World::at(TUESDAY).await;
    let chosen = world.get("/sv/town?town=lomma").await;
    assert_eq!((chosen.status, chosen.header("location")), (StatusCode::SEE_OTHER, Some("/sv?town=lomma")));
    let cookie = chosen.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("town=lomma;") && cookie.contains("SameSite=Lax"), "{cookie}");
    for (address, to) in [("/sv", "/sv?town=lomma"), ("/fi/search?q=puheterapia", "/fi/search?q=puheterapia&town=lomma")] {
        let sent = world.ask(Method::GET, address, &[("cookie", "town=lomma")]).await;
        assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, Some(to)));
        assert_eq!(sent.header("cache-control"), Some("private, no-store"));
    }
    // Whoever keeps answers for many is told where the cookie counts, and only there.
    for (address, counts) in [("/sv", true), ("/sv/search?q=x", true), ("/sv?town=lomma", false), ("/sv/services/talterapi", false)]
    {
        let vary = world.get(address).await.header("vary").unwrap_or_default().contains("cookie");
        assert_eq!(vary, counts, "{address}");
    }
    let forgotten = world.get("/sv/town?town=").await;
    assert!(forgotten.header("set-cookie").is_some_and(|cookie| cookie.contains("Max-Age=0")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_the_same_bytes_for_a_family_with_a_town_and_one_without() {
    let world = World::at(TUESDAY).await;
    for address in ["/sv?town=lomma", "/sv/search?q=talterapi&town=lomma", "/sv/services/talterapi", "/fi/places/ostari"] {
        let plain = world.get(address).await;
        let with_cookie = world.ask(Method::GET, address, &[("cookie", "town=kungsbacka")]).await;
        assert_eq!((with_cookie.status, &with_cookie.body), (plain.status, &plain.body), "{address}");
        assert_eq!(with_cookie.header("etag"), plain.header("etag"), "{address}");
        assert!(plain.header("set-cookie").is_none() && with_cookie.header("set-cookie").is_none(), "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_is_put_right_and_what_was_typed_can_still_be_asked_for() {
    let world = World::at(TUESDAY).await;
    let (slugs, _) = world.search("lang=sv&q=taltrapi").await;
    assert_eq!(slugs.first().map(String::as_str), Some("talterapi"), "{slugs:?}");
    let page = world.get("/sv/search?q=taltrapi").await;
    assert!(page.text().contains("/sv/search?q=taltrapi&amp;exact=taltrapi"), "{}", page.text());
    let found = world.get("/api/search?lang=sv&q=taltrapi&exact=taltrapi").await.json();
    assert!(found["corrected"].is_null() && found["total"] == 0, "{found}");
    let page = world.get("/sv/search?q=taltrapi&exact=taltrapi").await;
    assert!(!page.text().contains("finder-corrected"), "{}", page.text());
}
