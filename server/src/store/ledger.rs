use super::{Inner, Pools, StoreError, on, published::CHANNEL, writing};
use fletta_app::model::{Body, Entry, EntryId, Slug};
use jiff::Timestamp;
use std::sync::Arc;

/// The desk's own handle: drafts, versions, accounts, sessions. Everything that is written goes through it.
#[derive(Clone)]
pub struct Ledger {
    pub(super) inner: Arc<Inner>,
}

/// Who wrote a version.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Author {
    /// An import; it never overwrites what a person wrote.
    Import,
    /// A person at the desk, by their account.
    Account(String),
}

impl Author {
    fn column(&self) -> &str {
        match self {
            Self::Import => "import",
            Self::Account(id) => id,
        }
    }
}

/// An entry to be written, and whether it is to be public.
#[derive(Clone, Debug)]
pub struct Putting {
    /// The entry, whole.
    pub entry: Entry,
    /// Public from now on, or when its window begins.
    pub state: PutState,
    /// The instants between which it is public, by the midnights of its own area.
    pub window: (Option<Timestamp>, Option<Timestamp>),
}

/// What becomes of an entry that is put.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PutState {
    /// Public at once.
    Public,
    /// Public later, by the desk's timer.
    Waiting,
    /// Public no more: its window has ended.
    Over,
    /// Not public.
    Draft,
}

/// What came of putting an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Put {
    /// How many were written.
    pub written: usize,
    /// How many stood there already, word for word.
    pub same: usize,
    /// How many a person had edited, and were left alone.
    pub kept: usize,
    /// The number of the last change.
    pub seq: i64,
}

impl PutState {
    /// As the tables hold it. Beside these there is `withdrawn`: taken back by a person.
    fn column(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Waiting => "waiting",
            Self::Over => "over",
            Self::Draft => "draft",
        }
    }
}

impl Putting {
    /// An entry that is public as soon as its window allows.
    pub fn public(entry: Entry, now: Timestamp, zone: &fletta_app::model::Zone) -> Self {
        let window = (entry.window.from().map(|day| zone.midnight(day)), entry.window.to().map(|day| zone.midnight(day)));
        let state = match window {
            (_, Some(closes)) if closes <= now => PutState::Over,
            (Some(opens), _) if now < opens => PutState::Waiting,
            _ => PutState::Public,
        };
        Self { entry, state, window }
    }
}

impl Ledger {
    pub(super) fn new(inner: Arc<Inner>) -> Self {
        Self { inner }
    }

    /// Writes entries, all or none, as new versions, each public one with its change. What is there already is not written again.
    pub async fn put(&self, entries: &[Putting], author: &Author, at: Timestamp) -> Result<Put, StoreError> {
        const CURRENT: &str = "
            SELECT e.version, e.public_version, e.state, v.author, v.document FROM entries AS e
            JOIN versions AS v ON v.entry = e.id AND v.number = e.version WHERE e.id = $1";
        const ENTRY: &str = "
            INSERT INTO entries (id, kind, slug, organisation, state, version, public_version, due, opens, closes)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (id) DO UPDATE SET slug = $3, organisation = $4, state = $5, version = $6,
            public_version = COALESCE($7, entries.public_version), due = $8,
            opens = CASE WHEN $7 IS NULL THEN entries.opens ELSE $9 END, closes = CASE WHEN $7 IS NULL THEN entries.closes ELSE $10 END";
        const SLUG: &str = "
            INSERT INTO slugs (slug, entry) VALUES ($1, $2) ON CONFLICT (slug) DO UPDATE SET slug = $1 RETURNING entry";
        const VERSION: &str = "
            INSERT INTO versions (entry, number, at, author, minor, document) VALUES ($1, $2, $3, $4, $5, $6)";
        const CHANGE: &str = "INSERT INTO changes (seq, entry, at) VALUES ($1, $2, $3)";
        let at = instant(at);
        let put = writing!(self.inner, tx => {
            let mut put = Put::default();
            let mut changed: Vec<String> = Vec::new();
            for Putting { entry, state, window } in entries {
                let id = entry.id.to_string();
                let document = serde_json::to_string(entry)
                    .map_err(|e| StoreError::Document { entry: id.clone(), fault: e.to_string() })?;
                let current: Option<(i64, Option<i64>, String, String, String)> = sqlx::query_as(CURRENT).bind(&id).fetch_optional(&mut *tx).await?;
                let number = match &current {
                    Some((_, _, was, by, _)) if *author == Author::Import && (by != author.column() || was == "withdrawn") => {
                        put.kept += 1;
                        continue;
                    }
                    // What is to be public stands there only if it is this very version that is, and not one before.
                    Some((version, public, was, _, written))
                        if *written == document && (*state == PutState::Draft || was == state.column() && *public == Some(*version)) =>
                    {
                        put.same += 1;
                        continue;
                    }
                    Some((version, ..)) => version + 1,
                    None => 1,
                };
                let was = current.as_ref().map_or("draft", |(_, _, was, ..)| was);
                // A draft leaves the version that is public, or is to be, where it is.
                let (public, next) = if *state == PutState::Draft { (None, was) } else { (Some(number), state.column()) };
                sqlx::query(ENTRY)
                    .bind(&id).bind(entry.kind().code()).bind(entry.slug.as_str()).bind(organisation(entry).map(|o| o.to_string()))
                    .bind(next).bind(number).bind(public)
                    .bind(entry.care.due().map(|day| day.to_string()))
                    .bind(window.0.map(instant)).bind(window.1.map(instant))
                    .execute(&mut *tx).await?;
                for slug in std::iter::once(&entry.slug).chain(&entry.old_slugs) {
                    let (holder,): (String,) = sqlx::query_as(SLUG).bind(slug.as_str()).bind(&id).fetch_one(&mut *tx).await?;
                    if holder != id {
                        return Err(StoreError::SlugTaken { slug: slug.to_string() });
                    }
                }
                sqlx::query(VERSION)
                    .bind(&id).bind(number).bind(&at).bind(author.column()).bind(false).bind(&document)
                    .execute(&mut *tx).await?;
                put.written += 1;
                if public.is_some() && (next == "public" || was == "public") {
                    changed.push(id);
                }
            }
            // Last, so that the row is held as shortly as can be; whoever holds it decides the order (`decisions.md` 6).
            let last = take(&mut *tx, changed.len()).await?;
            for (seq, id) in (last - many(changed.len()) + 1..).zip(&changed) {
                sqlx::query(CHANGE).bind(seq).bind(id).bind(&at).execute(&mut *tx).await?;
            }
            put.seq = last;
            tx.commit().await?;
            put
        });
        self.ring(put.seq).await;
        Ok(put)
    }

    /// Takes entries out of what is public; their versions stay.
    pub async fn withdraw(&self, ids: &[EntryId], at: Timestamp) -> Result<i64, StoreError> {
        const WITHDRAW: &str = "UPDATE entries SET state = 'withdrawn' WHERE id = $1 AND state IN ('public', 'waiting', 'over')";
        self.turn(WITHDRAW, ids.iter().map(EntryId::to_string).collect(), at).await
    }

    /// Publishes what has waited for its window and takes back what has outlived it. `now` is the house's, `at` the real one.
    pub async fn open_windows(&self, now: Timestamp, at: Timestamp) -> Result<i64, StoreError> {
        const CLOSING: &str = "SELECT id FROM entries WHERE state IN ('public', 'waiting') AND closes <= $1";
        const CLOSE: &str = "UPDATE entries SET state = 'over' WHERE id = $1 AND state IN ('public', 'waiting')";
        const OPENING: &str = "SELECT id FROM entries WHERE state = 'waiting' AND opens <= $1";
        const OPEN: &str = "UPDATE entries SET state = 'public' WHERE id = $1 AND state = 'waiting'";
        let mut seq = 0;
        for (asked, done) in [(CLOSING, CLOSE), (OPENING, OPEN)] {
            let ids: Vec<(String,)> = on!(self.inner, pool => sqlx::query_as(asked).bind(instant(now)).fetch_all(pool).await)?;
            if !ids.is_empty() {
                seq = self.turn(done, ids.into_iter().map(|(id,)| id).collect(), at).await?;
            }
        }
        Ok(seq)
    }

    /// The current version of every entry that is not withdrawn, by name.
    pub async fn all(&self) -> Result<Vec<Entry>, StoreError> {
        const ALL: &str = "
            SELECT v.document FROM entries AS e JOIN versions AS v ON v.entry = e.id AND v.number = e.version
            WHERE e.state <> 'withdrawn' ORDER BY e.slug";
        let rows: Vec<(String,)> = on!(self.inner, pool => sqlx::query_as(ALL).fetch_all(pool).await)?;
        rows.into_iter()
            .map(|(document,)| {
                serde_json::from_str(&document)
                    .map_err(|e| StoreError::Document { entry: document.chars().take(60).collect(), fault: e.to_string() })
            })
            .collect()
    }

    /// Every name that is taken, with the entry that holds it.
    pub async fn names(&self) -> Result<Vec<(Slug, EntryId)>, StoreError> {
        const NAMES: &str = "SELECT slug, entry FROM slugs";
        let rows: Vec<(String, String)> = on!(self.inner, pool => sqlx::query_as(NAMES).fetch_all(pool).await)?;
        Ok(rows.into_iter().filter_map(|(slug, id)| Some((Slug::parse(&slug)?, id.parse().ok()?))).collect())
    }

    /// Does one thing to each entry and tells of it.
    async fn turn(&self, statement: &'static str, ids: Vec<String>, at: Timestamp) -> Result<i64, StoreError> {
        const CHANGE: &str = "INSERT INTO changes (seq, entry, at) VALUES ($1, $2, $3)";
        let at = instant(at);
        let seq = writing!(self.inner, tx => {
            let mut changed = Vec::new();
            for id in ids {
                if sqlx::query(statement).bind(&id).execute(&mut *tx).await?.rows_affected() > 0 {
                    changed.push(id);
                }
            }
            let last = take(&mut *tx, changed.len()).await?;
            for (seq, id) in (last - many(changed.len()) + 1..).zip(&changed) {
                sqlx::query(CHANGE).bind(seq).bind(id).bind(&at).execute(&mut *tx).await?;
            }
            tx.commit().await?;
            last
        });
        self.ring(seq).await;
        Ok(seq)
    }

    async fn ring(&self, seq: i64) {
        self.inner.bell.send_replace(seq);
        if let Pools::Postgres(pool) = &self.inner.pools {
            const NOTIFY: &str = "SELECT pg_notify($1, '')";
            // Followers look by themselves too; a bell that does not ring is only slower.
            if let Err(fault) = sqlx::query(NOTIFY).bind(CHANNEL).execute(pool).await {
                tracing::debug!(%fault, "the bell did not ring");
            }
        }
    }
}

/// Takes so many numbers and holds the row until the transaction ends: that is what orders the changes.
async fn take<'c, D>(tx: impl sqlx::Executor<'c, Database = D>, count: usize) -> Result<i64, StoreError>
where
    D: sqlx::Database,
    for<'q> i64: sqlx::Encode<'q, D> + sqlx::Type<D> + sqlx::Decode<'q, D>,
    for<'q> D::Arguments: sqlx::IntoArguments<D>,
    usize: sqlx::ColumnIndex<D::Row>,
{
    const TAKE: &str = "UPDATE head SET seq = seq + $1 WHERE one = 1 RETURNING seq";
    let (seq,): (i64,) = sqlx::query_as(TAKE).bind(many(count)).fetch_one(tx).await?;
    Ok(seq)
}

fn many(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// An instant as the tables hold it: UTC, fixed width.
pub(super) fn instant(at: Timestamp) -> String {
    format!("{at:.3}")
}

fn organisation(entry: &Entry) -> Option<EntryId> {
    match &entry.body {
        Body::Organisation(_) => Some(entry.id),
        Body::Place(place) => place.organisation,
        Body::Service(service) => service.run_by.last().map(|run| run.organisation),
        Body::Post(post) => post.organisation,
        Body::Event(event) => event.organisation,
        Body::Pathway(pathway) => pathway.organisation,
        Body::Area(_) | Body::Notice(_) => None,
    }
}
