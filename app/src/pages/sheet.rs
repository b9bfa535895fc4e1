//! What the pages of all entries share: head, text, whom to ask, foot.

use super::reader::Reader;
use crate::{
    model::{Area, Entry, EntryId, List},
    parts::{
        braid::{Braid, Form},
        card::{Card, Cards},
        care::CareView,
        contact::Contacts,
        facts::{Fact, Facts},
        icon::Icon,
        map::MapView,
        paper::{PaperView, SquareView},
        phrase::{Line, Phrase, Words, code},
        prose::{Passage, Prose},
    },
};
use leptos::prelude::*;

/// Where quick exit leads: a page about the weather says nothing about the reader.
const ELSEWHERE: &str = "https://www.yr.no/";

/// The way to leave at once.
pub(super) fn exit(reader: &Reader<'_>) -> AnyView {
    view! { <p class="exit"><a class="exit-link" href=ELSEWHERE rel="noreferrer" data-exit>{reader.say("exit")}</a><span class="exit-more" data-script hidden>{reader.say("exit-more")}</span></p> }
        .into_any()
}

/// What it is called, whose it is, one sentence.
pub(super) fn head(reader: &Reader<'_>, entry: &Entry) -> AnyView {
    titled(reader, entry, None)
}

/// The same, with what kind of thing it is above the title.
pub(super) fn titled(reader: &Reader<'_>, entry: &Entry, kind: Option<String>) -> AnyView {
    let (lang, text) = entry.text(reader.lang);
    let title = reader.title(entry);
    let owner = reader.owner(entry);
    let foreign = (lang != reader.lang).then(|| reader.in_language(lang));
    view! {
        {entry.sensitive.then(|| exit(reader))}
        <header class="entry-head">
            {kind.map(|kind| view! { <p class="entry-kind">{kind}</p> })}
            <h1 class="entry-title" lang=code(title.lang)>{title.text}</h1>
            {(!owner.is_empty()).then(|| view! { <p class="entry-owner"><Line of=owner/></p> })}
            {(!text.summary.is_empty()).then(|| view! {
                <p class="entry-summary">
                    <Words of=reader.phrase(lang, &text.summary)/>
                    {foreign.map(|mark| view! { " " <span class="entry-mark">{mark}</span> })}
                </p>
            })}
        </header>
    }
    .into_any()
}

/// The text, and the same said to the young person.
pub(super) fn text(reader: &Reader<'_>, entry: &Entry) -> AnyView {
    view! {
        {reader.body(entry, 2).map(|body| view! { <Prose of=body/> })}
        {reader.young(entry, 3).map(|told| young(reader, told, reader.country_area(entry)))}
    }
    .into_any()
}

/// What is said to the child or young person; `countries` are those whose line for children stands below it.
pub(super) fn young<'e>(reader: &Reader<'_>, told: Passage, countries: impl IntoIterator<Item = &'e Area>) -> AnyView {
    let lines = countries.into_iter().flat_map(|country| reader.for_children(country));
    let lines = lines.map(|number| {
        let number = Phrase::from(number.number.as_str()).to(format!("tel:{}", number.dial));
        view! { <p class="young-line"><Line of=reader.around("young-line", "number", vec![number], &[])/></p> }
    });
    let lines = lines.collect_view();
    view! {
        <section class="entry-section" data-kind="young" aria-labelledby="young-title">
            <h2 id="young-title">{reader.say("entry-young")}</h2>
            <Prose of=told/>
            {lines}
        </section>
    }
    .into_any()
}

/// Whom to ask: those the entry names, else the body that answers for it.
pub(super) fn ask(reader: &Reader<'_>, entry: &Entry, named: &[EntryId]) -> Option<AnyView> {
    let mut contacts = reader.ask(named);
    if contacts.is_empty() {
        contacts = reader.ask(&reader.body_of(entry).filter(|body| *body != entry.id).into_iter().collect::<Vec<_>>());
    }
    (!contacts.is_empty()).then(|| {
        view! {
            <section class="entry-section" data-kind="ask" aria-labelledby="ask-title">
                <h2 id="ask-title">{reader.say("entry-ask")}</h2>
                <Contacts of=contacts/>
            </section>
        }
        .into_any()
    })
}

/// Other entries under a heading.
pub(super) fn cards(reader: &Reader<'_>, id: &'static str, key: &str, cards: Vec<Card>) -> Option<AnyView> {
    (!cards.is_empty()).then(|| {
        view! { <section class="entry-section" aria-labelledby=id><h2 id=id>{reader.say(key)}</h2><Cards of=cards/></section> }
            .into_any()
    })
}

/// The facts, and where that is; on paper the day and the way there stand by them, on the first sheet.
pub(super) fn facts(reader: &Reader<'_>, entry: &Entry, facts: Vec<Fact>) -> AnyView {
    let map = reader.point_of(entry).map(|_| view! { <MapView of=reader.map(None) within=".facts"/> });
    view! { <Facts of=facts label=reader.say("facts-label")/>{map}<PaperView of=reader.paper(entry)/> }.into_any()
}

/// Who answers for it, when it was checked; acts that need a script; and the page for another phone.
pub(super) fn foot(reader: &Reader<'_>, entry: &Entry) -> AnyView {
    let square = reader.square(&entry.address(reader.lang), "act-square-says");
    view! {
        <Braid form=Form::Divider/>
        <CareView of=reader.care(entry)/>
        <p class="entry-acts">
            {keep_button(reader, entry)}
            {print_button(reader)}
            {share_buttons(reader)}
            <span role="status"></span>
        </p>
        {entry.sensitive.then(|| view! { <p class="entry-kept" data-script hidden>{reader.say("keep-sensitive")}</p> })}
        {square.map(|square| view! { <SquareView of=square more=reader.say("act-square")/> })}
    }
    .into_any()
}

/// Into the list that this browser keeps, and out of it again.
fn keep_button(reader: &Reader<'_>, entry: &Entry) -> Option<AnyView> {
    let name = List::name(entry)?;
    Some(
        view! {
            <button
                type="button"
                data-script
                data-keep=name
                data-added=reader.say("keep-added")
                data-removed=reader.say("keep-removed")
                data-full=reader.say("list-full")
                data-failed=reader.say("list-forbidden")
                aria-pressed="false"
                hidden
            >
                <Icon name="keep"/>{reader.say("keep-verb")}
            </button>
        }
        .into_any(),
    )
}

/// On paper.
pub(crate) fn print_button(reader: &Reader<'_>) -> AnyView {
    view! { <button type="button" data-script data-print hidden><Icon name="print"/>{reader.say("act-print")}</button> }.into_any()
}

/// To somebody else. The status line that says what came of it follows the last of these acts.
pub(crate) fn share_buttons(reader: &Reader<'_>) -> AnyView {
    view! {
        <button type="button" data-script data-share hidden><Icon name="share"/>{reader.say("act-share")}</button>
        <button type="button" data-script data-copy data-done=reader.say("act-copied") hidden><Icon name="link"/>{reader.say("act-copy")}</button>
    }
    .into_any()
}
