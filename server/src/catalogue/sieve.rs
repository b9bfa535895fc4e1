use super::{
    profiles::{AREAS, FREE, HOUSES, Judged, KINDS, LEVELS, Profile, Profiles, SECTORS, SPOKEN, WAYS},
    shelf::View,
    spans::{NO_REFERRAL, STEP_FREE},
};
use fletta_app::model::{Ages, Query, WayIn};
use jiff::Timestamp;
use std::collections::HashSet;
use tantivy::{DocAddress, DocId};

/// The filters of a question (`decisions.md` 2): which documents pass, and of one that does not, which filters it fails.
pub(crate) struct Sieve<'a> {
    view: &'a View<'a>,
    now: i64,
    age: Option<Ages>,
    /// By column: the value that is wanted, and its filter.
    wanted: Vec<(usize, String, Part)>,
    /// Where what is open now lies, if only that is wanted.
    open: Option<HashSet<DocAddress>>,
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
    StepFree,
    Place,
    Open,
}

impl Part {
    /// Its bit among the failed filters.
    pub(crate) fn bit(self) -> u16 {
        1 << self as u16
    }

    /// The facets that are counted without their own filter, for they say what else there would be.
    pub(crate) const FACETS: [(Self, usize); 5] =
        [(Self::Area, AREAS), (Self::Sector, SECTORS), (Self::Level, LEVELS), (Self::Spoken, SPOKEN), (Self::Kind, KINDS)];
}

impl<'a> Sieve<'a> {
    /// The filters of a question at an instant; `open` is where what is open then lies, if only that is wanted.
    pub(crate) fn new(view: &'a View<'a>, query: &Query, now: Timestamp, open: Option<HashSet<DocAddress>>) -> Self {
        let mut wanted = Vec::new();
        let mut want = |column, value: Option<String>, part| wanted.extend(value.map(|value| (column, value, part)));
        let on = |set: bool, value: &str| set.then(|| value.to_owned());
        want(AREAS, query.area.as_ref().map(ToString::to_string), Part::Area);
        want(SECTORS, query.sector.clone(), Part::Sector);
        want(LEVELS, query.level.map(|level| level.to_string()), Part::Level);
        want(SPOKEN, query.spoken.map(|lang| lang.to_string()), Part::Spoken);
        want(KINDS, query.kind.map(|kind| kind.code().to_owned()), Part::Kind);
        want(FREE, on(query.free, "1"), Part::Free);
        want(WAYS, on(query.drop_in, WayIn::DropIn.code()), Part::DropIn);
        want(WAYS, on(query.no_referral, NO_REFERRAL), Part::NoReferral);
        want(WAYS, on(query.step_free, STEP_FREE), Part::StepFree);
        want(HOUSES, query.place.as_ref().map(ToString::to_string), Part::Place);
        Self { view, now: now.as_second(), age: query.age, wanted, open }
    }

    /// The same over a segment.
    pub(crate) fn over(&self, segment: u32) -> SegmentSieve<'a> {
        let profiles = self.view.profiles(segment);
        let mut filters = Vec::with_capacity(self.wanted.len() + 1);
        for (column, value, part) in &self.wanted {
            let place = profiles.place(*column, value);
            let lacks = |values: &[u32]| place.is_none_or(|place| !values.contains(&place));
            filters.push((profiles.judge(*column, lacks), part.bit()));
        }
        if let Some(age) = self.age {
            let (first, end) = (i64::from(age.first()), i64::from(age.end()));
            // The child's months and the entry's meet.
            let parted = |ages: Option<(i64, i64)>| !ages.is_some_and(|(from, before)| from < end && before > first);
            filters.push((profiles.judge_ages(parted), Part::Age.bit()));
        }
        let gone = profiles.judge_spans(|span| !span.is_some_and(|(from, to)| from <= self.now && self.now < to));
        let open = self
            .open
            .as_ref()
            .map(|open| open.iter().filter(|address| address.segment_ord == segment).map(|address| address.doc_id).collect());
        SegmentSieve { profiles, gone, filters, open }
    }
}

/// The filters over one segment.
pub(crate) struct SegmentSieve<'a> {
    pub(crate) profiles: &'a Profiles,
    /// What is no entry's span, or of another day, is nothing at all.
    gone: Judged,
    /// Each with its bit.
    filters: Vec<(Judged, u16)>,
    open: Option<HashSet<DocId>>,
}

impl SegmentSieve<'_> {
    /// Whether a document passes all filters.
    pub(crate) fn passes(&self, doc: DocId) -> bool {
        self.failed(doc, self.profiles.at(doc)) == 0
    }

    /// The filters that a document fails, a bit each.
    pub(crate) fn failed(&self, doc: DocId, profile: &Profile) -> u16 {
        if self.gone.fails(profile) {
            return u16::MAX;
        }
        let failed = self.filters.iter().filter(|(filter, _)| filter.fails(profile)).fold(0, |failed, (_, bit)| failed | bit);
        let is_shut = self.open.as_ref().is_some_and(|open| !open.contains(&doc));
        if is_shut { failed | Part::Open.bit() } else { failed }
    }
}
