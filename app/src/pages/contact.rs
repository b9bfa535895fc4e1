use super::{
    Asked, Laid,
    reader::{HoursThere, Reader},
    sheet,
};
use crate::{
    ask::Visit,
    model::{Area, Body, Entry, Kind, Post, Refusal, Whole},
    parts::{facts::Fact, notice::Notices, phrase::Phrase},
};
use jiff::civil::Date;
use leptos::prelude::*;

/// A post: what it does for a family, who holds it, how to reach it, whom to ask meanwhile.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let mut whole = asked.entry(visit, Kind::Post).await?;
        whole.ties.add(whole.entry.clone());
        let reader = asked.reader_of(visit, &whole);
        let Body::Post(post) = &whole.entry.body else { return Err(Refusal::NotFound) };
        let view = lay(&reader, &whole, post);
        Ok(asked.page(visit, &reader, &whole, view))
    })
}

fn lay<'a>(reader: &Reader<'a>, whole: &'a Whole, post: &'a Post) -> AnyView {
    let entry = &whole.entry;
    let today = reader.today(entry);
    let role = reader.role(post, reader.country(entry));
    let vacant = post.is_vacant(today);
    let notices = reader.vacancy(post, today);
    let meanwhile: Vec<_> = post.substitute.filter(|_| vacant).into_iter().collect();
    let note = role.as_ref().map(|role| role.1.clone()).filter(|note| !note.is_empty());
    view! {
        <article class="entry" data-kind="post">
            {sheet::titled(reader, entry, role.map(|role| role.0))}
            <Notices of=notices.into_iter().collect()/>
            {(!meanwhile.is_empty()).then(|| sheet::ask(reader, entry, &meanwhile)).flatten()}
            {sheet::facts(reader, entry, facts(reader, entry, post, today))}
            {note.map(|note| view! { <p class="entry-role">{note}</p> })}
            {sheet::text(reader, entry)}
            {sheet::foot(reader, entry)}
        </article>
    }
    .into_any()
}

fn facts<'a>(reader: &Reader<'a>, entry: &'a Entry, post: &'a Post, today: Date) -> Vec<Fact> {
    let mut facts = Vec::new();
    let holder = post.holder(today).map(|holder| vec![Phrase::from(holder.name.as_str())]);
    facts.extend(reader.lines_fact("person", "fact-holder", holder.into_iter().collect()));
    facts.extend(reader.lines_fact(
        "ages",
        "fact-who",
        reader.ages_of(post.ages).map(|ages| vec![ages.into()]).into_iter().collect(),
    ));
    if !post.is_stood_in_for(today) {
        facts.extend(reader.contact_facts(&post.contact, None, today));
    }
    let area: Option<&Area> = reader.ties.area_for(entry, today);
    let hours = post.hours.as_ref().zip(area).map(|(hours, area)| HoursThere { hours, country: &area.country, zone: &area.zone });
    // Where nobody sits no door opens.
    facts.extend(hours.filter(|_| !post.is_vacant(today)).and_then(|there| reader.hours_fact(there)));
    facts.extend(post.place.map(|place| Fact {
        icon: "place",
        name: reader.say("fact-where"),
        value: reader.place_rows(place, None, None),
    }));
    facts.extend(reader.lines_fact(
        "spoken",
        "fact-spoken",
        reader.spoken(&post.spoken).map(|spoken| vec![spoken.into()]).into_iter().collect(),
    ));
    let serves: Vec<Phrase> = post.serves.iter().filter_map(|id| reader.link_to(*id)).collect();
    facts.extend(reader.lines_fact("map", "fact-serves", if serves.is_empty() { Vec::new() } else { vec![reader.listed(serves)] }));
    let body = post.organisation.and_then(|id| reader.link_to(id)).map(|name| vec![name]);
    facts.extend(reader.lines_fact("organisation", "fact-post-of", body.into_iter().collect()));
    facts
}
