//! The search at scale: the catalogue beside tantivy called directly, SQLite's FTS5 and PostgreSQL's full text, over worlds of ten and a
//! hundred thousand entries, or as many as `FLETTA_BENCH` says (`FLETTA_BENCH=1000000`, or several with commas between).
//!
//! Generates its worlds, builds everybody, measures all in one run (`decisions.md` 28), prints its table, names the goals that were
//! missed and fails if there are any. The running server is a process of its own. `./test bench` runs it and starts the PostgreSQL
//! that it is measured beside.

#[expect(dead_code, reason = "the other bench wants pages encoded")]
#[path = "../client.rs"]
mod client;
#[path = "../corpus.rs"]
mod corpus;
mod live;
mod load;
mod made;
mod measure;
mod peers;
mod postgres;
mod questions;
#[expect(dead_code, reason = "the other bench asks rivals for single pages")]
#[path = "../rival.rs"]
mod rival;
mod sqlite;
mod table;
mod time;
mod tongue;
mod towns;
#[expect(dead_code, unused_imports, reason = "the stories use the rest of it")]
#[path = "../../world/mod.rs"]
mod world;

use fletta_server::store::{Database, Store};
use load::Peers;
use made::Made;
use questions::Questions;
use std::{path::Path, process::ExitCode};
use table::Table;
use tempfile::TempDir;
use tokio::runtime::Builder;

/// As the house has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many entries, unless something else is wanted.
const SIZES: &str = "10000,100000";

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("serve") {
        Builder::new_multi_thread().enable_all().build().expect("a runtime").block_on(live::serve());
        return ExitCode::SUCCESS;
    }
    Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(conduct())
}

async fn conduct() -> ExitCode {
    let sizes = world::setting("FLETTA_BENCH").unwrap_or_else(|| SIZES.into());
    let Ok(sizes) = sizes.split(',').map(|size| size.trim().parse::<usize>()).collect::<Result<Vec<_>, _>>() else {
        eprintln!("FLETTA_BENCH={sizes}: is not a number of entries, or several with commas between");
        return ExitCode::FAILURE;
    };
    let folder = TempDir::new().expect("a temporary folder");
    let mut table = Table::default();
    let real = folder.path().join("real");
    table::line(&corpus::load(&real).await);
    let store = Store::at(&Database::Sqlite(real.join("fletta.sqlite"))).expect("a store");
    let made = Made::after(store.ledger().all().await.expect("entries"));
    store.close().await;
    table::line(&made.told());
    let tables = load::bytes(&world::root().join("content/language"));
    table.tables(tables);
    let asked = Questions::of(&made);
    for size in sizes {
        let data = folder.path().join(size.to_string());
        one(&made, size, &data, &asked, &mut table).await;
        std::fs::remove_dir_all(&data).expect("room for the next");
    }
    if table.missed.is_empty() {
        table::line("\nAll goals hold.");
        return ExitCode::SUCCESS;
    }
    table::line(&format!("\nMissed:\n  {}", table.missed.join("\n  ")));
    eprintln!("A goal is missed: see the table.");
    ExitCode::FAILURE
}

/// One size: built, measured, told.
async fn one(made: &Made, entries: usize, data: &Path, asked: &Questions, table: &mut Table) {
    let loaded = load::load(made, entries, data).await;
    let peers = Peers::build(made, entries, data).await;
    table::loaded(&loaded, &peers);
    let house = load::house(data);
    let (apart, now) = (house.catalogue.apart().expect("an index"), house.clock().now());
    let measured = measure::measure(&apart, now, made, asked, &peers, entries).await;
    table.measured(entries, &measured);
    table.endured(entries, &live::endure(&apart, now, asked));
    drop((apart, house, peers));
    table.live(entries, &live::watch(data, asked).await);
}
