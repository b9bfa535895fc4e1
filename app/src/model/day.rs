use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A day that may not be announced yet.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Day {
    /// That very day.
    On(Date),
    /// Some day of that month, to be announced; holds the month's first day.
    In(Date),
}

impl Day {
    /// The first day on which what was announced surely holds: the day itself, or the first of the month after.
    pub fn effective(self) -> Date {
        match self {
            Self::On(date) => date,
            Self::In(first) => first.last_of_month().tomorrow().unwrap_or(first),
        }
    }

    /// Reads `2021-01-01` or `2021-01`.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() == 10 {
            return text.parse().ok().map(Self::On);
        }
        let (year, month) = text.split_once('-').filter(|_| text.len() == 7)?;
        Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok().map(Self::In)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => date.fmt(f),
            Self::In(first) => write!(f, "{:04}-{:02}", first.year(), first.month()),
        }
    }
}

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("«{text}» is not a day (2021-01-31) or a month (2021-01)"))
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

/// A day of one year (`2026-12-24`) or of every year (`12-24`): for hours, seasons and pauses.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum YearDay {
    /// Only in that year.
    Once(Date),
    /// Month and day, every year.
    Yearly(i8, i8),
}

impl YearDay {
    /// The day in the given year. 29 February falls on the 28th where there is none.
    pub fn in_year(self, year: i16) -> Date {
        match self {
            Self::Once(date) => date,
            Self::Yearly(month, day) => {
                Date::new(year, month, day).or_else(|_| Date::new(year, month, 1).map(Date::last_of_month)).unwrap_or(Date::MIN)
            }
        }
    }

    /// Whether `date` lies in the span from `from` up to, not including, `to`. A yearly span may run over new year.
    pub fn between(from: Self, to: Self, date: Date) -> bool {
        match (from, to) {
            (Self::Yearly(..), Self::Yearly(..)) => {
                let (start, end) = (from.in_year(date.year()), to.in_year(date.year()));
                if start <= end { start <= date && date < end } else { date >= start || date < end }
            }
            _ => from.in_year(date.year()) <= date && date < to.in_year(date.year()),
        }
    }
}

impl fmt::Display for YearDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Once(date) => date.fmt(f),
            Self::Yearly(month, day) => write!(f, "{month:02}-{day:02}"),
        }
    }
}

impl TryFrom<String> for YearDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let yearly = || {
            let (month, day) = text.split_once('-').filter(|_| text.len() == 5)?;
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            // A leap year knows every day there is.
            Date::new(2024, month, day).ok().map(|_| Self::Yearly(month, day))
        };
        let once = || (text.len() == 10).then(|| text.parse().ok().map(Self::Once)).flatten();
        once().or_else(yearly).ok_or_else(|| format!("«{text}» is not a day (2026-12-24) or a day of every year (12-24)"))
    }
}

impl From<YearDay> for String {
    fn from(day: YearDay) -> Self {
        day.to_string()
    }
}

/// From the first day up to the first day no longer; an end that is missing is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The first day it holds no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

impl Period {
    /// Whether it holds on that day.
    pub fn holds(self, date: Date) -> bool {
        self.from.is_none_or(|from| from.effective() <= date) && self.to.is_none_or(|to| date < to.effective())
    }

    /// Whether it begins after that day.
    pub fn is_ahead(self, date: Date) -> bool {
        self.from.is_some_and(|from| from.effective() > date)
    }

    /// Whether it is over on that day.
    pub fn is_over(self, date: Date) -> bool {
        self.to.is_some_and(|to| to.effective() <= date)
    }

    /// Whether the ends are in order.
    pub fn is_sound(self) -> bool {
        match (self.from, self.to) {
            (Some(from), Some(to)) => from.effective() < to.effective(),
            _ => true,
        }
    }

    /// The days on which it begins and ends.
    pub fn switches(self) -> impl Iterator<Item = Date> {
        self.from.into_iter().chain(self.to).map(Day::effective)
    }
}

/// A time zone by its IANA name. Checked when parsed, so that later it can be trusted.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(String);

impl Zone {
    /// Reads a zone name and refuses one that the time zone database does not know.
    pub fn parse(name: &str) -> Option<Self> {
        TimeZone::get(name).ok().map(|_| Self(name.to_owned()))
    }

    /// The zone itself.
    pub fn tz(&self) -> TimeZone {
        TimeZone::get(&self.0).unwrap_or(TimeZone::UTC)
    }

    /// The IANA name, such as `Europe/Helsinki`.
    pub fn name(&self) -> &str {
        &self.0
    }

    /// What day it is there.
    pub fn today(&self, now: Timestamp) -> Date {
        now.to_zoned(self.tz()).date()
    }

    /// The instant at which that day begins there.
    pub fn midnight(&self, date: Date) -> Timestamp {
        date.to_zoned(self.tz()).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
    }
}

impl Default for Zone {
    fn default() -> Self {
        Self("UTC".to_owned())
    }
}

impl TryFrom<String> for Zone {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("«{text}» is not a time zone such as Europe/Helsinki"))
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Period, YearDay};
    use jiff::civil::date;

    #[test]
    fn a_month_to_be_announced_takes_effect_when_it_is_over() {
        assert_eq!(Day::parse("2021-01").map(Day::effective), Some(date(2021, 2, 1)));
        assert_eq!(Day::parse("2021-01-04").map(Day::effective), Some(date(2021, 1, 4)));
        assert_eq!(Day::parse("2021-12").map(Day::effective), Some(date(2022, 1, 1)));
        for nonsense in ["2021", "2021-13", "2021-02-30", "1 January"] {
            assert_eq!(Day::parse(nonsense), None);
        }
    }

    #[test]
    fn a_period_holds_from_its_first_day_up_to_the_first_day_no_longer() {
        let period = Period { from: Day::parse("2021-01-01"), to: Day::parse("2022-12-01") };
        assert!(!period.holds(date(2020, 12, 31)) && period.holds(date(2021, 1, 1)));
        assert!(period.holds(date(2022, 11, 30)) && !period.holds(date(2022, 12, 1)));
    }

    #[test]
    fn a_yearly_span_may_run_over_new_year() {
        let (from, to) = (YearDay::Yearly(12, 20), YearDay::Yearly(1, 8));
        assert!(YearDay::between(from, to, date(2026, 12, 24)) && YearDay::between(from, to, date(2027, 1, 7)));
        assert!(!YearDay::between(from, to, date(2027, 1, 8)) && !YearDay::between(from, to, date(2026, 12, 19)));
    }
}
