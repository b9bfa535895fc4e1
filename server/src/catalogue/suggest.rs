use super::{Tables, analysis::fold, gather::answer, shelf::Shelf};
use fletta_app::{
    ask::Answer,
    model::{Lang, Suggestion, Ties},
};
use jiff::Timestamp;

/// How many suggestions are shown.
const MOST: usize = 8;

/// What somebody may mean who has typed that much: words of the vocabulary in the reader's language first, then in the others.
pub(crate) fn suggest(shelf: &Shelf, tables: &Tables, lang: Lang, text: &str, now: Timestamp) -> Answer<Vec<Suggestion>> {
    let view = shelf.view();
    let typed = fold(text.trim());
    let mut found: Vec<(u8, Suggestion)> = Vec::new();
    if typed.chars().count() >= 2 {
        for concept in &tables.vocabulary.concepts {
            let own = |of: &Lang| of.primary() == lang;
            for (of, terms) in &concept.terms {
                for term in
                    std::iter::once(&terms.preferred).chain(&terms.alternative).chain(&terms.abbreviations).chain(&terms.everyday)
                {
                    let Some(rank) = rank(&fold(term), &typed) else { continue };
                    let rank = rank + if own(of) { 0 } else { 4 };
                    let about = (!own(of)).then(|| concept.name(lang, None).1.to_owned()).filter(|name| name != term);
                    found.push((rank, Suggestion { text: term.clone(), lang: of.primary(), about, address: None }));
                }
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.text.len().cmp(&b.1.text.len())).then(a.1.text.cmp(&b.1.text)));
    found.dedup_by(|a, b| a.1.text == b.1.text);
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for (_, suggestion) in found {
        if suggestions.len() < MOST && !suggestions.iter().any(|s| s.text == suggestion.text) {
            suggestions.push(suggestion);
        }
    }
    answer(&view, suggestions, [], &Ties::default(), now)
}

/// Zero for a word that begins so, one for one that has a later word that does.
fn rank(term: &str, typed: &str) -> Option<u8> {
    if term.is_empty() {
        None
    } else if term.starts_with(typed) {
        Some(0)
    } else {
        term.split([' ', '-']).skip(1).any(|word| word.starts_with(typed)).then_some(1)
    }
}
