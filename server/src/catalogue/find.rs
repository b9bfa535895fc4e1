use super::{
    CatalogueError, Tables,
    analysis::fold,
    best::Best,
    fields::Fields,
    gather::answer,
    meaning::Meaning,
    postcode,
    profiles::{AREAS, FREE, KINDS, LEVELS, SECTORS, SPOKEN, WAYS},
    said::Said,
    shelf::{Shelf, View},
    sieve::Sieve,
    spans::{NO_REFERRAL, STEP_FREE, next_change},
    tally::{Counts, TOLD},
};
use fletta_app::{
    ask::Answer,
    model::{Body, Counted, Entry, Facet, Facets, Found, Hit, Kind, Opening, PAGE_SIZE, Point, Query, Sort, Ties, WayIn},
};
use jiff::Timestamp;
use std::sync::Arc;
use tantivy::{
    DocAddress, Term,
    query::{AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, Occur, Query as Asked, TermQuery},
    schema::{Field, IndexRecordOption},
};

/// Counted exactly up to here, above that «more than» (`decisions.md` 12).
const EXACT: u64 = 10_000;
/// With fewer hits than this, what only looks alike is shown beside.
const FEW: u64 = 3;
/// How many of those, and so many words may look alike: each has a list of half the entries for each of its letters.
const PERHAPS: usize = 5;
const ALIKE: usize = 6;
/// The most hits that are put in order by title, or whose doors are looked at.
const LOOKED_AT: usize = TOLD;

/// What answers a question.
pub(crate) fn find(shelf: &Shelf, tables: &Tables, query: &Query, now: Timestamp) -> Result<Answer<Found>, CatalogueError> {
    let view = shelf.view();
    let asking = Asking::new(&view, tables, query, now)?;
    let words = asking.words()?;
    let (sieve, wanted_open) = asking.sieve(words.as_ref())?;

    let (page, counts) = asking.page(words.as_ref(), &sieve, true)?;
    let entries: Vec<_> = view.entries_at(&page)?.into_iter().map(|(_, entry)| entry).collect();
    let is_weak = counts.total < FEW && !query.text.is_empty() && query.page == 1;
    let perhaps = if is_weak { asking.perhaps(&sieve, &entries)? } else { Vec::new() };
    let ties = view.ties(entries.iter().chain(&perhaps))?;
    let (facets, doors) = asking.facets(&counts)?;

    let hit =
        |entry: &Arc<Entry>| Hit { entry: entry.clone(), metres: asking.here.and_then(|here| metres(entry, &ties, here, now)) };
    let found = Found {
        hits: entries.iter().map(hit).collect(),
        perhaps: perhaps.iter().map(hit).collect(),
        total: Counted { count: counts.total.min(EXACT), more: counts.total > EXACT },
        facets,
        corrected: asking.meaning.corrected.clone(),
        meant: asking.meaning.meant.clone(),
        named: asking.meaning.named.clone(),
        town: asking.meaning.town.as_ref().or(asking.meaning.land.as_ref()).cloned(),
        place: asking.place()?,
        here: asking.here,
        ties: ties.clone(),
    };
    let mut answered = answer(&view, found, entries.iter().chain(&perhaps), &ties, now);
    // How many are open is said too: the next door that opens may not be on this page.
    answered.until = answered.until.min(doors).min(wanted_open);
    Ok(answered)
}

/// As far as `find` ranks: where the hits of the page lie, the best first, with all hits counted beside or without (`apart.rs`).
pub(super) fn ranked(
    shelf: &Shelf,
    tables: &Tables,
    query: &Query,
    now: Timestamp,
    counts: bool,
) -> Result<Vec<DocAddress>, CatalogueError> {
    let view = shelf.view();
    let asking = Asking::new(&view, tables, query, now)?;
    let words = asking.words()?;
    let (sieve, _) = asking.sieve(words.as_ref())?;
    Ok(asking.page(words.as_ref(), &sieve, counts)?.0)
}

/// What `find` counts: how many hits there are, all facets counted (`apart.rs`).
pub(super) fn counted(shelf: &Shelf, tables: &Tables, query: &Query, now: Timestamp) -> Result<u64, CatalogueError> {
    let view = shelf.view();
    let asking = Asking::new(&view, tables, query, now)?;
    let words = asking.words()?;
    let (sieve, _) = asking.sieve(words.as_ref())?;
    let (_, counts) = asking.best(words.as_ref(), &sieve, 0, true)?;
    asking.facets(&counts)?;
    Ok(counts.total)
}

/// Where the best lie, and the counts of all.
type Ranking = (Vec<DocAddress>, Counts);

struct Asking<'a> {
    view: &'a View<'a>,
    fields: &'a Fields,
    query: &'a Query,
    meaning: Meaning,
    /// Where it is seen from.
    here: Option<Point>,
    now: Timestamp,
}

impl<'a> Asking<'a> {
    fn new(view: &'a View<'a>, tables: &Tables, query: &'a Query, now: Timestamp) -> Result<Self, CatalogueError> {
        let ground = view.ground();
        let country = query.town.as_ref().or(query.area.as_ref()).and_then(|slug| ground.country(slug));
        let meaning = Meaning::of(query, country, tables, view)?;
        let here = match (query.near, &query.postcode) {
            (None, Some(code)) => postcode::middle(view, code, country)?,
            (near, _) => near,
        };
        Ok(Self { view, fields: view.fields(), query, meaning, here, now })
    }

    /// What makes a hit: any weighty word of the question, by its lemma or a part of it, or a concept that it means. No words:
    /// everything.
    fn words(&self) -> Result<Box<dyn Asked>, CatalogueError> {
        let about = self.query.about.as_ref().map(|code| self.about(code));
        match (about, self.query.text.is_empty()) {
            (None, true) => Ok(Box::new(AllQuery)),
            (Some(about), true) => Ok(about),
            (None, false) => self.said(),
            (Some(about), false) => {
                // It narrows and adds nothing to the worth.
                let about: Box<dyn Asked> = Box::new(BoostQuery::new(about, 0.0));
                Ok(Box::new(BooleanQuery::new(vec![(Occur::Must, about), (Occur::Must, self.said()?)])))
            }
        }
    }

    /// What is about a concept or a narrower one, before all others what is about nothing else.
    fn about(&self, code: &str) -> Box<dyn Asked> {
        let is = |field: Field, worth: f32| -> (Occur, Box<dyn Asked>) {
            let term = TermQuery::new(Term::from_field_text(field, code), IndexRecordOption::WithFreqs);
            (Occur::Should, Box::new(ConstScoreQuery::new(Box::new(term), worth)))
        };
        Box::new(BooleanQuery::new(vec![is(self.fields.main, 3.0), is(self.fields.concept, 2.0), is(self.fields.wider, 1.0)]))
    }

    /// The words of the question.
    fn said(&self) -> Result<Box<dyn Asked>, CatalogueError> {
        Ok(match Said::of(self.view, &self.meaning)? {
            Some(said) => Box::new(said),
            None => Box::new(EmptyQuery),
        })
    }

    /// The filters, and until when they hold: what is open closes.
    fn sieve(&self, words: &dyn Asked) -> Result<(Sieve<'a>, Timestamp), CatalogueError> {
        let sieve = Sieve::new(self.view, self.query, self.now, None);
        if !self.query.open {
            return Ok((sieve, Timestamp::MAX));
        }
        let doors = self.open_among(&self.best(words, &sieve, LOOKED_AT, false)?.0)?;
        Ok((Sieve::new(self.view, self.query, self.now, Some(doors.open.into_iter().collect())), doors.until))
    }

    /// The house that it is narrowed to.
    fn place(&self) -> Result<Option<Arc<Entry>>, CatalogueError> {
        let Some(slug) = &self.query.place else { return Ok(None) };
        let of_name = self.view.with_term(self.fields.slug, slug.as_str(), Kind::ALL.len())?;
        Ok(of_name.into_iter().find(|entry| entry.kind() == Kind::Place))
    }

    /// The best so many of those that pass, in the question's order of worth; and how many those are, if they are to be counted.
    fn best(&self, words: &dyn Asked, sieve: &Sieve<'_>, most: usize, counts: bool) -> Result<Ranking, CatalogueError> {
        let near = self.here.filter(|_| self.query.sort == Sort::Near);
        let Query { town, age, text, .. } = self.query;
        let best = Best {
            counts,
            town: self.meaning.town.as_ref().or(town.as_ref()),
            land: self.meaning.land.as_ref(),
            age: *age,
            said_age: self.meaning.age.filter(|_| age.is_none()),
            browses: text.is_empty(),
            here: self.here,
            near,
            ..Best::new(most, sieve)
        };
        Ok(self.view.searcher.search(words, &best)?)
    }

    /// The documents of the page that is asked for.
    fn page(&self, words: &dyn Asked, sieve: &Sieve<'_>, counts: bool) -> Result<Ranking, CatalogueError> {
        let offset = usize::from(self.query.page - 1) * PAGE_SIZE;
        let browses_events = self.query.kind == Some(Kind::Event) && self.query.text.is_empty();
        let is_best = self.query.sort != Sort::Title && !(self.query.sort == Sort::Best && browses_events);
        let (best, counts) = self.best(words, sieve, if is_best { offset + PAGE_SIZE } else { LOOKED_AT }, counts)?;
        let mut best = match self.query.sort {
            Sort::Title => self.by_title(&best)?,
            Sort::Best if browses_events => self.by_day(&best)?,
            _ => best,
        };
        best.drain(..offset.min(best.len()));
        best.truncate(PAGE_SIZE);
        Ok((best, counts))
    }

    /// By title in the reader's alphabet: the best hits up to a bound, put in order.
    fn by_title(&self, best: &[DocAddress]) -> Result<Vec<DocAddress>, CatalogueError> {
        let entries = self.view.entries_at(best)?;
        let mut titled: Vec<_> =
            entries.into_iter().map(|(address, entry)| (entry.text(self.query.lang).1.title.clone(), address)).collect();
        let words = fletta_app::words::words(self.query.lang);
        titled.sort_by(|a, b| words.map_or_else(|| a.0.cmp(&b.0), |words| words.order(&a.0, &b.0)));
        Ok(titled.into_iter().map(|(_, address)| address).collect())
    }

    /// Events without words to go by, the next first; the chosen town's before the others', as everywhere.
    fn by_day(&self, best: &[DocAddress]) -> Result<Vec<DocAddress>, CatalogueError> {
        let entries = self.view.entries_at(best)?;
        let ground = self.view.ground();
        let town = self.query.town.as_ref().and_then(|town| ground.municipalities().find(|entry| entry.slug == *town));
        let mut dated = Vec::with_capacity(entries.len());
        for (address, entry) in entries {
            let Body::Event(event) = &entry.body else { continue };
            let ties = self.view.ties([&entry])?;
            let here = self.now.to_zoned(ties.zone(&entry, self.now).tz()).datetime();
            let is_elsewhere = town.is_some_and(|town| !entry.areas().contains(&town.id));
            dated.push((is_elsewhere, event.when.next(here).map(|next| next.start), address));
        }
        // What has no next time comes last.
        dated.sort_by_key(|(is_elsewhere, next, _)| (*is_elsewhere, next.is_none(), *next));
        Ok(dated.into_iter().map(|(.., address)| address).collect())
    }

    /// What only looks alike: shares most character trigrams of a word. Never a hit.
    fn perhaps(&self, sieve: &Sieve<'_>, hits: &[Arc<Entry>]) -> Result<Vec<Arc<Entry>>, CatalogueError> {
        let mut any: Vec<(Occur, Box<dyn Asked>)> = Vec::new();
        for word in self.meaning.words.iter().filter(|word| word.folded.chars().count() >= 3).take(ALIKE) {
            let letters: Vec<char> = format!(" {} ", fold(&word.folded)).chars().collect();
            let grams: Vec<Box<dyn Asked>> = letters
                .windows(3)
                .take(24)
                .map(|gram| -> Box<dyn Asked> {
                    let gram: String = gram.iter().collect();
                    Box::new(TermQuery::new(Term::from_field_text(self.fields.grams, &gram), IndexRecordOption::Basic))
                })
                .collect();
            let enough = (grams.len() / 2).max(2).min(grams.len());
            any.push((Occur::Should, Box::new(BooleanQuery::union_with_minimum_required_clauses(grams, enough))));
        }
        if any.is_empty() {
            return Ok(Vec::new());
        }
        let entries = self.view.entries_at(&self.best(&BooleanQuery::new(any), sieve, PERHAPS + hits.len(), false)?.0)?;
        let mut entries: Vec<_> = entries.into_iter().map(|(_, entry)| entry).collect();
        entries.retain(|entry| !hits.iter().any(|hit| hit.id == entry.id));
        entries.truncate(PERHAPS);
        Ok(entries)
    }

    /// For each filter, how many hits each of its values would leave; its own present value does not narrow it. And until when that
    /// is so.
    fn facets(&self, counts: &Counts) -> Result<(Facets, Timestamp), CatalogueError> {
        let rows = |column| counts.rows(column).into_iter().map(|(value, count)| Facet { value, count }).collect();
        let mut facets = Facets {
            sector: rows(SECTORS),
            level: rows(LEVELS),
            area: rows(AREAS),
            spoken: rows(SPOKEN),
            kind: rows(KINDS),
            free: counts.count(FREE, "1"),
            drop_in: counts.count(WAYS, WayIn::DropIn.code()),
            no_referral: counts.count(WAYS, NO_REFERRAL),
            step_free: counts.count(WAYS, STEP_FREE),
            open: 0,
        };
        let ground = self.view.ground();
        let municipalities: Vec<&str> = ground.municipalities().map(|entry| entry.slug.as_str()).collect();
        facets.area.retain(|facet| {
            municipalities.contains(&facet.value.as_str())
                || self.query.area.as_ref().is_some_and(|area| area.as_str() == facet.value)
        });
        if self.query.open {
            facets.open = counts.total;
            return Ok((facets, Timestamp::MAX));
        }
        if counts.total > LOOKED_AT as u64 {
            return Ok((facets, Timestamp::MAX));
        }
        let doors = self.open_among(&counts.passed)?;
        facets.open = doors.open.len() as u64;
        Ok((facets, doors.until))
    }

    /// The doors of hits: which are open now, and when that changes next.
    fn open_among(&self, hits: &[DocAddress]) -> Result<Doors, CatalogueError> {
        let mut doors = Doors { open: Vec::new(), until: Timestamp::MAX };
        for address in hits {
            let door = self.view.door(*address, self.now, |entry| {
                let ties = self.view.ties([entry])?;
                Ok((is_open(entry, &ties, self.now), next_change(entry, &ties, self.now)))
            })?;
            let Some(door) = door else { continue };
            doors.until = doors.until.min(door.until);
            if door.is_open {
                doors.open.push(*address);
            }
        }
        Ok(doors)
    }
}

/// Where what is open lies, and until when that is so.
struct Doors {
    open: Vec<DocAddress>,
    until: Timestamp,
}

/// Whether somebody can go there now.
fn is_open(entry: &Entry, ties: &Ties, now: Timestamp) -> bool {
    let zone = ties.zone(entry, now);
    let today = zone.today(now);
    let country = ties.area_for(entry, today).map(|area| area.country.as_str()).unwrap_or_default();
    let is_open = |hours: &fletta_app::model::Hours| matches!(hours.at(country, &zone, now), Opening::Open { .. });
    let of_place = |id| match ties.get(id).map(|entry| &entry.body) {
        Some(Body::Place(place)) => place.hours.as_ref(),
        _ => None,
    };
    match &entry.body {
        Body::Service(service) => service.on(today).iter().any(|at| {
            at.begins.is_none() && at.offering.hours.as_ref().or_else(|| of_place(at.offering.place)).is_some_and(is_open)
        }),
        Body::Place(place) => place.hours.as_ref().is_some_and(is_open),
        Body::Post(post) => post.hours.as_ref().is_some_and(is_open),
        Body::Event(event) => {
            let here = now.to_zoned(zone.tz()).datetime();
            event.when.next(here).is_some_and(|occurrence| occurrence.start <= here)
        }
        Body::Area(_) | Body::Organisation(_) | Body::Pathway(_) | Body::Notice(_) => false,
    }
}

/// How far the nearest of its houses is.
fn metres(entry: &Entry, ties: &Ties, near: Point, now: Timestamp) -> Option<f64> {
    let point = |id| match &ties.get(id)?.body {
        Body::Place(place) => place.point,
        _ => None,
    };
    let points: Vec<Point> = match &entry.body {
        Body::Place(place) => place.point.into_iter().collect(),
        Body::Service(service) => {
            let today = ties.zone(entry, now).today(now);
            service.on(today).iter().filter_map(|at| point(at.offering.place)).collect()
        }
        Body::Post(post) => post.place.and_then(point).into_iter().collect(),
        Body::Event(event) => event.place.and_then(point).into_iter().collect(),
        _ => Vec::new(),
    };
    points.into_iter().map(|point| near.metres_to(point)).min_by(f64::total_cmp)
}
