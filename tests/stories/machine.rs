//! Programs: other sites, browsers' address bars, proxies, monitors. They count on shapes, headers and statuses.

use crate::world::{Answer, TUESDAY, World, encoded, text};
use axum::http::{Method, StatusCode};
use serde_json::Value;
use std::io::Read;

#[tokio::test(flavor = "multi_thread")]
async fn a_search_answers_in_the_shape_that_was_promised() {
    let world = World::at(TUESDAY).await;
    let answer = world.get("/api/search?q=talterapi&lang=fi&limit=3").await;
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    let found = answer.json();
    assert!(found["total"].is_u64() && found["seq"].is_i64() && found["corrected"].is_null(), "{found}");
    let results = found["results"].as_array().expect("results");
    assert_eq!(results.len(), 3);
    for result in results {
        for field in ["id", "kind", "slug", "title", "title_language", "summary", "url"] {
            assert!(result[field].is_string(), "{field} of {result}");
        }
        text(&result["id"]).parse::<uuid::Uuid>().expect("a UUID");
    }
    let talterapi = results.iter().find(|result| result["slug"] == "talterapi").expect("found");
    assert_eq!((text(&talterapi["title"]), text(&talterapi["title_language"])), ("Puheterapia".into(), "fi".into()));
    assert_eq!(text(&talterapi["url"]), "https://fletta.example/fi/services/talterapi");
    let facets = found["facets"].as_object().expect("facets");
    for name in ["sector", "level", "area", "spoken", "kind"] {
        assert!(
            facets[name].as_array().is_some_and(|rows| rows.iter().all(|row| row["value"].is_string() && row["count"].is_u64())),
            "{name}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_title_in_another_language_says_which() {
    let world = World::at(TUESDAY).await;
    let found = world.get("/api/search?q=familjev%C3%A4n&lang=is").await.json();
    let foreign = found["results"]
        .as_array()
        .expect("results")
        .iter()
        .find(|result| result["title_language"] != "is")
        .expect("one without Icelandic");
    let slug = text(&foreign["slug"]);
    let entry = world.entry(&slug).await;
    assert_eq!(text(&foreign["title_language"]), entry.source.to_string(), "{slug}");
}

#[tokio::test(flavor = "multi_thread")]
async fn suggestions_have_the_shape_of_opensearch() {
    let world = World::at(TUESDAY).await;
    let answer = world.get("/api/suggest?q=talt&lang=sv").await;
    assert_eq!(answer.header("content-type"), Some("application/x-suggestions+json"));
    let suggested = answer.json();
    let rows = suggested.as_array().expect("an array");
    assert_eq!((rows.len(), &rows[0]), (4, &Value::from("talt")));
    let lengths: Vec<_> = rows[1..].iter().map(|row| row.as_array().expect("an array").len()).collect();
    assert!(lengths[0] > 0 && lengths.iter().all(|length| *length == lengths[0]), "{suggested}");
    assert!(rows[1].as_array().expect("texts").iter().any(|text| text == "talterapi"), "{suggested}");
    assert!(
        rows[3].as_array().expect("addresses").iter().all(|url| text(url).starts_with("https://fletta.example/sv/")),
        "{suggested}"
    );
    assert_eq!(world.get("/api/suggest?lang=sv").await.json(), serde_json::json!(["", [], [], []]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_is_completed_with_topics_and_titles_and_a_slip_is_forgiven() {
    let world = World::at(TUESDAY).await;
    let rows = |lang: &'static str, typed: &'static str| {
        let world = &world;
        async move {
            let answer = world.get(&format!("/api/suggest?lang={lang}&q={}", encoded(typed.as_bytes()))).await.json();
            let column = |at: usize| answer[at].as_array().expect("a column").iter().map(text).collect::<Vec<_>>();
            column(1).into_iter().zip(column(2)).zip(column(3)).map(|((says, what), url)| (says, what, url)).collect::<Vec<_>>()
        }
    };
    let found = rows("fi", "puhet").await;
    assert_eq!((found[0].0.as_str(), found[0].1.as_str()), ("puheterapia", "Aihe"), "{found:?}");
    let service = found.iter().find(|row| row.2.ends_with("/fi/services/talterapi")).expect("the service by its title");
    assert_eq!((service.0.as_str(), service.1.as_str()), ("Puheterapia", "Palvelu · Kirkkonummi"), "{found:?}");
    // From a later word of a title, a place too.
    let found = rows("sv", "ostari").await;
    assert!(found.iter().any(|row| row.2.ends_with("/sv/places/ostari")), "{found:?}");
    // One slip, also in the first letters, and no dots.
    for (lang, typed, meant) in
        [("sv", "tallterap", "talterapi"), ("en", "speehc", "speech therapy"), ("is", "talþj", "talþjálfun")]
    {
        let found = rows(lang, typed).await;
        assert!(found.iter().any(|row| row.0.to_lowercase() == meant), "{typed}: {found:?}");
    }
    assert!(rows("sv", "t").await.is_empty());
    assert!(
        rows("sv", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx").await.is_empty()
    );
}

/// One address for each status the house can answer with, but faults.
const STATUSES: [(Method, &str, u16); 14] = [
    (Method::GET, "/", 303),
    (Method::GET, "/sv", 200),
    (Method::GET, "/sv/search?q=talterapi", 200),
    (Method::GET, "/sv/services/talterapi", 200),
    (Method::GET, "/sv/services/talterapi-centrum", 308),
    (Method::GET, "/sv/services/nowhere", 404),
    (Method::GET, "/nowhere/at/all", 404),
    (Method::GET, "/assets/nothing.css", 404),
    (Method::GET, "/api/search?q=x", 200),
    (Method::GET, "/health/ready", 200),
    (Method::POST, "/sv", 405),
    (Method::DELETE, "/sv/services/talterapi", 405),
    (Method::POST, "/api/search", 405),
    (Method::GET, "/sv/town?town=lomma", 303),
];

fn is_guarded(answer: &Answer, what: &str) {
    let policy = answer.header("content-security-policy").unwrap_or_else(|| panic!("{what} has no policy"));
    assert!(
        policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"),
        "{what}: {policy}"
    );
    for (name, value) in [("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"), ("referrer-policy", "no-referrer")] {
        assert_eq!(answer.header(name), Some(value), "{what}");
    }
    for name in ["permissions-policy", "cross-origin-opener-policy"] {
        assert!(answer.header(name).is_some(), "{what}: {name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_the_security_headers() {
    let world = World::at(TUESDAY).await;
    for (method, address, status) in STATUSES {
        let answer = world.ask(method.clone(), address, &[]).await;
        assert_eq!(answer.status.as_u16(), status, "{method} {address}");
        is_guarded(&answer, &format!("{method} {address}"));
    }
    let etag = world.get("/sv").await.header("etag").expect("an etag").to_owned();
    let known = world.ask(Method::GET, "/sv", &[("if-none-match", &etag)]).await;
    assert_eq!(known.status, StatusCode::NOT_MODIFIED);
    is_guarded(&known, "304");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_is_an_answer_too_with_a_ticket_and_the_headers_and_is_not_kept() {
    let world = World::at(TUESDAY).await;
    // What the house has open is written over under its hands: no entry can be read any more.
    let index = world.folder().join("index");
    let current = index.join(std::fs::read_to_string(index.join("current")).expect("a name").trim());
    for entry in std::fs::read_dir(current).expect("a folder") {
        let path = entry.expect("an entry").path();
        let length = std::fs::metadata(&path).expect("a file").len();
        if path.extension().is_some_and(|ending| ending == "store") {
            use std::io::Write;
            let mut file = std::fs::OpenOptions::new().write(true).open(&path).expect("a file");
            file.write_all(&vec![0xff; usize::try_from(length).expect("small")]).expect("written over");
        }
    }
    let api = world.get("/api/search?q=talterapi&lang=sv").await;
    assert_eq!((api.status, api.json()["error"].as_str()), (StatusCode::INTERNAL_SERVER_ERROR, Some("refusal-fault")));
    is_guarded(&api, "a fault of the API");
    let page = world.get("/sv/services/talterapi").await;
    assert_eq!((page.status, page.header("cache-control")), (StatusCode::INTERNAL_SERVER_ERROR, Some("private, no-store")));
    is_guarded(&page, "a fault of a page");
    assert!(page.header("etag").is_none());
    assert!(page.text().contains("<html") && page.text().contains("lang=\"sv\""), "{}", page.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn head_is_get_without_the_body() {
    let world = World::at(TUESDAY).await;
    for address in ["/", "/sv", "/sv/search?q=talterapi", "/sv/services/nowhere", "/api/search?q=x", "/health/ready"] {
        let (get, head) = (world.get(address).await, world.ask(Method::HEAD, address, &[]).await);
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{address}");
        for name in ["content-type", "etag", "cache-control", "location", "content-security-policy"] {
            assert_eq!(head.header(name), get.header(name), "{address}: {name}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_encoding_is_of_the_same_page() {
    let world = World::at(TUESDAY).await;
    for address in ["/sv/services/talterapi", "/sv/search?q=talterapi"] {
        let plain = world.get(address).await;
        assert!(plain.header("content-encoding").is_none());
        for (wish, sent) in
            [("gzip", Some("gzip")), ("gzip, deflate, br", Some("br")), ("br;q=0, gzip", Some("gzip")), ("identity", None)]
        {
            let answer = world.ask(Method::GET, address, &[("accept-encoding", wish)]).await;
            assert_eq!((answer.status, answer.header("content-encoding")), (StatusCode::OK, sent), "{wish}");
            assert!(answer.header("vary").is_some_and(|vary| vary.contains("accept-encoding")));
            let mut unpacked = Vec::new();
            match sent {
                Some("gzip") => flate2::read::GzDecoder::new(&answer.body[..]).read_to_end(&mut unpacked).map(drop).expect("gzip"),
                Some(_) => brotli::BrotliDecompress(&mut &answer.body[..], &mut unpacked).expect("brotli"),
                None => unpacked.extend_from_slice(&answer.body),
            }
            assert!(unpacked == plain.body, "{wish} of {address} is another page");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_leads_to_the_reader_s_language_and_nobody_keeps_that() {
    let world = World::at(TUESDAY).await;
    for (wishes, to) in
        [("fi-FI,fi;q=0.9,en;q=0.8", "/fi"), ("de, is;q=0.5", "/is"), ("sv-SE", "/sv"), ("xx, \u{1}", "/is"), ("", "/is")]
    {
        let headers: &[(&str, &str)] =
            if wishes.contains('\u{1}') { &[("accept-language", "xx;;q=,,*")] } else { &[("accept-language", wishes)] };
        let sent = world.ask(Method::GET, "/", headers).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let expected =
            if to == "/is" && !wishes.contains("is") { format!("/{}", world.house.config.language) } else { to.to_owned() };
        assert_eq!(sent.header("location"), Some(expected.as_str()), "{wishes}");
        assert!(sent.header("cache-control").is_some_and(|policy| policy.contains("no-store")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_page_has_one_address_and_one_etag_however_it_was_asked_for() {
    let world = World::at(TUESDAY).await;
    let plain = world.get("/sv/search?q=talterapi").await;
    for address in ["/sv/search?utm_source=x&q=talterapi&page=1", "/sv/search?q=%20talterapi%20&sort=best&free="] {
        let other = world.get(address).await;
        assert_eq!((other.header("etag"), &other.body), (plain.header("etag"), &plain.body), "{address}");
    }
    assert!(plain.header("cache-control").is_some_and(|policy| policy == "public, no-cache"));
}
