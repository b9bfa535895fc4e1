use super::{Catalogue, CatalogueError, Tables, fields::Fields, find, shelf::Shelf, suggest};
use fletta_app::model::Query;
use jiff::Timestamp;
use std::sync::Arc;
use tantivy::{DocAddress, Searcher, Term};

/// An answer in its parts, on the caller's own thread. For the bench at scale alone, which times ranking apart from counts and from
/// documents, and beside it tantivy called directly on the same searcher (`decisions.md` 28).
#[doc(hidden)]
pub struct Apart {
    shelf: Arc<Shelf>,
    tables: Arc<Tables>,
}

impl Catalogue {
    /// Its answers in their parts, if there is an index.
    #[doc(hidden)]
    pub fn apart(&self) -> Option<Apart> {
        Some(Apart { shelf: self.inner.shelf.load_full()?, tables: self.inner.tables.clone() })
    }
}

impl Apart {
    /// What `find` itself searches with.
    pub fn searcher(&self) -> Searcher {
        self.shelf.view().searcher
    }

    /// What tantivy would be asked directly: the lemmas of the weighty words in all texts of the reader's language, and the words as
    /// they stand in names and in texts of other languages.
    pub fn terms(&self, query: &Query) -> Vec<Term> {
        let fields = &self.shelf.fields;
        let texts = [&fields.title, &fields.summary, &fields.body];
        let texts: Vec<_> = texts.into_iter().filter_map(|field| Fields::of_language(field, query.lang)).collect();
        let mut terms = Vec::new();
        for word in self.tables.analysis.words(query.lang, &query.text, usize::MAX).iter().filter(|word| !word.common) {
            for lemma in &self.tables.analysis.look(query.lang, &word.typed).lemmas {
                terms.extend(texts.iter().map(|field| Term::from_field_text(*field, lemma)));
            }
            terms.extend([fields.names, fields.foreign].map(|field| Term::from_field_text(field, &word.folded)));
        }
        terms
    }

    /// `find` up to scored identities: where the hits of the page lie, the best first.
    pub fn ranked(&self, query: &Query, now: Timestamp) -> Result<Vec<DocAddress>, CatalogueError> {
        find::ranked(&self.shelf, &self.tables, query, now, false)
    }

    /// The same where every hit is looked at, for all are counted: it has to be the same page.
    pub fn ranked_among_all(&self, query: &Query, now: Timestamp) -> Result<Vec<DocAddress>, CatalogueError> {
        find::ranked(&self.shelf, &self.tables, query, now, true)
    }

    /// What is counted beside: how many hits there are. The question is read anew, which is a part of what this takes.
    pub fn counted(&self, query: &Query, now: Timestamp) -> Result<u64, CatalogueError> {
        find::counted(&self.shelf, &self.tables, query, now)
    }

    /// The entries that lie there and all that they name; gives how many entries those are.
    pub fn stored(&self, hits: &[DocAddress]) -> Result<usize, CatalogueError> {
        let view = self.shelf.view();
        let entries: Vec<_> = view.entries_at(hits)?.into_iter().map(|(_, entry)| entry).collect();
        view.ties(&entries)?;
        Ok(entries.len())
    }

    /// The whole of `find`; gives how many hits are shown.
    pub fn found(&self, query: &Query, now: Timestamp) -> Result<usize, CatalogueError> {
        Ok(find::find(&self.shelf, &self.tables, query, now)?.value.hits.len())
    }

    /// The whole of `suggest`; gives how many suggestions there are.
    pub fn suggested(&self, query: &Query, now: Timestamp) -> Result<usize, CatalogueError> {
        Ok(suggest::suggest(&self.shelf, &self.tables, query.lang, &query.text, now)?.value.len())
    }
}
