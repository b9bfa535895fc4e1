use super::{fold, table::Table};
use fletta_app::model::Lang;
use quick_cache::sync::Cache;
use std::{
    collections::{HashMap, HashSet},
    io,
    path::Path,
    sync::Arc,
};
use tantivy::tokenizer::{Language as Snowball, RawTokenizer, Stemmer, TextAnalyzer, Token};

/// The shortest parts of a compound, in letters: what stands before, and what it ends in.
const HEAD: usize = 3;
const TAIL: usize = 4;
const LONG: usize = 5;
/// A tail of so many letters need not be a frequent word.
const SURE: usize = 6;
/// A word is looked into for parts down to this length, in letters.
const WHOLE: usize = 7;
/// How often a part is looked into again: three cuts make eight parts.
const DEPTH: u8 = 3;
/// The longest word that is put together of parts typed without their letters.
const LONGEST: usize = 40;
/// How many words that were read are remembered: those of which most texts are made.
const REMEMBERED: usize = 6_000;

/// How one language reads its words.
pub(super) struct Language {
    pub(super) lang: Lang,
    table: Option<Table>,
    stemmer: Option<TextAnalyzer>,
    /// How words change where they stand before another: an ending, and what it stands for.
    joints: Vec<(Box<str>, Box<str>)>,
    /// What stands before other words in a form of its own, and whose form it is.
    prefixes: HashMap<String, String>,
    /// Lemmas that are another one's: *moder* is *mor*, *behavior* is *behaviour*.
    same: HashMap<String, String>,
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
    /// The word as it stands, where that is not one of its lemmas: a list of lemmas may not know that it is one.
    pub(crate) itself: Option<String>,
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
        let pairs = |name: &str| -> io::Result<Vec<(String, String)>> {
            let lines = lines(name)?;
            let pairs = lines.iter().filter_map(|line| line.split_once('\t'));
            Ok(pairs.map(|(one, other)| (one.to_owned(), other.to_owned())).collect())
        };
        let common = lines("common.txt")?.iter().map(|line| line.trim().to_owned()).collect();
        let prefixes = lines("prefixes.txt")?
            .iter()
            .map(|line| line.split_once('\t').unwrap_or((line, line)))
            .map(|(prefix, lemma)| (prefix.to_owned(), lemma.to_owned()))
            .collect();
        let joints = pairs("joints.tsv")?.into_iter().map(|(ending, instead)| (ending.into(), instead.into())).collect();
        let same = pairs("same.tsv")?.into_iter().collect();
        let stemmer =
            stemmer(lang).map(|language| TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(language)).build());
        Ok(Self { lang, table: Table::read(folder)?, stemmer, joints, prefixes, same, common, read: Cache::new(REMEMBERED) })
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
        let itself = Some(fold(word)).filter(|word| known == Known::Whole && !lemmas.iter().any(|lemma| fold(lemma) == *word));
        let mut read = Read { lemmas: folded(lemmas), parts: Vec::new(), itself, known };
        self.parts(written.as_deref().unwrap_or(word), DEPTH, &mut read.parts);
        read.parts.retain(|part| !read.lemmas.contains(part));
        read.parts.shrink_to_fit();
        read
    }

    /// The lemmas of a word, and what is to be looked into for parts instead of it: the same with its diacritics, or its lemma.
    fn lemmas(&self, word: &str) -> (Known, Vec<String>, Option<String>) {
        let (known, mut lemmas, written) = self.lemmas_of(word);
        for lemma in &mut lemmas {
            if let Some(same) = self.same.get(lemma) {
                lemma.clone_from(same);
            }
        }
        (known, lemmas, written)
    }

    fn lemmas_of(&self, word: &str) -> (Known, Vec<String>, Option<String>) {
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
            // An unknown form has the lemma of the known forms that it shares its beginning with: *terapeuteille* is *terapeuteilla*. What
            // is two known words is no form of the first: *barneksem*.
            let two = self.cut_where(word, 1, |head| self.head(head, 1).is_some());
            let is_two = two.is_some_and(|(_, tail)| tail.chars().count() >= TAIL);
            if !is_two && let Some(lemma) = table.kin(word) {
                return (Known::InPart, vec![lemma.clone()], Some(lemma));
            }
            // An unknown word is bent as the known one that it ends in.
            for (at, _) in word.char_indices().skip(2) {
                let (head, tail) = word.split_at(at);
                if tail.chars().count() < TAIL {
                    break;
                }
                if let Some(form) = table.form(tail).filter(|form| form.frequency() > 0) {
                    let lemmas = table.lemmas(tail, form).into_iter().take(1).map(|lemma| format!("{head}{lemma}")).collect();
                    let known = if self.head(head, 1).is_some() { Known::InPart } else { Known::No };
                    return (known, lemmas, None);
                }
                if tail.chars().count() >= WHOLE
                    && self.head(head, 1).is_some()
                    && let Some(lemma) = table.kin(tail)
                {
                    let lemma = format!("{head}{lemma}");
                    return (Known::InPart, vec![lemma.clone()], Some(lemma));
                }
            }
        }
        (Known::No, vec![self.stem(word)], None)
    }

    /// Adds the lemmas of the two words that a compound is made of, and of what those are made of.
    fn parts(&self, word: &str, depth: u8, into: &mut Vec<String>) {
        let Some((head, tail)) = self.cut(word) else { return };
        // A part that is a word as it stands is that word too, whatever else it may be a form of.
        let is_word =
            |part: &&str| self.table.as_ref().and_then(|table| table.form(part)).is_some_and(|form| form.frequency() >= 2);
        let itself = [head, tail].into_iter().filter(is_word).map(str::to_owned);
        let (head_lemma, tail_lemmas) = (self.head(head, 0), self.lemmas(tail).1);
        for lemma in folded(head_lemma.into_iter().chain(tail_lemmas.into_iter().take(1)).chain(itself).collect()) {
            if !into.contains(&lemma) {
                into.push(lemma);
            }
        }
        if depth > 1 {
            self.parts(head, depth - 1, into);
            self.parts(tail, depth - 1, into);
        }
    }

    /// Where a compound is cut: between two words that are in use; else where what stands before is itself a compound; else between two
    /// long ones, however rare.
    fn cut<'a>(&self, word: &'a str) -> Option<(&'a str, &'a str)> {
        let simple = |head: &str| self.head(head, 1).is_some();
        let compound = |head: &str| {
            let joints = self.joints.iter().filter(|(ending, instead)| !ending.is_empty() && instead.is_empty());
            let bare = joints.filter_map(|(ending, _)| head.strip_suffix(ending.as_ref()));
            std::iter::once(head).chain(bare).any(|head| self.cut_where(head, 1, simple).is_some())
        };
        self.cut_where(word, 1, simple)
            .or_else(|| self.cut_where(word, 1, compound))
            .or_else(|| self.cut_where(word, 0, |head| self.head(head, 0).is_some()))
    }

    /// Cuts so that the shorter part is as long as can be. `least` is how frequent the tail has to be; a rare one has to be long.
    fn cut_where<'a>(&self, word: &'a str, least: u64, is_head: impl Fn(&str) -> bool) -> Option<(&'a str, &'a str)> {
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
            let is_short = length - letters < TAIL;
            let is_rare = least == 0 && length - letters < SURE;
            // A known word seldom begins with a short one: *fru-kost*.
            let is_whole = is_known && letters <= HEAD && !self.prefixes.contains_key(head);
            let is_common = is_known && self.common.contains(tail);
            if is_short && letters < LONG || is_rare || is_whole || is_common {
                continue;
            }
            let least = if is_short { 3 } else { least };
            if is_better && table.form(tail).is_some_and(|form| form.frequency() >= least) && is_head(head) {
                best = Some((even, (head, tail)));
            }
        }
        best.map(|(_, (head, tail))| self.without_joint(word, head, tail))
    }

    /// *barns-ånger* is *barn-sånger*: what looks like a linking letter may be the next word's first.
    fn without_joint<'a>(&self, word: &'a str, head: &'a str, tail: &'a str) -> (&'a str, &'a str) {
        let Some(table) = &self.table else { return (head, tail) };
        let other = self.joints.iter().find_map(|(ending, _)| {
            let (head, longer) = word.split_at(head.strip_suffix(ending.as_ref()).filter(|_| !ending.is_empty())?.len());
            let (now, then) = (table.form(tail)?, table.form(longer)?);
            let is_word = table.form(head).is_some_and(|form| form.frequency() >= 2) && head.chars().count() >= HEAD;
            (is_word && then.frequency() >= now.frequency().max(2)).then_some((head, longer))
        });
        other.unwrap_or((head, tail))
    }

    /// How a compound is written that was typed without the letters of its language and that no list has.
    pub(super) fn respelled(&self, word: &str) -> Option<String> {
        let table = self.table.as_ref()?;
        let length = word.chars().count();
        if !word.is_ascii() || !(WHOLE..=LONGEST).contains(&length) {
            return None;
        }
        let written = |part: &str| table.alike(part).into_iter().find(|(_, form)| form.frequency() > 0).map(|(written, _)| written);
        (HEAD..=length - TAIL)
            .filter_map(|at| {
                let whole = written(&word[..at])? + &written(&word[at..])?;
                (whole != word && self.cut(&whole).is_some()).then_some((at.min(length - at), whole))
            })
            .max()
            .map(|(_, whole)| whole)
    }

    /// The lemma of a word in the form in which it stands before another; one that is rarer than `least` has to be long.
    fn head(&self, head: &str, least: u64) -> Option<String> {
        let table = self.table.as_ref()?;
        if let Some(lemma) = self.prefixes.get(head) {
            return Some(lemma.clone());
        }
        if self.common.contains(head) {
            return None;
        }
        let least = match head.chars().count() {
            0..=HEAD => 2,
            letters if letters < SURE => 1,
            _ => least,
        };
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
        let mut others: Vec<_> = self.prefixes.iter().map(|(prefix, of)| (prefix, of.as_str())).collect();
        others.extend(self.same.iter().map(|(lemma, of)| (lemma, of.as_str())));
        others.sort_unstable();
        for (word, of) in others {
            into.update(word.as_bytes()).update(b"\t").update(of.as_bytes()).update(b"\n");
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
