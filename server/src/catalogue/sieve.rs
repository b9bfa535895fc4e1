use super::{fields::AREA, spans::NO_REFERRAL};
use fletta_app::model::{Ages, Query, WayIn};
use jiff::Timestamp;
use std::collections::HashSet;
use tantivy::{
    DocId, SegmentReader,
    columnar::{Column, StrColumn},
};

/// The filters of a question, as columns of the index answer them (`decisions.md` 2): which documents pass, and of one that does not,
/// which filters it fails.
pub(crate) struct Sieve {
    now: i64,
    age: Option<Ages>,
    /// By column: the value that is wanted, and the bit of its filter.
    wanted: Vec<(&'static str, String, Part)>,
    /// What is open now, by identity, if only that is wanted.
    open: Option<HashSet<String>>,
}

/// A filter, by the part of the question it comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    Area,
    Age,
    Sector,
    Level,
    Spoken,
    Kind,
    Free,
    DropIn,
    NoReferral,
    Open,
}

impl Part {
    /// Its bit among the failed filters.
    pub(crate) fn bit(self) -> u16 {
        1 << self as u16
    }
}

impl Sieve {
    /// The filters of a question at an instant; `open` is what is open then, if only that is wanted.
    pub(crate) fn new(query: &Query, now: Timestamp, open: Option<HashSet<String>>) -> Self {
        let mut wanted = Vec::new();
        let mut want = |column, value: Option<String>, part| wanted.extend(value.map(|value| (column, value, part)));
        let on = |set: bool, value: &str| set.then(|| value.to_owned());
        want(AREA, query.area.as_ref().map(ToString::to_string), Part::Area);
        want("sector", query.sector.clone(), Part::Sector);
        want("level", query.level.map(|level| level.to_string()), Part::Level);
        want("spoken", query.spoken.map(|lang| lang.to_string()), Part::Spoken);
        want("kind", query.kind.map(|kind| kind.code().to_owned()), Part::Kind);
        want("free", on(query.free, "1"), Part::Free);
        want("way", on(query.drop_in, WayIn::DropIn.code()), Part::DropIn);
        want("way", on(query.no_referral, NO_REFERRAL), Part::NoReferral);
        Self { now: now.as_second(), age: query.age, wanted, open }
    }

    /// The same over the columns of a segment.
    pub(crate) fn over(&self, segment: &SegmentReader) -> tantivy::Result<SegmentSieve> {
        let fast = segment.fast_fields();
        let mut wanted = Vec::new();
        for (name, value, part) in &self.wanted {
            let column = fast.str(name)?;
            let ord = match &column {
                Some(column) => column.dictionary().term_ord(value.as_bytes())?,
                None => None,
            };
            wanted.push((column, ord, part.bit()));
        }
        let open = match &self.open {
            None => None,
            Some(open) => {
                let column = fast.str("of")?;
                let mut ords = HashSet::new();
                if let Some(column) = &column {
                    for id in open {
                        ords.extend(column.dictionary().term_ord(id.as_bytes())?);
                    }
                }
                Some((column, ords))
            }
        };
        Ok(SegmentSieve {
            now: self.now,
            from: fast.i64("span_from")?,
            to: fast.i64("span_to")?,
            age: self.age.map(|age| (i64::from(age.first()), i64::from(age.end()))),
            ages: (fast.i64("age_from")?, fast.i64("age_before")?),
            wanted,
            open,
        })
    }
}

/// The filters over one segment.
pub(crate) struct SegmentSieve {
    now: i64,
    from: Column<i64>,
    to: Column<i64>,
    age: Option<(i64, i64)>,
    ages: (Column<i64>, Column<i64>),
    wanted: Vec<(Option<StrColumn>, Option<u64>, u16)>,
    open: Option<(Option<StrColumn>, HashSet<u64>)>,
}

impl SegmentSieve {
    /// Whether a document passes all filters.
    pub(crate) fn passes(&self, doc: DocId) -> bool {
        self.failed(doc) == 0
    }

    /// The filters that a document fails, a bit each.
    pub(crate) fn failed(&self, doc: DocId) -> u16 {
        // What is no entry's span, or of another day, is nothing at all.
        let holds = self.from.first(doc).is_some_and(|from| from <= self.now) && self.to.first(doc).is_some_and(|to| self.now < to);
        if !holds {
            return u16::MAX;
        }
        let mut failed = 0;
        if let Some((first, end)) = self.age {
            // The child's months and the entry's meet.
            let meets = self.ages.0.first(doc).is_some_and(|from| from < end)
                && self.ages.1.first(doc).is_some_and(|before| before > first);
            if !meets {
                failed |= Part::Age.bit();
            }
        }
        for (column, ord, bit) in &self.wanted {
            let has = column.as_ref().zip(*ord).is_some_and(|(column, ord)| column.ords().values_for_doc(doc).any(|o| o == ord));
            if !has {
                failed |= bit;
            }
        }
        if let Some((column, ords)) = &self.open
            && !column.as_ref().and_then(|column| column.ords().first(doc)).is_some_and(|ord| ords.contains(&ord))
        {
            failed |= Part::Open.bit();
        }
        failed
    }
}
