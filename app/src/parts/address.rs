use super::phrase::{Line, Sentence};
use leptos::prelude::*;

/// A postal address, as it is written there: never translated.
#[component]
pub fn AddressView(of: Vec<Sentence>) -> impl IntoView {
    let lines = of.into_iter().map(|line| view! { <span class="address-line"><Line of=line/></span> });
    view! { <address class="address">{lines.collect_view()}</address> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let lines = vec![vec!["Exempelvägen 3".into()], vec!["02400 Kyrkslätt".into()]];
    vec![("address-street", view! { <AddressView of=lines/> }.into_any())]
}
