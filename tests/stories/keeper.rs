//! Who keeps the house running: a database that is away, a restored one, an index that is broken.

use crate::world::{CONTENT, TUESDAY, World, config, copy, service};
use axum::http::StatusCode;
use fletta_server::store::{Database, Store};
use std::{
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    time::Duration,
};
use tempfile::TempDir;

/// A database that nobody answers for.
const NOWHERE: (&str, &str) = ("FLETTA_DATABASE", "postgres://127.0.0.1:1/x");

async fn answers(world: &World) {
    for address in [
        "/sv",
        "/sv/search?q=talterapi",
        "/sv/services/talterapi",
        "/fi/places/ostari",
        "/api/search?q=puheterapia&lang=fi",
        "/api/suggest?q=tal&lang=sv",
    ] {
        let answer = world.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(answer.body.len() > 20, "{address}");
    }
    assert!(world.search("lang=sv&q=talterapi").await.0.contains(&"talterapi".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_whose_database_is_away_at_the_start_shows_what_its_index_holds() {
    let world = World::at(TUESDAY).await.again(&[NOWHERE]).await;
    let living = tokio::spawn(world.house.clone().live());
    assert_eq!(world.get("/health/ready").await.status, StatusCode::OK);
    answers(&world).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    answers(&world).await;
    assert!(!living.is_finished(), "it goes on trying");
    living.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_with_neither_database_nor_index_says_so_and_stands() {
    let world = World::open(TempDir::new().expect("a folder"), &[NOWHERE]);
    let living = tokio::spawn(world.house.clone().live());
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(world.get("/health/live").await.status, StatusCode::OK);
    assert_eq!(world.get("/health/ready").await.status, StatusCode::SERVICE_UNAVAILABLE);
    let api = world.get("/api/search?q=talterapi").await;
    assert_eq!((api.status, api.json()["error"].as_str()), (StatusCode::SERVICE_UNAVAILABLE, Some("refusal-busy")));
    for (lang, address) in [("sv", "/sv"), ("sv", "/sv/search?q=talterapi"), ("fi", "/fi/services/talterapi")] {
        let page = world.get(address).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{address}");
        assert_eq!(page.header("cache-control"), Some("private, no-store"), "{address}");
        let words = fletta_app::words::words(crate::world::lang(lang)).expect("words").say("refusal-busy");
        assert!(page.text().contains(&words), "{address} does not say: {words}");
    }
    assert!(!living.is_finished());
    living.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_that_was_refused_once_answers_as_soon_as_it_can() {
    let world = World::open(TempDir::new().expect("a folder"), &[]);
    assert_eq!(world.get("/sv/search?q=sagoterapi").await.status, StatusCode::SERVICE_UNAVAILABLE);
    world.house.store.migrate().await.expect("tables");
    world.publish(&[service("saga", "Sagoterapi")]).await;
    assert_eq!(world.get("/health/ready").await.status, StatusCode::OK);
    let page = world.get("/sv/search?q=sagoterapi").await;
    assert!(page.status == StatusCode::OK && page.text().contains("Sagoterapi"));
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_database_goes_away_while_it_runs_pages_go_on() {
    let world = World::at(TUESDAY).await;
    let living = tokio::spawn(world.house.clone().live());
    tokio::time::sleep(Duration::from_millis(300)).await;
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(world.folder().join(format!("fletta.sqlite{ending}")));
    }
    // The file is gone, and with it every connection.
    world.house.store.close().await;
    tokio::time::sleep(Duration::from_millis(700)).await;
    assert_eq!(world.get("/health/ready").await.status, StatusCode::OK);
    answers(&world).await;
    assert!(!living.is_finished());
    living.abort();
}

/// Copies the database as a backup does, with nobody writing.
fn database(folder: &Path) -> PathBuf {
    folder.join("fletta.sqlite")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_database_is_followed_from_its_own_first_change_on() {
    let world = World::at(TUESDAY).await.again(&[]).await;
    let backup = world.folder().join("backup");
    world.house.store.close().await;
    std::fs::copy(database(world.folder()), &backup).expect("a copy");
    let world = world.again(&[]).await;
    world.publish(&[service("lost", "Förlorad")]).await;
    assert_eq!(world.search("lang=sv&q=f%C3%B6rlorad").await.0, ["lost"]);

    world.house.store.close().await;
    std::fs::copy(&backup, database(world.folder())).expect("restored");
    let restored = Store::at(&Database::Sqlite(database(world.folder()))).expect("a store");
    restored.renew().await.expect("renewed");
    restored.close().await;
    // As many changes as the lost one had: the number alone would tell nothing.
    let world = world.again(&[]).await;
    world.publish(&[service("found", "Funnen")]).await;
    assert_eq!(world.search("lang=sv&q=funnen").await.0, ["found"]);
    assert!(world.search("lang=sv&q=f%C3%B6rlorad").await.0.is_empty(), "what the restored database does not know is still shown");
    answers(&world).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_was_set_back_takes_back_what_it_no_longer_knows() {
    let world = World::at(TUESDAY).await;
    world.house.store.close().await;
    let backup = world.folder().join("backup");
    std::fs::copy(database(world.folder()), &backup).expect("a copy");
    let world = world.again(&[]).await;
    world.publish(&[service("lost", "Förlorad")]).await;
    world.house.store.close().await;
    std::fs::copy(&backup, database(world.folder())).expect("set back");
    let world = world.again(&[]).await;
    world.catch_up().await;
    assert!(world.search("lang=sv&q=f%C3%B6rlorad").await.0.is_empty());
    answers(&world).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_s_database_shows_nothing_of_this_one_s_index() {
    let other = TempDir::new().expect("a folder");
    let path = database(other.path());
    let foreign = [("FLETTA_DATABASE", path.to_str().expect("a path"))];
    let world = World::at(TUESDAY).await.again(&foreign).await;
    world.house.store.migrate().await.expect("tables");
    world.put(&[service("saga", "Sagoterapi")]).await;
    let living = tokio::spawn(world.house.clone().live());
    // Until its own index is made there is none that answers.
    while world.get("/health/ready").await.status != StatusCode::OK || world.search("lang=sv&q=").await.1 != 1 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    living.abort();
    assert_eq!(world.search("lang=sv&q=").await.0, ["saga"]);
    assert_eq!(world.get("/sv/services/talterapi").await.status, StatusCode::NOT_FOUND);
}

/// The folder of the index that answers.
fn current(world: &World) -> PathBuf {
    let index = world.folder().join("index");
    let name = std::fs::read_to_string(index.join("current")).expect("a name");
    index.join(name.trim())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_that_fits_is_not_made_anew() {
    let world = World::at(TUESDAY).await;
    let before = current(&world);
    let world = world.again(&[]).await;
    assert_eq!(world.get("/health/ready").await.status, StatusCode::OK);
    world.catch_up().await;
    assert_eq!(current(&world).file_name(), before.file_name());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_index_is_made_anew() {
    fn each_file(folder: &Path, act: impl Fn(&Path)) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            act(&entry.expect("an entry").path());
        }
    }
    let cut = |path: &Path, keep: u64| {
        let file = std::fs::OpenOptions::new().write(true).open(path).expect("a file");
        file.set_len(file.metadata().expect("a size").len() * keep / 100).expect("cut");
    };
    let scribble = |path: &Path| {
        let mut file = std::fs::OpenOptions::new().write(true).open(path).expect("a file");
        let middle = file.metadata().expect("a size").len() / 3;
        file.seek(SeekFrom::Start(middle)).and_then(|_| file.write_all(&[0xa5; 40])).expect("written over");
    };
    // Any one of its kinds of files: terms, postings, columns, stored entries …
    let scribble_on = |ending: &'static str| {
        move |world: &World| {
            each_file(&current(world), |path| {
                if path.extension().is_some_and(|end| end == ending) {
                    scribble(path);
                }
            });
        }
    };
    type Breakage<'a> = (&'a str, Box<dyn Fn(&World) + 'a>);
    let breakages: [Breakage<'_>; 10] = [
        ("its terms are written over", Box::new(scribble_on("term"))),
        ("its columns are written over", Box::new(scribble_on("fast"))),
        ("its entries are written over", Box::new(scribble_on("store"))),
        ("half of every file is missing", Box::new(|world| each_file(&current(world), |path| cut(path, 50)))),
        ("every file is empty", Box::new(|world| each_file(&current(world), |path| cut(path, 0)))),
        ("every file is written over in its middle", Box::new(|world| each_file(&current(world), scribble))),
        ("the files are gone", Box::new(|world| std::fs::remove_dir_all(current(world)).expect("gone"))),
        ("its list of segments is gone", Box::new(|world| std::fs::remove_file(current(world).join("meta.json")).expect("gone"))),
        (
            "its name leads nowhere",
            Box::new(|world| std::fs::write(world.folder().join("index/current"), "../..").expect("written")),
        ),
        ("it has no name", Box::new(|world| std::fs::remove_file(world.folder().join("index/current")).expect("gone"))),
    ];
    for (what, breakage) in breakages {
        let world = World::at(TUESDAY).await;
        let whole = world.search("lang=sv&q=").await.1;
        breakage(&world);
        let world = world.again(&[]).await;
        world.catch_up().await;
        assert_eq!(world.search("lang=sv&q=").await.1, whole, "{what}");
        answers(&world).await;
        // One folder is left, and it is the one that answers.
        let folders = std::fs::read_dir(world.folder().join("index"))
            .expect("a folder")
            .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.path().is_dir()));
        assert_eq!(folders.count(), 1, "{what}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_that_was_made_with_other_words_is_made_anew() {
    let content = TempDir::new().expect("a folder");
    copy(&CONTENT.join("vocabulary"), &content.path().join("vocabulary"));
    copy(&CONTENT.join("language"), &content.path().join("language"));
    let path = content.path().join("vocabulary/concepts/more.toml");
    let text = "[[concept]]\ncode = \"speech-therapy-too\"\n[concept.sv]\npreferred = \"pladderhjälp\"\n";
    std::fs::write(&path, text).expect("written");
    let world = World::at(TUESDAY).await;
    let settings = [("FLETTA_CONTENT", content.path().to_str().expect("a path"))];
    let before = current(&world);
    let world = world.again(&settings).await;
    assert_eq!(world.get("/health/ready").await.status, StatusCode::SERVICE_UNAVAILABLE, "an index made with other words answers");
    world.catch_up().await;
    assert_ne!(current(&world).file_name(), before.file_name());
    answers(&world).await;
}

#[test]
fn a_setting_that_cannot_be_used_stops_the_start_and_says_which() {
    let bad = fletta_server::config::Config::read(|name| (name == "FLETTA_NOW").then(|| "yesterday".into())).expect_err("refused");
    assert!(bad.to_string().starts_with("FLETTA_NOW=yesterday: "), "{bad}");
    assert_eq!(config(Path::new("x"), &[]).public_url, "https://fletta.example");
}
