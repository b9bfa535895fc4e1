use super::{Asked, Laid, reader::Reader, sheet};
use crate::{
    ask::Visit,
    model::{Body, Entry, Kind, Organisation, Refusal, Whole},
    parts::{card::Card, contact::Contacts, facts::Fact, notice::Notices, phrase::Phrase},
};
use jiff::civil::Date;
use leptos::prelude::*;
use std::sync::Arc;

/// A body: how to reach it, what it runs, its posts and houses.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let mut whole = asked.entry(visit, Kind::Organisation).await?;
        whole.ties.add(whole.entry.clone());
        let reader = asked.reader_of(visit, &whole);
        let Body::Organisation(organisation) = &whole.entry.body else { return Err(Refusal::NotFound) };
        let view = lay(&reader, &whole, organisation);
        Ok(asked.page(visit, &reader, &whole, view))
    })
}

fn lay<'a>(reader: &Reader<'a>, whole: &'a Whole, organisation: &'a Organisation) -> AnyView {
    let entry = &whole.entry;
    let today = reader.today(entry);
    let named = |holds: &dyn Fn(&Entry) -> bool| sorted(reader, whole.named_by.iter().filter(|other| holds(other)).collect());
    let cards = |entries: Vec<&'a Arc<Entry>>| entries.into_iter().map(|entry| brief(reader, entry)).collect::<Vec<Card>>();
    let runs = cards(named(&|other| runs(other, entry, today)));
    let joins = cards(named(&|other| joins(other, entry)));
    let houses = cards(named(
        &|other| matches!(&other.body, Body::Place(place) if place.organisation == Some(entry.id) && !place.period().is_over(today)),
    ));
    let parts = cards(named(
        &|other| matches!(&other.body, Body::Organisation(part) if part.part_of == Some(entry.id) && !part.period().is_over(today)),
    ));
    let events = cards(named(&|other| matches!(&other.body, Body::Event(event) if event.organisation == Some(entry.id))));
    let guides = cards(named(&|other| matches!(&other.body, Body::Pathway(guide) if guide.organisation == Some(entry.id))));
    let posts: Vec<_> = named(&|other| matches!(&other.body, Body::Post(post) if post.organisation == Some(entry.id)))
        .into_iter()
        .map(|post| reader.contact(post))
        .collect();
    let kind = organisation.kind.map(|kind| reader.say(kind.key()));
    view! {
        <article class="entry" data-kind="organisation">
            {sheet::titled(reader, entry, kind)}
            <Notices of=reader.period_changes(organisation.period(), today)/>
            {sheet::facts(reader, entry, facts(reader, organisation, today))}
            {sheet::text(reader, entry)}
            {sheet::cards(reader, "runs-title", "organisation-runs", runs)}
            {sheet::cards(reader, "joins-title", "organisation-joins", joins)}
            {sheet::cards(reader, "events-title", "organisation-events", events)}
            {sheet::cards(reader, "guides-title", "organisation-guides", guides)}
            {(!posts.is_empty()).then(|| view! {
                <section class="entry-section" data-kind="ask" aria-labelledby="posts-title"><h2 id="posts-title">{reader.say("organisation-posts")}</h2><Contacts of=posts/></section>
            })}
            {sheet::cards(reader, "houses-title", "organisation-houses", houses)}
            {sheet::cards(reader, "parts-title", "organisation-parts", parts)}
            {sheet::foot(reader, entry)}
        </article>
    }
    .into_any()
}

fn facts<'a>(reader: &Reader<'a>, organisation: &'a Organisation, today: Date) -> Vec<Fact> {
    let mut facts = reader.contact_facts(&organisation.contact, None, today);
    let above = organisation.part_of.and_then(|id| reader.link_to(id)).map(|name| vec![name]);
    facts.extend(reader.lines_fact("organisation", "fact-part-of", above.into_iter().collect()));
    let sector = organisation.sector.as_deref().and_then(|code| reader.vocabulary.sector(code));
    let sector: Option<Phrase> = sector.map(|sector| reader.named(&sector.name, None));
    facts.extend(reader.lines_fact("level", "fact-sector", sector.into_iter().map(|name| vec![name]).collect()));
    facts.extend(reader.areas_fact(&organisation.areas));
    facts
}

/// A card with what decides first: a body may run half a hundred services.
fn brief<'a>(reader: &Reader<'a>, entry: &'a Entry) -> Card {
    let mut card = reader.card(entry);
    card.owner.clear();
    card.facts.truncate(2);
    card
}

/// Whether a body runs a service today, or is to.
fn runs(other: &Entry, body: &Entry, today: Date) -> bool {
    let Body::Service(service) = &other.body else { return false };
    service.run_by.iter().any(|run| run.organisation == body.id && !run.period().is_over(today))
}

/// Whether it takes part in what another runs.
fn joins(other: &Entry, body: &Entry) -> bool {
    match &other.body {
        Body::Service(service) => service.with.contains(&body.id),
        Body::Event(event) => event.with.contains(&body.id),
        Body::Pathway(guide) => guide.with.contains(&body.id),
        _ => false,
    }
}

fn sorted<'a>(reader: &Reader<'_>, mut entries: Vec<&'a Arc<Entry>>) -> Vec<&'a Arc<Entry>> {
    entries.sort_by(|a, b| reader.words.order(&reader.title(a).text, &reader.title(b).text));
    entries
}
