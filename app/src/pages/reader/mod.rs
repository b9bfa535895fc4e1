//! Who reads, in what language and when: turns the facts of entries into words.
//!
//! Facts are said in the reader's language always; names and prose fall back and then say which language they are in (domain rule 1).
//! Knows no markup of its own. May use: parts, words, model.

mod ages;
mod cards;
mod care;
mod changes;
mod contacts;
mod cost;
mod data;
mod events;
mod facts;
mod full;
mod hours;
mod map;
mod paper;
mod places;
mod prose;
mod urgent;

pub(crate) use ages::ages;
pub(crate) use cards::strand;
pub(crate) use hours::HoursThere;
pub(crate) use prose::{html, is_here};
pub(crate) use urgent::countries;

use crate::{
    model::{AreaLevel, Body, Entry, EntryId, Explained, Lang, Names, Ties, Vocabulary, named},
    parts::phrase::{Phrase, Sentence},
    words::{Arg, Words},
};
use jiff::{Timestamp, civil::Date};
use std::{collections::BTreeMap, sync::Arc};

/// Where a phrase goes into a message: a mark that no text has.
const HOLE: &str = "\u{fffc}";

/// What a page is told with: the reader's words, the house's time, the words of the field, and what the entries name.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    /// The reader's language.
    pub(crate) lang: Lang,
    /// Its words.
    pub(crate) words: &'static Words,
    /// The house's now.
    pub(crate) now: Timestamp,
    /// The site's own address, without a slash at the end.
    pub(crate) site: &'a str,
    /// The words of the field.
    pub(crate) vocabulary: &'a Vocabulary,
    /// Words of the texts that are explained elsewhere.
    pub(crate) explained: &'a [Explained],
    /// What the entries name.
    pub(crate) ties: &'a Ties,
}

impl<'a> Reader<'a> {
    /// A message without arguments.
    pub(crate) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A message with arguments.
    pub(crate) fn fill(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.fill(key, args)
    }

    /// A message round a sentence of pieces, which takes the place of `$name`.
    pub(crate) fn around(&self, key: &str, name: &str, put: Sentence, args: &[(&str, Arg<'_>)]) -> Sentence {
        let mut given: Vec<(&str, Arg<'_>)> = vec![(name, HOLE.into())];
        given.extend(args.iter().map(|(name, arg)| {
            let arg = match arg {
                Arg::Text(text) => Arg::Text(text),
                Arg::Number(number) => Arg::Number(*number),
            };
            (*name, arg)
        }));
        let message = self.fill(key, &given);
        let Some((before, after)) = message.split_once(HOLE) else { return vec![message.into()] };
        let mut sentence = Sentence::new();
        sentence.extend((!before.is_empty()).then(|| before.into()));
        sentence.extend(put);
        sentence.extend((!after.is_empty()).then(|| after.into()));
        sentence
    }

    /// An entry by its identity.
    pub(crate) fn entry(&self, id: EntryId) -> Option<&'a Arc<Entry>> {
        self.ties.get(id)
    }

    /// What day it is where an entry is.
    pub(crate) fn today(&self, entry: &Entry) -> Date {
        self.ties.zone(entry, self.now).today(self.now)
    }

    /// The country whose words and law hold for an entry.
    pub(crate) fn country(&self, entry: &Entry) -> Option<&'a str> {
        self.ties.area_for(entry, self.today(entry)).map(|area| area.country.as_str())
    }

    /// Words in a language, marked if it is not the reader's.
    pub(crate) fn phrase(&self, lang: Lang, text: &str) -> Phrase {
        Phrase { text: text.to_owned(), lang: (lang != self.lang).then_some(lang), href: None }
    }

    /// What an entry is called.
    pub(crate) fn title(&self, entry: &Entry) -> Phrase {
        let (lang, text) = entry.text(self.lang);
        self.phrase(lang, &text.title)
    }

    /// What an entry is called, leading to its page.
    pub(crate) fn link(&self, entry: &Entry) -> Phrase {
        Phrase { href: address(self.lang, entry), ..self.title(entry) }
    }

    /// What the entry of that identity is called, leading to its page.
    pub(crate) fn link_to(&self, id: EntryId) -> Option<Phrase> {
        self.entry(id).map(|entry| self.link(entry))
    }

    /// A name of a short list, as the reader and the country say it.
    pub(crate) fn named(&self, names: &Names, country: Option<&str>) -> Phrase {
        let (lang, name) = named(names, self.lang, country);
        self.phrase(lang, name)
    }

    /// A name that is never translated: in the reader's language if it has that form, else in the first official one, else any.
    pub(crate) fn local(&self, names: &BTreeMap<Lang, String>, official: &[Lang]) -> Option<Phrase> {
        let mut wished = std::iter::once(&self.lang).chain(official);
        let (lang, name) = wished.find_map(|lang| names.get_key_value(lang)).or_else(|| names.iter().next())?;
        Some(self.phrase(*lang, name))
    }

    /// Names below each other as one sentence: «a, b and c», each leading where it leads.
    pub(crate) fn listed(&self, items: Vec<Phrase>) -> Sentence {
        let places: Vec<String> = items.iter().map(|_| HOLE.to_owned()).collect();
        let pattern = self.words.list(&places);
        let mut sentence = Sentence::new();
        let mut items = items.into_iter();
        for (at, between) in pattern.split(HOLE).enumerate() {
            if at > 0 {
                sentence.extend(items.next());
            }
            sentence.extend((!between.is_empty()).then(|| between.into()));
        }
        sentence
    }

    /// A concept by its code, leading to where it is explained.
    pub(crate) fn concept(&self, code: &str, country: Option<&str>) -> Option<Phrase> {
        let (lang, name) = self.vocabulary.concept(code)?.name(self.lang, country);
        Some(self.phrase(lang, &capital(name)).to(explained_at(self.lang, code)))
    }
}

/// Where an entry's page is. A notice has none; an area is the front page or the search seen from there.
pub(crate) fn address(lang: Lang, entry: &Entry) -> Option<String> {
    let folder = match &entry.body {
        Body::Service(_) => "services",
        Body::Place(_) => "places",
        Body::Organisation(_) => "organisations",
        Body::Event(_) => "events",
        Body::Pathway(_) => "guides",
        Body::Post(_) => "contacts",
        Body::Area(area) if area.level == AreaLevel::Municipality => return Some(format!("/{lang}?town={}", entry.slug)),
        Body::Area(_) => return Some(format!("/{lang}/search?area={}", entry.slug)),
        Body::Notice(_) => return None,
    };
    Some(format!("/{lang}/{folder}/{}", entry.slug))
}

/// Where a concept is explained.
pub(crate) fn explained_at(lang: Lang, code: &str) -> String {
    format!("/{lang}/words/{code}")
}

/// The same words with a capital first letter.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The same words with a small first letter, to stand within a sentence.
pub(crate) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
