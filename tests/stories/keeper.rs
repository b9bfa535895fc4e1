//! Who keeps the house running: a database that is away, gone, restored, set back, or another's.

use crate::world::{TUESDAY, World, answers, config, service};
use axum::http::StatusCode;
use fletta_server::store::{Database, Store};
use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// A database that nobody answers for.
const NOWHERE: (&str, &str) = ("FLETTA_DATABASE", "postgres://127.0.0.1:1/x");

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
async fn a_database_that_comes_later_is_followed_without_another_start() {
    let world = World::at(TUESDAY).await;
    // In a folder that is not there: every try is refused at once.
    let later = world.folder().join("later");
    let path = database(&later);
    let world = world.again(&[("FLETTA_DATABASE", path.to_str().expect("a path"))]).await;
    let living = tokio::spawn(world.house.clone().live());
    tokio::time::sleep(Duration::from_secs(1)).await;
    answers(&world).await;
    std::fs::create_dir(&later).expect("a folder");
    // A new database, whose tables the house has still to make.
    let began = Instant::now();
    while world.house.store.published().head().await.is_err() {
        assert!(began.elapsed() < Duration::from_secs(20), "it was not tried again");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    world.publish_and_wait(&service("saga", "Zubrizol"), "zubrizol").await;
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
    assert_eq!(world.get("/sv/search?q=zubrizol").await.status, StatusCode::SERVICE_UNAVAILABLE);
    world.house.store.migrate().await.expect("tables");
    world.publish(&[service("saga", "Zubrizol")]).await;
    assert_eq!(world.get("/health/ready").await.status, StatusCode::OK);
    let page = world.get("/sv/search?q=zubrizol").await;
    assert!(page.status == StatusCode::OK && page.text().contains("Zubrizol"));
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
    world.publish(&[service("lost", "Zubrekat")]).await;
    assert_eq!(world.search("lang=sv&q=zubrekat").await.0, ["lost"]);

    world.house.store.close().await;
    std::fs::copy(&backup, database(world.folder())).expect("restored");
    let restored = Store::at(&Database::Sqlite(database(world.folder()))).expect("a store");
    restored.renew().await.expect("renewed");
    restored.close().await;
    // As many changes as the lost one had: the number alone would tell nothing.
    let world = world.again(&[]).await;
    world.publish(&[service("found", "Zubreduk")]).await;
    assert_eq!(world.search("lang=sv&q=zubreduk").await.0, ["found"]);
    assert!(world.search("lang=sv&q=zubrekat").await.0.is_empty(), "what the restored database does not know is still shown");
    answers(&world).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_was_set_back_takes_back_what_it_no_longer_knows() {
    let world = World::at(TUESDAY).await;
    world.house.store.close().await;
    let backup = world.folder().join("backup");
    std::fs::copy(database(world.folder()), &backup).expect("a copy");
    let world = world.again(&[]).await;
    world.publish(&[service("lost", "Zubrekat")]).await;
    world.house.store.close().await;
    std::fs::copy(&backup, database(world.folder())).expect("set back");
    let world = world.again(&[]).await;
    world.catch_up().await;
    assert!(world.search("lang=sv&q=zubrekat").await.0.is_empty());
    answers(&world).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_s_database_shows_nothing_of_this_one_s_index() {
    let other = TempDir::new().expect("a folder");
    let path = database(other.path());
    let foreign = [("FLETTA_DATABASE", path.to_str().expect("a path"))];
    let world = World::at(TUESDAY).await.again(&foreign).await;
    world.house.store.migrate().await.expect("tables");
    world.put(&[service("saga", "Zubrizol")]).await;
    let living = tokio::spawn(world.house.clone().live());
    // Until its own index is made there is none that answers.
    while world.get("/health/ready").await.status != StatusCode::OK || world.search("lang=sv&q=").await.1 != 1 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    living.abort();
    assert_eq!(world.search("lang=sv&q=").await.0, ["saga"]);
    assert_eq!(world.get("/sv/services/talterapi").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn while_another_s_index_is_made_the_one_before_is_silent_and_while_its_own_is_made_anew_it_answers() {
    let world = World::at(TUESDAY).await;
    let followed = |anew, is_ready: bool| {
        let house = &world.house;
        async move {
            let told = AtomicUsize::new(0);
            let progress = |_, _| {
                told.fetch_add(1, Ordering::Relaxed);
                assert_eq!(house.catalogue.is_ready(), is_ready, "made anew: {anew}");
            };
            house.catalogue.catch_up(&house.store.published(), anew, &progress).await.expect("followed");
            assert!(told.into_inner() > 1);
            assert!(house.catalogue.is_ready());
        }
    };
    followed(true, true).await;
    // From here on the database is another.
    world.house.store.renew().await.expect("renewed");
    followed(false, false).await;
}

#[test]
fn a_setting_that_cannot_be_used_stops_the_start_and_says_which() {
    let bad = fletta_server::config::Config::read(|name| (name == "FLETTA_NOW").then(|| "yesterday".into())).expect_err("refused");
    assert!(bad.to_string().starts_with("FLETTA_NOW=yesterday: "), "{bad}");
    assert_eq!(config(Path::new("x"), &[]).public_url, "https://fletta.example");
}
