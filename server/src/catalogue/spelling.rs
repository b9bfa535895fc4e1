use super::{
    CatalogueError,
    analysis::{Analysis, Known, Word, fold},
    fields::Fields,
    shelf::View,
};
use fletta_app::model::{Lang, Vocabulary};
use fst::{IntoStreamer, Set, Streamer};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use std::{cmp::Reverse, collections::BTreeMap};
use tantivy::Term;

/// Shorter words are not corrected: too many are one slip away.
const SHORTEST: usize = 4;
/// From this length on two slips are forgiven.
const TWO_SLIPS: usize = 8;
/// How many candidates of a dictionary are looked at.
const LOOKED_AT: usize = 400;

/// The words that a slip of a finger may have been meant for: those of the vocabulary, and those that stand in entries.
///
/// A slip is a letter left out, put in, put wrong, or two that changed places (Damerau 1964). Words are compared folded: a letter without
/// its dots is no slip.
pub(crate) struct Spelling {
    words: Vec<Written>,
    one: LevenshteinAutomatonBuilder,
    two: LevenshteinAutomatonBuilder,
}

/// The words of a language, folded, and how each is written.
type Written = (Lang, Set<Vec<u8>>, BTreeMap<String, String>);

impl Spelling {
    /// The words of the vocabulary in each language.
    pub(crate) fn new(vocabulary: &Vocabulary, languages: &[Lang], analysis: &Analysis) -> Self {
        let words = |lang: &Lang| {
            let mut written = BTreeMap::new();
            for concept in &vocabulary.concepts {
                for (_, terms) in concept.terms.iter().filter(|(of, _)| of.primary() == *lang) {
                    for word in terms.all().flat_map(|text| analysis.words(*lang, text, 16)) {
                        written.insert(word.folded, word.typed);
                    }
                }
            }
            // In order, and so never refused.
            let set = Set::from_iter(written.keys()).unwrap_or_default();
            (*lang, set, written)
        };
        Self {
            words: languages.iter().map(words).collect(),
            one: LevenshteinAutomatonBuilder::new(1, true),
            two: LevenshteinAutomatonBuilder::new(2, true),
        }
    }

    /// The word that was meant, if nobody knows the one that was typed and there is one that is nearly it.
    pub(crate) fn correct(
        &self,
        view: &View<'_>,
        analysis: &Analysis,
        reader: Lang,
        word: &Word,
    ) -> Result<Option<Word>, CatalogueError> {
        let length = word.folded.chars().count();
        let known = analysis.look(reader, &word.typed).known;
        if length < SHORTEST || known >= Known::Alike || word.typed.chars().any(char::is_numeric) {
            return Ok(None);
        }
        if self.is_known(view, analysis, reader, word)? {
            return Ok(None);
        }
        if let Some(typed) = analysis.respelled(reader, &word.typed) {
            return Ok(Some(Word { typed, ..word.clone() }));
        }
        let own = self.words.iter().find(|(lang, ..)| *lang == reader);
        let mut best: Option<(u8, u8, Reverse<u64>, String)> = None;
        for (builder, slips) in [(&self.one, 1), (&self.two, 2)] {
            // What may well be a compound of known words has hardly two slips.
            if best.is_some() || slips == 2 && (length < TWO_SLIPS || known == Known::InPart) {
                break;
            }
            let slipped = Slips(builder.build_dfa(&word.folded));
            let first = word.folded.chars().next();
            let mut offer = |found: String, weight: u64| {
                // People seldom slip on the first letter.
                let begins = u8::from(found.chars().next() != first);
                let Distance::Exact(distance) = slipped.0.eval(&found) else { return };
                let offered = (distance, begins, Reverse(weight), found);
                if best.as_ref().is_none_or(|best| offered < *best) {
                    best = Some(offered);
                }
            };
            if let Some((_, set, _)) = own {
                let mut stream = set.search(&slipped).into_stream();
                while let Some(found) = stream.next() {
                    // A word of the vocabulary is likelier meant than a rare word of some entry.
                    offer(String::from_utf8_lossy(found).into_owned(), 20);
                }
            }
            for (found, having) in in_entries(view, reader, &slipped)? {
                offer(found, having);
            }
        }
        Ok(best.map(|(.., folded)| {
            let written = own.and_then(|(.., written)| written.get(&folded));
            let typed = written.cloned().unwrap_or_else(|| folded.clone());
            Word { common: analysis.is_common(reader, &typed), typed, folded }
        }))
    }

    /// Whether another language knows the word, or an entry or the vocabulary holds it.
    fn is_known(&self, view: &View<'_>, analysis: &Analysis, reader: Lang, word: &Word) -> Result<bool, CatalogueError> {
        for (lang, set, _) in &self.words {
            let is_known =
                if *lang == reader { set.contains(&word.folded) } else { analysis.look(*lang, &word.typed).known == Known::Whole };
            if is_known {
                return Ok(true);
            }
        }
        let seen = Fields::of_language(&view.fields().seen, reader);
        for field in seen.into_iter().chain([view.fields().names, view.fields().foreign]) {
            if view.searcher.doc_freq(&Term::from_field_text(field, &word.folded))? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The words of entries in the reader's language, and names, that are nearly it, with how many entries hold them.
fn in_entries(view: &View<'_>, reader: Lang, slips: &Slips) -> Result<Vec<(String, u64)>, CatalogueError> {
    let mut found = Vec::new();
    for field in Fields::of_language(&view.fields().seen, reader).into_iter().chain([view.fields().names]) {
        for segment in view.searcher.segment_readers() {
            let inverted = segment.inverted_index(field)?;
            let mut stream = inverted.terms().search(slips).into_stream()?;
            while let Some((term, info)) = stream.next() {
                let term = fold(&String::from_utf8_lossy(term));
                found.push((term, u64::from(info.doc_freq)));
                if found.len() > LOOKED_AT {
                    return Ok(found);
                }
            }
        }
    }
    Ok(found)
}

/// What is within a few slips of a word.
pub(super) struct Slips(pub(super) DFA);

impl fst::Automaton for &Slips {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}

impl tantivy_fst::Automaton for &Slips {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}
