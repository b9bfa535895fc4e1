use leptos::prelude::*;

/// To throw away what this browser keeps: asked once.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Erase {
    /// What it does.
    pub verb: String,
    /// What is asked before.
    pub asks: String,
    /// The answer that does it.
    pub yes: String,
}

/// The question is folded away below the verb: it needs no script, and closes like a menu.
#[component]
pub fn EraseView(of: Erase) -> impl IntoView {
    view! {
        <details class="erase" data-autoclose>
            <summary>{of.verb}</summary>
            <p class="erase-asks">{of.asks}</p>
            <button class="erase-yes" type="button" data-erase>{of.yes}</button>
        </details>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let erase = Erase { verb: "Empty my list".into(), asks: "Nothing of it will be left.".into(), yes: "Yes, empty it".into() };
    vec![("erase-list", view! { <EraseView of=erase/> }.into_any())]
}
