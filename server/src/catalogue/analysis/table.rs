use super::fold;
use fst::{Automaton, IntoStreamer, Map, Streamer};
use std::{io, path::Path};

/// How many forms that are alike but for their diacritics are looked at.
const ALIKE: usize = 12;
/// The longest ending, in letters, and the shortest beginning, by which forms are of one word.
const ENDING: usize = 4;
const STEM: usize = 5;
/// How many known forms of one word it takes.
const RICH: usize = 4;
/// A beginning that more forms share is no word's.
const KIN: usize = 200;

/// The word forms of a language and the lemmas they belong to, as `server/tables` makes them: a compact map of forms to rules.
pub(super) struct Table {
    forms: Map<Vec<u8>>,
    rules: Vec<(usize, Box<str>)>,
}

/// A form that the table holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Form(u64);

impl Form {
    /// How frequent it is: 0 for a form that no list of frequent words knows, 3 for an everyday one.
    pub(super) fn frequency(self) -> u64 {
        self.0 & 3
    }

    /// The rules of its lemmas, the likelier first.
    fn rules(self) -> impl Iterator<Item = usize> {
        let first = usize::try_from(self.0 >> 2 & 0xffff).ok();
        let second = usize::try_from(self.0 >> 18 & 0x1_ffff).ok().and_then(|rule| rule.checked_sub(1));
        first.into_iter().chain(second)
    }
}

impl Table {
    /// Reads the table in a language's folder; none if there is none.
    pub(super) fn read(folder: &Path) -> io::Result<Option<Self>> {
        let forms = match std::fs::read(folder.join("forms.fst")) {
            Ok(bytes) => Map::new(bytes).map_err(io::Error::other)?,
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(fault) => return Err(fault),
        };
        let rules = std::fs::read_to_string(folder.join("rules.tsv"))?
            .lines()
            .map(|line| {
                let (strip, add) = line.split_once('\t')?;
                Some((strip.parse().ok()?, add.into()))
            })
            .collect::<Option<_>>()
            .ok_or_else(|| io::Error::other("rules.tsv: each line is a number, a tab and letters"))?;
        Ok(Some(Self { forms, rules }))
    }

    /// The form, as it is written.
    pub(super) fn form(&self, word: &str) -> Option<Form> {
        self.forms.get(word).map(Form)
    }

    /// The lemmas of a form of that writing, the likelier first.
    pub(super) fn lemmas(&self, word: &str, form: Form) -> Vec<String> {
        let lemma = |(strip, add): &(usize, Box<str>)| {
            let kept = word.chars().count().saturating_sub(*strip);
            word.chars().take(kept).chain(add.chars()).collect()
        };
        form.rules().filter_map(|rule| self.rules.get(rule)).map(lemma).collect()
    }

    /// The lemma of most known forms that begin as this one does, but for an ending.
    pub(super) fn kin(&self, word: &str) -> Option<String> {
        let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        // The longest beginning first: the more is shared, the surer.
        for shorter in 1..=ENDING {
            let at = *ends.get(ends.len().checked_sub(shorter).filter(|at| *at >= STEM)?)?;
            let beginning = &word[..at];
            let mut counts: Vec<(String, usize)> = Vec::new();
            let mut all = 0;
            let mut stream = self.forms.range().ge(beginning).into_stream();
            while let Some((form, value)) = stream.next() {
                let Some(form) = std::str::from_utf8(form).ok().filter(|form| form.starts_with(beginning)) else { break };
                // A longer word that begins so says nothing about this one.
                if form.len() > at + ENDING {
                    continue;
                }
                all += 1;
                for lemma in self.lemmas(form, Form(value)).into_iter().take(1) {
                    match counts.iter_mut().find(|(known, _)| *known == lemma) {
                        Some((_, count)) => *count += 1,
                        None => counts.push((lemma, 1)),
                    }
                }
                if all > KIN {
                    return None;
                }
            }
            if all > 0 {
                let (lemma, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
                return (count * 3 >= all * 2 && count >= RICH).then_some(lemma);
            }
        }
        None
    }

    /// The forms that somebody may mean who types without the letters of the language, the most frequent first.
    pub(super) fn alike(&self, folded: &str) -> Vec<(String, Form)> {
        let mut found = Vec::new();
        let mut stream = self.forms.search(Alike { wanted: folded.as_bytes() }).into_stream();
        while let Some((form, value)) = stream.next() {
            if let Ok(form) = std::str::from_utf8(form)
                && fold(form) == folded
            {
                found.push((form.to_owned(), Form(value)));
            }
            if found.len() >= ALIKE {
                break;
            }
        }
        found.sort_by_key(|(_, form)| std::cmp::Reverse(form.frequency()));
        found
    }

    /// What changes when the table does.
    pub(super) fn fingerprint(&self, into: &mut blake3::Hasher) {
        into.update(self.forms.as_fst().as_bytes());
    }
}

/// Accepts what may fold to the wanted letters, a little more than that: any letter of two bytes may stand for the ASCII letter or
/// the two that it folds to. What comes out is folded again and compared.
struct Alike<'a> {
    wanted: &'a [u8],
}

/// How many wanted letters are behind; whether half a letter has been read. None: it cannot become one any more.
type Reading = Option<(usize, bool)>;

impl Automaton for Alike<'_> {
    type State = [Reading; 2];

    fn start(&self) -> Self::State {
        [Some((0, false)), None]
    }

    fn is_match(&self, state: &Self::State) -> bool {
        state.iter().flatten().any(|(behind, half)| *behind == self.wanted.len() && !half)
    }

    fn can_match(&self, state: &Self::State) -> bool {
        state.iter().any(Option::is_some)
    }

    fn accept(&self, state: &Self::State, byte: u8) -> Self::State {
        let mut next = [None; 2];
        let mut add = |reading: (usize, bool)| {
            if reading.0 <= self.wanted.len()
                && !next.contains(&Some(reading))
                && let Some(free) = next.iter_mut().find(|slot| slot.is_none())
            {
                *free = Some(reading);
            }
        };
        for (behind, half) in state.iter().flatten().copied() {
            match (half, byte) {
                (false, 0..0x80) if self.wanted.get(behind) == Some(&byte) => add((behind + 1, false)),
                (false, 0xc3 | 0xc5) => add((behind, true)),
                // æ and þ are two letters when they are folded.
                (true, 0xa6 | 0xbe) => {
                    add((behind + 2, false));
                    add((behind + 1, false));
                }
                (true, 0x80..0xc0) => add((behind + 1, false)),
                _ => {}
            }
        }
        next
    }
}
