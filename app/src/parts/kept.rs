use super::{
    card::{Card, CardView},
    icon::Icon,
    phrase::code,
};
use leptos::prelude::*;

/// An entry in a list that somebody keeps.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Kept {
    /// What it is kept as.
    pub name: String,
    /// What is said of it.
    pub card: Card,
    /// What takes it away. Shown by a script, where the list is that browser's own.
    pub drop: String,
}

/// What is kept, below each other.
#[component]
pub fn KeptView(of: Vec<Kept>) -> impl IntoView {
    let rows = of.into_iter().map(|Kept { name, card, drop }| {
        let title = view! { <span class="hidden" lang=code(card.title.lang)>{card.title.text.clone()}</span> };
        view! {
            <li class="kept-row">
                <CardView of=card/>
                <button class="kept-drop" type="button" data-when="own" data-drop=name hidden><Icon name="close"/>{drop}" "{title}</button>
            </li>
        }
    });
    view! { <ul class="kept" role="list">{rows.collect_view()}</ul> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let card = Card {
        title: super::phrase::Phrase::from("Speech therapy").to("/en/services/talterapi"),
        summary: "Children who find speech difficult get help.".into(),
        facts: super::chips::sample(),
        ..Card::default()
    };
    let kept = Kept { name: "services.talterapi".into(), card, drop: "Take away".into() };
    vec![("kept-list", view! { <KeptView of=vec![kept]/> }.into_any())]
}
