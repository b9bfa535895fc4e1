use super::phrase::{Phrase, Sentence, Words};
use leptos::prelude::*;

/// A word of the field, explained.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Meaning {
    /// What it is called; leads to more.
    pub name: Phrase,
    /// What it means.
    pub told: Phrase,
}

/// On top of what was found for a word: what it means.
#[component]
pub fn MeaningView(of: Meaning) -> impl IntoView {
    view! {
        <p class="meaning"><span class="meaning-name"><Words of=of.name/></span>": "<Words of=of.told/></p>
    }
}

/// What a word is called somewhere: in a language, in a country.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Called {
    /// Where, in the reader's language.
    pub place: String,
    /// The word for it there.
    pub name: Phrase,
    /// Other words: official, everyday, earlier, short.
    pub others: Sentence,
}

/// What it is called, language by language.
#[component]
pub fn CalledList(of: Vec<Called>) -> impl IntoView {
    let rows = of.into_iter().map(|Called { place, name, others }| {
        view! {
            <div class="called">
                <dt>{place}</dt>
                <dd><strong><Words of=name/></strong>{others.into_iter().map(|other| view! { <span class="called-other"><Words of=other/></span> }).collect_view()}</dd>
            </div>
        }
    });
    view! { <dl class="called-list">{rows.collect_view()}</dl> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    use crate::model::Lang;
    let swedish = |text: &str| Lang::parse("sv").map(|lang| Phrase::from(text).foreign(lang)).unwrap_or_default();
    let meaning = Meaning {
        name: Phrase::from("Report of concern").to("/en/words/report-of-concern"),
        told: "You tell child welfare that you are worried about a child.".into(),
    };
    let called = vec![
        Called { place: "English".into(), name: "report of concern".into(), others: vec!["child welfare notice".into()] },
        Called { place: "Swedish in Sweden".into(), name: swedish("orosanmälan"), others: Sentence::new() },
    ];
    vec![
        ("meaning-found", view! { <MeaningView of=meaning/> }.into_any()),
        ("meaning-called", view! { <CalledList of=called/> }.into_any()),
    ]
}
