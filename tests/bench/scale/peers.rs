//! What people would take instead: the same texts in SQLite and in PostgreSQL, each at its best sensible setting.

use fletta_app::model::{Body, CostKind, Entry, EntryId, Lang, Query};
use std::time::Duration;

/// A text as peers hold it, a row for each language of an entry, with what can be filtered by.
pub(crate) struct Row {
    pub(crate) id: i64,
    pub(crate) lang: Lang,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) body: String,
    pub(crate) area: Option<String>,
    pub(crate) age_from: i32,
    pub(crate) age_before: i32,
    pub(crate) spoken: String,
    pub(crate) free: bool,
}

impl Row {
    /// The rows of an entry.
    pub(crate) fn of(number: usize, entry: &Entry) -> Vec<Self> {
        let service = match &entry.body {
            Body::Service(service) => Some(service),
            _ => None,
        };
        let ages = service.and_then(|service| service.who.ages);
        let spoken = service.map(|service| &service.spoken[..]).unwrap_or_default();
        let spoken = spoken.iter().map(Lang::code).collect::<Vec<_>>().join(" ");
        let row = |(at, (lang, text)): (usize, (&Lang, &fletta_app::model::Text))| Self {
            id: i64::try_from(number * 16 + at).expect("a number"),
            lang: *lang,
            title: text.title.clone(),
            summary: text.summary.clone(),
            body: format!("{}\n{}", text.body, text.young),
            area: entry.areas().first().map(EntryId::to_string),
            age_from: ages.map_or(-9, |ages| ages.first().into()),
            age_before: ages.map_or(-9, |ages| ages.end().into()),
            spoken: format!(" {spoken} "),
            free: service.is_some_and(|service| service.cost.kind == Some(CostKind::Free)),
        };
        entry.texts.iter().enumerate().map(row).collect()
    }
}

/// How something is asked of a peer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Way {
    Words,
    Typo,
    Prefix,
    Filtered,
}

/// What a peer's filters are; no area: everywhere.
pub(crate) struct Filters {
    pub(crate) area: Option<String>,
    pub(crate) first: i32,
    pub(crate) end: i32,
    pub(crate) spoken: String,
    pub(crate) free: bool,
}

impl Filters {
    pub(crate) fn of(query: &Query, area: Option<EntryId>) -> Self {
        Self {
            area: area.map(|area| area.to_string()),
            first: query.age.map_or(-10, |age| age.first().into()),
            end: query.age.map_or(i32::from(i16::MAX), |age| age.end().into()),
            spoken: query.spoken.map(|lang| format!(" {lang} ")).unwrap_or_default(),
            free: query.free,
        }
    }
}

/// The words of a question as a peer is asked for them.
pub(crate) fn words(query: &Query) -> Vec<String> {
    let words = query.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// What building a peer took.
pub(crate) struct Built {
    pub(crate) name: &'static str,
    pub(crate) took: Duration,
    pub(crate) bytes: u64,
}
