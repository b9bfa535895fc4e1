//! A family on the days on which something moves: the old house the evening before, the new one in the morning.

use crate::world::{World, service, with};
use axum::http::{Method, StatusCode};
use fletta_app::model::{EntryId, Kind};
use jiff::Timestamp;
use serde_json::{Value, json};
use std::time::Duration;

/// Before the move, the day of it, the end of a month that was to be announced, the new centre, the new county.
const DAYS: [&str; 5] = ["2020-12-31", "2021-01-01", "2021-02-01", "2022-12-02", "2023-01-02"];

fn noon(day: &str) -> String {
    format!("{day}T12:00:00+02:00")
}

/// Every filter a search offers, with the count it promises.
fn offered(found: &Value) -> Vec<(String, u64)> {
    let facets = found["facets"].as_object().expect("facets");
    let mut offered = Vec::new();
    for (name, facet) in facets {
        match facet {
            Value::Array(rows) => offered.extend(rows.iter().map(|row| {
                (format!("{name}={}", row["value"].as_str().expect("a value")), row["count"].as_u64().expect("a count"))
            })),
            count => offered.push((format!("{name}=1"), count.as_u64().expect("a count"))),
        }
    }
    offered
}

async fn total(world: &World, query: &str) -> u64 {
    world.search(query).await.1
}

#[tokio::test(flavor = "multi_thread")]
async fn on_each_of_the_days_every_filter_leaves_as_many_as_it_promised() {
    for day in DAYS {
        let world = World::at(&noon(day)).await;
        for query in ["lang=sv&q=", "lang=fi&q=lapsi", "lang=sv&q=barn&area=kirkkonummi&spoken=sv"] {
            let found = world.get(&format!("/api/search?{query}")).await.json();
            let offered = offered(&found);
            assert!(offered.len() > 8, "{offered:?}");
            for (filter, promised) in offered {
                let (name, _) = filter.split_once('=').expect("a pair");
                // A filter of that name that is set already is changed for this one.
                let others: Vec<_> = query.split('&').filter(|pair| !pair.starts_with(&format!("{name}="))).collect();
                let kept = total(&world, &format!("{}&{filter}", others.join("&"))).await;
                assert_eq!(kept, promised, "{day}: {query} with {filter}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_each_of_the_days_every_service_is_found_once() {
    for day in DAYS {
        let world = World::at(&noon(day)).await;
        let all = world.house.store.ledger().all().await.expect("entries");
        let services = all.iter().filter(|entry| entry.kind() == Kind::Service).count() as u64;
        let found = world.get("/api/search?lang=sv&kind=service").await.json();
        assert_eq!(found["total"].as_u64(), Some(services), "{day}");
        let kinds = found["facets"]["kind"].as_array().expect("kinds");
        assert!(
            kinds.iter().any(|kind| kind["value"] == "service" && kind["count"].as_u64() == Some(services)),
            "{day}: {kinds:?}"
        );
    }
}

/// At Lomma's family centre until the turn of the year, then in Kungsbacka; nothing else says where it is.
fn moving() -> fletta_app::model::Entry {
    let at = |place: &str, from: Option<&str>, to: Option<&str>| {
        let mut offering = json!({ "place": EntryId::of_slug(place) });
        for (key, day) in [("from", from), ("to", to)] {
            if let Some(day) = day {
                offering[key] = day.into();
            }
        }
        offering
    };
    let offerings =
        [at("familjecentral-lomma", None, Some("2021-01-01")), at("kungsbacka-family-centre", Some("2021-01-01"), None)];
    with(&service("saga", "Zubrizol"), &json!({ "service": { "offerings": offerings } }))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_moves_between_towns_is_filtered_where_it_is_that_day_and_nowhere_else() {
    for (now, here, gone) in [
        ("2020-12-31T23:59:30+01:00", "lomma", "kungsbacka"),
        ("2021-01-01T00:00:30+01:00", "kungsbacka", "lomma"),
        ("2021-02-01T12:00:00+01:00", "kungsbacka", "lomma"),
    ] {
        let world = World::at(now).await;
        world.publish(&[moving()]).await;
        let found = world.get("/api/search?lang=sv&q=zubrizol").await.json();
        assert_eq!(found["total"], 1, "{now}");
        assert_eq!(found["facets"]["area"], json!([{ "value": here, "count": 1 }]), "{now}");
        assert_eq!(total(&world, &format!("lang=sv&q=zubrizol&area={here}")).await, 1, "{now}");
        assert_eq!(total(&world, &format!("lang=sv&q=zubrizol&area={gone}")).await, 0, "{now}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_nearest_is_near_to_where_it_is_that_day() {
    let in_lund = json!({ "service": { "offerings": [{ "place": EntryId::of_slug("logopedmottagningen-lund") }] } });
    for (now, order) in [("2020-12-31T12:00:00+01:00", ["saga", "saga-lund"]), ("2021-01-01T12:00:00+01:00", ["saga-lund", "saga"])]
    {
        let world = World::at(now).await;
        world.publish(&[moving(), with(&service("saga-lund", "Zubrizol"), &in_lund)]).await;
        let found = world.get("/api/search?lang=sv&q=zubrizol&sort=near&near=55.672,13.069").await.json();
        let results: Vec<_> =
            found["results"].as_array().expect("results").iter().filter(|result| result.get("perhaps").is_none()).collect();
        assert_eq!(results.iter().map(|result| &result["slug"]).collect::<Vec<_>>(), order, "{now}");
        let metres: Vec<_> = results.iter().map(|result| result["metres"].as_u64().expect("a distance")).collect();
        assert!(metres[0] < 20_000 && metres[0] < metres[1], "{now}: {metres:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_runs_it_that_day_is_the_name_it_is_found_by() {
    let run = json!({ "service": { "run_by": [
        { "organisation": EntryId::of_slug("kirkkonummi-social-and-health"), "to": "2023-01-01" },
        { "organisation": EntryId::of_slug("western-uusimaa-county"), "from": "2023-01-01" }] } });
    for (day, found) in [("2022-12-02", 0), ("2023-01-02", 1)] {
        let world = World::at(&noon(day)).await;
        world.publish(&[with(&service("saga", "Zubrizol"), &run)]).await;
        let (slugs, _) = world.search("lang=sv&q=v%C3%A4lf%C3%A4rdsomr%C3%A5de&kind=service&page=1").await;
        let mut pages = slugs;
        for page in 2..20 {
            pages.extend(world.search(&format!("lang=sv&q=v%C3%A4lf%C3%A4rdsomr%C3%A5de&kind=service&page={page}")).await.0);
        }
        assert_eq!(pages.iter().filter(|slug| *slug == "saga").count(), found, "{day}: {pages:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_happened_for_the_last_time_is_found_no_more() {
    let event = |slug: &str, day: &str| {
        let body = json!({ "event": { "form": "once", "place": EntryId::of_slug("ostari"), "when": { "starts": format!("{day}T18:00"), "minutes": 60 } } });
        let mut entry = serde_json::to_value(service(slug, "Zubrizol")).expect("written");
        entry.as_object_mut().expect("an object").remove("service");
        entry["event"] = body["event"].clone();
        serde_json::from_value(entry).expect("an event")
    };
    let world = World::at("2020-12-31T12:00:00+02:00").await;
    world
        .publish(&[event("saga-before", "2020-12-30"), event("saga-today", "2020-12-31"), event("saga-later", "2021-06-01")])
        .await;
    let (mut slugs, _) = world.search("lang=sv&q=zubrizol").await;
    slugs.sort();
    assert_eq!(slugs, ["saga-later", "saga-today"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_page_does_not_outlive_the_day_and_a_304_never_shows_yesterday_s_house() {
    // Early enough that a busy machine has looked at the evening before it is over.
    let world = World::at("2020-12-31T23:59:50+02:00").await;
    for address in ["/sv/services/talterapi", "/sv/places/ostari", "/sv/search?q=talterapi"] {
        assert_eq!(world.get(address).await.status, StatusCode::OK, "{address}");
    }
    let evening = world.get("/sv/services/talterapi").await;
    let etag = evening.header("etag").expect("an etag").to_owned();
    let known = world.ask(Method::GET, "/sv/services/talterapi", &[("if-none-match", &etag)]).await;
    assert_eq!(known.status, StatusCode::NOT_MODIFIED);
    let others = [world.get("/sv/places/ostari").await.body, world.get("/sv/search?q=talterapi").await.body];

    let midnight: Timestamp = "2021-01-01T00:00:00+02:00".parse().expect("an instant");
    while world.house.clock().now() < midnight {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let morning = world.ask(Method::GET, "/sv/services/talterapi", &[("if-none-match", &etag)]).await;
    assert_eq!(morning.status, StatusCode::OK, "yesterday's page was taken for today's");
    assert_ne!(morning.body, evening.body);
    assert_ne!(morning.header("etag"), Some(etag.as_str()));
    assert_ne!(world.get("/sv/places/ostari").await.body, others[0], "the house shows what moved in");
    assert_ne!(world.get("/sv/search?q=talterapi").await.body, others[1], "and so do the cards of a search");
}
