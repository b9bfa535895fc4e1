//! The search page: the form, what was found, and what to do when nothing was.
//!
//! May use: islands, parts, ask, words, model.

mod narrow;
mod nothing;
mod said;

pub(crate) use narrow::{any, municipalities, years};
pub(crate) use nothing::{contacts, helpers};
pub(crate) use said::{area, child, country_of, spoken};

use super::{Asked, Laid, Page, reader::Reader, sheet};
use crate::{
    ask::Visit,
    islands::{filters::LiveFilters, suggest::Suggest},
    model::{Entry, Found, Hit, MAX_PAGE, Query},
    parts::{
        card::{Card, Cards},
        chips::Removable,
        map::MapView,
        meaning::{Meaning, MeaningView},
        pager::{Pager, PagerView},
        phrase::{Line, Phrase},
        search::{Search, SearchBox},
        urgent::UrgentNow,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The id of the form that the drawer's fields belong to.
pub(crate) const FORM: &str = "finder";

/// What was asked, what was found, and all areas to name filters by.
struct Finding<'a> {
    query: &'a Query,
    found: &'a Found,
    areas: &'a [Arc<Entry>],
}

/// Search: the list is the page.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let mut query = asked.query();
        let mut found = visit.find(&query).await?;
        let last = last_page(&found);
        if query.page > last {
            // Beyond the end stands the end.
            query.page = last;
            found = visit.find(&query).await?;
        }
        let areas = visit.areas().await?;
        let finding = Finding { query: &query, found: &found, areas: &areas };
        let reader = asked.reader(visit, &found.ties);
        let country = found
            .town
            .as_ref()
            .or(query.town.as_ref())
            .or(query.area.as_ref())
            .and_then(|slug| said::country_of(&areas, slug.as_str()));
        let none = if found.total.count == 0 {
            // What a filter has hidden is not missing.
            if !query.text.is_empty() && !query.is_filtered() {
                visit.missed(query.lang, &query.text);
            }
            let helpers = nothing::helpers(visit, &query).await?;
            Some(nothing::lay(&asked.reader(visit, &helpers.ties), &finding, &helpers, country.as_deref()))
        } else {
            None
        };
        let title = said::title(&reader, &query);
        let view = lay(&reader, &finding, none, country.as_deref());
        let page = Page::new(title, reader.say("search-description"), view);
        Ok(Page { country, searches: true, indexed: false, ..page })
    })
}

/// How surely a need has to be meant, by its place among the concepts that are meant.
const MEANT: usize = 2;

/// Whom somebody in need may call now, if what was asked tells of need; and the way to leave at once.
fn need(reader: &Reader<'_>, finding: &Finding<'_>, country: Option<&str>) -> Option<(AnyView, AnyView)> {
    let mut meant = finding.found.meant.iter().take(MEANT);
    let usage = meant.find_map(|code| reader.vocabulary.concept(code)?.urgent)?;
    let urgent = reader.urgent_about(finding.areas, country, usage);
    Some((sheet::exit(reader), view! { <UrgentNow of=urgent leads=true/> }.into_any()))
}

/// What the words mean, where they are a word of the field: whoever has it from a letter may want nothing else.
fn explained(reader: &Reader<'_>, finding: &Finding<'_>, country: Option<&str>) -> Option<AnyView> {
    let code = finding.found.named.as_deref().filter(|_| finding.query.page == 1)?;
    let name = reader.concept(code, country)?;
    let told = super::words::explanation(reader, code, country)?;
    Some(view! { <MeaningView of=Meaning { name, told }/> }.into_any())
}

/// The number of the last page.
fn last_page(found: &Found) -> u16 {
    let size = u64::try_from(crate::model::PAGE_SIZE).unwrap_or(20);
    u16::try_from(found.total.count.div_ceil(size)).unwrap_or(MAX_PAGE).clamp(1, MAX_PAGE)
}

fn lay(reader: &Reader<'_>, finding: &Finding<'_>, none: Option<AnyView>, country: Option<&str>) -> AnyView {
    let Finding { query, found, .. } = *finding;
    let box_of = Search {
        action: format!("/{}/search", reader.lang),
        label: reader.say("search-label"),
        verb: reader.say("search-verb"),
        text: query.text.clone(),
        keep: query.pairs().into_iter().filter(|(name, _)| matches!(*name, "exact" | "about" | "place")).collect(),
        id: Some(FORM),
    };
    let cards = cards(reader, &found.hits);
    let perhaps = cards_of_perhaps(reader, finding);
    let (lang, hint) = (reader.lang.to_string(), reader.say("search-suggestions"));
    let (exit, now) = need(reader, finding, country).unzip();
    view! {
        {exit}
        {now}
        <div class="finder">
            <div class="finder-head">
                <h1 class="finder-title">{reader.say("search-title")}</h1>
                <SearchBox of=box_of size="large"><Suggest lang=lang id="suggestions".to_owned() hint=hint/></SearchBox>
                <MapView of=reader.map(found.here) within=".finder-results"/>
            </div>
            <a class="skip" data-kind="here" href="#results-title">{reader.say("skip-results")}</a>
            <div class="finder-side">{narrow::lay(reader, finding)}</div>
            <LiveFilters form=FORM.to_owned()/>
            <section class="finder-results" data-results aria-labelledby="results-title">
                <h2 class="finder-count" id="results-title" data-announce>{said::count(reader, finding)}</h2>
                {explained(reader, finding, country)}
                {said::nowhere(reader, finding).map(|says| view! { <p class="finder-corrected">{says}</p> })}
                {said::corrected(reader, finding).map(|line| view! { <p class="finder-corrected"><Line of=line/></p> })}
                {active(reader, finding)}
                {none}
                {(!cards.is_empty()).then(|| view! { <Cards of=cards/> })}
                {pager(reader, finding)}
                {perhaps}
            </section>
        </div>
    }
    .into_any()
}

fn cards<'a>(reader: &Reader<'a>, hits: &'a [Hit]) -> Vec<Card> {
    hits.iter()
        .map(|hit| {
            let mut card = reader.card(&hit.entry);
            if let Some(metres) = hit.metres {
                card.facts.insert(0, crate::parts::chips::Chip::new("map", said::distance(reader, metres)));
            }
            card
        })
        .collect()
}

/// What only looks like it, below the hits and never counted.
fn cards_of_perhaps(reader: &Reader<'_>, finding: &Finding<'_>) -> Option<AnyView> {
    let cards = cards(reader, &finding.found.perhaps);
    (!cards.is_empty()).then(|| {
        view! {
            <section class="finder-perhaps" aria-labelledby="perhaps-title">
                <h2 id="perhaps-title">{reader.say("search-perhaps")}</h2>
                <p>{reader.say("search-perhaps-more")}</p>
                <Cards of=cards/>
            </section>
        }
        .into_any()
    })
}

/// What narrows the list, in a sentence and piece by piece; each piece can be taken away.
fn active(reader: &Reader<'_>, finding: &Finding<'_>) -> Option<AnyView> {
    let pieces = said::active(reader, finding);
    let lines = said::town(reader, finding).into_iter().chain(said::near(reader, finding));
    let first: Vec<_> = lines.map(|line| view! { <p class="finder-town"><Line of=line/></p> }).collect();
    if pieces.is_empty() {
        return (!first.is_empty()).then(|| first.into_any());
    }
    let words: Vec<String> = pieces.iter().map(|piece| piece.text.clone()).collect();
    let sentence = reader.fill("search-narrowed", &[("filters", (&words.join(", ")).into())]);
    let all = Phrase::from(reader.say("search-unfiltered")).to(finding.query.unfiltered().address());
    let all = (pieces.len() > 1).then(|| view! { <p class="finder-all"><Line of=vec![all]/></p> });
    let remove = reader.say("search-remove");
    Some(view! { <p class="finder-said">{sentence}</p><Removable of=pieces remove=remove/>{all}{first} }.into_any())
}

fn pager(reader: &Reader<'_>, finding: &Finding<'_>) -> Option<AnyView> {
    let last = last_page(finding.found);
    let here = finding.query.page;
    let door = |key, page| (reader.say(key), finding.query.on_page(page).address());
    let pager = Pager {
        label: reader.say("pager-label"),
        here: reader.fill("pager-here", &[("page", u64::from(here).into()), ("last", u64::from(last).into())]),
        before: (here > 1).then(|| door("pager-before", (here - 1).min(last))),
        after: (here < last).then(|| door("pager-after", here + 1)),
    };
    (last > 1 || here > 1).then(|| view! { <PagerView of=pager/> }.into_any())
}
