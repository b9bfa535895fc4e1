//! What stands round every page: the head, the mark, urgent help, the languages, the search, the foot.

use super::{
    pieces::{Braid, Icon, Phrase, Search},
    read::{all, attribute, each, given, one, says, strokes, text, the},
};
use maud::{DOCTYPE, Markup, Render, html};
use scraper::ElementRef;

/// The document but for its middle.
pub(super) struct Frame {
    lang: String,
    css: String,
    icon: String,
    loader: Option<String>,
    metas: Vec<(String, String)>,
    links: Vec<Link>,
    title: String,
    skip: String,
    home: String,
    braid: Braid,
    name: String,
    urgent: Urgent,
    languages: Languages,
    search: Option<Search>,
    demo: String,
    foot: String,
    doors: Vec<(String, String)>,
}

struct Link {
    rel: String,
    hreflang: Option<String>,
    href: String,
}

struct Urgent {
    icon: Icon,
    title: String,
    says: String,
    countries: Vec<Country>,
}

struct Country {
    name: Phrase,
    numbers: Vec<Call>,
}

struct Call {
    href: String,
    number: String,
    what: String,
}

struct Languages {
    label: String,
    rows: Vec<Language>,
}

struct Language {
    href: String,
    lang: String,
    here: Option<String>,
    name: String,
}

impl Frame {
    pub(super) fn read(root: ElementRef<'_>) -> Self {
        let link = |link| Link { rel: attribute(link, "rel"), hreflang: given(link, "hreflang"), href: attribute(link, "href") };
        let meta = |name: &str| {
            let meta = one(root, &format!("meta[name={name}]"))?;
            Some((name.to_owned(), attribute(meta, "content")))
        };
        Self {
            lang: attribute(root, "lang"),
            css: attribute(the(root, "link[rel=stylesheet]"), "href"),
            icon: attribute(the(root, "link[rel=icon]"), "href"),
            loader: one(root, "script[type=module]").map(|loader| attribute(loader, "src")),
            metas: ["description", "robots"].into_iter().filter_map(meta).collect(),
            links: each(root, "link[rel=canonical], link[rel=alternate]", link),
            title: says(root, "title"),
            skip: says(root, ".skip"),
            home: attribute(the(root, ".masthead-home"), "href"),
            braid: Braid(strokes(the(root, ".masthead-home")).unwrap_or_default()),
            name: says(root, ".masthead-name"),
            urgent: Urgent::read(the(root, ".urgent")),
            languages: Languages::read(the(root, ".languages")),
            search: one(root, ".masthead .search").map(Search::read),
            demo: says(root, ".foot-demo"),
            foot: attribute(the(root, ".foot-links"), "aria-label"),
            doors: each(root, ".foot-links a", |door| (attribute(door, "href"), text(door))),
        }
    }

    /// The document round its middle.
    pub(super) fn lay(&self, main: &Markup) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(self.lang) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="format-detection" content="telephone=no";
                    link rel="stylesheet" href=(self.css);
                    link rel="icon" type="image/svg+xml" href=(self.icon);
                    @if let Some(loader) = &self.loader { script type="module" src=(loader) {} }
                    @for (name, content) in &self.metas { meta name=(name) content=(content); }
                    @for Link { rel, hreflang, href } in &self.links { link rel=(rel) hreflang=[hreflang] href=(href); }
                    title { (self.title) }
                }
                body {
                    a.skip href="#main" { (self.skip) }
                    header.masthead {
                        a.masthead-home href=(self.home) { (self.braid) span.masthead-name { (self.name) } }
                        (self.urgent)
                        (self.languages)
                        @if let Some(search) = &self.search { (search) }
                    }
                    main.main #main tabindex="-1" { (main) }
                    footer.foot {
                        p.foot-demo { (self.demo) }
                        nav.foot-links aria-label=(self.foot) {
                            ul role="list" { @for (href, name) in &self.doors { li { a href=(href) { (name) } } } }
                        }
                    }
                }
            }
        }
    }
}

impl Urgent {
    fn read(of: ElementRef<'_>) -> Self {
        let summary = the(of, ".urgent-summary");
        Self {
            icon: Icon::read(summary),
            title: text(summary),
            says: says(of, ".urgent-says"),
            countries: each(of, ".urgent-country", Country::read),
        }
    }
}

impl Country {
    fn read(of: ElementRef<'_>) -> Self {
        let number = |line| Call {
            href: attribute(the(line, ".urgent-number"), "href"),
            number: says(line, ".urgent-number"),
            what: says(line, ".urgent-what"),
        };
        let name = the(of, ".urgent-name");
        let inner = all(name, "a, span").into_iter().next().unwrap_or(name);
        Self { name: Phrase::read(inner), numbers: each(of, ".urgent-line", number) }
    }
}

impl Render for Urgent {
    fn render(&self) -> Markup {
        html! {
            details.urgent data-autoclose {
                summary.urgent-summary { (self.icon) (self.title) }
                div.urgent-panel {
                    p.urgent-says { (self.says) }
                    @for Country { name, numbers } in &self.countries {
                        div.urgent-country {
                            p.urgent-name { (name) }
                            ul role="list" {
                                @for Call { href, number, what } in numbers {
                                    li.urgent-line {
                                        a.urgent-number href=(href) { (number) }
                                        span.urgent-what { (what) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl Languages {
    fn read(of: ElementRef<'_>) -> Self {
        let language = |link| Language {
            href: attribute(link, "href"),
            lang: attribute(link, "lang"),
            here: given(link, "aria-current"),
            name: text(link),
        };
        Self { label: attribute(of, "aria-label"), rows: each(of, ".languages-link", language) }
    }
}

impl Render for Languages {
    fn render(&self) -> Markup {
        html! {
            nav.languages aria-label=(self.label) {
                ul role="list" {
                    @for Language { href, lang, here, name } in &self.rows {
                        li { a.languages-link href=(href) lang=(lang) hreflang=(lang) aria-current=[here] { (name) } }
                    }
                }
            }
        }
    }
}
