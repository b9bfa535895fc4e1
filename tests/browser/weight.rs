//! What a first visit costs over the wire, as Chromium counts it: heads and bodies, compressed (`decisions.md` 18).

use crate::{
    chromium::{Chromium, PHONE, Sent},
    faults::Faults,
    stage::{Stage, WEEK},
};
use serde_json::json;

/// The page: HTML, styles, loader, the mark.
const PAGE: u64 = 40_000;
/// The browser half beside it, on a page that holds an island.
const ISLANDS: u64 = 100_000;

#[tokio::test(flavor = "multi_thread")]
async fn a_first_visit_is_light() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::open(&stage).await;
    chromium.window(PHONE).await;
    let mut faults = Faults::default();
    for path in [
        "/sv",
        "/sv/search",
        "/sv/search?q=talterapi",
        "/sv/search?q=barn&town=kirkkonummi",
        "/sv/services/talterapi",
        "/sv/places/kirkkonummi-welfare-centre",
    ] {
        chromium.tell("Network.clearBrowserCache", json!({})).await;
        chromium.goto(path).await;
        let sent = chromium.sent().await;
        let is_half = |sent: &&Sent| sent.address.contains("/assets/fletta-") || sent.address.contains("/assets/snippet-");
        let half: u64 = sent.iter().filter(is_half).map(|sent| sent.bytes).sum();
        let page: u64 = sent.iter().map(|sent| sent.bytes).sum::<u64>() - half;
        println!("{path}: page {page} bytes, islands {half} bytes, {} requests", sent.len());
        faults.check((1..=PAGE).contains(&page), path, "the page ≤ 40 KB", &format!("{page} bytes"));
        faults.check(half <= ISLANDS, path, "islands ≤ 100 KB", &format!("{half} bytes"));
        for plain in sent.iter().filter(|sent| !sent.address.starts_with("data:") && sent.encoding != "br") {
            faults.add(path, "brotli", &plain.address);
        }
    }
    chromium.close().await;
    faults.none();
}
