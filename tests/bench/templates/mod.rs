//! The same two pages by hand: maud templates as somebody would write them who wants nothing but this HTML, fast.
//!
//! Their values are finished strings, read once out of the real page; whether nothing was left out is judged in `same.rs`.

mod acts;
mod card;
mod facts;
mod finder;
mod frame;
mod narrow;
mod pieces;
mod read;
mod service;

use finder::Finder;
use frame::Frame;
use maud::{Markup, Render};
use scraper::Html;
use service::Service;

/// A page ready to be laid out.
pub(crate) struct Page {
    frame: Frame,
    main: Main,
}

enum Main {
    Finder(Box<Finder>),
    Service(Box<Service>),
}

impl Page {
    /// Takes the values out of a page that the house has laid out.
    pub(crate) fn read(html: &str) -> Self {
        let page = Html::parse_document(html);
        let root = page.root_element();
        let main = match read::one(root, ".finder") {
            Some(finder) => Main::Finder(Box::new(Finder::read(finder))),
            None => Main::Service(Box::new(Service::read(read::the(root, "article.entry")))),
        };
        Self { frame: Frame::read(root), main }
    }

    /// The whole document.
    pub(crate) fn lay(&self) -> Markup {
        match &self.main {
            Main::Finder(finder) => self.frame.lay(&finder.render()),
            Main::Service(service) => self.frame.lay(&service.render()),
        }
    }
}
