use crate::{
    config::real_now,
    store::{Ledger, Missed, StoreError},
};
use fletta_app::model::{Lang, REMARK};
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

/// How many different searches are counted until they are written down; more are somebody's play.
const WAITING: usize = 2_000;
/// How many remarks are taken within a quarter of an hour, from all together: nobody is told apart, so nobody is followed.
const REMARKS: usize = 40;
/// How long remarks and searches are kept, in days.
const KEPT: (i64, i64) = (183, 90);
/// What fewer have searched for is shown to nobody: rare words may tell of a person.
const LEAST: i64 = 5;

/// What families let us know without saying who they are: searches that found nothing, and remarks about a page.
#[derive(Clone)]
pub struct Heard {
    ledger: Ledger,
    waiting: Arc<Mutex<HashMap<(Lang, String), i64>>>,
    lately: Arc<Mutex<VecDeque<Timestamp>>>,
}

/// Why a remark was not taken.
#[derive(Debug)]
pub enum NotTaken {
    /// It has no words.
    Empty,
    /// It has too many.
    Long,
    /// Too many came at once, or the database is away.
    Busy,
}

impl Heard {
    /// Writes into that ledger.
    pub fn new(ledger: Ledger) -> Self {
        Self { ledger, waiting: Arc::default(), lately: Arc::default() }
    }

    /// Somebody searched and found nothing: counted in memory, written down by and by.
    pub fn missed(&self, lang: Lang, text: &str) {
        let Some(words) = countable(text) else { return };
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() < WAITING || waiting.contains_key(&(lang, words.clone())) {
            *waiting.entry((lang, words)).or_default() += 1;
        }
    }

    /// Writes down what was counted, and forgets what is old. `at` is the real time.
    pub async fn settle(&self, at: Timestamp) -> Result<(), StoreError> {
        let today = at.to_zoned(TimeZone::UTC).date();
        let counted = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        if !counted.is_empty() {
            let missed = |((lang, words), count): (&(Lang, String), &i64)| Missed {
                lang: lang.to_string(),
                words: words.clone(),
                count: *count,
            };
            let rows: Vec<Missed> = counted.iter().map(missed).collect();
            if let Err(fault) = self.ledger.add_missed(today, &rows).await {
                // The next time, then.
                let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
                for (what, count) in counted {
                    *waiting.entry(what).or_default() += count;
                }
                return Err(fault);
            }
        }
        let remarks = at.checked_sub((KEPT.0 * 24).hours()).unwrap_or(at);
        self.ledger.forget_heard(remarks, today.saturating_sub(KEPT.1.days())).await
    }

    /// What was searched for in vain lately, as far as it tells of nobody.
    pub async fn missing(&self, at: Timestamp) -> Result<Vec<Missed>, StoreError> {
        let since = at.to_zoned(TimeZone::UTC).date().saturating_sub(KEPT.1.days());
        self.ledger.missed(since, LEAST).await
    }

    /// Takes what somebody says of a page, now.
    pub async fn remark(&self, lang: Lang, page: &str, words: &str) -> Result<(), NotTaken> {
        self.remark_at(lang, page, words, real_now()).await
    }

    /// The same at a real time.
    pub async fn remark_at(&self, lang: Lang, page: &str, words: &str, at: Timestamp) -> Result<(), NotTaken> {
        let words = words.trim();
        if words.is_empty() {
            return Err(NotTaken::Empty);
        }
        if words.chars().count() > REMARK {
            return Err(NotTaken::Long);
        }
        {
            let mut lately = self.lately.lock().unwrap_or_else(PoisonError::into_inner);
            let since = at.checked_sub(15.minutes()).unwrap_or(at);
            while lately.front().is_some_and(|then| *then < since) {
                lately.pop_front();
            }
            if lately.len() >= REMARKS {
                return Err(NotTaken::Busy);
            }
            lately.push_back(at);
        }
        let page: String = page.chars().take(200).collect();
        self.ledger.add_remark(lang.code(), &page, words, at).await.map_err(|fault| {
            tracing::warn!(%fault, "a remark could not be kept");
            NotTaken::Busy
        })
    }
}

/// The words of a search as they are counted: few, small, and none that may be a number or an address of somebody.
fn countable(text: &str) -> Option<String> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let tells = |word: &String| word.contains('@') || word.chars().filter(char::is_ascii_digit).count() > 3;
    let short = words.len() <= 6 && text.chars().count() <= 60;
    (!words.is_empty() && short && !words.iter().any(tells)).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::countable;

    #[test]
    fn what_may_tell_of_a_person_is_not_counted() {
        assert_eq!(countable(" Tal  Terapi ").as_deref(), Some("tal terapi"));
        assert_eq!(countable("112").as_deref(), Some("112"));
        for text in ["", "010203-123A", "ring 0401234567", "anna@example.org", "a b c d e f g"] {
            assert_eq!(countable(text), None, "{text}");
        }
    }
}
