use super::{FORM, Finding, said};
use crate::{
    model::{Ages, AreaLevel, Body, Entry, Kind, Lang, Point, Query, Slug, Sort},
    pages::reader::{Reader, ages, capital},
    parts::{
        facet::Facet,
        field::{Check, Choice, Select},
        filters::Filters,
        near::{Near, NearView},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The oldest child there is a choice for.
const OLDEST: i16 = 19;

/// The drawer of filters, each with how many hits it would leave.
pub(super) fn lay(reader: &Reader<'_>, finding: &Finding<'_>) -> AnyView {
    let Finding { query, found, .. } = *finding;
    let facets = &found.facets;
    let form = Some(FORM);
    let check = |name, key, on, count| {
        let (label, count) = (reader.say(key), Some(reader.words.number(count)));
        view! { <Check name=name label=label on=on count=count form=form/> }
    };
    let select = |name, key, choices: Vec<Choice>| {
        let label = reader.say(key);
        view! { <Select name=name label=label choices=choices form=form/> }
    };
    let facet = |name, key, choices: Vec<Choice>| {
        let legend = reader.say(key);
        // «All» and one more is no choice.
        (choices.len() > 2).then(|| view! { <Facet name=name legend=legend choices=choices form=form/> })
    };
    let rows: Vec<AnyView> = vec![
        select("age", "filters-age", years(reader, query.age)).into_any(),
        select("town", "filters-town", towns(reader, finding)).into_any(),
        select("area", "filters-area", areas(reader, finding)).into_any(),
        view! {
            <fieldset class="filters-group">
                <legend class="filters-legend">{reader.say("filters-easy")}</legend>
                {check("free", "filter-free", query.free, facets.free)}
                {check("dropin", "filter-drop-in", query.drop_in, facets.drop_in)}
                {check("noreferral", "filter-no-referral", query.no_referral, facets.no_referral)}
                {check("open", "filter-open", query.open, facets.open)}
                {check("stepfree", "access-step_free", query.step_free, facets.step_free)}
            </fieldset>
        }
        .into_any(),
        view! { <NearView of=near(reader, query) form=FORM/> }.into_any(),
        select("spoken", "filters-spoken", spoken(reader, finding)).into_any(),
        facet("sector", "filters-sector", sectors(reader, finding)).into_any(),
        facet("kind", "filters-kind", kinds(reader, finding)).into_any(),
        facet("level", "filters-level", levels(reader, finding)).into_any(),
        select("sort", "filters-sort", sorts(reader, query)).into_any(),
    ];
    let (title, apply) = (reader.say("filters-title"), reader.say("filters-apply"));
    view! { <Filters title=title apply=apply form=FORM>{rows}</Filters> }.into_any()
}

/// What is near the family.
fn near(reader: &Reader<'_>, query: &Query) -> Near {
    Near {
        title: reader.say("near-title"),
        label: reader.say("near-postcode"),
        postcode: query.postcode.clone().unwrap_or_default(),
        point: query.near.map(Point::code),
        verb: reader.say("near-verb"),
        asking: reader.say("near-asking"),
        refused: reader.say("near-refused"),
        private: reader.say("near-private"),
    }
}

/// The choice that narrows nothing.
pub(crate) fn any(reader: &Reader<'_>, key: &str, chosen: bool) -> Choice {
    Choice { value: String::new(), label: reader.say(key), count: None, chosen }
}

/// Expecting, and each year of childhood; whatever else was asked for stands first.
pub(crate) fn years(reader: &Reader<'_>, chosen: Option<Ages>) -> Vec<Choice> {
    let known = std::iter::once(Ages { from: Some(Ages::EXPECTING), before: Some(0) })
        .chain((0..=OLDEST).map(|year| Ages { from: Some(year * 12), before: Some(year * 12 + 12) }));
    let mut spans: Vec<Ages> = known.collect();
    let other = chosen.filter(|age| !spans.contains(age));
    spans.splice(0..0, other);
    let rows = spans.into_iter().map(|span| Choice {
        value: span.code(),
        label: ages(reader.words, span),
        count: None,
        chosen: chosen == Some(span),
    });
    std::iter::once(any(reader, "filters-any-age", chosen.is_none())).chain(rows).collect()
}

/// The towns that may come first.
fn towns(reader: &Reader<'_>, finding: &Finding<'_>) -> Vec<Choice> {
    let chosen = finding.query.town.as_ref();
    let mut rows = municipalities(reader, finding.areas, chosen);
    rows.insert(0, any(reader, "filters-any-town", chosen.is_none()));
    rows
}

/// All towns, by name.
pub(crate) fn municipalities(reader: &Reader<'_>, areas: &[Arc<Entry>], chosen: Option<&Slug>) -> Vec<Choice> {
    let is_town = |entry: &&Arc<Entry>| matches!(&entry.body, Body::Area(area) if area.level == AreaLevel::Municipality);
    let mut rows: Vec<Choice> = areas
        .iter()
        .filter(is_town)
        .map(|town| Choice {
            value: town.slug.to_string(),
            label: reader.title(town).text,
            count: None,
            chosen: chosen == Some(&town.slug),
        })
        .collect();
    rows.sort_by(|a, b| reader.words.order(&a.label, &b.label));
    rows
}

fn areas(reader: &Reader<'_>, finding: &Finding<'_>) -> Vec<Choice> {
    let chosen = finding.query.area.as_ref().map(crate::model::Slug::as_str);
    let mut rows: Vec<Choice> = finding
        .found
        .facets
        .area
        .iter()
        .filter_map(|facet| {
            let area = said::area(finding.areas, &facet.value)?;
            let count = Some(reader.words.number(facet.count));
            Some(Choice { value: facet.value.clone(), label: reader.title(area).text, count, chosen: chosen == Some(&facet.value) })
        })
        .collect();
    keep_chosen(
        &mut rows,
        chosen.and_then(|slug| said::area(finding.areas, slug)).map(|area| (area.slug.to_string(), reader.title(area).text)),
    );
    rows.sort_by(|a, b| reader.words.order(&a.label, &b.label));
    rows.insert(0, any(reader, "filters-any-area", chosen.is_none()));
    rows
}

fn spoken(reader: &Reader<'_>, finding: &Finding<'_>) -> Vec<Choice> {
    let chosen = finding.query.spoken;
    let mut rows: Vec<Choice> = finding
        .found
        .facets
        .spoken
        .iter()
        .filter_map(|facet| {
            let lang = Lang::parse(&facet.value)?;
            let count = Some(reader.words.number(facet.count));
            Some(Choice {
                value: facet.value.clone(),
                label: capital(&reader.words.language(lang)),
                count,
                chosen: chosen == Some(lang),
            })
        })
        .collect();
    keep_chosen(&mut rows, chosen.map(|lang| (lang.to_string(), capital(&reader.words.language(lang)))));
    rows.sort_by(|a, b| reader.words.order(&a.label, &b.label));
    rows.insert(0, any(reader, "filters-any-spoken", chosen.is_none()));
    rows
}

/// What is chosen stays in sight, though it would leave nothing.
fn keep_chosen(rows: &mut Vec<Choice>, chosen: Option<(String, String)>) {
    if rows.iter().any(|row| row.chosen) {
        return;
    }
    rows.extend(chosen.map(|(value, label)| Choice { value, label, count: Some("0".to_owned()), chosen: true }));
}

fn sectors(reader: &Reader<'_>, finding: &Finding<'_>) -> Vec<Choice> {
    let chosen = finding.query.sector.as_deref();
    let rows = reader.vocabulary.sectors.iter().filter_map(|sector| {
        let count = finding.found.facets.sector.iter().find(|facet| facet.value == sector.code).map(|facet| facet.count);
        let is_chosen = chosen == Some(&sector.code);
        (count.is_some() || is_chosen).then(|| Choice {
            value: sector.code.clone(),
            label: reader.named(&sector.name, None).text,
            count: Some(reader.words.number(count.unwrap_or(0))),
            chosen: is_chosen,
        })
    });
    std::iter::once(any(reader, "filters-all", chosen.is_none())).chain(rows).collect()
}

fn levels(reader: &Reader<'_>, finding: &Finding<'_>) -> Vec<Choice> {
    let chosen = finding.query.level;
    let rows = reader.vocabulary.levels.iter().filter_map(|level| {
        let count = finding.found.facets.level.iter().find(|facet| facet.value == level.code.to_string()).map(|facet| facet.count);
        let is_chosen = chosen == Some(level.code);
        (count.is_some() || is_chosen).then(|| Choice {
            value: level.code.to_string(),
            label: reader.named(&level.name, None).text,
            count: Some(reader.words.number(count.unwrap_or(0))),
            chosen: is_chosen,
        })
    });
    std::iter::once(any(reader, "filters-all", chosen.is_none())).chain(rows).collect()
}

fn kinds(reader: &Reader<'_>, finding: &Finding<'_>) -> Vec<Choice> {
    let chosen = finding.query.kind;
    let rows = Kind::ALL.iter().filter_map(|kind| {
        let count = finding.found.facets.kind.iter().find(|facet| facet.value == kind.code()).map(|facet| facet.count);
        let is_chosen = chosen == Some(*kind);
        (count.is_some() || is_chosen).then(|| Choice {
            value: kind.code().to_owned(),
            label: reader.say(kind.key()),
            count: Some(reader.words.number(count.unwrap_or(0))),
            chosen: is_chosen,
        })
    });
    std::iter::once(any(reader, "filters-all", chosen.is_none())).chain(rows).collect()
}

fn sorts(reader: &Reader<'_>, query: &Query) -> Vec<Choice> {
    let sort =
        |sort: Sort, key| Choice { value: sort.code().to_owned(), label: reader.say(key), count: None, chosen: query.sort == sort };
    let is_near = query.near.is_some() || query.postcode.is_some();
    let near = is_near.then(|| sort(Sort::Near, "sort-near"));
    [sort(Sort::Best, "sort-best"), sort(Sort::Title, "sort-title")].into_iter().chain(near).collect()
}
