//! A world of some size on disk: in the store, in the index, and where they are wanted in the peers.

use crate::{
    corpus,
    made::Made,
    peers::{Built, Row},
    postgres::Postgres,
    sqlite::Sqlite,
    time::timed,
    world::setting,
};
use fletta_app::model::Zone;
use fletta_server::{
    House,
    config::Config,
    store::{Author, Putting},
};
use std::{
    path::Path,
    time::{Duration, Instant},
};

/// How many entries are put down at a time.
const CHUNK: usize = 2_000;

/// What making a world took.
pub(crate) struct Loaded {
    pub(crate) entries: usize,
    /// Making the entries: nobody's time.
    pub(crate) made: Duration,
    pub(crate) stored: Duration,
    pub(crate) store_bytes: u64,
    pub(crate) indexed: Duration,
    pub(crate) index_bytes: u64,
}

/// A house over a folder.
pub(crate) fn house(data: &Path) -> House {
    let settings = corpus::settings(data);
    let get = |name: &str| settings.iter().find(|(set, _)| *set == name).map(|(_, value)| value.clone());
    House::build(Config::read(get).expect("sound settings")).expect("a house")
}

/// Puts so many entries into a folder through the ledger, as whoever publishes does, and lets the catalogue follow.
pub(crate) async fn load(made: &Made, entries: usize, data: &Path) -> Loaded {
    let house = house(data);
    house.store.migrate().await.expect("tables");
    let (ledger, now) = (house.store.ledger(), house.clock().now());
    let (mut making, mut stored) = (Duration::ZERO, Duration::ZERO);
    for from in (0..entries).step_by(CHUNK) {
        let put = |number| Putting::public(made.entry(number), now, &Zone::default());
        let (puttings, took) = timed(|| (from..entries.min(from + CHUNK)).map(put).collect::<Vec<_>>());
        making += took;
        let began = Instant::now();
        let put = ledger.put(&puttings, &Author::Import, now).await.expect("put");
        assert_eq!(put.written, puttings.len(), "each entry has a name of its own");
        stored += began.elapsed();
    }
    let began = Instant::now();
    house.catalogue.catch_up(&house.store.published(), false, &|_, _| {}).await.expect("an index");
    let indexed = began.elapsed();
    house.store.close().await;
    let (index_bytes, store_bytes) = (bytes(&data.join("index")), bytes(data) - bytes(&data.join("index")));
    Loaded { entries, made: making, stored, store_bytes, indexed, index_bytes }
}

/// The peers, with the same entries.
pub(crate) struct Peers {
    pub(crate) sqlite: Sqlite,
    pub(crate) postgres: Option<Postgres>,
    pub(crate) built: Vec<Built>,
}

impl Peers {
    /// Builds them; PostgreSQL where `./test` has started one.
    pub(crate) async fn build(made: &Made, entries: usize, folder: &Path) -> Self {
        let mut sqlite = Sqlite::create(&folder.join("peer.sqlite")).await;
        let mut postgres = match setting("FLETTA_TEST_POSTGRES") {
            Some(address) => Some(Postgres::create(&address).await),
            None => None,
        };
        for from in (0..entries).step_by(CHUNK) {
            let rows: Vec<_> = (from..entries.min(from + CHUNK)).flat_map(|number| Row::of(number, &made.entry(number))).collect();
            sqlite.take(&rows).await;
            if let Some(postgres) = &mut postgres {
                postgres.take(&rows).await;
            }
        }
        let mut built = vec![sqlite.finish().await];
        if let Some(postgres) = &mut postgres {
            built.push(postgres.finish().await);
        }
        Self { sqlite, postgres, built }
    }
}

/// What a folder takes on disk.
pub(crate) fn bytes(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).expect("a folder").filter_map(Result::ok);
    entries.map(|entry| if entry.path().is_dir() { bytes(&entry.path()) } else { entry.metadata().map_or(0, |of| of.len()) }).sum()
}
