//! What did not hold, all of it: a test goes on after a fault, so that one run shows every one.

use serde_json::Value;
use std::fmt::Write as _;

/// Faults, each with its page, its rule and where it is.
#[derive(Default)]
pub(crate) struct Faults {
    rows: Vec<String>,
}

impl Faults {
    /// One more.
    pub(crate) fn add(&mut self, page: &str, rule: &str, told: &str) {
        self.rows.push(format!("{page} · {rule} · {told}"));
    }

    /// One more, unless it holds.
    pub(crate) fn check(&mut self, holds: bool, page: &str, rule: &str, told: &str) {
        if !holds {
            self.add(page, rule, told);
        }
    }

    /// What a script of `scripts/` gives: rule, selector, what is wrong.
    pub(crate) fn add_all(&mut self, page: &str, found: &Value) {
        let Some(rows) = found.as_array() else { return self.add(page, "a script of the tests", &found.to_string()) };
        for row in rows {
            let word = |at: usize| row[at].as_str().unwrap_or_default();
            self.add(page, word(0), &format!("{} · {}", word(1), word(2)));
        }
    }

    /// The end of a test: fails if there are any, and says all of them.
    pub(crate) fn none(self) {
        let mut said = String::new();
        for row in &self.rows {
            let _ = writeln!(said, "  {row}");
        }
        assert!(self.rows.is_empty(), "{} faults:\n{said}", self.rows.len());
    }
}
