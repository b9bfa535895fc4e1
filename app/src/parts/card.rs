use super::{
    braid::{Braid, Form},
    chips::{Chip, Chips},
    icon::Icon,
    notice::{Notice, NoticeLine},
    phrase::{Line, Phrase, Sentence, code},
};
use leptos::prelude::*;

/// What a list says of an entry: what, whose, one sentence, the facts that decide.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Card {
    /// Its picture, by name; none for the plain kind.
    pub icon: Option<&'static str>,
    /// What kind of entry, where a list mixes them.
    pub kind: Option<String>,
    /// What it is called; leads to its page.
    pub title: Phrase,
    /// Whose it is and where.
    pub owner: Sentence,
    /// One sentence.
    pub summary: Phrase,
    /// What language the sentence is in, said in the reader's, where it is another.
    pub mark: Option<String>,
    /// The facts, each with its picture.
    pub facts: Vec<Chip>,
    /// What changes on a day, or changed lately.
    pub notices: Vec<Notice>,
    /// Whether several sectors braid it together.
    pub joint: Option<String>,
    /// The strand of the braid it belongs to: `education`, `welfare` or `health`; drawn on its edge.
    pub strand: Option<&'static str>,
    /// Where it lies, as latitude and longitude, for a map.
    pub spot: Option<String>,
}

/// A card. Its heading is of the third level: lists stand under one of the second.
#[component]
pub fn CardView(of: Card) -> impl IntoView {
    let Card { icon, kind, title, owner, summary, mark, facts, notices, joint, strand, spot } = of;
    let is_joint = joint.is_some().then_some("true");
    view! {
        <article class="card" data-strand=strand data-joint=is_joint data-spot=spot>
            {kind.map(|kind| view! { <p class="card-kind">{icon.map(|name| view! { <Icon name=name/> })}{kind}</p> })}
            <h3 class="card-title"><a href=title.href lang=code(title.lang)>{title.text}</a></h3>
            {(!owner.is_empty()).then(|| view! { <p class="card-owner"><Line of=owner/></p> })}
            {(!summary.text.is_empty()).then(|| view! {
                <p class="card-summary">
                    <span lang=code(summary.lang)>{summary.text}</span>
                    {mark.map(|mark| view! { " " <span class="card-mark">{mark}</span> })}
                </p>
            })}
            {notices.into_iter().map(|notice| view! { <NoticeLine of=notice/> }).collect_view()}
            {joint.map(|joint| view! { <p class="card-joint"><Braid form=Form::Mark/>{joint}</p> })}
            {(!facts.is_empty()).then(|| view! { <Chips of=facts/> })}
        </article>
    }
}

/// Cards below each other.
#[component]
pub fn Cards(of: Vec<Card>) -> impl IntoView {
    let rows = of.into_iter().map(|card| view! { <li><CardView of=card/></li> }).collect_view();
    view! { <ul class="cards" role="list">{rows}</ul> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    use crate::model::Lang;
    let full = Card {
        title: Phrase::from("Speech therapy").to("/en/services/talterapi"),
        owner: vec!["Western Uusimaa wellbeing services county · Kirkkonummi".into()],
        summary: "Children who find speech, language or stammering difficult get help from a speech therapist.".into(),
        facts: super::chips::sample(),
        notices: vec![super::notice::sample()],
        joint: Some("Several sectors together".into()),
        ..Card::default()
    };
    let strands = ["education", "welfare", "health"].map(|strand| Card {
        strand: Some(strand),
        title: Phrase::from("Family counselling").to("/en/services/family-counselling"),
        summary: "Talk with somebody who listens.".into(),
        facts: super::chips::sample(),
        ..Card::default()
    });
    let swedish =
        Lang::parse("sv").map(|lang| Phrase::from("Barn som har svårt med tal får hjälp.").foreign(lang)).unwrap_or_default();
    let foreign = Card {
        icon: Some("calendar"),
        kind: Some("Event".into()),
        title: Phrase { lang: swedish.lang, ..Phrase::from("Babysång").to("/en/events/babysang") },
        summary: swedish,
        mark: Some("In Swedish".into()),
        ..Card::default()
    };
    vec![
        ("card-full", view! { <Cards of=vec![full]/> }.into_any()),
        ("card-strands", view! { <Cards of=strands.to_vec()/> }.into_any()),
        ("card-foreign", view! { <Cards of=vec![foreign]/> }.into_any()),
    ]
}
