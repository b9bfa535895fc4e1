use super::import::{Fault, ImportError, Record, read_text};
use fletta_app::model::{Confirmed, Entry, EntryId, Kind, Slug};
use jiff::Timestamp;
use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};
use toml::{Table, Value};

/// The keys under which entries name others. In content they name them by slug, in the store by identity.
const REFERENCES: &[&str] = &[
    "about",
    "area",
    "areas",
    "ask",
    "base",
    "method",
    "organisation",
    "part_of",
    "place",
    "related",
    "serves",
    "substitute",
    "who",
    "with",
    "within",
];

/// Reads a folder of content: a folder a kind, a file an entry, its name the slug. `taken` are the names the store knows.
pub(super) fn read(folder: &Path, now: Timestamp, taken: &HashMap<Slug, EntryId>) -> Result<Vec<Record>, ImportError> {
    let mut files = Vec::new();
    for kind in Kind::ALL {
        list(&folder.join(kind.folder()), *kind, &mut files)?;
    }
    if files.is_empty() {
        let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.folder()).collect();
        let fault = format!("there is no content in it: folders {} with .toml files are looked for", kinds.join(", "));
        return Err(ImportError::Unreadable { path: folder.to_owned(), fault });
    }
    let mut faults = Vec::new();
    let mut tables: Vec<(PathBuf, Kind, String, Table)> = Vec::new();
    let mut names: HashMap<String, EntryId> = taken.iter().map(|(slug, id)| (slug.to_string(), *id)).collect();
    for (path, kind) in files {
        let text = read_text(&path)?;
        let mut refuse = |line: usize, reason: String| faults.push(Fault { file: path.clone(), line, reason });
        let slug = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let mut table: Table = match toml::from_str(&text) {
            Ok(table) => table,
            Err(error) => {
                let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
                refuse(line, error.message().to_owned());
                continue;
            }
        };
        let id = match table.get("id").map(|id| id.as_str().and_then(|id| id.parse().ok())) {
            None => EntryId::of_slug(&slug),
            Some(Some(id)) => id,
            Some(None) => {
                refuse(line_of(&text, "id"), "its id is not a UUID".into());
                continue;
            }
        };
        table.insert("id".into(), Value::String(id.to_string()));
        table.insert("slug".into(), Value::String(slug.clone()));
        names.insert(slug, id);
        tables.push((path, kind, text, table));
    }
    let mut records = Vec::new();
    for (path, kind, text, mut table) in tables {
        let mut unknown = Vec::new();
        rename(&mut table, &mut |name| match names.get(name) {
            Some(id) => Some(id.to_string()),
            None if name.parse::<EntryId>().is_ok() => None,
            None => {
                unknown.push(name.to_owned());
                None
            }
        });
        for name in &unknown {
            faults.push(Fault { file: path.clone(), line: line_of(&text, name), reason: format!("there is no entry «{name}»") });
        }
        if !unknown.is_empty() {
            continue;
        }
        match Value::Table(table).try_into::<Entry>() {
            Ok(entry) if entry.kind() != kind => {
                let reason = format!("it is of the kind {} but lies in {}/", entry.kind().code(), kind.folder());
                faults.push(Fault { file: path, line: 1, reason });
            }
            Ok(mut entry) => {
                if let Some(Confirmed::AtImport(day)) = &mut entry.care.confirmed {
                    day.get_or_insert(now.to_zoned(jiff::tz::TimeZone::UTC).date());
                }
                records.push(Record { file: path, line: 1, entry });
            }
            Err(error) => {
                let reason = error.message().to_owned();
                // The value that is refused stands in quotation marks in the reason: its line is the one to look at.
                let line = reason
                    .split(['«', '`'])
                    .nth(1)
                    .and_then(|rest| rest.split(['»', '`']).next())
                    .map_or(1, |word| line_of(&text, word));
                faults.push(Fault { file: path, line, reason });
            }
        }
    }
    if faults.is_empty() { Ok(records) } else { Err(ImportError::Refused(faults)) }
}

/// Writes entries as content, a folder a kind, a file an entry: read again, they are the same.
pub fn write(folder: &Path, entries: &[Entry]) -> Result<usize, ImportError> {
    let unwritable = |path: &Path, fault: String| ImportError::Unreadable { path: path.to_owned(), fault };
    let names: BTreeMap<String, String> = entries.iter().map(|entry| (entry.id.to_string(), entry.slug.to_string())).collect();
    for entry in entries {
        let mut entry = entry.clone();
        if let Some(Confirmed::AtImport(day)) = &mut entry.care.confirmed {
            // The rule is kept, not the day that it gave (`decisions.md` 5).
            *day = None;
        }
        let path = folder.join(entry.kind().folder()).join(format!("{}.toml", entry.slug));
        let mut table = Table::try_from(&entry).map_err(|fault| unwritable(&path, fault.to_string()))?;
        table.remove("slug");
        rename(&mut table, &mut |id| names.get(id).cloned());
        let text = toml::to_string_pretty(&table).map_err(|fault| unwritable(&path, fault.to_string()))?;
        let parent = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&path, text))
            .map_err(|fault| unwritable(&path, fault.to_string()))?;
    }
    Ok(entries.len())
}

/// The files of a kind, in order of their names. A folder that is missing holds none.
fn list(folder: &Path, kind: Kind, into: &mut Vec<(PathBuf, Kind)>) -> Result<(), ImportError> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|fault| ImportError::Unreadable { path: folder.to_owned(), fault: fault.to_string() })?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push((path, kind));
        }
    }
    files.sort();
    into.append(&mut files);
    Ok(())
}

/// Gives every reference its other name. What has none is left as it is.
fn rename(table: &mut Table, other: &mut dyn FnMut(&str) -> Option<String>) {
    for (key, value) in table.iter_mut() {
        let is_reference = REFERENCES.contains(&key.as_str());
        match value {
            Value::String(text) if is_reference => {
                if let Some(name) = other(text) {
                    *text = name;
                }
            }
            Value::Array(items) => {
                for item in items {
                    match item {
                        Value::String(text) if is_reference => {
                            if let Some(name) = other(text) {
                                *text = name;
                            }
                        }
                        Value::Table(inner) => rename(inner, other),
                        _ => {}
                    }
                }
            }
            Value::Table(inner) => rename(inner, other),
            _ => {}
        }
    }
}

/// The first line that holds a word, from 1.
fn line_of(text: &str, word: &str) -> usize {
    text.lines().position(|line| line.contains(word)).map_or(1, |at| at + 1)
}
