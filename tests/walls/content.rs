//! What editors write: every code they use stands in the vocabulary, and the vocabulary speaks every language of the site.

use super::none;
use crate::world::{TUESDAY, World, root};
use fletta_app::model::{Body, Concept, Entry, Kind, Lang, Names, Vocabulary};
use fletta_server::catalogue::read_vocabulary;
use std::collections::{BTreeMap, BTreeSet};

fn languages() -> Vec<Lang> {
    fletta_app::words::all().iter().map(|words| words.lang).collect()
}

/// What is wrong within the vocabulary.
fn judge(vocabulary: &Vocabulary, languages: &[Lang]) -> Vec<String> {
    let mut faults = Vec::new();
    let codes: BTreeSet<&str> = vocabulary.concepts.iter().map(|concept| concept.code.as_str()).collect();
    if codes.len() < vocabulary.concepts.len() {
        faults.push("a concept stands twice".into());
    }
    for Concept { code, broader, related, terms, topic, .. } in &vocabulary.concepts {
        for lang in languages {
            let here = |of: &&Lang| of.primary() == *lang;
            if !terms.iter().any(|(of, terms)| here(&of) && !terms.preferred.is_empty()) {
                faults.push(format!("the concept {code} has no word in {lang}"));
            }
            if *topic && !terms.iter().any(|(of, terms)| here(&of) && !terms.ask.is_empty()) {
                faults.push(format!("the topic {code} has no line for the front page in {lang}"));
            }
        }
        faults.extend(
            broader
                .iter()
                .chain(related)
                .filter(|other| !codes.contains(other.as_str()))
                .map(|other| format!("the concept {code} names {other}, which there is not")),
        );
        faults.extend(broader.contains(code).then(|| format!("the concept {code} is wider than itself")));
    }
    let lists: [(&str, Vec<(String, &Names)>); 4] = [
        ("sector", vocabulary.sectors.iter().map(|sector| (sector.code.clone(), &sector.name)).collect()),
        ("stage", vocabulary.stages.iter().map(|stage| (stage.code.clone(), &stage.name)).collect()),
        ("level", vocabulary.levels.iter().map(|level| (level.code.to_string(), &level.name)).collect()),
        ("role", vocabulary.roles.iter().map(|role| (role.code.clone(), &role.name)).collect()),
    ];
    for (list, rows) in lists {
        for (code, names) in rows {
            for lang in languages.iter().filter(|lang| !names.keys().any(|of| of.primary() == **lang)) {
                faults.push(format!("the {list} {code} has no name in {lang}"));
            }
        }
    }
    faults
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
    none(&judge(&vocabulary, &languages()));
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
    let faults = judge(&vocabulary, &[sv, fi]);
    for said in ["stands twice", "no word in fi", "names b, which there is not", "no line for the front page in fi"] {
        assert!(faults.iter().any(|fault| fault.contains(said)), "{said}: {faults:?}");
    }
    assert!(!faults.iter().any(|fault| fault.contains("in sv")), "{faults:?}");
    let entry = crate::world::with(
        &crate::world::service("x", "X"),
        &serde_json::json!({ "concepts": ["z"], "service": { "sector": "q", "levels": [1] } }),
    );
    assert_eq!(unknown(&entry, &vocabulary).len(), 3);
}
