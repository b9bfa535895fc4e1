//! Somebody who wants to know where: a postal code, a point, a map whose ground comes from our own origin.

use crate::world::{TUESDAY, World};
use axum::{Router, extract::Path, http::header, response::IntoResponse, routing::get};
use fletta_app::model::{Access, Body, Entry, EntryId};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use tokio::net::TcpListener;

/// The smallest picture: what a source sends is not looked into.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\nof a tile";

/// A source of tiles on a port of its own, and how often it was asked.
async fn source() -> (String, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let tile = move |Path((zoom, _, _)): Path<(u8, u32, String)>| {
        count.fetch_add(1, Ordering::SeqCst);
        async move {
            match zoom {
                7 => axum::http::StatusCode::NOT_FOUND.into_response(),
                8 => ([(header::CONTENT_TYPE, "text/html")], "<p>No</p>").into_response(),
                9 => ([(header::CONTENT_TYPE, "image/png")], vec![0_u8; 1 << 20]).into_response(),
                _ => ([(header::CONTENT_TYPE, "image/png")], PICTURE).into_response(),
            }
        }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = format!("http://{}/{{z}}/{{x}}/{{y}}.png", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/{z}/{x}/{y}", get(tile))).await });
    (address, asked)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_ground_of_a_map_is_fetched_once_and_comes_from_here() {
    let (address, asked) = source().await;
    let world = World::at(TUESDAY).await.again(&[("FLETTA_TILES", &address), ("FLETTA_TILES_CREDIT", "© Prov <b>")]).await;
    assert_eq!(world.get("/tiles").await.json()["credit"], "© Prov <b>");
    for _ in 0..3 {
        let tile = world.get("/tiles/12/2300/1180").await;
        assert_eq!((tile.status.as_u16(), tile.header("content-type")), (200, Some("image/png")));
        assert_eq!(&tile.body[..], PICTURE);
        assert!(tile.header("cache-control").is_some_and(|policy| policy.contains("public")));
    }
    assert_eq!(asked.load(Ordering::SeqCst), 1, "it is kept");
    // What lies off the map is not asked for.
    for wrong in ["/tiles/2/4/0", "/tiles/2/0/4", "/tiles/20/0/0", "/tiles/99/0/0", "/tiles/-1/0/0", "/tiles/1/a/0"] {
        let status = world.get(wrong).await.status.as_u16();
        assert!((400..=404).contains(&status), "{wrong}: {status}");
    }
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    // That there is none is an answer; the next is asked for all the same.
    assert_eq!(world.get("/tiles/7/1/1").await.status.as_u16(), 404);
    assert_eq!(world.get("/tiles/12/2300/1181").await.status.as_u16(), 200);
    // What is no picture is not handed on, and a source that sends such is left alone; what is kept still stands.
    assert_eq!(world.get("/tiles/8/1/1").await.status.as_u16(), 502);
    let before = asked.load(Ordering::SeqCst);
    assert_eq!(world.get("/tiles/12/2300/1182").await.status.as_u16(), 502);
    assert_eq!(asked.load(Ordering::SeqCst), before, "it rests");
    assert_eq!(world.get("/tiles/12/2300/1180").await.status.as_u16(), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tile_without_end_and_a_source_that_is_away_are_no_tile() {
    let (address, _) = source().await;
    let world = World::at(TUESDAY).await.again(&[("FLETTA_TILES", &address)]).await;
    assert_eq!(world.get("/tiles/9/1/1").await.status.as_u16(), 502);
    let gone = World::at(TUESDAY).await.again(&[("FLETTA_TILES", "http://127.0.0.1:9/{z}/{x}/{y}.png")]).await;
    assert_eq!(gone.get("/tiles/9/1/1").await.status.as_u16(), 502);
    let none = World::at(TUESDAY).await;
    for address in ["/tiles", "/tiles/9/1/1"] {
        assert_eq!(none.get(address).await.status.as_u16(), 404, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postal_code_brings_the_nearest_first() {
    let world = World::at(TUESDAY).await;
    // Written as people write it; Kungsbacka's library lies there, Lomma's does not.
    for code in ["434+30", "SE-43430", "43499"] {
        let (found, _) = world.search(&format!("lang=sv&q=bibliotek&postcode={code}&sort=near")).await;
        assert!(found[0].contains("kungsbacka") || found[0].contains("fyren"), "{code}: {found:?}");
        let page = world.get(&format!("/sv/search?q=bibliotek&postcode={code}")).await;
        assert!(page.text().contains("m bort"), "{code}: no distance");
    }
    // Finland and Iceland have codes of their own shapes.
    for (code, town) in [("02400", "kirkkonummi"), ("200", "kopavogur")] {
        let (found, _) = world.search(&format!("lang=en&kind=place&postcode={code}&sort=near")).await;
        let first = world.entry(&found[0]).await;
        let near = first.areas().first().copied().expect("an area");
        assert_eq!(near, world.entry(town).await.id, "{code}: {found:?}");
    }
    let nowhere = world.get("/sv/search?q=bibliotek&postcode=999999&sort=near").await;
    assert!(nowhere.text().contains("999999"), "it is not said that the code is unknown");
    assert!(world.search("lang=sv&q=bibliotek&postcode=999999&sort=near").await.1 > 0, "nothing is lost by it");
}

#[tokio::test(flavor = "multi_thread")]
async fn step_free_and_one_house_narrow_to_what_they_say() {
    let world = World::at(TUESDAY).await;
    let house = world.entry("kirkkonummi-welfare-centre").await;
    let offered_at = |entry: &Entry, house: EntryId| match &entry.body {
        Body::Service(service) => service.offerings.iter().any(|offering| offering.place == house),
        Body::Place(_) => entry.id == house,
        _ => entry.refs().contains(&house),
    };
    let (there, total) = world.search("lang=sv&place=kirkkonummi-welfare-centre&limit=100").await;
    assert!(total > 5 && there.contains(&"talterapi".to_owned()), "{there:?}");
    for slug in &there {
        assert!(offered_at(&world.entry(slug).await, house.id), "{slug} is not in the house");
    }
    assert_eq!(world.search("lang=sv&place=no-such-house").await.1, 0);

    let (stepless, few) = world.search("lang=sv&kind=place&stepfree=1&limit=100").await;
    let all = world.search("lang=sv&kind=place").await.1;
    assert!(few > 0 && few < all, "{few} of {all}");
    for slug in &stepless {
        let Body::Place(place) = world.entry(slug).await.body else { panic!("{slug} is no place") };
        assert!(place.access.contains(&Access::StepFree), "{slug}");
    }
    // The count beside the filter says what it would leave.
    let page = world.get("/sv/search?kind=place").await;
    assert!(
        page.text().contains(&format!("data-count=\"stepfree\" class=\"field-count\">{few}<"))
            || page.text().contains(&format!("data-count=\"stepfree\">{few}<")),
        "{few} is not said"
    );
}
