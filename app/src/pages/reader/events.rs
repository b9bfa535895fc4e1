use super::{Reader, ages, capital};
use crate::{
    model::{Entry, Event, EventStatus, Occurrence, WayIn},
    parts::{
        banner::Banner,
        chips::Chip,
        event::{Occasion, State},
        group::Group,
        phrase::Phrase,
    },
};
use jiff::{Span, civil::Date};

impl Reader<'_> {
    /// Days from the first to the last, both with: «16–22 November».
    pub(crate) fn days_from(&self, first: Date, last: Date, today: Date) -> String {
        let to = self.words.near_day(last, today);
        if first.first_of_month() == last.first_of_month() {
            let from = u64::try_from(first.day()).unwrap_or(1);
            return capital(&self.fill("event-days-of-month", &[("from", from.into()), ("to", (&to).into())]));
        }
        let from = if first.year() == last.year() { self.words.day(first) } else { self.words.full_day(first) };
        capital(&self.fill("event-days", &[("from", (&from).into()), ("to", (&to).into())]))
    }

    /// The day of an occurrence: «today», «Tuesday 24 November», «16–22 November».
    pub(crate) fn occurrence_day(&self, occurrence: Occurrence, today: Date) -> String {
        let first = occurrence.start.date();
        let last = if occurrence.all_day { occurrence.end.date().yesterday().unwrap_or(first) } else { first };
        if last > first {
            return self.days_from(first, last, today);
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
        Occasion {
            day: self.occurrence_day(occurrence, today),
            datetime: if occurrence.all_day { date.to_string() } else { format!("{date}T{:02}:{:02}", time.hour(), time.minute()) },
            time: self.occurrence_time(occurrence),
            today: date <= today,
            title: self.link(entry),
            place: event.place.map(|place| self.house_and_floor(place, event.floor.as_deref())).unwrap_or_default(),
            status: self.state(event),
            facts: Vec::new(),
        }
    }

    /// The same below the heading of its day: the time alone; with where its families live, and the facts that decide.
    pub(crate) fn occasion_of_day(&self, entry: &Entry, event: &Event, occurrence: Occurrence) -> Occasion {
        let on = self.occasion(entry, event, occurrence);
        let is_long = occurrence.all_day && occurrence.end.date() > occurrence.start.date().tomorrow().unwrap_or(Date::MAX);
        let (day, time) =
            if is_long { (on.day, None) } else { (String::new(), on.time.or_else(|| Some(self.say("calendar-all-day")))) };
        let mut place = on.place;
        let towns: Vec<Phrase> = event.areas.iter().filter_map(|id| self.entry(*id)).map(|area| self.title(area)).collect();
        // A house may be named after its town: once is enough.
        if !towns.is_empty() && !towns.iter().all(|town| place.iter().any(|piece| piece.text.contains(&town.text))) {
            place.extend((!place.is_empty()).then(|| Phrase::from("\u{a0}· ")));
            place.extend(self.listed(towns));
        }
        // A group that has begun is no open door.
        let session = (occurrence.session > 1)
            .then(|| Chip::new("calendar", self.fill("event-session", &[("session", u64::from(occurrence.session).into())])));
        let facts = [
            session,
            event.who.ages.map(|span| Chip::new("ages", ages(self.words, span))),
            self.cost_chip(&event.cost),
            self.ways_of_event(event).map(|ways| Chip::new("way-in", ways)),
            self.spoken(&event.spoken).map(|spoken| Chip::new("spoken", spoken)),
        ];
        // Whoever cannot come need not know what it would cost.
        let facts = if event.status == EventStatus::Cancelled { Vec::new() } else { facts.into_iter().flatten().collect() };
        Occasion { day, time, place, facts, today: false, ..on }
    }

    /// What is not as planned, and how that is said.
    fn state(&self, event: &Event) -> Option<(State, String)> {
        let state = match event.status {
            EventStatus::Scheduled => return event.full.then(|| (State::Full, self.say("event-full"))),
            EventStatus::Cancelled => State::Cancelled,
            EventStatus::Postponed => State::Postponed,
            EventStatus::Moved => State::Moved,
        };
        Some((state, self.say(event.status.key())))
    }

    /// How one takes part, in a line: to book is to sign up.
    fn ways_of_event(&self, event: &Event) -> Option<String> {
        let said = |way: &WayIn| self.say(if *way == WayIn::Book { "action-sign-up" } else { way.key() });
        event.ways_in.first().map(said)
    }

    /// The motto of a theme week at one of its times, if it is known.
    pub(crate) fn motto(&self, event: &Event, at: Occurrence) -> Option<Phrase> {
        event.mottos.get(&at.start.year().to_string()).and_then(|mottos| self.local(mottos, &[]))
    }

    /// A theme week that is on, as all are told of it.
    pub(crate) fn banner(&self, entry: &Entry, event: &Event, at: Occurrence) -> Banner {
        let (lang, text) = entry.text(self.lang);
        let said = self.state(event).map(|(_, says)| says);
        Banner {
            kind: self.say(event.form.key()),
            title: self.link(entry),
            motto: self.motto(event, at),
            days: self.occurrence_day(at, self.today(entry)),
            place: self.owner(entry),
            says: self.phrase(lang, &text.summary),
            status: said,
        }
    }

    /// A group of a method: when the next one begins, how often it meets, where, in which language, for which ages, whether there is room.
    pub(crate) fn group(&self, entry: &Entry, event: &Event) -> Option<Group> {
        let here = self.now.to_zoned(self.ties.zone(entry, self.now).tz()).datetime();
        let next = event.when.next_start(here)?;
        let day = format!("{} {}", self.words.week_day(next.start.date()), next.start.date().year());
        let when = self.occurrence_time(next).map_or(day.clone(), |time| format!("{day}, {time}"));
        let running = event.when.next(here).filter(|time| time.session > 1);
        let state = self.state(event);
        let is_closed = state.as_ref().is_some_and(|(state, _)| *state != State::Moved);
        let sessions = event.when.repeats.as_ref().and_then(|repeats| repeats.sessions).map(u64::from);
        let facts = [
            self.place_chip(event.place, event.floor.as_deref()),
            self.spoken(&event.spoken).map(|spoken| Chip::new("spoken", spoken)),
            event.who.ages.map(|span| Chip::new("ages", ages(self.words, span))),
            self.cost_chip(&event.cost),
        ];
        Some(Group {
            title: self.link(entry),
            starts: self.fill("group-starts", &[("day", (&when).into())]),
            running: running.map(|_| self.say("group-running")),
            sessions: sessions.map(|count| self.fill("group-sessions", &[("count", count.into())])),
            facts: facts.into_iter().flatten().collect(),
            room: state.map_or_else(|| self.say("group-room"), |(_, says)| says).into(),
            is_closed,
        })
    }
}
