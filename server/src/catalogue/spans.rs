use super::{
    CatalogueError, Tables,
    analysis::{Analysis, fold},
    fields::Fields,
    postcode,
    shelf::ties,
    suggest::beginnings,
};
use fletta_app::model::{
    Access, Ages, Area, AreaLevel, Body, CostKind, Entry, EntryId, Kind, Lang, Place, Point, Slug, Ties, WayIn, Zone,
};
use jiff::{Timestamp, civil::Date};
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};
use tantivy::TantivyDocument;

/// The areas there are and what lies in what: few, wanted for every entry, read once a commit.
pub(crate) struct Ground {
    areas: HashMap<EntryId, Arc<Entry>>,
    within: HashMap<EntryId, Vec<EntryId>>,
    /// What towns and regions are called in each language, folded; the longest first, for one may lie in another's.
    called: Vec<(String, Slug)>,
    /// What the countries are called, each in which language.
    lands: Vec<(Lang, String, Slug)>,
}

impl Ground {
    pub(crate) fn new(areas: impl IntoIterator<Item = Arc<Entry>>) -> Self {
        let mut ground = Self { areas: HashMap::new(), within: HashMap::new(), called: Vec::new(), lands: Vec::new() };
        for entry in areas {
            if let Some(above) = as_area(&entry).and_then(|area| area.within) {
                ground.within.entry(above).or_default().push(entry.id);
            }
            let names = entry.texts.iter().map(|(lang, text)| (*lang, Analysis::called(&text.title), entry.slug.clone()));
            match as_area(&entry).map(|area| area.level) {
                Some(AreaLevel::Country) => ground.lands.extend(names),
                Some(_) => ground.called.extend(names.map(|(_, name, slug)| (name, slug))),
                None => {}
            }
            ground.areas.insert(entry.id, entry);
        }
        ground.called.sort_by(|a, b| (b.0.len(), &a.0).cmp(&(a.0.len(), &b.0)));
        ground.called.dedup();
        ground
    }

    /// The country that an area lies in, by its name in addresses.
    pub(crate) fn country(&self, slug: &Slug) -> Option<&str> {
        self.areas.values().find(|entry| entry.slug == *slug).and_then(|entry| Some(as_area(entry)?.country.as_str()))
    }

    /// The country that an area lies in.
    pub(crate) fn country_of(&self, id: EntryId) -> Option<&str> {
        self.areas.get(&id).and_then(|entry| Some(as_area(entry)?.country.as_str()))
    }

    /// The time that holds in an area, by its name in addresses.
    pub(crate) fn zone(&self, slug: &Slug) -> Option<&Zone> {
        self.areas.values().find(|entry| entry.slug == *slug).and_then(|entry| Some(&as_area(entry)?.zone))
    }

    /// The countries there are, by their codes, in order.
    pub(crate) fn countries(&self) -> Vec<String> {
        let codes: BTreeSet<&str> = self.areas.values().filter_map(|entry| Some(as_area(entry)?.country.as_str())).collect();
        codes.into_iter().map(str::to_owned).collect()
    }

    /// The area and all it lies in.
    pub(crate) fn above(&self, id: EntryId) -> Vec<EntryId> {
        let mut above = Vec::new();
        let mut next = self.areas.get(&id);
        // A circle of areas would be an editor's slip; four levels are more than there are.
        while let Some(entry) = next.filter(|_| above.len() < 8) {
            above.push(entry.id);
            next = as_area(entry).and_then(|area| area.within).and_then(|id| self.areas.get(&id));
        }
        above
    }

    /// The municipalities, in no order.
    pub(crate) fn municipalities(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.areas.values().filter(|entry| as_area(entry).is_some_and(|area| area.level == AreaLevel::Municipality))
    }

    /// What towns and regions are called in each language, folded, the longest first.
    pub(crate) fn called(&self) -> &[(String, Slug)] {
        &self.called
    }

    /// What the countries are called, folded, each in which language.
    pub(crate) fn lands(&self) -> &[(Lang, String, Slug)] {
        &self.lands
    }

    /// The area, all it lies in and all that lies in it: where somebody asks for any of these, it is meant.
    fn reach(&self, id: EntryId, into: &mut BTreeSet<String>) {
        into.extend(self.above(id).iter().filter_map(|id| self.areas.get(id)).map(|entry| entry.slug.to_string()));
        let mut below = vec![id];
        while let Some(next) = below.pop() {
            for inner in self.within.get(&next).into_iter().flatten().filter_map(|id| self.areas.get(id)) {
                if into.insert(inner.slug.to_string()) {
                    below.push(inner.id);
                }
            }
        }
    }
}

fn as_area(entry: &Entry) -> Option<&Area> {
    match &entry.body {
        Body::Area(area) => Some(area),
        _ => None,
    }
}

/// All documents of an entry: the stored one, and one for each span between two days on which it changes by itself.
pub(crate) fn documents(
    entry: &Arc<Entry>,
    look: impl Fn(EntryId) -> Result<Option<Arc<Entry>>, CatalogueError>,
    ground: &Ground,
    tables: &Tables,
    fields: &Fields,
) -> Result<Vec<TantivyDocument>, CatalogueError> {
    let ties = ties([entry], look)?;
    let mut documents = vec![stored(entry, &ties, fields)];
    // Areas and notices are shown on pages of others; nobody searches for them.
    if !matches!(entry.kind(), Kind::Area | Kind::Notice) {
        for (from, to, day) in spans(entry, &ties) {
            documents.push(searchable(entry, &ties, ground, tables, fields, (from, to), day));
        }
    }
    Ok(documents)
}

fn stored(entry: &Entry, ties: &Ties, fields: &Fields) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    document.add_text(fields.key, entry.id.to_string());
    document.add_text(fields.json, serde_json::to_string(entry).unwrap_or_default());
    document.add_text(fields.sort, entry.kind().code());
    for slug in std::iter::once(&entry.slug).chain(&entry.old_slugs) {
        document.add_text(fields.slug, slug.as_str());
    }
    // What is named but not there yet counts too: when it comes, this is to be made anew.
    let mut refs: BTreeSet<EntryId> = entry.refs().into_iter().collect();
    for named in ties.all() {
        refs.insert(named.id);
        if matches!(named.kind(), Kind::Place | Kind::Organisation | Kind::Area) {
            refs.extend(named.refs());
        }
    }
    for id in refs {
        document.add_text(fields.refs, id.to_string());
    }
    document
}

/// The spans of an entry: from, to in seconds, and a day within. One open at both ends if nothing ever changes.
fn spans(entry: &Entry, ties: &Ties) -> Vec<(i64, i64, Date)> {
    let zone_on = |day: Date| ties.area_for(entry, day).map(|area| area.zone.clone()).unwrap_or_default();
    let mut days = entry.switches();
    if let Body::Event(event) = &entry.body {
        // What happens no more is found no more.
        let last = match &event.when.repeats {
            None => {
                event.when.between(event.when.starts.date.at(0, 0, 0, 0), jiff::civil::DateTime::MAX).last().map(|o| o.end.date())
            }
            Some(repeats) => repeats.until.and_then(|until| until.yesterday().ok()),
        };
        if let Some(end) = last.and_then(|day| day.tomorrow().ok()) {
            let to = zone_on(end).midnight(end).as_second();
            return vec![(i64::MIN, to, event.when.starts.date)];
        }
        days.clear();
    }
    let mut spans = Vec::new();
    let mut from = (i64::MIN, Date::MIN);
    for day in days {
        let at = zone_on(day).midnight(day).as_second();
        spans.push((from.0, at, day.yesterday().unwrap_or(day)));
        from = (at, day);
    }
    spans.push((from.0, i64::MAX, from.1.max(Date::constant(1, 1, 1))));
    spans
}

/// The facts of an entry that can be filtered by, as they stand on a day.
#[derive(Default)]
struct Facts {
    sector: Option<String>,
    levels: Vec<u8>,
    areas: BTreeSet<String>,
    spoken: Vec<Lang>,
    ways: Vec<WayIn>,
    free: bool,
    ages: Option<Ages>,
    points: Vec<Point>,
    /// The houses it is in, by their names in addresses.
    houses: BTreeSet<String>,
    /// Whether one of them can be entered without a step.
    step_free: bool,
    /// The house's own postal code, behind its country.
    postcode: Option<String>,
    /// Whose names it may be found by.
    names: Vec<EntryId>,
}

impl Facts {
    /// Takes in what a house tells of all that is in it.
    fn enter(&mut self, entry: &Entry, place: &Place) {
        self.points.extend(place.point);
        self.houses.insert(entry.slug.to_string());
        self.step_free |= place.access.contains(&Access::StepFree);
    }

    fn of(entry: &Entry, ties: &Ties, ground: &Ground, day: Date) -> Self {
        let mut facts = Self::default();
        let mut areas = Vec::new();
        let mut places = Vec::new();
        match &entry.body {
            Body::Service(service) => {
                facts.sector.clone_from(&service.sector);
                facts.levels.clone_from(&service.levels);
                facts.spoken.clone_from(&service.spoken);
                facts.ways.clone_from(&service.ways_in);
                facts.free = service.cost.kind == Some(CostKind::Free);
                facts.ages = service.who.ages;
                areas.clone_from(&service.areas);
                places.extend(service.on(day).iter().map(|at| at.offering.place));
                facts.names.extend(service.runner(day).map(|run| run.organisation));
                facts.names.extend(service.with.iter().chain(&service.base));
            }
            Body::Event(event) => {
                facts.spoken.clone_from(&event.spoken);
                facts.ways.clone_from(&event.ways_in);
                facts.free = event.cost.kind == Some(CostKind::Free);
                facts.ages = event.who.ages;
                areas.clone_from(&event.areas);
                places.extend(event.place);
                facts.names.extend(event.organisation.iter().chain(&event.with).chain(&event.method).chain(&event.part_of));
                let sector = |id: &EntryId| match &ties.get(*id)?.body {
                    Body::Organisation(organisation) => organisation.sector.clone(),
                    Body::Service(service) => service.sector.clone(),
                    _ => None,
                };
                facts.sector = event.method.as_ref().and_then(sector).or_else(|| event.organisation.as_ref().and_then(sector));
            }
            Body::Post(post) => {
                facts.spoken.clone_from(&post.spoken);
                facts.ages = post.ages;
                for id in &post.serves {
                    if ties.get(*id).is_some_and(|e| e.kind() == Kind::Area) { areas.push(*id) } else { places.push(*id) }
                }
                places.extend(post.place);
                facts.names.extend(post.organisation);
            }
            Body::Place(place) => {
                areas.extend(place.area);
                facts.enter(entry, place);
                let country = place.area.and_then(|id| ground.areas.get(&id)).and_then(|entry| Some(&as_area(entry)?.country));
                let code = place.address.as_ref().map(|address| address.postcode.as_str()).filter(|code| !code.is_empty());
                facts.postcode = country.zip(code).map(|(country, code)| postcode::term(country, code));
                facts.names.extend(place.organisation);
            }
            Body::Organisation(organisation) => {
                facts.sector.clone_from(&organisation.sector);
                areas.clone_from(&organisation.areas);
                facts.names.extend(organisation.part_of);
            }
            Body::Pathway(pathway) => {
                areas.clone_from(&pathway.areas);
                facts.ages = pathway.ages;
                facts.names.extend(pathway.organisation.iter().chain(&pathway.with));
            }
            Body::Area(_) | Body::Notice(_) => {}
        }
        for id in places {
            if let Some(entry) = ties.get(id)
                && let Body::Place(place) = &entry.body
            {
                areas.extend(place.area);
                facts.enter(entry, place);
                facts.names.push(id);
            }
        }
        for area in areas {
            facts.names.push(area);
            ground.reach(area, &mut facts.areas);
        }
        facts
    }
}

/// Puts in what an entry says and what it is about; gives all of that for what only looks alike, folded.
fn put_texts(document: &mut TantivyDocument, entry: &Entry, tables: &Tables, fields: &Fields) -> String {
    let (mut named, mut mentioned) = (BTreeSet::new(), BTreeSet::new());
    let mut grams = String::from(" ");
    let mut gram = |text: &str| {
        grams.push_str(&fold(text));
        grams.push(' ');
    };
    let called: BTreeSet<String> = entry.texts.values().map(|text| Analysis::called(&text.title)).collect();
    for title in called.iter().filter(|title| !title.is_empty()) {
        document.add_text(fields.called, title);
    }
    for (lang, text) in &entry.texts {
        match (
            Fields::of_language(&fields.title, *lang),
            Fields::of_language(&fields.summary, *lang),
            Fields::of_language(&fields.body, *lang),
        ) {
            (Some(title), Some(summary), Some(body)) => {
                document.add_text(title, &text.title);
                document.add_text(summary, &text.summary);
                for word in &text.keywords {
                    document.add_text(summary, word);
                }
                document.add_text(body, &text.body);
                document.add_text(body, &text.young);
                if let Some(begins) = Fields::of_language(&fields.begins, *lang)
                    && !matches!(entry.kind(), Kind::Area | Kind::Notice)
                {
                    for beginning in beginnings(&text.title) {
                        document.add_text(begins, beginning);
                    }
                }
                if let Some(seen) = Fields::of_language(&fields.seen, *lang) {
                    for part in [&text.title, &text.summary, &text.body] {
                        document.add_text(seen, part);
                    }
                }
            }
            _ => document.add_text(fields.foreign, format!("{}\n{}\n{}", text.title, text.summary, text.body)),
        }
        gram(&text.title);
        gram(&text.summary);
        for words in std::iter::once(&text.title).chain(&text.keywords) {
            named.extend(tables.concepts.named(*lang, &tables.analysis, words));
        }
        for part in [&text.summary, &text.body] {
            mentioned.extend(tables.concepts.named(*lang, &tables.analysis, part));
        }
    }
    // What an editor has said is not said again; where none has said what it is about, its name does.
    let about = if entry.concepts.is_empty() { std::mem::take(&mut named).into_iter().collect() } else { entry.concepts.clone() };
    named.retain(|code| !about.contains(code));
    mentioned.retain(|code| !about.contains(code) && !named.contains(code));
    for (field, codes) in [(fields.named, &named), (fields.mentioned, &mentioned)] {
        for code in codes {
            document.add_text(field, code);
        }
    }
    if let Some(main) = entry.concepts.first() {
        document.add_text(fields.main, main);
    }
    for code in &about {
        document.add_text(fields.concept, code);
        if let Some(concept) = tables.vocabulary.concept(code) {
            for wider in &concept.broader {
                document.add_text(fields.wider, wider);
            }
            for terms in concept.terms.values() {
                gram(&terms.preferred);
            }
        }
    }
    grams
}

fn searchable(
    entry: &Entry,
    ties: &Ties,
    ground: &Ground,
    tables: &Tables,
    fields: &Fields,
    span: (i64, i64),
    day: Date,
) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    document.add_text(fields.of, entry.id.to_string());
    document.add_text(fields.kind, entry.kind().code());
    document.add_i64(fields.span_from, span.0);
    document.add_i64(fields.span_to, span.1);
    let grams = put_texts(&mut document, entry, tables, fields);
    let facts = Facts::of(entry, ties, ground, day);
    for name in facts.names.iter().filter_map(|id| ties.get(*id)) {
        for text in name.texts.values() {
            document.add_text(fields.names, &text.title);
        }
    }
    if let Some(sector) = &facts.sector {
        document.add_text(fields.sector, sector);
    }
    for level in &facts.levels {
        document.add_text(fields.level, level.to_string());
    }
    for area in &facts.areas {
        document.add_text(fields.area, area);
    }
    for lang in &facts.spoken {
        document.add_text(fields.spoken, lang.code());
    }
    for way in &facts.ways {
        document.add_text(fields.way, way.code());
    }
    if facts.ways.iter().any(|way| !matches!(way, WayIn::Referral | WayIn::Application)) {
        document.add_text(fields.way, NO_REFERRAL);
    }
    if facts.step_free {
        document.add_text(fields.way, STEP_FREE);
    }
    for house in &facts.houses {
        document.add_text(fields.house, house);
    }
    if facts.free {
        document.add_text(fields.free, "1");
    }
    if let Some(ages) = facts.ages {
        document.add_i64(fields.age_from, i64::from(ages.first()));
        document.add_i64(fields.age_before, i64::from(ages.end()));
    }
    if let Some(code) = &facts.postcode {
        document.add_text(fields.postcode, code);
    }
    for point in &facts.points {
        document.add_f64(fields.lat, point.lat);
        document.add_f64(fields.lon, point.lon);
    }
    document.add_text(fields.grams, grams);
    document
}

/// Beside the codes of the ways in: there is a way that needs neither a referral nor a decision.
pub(crate) const NO_REFERRAL: &str = "no_referral";
/// And: there is a house that can be entered without a step.
pub(crate) const STEP_FREE: &str = "step_free";

/// The next instant after `now` at which what is said of an entry changes by itself: midnight of its place, an opening, a beginning.
pub(crate) fn next_change(entry: &Entry, ties: &Ties, now: Timestamp) -> Timestamp {
    let zone = ties.zone(entry, now);
    let today = zone.today(now);
    let country = ties.area_for(entry, today).map(|area| area.country.clone()).unwrap_or_default();
    let mut next = zone.midnight(today.tomorrow().unwrap_or(today));
    let mut sooner = |at: Option<Timestamp>| {
        if let Some(at) = at.filter(|at| *at > now) {
            next = next.min(at);
        }
    };
    let place_hours = |id: EntryId| match &ties.get(id)?.body {
        Body::Place(place) => place.hours.as_ref(),
        _ => None,
    };
    match &entry.body {
        Body::Service(service) => {
            for at in service.on(today) {
                let hours = at.offering.hours.as_ref().or_else(|| place_hours(at.offering.place));
                sooner(hours.and_then(|hours| hours.next_change(&country, &zone, now)));
            }
        }
        Body::Place(place) => sooner(place.hours.as_ref().and_then(|hours| hours.next_change(&country, &zone, now))),
        Body::Post(post) => sooner(post.hours.as_ref().and_then(|hours| hours.next_change(&country, &zone, now))),
        Body::Event(event) => {
            let here = now.to_zoned(zone.tz()).datetime();
            if let Some(occurrence) = event.when.next(here) {
                for edge in [occurrence.start, occurrence.end] {
                    sooner(edge.to_zoned(zone.tz()).ok().map(|zoned| zoned.timestamp()));
                }
            }
        }
        Body::Area(_) | Body::Organisation(_) | Body::Pathway(_) | Body::Notice(_) => {}
    }
    next
}
