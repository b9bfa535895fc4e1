use super::{
    CatalogueError, Inner,
    shelf::{Mark, Shelf},
    spans::{Ground, documents},
};
use crate::store::{Change, Head, Published};
use fletta_app::model::{Entry, EntryId, Kind};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
    time::Duration,
};
use tantivy::{IndexWriter, Term};

/// What is told while an index is made: how many changes are in, and how far the store has come.
pub type Progress<'a> = &'a (dyn Fn(i64, i64) + Send + Sync);

/// How many changed entries go into one commit.
const BATCH: i64 = 2_000;
/// How much memory the writer may hold before it writes a segment, in bytes: while a whole store is taken in, and while what is
/// published is waited for.
const MUCH: usize = 64 << 20;
const LITTLE: usize = 16 << 20;
/// How long is waited after a fault before it is tried again.
const PATIENCE: Duration = Duration::from_secs(2);
/// The most entries that are made anew because one that they name has changed.
const MOST_NAMING: usize = 1_000_000;

/// Follows the store until the process ends.
pub(super) async fn follow(inner: &Arc<Inner>, published: Published) {
    loop {
        if let Err(fault) = follow_on(inner, &published).await {
            tracing::warn!(%fault, "the catalogue waits: what is there goes on answering");
            tokio::time::sleep(PATIENCE).await;
        }
    }
}

async fn follow_on(inner: &Arc<Inner>, published: &Published) -> Result<(), CatalogueError> {
    catch_up(inner, published, false, &|_, _| {}).await?;
    let mut bell = published.bell().await;
    let Some(shelf) = inner.shelf.load_full() else { return Ok(()) };
    let mut writer = writer(&shelf, LITTLE)?;
    loop {
        let head = published.head().await?;
        let mark = shelf.mark();
        if head.store != mark.store || head.seq < mark.seq {
            // Another database, or one that was set back: made anew from the first change on.
            drop(writer);
            catch_up(inner, published, false, &|_, _| {}).await?;
            return Ok(());
        }
        if head.seq > mark.seq {
            writer = step(inner, &shelf, published, head, writer).await?;
        } else {
            bell.rung().await;
        }
    }
}

/// Follows up to the store's head of now. A shelf that follows another store, is ahead of it, or was made with other tables is not
/// gone on with: a new one is made beside it, and takes its place when it has caught up.
pub(super) async fn catch_up(
    inner: &Arc<Inner>,
    published: &Published,
    anew: bool,
    progress: Progress<'_>,
) -> Result<i64, CatalogueError> {
    let head = published.head().await?;
    let current = inner.shelf.load_full();
    let fits = |shelf: &Shelf| {
        let mark = shelf.mark();
        mark.store == head.store && mark.seq <= head.seq && mark.fingerprint == inner.tables.fingerprint
    };
    let shelf = match current {
        Some(shelf) if !anew && fits(&shelf) => shelf,
        other => {
            if other.is_some_and(|shelf| shelf.mark().store != head.store) {
                // What another database said is not to be shown as this one's.
                inner.shelf.store(None);
            }
            Arc::new(Shelf::create(&inner.folder, &inner.tables)?)
        }
    };
    // A house that has seen everything begins to serve without one.
    let mut idle = None;
    loop {
        let head = published.head().await?;
        let mark = shelf.mark();
        progress(mark.seq, head.seq);
        if mark.store == head.store && mark.seq >= head.seq {
            break;
        }
        let writer = idle.take().map_or_else(|| writer(&shelf, MUCH), Ok)?;
        idle = Some(step(inner, &shelf, published, head, writer).await?);
    }
    drop(idle);
    let is_new = !inner.shelf.load().as_ref().is_some_and(|known| Arc::ptr_eq(known, &shelf));
    if is_new {
        shelf.make_current()?;
        inner.shelf.store(Some(shelf.clone()));
    }
    Ok(shelf.mark().seq)
}

fn writer(shelf: &Shelf, memory: usize) -> Result<IndexWriter, CatalogueError> {
    Ok(shelf.index.writer_with_num_threads(1, memory)?)
}

/// Takes in the next batch of changes and commits it together with its number.
async fn step(
    inner: &Arc<Inner>,
    shelf: &Arc<Shelf>,
    published: &Published,
    head: Head,
    writer: IndexWriter,
) -> Result<IndexWriter, CatalogueError> {
    let mark = shelf.mark();
    let changes = published.changes_since(mark.seq, BATCH).await?;
    let full = i64::try_from(changes.len()).unwrap_or(BATCH) >= BATCH;
    let last = changes.iter().map(|change| change.seq).max().unwrap_or(mark.seq);
    // A batch that is not full has seen all there was when the head was read, and perhaps more.
    let seq = if full { last } else { last.max(head.seq) };
    let next = Mark { store: head.store, seq, fingerprint: inner.tables.fingerprint.clone() };
    let (inner, shelf) = (inner.clone(), shelf.clone());
    tokio::task::spawn_blocking(move || apply(&inner, &shelf, changes, &next, writer))
        .await
        .map_err(|fault| CatalogueError::Folder(std::io::Error::other(fault)))?
}

/// Replaces what has changed and all that names it, in one commit.
fn apply(
    inner: &Inner,
    shelf: &Shelf,
    changes: Vec<Change>,
    mark: &Mark,
    mut writer: IndexWriter,
) -> Result<IndexWriter, CatalogueError> {
    let view = shelf.view();
    // Documents are added in the order of the changes: of two that are as good, the same comes first in every house.
    let mut order: Vec<EntryId> = changes.iter().map(|change| change.id).collect();
    let mut changed: HashMap<EntryId, Option<Arc<Entry>>> =
        changes.into_iter().map(|change| (change.id, change.entry.map(Arc::new))).collect();
    let mut again: BTreeMap<EntryId, Arc<Entry>> = BTreeMap::new();
    if view.searcher.num_docs() > 0 {
        for id in changed.keys() {
            for naming in view.with_term(view.fields().refs, &id.to_string(), MOST_NAMING)? {
                if !changed.contains_key(&naming.id) {
                    again.insert(naming.id, naming);
                }
            }
        }
    }
    let mut areas: HashMap<EntryId, Arc<Entry>> =
        view.with_term(view.fields().sort, Kind::Area.code(), usize::MAX)?.into_iter().map(|area| (area.id, area)).collect();
    for (id, entry) in &changed {
        areas.remove(id);
        if let Some(area) = entry.as_ref().filter(|entry| entry.kind() == Kind::Area) {
            areas.insert(*id, area.clone());
        }
    }
    let ground = Ground::new(areas.into_values());
    for (id, entry) in again {
        order.push(id);
        changed.insert(id, Some(entry));
    }
    let look = |id: EntryId| match changed.get(&id) {
        Some(entry) => Ok(entry.clone()),
        None => view.entry(id),
    };
    for (id, entry) in order.iter().filter_map(|id| Some((id, changed.get(id)?))) {
        let identity = id.to_string();
        writer.delete_term(Term::from_field_text(shelf.fields.key, &identity));
        writer.delete_term(Term::from_field_text(shelf.fields.of, &identity));
        if let Some(entry) = entry {
            for document in documents(entry, look, &ground, &inner.tables, &shelf.fields)? {
                writer.add_document(document)?;
            }
        }
    }
    let mut commit = writer.prepare_commit()?;
    commit.set_payload(&serde_json::to_string(mark).unwrap_or_default());
    commit.commit()?;
    drop(view);
    shelf.reload()?;
    Ok(writer)
}
