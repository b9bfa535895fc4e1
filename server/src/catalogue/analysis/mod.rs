//! How a text becomes terms, language by language: the one door between words as written and words as found.
//!
//! Texts and questions go through the same door, or they would not meet. Now: tantivy's stemmers where there is one for the language,
//! folding, character trigrams. May use: model.

mod fold;

pub(crate) use fold::fold;

use fletta_app::model::Lang;
use std::{collections::HashSet, io, path::Path};
use tantivy::tokenizer::{Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, TextAnalyzer, Token};

/// Longest word that is looked at, in bytes; what is longer is no word.
const LONGEST: usize = 64;

/// How each language of the site is read.
pub(crate) struct Analysis {
    languages: Vec<(Lang, TextAnalyzer, HashSet<String>)>,
    plain: TextAnalyzer,
}

/// A word of a question, as the languages read it.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// As typed, in small letters.
    pub(crate) typed: String,
    /// Without its diacritics.
    pub(crate) folded: String,
    /// Whether it carries nothing in the reader's language.
    pub(crate) common: bool,
}

impl Analysis {
    /// Reads the tables of each language out of `content/language/<lang>/`; a language without any is read plainly.
    pub(crate) fn read(languages: &[Lang], folder: &Path) -> io::Result<Self> {
        let read = |lang: &Lang| -> io::Result<_> {
            let path = folder.join(lang.code()).join("common.txt");
            let common = match std::fs::read_to_string(&path) {
                Ok(text) => text
                    .lines()
                    .map(str::trim)
                    .filter(|line| !line.is_empty() && !line.starts_with('#'))
                    .map(str::to_owned)
                    .collect(),
                Err(fault) if fault.kind() == io::ErrorKind::NotFound => HashSet::new(),
                Err(fault) => return Err(fault),
            };
            Ok((*lang, analyzer(stemmer(*lang)), common))
        };
        Ok(Self { languages: languages.iter().map(read).collect::<io::Result<_>>()?, plain: analyzer(None) })
    }

    /// What tantivy is to read a language's fields with.
    pub(crate) fn tokenizer(&self, lang: Lang) -> TextAnalyzer {
        self.of(lang).map_or_else(|| self.plain.clone(), |(_, analyzer, _)| analyzer.clone())
    }

    /// The terms of a text.
    pub(crate) fn terms(&self, lang: Lang, text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        self.tokenizer(lang).token_stream(text).process(&mut |token: &Token| terms.push(token.text.clone()));
        terms
    }

    /// The words of a question; at most `most`, for a sentence is a question and a letter is not.
    pub(crate) fn words(&self, lang: Lang, text: &str, most: usize) -> Vec<Word> {
        let common = self.of(lang).map(|(.., common)| common);
        let lower = text.to_lowercase();
        lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty() && word.len() <= LONGEST)
            .take(most)
            .map(|word| Word {
                typed: word.to_owned(),
                folded: fold(word),
                common: common.is_some_and(|common| common.contains(word)),
            })
            .collect()
    }

    /// What changes when a table does.
    pub(crate) fn fingerprint(&self, into: &mut blake3::Hasher) {
        for (lang, _, common) in &self.languages {
            into.update(lang.code().as_bytes());
            let mut common: Vec<_> = common.iter().collect();
            common.sort();
            for word in common {
                into.update(word.as_bytes()).update(b"\n");
            }
        }
    }

    fn of(&self, lang: Lang) -> Option<&(Lang, TextAnalyzer, HashSet<String>)> {
        self.languages.iter().find(|(known, ..)| *known == lang)
    }
}

fn analyzer(stemmer: Option<Language>) -> TextAnalyzer {
    let words = TextAnalyzer::builder(SimpleTokenizer::default()).filter(RemoveLongFilter::limit(LONGEST)).filter(LowerCaser);
    match stemmer {
        Some(language) => words.filter(Stemmer::new(language)).filter(fold::Folding).build(),
        None => words.filter(fold::Folding).build(),
    }
}

/// The Snowball stemmers there are, by the codes of their languages (ISO 639-1).
fn stemmer(lang: Lang) -> Option<Language> {
    Some(match lang.primary().code() {
        "ar" => Language::Arabic,
        "da" => Language::Danish,
        "de" => Language::German,
        "el" => Language::Greek,
        "en" => Language::English,
        "es" => Language::Spanish,
        "fi" => Language::Finnish,
        "fr" => Language::French,
        "hu" => Language::Hungarian,
        "it" => Language::Italian,
        "nb" | "nn" | "no" => Language::Norwegian,
        "nl" => Language::Dutch,
        "pt" => Language::Portuguese,
        "ro" => Language::Romanian,
        "ru" => Language::Russian,
        "sv" => Language::Swedish,
        "ta" => Language::Tamil,
        "tr" => Language::Turkish,
        _ => return None,
    })
}
