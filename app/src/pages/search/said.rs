use super::Finding;
use crate::{
    model::{Ages, Entry, Lang, Query, Sort},
    pages::{
        asked,
        reader::{Reader, ages, small},
    },
    parts::phrase::{Phrase, Sentence},
};
use std::sync::Arc;

/// What the window is called.
pub(super) fn title(reader: &Reader<'_>, query: &Query) -> String {
    if query.text.is_empty() { reader.say("search-title") } else { reader.fill("search-window", &[("text", (&query.text).into())]) }
}

/// How many were found, and for what.
pub(super) fn count(reader: &Reader<'_>, finding: &Finding<'_>) -> String {
    let total = finding.found.total;
    let text = &finding.query.text;
    match (total.more, text.is_empty()) {
        (true, _) => reader.fill("search-many", &[("count", total.count.into())]),
        (false, true) => reader.fill("search-count", &[("count", total.count.into())]),
        (false, false) => reader.fill("search-count-for", &[("count", total.count.into()), ("text", text.into())]),
    }
}

/// How far away a hit is.
pub(super) fn distance(reader: &Reader<'_>, metres: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a distance on the earth, never below zero")]
    let metres = metres.max(0.0) as u64;
    if metres < 1000 {
        reader.fill("distance-metres", &[("metres", (metres / 50 * 50).max(50).into())])
    } else {
        reader.fill("distance-kilometres", &[("kilometres", ((metres + 500) / 1000).into())])
    }
}

/// The area of that name.
pub(crate) fn area<'a>(areas: &'a [Arc<Entry>], slug: &str) -> Option<&'a Arc<Entry>> {
    areas.iter().find(|area| area.slug.as_str() == slug)
}

/// The country an area lies in.
pub(crate) fn country_of(areas: &[Arc<Entry>], slug: &str) -> Option<String> {
    area(areas, slug).and_then(asked::country_of)
}

/// What was searched for instead of a misspelt word, and the way to what was typed.
pub(super) fn corrected(reader: &Reader<'_>, finding: &Finding<'_>) -> Option<Sentence> {
    let meant = finding.found.corrected.as_ref()?;
    let query = finding.query;
    let typed = Query { exact: true, page: 1, ..query.clone() };
    Some(vec![
        reader.fill("search-corrected", &[("text", meant.into())]).into(),
        " ".into(),
        Phrase::from(reader.fill("search-as-typed", &[("text", (&query.text).into())])).to(typed.address()),
    ])
}

/// The chosen town comes first, or the one that the question names: said, with the way out.
pub(super) fn town(reader: &Reader<'_>, finding: &Finding<'_>) -> Option<Sentence> {
    let named = finding.found.town.as_ref();
    let town = area(finding.areas, named.or(finding.query.town.as_ref())?.as_str())?;
    let mut sentence = reader.around("search-town", "town", vec![reader.title(town)], &[]);
    if named.is_some() {
        // Out of what was written there is no other way than to write something else.
        return Some(sentence);
    }
    let everywhere = Query { town: None, page: 1, ..finding.query.clone() }.address();
    let mark = if everywhere.contains('?') { '&' } else { '?' };
    sentence.push(" ".into());
    // An empty town is said outright, so that a kept one is forgotten.
    sentence.push(Phrase::from(reader.say("search-no-town")).to(format!("{everywhere}{mark}town=")));
    Some(sentence)
}

/// The filters that hold, each in a few words, leading to the same search without it.
pub(super) fn active(reader: &Reader<'_>, finding: &Finding<'_>) -> Vec<Phrase> {
    let query = finding.query;
    let mut pieces = Vec::new();
    let mut add = |words: Option<String>, without: Query| {
        pieces.extend(words.map(|words| Phrase::from(words).to(without.on_page(1).address())));
    };
    let name = |key, name: &str, text: String| reader.fill(key, &[(name, (&text).into())]);
    add(query.age.map(|age| child(reader, age)), Query { age: None, ..query.clone() });
    let place = query.area.as_ref().and_then(|slug| area(finding.areas, slug.as_str())).map(|area| reader.title(area).text);
    add(place.map(|place| name("filter-area", "area", place)), Query { area: None, ..query.clone() });
    let sector = query.sector.as_deref().and_then(|code| reader.vocabulary.sector(code));
    add(sector.map(|sector| small(&reader.named(&sector.name, None).text)), Query { sector: None, ..query.clone() });
    let level = query.level.and_then(|code| reader.vocabulary.level(code));
    add(level.map(|level| small(&reader.named(&level.name, None).text)), Query { level: None, ..query.clone() });
    let kind = query.kind.map(|kind| reader.fill("filter-kind", &[("code", kind.code().into())]));
    add(kind, Query { kind: None, ..query.clone() });
    let about = query.about.as_deref().and_then(|code| reader.concept(code, None));
    add(about.map(|about| name("filter-about", "concept", small(&about.text))), Query { about: None, ..query.clone() });
    let house = finding.found.place.as_ref().map(|place| name("filter-place", "place", reader.title(place).text));
    add(house, Query { place: None, ..query.clone() });
    add(query.spoken.map(|lang| spoken(reader, lang)), Query { spoken: None, ..query.clone() });
    let on = |set: bool, key| set.then(|| small(&reader.say(key)));
    add(on(query.free, "filter-free"), Query { free: false, ..query.clone() });
    add(on(query.drop_in, "filter-drop-in"), Query { drop_in: false, ..query.clone() });
    add(on(query.no_referral, "filter-no-referral"), Query { no_referral: false, ..query.clone() });
    add(on(query.open, "filter-open"), Query { open: false, ..query.clone() });
    add(on(query.step_free, "access-step_free"), Query { step_free: false, ..query.clone() });
    pieces
}

/// That nothing is known near a postal code.
pub(super) fn nowhere(reader: &Reader<'_>, finding: &Finding<'_>) -> Option<String> {
    let code = finding.query.postcode.as_ref().filter(|_| finding.found.here.is_none())?;
    Some(reader.fill("near-unknown", &[("code", code.into())]))
}

/// What is near comes first: said, with the way out.
pub(super) fn near(reader: &Reader<'_>, finding: &Finding<'_>) -> Option<Sentence> {
    let query = finding.query;
    finding.found.here?;
    let says = match &query.postcode {
        Some(code) if query.near.is_none() => reader.fill("search-near-code", &[("code", code.into())]),
        _ => reader.say("search-near"),
    };
    let anywhere = Query { near: None, postcode: None, sort: Sort::Best, page: 1, ..query.clone() };
    Some(vec![says.into(), " ".into(), Phrase::from(reader.say("search-no-near")).to(anywhere.address())])
}

/// «for a 3-year-old», «while expecting».
pub(crate) fn child(reader: &Reader<'_>, age: Ages) -> String {
    let number = |number: i16| u64::try_from(number).unwrap_or(0).into();
    match (age.first(), age.end()) {
        (_, end) if end <= 0 => reader.say("filter-age-expecting"),
        (first, end) if end == first + 1 => reader.fill("filter-age-months", &[("months", number(first))]),
        (0, 12) => reader.say("filter-age-baby"),
        (first, end) if end == first + 12 => reader.fill("filter-age-years", &[("years", number(first / 12))]),
        _ => reader.fill("filter-age-span", &[("ages", (&small(&ages(reader.words, age))).into())]),
    }
}

/// «in Swedish».
pub(crate) fn spoken(reader: &Reader<'_>, lang: Lang) -> String {
    reader.fill("filter-spoken", &[("code", lang.primary().code().into()), ("language", (&reader.words.language(lang)).into())])
}
