//! Open Referral HSDS 3.x: services, with the bodies that run them and the houses they are in.
//!
//! Knows the standard's shape and what of it we have a word for. May use: the rest of the desk, model.

mod facts;
mod records;

use super::{
    foreign::{Gathered, Gathering, day, first_sentence, flat, language, markdown, some},
    import::{ImportError, read_text},
};
use facts::cost;
use fletta_app::model::{
    Address, Body, Care, Confirmed, Day, Entry, EntryId, Hours, Lang, Offering, Organisation, Place, PlaceKind, Point, RunBy,
    Service, Slug, Text, Texts, Window,
};
use records::{AtLocationRecord, AttributeRecord, LocationRecord, OrganisationRecord, Page, ServiceRecord, value};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::Path,
};

/// Reads services of Open Referral HSDS 3.x with the bodies that run them and the houses they are in. `fallback` is what they are written
/// in where they do not say; `taken` are the names the store knows.
pub(super) fn read(path: &Path, fallback: Lang, taken: &HashMap<Slug, EntryId>) -> Result<Gathered, ImportError> {
    gather(path, &read_text(path)?, fallback, taken)
}

fn gather(path: &Path, text: &str, fallback: Lang, taken: &HashMap<Slug, EntryId>) -> Result<Gathered, ImportError> {
    let mut gathering = Gathering::of(path, taken);
    if let Ok(Page { total_pages: Some(pages @ 2..) }) = serde_json::from_str(text) {
        gathering.remark(1, "pages of a feed were not in the file", &format!("this is one of {pages} pages"));
    }
    let records: Vec<(usize, ServiceRecord)> = gathering.read(text)?;
    let read = records.len();
    let file = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let mut door = Door { gathering, fallback, file, described: HashSet::new(), kept: HashMap::new() };
    for (_, record) in &records {
        door.described.extend(
            record.organization.as_ref().filter(|body| some(body.name.as_deref()).is_some()).and_then(OrganisationRecord::id),
        );
        door.described.extend(record.service_at_locations.iter().filter_map(|at| at.location.as_ref()?.id()));
    }
    for (line, record) in records {
        door.service(line, &record);
    }
    door.gathering.finish(read)
}

/// Where records come in: what of each is taken, and what is left out.
struct Door<'a> {
    gathering: Gathering<'a>,
    fallback: Lang,
    file: String,
    /// Bodies and houses that some record describes.
    described: HashSet<EntryId>,
    /// Those that are entries already, as they were described first.
    kept: HashMap<EntryId, (Texts, Body)>,
}

impl Door<'_> {
    fn service(&mut self, line: usize, record: &ServiceRecord) {
        let Ok(id) = record.id.parse::<EntryId>() else {
            return self.gathering.refuse(line, format!("its id «{}» is not a UUID", record.id));
        };
        let Some(name) = some(Some(&record.name)) else {
            return self.gathering.refuse(line, "it has no name".into());
        };
        let status = some(record.status.as_deref()).unwrap_or("active");
        if !status.eq_ignore_ascii_case("active") {
            let there = if self.gathering.is_known(id) {
                "; as it was imported before it stays, until it is withdrawn at the desk"
            } else {
                ""
            };
            return self.gathering.remark(
                line,
                "services that are not active were skipped",
                &format!("«{name}» is {status}{there}"),
            );
        }
        let slug = self.gathering.name(id, name);
        let source = self.source(line, &record.attributes, self.fallback);
        let body_name = record.organization.as_ref().and_then(|body| some(body.name.as_deref()));
        let origin = format!("{}, Open Referral HSDS", body_name.unwrap_or(&self.file));

        let mut service = Service { spoken: self.spoken(line, record), who: self.who(line, record, source), ..Service::default() };
        service.cost = cost(record, source);
        let phones = self.phones(line, &record.phones);
        service.contact = self.gathering.contact(line, record.url.as_deref(), record.email.as_deref(), phones);
        let body = self.organisation(line, record, source, &origin);
        service.run_by.extend(body.map(|organisation| RunBy { organisation, from: None, to: None }));

        let hours = self.hours(line, &record.schedules, source);
        let mut further = vec![some(record.application_process.as_deref()).map(str::to_owned)];
        for at in &record.service_at_locations {
            let Some(offering) = self.offering(line, record, at, source, &origin, hours.as_ref()) else { continue };
            let there = at.location.as_ref().and_then(|location| some(location.name.as_deref()));
            further.push(some(at.description.as_deref()).map(|said| match there {
                Some(place) if record.service_at_locations.len() > 1 => format!("{place}: {said}"),
                _ => said.to_owned(),
            }));
            service.offerings.push(offering);
        }
        if let Some(hours) = hours.filter(|_| service.offerings.is_empty()) {
            further.push(hours.note.map(|note| note.text));
            if !(hours.weekly.is_empty() && hours.exceptions.is_empty()) {
                self.gathering.remark(line, "hours of services that are nowhere in particular were left out", name);
            }
        }
        let texts = self.texts(line, &record.attributes, source, name, record.description.as_deref(), &further);
        let confirmed = some(record.assured_date.as_deref()).and_then(|text| {
            let day = day(text);
            if day.is_none() {
                self.gathering.remark(line, "days of confirmation that are no days were left out", &format!("«{text}»"));
            }
            day.map(Confirmed::On)
        });
        let care = Care { confirmed, ..Care::default() };
        self.gathering.keep(line, &entry(id, slug, source, origin, texts, care, Body::Service(Box::new(service))));
    }

    /// The body that runs it, once an entry.
    fn organisation(&mut self, line: usize, record: &ServiceRecord, source: Lang, origin: &str) -> Option<EntryId> {
        const UNKNOWN: &str = "bodies that are not described were left out";
        let named = || record.organization_id.as_deref().and_then(|id| id.parse().ok());
        let Some(body) = &record.organization else {
            let id = some(record.organization_id.as_deref())?;
            let known = named().filter(|id| self.described.contains(id) || self.gathering.is_known(*id));
            if known.is_none() {
                self.gathering.remark(line, UNKNOWN, &format!("organization {id}"));
            }
            return known;
        };
        let (Some(id), Some(name)) = (body.id().or_else(named), some(body.name.as_deref())) else {
            self.gathering.remark(line, UNKNOWN, "an organization without a name or with an id that is not a UUID");
            return None;
        };
        let source = self.source(line, &body.attributes, source);
        let phones = self.phones(line, &body.phones);
        let web = body.website.as_deref().or(body.url.as_deref());
        let contact = self.gathering.contact(line, web, body.email.as_deref(), phones);
        let description = body.description.as_deref().filter(|said| flat(said) != flat(name));
        let texts = self.texts(line, &body.attributes, source, name, description, &[]);
        let facts = Body::Organisation(Organisation {
            kind: None,
            sector: None,
            areas: Vec::new(),
            part_of: None,
            from: None,
            to: None,
            contact,
        });
        self.once(line, id, name, source, origin, texts, facts);
        Some(id)
    }

    /// The service at a place, and the place itself, once an entry.
    fn offering(
        &mut self,
        line: usize,
        record: &ServiceRecord,
        at: &AtLocationRecord,
        source: Lang,
        origin: &str,
        hours: Option<&Hours>,
    ) -> Option<Offering> {
        let named = || at.location_id.as_deref().and_then(|id| id.parse().ok());
        let id = at.location.as_ref().and_then(LocationRecord::id).or_else(named);
        let id = id.filter(|id| at.location.is_some() || self.described.contains(id) || self.gathering.is_known(*id));
        let Some(id) = id else {
            self.gathering.remark(
                line,
                "places that are not described were left out",
                at.location_id.as_deref().unwrap_or("a location without an id"),
            );
            return None;
        };
        if let Some(location) = &at.location {
            self.place(line, record, id, location, source, origin);
        }
        let phones = self.phones(line, &at.phones);
        let contact = self.gathering.contact(line, at.url.as_deref(), at.email.as_deref(), phones);
        let on = |label| value(&at.attributes, label).and_then(day);
        let from = on("valid_from").map(Day::On);
        let to = on("valid_to").and_then(|last| last.tomorrow().ok()).map(Day::On);
        let of_place = || value(&at.location.as_ref()?.attributes, "floor");
        let floor = value(&at.attributes, "floor").or_else(of_place).map(str::to_owned);
        let own = self.hours(line, &at.schedules, source);
        Some(Offering { place: id, floor, room: None, from, to, hours: own.or_else(|| hours.cloned()), contact })
    }

    /// The house, with what is said of the house alone.
    fn place(&mut self, line: usize, record: &ServiceRecord, id: EntryId, location: &LocationRecord, source: Lang, origin: &str) {
        let source = self.source(line, &location.attributes, source);
        let address = location.addresses.iter().find(|a| a.address_type.as_deref().is_none_or(|kind| kind == "physical"));
        let street = address.map(|a| {
            [&a.address_1, &a.address_2].into_iter().filter_map(|part| some(part.as_deref())).collect::<Vec<_>>().join(", ")
        });
        let street = street.filter(|street| !street.is_empty());
        let name = some(location.name.as_deref()).or(street.as_deref()).unwrap_or(&record.name).to_owned();
        let point = location.latitude.zip(location.longitude).and_then(|(lat, lon)| {
            let point = Point::new(lat, lon);
            if point.is_none() {
                self.gathering.remark(line, "points that are not on the earth were left out", &format!("{lat}, {lon}"));
            }
            point
        });
        let in_source = |text: Option<&str>| some(text).map(|text| BTreeMap::from([(source, flat(text))])).unwrap_or_default();
        let address = address.map(|a| Address {
            street: in_source(street.as_deref()),
            postcode: some(a.postal_code.as_deref()).unwrap_or_default().to_owned(),
            city: in_source(a.city.as_deref()),
        });
        let (access, said) = self.access(line, location);
        let phones = self.phones(line, &location.phones);
        let contact = self.gathering.contact(line, location.url.as_deref(), None, phones);
        let is_online = location.location_type.as_deref() == Some("virtual") && contact.web.is_some();
        let hours = self.hours(line, &location.schedules, source);
        // A house that says of itself what the service says is not found twice for the same words.
        let services = record.description.as_deref().map(flat);
        let description = location.description.as_deref().filter(|said| Some(flat(said)) != services);
        let further = [some(location.transportation.as_deref()).map(str::to_owned), (!said.is_empty()).then(|| said.join("\n"))];
        let texts = self.texts(line, &location.attributes, source, &name, description, &further);
        let facts = Body::Place(Place {
            kind: is_online.then_some(PlaceKind::Online),
            area: None,
            organisation: None,
            address: address.filter(|address| *address != Address::default()),
            point,
            access,
            from: None,
            to: None,
            floors: Vec::new(),
            hours,
            contact,
        });
        self.once(line, id, &name, source, origin, texts, facts);
    }

    /// Keeps a body or a house the first time it is described.
    #[expect(clippy::too_many_arguments, reason = "an entry has so many sides")]
    fn once(&mut self, line: usize, id: EntryId, name: &str, source: Lang, origin: &str, texts: Texts, facts: Body) {
        if let Some((said, known)) = self.kept.get(&id) {
            if *said != texts || *known != facts {
                self.gathering.remark(
                    line,
                    "bodies and places described otherwise before were left as they were described first",
                    name,
                );
            }
            return;
        }
        self.kept.insert(id, (texts.clone(), facts.clone()));
        let slug = self.gathering.name(id, name);
        self.gathering.keep(line, &entry(id, slug, source, origin.to_owned(), texts, Care::default(), facts));
    }

    /// What a record is written in.
    fn source(&mut self, line: usize, attributes: &[AttributeRecord], fallback: Lang) -> Lang {
        let Some(code) = value(attributes, "content_language") else { return fallback };
        language(code).unwrap_or_else(|| {
            self.gathering.remark(line, "languages without a code were left out", &format!("«{code}» as content_language"));
            fallback
        })
    }

    /// The prose in the source language and in those that ride in the attributes.
    fn texts(
        &mut self,
        line: usize,
        attributes: &[AttributeRecord],
        source: Lang,
        name: &str,
        description: Option<&str>,
        further: &[Option<String>],
    ) -> Texts {
        let further = further.iter().flatten().map(String::as_str);
        let mut texts = Texts::from([(source, text(name, value(attributes, "summary"), description, further))]);
        let mut others: BTreeMap<Lang, BTreeMap<&str, &str>> = BTreeMap::new();
        for attribute in attributes.iter().filter(|attribute| attribute.is("translation")) {
            let Some(value) = some(attribute.value.as_deref()) else { continue };
            let term = attribute.taxonomy_term.as_ref();
            let code = term.and_then(|term| some(term.language.as_deref()).or(some(term.code.as_deref()))).unwrap_or_default();
            match language(code) {
                Some(lang) => drop(others.entry(lang).or_default().insert(attribute.label.as_deref().unwrap_or_default(), value)),
                None => {
                    self.gathering.remark(line, "languages without a code were left out", &format!("«{code}» of a translation"));
                }
            }
        }
        others.remove(&source);
        for (lang, fields) in others {
            let Some(name) = fields.get("name") else {
                self.gathering.remark(line, "translations without a name were left out", lang.code());
                continue;
            };
            // What stands beside the facts in the source language is prose in the others.
            let further = ["eligibility_description", "fees_description", "application_process"]
                .into_iter()
                .filter_map(|label| fields.get(label).copied());
            texts.insert(lang, text(name, fields.get("summary").copied(), fields.get("description").copied(), further));
        }
        texts
    }
}

fn entry(id: EntryId, slug: Slug, source: Lang, origin: String, texts: Texts, care: Care, body: Body) -> Entry {
    Entry {
        id,
        slug,
        old_slugs: Vec::new(),
        source,
        concepts: Vec::new(),
        sensitive: false,
        origin: Some(origin),
        care,
        window: Window::default(),
        texts,
        body,
    }
}

fn text<'t>(name: &str, summary: Option<&str>, description: Option<&'t str>, further: impl Iterator<Item = &'t str>) -> Text {
    let description = some(description).unwrap_or_default();
    let summary = summary.map_or_else(|| first_sentence(description), flat);
    // One sentence that is the summary is not said a second time.
    let body = Some(description).filter(|said| flat(said) != summary);
    let body: Vec<String> = body.into_iter().chain(further).map(markdown).filter(|part| !part.is_empty()).collect();
    Text { title: flat(name), summary, body: body.join("\n\n"), ..Text::default() }
}

#[cfg(test)]
mod tests {
    use super::gather;
    use crate::desk::{foreign::Gathered, import::ImportError};
    use fletta_app::model::{Access, Ages, Body, CostKind, Entry, EntryId, Hours, Lang, Place, PlaceKind, Service, Slug, Wd};
    use jiff::civil::{date, time};
    use std::{collections::HashMap, path::Path};

    /// A record as the Nordic example is written, in short.
    const NORDIC: &str = r#"{"id":"b28c8ecb-36d0-5a45-8766-2d76c5efc31c","organization_id":"98195c71-240d-5289-a819-6ffc0b63312c",
        "name":"Öppen förskola Björken","description":"Lek, sång och fika för barn 0–5 år. Du behöver inte anmäla dig.",
        "url":"https://familj.example.org/bjorken","email":"***@example.org","status":"active",
        "eligibility_description":"För alla familjer.","minimum_age":0,"maximum_age":5,"fees_description":"Gratis","assured_date":"2026-10-15",
        "application_process":"Kom som du är.","wait_time":null,"phones":[{"id":"x","number":"+358 19 000 0000","type":"voice","extension":12},
        {"number":"ring oss"},{"number":"019 000 0001","type":"fax"}],"languages":[{"code":"sv"},{"code":"fin"},{"name":"Tala"}],
        "organization":{"id":"98195c71-240d-5289-a819-6ffc0b63312c","name":"Exempelstad","description":"Exempelstad","website":"www.example.org"},
        "cost_options":[{"option":"Besök","amount":0,"currency":"EUR"}],
        "schedules":[{"valid_from":"2026-08-11","valid_to":"2026-12-18","freq":"WEEKLY","byday":"MO,TU,TH","opens_at":"09:00","closes_at":"12:00",
        "description":"Måndag, tisdag och torsdag 9–12"},{"valid_from":"2026-10-22","valid_to":"2026-10-22","description":"Stängt",
        "attributes":[{"link_type":"exception","label":"exception","value":"closed"}]},{"freq":"MONTHLY","byday":"1MO","description":"Första måndagen"}],
        "service_at_locations":[{"location_id":"222ed86f-d9f1-5839-bb06-678d6a4f42d2","description":"Rum 214",
        "attributes":[{"link_type":"validity","label":"valid_from","value":"2026-08-11"},{"link_type":"validity","label":"valid_to","value":"2027-05-31"}],
        "location":{"id":"222ed86f-d9f1-5839-bb06-678d6a4f42d2","location_type":"physical","name":"Familjecentralen","latitude":59.9735,
        "longitude":23.4332,"transportation":"Buss 3","addresses":[{"address_1":"Björkgatan 4","address_2":"våning 2","city":"Exempelstad",
        "postal_code":"10600","address_type":"physical"}],"accessibility":[{"description":"elevator"},{"description":"Hiss och toalett."}],
        "attributes":[{"link_type":"floor","label":"floor","value":"2"}]}}],
        "attributes":[{"link_type":"content_language","label":"language","value":"sv"},{"link_type":"service_type","taxonomy_term":{"language":"sv"}},
        {"link_type":"translation","label":"name","value":"Avoin päiväkoti","taxonomy_term":{"code":"fi","language":"fi"}},
        {"link_type":"translation","label":"description","value":"Leikkiä ja laulua.","taxonomy_term":{"language":"fi"}},
        {"link_type":"translation","label":"eligibility_description","value":"Kaikille perheille.","taxonomy_term":{"language":"fi"}},
        {"link_type":"translation","label":"description","value":"Leikur.","taxonomy_term":{"language":"is"}}]}"#;

    fn lang(code: &str) -> Lang {
        Lang::parse(code).expect("a language")
    }

    fn sound(text: &str) -> Gathered {
        gather(Path::new("feed.ndjson"), text, lang("en"), &HashMap::new()).expect("sound")
    }

    fn refused(text: &str) -> Vec<String> {
        match gather(Path::new("feed.ndjson"), text, lang("en"), &HashMap::new()) {
            Err(ImportError::Refused(faults)) => faults.iter().map(ToString::to_string).collect(),
            other => panic!("refused, not {other:?}"),
        }
    }

    fn service(gathered: &Gathered, at: usize) -> (&Entry, &Service) {
        gathered
            .records
            .iter()
            .filter_map(|r| if let Body::Service(s) = &r.entry.body { Some((&r.entry, &**s)) } else { None })
            .nth(at)
            .expect("a service")
    }

    fn place(gathered: &Gathered) -> (&Entry, &Place) {
        gathered
            .records
            .iter()
            .find_map(|r| if let Body::Place(p) = &r.entry.body { Some((&r.entry, p)) } else { None })
            .expect("a place")
    }

    #[test]
    fn a_nordic_record_keeps_its_identities_its_languages_and_its_facts() {
        let gathered = sound(NORDIC);
        assert_eq!((gathered.read, gathered.records.len()), (1, 3));
        let (entry, facts) = service(&gathered, 0);
        assert_eq!(entry.id.to_string(), "b28c8ecb-36d0-5a45-8766-2d76c5efc31c");
        assert_eq!((entry.slug.as_str(), entry.source), ("oppen-forskola-bjorken", lang("sv")));
        assert_eq!(entry.origin.as_deref(), Some("Exempelstad, Open Referral HSDS"));
        let (sv, fi) = (&entry.texts[&lang("sv")], &entry.texts[&lang("fi")]);
        assert_eq!(sv.summary, "Lek, sång och fika för barn 0–5 år.");
        assert_eq!(sv.body, "Lek, sång och fika för barn 0–5 år. Du behöver inte anmäla dig.\n\nKom som du är.\n\nRum 214");
        assert_eq!(
            (fi.title.as_str(), fi.summary.as_str(), fi.body.as_str()),
            ("Avoin päiväkoti", "Leikkiä ja laulua.", "Kaikille perheille.")
        );
        assert!(!entry.texts.contains_key(&lang("is")), "a text without a name is none");
        assert_eq!(entry.care.checked(date(2026, 10, 16)), Some(date(2026, 10, 15)));
        assert_eq!(facts.who.ages, Some(Ages { from: Some(0), before: Some(72) }));
        assert_eq!(
            facts.who.note.as_ref().map(|note| (note.language, note.text.as_str())),
            Some((lang("sv"), "För alla familjer."))
        );
        assert_eq!(
            (facts.cost.kind, facts.cost.note.as_ref().map(|note| note.text.as_str())),
            (Some(CostKind::Free), Some("Gratis"))
        );
        assert_eq!(facts.spoken, [lang("sv"), lang("fi")]);
        assert_eq!((facts.contact.phones.len(), facts.contact.email.as_ref(), facts.contact.web.is_some()), (1, None, true));
        assert_eq!(facts.run_by[0].organisation.to_string(), "98195c71-240d-5289-a819-6ffc0b63312c");
        let offering = &facts.offerings[0];
        assert_eq!((offering.floor.as_deref(), offering.from.map(|day| day.to_string())), (Some("2"), Some("2026-08-11".into())));
        assert_eq!(offering.to.map(|day| day.to_string()).as_deref(), Some("2027-06-01"), "the standard's last day is the last");
        let hours: &Hours = offering.hours.as_ref().expect("hours");
        assert_eq!(hours.weekly[0].days, [Wd::Monday, Wd::Tuesday, Wd::Thursday]);
        assert_eq!(hours.spans("FI", date(2026, 10, 20)), [(time(9, 0, 0, 0), time(12, 0, 0, 0))]);
        assert!(hours.spans("FI", date(2026, 10, 22)).is_empty() && hours.spans("FI", date(2026, 12, 21)).is_empty());
        assert_eq!(hours.note.as_ref().map(|note| note.text.as_str()), Some("Första måndagen"));
    }

    #[test]
    fn a_house_is_a_place_with_its_address_and_point() {
        let gathered = sound(NORDIC);
        let (entry, place) = place(&gathered);
        assert_eq!(entry.id.to_string(), "222ed86f-d9f1-5839-bb06-678d6a4f42d2");
        let address = place.address.as_ref().expect("an address");
        assert_eq!((address.street[&lang("sv")].as_str(), address.postcode.as_str()), ("Björkgatan 4, våning 2", "10600"));
        assert!(place.point.is_some() && place.area.is_none() && place.kind != Some(PlaceKind::Online));
        assert_eq!(place.access, [Access::Lift]);
        assert_eq!(entry.texts[&lang("sv")].body, "Buss 3\n\nHiss och toalett.");
    }

    #[test]
    fn what_is_small_and_wrong_is_left_out_and_said() {
        let said: Vec<_> = sound(NORDIC).remarks.iter().map(|remark| (remark.what, remark.count)).collect();
        for what in [
            "languages without a code",
            "telephone numbers",
            "extensions",
            "devices",
            "mail addresses",
            "links",
            "translations without a name",
        ] {
            assert!(said.iter().any(|(words, count)| words.contains(what) && *count == 1), "{what} in {said:?}");
        }
    }

    #[test]
    fn a_body_and_a_house_are_entries_once_and_titles_that_clash_are_numbered() {
        let other = NORDIC.replace("b28c8ecb", "b28c8ecc").replace('\n', " ");
        let gathered = sound(&format!("{}\n{other}\n", NORDIC.replace('\n', " ")));
        assert_eq!((gathered.read, gathered.records.len()), (2, 4));
        assert_eq!(service(&gathered, 1).0.slug.as_str(), "oppen-forskola-bjorken-2");
        let names: HashMap<Slug, EntryId> =
            gathered.records.iter().map(|record| (record.entry.slug.clone(), record.entry.id)).collect();
        let again = gather(Path::new("feed.ndjson"), &format!("{other}\n"), lang("en"), &names).expect("sound");
        assert_eq!(service(&again, 0).0.slug.as_str(), "oppen-forskola-bjorken-2", "an entry keeps its name");
    }

    #[test]
    fn free_text_stays_prose_and_nothing_is_guessed() {
        let text = r#"{"id":"312e9592-0ce5-5daf-8e1f-bc81e5afa651","name":"Legal *Aid*","description":"Legal advice.","fees_description":"None.",
            "minimum_age":60,"status":"active","schedules":[{"description":"Monday-Friday, 9-5"}],"service_at_locations":[{"location":
            {"id":"f1fadd9a-822b-506e-a105-b965d52d4b6e","location_type":"virtual","name":"Legal Aid","description":"Legal advice.",
            "schedules":[{"freq":"WEEKLY","byday":"MO","opens_at":"09:00Z","closes_at":"17:00Z","description":"9 UTC"}]}}]}"#;
        let gathered = sound(text);
        let (entry, facts) = service(&gathered, 0);
        assert_eq!((entry.source, entry.origin.as_deref()), (lang("en"), Some("feed.ndjson, Open Referral HSDS")));
        assert_eq!((entry.texts[&lang("en")].summary.as_str(), entry.texts[&lang("en")].body.as_str()), ("Legal advice.", ""));
        assert_eq!((facts.cost.kind, facts.cost.note.as_ref().map(|note| note.text.as_str())), (None, Some("None.")));
        assert_eq!((facts.who.ages, facts.run_by.len()), (None, 0));
        let hours = facts.offerings[0].hours.as_ref().expect("hours");
        assert!(hours.weekly.is_empty() && hours.note.as_ref().is_some_and(|note| note.text == "Monday-Friday, 9-5"));
        let (there, place) = place(&gathered);
        assert!(place.kind.is_none() && place.address.is_none() && there.texts[&lang("en")].summary.is_empty());
        assert!(place.hours.as_ref().is_some_and(|hours| hours.weekly.is_empty() && hours.note.is_some()));
    }

    #[test]
    fn months_and_cost_options_are_facts_as_typed() {
        let text = r#"{"id":"312e9592-0ce5-5daf-8e1f-bc81e5afa651","name":"A","maximum_age":5,
            "cost_options":[{"option":"Visit","amount":0},{"option":"Course","amount":12.5,"currency":"EUR"}],
            "attributes":[{"link_type":"minimum_age_months","value":"3"},{"link_type":"age","label":"maximum_age_months","value":"17"}]}"#;
        let gathered = sound(text);
        let (_, facts) = service(&gathered, 0);
        assert_eq!(facts.who.ages, Some(Ages { from: Some(3), before: Some(18) }));
        assert_eq!(
            (facts.cost.kind, facts.cost.note.as_ref().map(|note| note.text.as_str())),
            (Some(CostKind::Varies), Some("Course: 12.5 EUR"))
        );
    }

    #[test]
    fn what_is_not_active_is_skipped_and_said() {
        let gathered = sound(&NORDIC.replace("\"active\"", "\"defunct\""));
        assert_eq!((gathered.read, gathered.records.len(), gathered.remarks[0].count), (1, 0, 1));
        assert!(gathered.remarks[0].examples[0].reason.contains("defunct"));
    }

    #[test]
    fn every_record_that_cannot_be_read_is_named_in_one_run() {
        let good = r#"{"id":"312e9592-0ce5-5daf-8e1f-bc81e5afa651","name":"A"}"#;
        let text = [
            good,
            r#"{"id":"7","name":"B"}"#,
            r#"{"id":"312e9592-0ce5-5daf-8e1f-bc81e5afa652"}"#,
            "",
            r#"{"id":"#,
            good,
            r#"{"id":"312e9592-0ce5-5daf-8e1f-bc81e5afa653","name":"C","minimum_age":"three"}"#,
            r#"{"id":"312e9592-0ce5-5daf-8e1f-bc81e5afa654","name":" "}"#,
        ]
        .join("\n");
        let said = refused(&text);
        let starts = [
            "feed.ndjson:2: its id «7» is not a UUID",
            "feed.ndjson:3: missing field `name`",
            "feed.ndjson:5: it is no JSON",
            "feed.ndjson:6: its id 312e9592-0ce5-5daf-8e1f-bc81e5afa651 is an id of line 1 too",
            "feed.ndjson:7: «minimum_age»: invalid type",
            "feed.ndjson:8: it has no name",
        ];
        assert_eq!(said.len(), starts.len(), "{said:?}");
        for (said, start) in said.iter().zip(starts) {
            assert!(said.starts_with(start), "{said}");
        }
    }

    #[test]
    fn pages_and_arrays_are_read_and_a_feed_of_several_pages_is_said_to_be_one() {
        let one = r#"{"id":"312e9592-0ce5-5daf-8e1f-bc81e5afa651","name":"A","nobody_knows_this":[1]}"#;
        assert_eq!(sound(&format!("[\n{one}\n]")).read, 1);
        let page = sound(&format!("{{\"total_pages\":3,\"contents\":[{one}]}}"));
        assert_eq!((page.read, page.remarks.len()), (1, 1));
    }
}
