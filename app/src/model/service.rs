use super::{Contact, Cost, Day, EntryId, Hours, Lang, Period, WayIn, Who};
use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};

/// What a family can get: a speech therapy, a parenting group, a support family. Never a software service.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Code of a sector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// Levels of support, 1 to 3 (after Iceland's Act 86/2021).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<u8>,
    /// Whose families it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<EntryId>,
    /// Languages spoken there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spoken: Vec<Lang>,
    /// How one gets in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways_in: Vec<WayIn>,
    /// Who does it together with the one who runs it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<EntryId>,
    /// Whom to ask if this is not it (domain rule 7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<EntryId>,
    /// What is near it in kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<EntryId>,
    /// The national description it stands on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<EntryId>,
    /// Whether it is a national description itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_base: bool,
    /// Whether several sectors braid it together.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub joint: bool,
    /// Whom it is for.
    #[serde(default, skip_serializing_if = "Who::is_empty")]
    pub who: Who,
    /// What it costs.
    #[serde(default, skip_serializing_if = "Cost::is_empty")]
    pub cost: Cost,
    /// Who runs it, and from when to when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub run_by: Vec<RunBy>,
    /// How to reach it.
    #[serde(default, skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
    /// Where it is, and from when to when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offerings: Vec<Offering>,
}

/// Who runs a service for a time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunBy {
    /// The body.
    pub organisation: EntryId,
    /// The first day it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The first day it does no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

impl RunBy {
    /// From when to when.
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }
}

/// A service at a place, floor and room, with its hours, for a time (domain rule 4).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offering {
    /// The house.
    pub place: EntryId,
    /// The storey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<String>,
    /// The room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// The first day it is here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The first day it is here no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// When it is open; the place's hours if missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// What differs from the service's own.
    #[serde(default, skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
}

impl Offering {
    /// From when to when.
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }
}

/// An offering that changes houses: the other end, and the day as it was announced.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Move<'a> {
    /// Where it goes, or came from.
    pub other: &'a Offering,
    /// The day, exact or not yet.
    pub day: Day,
}

/// An offering as it stands on a day.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OfferingAt<'a> {
    /// The offering.
    pub offering: &'a Offering,
    /// Where it moves next.
    pub moves_to: Option<Move<'a>>,
    /// Where it moved from, for a while after.
    pub moved_from: Option<Move<'a>>,
    /// Not here yet, and nothing stands for it: it begins.
    pub begins: Option<Day>,
}

/// For how many days «moved from …» is said.
const SAID_AFTERWARDS: i32 = 90;
/// For how many days before it is said who takes over: further off it is no news to a family.
const SAID_BEFORE: i32 = 365;

impl Service {
    /// Who runs it on that day.
    pub fn runner(&self, today: Date) -> Option<&RunBy> {
        self.run_by.iter().find(|run| run.period().holds(today))
    }

    /// Who is to run it next, or did so until lately, with the day of the change.
    pub fn runner_change(&self, today: Date) -> Option<(&RunBy, &RunBy, Day)> {
        let now = self.runner(today)?;
        let ahead = || {
            let near = today.checked_add(Span::new().days(SAID_BEFORE)).unwrap_or(Date::MAX);
            let day = now.to.filter(|day| day.effective() <= near)?;
            self.run_by
                .iter()
                .find(|run| run.from.is_some_and(|from| from.effective() == day.effective()))
                .map(|next| (now, next, day))
        };
        let behind = || {
            let day = now.from.filter(|day| recent(*day, today))?;
            self.run_by
                .iter()
                .find(|run| run.to.is_some_and(|to| to.effective() == day.effective()))
                .map(|before| (before, now, day))
        };
        ahead().or_else(behind)
    }

    /// The offerings of that day, each with the move that is announced or just done; without any, those that begin.
    pub fn on(&self, today: Date) -> Vec<OfferingAt<'_>> {
        let here: Vec<_> = self
            .offerings
            .iter()
            .filter(|offering| offering.period().holds(today))
            .map(|offering| OfferingAt {
                offering,
                moves_to: self.successor(offering),
                moved_from: self.predecessor(offering).filter(|came| recent(came.day, today)),
                begins: None,
            })
            .collect();
        if !here.is_empty() {
            return here;
        }
        self.offerings
            .iter()
            .filter(|offering| offering.period().is_ahead(today))
            .map(|offering| OfferingAt { offering, moves_to: None, moved_from: None, begins: offering.from })
            .collect()
    }

    /// The days on which any of this changes by itself.
    pub fn switches(&self) -> impl Iterator<Item = Date> {
        let runs = self.run_by.iter().flat_map(|run| run.period().switches());
        runs.chain(self.offerings.iter().flat_map(|offering| offering.period().switches()))
    }

    /// What follows an offering: the one that begins the day it ends; of several, the one in the same row.
    fn successor<'a>(&'a self, offering: &'a Offering) -> Option<Move<'a>> {
        let day = offering.to?;
        let meets = |other: &&Offering| other.from.is_some_and(|from| from.effective() == day.effective());
        let row = self
            .offerings
            .iter()
            .filter(|o| o.to.is_some_and(|to| to.effective() == day.effective()))
            .position(|o| o == offering)?;
        let next: Vec<_> = self.offerings.iter().filter(meets).collect();
        next.get(row).or_else(|| next.last()).map(|other| Move { other, day: said(day, other.from) })
    }

    fn predecessor<'a>(&'a self, offering: &'a Offering) -> Option<Move<'a>> {
        self.offerings
            .iter()
            .find(|before| self.successor(before).is_some_and(|moved| std::ptr::eq(moved.other, offering)))
            .and_then(|other| offering.from.map(|day| Move { other, day }))
    }
}

/// The announcement that knows less wins: a month beats its last midnight.
fn said(to: Day, from: Option<Day>) -> Day {
    match (to, from) {
        (_, Some(month @ Day::In(_))) => month,
        (to, _) => to,
    }
}

fn recent(day: Day, today: Date) -> bool {
    let day = day.effective();
    day <= today && today < day.checked_add(Span::new().days(SAID_AFTERWARDS)).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Day, Offering, Service};
    use crate::model::{Contact, EntryId};
    use jiff::civil::date;

    fn offering(place: &str, from: Option<&str>, to: Option<&str>) -> Offering {
        Offering {
            place: EntryId::of_slug(place),
            floor: None,
            room: None,
            from: from.and_then(Day::parse),
            to: to.and_then(Day::parse),
            hours: None,
            contact: Contact::default(),
        }
    }

    #[test]
    fn a_move_is_announced_done_and_for_a_while_remembered() {
        let service = Service {
            offerings: vec![
                offering("old", None, Some("2021-01-01")),
                offering("ostari", Some("2021-01-01"), Some("2022-12-01")),
                offering("new", Some("2022-12-01"), None),
            ],
            ..Service::default()
        };
        let before = service.on(date(2020, 12, 31));
        assert_eq!(before.len(), 1);
        assert_eq!(before[0].offering.place, EntryId::of_slug("old"));
        assert_eq!(
            before[0].moves_to.map(|m| (m.other.place, m.day)),
            Some((EntryId::of_slug("ostari"), Day::On(date(2021, 1, 1))))
        );
        let after = service.on(date(2021, 1, 1));
        assert_eq!(after[0].offering.place, EntryId::of_slug("ostari"));
        assert_eq!(after[0].moved_from.map(|m| m.other.place), Some(EntryId::of_slug("old")));
        assert!(service.on(date(2021, 6, 1))[0].moved_from.is_none());
        assert_eq!(service.on(date(2022, 12, 2))[0].offering.place, EntryId::of_slug("new"));
    }

    #[test]
    fn a_day_to_be_announced_is_said_as_its_month_and_switches_when_the_month_is_over() {
        let service = Service {
            offerings: vec![offering("old", None, Some("2021-01")), offering("ostari", Some("2021-01"), None)],
            ..Service::default()
        };
        let waiting = service.on(date(2021, 1, 20));
        assert_eq!(waiting[0].moves_to.map(|m| m.day), Day::parse("2021-01"));
        assert_eq!(service.on(date(2021, 2, 1))[0].offering.place, EntryId::of_slug("ostari"));
    }

    #[test]
    fn two_offerings_that_move_the_same_day_keep_to_their_rows() {
        let service = Service {
            offerings: vec![
                offering("a", None, Some("2021-01-01")),
                offering("b", None, Some("2021-01-01")),
                offering("a2", Some("2021-01-01"), None),
                offering("b2", Some("2021-01-01"), None),
            ],
            ..Service::default()
        };
        let moves: Vec<_> = service.on(date(2020, 1, 1)).iter().filter_map(|o| o.moves_to.map(|m| m.other.place)).collect();
        assert_eq!(moves, [EntryId::of_slug("a2"), EntryId::of_slug("b2")]);
    }
}
