//! HTTP for machines: search and suggestions as JSON; later open data, calendars and feeds.
//!
//! Knows the questions of `ask` and nothing of how they are answered. May use: ask, model, and web's reading of addresses.

mod search;

use crate::House;
use axum::{Router, routing::get};

/// The addresses for machines.
pub(crate) fn router() -> Router<House> {
    Router::new().route("/api/search", get(search::search)).route("/api/suggest", get(search::suggest))
}
