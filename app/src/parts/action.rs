use super::icon::Icon;
use leptos::prelude::*;

/// The one thing to do next.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Action {
    /// The picture's name.
    pub icon: &'static str,
    /// The verb: «Call», «Book a time», «Go to Ostari».
    pub says: String,
    /// Where it leads.
    pub href: String,
    /// What happens next, in a few words.
    pub next: Option<String>,
}

/// The one clear action of a page.
#[component]
pub fn ActionLink(of: Action) -> impl IntoView {
    view! {
        <p class="action">
            <a class="action-link" href=of.href><Icon name=of.icon/><span>{of.says}</span></a>
            {of.next.map(|next| view! { <span class="action-next">{next}</span> })}
        </p>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let action = Action {
        icon: "phone",
        says: "Call +358 9 000 0011".into(),
        href: "tel:+35890000011".into(),
        next: Some("Answered Monday and Wednesday 12–1 pm".into()),
    };
    vec![("action-call", view! { <ActionLink of=action/> }.into_any())]
}
