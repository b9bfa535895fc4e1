use super::{Asked, Laid, prepare, reader::Reader, sheet};
use crate::{
    ask::Visit,
    model::{Body, By, Kind, Pathway, Refusal, TextState, Whole},
    parts::{
        phrase::{Phrase, Sentence},
        prose::Passage,
        steps::{Step, Steps},
    },
};
use leptos::prelude::*;

/// A guide: the way through several bodies, step by step, with help now beside it.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let whole = asked.entry(visit, Kind::Pathway).await?;
        let reader = asked.reader_of(visit, &whole);
        let Body::Pathway(guide) = &whole.entry.body else { return Err(Refusal::NotFound) };
        let view = lay(&reader, &whole, guide);
        Ok(asked.page(visit, &reader, &whole, view))
    })
}

fn lay(reader: &Reader<'_>, whole: &Whole, guide: &Pathway) -> AnyView {
    let entry = &whole.entry;
    let country = reader.country(entry);
    let ages = reader.ages_of(guide.ages).map(|ages| view! { <p class="entry-ages">{ages}</p> });
    view! {
        <article class="entry" data-kind="guide">
            {sheet::titled(reader, entry, Some(reader.say(Kind::Pathway.key())))}
            {ages}
            {sheet::text(reader, entry)}
            {prepare::is_meeting(entry).then(|| view! { <p class="entry-prepare"><a href=format!("/{}/prepare", reader.lang)>{reader.say("prepare-link")}</a></p> })}
            <section class="entry-section" data-kind="steps" aria-labelledby="steps-title">
                <h2 id="steps-title">{reader.say("guide-way")}</h2>
                <Steps of=guide.steps.iter().map(|written| step(reader, whole, written, country)).collect()/>
            </section>
            {sheet::ask(reader, entry, &guide.ask)}
            {sheet::foot(reader, entry)}
        </article>
    }
    .into_any()
}

fn step(reader: &Reader<'_>, whole: &Whole, step: &crate::model::Step, country: Option<&str>) -> Step {
    let texts = &step.texts;
    let found =
        texts.get_key_value(&reader.lang).or_else(|| texts.get_key_value(&whole.entry.source)).or_else(|| texts.iter().next());
    let (title, prose) = found.map_or_else(
        || (Phrase::default(), Passage::default()),
        |(lang, text)| (reader.phrase(*lang, &text.title), reader.passage(*lang, &text.body, TextState::Current, 4)),
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
    let law = step.law.as_ref().map(|law| reader.fill("guide-law", &[("law", law.into())]));
    Step { title, who, by: step.by.and_then(|by| limit(reader, by)), law, prose }
}

/// By when, counted from the step before.
fn limit(reader: &Reader<'_>, by: By) -> Option<String> {
    let within = |key, count: u16| Some(reader.fill(key, &[("count", u64::from(count).into())]));
    match by {
        By::AtOnce(at_once) => at_once.then(|| reader.say("by-at-once")),
        By::Hours(count) => within("by-hours", count),
        By::Days(count) => within("by-days", count),
        By::Weeks(count) => within("by-weeks", count),
        By::Months(count) => within("by-months", count),
    }
}
