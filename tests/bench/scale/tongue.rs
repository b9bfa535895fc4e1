//! A language as the corpora write it: whatever is made at scale is said with their words, as often as they say them.

use crate::world::root;
use fastrand::Rng;
use fletta_app::model::{Entry, Lang};
use fst::{Map, Streamer};
use std::collections::HashMap;

/// How many rare words of its tables a language is given.
const RARE: usize = 20_000;
/// How often a rare word stands in for the next, one in so many: texts of other people have other words in them.
const EVERY: usize = 25;

/// What is read out of real texts: which word follows which, and the texts themselves, for questions.
pub(crate) struct Tongue {
    pub(crate) lang: Lang,
    /// The titles of its texts.
    pub(crate) titles: Vec<String>,
    /// The sentences of its texts, as they stand.
    pub(crate) sentences: Vec<String>,
    words: Vec<String>,
    /// For each word all that follow it, as often as they do; the first is the end of a sentence, and so its beginning.
    next: Vec<Vec<u32>>,
    rare: Vec<String>,
}

impl Tongue {
    /// Reads all texts in that language.
    pub(crate) fn of(lang: Lang, entries: &[Entry]) -> Self {
        let mut tongue = Self {
            lang,
            titles: Vec::new(),
            sentences: Vec::new(),
            words: vec![String::new()],
            next: vec![Vec::new()],
            rare: rare(lang),
        };
        let mut known = HashMap::new();
        for text in entries.iter().filter_map(|entry| entry.texts.get(&lang)) {
            tongue.titles.push(text.title.clone());
            for line in text.summary.lines().chain(text.body.lines()).chain(text.young.lines()) {
                for sentence in line.split_inclusive(['.', '!', '?']).map(str::trim).filter(|said| !said.is_empty()) {
                    tongue.hear(sentence, &mut known);
                }
            }
        }
        tongue
    }

    fn hear(&mut self, sentence: &str, known: &mut HashMap<String, u32>) {
        self.sentences.push(sentence.to_owned());
        let mut last = 0;
        for word in sentence.split_whitespace() {
            let this = *known.entry(word.to_owned()).or_insert_with(|| {
                self.words.push(word.to_owned());
                self.next.push(Vec::new());
                u32::try_from(self.words.len() - 1).expect("fewer words than that")
            });
            self.next[last].push(this);
            last = this as usize;
        }
        self.next[last].push(0);
    }

    /// So many words of prose.
    pub(crate) fn say(&self, many: usize, chance: &mut Rng) -> String {
        let (mut said, mut at) = (String::with_capacity(many * 8), 0);
        for _ in 0..many {
            // A sentence's end is followed by the beginning of another.
            for _ in 0..2 {
                at = chance.choice(&self.next[at]).map_or(0, |next| *next as usize);
                if at != 0 {
                    break;
                }
            }
            if !said.is_empty() {
                said.push(' ');
            }
            let is_rare = chance.usize(..EVERY) == 0 && !self.rare.is_empty();
            said.push_str(if is_rare { self.rare(chance) } else { &self.words[at] });
        }
        said
    }

    /// A word that is seldom said: the first of them less seldom than the last, as with all words (Zipf).
    pub(crate) fn rare(&self, chance: &mut Rng) -> &str {
        match self.rare.len() {
            0 => "",
            all => &self.rare[zipf(all, chance)],
        }
    }
}

/// One of so many, the first the most often.
pub(crate) fn zipf(all: usize, chance: &mut Rng) -> usize {
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank")]
    let rank = ((all as f64 + 1.0).powf(chance.f64()) - 1.0) as usize;
    rank.min(all - 1)
}

/// Words of the language's table, taken out evenly and shuffled.
fn rare(lang: Lang) -> Vec<String> {
    let Ok(table) = std::fs::read(root().join("content/language").join(lang.code()).join("forms.fst")) else { return Vec::new() };
    let table = Map::new(table).expect("a sound table");
    let every = (table.len() / RARE).max(1);
    let mut stream = table.stream();
    let (mut at, mut words) = (0, Vec::new());
    while let Some((word, _)) = stream.next() {
        at += 1;
        let word = std::str::from_utf8(word).ok().filter(|word| word.chars().all(char::is_alphabetic));
        if at % every == 0 {
            words.extend(word.filter(|word| (4..=16).contains(&word.chars().count())).map(str::to_owned));
        }
    }
    Rng::with_seed(7).shuffle(&mut words);
    words
}
