use super::{
    Asked, Laid, Page,
    asked::country_of,
    life::{stages, with_town},
    reader::{Reader, capital},
};
use crate::{
    ask::{Home, Visit},
    islands::suggest::Suggest,
    model::{Body, Calendar, Entry, Kind, Query},
    parts::{
        banner::Banners,
        card::Cards,
        doors::{Door, Doors},
        event::Occasions,
        phrase::{Line, Phrase},
        search::{Search, SearchBox},
        urgent::UrgentStrip,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The front page: one question, and every other way in below it.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let town = asked.query().town;
        let home = visit.home(town.as_ref()).await?;
        let areas = visit.areas().await?;
        let reader = asked.reader(visit, &home.ties);
        let view = lay(&reader, &home, &areas);
        let page = Page::new(reader.say("home-window"), reader.say("home-description"), view).seen_from(home.town.as_ref());
        Ok(Page { searches: true, ..page })
    })
}

fn lay(reader: &Reader<'_>, home: &Home, areas: &[Arc<Entry>]) -> AnyView {
    let here = home.town.as_ref().and_then(country_of);
    let search = Search {
        action: format!("/{}/search", reader.lang),
        label: reader.say("search-label"),
        verb: reader.say("search-verb"),
        keep: home.town.iter().map(|town| ("town", town.slug.to_string())).collect(),
        ..Search::default()
    };
    let cards = home.places.iter().map(|place| reader.card(place)).collect::<Vec<_>>();
    let events: Vec<_> = home
        .events
        .iter()
        .filter_map(|(entry, next)| match &entry.body {
            Body::Event(event) => Some(reader.occasion(entry, event, *next)),
            _ => None,
        })
        .collect();
    let themes = home.themes.iter().filter_map(|on| match &on.entry.body {
        Body::Event(event) => Some(reader.banner(&on.entry, event, on.at)),
        _ => None,
    });
    let themes: Vec<_> = themes.collect();
    let calendar = Calendar { town: home.town.as_ref().map(|town| town.slug.clone()), ..Calendar::new(reader.lang) };
    let (lang, hint) = (reader.lang.to_string(), reader.say("search-suggestions"));
    view! {
        <div class="home">
            <section class="home-question">
                <h1 class="home-title">{reader.say("home-question")}</h1>
                <SearchBox of=search size="large"><Suggest lang=lang id="suggestions".to_owned() hint=hint/></SearchBox>
                {chosen(reader, home)}
            </section>
            <UrgentStrip of=reader.urgent(areas, here.as_deref()) more=reader.say("urgent-more")/>
            {(!themes.is_empty()).then(|| view! { <div class="home-section"><Banners of=themes/></div> })}
            {home.town.is_none().then(|| towns_section(reader, home))}
            <section class="home-section" data-kind="life" aria-labelledby="life-title">
                <h2 id="life-title">{reader.say("home-life")}</h2>
                <Doors of=stages(reader, home.town.as_ref(), here.as_deref(), None) kind="life"/>
            </section>
            {ways(reader, home)}
            <section class="home-section" data-kind="topics" aria-labelledby="topics-title">
                <h2 id="topics-title">{reader.say("home-topics")}</h2>
                <Doors of=topics(reader, home) kind="topics"/>
            </section>
            <section class="home-section" data-kind="events" aria-labelledby="events-title">
                <h2 id="events-title">{reader.say("home-events")}</h2>
                {if events.is_empty() {
                    view! { <p>{reader.say("home-no-events")}</p> }.into_any()
                } else {
                    view! { <Occasions of=events/> }.into_any()
                }}
                {onward(reader.say("home-all-events"), calendar.address())}
            </section>
            {(!cards.is_empty()).then(|| view! {
                <section class="home-section" data-kind="places" aria-labelledby="places-title">
                    <h2 id="places-title">{reader.say("home-places")}</h2>
                    <Cards of=cards/>
                    {all_of(reader, home, Kind::Place, "home-all-places")}
                </section>
            })}
            {home.town.is_some().then(|| towns_section(reader, home))}
        </div>
    }
    .into_any()
}

/// Ways in beside the search: the whole course of life, and whom to ask.
fn ways(reader: &Reader<'_>, home: &Home) -> AnyView {
    let town = home.town.as_ref();
    let door = |path: &str, says: &str, more: &str| Door {
        more: Some(reader.say(more).into()),
        ..Door::new(Phrase::from(reader.say(says)).to(with_town(reader, path, town)))
    };
    let doors = vec![door("life", "foot-life", "life-description"), door("contacts", "contacts-title", "home-contacts-more")];
    view! { <Doors of=doors kind="topics"/> }.into_any()
}

/// The towns to choose: near the top until one is chosen.
fn towns_section(reader: &Reader<'_>, home: &Home) -> AnyView {
    view! {
        <section class="home-section" data-kind="towns" aria-labelledby="towns-title">
            <h2 id="towns-title">{reader.say("home-towns")}</h2>
            <p>{reader.say("home-towns-more")}</p>
            <Doors of=towns(reader, home) kind="towns"/>
        </section>
    }
    .into_any()
}

/// The way to all entries of a kind.
fn all_of(reader: &Reader<'_>, home: &Home, kind: Kind, key: &str) -> AnyView {
    let area = home.town.as_ref().map(|town| town.slug.clone());
    let all = Query { kind: Some(kind), area, ..asking(reader, home) };
    onward(reader.say(key), all.address())
}

fn onward(says: String, address: String) -> AnyView {
    view! { <p class="home-all"><Line of=vec![Phrase::from(says).to(address)]/></p> }.into_any()
}

/// Which town comes first, and the way out of that.
fn chosen(reader: &Reader<'_>, home: &Home) -> Option<AnyView> {
    let town = reader.title(home.town.as_ref()?);
    let says = reader.around("home-chosen", "town", vec![town], &[]);
    let forget = Phrase::from(reader.say("home-forget")).to(format!("/{}/town", reader.lang));
    Some(view! { <p class="home-chosen"><Line of=says/>" "<Line of=vec![forget]/></p> }.into_any())
}

/// What many families ask, in their own words.
fn topics(reader: &Reader<'_>, home: &Home) -> Vec<Door> {
    let country = home.town.as_ref().and_then(country_of);
    topics_asked(reader, country.as_deref(), &asking(reader, home))
}

/// The topics of the front page, as questions asked from `query`.
pub(crate) fn topics_asked(reader: &Reader<'_>, country: Option<&str>, query: &Query) -> Vec<Door> {
    let topics = reader.vocabulary.concepts.iter().filter(|concept| concept.topic);
    topics
        .map(|concept| {
            let (lang, name) = concept.name(reader.lang, country);
            let asks = concept.terms_in(reader.lang, country).map(|terms| terms.ask.as_str()).filter(|ask| !ask.is_empty());
            let asks =
                asks.or_else(|| concept.terms.get(&reader.lang).map(|terms| terms.ask.as_str()).filter(|ask| !ask.is_empty()));
            let says = asks.map_or_else(|| reader.phrase(lang, &capital(name)), Phrase::from);
            let query = Query { text: name.to_owned(), ..query.clone() };
            Door::new(says.to(query.address()))
        })
        .collect()
}

/// The towns to choose.
fn towns(reader: &Reader<'_>, home: &Home) -> Vec<Door> {
    let mut towns: Vec<(Phrase, bool)> = home
        .towns
        .iter()
        .map(|town| {
            (
                reader.title(town).to(format!("/{}/town?town={}", reader.lang, town.slug)),
                home.town.as_ref().is_some_and(|chosen| chosen.id == town.id),
            )
        })
        .collect();
    towns.sort_by(|a, b| reader.words.order(&a.0.text, &b.0.text));
    towns.into_iter().map(|(says, here)| Door { here, ..Door::new(says) }).collect()
}

/// A question from the front page: with the chosen town.
fn asking(reader: &Reader<'_>, home: &Home) -> Query {
    Query { town: home.town.as_ref().map(|town| town.slug.clone()), ..Query::new(reader.lang) }
}
