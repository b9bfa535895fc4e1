use super::{Ground, on_both};
use crate::world::{CONTENT, copy, lang};
use fletta_app::model::Entry;
use fletta_server::desk::{Import, Imported, Source, write_content};
use std::{collections::BTreeMap, path::Path};
use tempfile::TempDir;

async fn import(ground: &Ground, folder: &Path, now: &str) -> Imported {
    let now = now.parse().expect("an instant");
    let import = Import { source: Source::Content, language: lang("en"), dry_run: false, now, progress: &|_, _| {} };
    import.run(folder, &ground.store.ledger()).await.expect("imported")
}

async fn entries(ground: &Ground) -> Vec<Entry> {
    ground.store.ledger().all().await.expect("entries")
}

/// Every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        if path.is_dir() {
            files.extend(self::files(&path).into_iter().map(|(inner, text)| (format!("{name}/{inner}"), text)));
        } else {
            files.insert(name, std::fs::read_to_string(&path).expect("text"));
        }
    }
    files
}

const DAY: &str = "2026-11-24T10:00:00+02:00";

async fn what_is_exported_and_read_again_is_the_same(ground: Ground) {
    let imported = import(&ground, &CONTENT.join("demo"), DAY).await;
    assert!(imported.read > 150 && imported.put.written == imported.read, "{imported:?}");
    let (first, second) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
    let before = entries(&ground).await;
    assert_eq!(write_content(first.path(), &before).expect("written"), before.len());

    let other = Ground::sqlite().await;
    import(&other, first.path(), DAY).await;
    let after = entries(&other).await;
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after);
    }
    assert_eq!(before.len(), after.len());
    write_content(second.path(), &after).expect("written");
    // The rule is written, not the day that it gave (`decisions.md` 5).
    let rules = |files: &BTreeMap<String, String>| files.values().filter(|text| text.contains("confirmed = \"at import\"")).count();
    assert_eq!(rules(&files(first.path())), rules(&files(&CONTENT.join("demo"))));
    assert_eq!(files(first.path()), files(second.path()));
}

async fn reading_the_same_content_again_writes_nothing(ground: Ground) {
    let folder = TempDir::new().expect("a folder");
    copy(&CONTENT.join("demo"), folder.path());
    let first = import(&ground, folder.path(), DAY).await;
    let again = import(&ground, folder.path(), DAY).await;
    assert_eq!((again.put.written, again.put.same), (0, first.read));
    assert_eq!(again.put.seq, first.put.seq);
}

on_both!(what_is_exported_and_read_again_is_the_same, reading_the_same_content_again_writes_nothing);
