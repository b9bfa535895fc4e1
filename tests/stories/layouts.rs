//! Whoever changes markup: each page and each part has the skeleton that was last agreed on, kept in `tests/snapshots/`.
//!
//! A difference is shown, and agreed to with `INSTA_UPDATE=always ./test stories`. Texts belong to the parts, whose samples stand
//! still; a page has none, so that editors may write.

use crate::world::{TUESDAY, World};
use fletta_app::parts;
use leptos::prelude::{Owner, RenderHtml};
use scraper::{ElementRef, Html, Node};
use std::fmt::Write;

/// Each page of the route table, as it mostly is.
const PAGES: &[(&str, &str)] = &[
    ("home", ""),
    ("search", "/search?q=talterapi"),
    ("search-without-hits", "/search?q=xqzvw"),
    ("service", "/services/talterapi"),
    ("service-in-another-language", "/services/felagsmidstod-jemen"),
    ("place", "/places/kirkkonummi-welfare-centre"),
    ("organisation", "/organisations/western-uusimaa-county"),
    ("service-of-a-method", "/services/de-otroliga-aren-kirkkonummi"),
    ("events", "/events?area=kirkkonummi"),
    ("events-list", "/events?view=list&area=lomma&free=1"),
    ("events-without-any", "/events?area=lomma&week=2026-W53"),
    ("event", "/events/familjeoasen"),
    ("guide", "/guides/sip-kungsbacka"),
    ("contact", "/contacts/speech-therapist-kirkkonummi"),
    ("life", "/life?town=kirkkonummi"),
    ("stage", "/life/schoolchild?town=kirkkonummi"),
    ("contacts", "/contacts?town=kopavogur&place=nupur-preschool"),
    ("words", "/words"),
    ("word", "/words/report-of-concern"),
    ("remark", "/remark?of=/sv/services/talterapi"),
    ("list", "/list"),
    ("list-shared", "/list?of=services.talterapi,places.ostari,services.no-such-service"),
    ("prepare", "/prepare?with=fi"),
    ("text", "/about"),
    ("no-such-page", "/services/no-such-service"),
];

/// What is said of an element beside its name and classes: what assistive technology and forms live by.
const SAID: &[&str] = &[
    "role",
    "lang",
    "dir",
    "type",
    "name",
    "rel",
    "hreflang",
    "scope",
    "for",
    "method",
    "aria-live",
    "aria-current",
    "aria-hidden",
];

/// What an editor writes is no layout; a drawing is one thing.
const CLOSED: &[&str] = &["svg", "script", "style"];
const WRITTEN: &str = "prose";

/// The skeleton of a piece of HTML: an element a line, neighbours that are alike counted.
struct Skeleton {
    texts: bool,
}

impl Skeleton {
    fn of(&self, element: ElementRef<'_>, depth: usize) -> String {
        let indent = "  ".repeat(depth);
        let name = element.value().name();
        let mut line = format!("{indent}{name}");
        element.value().classes().for_each(|class| line.extend([".", class]));
        for attribute in SAID {
            if let Some(value) = element.value().attr(attribute).filter(|_| name != "link" && name != "meta") {
                write!(line, " {attribute}={value}").expect("written");
            }
        }
        line.push('\n');
        let is_closed = CLOSED.contains(&name) || !self.texts && element.value().classes().any(|class| class == WRITTEN);
        if !is_closed {
            self.children(element, depth + 1, &mut line);
        }
        line
    }

    fn children(&self, element: ElementRef<'_>, depth: usize, into: &mut String) {
        let mut alike: Option<(String, usize)> = None;
        let children = element.children().filter_map(|child| match child.value() {
            Node::Element(_) => ElementRef::wrap(child).map(|child| self.of(child, depth)),
            Node::Text(text) if self.texts && !text.trim().is_empty() => Some(format!("{}«{}»\n", "  ".repeat(depth), text.trim())),
            _ => None,
        });
        for child in children {
            match &mut alike {
                Some((last, count)) if *last == child => *count += 1,
                _ => put(alike.replace((child, 1)), into),
            }
        }
        put(alike, into);
    }
}

fn put(alike: Option<(String, usize)>, into: &mut String) {
    let Some((skeleton, count)) = alike else { return };
    match skeleton.split_once('\n').filter(|_| count > 1) {
        Some((line, below)) => writeln!(into, "{line} × {count}").map(|()| into.push_str(below)).expect("written"),
        None => into.push_str(&skeleton),
    }
}

fn kept() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[tokio::test(flavor = "multi_thread")]
async fn each_page_has_the_skeleton_that_was_agreed_on() {
    let world = World::at(TUESDAY).await;
    let mut skeletons = Vec::new();
    for (name, path) in PAGES {
        let html = Html::parse_document(world.get(&format!("/sv{path}")).await.text());
        skeletons.push((format!("page-{name}"), Skeleton { texts: false }.of(html.root_element(), 0)));
    }
    kept().bind(|| skeletons.iter().for_each(|(name, skeleton)| insta::assert_snapshot!(name.as_str(), skeleton)));
}

#[test]
fn each_part_looks_as_was_agreed_on() {
    let samples: Vec<_> =
        Owner::new().with(|| parts::samples().into_iter().map(|(name, view)| (format!("part-{name}"), view.to_html())).collect());
    kept().bind(|| {
        for (name, html) in samples {
            let mut skeleton = String::new();
            Skeleton { texts: true }.children(Html::parse_fragment(&html).root_element(), 0, &mut skeleton);
            insta::assert_snapshot!(name.as_str(), skeleton);
        }
    });
}
