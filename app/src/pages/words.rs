use super::{
    Asked, Laid, Page,
    asked::country_of,
    reader::{Reader, capital},
    sheet,
};
use crate::{
    ask::Visit,
    model::{Concept, Found, Kind, Lang, Query, Refusal, Terms},
    parts::{
        chips::{Chip, Chips},
        meaning::{Called, CalledList},
        phrase::{Line, Phrase, Words},
        urgent::UrgentNow,
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many entries a word leads to on its own page.
const ENTRIES: usize = 8;

/// All words that are explained, in the reader's alphabet.
pub(crate) fn all<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let ties = crate::model::Ties::default();
        let reader = asked.reader(visit, &ties);
        let areas = visit.areas().await?;
        let town = asked.town(&areas);
        let country = town.and_then(country_of);
        let concepts = visit.vocabulary.concepts.iter();
        let mut names: Vec<Phrase> = concepts.filter_map(|concept| reader.concept(&concept.code, country.as_deref())).collect();
        names.sort_by(|a, b| reader.words.order(&a.text, &b.text));
        let mut letters: Vec<(char, Vec<Phrase>)> = Vec::new();
        for name in names {
            let letter = name.text.chars().next().unwrap_or(' ');
            // Where the alphabet takes two letters for one, what comes between does not begin a second row.
            let is_known = letters.iter().any(|(known, _)| *known == letter);
            match letters.last_mut().filter(|_| is_known) {
                Some((_, row)) => row.push(name),
                None => letters.push((letter, vec![name])),
            }
        }
        let ways = letters.iter().enumerate().map(|(at, (letter, _))| {
            let says = reader.fill("words-letter", &[("letter", (&letter.to_string()).into())]);
            view! { <li><a href=format!("#letter-{at}") aria-label=says>{letter.to_string()}</a></li> }
        });
        let ways = ways.collect_view();
        let rows = letters.into_iter().enumerate().map(|(at, (letter, names))| {
            let names = names.into_iter().map(|name| view! { <li><Words of=name/></li> }).collect_view();
            view! { <section class="letter"><h2 class="letter-name" id=format!("letter-{at}")>{letter.to_string()}</h2><ul role="list" class="letter-words">{names}</ul></section> }
        });
        let view = view! {
            <div class="life">
                <h1>{reader.say("words-title")}</h1>
                <p class="lead">{reader.say("words-intro")}</p>
                <nav class="letter-ways" aria-label=reader.say("words-letters")><ul role="list">{ways}</ul></nav>
                <div class="letters">{rows.collect_view()}</div>
            </div>
        };
        Ok(Page::new(reader.say("words-title"), reader.say("words-intro"), view.into_any()).seen_from(town))
    })
}

/// A word of the field: what it means, what it is called elsewhere, where it leads.
pub(crate) fn one<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let concept = visit.vocabulary.concept(asked.slug()).ok_or(Refusal::NotFound)?;
        let areas = visit.areas().await?;
        let town = asked.town(&areas);
        let query = Query { about: Some(concept.code.clone()), town: asked.query().town, ..Query::new(asked.lang) };
        let found = visit.find(&query).await?;
        let reader = asked.reader(visit, &found.ties);
        let country = town.and_then(country_of);
        let urgent = concept.urgent.map(|usage| {
            let of = reader.urgent_about(&areas, country.as_deref(), usage);
            view! { <UrgentNow of=of leads=true/> }
        });
        // Whoever reads about violence may have to leave at once.
        let exit = concept.urgent.map(|_| sheet::exit(&reader));
        let view = lay(&reader, concept, &found, &query, country.as_deref(), urgent.into_any());
        let view = view! { {exit}{view} }.into_any();
        let (_, name) = concept.name(asked.lang, country.as_deref());
        let told = explanation(&reader, &concept.code, country.as_deref()).unwrap_or_default().text;
        Ok(Page::new(capital(name), told, view).seen_from(town))
    })
}

fn lay<'a>(
    reader: &Reader<'a>,
    concept: &'a Concept,
    found: &'a Found,
    query: &Query,
    country: Option<&str>,
    urgent: AnyView,
) -> AnyView {
    let (lang, name) = concept.name(reader.lang, country);
    let name = reader.phrase(lang, &capital(name));
    let told = explanation(reader, &concept.code, country);
    let near = |codes: &[String]| codes.iter().filter_map(|code| reader.concept(code, country)).collect::<Vec<_>>();
    let near: Vec<Chip> = near(&concept.broader)
        .into_iter()
        .chain(near(&concept.related))
        .map(|says| Chip { icon: None, says, tone: None })
        .collect();
    let guides_first = |kind: Kind| usize::from(kind != Kind::Pathway);
    let mut hits: Vec<_> = found.hits.iter().take(ENTRIES).collect();
    hits.sort_by_key(|hit| guides_first(hit.entry.kind()));
    let cards = hits.into_iter().map(|hit| reader.card(&hit.entry)).collect::<Vec<_>>();
    let total = found.total.count;
    let more = (total > cards.len() as u64)
        .then(|| Phrase::from(reader.fill("words-more", &[("count", total.into())])).to(query.address()));
    let none = cards.is_empty().then(|| view! { <p>{reader.say("words-none")}</p> });
    view! {
        <article class="entry" data-kind="word">
            <header class="entry-head">
                <p class="entry-kind">{reader.say("words-kind")}</p>
                <h1 class="entry-title"><Words of=name/></h1>
                {told.map(|told| view! { <p class="entry-summary"><Words of=told/></p> })}
            </header>
            {urgent}
            <section class="entry-section" aria-labelledby="called-title">
                <h2 id="called-title">{reader.say("words-called")}</h2>
                <CalledList of=called(reader, concept)/>
            </section>
            {none}
            {sheet::cards(reader, "leads-title", "words-leads", cards)}
            {more.map(|more| view! { <p class="tier-more"><Line of=vec![more]/></p> })}
            {(!near.is_empty()).then(|| view! {
                <section class="entry-section" aria-labelledby="near-title"><h2 id="near-title">{reader.say("words-near")}</h2><Chips of=near/></section>
            })}
            <p class="tier-more"><Words of=Phrase::from(reader.say("words-all")).to(format!("/{}/words", reader.lang))/></p>
        </article>
    }
    .into_any()
}

/// What a concept means, in the reader's language as the country has it, else in another.
pub(super) fn explanation(reader: &Reader<'_>, code: &str, country: Option<&str>) -> Option<Phrase> {
    let concept = reader.vocabulary.concept(code)?;
    let own = concept.terms_in(reader.lang, country).filter(|terms| !terms.explain.is_empty());
    let own = own.or_else(|| concept.terms.get(&reader.lang).filter(|terms| !terms.explain.is_empty()));
    match own {
        Some(terms) => Some(terms.explain.as_str().into()),
        None => concept
            .terms
            .iter()
            .find(|(_, terms)| !terms.explain.is_empty())
            .map(|(lang, terms)| reader.phrase(lang.primary(), &terms.explain)),
    }
}

/// What it is called in each language, the reader's first; where countries of one language differ, in each of them.
fn called(reader: &Reader<'_>, concept: &Concept) -> Vec<Called> {
    let mut by_language: BTreeMap<Lang, Vec<(Lang, &Terms)>> = BTreeMap::new();
    for (lang, terms) in concept.terms.iter().filter(|(_, terms)| !terms.preferred.is_empty()) {
        by_language.entry(lang.primary()).or_default().push((*lang, terms));
    }
    let mut rows: Vec<(bool, usize, Called)> = Vec::new();
    for (primary, spoken) in by_language {
        let differs = spoken.iter().any(|(_, terms)| terms.preferred != spoken[0].1.preferred);
        for (at, (lang, terms)) in spoken.iter().enumerate() {
            // The language's own row would only repeat what one of its countries says.
            let repeats =
                differs && *lang == primary && spoken.iter().any(|(of, other)| of != lang && other.preferred == terms.preferred);
            if repeats || !differs && at > 0 {
                continue;
            }
            let rank = crate::words::all().iter().position(|words| words.lang == primary).unwrap_or(usize::MAX);
            rows.push((primary != reader.lang, rank, row(reader, *lang, terms)));
        }
    }
    rows.sort_by_key(|(foreign, rank, _)| (*foreign, *rank));
    rows.into_iter().map(|(.., row)| row).collect()
}

fn row(reader: &Reader<'_>, lang: Lang, terms: &Terms) -> Called {
    let language = reader.words.language(lang.primary());
    let place = match lang.code().split_once('-') {
        Some((_, country)) => reader.fill("words-in-country", &[("language", (&language).into()), ("country", country.into())]),
        None => language,
    };
    let named = |text: &str| reader.phrase(lang.primary(), text);
    let mut others: Vec<&str> = Vec::new();
    for term in terms.alternative.iter().chain(&terms.abbreviations).chain(&terms.everyday).chain(&terms.old) {
        let is_new = !term.eq_ignore_ascii_case(&terms.preferred) && !others.iter().any(|other| other.eq_ignore_ascii_case(term));
        if is_new && others.len() < 6 {
            others.push(term);
        }
    }
    Called { place: capital(&place), name: named(&terms.preferred), others: others.into_iter().map(named).collect() }
}
