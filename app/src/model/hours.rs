use super::{Note, YearDay, Zone, facts::words, holiday};
use jiff::{
    Timestamp,
    civil::{Date, Time, Weekday},
};
use serde::{Deserialize, Serialize};

words! {
    /// A day of the week, Monday first (ISO 8601).
    Wd "weekday" { Monday = "mo", Tuesday = "tu", Wednesday = "we", Thursday = "th", Friday = "fr", Saturday = "sa", Sunday = "su" }
}

impl Wd {
    /// The day of the week of a date.
    pub fn of(date: Date) -> Self {
        Self::ALL[usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0)]
    }

    /// As `jiff` knows it.
    pub fn weekday(self) -> Weekday {
        let offset = Self::ALL.iter().position(|day| *day == self).and_then(|at| i8::try_from(at).ok()).unwrap_or(0);
        Weekday::from_monday_zero_offset(offset).unwrap_or(Weekday::Monday)
    }
}

words! {
    /// What the hours are for.
    HoursUse "hours-use" { Open = "open", DropIn = "drop_in", Appointments = "appointments", Phone = "phone" }
}

words! {
    /// Why the hours differ for a while.
    ExceptionReason "exception-reason" { Holiday = "holiday", Summer = "summer", StaffDay = "staff_day", Moving = "moving", Other = "other" }
}

words! {
    /// What happens on public holidays.
    HolidayRule "holiday-rule" { Closed = "closed", AsUsual = "as_usual" }
}

fn is_closed(rule: &HolidayRule) -> bool {
    *rule == HolidayRule::Closed
}

fn closed() -> HolidayRule {
    HolidayRule::Closed
}

fn open() -> HoursUse {
    HoursUse::Open
}

fn is_open(usage: &HoursUse) -> bool {
    *usage == HoursUse::Open
}

/// When it is open: a week that repeats, and what differs from it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The week.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weekly: Vec<Weekly>,
    /// What differs. The first that holds on a day decides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
    /// What happens on public holidays.
    #[serde(default = "closed", skip_serializing_if = "is_closed")]
    pub holidays: HolidayRule,
    /// Hours that were never typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
}

impl Default for Hours {
    fn default() -> Self {
        Self { weekly: Vec::new(), exceptions: Vec::new(), holidays: closed(), note: None }
    }
}

/// The same hours on some days of the week, all year or for a season.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weekly {
    /// The days.
    pub days: Vec<Wd>,
    /// From this local time.
    #[serde(with = "clock")]
    pub opens: Time,
    /// To this local time; at or before `opens` means the next day.
    #[serde(with = "clock")]
    pub closes: Time,
    /// What for.
    #[serde(rename = "use", default = "open", skip_serializing_if = "is_open")]
    pub usage: HoursUse,
    /// First day of the season.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<YearDay>,
    /// First day no longer in the season.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<YearDay>,
}

impl Weekly {
    /// Whether the season holds that day, whatever day of the week it is.
    pub fn in_season(&self, date: Date) -> bool {
        match (self.from, self.to) {
            (Some(from), Some(to)) => YearDay::between(from, to, date),
            (Some(from), None) => from.in_year(date.year()) <= date,
            (None, Some(to)) => date < to.in_year(date.year()),
            (None, None) => true,
        }
    }

    fn on(&self, date: Date) -> bool {
        self.days.contains(&Wd::of(date)) && self.in_season(date)
    }
}

/// Days on which the hours differ: closed, or open at other times.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// First day.
    pub from: YearDay,
    /// First day no longer; the one day if missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<YearDay>,
    /// Other hours; closed if missing.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "clock::option")]
    pub opens: Option<Time>,
    /// Other hours; closed if missing.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "clock::option")]
    pub closes: Option<Time>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<ExceptionReason>,
}

impl Exception {
    fn on(&self, date: Date) -> bool {
        match self.to {
            Some(to) => YearDay::between(self.from, to, date),
            None => self.from.in_year(date.year()) == date,
        }
    }
}

/// Whether it is open at an instant, and when that changes by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opening {
    /// Open, until then.
    Open { until: Timestamp },
    /// Closed, and next open at that local day and time; nothing within three weeks if missing.
    Closed { opens: Option<(Date, Time)> },
    /// No hours are known.
    Unknown,
}

/// How far ahead the next opening is looked for: past a Christmas or a summer, to the next term.
const DAYS_AHEAD: i32 = 200;
/// Up to here every day is looked at closely; beyond, those of a season alone.
const NEAR: i32 = 21;

impl Hours {
    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        self.weekly.is_empty() && self.note.is_none()
    }

    /// What differs on that day, if anything.
    pub fn exception(&self, date: Date) -> Option<&Exception> {
        self.exceptions.iter().find(|exception| exception.on(date))
    }

    /// The spans during which it is open that day, in order; telephone hours do not open a door.
    pub fn spans(&self, country: &str, date: Date) -> Vec<(Time, Time)> {
        let mut spans = if let Some(exception) = self.exception(date) {
            exception.opens.zip(exception.closes).into_iter().collect()
        } else if self.holidays == HolidayRule::Closed && holiday(country, date) {
            Vec::new()
        } else {
            self.weekly
                .iter()
                .filter(|hours| hours.usage != HoursUse::Phone && hours.on(date))
                .map(|hours| (hours.opens, hours.closes))
                .collect::<Vec<_>>()
        };
        spans.sort_unstable();
        spans
    }

    /// How it stands at that instant.
    pub fn at(&self, country: &str, zone: &Zone, now: Timestamp) -> Opening {
        if self.weekly.iter().all(|hours| hours.usage == HoursUse::Phone) {
            return Opening::Unknown;
        }
        let here = now.to_zoned(zone.tz()).datetime();
        let yesterday = here.date().yesterday().unwrap_or(here.date());
        // Day by day, and seldom far: most hours are told by today's.
        let ahead = (1..=DAYS_AHEAD).filter_map(|ahead| here.date().checked_add(jiff::Span::new().days(ahead)).ok());
        let days = [yesterday, here.date()].into_iter().chain(ahead);
        let mut open_until = None;
        let mut opens = None;
        let near = here.date().checked_add(jiff::Span::new().days(NEAR)).unwrap_or(here.date());
        let in_season = |day: Date| self.weekly.iter().any(|hours| hours.days.contains(&Wd::of(day)) && hours.in_season(day));
        for day in days.filter(|day| *day <= near || in_season(*day)) {
            for (from, to) in self.spans(country, day) {
                let start = day.to_datetime(from);
                let end_day = if to <= from { day.tomorrow().unwrap_or(day) } else { day };
                let end = end_day.to_datetime(to);
                // Two spans that touch are one.
                let reached = open_until.unwrap_or(here);
                if start <= reached && reached < end && (start <= here || open_until.is_some()) {
                    open_until = Some(end);
                } else if start > here && opens.is_none() {
                    opens = Some((day, from));
                }
            }
            // What is open is open to its end, or longer than anybody asks.
            if open_until.map_or(opens.is_some(), |end| end.date() < day || near < end.date()) {
                break;
            }
        }
        match open_until {
            Some(end) => Opening::Open { until: end.to_zoned(zone.tz()).map_or(Timestamp::MAX, |zoned| zoned.timestamp()) },
            None => Opening::Closed { opens },
        }
    }

    /// The next instant at which what is said of the hours changes by itself.
    pub fn next_change(&self, country: &str, zone: &Zone, now: Timestamp) -> Option<Timestamp> {
        match self.at(country, zone, now) {
            Opening::Open { until } => Some(until),
            Opening::Closed { opens: Some((day, time)) } => day.to_datetime(time).to_zoned(zone.tz()).ok().map(|z| z.timestamp()),
            Opening::Closed { opens: None } | Opening::Unknown => None,
        }
    }
}

/// Local times as people write them in content: `09:30`. `24:00` is the midnight that ends the day.
mod clock {
    use jiff::civil::Time;
    use serde::{Deserialize, Deserializer, Serializer};

    fn parse(text: &str) -> Option<Time> {
        let (hour, minute) = text.split_once(':').filter(|_| text.len() == 5)?;
        let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
        if (hour, minute) == (24, 0) { Some(Time::midnight()) } else { Time::new(hour, minute, 0, 0).ok() }
    }

    fn write(time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    pub(super) fn serialize<S: Serializer>(time: &Time, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&write(*time))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Time, D::Error> {
        let text = String::deserialize(from)?;
        parse(&text).ok_or_else(|| serde::de::Error::custom(format!("«{text}» is not a time such as 09:30")))
    }

    pub(super) mod option {
        use super::{Deserialize, Deserializer, Serializer, Time};

        #[expect(clippy::ref_option, reason = "the shape serde asks for")]
        pub(in super::super) fn serialize<S: Serializer>(time: &Option<Time>, to: S) -> Result<S::Ok, S::Error> {
            match time {
                Some(time) => super::serialize(time, to),
                None => to.serialize_none(),
            }
        }

        pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Time>, D::Error> {
            let Some(text) = Option::<String>::deserialize(from)? else { return Ok(None) };
            super::parse(&text).map(Some).ok_or_else(|| serde::de::Error::custom(format!("«{text}» is not a time such as 09:30")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Hours, Opening};
    use crate::model::Zone;
    use jiff::{
        Timestamp,
        civil::{date, time},
    };

    fn hours(json: &str) -> Hours {
        serde_json::from_str(json).expect("sound hours")
    }

    fn helsinki() -> Zone {
        Zone::parse("Europe/Helsinki").expect("a zone")
    }

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    #[test]
    fn open_until_it_closes_and_closed_until_it_opens() {
        let week = hours(r#"{"weekly":[{"days":["mo","tu"],"opens":"09:00","closes":"15:00"}]}"#);
        let monday_noon = at("2026-11-23T12:00:00+02:00");
        assert_eq!(week.at("FI", &helsinki(), monday_noon), Opening::Open { until: at("2026-11-23T15:00:00+02:00") });
        let tuesday_evening = at("2026-11-24T18:00:00+02:00");
        assert_eq!(
            week.at("FI", &helsinki(), tuesday_evening),
            Opening::Closed { opens: Some((date(2026, 11, 30), time(9, 0, 0, 0))) }
        );
        assert_eq!(week.next_change("FI", &helsinki(), tuesday_evening), Some(at("2026-11-30T09:00:00+02:00")));
    }

    #[test]
    fn a_public_holiday_is_closed_unless_hours_say_otherwise() {
        let week = r#"{"weekly":[{"days":["mo","tu","we","th","fr","sa","su"],"opens":"00:00","closes":"24:00"}]"#;
        let independence_day = at("2026-12-06T12:00:00+02:00");
        assert_eq!(
            hours(&format!("{week}}}")).at("FI", &helsinki(), independence_day),
            Opening::Closed { opens: Some((date(2026, 12, 7), time(0, 0, 0, 0))) }
        );
        let always = hours(&format!(r#"{week},"holidays":"as_usual"}}"#));
        assert!(matches!(always.at("FI", &helsinki(), independence_day), Opening::Open { .. }));
    }

    #[test]
    fn exceptions_seasons_and_the_night_the_clock_is_set_hold() {
        let week = hours(
            r#"{"weekly":[{"days":["mo"],"opens":"09:00","closes":"15:00","from":"08-15","to":"06-15"},
                          {"days":["su"],"opens":"22:00","closes":"04:00"}],
                "exceptions":[{"from":"2026-11-23","opens":"13:00","closes":"14:00","reason":"staff_day"}]}"#,
        );
        assert_eq!(week.spans("FI", date(2026, 11, 23)), [(time(13, 0, 0, 0), time(14, 0, 0, 0))]);
        assert_eq!(week.spans("FI", date(2026, 7, 6)), []);
        // Over the night of 25 October 2026 Finland's clock goes back: 22–04 lasts seven hours.
        let night = at("2026-10-25T22:30:00+02:00");
        assert_eq!(week.at("FI", &helsinki(), night), Opening::Open { until: at("2026-10-26T04:00:00+02:00") });
    }

    #[test]
    fn two_spans_that_touch_are_one() {
        let week = hours(
            r#"{"weekly":[{"days":["mo"],"opens":"09:00","closes":"12:00"},{"days":["mo"],"opens":"12:00","closes":"15:00","use":"drop_in"}]}"#,
        );
        let opening = week.at("FI", &helsinki(), at("2026-11-23T10:00:00+02:00"));
        assert_eq!(opening, Opening::Open { until: at("2026-11-23T15:00:00+02:00") });
    }

    #[test]
    fn no_hours_are_not_closed_hours() {
        assert_eq!(Hours::default().at("FI", &helsinki(), at("2026-11-23T10:00:00+02:00")), Opening::Unknown);
    }
}
