use super::{
    CatalogueError, Tables,
    calendar::themes,
    explain::explained_in,
    shelf::{Shelf, View},
    spans::next_change,
};
use fletta_app::{
    ask::{Answer, Home, Listed, Looked, Mapped},
    model::{Body, Entry, Kind, Lang, List, Occurrence, Place, PlaceKind, Slug, Ties, Whole},
};
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;

/// The most entries that name another on one page.
const MOST_NAMED: usize = 400;
/// The most events on the front page.
const EVENTS: usize = 8;
/// The most places on the front page.
const PLACES: usize = 8;

/// An answer that holds until the first of these entries changes by itself.
pub(crate) fn answer<'e, T>(
    view: &View<'_>,
    value: T,
    shown: impl IntoIterator<Item = &'e Arc<Entry>>,
    ties: &Ties,
    now: Timestamp,
) -> Answer<T> {
    let until = shown.into_iter().map(|entry| next_change(entry, ties, now)).min();
    // Nothing shown: an hour, so that even an empty page is not kept for ever.
    let until = until.unwrap_or_else(|| now.checked_add(1.hour()).unwrap_or(now));
    Answer { value, seq: view.seq, until }
}

/// The entry of that kind and name, with what it names and what names it.
pub(crate) fn look(
    shelf: &Shelf,
    tables: &Tables,
    lang: Lang,
    kind: Kind,
    slug: &str,
    now: Timestamp,
) -> Result<Answer<Looked>, CatalogueError> {
    let view = shelf.view();
    let named = view.with_term(view.fields().slug, slug, 8)?;
    let Some(entry) = named.iter().find(|entry| entry.kind() == kind).cloned() else {
        return Ok(answer(&view, Looked::Nowhere, [], &Ties::default(), now));
    };
    if entry.slug.as_str() != slug {
        return Ok(answer(&view, Looked::Renamed(entry.slug.clone()), [&entry], &Ties::default(), now));
    }
    let mut named_by = view.with_term(view.fields().refs, &entry.id.to_string(), MOST_NAMED * 4)?;
    named_by.retain(|other| other.refs().contains(&entry.id));
    named_by.truncate(MOST_NAMED);
    let ties = view.ties(std::iter::once(&entry).chain(&named_by))?;
    let explained = explained_in(&view, tables, lang, &entry)?;
    let whole = Whole { entry: entry.clone(), named_by: named_by.clone(), explained, ties: ties.clone() };
    Ok(answer(&view, Looked::Here(Box::new(whole)), std::iter::once(&entry).chain(&named_by), &ties, now))
}

/// The most entries that a map of the site names.
const LISTED: usize = 40_000;

/// All entries with a page of their own, in order of their addresses.
pub(crate) fn mapped(shelf: &Shelf, now: Timestamp) -> Result<Answer<Vec<Mapped>>, CatalogueError> {
    let view = shelf.view();
    let mut listed = Vec::new();
    for (kind, folder) in Kind::ALL.iter().filter_map(|kind| Some((*kind, kind.path()?))) {
        for entry in view.with_term(view.fields().sort, kind.code(), LISTED - listed.len().min(LISTED))? {
            listed.push(Mapped {
                path: format!("/{folder}/{}", entry.slug),
                languages: entry.texts.keys().copied().collect(),
                checked: entry.care.checked(now.to_zoned(jiff::tz::TimeZone::UTC).date()),
            });
        }
    }
    listed.sort_by(|a, b| a.path.cmp(&b.path));
    // A confirmation of a day to come is named once the day is there.
    let until = now.checked_add(12.hours()).unwrap_or(now);
    Ok(Answer { value: listed, seq: view.seq, until })
}

/// The entries of a list: those that are there, by whatever name they were kept.
pub(crate) fn list(shelf: &Shelf, list: &List, now: Timestamp) -> Result<Answer<Listed>, CatalogueError> {
    let view = shelf.view();
    let mut listed = Listed::default();
    for (kind, slug) in &list.of {
        let named = view.with_term(view.fields().slug, slug.as_str(), 8)?;
        match named.into_iter().find(|entry| entry.kind() == *kind) {
            // Kept under its former name and its present one it is still one.
            Some(entry) if listed.entries.iter().any(|other| other.id == entry.id) => {}
            Some(entry) => listed.entries.push(entry),
            None => listed.gone += 1,
        }
    }
    listed.ties = view.ties(&listed.entries)?;
    let (shown, ties) = (listed.entries.clone(), listed.ties.clone());
    Ok(answer(&view, listed, &shown, &ties, now))
}

/// All areas, in order of their names in addresses.
pub(crate) fn areas(shelf: &Shelf) -> Result<Answer<Vec<Arc<Entry>>>, CatalogueError> {
    let view = shelf.view();
    let mut areas = view.with_term(view.fields().sort, Kind::Area.code(), MOST_NAMED)?;
    areas.sort_by(|a, b| a.slug.cmp(&b.slug));
    // Nothing in an area changes by itself: whatever else stands on the page says for how long it holds.
    Ok(Answer { value: areas, seq: view.seq, until: Timestamp::MAX })
}

/// What the front page shows.
pub(crate) fn home(shelf: &Shelf, town: Option<&Slug>, now: Timestamp) -> Result<Answer<Home>, CatalogueError> {
    let view = shelf.view();
    let ground = view.ground();
    let mut towns: Vec<Arc<Entry>> = ground.municipalities().cloned().collect();
    towns.sort_by(|a, b| a.slug.cmp(&b.slug));
    let town = town.and_then(|slug| towns.iter().find(|entry| entry.slug == *slug)).cloned();
    let here = |entry: &Arc<Entry>| town.as_ref().is_none_or(|town| entry.areas().contains(&town.id));

    let mut places = view.with_term(view.fields().sort, Kind::Place.code(), MOST_NAMED)?;
    places.retain(|entry| here(entry) && is_for_families(entry));
    let events = view.with_term(view.fields().sort, Kind::Event.code(), MOST_NAMED)?;
    let events: Vec<_> = events.into_iter().filter(here).collect();
    let ties = view.ties(towns.iter().chain(&places).chain(&events))?;
    places.retain(|entry| matches!(&entry.body, Body::Place(place) if place.period().holds(ties.zone(entry, now).today(now))));
    // The family centre is what most look for.
    places.sort_by_key(|entry| match &entry.body {
        Body::Place(Place { kind: Some(PlaceKind::FamilyCentre), .. }) => 0,
        Body::Place(Place { kind: Some(PlaceKind::HealthCentre), .. }) => 1,
        _ => 2,
    });
    places.truncate(PLACES);

    let mut soon: Vec<(Arc<Entry>, Occurrence)> =
        events.iter().filter_map(|entry| Some((entry.clone(), this_week(entry, &ties, now)?))).collect();
    soon.sort_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.slug.cmp(&b.0.slug)));
    soon.truncate(EVENTS);

    let shown: Vec<Arc<Entry>> = towns.iter().chain(&places).chain(&events).cloned().collect();
    let themes = themes(&events, &ties, now);
    let home = Home { towns, town, places, events: soon, themes, ties: ties.clone() };
    Ok(answer(&view, home, &shown, &ties, now))
}

/// The next time of an event, if it is on or begins within a week.
fn this_week(entry: &Entry, ties: &Ties, now: Timestamp) -> Option<Occurrence> {
    let Body::Event(event) = &entry.body else { return None };
    let here = now.to_zoned(ties.zone(entry, now).tz()).datetime();
    event.when.between(here, here.checked_add(1.week()).ok()?).into_iter().next()
}

/// Houses that a family goes to by itself, rather than an office it is sent to.
fn is_for_families(entry: &Entry) -> bool {
    let Body::Place(place) = &entry.body else { return false };
    matches!(
        place.kind,
        Some(
            PlaceKind::FamilyCentre
                | PlaceKind::HealthCentre
                | PlaceKind::Library
                | PlaceKind::Playground
                | PlaceKind::YouthCentre
                | PlaceKind::Parish
        )
    )
}
