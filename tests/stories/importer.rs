//! Another town brings its directory: thousands of records of a standard, loaded whole or not at all.

use crate::world::{TUESDAY, World, encoded, lang, root, setting, text};
use fletta_server::desk::{Import, ImportError, Imported, Source};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A file of the corpora that lie beside the checkout, if they do.
fn beside(path: &str) -> Option<PathBuf> {
    let shared = setting("FLETTA_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    let file = shared.join("data").join(path);
    if file.is_file() {
        return Some(file);
    }
    eprintln!("skipped: {} is not here", file.display());
    None
}

async fn import(world: &World, source: Source, path: &Path, dry_run: bool) -> Result<Imported, ImportError> {
    let import = Import { source, language: lang("en"), dry_run, now: world.house.clock().now(), progress: &|_, _| {} };
    import.run(path, &world.house.store.ledger()).await
}

async fn empty() -> World {
    let world = World::open(TempDir::new().expect("a folder"), &[("FLETTA_NOW", TUESDAY)]);
    world.house.store.migrate().await.expect("tables");
    world
}

fn records(path: &Path) -> Vec<Value> {
    std::fs::read_to_string(path).expect("text").lines().map(|line| serde_json::from_str(line).expect("a record")).collect()
}

/// Whether a search for a record's name brings the record, by its own identity.
async fn finds(world: &World, lang: &str, name: &str, id: &str) -> bool {
    let words: String = name.split_whitespace().take(20).collect::<Vec<_>>().join(" ");
    let encoded = encoded(words.as_bytes());
    for page in 1..4 {
        let found = world.get(&format!("/api/search?lang={lang}&q={encoded}&page={page}")).await.json();
        if found["results"].as_array().expect("results").iter().any(|result| result["id"] == id) {
            return true;
        }
    }
    false
}

#[tokio::test(flavor = "multi_thread")]
async fn the_services_of_a_county_are_loaded_whole_and_found_by_their_own_identity() {
    let Some(path) = beside("san_mateo_county/services.hsds.ndjson") else { return };
    let world = empty().await;
    let imported = import(&world, Source::Hsds, &path, false).await.expect("imported");
    let records = records(&path);
    assert_eq!((imported.read, records.len()), (1_695, 1_695));
    let ids: BTreeSet<String> =
        world.house.store.ledger().all().await.expect("entries").iter().map(|entry| entry.id.to_string()).collect();
    let lost: Vec<_> = records.iter().map(|record| text(&record["id"])).filter(|id| !ids.contains(id)).collect();
    assert!(lost.is_empty(), "{} lost their identity: {:?}", lost.len(), lost.first());
    world.catch_up().await;
    let mut missed = Vec::new();
    for record in records.iter().step_by(85) {
        let (name, id) = (text(&record["name"]), text(&record["id"]));
        if !finds(&world, "en", &name, &id).await {
            missed.push(name);
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
    // The same again is nothing new.
    let again = import(&world, Source::Hsds, &path, false).await.expect("imported");
    assert_eq!((again.put.written, again.put.seq), (0, imported.put.seq));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_national_descriptions_of_finland_are_loaded_whole_and_found_in_their_languages() {
    let Some(path) = beside("ptv_general_descriptions/gd.plain.jsonl") else { return };
    let world = empty().await;
    let imported = import(&world, Source::Ptv, &path, false).await.expect("imported");
    let records = records(&path);
    assert_eq!((imported.read, records.len()), (458, 458));
    world.catch_up().await;
    let mut missed = Vec::new();
    for record in records.iter().step_by(23) {
        for (lang, name) in record["name"].as_object().expect("names") {
            if !finds(&world, lang, &text(name), &text(&record["id"])).await {
                missed.push(format!("{lang} {name}"));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_record_is_named_with_its_line_and_nothing_is_loaded() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("services.ndjson");
    let whole = |number: u32| {
        serde_json::json!({ "id": format!("312e9592-0ce5-4daf-8e1f-bc81e5afa6{number:02}"), "name": format!("Service {number}"), "status": "active" }).to_string()
    };
    let mut lines: Vec<String> = (10..20).map(whole).collect();
    lines[3] = "{\"id\": \"312e9592".into();
    lines[7] = serde_json::json!({ "id": "no uuid", "name": "Service", "status": "active" }).to_string();
    std::fs::write(&path, lines.join("\n")).expect("written");
    let world = empty().await;
    match import(&world, Source::Hsds, &path, false).await {
        Err(ImportError::Refused(faults)) => {
            let named: Vec<_> = faults.iter().map(|fault| fault.line).collect();
            assert_eq!(named, [4, 8], "{faults:?}");
            assert!(faults.iter().all(|fault| !fault.reason.is_empty() && fault.file == path));
        }
        other => panic!("{other:?}"),
    }
    assert!(world.house.store.ledger().all().await.expect("entries").is_empty());
    // Mended, it is loaded; tried first, it is not.
    lines[3] = whole(13);
    lines[7] = whole(17);
    std::fs::write(&path, lines.join("\n")).expect("written");
    assert_eq!(import(&world, Source::Hsds, &path, true).await.expect("tried").read, 10);
    assert!(world.house.store.ledger().all().await.expect("entries").is_empty());
    import(&world, Source::Hsds, &path, false).await.expect("loaded");
    let ids: Vec<_> = world.house.store.ledger().all().await.expect("entries").iter().map(|entry| entry.id.to_string()).collect();
    assert!((10..20).all(|number| ids.contains(&format!("312e9592-0ce5-4daf-8e1f-bc81e5afa6{number:02}"))));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_content_is_named_by_its_file_and_line() {
    let folder = TempDir::new().expect("a folder");
    let services = folder.path().join("services");
    std::fs::create_dir_all(&services).expect("a folder");
    for (name, text) in [
        ("sound", "source = \"sv\"\n[texts.sv]\ntitle = \"Zubrizol\"\n[service]\n"),
        ("no-toml", "source = \"sv\"\n[texts.sv\ntitle = \"x\"\n"),
        ("unknown-place", "source = \"sv\"\n[texts.sv]\ntitle = \"x\"\n[service]\n[[service.offerings]]\nplace = \"nowhere\"\n"),
        ("no-title", "source = \"sv\"\n[texts.fi]\ntitle = \"x\"\n[service]\n"),
        ("misspelt", "source = \"sv\"\n[texts.sv]\ntitle = \"x\"\n[service]\nsektor = \"health\"\n"),
    ] {
        std::fs::write(services.join(format!("{name}.toml")), text).expect("written");
    }
    let world = empty().await;
    match import(&world, Source::Content, folder.path(), false).await {
        Err(ImportError::Refused(faults)) => {
            let mut named: Vec<_> = faults
                .iter()
                .map(|fault| (fault.file.file_stem().and_then(|name| name.to_str()).expect("a name"), fault.line))
                .collect();
            named.sort_unstable();
            assert_eq!(named, [("misspelt", 5), ("no-title", 1), ("no-toml", 2), ("unknown-place", 6)], "{faults:?}");
        }
        other => panic!("{other:?}"),
    }
    assert!(world.house.store.ledger().all().await.expect("entries").is_empty());
}
