//! Calendars (RFC 5545, RFC 7986): one event, or all that a filter leaves, to subscribe to.

mod component;
mod series;

use super::Written;
use crate::{House, web};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarDuration, ICalendarEntry, ICalendarParameter,
    ICalendarProperty, ICalendarValueType, Uri,
};
use component::Teller;
use fletta_app::{
    ask::{Answer, Catalogue, Events, Looked},
    model::{Calendar, Entry, Kind, Lang, Refusal, Ties},
    words::{Words, words},
};
use jiff::{Timestamp, civil::Date};
use std::{collections::BTreeSet, sync::Arc};

/// What calendars are sent as.
const KIND: &str = "text/calendar; charset=utf-8";
/// The most events in one calendar.
const MOST: usize = 1_000;
/// How often a calendar may ask again, in hours.
const REFRESH: u32 = 6;
/// Who wrote it (RFC 5545 3.7.3).
const WRITER: &str = "-//Fletta//Fletta//EN";

/// `/calendar/{lang}.ics?…`: all events that the filters leave.
pub(super) async fn feed(house: &House, lang: Lang, address: &str) -> Result<Option<Written>, Refusal> {
    let Some(words) = words(lang) else { return Ok(None) };
    let asked = Calendar::parse(lang, address.split_once('?').map_or("", |(_, pairs)| pairs));
    let now = house.clock().now();
    let Answer { value: Events { entries, ties }, seq, until } = house.catalogue.events(&asked, now).await?;
    let mut calendar = Whole::new(house, words, &ties, now, true);
    let areas = house.catalogue.areas().await?.value;
    let area = asked.area.as_ref().and_then(|slug| areas.iter().find(|area| area.slug == *slug));
    calendar.head(&asked, area);
    for entry in entries.iter().take(MOST) {
        calendar.put(entry);
    }
    Ok(Some(Written::new(KIND, calendar.written(), seq, until)))
}

/// `/{lang}/events/{slug}.ics`: one event.
pub(super) async fn event(house: &House, lang: Lang, slug: &str) -> Result<Option<Written>, Refusal> {
    let Some(words) = words(lang) else { return Ok(None) };
    let now = house.clock().now();
    let answer = house.catalogue.look(lang, Kind::Event, slug, now).await?;
    match answer.value {
        Looked::Here(whole) => {
            let mut calendar = Whole::new(house, words, &whole.ties, now, false);
            calendar.put(&whole.entry);
            Ok(Some(Written::new(KIND, calendar.written(), answer.seq, answer.until)))
        }
        Looked::Renamed(slug) => Ok(Some(Written::moved(format!("/{lang}/events/{slug}.ics"), answer.seq, answer.until))),
        Looked::Nowhere => Ok(None),
    }
}

/// A calendar while it is written.
struct Whole<'a> {
    teller: Teller<'a>,
    calendar: ICalendar,
    zones: BTreeSet<String>,
}

impl<'a> Whole<'a> {
    fn new(house: &'a House, words: &'static Words, ties: &'a Ties, now: Timestamp, keeps_past: bool) -> Self {
        let mut top = ICalendarComponent::new(ICalendarComponentType::VCalendar);
        top.add_property(ICalendarProperty::Version, "2.0");
        top.add_property(ICalendarProperty::Prodid, WRITER);
        top.add_property(ICalendarProperty::Calscale, "GREGORIAN");
        let teller = Teller { words, ties, now, site: &house.config.public_url, vocabulary: &house.vocabulary, keeps_past };
        Self { teller, calendar: ICalendar { components: vec![top] }, zones: BTreeSet::new() }
    }

    /// What it is called, where it comes from, how often to ask again: in the words of RFC 7986, and in those that calendars knew before.
    fn head(&mut self, asked: &Calendar, area: Option<&Arc<Entry>>) {
        let Teller { words, site, .. } = self.teller;
        let name = words.say("calendar-name");
        let name = area.map_or(name.clone(), |area| format!("{name} ({})", area.text(words.lang).1.title));
        let interval = || ICalendarDuration { neg: false, weeks: 0, days: 0, hours: REFRESH, minutes: 0, seconds: 0 };
        let language = || ICalendarParameter::language(words.lang.to_string());
        let said = [(ICalendarProperty::Name, name.clone()), (ICalendarProperty::Description, words.say("calendar-description"))];
        let entries =
            said.into_iter().map(|(property, text)| ICalendarEntry::new(property).with_param(language()).with_value(text)).chain([
                ICalendarEntry::new(ICalendarProperty::Other("X-WR-CALNAME".into())).with_value(name),
                ICalendarEntry::new(ICalendarProperty::Url).with_value(Uri::Location(format!("{site}{}", asked.address()))),
                ICalendarEntry::new(ICalendarProperty::Source)
                    .with_param(ICalendarParameter::value(ICalendarValueType::Uri))
                    .with_value(Uri::Location(format!("{site}{}", asked.feed()))),
                ICalendarEntry::new(ICalendarProperty::RefreshInterval)
                    .with_param(ICalendarParameter::value(ICalendarValueType::Duration))
                    .with_value(interval()),
                ICalendarEntry::new(ICalendarProperty::Other("X-PUBLISHED-TTL".into())).with_value(format!("PT{REFRESH}H")),
            ]);
        let entries: Vec<_> = entries.collect();
        if let Some(top) = self.calendar.components.first_mut() {
            top.entries.extend(entries);
        }
    }

    /// Takes an event in, with each of its series.
    fn put(&mut self, entry: &Entry) {
        let (zone, components) = self.teller.components(entry);
        self.zones.extend(zone);
        for component in components {
            let id = u32::try_from(self.calendar.components.len()).unwrap_or(u32::MAX);
            self.calendar.components.push(component);
            if let Some(top) = self.calendar.components.first_mut() {
                top.component_ids.push(id);
            }
        }
    }

    /// The whole with the time zones it names: their rules from the first day that is told on.
    fn written(mut self) -> Vec<u8> {
        let year = self.teller.year();
        let seconds = |year: i16| {
            Date::new(year, 1, 1)
                .map_or(0, |date| date.to_zoned(jiff::tz::TimeZone::UTC).map_or(0, |zoned| zoned.timestamp().as_second()))
        };
        let (from, to) = (seconds(year - series::BEFORE), seconds(year + series::AFTER + 2));
        for zone in &self.zones {
            if self.calendar.add_timezone(zone, from, to).is_none() {
                tracing::warn!(%zone, "calendars are not told the rules of a time zone");
            }
        }
        self.calendar.to_string().into_bytes()
    }
}

/// The language and name in `/calendar/{lang}.ics`, `/{lang}/events/{slug}.ics`.
pub(super) fn named(file: &str) -> Option<&str> {
    file.strip_suffix(".ics").filter(|name| !name.is_empty())
}

/// The language that a calendar's file is named after.
pub(super) fn language(file: &str) -> Option<Lang> {
    named(file).and_then(web::spoken)
}
