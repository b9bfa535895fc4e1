use crate::world::{service, setting};
use fletta_app::model::{Entry, EntryId, Zone};
use fletta_server::store::{Author, Change, Database, Put, PutState, Putting, Store, StoreError};
use jiff::Timestamp;
use sqlx::{Connection, Executor, PgConnection, SqliteConnection};
use tempfile::TempDir;
use uuid::Uuid;

/// A store on a database of its own, empty but for its tables.
pub(crate) struct Ground {
    pub(crate) store: Store,
    pub(crate) database: Database,
    _folder: Option<TempDir>,
}

impl Ground {
    pub(crate) async fn sqlite() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let database = Database::Sqlite(folder.path().join("fletta.sqlite"));
        Self::over(database, Some(folder)).await
    }

    /// A new database on the server that the environment names. It goes away with the server.
    pub(crate) async fn postgres() -> Option<Self> {
        let Some(url) = setting("FLETTA_TEST_POSTGRES") else {
            eprintln!("skipped: FLETTA_TEST_POSTGRES names no server");
            return None;
        };
        let name = format!("fletta_{}", Uuid::new_v4().simple());
        let mut server = PgConnection::connect(&url).await.expect("the server of FLETTA_TEST_POSTGRES");
        server.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("a database");
        let (address, options) = url.split_once('?').map_or((url.as_str(), ""), |(address, options)| (address, options));
        let (server, _) = address.rsplit_once('/').expect("an address that ends in a database");
        Some(Self::over(Database::Postgres(format!("{server}/{name}?{options}")), None).await)
    }

    async fn over(database: Database, folder: Option<TempDir>) -> Self {
        let store = Store::at(&database).expect("a store");
        store.migrate().await.expect("tables");
        Self { store, database, _folder: folder }
    }

    /// Says something to the database behind the store's back, each in its own words.
    pub(crate) async fn behind_its_back(&self, sqlite: &'static str, postgres: &'static str) {
        match &self.database {
            Database::Sqlite(path) => {
                let mut own = SqliteConnection::connect(&format!("sqlite://{}", path.display())).await.expect("a connection");
                own.execute(sqlite).await.expect("done");
            }
            Database::Postgres(url) => {
                let mut own = PgConnection::connect(url).await.expect("a connection");
                own.execute(postgres).await.expect("done");
            }
        }
    }

    /// Puts entries as somebody.
    pub(crate) async fn put<'a>(
        &self,
        entries: impl IntoIterator<Item = &'a Entry>,
        state: PutState,
        author: &Author,
    ) -> Result<Put, StoreError> {
        let putting = |entry: &Entry| Putting { entry: entry.clone(), state, window: (None, None) };
        let puttings: Vec<_> = entries.into_iter().map(putting).collect();
        self.store.ledger().put(&puttings, author, noon()).await
    }

    /// Publishes entries as a person at the desk.
    pub(crate) async fn publish<'a>(&self, entries: impl IntoIterator<Item = &'a Entry>) -> Put {
        self.put(entries, PutState::Public, &editor()).await.expect("published")
    }

    /// Puts an entry as its window has it, seen at an instant, in Finland's time.
    pub(crate) async fn put_at(&self, entry: &Entry, now: Timestamp) -> Put {
        let zone = Zone::parse("Europe/Helsinki").expect("a zone");
        self.store.ledger().put(&[Putting::public(entry.clone(), now, &zone)], &editor(), now).await.expect("put")
    }

    pub(crate) async fn changes(&self) -> Vec<Change> {
        self.store.published().changes_since(0, 10_000).await.expect("changes")
    }

    /// What a reader could be shown of an entry.
    pub(crate) async fn shown(&self, id: EntryId) -> Option<Entry> {
        self.changes().await.into_iter().find(|change| change.id == id).and_then(|change| change.entry)
    }

    pub(crate) async fn seq(&self) -> i64 {
        self.store.published().head().await.expect("a head").seq
    }
}

pub(crate) fn editor() -> Author {
    Author::Account("ylva".into())
}

pub(crate) fn noon() -> Timestamp {
    at("2026-11-24T12:00:00+02:00")
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// So many services, numbered.
pub(crate) fn services(name: &str, count: usize) -> Vec<Entry> {
    (1..=count).map(|number| service(&format!("{name}-{number}"), &format!("{name} {number}"))).collect()
}
