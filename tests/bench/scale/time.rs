//! How long things take, and what is said of many of them.

use std::time::{Duration, Instant};

/// How long each of many took, in milliseconds, the shortest first.
#[derive(Clone, Default)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    pub(crate) fn of(took: impl IntoIterator<Item = Duration>) -> Self {
        let mut took: Vec<f64> = took.into_iter().map(|took| took.as_secs_f64() * 1000.0).collect();
        took.sort_by(f64::total_cmp);
        Self(took)
    }

    /// What so many in a hundred did not exceed.
    pub(crate) fn at(&self, percent: usize) -> f64 {
        match self.0.len() {
            0 => f64::NAN,
            all => self.0[(all * percent).div_ceil(100).clamp(1, all) - 1],
        }
    }

    pub(crate) fn p50(&self) -> f64 {
        self.at(50)
    }

    pub(crate) fn p99(&self) -> f64 {
        self.at(99)
    }

    pub(crate) fn most(&self) -> f64 {
        self.at(100)
    }
}

/// The middle one.
pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The rounds of one measurement: the middle of what each of them says.
#[derive(Clone, Default)]
pub(crate) struct Rounds(pub(crate) Vec<Times>);

impl Rounds {
    pub(crate) fn p50(&self) -> f64 {
        median(self.0.iter().map(Times::p50))
    }

    pub(crate) fn p99(&self) -> f64 {
        median(self.0.iter().map(Times::p99))
    }

    /// What of these a round with the other was: the ratio of their p99, in the middle of the rounds.
    pub(crate) fn p99_over(&self, other: &Self) -> f64 {
        median(self.0.iter().zip(&other.0).map(|(this, that)| this.p99() / that.p99()))
    }
}

/// What it gives, and how long it took.
pub(crate) fn timed<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let done = act();
    (done, began.elapsed())
}
