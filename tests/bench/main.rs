//! What a page costs: the house beside a bare handler that returns the same bytes, and beside the same page by hand (`decisions.md` 27).
//!
//! One program, several roles by its first argument, each in a process of its own, so that what a server costs is what its process
//! costs. Without a role it conducts: loads the corpus, starts the rivals, measures them in turn, prints its table, and fails when a
//! bound is passed. `./test bench` runs it; `target/site` has to be built before.

mod client;
mod corpus;
mod measure;
mod pages;
mod rival;
mod roles;
mod same;
mod table;
mod templates;
mod visit;
#[expect(dead_code, unused_imports, reason = "the stories use the rest of it")]
#[path = "../world/mod.rs"]
mod world;

use pages::{PAGES, Shown};
use rival::Rival;
use std::{path::Path, process::ExitCode};
use tempfile::TempDir;
use tokio::runtime::Builder;

/// As the house has it: what is compared stands on the same ground.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let server = || Builder::new_multi_thread().enable_all().build().expect("a runtime");
    match words.as_slice() {
        ["house", _] => server().block_on(roles::house()),
        ["bare", folder] => server().block_on(roles::bare(Path::new(folder))),
        ["maud", folder] => server().block_on(roles::maud(Path::new(folder))),
        // One thread for those who ask leaves the rest of the machine to those who answer.
        _ => return Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(conduct()),
    }
    ExitCode::SUCCESS
}

/// Refuses to run rather than to measure something else.
fn refuse(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}

async fn conduct() -> ExitCode {
    if !corpus::site().join("manifest.json").exists() {
        return refuse("There is no target/site/manifest.json: ./run or ./test browser builds it; then start again.");
    }
    let folder = TempDir::new().expect("a temporary folder");
    let (kept_data, fresh_data) = (folder.path().join("kept"), folder.path().join("fresh"));
    let corpus = corpus::load(&kept_data).await;
    world::copy(&kept_data, &fresh_data);

    let kept = Rival::start("house", &kept_data, &corpus::settings(&kept_data));
    let fresh = Rival::start("house", &fresh_data, &[corpus::settings(&fresh_data), vec![("FLETTA_KEPT", "0".into())]].concat());
    for page in &PAGES {
        page.put_down(folder.path(), &kept, &fresh).await;
    }
    let bare = Rival::start("bare", folder.path(), &[]);
    let maud = Rival::start("maud", folder.path(), &[]);

    let mut shown = Vec::new();
    for page in &PAGES {
        match Shown::of(page, &kept, &fresh, &bare, &maud).await {
            Ok(page) => shown.push(page),
            Err(why) => return refuse(&why),
        }
    }
    let visits = visit::first(&kept).await;
    let measured = measure::rounds(&kept, &fresh, &bare, &maud).await;
    let (told, holds) = table::lay(&corpus, &shown, &measured, &visits);
    use std::io::Write;
    std::io::stdout().write_all(told.as_bytes()).expect("somebody reads the table");
    if holds { ExitCode::SUCCESS } else { refuse("A bound is passed: see the table.") }
}
