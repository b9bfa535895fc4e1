use super::{Inner, Pools, StoreError, on};
use fletta_app::model::{Entry, EntryId};
use sqlx::postgres::PgListener;
use std::{sync::Arc, time::Duration};
use uuid::Uuid;

/// The one handle on what is public: changes and current public records. A draft cannot be reached through it.
#[derive(Clone)]
pub struct Published {
    inner: Arc<Inner>,
}

/// Which store it is, and how far it has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Head {
    /// Made with the database, renewed by a restore.
    pub store: Uuid,
    /// The number of the last change.
    pub seq: i64,
}

/// An entry that has changed, as it stands now.
#[derive(Clone, Debug)]
pub struct Change {
    /// The number of its last change.
    pub seq: i64,
    /// Which entry.
    pub id: EntryId,
    /// The entry, if it is public.
    pub entry: Option<Entry>,
}

/// The channel on which PostgreSQL rings.
pub(super) const CHANNEL: &str = "fletta_changes";

/// How often a follower looks by itself, whatever bell may have been missed.
const POLL: Duration = Duration::from_millis(200);

impl Published {
    pub(super) fn new(inner: Arc<Inner>) -> Self {
        Self { inner }
    }

    /// Which store it is, and how far it has come.
    pub async fn head(&self) -> Result<Head, StoreError> {
        const HEAD: &str = "SELECT store, seq FROM head WHERE one = 1";
        let (store, seq): (String, i64) = on!(self.inner, pool => sqlx::query_as(HEAD).fetch_one(pool).await)?;
        let store =
            store.parse().map_err(|_| StoreError::Document { entry: "head".into(), fault: "its identity is no UUID".into() })?;
        Ok(Head { store, seq })
    }

    /// The entries that have changed after `seq`, each once, oldest last change first; at most `limit`.
    pub async fn changes_since(&self, seq: i64, limit: i64) -> Result<Vec<Change>, StoreError> {
        const SINCE: &str = "
            SELECT c.seq, c.entry, v.document
            FROM (SELECT entry, MAX(seq) AS seq FROM changes WHERE seq > $1 GROUP BY entry ORDER BY MAX(seq) LIMIT $2) AS c
            JOIN entries AS e ON e.id = c.entry
            LEFT JOIN versions AS v ON v.entry = e.id AND v.number = e.public_version AND e.state = 'public'
            ORDER BY c.seq";
        let rows: Vec<(i64, String, Option<String>)> =
            on!(self.inner, pool => sqlx::query_as(SINCE).bind(seq).bind(limit).fetch_all(pool).await)?;
        rows.into_iter()
            .map(|(seq, id, document)| {
                let fault = |fault: String| StoreError::Document { entry: id.clone(), fault };
                let entry = document.map(|text| serde_json::from_str(&text)).transpose().map_err(|e| fault(e.to_string()))?;
                Ok(Change { seq, id: id.parse().map_err(|_| fault("its identity is no UUID".into()))?, entry })
            })
            .collect()
    }

    /// The bell that tells of changes.
    pub async fn bell(&self) -> Bell {
        let listener = match &self.inner.pools {
            Pools::Sqlite(_) => None,
            Pools::Postgres(pool) => match PgListener::connect_with(pool).await {
                Ok(mut listener) => listener.listen(CHANNEL).await.ok().map(|()| listener),
                Err(_) => None,
            },
        };
        Bell { house: self.inner.bell.subscribe(), listener }
    }
}

/// Tells that there may be something new: at once within the process and from PostgreSQL, and every 200 ms in any case.
pub struct Bell {
    house: tokio::sync::watch::Receiver<i64>,
    listener: Option<PgListener>,
}

impl Bell {
    /// Waits until it is worth looking again.
    pub async fn rung(&mut self) {
        let told = async {
            match &mut self.listener {
                Some(listener) => drop(listener.recv().await),
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = self.house.changed() => {}
            () = told => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}
