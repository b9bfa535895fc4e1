use super::{
    icon::Icon,
    phrase::{Lines, Sentence},
};
use leptos::prelude::*;

/// One fact: a picture, its name, and what it says.
pub struct Fact {
    /// The picture's name.
    pub icon: &'static str,
    /// What the fact is called.
    pub name: String,
    /// What it says.
    pub value: AnyView,
}

impl Fact {
    /// A fact said in lines.
    pub fn lines(icon: &'static str, name: String, lines: Vec<Sentence>) -> Self {
        Self { icon, name, value: view! { <Lines of=lines/> }.into_any() }
    }
}

/// The panel of facts. `label` names it for those who hear it.
#[component]
pub fn Facts(of: Vec<Fact>, label: String) -> impl IntoView {
    let rows = of.into_iter().map(|Fact { icon, name, value }| {
        view! { <div class="facts-row"><dt class="facts-name"><Icon name=icon/>{name}</dt><dd class="facts-value">{value}</dd></div> }
    });
    view! { <section class="facts" aria-label=label><dl class="facts-list">{rows.collect_view()}</dl></section> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let facts = vec![
        Fact::lines("ages", "For".into(), vec![vec!["18 months–15 years".into()], vec!["Children and parents".into()]]),
        Fact::lines("cost", "Cost".into(), vec![vec!["Free of charge".into()]]),
        Fact { icon: "phone", name: "Phone".into(), value: super::phone::sample() },
        Fact { icon: "clock", name: "Hours".into(), value: super::hours::sample() },
    ];
    vec![("facts-panel", view! { <Facts of=facts label="In short".to_owned()/> }.into_any())]
}
