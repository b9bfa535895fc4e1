//! The face of Flétta: what people meet, and the questions it may ask.
//!
//! This file is the wall between the two halves: the only feature gates of the crate stand here. The browser gets `model`, `ask`,
//! `parts` and `islands`; the server gets all.

// The type of a view is as deep as its elements; the browser half goes deeper into it than the server does.
#![recursion_limit = "256"]

pub mod ask;
#[cfg(feature = "ssr")]
pub mod frame;
pub mod islands;
pub mod model;
#[cfg(feature = "ssr")]
mod pages;
pub mod parts;
#[cfg(feature = "ssr")]
pub mod words;
