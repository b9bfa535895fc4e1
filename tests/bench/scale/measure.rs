//! How long the catalogue takes over questions of each kind, in one run beside tantivy called directly and beside the peers.

use crate::{
    load::Peers,
    made::Made,
    peers::Way,
    questions::Questions,
    time::{Rounds, Times, timed},
};
use fletta_app::model::{EntryId, Query};
use fletta_server::catalogue::Apart;
use jiff::Timestamp;
use std::time::{Duration, Instant};
use tantivy::{
    collector::TopDocs,
    query::{BooleanQuery, Occur, Query as Asked, TermQuery},
    schema::IndexRecordOption,
};

/// How many rounds the ratio to tantivy is measured in, after one that only warms up.
const ROUNDS: usize = 5;
/// How many rounds everything else is.
const FEWER: usize = 2;
/// How many of the two-word questions are asked for whole answers too, one in so many.
const EVERY: usize = 4;
/// So many times an entry is looked at by a peer: of more entries fewer questions are asked, for a peer takes seconds over one.
const MANY: usize = 10_000_000;

/// What was measured over a world.
pub(crate) struct Measured {
    /// Two words, up to scored identities, and the same by tantivy called directly.
    pub(crate) ranked: Rounds,
    pub(crate) direct: Rounds,
    /// In columns of their own: what is counted beside, and the documents of a page.
    pub(crate) counted: Rounds,
    pub(crate) stored: Rounds,
    /// Whole answers.
    pub(crate) found: Rounds,
    pub(crate) typo: Rounds,
    pub(crate) sentence: Rounds,
    pub(crate) filtered: Rounds,
    pub(crate) suggested: Rounds,
    /// Kind by kind, on the same few questions: ours up to scored identities, then each peer.
    pub(crate) beside: Vec<(&'static str, Vec<Times>)>,
}

/// Measures all of it.
pub(crate) async fn measure(
    apart: &Apart,
    now: Timestamp,
    made: &Made,
    asked: &Questions,
    peers: &Peers,
    entries: usize,
) -> Measured {
    let every = (entries / 250_000).max(1);
    let some: Vec<Query> = asked.two_words.iter().step_by(every).cloned().collect();
    let (ranked, direct) = beside_tantivy(apart, now, &some);
    let few: Vec<Query> = some.iter().step_by(EVERY).cloned().collect();
    let hits: Vec<_> = few.iter().map(|query| apart.ranked(query, now).expect("a ranking")).collect();
    let whole = |queries: &[Query]| rounds(FEWER, queries, |query| apart.found(query, now).map(drop).expect("an answer"));
    Measured {
        ranked,
        direct,
        counted: rounds(FEWER, &few, |query| apart.counted(query, now).map(drop).expect("a count")),
        stored: rounds(FEWER, &hits, |hits| apart.stored(hits).map(drop).expect("documents")),
        found: whole(&few),
        typo: whole(&asked.typo),
        sentence: whole(&asked.sentence),
        filtered: whole(&asked.filtered),
        suggested: rounds(FEWER, &asked.prefix, |query| apart.suggested(query, now).map(drop).expect("suggestions")),
        beside: beside_peers(apart, now, made, asked, peers, (MANY / entries).clamp(40, 200)).await,
    }
}

/// Rounds over the same questions, after one that only warms up.
fn rounds<T>(many: usize, over: &[T], mut act: impl FnMut(&T)) -> Rounds {
    let mut all = Rounds::default();
    for round in 0..=many {
        let times = Times::of(over.iter().map(|one| timed(|| act(one)).1));
        all.0.extend((round > 0).then_some(times));
    }
    all
}

/// The same questions of the catalogue and of tantivy, in turns; which comes first changes from question to question.
fn beside_tantivy(apart: &Apart, now: Timestamp, queries: &[Query]) -> (Rounds, Rounds) {
    let (mut ours, mut theirs) = (Rounds::default(), Rounds::default());
    for round in 0..=ROUNDS {
        let mut took = (Vec::with_capacity(queries.len()), Vec::with_capacity(queries.len()));
        for (at, query) in queries.iter().enumerate() {
            for turn in 0..2 {
                if (at + round + turn) % 2 == 0 {
                    took.0.push(timed(|| apart.ranked(query, now).expect("a ranking")).1);
                } else {
                    took.1.push(timed(|| directly(apart, query)).1);
                }
            }
        }
        if round > 0 {
            ours.0.push(Times::of(took.0));
            theirs.0.push(Times::of(took.1));
        }
    }
    (ours, theirs)
}

/// tantivy, called directly (`decisions.md` 28).
fn directly(apart: &Apart, query: &Query) -> usize {
    let should =
        |term| -> (Occur, Box<dyn Asked>) { (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))) };
    let asked = BooleanQuery::new(apart.terms(query).into_iter().map(should).collect());
    apart.searcher().search(&asked, &TopDocs::with_limit(20).order_by_score()).expect("an answer of tantivy").len()
}

/// A few questions of each kind, of everybody in turn; a first turn warms up.
async fn beside_peers(
    apart: &Apart,
    now: Timestamp,
    made: &Made,
    asked: &Questions,
    peers: &Peers,
    few: usize,
) -> Vec<(&'static str, Vec<Times>)> {
    let kinds = [
        ("two words", Way::Words, &asked.two_words),
        ("one typo", Way::Typo, &asked.typo),
        ("a sentence", Way::Words, &asked.sentence),
        ("autocomplete", Way::Prefix, &asked.prefix),
        ("filters", Way::Filtered, &asked.filtered),
    ];
    let mut all = Vec::new();
    for (name, way, queries) in kinds {
        let queries: Vec<_> = queries.iter().step_by(queries.len().div_ceil(few)).collect();
        let mut took: [Vec<Duration>; 3] = Default::default();
        for round in 0..2 {
            took = Default::default();
            for query in &queries {
                let area = area(made, query);
                took[0].push(match way {
                    Way::Prefix => timed(|| apart.suggested(query, now).map(drop).expect("suggestions")).1,
                    _ => timed(|| apart.ranked(query, now).map(drop).expect("a ranking")).1,
                });
                let began = Instant::now();
                peers.sqlite.ask(way, query, area).await;
                took[1].push(began.elapsed());
                if let Some(postgres) = &peers.postgres {
                    let began = Instant::now();
                    postgres.ask(way, query, area).await;
                    took[2].push(began.elapsed());
                }
            }
            eprintln!("  {name}, everybody, round {round}");
        }
        all.push((name, took.into_iter().map(Times::of).collect()));
    }
    all
}

fn area(made: &Made, query: &Query) -> Option<EntryId> {
    let slug = query.area.as_ref()?;
    made.towns.iter().find(|town| town.slug == *slug).map(|town| town.area)
}
