//! Everyday words of one language in the others: *obstacle course*, *hinderbana*, *esterata*, *þrautabraut*.
//!
//! For what the vocabulary of the field does not know. May use: model.

use super::{CatalogueError, analysis::Analysis};
use fletta_app::model::Lang;
use std::{collections::HashMap, path::Path};

/// The most equivalents of a word that are looked for in a language.
const MOST: usize = 2;

/// The words and pairs of words of each language, by their lemmas, with their equivalents elsewhere.
#[derive(Default)]
pub(crate) struct Dictionary {
    rows: Vec<Vec<(Lang, String)>>,
    of: HashMap<(Lang, String), Vec<usize>>,
}

impl Dictionary {
    /// Reads a table: languages in its first line; in each row equivalents, several of a language parted by `|`, the commonest first.
    pub(crate) fn read(path: &Path, languages: &[Lang], analysis: &Analysis) -> Result<Self, CatalogueError> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(fault) => return Err(fault.into()),
        };
        let mut lines = text.lines();
        let spoken = |code: &str| Lang::parse(code).filter(|lang| languages.contains(lang));
        let columns: Vec<Option<Lang>> = lines.next().unwrap_or_default().split('\t').map(spoken).collect();
        let mut dictionary = Self::default();
        for line in lines {
            let cells = columns.iter().zip(line.split('\t')).filter_map(|(lang, cell)| Some(((*lang)?, cell)));
            let row: Vec<(Lang, String)> = cells
                .flat_map(|(lang, cell)| cell.split('|').filter(|word| !word.is_empty()).map(move |word| (lang, word.to_owned())))
                .collect();
            let number = dictionary.rows.len();
            for (lang, words) in &row {
                let Some(key) = key(analysis, *lang, words) else { continue };
                let of = dictionary.of.entry((*lang, key)).or_default();
                if of.last() != Some(&number) {
                    of.push(number);
                }
            }
            dictionary.rows.push(row);
        }
        Ok(dictionary)
    }

    /// What a word, or two words together, are in another language; the commonest first.
    pub(crate) fn elsewhere(&self, analysis: &Analysis, lang: Lang, words: &str, other: Lang) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for row in key(analysis, lang, words).and_then(|key| self.of.get(&(lang, key))).into_iter().flatten() {
            let there = self.rows[*row].iter().filter(|(of, word)| *of == other && !found.contains(&word.as_str()));
            let there: Vec<&str> = there.map(|(_, word)| word.as_str()).collect();
            found.extend(there);
        }
        found.truncate(MOST);
        found
    }
}

/// The lemmas that words are kept by: the first of each.
fn key(analysis: &Analysis, lang: Lang, words: &str) -> Option<String> {
    let lemma = |word: &str| analysis.look(lang, &word.to_lowercase()).lemmas.first().cloned();
    let lemmas: Vec<String> = words.split_whitespace().map(lemma).collect::<Option<_>>()?;
    (!lemmas.is_empty()).then(|| lemmas.join(" "))
}
