use super::{
    CatalogueError, Tables,
    fields::{Fields, register},
    profiles::Profiles,
    spans::Ground,
};
use fletta_app::model::{Concept, Entry, EntryId, Kind, Ties, Vocabulary};
use jiff::Timestamp;
use quick_cache::{Weighter, sync::Cache};
use serde::{Deserialize, Serialize};
use std::{
    collections::{HashMap, hash_map::Entry as Slot},
    path::{Path, PathBuf},
    sync::Arc,
};
use tantivy::{
    DocAddress, DocId, Index, IndexReader, ReloadPolicy, Searcher, SegmentReader, TantivyDocument, Term,
    collector::DocSetCollector,
    columnar::StrColumn,
    index::SegmentId,
    query::{Query, TermQuery},
    schema::{Field, IndexRecordOption, Value},
};
use tantivy_fst::Automaton;
use uuid::Uuid;

/// The file that says which folder is the index.
const CURRENT: &str = "current";

/// How much is kept unpacked, in bytes as it is stored: unpacked it is some three times that.
const UNPACKED: u64 = 5 << 20;
/// How many entries that may be.
const ENTRIES: usize = 2_000;
/// How many blocks of stored entries each segment keeps uncompressed: what is asked for again is kept unpacked.
const BLOCKS: usize = 4;
/// How many doors are remembered: they are small.
const DOORS: usize = 50_000;

/// What an index was committed with: whom it follows and how far it has come (`decisions.md` 9).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct Mark {
    /// The store's identity.
    pub(crate) store: Uuid,
    /// The last change in it.
    pub(crate) seq: i64,
    /// What it was made with.
    pub(crate) fingerprint: String,
}

/// An index that answers: entries by identity and by name, whole. What it says belongs to one commit.
pub(crate) struct Shelf {
    pub(crate) index: Index,
    pub(crate) fields: Fields,
    reader: IndexReader,
    shown: arc_swap::ArcSwap<Shown>,
    mark: arc_swap::ArcSwap<Mark>,
    folder: PathBuf,
    /// The areas of the last commit: wanted for every question, and few.
    ground: arc_swap::ArcSwap<Ground>,
    /// How many entries are about each concept, by its place in the vocabulary, in which commit.
    leads: arc_swap::ArcSwap<(i64, Vec<u64>)>,
    /// Entries by where they lie; a place in a segment never changes its entry, so nothing in here grows old.
    unpacked: Cache<(SegmentId, DocId), Unpacked, Weight>,
    /// Whether doors are open, by where the searchable documents lie. What an entry names is in its document: if that changes, it lies
    /// elsewhere.
    doors: Cache<(SegmentId, DocId), Door>,
}

/// An entry, and how long it is as it is stored.
type Unpacked = (Arc<Entry>, u32);

/// Weighs an entry by its length.
#[derive(Clone)]
struct Weight;

impl Weighter<(SegmentId, DocId), Unpacked> for Weight {
    fn weight(&self, _: &(SegmentId, DocId), (_, length): &Unpacked) -> u64 {
        u64::from(*length).max(1)
    }
}

/// The segments of one commit, and what their documents can be filtered by.
struct Shown {
    searcher: Searcher,
    profiles: Vec<Arc<Profiles>>,
}

impl Shown {
    /// What the reader shows; a segment that was shown before is not looked through again.
    fn of(searcher: Searcher, before: Option<&Self>) -> Result<Self, CatalogueError> {
        let mut known: HashMap<SegmentId, Arc<Profiles>> = HashMap::new();
        if let Some(before) = before {
            let ids = before.searcher.segment_readers().iter().map(SegmentReader::segment_id);
            known.extend(ids.zip(before.profiles.iter().cloned()));
        }
        let profiles = |segment: &SegmentReader| match known.remove(&segment.segment_id()) {
            Some(profiles) => Ok(profiles),
            None => Ok(Arc::new(Profiles::of(segment)?)),
        };
        let profiles = searcher.segment_readers().iter().map(profiles).collect::<tantivy::Result<_>>()?;
        Ok(Self { searcher, profiles })
    }
}

/// Whether an entry's door is open, from when until when that is so.
#[derive(Clone, Copy)]
pub(crate) struct Door {
    pub(crate) is_open: bool,
    from: Timestamp,
    pub(crate) until: Timestamp,
}

impl Shelf {
    /// The index that the folder calls current, if it was made with the same tables and can be read.
    pub(crate) fn current(folder: &Path, tables: &Tables) -> Option<Self> {
        let name = std::fs::read_to_string(folder.join(CURRENT)).ok()?;
        let path = folder.join(name.trim());
        match Self::open(&path, tables) {
            Ok(shelf) if shelf.mark().fingerprint == tables.fingerprint => Some(shelf),
            Ok(_) => {
                tracing::info!("the index was made with other tables or fields: it is made anew");
                None
            }
            Err(fault) => {
                tracing::warn!(%fault, "the index cannot be read: it is made anew");
                None
            }
        }
    }

    fn open(path: &Path, tables: &Tables) -> Result<Self, CatalogueError> {
        let (schema, fields) = Fields::schema(&tables.languages);
        let index = Index::open_in_dir(path)?;
        if index.schema() != schema {
            return Err(tantivy::TantivyError::SchemaError("other fields".into()).into());
        }
        // A file of the right length with other bytes in it would only be noticed by the reader of a page.
        if let Some(damaged) = index.validate_checksum()?.iter().next() {
            return Err(tantivy::TantivyError::InternalError(format!("{} is not as it was written", damaged.display())).into());
        }
        Self::over(index, fields, path, tables)
    }

    /// An empty index in a folder of its own, not yet current.
    pub(crate) fn create(folder: &Path, tables: &Tables) -> Result<Self, CatalogueError> {
        let path = folder.join(Uuid::new_v4().simple().to_string());
        std::fs::create_dir_all(&path)?;
        let (schema, fields) = Fields::schema(&tables.languages);
        let index = Index::create_in_dir(&path, schema)?;
        Self::over(index, fields, &path, tables)
    }

    fn over(index: Index, fields: Fields, path: &Path, tables: &Tables) -> Result<Self, CatalogueError> {
        register(&index, &tables.languages, &tables.analysis);
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual);
        let reader = reader.doc_store_cache_num_blocks(BLOCKS).try_into()?;
        let mark = read_mark(&index)?;
        let shown = Shown::of(reader.searcher(), None)?;
        let shelf = Self {
            index,
            fields,
            reader,
            shown: arc_swap::ArcSwap::from_pointee(shown),
            mark: arc_swap::ArcSwap::from_pointee(mark),
            folder: path.to_owned(),
            ground: arc_swap::ArcSwap::from_pointee(Ground::new([])),
            leads: arc_swap::ArcSwap::from_pointee((-1, Vec::new())),
            unpacked: Cache::with_weighter(ENTRIES, UNPACKED, Weight),
            doors: Cache::new(DOORS),
        };
        shelf.ground.store(Arc::new(shelf.view().areas()?));
        Ok(shelf)
    }

    /// Makes it the folder's current one: the name is swapped in whole, then the others are cleared away.
    pub(crate) fn make_current(&self) -> Result<(), CatalogueError> {
        let (Some(parent), Some(name)) = (self.folder.parent(), self.folder.file_name().and_then(|n| n.to_str())) else {
            return Ok(());
        };
        let next = parent.join(format!("{CURRENT}.next"));
        std::fs::write(&next, name)?;
        std::fs::File::open(&next)?.sync_all()?;
        std::fs::rename(&next, parent.join(CURRENT))?;
        for entry in std::fs::read_dir(parent)? {
            let path = entry?.path();
            if path.is_dir() && path != self.folder {
                // Whoever still reads the old one keeps its open files.
                std::fs::remove_dir_all(&path)?;
            }
        }
        Ok(())
    }

    /// Shows what was committed last.
    pub(crate) fn reload(&self) -> Result<(), CatalogueError> {
        let mark = read_mark(&self.index)?;
        self.reader.reload()?;
        let shown = Shown::of(self.reader.searcher(), Some(&self.shown.load()))?;
        self.shown.store(Arc::new(shown));
        self.ground.store(Arc::new(self.view().areas()?));
        self.mark.store(Arc::new(mark));
        Ok(())
    }

    /// Whom it follows, and how far it has come.
    pub(crate) fn mark(&self) -> Arc<Mark> {
        self.mark.load_full()
    }

    /// What answers within one commit. The number is read first: a page may claim to have seen less than it did, never more.
    pub(crate) fn view(&self) -> View<'_> {
        let seq = self.mark.load().seq;
        let shown = self.shown.load_full();
        View { shelf: self, searcher: shown.searcher.clone(), shown, seq }
    }
}

fn read_mark(index: &Index) -> Result<Mark, CatalogueError> {
    let payload = index.load_metas()?.payload.unwrap_or_default();
    Ok(serde_json::from_str(&payload).unwrap_or(Mark { store: Uuid::nil(), seq: 0, fingerprint: String::new() }))
}

/// One commit of the shelf.
pub(crate) struct View<'a> {
    shelf: &'a Shelf,
    shown: Arc<Shown>,
    pub(crate) searcher: Searcher,
    /// The last change it has seen.
    pub(crate) seq: i64,
}

impl View<'_> {
    pub(crate) fn fields(&self) -> &Fields {
        &self.shelf.fields
    }

    /// What the documents of a segment can be filtered by.
    pub(crate) fn profiles(&self, segment: u32) -> &Profiles {
        &self.shown.profiles[segment as usize]
    }

    /// The areas there are.
    pub(crate) fn ground(&self) -> Arc<Ground> {
        self.shelf.ground.load_full()
    }

    /// How many entries are about each concept of the vocabulary: counted once a commit.
    pub(crate) fn leads(&self, vocabulary: &Vocabulary) -> Result<Arc<(i64, Vec<u64>)>, CatalogueError> {
        let known = self.shelf.leads.load_full();
        if known.0 == self.seq {
            return Ok(known);
        }
        let field = self.fields().concept;
        let count = |concept: &Concept| self.searcher.doc_freq(&Term::from_field_text(field, &concept.code));
        let counts = vocabulary.concepts.iter().map(count).collect::<Result<_, _>>()?;
        let counted = Arc::new((self.seq, counts));
        self.shelf.leads.store(counted.clone());
        Ok(counted)
    }

    fn areas(&self) -> Result<Ground, CatalogueError> {
        Ok(Ground::new(self.with_term(self.fields().sort, Kind::Area.code(), usize::MAX)?))
    }

    /// The entry of an identity.
    pub(crate) fn entry(&self, id: EntryId) -> Result<Option<Arc<Entry>>, CatalogueError> {
        let term = Term::from_field_text(self.fields().key, &id.to_string());
        for (at, segment) in self.searcher.segment_readers().iter().enumerate() {
            let inverted = segment.inverted_index(self.fields().key)?;
            let Some(mut postings) = inverted.read_postings(&term, IndexRecordOption::Basic)? else { continue };
            loop {
                use tantivy::DocSet;
                let doc = postings.doc();
                if doc == tantivy::TERMINATED {
                    break;
                }
                if !segment.is_deleted(doc) {
                    let address = DocAddress::new(u32::try_from(at).unwrap_or(u32::MAX), doc);
                    return self.unpacked(address).map(Some);
                }
                postings.advance();
            }
        }
        Ok(None)
    }

    /// The entries whose searchable documents lie there, each with its place.
    pub(crate) fn entries_at(&self, addresses: &[DocAddress]) -> Result<Vec<(DocAddress, Arc<Entry>)>, CatalogueError> {
        let mut columns: HashMap<_, Option<StrColumn>> = HashMap::new();
        let mut entries = Vec::with_capacity(addresses.len());
        for address in addresses {
            let column = match columns.entry(address.segment_ord) {
                Slot::Occupied(known) => known.into_mut(),
                Slot::Vacant(new) => new.insert(self.searcher.segment_reader(address.segment_ord).fast_fields().str("of")?),
            };
            let Some(column) = column else { continue };
            let mut id = String::new();
            if let Some(ord) = column.ords().first(address.doc_id) {
                column.ord_to_str(ord, &mut id)?;
            }
            if let Some(entry) = id.parse().ok().map(|id| self.entry(id)).transpose()?.flatten() {
                entries.push((*address, entry));
            }
        }
        Ok(entries)
    }

    /// The door of the entry whose searchable document lies there: as it was last seen, if that still holds.
    pub(crate) fn door(
        &self,
        address: DocAddress,
        now: Timestamp,
        look: impl FnOnce(&Arc<Entry>) -> Result<(bool, Timestamp), CatalogueError>,
    ) -> Result<Option<Door>, CatalogueError> {
        let key = (self.searcher.segment_reader(address.segment_ord).segment_id(), address.doc_id);
        if let Some(door) = self.shelf.doors.get(&key).filter(|door| door.from <= now && now < door.until) {
            return Ok(Some(door));
        }
        let Some((_, entry)) = self.entries_at(&[address])?.pop() else { return Ok(None) };
        let (is_open, until) = look(&entry)?;
        let door = Door { is_open, from: now, until };
        self.shelf.doors.insert(key, door);
        Ok(Some(door))
    }

    /// The entry whose stored document lies there.
    fn unpacked(&self, address: DocAddress) -> Result<Arc<Entry>, CatalogueError> {
        let segment = self.searcher.segment_reader(address.segment_ord).segment_id();
        let (entry, _) = self.shelf.unpacked.get_or_insert_with(&(segment, address.doc_id), || -> Result<_, CatalogueError> {
            let document: TantivyDocument = self.searcher.doc(address)?;
            let json = document.get_first(self.fields().json).and_then(|value| value.as_str()).unwrap_or_default();
            let entry = serde_json::from_str(json)
                .map_err(|fault| tantivy::TantivyError::InternalError(format!("a stored entry cannot be read: {fault}")))?;
            Ok((Arc::new(entry), u32::try_from(json.len()).unwrap_or(u32::MAX)))
        })?;
        Ok(entry)
    }

    /// The stored entries that a term leads to, in no order; at most `most`.
    pub(crate) fn with_term(&self, field: Field, text: &str, most: usize) -> Result<Vec<Arc<Entry>>, CatalogueError> {
        self.with_query(&TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic), most)
    }

    /// The stored entries that a question over stored documents leads to.
    pub(crate) fn with_query(&self, query: &dyn Query, most: usize) -> Result<Vec<Arc<Entry>>, CatalogueError> {
        let found = self.searcher.search(query, &DocSetCollector)?;
        let mut addresses: Vec<_> = found.into_iter().collect();
        addresses.sort_unstable();
        addresses.truncate(most);
        addresses.into_iter().map(|address| self.unpacked(address)).collect()
    }

    /// The terms of a field that begin so and are at most so many letters longer.
    pub(crate) fn terms_from(&self, field: Field, beginning: &str, longer: usize) -> Result<Vec<String>, CatalogueError> {
        let mut found = Vec::new();
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(field)?;
            let mut stream = inverted.terms().search(Longer { beginning: beginning.as_bytes(), longer }).into_stream()?;
            while stream.advance() {
                let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
                if !found.iter().any(|known| known == term) {
                    found.push(term.to_owned());
                }
            }
        }
        Ok(found)
    }

    /// What entries name, and the areas and bodies above it, so that a page can be laid out without asking again.
    pub(crate) fn ties<'e>(&self, entries: impl IntoIterator<Item = &'e Arc<Entry>>) -> Result<Ties, CatalogueError> {
        ties(entries, |id| self.entry(id))
    }
}

/// What entries name, and what that stands on: houses, areas, bodies, posts. Services name half the world and are not gone into.
pub(crate) fn ties<'e>(
    entries: impl IntoIterator<Item = &'e Arc<Entry>>,
    look: impl Fn(EntryId) -> Result<Option<Arc<Entry>>, CatalogueError>,
) -> Result<Ties, CatalogueError> {
    let mut ties = Ties::default();
    let mut layer: Vec<Arc<Entry>> = entries.into_iter().cloned().collect();
    // A service, its house, the house's town, the region, the country.
    for _ in 0..5 {
        let mut next = Vec::new();
        for id in layer.iter().flat_map(|entry| entry.refs()) {
            if !ties.holds(id)
                && let Some(named) = look(id)?
            {
                ties.add(named.clone());
                next.push(named);
            }
        }
        next.retain(|entry| matches!(entry.kind(), Kind::Area | Kind::Place | Kind::Organisation | Kind::Post));
        layer = next;
    }
    Ok(ties)
}

/// Accepts what begins so and is at most so many letters longer: what is longer than that is not looked through.
struct Longer<'a> {
    beginning: &'a [u8],
    longer: usize,
}

impl Automaton for Longer<'_> {
    /// How many bytes of the beginning are behind, and how many letters after it; none if it is another beginning.
    type State = Option<(usize, usize)>;

    fn start(&self) -> Self::State {
        Some((0, 0))
    }

    fn is_match(&self, state: &Self::State) -> bool {
        state.is_some_and(|(behind, _)| behind == self.beginning.len())
    }

    fn can_match(&self, state: &Self::State) -> bool {
        state.is_some()
    }

    fn accept(&self, state: &Self::State, byte: u8) -> Self::State {
        let (behind, after) = (*state)?;
        match self.beginning.get(behind) {
            Some(wanted) => (*wanted == byte).then_some((behind + 1, after)),
            // A letter may be of several bytes.
            None if after > 0 && byte & 0xc0 == 0x80 => *state,
            None => (after < self.longer).then_some((behind, after + 1)),
        }
    }
}
