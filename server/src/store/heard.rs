use super::{Ledger, StoreError, ledger::instant, on};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// Words that were searched for and found nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Missed {
    /// The reader's language.
    pub lang: String,
    /// The words.
    pub words: String,
    /// How often.
    pub count: i64,
}

/// What somebody said of a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// When.
    pub at: String,
    /// The reader's language.
    pub lang: String,
    /// The path of the page.
    pub page: String,
    /// What they said.
    pub words: String,
}

impl Ledger {
    /// Adds to what was searched for in vain on a day; all or none.
    pub async fn add_missed(&self, day: Date, missed: &[Missed]) -> Result<(), StoreError> {
        const ADD: &str = "
            INSERT INTO missed (day, lang, words, count) VALUES ($1, $2, $3, $4)
            ON CONFLICT (day, lang, words) DO UPDATE SET count = missed.count + $4";
        super::writing!(self.inner, tx => {
            for Missed { lang, words, count } in missed {
                sqlx::query(ADD).bind(day.to_string()).bind(lang).bind(words).bind(count).execute(&mut *tx).await?;
            }
            tx.commit().await?;
        });
        Ok(())
    }

    /// What was searched for in vain since a day, the most often first; nothing that few asked, for rare words may tell of a person.
    pub async fn missed(&self, since: Date, least: i64) -> Result<Vec<Missed>, StoreError> {
        const MISSED: &str = "
            SELECT lang, words, CAST(SUM(count) AS BIGINT) AS often FROM missed WHERE day >= $1
            GROUP BY lang, words HAVING SUM(count) >= $2 ORDER BY often DESC, lang, words LIMIT 500";
        let rows: Vec<(String, String, i64)> =
            on!(self.inner, pool => sqlx::query_as(MISSED).bind(since.to_string()).bind(least).fetch_all(pool).await)?;
        Ok(rows.into_iter().map(|(lang, words, count)| Missed { lang, words, count }).collect())
    }

    /// Keeps what somebody said of a page.
    pub async fn add_remark(&self, lang: &str, page: &str, words: &str, at: Timestamp) -> Result<(), StoreError> {
        const ADD: &str = "INSERT INTO remarks (id, at, lang, page, words) VALUES ($1, $2, $3, $4, $5)";
        let (id, at) = (Uuid::new_v4().to_string(), instant(at));
        on!(self.inner, pool => sqlx::query(ADD).bind(id).bind(at).bind(lang).bind(page).bind(words).execute(pool).await.map(drop))?;
        Ok(())
    }

    /// What was said of pages, the newest first.
    pub async fn remarks(&self) -> Result<Vec<Remark>, StoreError> {
        const REMARKS: &str = "SELECT at, lang, page, words FROM remarks ORDER BY at DESC, id LIMIT 500";
        let rows: Vec<(String, String, String, String)> = on!(self.inner, pool => sqlx::query_as(REMARKS).fetch_all(pool).await)?;
        Ok(rows.into_iter().map(|(at, lang, page, words)| Remark { at, lang, page, words }).collect())
    }

    /// Forgets remarks older than an instant, and searches older than a day.
    pub async fn forget_heard(&self, remarks: Timestamp, missed: Date) -> Result<(), StoreError> {
        const REMARKS: &str = "DELETE FROM remarks WHERE at < $1";
        const MISSED: &str = "DELETE FROM missed WHERE day < $1";
        let before = instant(remarks);
        on!(self.inner, pool => sqlx::query(REMARKS).bind(before).execute(pool).await.map(drop))?;
        on!(self.inner, pool => sqlx::query(MISSED).bind(missed.to_string()).execute(pool).await.map(drop))?;
        Ok(())
    }
}
