use super::{
    pieces::{Braid, Chip, Icon, Line, Notice, Phrase, chips},
    read::{each, given, one, said, strokes, text, the},
};
use maud::{Markup, Render, html};
use scraper::ElementRef;

/// What a list says of an entry.
pub(super) struct Card {
    strand: Option<String>,
    spot: Option<String>,
    kind: Option<(Option<Icon>, String)>,
    title: Phrase,
    owner: Option<Line>,
    summary: Option<Summary>,
    notices: Vec<Notice>,
    joint: Option<(Braid, String)>,
    chips: Vec<Chip>,
}

struct Summary {
    says: Phrase,
    mark: Option<String>,
}

impl Card {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        Self {
            strand: given(of, "data-strand"),
            spot: given(of, "data-spot"),
            kind: one(of, ".card-kind").map(|kind| (strokes(kind).map(Icon), text(kind))),
            title: Phrase::read(the(of, ".card-title a")),
            owner: one(of, ".card-owner").map(Line::read),
            summary: one(of, ".card-summary")
                .map(|summary| Summary { says: Phrase::read(the(summary, "span")), mark: said(summary, ".card-mark") }),
            notices: each(of, ".notice", Notice::read),
            joint: one(of, ".card-joint").map(|joint| (Braid(strokes(joint).unwrap_or_default()), text(joint))),
            chips: each(of, ".chip", Chip::read),
        }
    }
}

impl Render for Card {
    fn render(&self) -> Markup {
        html! {
            article.card data-strand=[&self.strand] data-joint=[self.joint.is_some().then_some("true")] data-spot=[&self.spot] {
                @if let Some((icon, kind)) = &self.kind {
                    p.card-kind { @if let Some(icon) = icon { (icon) } (kind) }
                }
                h3.card-title { a href=[&self.title.href] lang=[&self.title.lang] { (self.title.text) } }
                @if let Some(owner) = &self.owner { p.card-owner { (owner) } }
                @if let Some(Summary { says, mark }) = &self.summary {
                    p.card-summary {
                        span lang=[&says.lang] { (says.text) }
                        @if let Some(mark) = mark { " " span.card-mark { (mark) } }
                    }
                }
                @for notice in &self.notices { (notice) }
                @if let Some((braid, joint)) = &self.joint { p.card-joint { (braid) (joint) } }
                @if !self.chips.is_empty() { (chips(&self.chips)) }
            }
        }
    }
}

/// Cards below each other.
pub(super) fn cards(of: &[Card]) -> Markup {
    html! { ul.cards role="list" { @for card in of { li { (card) } } } }
}
