use super::Reader;
use crate::{
    model::{Body, Day, Entry, EntryId, EventStatus, Move, NoticeKind, Offering, OfferingAt, Period, Service},
    parts::{
        notice::{Notice, Tone},
        phrase::{Phrase, Sentence},
    },
};
use jiff::{Span, civil::Date};
use std::sync::Arc;

/// The two keys of a change: with its day, and with only its month.
#[derive(Clone, Copy)]
struct Change(&'static str, &'static str);

const MOVES: Change = Change("change-moves-on", "change-moves-in");
const MOVED: Change = Change("change-moved-on", "change-moved-in");
const BEGINS: Change = Change("change-begins-on", "change-begins-in");
const RUNNER: Change = Change("change-runner-on", "change-runner-in");
const RUNNER_SINCE: Change = Change("change-runner-since-on", "change-runner-since-in");
const COMES: Change = Change("change-comes-on", "change-comes-in");
const COMES_TO: Change = Change("change-comes-to-on", "change-comes-to-in");
const OPENS: Change = Change("change-opens-on", "change-opens-in");
const CLOSED: Change = Change("change-closed-on", "change-closed-in");

impl Reader<'_> {
    /// The ribbons of a service: where it moves or moved, who runs it from when on, where it ends or begins.
    pub(crate) fn service_changes(&self, service: &Service, today: Date) -> Vec<Notice> {
        let here = service.on(today);
        let several = here.len() > 1;
        let mut notices: Vec<Notice> = here.iter().flat_map(|at| self.offering_changes(at, today, several)).collect();
        notices.extend(self.runner_change(service, today));
        notices
    }

    /// What changed lately and what changes about one offering, the nearer first. `named` says which house it is about.
    pub(crate) fn offering_changes(&self, at: &OfferingAt<'_>, today: Date, named: bool) -> Vec<Notice> {
        let more = || if named { self.around("change-now-at", "where", self.where_at(at.offering), &[]) } else { Sentence::new() };
        let notice = |says, more| Notice { tone: Tone::Move, says, more };
        if let Some(day) = at.begins {
            return vec![notice(self.dated(BEGINS, day, today, self.where_at(at.offering)), Sentence::new())];
        }
        let to = at.moves_to.filter(|moved| is_move(at.offering, moved));
        let from = at.moved_from.filter(|moved| is_move(at.offering, moved));
        let ahead = to.map(|moved| notice(self.dated(MOVES, moved.day, today, self.where_from(at.offering, moved.other)), more()));
        let ends = at.offering.to.filter(|_| at.moves_to.is_none()).map(|day| notice(self.until(day, today), more()));
        let behind =
            from.map(|moved| notice(self.dated(MOVED, moved.day, today, self.where_from(at.offering, moved.other)), more()));
        let far = |moved: Option<Move<'_>>| {
            moved.and_then(|moved| today.until(moved.day.effective()).ok()).map_or(0, |span| span.get_days().abs())
        };
        let mut changes: Vec<Notice> = behind.into_iter().chain(ahead).chain(ends).collect();
        if to.is_some() && far(to) < far(from) {
            changes.reverse();
        }
        changes
    }

    /// Where an offering goes, and when, for a list of those that go.
    pub(crate) fn goes(&self, moved: &Move<'_>, today: Date) -> Sentence {
        self.dated(COMES_TO, moved.day, today, self.where_at(moved.other))
    }

    /// From when an offering is to be had where it will be.
    pub(crate) fn begins(&self, offering: &Offering, today: Date) -> Option<Sentence> {
        let storey: Sentence = offering.floor.iter().map(|code| Phrase::from(self.words.floor(code))).collect();
        offering.from.map(|day| self.dated(if storey.is_empty() { COMES } else { COMES_TO }, day, today, storey))
    }

    /// The other end: house and storey, or the storey and room alone within one house.
    fn where_from(&self, offering: &Offering, other: &Offering) -> Sentence {
        if offering.place != other.place {
            return self.where_at(other);
        }
        let storey = other.floor.as_deref().map(|code| self.words.floor(code));
        let room = other.room.as_deref().map(|room| self.fill("room-number", &[("room", room.into())]));
        let parts: Vec<String> = storey.into_iter().chain(room).collect();
        vec![parts.join(", ").into()]
    }

    fn runner_change(&self, service: &Service, today: Date) -> Option<Notice> {
        let (before, next, day) = service.runner_change(today)?;
        let says = if day.effective() > today {
            self.dated(RUNNER, day, today, vec![self.link_to(next.organisation)?])
        } else {
            self.dated(RUNNER_SINCE, day, today, vec![self.link_to(next.organisation)?])
        };
        let more = match self.link_to(before.organisation) {
            Some(name) if day.effective() <= today => self.around("change-runner-before", "name", vec![name], &[]),
            _ => Sentence::new(),
        };
        Some(Notice { tone: Tone::Run, says, more })
    }

    /// The ribbons of a house or a body that opens or closes for good.
    pub(crate) fn period_changes(&self, period: Period, today: Date) -> Vec<Notice> {
        let ahead = period.from.filter(|_| period.is_ahead(today)).map(|day| self.dated(OPENS, day, today, Sentence::new()));
        let ends = period.to.map(|day| {
            if period.is_over(today) { self.dated(CLOSED, day, today, Sentence::new()) } else { self.until(day, today) }
        });
        ahead.into_iter().chain(ends).map(|says| Notice { tone: Tone::Closed, says, more: Sentence::new() }).collect()
    }

    /// The messages that hold today about an entry, out of all that name it.
    pub(crate) fn messages(&self, named_by: &[Arc<Entry>], about: EntryId, today: Date) -> Vec<Notice> {
        let holding = named_by.iter().filter_map(|entry| match &entry.body {
            Body::Notice(notice) if notice.about.contains(&about) && notice.period().holds(today) => Some((entry, notice.kind)),
            _ => None,
        });
        holding
            .map(|(entry, kind)| {
                let (lang, text) = entry.text(self.lang);
                let tone = if kind == NoticeKind::Closed { Tone::Closed } else { Tone::Info };
                let more = if text.summary.is_empty() { Sentence::new() } else { vec![self.phrase(lang, &text.summary)] };
                Notice { tone, says: vec![self.title(entry)], more }
            })
            .collect()
    }

    /// That an event does not take place as planned.
    pub(crate) fn status(&self, status: EventStatus, full: bool) -> Option<Notice> {
        let (tone, key) = match status {
            EventStatus::Scheduled if full => (Tone::Info, "event-full"),
            EventStatus::Scheduled => return None,
            EventStatus::Cancelled => (Tone::Cancelled, EventStatus::Cancelled.key()),
            other => (Tone::Info, other.key()),
        };
        Some(Notice { tone, says: vec![self.say(key).into()], more: Sentence::new() })
    }

    /// A change with its day: exact, or «January, day to be announced».
    fn dated(&self, change: Change, day: Day, today: Date, put: Sentence) -> Sentence {
        let (key, said) = match day {
            Day::On(date) => (change.0, self.words.near_day(date, today)),
            Day::In(month) => (change.1, self.words.month(month)),
        };
        self.around(key, "where", put, &[("day", (&said).into())])
    }

    /// How long it is still here: the last day, for the day it ends is the first without it.
    fn until(&self, day: Day, today: Date) -> Sentence {
        let said = match day {
            Day::On(date) => {
                let last = date.checked_sub(Span::new().days(1)).unwrap_or(date);
                self.fill("change-until-on", &[("day", (&self.words.near_day(last, today)).into())])
            }
            Day::In(month) => self.fill("change-until-in", &[("day", (&self.words.month(month)).into())]),
        };
        vec![Phrase::from(said)]
    }
}

/// Whether the two ends are different doors; hours alone are no move.
fn is_move(offering: &Offering, moved: &Move<'_>) -> bool {
    (offering.place, &offering.floor, &offering.room) != (moved.other.place, &moved.other.floor, &moved.other.room)
}
