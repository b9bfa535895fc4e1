use super::Reader;
use crate::{
    model::{Entry, Lang, TextState},
    parts::prose::Passage,
};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd};

/// Markdown as HTML whose highest heading is of level `top`. No tag of the writer gets through, no picture, and no link but to the web,
/// a mailbox, a telephone or this site.
pub(crate) fn html(markdown: &str, top: usize) -> String {
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
    let mut html = String::with_capacity(markdown.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, events);
    html
}

fn leads_where_it_may(address: &str) -> bool {
    let here = address.starts_with('/') && !address[1..].starts_with(['/', '\\']);
    here || ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme))
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
        Passage { html: html(markdown, top), lang: foreign, marks }
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
    fn a_link_leads_to_the_web_or_to_this_site_and_nowhere_else() {
        assert_eq!(html("[a](https://example.org)", 2), "<p><a href=\"https://example.org\">a</a></p>\n");
        for refused in
            ["[a](javascript:alert(1))", "[a](//evil.example)", "[a](data:text/html,x)", "![a](https://example.org/a.png)"]
        {
            assert_eq!(html(refused, 2), "<p>a</p>\n", "{refused}");
        }
    }
}
