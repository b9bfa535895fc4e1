use super::{fold, table::Table};
use fletta_app::model::Lang;
use quick_cache::sync::Cache;
use std::{collections::HashSet, io, path::Path, sync::Arc};
use tantivy::tokenizer::{Language as Snowball, RawTokenizer, Stemmer, TextAnalyzer, Token};

/// The shortest parts of a compound, in letters: what stands before, and what it ends in.
const HEAD: usize = 3;
const TAIL: usize = 4;
const LONG: usize = 5;
/// A word is looked into for parts down to this length, in letters.
const WHOLE: usize = 7;
/// How often a part is looked into again: three cuts make eight parts.
const DEPTH: u8 = 3;
/// How many words that were read are remembered; a language has some ten thousand everyday words.
const REMEMBERED: usize = 20_000;

/// How one language reads its words.
pub(super) struct Language {
    pub(super) lang: Lang,
    table: Option<Table>,
    stemmer: Option<TextAnalyzer>,
    /// How words change where they stand before another: an ending, and what it stands for.
    joints: Vec<(Box<str>, Box<str>)>,
    pub(super) common: HashSet<String>,
    read: Cache<String, Arc<Read>>,
}

/// How surely a language knows a word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) enum Known {
    /// Not at all: it is read by its look.
    #[default]
    No,
    /// It ends in a word that it knows.
    InPart,
    /// But for its diacritics.
    Alike,
    /// As it is written.
    Whole,
}

/// What a language makes of a word. All of it is folded, for that is how it is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Read {
    /// Its lemmas, the likeliest first; never none.
    pub(crate) lemmas: Vec<String>,
    /// The lemmas of the parts that it is made of.
    pub(crate) parts: Vec<String>,
    /// How surely it is known.
    pub(crate) known: Known,
}

impl Language {
    /// Reads a language's tables; without any it is read plainly.
    pub(super) fn read_from(lang: Lang, folder: &Path) -> io::Result<Self> {
        let lines = |name: &str| -> io::Result<Vec<String>> {
            let text = match std::fs::read_to_string(folder.join(name)) {
                Err(fault) if fault.kind() == io::ErrorKind::NotFound => String::new(),
                read => read?,
            };
            Ok(text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect())
        };
        let common = lines("common.txt")?.iter().map(|line| line.trim().to_owned()).collect();
        let joints = lines("joints.tsv")?
            .iter()
            .filter_map(|line| line.split_once('\t'))
            .map(|(ending, instead)| (ending.into(), instead.into()))
            .collect();
        let stemmer =
            stemmer(lang).map(|language| TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(language)).build());
        Ok(Self { lang, table: Table::read(folder)?, stemmer, joints, common, read: Cache::new(REMEMBERED) })
    }

    /// Reads a word in small letters.
    pub(super) fn read(&self, word: &str) -> Arc<Read> {
        if let Some(read) = self.read.get(word) {
            return read;
        }
        let read = Arc::new(self.look_at(word));
        self.read.insert(word.to_owned(), read.clone());
        read
    }

    fn look_at(&self, word: &str) -> Read {
        let (known, lemmas, written) = self.lemmas(word);
        let mut read = Read { lemmas: folded(lemmas), parts: Vec::new(), known };
        self.parts(written.as_deref().unwrap_or(word), DEPTH, &mut read.parts);
        read.parts.retain(|part| !read.lemmas.contains(part));
        read
    }

    /// The lemmas of a word, and how it is written if it was typed without its diacritics.
    fn lemmas(&self, word: &str) -> (Known, Vec<String>, Option<String>) {
        if let Some(table) = &self.table {
            if let Some(form) = table.form(word) {
                return (Known::Whole, table.lemmas(word, form), None);
            }
            if word.is_ascii() {
                let alike = table.alike(word);
                let best = alike.first().map_or(0, |(_, form)| form.frequency());
                let lemmas: Vec<String> = alike
                    .iter()
                    .filter(|(_, form)| form.frequency() == best)
                    .take(2)
                    .flat_map(|(form, value)| table.lemmas(form, *value).into_iter().take(1))
                    .collect();
                if !lemmas.is_empty() {
                    return (Known::Alike, lemmas, alike.into_iter().next().map(|(written, _)| written));
                }
            }
            // An unknown word is bent as the known one that it ends in.
            for (at, _) in word.char_indices().skip(2) {
                let (head, tail) = word.split_at(at);
                if tail.chars().count() < TAIL {
                    break;
                }
                if let Some(form) = table.form(tail).filter(|form| form.frequency() > 0) {
                    let lemmas = table.lemmas(tail, form).into_iter().take(1).map(|lemma| format!("{head}{lemma}")).collect();
                    let known = if self.head(head).is_some() { Known::InPart } else { Known::No };
                    return (known, lemmas, None);
                }
            }
        }
        (Known::No, vec![self.stem(word)], None)
    }

    /// Adds the lemmas of the two words that a compound is made of, and of what those are made of.
    fn parts(&self, word: &str, depth: u8, into: &mut Vec<String>) {
        let Some((head, tail)) = self.cut(word) else { return };
        let (head_lemma, tail_lemmas) = (self.head(head), self.lemmas(tail).1);
        for lemma in folded(head_lemma.into_iter().chain(tail_lemmas.into_iter().take(1)).collect()) {
            if !into.contains(&lemma) {
                into.push(lemma);
            }
        }
        if depth > 1 {
            self.parts(head, depth - 1, into);
            self.parts(tail, depth - 1, into);
        }
    }

    /// Where a compound is cut: so that its shorter part is as long as can be.
    fn cut<'a>(&self, word: &'a str) -> Option<(&'a str, &'a str)> {
        let table = self.table.as_ref()?;
        let length = word.chars().count();
        if length < WHOLE {
            return None;
        }
        let is_known = table.form(word).is_some();
        let mut best: Option<(usize, (&str, &str))> = None;
        for (letters, (at, _)) in word.char_indices().enumerate().skip(HEAD) {
            if length - letters < HEAD {
                break;
            }
            let (head, tail) = word.split_at(at);
            // Of two cuts as even the later wins: the linking letter belongs to what stands before.
            let even = letters.min(length - letters);
            let is_better = best.is_none_or(|(known, _)| even >= known);
            // A short word ends a compound only if everybody knows it, and what stands before is long.
            let least = if length - letters < TAIL { 3 } else { 1 };
            if length - letters < TAIL && (letters < LONG || is_known) {
                continue;
            }
            if is_better && table.form(tail).is_some_and(|form| form.frequency() >= least) && self.head(head).is_some() {
                best = Some((even, (head, tail)));
            }
        }
        best.map(|(_, cut)| cut)
    }

    /// The lemma of a word in the form in which it stands before another.
    fn head(&self, head: &str) -> Option<String> {
        let table = self.table.as_ref()?;
        if self.common.contains(head) {
            return None;
        }
        let least = if head.chars().count() <= HEAD { 2 } else { 1 };
        let lemma = |word: &str| {
            let form = table.form(word).filter(|form| form.frequency() >= least)?;
            table.lemmas(word, form).into_iter().next()
        };
        let unjoined = |(ending, instead): &(Box<str>, Box<str>)| {
            let kept = head.strip_suffix(ending.as_ref()).filter(|kept| kept.chars().count() >= HEAD)?;
            if self.common.contains(kept) {
                return None;
            }
            lemma(&format!("{kept}{instead}"))
        };
        lemma(head).or_else(|| self.joints.iter().find_map(unjoined))
    }

    fn stem(&self, word: &str) -> String {
        let Some(stemmer) = &self.stemmer else { return word.to_owned() };
        let mut stem = String::new();
        // A tantivy reader is used up while it reads.
        stemmer.clone().token_stream(word).process(&mut |token: &Token| stem.clone_from(&token.text));
        if stem.is_empty() { word.to_owned() } else { stem }
    }

    /// What changes when a table does.
    pub(super) fn fingerprint(&self, into: &mut blake3::Hasher) {
        into.update(self.lang.code().as_bytes());
        let mut common: Vec<_> = self.common.iter().collect();
        common.sort();
        for word in common {
            into.update(word.as_bytes()).update(b"\n");
        }
        for (ending, instead) in &self.joints {
            into.update(ending.as_bytes()).update(b"\t").update(instead.as_bytes()).update(b"\n");
        }
        if let Some(table) = &self.table {
            table.fingerprint(into);
        }
    }
}

fn folded(lemmas: Vec<String>) -> Vec<String> {
    let mut folded: Vec<String> = Vec::with_capacity(lemmas.len());
    for lemma in lemmas {
        let lemma = fold(&lemma);
        if !folded.contains(&lemma) {
            folded.push(lemma);
        }
    }
    folded
}

/// The Snowball stemmers there are, by the codes of their languages (ISO 639-1).
fn stemmer(lang: Lang) -> Option<Snowball> {
    Some(match lang.primary().code() {
        "ar" => Snowball::Arabic,
        "da" => Snowball::Danish,
        "de" => Snowball::German,
        "el" => Snowball::Greek,
        "en" => Snowball::English,
        "es" => Snowball::Spanish,
        "fi" => Snowball::Finnish,
        "fr" => Snowball::French,
        "hu" => Snowball::Hungarian,
        "it" => Snowball::Italian,
        "nb" | "nn" | "no" => Snowball::Norwegian,
        "nl" => Snowball::Dutch,
        "pt" => Snowball::Portuguese,
        "ro" => Snowball::Romanian,
        "ru" => Snowball::Russian,
        "sv" => Snowball::Swedish,
        "ta" => Snowball::Tamil,
        "tr" => Snowball::Turkish,
        _ => return None,
    })
}
