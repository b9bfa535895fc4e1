//! What many parts are made of: pictures, sentences, chips, notices, prose.

use super::read::{attribute, each, given, one, strokes, text, the};
use maud::{Markup, PreEscaped, Render, html};
use scraper::{ElementRef, Node};

/// A picture beside words, by its strokes.
pub(super) struct Icon(pub(super) String);

impl Icon {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        Self(strokes(of).unwrap_or_default())
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        html! { svg.icon viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" { path d=(self.0) {} } }
    }
}

/// The mark of the site, and of what several sectors do together.
pub(super) struct Braid(pub(super) String);

impl Render for Braid {
    fn render(&self) -> Markup {
        html! { svg class="braid braid-mark" viewBox="0 0 16 16" width="32" height="32" aria-hidden="true" { path d=(self.0) {} } }
    }
}

/// Words, perhaps foreign, perhaps leading somewhere.
pub(super) struct Phrase {
    pub(super) text: String,
    pub(super) lang: Option<String>,
    pub(super) href: Option<String>,
}

impl Phrase {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        Self { text: text(of), lang: given(of, "lang"), href: given(of, "href") }
    }
}

impl Render for Phrase {
    fn render(&self) -> Markup {
        html! {
            @if let Some(href) = &self.href { a href=(href) lang=[&self.lang] { (self.text) } }
            @else if let Some(lang) = &self.lang { span lang=(lang) { (self.text) } }
            @else { (self.text) }
        }
    }
}

/// A sentence out of pieces.
pub(super) struct Line(Vec<Phrase>);

impl Line {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let pieces = of.children().filter_map(|child| match child.value() {
            Node::Text(words) => Some(Phrase { text: words.to_string(), lang: None, href: None }),
            Node::Element(_) => ElementRef::wrap(child).map(Phrase::read),
            _ => None,
        });
        Self(pieces.collect())
    }
}

impl Render for Line {
    fn render(&self) -> Markup {
        html! { @for phrase in &self.0 { (phrase) } }
    }
}

/// One short thing in a row of such.
pub(super) struct Chip {
    tone: Option<String>,
    icon: Option<Icon>,
    says: Line,
}

impl Chip {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        Self { tone: given(of, "data-tone"), icon: strokes(of).map(Icon), says: Line::read(the(of, ".chip-says")) }
    }
}

/// The row.
pub(super) fn chips(of: &[Chip]) -> Markup {
    html! {
        ul.chips role="list" {
            @for Chip { tone, icon, says } in of {
                li.chip data-tone=[tone] { @if let Some(icon) = icon { (icon) } span.chip-says { (says) } }
            }
        }
    }
}

/// A ribbon.
pub(super) struct Notice {
    tone: String,
    icon: Icon,
    says: Line,
    more: Option<Line>,
}

impl Notice {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        Self {
            tone: attribute(of, "data-tone"),
            icon: Icon::read(of),
            says: Line::read(the(of, ".notice-says")),
            more: one(of, ".notice-more").map(Line::read),
        }
    }
}

impl Render for Notice {
    fn render(&self) -> Markup {
        html! {
            div.notice data-tone=(self.tone) {
                (self.icon)
                p.notice-says { (self.says) }
                @if let Some(more) = &self.more { p.notice-more { (more) } }
            }
        }
    }
}

/// A passage that is HTML already.
pub(super) struct Prose {
    marks: Vec<String>,
    lang: Option<String>,
    html: PreEscaped<String>,
}

impl Prose {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let passage = the(of, ".prose-text");
        Self { marks: each(of, ".prose-mark", text), lang: given(passage, "lang"), html: PreEscaped(passage.inner_html()) }
    }
}

impl Render for Prose {
    fn render(&self) -> Markup {
        html! {
            div.prose {
                @for mark in &self.marks { p.prose-mark { (mark) } }
                div.prose-text lang=[&self.lang] { (self.html) }
            }
        }
    }
}

/// A form that asks by GET; on the result page with what suggests in it.
pub(super) struct Search {
    id: Option<String>,
    size: String,
    action: String,
    label: String,
    text: String,
    suggest: Option<Suggest>,
    icon: Icon,
    verb: String,
}

/// An island: its name and its words, for the browser half.
struct Suggest {
    component: String,
    props: String,
    id: String,
    hint: String,
}

impl Search {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let suggest = one(of, "leptos-island").map(|island| {
            let list = the(island, "ul");
            let (component, props) = (attribute(island, "data-component"), attribute(island, "data-props"));
            Suggest { component, props, id: attribute(list, "id"), hint: attribute(list, "aria-label") }
        });
        Self {
            id: given(of, "id"),
            size: attribute(of, "data-size"),
            action: attribute(of, "action"),
            label: super::read::says(of, ".search-label"),
            text: attribute(the(of, ".search-input"), "value"),
            suggest,
            icon: Icon::read(the(of, ".search-button")),
            verb: super::read::says(of, ".search-verb"),
        }
    }
}

impl Render for Search {
    fn render(&self) -> Markup {
        html! {
            form.search id=[&self.id] data-size=(self.size) action=(self.action) method="get" role="search" {
                label.search-field {
                    span.search-label { (self.label) }
                    input.search-input type="search" name="q" value=(self.text) maxlength="200" autocomplete="off"
                        enterkeyhint="search" spellcheck="true";
                }
                @if let Some(Suggest { component, props, id, hint }) = &self.suggest {
                    leptos-island data-component=(component) data-props=(props) {
                        ul.search-suggestions id=(id) role="listbox" aria-label=(hint) hidden {}
                        p.unseen role="status" { " " }
                    }
                }
                button.search-button type="submit" { (self.icon) span.search-verb { (self.verb) } }
            }
        }
    }
}
