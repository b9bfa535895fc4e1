use super::{Day, Period};
use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};

/// Who answers for an entry, and when a person last said that it is right (domain rule 5).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Care {
    /// The account that answers for it, by its mailbox.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Who does so while the owner is away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy: Option<String>,
    /// The last confirmation. Not the last edit: confirming is not editing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmed>,
    /// Months until it wants confirming again.
    #[serde(default = "a_year", skip_serializing_if = "is_a_year")]
    pub every_months: u8,
}

fn a_year() -> u8 {
    12
}

fn is_a_year(months: &u8) -> bool {
    *months == 12
}

impl Default for Care {
    fn default() -> Self {
        Self { owner: None, deputy: None, confirmed: None, every_months: a_year() }
    }
}

impl Care {
    /// The day of the last confirmation, if it is not later than `today` (`decisions.md` 4).
    pub fn checked(&self, today: Date) -> Option<Date> {
        self.confirmed.and_then(Confirmed::day).filter(|day| *day <= today)
    }

    /// The day on which the next confirmation is due.
    pub fn due(&self) -> Option<Date> {
        self.confirmed.and_then(Confirmed::day)?.checked_add(Span::new().months(i64::from(self.every_months))).ok()
    }
}

/// When a person last confirmed an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Confirmed {
    /// That day.
    On(Date),
    /// When it is imported; the import puts the day in. Content says `at import`.
    AtImport(Option<Date>),
}

impl Confirmed {
    /// The day, once known.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::On(day) => Some(day),
            Self::AtImport(day) => day,
        }
    }
}

const AT_IMPORT: &str = "at import";

impl TryFrom<String> for Confirmed {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.strip_prefix(AT_IMPORT) {
            Some("") => Ok(Self::AtImport(None)),
            Some(day) => day.trim().parse().map(|day| Self::AtImport(Some(day))).map_err(|e| e.to_string()),
            None => text.parse().map(Self::On).map_err(|_| format!("«{text}» is neither a day nor «{AT_IMPORT}»")),
        }
    }
}

impl From<Confirmed> for String {
    fn from(confirmed: Confirmed) -> Self {
        match confirmed {
            Confirmed::On(day) => day.to_string(),
            Confirmed::AtImport(None) => AT_IMPORT.to_owned(),
            Confirmed::AtImport(Some(day)) => format!("{AT_IMPORT} {day}"),
        }
    }
}

/// When an entry is public, if not always. Its days begin at midnight of the entry's own zone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Window(pub Period);

impl Window {
    /// Always public.
    pub fn is_open(&self) -> bool {
        self.0 == Period::default()
    }

    /// The first day it is public, if it waits for one.
    pub fn from(&self) -> Option<Date> {
        self.0.from.map(Day::effective)
    }

    /// The first day it is public no longer.
    pub fn to(&self) -> Option<Date> {
        self.0.to.map(Day::effective)
    }
}
