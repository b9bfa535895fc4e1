use super::{
    profiles::{AREAS, KINDS, LEVELS, Profile, Profiles},
    sieve::Sieve,
    tally::{Counts, Tally},
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
    columnar::Column,
    query::Weight,
};

/// What the reader's situation makes of a score. One table; read it top down.
struct Weights;

impl Weights {
    /// The chosen town's own, over the others': a preference, never a filter (`decisions.md` 13).
    const TOWN: f32 = 8.0;

    /// The same for the country that the question names.
    const LAND: f32 = 2.0;

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

    /// The same where the question speaks of an age without asking for it as a filter; and what is left of what is for other ages.
    const SAID_AGE: f32 = 0.6;
    const OTHER_AGE: f32 = 0.6;

    /// What is left of what lies far from where the question is asked, and at how many metres it is half way there.
    const FAR: f32 = 0.2;
    const HALFWAY: f64 = 5_000.0;
    /// What is left of what lies nowhere.
    const NO_HOUSE: f32 = 0.4;

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
        Self::of_kind(Kind::Service) * Self::most_of_any_kind(best)
    }

    /// The same but for what an entry is.
    fn most_of_any_kind(best: &Best<'_>) -> f32 {
        let town = if best.town.is_some() { Self::TOWN } else { 1.0 };
        let land = if best.land.is_some() { Self::LAND } else { 1.0 };
        let age = match (best.age, best.said_age) {
            (Some(_), _) => 1.0 + Self::AGE,
            (None, Some(_)) => 1.0 + Self::SAID_AGE,
            (None, None) => 1.0,
        };
        let level = if best.browses { Self::of_level(1) } else { 1.0 };
        town * land * age * level
    }
}

/// The best of those that pass the filters, and with them, where that is wanted, the counts of all that pass: both in one walk.
pub(crate) struct Best<'a> {
    /// How many.
    pub(crate) most: usize,
    pub(crate) sieve: &'a Sieve<'a>,
    /// Whether all are counted too.
    pub(crate) counts: bool,
    /// The family's town.
    pub(crate) town: Option<&'a Slug>,
    /// The country that the question names.
    pub(crate) land: Option<&'a Slug>,
    /// The child's age.
    pub(crate) age: Option<Ages>,
    /// The age that the question speaks of, where none is asked for.
    pub(crate) said_age: Option<Ages>,
    /// Whether there are no words to go by.
    pub(crate) browses: bool,
    /// Where it is asked from: what is near is worth more.
    pub(crate) here: Option<Point>,
    /// The nearest to here, instead of the best.
    pub(crate) near: Option<Point>,
    /// What was found in the segments that are done. They are gone through one after the other: what is to come in from a later one
    /// has to exceed the best of the earlier from its first on.
    pub(super) so_far: Mutex<SoFar>,
}

/// The best so far, worst first, and the counts.
#[derive(Default)]
pub(super) struct SoFar {
    best: BinaryHeap<Ranked>,
    counts: Counts,
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
    type Fruit = (Vec<DocAddress>, Counts);
    type Child = Nothing;

    fn for_segment(&self, _: SegmentOrdinal, _: &SegmentReader) -> tantivy::Result<Nothing> {
        Ok(Nothing)
    }

    fn requires_scoring(&self) -> bool {
        self.near.is_none()
    }

    fn merge_fruits(&self, _: Vec<()>) -> tantivy::Result<Self::Fruit> {
        let SoFar { best, counts } = std::mem::take(&mut *self.so_far());
        Ok((best.into_sorted_vec().into_iter().map(|ranked| ranked.address).collect(), counts))
    }

    fn collect_segment(&self, weight: &dyn Weight, segment: u32, reader: &SegmentReader) -> tantivy::Result<()> {
        let sieve = self.sieve.over(segment);
        let alive = reader.alive_bitset();
        let mut so_far = self.so_far();
        let SoFar { best, counts } = &mut *so_far;
        let mut tally = self.counts.then(|| Tally::over(sieve.profiles));
        let mut passes = |doc: DocId| {
            if alive.is_some_and(|alive| !alive.is_alive(doc)) {
                return false;
            }
            let profile = sieve.profiles.at(doc);
            let failed = sieve.failed(doc, profile);
            if let Some(tally) = &mut tally {
                tally.count(DocAddress::new(segment, doc), profile, failed);
            }
            failed == 0
        };
        if let Some(near) = self.near {
            let points = points_of(reader)?;
            weight.for_each_no_score(reader, &mut |docs| {
                for doc in docs.iter().copied().filter(|doc| passes(*doc)) {
                    self.offer(best, nearness(&points, near, doc), DocAddress::new(segment, doc));
                }
            })?;
        } else {
            let here = self.here.map(|here| points_of(reader).map(|points| (here, points))).transpose()?;
            let standing = Standing::over(sieve.profiles, self, here);
            let multiplied = Weights::most(self);
            // The least that is in, and what a score has to be before it is multiplied, to come in.
            let mut least = self.least(best);
            #[expect(clippy::cast_possible_truncation, reason = "it came from one")]
            let bare = |least: f64| if least > f64::MIN { least as f32 / multiplied } else { Score::MIN };
            if self.counts {
                weight.for_each(reader, &mut |doc, score| {
                    // To pass is to be counted.
                    if passes(doc) && f64::from(score * standing.at_most(doc)) > least {
                        self.offer(best, f64::from(score * standing.of(doc)), DocAddress::new(segment, doc));
                        least = self.least(best);
                    }
                })?;
            } else {
                weight.for_each_pruning(bare(least), reader, &mut |doc, score| {
                    if f64::from(score * standing.at_most(doc)) > least && passes(doc) {
                        self.offer(best, f64::from(score * standing.of(doc)), DocAddress::new(segment, doc));
                        least = self.least(best);
                    }
                    bare(least)
                })?;
            }
        }
        if let Some(tally) = tally {
            tally.tell(counts);
        }
        Ok(())
    }
}

impl<'a> Best<'a> {
    /// The best so many that pass, with nothing else asked for.
    pub(crate) fn new(most: usize, sieve: &'a Sieve<'a>) -> Self {
        Self {
            most,
            sieve,
            counts: false,
            town: None,
            land: None,
            age: None,
            said_age: None,
            browses: false,
            here: None,
            near: None,
            so_far: Mutex::default(),
        }
    }

    fn so_far(&self) -> MutexGuard<'_, SoFar> {
        self.so_far.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What has to be exceeded to come in.
    fn least(&self, best: &BinaryHeap<Ranked>) -> f64 {
        best.peek().filter(|_| best.len() == self.most).map_or(f64::MIN, |least| least.score)
    }

    /// Takes one in, and lets the least go where there are more than wanted.
    fn offer(&self, best: &mut BinaryHeap<Ranked>, score: f64, address: DocAddress) {
        best.push(Ranked { score, address });
        if best.len() > self.most {
            best.pop();
        }
    }
}

/// Where the houses of a segment's documents lie.
type Points = (Column<f64>, Column<f64>);

fn points_of(reader: &SegmentReader) -> tantivy::Result<Points> {
    Ok((reader.fast_fields().f64("lat")?, reader.fast_fields().f64("lon")?))
}

/// How near the nearest of an entry's houses is: less the farther; least of all without a house.
fn nearness((lat, lon): &Points, near: Point, doc: DocId) -> f64 {
    let points = lat.values_for_doc(doc).zip(lon.values_for_doc(doc)).filter_map(|(lat, lon)| Point::new(lat, lon));
    points.map(|point| -near.metres_to(point)).fold(f64::MIN, f64::max)
}

/// What a document's town and kind make of its score, in one segment.
struct Standing<'a> {
    profiles: &'a Profiles,
    /// By class, the most that it may make of it.
    at_most: Vec<f32>,
    town: Option<u32>,
    land: Option<u32>,
    worth: Vec<(u32, f32)>,
    /// The age that is asked for.
    age: Option<Ages>,
    /// The age that the question speaks of.
    said_age: Option<Ages>,
    of_level: Vec<(u32, f32)>,
    /// Where it is asked from.
    here: Option<(Point, Points)>,
}

impl<'a> Standing<'a> {
    fn over(profiles: &'a Profiles, best: &Best<'_>, here: Option<(Point, Points)>) -> Self {
        let of_area = |slug: Option<&Slug>| slug.and_then(|slug| profiles.place(AREAS, slug.as_str()));
        let kinds = Kind::ALL.iter();
        let worth: Vec<_> = kinds.filter_map(|kind| Some((profiles.place(KINDS, kind.code())?, Weights::of_kind(*kind)))).collect();
        let most = Weights::most_of_any_kind(best);
        let of_class = |(kinds, has_area)| of_kinds(&worth, kinds) * most * if has_area { 1.0 } else { Weights::NOWHERE };
        let at_most = profiles.classes().map(of_class).collect();
        let levels = (1..=3).filter(|_| best.browses);
        let of_level = levels.filter_map(|level| Some((profiles.place(LEVELS, &level.to_string())?, Weights::of_level(level))));
        let (town, land) = (of_area(best.town), of_area(best.land));
        Self { profiles, at_most, town, land, worth, age: best.age, said_age: best.said_age, of_level: of_level.collect(), here }
    }

    /// The most that may be made of a document's score, seen from afar.
    fn at_most(&self, doc: DocId) -> f32 {
        self.at_most[self.profiles.class(doc)]
    }

    fn of(&self, doc: DocId) -> f32 {
        let profile = self.profiles.at(doc);
        let worth = of_kinds(&self.worth, self.profiles.values(KINDS, profile));
        let worth = worth * self.fit(profile) * self.level(profile) * self.closeness(doc);
        let areas = self.profiles.values(AREAS, profile);
        if areas.is_empty() {
            worth * Weights::NOWHERE
        } else if self.town.is_some_and(|town| areas.contains(&town)) {
            worth * Weights::TOWN
        } else if self.land.is_some_and(|land| areas.contains(&land)) {
            worth * Weights::LAND
        } else {
            worth
        }
    }

    /// How well an entry's ages fit the one that is asked for: as far as they are the same.
    fn fit(&self, profile: &Profile) -> f32 {
        let Some((asked, (from, before))) = self.age.or(self.said_age).zip(self.profiles.ages(profile)) else { return 1.0 };
        let (first, end) = (i64::from(asked.first()), i64::from(asked.end()));
        let shared = (end.min(before) - first.max(from)).max(0);
        let all = (end.max(before) - first.min(from)).max(1);
        #[expect(clippy::cast_precision_loss, reason = "months of a childhood")]
        let share = shared as f32 / all as f32;
        match self.age {
            Some(_) => 1.0 + Weights::AGE * share,
            None if share > 0.0 => 1.0 + Weights::SAID_AGE * share,
            None => Weights::OTHER_AGE,
        }
    }

    /// What is left of an entry's worth as far as it lies from where the question is asked.
    fn closeness(&self, doc: DocId) -> f32 {
        let Some((here, points)) = &self.here else { return 1.0 };
        let metres = -nearness(points, *here, doc);
        if metres >= f64::MAX {
            return Weights::NO_HOUSE;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a share")]
        let near = (1.0 / (1.0 + metres / Weights::HALFWAY)) as f32;
        Weights::FAR + (1.0 - Weights::FAR) * near
    }

    /// The lowest of its levels counts.
    fn level(&self, profile: &Profile) -> f32 {
        let levels = self.profiles.values(LEVELS, profile).iter();
        let worth = |level: &u32| self.of_level.iter().find(|(known, _)| known == level).map(|(_, worth)| *worth);
        levels.filter_map(worth).max_by(f32::total_cmp).unwrap_or(1.0)
    }
}

/// What an entry's kind makes of its score.
fn of_kinds(worth: &[(u32, f32)], kinds: &[u32]) -> f32 {
    let known = kinds.first().and_then(|kind| worth.iter().find(|(known, _)| known == kind));
    known.map_or(1.0, |(_, worth)| *worth)
}

/// Collects nothing document by document: a segment is gone through as a whole.
pub(crate) struct Nothing;

impl SegmentCollector for Nothing {
    type Fruit = ();

    fn collect(&mut self, _: DocId, _: Score) {}

    fn harvest(self) {}
}
