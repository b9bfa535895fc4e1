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

    /// How a word is written that was typed without the letters of its language, if only its parts are known.
    pub(crate) fn respelled(&self, lang: Lang, word: &str) -> Option<String> {
        self.of(lang).respelled(word)
    }

    /// The words of a question; at most `most`, for a sentence is a question and a letter is not.
    pub(crate) fn words(&self, lang: Lang, text: &str, most: usize) -> Vec<Word> {
        let lower = text.to_lowercase();
        let word = |word: &str| Word {
            typed: word.to_owned(),
            folded: fold(word),
            common: self.is_common(lang, word) || word.chars().nth(1).is_none() && !word.chars().all(char::is_numeric),
        };
        let mut words: Vec<Word> =
            reading::words(&lower).map(|(_, text)| text).filter(|text| text.len() <= LONGEST).take(most).map(word).collect();
        let known = reading::hyphened(&lower).filter(|(_, text)| self.look(lang, text).known == Known::Whole);
        words.extend(known.take(most).map(|(_, text)| word(&text)));
        words
    }

    /// The words of a text in small letters, each with where it stands.
    pub(crate) fn standing(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, String)> {
        let within = reading::words(text).filter(|(_, word)| word.len() <= LONGEST);
        within.map(|(at, word)| (at..at + word.len(), word.to_lowercase()))
    }

    /// A title as it is called, whoever writes it how: its words, folded, between single spaces.
    pub(crate) fn called(title: &str) -> String {
        let words: Vec<String> = Self::standing(title).map(|(_, word)| fold(&word)).collect();
        words.join(" ")
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

#[cfg(test)]
mod tests {
    use super::{Analysis, part};
    use fletta_app::model::Lang;
    use std::{collections::HashSet, path::Path};

    /// Whether who asks for a word finds a text that holds the other.
    fn meet(analysis: &Analysis, lang: Lang, asked: &str, written: &str) -> bool {
        let (asked, written) = (asked.to_lowercase(), written.to_lowercase());
        let words =
            |text: &str| analysis.words(lang, text, 8).into_iter().map(|word| analysis.look(lang, &word.typed)).collect::<Vec<_>>();
        let there: HashSet<String> = words(&written)
            .iter()
            .flat_map(|read| read.lemmas.iter().cloned().chain(read.parts.iter().map(|lemma| part(lemma))))
            .collect();
        let asked = match analysis.look(lang, &asked).known {
            super::Known::No => analysis.respelled(lang, &asked).unwrap_or(asked),
            _ => asked,
        };
        words(&asked)
            .iter()
            .flat_map(|read| read.lemmas.iter().chain(&read.itself).chain(&read.parts))
            .any(|lemma| there.contains(lemma) || there.contains(&part(lemma)))
    }

    /// `pairs/<lang>.tsv`: `meet` or `apart`, the word that is asked for, the word that is written. Its writers knew the languages and
    /// not the tables.
    #[test]
    fn words_meet_their_other_forms_and_no_others() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut languages: Vec<Lang> = Vec::new();
        let folder = here.join("src/catalogue/analysis/pairs");
        for file in std::fs::read_dir(&folder).expect("pairs") {
            let path = file.expect("a file").path();
            languages.extend(path.file_stem().and_then(|stem| stem.to_str()).and_then(Lang::parse));
        }
        let analysis = Analysis::read(&languages, &here.join("../content/language")).expect("tables");
        let mut faults = Vec::new();
        for lang in languages {
            let text = std::fs::read_to_string(folder.join(format!("{lang}.tsv"))).expect("pairs");
            let mut counts = [0, 0];
            for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                let [verdict, asked, written] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{lang}: {line}") };
                let wanted = verdict == "meet";
                counts[usize::from(wanted)] += 1;
                if meet(&analysis, lang, asked, written) != wanted {
                    faults.push(format!(
                        "{lang} {verdict} {asked} {written}: {:?} {:?}",
                        analysis.look(lang, asked),
                        analysis.look(lang, written)
                    ));
                }
            }
            assert!(counts[1] >= 80 && counts[0] >= 40, "{lang}: too few pairs: {counts:?}");
        }
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    }
}
