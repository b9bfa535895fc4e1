use super::{Asked, Laid, prepare, reader::Reader, sheet};
use crate::{
    ask::Visit,
    model::{Body, By, Entry, Kind, Pathway, Refusal, TextState, Whole},
    parts::{
        action::{Action, ActionLink},
        paper::SquareView,
        phrase::{Phrase, Sentence},
        prose::{Passage, Prose},
        steps::{Step, Steps},
    },
};
use leptos::prelude::*;

/// What an address says after `for=` where the way is told to the young person.
const YOUNG: &str = "young";

/// Whom the way is told to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listener {
    Parent,
    Young,
}

/// A guide: the way through several bodies, step by step, with help now beside it.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let whole = asked.entry(visit, Kind::Pathway).await?;
        let reader = asked.reader_of(visit, &whole);
        let Body::Pathway(guide) = &whole.entry.body else { return Err(Refusal::NotFound) };
        let is_for_young = asked.value("for").as_deref() == Some(YOUNG) && is_told_to_the_young(guide);
        let listener = if is_for_young { Listener::Young } else { Listener::Parent };
        let view = lay(&reader, &whole, guide, listener);
        Ok(asked.page(visit, &reader, &whole, view))
    })
}

fn lay(reader: &Reader<'_>, whole: &Whole, guide: &Pathway, listener: Listener) -> AnyView {
    let entry = &whole.entry;
    let steps = guide.steps.iter().map(|written| step(reader, whole, written, listener)).collect();
    let ages = reader.ages_of(guide.ages).map(|ages| view! { <p class="entry-ages">{ages}</p> });
    view! {
        <article class="entry" data-kind="guide">
            {sheet::titled(reader, entry, Some(reader.say(Kind::Pathway.key())))}
            {ages}
            {(listener == Listener::Young).then(|| other_way(reader, entry, Listener::Parent))}
            {(listener == Listener::Parent).then(|| reader.body(entry, 2).map(|body| view! { <Prose of=body/> }))}
            {reader.young(entry, 3).map(|told| sheet::young(reader, told, reader.country_area(entry)))}
            {(listener == Listener::Parent && is_told_to_the_young(guide)).then(|| other_way(reader, entry, Listener::Young))}
            {prepare::is_meeting(entry).then(|| view! { <p class="entry-prepare"><a href=format!("/{}/prepare", reader.lang)>{reader.say("prepare-link")}</a></p> })}
            <section class="entry-section" data-kind="steps" aria-labelledby="steps-title">
                <h2 id="steps-title">{reader.say("guide-way")}</h2>
                <Steps of=steps/>
            </section>
            {guide.contact.form.as_ref().map(|form| portal(reader, form))}
            {sheet::ask(reader, entry, &guide.ask)}
            {sheet::foot(reader, entry)}
        </article>
    }
    .into_any()
}

/// The way to the form in the body's own service, here and for another phone.
fn portal(reader: &Reader<'_>, form: &str) -> AnyView {
    let action = Action { icon: "form", says: reader.say("guide-form-open"), href: form.to_owned(), next: None };
    let square = reader.square_to(form, "guide-form-square");
    view! {
        <section class="entry-section" aria-labelledby="form-title">
            <h2 id="form-title">{reader.say("guide-form")}</h2>
            <ActionLink of=action/>
            <p>{reader.say("guide-form-more")}</p>
            {square.map(|square| view! { <SquareView of=square more=reader.say("act-square")/> })}
        </section>
    }
    .into_any()
}

/// Whether its steps are told to the young person as well.
fn is_told_to_the_young(guide: &Pathway) -> bool {
    guide.steps.iter().flat_map(|step| step.texts.values()).any(|text| !text.young.is_empty())
}

/// To the same way as it is told to the other one.
fn other_way(reader: &Reader<'_>, entry: &Entry, to: Listener) -> AnyView {
    let address = entry.address(reader.lang);
    let (key, address) = match to {
        Listener::Young => ("guide-for-young", format!("{address}?for={YOUNG}")),
        Listener::Parent => ("guide-for-parents", address),
    };
    view! { <p class="tier-more"><a href=address>{reader.say(key)}</a></p> }.into_any()
}

fn step(reader: &Reader<'_>, whole: &Whole, step: &crate::model::Step, listener: Listener) -> Step {
    let country = reader.country(&whole.entry);
    let texts = &step.texts;
    let found =
        texts.get_key_value(&reader.lang).or_else(|| texts.get_key_value(&whole.entry.source)).or_else(|| texts.iter().next());
    let (title, prose) = found.map_or_else(
        || (Phrase::default(), Passage::default()),
        |(lang, text)| {
            let told = if listener == Listener::Young && !text.young.is_empty() { &text.young } else { &text.body };
            (reader.phrase(*lang, &text.title), reader.passage(*lang, told, TextState::Current, 4))
        },
    );
    let entries = step.who.iter().filter_map(|id| reader.link_to(*id));
    let roles = step.roles.iter().filter_map(|code| reader.vocabulary.role(code)).map(|role| reader.named(&role.name, country));
    let mut who: Vec<Phrase> = entries.collect();
    // The post that has the role says it already.
    let is_said =
        |role: &Phrase, who: &[Phrase]| who.iter().any(|name| name.text.to_lowercase().contains(&role.text.to_lowercase()));
    for role in roles {
        if !is_said(&role, &who) {
            who.push(role);
        }
    }
    let who = if who.is_empty() { Sentence::new() } else { reader.around("guide-who", "names", reader.listed(who), &[]) };
    let official = reader.country_area(&whole.entry).map(|country| country.languages.as_slice()).unwrap_or_default();
    let law = std::iter::once(&reader.lang).chain(official).find_map(|lang| step.law.get_key_value(lang));
    let law = law.or(step.law.iter().next());
    let law = law.map(|(lang, law)| reader.around("guide-law", "law", vec![reader.phrase(*lang, law)], &[])).unwrap_or_default();
    Step { title, who, by: step.by.and_then(|by| limit(reader, by)), law, prose }
}

/// By when, counted from the step before.
fn limit(reader: &Reader<'_>, by: By) -> Option<String> {
    let within = |key, count: u16| Some(reader.fill(key, &[("count", u64::from(count).into())]));
    match by {
        By::AtOnce(at_once) => at_once.then(|| reader.say("by-at-once")),
        By::Hours(count) => within("by-hours", count),
        By::Days(count) => within("by-days", count),
        By::Weekdays(count) => within("by-weekdays", count),
        By::Weeks(count) => within("by-weeks", count),
        By::Months(count) => within("by-months", count),
    }
}
