//! The face of Flétta: what people meet, and the questions it may ask.
//!
//! This file is the wall between the two halves: the only feature gates of the crate stand here. The browser gets `model`, `ask`,
//! `parts` and `islands`; the server gets all.

pub mod ask;
pub mod model;
pub mod parts;
#[cfg(feature = "ssr")]
pub mod words;
