use super::Reader;
use crate::{
    model::{Entry, Explained, Lang, TextState},
    parts::prose::Passage,
};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd};

/// Markdown as HTML whose highest heading is of level `top`. No tag of the writer gets through, no picture, and no link but to the web,
/// a mailbox, a telephone or this site.
pub(crate) fn html(markdown: &str, top: usize) -> String {
    html_with(markdown, top, &mut |text| vec![Event::Text(text)])
}

/// The same, with what becomes of plain text that stands in no link and no heading.
fn html_with<'m>(markdown: &'m str, top: usize, plain: &mut dyn FnMut(CowStr<'m>) -> Vec<Event<'m>>) -> String {
    let highest = Parser::new(markdown)
        .filter_map(|event| if let Event::Start(Tag::Heading { level, .. }) = event { Some(level as usize) } else { None });
    let shift = highest.min().unwrap_or(top);
    let level = |level: HeadingLevel| HeadingLevel::try_from((level as usize - shift + top).min(6)).unwrap_or(HeadingLevel::H6);
    let mut links = Vec::new();
    let events = Parser::new(markdown).filter_map(|event| match event {
        Event::Start(Tag::Heading { level: was, .. }) => {
            Some(Event::Start(Tag::Heading { level: level(was), id: None, classes: Vec::new(), attrs: Vec::new() }))
        }
        Event::End(TagEnd::Heading(was)) => Some(Event::End(TagEnd::Heading(level(was)))),
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock | Tag::Image { .. }) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => None,
        Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
            let kept = leads_where_it_may(&dest_url);
            links.push(kept);
            kept.then_some(Event::Start(Tag::Link { link_type, dest_url, title: CowStr::Borrowed(""), id }))
        }
        Event::End(TagEnd::Link) => links.pop().unwrap_or_default().then_some(Event::End(TagEnd::Link)),
        other => Some(other),
    });
    let mut within = 0_usize;
    let events = events.flat_map(|event| {
        match &event {
            Event::Start(Tag::Heading { .. } | Tag::Link { .. }) => within += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::Link) => within = within.saturating_sub(1),
            _ => {}
        }
        match event {
            Event::Text(text) if within == 0 => plain(text),
            other => vec![other],
        }
    });
    let mut html = String::with_capacity(markdown.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, events);
    html
}

/// Where words stand in a text, not within others.
fn word_at(text: &str, words: &str) -> Option<usize> {
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let mut places = text.match_indices(words).map(|(at, _)| at);
    places.find(|at| is_edge(text[..*at].chars().next_back()) && is_edge(text[at + words.len()..].chars().next()))
}

/// Whether an address is a path of this site: with two slashes, or one and its mirror image, it would be another house's.
pub(crate) fn is_here(address: &str) -> bool {
    address.starts_with('/') && !address[1..].starts_with(['/', '\\'])
}

fn leads_where_it_may(address: &str) -> bool {
    is_here(address) || ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme))
}

impl Reader<'_> {
    /// The text of an entry, marked where it is in another language or behind its source; nothing if there is none.
    pub(crate) fn body(&self, entry: &Entry, top: usize) -> Option<Passage> {
        let (lang, text) = entry.text(self.lang);
        (!text.body.is_empty()).then(|| self.passage(lang, &text.body, text.state, top))
    }

    /// The same said to the young person.
    pub(crate) fn young(&self, entry: &Entry, top: usize) -> Option<Passage> {
        let (lang, text) = entry.text(self.lang);
        (!text.young.is_empty()).then(|| self.passage(lang, &text.young, text.state, top))
    }

    pub(crate) fn passage(&self, lang: Lang, markdown: &str, state: TextState, top: usize) -> Passage {
        let foreign = (lang != self.lang).then_some(lang);
        let stale = (state == TextState::OutOfDate).then(|| self.say("mark-out-of-date"));
        let marks = foreign.map(|lang| self.in_language(lang)).into_iter().chain(stale).collect();
        let mut left: Vec<&Explained> = self.explained.iter().collect();
        let html = html_with(markdown, top, &mut |text| self.linked(text, &mut left));
        Passage { html, lang: foreign, marks }
    }

    /// A piece of text in which the first of each of these words leads to where it is explained; those met are taken away.
    fn linked<'m>(&self, text: CowStr<'m>, left: &mut Vec<&Explained>) -> Vec<Event<'m>> {
        let mut found: Vec<(usize, &Explained)> =
            left.iter().filter_map(|explained| Some((word_at(&text, &explained.words)?, *explained))).collect();
        found.sort_by_key(|(at, explained)| (*at, std::cmp::Reverse(explained.words.len())));
        let (mut events, mut done) = (Vec::new(), 0);
        for (at, explained) in found {
            if at < done || !left.iter().any(|other| other.code == explained.code) {
                continue;
            }
            left.retain(|other| other.code != explained.code);
            let end = at + explained.words.len();
            events.push(Event::Text(text[done..at].to_owned().into()));
            let href = super::explained_at(self.lang, &explained.code);
            // Its own class: what is explained looks otherwise than what leads away. Neither holds a sign that HTML minds.
            events.push(Event::InlineHtml(format!("<a class=\"prose-word\" href=\"{href}\">").into()));
            events.push(Event::Text(text[at..end].to_owned().into()));
            events.push(Event::InlineHtml("</a>".into()));
            done = end;
        }
        if done == 0 {
            return vec![Event::Text(text)];
        }
        events.push(Event::Text(text[done..].to_owned().into()));
        events
    }

    /// «In Swedish».
    pub(crate) fn in_language(&self, lang: Lang) -> String {
        self.fill("mark-language", &[("code", lang.primary().code().into()), ("language", (&self.words.language(lang)).into())])
    }
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn headings_nest_under_the_page_and_the_writers_tags_are_text() {
        assert_eq!(html("## What happens\n\nA *word*.", 2), "<h2>What happens</h2>\n<p>A <em>word</em>.</p>\n");
        assert_eq!(html("# One\n\n## Two", 4), "<h4>One</h4>\n<h5>Two</h5>\n");
        assert_eq!(html("a <b onclick=x>b</b>", 2), "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n");
        assert!(!html("<script>alert(1)</script>", 2).contains("<script"));
    }

    #[test]
    fn words_are_found_whole() {
        assert_eq!(super::word_at("SIPen och SIP.", "SIP"), Some(10));
        assert_eq!(super::word_at("förSIP", "SIP"), None);
    }

    #[test]
    fn a_link_leads_to_the_web_or_to_this_site_and_nowhere_else() {
        assert_eq!(html("[a](https://example.org)", 2), "<p><a href=\"https://example.org\">a</a></p>\n");
        for refused in
            ["[a](javascript:alert(1))", "[a](//evil.example)", "[a](data:text/html,x)", "![a](https://example.org/a.png)"]
        {
            assert_eq!(html(refused, 2), "<p>a</p>\n", "{refused}");
        }
    }
}
