//! What editors write: every code they use stands in the vocabulary, and the vocabulary speaks every language of the site.

use super::none;
use crate::world::{TUESDAY, World, root};
use fletta_app::model::{Body, Concept, Entry, Kind, Lang, Vocabulary};
use fletta_server::catalogue::{clashes_of, faults_of, read_vocabulary};
use std::collections::BTreeMap;

fn languages() -> Vec<Lang> {
    fletta_app::words::all().iter().map(|words| words.lang).collect()
}

/// The codes of an entry that the vocabulary does not know.
fn unknown(entry: &Entry, vocabulary: &Vocabulary) -> Vec<String> {
    let mut faults = Vec::new();
    let mut want = |is_known: bool, list: &str, code: &str| {
        if !is_known {
            faults.push(format!("{}/{}: the {list} {code} is not in the vocabulary", entry.kind().folder(), entry.slug));
        }
    };
    for code in &entry.concepts {
        want(vocabulary.concept(code).is_some(), "concept", code);
    }
    match &entry.body {
        Body::Service(service) => {
            service.sector.iter().for_each(|code| want(vocabulary.sector(code).is_some(), "sector", code));
            service.levels.iter().for_each(|code| want(vocabulary.level(*code).is_some(), "level", &code.to_string()));
        }
        Body::Organisation(organisation) => {
            organisation.sector.iter().for_each(|code| want(vocabulary.sector(code).is_some(), "sector", code));
        }
        Body::Post(post) => want(vocabulary.role(&post.role).is_some(), "role", &post.role),
        Body::Pathway(pathway) => {
            pathway.steps.iter().flat_map(|step| &step.roles).for_each(|code| want(vocabulary.role(code).is_some(), "role", code));
        }
        _ => {}
    }
    faults
}

#[test]
fn the_vocabulary_is_whole_in_every_language() {
    let vocabulary = read_vocabulary(&root().join("content/vocabulary")).expect("the vocabulary");
    assert!(vocabulary.concepts.len() >= 80, "{} concepts", vocabulary.concepts.len());
    none(&faults_of(&vocabulary, &languages()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_says_nothing_that_the_vocabulary_does_not_know() {
    let world = World::at(TUESDAY).await;
    let entries = world.house.store.ledger().all().await.expect("entries");
    none(&entries.iter().flat_map(|entry| unknown(entry, &world.house.vocabulary)).collect::<Vec<_>>());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_holds_the_world_that_was_promised() {
    let world = World::at(TUESDAY).await;
    let entries = world.house.store.ledger().all().await.expect("entries");
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for entry in &entries {
        *counts.entry(entry.kind()).or_default() += 1;
    }
    for (kind, least) in
        [(Kind::Service, 60), (Kind::Organisation, 15), (Kind::Place, 12), (Kind::Post, 10), (Kind::Event, 15), (Kind::Pathway, 6)]
    {
        assert!(counts.get(&kind).is_some_and(|count| *count >= least), "{kind:?}: {counts:?}");
    }
    // An authority of a bilingual town owes both languages.
    let [fi, sv] = ["fi", "sv"].map(|code| Lang::parse(code).expect("a language"));
    let county = entries.iter().find(|entry| entry.slug.as_str() == "western-uusimaa-county").expect("the county").id;
    let of_county = entries.iter().filter(|entry| matches!(&entry.body, Body::Service(service) if service.run_by.last().is_some_and(|run| run.organisation == county)));
    let faults: Vec<_> = of_county
        .flat_map(|entry| {
            [fi, sv].into_iter().filter(|lang| !entry.texts.contains_key(lang)).map(|lang| format!("{} has no {lang}", entry.slug))
        })
        .collect();
    none(&faults);
}

#[test]
fn a_gap_in_the_vocabulary_is_seen() {
    let concept = |json: serde_json::Value| serde_json::from_value::<Concept>(json).expect("a concept");
    let one = serde_json::json!({ "code": "a", "broader": ["b"], "topic": true, "sv": { "preferred": "a", "ask": "a?" }, "fi-FI": { "preferred": "" } });
    let vocabulary = Vocabulary { concepts: vec![concept(one.clone()), concept(one)], ..Vocabulary::default() };
    let [sv, fi] = ["sv", "fi"].map(|code| Lang::parse(code).expect("a language"));
    let faults = faults_of(&vocabulary, &[sv, fi]);
    for said in ["stands twice", "no word in fi", "names b, which there is not", "no line for the front page in fi"] {
        assert!(faults.iter().any(|fault| fault.contains(said)), "{said}: {faults:?}");
    }
    assert!(!faults.iter().any(|fault| fault.contains("in sv")), "{faults:?}");
    assert_eq!(clashes_of(&vocabulary), Vec::<String>::new());
    let twice = |code: &str| concept(serde_json::json!({ "code": code, "sv": { "preferred": code, "everyday": ["Ordet"] } }));
    let clashing = Vocabulary { concepts: vec![twice("c"), twice("d")], ..Vocabulary::default() };
    assert_eq!(clashes_of(&clashing), ["«ordet» in sv means c and d"]);
    let entry = crate::world::with(
        &crate::world::service("x", "X"),
        &serde_json::json!({ "concepts": ["z"], "service": { "sector": "q", "levels": [1] } }),
    );
    assert_eq!(unknown(&entry, &vocabulary).len(), 3);
}
