//! The page of a service: facts, one action, the text, topics, whom to ask, what is near it, the foot.

use super::{
    acts::{Acts, Code, Map, Square},
    card::{Card, cards},
    facts::{Fact, Phone},
    pieces::{Chip, Icon, Line, Notice, Phrase, Prose, chips},
    read::{attribute, each, given, one, said, says, strokes, text, the},
};
use maud::{Markup, Render, html};
use scraper::ElementRef;

/// The middle of the page.
pub(super) struct Service {
    strand: Option<String>,
    title: Phrase,
    owner: Option<Line>,
    summary: Line,
    notices: Vec<Notice>,
    label: String,
    facts: Vec<Fact>,
    map: Option<Map>,
    paper: Paper,
    action: Option<Action>,
    prose: Option<Prose>,
    young: Option<(String, Prose)>,
    topics: Option<(String, Vec<Chip>)>,
    ask: Option<(String, Vec<Contact>)>,
    lists: Vec<List>,
    divider: Vec<(String, String)>,
    care: Care,
    acts: Acts,
    square: Option<Square>,
}

/// What stands on paper alone; the way there as a code.
struct Paper {
    map: Option<Code>,
    day: String,
}

struct Action {
    href: String,
    icon: Icon,
    says: String,
    next: Option<String>,
}

struct Contact {
    name: Line,
    says: Option<Line>,
    holder: Option<String>,
    phone: Option<(Icon, Phone)>,
    email: Option<(Icon, Phrase)>,
}

/// Guides, related services.
struct List {
    id: String,
    title: String,
    cards: Vec<Card>,
}

struct Care {
    checked: String,
    icon: Icon,
    says: String,
    lines: Vec<Line>,
}

impl Service {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let section = |id: &str| one(of, &format!("section[aria-labelledby={id}]"));
        let list = |id: &str| {
            let of = section(id)?;
            Some(List { id: id.to_owned(), title: says(of, "h2"), cards: each(of, ".card", Card::read) })
        };
        let action = |action| {
            let link = the(action, ".action-link");
            Action { href: attribute(link, "href"), icon: Icon::read(link), says: text(link), next: said(action, ".action-next") }
        };
        Self {
            strand: given(of, "data-strand"),
            title: Phrase::read(the(of, ".entry-title")),
            owner: one(of, ".entry-owner").map(Line::read),
            summary: Line::read(the(of, ".entry-summary")),
            notices: each(of, ".entry > .notice", Notice::read),
            label: attribute(the(of, ".facts"), "aria-label"),
            facts: each(of, ".facts-row", Fact::read),
            map: one(of, ".map").map(Map::read),
            paper: Paper::read(the(of, ".paper")),
            action: one(of, ".action").map(action),
            prose: one(of, ".entry > .prose").map(Prose::read),
            young: section("young-title").map(|of| (says(of, "h2"), Prose::read(the(of, ".prose")))),
            topics: section("topics-title").map(|of| (says(of, "h2"), each(of, ".chip", Chip::read))),
            ask: section("ask-title").map(|of| (says(of, "h2"), each(of, ".contact", Contact::read))),
            lists: ["guides-title", "related-title"].into_iter().filter_map(list).collect(),
            divider: each(of, ".braid-divider path", |path| (attribute(path, "class"), attribute(path, "d"))),
            care: Care::read(the(of, ".care")),
            acts: Acts::read(the(of, ".entry-acts")),
            square: one(of, ".paper-square").map(Square::read),
        }
    }
}

impl Paper {
    fn read(of: ElementRef<'_>) -> Self {
        Self { map: one(of, ".paper-map").map(Code::read), day: says(of, ".paper-day") }
    }
}

impl Contact {
    fn read(of: ElementRef<'_>) -> Self {
        let icon = |row| Icon(strokes(row).unwrap_or_default());
        Self {
            name: Line::read(the(of, ".contact-name")),
            says: one(of, ".contact-says").map(Line::read),
            holder: said(of, ".contact-holder"),
            phone: one(of, ".phone-row").map(|row| (icon(row), Phone::read(the(row, ".phone")))),
            email: one(of, ".contact-email").map(|row| (icon(row), Phrase::read(the(row, "a")))),
        }
    }
}

impl Care {
    fn read(of: ElementRef<'_>) -> Self {
        let checked = the(of, ".care-checked");
        Self {
            checked: attribute(checked, "data-checked"),
            icon: Icon::read(checked),
            says: text(checked),
            lines: each(of, ".care-line", Line::read),
        }
    }
}

impl Render for Service {
    fn render(&self) -> Markup {
        html! {
            article.entry data-kind="service" data-strand=[&self.strand] {
                header.entry-head {
                    h1.entry-title lang=[&self.title.lang] { (self.title.text) }
                    @if let Some(owner) = &self.owner { p.entry-owner { (owner) } }
                    p.entry-summary { (self.summary) }
                }
                @for notice in &self.notices { (notice) }
                section.facts aria-label=(self.label) { dl.facts-list { @for fact in &self.facts { (fact) } } }
                @if let Some(map) = &self.map { (map) }
                (self.paper)
                @if let Some(Action { href, icon, says, next }) = &self.action {
                    p.action {
                        a.action-link href=(href) { (icon) span { (says) } }
                        @if let Some(next) = next { span.action-next { (next) } }
                    }
                }
                @if let Some(prose) = &self.prose { (prose) }
                @if let Some((title, prose)) = &self.young {
                    section.entry-section data-kind="young" aria-labelledby="young-title" {
                        h2 #young-title { (title) }
                        (prose)
                    }
                }
                @if let Some((title, topics)) = &self.topics {
                    section.entry-section aria-labelledby="topics-title" { h2 #topics-title { (title) } (chips(topics)) }
                }
                @if let Some((title, contacts)) = &self.ask {
                    section.entry-section data-kind="ask" aria-labelledby="ask-title" {
                        h2 #ask-title { (title) }
                        ul.contacts role="list" { @for contact in contacts { li { (contact) } } }
                    }
                }
                @for List { id, title, cards: rows } in &self.lists {
                    section.entry-section aria-labelledby=(id) { h2 id=(id) { (title) } (cards(rows)) }
                }
                svg class="braid braid-divider" viewBox="0 0 44 16" width="66" height="24" aria-hidden="true" {
                    @for (class, d) in &self.divider { path class=(class) d=(d) {} }
                }
                (self.care)
                (self.acts)
                @if let Some(square) = &self.square { (square) }
            }
        }
    }
}

impl Render for Paper {
    fn render(&self) -> Markup {
        html! {
            div.paper {
                @if let Some(map) = &self.map { (map) }
                p.paper-day { (self.day) }
            }
        }
    }
}

impl Render for Contact {
    fn render(&self) -> Markup {
        html! {
            div.contact {
                h3.contact-name { (self.name) }
                @if let Some(says) = &self.says { p.contact-says { (says) } }
                @if let Some(holder) = &self.holder { p.contact-holder { (holder) } }
                @if let Some((icon, phone)) = &self.phone { p.phone-row { (icon) (phone) } }
                @if let Some((icon, email)) = &self.email { p.contact-email { (icon) (email) } }
            }
        }
    }
}

impl Render for Care {
    fn render(&self) -> Markup {
        html! {
            footer.care {
                p.care-checked data-checked=(self.checked) { (self.icon) (self.says) }
                @for line in &self.lines { p.care-line { (line) } }
            }
        }
    }
}
