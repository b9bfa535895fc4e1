use calcard::icalendar::{ICalendarDay, ICalendarFrequency, ICalendarMonth, ICalendarRecurrenceRule, ICalendarWeekday};
use fletta_app::model::{Every, Occurrence, Repeats, Wd, When};
use jiff::civil::{Date, DateTime, Weekday};

/// How many years before this one are told.
pub(super) const BEFORE: i16 = 1;
/// How many years after this one are told: pauses come again every year, and no rule of RFC 5545 can say so for ever.
pub(super) const AFTER: i16 = 1;

/// Times that one rule of RFC 5545 can say: a first one, how it comes again, and what is left out.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Series {
    /// The first time.
    pub(super) first: Occurrence,
    /// How it comes again, and when for the last time; once if missing.
    pub(super) rule: Option<(ICalendarRecurrenceRule, DateTime)>,
    /// When it does not, though the rule says so.
    pub(super) except: Vec<DateTime>,
    /// The day on which this round begins, where each is a row of its own: a cohort, a theme week.
    pub(super) round: Option<Date>,
}

impl Series {
    /// The last day on which it takes place.
    pub(super) fn ends(&self) -> Date {
        self.rule.as_ref().map_or(self.first.end, |(_, last)| *last).date()
    }
}

/// All series of an event in the years round this one; what happens once is told whenever it is.
pub(super) fn series(when: &When, year: i16) -> Vec<Series> {
    let once = |first| Series { first, rule: None, except: Vec::new(), round: None };
    match &when.repeats {
        None => when.between(when.starts.date.at(0, 0, 0, 0), DateTime::MAX).into_iter().take(1).map(once).collect(),
        Some(repeats) if repeats.every == Every::Year && (repeats.sessions.is_some() || repeats.whole_week) => rounds(when, year),
        Some(repeats) => ruled(when, repeats, year).into_iter().collect(),
    }
}

fn new_year(year: i16) -> DateTime {
    Date::new(year, 1, 1).unwrap_or(Date::MAX).at(0, 0, 0, 0)
}

/// The years that are told, one by one: within each there are fewer times than one answer holds.
fn times(when: &When, year: i16) -> Vec<Occurrence> {
    let mut times: Vec<Occurrence> = (year - BEFORE..=year + AFTER)
        .flat_map(|year| when.between(new_year(year), new_year(year + 1)).into_iter().filter(move |on| on.start >= new_year(year)))
        .collect();
    times.dedup();
    times
}

/// Groups that begin every year and theme weeks: each round for itself, its meetings week by week.
fn rounds(when: &When, year: i16) -> Vec<Series> {
    // A round may run over the end of what is told: it is told to its end.
    let all = when.between(new_year(year - BEFORE), new_year(year + AFTER + 2));
    let is_told = |round: &&[Occurrence]| {
        round[0].session == 1 && round[0].start >= new_year(year - BEFORE) && round[0].start < new_year(year + AFTER + 1)
    };
    let of_round = |round: &[Occurrence]| {
        let (first, last) = (round[0], round[round.len() - 1]);
        let weekly = ICalendarRecurrenceRule { freq: ICalendarFrequency::Weekly, ..ICalendarRecurrenceRule::default() };
        let weeks = first.start.series(jiff::Span::new().weeks(1)).take_while(|day| *day <= last.start);
        Series {
            first,
            rule: (round.len() > 1).then_some((weekly, last.start)),
            except: weeks.filter(|day| round.iter().all(|on| on.start != *day)).collect(),
            round: Some(first.start.date()),
        }
    };
    all.chunk_by(|_, next| next.session > 1).filter(is_told).map(of_round).collect()
}

/// What comes again by a rule, with its pauses taken out one by one.
fn ruled(when: &When, repeats: &Repeats, year: i16) -> Option<Series> {
    let kept = times(when, year);
    let (first, last) = (*kept.first()?, *kept.last()?);
    if kept.len() == 1 {
        return Some(Series { first, rule: None, except: Vec::new(), round: None });
    }
    let restless = When { repeats: Some(Repeats { pauses: Vec::new(), ..repeats.clone() }), ..when.clone() };
    let between = |on: &DateTime| first.start < *on && *on < last.start;
    let except = times(&restless, year).into_iter().map(|on| on.start).filter(between);
    let except = except.filter(|on| kept.binary_search_by_key(on, |kept| kept.start).is_err()).collect();
    Some(Series { first, rule: Some((rule(when, repeats), last.start)), except, round: None })
}

fn rule(when: &When, repeats: &Repeats) -> ICalendarRecurrenceRule {
    let begin = when.starts.date;
    let day_of_month = || vec![repeats.day.unwrap_or(begin.day())];
    let nth = || repeats.on.iter().map(|on| day(on.day, Some(i16::from(on.nth.unwrap_or(1))))).collect::<Vec<_>>();
    let rule = ICalendarRecurrenceRule {
        interval: (repeats.interval > 1).then_some(u16::from(repeats.interval)),
        ..ICalendarRecurrenceRule::default()
    };
    match repeats.every {
        Every::Day => ICalendarRecurrenceRule { freq: ICalendarFrequency::Daily, ..rule },
        Every::Week => ICalendarRecurrenceRule {
            freq: ICalendarFrequency::Weekly,
            byday: repeats.on.iter().map(|on| day(on.day, None)).collect(),
            wkst: Some(ICalendarWeekday::Monday),
            ..rule
        },
        Every::Month if repeats.on.is_empty() => {
            ICalendarRecurrenceRule { freq: ICalendarFrequency::Monthly, bymonthday: vec![begin.day()], ..rule }
        }
        Every::Month => ICalendarRecurrenceRule { freq: ICalendarFrequency::Monthly, byday: nth(), ..rule },
        Every::Year => {
            let month = repeats.month.unwrap_or(begin.month());
            let (byday, bymonthday) = if repeats.on.is_empty() { (Vec::new(), day_of_month()) } else { (nth(), Vec::new()) };
            let bymonth = vec![ICalendarMonth::new(u8::try_from(month).unwrap_or(1), false)];
            ICalendarRecurrenceRule { freq: ICalendarFrequency::Yearly, bymonth, byday, bymonthday, ..rule }
        }
    }
}

fn day(day: Wd, ordwk: Option<i16>) -> ICalendarDay {
    let weekday = match day.weekday() {
        Weekday::Monday => ICalendarWeekday::Monday,
        Weekday::Tuesday => ICalendarWeekday::Tuesday,
        Weekday::Wednesday => ICalendarWeekday::Wednesday,
        Weekday::Thursday => ICalendarWeekday::Thursday,
        Weekday::Friday => ICalendarWeekday::Friday,
        Weekday::Saturday => ICalendarWeekday::Saturday,
        Weekday::Sunday => ICalendarWeekday::Sunday,
    };
    ICalendarDay { ordwk, weekday }
}

#[cfg(test)]
mod tests {
    use super::series;
    use fletta_app::model::When;
    use jiff::civil::{date, datetime};

    fn when(json: &str) -> When {
        serde_json::from_str(json).expect("sound")
    }

    #[test]
    fn pauses_are_left_out_one_by_one_and_none_stands_at_an_end() {
        let group = when(
            r#"{"starts":"2025-09-02T09:30","minutes":120,"repeats":{"every":"week","on":["tu"],"pauses":[{"from":"12-15","to":"01-08"}]}}"#,
        );
        let told = series(&group, 2026);
        let [only] = told.as_slice() else { panic!("{told:?}") };
        assert_eq!(only.first.start, datetime(2025, 9, 2, 9, 30, 0, 0));
        assert_eq!(only.rule.as_ref().map(|rule| rule.1), Some(datetime(2027, 12, 14, 9, 30, 0, 0)));
        assert!(only.except.contains(&datetime(2026, 12, 29, 9, 30, 0, 0)));
        assert_eq!(only.except.len(), 8, "{:?}", only.except);
    }

    #[test]
    fn a_cohort_is_a_row_each_year_and_a_theme_week_stands_alone() {
        let cohort = when(
            r#"{"starts":"2019-01-09T17:30","repeats":{"every":"year","month":1,"on":["2we"],"sessions":14,"pauses":[{"from":"02-15","to":"02-22"}]}}"#,
        );
        let told = series(&cohort, 2026);
        assert_eq!(
            told.iter().filter_map(|s| s.round).collect::<Vec<_>>(),
            [date(2025, 1, 8), date(2026, 1, 14), date(2027, 1, 13)]
        );
        assert_eq!(told[2].except, [datetime(2027, 2, 17, 17, 30, 0, 0)]);
        let week = when(r#"{"starts":"2020-11-16","days":7,"repeats":{"every":"year","month":11,"day":20,"whole_week":true}}"#);
        let told = series(&week, 2026);
        assert_eq!(told.len(), 3);
        assert!(told.iter().all(|week| week.rule.is_none() && week.round.is_some()));
    }
}
