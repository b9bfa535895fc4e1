use super::{Reader, address, places::as_place};
use crate::model::{Body, Contact, Entry, EntryId, EventStatus};
use serde_json::{Map, Value, json};

impl Reader<'_> {
    /// An entry as search engines read it (schema.org, as JSON-LD 1.1); nothing for kinds that they have no word for.
    pub(crate) fn data(&self, entry: &Entry, site: &str) -> Option<Value> {
        let (lang, text) = entry.text(self.lang);
        let mut data = Map::new();
        let kind = match &entry.body {
            Body::Service(service) => {
                data.extend(
                    service
                        .runner(self.today(entry))
                        .and_then(|run| self.named_thing("provider", run.organisation, "Organization")),
                );
                let areas: Vec<Value> =
                    service.areas.iter().filter_map(|id| self.entry(*id)).map(|area| json!(self.title(area).text)).collect();
                add(&mut data, "areaServed", (!areas.is_empty()).then(|| areas.into()));
                let spoken: Vec<Value> = service.spoken.iter().map(|lang| json!(lang.to_string())).collect();
                add(&mut data, "availableLanguage", (!spoken.is_empty()).then(|| spoken.into()));
                reach(&mut data, &service.contact);
                "Service"
            }
            Body::Place(_) => {
                data.extend(self.whereabouts(entry));
                "Place"
            }
            Body::Organisation(organisation) => {
                reach(&mut data, &organisation.contact);
                "Organization"
            }
            Body::Event(event) => {
                let next = self.next_time(entry, event)?;
                let clock = |at: jiff::civil::DateTime| if next.all_day { at.date().to_string() } else { self.offset(entry, at) };
                data.insert("startDate".into(), clock(next.start).into());
                data.insert("endDate".into(), clock(next.end).into());
                let status = match event.status {
                    EventStatus::Scheduled | EventStatus::Moved => "https://schema.org/EventScheduled",
                    EventStatus::Cancelled => "https://schema.org/EventCancelled",
                    EventStatus::Postponed => "https://schema.org/EventPostponed",
                };
                data.insert("eventStatus".into(), status.into());
                let place = event.place.and_then(|id| self.entry(id)).map(|place| {
                    let mut at = self.whereabouts(place);
                    at.insert("@type".into(), "Place".into());
                    at.insert("name".into(), self.title(place).text.into());
                    at.into()
                });
                add(&mut data, "location", place);
                data.extend(event.organisation.and_then(|id| self.named_thing("organizer", id, "Organization")));
                "Event"
            }
            Body::Post(_) | Body::Pathway(_) | Body::Area(_) | Body::Notice(_) => return None,
        };
        let described = (!text.summary.is_empty()).then(|| text.summary.as_str().into());
        add(&mut data, "description", described);
        add(&mut data, "url", address(self.lang, entry).map(|path| format!("{site}{path}").into()));
        for (key, value) in
            [("@context", "https://schema.org"), ("@type", kind), ("name", &text.title), ("inLanguage", lang.code())]
        {
            data.insert(key.into(), value.into());
        }
        Some(data.into())
    }

    fn named_thing(&self, key: &str, id: EntryId, kind: &str) -> Option<(String, Value)> {
        let name = self.title(self.entry(id)?).text;
        Some((key.to_owned(), json!({ "@type": kind, "name": name })))
    }

    /// Where a house stands.
    fn whereabouts(&self, entry: &Entry) -> Map<String, Value> {
        let mut data = Map::new();
        let Some(place) = as_place(entry) else { return data };
        if let Some(address) = &place.address {
            let official = self.official(place);
            let said = |names| self.local(names, official).map(|name| name.text);
            let country = self.country(entry);
            let postal = json!({
                "@type": "PostalAddress", "streetAddress": said(&address.street), "postalCode": address.postcode,
                "addressLocality": said(&address.city), "addressCountry": country,
            });
            data.insert("address".into(), postal);
        }
        let point = place.point.map(|point| json!({ "@type": "GeoCoordinates", "latitude": point.lat, "longitude": point.lon }));
        add(&mut data, "geo", point);
        reach(&mut data, &place.contact);
        data
    }

    /// A time with its distance from UTC (ISO 8601).
    fn offset(&self, entry: &Entry, at: jiff::civil::DateTime) -> String {
        let zone = self.ties.zone(entry, self.now);
        at.to_zoned(zone.tz()).map_or_else(|_| at.to_string(), |zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    }
}

fn add(data: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    data.extend(value.map(|value| (key.to_owned(), value)));
}

fn reach(data: &mut Map<String, Value>, contact: &Contact) {
    add(data, "telephone", contact.phones.first().map(|phone| phone.dial().into()));
    add(data, "email", contact.email.as_deref().map(Into::into));
}
