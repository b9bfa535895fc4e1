use super::{
    phrase::{Line, Phrase, Sentence, code},
    prose::{Passage, Prose},
};
use crate::model::Lang;
use leptos::prelude::*;

/// One step of a way through several bodies.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Step {
    /// What happens.
    pub title: Phrase,
    /// Who does it.
    pub who: Sentence,
    /// By when.
    pub by: Option<String>,
    /// The law that says so.
    pub law: Sentence,
    /// The prose.
    pub prose: Passage,
}

/// The way, step by step.
#[component]
pub fn Steps(of: Vec<Step>) -> impl IntoView {
    let rows = of.into_iter().map(|step| {
        view! {
            <li class="step">
                <h3 class="step-title" lang=code(step.title.lang)>{step.title.text}</h3>
                {(!step.who.is_empty()).then(|| view! { <p class="step-who"><Line of=step.who/></p> })}
                {step.by.map(|by| view! { <p class="step-by">{by}</p> })}
                <Prose of=step.prose/>
                {(!step.law.is_empty()).then(|| view! { <p class="step-law"><Line of=step.law/></p> })}
            </li>
        }
    });
    view! { <ol class="steps" role="list">{rows.collect_view()}</ol> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let step = Step {
        title: "You tell somebody".into(),
        who: vec!["Who: ".into(), Phrase::from("School social worker").to("/en/contacts/x")],
        by: Some("Within 7 days".into()),
        law: vec!["The law: ".into(), Phrase { lang: Lang::parse("sv"), ..Phrase::from("SoL 19 kap. 1 §") }],
        prose: Passage { html: "<p>Call, or come by.</p>".into(), ..Passage::default() },
    };
    vec![("steps-way", view! { <Steps of=vec![step.clone(), step]/> }.into_any())]
}
