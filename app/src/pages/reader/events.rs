use super::{Reader, capital};
use crate::{
    model::{Entry, Event, EventStatus, Occurrence},
    parts::event::Occasion,
};
use jiff::{Span, civil::Date};

impl Reader<'_> {
    /// The day of an occurrence: «today», «Tuesday 24 November», «16–22 November».
    pub(crate) fn occurrence_day(&self, occurrence: Occurrence, today: Date) -> String {
        let first = occurrence.start.date();
        let last = if occurrence.all_day { occurrence.end.date().yesterday().unwrap_or(first) } else { first };
        if last > first {
            let to = self.words.near_day(last, today);
            if first.first_of_month() == last.first_of_month() {
                let from = u64::try_from(first.day()).unwrap_or(1);
                return capital(&self.fill("event-days-of-month", &[("from", from.into()), ("to", (&to).into())]));
            }
            let from = self.words.day(first);
            return capital(&self.fill("event-days", &[("from", (&from).into()), ("to", (&to).into())]));
        }
        match today.until(first).map_or(0, |span| span.get_days()) {
            0 => self.say("day-today"),
            1 => self.say("day-tomorrow"),
            _ if first.year() == today.year() => capital(&self.words.week_day(first)),
            _ => capital(&format!("{} {}", self.words.week_day(first), first.year())),
        }
    }

    /// The times of an occurrence, if it has any.
    pub(crate) fn occurrence_time(&self, occurrence: Occurrence) -> Option<String> {
        (!occurrence.all_day).then(|| self.words.clock_span(occurrence.start.time(), occurrence.end.time()))
    }

    /// The next time of an event that is on or ahead.
    pub(crate) fn next_time(&self, entry: &Entry, event: &Event) -> Option<Occurrence> {
        event.when.next(self.now.to_zoned(self.ties.zone(entry, self.now).tz()).datetime())
    }

    /// The times of an event within so many days, at most `most`.
    pub(crate) fn times(&self, entry: &Entry, event: &Event, days: i64, most: usize) -> Vec<Occurrence> {
        let now = self.now.to_zoned(self.ties.zone(entry, self.now).tz()).datetime();
        let ahead = now.checked_add(Span::new().days(days)).unwrap_or(now);
        event.when.between(now, ahead).into_iter().take(most).collect()
    }

    /// An event in a list: when, what, where.
    pub(crate) fn occasion(&self, entry: &Entry, event: &Event, occurrence: Occurrence) -> Occasion {
        let today = self.today(entry);
        let date = occurrence.start.date();
        let time = occurrence.start.time();
        let status = match event.status {
            EventStatus::Scheduled => event.full.then(|| self.say("event-full")),
            status => Some(self.say(status.key())),
        };
        Occasion {
            day: self.occurrence_day(occurrence, today),
            datetime: if occurrence.all_day { date.to_string() } else { format!("{date}T{:02}:{:02}", time.hour(), time.minute()) },
            time: self.occurrence_time(occurrence),
            today: date <= today,
            title: self.link(entry),
            place: event.place.map(|place| self.house_and_floor(place, event.floor.as_deref())).unwrap_or_default(),
            status,
            cancelled: event.status == EventStatus::Cancelled,
        }
    }
}
