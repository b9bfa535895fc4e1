use super::{
    Asked, Laid, Page,
    asked::country_of,
    reader::{Reader, ages, countries, html, strand},
    sheet,
};
use crate::{
    ask::{Course, Visit},
    model::{Area, Body, Entry, Kind, Query, Refusal, Stage},
    parts::{
        contact::Contacts,
        course::{Band, Milestone, Row, Tier, TierView, WholeWay},
        doors::{Door, Doors},
        phrase::{Phrase, Words},
        prose::{Passage, Prose},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The strands of the braid, and what their heading is called; the last stands beside them.
const STRANDS: [(Option<&str>, &str); 4] = [
    (Some("education"), "strand-education"),
    (Some("welfare"), "strand-welfare"),
    (Some("health"), "strand-health"),
    (None, "strand-beside"),
];
/// The ids of the levels' headings.
const LEVELS: [&str; 3] = ["level-1", "level-2", "level-3"];
/// How many services of a strand the picture of the whole way names.
const NAMED: usize = 3;
/// How many services of a level are shown while no town is chosen: then they are examples.
const EXAMPLES: usize = 9;
/// How many to ask are shown.
const HELPERS: usize = 3;

/// The life course on one page: a picture that can be read as a list.
pub(crate) fn whole<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let areas = visit.areas().await?;
        let town = asked.town(&areas);
        let mut courses = Vec::new();
        for stage in &visit.vocabulary.stages {
            // Without a town the picture is the same for all, and names nothing.
            courses.push(match town {
                Some(_) => {
                    visit.course(&Query { age: Some(stage.ages()), area: asked.query().town, ..Query::new(asked.lang) }).await?
                }
                None => Course::default(),
            });
        }
        let mut ties = crate::model::Ties::default();
        areas.iter().chain(courses.iter().flat_map(|course| course.ties.all())).for_each(|entry| ties.add(entry.clone()));
        let reader = asked.reader(visit, &ties);
        let country = town.and_then(country_of);
        let stages = visit.vocabulary.stages.iter().zip(&courses);
        let way = stages.map(|(stage, course)| milestone(&reader, stage, course, town, country.as_deref())).collect();
        let view = view! {
            <div class="life">
                <h1>{reader.say("home-life")}</h1>
                <p class="lead">{reader.say("life-intro")}</p>
                {towns(&reader, &areas, town, "life")}
                <WholeWay of=way/>
            </div>
        };
        let page = Page::new(reader.say("home-life"), reader.say("life-description"), view.into_any());
        Ok(page.seen_from(town))
    })
}

/// One stage: what there is for everyone, then for those who need more, and who does what.
pub(crate) fn stage<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let stage = visit.vocabulary.stage(asked.slug()).ok_or(Refusal::NotFound)?;
        let areas = visit.areas().await?;
        let town = asked.town(&areas);
        let query = Query { age: Some(stage.ages()), area: town.map(|town| town.slug.clone()), ..Query::new(asked.lang) };
        let mut course = visit.course(&query).await?;
        for area in &areas {
            course.ties.add(area.clone());
        }
        let reader = asked.reader(visit, &course.ties);
        let country = town.and_then(country_of);
        let title = reader.named(&stage.name, country.as_deref()).text;
        let view = lay(&reader, stage, &course, &query, &areas);
        let description = reader.named(&stage.note, country.as_deref()).text;
        Ok(Page::new(title, description, view).seen_from(town))
    })
}

fn lay<'a>(reader: &Reader<'a>, stage: &Stage, course: &'a Course, query: &Query, areas: &[Arc<Entry>]) -> AnyView {
    let town = query.area.as_ref().and_then(|slug| areas.iter().find(|area| area.slug == *slug));
    let country = town.and_then(|town| reader.country(town));
    let span = (stage.from >= 0).then(|| ages(reader.words, stage.ages()));
    let tiers: Vec<Tier> = (0..3).map(|at| tier(reader, course, query, country, at)).collect();
    let helpers = helpers(reader, course, town);
    let guides: Vec<_> = course.guides.iter().map(|guide| reader.card(guide)).collect();
    // The page is long: its parts can be reached from its beginning.
    let part = |id: &str, key: &str| Door::new(Phrase::from(reader.say(key)).to(format!("#{id}")));
    let mut parts: Vec<Door> = tiers.iter().map(|tier| Door::new(tier.name.clone().to(format!("#{}", tier.id)))).collect();
    parts.extend((!guides.is_empty()).then(|| part("guides-title", "life-guides")));
    parts.extend((!helpers.is_empty()).then(|| part("ask-title", "contacts-title")));
    let tiers = tiers.into_iter().map(|tier| view! { <TierView of=tier/> }).collect_view();
    let text = told(reader, &stage.text, country).map(|text| view! { <Prose of=text/> });
    // Without a town the lines of the countries where the reader's language is spoken.
    let is_near = |area: &&Area| country.map_or_else(|| area.languages.contains(&reader.lang), |here| area.country == here);
    let countries = countries(areas).map(|(_, area)| area).filter(is_near);
    let young = told(reader, &stage.young, country).map(|told| sheet::young(reader, told, countries));
    view! {
        <div class="life">
            <nav aria-label=reader.say("home-life")><Doors of=stages(reader, town, country, Some(&stage.code)) kind="life"/></nav>
            <header class="entry-head">
                <h1 class="entry-title"><Words of=reader.named(&stage.name, country)/></h1>
                {span.map(|span| view! { <p class="entry-ages">{span}</p> })}
                <p class="entry-summary"><Words of=reader.named(&stage.note, country)/></p>
            </header>
            {text}
            {young}
            {towns(reader, areas, town, &format!("life/{}", stage.code))}
            <nav class="life-towns" aria-label=reader.say("life-parts")><Doors of=parts kind="towns"/></nav>
            {tiers}
            {sheet::cards(reader, "guides-title", "life-guides", guides)}
            {(!helpers.is_empty()).then(|| view! {
                <section class="entry-section" data-kind="ask" aria-labelledby="ask-title">
                    <h2 id="ask-title">{reader.say("contacts-title")}</h2>
                    <Contacts of=helpers/>
                    <p class="tier-more"><Words of=Phrase::from(reader.say("life-all-contacts")).to(with_town(reader, "contacts", town))/></p>
                </section>
            })}
        </div>
    }
    .into_any()
}

/// The whole way as doors, drawn as the braid; `here` is where the reader stands.
pub(super) fn stages(reader: &Reader<'_>, town: Option<&Arc<Entry>>, country: Option<&str>, here: Option<&str>) -> Vec<Door> {
    let door = |stage: &Stage| {
        let address = with_town(reader, &format!("life/{}", stage.code), town);
        let more = (stage.from >= 0).then(|| ages(reader.words, stage.ages()).into());
        Door { says: reader.named(&stage.name, country).to(address), more, here: here == Some(stage.code.as_str()) }
    };
    reader.vocabulary.stages.iter().map(door).collect()
}

/// The towns to choose, each leading to the same page seen from there; the choice is kept.
pub(super) fn towns(reader: &Reader<'_>, areas: &[Arc<Entry>], town: Option<&Arc<Entry>>, path: &str) -> AnyView {
    let is_town =
        |entry: &&Arc<Entry>| matches!(&entry.body, Body::Area(area) if area.level == crate::model::AreaLevel::Municipality);
    let mut towns: Vec<Door> = areas
        .iter()
        .filter(is_town)
        .map(|entry| Door {
            here: town.is_some_and(|town| town.id == entry.id),
            ..Door::new(reader.title(entry).to(format!("/{}/town?town={}&to={path}", reader.lang, entry.slug)))
        })
        .collect();
    towns.sort_by(|a, b| reader.words.order(&a.says.text, &b.says.text));
    let all = Phrase::from(reader.say("life-everywhere")).to(format!("/{}/town?town=&to={path}", reader.lang));
    towns.extend(town.is_some().then(|| Door::new(all)));
    view! {
        <nav class="life-towns" aria-label=reader.say("home-towns")>
            {town.is_none().then(|| view! { <p>{reader.say("life-choose")}</p> })}
            <Doors of=towns kind="towns"/>
        </nav>
    }
    .into_any()
}

/// The address of a page seen from a town.
pub(super) fn with_town(reader: &Reader<'_>, path: &str, town: Option<&Arc<Entry>>) -> String {
    town.map_or_else(|| format!("/{}/{path}", reader.lang), |town| format!("/{}/{path}?town={}", reader.lang, town.slug))
}

/// A text of the vocabulary as prose; none where it is not written.
fn told(reader: &Reader<'_>, names: &crate::model::Names, country: Option<&str>) -> Option<Passage> {
    let Phrase { text, lang, .. } = reader.named(names, country);
    let marks = lang.map(|lang| reader.in_language(lang)).into_iter().collect();
    (!text.is_empty()).then(|| Passage { html: html(&text, 3), lang, marks })
}

/// What there is at a level of support, strand by strand.
fn tier(reader: &Reader<'_>, course: &Course, query: &Query, country: Option<&str>, at: usize) -> Tier {
    let level = reader.vocabulary.levels.get(at);
    let shown = if query.area.is_some() { course.levels[at].len() } else { EXAMPLES };
    let services = &course.levels[at][..shown.min(course.levels[at].len())];
    let bands = STRANDS.iter().filter_map(|(strand, key)| band(reader, services, *strand, reader.say(key)));
    let count = course.counts[at];
    let search = Query { level: level.map(|level| level.code), kind: Some(Kind::Service), ..query.clone() };
    let more = if count == 0 {
        Some(reader.say("life-none").into())
    } else {
        (count > services.len() as u64)
            .then(|| Phrase::from(reader.fill("life-more", &[("count", count.into())])).to(search.address()))
    };
    Tier {
        id: LEVELS[at],
        name: level.map(|level| reader.named(&level.name, country)).unwrap_or_default(),
        note: level.map(|level| reader.named(&level.note, country)).unwrap_or_default(),
        bands: bands.collect(),
        more,
    }
}

fn of_strand<'a>(services: &'a [Arc<Entry>], wanted: Option<&'a str>) -> impl Iterator<Item = &'a Arc<Entry>> {
    services.iter().filter(move |entry| match &entry.body {
        Body::Service(service) => service.sector.as_deref().and_then(strand) == wanted,
        _ => false,
    })
}

fn band(reader: &Reader<'_>, services: &[Arc<Entry>], wanted: Option<&'static str>, name: String) -> Option<Band> {
    let rows: Vec<Row> = of_strand(services, wanted).map(|entry| row(reader, entry)).collect();
    (!rows.is_empty()).then_some(Band { name, strand: wanted, rows })
}

/// A service in its strand.
pub(super) fn row(reader: &Reader<'_>, entry: &Entry) -> Row {
    let (lang, text) = entry.text(reader.lang);
    let joint = matches!(&entry.body, Body::Service(service) if service.joint);
    Row {
        title: reader.link(entry),
        owner: reader.owner(entry),
        summary: reader.phrase(lang, &text.summary),
        mark: (lang != reader.lang).then(|| reader.in_language(lang)),
        joint: joint.then(|| reader.say("service-joint")),
    }
}

/// A stage of the whole way: with a town, what each strand offers everybody there.
fn milestone(reader: &Reader<'_>, stage: &Stage, course: &Course, town: Option<&Arc<Entry>>, country: Option<&str>) -> Milestone {
    let named = |(strand, key): &(Option<&'static str>, &str)| {
        let names: Vec<Phrase> = of_strand(&course.levels[0], *strand).take(NAMED).map(|entry| reader.link(entry)).collect();
        (!names.is_empty()).then(|| (reader.say(key), strand.unwrap_or("beside"), reader.listed(names)))
    };
    Milestone {
        name: reader.named(&stage.name, country).to(with_town(reader, &format!("life/{}", stage.code), town)),
        ages: (stage.from >= 0).then(|| ages(reader.words, stage.ages())),
        note: reader.named(&stage.note, country),
        strands: STRANDS.iter().filter_map(named).collect(),
    }
}

fn is_vacant(reader: &Reader<'_>, entry: &Entry) -> bool {
    matches!(&entry.body, Body::Post(post) if post.is_vacant(reader.today(entry)))
}

/// Whom to ask at that age: with a town those of it, the likeliest first.
fn helpers(reader: &Reader<'_>, course: &Course, town: Option<&Arc<Entry>>) -> Vec<crate::parts::contact::Contact> {
    let Some(town) = town else { return Vec::new() };
    let mut posts: Vec<_> = course
        .posts
        .iter()
        .filter_map(|entry| match &entry.body {
            // Who answers one school alone is found from there.
            Body::Post(post) if super::contacts::serves_all_of(reader, post, town) => Some((super::contacts::rank(post), entry)),
            _ => None,
        })
        .collect();
    // Whoever cannot answer now comes last.
    posts.sort_by_key(|(rank, entry)| (is_vacant(reader, entry), *rank));
    posts.into_iter().take(HELPERS).map(|(_, entry)| reader.contact(entry)).collect()
}
