//! The map beside a list, and what is near.

use crate::{
    chromium::{Chromium, DESK, NARROW, PHONE, Theme},
    faults::Faults,
    stage::{Stage, WEEK},
};
use axum::{Router, http::header, routing::get};
use serde_json::json;
use tokio::net::TcpListener;

/// One square of ink, as PNG.
const TILE: &[u8] = &[
    0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e,
    0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T', 0x78, 0x9c, 0x63, 0xf8, 0x0f, 0, 1, 1, 1, 0, 0x1b, 0xb6, 0xee, 0x56, 0, 0, 0,
    0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

/// A source of tiles on a port of its own.
async fn source() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = format!("http://{}/{{z}}/{{x}}/{{y}}", listener.local_addr().expect("an address"));
    let tile = get(|| async { ([(header::CONTENT_TYPE, "image/png")], TILE) });
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/{z}/{x}/{y}", tile)).await });
    address
}

const MARKS: &str = "return document.querySelectorAll('.map-mark').length";
const SAYS: &str = "return document.querySelector('.map-says').textContent";

#[tokio::test(flavor = "multi_thread")]
async fn a_map_opens_when_it_is_asked_for_and_leads_to_what_it_shows() {
    let stage = Stage::with(WEEK, &[("FLETTA_TILES", &source().await), ("FLETTA_TILES_CREDIT", "© Prov")]).await;
    let chromium = Chromium::open(&stage).await;
    let mut faults = Faults::default();
    for (path, window, least) in [
        ("/sv/search?q=bibliotek", PHONE, 3),
        ("/fi/search?q=neuvola&near=60.124,24.440", DESK, 2),
        ("/is/services/talterapi", NARROW, 1),
        ("/en/list?of=services.talterapi,places.ostari", PHONE, 2),
    ] {
        chromium.window(window).await;
        chromium.sent().await;
        chromium.goto(path).await;
        let sent = chromium.sent().await;
        assert!(!sent.iter().any(|sent| sent.address.contains("/map-") || sent.address.contains("/tiles")), "{path}: unasked");
        chromium.click(".map-open").await;
        chromium.wait("its ground", "return document.querySelectorAll('.leaflet-tile-loaded').length > 0").await;
        assert!(chromium.run(MARKS).await.as_u64().is_some_and(|marks| marks >= least), "{path}: {}", chromium.run(MARKS).await);
        assert_eq!(chromium.said(SAYS).await, "", "{path}");
        assert_eq!(chromium.said("return document.querySelector('.map-credit').textContent").await, "© Prov");
        let sent = chromium.sent().await;
        assert!(
            sent.iter().all(|sent| sent.address.starts_with("data:") || chromium.is_home(&sent.address)),
            "{path}: another house is asked"
        );
        // By the keyboard as well.
        chromium.run("document.querySelector('.map-mark').focus()").await;
        chromium.press("\u{e007}").await;
        chromium.wait("what is there", "return document.querySelector('.map-bubble')?.checkVisibility()").await;
        for theme in [Theme::Light, Theme::Dark] {
            chromium.theme(theme).await;
            faults.add_all(&format!("{path}, map, {}", theme.name()), &chromium.axe().await);
        }
        chromium.theme(Theme::Light).await;
        faults.add_all(&format!("{path}, map"), &chromium.ask("room.js").await);
        chromium.click(".map-open").await;
        chromium.wait("it is closed", "return !document.querySelector('.map-ground')").await;
    }
    assert_eq!(chromium.console().await, Vec::<String>::new());
    chromium.close().await;
    faults.none();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_map_without_ground_says_so_and_follows_the_list() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::open(&stage).await;
    chromium.window(DESK).await;
    chromium.goto("/sv/search?q=bibliotek").await;
    chromium.click(".map-open").await;
    chromium.wait("it says so", &format!("{SAYS}.startsWith('Kartan har ingen bakgrund')")).await;
    const NAMES: &str = "return [...document.querySelectorAll('.map-mark')].map((mark) => mark.ariaLabel).join()";
    let before = chromium.said(NAMES).await;
    assert!(!before.is_empty());
    chromium.run("document.querySelector('[name=area]').value = 'lomma'; document.querySelector('[name=area]').dispatchEvent(new Event('change', { bubbles: true }))").await;
    chromium.wait("it is drawn again", &format!("{NAMES} !== {before:?}")).await;
    chromium.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn near_me_is_asked_on_a_tap_alone_and_told_to_this_house_alone() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::open(&stage).await;
    chromium.window(PHONE).await;
    chromium.tell("Browser.grantPermissions", json!({ "permissions": ["geolocation"] })).await;
    chromium
        .tell("Emulation.setGeolocationOverride", json!({ "latitude": 57.487_65, "longitude": 12.076_54, "accuracy": 10 }))
        .await;
    chromium.goto("/en/search?q=library").await;
    chromium.sent().await;
    chromium.click(".filters summary").await;
    chromium.click("[data-near]").await;
    chromium.wait("what is near", "return new URLSearchParams(location.search).get('near') === '57.488,12.077'").await;
    let first = chromium.said("return document.querySelector('[data-results] h3 a').pathname").await;
    assert!(first.contains("bibliotek") || first.contains("fyren") || first.contains("kungsbacka"), "{first}");
    assert!(chromium.sent().await.iter().all(|sent| sent.address.starts_with("data:") || chromium.is_home(&sent.address)));

    // A device that does not say leaves the page as it is, and says what to do instead.
    chromium.tell("Browser.setPermission", json!({ "permission": { "name": "geolocation" }, "setting": "denied" })).await;
    chromium.goto("/en/search?q=library").await;
    chromium.click(".filters summary").await;
    chromium.click("[data-near]").await;
    chromium.wait("it says so", "return document.querySelector('.near-says').textContent.includes('postal code')").await;
    assert_eq!(chromium.at().await, "/en/search?q=library");
    chromium.close().await;
}
