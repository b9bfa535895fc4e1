use super::{
    fields::AREA,
    sieve::{Part, SegmentSieve, Sieve},
};
use std::collections::HashMap;
use tantivy::{
    DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::StrColumn,
};

/// The columns that are counted, and the filter that each belongs to: its own filter does not narrow its counts.
const COUNTED: [(&str, Option<Part>); 7] = [
    ("sector", Some(Part::Sector)),
    ("level", Some(Part::Level)),
    (AREA, Some(Part::Area)),
    ("spoken", Some(Part::Spoken)),
    ("kind", Some(Part::Kind)),
    ("way", None),
    ("free", None),
];

/// Counts all hits once: how many pass, and for each value of each facet how many it would leave.
pub(crate) struct Tally<'a> {
    pub(crate) sieve: &'a Sieve,
}

/// What was counted.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) total: u64,
    facets: HashMap<&'static str, HashMap<String, u64>>,
}

impl Counts {
    /// The values of a facet, most first, then in order of their names.
    pub(crate) fn rows(&self, facet: &str) -> Vec<(String, u64)> {
        let mut rows: Vec<_> = self.facets.get(facet).into_iter().flatten().map(|(value, count)| (value.clone(), *count)).collect();
        rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        rows
    }

    /// How many have a value.
    pub(crate) fn count(&self, facet: &str, value: &str) -> u64 {
        self.facets.get(facet).and_then(|values| values.get(value)).copied().unwrap_or(0)
    }
}

impl Collector for Tally<'_> {
    type Fruit = Counts;
    type Child = SegmentTally;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentTally> {
        let mut columns = Vec::with_capacity(COUNTED.len());
        for (name, own) in COUNTED {
            let column = segment.fast_fields().str(name)?;
            let values = column.as_ref().map_or(0, |column| column.dictionary().num_terms());
            columns.push(Counting { name, own: own.map_or(0, Part::bit), column, counts: vec![0; values] });
        }
        Ok(SegmentTally { sieve: self.sieve.over(segment)?, total: 0, columns })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, fruits: Vec<Counts>) -> tantivy::Result<Counts> {
        let mut all = Counts::default();
        for counts in fruits {
            all.total += counts.total;
            for (facet, values) in counts.facets {
                let known = all.facets.entry(facet).or_default();
                for (value, count) in values {
                    *known.entry(value).or_default() += count;
                }
            }
        }
        Ok(all)
    }
}

struct Counting {
    name: &'static str,
    own: u16,
    column: Option<StrColumn>,
    counts: Vec<u64>,
}

/// The count of one segment.
pub(crate) struct SegmentTally {
    sieve: SegmentSieve,
    total: u64,
    columns: Vec<Counting>,
}

impl SegmentCollector for SegmentTally {
    type Fruit = Counts;

    fn collect(&mut self, doc: DocId, _: Score) {
        let failed = self.sieve.failed(doc);
        self.total += u64::from(failed == 0);
        for counting in &mut self.columns {
            if failed & !counting.own == 0
                && let Some(column) = &counting.column
            {
                for ord in column.ords().values_for_doc(doc) {
                    if let Some(count) = usize::try_from(ord).ok().and_then(|ord| counting.counts.get_mut(ord)) {
                        *count += 1;
                    }
                }
            }
        }
    }

    fn harvest(self) -> Counts {
        let mut counts = Counts { total: self.total, facets: HashMap::new() };
        for Counting { name, column, counts: values, .. } in self.columns {
            let Some(column) = column else { continue };
            let of_facet = counts.facets.entry(name).or_default();
            let (ords, values): (Vec<u64>, Vec<u64>) = (0_u64..).zip(values).filter(|(_, count)| *count > 0).unzip();
            let mut values = values.into_iter();
            // In one pass: to look each up by itself is to read its block from the beginning, and there are hundreds of towns.
            let read = column.dictionary().sorted_ords_to_term_cb(&ords, |value| {
                if let (Ok(value), Some(count)) = (std::str::from_utf8(value), values.next()) {
                    of_facet.insert(value.to_owned(), count);
                }
            });
            if let Err(fault) = read {
                tracing::warn!(%fault, "a facet cannot be read");
            }
        }
        counts
    }
}
