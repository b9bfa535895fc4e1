use super::{Remark, content, foreign::Gathered, hsds, ptv, zones};
use crate::store::{Author, Ledger, Put, Putting, StoreError};
use fletta_app::model::{Entry, EntryId, Lang, Slug};
use jiff::Timestamp;
use std::{
    collections::HashMap,
    fmt,
    path::{Path, PathBuf},
};

/// Largest file that is read, in bytes.
const LARGEST: u64 = 256 << 20;

/// In what shape records come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// Our own: a folder of TOML files.
    Content,
    /// Open Referral HSDS 3.x: services, one a line, as an array, as a page of a feed or one alone.
    Hsds,
    /// Finland's PTV: general descriptions, in the same ways.
    Ptv,
}

/// A record that was refused: where it stands and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// Why, in words for whoever keeps the file.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.reason)
    }
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Records were refused; all of them are named, and nothing is loaded.
    #[error("{} records were refused, and nothing was loaded", .0.len())]
    Refused(Vec<Fault>),
    /// The store did not take them.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A file could not be read.
    #[error("{path}: {fault}")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        fault: String,
    },
}

/// What came of an import.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Imported {
    /// How many records were read.
    pub read: usize,
    /// How many entries they hold: a foreign service brings the body that runs it and the houses it is in.
    pub entries: usize,
    /// What the store did with the entries.
    pub put: Put,
    /// What was left out of records that were loaded.
    pub remarks: Vec<Remark>,
}

/// An import: all or nothing.
pub struct Import<'a> {
    /// In what shape the records come.
    pub source: Source,
    /// What they are written in, where they do not say.
    pub language: Lang,
    /// Whether it is only to be tried.
    pub dry_run: bool,
    /// The house's now: what was confirmed «at import» was confirmed then.
    pub now: Timestamp,
    /// Told how many records are done, of how many.
    pub progress: &'a (dyn Fn(usize, usize) + Send + Sync),
}

/// A record on its way in: where it stands, and the entry it is.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) file: PathBuf,
    pub(super) line: usize,
    pub(super) entry: Entry,
}

impl Import<'_> {
    /// Reads a file or folder and writes all of it, or says what is wrong with it and writes nothing.
    pub async fn run(&self, path: &Path, ledger: &Ledger) -> Result<Imported, ImportError> {
        let taken: HashMap<Slug, EntryId> = ledger.names().await?.into_iter().collect();
        let Gathered { read, records, remarks } = match self.source {
            Source::Content => {
                let records = content::read(path, self.now, &taken)?;
                Gathered { read: records.len(), records, remarks: Vec::new() }
            }
            Source::Hsds => hsds::read(path, self.language, &taken)?,
            Source::Ptv => ptv::read(path, &taken)?,
        };
        check_names(&records, &taken)?;
        let all = records.len();
        let imported = Imported { read, entries: all, put: Put::default(), remarks };
        (self.progress)(0, all);
        if self.dry_run {
            return Ok(imported);
        }
        let entries: Vec<Entry> = records.into_iter().map(|record| record.entry).collect();
        let zones = zones(&entries);
        let puttings: Vec<Putting> = entries
            .into_iter()
            .map(|entry| {
                let zone = zones.get(&entry.id).cloned().unwrap_or_default();
                Putting::public(entry, self.now, &zone)
            })
            .collect();
        let put = ledger.put(&puttings, &Author::Import, crate::config::real_now()).await?;
        (self.progress)(all, all);
        Ok(Imported { put, ..imported })
    }
}

/// Every name belongs to one entry: among the records, and beside what the store holds already.
fn check_names(records: &[Record], taken: &HashMap<Slug, EntryId>) -> Result<(), ImportError> {
    let mut faults = Vec::new();
    let mut seen: HashMap<&Slug, EntryId> = HashMap::new();
    let mut ids: HashMap<EntryId, &Slug> = HashMap::new();
    for Record { file, line, entry } in records {
        let mut refuse = |reason: String| faults.push(Fault { file: file.clone(), line: *line, reason });
        if let Some(other) = ids.insert(entry.id, &entry.slug) {
            refuse(format!("its id {} is the id of «{other}» too", entry.id));
        }
        for slug in std::iter::once(&entry.slug).chain(&entry.old_slugs) {
            let holder = seen.insert(slug, entry.id).or_else(|| taken.get(slug).copied());
            if holder.is_some_and(|holder| holder != entry.id) {
                refuse(format!("the name «{slug}» belongs to another entry"));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(ImportError::Refused(faults)) }
}

/// Reads a file whole, if it is not too large and is text.
pub(super) fn read_text(path: &Path) -> Result<String, ImportError> {
    let unreadable = |fault: String| ImportError::Unreadable { path: path.to_owned(), fault };
    let size = std::fs::metadata(path).map_err(|e| unreadable(e.to_string()))?.len();
    if size > LARGEST {
        return Err(unreadable(format!("it is larger than {} MiB", LARGEST >> 20)));
    }
    std::fs::read_to_string(path).map_err(|e| unreadable(e.to_string()))
}
