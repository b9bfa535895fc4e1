use super::{
    CatalogueError, Tables,
    analysis::fold,
    fields::{AREA, Fields},
    gather::answer,
    meaning::Meaning,
    shelf::{Shelf, View},
    spans::{NO_REFERRAL, next_change},
};
use fletta_app::{
    ask::Answer,
    model::{Body, Counted, Entry, Facet, Facets, Found, Hit, Kind, Opening, PAGE_SIZE, Point, Query, Slug, Sort, Ties, WayIn},
};
use jiff::Timestamp;
use std::{collections::HashMap, ops::Bound, sync::Arc};
use tantivy::{
    DocAddress, DocId, Score, SegmentReader, Term,
    aggregation::{AggContextParams, AggregationCollector, agg_req::Aggregations, agg_result::AggregationResults},
    collector::{Count, TopDocs},
    query::{
        AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, Occur, Query as Asked, RangeQuery, TermQuery, TermSetQuery,
    },
    schema::{Field, IndexRecordOption},
};

/// Counted exactly up to here, above that «more than» (`decisions.md` 12).
const EXACT: u64 = 10_000;
/// With fewer hits than this, what only looks alike is shown beside.
const FEW: u64 = 3;
/// How many of those.
const PERHAPS: usize = 5;
/// The most hits that are put in order by title, or whose doors are looked at when only open ones are wanted.
const LOOKED_AT: usize = 2_000;
/// The most hits whose doors are looked at only to say how many are open.
const COUNTED_OPEN: usize = 300;

/// What the reader's situation makes of a score. One table; read it top down.
struct Weights;

impl Weights {
    /// The chosen town's own, over the others': a preference, never a filter.
    const TOWN: f32 = 8.0;

    /// A service is sought rather than the house it is in or the body that runs it, when they carry the same words.
    fn of_kind(kind: Kind) -> f32 {
        match kind {
            Kind::Service => 1.3,
            Kind::Pathway => 1.1,
            Kind::Place => 0.85,
            Kind::Organisation => 0.75,
            _ => 1.0,
        }
    }
}

/// What answers a question.
pub(crate) fn find(shelf: &Shelf, tables: &Tables, query: &Query, now: Timestamp) -> Result<Answer<Found>, CatalogueError> {
    let view = shelf.view();
    let ground = view.ground();
    let country = query.town.as_ref().or(query.area.as_ref()).and_then(|slug| ground.country(slug));
    let meaning = Meaning::of(query, country, tables, &view)?;
    let asking = Asking { view: &view, fields: view.fields(), query, meaning, now };
    let words = asking.words()?;
    let filters = asking.filters(None)?;
    let hits = Asking::narrowed(words.box_clone(), &filters);

    let total = view.searcher.search(&hits, &Count)? as u64;
    let offset = usize::from(query.page - 1) * PAGE_SIZE;
    let addresses = asking.page(&hits, offset)?;
    let entries = asking.entries(&addresses)?;
    let perhaps =
        if total < FEW && !query.text.is_empty() && query.page == 1 { asking.perhaps(&filters, &entries)? } else { Vec::new() };
    let ties = view.ties(entries.iter().chain(&perhaps))?;
    let (facets, doors) = asking.facets(words.as_ref(), &hits, total)?;

    let hit =
        |entry: &Arc<Entry>| Hit { entry: entry.clone(), metres: query.near.and_then(|near| metres(entry, &ties, near, now)) };
    let found = Found {
        hits: entries.iter().map(hit).collect(),
        perhaps: perhaps.iter().map(hit).collect(),
        total: Counted { count: total.min(EXACT), more: total > EXACT },
        facets,
        corrected: asking.meaning.corrected.clone(),
        meant: asking.meaning.meant.clone(),
        ties: ties.clone(),
    };
    let mut answered = answer(&view, found, entries.iter().chain(&perhaps), &ties, now);
    // How many are open is said too: the next door that opens may not be on this page.
    answered.until = answered.until.min(doors);
    Ok(answered)
}

struct Asking<'a> {
    view: &'a View<'a>,
    fields: &'a Fields,
    query: &'a Query,
    meaning: Meaning,
    now: Timestamp,
}

/// A filter, by the part of the question it comes from: to count what there would be without it, it is left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Span,
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

type Filters = Vec<(Part, Box<dyn Asked>)>;

impl Asking<'_> {
    /// What makes a hit: any weighty word of the question, by its lemma or a part of it, or a concept that it means. No words:
    /// everything.
    fn words(&self) -> Result<Box<dyn Asked>, CatalogueError> {
        if self.query.text.is_empty() {
            return Ok(Box::new(AllQuery));
        }
        let mut any: Vec<(Occur, Box<dyn Asked>)> = Vec::new();
        let mut add = |field: Field, text: &str, option, weight: f32| {
            let term = TermQuery::new(Term::from_field_text(field, text), option);
            any.push((Occur::Should, Box::new(BoostQuery::new(Box::new(term), weight))));
        };
        // How rare a word is, is asked of all texts of its language together: one that is rare in titles alone is not rare.
        let all = self.view.searcher.num_docs();
        let mut rarest: HashMap<&str, u64> = HashMap::new();
        let mut having = Vec::with_capacity(self.meaning.terms.len());
        for (field, text, _) in &self.meaning.terms {
            let there = self.view.searcher.doc_freq(&Term::from_field_text(*field, text))?;
            having.push(there);
            let most = rarest.entry(text.as_str()).or_default();
            *most = there.max(*most);
        }
        for ((field, text, weight), there) in self.meaning.terms.iter().zip(having).filter(|(_, there)| *there > 0) {
            let evened = rarity(rarest[text.as_str()], all) / rarity(there, all);
            add(*field, text, IndexRecordOption::WithFreqs, weight * evened);
        }
        for (field, code, weight) in &self.meaning.concepts {
            // A concept is worth the same whether many entries are about it or few: what rarity would add is taken out.
            let term = Term::from_field_text(*field, code);
            let there = self.view.searcher.doc_freq(&term)?;
            if there > 0 {
                add(*field, code, IndexRecordOption::Basic, *weight / rarity(there, all));
            }
        }
        Ok(if any.is_empty() { Box::new(EmptyQuery) } else { Box::new(BooleanQuery::new(any)) })
    }

    /// The filters of the question but one, and the span that holds now (`decisions.md` 2).
    fn filters(&self, without: Option<Part>) -> Result<Filters, CatalogueError> {
        let q = self.query;
        let now = self.now.as_second();
        let at_most = |field: Field, value: i64| -> Box<dyn Asked> {
            Box::new(RangeQuery::new(Bound::Unbounded, Bound::Included(Term::from_field_i64(field, value))))
        };
        let above = |field: Field, value: i64| -> Box<dyn Asked> {
            Box::new(RangeQuery::new(Bound::Excluded(Term::from_field_i64(field, value)), Bound::Unbounded))
        };
        let is = |field: Field, text: &str| -> Box<dyn Asked> {
            Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic))
        };
        let mut filters: Filters =
            vec![(Part::Span, at_most(self.fields.span_from, now)), (Part::Span, above(self.fields.span_to, now))];
        if let Some(area) = &q.area {
            filters.push((Part::Area, is(self.fields.area, area.as_str())));
        }
        if let Some(age) = q.age {
            let (first, end) = (i64::from(age.first()), i64::from(age.end()));
            // The child's months and the entry's meet.
            filters.push((Part::Age, at_most(self.fields.age_from, end - 1)));
            filters.push((Part::Age, above(self.fields.age_before, first)));
        }
        if let Some(sector) = &q.sector {
            filters.push((Part::Sector, is(self.fields.sector, sector)));
        }
        if let Some(level) = q.level {
            filters.push((Part::Level, is(self.fields.level, &level.to_string())));
        }
        if let Some(spoken) = q.spoken {
            filters.push((Part::Spoken, is(self.fields.spoken, spoken.code())));
        }
        if let Some(kind) = q.kind {
            filters.push((Part::Kind, is(self.fields.kind, kind.code())));
        }
        for (part, on, field, value) in [
            (Part::Free, q.free, self.fields.free, "1"),
            (Part::DropIn, q.drop_in, self.fields.way, WayIn::DropIn.code()),
            (Part::NoReferral, q.no_referral, self.fields.way, NO_REFERRAL),
        ] {
            if on {
                filters.push((part, is(field, value)));
            }
        }
        filters.retain(|(part, _)| Some(*part) != without);
        if q.open && without != Some(Part::Open) {
            let all = Self::narrowed(self.words()?, &filters);
            let doors = self.open_among(&all, LOOKED_AT)?;
            filters.push((
                Part::Open,
                Box::new(TermSetQuery::new(doors.open.iter().map(|id| Term::from_field_text(self.fields.of, id)))),
            ));
        }
        Ok(filters)
    }

    /// The hits that pass the filters; what filters does not score.
    fn narrowed(words: Box<dyn Asked>, filters: &Filters) -> BooleanQuery {
        let unscored = |query: &dyn Asked| -> Box<dyn Asked> { Box::new(ConstScoreQuery::new(query.box_clone(), 0.0)) };
        let mut all: Vec<(Occur, Box<dyn Asked>)> = vec![(Occur::Must, words)];
        all.extend(filters.iter().map(|(_, filter)| (Occur::Must, unscored(filter.as_ref()))));
        BooleanQuery::new(all)
    }

    /// The documents of one page, in the question's order.
    fn page(&self, hits: &BooleanQuery, offset: usize) -> Result<Vec<DocAddress>, CatalogueError> {
        if self.query.sort == Sort::Title {
            return self.by_title(hits, offset);
        }
        let top = TopDocs::with_limit(PAGE_SIZE).and_offset(offset);
        if let (Sort::Near, Some(near)) = (self.query.sort, self.query.near) {
            let ranked = top.tweak_score(move |segment: &SegmentReader| {
                let columns = segment.fast_fields().f64("lat").and_then(|lat| Ok((lat, segment.fast_fields().f64("lon")?)));
                move |doc: DocId, _: Score| {
                    let Ok((lat, lon)) = &columns else { return f64::MIN };
                    let points = lat.values_for_doc(doc).zip(lon.values_for_doc(doc)).filter_map(|(lat, lon)| Point::new(lat, lon));
                    points.map(|point| -near.metres_to(point)).fold(f64::MIN, f64::max)
                }
            });
            return Ok(self.view.searcher.search(hits, &ranked)?.into_iter().map(|(_, address)| address).collect());
        }
        let town = self.query.town.as_ref().map(Slug::to_string);
        let ranked = top.tweak_score(move |segment: &SegmentReader| {
            let areas = segment.fast_fields().str(AREA).ok().flatten();
            let town = town
                .as_ref()
                .zip(areas.as_ref())
                .and_then(|(town, areas)| areas.dictionary().term_ord(town.as_bytes()).ok().flatten());
            let kinds = segment.fast_fields().str("kind").ok().flatten();
            let worth: Vec<(u64, f32)> = Kind::ALL
                .into_iter()
                .filter_map(|kind| {
                    let ord = kinds.as_ref()?.dictionary().term_ord(kind.code().as_bytes()).ok().flatten()?;
                    Some((ord, Weights::of_kind(*kind)))
                })
                .collect();
            move |doc: DocId, score: Score| {
                let has = |column: &Option<tantivy::columnar::StrColumn>, ord: Option<u64>| {
                    column
                        .as_ref()
                        .zip(ord)
                        .is_some_and(|(column, ord)| column.ords().values_for_doc(doc).any(|value| value == ord))
                };
                let here = if has(&areas, town) { Weights::TOWN } else { 1.0 };
                let kind = kinds.as_ref().and_then(|kinds| kinds.ords().first(doc));
                let worth = kind.and_then(|kind| worth.iter().find(|(ord, _)| *ord == kind)).map_or(1.0, |(_, worth)| *worth);
                score * here * worth
            }
        });
        Ok(self.view.searcher.search(hits, &ranked)?.into_iter().map(|(_, address)| address).collect())
    }

    /// By title in the reader's alphabet: the best hits up to a bound, put in order.
    fn by_title(&self, hits: &BooleanQuery, offset: usize) -> Result<Vec<DocAddress>, CatalogueError> {
        let best = self.view.searcher.search(hits, &TopDocs::with_limit(LOOKED_AT).order_by_score())?;
        let addresses: Vec<_> = best.into_iter().map(|(_, address)| address).collect();
        let entries = self.entries(&addresses)?;
        let mut titled: Vec<_> = addresses
            .into_iter()
            .zip(&entries)
            .map(|(address, entry)| (entry.text(self.query.lang).1.title.clone(), address))
            .collect();
        let words = fletta_app::words::words(self.query.lang);
        titled.sort_by(|a, b| words.map_or_else(|| a.0.cmp(&b.0), |words| words.order(&a.0, &b.0)));
        Ok(titled.into_iter().skip(offset).take(PAGE_SIZE).map(|(_, address)| address).collect())
    }

    /// The entries whose searchable documents lie there.
    fn entries(&self, addresses: &[DocAddress]) -> Result<Vec<Arc<Entry>>, CatalogueError> {
        let mut columns = HashMap::new();
        let mut entries = Vec::with_capacity(addresses.len());
        for address in addresses {
            let column = match columns.entry(address.segment_ord) {
                std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
                std::collections::hash_map::Entry::Vacant(new) => {
                    new.insert(self.view.searcher.segment_reader(address.segment_ord).fast_fields().str("of")?)
                }
            };
            let Some(column) = column else { continue };
            let mut id = String::new();
            if let Some(ord) = column.ords().first(address.doc_id) {
                column.ord_to_str(ord, &mut id)?;
            }
            if let Some(entry) = id.parse().ok().map(|id| self.view.entry(id)).transpose()?.flatten() {
                entries.push(entry);
            }
        }
        Ok(entries)
    }

    /// What only looks alike: shares most character trigrams of a word. Never a hit.
    fn perhaps(&self, filters: &Filters, hits: &[Arc<Entry>]) -> Result<Vec<Arc<Entry>>, CatalogueError> {
        let words = &self.meaning.words;
        let mut any: Vec<(Occur, Box<dyn Asked>)> = Vec::new();
        for word in words.iter().filter(|word| word.folded.chars().count() >= 3) {
            let letters: Vec<char> = format!(" {} ", fold(&word.folded)).chars().collect();
            let grams: Vec<Box<dyn Asked>> = letters
                .windows(3)
                .take(24)
                .map(|gram| -> Box<dyn Asked> {
                    let gram: String = gram.iter().collect();
                    Box::new(TermQuery::new(Term::from_field_text(self.fields.grams, &gram), IndexRecordOption::Basic))
                })
                .collect();
            let enough = (grams.len() / 2).max(2).min(grams.len());
            any.push((Occur::Should, Box::new(BooleanQuery::union_with_minimum_required_clauses(grams, enough))));
        }
        if any.is_empty() {
            return Ok(Vec::new());
        }
        let alike = Self::narrowed(Box::new(BooleanQuery::new(any)), filters);
        let best = self.view.searcher.search(&alike, &TopDocs::with_limit(PERHAPS + hits.len()).order_by_score())?;
        let addresses: Vec<_> = best.into_iter().map(|(_, address)| address).collect();
        let mut entries = self.entries(&addresses)?;
        entries.retain(|entry| !hits.iter().any(|hit| hit.id == entry.id));
        entries.truncate(PERHAPS);
        Ok(entries)
    }

    /// For each filter, how many hits each of its values would leave; its own present value does not narrow it.
    fn facets(&self, words: &dyn Asked, hits: &BooleanQuery, total: u64) -> Result<(Facets, Timestamp), CatalogueError> {
        let q = self.query;
        let all = self.terms_of(hits, &["sector", "level", AREA, "spoken", "kind", "way", "free"])?;
        let mut facets = Facets {
            sector: rows(&all, "sector"),
            level: rows(&all, "level"),
            area: rows(&all, AREA),
            spoken: rows(&all, "spoken"),
            kind: rows(&all, "kind"),
            free: count(&all, "free", "1"),
            drop_in: count(&all, "way", WayIn::DropIn.code()),
            no_referral: count(&all, "way", NO_REFERRAL),
            open: 0,
        };
        // A filter that is set shows what its other values would give.
        let without = |part: Part, field: &str| -> Result<Vec<Facet>, CatalogueError> {
            let wider = Self::narrowed(words.box_clone(), &self.filters(Some(part))?);
            Ok(rows(&self.terms_of(&wider, &[field])?, field))
        };
        if q.sector.is_some() {
            facets.sector = without(Part::Sector, "sector")?;
        }
        if q.level.is_some() {
            facets.level = without(Part::Level, "level")?;
        }
        if q.area.is_some() {
            facets.area = without(Part::Area, AREA)?;
        }
        if q.spoken.is_some() {
            facets.spoken = without(Part::Spoken, "spoken")?;
        }
        if q.kind.is_some() {
            facets.kind = without(Part::Kind, "kind")?;
        }
        let ground = self.view.ground();
        let municipalities: Vec<String> = ground.municipalities().map(|entry| entry.slug.to_string()).collect();
        facets.area.retain(|facet| {
            municipalities.contains(&facet.value) || q.area.as_ref().is_some_and(|area| area.as_str() == facet.value)
        });
        let looked = if q.open { LOOKED_AT } else { COUNTED_OPEN };
        let doors = if total <= looked as u64 { Some(self.open_among(hits, looked)?) } else { None };
        facets.open = match &doors {
            _ if q.open => total,
            Some(doors) => doors.open.len() as u64,
            None => 0,
        };
        Ok((facets, doors.map_or(Timestamp::MAX, |doors| doors.until)))
    }

    /// Counts the values of columns over the hits, by aggregations on fast fields.
    fn terms_of(&self, hits: &dyn Asked, fields: &[&str]) -> Result<AggregationResults, CatalogueError> {
        let request: serde_json::Map<String, serde_json::Value> = fields
            .iter()
            .map(|field| ((*field).to_owned(), serde_json::json!({ "terms": { "field": field, "size": 100 } })))
            .collect();
        let request: Aggregations = serde_json::from_value(serde_json::Value::Object(request))
            .map_err(|fault| tantivy::TantivyError::InvalidArgument(fault.to_string()))?;
        let collector = AggregationCollector::from_aggs(request, AggContextParams::default());
        Ok(self.view.searcher.search(hits, &collector)?)
    }

    /// The doors of the best so many hits: which are open now, and when that changes next.
    fn open_among(&self, hits: &dyn Asked, most: usize) -> Result<Doors, CatalogueError> {
        let best = self.view.searcher.search(hits, &TopDocs::with_limit(most).order_by_score())?;
        let addresses: Vec<_> = best.into_iter().map(|(_, address)| address).collect();
        let mut doors = Doors { open: Vec::new(), until: Timestamp::MAX };
        for entry in self.entries(&addresses)? {
            let ties = self.view.ties([&entry])?;
            doors.until = doors.until.min(next_change(&entry, &ties, self.now));
            if is_open(&entry, &ties, self.now) {
                doors.open.push(entry.id.to_string());
            }
        }
        Ok(doors)
    }
}

/// How much rarity adds to a term's score (BM25, as tantivy has it).
#[expect(clippy::cast_precision_loss, reason = "a share of the entries")]
fn rarity(having: u64, all: u64) -> f32 {
    (1.0 + (all.saturating_sub(having) as f32 + 0.5) / (having as f32 + 0.5)).ln()
}

/// What is open, by identity, and until when that is so.
struct Doors {
    open: Vec<String>,
    until: Timestamp,
}

/// Whether somebody can go there now.
fn is_open(entry: &Entry, ties: &Ties, now: Timestamp) -> bool {
    let zone = ties.zone(entry, now);
    let today = zone.today(now);
    let country = ties.area_for(entry, today).map(|area| area.country.as_str()).unwrap_or_default();
    let is_open = |hours: &fletta_app::model::Hours| matches!(hours.at(country, &zone, now), Opening::Open { .. });
    let of_place = |id| match ties.get(id).map(|entry| &entry.body) {
        Some(Body::Place(place)) => place.hours.as_ref(),
        _ => None,
    };
    match &entry.body {
        Body::Service(service) => service.on(today).iter().any(|at| {
            at.begins.is_none() && at.offering.hours.as_ref().or_else(|| of_place(at.offering.place)).is_some_and(is_open)
        }),
        Body::Place(place) => place.hours.as_ref().is_some_and(is_open),
        Body::Post(post) => post.hours.as_ref().is_some_and(is_open),
        Body::Event(event) => {
            let here = now.to_zoned(zone.tz()).datetime();
            event.when.next(here).is_some_and(|occurrence| occurrence.start <= here)
        }
        Body::Area(_) | Body::Organisation(_) | Body::Pathway(_) | Body::Notice(_) => false,
    }
}

/// How far the nearest of its houses is.
fn metres(entry: &Entry, ties: &Ties, near: Point, now: Timestamp) -> Option<f64> {
    let point = |id| match &ties.get(id)?.body {
        Body::Place(place) => place.point,
        _ => None,
    };
    let points: Vec<Point> = match &entry.body {
        Body::Place(place) => place.point.into_iter().collect(),
        Body::Service(service) => {
            let today = ties.zone(entry, now).today(now);
            service.on(today).iter().filter_map(|at| point(at.offering.place)).collect()
        }
        Body::Post(post) => post.place.and_then(point).into_iter().collect(),
        Body::Event(event) => event.place.and_then(point).into_iter().collect(),
        _ => Vec::new(),
    };
    points.into_iter().map(|point| near.metres_to(point)).min_by(f64::total_cmp)
}

/// The rows of one aggregation, most first.
fn rows(results: &AggregationResults, field: &str) -> Vec<Facet> {
    let value = serde_json::to_value(results).unwrap_or_default();
    let buckets = value[field]["buckets"].as_array().cloned().unwrap_or_default();
    buckets
        .iter()
        .filter_map(|bucket| Some(Facet { value: bucket["key"].as_str()?.to_owned(), count: bucket["doc_count"].as_u64()? }))
        .collect()
}

fn count(results: &AggregationResults, field: &str, value: &str) -> u64 {
    rows(results, field).into_iter().find(|facet| facet.value == value).map_or(0, |facet| facet.count)
}
