//! What the bench at scale says, and whether the goals hold.

use crate::{
    live::Live,
    load::{Loaded, Peers},
    measure::Measured,
    time::Rounds,
};
use std::io::Write;

/// The goals, in milliseconds, times, and MB.
const DIRECTLY: f64 = 2.0;
const PEERS: f64 = 10.0;
const TYPO: f64 = 25.0;
const SENTENCE: f64 = 25.0;
const SUGGESTED: f64 = 5.0;
const FOUND: f64 = 1_000.0;
const HOSTILE: f64 = 100.0;
const TABLES: f64 = 12.0;
const MEMORY: f64 = 150.0;

/// The size that the goals of time are set for, and the one of memory.
const JUDGED: usize = 100_000;
const SMALL: usize = 10_000;

/// Says a line at once: a run takes long.
pub(crate) fn line(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", line.trim_end()).and_then(|()| out.flush()).expect("somebody reads the table");
}

/// What building everybody took.
pub(crate) fn loaded(loaded: &Loaded, peers: &Peers) {
    let Loaded { entries, made, stored, store_bytes, indexed, index_bytes } = loaded;
    #[expect(clippy::cast_precision_loss, reason = "a mean")]
    let each = indexed.as_secs_f64() * 1000.0 / *entries as f64;
    line(&format!("\n== {entries} entries ==   (made in {:.0} s)", made.as_secs_f64()));
    line("                       build s       MB");
    line(&format!("store                 {:>8.1} {:>8.0}", stored.as_secs_f64(), mega(*store_bytes)));
    line(&format!("index                 {:>8.1} {:>8.0}   {each:.2} ms an entry", indexed.as_secs_f64(), mega(*index_bytes)));
    for built in &peers.built {
        line(&format!("{:<21} {:>8.1} {:>8.0}", built.name, built.took.as_secs_f64(), mega(built.bytes)));
    }
}

/// The table.
#[derive(Default)]
pub(crate) struct Table {
    /// The goals that were missed, each in a line.
    pub(crate) missed: Vec<String>,
}

impl Table {
    /// A goal: what is said of it beside its figure.
    fn goal(&mut self, set: bool, what: &str, is: f64, bound: f64, holds: bool) -> String {
        if !set {
            return String::new();
        }
        if !holds {
            self.missed.push(format!("{what}: {is:.2}, the goal is {bound}"));
        }
        format!("{} {bound} {}", if what.contains("faster") { "≥" } else { "≤" }, if holds { "holds" } else { "MISSED" })
    }

    fn at_most(&mut self, set: bool, what: &str, is: f64, bound: f64) -> String {
        self.goal(set, what, is, bound, is <= bound)
    }

    /// What the language tables take on disk.
    pub(crate) fn tables(&mut self, bytes: u64) {
        let is = mega(bytes);
        let goal = self.at_most(true, "language tables, MB", is, TABLES);
        line(&format!("Language tables on disk: {is:.1} MB  {goal}"));
    }

    pub(crate) fn measured(&mut self, entries: usize, measured: &Measured) {
        let set = entries == JUDGED;
        line("\n                                 p50 ms   p99 ms");
        let ratio = measured.ranked.p99_over(&measured.direct);
        let goal = self.at_most(set, "two words, p99 over tantivy called directly", ratio, DIRECTLY);
        row("two words, to scored ids", &measured.ranked, &format!("p99 {ratio:.2} × directly  {goal}"));
        row("  tantivy called directly", &measured.direct, "");
        row("  counts and facets", &measured.counted, "the question read anew in it");
        row("  stored documents", &measured.stored, "");
        row("  the whole answer", &measured.found, "");
        for (name, rounds, bound) in [
            ("one typo", &measured.typo, Some(TYPO)),
            ("a sentence", &measured.sentence, Some(SENTENCE)),
            ("filters", &measured.filtered, None),
            ("autocomplete", &measured.suggested, Some(SUGGESTED)),
        ] {
            let goal = bound.map(|bound| self.at_most(set, &format!("{name}, p99 ms"), rounds.p99(), bound)).unwrap_or_default();
            row(&format!("{name}, the whole answer"), rounds, &goal);
        }
        line("\nBeside the peers, the same questions in turn: the twenty best ids (autocomplete: eight titles), p50 and p99 ms");
        line("                    the catalogue     SQLite FTS5           times        PostgreSQL           times");
        for (name, times) in &measured.beside {
            let [ours, peers @ ..] = &times[..] else { continue };
            let mut told = format!("{name:<16} {:>8.2} {:>8.2}", ours.p50(), ours.p99());
            for (peer, who) in peers.iter().zip(["SQLite FTS5", "PostgreSQL"]) {
                if peer.p50().is_nan() {
                    told.push_str("   not measured: FLETTA_TEST_POSTGRES is not set");
                    continue;
                }
                let (half, most) = (peer.p50() / ours.p50(), peer.p99() / ours.p99());
                told.push_str(&format_args!("  {:>8.2} {:>8.2} {half:>6.1} {most:>6.1}", peer.p50(), peer.p99()).to_string());
                if *name == "two words" {
                    for (of, times) in [("p50", half), ("p99", most)] {
                        let what = format!("two words, {of}, times faster than {who}");
                        told.push(' ');
                        told.push_str(&self.goal(set, &what, times, PEERS, times >= PEERS));
                    }
                }
            }
            line(&told);
        }
    }

    pub(crate) fn endured(&mut self, entries: usize, endured: &[(&'static str, f64)]) {
        let each: Vec<_> = endured.iter().map(|(what, took)| format!("{what} {took:.1}")).collect();
        line(&format!("\nHostile, the whole answer, ms: {}", each.join(" · ")));
        for (what, took) in endured {
            self.at_most(entries == JUDGED, &format!("hostile, {what}, ms"), *took, HOSTILE);
        }
    }

    pub(crate) fn live(&mut self, entries: usize, live: &Live) {
        let memory = self.at_most(entries == SMALL, "memory, MB", live.resident, MEMORY);
        let (resident, own) = (live.resident, live.own);
        line(&format!("Memory of a server after 500 questions: {resident:.0} MB resident, {own:.0} of it its own  {memory}"));
        let (half, most) = (live.found.p50(), live.found.at(95));
        let found = self.at_most(entries == JUDGED, "publication to found, p95 ms", most, FOUND);
        line(&format!("Publication to found: p50 {half:.0} ms, p95 {most:.0} ms  {found}"));
        for what in &live.broken {
            self.missed.push(format!("hostile, {what}: an error of the server's"));
        }
    }
}

fn row(name: &str, rounds: &Rounds, beside: &str) {
    line(&format!("{name:<30} {:>8.2} {:>8.2}   {beside}", rounds.p50(), rounds.p99()));
}

#[expect(clippy::cast_precision_loss, reason = "megabytes")]
fn mega(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
