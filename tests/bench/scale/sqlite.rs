//! SQLite's FTS5: words by `unicode61` without diacritics, with an index of beginnings, weighed by `bm25`; slips by trigrams.

use crate::peers::{Built, Filters, Row, Way, words};
use fletta_app::model::{EntryId, Query};
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, time::Duration, time::Instant};

/// The peer.
pub(crate) struct Sqlite {
    pool: SqlitePool,
    took: Duration,
}

const TABLES: &str = "
    CREATE VIRTUAL TABLE words USING fts5 (title, summary, body, content = '', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE titles USING fts5 (title, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5 6');
    CREATE VIRTUAL TABLE grams USING fts5 (title, summary, content = '', detail = 'column', tokenize = 'trigram remove_diacritics 1');
    CREATE TABLE facts (id INTEGER PRIMARY KEY, area TEXT, age_from INTEGER, age_before INTEGER, spoken TEXT, free INTEGER);
    CREATE INDEX facts_area ON facts (area);
    INSERT INTO words (words, rank) VALUES ('rank', 'bm25(5.0, 2.5, 1.0)');
    INSERT INTO grams (grams, rank) VALUES ('rank', 'bm25(2.0, 1.0)');";
const OPTIMIZE: &str = "
    INSERT INTO words (words) VALUES ('optimize');
    INSERT INTO titles (titles) VALUES ('optimize');
    INSERT INTO grams (grams) VALUES ('optimize');
    ANALYZE;";

impl Sqlite {
    /// An empty one.
    pub(crate) async fn create(path: &Path) -> Self {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Off)
            .pragma("cache_size", "-262144")
            .pragma("mmap_size", "8589934592");
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.expect("SQLite");
        sqlx::raw_sql(TABLES).execute(&pool).await.expect("FTS5");
        Self { pool, took: Duration::ZERO }
    }

    /// Takes in rows, in one transaction.
    pub(crate) async fn take(&mut self, rows: &[Row]) {
        let began = Instant::now();
        let mut tx = self.pool.begin().await.expect("a transaction");
        for row in rows {
            const WORDS: &str = "INSERT INTO words (rowid, title, summary, body) VALUES ($1, $2, $3, $4)";
            let words = sqlx::query(WORDS).bind(row.id).bind(&row.title).bind(&row.summary).bind(&row.body);
            words.execute(&mut *tx).await.expect("words");
            const TITLES: &str = "INSERT INTO titles (rowid, title) VALUES ($1, $2)";
            sqlx::query(TITLES).bind(row.id).bind(&row.title).execute(&mut *tx).await.expect("titles");
            const GRAMS: &str = "INSERT INTO grams (rowid, title, summary) VALUES ($1, $2, $3)";
            sqlx::query(GRAMS).bind(row.id).bind(&row.title).bind(&row.summary).execute(&mut *tx).await.expect("trigrams");
            const FACTS: &str = "INSERT INTO facts VALUES ($1, $2, $3, $4, $5, $6)";
            let facts = sqlx::query(FACTS).bind(row.id).bind(&row.area).bind(row.age_from).bind(row.age_before);
            facts.bind(&row.spoken).bind(row.free).execute(&mut *tx).await.expect("facts");
        }
        tx.commit().await.expect("a commit");
        self.took += began.elapsed();
    }

    /// Puts it in order, and says what it took.
    pub(crate) async fn finish(&mut self) -> Built {
        let began = Instant::now();
        sqlx::raw_sql(OPTIMIZE).execute(&self.pool).await.expect("in order");
        let took = self.took + began.elapsed();
        const PAGES: &str = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        let (bytes,): (i64,) = sqlx::query_as(PAGES).fetch_one(&self.pool).await.expect("a size");
        Built { name: "SQLite FTS5", took, bytes: u64::try_from(bytes).unwrap_or_default() }
    }

    /// The twenty best, by number.
    pub(crate) async fn ask(&self, way: Way, query: &Query, area: Option<EntryId>) -> Vec<(i64,)> {
        let quoted = |parts: Vec<String>| parts.into_iter().map(|part| format!("\"{part}\"")).collect::<Vec<_>>().join(" OR ");
        match way {
            Way::Words => {
                const ASK: &str = "SELECT rowid FROM words WHERE words MATCH $1 ORDER BY rank LIMIT 20";
                sqlx::query_as(ASK).bind(quoted(words(query))).fetch_all(&self.pool).await
            }
            Way::Typo => {
                const ASK: &str = "SELECT rowid FROM grams WHERE grams MATCH $1 ORDER BY rank LIMIT 20";
                let letters: Vec<char> = query.text.chars().collect();
                let grams = letters.windows(3).map(|gram| gram.iter().collect()).collect();
                sqlx::query_as(ASK).bind(quoted(grams)).fetch_all(&self.pool).await
            }
            Way::Prefix => {
                const ASK: &str = "SELECT rowid FROM titles WHERE titles MATCH $1 ORDER BY rank LIMIT 8";
                sqlx::query_as(ASK).bind(format!("\"{}\" *", query.text)).fetch_all(&self.pool).await
            }
            Way::Filtered => {
                const BROWSE: &str = "
                    SELECT id FROM facts WHERE ($1 IS NULL OR area = $1) AND age_from < $3 AND age_before > $2
                    AND instr(spoken, $4) > 0 AND free >= $5 LIMIT 20";
                const ASK: &str = "
                    SELECT words.rowid FROM words JOIN facts ON facts.id = words.rowid
                    WHERE ($1 IS NULL OR area = $1) AND age_from < $3 AND age_before > $2 AND instr(spoken, $4) > 0 AND free >= $5
                    AND words MATCH $6 ORDER BY rank LIMIT 20";
                let Filters { area, first, end, spoken, free } = Filters::of(query, area);
                let asked = if query.text.is_empty() { BROWSE } else { ASK };
                let asked = sqlx::query_as(asked).bind(area).bind(first).bind(end).bind(spoken).bind(free);
                let asked = if query.text.is_empty() { asked } else { asked.bind(quoted(words(query))) };
                asked.fetch_all(&self.pool).await
            }
        }
        .expect("an answer of SQLite")
    }
}
