use super::{
    Asked, Laid,
    reader::{Reader, strand},
};
use crate::{
    ask::Visit,
    model::{Body, Entry, EntryId, Event, EventForm, Kind, OfferingAt, Refusal, Service, Whole},
    parts::{
        action::ActionLink,
        card::Card,
        chips::{Chip, Chips},
        event::{Occasion, Occasions},
        facts::Fact,
        group::{Group, Groups},
        notice::Notices,
    },
};
use jiff::civil::Date;
use leptos::prelude::*;

/// A service: facts first, one clear action, then the text, people to ask, what is near it.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let whole = asked.entry(visit, Kind::Service).await?;
        let reader = asked.reader_of(visit, &whole);
        let Body::Service(service) = &whole.entry.body else { return Err(Refusal::NotFound) };
        let view = lay(&reader, &whole, service);
        Ok(asked.page(visit, &reader, &whole, view))
    })
}

fn lay<'a>(reader: &Reader<'a>, whole: &'a Whole, service: &'a Service) -> AnyView {
    let entry = &whole.entry;
    let today = reader.today(entry);
    let here = service.on(today);
    let mut notices = reader.messages(&whole.named_by, entry.id, today);
    notices.extend(here.iter().flat_map(|at| reader.messages(&whole.named_by, at.offering.place, today)));
    notices.extend(reader.service_changes(service, today));
    let action = reader.action(service, here.first().map(|at| at.offering), today);
    let facts = facts(reader, entry, service, &here, today);
    let (groups, occasions) = (groups(reader, whole), occasions(reader, whole));
    let strand = if service.joint { Some("joint") } else { service.sector.as_deref().and_then(strand) };
    view! {
        <article class="entry" data-kind="service" data-strand=strand data-sensitive=entry.sensitive.then_some("true")>
            {super::sheet::head(reader, entry)}
            <Notices of=notices/>
            {super::sheet::facts(reader, entry, facts)}
            {action.map(|action| view! { <ActionLink of=action/> })}
            {super::sheet::text(reader, entry)}
            {topics(reader, entry)}
            {(!groups.is_empty()).then(|| view! {
                <section class="entry-section" data-kind="groups" aria-labelledby="groups-title"><h2 id="groups-title">{reader.say("service-groups")}</h2><Groups of=groups/></section>
            })}
            {(!occasions.is_empty()).then(|| view! {
                <section class="entry-section" aria-labelledby="events-title"><h2 id="events-title">{reader.say("service-events")}</h2><Occasions of=occasions/></section>
            })}
            {super::sheet::ask(reader, entry, &service.ask)}
            {super::sheet::cards(reader, "guides-title", "service-guides", guides(reader, whole))}
            {super::sheet::cards(reader, "related-title", "service-related", related(reader, &service.related))}
            {super::sheet::foot(reader, entry)}
        </article>
    }
    .into_any()
}

fn facts<'a>(reader: &Reader<'a>, entry: &Entry, service: &'a Service, here: &[OfferingAt<'a>], today: Date) -> Vec<Fact> {
    let mut facts = Vec::new();
    facts.extend(reader.who_fact(&service.who));
    facts.extend(reader.lines_fact("cost", "fact-cost", reader.cost_lines(&service.cost)));
    let ways = service.ways_in.iter().map(|way| vec![reader.say(way.key()).into()]);
    facts.extend(reader.lines_fact("way-in", "fact-ways", ways.collect()));
    facts.extend(reader.offering_facts(here));
    facts.extend(reader.contact_facts(&service.contact, here.first().map(|at| &at.offering.contact), today));
    facts.extend(reader.lines_fact(
        "spoken",
        "fact-spoken",
        reader.spoken(&service.spoken).map(|spoken| vec![spoken.into()]).into_iter().collect(),
    ));
    facts.extend(reader.runner_fact(service, today));
    facts.extend(reader.areas_fact(&service.areas));
    facts.extend(reader.levels_fact(&service.levels, reader.country(entry)));
    facts
}

/// How many words it is about are shown: the editor puts the most telling first, and the search knows them all.
const TOPICS: usize = 8;

/// What it is about, each word leading to where it is explained.
fn topics(reader: &Reader<'_>, entry: &Entry) -> Option<AnyView> {
    let country = reader.country(entry);
    let topics: Vec<Chip> = entry
        .concepts
        .iter()
        .filter_map(|code| reader.concept(code, country))
        .take(TOPICS)
        .map(|says| Chip { icon: None, says, tone: None })
        .collect();
    (!topics.is_empty()).then(|| {
        view! {
            <section class="entry-section" aria-labelledby="topics-title"><h2 id="topics-title">{reader.say("entry-topics")}</h2><Chips of=topics/></section>
        }
        .into_any()
    })
}

/// The groups of a method, the next to begin first.
fn groups(reader: &Reader<'_>, whole: &Whole) -> Vec<Group> {
    let mut groups: Vec<_> = events(whole)
        .filter(|(_, event)| is_group(whole, event))
        .filter_map(|(entry, event)| Some((reader.next_time(entry, event)?, reader.group(entry, event)?)))
        .collect();
    groups.sort_by_key(|group| group.0);
    groups.into_iter().map(|group| group.1).collect()
}

/// What else is on that belongs to it, soonest first.
fn occasions(reader: &Reader<'_>, whole: &Whole) -> Vec<Occasion> {
    let id = whole.entry.id;
    let mut on: Vec<_> = events(whole)
        .filter(|(_, event)| !is_group(whole, event) && (event.method == Some(id) || event.related.contains(&id)))
        .filter_map(|(entry, event)| {
            let next = reader.next_time(entry, event)?;
            Some((next, reader.occasion(entry, event, next)))
        })
        .collect();
    on.sort_by_key(|row| row.0);
    on.into_iter().take(6).map(|row| row.1).collect()
}

fn events(whole: &Whole) -> impl Iterator<Item = (&Entry, &Event)> {
    whole.named_by.iter().filter_map(|entry| match &entry.body {
        Body::Event(event) => Some((&**entry, &**event)),
        _ => None,
    })
}

fn is_group(whole: &Whole, event: &Event) -> bool {
    event.form == EventForm::Cohort && event.method == Some(whole.entry.id)
}

/// The guides in which it is a step.
fn guides<'a>(reader: &Reader<'a>, whole: &'a Whole) -> Vec<Card> {
    whole.named_by.iter().filter(|entry| entry.kind() == Kind::Pathway).map(|entry| reader.card(entry)).collect()
}

fn related(reader: &Reader<'_>, ids: &[EntryId]) -> Vec<Card> {
    ids.iter().filter_map(|id| reader.entry(*id)).map(|entry| reader.card(entry)).collect()
}
