//! How a text becomes terms, language by language: the one door between words as written and words as found.
//!
//! Texts and questions go through the same door, or they would not meet. A word becomes its lemmas, out of tables in
//! `content/language/`, and the lemmas of the parts it is made of; all of it folded at the end, for a lemma is found with its letters
//! as they are. What no table knows is bent like the known word that it ends in, else as tantivy's stemmers have it. May use: model.

mod fold;
mod language;
mod reading;
mod table;

pub(crate) use fold::fold;
pub(crate) use language::{Known, Read};

use fletta_app::model::Lang;
use language::Language;
use reading::Reading;
use std::{io, path::Path, sync::Arc};
use tantivy::tokenizer::TextAnalyzer;

/// Longest word that is looked at, in bytes; what is longer is no word.
const LONGEST: usize = 64;
/// Stands before the term of a part, so that what has a word in it is told from what is that word.
const PART: char = '+';

/// How each language of the site is read.
pub(crate) struct Analysis {
    languages: Vec<Arc<Language>>,
    plain: Arc<Language>,
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
        let read = |lang: &Lang| Language::read_from(*lang, &folder.join(lang.code())).map(Arc::new);
        let plain = Lang::parse("und").ok_or_else(|| io::Error::other("no language"))?;
        Ok(Self { languages: languages.iter().map(read).collect::<io::Result<_>>()?, plain: read(&plain)? })
    }

    /// What tantivy is to read a language's fields with.
    pub(crate) fn tokenizer(&self, lang: Lang) -> TextAnalyzer {
        TextAnalyzer::builder(Reading::new(self.of(lang).clone())).build()
    }

    /// What tantivy is to read words with as they stand, but for their diacritics.
    pub(crate) fn as_seen(&self) -> TextAnalyzer {
        TextAnalyzer::builder(Reading::new(self.plain.clone())).build()
    }

    /// What a language makes of a word in small letters.
    pub(crate) fn look(&self, lang: Lang, word: &str) -> Arc<Read> {
        self.of(lang).read(word)
    }

    /// Whether a word in small letters carries nothing in a language.
    pub(crate) fn is_common(&self, lang: Lang, word: &str) -> bool {
        self.of(lang).common.contains(word)
    }

    /// The words of a question; at most `most`, for a sentence is a question and a letter is not.
    pub(crate) fn words(&self, lang: Lang, text: &str, most: usize) -> Vec<Word> {
        let lower = text.to_lowercase();
        let word = |word: &str| Word { typed: word.to_owned(), folded: fold(word), common: self.is_common(lang, word) };
        reading::words(&lower).map(|(_, text)| text).filter(|text| text.len() <= LONGEST).take(most).map(word).collect()
    }

    /// What changes when a table does.
    pub(crate) fn fingerprint(&self, into: &mut blake3::Hasher) {
        for language in &self.languages {
            language.fingerprint(into);
        }
    }

    fn of(&self, lang: Lang) -> &Arc<Language> {
        self.languages.iter().find(|language| language.lang == lang.primary()).unwrap_or(&self.plain)
    }
}

/// The term that finds a lemma where it is a part of a word.
pub(crate) fn part(lemma: &str) -> String {
    format!("{PART}{lemma}")
}
