//! PostgreSQL's full text, in each language that it has a stemmer for, weighed by `ts_rank_cd`; slips by pg_trgm.

use crate::peers::{Built, Filters, Row, Way, words};
use fletta_app::model::{EntryId, Lang, Query};
use sqlx::{Executor, PgPool, postgres::PgPoolOptions};
use std::time::{Duration, Instant};

/// The peer.
pub(crate) struct Postgres {
    pool: PgPool,
    took: Duration,
}

const TABLES: &str = "
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    DROP TABLE IF EXISTS texts;
    CREATE TABLE texts (id BIGINT PRIMARY KEY, words TSVECTOR, title TEXT, near TEXT, area TEXT, age_from INTEGER,
        age_before INTEGER, spoken TEXT, free BOOLEAN);";
const INDEXES: &str = "
    CREATE INDEX ON texts USING GIN (words);
    CREATE INDEX ON texts USING GIN (near gin_trgm_ops);
    CREATE INDEX ON texts (title text_pattern_ops);
    CREATE INDEX ON texts (area);
    ANALYZE texts;";
const SETTINGS: &str = "SET work_mem = '128MB'; SET maintenance_work_mem = '512MB'; SET jit = off; SET random_page_cost = 1.1;
    SET pg_trgm.word_similarity_threshold = 0.5;";

/// The dictionary of a language; Icelandic has none.
fn dictionary(lang: Lang) -> &'static str {
    match lang.code() {
        "sv" => "swedish",
        "fi" => "finnish",
        "en" => "english",
        _ => "simple",
    }
}

impl Postgres {
    /// An empty one, in a database at that address.
    pub(crate) async fn create(address: &str) -> Self {
        let set = PgPoolOptions::new().max_connections(1);
        let set = set.after_connect(|connection, _| Box::pin(async move { connection.execute(SETTINGS).await.map(drop) }));
        let pool = set.connect(address).await.expect("PostgreSQL");
        sqlx::raw_sql(TABLES).execute(&pool).await.expect("pg_trgm");
        Self { pool, took: Duration::ZERO }
    }

    /// Takes in rows, in one statement.
    pub(crate) async fn take(&mut self, rows: &[Row]) {
        const TAKE: &str = "
            INSERT INTO texts SELECT id, setweight(to_tsvector(dictionary::regconfig, title), 'A')
                || setweight(to_tsvector(dictionary::regconfig, summary), 'B') || to_tsvector(dictionary::regconfig, body),
                lower(title), lower(title || ' ' || summary), area, age_from, age_before, spoken, free
            FROM UNNEST($1::BIGINT[], $2::TEXT[], $3::TEXT[], $4::TEXT[], $5::TEXT[], $6::TEXT[], $7::INTEGER[], $8::INTEGER[],
                $9::TEXT[], $10::BOOLEAN[]) AS t (id, dictionary, title, summary, body, area, age_from, age_before, spoken, free)";
        let began = Instant::now();
        let text = |of: fn(&Row) -> &str| rows.iter().map(|row| of(row).to_owned()).collect::<Vec<_>>();
        let taken = sqlx::query(TAKE)
            .bind(rows.iter().map(|row| row.id).collect::<Vec<_>>())
            .bind(text(|row| dictionary(row.lang)))
            .bind(text(|row| &row.title))
            .bind(text(|row| &row.summary))
            .bind(text(|row| &row.body))
            .bind(rows.iter().map(|row| row.area.clone()).collect::<Vec<_>>())
            .bind(rows.iter().map(|row| row.age_from).collect::<Vec<_>>())
            .bind(rows.iter().map(|row| row.age_before).collect::<Vec<_>>())
            .bind(text(|row| &row.spoken))
            .bind(rows.iter().map(|row| row.free).collect::<Vec<_>>());
        taken.execute(&self.pool).await.expect("rows");
        self.took += began.elapsed();
    }

    /// Puts it in order, and says what it took.
    pub(crate) async fn finish(&mut self) -> Built {
        let began = Instant::now();
        sqlx::raw_sql(INDEXES).execute(&self.pool).await.expect("indexes");
        sqlx::raw_sql("VACUUM texts").execute(&self.pool).await.expect("in order");
        let took = self.took + began.elapsed();
        const SIZE: &str = "SELECT pg_total_relation_size('texts')";
        let (bytes,): (i64,) = sqlx::query_as(SIZE).fetch_one(&self.pool).await.expect("a size");
        Built { name: "PostgreSQL", took, bytes: u64::try_from(bytes).unwrap_or_default() }
    }

    /// The twenty best, by number.
    pub(crate) async fn ask(&self, way: Way, query: &Query, area: Option<EntryId>) -> Vec<(i64,)> {
        let any = words(query).join(" | ");
        match way {
            Way::Words => {
                const ASK: &str = "
                    SELECT id FROM texts, to_tsquery($1::regconfig, $2) AS asked WHERE words @@ asked
                    ORDER BY ts_rank_cd(words, asked) DESC LIMIT 20";
                sqlx::query_as(ASK).bind(dictionary(query.lang)).bind(any).fetch_all(&self.pool).await
            }
            Way::Typo => {
                const ASK: &str = "SELECT id FROM texts WHERE $1 <% near ORDER BY $1 <<-> near LIMIT 20";
                sqlx::query_as(ASK).bind(&query.text).fetch_all(&self.pool).await
            }
            Way::Prefix => {
                const ASK: &str = "SELECT id FROM texts WHERE title LIKE $1 ORDER BY length(title) LIMIT 8";
                let pattern = format!("{}%", query.text.replace(['%', '_', '\\'], ""));
                sqlx::query_as(ASK).bind(pattern).fetch_all(&self.pool).await
            }
            Way::Filtered => {
                const ASK: &str = "
                    SELECT id FROM texts, to_tsquery($6::regconfig, $7) AS asked
                    WHERE ($1::TEXT IS NULL OR area = $1) AND age_from < $3 AND age_before > $2
                    AND strpos(spoken, $4) > 0 AND free >= $5 AND ($7 = '' OR words @@ asked)
                    ORDER BY ts_rank_cd(words, asked) DESC LIMIT 20";
                let Filters { area, first, end, spoken, free } = Filters::of(query, area);
                let asked = sqlx::query_as(ASK).bind(area).bind(first).bind(end).bind(spoken).bind(free);
                asked.bind(dictionary(query.lang)).bind(any).fetch_all(&self.pool).await
            }
        }
        .expect("an answer of PostgreSQL")
    }
}
