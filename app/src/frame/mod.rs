//! The document, the route table and what stands round every page.
//!
//! Knows where pages are and what surrounds them, not what is in them. May use: pages and below.

mod public;
mod routes;
mod shell;

pub use shell::shell;
