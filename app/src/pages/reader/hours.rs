use super::{Reader, capital, small};
use crate::{
    model::{Exception, HolidayRule, Hours, HoursUse, Opening, Wd, Weekly, Zone, holiday},
    parts::hours::{Week, WeekDay},
};
use jiff::{
    Span, Timestamp, ToSpan,
    civil::{Date, Time},
};

/// Hours as they hold at a place: with its time and its holidays.
#[derive(Clone, Copy)]
pub(crate) struct HoursThere<'h> {
    /// The hours.
    pub(crate) hours: &'h Hours,
    /// The country whose holidays they keep.
    pub(crate) country: &'h str,
    /// The time that holds there.
    pub(crate) zone: &'h Zone,
}

impl HoursThere<'_> {
    /// Whether the door is open at an instant, but for those alone who have booked a time.
    fn is_by_appointment(&self, now: Timestamp) -> bool {
        let here = now.to_zoned(self.zone.tz()).datetime();
        let rows = || {
            let on = |row: &&Weekly| row.days.contains(&Wd::of(here.date())) && row.in_season(here.date());
            let now = |row: &&Weekly| row.opens <= here.time() && here.time() < row.closes;
            self.hours.weekly.iter().filter(on).filter(now)
        };
        let is_exception = self.hours.exception(here.date()).is_some();
        !is_exception
            && rows().any(|row| row.usage == HoursUse::Appointments)
            && rows().all(|row| matches!(row.usage, HoursUse::Appointments | HoursUse::Phone))
    }
}

impl Reader<'_> {
    /// How it stands now, and whether it is open: «Open until 3 pm», «Opens on Monday at 9 am».
    pub(crate) fn opening(&self, there: HoursThere<'_>) -> Option<(String, bool)> {
        let today = there.zone.today(self.now);
        match there.hours.at(there.country, there.zone, self.now) {
            Opening::Unknown => None,
            Opening::Closed { opens: None } => Some((self.say("opening-closed"), false)),
            Opening::Closed { opens: Some((day, time)) } => {
                let ahead = today.until(day).map_or(0, |span| span.get_days());
                let clock = self.words.clock(time);
                let said = match ahead {
                    0 => self.fill("opening-today", &[("time", (&clock).into())]),
                    1 => self.fill("opening-tomorrow", &[("time", (&clock).into())]),
                    2..=6 => self.fill("opening-weekday", &[("weekday", Wd::of(day).code().into()), ("time", (&clock).into())]),
                    _ => self.fill("opening-day", &[("day", (&self.words.near_day(day, today)).into()), ("time", (&clock).into())]),
                };
                Some((said, false))
            }
            Opening::Open { until } => {
                let end = until.to_zoned(there.zone.tz()).datetime();
                let beyond = today.checked_add(2.days()).unwrap_or(today);
                if end.date() < beyond && there.is_by_appointment(self.now) {
                    return Some((self.fill("opening-appointments", &[("time", (&self.words.clock(end.time())).into())]), false));
                }
                let said = if end.date() >= beyond {
                    self.say("opening-always")
                } else if end.time() == Time::midnight() {
                    self.say("opening-until-midnight")
                } else {
                    self.fill("opening-until", &[("time", (&self.words.clock(end.time())).into())])
                };
                Some((said, true))
            }
        }
    }

    /// How it stands now, and the seven days from today.
    pub(crate) fn week(&self, there: HoursThere<'_>) -> Week {
        let today = there.zone.today(self.now);
        let now = self.opening(there);
        let mut days: Vec<WeekDay> = (0..7)
            .filter_map(|ahead| today.checked_add(Span::new().days(ahead)).ok())
            .map(|day| self.week_day(there, day, today))
            .collect();
        // A week in which nothing is ever open, and nothing says why, tells less than when it opens.
        if there.hours.weekly.is_empty() || days.iter().all(|day| day.closed && day.reason.is_none()) {
            days.clear();
        }
        let note = there.hours.note.as_ref().map(|note| self.phrase(note.language, &note.text));
        Week {
            open: now.as_ref().is_some_and(|now| now.1),
            now: now.map(|now| now.0),
            caption: self.say("hours-caption"),
            days,
            note,
        }
    }

    fn week_day(&self, there: HoursThere<'_>, day: Date, today: Date) -> WeekDay {
        let is_today = day == today;
        let weekday = capital(&self.words.week_day(day));
        let name =
            if is_today { self.fill("hours-today", &[("day", (&small_unless_english(self, &weekday)).into())]) } else { weekday };
        let exception = there.hours.exception(day);
        let is_holiday = there.hours.holidays == HolidayRule::Closed && holiday(there.country, day);
        let (times, reason) = match exception {
            Some(exception) => (self.exception_times(exception), exception.reason.map(|reason| self.say(reason.key()))),
            None if is_holiday => (Vec::new(), Some(self.say("hours-holiday"))),
            None => {
                let mut rows: Vec<&Weekly> =
                    there.hours.weekly.iter().filter(|hours| hours.days.contains(&Wd::of(day)) && hours.in_season(day)).collect();
                rows.sort_by_key(|hours| (hours.opens, hours.closes));
                (rows.into_iter().map(|hours| self.span_for(hours)).collect(), None)
            }
        };
        let closed = times.is_empty();
        let times = if closed { vec![self.say("hours-closed")] } else { times };
        WeekDay { name, today: is_today, times, reason, closed }
    }

    fn exception_times(&self, exception: &Exception) -> Vec<String> {
        exception.opens.zip(exception.closes).map(|(opens, closes)| self.span(opens, closes)).into_iter().collect()
    }

    /// «9 am–3 pm», or that it is all day.
    pub(crate) fn span(&self, opens: Time, closes: Time) -> String {
        if opens == closes { self.say("hours-all-day") } else { self.words.clock_span(opens, closes) }
    }

    fn span_for(&self, hours: &Weekly) -> String {
        let span = self.span(hours.opens, hours.closes);
        match hours.usage {
            HoursUse::Open => span,
            usage => format!("{span} {}", small(&self.say(usage.key()))),
        }
    }

    /// Weekly hours in a phrase each: «Monday–Thursday 8:30–10 am by appointment».
    pub(crate) fn weekly(&self, rows: &[Weekly], today: Date) -> Vec<String> {
        rows.iter()
            .filter(|row| row.in_season(today))
            .map(|row| format!("{} {}", self.days(&row.days), small(&self.span_for(row))))
            .collect()
    }

    /// Days of the week in few words: a run of three or more as its ends.
    fn days(&self, days: &[Wd]) -> String {
        let mut days = days.to_vec();
        days.sort_unstable();
        days.dedup();
        let name = |day: &Wd| self.fill("weekly", &[("weekday", day.code().into())]);
        let in_row = days.windows(2).all(|pair| pair[0] as usize + 1 == pair[1] as usize);
        match days.as_slice() {
            all if all.len() == 7 => self.say("hours-every-day"),
            [first, .., last] if in_row && days.len() > 2 => format!("{}–{}", name(first), name(last)),
            few => self.words.list(&few.iter().map(name).collect::<Vec<_>>()),
        }
    }
}

/// «Today, Monday» in English, «i dag, måndag» elsewhere: the locale's own day name already has the right letter.
fn small_unless_english(reader: &Reader<'_>, weekday: &str) -> String {
    let sample = reader.say(Wd::Monday.key());
    if sample.chars().next().is_some_and(char::is_uppercase) { weekday.to_owned() } else { small(weekday) }
}

#[cfg(test)]
#[expect(clippy::redundant_closure_for_method_calls, reason = "a method of one lifetime is no function of any")]
mod tests {
    use super::HoursThere;
    use crate::{
        model::{Hours, Lang, Ties, Vocabulary, Zone},
        pages::reader::Reader,
        words::words,
    };

    const WEEK: &str = r#"{"weekly":[{"days":["mo","tu","we","th"],"opens":"08:30","closes":"15:00","use":"appointments"},
        {"days":["fr"],"opens":"00:00","closes":"24:00"}],"exceptions":[{"from":"12-24","to":"12-27","reason":"holiday"}]}"#;

    /// Tells of a Finnish door in a language at an instant.
    fn told<T>(lang: &str, now: &str, tell: impl Fn(&Reader<'_>, HoursThere<'_>) -> T) -> T {
        let lang = Lang::parse(lang).expect("a language");
        let (ties, vocabulary) = (Ties::default(), Vocabulary::default());
        let now = now.parse().expect("an instant");
        let reader = Reader {
            lang,
            words: words(lang).expect("its words"),
            now,
            site: "",
            vocabulary: &vocabulary,
            explained: &[],
            ties: &ties,
        };
        let hours: Hours = serde_json::from_str(WEEK).expect("sound hours");
        let zone = Zone::parse("Europe/Helsinki").expect("a zone");
        tell(&reader, HoursThere { hours: &hours, country: "FI", zone: &zone })
    }

    #[test]
    fn how_it_stands_now_is_said_as_people_say_it() {
        let opening = |lang: &str, now: &str| told(lang, now, |reader, there| reader.opening(there));
        for (lang, now, says, open) in [
            ("sv", "2026-11-23T12:00:00+02:00", "Med bokad tid till kl. 15", false),
            ("fi", "2026-11-23T07:00:00+02:00", "Avautuu tänään klo 8.30", false),
            ("en", "2026-11-23T18:00:00+02:00", "Opens tomorrow at 8:30 am", false),
            ("is", "2026-11-28T12:00:00+02:00", "Opnar á mánudag kl. 8:30", false),
            ("sv", "2026-12-24T12:00:00+02:00", "Öppnar på måndag kl. 8.30", false),
            ("en", "2026-11-27T12:00:00+02:00", "Open until midnight", true),
        ] {
            assert_eq!(opening(lang, now), Some((says.to_owned(), open)), "{lang} {now}");
        }
    }

    #[test]
    fn the_week_begins_today_and_says_why_a_day_differs() {
        let week = told("en", "2026-12-23T12:00:00+02:00", |reader, there| reader.week(there));
        assert_eq!(week.days.len(), 7);
        assert!(week.days[0].today && week.days[0].name.starts_with("Today, Wednesday"), "{}", week.days[0].name);
        assert_eq!(week.days[0].times, ["8:30 am–3 pm by appointment"]);
        assert!(week.days[1].closed);
        assert_eq!((week.days[1].times.join(""), week.days[1].reason.as_deref()), ("Closed".to_owned(), Some("Holiday")));
    }

    #[test]
    fn days_of_the_week_are_said_in_few_words() {
        let lines = told("sv", "2026-11-23T12:00:00+02:00", |reader, there| {
            reader.weekly(&there.hours.weekly, there.zone.today(reader.now))
        });
        assert_eq!(lines, ["måndag–torsdag kl. 8.30–15 med bokad tid", "fredag dygnet runt"]);
    }
}
