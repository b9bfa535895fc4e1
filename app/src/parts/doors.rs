use super::{
    braid::{Braid, Form},
    phrase::{Phrase, code},
};
use leptos::prelude::*;

/// A way in: a topic, a town, a stage of life.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Door {
    /// What it says; leads on.
    pub says: Phrase,
    /// A few words below it.
    pub more: Option<Phrase>,
    /// Whether it is the one chosen.
    pub here: bool,
}

impl Door {
    /// A door with words alone.
    pub fn new(says: Phrase) -> Self {
        Self { says, more: None, here: false }
    }
}

/// Doors beside each other. `kind` is `topics`, `towns` or `life`: the last is a way with a beginning and an end.
#[component]
pub fn Doors(of: Vec<Door>, kind: &'static str) -> impl IntoView {
    let life = kind == "life";
    let rows = of.into_iter().enumerate().map(|(at, Door { says, more, here })| {
        view! {
            <li class="door">
                <a class="door-link" href=says.href aria-current=here.then_some("true")>
                    {life.then(|| view! { <Braid form=Form::Stage(at)/> })}
                    <span class="door-says" lang=code(says.lang)>{says.text}</span>
                    {more.map(|more| view! { <span class="door-more" lang=code(more.lang)>{more.text}</span> })}
                </a>
            </li>
        }
    });
    if life {
        view! { <ol class="doors" data-kind=kind role="list">{rows.collect_view()}</ol> }.into_any()
    } else {
        view! { <ul class="doors" data-kind=kind role="list">{rows.collect_view()}</ul> }.into_any()
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let door =
        |says: &str, more: Option<&str>, here| Door { says: Phrase::from(says).to("/en/search"), more: more.map(Into::into), here };
    let stages = [
        ("Expecting", None),
        ("Baby", Some("0–11 months")),
        ("Toddler", Some("1–2 years")),
        ("Preschooler", Some("3–5 years")),
        ("Schoolchild", Some("6–12 years")),
        ("Teenager", Some("13–15 years")),
        ("Young adult", Some("16–24 years")),
    ];
    let life = stages.into_iter().map(|(says, more)| door(says, more, says == "Toddler")).collect();
    let towns = vec![door("Kirkkonummi", None, true), door("Kópavogur", None, false)];
    vec![
        ("doors-topics", view! { <Doors of=vec![door("My child sleeps badly", None, false)] kind="topics"/> }.into_any()),
        ("doors-towns", view! { <Doors of=towns kind="towns"/> }.into_any()),
        ("doors-life", view! { <Doors of=life kind="life"/> }.into_any()),
    ]
}
