use super::{
    Asked,
    life::row,
    reader::{Reader, strand},
};
use crate::{
    ask::Visit,
    model::{Ages, AreaLevel, Body, Entry, Kind, Place, PlaceKind, Query, Refusal, Slug, Sort, Whole},
    parts::course::{Band, Tier, TierView},
};
use leptos::prelude::*;
use std::sync::Arc;

/// What a family of a school may want near it, in this order.
const SECTORS: [&str; 5] = ["health", "social", "leisure", "association", "parish"];
/// How many of each.
const EACH: usize = 3;

/// The services of a sector that are nearest to a house.
pub(super) struct Around {
    sector: &'static str,
    services: Vec<Arc<Entry>>,
}

/// A school is where a family starts from: what there is near it for children of its ages. Nothing for other houses.
pub(super) async fn services(visit: &Visit, asked: &Asked, whole: &mut Whole) -> Result<Vec<Around>, Refusal> {
    let Body::Place(place) = &whole.entry.body else { return Ok(Vec::new()) };
    let Some((age, town)) = ages_of(place).zip(town_of(place, whole)) else { return Ok(Vec::new()) };
    let sort = if place.point.is_some() { Sort::Near } else { Sort::Best };
    let asking =
        Query { area: Some(town), age: Some(age), kind: Some(Kind::Service), near: place.point, sort, ..Query::new(asked.lang) };
    let mut around = Vec::new();
    for sector in SECTORS {
        let found = visit.find(&Query { sector: Some(sector.to_owned()), ..asking.clone() }).await?;
        found.ties.all().for_each(|entry| whole.ties.add(entry.clone()));
        let services: Vec<_> = found.hits.into_iter().map(|hit| hit.entry).take(EACH).collect();
        if !services.is_empty() {
            around.push(Around { sector, services });
        }
    }
    Ok(around)
}

fn ages_of(place: &Place) -> Option<Ages> {
    let (from, before) = match place.kind? {
        PlaceKind::Preschool => (12, 72),
        PlaceKind::School => (72, 192),
        PlaceKind::UpperSecondary => (192, 240),
        _ => return None,
    };
    Some(Ages { from: Some(from), before: Some(before) })
}

fn town_of(place: &Place, whole: &Whole) -> Option<Slug> {
    let areas = whole.ties.areas_of(place.area?);
    areas.into_iter().find(|(_, area)| area.level == AreaLevel::Municipality).map(|(entry, _)| entry.slug.clone())
}

/// The same, laid out: strand by strand as the life course has it.
pub(super) fn lay(reader: &Reader<'_>, around: &[Around]) -> Option<AnyView> {
    let band = |around: &Around| {
        let sector = reader.vocabulary.sector(around.sector)?;
        let rows = around.services.iter().map(|entry| row(reader, entry)).collect();
        Some(Band { name: reader.named(&sector.name, None).text, strand: strand(around.sector), rows })
    };
    let tier = Tier {
        id: "near-title",
        name: reader.say("place-near").into(),
        bands: around.iter().filter_map(band).collect(),
        ..Tier::default()
    };
    (!tier.bands.is_empty()).then(|| view! { <TierView of=tier/> }.into_any())
}
