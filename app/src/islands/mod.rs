//! What lives in the browser because its state outlives a click: suggestions while typing, filters that apply at once.
//!
//! Few. They get finished words as arguments, and every one only quickens a plain form that works without it (`decisions.md` 17, 18).
//! May use: parts, ask, model.

mod fetch;
pub mod filters;
pub mod suggest;

pub use filters::LiveFilters;
pub use suggest::Suggest;
