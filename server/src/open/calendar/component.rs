use super::series::{Series, series};
use calcard::{
    common::PartialDateTime,
    icalendar::{
        ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameter, ICalendarProperty, ICalendarRecurrenceRule,
        ICalendarStatus, ICalendarTransparency, ICalendarValue, ICalendarValueType, Uri,
    },
};
use fletta_app::{
    model::{Body, Contact, Entry, Event, EventForm, EventStatus, Lang, Place, Ties, Vocabulary, Zone},
    words::Words,
};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, date},
    tz::TimeZone,
};
use std::collections::BTreeMap;

/// The most subjects of one event.
const CATEGORIES: usize = 8;

/// Tells events to calendars, in the words of one language.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) words: &'static Words,
    pub(super) ties: &'a Ties,
    pub(super) now: Timestamp,
    pub(super) site: &'a str,
    pub(super) vocabulary: &'a Vocabulary,
    /// Whether rounds that are over are told as well: who subscribes keeps them, who takes one event into a calendar wants what comes.
    pub(super) keeps_past: bool,
}

impl Teller<'_> {
    /// This year.
    pub(super) fn year(&self) -> i16 {
        self.now.to_zoned(TimeZone::UTC).year()
    }

    /// An event as calendars have it: a component for each of its series, and the time zone that they name.
    pub(super) fn components(&self, entry: &Entry) -> (Option<String>, Vec<ICalendarComponent>) {
        let Body::Event(event) = &entry.body else { return (None, Vec::new()) };
        let zone = self.ties.zone(entry, self.now);
        let mut told = series(&event.when, self.year());
        let today = zone.today(self.now);
        if !self.keeps_past && told.iter().any(|series| series.ends() >= today) {
            told.retain(|series| series.ends() >= today);
        }
        let named = told.iter().any(|series| !series.first.all_day) && zone != Zone::default();
        let components = told.iter().map(|series| self.component(entry, event, series, &zone)).collect();
        (named.then(|| zone.name().to_owned()), components)
    }

    fn component(&self, entry: &Entry, event: &Event, series: &Series, zone: &Zone) -> ICalendarComponent {
        let mut component = ICalendarComponent::new(ICalendarComponentType::VEvent);
        let uid = series.round.map_or_else(
            || entry.id.to_string(),
            |round| format!("{}-{:04}{:02}{:02}", entry.id, round.year(), round.month(), round.day()),
        );
        // When a person last said that it is right; not the wall clock, so that the same truth has the same bytes everywhere.
        let today = zone.today(self.now);
        let said = entry.care.checked(today).unwrap_or(series.first.start.date()).min(today);
        component.add_uid(&uid);
        component.add_dtstamp(utc(said.at(0, 0, 0, 0)));
        component.add_sequence(sequence(said, event.status));
        let moment = Moment { all_day: series.first.all_day, zone };
        component.entries.push(moment.entry(ICalendarProperty::Dtstart, &[series.first.start]));
        component.entries.push(moment.entry(ICalendarProperty::Dtend, &[series.first.end]));
        if let Some((rule, last)) = &series.rule {
            let rule = ICalendarRecurrenceRule { until: Some(moment.until(*last)), ..rule.clone() };
            component.add_property(ICalendarProperty::Rrule, rule);
        }
        if !series.except.is_empty() {
            component.entries.push(moment.entry(ICalendarProperty::Exdate, &series.except));
        }
        self.say(&mut component, entry, event);
        component
    }

    /// What it is called, how it stands, where it is, whom to reach.
    fn say(&self, component: &mut ICalendarComponent, entry: &Entry, event: &Event) {
        let (lang, text) = entry.text(self.words.lang);
        let stands = match event.status {
            EventStatus::Scheduled => None,
            status => Some(self.words.say(status.key())),
        };
        // Many calendars do not show how an event stands: it is in its name as well.
        let title = stands.as_ref().map_or_else(
            || text.title.clone(),
            |status| self.words.fill("calendar-said", &[("status", status.into()), ("title", (&text.title).into())]),
        );
        let full = (stands.is_none() && event.full).then(|| self.words.say("event-full"));
        let page = format!("{}{}", self.site, entry.address(self.words.lang));
        let about: Vec<String> = stands
            .into_iter()
            .chain(full)
            .chain(Some(text.summary.clone()).filter(|s| !s.is_empty()))
            .chain([page.clone()])
            .collect();
        let mut put = |property, lang: Option<Lang>, value: ICalendarValue| {
            let language = lang.map(|lang| ICalendarParameter::language(lang.to_string()));
            component.entries.push(ICalendarEntry::new(property).with_param_opt(language).with_value(value));
        };
        put(ICalendarProperty::Summary, Some(lang), title.into());
        put(ICalendarProperty::Description, Some(lang), about.join("\n\n").into());
        put(ICalendarProperty::Status, None, status(event.status).into());
        put(ICalendarProperty::Url, None, Uri::Location(page).into());
        let place = event.place.and_then(|id| self.ties.get(id));
        if let Some((house, place)) = place.and_then(|house| Some((house, as_place(house)?))) {
            put(ICalendarProperty::Location, None, self.location(house, place, event).into());
            if let Some(point) = place.point {
                let geo = vec![ICalendarValue::Float(point.lat), ICalendarValue::Float(point.lon)];
                component.entries.push(ICalendarEntry::new(ICalendarProperty::Geo).with_values(geo));
            }
        }
        let mut put = |property, value: ICalendarValue| component.add_property(property, value);
        if let Some(contact) = self.contact(event) {
            put(ICalendarProperty::Contact, contact.into());
        }
        if let Some(umbrella) = event.part_of.and_then(|id| self.ties.get(id)) {
            put(ICalendarProperty::RelatedTo, umbrella.id.to_string().into());
        }
        // A week on which something is the theme leaves nobody busy.
        if matches!(event.form, EventForm::ThemeWeek | EventForm::Umbrella) || event.status == EventStatus::Cancelled {
            put(ICalendarProperty::Transp, ICalendarTransparency::Transparent.into());
        }
        let known = entry.concepts.iter().filter_map(|code| self.vocabulary.concept(code));
        let country = self.ties.area_for(entry, self.now.to_zoned(TimeZone::UTC).date()).map(|area| area.country.as_str());
        let subjects: Vec<ICalendarValue> =
            known.map(|concept| concept.name(self.words.lang, country).1.into()).take(CATEGORIES).collect();
        if !subjects.is_empty() {
            let language = ICalendarParameter::language(self.words.lang.to_string());
            component.entries.push(ICalendarEntry::new(ICalendarProperty::Categories).with_param(language).with_values(subjects));
        }
    }

    /// House, storey and address in a line.
    fn location(&self, house: &Entry, place: &Place, event: &Event) -> String {
        let local = |names: &BTreeMap<Lang, String>| names.get(&self.words.lang).or_else(|| names.values().next()).cloned();
        let street = place.address.as_ref().and_then(|address| local(&address.street));
        let town = place.address.as_ref().map(|address| {
            let city = local(&address.city).unwrap_or_default();
            format!("{} {city}", address.postcode).trim().to_owned()
        });
        let storey = event.floor.as_deref().map(|code| self.words.floor(code));
        let parts = std::iter::once(house.text(self.words.lang).1.title.clone()).chain(storey).chain(street).chain(town);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Who holds it, and how to reach them.
    fn contact(&self, event: &Event) -> Option<String> {
        let holder = event.organisation.and_then(|id| self.ties.get(id)).map(|body| body.text(self.words.lang).1.title.clone());
        let Contact { phones, email, .. } = &event.contact;
        let said: Vec<String> =
            holder.into_iter().chain(phones.first().map(|phone| phone.number.clone())).chain(email.clone()).collect();
        (!said.is_empty()).then(|| said.join(", "))
    }
}

fn as_place(entry: &Entry) -> Option<&Place> {
    match &entry.body {
        Body::Place(place) => Some(place),
        _ => None,
    }
}

/// How it stands, as far as RFC 5545 has words for it: what is put off is not sure, and says so in its name.
fn status(status: EventStatus) -> ICalendarStatus {
    match status {
        EventStatus::Scheduled | EventStatus::Moved => ICalendarStatus::Confirmed,
        EventStatus::Postponed => ICalendarStatus::Tentative,
        EventStatus::Cancelled => ICalendarStatus::Cancelled,
    }
}

/// Grows with each confirmation, and within one as it comes to stand worse.
fn sequence(said: Date, status: EventStatus) -> i64 {
    let days = date(2000, 1, 1).until(said).map_or(0, |span| i64::from(span.get_days()));
    let worse = match status {
        EventStatus::Scheduled => 0,
        EventStatus::Moved => 1,
        EventStatus::Postponed => 2,
        EventStatus::Cancelled => 3,
    };
    days.max(0) * 4 + worse
}

/// How the times of a series are written: days alone, local times with their zone, or UTC where no zone is known.
struct Moment<'a> {
    all_day: bool,
    zone: &'a Zone,
}

impl Moment<'_> {
    fn entry(&self, property: ICalendarProperty, at: &[DateTime]) -> ICalendarEntry {
        let is_utc = *self.zone == Zone::default();
        let value = |at: &DateTime| match (self.all_day, is_utc) {
            (true, _) => day(at.date()),
            (false, true) => utc(*at),
            (false, false) => local(*at),
        };
        let entry = ICalendarEntry::new(property).with_values(at.iter().map(|at| value(at).into()).collect());
        if self.all_day {
            entry.with_param(ICalendarParameter::value(ICalendarValueType::Date))
        } else if is_utc {
            entry
        } else {
            entry.with_param(ICalendarParameter::tzid(self.zone.name().to_owned()))
        }
    }

    /// The last time of a rule: a day where days are told, else in UTC (RFC 5545 3.3.10).
    fn until(&self, last: DateTime) -> PartialDateTime {
        if self.all_day {
            return day(last.date());
        }
        utc(last.to_zoned(self.zone.tz()).map_or(last, |zoned| zoned.with_time_zone(TimeZone::UTC).datetime()))
    }
}

fn day(date: Date) -> PartialDateTime {
    let small = |number: i8| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(date.year()).ok(),
        month: small(date.month()),
        day: small(date.day()),
        ..PartialDateTime::default()
    }
}

fn local(at: DateTime) -> PartialDateTime {
    let small = |number: i8| u8::try_from(number).ok();
    PartialDateTime { hour: small(at.hour()), minute: small(at.minute()), second: small(at.second()), ..day(at.date()) }
}

fn utc(at: DateTime) -> PartialDateTime {
    PartialDateTime { tz_hour: Some(0), tz_minute: Some(0), ..local(at) }
}
