//! Which words of a text are explained: those of the field that not every page has.

use super::{CatalogueError, Tables, shelf::View};
use fletta_app::model::{Body, Entry, Explained, Lang};
use tantivy::Term;

/// A concept that more than one in so many texts names needs no explaining.
const FAMILIAR: u64 = 12;
/// At most so many in one text: a text of links is no text.
const MOST: usize = 8;

/// The words of an entry's text, as it is shown to a reader of that language, that are explained elsewhere.
pub(super) fn explained_in(
    view: &View<'_>,
    tables: &Tables,
    reader: Lang,
    entry: &Entry,
) -> Result<Vec<Explained>, CatalogueError> {
    let (lang, text) = entry.text(reader);
    let mut texts = vec![(lang, text.body.as_str())];
    if let Body::Pathway(guide) = &entry.body {
        let of_step = |step: &'_ fletta_app::model::Step| step.texts.get_key_value(&reader).map(|(lang, _)| *lang);
        texts.extend(guide.steps.iter().filter_map(|step| {
            let lang = of_step(step).unwrap_or(entry.source);
            step.texts.get(&lang).map(|text| (lang, text.body.as_str()))
        }));
    }
    let ground = view.ground();
    let country = entry.areas().into_iter().find_map(|area| ground.country_of(area));
    let all = view.searcher.num_docs();
    let mut explained: Vec<Explained> = Vec::new();
    for (lang, text) in texts {
        for (words, code) in tables.concepts.standing_in(lang, country, &tables.analysis, text) {
            let is_known = explained.iter().any(|known| known.words == words || known.code == code);
            // What the page is about is explained by the page.
            if explained.len() >= MOST || is_known || entry.concepts.contains(&code) {
                continue;
            }
            let mentioned = view.searcher.doc_freq(&Term::from_field_text(view.fields().mentioned, &code))?;
            if mentioned * FAMILIAR <= all {
                explained.push(Explained { words, code });
            }
        }
    }
    Ok(explained)
}
