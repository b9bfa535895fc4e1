use super::{Asked, Laid, reader::Reader, sheet};
use crate::{
    ask::Visit,
    model::{Body, Calendar, Entry, Event, EventForm, Kind, Occurrence, Refusal, WayIn, Week, Whole},
    parts::{
        action::ActionLink,
        facts::Fact,
        notice::Notices,
        phrase::{Phrase, Sentence},
    },
};
use jiff::civil::Date;
use leptos::prelude::*;

/// How many coming times are shown.
const TIMES: usize = 6;

/// An event: when first, then whom it is for and how to get in.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let mut whole = asked.entry(visit, Kind::Event).await?;
        whole.ties.add(whole.entry.clone());
        let reader = asked.reader_of(visit, &whole);
        let Body::Event(event) = &whole.entry.body else { return Err(Refusal::NotFound) };
        let view = lay(&reader, &whole, event);
        Ok(asked.page(visit, &reader, &whole, view))
    })
}

fn lay<'a>(reader: &Reader<'a>, whole: &'a Whole, event: &'a Event) -> AnyView {
    let entry = &whole.entry;
    let today = reader.today(entry);
    let mut notices = reader.messages(&whole.named_by, entry.id, today);
    notices.extend(reader.status(event.status, event.full));
    let action = reader.sign_up(event, today);
    // What it belongs to may be named as related too.
    let mut seen = std::collections::HashSet::new();
    let related = event.method.iter().chain(&event.part_of).chain(&event.related).filter(|id| seen.insert(**id));
    let related = related.filter_map(|id| reader.entry(*id)).map(|entry| reader.card(entry)).collect();
    let inside = whole.named_by.iter().filter(|other| matches!(&other.body, Body::Event(part) if part.part_of == Some(entry.id)));
    let inside = inside.map(|other| reader.card(other)).collect();
    view! {
        <article class="entry" data-kind="event">
            {sheet::titled(reader, entry, Some(reader.say(event.form.key())))}
            <Notices of=notices/>
            {sheet::facts(reader, entry, facts(reader, entry, event, today))}
            {action.map(|action| view! { <ActionLink of=action/> })}
            {sheet::text(reader, entry)}
            {sheet::cards(reader, "inside-title", "event-inside", inside)}
            {sheet::ask(reader, entry, &event.ask)}
            {sheet::cards(reader, "related-title", "service-related", related)}
            {sheet::foot(reader, entry)}
        </article>
    }
    .into_any()
}

fn facts<'a>(reader: &Reader<'a>, entry: &'a Entry, event: &'a Event, today: Date) -> Vec<Fact> {
    let mut facts = Vec::new();
    let next = reader.next_time(entry, event);
    let mut lines = times(reader, entry, event, today);
    lines.extend(next.map(|next| onward(reader, entry, next)).into_iter().flatten());
    facts.extend(reader.lines_fact("calendar", "fact-when", lines));
    let motto = next.and_then(|next| reader.motto(event, next));
    facts.extend(reader.lines_fact("info", "fact-motto", motto.into_iter().map(|motto| vec![motto]).collect()));
    facts.extend(event.place.map(|place| Fact {
        icon: "place",
        name: reader.say("fact-where"),
        value: reader.place_rows(place, event.floor.as_deref(), event.room.as_deref()),
    }));
    facts.extend(reader.who_fact(&event.who));
    facts.extend(reader.lines_fact("cost", "fact-cost", reader.cost_lines(&event.cost)));
    facts.extend(
        reader.lines_fact(
            "way-in",
            "fact-ways-event",
            event
                .ways_in
                .iter()
                .map(|way| vec![reader.say(if *way == WayIn::Book { "fact-sign-up" } else { way.key() }).into()])
                .collect(),
        ),
    );
    facts.extend(reader.contact_facts(&event.contact, None, today));
    facts.extend(reader.lines_fact(
        "spoken",
        "fact-spoken",
        reader.spoken(&event.spoken).map(|spoken| vec![spoken.into()]).into_iter().collect(),
    ));
    let holder = event.organisation.and_then(|id| reader.link_to(id)).map(|name| vec![name]);
    let with: Vec<Phrase> = event.with.iter().filter_map(|id| reader.link_to(*id)).collect();
    let with = (!with.is_empty()).then(|| reader.around("fact-with", "names", reader.listed(with), &[]));
    facts.extend(reader.lines_fact("organisation", "fact-host", holder.into_iter().chain(with).collect()));
    facts
}

/// Into the reader's own calendar, and what else is on in that week.
fn onward(reader: &Reader<'_>, entry: &Entry, next: Occurrence) -> [Sentence; 2] {
    let file = entry.address(reader.lang);
    let today = reader.today(entry);
    let week = Week::of(next.start.date().max(today));
    let area = entry.areas().iter().filter_map(|id| reader.entry(*id)).map(|area| area.slug.clone()).next();
    let asked = Calendar { area, week: Some(week).filter(|week| *week != Week::of(today)), ..Calendar::new(reader.lang) };
    [
        vec![Phrase::from(reader.say("event-to-calendar")).to(format!("{file}.ics"))],
        vec![Phrase::from(reader.say("event-week")).to(asked.address())],
    ]
}

/// The next times, each in a line; a group that has begun says so, and when the next one begins.
fn times(reader: &Reader<'_>, entry: &Entry, event: &Event, today: Date) -> Vec<Sentence> {
    let coming = reader.times(entry, event, 60, TIMES);
    let coming: Vec<Occurrence> = if coming.is_empty() { reader.next_time(entry, event).into_iter().collect() } else { coming };
    if coming.is_empty() {
        return vec![vec![reader.say("event-over").into()]];
    }
    let line = |time: &Occurrence| {
        let day = reader.occurrence_day(*time, today);
        let said = reader.occurrence_time(*time).map_or(day.clone(), |clock| format!("{day}, {clock}"));
        if time.session > 1 {
            format!("{said} ({})", reader.fill("event-session", &[("session", u64::from(time.session).into())]))
        } else {
            said
        }
    };
    let whole = reader.group(entry, event).filter(|_| event.form == EventForm::Cohort);
    let whole = whole.into_iter().flat_map(|group| {
        // How often it meets; of one that is under way, when the next begins.
        let next = group.running.map(|running| format!("{running} {}", group.starts));
        group.sessions.into_iter().chain(next)
    });
    coming.iter().map(&line).chain(whole).map(|line| vec![line.into()]).collect()
}
