//! HTTP for machines: search and suggestions as JSON, calendars, the site's map; later open data and feeds.
//!
//! Knows the questions of `ask` and nothing of how they are answered; a calendar is read by people in the end, in the site's words.
//! May use: ask, model, words, and web's reading of addresses.

mod calendar;
mod search;
mod site;

use crate::House;
use axum::{Router, routing::get};
use fletta_app::model::Refusal;
use jiff::Timestamp;

/// The addresses for machines.
pub(crate) fn router() -> Router<House> {
    Router::new().route("/api/search", get(search::search)).route("/api/suggest", get(search::suggest))
}

/// A file that is written out of the catalogue: kept, compressed and sent as pages are.
pub(crate) struct Written {
    /// What it is.
    pub(crate) kind: &'static str,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
    /// The last change it has seen; none if it asked nothing.
    pub(crate) seq: Option<i64>,
    /// The next instant at which it changes by itself.
    pub(crate) until: Timestamp,
    /// Where it is now, if it has another name.
    pub(crate) moved: Option<String>,
}

impl Written {
    fn new(kind: &'static str, bytes: Vec<u8>, seq: impl Into<Option<i64>>, until: Timestamp) -> Self {
        Self { kind, bytes, seq: seq.into(), until, moved: None }
    }

    fn moved(to: String, seq: i64, until: Timestamp) -> Self {
        Self { kind: "text/plain", bytes: Vec::new(), seq: Some(seq), until, moved: Some(to) }
    }
}

/// The file at an address, if one is written there.
pub(crate) async fn written(house: &House, address: &str) -> Result<Option<Written>, Refusal> {
    let path = address.split('?').next().unwrap_or_default();
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    match parts.as_slice() {
        ["robots.txt"] => Ok(Some(site::robots(house))),
        ["sitemap.xml"] => site::map(house).await.map(Some),
        ["opensearch", file] => {
            Ok(file.strip_suffix(".xml").and_then(crate::web::spoken).and_then(|lang| site::opensearch(house, lang)))
        }
        ["manifest", file] => Ok(file.strip_suffix(".webmanifest").and_then(crate::web::spoken).and_then(site::manifest)),
        ["calendar", file] => match calendar::language(file) {
            Some(lang) => calendar::feed(house, lang, address).await,
            None => Ok(None),
        },
        [lang, "events", file] => match (crate::web::spoken(lang), calendar::named(file)) {
            (Some(lang), Some(slug)) => calendar::event(house, lang, slug).await,
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}
