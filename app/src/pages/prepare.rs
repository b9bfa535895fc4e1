use super::{
    Asked, Laid, Page,
    reader::Reader,
    sheet::{self, print_button},
};
use crate::{
    ask::Visit,
    model::{Entry, EntryId, Kind, Lang, Query, Refusal, Ties},
    parts::{
        doors::{Door, Doors},
        erase::{Erase, EraseView},
        phrase::Phrase,
        plan::{Field, Label, Piece, PlanView, Rows},
    },
    words::{Words, all, words},
};
use leptos::prelude::*;
use std::sync::Arc;

/// What the guides to such a meeting are about.
const MEETINGS: [&str; 2] = ["coordinated-plan", "support-plan"];
/// How many rows there are for a pen.
const PEOPLE: usize = 4;
const TASKS: usize = 4;

/// Before a meeting about a child: what it is, and a sheet to fill in. What is written in it never comes here: the fields have no names
/// and stand in no form, and app/browser/prepare.js keeps it in the reader's browser (domain rule 9).
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let mut ties = Ties::default();
        let guides = guides(visit, asked.lang, &mut ties).await?;
        let reader = asked.reader(visit, &ties);
        let beside = asked.beside().and_then(words);
        let view = lay(&reader, beside, &guides);
        Ok(Page::new(reader.say("prepare-title"), reader.say("prepare-description"), view))
    })
}

/// Whether a guide leads to such a meeting.
pub(super) fn is_meeting(entry: &Entry) -> bool {
    MEETINGS.iter().any(|about| entry.concepts.iter().any(|concept| concept == about))
}

/// The guides that say step by step how such a meeting goes.
async fn guides(visit: &Visit, lang: Lang, ties: &mut Ties) -> Result<Vec<Arc<Entry>>, Refusal> {
    let mut guides: Vec<Arc<Entry>> = Vec::new();
    let mut seen: Vec<EntryId> = Vec::new();
    for about in MEETINGS {
        let query = Query { kind: Some(Kind::Pathway), about: Some(about.to_owned()), ..Query::new(lang) };
        let found = visit.find(&query).await?;
        found.ties.all().for_each(|entry| ties.add(entry.clone()));
        let new = found.hits.into_iter().map(|hit| hit.entry).filter(|entry| !seen.contains(&entry.id)).collect::<Vec<_>>();
        seen.extend(new.iter().map(|entry| entry.id));
        guides.extend(new);
    }
    Ok(guides)
}

fn lay(reader: &Reader<'_>, beside: Option<&'static Words>, guides: &[Arc<Entry>]) -> AnyView {
    let meetings = ["prepare-iceland", "prepare-sweden", "prepare-finland"].map(|key| view! { <li>{reader.say(key)}</li> });
    let cards = guides.iter().map(|guide| reader.card(guide)).collect();
    view! {
        <div class="life">
            {sheet::exit(reader)}
            <h1>{reader.say("prepare-title")}</h1>
            <div class="plan-off"><p class="lead">{reader.say("prepare-lead")}</p></div>
            <div class="plan-says">
                <p data-script hidden><strong>{reader.say("prepare-private")}</strong></p>
                <p>{reader.say("prepare-names")}</p>
                <noscript><p>{reader.say("prepare-plain")}</p></noscript>
            </div>
            {languages(reader, beside)}
            <section class="plan-sheet" aria-labelledby="sheet-title">
                <h2 class="unseen" id="sheet-title">{reader.say("prepare-sheet")}</h2>
                <div class="plan" data-plan><PlanView of=pieces(reader, beside)/></div>
                <div
                    class="plan-tools"
                    data-kept=reader.say("prepare-kept")
                    data-failed=reader.say("prepare-failed")
                    data-erased=reader.say("prepare-erased")
                >
                    <p role="status"></p>
                    <p class="entry-acts">
                        {print_button(reader)}
                        <button type="button" data-save>{reader.say("prepare-save")}</button>
                    </p>
                    <EraseView of=erase(reader)/>
                </div>
            </section>
            <section class="plan-off" aria-labelledby="meetings-title">
                <h2 id="meetings-title">{reader.say("prepare-meetings")}</h2>
                <ul class="plan-meetings" role="list">{meetings}</ul>
            </section>
            {sheet::cards(reader, "guides-title", "prepare-guides", cards)}
        </div>
    }
    .into_any()
}

/// The second language to choose: a plain link each.
fn languages(reader: &Reader<'_>, beside: Option<&'static Words>) -> AnyView {
    let here = format!("/{}/prepare", reader.lang);
    let alone = Door { here: beside.is_none(), ..Door::new(Phrase::from(reader.say("prepare-alone")).to(here.clone())) };
    let others = all().iter().filter(|words| words.lang != reader.lang).map(|words| {
        let says = Phrase::from(words.say("language-own")).foreign(words.lang).to(format!("{here}?with={}", words.lang));
        Door { here: beside.is_some_and(|beside| beside.lang == words.lang), ..Door::new(says) }
    });
    let doors: Vec<Door> = others.chain([alone]).collect();
    view! {
        <nav class="plan-off" aria-labelledby="beside-title">
            <h2 id="beside-title">{reader.say("prepare-beside")}</h2>
            <p>{reader.say("prepare-beside-more")}</p>
            <Doors of=doors kind="towns"/>
        </nav>
    }
    .into_any()
}

fn pieces(reader: &Reader<'_>, beside: Option<&'static Words>) -> Vec<Piece> {
    let label =
        |key: &str| Label { own: reader.say(key), other: beside.map(|words| Phrase::from(words.say(key)).foreign(words.lang)) };
    let field = |code, key: &str| Field { code, label: label(key), hint: None };
    let rows = |code, key: &str, fields, count| Rows {
        code,
        label: label(key),
        fields,
        count,
        add: reader.say("prepare-add"),
        drop: reader.say("prepare-drop"),
    };
    let people = vec![field("who", "prepare-person"), field("from", "prepare-person-from")];
    let tasks = vec![
        field("what", "prepare-task"),
        field("who", "prepare-task-who"),
        field("when", "prepare-task-when"),
        field("how", "prepare-task-how"),
    ];
    vec![
        Piece::One(Field { hint: Some(label("prepare-about-more")), ..field("about", "prepare-about") }),
        Piece::One(field("good", "prepare-good")),
        Piece::One(field("worries", "prepare-worries")),
        Piece::One(field("wishes", "prepare-wishes")),
        Piece::Many(rows("people", "prepare-people", people, PEOPLE)),
        Piece::Many(rows("tasks", "prepare-tasks", tasks, TASKS)),
        Piece::One(field("questions", "prepare-questions")),
        Piece::One(field("next", "prepare-next")),
    ]
}

fn erase(reader: &Reader<'_>) -> Erase {
    Erase { verb: reader.say("prepare-erase"), asks: reader.say("prepare-erase-asks"), yes: reader.say("prepare-erase-yes") }
}
