use super::{Contact, Cost, EntryId, Lang, WayIn, Wd, Who, YearDay, facts::words};
use jiff::{
    Span, ToSpan,
    civil::{Date, DateTime, ISOWeekDate, Time, Weekday},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words! {
    /// What kind of event.
    EventForm "event-form" { Once = "once", Recurring = "recurring", Cohort = "cohort", Umbrella = "umbrella", ThemeWeek = "theme_week" }
}

words! {
    /// How it stands.
    EventStatus "event-status" { Scheduled = "scheduled", Cancelled = "cancelled", Postponed = "postponed", Moved = "moved" }
}

words! {
    /// How often it comes again.
    Every "every" { Day = "day", Week = "week", Month = "month", Year = "year" }
}

/// Something that happens: once, again and again, a group of a method, an umbrella, a theme week.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// What kind.
    pub form: EventForm,
    /// How it stands.
    #[serde(default = "scheduled", skip_serializing_if = "is_scheduled")]
    pub status: EventStatus,
    /// Who holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<EntryId>,
    /// Who holds it with them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<EntryId>,
    /// Whose families it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<EntryId>,
    /// The house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<EntryId>,
    /// The storey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<String>,
    /// The room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// The service it is a group of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<EntryId>,
    /// The umbrella it lies within.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<EntryId>,
    /// Languages spoken there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spoken: Vec<Lang>,
    /// How one gets in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways_in: Vec<WayIn>,
    /// Whether there is no room left.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub full: bool,
    /// What is near it in kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<EntryId>,
    /// Whom to ask (domain rule 7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<EntryId>,
    /// Whom it is for.
    #[serde(default, skip_serializing_if = "Who::is_empty")]
    pub who: Who,
    /// What it costs.
    #[serde(default, skip_serializing_if = "Cost::is_empty")]
    pub cost: Cost,
    /// How to reach those who hold it.
    #[serde(default, skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
    /// When.
    pub when: When,
    /// A theme week's motto by year.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub mottos: BTreeMap<String, BTreeMap<Lang, String>>,
}

fn scheduled() -> EventStatus {
    EventStatus::Scheduled
}

fn is_scheduled(status: &EventStatus) -> bool {
    *status == EventStatus::Scheduled
}

/// When it happens, in the local time of its place. Rules without end keep it alive; no date is made at import.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The first time: `2026-09-01T09:30`, or a day alone for all day.
    pub starts: Start,
    /// How long, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// How long, in days, if it is all day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// How it comes again; once if missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Repeats>,
}

/// The beginning: a local day, with a time or without.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Start {
    /// The day.
    pub date: Date,
    /// The time; all day if missing.
    pub time: Option<Time>,
}

impl TryFrom<String> for Start {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let refused = || format!("«{text}» is neither a day (2026-09-01) nor a day with its time (2026-09-01T09:30)");
        match text.split_once('T') {
            None => text.parse().map(|date| Self { date, time: None }).map_err(|_| refused()),
            Some(_) => {
                let at: DateTime = text.parse().map_err(|_| refused())?;
                Ok(Self { date: at.date(), time: Some(at.time()) })
            }
        }
    }
}

impl From<Start> for String {
    fn from(start: Start) -> Self {
        match start.time {
            None => start.date.to_string(),
            Some(time) => format!("{}T{:02}:{:02}", start.date, time.hour(), time.minute()),
        }
    }
}

/// A rule by which it comes again (the readable half of RFC 5545's RRULE).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeats {
    /// How often.
    pub every: Every,
    /// Every so many.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub interval: u8,
    /// On which days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on: Vec<WeekdayOf>,
    /// Of which month, every year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<i8>,
    /// Of which day of that month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<i8>,
    /// The whole ISO week that holds that day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole_week: bool,
    /// A cohort: how many weekly meetings from each start on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sessions: Option<u8>,
    /// The first day it comes no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// When there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
}

fn one() -> u8 {
    1
}

fn is_one(interval: &u8) -> bool {
    *interval == 1
}

/// Days on which it does not happen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// First day.
    pub from: YearDay,
    /// First day on which it may happen again.
    pub to: YearDay,
}

/// A day of the week, or the n-th such day of a month: `mo`, `1sa`, `-1fr`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WeekdayOf {
    /// Which one of the month; below zero from its end. Every one if missing.
    pub nth: Option<i8>,
    /// The day.
    pub day: Wd,
}

impl TryFrom<String> for WeekdayOf {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let refused = || format!("«{text}» is not a day such as mo, 1sa or -1fr");
        let at = text.len().checked_sub(2).filter(|at| text.is_char_boundary(*at)).ok_or_else(refused)?;
        let (number, day) = text.split_at(at);
        let nth = if number.is_empty() { None } else { Some(number.parse().map_err(|_| refused())?) };
        if nth.is_some_and(|n: i8| n == 0 || !(-5..=5).contains(&n)) {
            return Err(refused());
        }
        Wd::parse(day).map(|day| Self { nth, day }).ok_or_else(refused)
    }
}

impl From<WeekdayOf> for String {
    fn from(on: WeekdayOf) -> Self {
        format!("{}{}", on.nth.map(|n| n.to_string()).unwrap_or_default(), on.day.code())
    }
}

/// One time that it happens, local to its place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Occurrence {
    /// Beginning.
    pub start: DateTime,
    /// End; for all-day events the midnight after the last day.
    pub end: DateTime,
    /// Whether it has no times.
    pub all_day: bool,
    /// Which meeting of its cohort, counted from 1; 1 where there are no cohorts.
    pub session: u8,
}

/// At most so many occurrences in one answer.
const MOST: usize = 500;

impl When {
    /// All occurrences that have not ended at `from` and begin before `to`, in order; at most 500.
    pub fn between(&self, from: DateTime, to: DateTime) -> Vec<Occurrence> {
        let mut found = Vec::new();
        let reach = Span::new().days(i32::from(self.days.unwrap_or(1)).max(2) + self.cohort_days());
        let first = from.date().checked_sub(reach).unwrap_or(Date::MIN).max(self.starts.date);
        let starts = match &self.repeats {
            None => vec![self.starts.date],
            Some(repeats) => repeats.starts(self.starts.date, first, to.date()),
        };
        for start in starts {
            for (date, session) in self.sessions(start) {
                let occurrence = self.occurrence(date, session);
                if occurrence.end > from && occurrence.start < to {
                    found.push(occurrence);
                }
            }
            if found.len() >= MOST {
                break;
            }
        }
        found.sort_unstable();
        found.dedup();
        found.truncate(MOST);
        found
    }

    /// The one that is on, or else the next within two years.
    pub fn next(&self, now: DateTime) -> Option<Occurrence> {
        let ahead = now.checked_add(2.years()).unwrap_or(DateTime::MAX);
        // A weekly event is found in a month, a yearly one in two years.
        let soon = now.checked_add(5.weeks()).unwrap_or(DateTime::MAX);
        self.between(now, soon).into_iter().next().or_else(|| self.between(now, ahead).into_iter().next())
    }

    /// The next start of a cohort, or the next time of anything else.
    pub fn next_start(&self, now: DateTime) -> Option<Occurrence> {
        let ahead = now.checked_add(2.years()).unwrap_or(DateTime::MAX);
        self.between(now, ahead).into_iter().find(|occurrence| occurrence.session == 1 && occurrence.start >= now)
    }

    fn cohort_days(&self) -> i32 {
        let sessions = self.repeats.as_ref().and_then(|repeats| repeats.sessions).map_or(0, i32::from);
        let paused: i32 = if sessions > 0 { 16 } else { 0 };
        (sessions + paused) * 7
    }

    fn sessions(&self, start: Date) -> Vec<(Date, u8)> {
        let pauses = self.repeats.as_ref().map(|repeats| repeats.pauses.as_slice()).unwrap_or_default();
        let paused = |date: Date| pauses.iter().any(|pause| YearDay::between(pause.from, pause.to, date));
        let count = match &self.repeats {
            Some(Repeats { every: Every::Year, sessions: Some(count), .. }) => *count,
            _ => return if paused(start) { Vec::new() } else { vec![(start, 1)] },
        };
        let weeks = (0..52).filter_map(|week| start.checked_add(Span::new().weeks(week)).ok());
        weeks.filter(|date| !paused(*date)).zip(1..=count).collect()
    }

    fn occurrence(&self, date: Date, session: u8) -> Occurrence {
        match self.starts.time {
            Some(time) => {
                let start = date.to_datetime(time);
                let end = start.checked_add(i64::from(self.minutes.unwrap_or(60)).minutes()).unwrap_or(start);
                Occurrence { start, end, all_day: false, session }
            }
            None => {
                let days = self.days.unwrap_or(1).max(1);
                let end = date.checked_add(Span::new().days(i32::from(days))).unwrap_or(date);
                Occurrence {
                    start: date.to_datetime(Time::midnight()),
                    end: end.to_datetime(Time::midnight()),
                    all_day: true,
                    session,
                }
            }
        }
    }
}

impl Repeats {
    /// The days on which it starts, from the later of `begin` and `first` up to and with `last`.
    fn starts(&self, begin: Date, first: Date, last: Date) -> Vec<Date> {
        let last = self.until.and_then(|until| until.yesterday().ok()).map_or(last, |until| until.min(last));
        let interval = i32::from(self.interval.max(1));
        let limit = if self.every == Every::Week { self.sessions.map(usize::from) } else { None };
        let mut found = Vec::new();
        let mut period = match (self.every, limit) {
            // A counted row has to be counted from its beginning.
            (_, Some(_)) => 0,
            (Every::Day, _) => days_between(begin, first) / interval,
            (Every::Week, _) => days_between(monday(begin), monday(first)) / 7 / interval,
            (Every::Month, _) => months_between(begin, first) / interval,
            (Every::Year, _) => (i32::from(first.year()) - i32::from(begin.year())) / interval,
        }
        .max(0);
        loop {
            let days = self.days_of(begin, period * interval);
            let Some(days) = days else { break };
            for day in days.into_iter().filter(|day| *day >= begin) {
                if day > last || limit.is_some_and(|limit| found.len() >= limit) || found.len() >= MOST * 2 {
                    found.retain(|day| *day >= first);
                    return found;
                }
                found.push(day);
            }
            period += 1;
            if period > 20_000 {
                break;
            }
        }
        found.retain(|day| *day >= first);
        found
    }

    /// The days of the n-th period after the one that holds `begin`, in order; nothing once the calendar ends.
    fn days_of(&self, begin: Date, ahead: i32) -> Option<Vec<Date>> {
        let mut days = match self.every {
            Every::Day => vec![begin.checked_add(Span::new().days(ahead)).ok()?],
            Every::Week => {
                let monday = monday(begin).checked_add(Span::new().weeks(ahead)).ok()?;
                let on = if self.on.is_empty() { vec![Wd::of(begin)] } else { self.on.iter().map(|on| on.day).collect() };
                on.iter()
                    .filter_map(|day| monday.checked_add(i64::from(day.weekday().to_monday_zero_offset()).days()).ok())
                    .collect()
            }
            Every::Month => {
                let month = begin.first_of_month().checked_add(Span::new().months(ahead)).ok()?;
                self.days_in_month(month, begin.day())
            }
            Every::Year => {
                let year = i16::try_from(i32::from(begin.year()) + ahead).ok().filter(|year| *year < 9000)?;
                let month = Date::new(year, self.month.unwrap_or(begin.month()), 1).ok()?;
                let days = self.days_in_month(month, self.day.unwrap_or(begin.day()));
                if self.whole_week { days.into_iter().map(monday).collect() } else { days }
            }
        };
        days.sort_unstable();
        Some(days)
    }

    fn days_in_month(&self, first: Date, day: i8) -> Vec<Date> {
        if self.on.is_empty() {
            return Date::new(first.year(), first.month(), day).into_iter().collect();
        }
        self.on.iter().filter_map(|on| first.nth_weekday_of_month(on.nth.unwrap_or(1), on.day.weekday()).ok()).collect()
    }
}

/// The Monday of a day's week.
pub(super) fn monday(date: Date) -> Date {
    let week = date.iso_week_date();
    ISOWeekDate::new(week.year(), week.week(), Weekday::Monday).map_or(date, ISOWeekDate::date)
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

fn months_between(from: Date, to: Date) -> i32 {
    (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month()) - i32::from(from.month())
}

#[cfg(test)]
mod tests {
    use super::{Occurrence, When};
    use jiff::civil::{Date, date, datetime};

    fn when(json: &str) -> When {
        serde_json::from_str(json).expect("sound")
    }

    fn days(found: &[Occurrence]) -> Vec<Date> {
        found.iter().map(|o| o.start.date()).collect()
    }

    #[test]
    fn a_weekly_group_goes_on_without_end_and_rests_in_its_pauses() {
        let group = when(
            r#"{"starts":"2024-09-03T09:30","minutes":90,"repeats":{"every":"week","on":["tu","th"],"pauses":[{"from":"12-20","to":"01-08"}]}}"#,
        );
        let found = group.between(datetime(2026, 12, 14, 0, 0, 0, 0), datetime(2027, 1, 13, 0, 0, 0, 0));
        assert_eq!(days(&found), [date(2026, 12, 15), date(2026, 12, 17), date(2027, 1, 12)]);
        let during = group.next(datetime(2026, 12, 15, 10, 0, 0, 0)).expect("one is on");
        assert_eq!(during.start.date(), date(2026, 12, 15));
    }

    #[test]
    fn the_theme_week_is_the_week_that_holds_the_twentieth_of_november() {
        let week = when(r#"{"starts":"2020-11-16","days":7,"repeats":{"every":"year","month":11,"day":20,"whole_week":true}}"#);
        for (year, monday) in [(2020, date(2020, 11, 16)), (2026, date(2026, 11, 16)), (2027, date(2027, 11, 15))] {
            let next = week.next(date(year, 6, 1).at(0, 0, 0, 0)).expect("every year");
            assert_eq!(next.start.date(), monday);
            assert_eq!(next.end.date(), monday.checked_add(jiff::Span::new().days(7)).expect("a day"));
        }
        let sunday = week.next(datetime(2026, 11, 22, 23, 0, 0, 0)).expect("still on");
        assert_eq!(sunday.start.date(), date(2026, 11, 16));
    }

    #[test]
    fn a_cohort_starts_every_january_and_meets_so_many_times() {
        let cohort = when(
            r#"{"starts":"2019-01-09T17:30","minutes":120,"repeats":{"every":"year","month":1,"on":["2we"],"sessions":14,"pauses":[{"from":"02-15","to":"02-22"}]}}"#,
        );
        let found = cohort.between(datetime(2027, 1, 1, 0, 0, 0, 0), datetime(2027, 12, 1, 0, 0, 0, 0));
        assert_eq!(found.len(), 14);
        assert_eq!((found[0].start.date(), found[0].session), (date(2027, 1, 13), 1));
        assert!(!days(&found).contains(&date(2027, 2, 17)));
        assert_eq!(found[13].session, 14);
        let start = cohort.next_start(datetime(2027, 2, 1, 0, 0, 0, 0)).expect("next year");
        assert_eq!(start.start.date(), date(2028, 1, 12));
        // Half way through, the next meeting is one of the running cohort.
        assert_eq!(cohort.next(datetime(2027, 2, 1, 0, 0, 0, 0)).map(|o| o.start.date()), Some(date(2027, 2, 3)));
    }

    #[test]
    fn months_and_intervals_and_ends_hold() {
        let monthly = when(r#"{"starts":"2026-01-03T10:00","repeats":{"every":"month","on":["-1sa"],"until":"2026-04-01"}}"#);
        let found = monthly.between(datetime(2026, 1, 1, 0, 0, 0, 0), datetime(2026, 12, 1, 0, 0, 0, 0));
        assert_eq!(days(&found), [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 28)]);
        let fortnight = when(r#"{"starts":"2026-01-05T10:00","repeats":{"every":"week","interval":2}}"#);
        let found = fortnight.between(datetime(2026, 11, 16, 0, 0, 0, 0), datetime(2026, 12, 8, 0, 0, 0, 0));
        assert_eq!(days(&found), [date(2026, 11, 23), date(2026, 12, 7)]);
        let counted = when(r#"{"starts":"2026-01-05T10:00","repeats":{"every":"week","sessions":3}}"#);
        assert_eq!(counted.between(datetime(2026, 1, 10, 0, 0, 0, 0), datetime(2027, 1, 1, 0, 0, 0, 0)).len(), 2);
    }

    #[test]
    fn what_happens_once_is_found_once() {
        let once = when(r#"{"starts":"2027-02-04T18:00","minutes":120}"#);
        assert!(once.next(datetime(2027, 2, 4, 19, 0, 0, 0)).is_some());
        assert!(once.next(datetime(2027, 2, 4, 20, 0, 0, 0)).is_none());
    }
}
