use super::{
    Asked, Laid,
    around::{self, Around},
    reader::{Reader, capital},
    sheet,
};
use crate::{
    ask::Visit,
    model::{Body, Entry, Kind, Offering, OfferingAt, Place, Query, Refusal, Service, Whole},
    parts::{
        event::Occasions,
        facts::Fact,
        house::{House, HouseView, Room, Storey, Tenant},
        notice::Notices,
        phrase::{Line, Phrase, Sentence},
    },
};
use jiff::civil::Date;
use leptos::prelude::*;
use std::sync::Arc;

/// A place: a section through the house, what is on today, how to get in.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let mut whole = asked.entry(visit, Kind::Place).await?;
        // What is said of a service's place is joined like anything else it names.
        whole.ties.add(whole.entry.clone());
        for post in whole.named_by.iter().filter(|entry| entry.kind() == Kind::Post) {
            whole.ties.add(post.clone());
        }
        let around = around::services(visit, asked, &mut whole).await?;
        let reader = asked.reader_of(visit, &whole);
        let Body::Place(place) = &whole.entry.body else { return Err(Refusal::NotFound) };
        let view = lay(&reader, &whole, place, &around);
        Ok(asked.page(visit, &reader, &whole, view))
    })
}

/// A service in the house, or one that is to come.
struct Tenancy<'a> {
    entry: &'a Arc<Entry>,
    offering: &'a Offering,
    at: OfferingAt<'a>,
}

fn lay<'a>(reader: &Reader<'a>, whole: &'a Whole, place: &'a Place, around: &[Around]) -> AnyView {
    let entry = &whole.entry;
    let today = reader.today(entry);
    let mut notices = reader.messages(&whole.named_by, entry.id, today);
    notices.extend(reader.period_changes(place.period(), today));
    let tenants = tenants(whole, today);
    let house = house(reader, place, &tenants, &left(whole, today), today);
    let (coming, going) = (coming(reader, whole, today), going(reader, &tenants, today));
    let on = occasions(reader, whole);
    let kind = reader.place_kind(entry, place);
    let all = Query { place: Some(entry.slug.clone()), ..Query::new(reader.lang) };
    let all = Phrase::from(reader.say("place-all")).to(all.address());
    view! {
        <article class="entry" data-kind="place">
            {sheet::titled(reader, entry, kind)}
            <Notices of=notices/>
            {sheet::facts(reader, entry, facts(reader, entry, place, today))}
            {sheet::text(reader, entry)}
            {(!house.storeys.is_empty() && !place.period().is_over(today)).then(|| view! {
                <section class="entry-section" data-kind="house" aria-labelledby="house-title"><h2 id="house-title">{reader.say("place-house")}</h2><HouseView of=house/></section>
            })}
            {moves(reader, "coming-title", "place-coming", coming)}
            {moves(reader, "going-title", "place-going", going)}
            {(!on.is_empty()).then(|| view! {
                <section class="entry-section" aria-labelledby="on-title"><h2 id="on-title">{reader.say("place-on")}</h2><Occasions of=on/></section>
            })}
            {sheet::ask(reader, entry, &askable(whole))}
            <p class="tier-more"><Line of=vec![all]/></p>
            {around::lay(reader, around)}
            {sheet::foot(reader, entry)}
        </article>
    }
    .into_any()
}

fn facts<'a>(reader: &Reader<'a>, entry: &Arc<Entry>, place: &'a Place, today: Date) -> Vec<Fact> {
    let mut facts = Vec::new();
    facts.extend(reader.address(place).map(|value| Fact { icon: "place", name: reader.say("fact-where"), value }));
    // A house that is closed for good opens on no day.
    let there = reader.hours_there(entry.id, None).filter(|_| !place.period().is_over(today));
    facts.extend(there.and_then(|there| reader.hours_fact(there)));
    let access = place.access.iter().map(|access| vec![reader.say(access.key()).into()]);
    facts.extend(reader.lines_fact("access", "fact-access", access.collect()));
    facts.extend(reader.contact_facts(&place.contact, None, today));
    let keeper = place.organisation.and_then(|id| reader.link_to(id)).map(|name| vec![name]);
    facts.extend(reader.lines_fact("organisation", "fact-keeper", keeper.into_iter().collect()));
    facts
}

/// The services that are in the house today.
fn tenants(whole: &Whole, today: Date) -> Vec<Tenancy<'_>> {
    let services = whole.named_by.iter().filter_map(|entry| as_service(entry).map(|service| (entry, service)));
    services
        .flat_map(|(entry, service)| {
            let here = service.on(today).into_iter().filter(|at| at.offering.place == whole.entry.id && at.begins.is_none());
            here.map(move |at| Tenancy { entry, offering: at.offering, at })
        })
        .collect()
}

fn as_service(entry: &Entry) -> Option<&Service> {
    match &entry.body {
        Body::Service(service) => Some(service),
        _ => None,
    }
}

/// The rooms, by storey, that a service has left or is still to come to.
fn left(whole: &Whole, today: Date) -> Vec<(&str, &str)> {
    let offerings = whole.named_by.iter().filter_map(|entry| as_service(entry)).flat_map(|service| &service.offerings);
    let elsewhere = offerings.filter(|offering| offering.place == whole.entry.id && !offering.period().holds(today));
    elsewhere.filter_map(|offering| offering.floor.as_deref().zip(offering.room.as_deref())).collect()
}

/// The storeys, top first; what has no storey stands in a row of its own at the end. A room that nobody is in today and that is named
/// after who was, says nothing.
fn house<'a>(reader: &Reader<'a>, place: &'a Place, tenants: &[Tenancy<'a>], left: &[(&str, &str)], today: Date) -> House {
    let told = |tenant: &Tenancy<'a>| tell(reader, tenant, today);
    let mut storeys: Vec<Storey> = place
        .floors
        .iter()
        .rev()
        .map(|storey| {
            let here = |tenant: &&Tenancy<'a>| tenant.offering.floor.as_deref() == Some(storey.code.as_str());
            let in_room = |tenant: &Tenancy<'a>, code: &str| tenant.offering.room.as_deref() == Some(code);
            let mut rooms: Vec<Room> = storey
                .rooms
                .iter()
                .filter(|room| {
                    let is_here = tenants.iter().filter(here).any(|tenant| in_room(tenant, &room.code));
                    is_here || !left.contains(&(storey.code.as_str(), room.code.as_str()))
                })
                .map(|room| Room {
                    code: Some(room.code.clone()),
                    name: reader.local(&room.names, reader.official(place)),
                    holds: tenants.iter().filter(here).filter(|tenant| in_room(tenant, &room.code)).map(told).collect(),
                })
                .collect();
            let known = |tenant: &&Tenancy<'a>| storey.rooms.iter().any(|room| in_room(tenant, &room.code));
            let rest = tenants.iter().filter(here).filter(|tenant| !known(tenant));
            rooms.extend(rest.map(|tenant| Room { code: tenant.offering.room.clone(), name: None, holds: vec![told(tenant)] }));
            for room in &mut rooms {
                // The door often says what a service is called: once is enough.
                if room.name.as_ref().is_some_and(|name| room.holds.iter().any(|tenant| tenant.title.text == name.text)) {
                    room.name = None;
                }
            }
            Storey { name: capital(&reader.words.floor(&storey.code)), rooms }
        })
        .filter(|storey| !storey.rooms.is_empty())
        .collect();
    let placed =
        |tenant: &&Tenancy<'a>| place.floors.iter().any(|storey| tenant.offering.floor.as_deref() == Some(storey.code.as_str()));
    let rest: Vec<Tenant> = tenants.iter().filter(|tenant| !placed(tenant)).map(told).collect();
    if !rest.is_empty() {
        let name = if storeys.is_empty() { reader.say("house-all") } else { reader.say("house-somewhere") };
        storeys.push(Storey {
            name,
            rooms: rest.into_iter().map(|tenant| Room { code: None, name: None, holds: vec![tenant] }).collect(),
        });
    }
    House { storeys }
}

fn tell<'a>(reader: &Reader<'a>, tenant: &Tenancy<'a>, today: Date) -> Tenant {
    let there = reader.hours_there(tenant.offering.place, tenant.offering.hours.as_ref());
    Tenant {
        title: reader.link(tenant.entry),
        now: there.and_then(|there| reader.opening(there)).map(|now| now.0),
        change: reader.offering_changes(&tenant.at, today, false).into_iter().next().map(|notice| notice.says).unwrap_or_default(),
    }
}

/// What moves in, and from when.
fn coming<'a>(reader: &Reader<'a>, whole: &'a Whole, today: Date) -> Vec<(Phrase, Sentence)> {
    let services = whole.named_by.iter().filter_map(|entry| as_service(entry).map(|service| (entry, service)));
    let coming = services
        .flat_map(|(entry, service)| {
            let ahead =
                service.offerings.iter().filter(|offering| offering.place == whole.entry.id && offering.period().is_ahead(today));
            ahead.map(move |offering| (entry, offering))
        })
        .filter_map(|(entry, offering)| Some((reader.link(entry), reader.begins(offering, today)?)));
    sorted(reader, coming.collect())
}

/// What moves out, and where to.
fn going<'a>(reader: &Reader<'a>, tenants: &[Tenancy<'a>], today: Date) -> Vec<(Phrase, Sentence)> {
    let moving = tenants.iter().filter_map(|tenant| {
        let moved = tenant.at.moves_to.filter(|moved| moved.other.place != tenant.offering.place)?;
        Some((reader.link(tenant.entry), reader.goes(&moved, today)))
    });
    sorted(reader, moving.collect())
}

fn sorted(reader: &Reader<'_>, mut rows: Vec<(Phrase, Sentence)>) -> Vec<(Phrase, Sentence)> {
    rows.sort_by(|a, b| reader.words.order(&a.0.text, &b.0.text));
    rows
}

fn moves(reader: &Reader<'_>, id: &'static str, key: &str, rows: Vec<(Phrase, Sentence)>) -> Option<AnyView> {
    let shown = !rows.is_empty();
    let rows = rows.into_iter().map(|(name, says)| view! { <li><Line of=vec![name]/>": "<Line of=says/></li> }).collect_view();
    shown.then(|| {
        view! {
            <section class="entry-section" data-kind="moves" aria-labelledby=id><h2 id=id>{reader.say(key)}</h2><ul class="moves">{rows}</ul></section>
        }
        .into_any()
    })
}

/// What is on in the house within a week.
fn occasions(reader: &Reader<'_>, whole: &Whole) -> Vec<crate::parts::event::Occasion> {
    let mut on: Vec<_> = whole
        .named_by
        .iter()
        .filter_map(|entry| match &entry.body {
            Body::Event(event) if event.place == Some(whole.entry.id) => Some((entry, event)),
            _ => None,
        })
        .flat_map(|(entry, event)| reader.times(entry, event, 7, 3).into_iter().map(move |time| (time, entry, event)))
        .collect();
    on.sort_by_key(|row| row.0);
    on.into_iter().take(12).map(|(time, entry, event)| reader.occasion(entry, event, time)).collect()
}

/// The posts that sit in the house or serve it.
fn askable(whole: &Whole) -> Vec<crate::model::EntryId> {
    whole.named_by.iter().filter(|entry| entry.kind() == Kind::Post).map(|entry| entry.id).collect()
}
