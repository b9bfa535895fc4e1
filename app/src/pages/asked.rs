use super::reader::{Reader, address};
use crate::{
    ask::{Looked, Visit},
    model::{AreaLevel, Body, Calendar, Entry, Kind, Lang, Query, Refusal, Slug, Ties, Whole, decode},
    words::{Words, all, words},
};
use leptos::prelude::AnyView;
use std::{future::Future, pin::Pin, sync::Arc};

/// A page on its way.
pub(crate) type Laid<'a> = Pin<Box<dyn Future<Output = Result<Page, Refusal>> + Send + 'a>>;

/// A page without its frame.
pub(crate) struct Page {
    /// What the window is called.
    pub(crate) title: String,
    /// What a search engine may say of it.
    pub(crate) description: String,
    /// The country whose urgent numbers come first.
    pub(crate) country: Option<String>,
    /// Whether the page has a search box of its own, so that the head needs none.
    pub(crate) searches: bool,
    /// What it says to search engines, as JSON-LD.
    pub(crate) data: Option<String>,
    /// Whether search engines may keep it.
    pub(crate) indexed: bool,
    /// Whether it has ways to print it and hand it on of its own.
    pub(crate) acts: bool,
    /// The content of `main`.
    pub(crate) view: AnyView,
}

impl Page {
    /// The same with the numbers of a town's country first.
    pub(crate) fn seen_from(self, town: Option<&Arc<Entry>>) -> Self {
        Self { country: town.and_then(country_of), ..self }
    }

    /// A page that search engines may keep, with the head's search box.
    pub(crate) fn new(title: String, description: String, view: AnyView) -> Self {
        Self { title, description, country: None, data: None, searches: false, indexed: true, acts: false, view }
    }
}

/// What an address asks for: `/sv/services/talterapi?…`.
pub(crate) struct Asked {
    /// The language of its first part, else the site's first.
    pub(crate) lang: Lang,
    /// The words of that language.
    pub(crate) words: &'static Words,
    /// Whether the site speaks the language asked for.
    pub(crate) spoken: bool,
    /// What follows the language, without a slash at the front: `services/talterapi`; empty for the front page.
    pub(crate) rest: String,
    /// What follows the question mark, as it stands.
    pub(crate) pairs: String,
}

impl Asked {
    /// Reads an address.
    pub(crate) fn read(address: &str) -> Self {
        let (path, pairs) = address.split_once('?').unwrap_or((address, ""));
        let path = path.trim_start_matches('/');
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let asked = Lang::parse(first).and_then(words);
        let words = asked.unwrap_or(&all()[0]);
        Self {
            lang: words.lang,
            words,
            spoken: asked.is_some(),
            rest: rest.trim_end_matches('/').to_owned(),
            pairs: pairs.to_owned(),
        }
    }

    /// The question in it.
    pub(crate) fn query(&self) -> Query {
        Query::parse(self.lang, &self.pairs)
    }

    /// The chosen town, if it is one of these.
    pub(crate) fn town<'e>(&self, areas: &'e [Arc<Entry>]) -> Option<&'e Arc<Entry>> {
        let town = self.query().town?;
        areas
            .iter()
            .find(|entry| entry.slug == town && matches!(&entry.body, Body::Area(area) if area.level == AreaLevel::Municipality))
    }

    /// The name that stands in its question under a key.
    pub(crate) fn named(&self, key: &str) -> Option<Slug> {
        self.value(key).and_then(|name| Slug::parse(&name))
    }

    /// What stands in its question under a key, decoded.
    pub(crate) fn value(&self, key: &str) -> Option<String> {
        self.pairs.split('&').filter_map(|pair| pair.split_once('=')).find(|(name, _)| *name == key).map(|(_, value)| decode(value))
    }

    /// The language that stands beside the reader's, if one of ours is asked for.
    pub(crate) fn beside(&self) -> Option<Lang> {
        let wished = self.value("with").and_then(|code| Lang::parse(&code))?;
        (wished != self.lang && words(wished).is_some()).then_some(wished)
    }

    /// The question to the calendar in it.
    pub(crate) fn calendar(&self) -> Calendar {
        Calendar::parse(self.lang, &self.pairs)
    }

    /// The last part of its path: the name of an entry.
    pub(crate) fn slug(&self) -> &str {
        self.rest.rsplit('/').next().unwrap_or_default()
    }

    /// The same page in another language, with the question kept.
    pub(crate) fn in_language(&self, lang: Lang) -> String {
        let mut address = format!("/{lang}");
        for (mark, part) in [("/", &self.rest), ("?", &self.pairs)] {
            if !part.is_empty() {
                address.push_str(mark);
                address.push_str(part);
            }
        }
        address
    }

    /// Who reads it, with what the entries name.
    pub(crate) fn reader<'a>(&self, visit: &'a Visit, ties: &'a Ties) -> Reader<'a> {
        Reader {
            lang: self.lang,
            words: self.words,
            now: visit.now,
            site: &visit.site,
            vocabulary: &visit.vocabulary,
            explained: &[],
            ties,
        }
    }

    /// Who reads the page of an entry, with what it names and the words of its text that are explained.
    pub(crate) fn reader_of<'a>(&self, visit: &'a Visit, whole: &'a Whole) -> Reader<'a> {
        Reader { explained: &whole.explained, ..self.reader(visit, &whole.ties) }
    }

    /// The entry it names, or that there is none; a former name is answered with the present one.
    pub(crate) async fn entry(&self, visit: &Visit, kind: Kind) -> Result<Whole, Refusal> {
        match visit.look(self.lang, kind, self.slug()).await? {
            Looked::Here(whole) => Ok(*whole),
            Looked::Renamed(slug) => {
                let (folder, _) = self.rest.rsplit_once('/').unwrap_or_default();
                visit.moved(format!("/{}/{folder}/{slug}", self.lang));
                Err(Refusal::NotFound)
            }
            Looked::Nowhere => Err(Refusal::NotFound),
        }
    }

    /// The page of an entry: named after it, described by its sentence, with its country's numbers first.
    pub(crate) fn page(&self, visit: &Visit, reader: &Reader<'_>, whole: &Whole, view: AnyView) -> Page {
        let (_, text) = whole.entry.text(self.lang);
        let country = reader.country(&whole.entry).map(ToOwned::to_owned);
        // An entry whose page is elsewhere would be a slip of the route table.
        debug_assert!(address(self.lang, &whole.entry).is_some());
        // A sign that could end the element it stands in is written as JSON can write any.
        let data = reader.data(&whole.entry, &visit.site).map(|data| data.to_string().replace('<', "\\u003c"));
        Page { country, data, acts: true, ..Page::new(text.title.clone(), text.summary.clone(), view) }
    }
}

/// The country an area lies in.
pub(crate) fn country_of(area: &Arc<Entry>) -> Option<String> {
    match &area.body {
        Body::Area(area) => Some(area.country.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;
    use crate::model::Lang;

    #[test]
    fn an_address_says_its_language_and_keeps_the_rest_in_another() {
        let asked = Asked::read("/sv/services/talterapi?q=a%20b");
        assert_eq!((asked.lang.code(), asked.spoken, asked.slug()), ("sv", true, "talterapi"));
        assert_eq!(asked.in_language(Lang::parse("fi").expect("a language")), "/fi/services/talterapi?q=a%20b");
        assert_eq!(Asked::read("/fi").in_language(Lang::parse("is").expect("a language")), "/is");
    }

    #[test]
    fn an_address_in_no_language_of_ours_is_answered_in_the_first() {
        for address in ["/", "/xx/search", "/robots", "//evil.example", ""] {
            let asked = Asked::read(address);
            assert!(!asked.spoken, "{address}");
            assert_eq!(asked.lang, crate::words::all()[0].lang);
        }
    }
}
