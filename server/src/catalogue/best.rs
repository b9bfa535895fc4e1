use super::{
    fields::AREA,
    sieve::{SegmentSieve, Sieve},
};
use fletta_app::model::{Kind, Point, Slug};
use std::{cmp::Ordering, collections::BinaryHeap};
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
    const NOWHERE: f32 = 0.6;

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

    /// The most that a score is multiplied with.
    const MOST: f32 = Self::TOWN * Self::of_kind(Kind::Service);
}

/// The best of those that pass the filters. What cannot be among them any more is passed over, and unread where all terms carry their
/// frequencies (tantivy's block-max WAND, Ding and Suel 2011); concepts carry none.
pub(crate) struct Best<'a> {
    /// How many.
    pub(crate) most: usize,
    pub(crate) sieve: &'a Sieve,
    /// The family's town.
    pub(crate) town: Option<&'a Slug>,
    /// The nearest to here, instead of the best.
    pub(crate) near: Option<Point>,
}

/// A document and what it is worth; the least comes first out of a heap.
#[derive(Clone, Copy, PartialEq)]
struct Ranked {
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

    fn merge_fruits(&self, fruits: Vec<Vec<(f64, DocAddress)>>) -> tantivy::Result<Vec<DocAddress>> {
        let mut all: Vec<Ranked> = fruits.into_iter().flatten().map(|(score, address)| Ranked { score, address }).collect();
        all.sort_unstable();
        all.truncate(self.most);
        Ok(all.into_iter().map(|ranked| ranked.address).collect())
    }

    fn collect_segment(
        &self,
        weight: &dyn Weight,
        segment: u32,
        reader: &SegmentReader,
    ) -> tantivy::Result<Vec<(f64, DocAddress)>> {
        let sieve = self.sieve.over(reader)?;
        let alive = reader.alive_bitset();
        let passes = |sieve: &SegmentSieve, doc| alive.is_none_or(|alive| alive.is_alive(doc)) && sieve.passes(doc);
        let mut heap = BinaryHeap::with_capacity(self.most + 1);
        let mut offer = |doc: DocId, score: f64| {
            heap.push(Ranked { score, address: DocAddress::new(segment, doc) });
            if heap.len() > self.most {
                heap.pop();
            }
            // What a score has to be before it is multiplied, to come in.
            (heap.len() == self.most).then(|| heap.peek().map_or(f64::MIN, |least| least.score))
        };
        if let Some(near) = self.near {
            let points = (reader.fast_fields().f64("lat")?, reader.fast_fields().f64("lon")?);
            weight.for_each_no_score(reader, &mut |docs| {
                for doc in docs.iter().copied().filter(|doc| passes(&sieve, *doc)) {
                    offer(doc, nearness(&points, near, doc));
                }
            })?;
        } else {
            let standing = Standing::over(reader, self.town)?;
            let mut enough = Score::MIN;
            weight.for_each_pruning(Score::MIN, reader, &mut |doc, score| {
                if passes(&sieve, doc)
                    && let Some(least) = offer(doc, f64::from(score * standing.of(doc)))
                {
                    #[expect(clippy::cast_possible_truncation, reason = "it came from one")]
                    let least = least as f32;
                    enough = least / Weights::MOST;
                }
                enough
            })?;
        }
        Ok(heap.into_iter().map(|ranked| (ranked.score, ranked.address)).collect())
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
}

impl Standing {
    fn over(reader: &SegmentReader, town: Option<&Slug>) -> tantivy::Result<Self> {
        let (areas, kinds) = (reader.fast_fields().str(AREA)?, reader.fast_fields().str("kind")?);
        let ord = |column: &Option<StrColumn>, value: &str| match column {
            Some(column) => Ok(column.dictionary().term_ord(value.as_bytes())?),
            None => tantivy::Result::Ok(None),
        };
        let town = match town {
            Some(town) => ord(&areas, town.as_str())?,
            None => None,
        };
        let mut worth = Vec::new();
        for kind in Kind::ALL {
            worth.extend(ord(&kinds, kind.code())?.map(|ord| (ord, Weights::of_kind(*kind))));
        }
        Ok(Self { areas, town, kinds, worth })
    }

    fn of(&self, doc: DocId) -> f32 {
        let (mut is_here, mut is_somewhere) = (false, false);
        for area in self.areas.iter().flat_map(|areas| areas.ords().values_for_doc(doc)) {
            is_somewhere = true;
            is_here |= Some(area) == self.town;
        }
        let kind = self.kinds.as_ref().and_then(|kinds| kinds.ords().first(doc));
        let worth = kind.and_then(|kind| self.worth.iter().find(|(ord, _)| *ord == kind)).map_or(1.0, |(_, worth)| *worth);
        match (is_here, is_somewhere) {
            (true, _) => worth * Weights::TOWN,
            (false, true) => worth,
            (false, false) => worth * Weights::NOWHERE,
        }
    }
}

/// Collects nothing document by document: a segment is gone through as a whole.
pub(crate) struct Nothing;

impl SegmentCollector for Nothing {
    type Fruit = Vec<(f64, DocAddress)>;

    fn collect(&mut self, _: DocId, _: Score) {}

    fn harvest(self) -> Self::Fruit {
        Vec::new()
    }
}
