//! The truth: entries, versions, accounts, sessions, and the list of changes that everything else follows.
//!
//! One set of statements for SQLite and PostgreSQL. Knows documents and columns, not what is public about them to a reader.
//! May use: model.

mod heard;
mod ledger;
mod published;

pub use heard::{Missed, Remark};
pub use ledger::{Author, Ledger, Put, PutState, Putting};
pub use published::{Bell, Change, Head, Published};

use sqlx::{
    PgPool, SqlitePool,
    migrate::Migrator,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::PathBuf, str::FromStr, sync::Arc, time::Duration};
use tokio::sync::watch;
use uuid::Uuid;

static MIGRATIONS: Migrator = sqlx::migrate!();

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database did not answer, or not as it should.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// The tables could not be brought up to date.
    #[error("the tables could not be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A document could not be read as an entry.
    #[error("entry {entry} cannot be read: {fault}")]
    Document {
        /// Its identity.
        entry: String,
        /// What is wrong.
        fault: String,
    },
    /// A name is taken.
    #[error("the name «{slug}» belongs to another entry already")]
    SlugTaken {
        /// The name.
        slug: String,
    },
}

/// Where the truth is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// A file.
    Sqlite(PathBuf),
    /// A server, by its address.
    Postgres(String),
}

/// The two typed pools. What is said to one is said to the other in the same words.
#[derive(Clone)]
pub(crate) enum Pools {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// Runs the same lines on whichever pool there is.
macro_rules! on {
    ($store:expr, $pool:ident => $body:expr) => {
        match &$store.pools {
            $crate::store::Pools::Sqlite($pool) => $body,
            $crate::store::Pools::Postgres($pool) => $body,
        }
    };
}

/// Runs the same lines in a write transaction: SQLite takes its write lock at once, so that no reader has to be turned away later.
macro_rules! writing {
    ($store:expr, $tx:ident => $body:expr) => {
        match &$store.pools {
            $crate::store::Pools::Sqlite(pool) => {
                let mut $tx = pool.begin_with("BEGIN IMMEDIATE").await?;
                $body
            }
            $crate::store::Pools::Postgres(pool) => {
                let mut $tx = pool.begin().await?;
                $body
            }
        }
    };
}
pub(crate) use {on, writing};

/// The store: hands out the two handles that rooms may hold, and keeps the bell.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) pools: Pools,
    pub(crate) bell: watch::Sender<i64>,
}

impl Store {
    /// A store that has not spoken to its database yet (`decisions.md` 11).
    pub fn at(database: &Database) -> Result<Self, StoreError> {
        let pools = match database {
            Database::Sqlite(path) => {
                let options = SqliteConnectOptions::new()
                    .filename(path)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .foreign_keys(true)
                    .busy_timeout(Duration::from_secs(10));
                Pools::Sqlite(
                    SqlitePoolOptions::new().max_connections(8).acquire_timeout(Duration::from_secs(10)).connect_lazy_with(options),
                )
            }
            Database::Postgres(url) => {
                let options = sqlx::postgres::PgConnectOptions::from_str(url)?;
                Pools::Postgres(
                    PgPoolOptions::new().max_connections(8).acquire_timeout(Duration::from_secs(5)).connect_lazy_with(options),
                )
            }
        };
        Ok(Self { inner: Arc::new(Inner { pools, bell: watch::Sender::new(0) }) })
    }

    /// Brings the tables up to date, and gives a new store its identity.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        on!(self.inner, pool => MIGRATIONS.run(pool).await)?;
        const BEGIN: &str = "INSERT INTO head (one, store, seq) VALUES (1, $1, 0) ON CONFLICT (one) DO NOTHING";
        let identity = Uuid::new_v4().to_string();
        on!(self.inner, pool => sqlx::query(BEGIN).bind(identity).execute(pool).await.map(drop))?;
        Ok(())
    }

    /// Gives the store a new identity, as after a restore: whoever follows it begins anew (`decisions.md` 9).
    pub async fn renew(&self) -> Result<(), StoreError> {
        const RENEW: &str = "UPDATE head SET store = $1 WHERE one = 1";
        let identity = Uuid::new_v4().to_string();
        on!(self.inner, pool => sqlx::query(RENEW).bind(identity).execute(pool).await.map(drop))?;
        Ok(())
    }

    /// What the public rooms may hold.
    pub fn published(&self) -> Published {
        Published::new(self.inner.clone())
    }

    /// What the desk alone may hold.
    pub fn ledger(&self) -> Ledger {
        Ledger::new(self.inner.clone())
    }

    /// Lets go of all connections.
    pub async fn close(&self) {
        on!(self.inner, pool => pool.close().await);
    }
}
