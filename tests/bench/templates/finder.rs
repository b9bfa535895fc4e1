//! The result page: the form, the drawer of filters, what narrows the list, the cards, the pager.

use super::{
    acts::Map,
    card::{Card, cards},
    narrow::Filters,
    pieces::{Icon, Line, Phrase, Search},
    read::{attribute, each, one, said, says, text, the},
};
use maud::{Markup, Render, html};
use scraper::ElementRef;

/// The middle of the page.
pub(super) struct Finder {
    title: String,
    search: Search,
    map: Map,
    filters: Filters,
    live: (String, String),
    count: String,
    said: Option<String>,
    pieces: Vec<Piece>,
    town: Option<Line>,
    cards: Vec<Card>,
    pager: Pager,
}

/// What narrows the list, with the way out of it.
struct Piece {
    href: String,
    remove: String,
    says: Phrase,
    icon: Icon,
}

struct Pager {
    label: String,
    before: Option<(String, String)>,
    here: String,
    after: Option<(String, String)>,
}

impl Finder {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let live = the(of, ".finder > leptos-island");
        let piece = |link| Piece {
            href: attribute(link, "href"),
            // The space after it stands in the template.
            remove: says(link, ".hidden").trim_end().to_owned(),
            says: Phrase::read(the(link, "span:not(.hidden)")),
            icon: Icon::read(link),
        };
        Self {
            title: says(of, ".finder-title"),
            search: Search::read(the(of, ".search")),
            map: Map::read(the(of, ".map")),
            filters: Filters::read(the(of, ".filters")),
            live: (attribute(live, "data-component"), attribute(live, "data-props")),
            count: says(of, ".finder-count"),
            said: said(of, ".finder-said"),
            pieces: each(of, ".chip[data-kind=remove] > a", piece),
            town: one(of, ".finder-town").map(Line::read),
            cards: each(of, ".card", Card::read),
            pager: Pager::read(the(of, ".pager")),
        }
    }
}

impl Pager {
    fn read(of: ElementRef<'_>) -> Self {
        let door = |rel: &str| one(of, &format!("[rel={rel}]")).map(|door| (attribute(door, "href"), text(door)));
        Self { label: attribute(of, "aria-label"), before: door("prev"), here: says(of, ".pager-here"), after: door("next") }
    }
}

impl Render for Finder {
    fn render(&self) -> Markup {
        let (component, props) = &self.live;
        html! {
            div.finder {
                div.finder-head { h1.finder-title { (self.title) } (self.search) (self.map) }
                div.finder-side { (self.filters) }
                leptos-island data-component=(component) data-props=(props) { p.unseen role="status" { " " } }
                section.finder-results data-results aria-labelledby="results-title" {
                    h2.finder-count #results-title data-announce { (self.count) }
                    @if let Some(said) = &self.said { p.finder-said { (said) } }
                    @if !self.pieces.is_empty() {
                        ul.chips role="list" {
                            @for Piece { href, remove, says, icon } in &self.pieces {
                                li.chip data-kind="remove" {
                                    a href=(href) {
                                        span.hidden { (remove) " " }
                                        span lang=[&says.lang] { (says.text) }
                                        (icon)
                                    }
                                }
                            }
                        }
                    }
                    @if let Some(town) = &self.town { p.finder-town { (town) } }
                    (cards(&self.cards))
                    (self.pager)
                }
            }
        }
    }
}

impl Render for Pager {
    fn render(&self) -> Markup {
        html! {
            nav.pager aria-label=(self.label) {
                @if let Some((href, says)) = &self.before { a.pager-door rel="prev" href=(href) { (says) } }
                span.pager-here { (self.here) }
                @if let Some((href, says)) = &self.after { a.pager-door rel="next" href=(href) { (says) } }
            }
        }
    }
}
