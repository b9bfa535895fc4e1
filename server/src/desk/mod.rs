//! The only writer: what is imported, written, confirmed and published, and what is taken back.
//!
//! Knows drafts and people; nothing of pages or of how things are found. May use: store (only `Ledger`), config (the
//! real clock), ask, model.

mod content;
mod foreign;
mod heard;
mod hsds;
mod import;
mod ptv;

pub use content::write as write_content;
pub use foreign::Remark;
pub use heard::{Heard, NotTaken};
pub use import::{Fault, Import, ImportError, Imported, Source};

use crate::store::{Ledger, StoreError};
use fletta_app::model::{Body, Entry, Zone};
use jiff::Timestamp;
use std::collections::HashMap;

/// Publishes what has waited for its window and takes back what has outlived it. `now` is the house's, `at` the real one.
pub async fn turn_windows(ledger: &Ledger, now: Timestamp, at: Timestamp) -> Result<(), StoreError> {
    ledger.open_windows(now, at).await.map(drop)
}

/// The zone of each entry of a set: of the first area it stands in, as far as the set knows.
fn zones(entries: &[Entry]) -> HashMap<fletta_app::model::EntryId, Zone> {
    let areas: HashMap<_, _> = entries
        .iter()
        .filter_map(|entry| match &entry.body {
            Body::Area(area) => Some((entry.id, area.zone.clone())),
            _ => None,
        })
        .collect();
    entries.iter().filter_map(|entry| Some((entry.id, entry.areas().iter().find_map(|id| areas.get(id))?.clone()))).collect()
}
