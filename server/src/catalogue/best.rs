use super::{
    fields::AREA,
    sieve::{SegmentSieve, Sieve},
};
use fletta_app::model::{Ages, Kind, Point, Slug};
use std::{
    cmp::Ordering,
    collections::BinaryHeap,
    sync::{Mutex, MutexGuard, PoisonError},
};
use tantivy::{
    DocAddress, DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::{Column, StrColumn},
    query::Weight,
};

/// What the reader's situation makes of a score. One table; read it top down.
struct Weights;

impl Weights {
    /// The chosen town's own, over the others': a preference, never a filter (`decisions.md` 13).
    const TOWN: f32 = 8.0;

    /// What does not say for whose families it is: it may be for nobody here.
    const NOWHERE: f32 = 0.25;

    /// A service is sought rather than the house it is in or the body that runs it, when they carry the same words.
    const fn of_kind(kind: Kind) -> f32 {
        match kind {
            Kind::Service => 1.3,
            Kind::Pathway => 1.1,
            Kind::Place => 0.85,
            Kind::Organisation => 0.75,
            _ => 1.0,
        }
    }

    /// What is meant for just the age that is asked for, over what is for everybody: added in full where the ages are the same.
    const AGE: f32 = 1.0;

    /// Without words what is for all families comes before what is for few.
    const fn of_level(level: u8) -> f32 {
        match level {
            1 => 1.15,
            3 => 0.8,
            _ => 1.0,
        }
    }

    /// The most that a score is multiplied with in answer to a question: what it does not ask for multiplies nothing.
    fn most(best: &Best<'_>) -> f32 {
        let town = if best.town.is_some() { Self::TOWN } else { 1.0 };
        let age = if best.age.is_some() { 1.0 + Self::AGE } else { 1.0 };
        let level = if best.browses { Self::of_level(1) } else { 1.0 };
        Self::of_kind(Kind::Service) * town * age * level
    }
}

/// Up to so many terms passing over what cannot be among the best saves more than it costs: it looks at all terms for each document,
/// where going through them all looks at each document of a term once.
const PRUNED: usize = 12;

/// The best of those that pass the filters. What cannot be among them any more is passed over, and unread where all terms carry their
/// frequencies (tantivy's block-max WAND, Ding and Suel 2011).
pub(crate) struct Best<'a> {
    /// How many.
    pub(crate) most: usize,
    pub(crate) sieve: &'a Sieve,
    /// How many terms are looked for.
    pub(crate) terms: usize,
    /// The family's town.
    pub(crate) town: Option<&'a Slug>,
    /// The child's age.
    pub(crate) age: Option<Ages>,
    /// Whether there are no words to go by.
    pub(crate) browses: bool,
    /// The nearest to here, instead of the best.
    pub(crate) near: Option<Point>,
    /// The best of the segments that are done, worst first: what a later segment's have to exceed from their first on. Segments are
    /// gone through one after the other.
    pub(super) so_far: Mutex<BinaryHeap<Ranked>>,
}

/// A document and what it is worth; the least comes first out of a heap.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Ranked {
    score: f64,
    address: DocAddress,
}

impl Eq for Ranked {}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        // Of two that are as good the one that was there first is the better.
        other.score.total_cmp(&self.score).then(self.address.cmp(&other.address))
    }
}

impl Collector for Best<'_> {
    type Fruit = Vec<DocAddress>;
    type Child = Nothing;

    fn for_segment(&self, _: SegmentOrdinal, _: &SegmentReader) -> tantivy::Result<Nothing> {
        Ok(Nothing)
    }

    fn requires_scoring(&self) -> bool {
        self.near.is_none()
    }

    fn merge_fruits(&self, _: Vec<()>) -> tantivy::Result<Vec<DocAddress>> {
        let best = std::mem::take(&mut *self.so_far());
        Ok(best.into_sorted_vec().into_iter().map(|ranked| ranked.address).collect())
    }

    fn collect_segment(&self, weight: &dyn Weight, segment: u32, reader: &SegmentReader) -> tantivy::Result<()> {
        let sieve = self.sieve.over(reader)?;
        let alive = reader.alive_bitset();
        let passes = |sieve: &SegmentSieve, doc| alive.is_none_or(|alive| alive.is_alive(doc)) && sieve.passes(doc);
        let mut heap = self.so_far();
        if let Some(near) = self.near {
            let points = (reader.fast_fields().f64("lat")?, reader.fast_fields().f64("lon")?);
            weight.for_each_no_score(reader, &mut |docs| {
                for doc in docs.iter().copied().filter(|doc| passes(&sieve, *doc)) {
                    self.offer(&mut heap, nearness(&points, near, doc), DocAddress::new(segment, doc));
                }
            })?;
        } else {
            let standing = Standing::over(reader, self)?;
            let multiplied = Weights::most(self);
            // What a score has to be before it is multiplied, to come in.
            #[expect(clippy::cast_possible_truncation, reason = "it came from one")]
            let enough = |heap: &BinaryHeap<Ranked>| match heap.peek() {
                Some(least) if heap.len() == self.most => least.score as f32 / multiplied,
                _ => Score::MIN,
            };
            let begun = enough(&heap);
            let mut least = begun;
            let mut look = |doc: DocId, score: Score| {
                if score > least && passes(&sieve, doc) {
                    self.offer(&mut heap, f64::from(score * standing.of(doc)), DocAddress::new(segment, doc));
                    least = enough(&heap);
                }
                least
            };
            if self.terms <= PRUNED {
                weight.for_each_pruning(begun, reader, &mut look)?;
            } else {
                weight.for_each(reader, &mut |doc, score| {
                    look(doc, score);
                })?;
            }
        }
        Ok(())
    }
}

impl<'a> Best<'a> {
    /// The best so many that pass, with nothing else asked for.
    pub(crate) fn new(most: usize, sieve: &'a Sieve) -> Self {
        Self { most, sieve, terms: 0, town: None, age: None, browses: false, near: None, so_far: Mutex::default() }
    }

    fn so_far(&self) -> MutexGuard<'_, BinaryHeap<Ranked>> {
        self.so_far.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes one in, and lets the least go where there are more than wanted.
    fn offer(&self, heap: &mut BinaryHeap<Ranked>, score: f64, address: DocAddress) {
        heap.push(Ranked { score, address });
        if heap.len() > self.most {
            heap.pop();
        }
    }
}

/// How near the nearest of an entry's houses is: less the farther; least of all without a house.
fn nearness((lat, lon): &(Column<f64>, Column<f64>), near: Point, doc: DocId) -> f64 {
    let points = lat.values_for_doc(doc).zip(lon.values_for_doc(doc)).filter_map(|(lat, lon)| Point::new(lat, lon));
    points.map(|point| -near.metres_to(point)).fold(f64::MIN, f64::max)
}

/// What a document's town and kind make of its score, in one segment.
struct Standing {
    areas: Option<StrColumn>,
    town: Option<u64>,
    kinds: Option<StrColumn>,
    worth: Vec<(u64, f32)>,
    /// The ages that each is for, beside the age that is asked for.
    ages: Option<(Column<i64>, Column<i64>, Ages)>,
    levels: Option<StrColumn>,
    of_level: Vec<(u64, f32)>,
}

impl Standing {
    fn over(reader: &SegmentReader, best: &Best<'_>) -> tantivy::Result<Self> {
        let fast = reader.fast_fields();
        let (areas, kinds) = (fast.str(AREA)?, fast.str("kind")?);
        let ord = |column: &Option<StrColumn>, value: &str| match column {
            Some(column) => Ok(column.dictionary().term_ord(value.as_bytes())?),
            None => tantivy::Result::Ok(None),
        };
        let town = match best.town {
            Some(town) => ord(&areas, town.as_str())?,
            None => None,
        };
        let mut worth = Vec::new();
        for kind in Kind::ALL {
            worth.extend(ord(&kinds, kind.code())?.map(|ord| (ord, Weights::of_kind(*kind))));
        }
        let ages = match best.age {
            Some(age) => Some((fast.i64("age_from")?, fast.i64("age_before")?, age)),
            None => None,
        };
        let levels = if best.browses { fast.str("level")? } else { None };
        let mut of_level = Vec::new();
        for level in 1..=3 {
            of_level.extend(ord(&levels, &level.to_string())?.map(|ord| (ord, Weights::of_level(level))));
        }
        Ok(Self { areas, town, kinds, worth, ages, levels, of_level })
    }

    fn of(&self, doc: DocId) -> f32 {
        let (mut is_here, mut is_somewhere) = (false, false);
        for area in self.areas.iter().flat_map(|areas| areas.ords().values_for_doc(doc)) {
            is_somewhere = true;
            is_here |= Some(area) == self.town;
        }
        let kind = self.kinds.as_ref().and_then(|kinds| kinds.ords().first(doc));
        let worth = kind.and_then(|kind| self.worth.iter().find(|(ord, _)| *ord == kind)).map_or(1.0, |(_, worth)| *worth);
        let worth = worth * self.fit(doc) * self.level(doc);
        match (is_here, is_somewhere) {
            (true, _) => worth * Weights::TOWN,
            (false, true) => worth,
            (false, false) => worth * Weights::NOWHERE,
        }
    }

    /// How well an entry's ages fit the one that is asked for: as far as they are the same.
    fn fit(&self, doc: DocId) -> f32 {
        let Some((from, before, asked)) = &self.ages else { return 1.0 };
        let (Some(from), Some(before)) = (from.first(doc), before.first(doc)) else { return 1.0 };
        let (first, end) = (i64::from(asked.first()), i64::from(asked.end()));
        let shared = (end.min(before) - first.max(from)).max(0);
        let all = (end.max(before) - first.min(from)).max(1);
        #[expect(clippy::cast_precision_loss, reason = "months of a childhood")]
        let share = shared as f32 / all as f32;
        1.0 + Weights::AGE * share
    }

    /// The lowest of its levels counts.
    fn level(&self, doc: DocId) -> f32 {
        let of_doc = self.levels.iter().flat_map(|levels| levels.ords().values_for_doc(doc));
        of_doc
            .filter_map(|ord| self.of_level.iter().find(|(known, _)| *known == ord).map(|(_, worth)| *worth))
            .max_by(f32::total_cmp)
            .unwrap_or(1.0)
    }
}

/// Collects nothing document by document: a segment is gone through as a whole.
pub(crate) struct Nothing;

impl SegmentCollector for Nothing {
    type Fruit = ();

    fn collect(&mut self, _: DocId, _: Score) {}

    fn harvest(self) {}
}
