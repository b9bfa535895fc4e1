use super::{
    profiles::{ALL, Profile, Profiles},
    sieve::Part,
};
use std::collections::HashMap;
use tantivy::DocAddress;

/// So many of those that pass are told where they lie.
pub(crate) const TOLD: usize = 2_000;

/// What was counted: how many pass all filters, and for each value of each facet how many it would leave.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) total: u64,
    /// Where those that pass lie, up to a bound.
    pub(crate) passed: Vec<DocAddress>,
    facets: [HashMap<String, u64>; ALL],
}

impl Counts {
    /// The values of a column, most first, then in order of their names.
    pub(crate) fn rows(&self, column: usize) -> Vec<(String, u64)> {
        let mut rows: Vec<_> = self.facets[column].iter().map(|(value, count)| (value.clone(), *count)).collect();
        rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        rows
    }

    /// How many have a value.
    pub(crate) fn count(&self, column: usize, value: &str) -> u64 {
        self.facets[column].get(value).copied().unwrap_or(0)
    }

    fn add(&mut self, column: usize, value: &str, count: u64) {
        match self.facets[column].get_mut(value) {
            Some(known) => *known += count,
            None => {
                self.facets[column].insert(value.to_owned(), count);
            }
        }
    }
}

/// The count of one segment: how many have each set of each column.
pub(crate) struct Tally<'a> {
    profiles: &'a Profiles,
    total: u64,
    passed: Vec<DocAddress>,
    sets: [Vec<u64>; ALL],
}

impl<'a> Tally<'a> {
    /// Nothing counted yet.
    pub(crate) fn over(profiles: &'a Profiles) -> Self {
        let sets = std::array::from_fn(|column| vec![0; profiles.sets(column).len()]);
        Self { profiles, total: 0, passed: Vec::new(), sets }
    }

    /// Counts a document that fails these filters.
    pub(crate) fn count(&mut self, address: DocAddress, profile: &Profile, failed: u16) {
        if failed == 0 {
            self.total += 1;
            for (sets, set) in self.sets.iter_mut().zip(profile) {
                sets[*set as usize] += 1;
            }
            if self.passed.len() < TOLD {
                self.passed.push(address);
            }
        } else if let Some((_, column)) = Part::FACETS.iter().find(|(part, _)| part.bit() == failed) {
            // Its own filter does not narrow a facet.
            self.sets[*column][profile[*column] as usize] += 1;
        }
    }

    /// Adds what was counted, under the names of the values.
    pub(crate) fn tell(self, counts: &mut Counts) {
        counts.total += self.total;
        let room = TOLD.saturating_sub(counts.passed.len());
        counts.passed.extend(self.passed.into_iter().take(room));
        for (column, sets) in self.sets.iter().enumerate() {
            let mut values = vec![0; self.profiles.names(column).len()];
            for (set, count) in self.profiles.sets(column).iter().zip(sets).filter(|(_, count)| **count > 0) {
                for value in set {
                    values[*value as usize] += count;
                }
            }
            for (name, count) in self.profiles.names(column).iter().zip(values).filter(|(_, count)| *count > 0) {
                counts.add(column, name, count);
            }
        }
    }
}
