use super::{
    braid::{Braid, Form},
    phrase::{Line, Phrase, Sentence, Words, code},
};
use leptos::prelude::*;

/// One service in a strand of the life course.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Row {
    /// What it is called; leads to its page.
    pub title: Phrase,
    /// Who does it.
    pub owner: Sentence,
    /// One sentence.
    pub summary: Phrase,
    /// What language the sentence is in, said in the reader's, where it is another.
    pub mark: Option<String>,
    /// That several sectors do it together.
    pub joint: Option<String>,
}

/// What one strand of the braid does.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Band {
    /// What the strand is called.
    pub name: String,
    /// `education`, `welfare` or `health`; none for what stands beside the three.
    pub strand: Option<&'static str>,
    /// What there is.
    pub rows: Vec<Row>,
}

/// How much support, and what each strand does then.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tier {
    /// The id of its heading.
    pub id: &'static str,
    /// What the level is called.
    pub name: Phrase,
    /// For whom it is.
    pub note: Phrase,
    /// The strands that do something, in the braid's order.
    pub bands: Vec<Band>,
    /// What is said where there is nothing, or the way to what is not shown.
    pub more: Option<Phrase>,
}

/// A level of support at a stage: strand by strand, who does what.
#[component]
pub fn TierView(of: Tier) -> impl IntoView {
    let Tier { id, name, note, bands, more } = of;
    view! {
        <section class="tier" aria-labelledby=id>
            <h2 id=id lang=code(name.lang)>{name.text}</h2>
            {(!note.text.is_empty()).then(|| view! { <p class="tier-note"><Words of=note/></p> })}
            {(!bands.is_empty()).then(|| view! { <div class="tier-bands">{bands.into_iter().map(|band| view! { <BandView of=band/> }).collect_view()}</div> })}
            {more.map(|more| view! { <p class="tier-more"><Words of=more/></p> })}
        </section>
    }
}

#[component]
fn BandView(of: Band) -> impl IntoView {
    let Band { name, strand, rows } = of;
    let rows = rows.into_iter().map(|Row { title, owner, summary, mark, joint }| {
        view! {
            <li class="band-row">
                <p class="band-title"><Words of=title/></p>
                {(!owner.is_empty()).then(|| view! { <p class="band-owner"><Line of=owner/></p> })}
                {(!summary.text.is_empty()).then(|| view! { <p class="band-says"><Words of=summary/>{mark.map(|mark| view! { " " <span class="band-mark">{mark}</span> })}</p> })}
                {joint.map(|joint| view! { <p class="band-joint"><Braid form=Form::Mark/>{joint}</p> })}
            </li>
        }
    });
    view! {
        <div class="band" data-strand=strand>
            <h3 class="band-name">{name}</h3>
            <ul role="list">{rows.collect_view()}</ul>
        </div>
    }
}

/// A stage in the picture of the whole way.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Milestone {
    /// What it is called; leads to its page.
    pub name: Phrase,
    /// Which ages.
    pub ages: Option<String>,
    /// A sentence about it.
    pub note: Phrase,
    /// What each strand offers everybody: its name, and a few services.
    pub strands: Vec<(String, &'static str, Sentence)>,
}

/// The whole braid, downwards: a list of stages, each beside its piece of the picture.
#[component]
pub fn WholeWay(of: Vec<Milestone>) -> impl IntoView {
    let rows = of.into_iter().enumerate().map(|(at, Milestone { name, ages, note, strands })| {
        let strands = strands.into_iter().map(|(name, strand, services)| {
            view! { <div class="way-strand" data-strand=strand><dt>{name}</dt><dd><Line of=services/></dd></div> }
        });
        let strands = strands.collect_view();
        view! {
            <li class="way-stage">
                <Braid form=Form::Stage(at)/>
                <div class="way-says">
                    <h2 class="way-name"><Words of=name/></h2>
                    {ages.map(|ages| view! { <p class="way-ages">{ages}</p> })}
                    <p class="way-note"><Words of=note/></p>
                    {(!strands.is_empty()).then(|| view! { <dl class="way-strands">{strands}</dl> })}
                </div>
            </li>
        }
    });
    view! { <ol class="way" role="list">{rows.collect_view()}</ol> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let row = |title: &str, owner: &str, joint: bool| Row {
        title: Phrase::from(title).to("/en/services/clinic"),
        owner: vec![owner.into()],
        summary: "Your child is weighed, measured and vaccinated, and you can ask anything.".into(),
        joint: joint.then(|| "Several sectors together".into()),
        ..Row::default()
    };
    let band = |name: &str, strand| Band {
        name: name.into(),
        strand,
        rows: vec![row("Child health clinic", "Wellbeing services county", false), row("Family centre", "Town", true)],
    };
    let bands = vec![
        band("Pre-school and school", Some("education")),
        band("Social services", Some("welfare")),
        band("Health", Some("health")),
        band("Beside them", None),
    ];
    let tier = Tier {
        id: "tier-sample",
        name: "For everyone".into(),
        note: "Open to all children and parents.".into(),
        bands,
        more: Some(Phrase::from("All 12 for everyone").to("/en/search?level=1")),
    };
    let empty =
        Tier { id: "tier-empty", name: "Specialised support".into(), more: Some("Nothing is listed.".into()), ..Tier::default() };
    let stage = |name: &str, ages: Option<&str>| Milestone {
        name: Phrase::from(name).to("/en/life/baby"),
        ages: ages.map(Into::into),
        note: "You may ask anything.".into(),
        strands: vec![
            ("Pre-school and school".into(), "education", vec![Phrase::from("Open pre-school").to("/en/services/open")]),
            ("Health".into(), "health", vec![Phrase::from("Child health clinic").to("/en/services/clinic")]),
        ],
    };
    let way = vec![stage("Expecting", None), stage("Baby", Some("Under 1 year"))];
    vec![
        ("course-tier", view! { <TierView of=tier/> }.into_any()),
        ("course-empty", view! { <TierView of=empty/> }.into_any()),
        ("course-way", view! { <WholeWay of=way/> }.into_any()),
    ]
}
