//! What there is without words to go by: by how much support it gives, and whom to ask.

use super::{
    CatalogueError,
    best::Best,
    gather::answer,
    shelf::{Shelf, View},
    sieve::Sieve,
};
use fletta_app::{
    ask::{Answer, Askable, Course},
    model::{Body, Entry, EntryId, Kind, PlaceKind, Query, Ties},
};
use jiff::Timestamp;
use std::{collections::HashSet, sync::Arc};
use tantivy::query::AllQuery;

/// The most services of a level on one page.
const SERVICES: usize = 90;
/// The most guides on one page.
const GUIDES: usize = 12;
/// The most posts that are looked through: a town with two hundred schools has fewer.
const POSTS: usize = 1_500;

/// What there is at an age, by level of support: the question's area and age count, its words do not.
pub(crate) fn course(shelf: &Shelf, query: &Query, now: Timestamp) -> Result<Answer<Course>, CatalogueError> {
    let view = shelf.view();
    let mut course = Course::default();
    let mut seen: HashSet<EntryId> = HashSet::new();
    for (at, level) in (1..=3).enumerate() {
        let of_level = Query { level: Some(level), ..wanted(query, Kind::Service) };
        course.counts[at] = count(&view, &of_level, now)?;
        let services = best(&view, &of_level, SERVICES, now)?;
        // What is there for everyone is not said again, unless nothing else is there.
        let (known, new): (Vec<_>, Vec<_>) = services.into_iter().partition(|entry| !seen.insert(entry.id));
        course.levels[at] = if new.is_empty() { known } else { new };
    }
    course.guides = best(&view, &wanted(query, Kind::Pathway), GUIDES, now)?;
    course.posts = best(&view, &wanted(query, Kind::Post), POSTS, now)?;
    let shown: Vec<_> = course.levels.iter().flatten().chain(&course.guides).chain(&course.posts).cloned().collect();
    course.ties = view.ties(&shown)?;
    let ties = course.ties.clone();
    Ok(answer(&view, course, &shown, &ties, now))
}

/// Whom families of the question's area can ask, and in which houses.
pub(crate) fn askable(shelf: &Shelf, query: &Query, now: Timestamp) -> Result<Answer<Askable>, CatalogueError> {
    let view = shelf.view();
    let posts = best(&view, &wanted(query, Kind::Post), POSTS, now)?;
    let guides = best(&view, &wanted(query, Kind::Pathway), GUIDES, now)?;
    let ties = view.ties(posts.iter().chain(&guides))?;
    let houses = houses(&posts, &ties);
    let shown: Vec<_> = posts.iter().chain(&guides).cloned().collect();
    Ok(answer(&view, Askable { posts, houses, guides, ties: ties.clone() }, &shown, &ties, now))
}

/// Of a question only what tells whose family it is.
fn wanted(query: &Query, kind: Kind) -> Query {
    Query { kind: Some(kind), area: query.area.clone(), age: query.age, ..Query::new(query.lang) }
}

fn best(view: &View<'_>, query: &Query, most: usize, now: Timestamp) -> Result<Vec<Arc<Entry>>, CatalogueError> {
    let sieve = Sieve::new(view, query, now, None);
    let best = Best { town: query.area.as_ref(), age: query.age, browses: true, ..Best::new(most, &sieve) };
    let (addresses, _) = view.searcher.search(&AllQuery, &best)?;
    Ok(view.entries_at(&addresses)?.into_iter().map(|(_, entry)| entry).collect())
}

fn count(view: &View<'_>, query: &Query, now: Timestamp) -> Result<u64, CatalogueError> {
    let sieve = Sieve::new(view, query, now, None);
    let (_, counts) = view.searcher.search(&AllQuery, &Best { counts: true, ..Best::new(0, &sieve) })?;
    Ok(counts.total)
}

/// The houses where children are every day, that somebody sits in or answers for.
fn houses(posts: &[Arc<Entry>], ties: &Ties) -> Vec<Arc<Entry>> {
    let mut seen = HashSet::new();
    let named = posts.iter().filter_map(|entry| match &entry.body {
        Body::Post(post) => Some(post.serves.iter().chain(&post.place)),
        _ => None,
    });
    let houses = named.flatten().filter(|id| seen.insert(**id)).filter_map(|id| ties.get(*id));
    houses.filter(|entry| is_school(entry)).cloned().collect()
}

fn is_school(entry: &Entry) -> bool {
    let Body::Place(place) = &entry.body else { return false };
    matches!(place.kind, Some(PlaceKind::School | PlaceKind::Preschool | PlaceKind::UpperSecondary))
}
