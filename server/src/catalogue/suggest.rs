use super::{
    CatalogueError, Tables,
    analysis::fold,
    fields::Fields,
    gather::answer,
    profiles::KINDS,
    shelf::{Shelf, View},
    sieve::Sieve,
    spelling::Slips,
};
use fletta_app::{
    ask::Answer,
    model::{Entry, Kind, Lang, Query, Suggestion, Ties, Vocabulary},
    words,
};
use fst::{Automaton, IntoStreamer, Map, Streamer, automaton::Str};
use jiff::Timestamp;
use levenshtein_automata::LevenshteinAutomatonBuilder;
use std::{collections::BTreeMap, sync::Arc};
use tantivy::{
    DocAddress, DocSet, TERMINATED,
    postings::TermInfo,
    schema::{Field, IndexRecordOption},
};

/// How many suggestions are shown, and how many of them are topics where there are entries too.
const MOST: usize = 8;
const TOPICS: usize = 5;
/// How many terms of the vocabulary, and of the titles, are looked at: two letters begin half the world.
const LOOKED_AT: usize = 3_000;
const TITLES: usize = 60;
/// A topic that so many entries are about leads somewhere.
const MANY: u64 = 3;
/// Who has typed fewer letters has hardly slipped.
const SHORTEST: usize = 4;
/// Parts a term from what it is worth or which it is, and is in no term.
const END: char = '\u{0}';

/// The words of the field, ready to be completed from the beginning of any of their words.
pub(crate) struct Topics {
    beginnings: Map<Vec<u8>>,
    terms: Vec<Topic>,
    one: LevenshteinAutomatonBuilder,
}

/// A term of a concept.
struct Topic {
    concept: usize,
    lang: Lang,
    text: String,
    /// 0 for the word that is preferred, 1 for another.
    standing: u8,
}

/// What a topic is worth as a completion, the least is best: whether it is in another language, not from its first word, leads to
/// little, is not the preferred word; its length.
type Rank = (bool, bool, u8, u8, usize);

impl Topics {
    /// Takes in the names of every concept.
    pub(crate) fn new(vocabulary: &Vocabulary) -> Self {
        let mut terms = Vec::new();
        let mut beginnings = BTreeMap::new();
        for (concept, of) in vocabulary.concepts.iter().enumerate() {
            for (lang, names) in &of.terms {
                let others = names.alternative.iter().chain(&names.abbreviations).chain(&names.everyday).map(|name| (1, name));
                for (standing, text) in std::iter::once((0, &names.preferred)).chain(others).filter(|(_, text)| !text.is_empty()) {
                    let folded = fold(text);
                    for at in word_starts(&folded) {
                        // The first of its beginnings is the whole.
                        let value = (terms.len() as u64) << 1 | u64::from(at > 0);
                        beginnings.insert(format!("{}{END}{:05}-{at}", &folded[at..], terms.len()), value);
                    }
                    terms.push(Topic { concept, lang: lang.primary(), text: text.clone(), standing });
                }
            }
        }
        // In order, and so never refused.
        let beginnings = Map::from_iter(beginnings).unwrap_or_default();
        Self { beginnings, terms, one: LevenshteinAutomatonBuilder::new(1, true) }
    }

    /// The best term of each concept that goes on as typed, the best first.
    /// `leads` says how many entries are about a concept.
    fn beginning(&self, lang: Lang, typed: &str, slips: Option<&Slips>, leads: impl Fn(usize) -> u64) -> Vec<&Topic> {
        let mut best: BTreeMap<usize, (Rank, &Topic)> = BTreeMap::new();
        let mut offer = |value: u64| {
            let Some(topic) = usize::try_from(value >> 1).ok().and_then(|at| self.terms.get(at)) else { return };
            let leads = match leads(topic.concept) {
                0 => 2,
                1..MANY => 1,
                _ => 0,
            };
            let rank = (topic.lang != lang, value & 1 == 1, leads, topic.standing, topic.text.len());
            let known = best.entry(topic.concept).or_insert((rank, topic));
            if rank < known.0 {
                *known = (rank, topic);
            }
        };
        if let Some(slips) = slips {
            let mut stream = self.beginnings.search(slips).into_stream();
            for _ in 0..LOOKED_AT {
                let Some((_, value)) = stream.next() else { break };
                offer(value);
            }
        } else {
            let mut stream = self.beginnings.search(Str::new(typed).starts_with()).into_stream();
            for _ in 0..LOOKED_AT {
                let Some((_, value)) = stream.next() else { break };
                offer(value);
            }
        }
        let mut best: Vec<_> = best.into_values().collect();
        best.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.text.cmp(&b.1.text)));
        best.into_iter().map(|(_, topic)| topic).collect()
    }
}

/// Where the words of a folded text begin.
fn word_starts(folded: &str) -> Vec<usize> {
    let after = folded.char_indices().filter(|(_, c)| matches!(c, ' ' | '-')).map(|(at, c)| at + c.len_utf8());
    std::iter::once(0).chain(after).filter(|at| folded[*at..].chars().next().is_some_and(char::is_alphanumeric)).collect()
}

/// What a title is put into the index as, so that it can be completed from the beginning of any of its words; behind each what it is
/// worth as a completion: whether that is not its first word, and how long it is.
pub(crate) fn beginnings(title: &str) -> Vec<String> {
    let folded: String = fold(title).chars().take(LONGEST).collect();
    let term = |at: usize| format!("{}{END}{}{:04}", &folded[at..], u8::from(at > 0), title.len().min(9_999));
    word_starts(&folded).into_iter().map(term).take(12).collect()
}

/// Of a title so many letters can be completed.
const LONGEST: usize = 80;

/// What somebody may mean who has typed that much: topics and titles in the reader's language first, then in the others; where hardly
/// anything goes on like that, what is one slip of the finger away.
pub(crate) fn suggest(
    shelf: &Shelf,
    tables: &Tables,
    lang: Lang,
    text: &str,
    now: Timestamp,
) -> Result<Answer<Vec<Suggestion>>, CatalogueError> {
    let view = shelf.view();
    let typed = fold(text.trim());
    let letters = typed.chars().count();
    let leads = view.leads(&tables.vocabulary)?;
    let mut suggestions = Vec::new();
    for slipped in [false, true] {
        let wants = suggestions.len() < 3 && (2..=LONGEST).contains(&letters) && (!slipped || letters >= SHORTEST);
        if !wants {
            continue;
        }
        let slips = slipped.then(|| Slips(tables.topics.one.build_prefix_dfa(&typed)));
        let topics: Vec<Suggestion> = tables
            .topics
            .beginning(lang, &typed, slips.as_ref(), |concept| leads.1[concept])
            .into_iter()
            .take(MOST)
            .map(|topic| said(tables, lang, topic))
            .collect();
        let titles = titles(&view, lang, &typed, slips.as_ref(), now)?;
        let room = MOST - titles.len().min(MOST - TOPICS);
        let topics = topics.into_iter().take(room);
        for suggestion in topics.chain(titles) {
            let is_new = |known: &Suggestion| known.about != suggestion.about || fold(&known.text) != fold(&suggestion.text);
            if suggestions.len() < MOST && suggestions.iter().all(is_new) {
                suggestions.push(suggestion);
            }
        }
    }
    Ok(answer(&view, suggestions, [], &Ties::default(), now))
}

fn say(lang: Lang, key: &str) -> String {
    words::words(lang).map(|words| words.say(key)).unwrap_or_default()
}

fn said(tables: &Tables, lang: Lang, topic: &Topic) -> Suggestion {
    let concept = &tables.vocabulary.concepts[topic.concept];
    let name = (topic.lang != lang).then(|| concept.name(lang, None).1.to_owned()).filter(|name| *name != topic.text);
    let about = name.unwrap_or_else(|| say(lang, "suggest-topic"));
    Suggestion { text: topic.text.clone(), lang: topic.lang, about, address: None }
}

/// Entries whose title goes on as typed: services first.
fn titles(
    view: &View<'_>,
    lang: Lang,
    typed: &str,
    slips: Option<&Slips>,
    now: Timestamp,
) -> Result<Vec<Suggestion>, CatalogueError> {
    let sieve = Sieve::new(view, &Query::new(lang), now, None);
    let own = Fields::of_language(&view.fields().begins, lang);
    let others = view.fields().begins.iter().filter(|(of, _)| *of != lang).map(|(_, field)| *field);
    let mut found: Vec<Completed> = Vec::new();
    for (is_other, field) in own.map(|field| (false, field)).into_iter().chain(others.map(|field| (true, field))) {
        if is_other && found.len() >= MOST {
            break;
        }
        let mut here = completed(view, &sieve, field, typed, slips)?;
        here.retain(|new| !found.iter().any(|known| known.at == new.at));
        found.extend(here.into_iter().map(|new| Completed { rank: Worth { is_other, ..new.rank }, ..new }));
    }
    found.sort_unstable();
    // Only those that may be shown are unpacked; of several of one title the first in the alphabet of their addresses.
    if let Some(last) = found.get(MOST - 1).map(|last| last.rank.clone()) {
        found.retain(|one| one.rank <= last);
    }
    let mut entries = Vec::with_capacity(found.len());
    for one in &found {
        entries.extend(view.entries_at(&[one.at])?.into_iter().map(|(_, entry)| (&one.rank, entry)));
    }
    entries.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.slug.cmp(&other.slug)));
    let suggestion = |(_, entry): (_, Arc<Entry>)| {
        let (of, text) = entry.text(lang);
        let (text, address) = (text.title.clone(), Some(entry.address(lang)));
        Ok(Suggestion { text, lang: of, about: about(view, lang, &entry)?, address })
    };
    entries.into_iter().take(MOST).map(suggestion).collect()
}

/// An entry whose title goes on as typed, as the index knows it; the least is best.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Completed {
    rank: Worth,
    at: DocAddress,
}

/// What a title is worth as a completion, the least is best: whether it is in another language, not from its first word, of what kind
/// of entry; its length; the title as it goes on.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Worth {
    is_other: bool,
    is_inner: bool,
    standing: u8,
    length: u16,
    title: String,
}

/// What an entry is, and where: «Service · Kirkkonummi».
fn about(view: &View<'_>, lang: Lang, entry: &Entry) -> Result<String, CatalogueError> {
    let kind = say(lang, entry.kind().key());
    let area = match entry.areas().first() {
        Some(area) => view.entry(*area)?,
        None => None,
    };
    Ok(area.map_or_else(|| kind.clone(), |area| format!("{kind} · {}", area.text(lang).1.title)))
}

/// The searchable documents of today a title of which goes on as typed, each once.
fn completed(
    view: &View<'_>,
    sieve: &Sieve<'_>,
    field: Field,
    typed: &str,
    slips: Option<&Slips>,
) -> Result<Vec<Completed>, CatalogueError> {
    let mut found: Vec<Completed> = Vec::new();
    for (segment, reader) in (0_u32..).zip(view.searcher.segment_readers()) {
        let inverted = reader.inverted_index(field)?;
        let sieve = sieve.over(segment);
        let standings = [Kind::Service, Kind::Pathway, Kind::Event].map(|kind| sieve.profiles.place(KINDS, kind.code()));
        let standing = |doc| match sieve.profiles.values(KINDS, sieve.profiles.at(doc)).first().copied() {
            kind if kind == standings[0] => 0,
            kind if standings.contains(&kind) => 1,
            _ => 2,
        };
        let mut take = |term: &[u8], info: &TermInfo| -> Result<(), CatalogueError> {
            let Some((title, is_inner, length)) = told(term) else { return Ok(()) };
            let mut postings = inverted.read_postings_from_terminfo(info, IndexRecordOption::Basic)?;
            while postings.doc() != TERMINATED && found.len() < TITLES {
                let doc = postings.doc();
                if !reader.is_deleted(doc) && sieve.passes(doc) {
                    let at = DocAddress::new(segment, doc);
                    let rank = Worth { is_other: false, is_inner, standing: standing(doc), length, title: title.to_owned() };
                    let new = Completed { rank, at };
                    match found.iter_mut().find(|known| known.at == at) {
                        Some(known) if new < *known => *known = new,
                        Some(_) => {}
                        None => found.push(new),
                    }
                }
                postings.advance();
            }
            Ok(())
        };
        if let Some(slips) = slips {
            let mut stream = inverted.terms().search(slips).into_stream()?;
            for _ in 0..TITLES {
                let Some((term, info)) = stream.next() else { break };
                take(term, info)?;
            }
        } else {
            let mut stream = inverted.terms().range().ge(typed).into_stream()?;
            for _ in 0..TITLES {
                let Some((term, info)) = stream.next().filter(|(term, _)| term.starts_with(typed.as_bytes())) else { break };
                take(term, info)?;
            }
        }
    }
    Ok(found)
}

/// What a term tells of its title: how it goes on, whether from another than its first word, and its length.
fn told(term: &[u8]) -> Option<(&str, bool, u16)> {
    let (title, worth) = std::str::from_utf8(term).ok()?.rsplit_once(END)?;
    let (is_inner, length) = worth.split_at_checked(1)?;
    Some((title, is_inner == "1", length.parse().ok()?))
}
