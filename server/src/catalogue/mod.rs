//! Everything published, ready to be found: the index that follows the store's changes by itself, and the answers out of it.
//!
//! Knows what is public and nothing of drafts, accounts or pages. Answers from the index alone: no question touches SQL.
//! May use: store (only `Published`), ask, words (for their alphabet), model.

mod analysis;
mod apart;
mod best;
mod calendar;
mod childhood;
mod concepts;
mod course;
mod dictionary;
mod explain;
mod fields;
mod find;
mod follow;
mod gather;
mod meaning;
mod postcode;
mod profiles;
mod said;
mod shelf;
mod sieve;
mod spans;
mod spelling;
mod suggest;
mod tally;
mod vocabulary;

pub use apart::Apart;
pub use follow::Progress;
pub use vocabulary::{clashes_of, faults_of, read as read_vocabulary};

use crate::store::Published;
use arc_swap::ArcSwapOption;
use fletta_app::{
    ask::{self, Answer, Askable, Asked, Course, Events, Home, Listed, Looked, Mapped, Programme},
    model::{Calendar, Entry, Found, Kind, Lang, List, Query, Refusal, Slug, Suggestion, Vocabulary},
};
use jiff::Timestamp;
use shelf::Shelf;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio::sync::Semaphore;

/// How many questions are answered at once for each core: they are work for the processor, more at once only waits longer, and each
/// takes memory of its own meanwhile.
const AT_ONCE: usize = 2;
/// How many at the most.
const MOST_AT_ONCE: usize = 16;

/// Why the catalogue could not do it.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// The index could not be read or written.
    #[error("the index: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// A file of the index could not be read or written.
    #[error("the index's folder: {0}")]
    Folder(#[from] std::io::Error),
    /// The store did not answer.
    #[error("{0}")]
    Store(#[from] crate::store::StoreError),
    /// The vocabulary cannot be read.
    #[error("{path}: {fault}")]
    Vocabulary {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        fault: String,
    },
}

/// The catalogue: a handle that is cheap to copy.
#[derive(Clone)]
pub struct Catalogue {
    inner: Arc<Inner>,
}

struct Inner {
    folder: PathBuf,
    tables: Arc<Tables>,
    shelf: ArcSwapOption<Shelf>,
    at_once: Semaphore,
}

/// What texts and questions are read with: the same for both, or nothing would meet. Read once; many houses may share it.
pub struct Tables {
    pub(crate) languages: Vec<Lang>,
    pub(crate) vocabulary: Arc<Vocabulary>,
    pub(crate) analysis: analysis::Analysis,
    pub(crate) concepts: concepts::Concepts,
    pub(crate) spelling: spelling::Spelling,
    pub(crate) dictionary: dictionary::Dictionary,
    pub(crate) childhood: childhood::Childhood,
    pub(crate) topics: suggest::Topics,
    /// Changes when any of these do: an index made with others is made anew.
    pub(crate) fingerprint: String,
}

impl Tables {
    /// Reads the vocabulary and the language tables of a content folder, for the languages of the site.
    pub fn read(content: &Path, languages: &[Lang]) -> Result<Arc<Self>, CatalogueError> {
        let mut vocabulary = vocabulary::read(&content.join("vocabulary"))?;
        let analysis = analysis::Analysis::read(languages, &content.join("language"))?;
        let concepts = concepts::Concepts::new(&vocabulary, languages, &analysis);
        // Told for the concepts' heaps alone: tens of thousands of sentences that nobody reads again.
        for terms in vocabulary.concepts.iter_mut().flat_map(|concept| concept.terms.values_mut()) {
            terms.told = Vec::new();
        }
        let vocabulary = Arc::new(vocabulary);
        let spelling = spelling::Spelling::new(&vocabulary, languages, &analysis);
        let dictionary = dictionary::Dictionary::read(&content.join("language/dictionary.tsv"), languages, &analysis)?;
        let childhood = childhood::Childhood::read(languages, &content.join("language"))?;
        let topics = suggest::Topics::new(&vocabulary);
        let fingerprint = fields::fingerprint(languages, &vocabulary, &analysis);
        Ok(Arc::new(Self {
            languages: languages.to_vec(),
            vocabulary,
            analysis,
            concepts,
            spelling,
            dictionary,
            childhood,
            topics,
            fingerprint,
        }))
    }

    /// The words of the field.
    pub fn vocabulary(&self) -> &Arc<Vocabulary> {
        &self.vocabulary
    }
}

impl Catalogue {
    /// The catalogue in a folder, with whatever index lies there.
    pub fn open(folder: &Path, tables: Arc<Tables>) -> Result<Self, CatalogueError> {
        std::fs::create_dir_all(folder)?;
        let shelf = Shelf::current(folder, &tables);
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let inner = Inner {
            folder: folder.to_owned(),
            tables,
            shelf: ArcSwapOption::new(shelf.map(Arc::new)),
            at_once: Semaphore::new((cores * AT_ONCE).min(MOST_AT_ONCE)),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Whether there is an index that answers.
    pub fn is_ready(&self) -> bool {
        self.inner.shelf.load().is_some()
    }

    /// The number of the last change it has seen.
    pub fn seq(&self) -> Option<i64> {
        self.inner.shelf.load().as_ref().map(|shelf| shelf.mark().seq)
    }

    /// Follows the store's changes until the process ends. Faults are waited out: what is there goes on answering.
    pub async fn follow(self, published: Published) {
        follow::follow(&self.inner, published).await;
    }

    /// Follows once, up to the store's present head; builds from nothing if `anew`.
    pub async fn catch_up(&self, published: &Published, anew: bool, progress: Progress<'_>) -> Result<i64, CatalogueError> {
        follow::catch_up(&self.inner, published, anew, progress).await
    }

    /// Runs a question where it does not hold up the others.
    async fn answer<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Shelf, &Tables) -> Result<Answer<T>, CatalogueError> + Send + 'static,
    ) -> Result<Answer<T>, Refusal> {
        let _turn = self.inner.at_once.acquire().await.map_err(|_| Refusal::Busy)?;
        let shelf = self.inner.shelf.load_full().ok_or(Refusal::Busy)?;
        let tables = self.inner.tables.clone();
        let answered = tokio::task::spawn_blocking(move || question(&shelf, &tables)).await;
        match answered {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(fault)) => Err(crate::fault(&fault)),
            Err(fault) => Err(crate::fault(&fault)),
        }
    }
}

impl ask::Catalogue for Catalogue {
    fn find<'a>(&'a self, query: &'a Query, now: Timestamp) -> Asked<'a, Found> {
        let query = query.clone();
        Box::pin(self.answer(move |shelf, tables| find::find(shelf, tables, &query, now)))
    }

    fn look<'a>(&'a self, lang: Lang, kind: Kind, slug: &'a str, now: Timestamp) -> Asked<'a, Looked> {
        let slug = slug.to_owned();
        Box::pin(self.answer(move |shelf, tables| gather::look(shelf, tables, lang, kind, &slug, now)))
    }

    fn home<'a>(&'a self, town: Option<&'a Slug>, now: Timestamp) -> Asked<'a, Home> {
        let town = town.cloned();
        Box::pin(self.answer(move |shelf, _| gather::home(shelf, town.as_ref(), now)))
    }

    fn course<'a>(&'a self, query: &'a Query, now: Timestamp) -> Asked<'a, Course> {
        let query = query.clone();
        Box::pin(self.answer(move |shelf, _| course::course(shelf, &query, now)))
    }

    fn askable<'a>(&'a self, query: &'a Query, now: Timestamp) -> Asked<'a, Askable> {
        let query = query.clone();
        Box::pin(self.answer(move |shelf, _| course::askable(shelf, &query, now)))
    }

    fn calendar<'a>(&'a self, asked: &'a Calendar, now: Timestamp) -> Asked<'a, Programme> {
        let asked = asked.clone();
        Box::pin(self.answer(move |shelf, _| calendar::calendar(shelf, &asked, now)))
    }

    fn events<'a>(&'a self, asked: &'a Calendar, now: Timestamp) -> Asked<'a, Events> {
        let asked = asked.clone();
        Box::pin(self.answer(move |shelf, _| calendar::all(shelf, &asked, now)))
    }

    fn mapped(&self, now: Timestamp) -> Asked<'_, Vec<Mapped>> {
        Box::pin(self.answer(move |shelf, _| gather::mapped(shelf, now)))
    }

    fn list<'a>(&'a self, list: &'a List, now: Timestamp) -> Asked<'a, Listed> {
        let list = list.clone();
        Box::pin(self.answer(move |shelf, _| gather::list(shelf, &list, now)))
    }

    fn areas(&self) -> Asked<'_, Vec<Arc<Entry>>> {
        Box::pin(self.answer(|shelf, _| gather::areas(shelf)))
    }

    fn suggest<'a>(&'a self, lang: Lang, text: &'a str, now: Timestamp) -> Asked<'a, Vec<Suggestion>> {
        let text = text.to_owned();
        Box::pin(self.answer(move |shelf, tables| suggest::suggest(shelf, tables, lang, &text, now)))
    }
}
