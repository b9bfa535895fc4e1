use super::{
    CatalogueError,
    best::Best,
    gather::answer,
    shelf::{Shelf, View},
    sieve::Sieve,
};
use fletta_app::{
    ask::{Answer, Events, Occasion, Programme},
    model::{Body, Calendar, CalendarView, Entry, EntryId, Event, EventForm, Lang, Occurrence, Slug, Ties, WayIn, Week, Zone},
};
use jiff::{Timestamp, ToSpan, civil::DateTime};
use std::{collections::BTreeSet, sync::Arc};
use tantivy::query::AllQuery;

/// The most events that are looked at: a town has some hundreds.
const LOOKED_AT: usize = 2_000;
/// How far the list looks ahead, in weeks.
const AHEAD: i32 = 8;
/// The furthest week that is shown, in weeks from this one.
const FURTHEST: i32 = 104;
/// How many occasions a page of the list holds.
const PAGE: usize = 60;
/// The most occasions of one week: more is no page.
const MOST: usize = 400;
/// How many of the next ones are shown where a week has none.
const NEXT: usize = 5;

/// What is on in a week, or in the weeks to come.
pub(crate) fn calendar(shelf: &Shelf, asked: &Calendar, now: Timestamp) -> Result<Answer<Programme>, CatalogueError> {
    let view = shelf.view();
    let mut events = events(&view, asked, now)?;
    let ties = view.ties(&events)?;
    let spoken: BTreeSet<Lang> =
        events.iter().filter_map(|entry| entry.event()).flat_map(|event| event.spoken.iter().copied()).collect();
    events.retain(|entry| entry.event().is_some_and(|event| asked.spoken.is_none_or(|lang| event.spoken.contains(&lang))));

    let zone = zone(&view, asked);
    let today = zone.today(now);
    let this = Week::of(today);
    // What is over is looked up by nobody; what is years away is not planned.
    let week = asked.week.unwrap_or(this).clamp(this, this.ahead(FURTHEST));
    let (from, to) = match asked.view {
        CalendarView::Week => (week.first(), week.end()),
        CalendarView::List => (today, this.ahead(AHEAD).first()),
    };
    let times = Times { ties: &ties, now, home: home(&view, asked.town.as_ref()) };
    let mut on = times.between(&events, from.at(0, 0, 0, 0), to.at(0, 0, 0, 0));
    let pages = on.len().div_ceil(PAGE).max(1);
    let page = usize::from(asked.page).min(pages);
    if asked.view == CalendarView::List {
        on = on.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
    }
    on.truncate(MOST);
    let next = if on.is_empty() { times.next(&events, to.at(0, 0, 0, 0)) } else { Vec::new() };
    // A theme week is everybody's in the town, whatever else they look for.
    let area = asked.area.clone().or_else(|| asked.town.clone());
    let week_long = self::events(&view, &Calendar { form: Some(EventForm::ThemeWeek), area, ..Calendar::new(asked.lang) }, now)?;
    let ties = view.ties(events.iter().chain(&week_long))?;
    let themes = themes(&week_long, &ties, now);
    let count = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let programme = Programme {
        today,
        week,
        on,
        next,
        themes,
        spoken: spoken.into_iter().collect(),
        page: count(page),
        pages: count(pages),
        after: this.ahead(AHEAD),
        furthest: week == this.ahead(FURTHEST),
        ties: ties.clone(),
    };
    let mut answered = answer(&view, programme, events.iter().chain(&week_long), &ties, now);
    answered.until = answered.until.min(midnight(&view, now));
    Ok(answered)
}

/// All events that the filters leave, whole: for calendars that subscribe.
pub(crate) fn all(shelf: &Shelf, asked: &Calendar, now: Timestamp) -> Result<Answer<Events>, CatalogueError> {
    let view = shelf.view();
    let mut events = events(&view, asked, now)?;
    events.retain(|entry| entry.event().is_some_and(|event| asked.spoken.is_none_or(|lang| event.spoken.contains(&lang))));
    events.sort_by(|a, b| a.slug.cmp(&b.slug));
    let ties = view.ties(&events)?;
    // What repeats is written as a rule: it changes with the year at the soonest, and is looked at again every midnight.
    Ok(Answer { value: Events { entries: events, ties }, seq: view.seq, until: midnight(&view, now) })
}

/// The theme weeks that are on now, of these events.
pub(crate) fn themes(events: &[Arc<Entry>], ties: &Ties, now: Timestamp) -> Vec<Occasion> {
    let times = Times { ties, now, home: None };
    let is_theme = |entry: &&Arc<Entry>| entry.event().is_some_and(|event| event.form == EventForm::ThemeWeek);
    let running = |entry: &Arc<Entry>| {
        let here = times.here(entry);
        let at = entry.event()?.when.next(here).filter(|at| at.start <= here)?;
        Some(times.occasion(entry, at))
    };
    let mut themes: Vec<Occasion> = events.iter().filter(is_theme).filter_map(running).collect();
    themes.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.entry.slug.cmp(&b.entry.slug)));
    themes
}

/// The next midnight anywhere: what runs for days begins and ends then.
pub(crate) fn midnight(view: &View<'_>, now: Timestamp) -> Timestamp {
    let ground = view.ground();
    let zones = ground.municipalities().filter_map(|entry| match &entry.body {
        Body::Area(area) => Some(&area.zone),
        _ => None,
    });
    let midnight = |zone: &Zone| {
        let today = zone.today(now);
        zone.midnight(today.tomorrow().unwrap_or(today))
    };
    zones.map(midnight).chain([midnight(&Zone::default())]).min().unwrap_or(now)
}

/// The events that pass all filters but the language, which says beside itself what else there would be.
fn events(view: &View<'_>, asked: &Calendar, now: Timestamp) -> Result<Vec<Arc<Entry>>, CatalogueError> {
    let mut query = asked.query();
    query.spoken = None;
    let sieve = Sieve::new(view, &query, now, None);
    let best = Best { town: query.town.as_ref(), browses: true, ..Best::new(LOOKED_AT, &sieve) };
    let (addresses, _) = view.searcher.search(&AllQuery, &best)?;
    let entries = view.entries_at(&addresses)?;
    let fits = |event: &Event| {
        let comes = event.ways_in.iter().any(|way| matches!(way, WayIn::DropIn | WayIn::NoneNeeded));
        (!asked.drop_in || comes) && asked.form.is_none_or(|form| form == event.form)
    };
    let entries = entries.into_iter().map(|(_, entry)| entry);
    Ok(entries.filter(|entry| entry.event().is_some_and(fits)).collect())
}

/// The time in which days are told: of the area or town asked for; else of none in particular.
fn zone(view: &View<'_>, asked: &Calendar) -> Zone {
    asked.area.as_ref().or(asked.town.as_ref()).and_then(|slug| view.ground().zone(slug).cloned()).unwrap_or_default()
}

/// A town and the areas it lies in.
fn home(view: &View<'_>, town: Option<&Slug>) -> Option<Vec<EntryId>> {
    let ground = view.ground();
    let town = ground.municipalities().find(|entry| Some(&entry.slug) == town)?;
    Some(ground.above(town.id))
}

/// When events are, each in the time of its own place.
struct Times<'a> {
    ties: &'a Ties,
    now: Timestamp,
    /// The chosen town and what it lies in, if one is chosen.
    home: Option<Vec<EntryId>>,
}

impl Times<'_> {
    fn here(&self, entry: &Entry) -> DateTime {
        self.now.to_zoned(self.ties.zone(entry, self.now).tz()).datetime()
    }

    fn occasion(&self, entry: &Arc<Entry>, at: Occurrence) -> Occasion {
        let is_home = |home: &Vec<EntryId>| {
            let areas = entry.areas();
            areas.is_empty() || areas.iter().any(|area| home.contains(area))
        };
        Occasion { entry: entry.clone(), at, is_elsewhere: self.home.as_ref().is_some_and(|home| !is_home(home)) }
    }

    /// Everything between two local times that is not over, in order: days, what lasts all day, times, names.
    fn between(&self, events: &[Arc<Entry>], from: DateTime, to: DateTime) -> Vec<Occasion> {
        let mut on = Vec::new();
        for entry in events {
            let Some(event) = entry.event() else { continue };
            let times = event.when.between(self.here(entry).max(from), to);
            on.extend(times.into_iter().map(|at| self.occasion(entry, at)));
        }
        // What began before the first day shown stands on it.
        let key = |on: &Occasion| (on.at.start.max(from).date(), on.is_elsewhere, !on.at.all_day, on.at);
        on.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.entry.slug.cmp(&b.entry.slug)));
        on
    }

    /// The first time of each after a local time, the soonest of them.
    fn next(&self, events: &[Arc<Entry>], after: DateTime) -> Vec<Occasion> {
        let ahead = after.checked_add(1.year()).unwrap_or(after);
        let first = |entry: &Arc<Entry>| -> Option<Occurrence> {
            let event = entry.event()?;
            let from = self.here(entry).max(after);
            let soon = from.checked_add(5.weeks()).unwrap_or(ahead);
            let within = |to| event.when.between(from, to).into_iter().next();
            within(soon).or_else(|| within(ahead))
        };
        let mut next: Vec<Occasion> = events.iter().filter_map(|entry| Some(self.occasion(entry, first(entry)?))).collect();
        next.sort_by(|a, b| (a.is_elsewhere, a.at).cmp(&(b.is_elsewhere, b.at)).then_with(|| a.entry.slug.cmp(&b.entry.slug)));
        next.truncate(NEXT);
        next
    }
}
