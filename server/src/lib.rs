//! The house behind the face: it answers what `fletta_app::ask` asks.
pub mod store;
