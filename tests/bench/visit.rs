//! What a first visit fetches before any tap: heads and bodies, brotli (`decisions.md` 18).

use crate::{
    client::Encoding,
    corpus,
    pages::{PAGES, Page},
    rival::Rival,
};
use scraper::{Html, Selector};

/// One page's first visit, in bytes.
pub(crate) struct Visit {
    pub(crate) page: &'static Page,
    pub(crate) html: usize,
    pub(crate) css: usize,
    pub(crate) loader: usize,
    pub(crate) mark: usize,
    pub(crate) glue: usize,
    pub(crate) wasm: usize,
}

impl Visit {
    /// What it costs without islands.
    pub(crate) fn page(&self) -> usize {
        self.html + self.css + self.loader + self.mark
    }

    /// What the islands cost beside it; nothing where the page holds none.
    pub(crate) fn islands(&self) -> usize {
        self.glue + self.wasm
    }
}

/// The first visits of the pages.
pub(crate) async fn first(house: &Rival) -> Vec<Visit> {
    let mut visits = Vec::new();
    for page in &PAGES {
        let plain = house.get(page.address, Encoding::Plain).await.text();
        let named = |selector: &str, attribute| named(&plain, selector, attribute);
        let islands = if plain.contains("<leptos-island") { browser_half() } else { [None, None] };
        let addresses =
            [named("link[rel=stylesheet]", "href"), named("script[type=module]", "src"), named("link[rel=icon]", "href")];
        let mut bytes = Vec::new();
        for address in [Some(page.address.to_owned())].into_iter().chain(addresses).chain(islands) {
            bytes.push(match address {
                Some(address) => fetched(house, &address).await,
                None => 0,
            });
        }
        let [html, css, loader, mark, glue, wasm] = bytes[..] else { unreachable!("six are asked for") };
        visits.push(Visit { page, html, css, loader, mark, glue, wasm });
    }
    visits
}

/// What an address costs over the wire.
async fn fetched(house: &Rival, address: &str) -> usize {
    let answer = house.get(address, Encoding::Brotli).await;
    assert!(answer.is_good(), "{address}: {}", answer.head);
    answer.bytes()
}

/// Where an element of the page leads.
fn named(html: &str, selector: &str, attribute: &str) -> Option<String> {
    let selector = Selector::parse(selector).expect("a selector");
    Html::parse_document(html).select(&selector).next()?.attr(attribute).map(ToOwned::to_owned)
}

/// Glue and wasm, which the loader fetches where there is an island; none where they could not be built.
fn browser_half() -> [Option<String>; 2] {
    let manifest = std::fs::read_to_string(corpus::site().join("manifest.json")).expect("the manifest of target/site");
    let manifest: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
    ["glue", "wasm"].map(|part| manifest[part].as_str().filter(|name| !name.is_empty()).map(|name| format!("/assets/{name}")))
}
