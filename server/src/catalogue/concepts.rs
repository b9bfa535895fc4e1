use super::analysis::Analysis;
use fletta_app::model::{Lang, Vocabulary};
use std::collections::HashMap;

/// Longest phrase that names a concept, in words.
const LONGEST: usize = 8;

/// The vocabulary as phrases of terms: finds the concepts that words of a question mean, in any language of the site.
pub(crate) struct Concepts {
    phrases: HashMap<(Lang, Vec<String>), Vec<usize>>,
    codes: Vec<String>,
}

/// A concept that a stretch of words means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Meant {
    /// Its code.
    pub(crate) code: String,
    /// How many words name it: more words say it more surely.
    pub(crate) words: usize,
    /// Whether they are of the reader's own language.
    pub(crate) own: bool,
}

impl Concepts {
    /// Reads every term of every concept as its language reads it.
    pub(crate) fn new(vocabulary: &Vocabulary, languages: &[Lang], analysis: &Analysis) -> Self {
        let mut phrases: HashMap<(Lang, Vec<String>), Vec<usize>> = HashMap::new();
        let mut codes = Vec::new();
        for concept in &vocabulary.concepts {
            let at = codes.len();
            codes.push(concept.code.clone());
            for (lang, terms) in concept.terms.iter().filter(|(lang, _)| languages.contains(&lang.primary())) {
                for term in terms.all() {
                    let phrase = analysis.terms(lang.primary(), term);
                    if phrase.is_empty() || phrase.len() > LONGEST {
                        continue;
                    }
                    let meanings = phrases.entry((lang.primary(), phrase)).or_default();
                    if !meanings.contains(&at) {
                        meanings.push(at);
                    }
                }
            }
        }
        Self { phrases, codes }
    }

    /// The concepts a question names: the longest stretches first, in the reader's language, and in the others where it knows none.
    pub(crate) fn meant(&self, reader: Lang, languages: &[Lang], analysis: &Analysis, text: &str) -> Vec<Meant> {
        let mut meant = Vec::new();
        let others = languages.iter().copied().filter(|lang| *lang != reader);
        for lang in std::iter::once(reader).chain(others) {
            if lang != reader && !meant.is_empty() {
                break;
            }
            let terms: Vec<String> = analysis.terms(lang, text).into_iter().take(40).collect();
            let mut at = 0;
            while at < terms.len() {
                let longest = (1..=LONGEST.min(terms.len() - at))
                    .rev()
                    .find_map(|words| self.phrases.get(&(lang, terms[at..at + words].to_vec())).map(|found| (words, found)));
                let Some((words, found)) = longest else {
                    at += 1;
                    continue;
                };
                for concept in found {
                    let code = &self.codes[*concept];
                    if !meant.iter().any(|m: &Meant| m.code == *code) {
                        meant.push(Meant { code: code.clone(), words, own: lang == reader });
                    }
                }
                at += words;
            }
        }
        meant.truncate(12);
        meant
    }
}
