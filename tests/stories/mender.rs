//! Who finds the index broken, old or busy: it is mended by itself, and answers while it can.

use crate::world::{CONTENT, TUESDAY, World, answers, config, copy, lang, service};
use axum::http::StatusCode;
use fletta_app::{ask::Catalogue, model::Query};
use fletta_server::House;
use std::{
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};
use tempfile::TempDir;

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

#[tokio::test(flavor = "multi_thread")]
async fn who_searches_from_the_command_line_does_not_disturb_who_serves() {
    let world = World::at(TUESDAY).await;
    let living = tokio::spawn(world.house.clone().live());
    world.publish_and_wait(&service("first", "Zubrelun"), "zubrelun").await;
    // The one that serves holds the index's pen; the other only reads.
    let other = House::build(config(world.folder(), &[])).expect("a second house over the same folder");
    let found = other.catalogue.find(&Query::parse(lang("sv"), "q=talterapi"), other.clock().now()).await.expect("found");
    assert!(found.value.total.count > 3);
    world.publish_and_wait(&service("saga", "Zubrizol"), "zubrizol").await;
    living.abort();
}
