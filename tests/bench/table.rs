//! What the bench says, and whether the bounds of the issue hold.

use crate::{
    measure::{Cost, Turns},
    pages::Shown,
    visit::Visit,
};

/// A kept page, in the work of a bare handler.
const KEPT: f64 = 1.5;
/// A fresh page, in the work of the same page by hand.
const FRESH: f64 = 8.0;
/// A first visit without islands, in bytes.
const PAGE: usize = 40_000;
/// The islands beside it, in bytes.
const ISLANDS: usize = 100_000;

/// How often one was dearer than the other: in the middle of the rounds, and at their ends.
struct Ratio {
    least: f64,
    median: f64,
    most: f64,
}

impl Ratio {
    fn of(rounds: impl Iterator<Item = f64>) -> Self {
        let sorted = sorted(rounds);
        Self { least: sorted[0], median: sorted[sorted.len() / 2], most: sorted[sorted.len() - 1] }
    }

    fn told(&self) -> String {
        format!("{:.2} ({:.2}–{:.2})", self.median, self.least, self.most)
    }
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let sorted = sorted(values);
    sorted[sorted.len() / 2]
}

/// The work of one rival, and how many it answered in a second.
fn told(turns: &[Cost]) -> String {
    let (cpu, rate) = (median(turns.iter().map(Cost::cpu)), median(turns.iter().map(Cost::rate)));
    format!("{:>8.3} {rate:>7.0}", cpu / 1000.0)
}

impl Turns {
    /// Round by round, what the page asks of the catalogue, without what HTTP costs.
    fn search(&self) -> impl Iterator<Item = f64> {
        self.asked.iter().zip(&self.nothing).map(|(asked, nothing)| asked.cpu() - nothing.cpu())
    }

    /// Round by round, the fresh page without its search.
    fn layout(&self) -> impl Iterator<Item = f64> {
        self.fresh.iter().zip(self.search()).map(|(fresh, search)| fresh.cpu() - search)
    }
}

/// The table, and whether every bound holds.
pub(crate) fn lay(corpus: &str, shown: &[Shown], turns: &[Turns; 2], visits: &[Visit]) -> (String, bool) {
    let mut table = Table { told: String::new(), holds: true };
    table.line(&format!("\n{corpus}"));
    for Shown { page, plain, by_hand, encoded } in shown {
        table.line(&format!("{:<8} {}: {plain} bytes, {by_hand} by hand, {encoded} in brotli", page.name, page.address));
    }
    let rounds = turns[0].kept.len();
    table.line(&format!("CPU ms: user and system time of the server's process a request; medians of {rounds} rounds."));
    table.kept(shown, turns);
    table.fresh(shown, turns);
    table.visits(visits);
    (table.told, table.holds)
}

struct Table {
    told: String,
    holds: bool,
}

impl Table {
    fn line(&mut self, line: &str) {
        self.told.push_str(line.trim_end());
        self.told.push('\n');
    }

    /// What is said of a bound.
    fn bound(&mut self, holds: bool) -> &'static str {
        self.holds &= holds;
        if holds { "holds" } else { "PASSED" }
    }

    fn kept(&mut self, shown: &[Shown], turns: &[Turns; 2]) {
        self.line(&format!("\nKept, brotli     the house         bare handler      house ÷ bare         ≤ {KEPT}"));
        self.line("             CPU ms      /s    CPU ms      /s");
        for (Shown { page, .. }, turns) in shown.iter().zip(turns) {
            let ratio = Ratio::of(turns.kept.iter().zip(&turns.bare).map(|(kept, bare)| kept.cpu() / bare.cpu()));
            let (kept, bare, bound) = (told(&turns.kept), told(&turns.bare), self.bound(ratio.median <= KEPT));
            self.line(&format!("{:<9} {kept}  {bare}   {:<20} {bound}", page.name, ratio.told()));
        }
    }

    fn fresh(&mut self, shown: &[Shown], turns: &[Turns; 2]) {
        self.line(&format!(
            "\nFresh, plain     the house       search  layout    by hand           layout ÷ by hand     ≤ {FRESH}"
        ));
        self.line("             CPU ms      /s   CPU ms  CPU ms    CPU ms      /s");
        for (Shown { page, .. }, turns) in shown.iter().zip(turns) {
            let ratio = Ratio::of(turns.layout().zip(&turns.maud).map(|(layout, maud)| layout / maud.cpu()));
            let (search, layout) = (median(turns.search()) / 1000.0, median(turns.layout()) / 1000.0);
            let (fresh, maud, bound) = (told(&turns.fresh), told(&turns.maud), self.bound(ratio.median <= FRESH));
            self.line(&format!("{:<9} {fresh}  {search:>7.3} {layout:>7.3}  {maud}   {:<20} {bound}", page.name, ratio.told()));
        }
    }

    fn visits(&mut self, visits: &[Visit]) {
        self.line("\nFirst visit, bytes over the wire, heads and brotli bodies");
        self.line(&format!("             HTML     CSS  loader    mark     page ≤ {PAGE}        glue    wasm  islands ≤ {ISLANDS}"));
        for visit in visits {
            let Visit { page, html, css, loader, mark, glue, wasm } = visit;
            let (light, islands) = (visit.page(), visit.islands());
            let (light_holds, islands_hold) = (self.bound(light <= PAGE), self.bound(islands <= ISLANDS));
            let parts = format!("{html:>7} {css:>7} {loader:>7} {mark:>7}");
            let half = format!("{glue:>7} {wasm:>7} {islands:>8} {islands_hold}");
            self.line(&format!("{:<9} {parts} {light:>8} {light_holds:<10} {half}", page.name));
        }
    }
}
