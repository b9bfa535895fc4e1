use super::{Area, Body, Entry, EntryId, Lang, Point, Slug, Zone};
use jiff::{Timestamp, civil::Date};
use std::{collections::HashMap, sync::Arc};

/// The entries that others name, out of the same snapshot: pages join by identity, entries are kept unjoined.
#[derive(Clone, Debug, Default)]
pub struct Ties(HashMap<EntryId, Arc<Entry>>);

impl Ties {
    /// The entry, if it is published.
    pub fn get(&self, id: EntryId) -> Option<&Arc<Entry>> {
        self.0.get(&id)
    }

    /// Takes one in.
    pub fn add(&mut self, entry: Arc<Entry>) {
        self.0.insert(entry.id, entry);
    }

    /// Whether it is there already.
    pub fn holds(&self, id: EntryId) -> bool {
        self.0.contains_key(&id)
    }

    /// All of them, in no order.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.0.values()
    }
}

/// An answer to a question.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// This page's hits.
    pub hits: Vec<Hit>,
    /// When hits are few: what only looks like it. Never counted (`decisions.md` 12).
    pub perhaps: Vec<Hit>,
    /// All hits.
    pub total: Counted,
    /// How many there would be.
    pub facets: Facets,
    /// What was searched for instead, if a word was corrected.
    pub corrected: Option<String>,
    /// The concepts that the words mean, the surest first.
    pub meant: Vec<String>,
    /// The concept whose name the words are, if they are nothing else.
    pub named: Option<String>,
    /// The town or region that the words name: it comes first, whatever town is chosen.
    pub town: Option<Slug>,
    /// The house that it is narrowed to, if there is one of that name.
    pub place: Option<Arc<Entry>>,
    /// Where it is seen from, if that was asked and is known.
    pub here: Option<Point>,
    /// What the hits name.
    pub ties: Ties,
}

/// One hit.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The entry.
    pub entry: Arc<Entry>,
    /// Metres from the reader's point, if there is one.
    pub metres: Option<f64>,
}

/// A count: exact up to a bound, above that «more than».
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counted {
    /// How many.
    pub count: u64,
    /// Whether there are more.
    pub more: bool,
}

/// For each filter, its values and how many hits each would leave.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facets {
    /// Sectors.
    pub sector: Vec<Facet>,
    /// Levels of support.
    pub level: Vec<Facet>,
    /// Areas, by slug.
    pub area: Vec<Facet>,
    /// Languages spoken.
    pub spoken: Vec<Facet>,
    /// Kinds of entry.
    pub kind: Vec<Facet>,
    /// Free of charge.
    pub free: u64,
    /// Just come.
    pub drop_in: u64,
    /// Without a referral.
    pub no_referral: u64,
    /// Open now.
    pub open: u64,
    /// Without a step.
    pub step_free: u64,
}

/// A value and its count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Facet {
    /// The value, as it stands in addresses.
    pub value: String,
    /// How many hits it would leave.
    pub count: u64,
}

/// An entry with all that its page shows.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The entry.
    pub entry: Arc<Entry>,
    /// What names it: the services at a place, the posts that serve a school.
    pub named_by: Vec<Arc<Entry>>,
    /// The words of its text that are explained, as they stand there.
    pub explained: Vec<Explained>,
    /// What it and they name.
    pub ties: Ties,
}

/// Words of a text that are explained elsewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explained {
    /// As they stand in the text.
    pub words: String,
    /// The code of their concept.
    pub code: String,
}

/// A suggestion while typing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suggestion {
    /// What to search for, or what it is called.
    pub text: String,
    /// What the text is written in.
    pub lang: Lang,
    /// What it is, in the reader's language: a topic, a service; of a topic in another language, its name.
    pub about: String,
    /// Its page, if it has one.
    pub address: Option<String>,
}

impl Ties {
    /// The areas that hold in a place, from the municipality up to the country.
    pub fn areas_of(&self, area: EntryId) -> Vec<(&Arc<Entry>, &Area)> {
        let mut found: Vec<(&Arc<Entry>, &Area)> = Vec::new();
        let mut next = Some(area);
        // A circle of areas would be an editor's slip; four levels are more than there are.
        while let Some((entry, area)) =
            next.and_then(|id| self.get(id)).and_then(|e| Some((e, as_area(e)?))).filter(|_| found.len() < 8)
        {
            found.push((entry, area));
            next = area.within;
        }
        found
    }

    /// The area whose time and law hold for an entry on that day: its house's, else the first it is for.
    pub fn area_for(&self, entry: &Entry, today: Date) -> Option<&Area> {
        let of_place = |id: EntryId| match &self.get(id)?.body {
            Body::Place(place) => place.area,
            _ => None,
        };
        let of_body = |id: EntryId| self.get(id).and_then(|e| e.areas().first().copied());
        let own = || entry.areas().first().copied();
        let id = match &entry.body {
            Body::Area(_) => Some(entry.id),
            Body::Place(place) => place.area,
            Body::Service(service) => service
                .on(today)
                .first()
                .and_then(|at| of_place(at.offering.place))
                .or_else(own)
                .or_else(|| of_body(service.runner(today)?.organisation)),
            Body::Post(post) => post.place.and_then(of_place).or_else(|| of_body(post.organisation?)),
            Body::Event(event) => event.place.and_then(of_place).or_else(own).or_else(|| of_body(event.organisation?)),
            Body::Organisation(_) | Body::Pathway(_) => own(),
            Body::Notice(notice) => notice.about.iter().find_map(|id| of_place(*id).or_else(|| of_body(*id))),
        };
        self.get(id?).and_then(|e| as_area(e))
    }

    /// The time that holds for an entry; UTC where nothing is known.
    pub fn zone(&self, entry: &Entry, now: Timestamp) -> Zone {
        // Which house decides may hang on the day, and the day on the house: a day's width is near enough to find the house.
        let about = now.to_zoned(jiff::tz::TimeZone::UTC).date();
        self.area_for(entry, about).map(|area| area.zone.clone()).unwrap_or_default()
    }
}

fn as_area(entry: &Entry) -> Option<&Area> {
    match &entry.body {
        Body::Area(area) => Some(area),
        _ => None,
    }
}
