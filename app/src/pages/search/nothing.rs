use super::Finding;
use crate::{
    ask::Visit,
    model::{Body, Entry, EntryId, Found, Kind, Lang, Query, Refusal},
    pages::{
        contacts::{ADVISERS, rank},
        home::topics_asked,
        reader::{Reader, capital},
    },
    parts::{
        contact::{Contact, Contacts},
        doors::{Door, Doors},
        phrase::{Line, Phrase},
        urgent::UrgentStrip,
    },
};
use leptos::prelude::*;
use std::{collections::HashSet, sync::Arc};

/// How many to ask are shown.
const HELPERS: usize = 3;
/// How many topics that are near in spelling are shown.
const NEAR: usize = 6;

/// Posts that can be asked where nothing was found: those of the town first.
pub(crate) async fn helpers(visit: &Visit, query: &Query) -> Result<Found, Refusal> {
    let town = query.town.clone().or_else(|| query.area.clone());
    visit.find(&Query { kind: Some(Kind::Post), area: query.area.clone(), town, ..Query::new(query.lang) }).await
}

/// No wrong door: what to try, topics near the words, whom to ask, urgent help.
pub(super) fn lay(reader: &Reader<'_>, finding: &Finding<'_>, helpers: &Found, country: Option<&str>) -> AnyView {
    let query = finding.query;
    let wider = query.is_filtered().then(|| Phrase::from(reader.say("nothing-unfiltered")).to(query.unfiltered().address()));
    let near = near(reader, query, country);
    let topics = if near.is_empty() { topics_asked(reader, country, &query.unfiltered()) } else { near };
    let contacts = contacts(reader, finding.query, finding.areas, helpers);
    view! {
        <div class="nothing">
            <p class="nothing-says">{reader.say("nothing-says")}</p>
            {wider.map(|wider| view! { <p class="nothing-wider"><Line of=vec![wider]/></p> })}
            <h3>{reader.say("nothing-topics")}</h3>
            <Doors of=topics kind="topics"/>
            {(!contacts.is_empty()).then(|| view! {
                <section class="nothing-ask" aria-labelledby="ask-title">
                    <h2 id="ask-title">{reader.say("nothing-ask")}</h2>
                    <Contacts of=contacts/>
                </section>
            })}
            <UrgentStrip of=reader.urgent(finding.areas, country) more=reader.say("urgent-more")/>
        </div>
    }
    .into_any()
}

/// Those who can be asked in the town or area; without one, one of each town.
pub(crate) fn contacts(reader: &Reader<'_>, query: &Query, areas: &[Arc<Entry>], helpers: &Found) -> Vec<Contact> {
    let wished = query.area.as_ref().or(query.town.as_ref());
    let wished = wished.and_then(|slug| super::said::area(areas, slug.as_str())).map(|area| area.id);
    let mut posts: Vec<(usize, &Arc<Entry>, EntryId)> = helpers
        .hits
        .iter()
        .filter_map(|hit| match &hit.entry.body {
            Body::Post(post) => {
                let rank = rank(post);
                let town = post.serves.iter().find(|id| areas.iter().any(|area| area.id == **id))?;
                Some((rank, &hit.entry, *town))
            }
            _ => None,
        })
        .collect();
    posts.sort_by_key(|post| post.0);
    if wished.is_none() && posts.iter().any(|post| is_spoken(areas, post.2, reader.lang)) {
        // Whoever reads Icelandic is seldom helped by a town in Finland.
        posts.retain(|post| is_spoken(areas, post.2, reader.lang));
    }
    let mut seen = HashSet::new();
    posts.retain(|(rank, _, town)| match wished {
        Some(wished) => *town == wished,
        None => *rank < ADVISERS && seen.insert(*town),
    });
    let most = if wished.is_some() { HELPERS } else { posts.len() };
    posts.into_iter().take(most).map(|post| reader.contact(post.1)).collect()
}

/// Whether a language is official in the country of an area.
fn is_spoken(areas: &[Arc<Entry>], of: EntryId, lang: Lang) -> bool {
    let area = |entry: &Arc<Entry>| match &entry.body {
        Body::Area(area) => Some((entry.id, area.country.clone(), area.languages.contains(&lang))),
        _ => None,
    };
    let there = areas.iter().filter_map(area).find(|(id, ..)| *id == of).map(|(_, country, _)| country);
    areas.iter().filter_map(area).any(|(_, country, spoken)| spoken && Some(country) == there)
}

/// Topics whose words share the most triples of letters with what was typed.
fn near(reader: &Reader<'_>, query: &Query, country: Option<&str>) -> Vec<Door> {
    let typed = triples(&query.text);
    let mut found: Vec<(f32, &str, Phrase)> = reader
        .vocabulary
        .concepts
        .iter()
        .filter_map(|concept| {
            let terms = concept.terms.iter().filter(|(lang, _)| lang.primary() == reader.lang).flat_map(|(_, terms)| terms.all());
            let best = terms.map(|term| likeness(&typed, &triples(term))).fold(0.0, f32::max);
            let (lang, name) = concept.name(reader.lang, country);
            (best > 0.3).then(|| (best, name, reader.phrase(lang, &capital(name))))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    found.truncate(NEAR);
    found
        .into_iter()
        .map(|(_, name, says)| Door::new(says.to(Query { text: name.to_owned(), ..query.unfiltered() }.address())))
        .collect()
}

fn triples(text: &str) -> HashSet<[char; 3]> {
    let letters: Vec<char> = format!("  {} ", text.to_lowercase()).chars().collect();
    letters.windows(3).map(|window| [window[0], window[1], window[2]]).collect()
}

/// Dice's coefficient.
fn likeness(a: &HashSet<[char; 3]>, b: &HashSet<[char; 3]>) -> f32 {
    let shared = a.intersection(b).count();
    #[expect(clippy::cast_precision_loss, reason = "a phrase has few letters")]
    let share = (2 * shared) as f32 / (a.len() + b.len()).max(1) as f32;
    share
}

#[cfg(test)]
mod tests {
    use super::{likeness, triples};

    #[test]
    fn a_misspelt_word_is_nearest_to_the_word_meant() {
        let typed = triples("taltrapi");
        assert!(likeness(&typed, &triples("talterapi")) > 0.5);
        assert!(likeness(&typed, &triples("barnskydd")) < 0.2);
    }
}
