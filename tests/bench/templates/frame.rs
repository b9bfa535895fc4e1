//! What stands round every page: the head, the mark, urgent help, the languages, the search, the foot.

use super::{
    acts::{Acts, Square, Tools},
    pieces::{Braid, Icon, Phrase, Search},
    read::{all, attribute, each, given, one, said, says, strokes, text, the},
};
use maud::{DOCTYPE, Markup, PreEscaped, Render, html};
use scraper::ElementRef;

/// The document but for its middle.
pub(super) struct Frame {
    lang: String,
    css: String,
    manifest: String,
    finds: (String, String),
    icon: String,
    loader: Option<String>,
    metas: Vec<(String, String)>,
    about: Vec<(String, String)>,
    links: Vec<Link>,
    title: String,
    data: Option<PreEscaped<String>>,
    skip: String,
    home: String,
    braid: Braid,
    name: String,
    urgent: Urgent,
    list: (String, String),
    languages: Languages,
    search: Option<Search>,
    acts: Option<(Acts, Option<Square>)>,
    tools: Tools,
    demo: String,
    remark: (String, String),
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
        let finds = the(root, "link[rel=search]");
        let (list, remark) = (the(root, ".masthead-list"), the(root, ".foot-remark a"));
        let acts = |of| (Acts::read(of), one(of, ".paper-square").map(Square::read));
        Self {
            lang: attribute(root, "lang"),
            css: attribute(the(root, "link[rel=stylesheet]"), "href"),
            manifest: attribute(the(root, "link[rel=manifest]"), "href"),
            finds: (attribute(finds, "title"), attribute(finds, "href")),
            icon: attribute(the(root, "link[rel=icon]"), "href"),
            loader: one(root, "script[type=module]").map(|loader| attribute(loader, "src")),
            metas: ["description", "robots"].into_iter().filter_map(meta).collect(),
            about: each(root, "meta[property]", |meta| (attribute(meta, "property"), attribute(meta, "content"))),
            links: each(root, "link[rel=canonical], link[rel=alternate]", link),
            title: says(root, "title"),
            data: said(root, "script[type='application/ld+json']").map(PreEscaped),
            skip: says(root, ".skip"),
            home: attribute(the(root, ".masthead-home"), "href"),
            braid: Braid(strokes(the(root, ".masthead-home")).unwrap_or_default()),
            name: says(root, ".masthead-name"),
            urgent: Urgent::read(the(root, ".urgent")),
            list: (attribute(list, "href"), text(list)),
            languages: Languages::read(the(root, ".languages")),
            search: one(root, ".masthead .search").map(Search::read),
            acts: one(root, ".foot-acts").map(acts),
            tools: Tools::read(the(root, ".tools")),
            demo: says(root, ".foot-demo"),
            remark: (attribute(remark, "href"), text(remark)),
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
                    link rel="manifest" href=(self.manifest);
                    link rel="search" type="application/opensearchdescription+xml" title=(self.finds.0) href=(self.finds.1);
                    link rel="icon" type="image/svg+xml" href=(self.icon);
                    @if let Some(loader) = &self.loader { script type="module" src=(loader) {} }
                    @for (name, content) in &self.metas { meta name=(name) content=(content); }
                    @for (property, content) in &self.about { meta property=(property) content=(content); }
                    @for Link { rel, hreflang, href } in &self.links { link rel=(rel) hreflang=[hreflang] href=(href); }
                    title { (self.title) }
                }
                body {
                    @if let Some(data) = &self.data { script type="application/ld+json" { (data) } }
                    a.skip href="#main" { (self.skip) }
                    header.masthead {
                        a.masthead-home href=(self.home) { (self.braid) span.masthead-name { (self.name) } }
                        (self.urgent)
                        a.masthead-list href=(self.list.0) hidden { (self.list.1) span.masthead-count data-tally {} }
                        (self.languages)
                        @if let Some(search) = &self.search { (search) }
                    }
                    main.main #main tabindex="-1" { (main) }
                    footer.foot {
                        @if let Some((acts, square)) = &self.acts {
                            div.foot-acts { (acts) @if let Some(square) = square { (square) } }
                        }
                        (self.tools)
                        p.foot-demo { (self.demo) }
                        p.foot-remark { a href=(self.remark.0) rel="nofollow" { (self.remark.1) } }
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
