//! What can be done with a page: kept, printed, shared, opened on another phone; read aloud, read larger; shown on a map.

use super::{
    pieces::Icon,
    read::{all, attribute, each, given, one, says, text, the},
};
use maud::{Markup, Render, html};
use scraper::ElementRef;

/// The acts in a row, with a line that says what came of them.
pub(super) struct Acts {
    keep: Option<Keep>,
    print: Act,
    share: Act,
    copy: Act,
    done: String,
}

struct Keep {
    name: String,
    added: String,
    removed: String,
    full: String,
    failed: String,
    act: Act,
}

struct Act {
    icon: Icon,
    says: String,
}

/// A square code for the camera of another phone, and what it leads to.
pub(super) struct Code {
    dense: Option<String>,
    frame: String,
    dark: String,
    says: String,
}

/// The same, folded away.
pub(super) struct Square {
    more: String,
    code: Code,
}

/// Help with reading.
pub(super) struct Tools {
    label: String,
    icon: Icon,
    voice: [String; 4],
    size: String,
    sizes: Vec<(String, String, String)>,
    contrast: Act,
}

/// A map that opens on request.
pub(super) struct Map {
    within: String,
    label: String,
    zoom: (String, String),
    bare: String,
    nothing: String,
    here: Option<String>,
    you: Option<String>,
    icon: Icon,
    open: String,
    close: String,
}

impl Acts {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let act = |kind: &str| Act::read(the(of, &format!("button[data-{kind}]")));
        Self {
            keep: one(of, "button[data-keep]").map(Keep::read),
            print: act("print"),
            share: act("share"),
            copy: act("copy"),
            done: attribute(the(of, "button[data-copy]"), "data-done"),
        }
    }
}

impl Act {
    fn read(of: ElementRef<'_>) -> Self {
        Self { icon: Icon::read(of), says: text(of) }
    }
}

impl Render for Act {
    fn render(&self) -> Markup {
        html! { (self.icon) (self.says) }
    }
}

impl Keep {
    fn read(of: ElementRef<'_>) -> Self {
        let word = |name: &str| attribute(of, &format!("data-{name}"));
        Self {
            name: word("keep"),
            added: word("added"),
            removed: word("removed"),
            full: word("full"),
            failed: word("failed"),
            act: Act::read(of),
        }
    }
}

impl Render for Keep {
    fn render(&self) -> Markup {
        let Self { name, added, removed, full, failed, act } = self;
        html! {
            button type="button" data-script data-keep=(name) data-added=(added) data-removed=(removed) data-full=(full)
                data-failed=(failed) aria-pressed="false" hidden { (act) }
        }
    }
}

impl Render for Acts {
    fn render(&self) -> Markup {
        html! {
            p.entry-acts {
                @if let Some(keep) = &self.keep { (keep) }
                button type="button" data-script data-print hidden { (self.print) }
                button type="button" data-script data-share hidden { (self.share) }
                button type="button" data-script data-copy data-done=(self.done) hidden { (self.copy) }
                span role="status" {}
            }
        }
    }
}

impl Code {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let code = the(of, ".paper-code");
        Self {
            dense: given(code, "data-dense"),
            frame: attribute(code, "viewBox"),
            dark: attribute(the(code, "path"), "d"),
            says: says(of, "figcaption"),
        }
    }
}

impl Render for Code {
    fn render(&self) -> Markup {
        let Self { dense, frame, dark, says } = self;
        html! {
            figure.paper-map {
                svg.paper-code data-dense=[dense] viewBox=(frame) shape-rendering="crispEdges" aria-hidden="true" { path d=(dark) {} }
                figcaption { (says) }
            }
        }
    }
}

impl Square {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        Self { more: says(of, "summary"), code: Code::read(of) }
    }
}

impl Render for Square {
    fn render(&self) -> Markup {
        html! { details.paper-square { summary { (self.more) } (self.code) } }
    }
}

impl Tools {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let aloud = the(of, "[data-aloud]");
        let size = |of| (attribute(of, "data-to"), attribute(of, "aria-pressed"), says(of, ".hidden"));
        let voice = |state: &str| says(aloud, &format!("[data-say={state}]"));
        Self {
            label: attribute(of, "aria-label"),
            icon: Icon::read(aloud),
            voice: [voice("still"), voice("reading"), voice("waiting"), says(of, "[data-hush]")],
            size: attribute(the(of, ".tools-sizes"), "aria-label"),
            sizes: each(of, ".tools-size", size),
            contrast: Act::read(the(of, "[data-sight=contrast]")),
        }
    }
}

impl Render for Tools {
    fn render(&self) -> Markup {
        let [still, reading, waiting, hush] = &self.voice;
        html! {
            div.tools role="group" aria-label=(self.label) data-script hidden {
                div.tools-voice data-voice hidden {
                    button type="button" data-aloud {
                        (self.icon)
                        span data-say="still" { (still) }
                        span data-say="reading" hidden { (reading) }
                        span data-say="waiting" hidden { (waiting) }
                    }
                    button type="button" data-hush hidden { (hush) }
                }
                div.tools-sizes role="group" aria-label=(self.size) {
                    @for (size, pressed, says) in &self.sizes {
                        button.tools-size type="button" data-sight="text" data-to=(size) aria-pressed=(pressed) {
                            span.tools-letter aria-hidden="true" data-size=(size) { "A" }
                            span.hidden { (says) }
                        }
                    }
                }
                button type="button" data-sight="contrast" data-to="more" aria-pressed="false" { (self.contrast) }
            }
        }
    }
}

impl Map {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let word = |name: &str| attribute(of, &format!("data-{name}"));
        let says: Vec<String> = all(of, ".map-open span").into_iter().map(text).collect();
        let [open, close] = <[String; 2]>::try_from(says).expect("a map opens and closes");
        Self {
            within: word("map"),
            label: word("label"),
            zoom: (word("in"), word("out")),
            bare: word("bare"),
            nothing: word("nothing"),
            here: given(of, "data-here"),
            you: given(of, "data-you"),
            icon: Icon::read(of),
            open,
            close,
        }
    }
}

impl Render for Map {
    fn render(&self) -> Markup {
        let Self { within, label, zoom, bare, nothing, here, you, icon, open, close } = self;
        html! {
            section.map aria-label=(label) data-script data-map=(within) data-label=(label) data-in=(zoom.0) data-out=(zoom.1)
                data-bare=(bare) data-nothing=(nothing) data-here=[here] data-you=[you] hidden {
                button.map-open type="button" aria-expanded="false" {
                    (icon)
                    span data-say="open" { (open) }
                    span data-say="close" hidden { (close) }
                }
                p.map-says role="status" {}
            }
        }
    }
}
