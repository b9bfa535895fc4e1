//! One file per address: loads once, then lays out. The layout is a plain function of values.
//!
//! Knows what the face may ask and the reader's words; not how the house answers, nor the frame round the page.
//! May use: islands, parts, ask, words, model.

mod around;
mod asked;
pub(crate) mod contact;
pub(crate) mod contacts;
pub(crate) mod event;
pub(crate) mod events;
pub(crate) mod guide;
pub(crate) mod guides;
pub(crate) mod home;
pub(crate) mod life;
pub(crate) mod list;
pub(crate) mod organisation;
pub(crate) mod place;
pub(crate) mod prepare;
pub(crate) mod reader;
pub(crate) mod refusal;
pub(crate) mod remark;
pub(crate) mod search;
pub(crate) mod service;
mod sheet;
pub(crate) mod text;
pub(crate) mod words;

pub(crate) use asked::{Asked, Laid, Page};
pub(crate) use reader::Reader;
pub(crate) use sheet::{print_button, share_buttons};
