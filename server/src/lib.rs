//! The house behind the face: it answers what `fletta_app::ask` asks.
//!
//! `House` is the only place where the rooms are wired together; each room says first what it holds and what it may use.

pub mod catalogue;
pub mod desk;
pub mod store;

use fletta_app::model::Refusal;
use std::fmt::Display;

/// A fault of ours: logged once, and answered with a ticket that the person can quote.
pub(crate) fn fault(fault: &dyn Display) -> Refusal {
    let ticket = uuid::Uuid::new_v4().simple().to_string()[..8].to_owned();
    tracing::error!(%ticket, %fault, "a fault");
    Refusal::Fault(ticket)
}
