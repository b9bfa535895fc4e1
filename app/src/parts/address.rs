use super::phrase::{Line, Sentence};
use leptos::prelude::*;

/// A postal address, as it is written there: never translated. `spot` is where it lies, for a map.
#[component]
pub fn AddressView(of: Vec<Sentence>, spot: Option<String>) -> impl IntoView {
    let lines = of.into_iter().map(|line| view! { <span class="address-line"><Line of=line/></span> });
    view! { <address class="address" data-spot=spot>{lines.collect_view()}</address> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let lines = vec![vec!["Exempelvägen 3".into()], vec!["02400 Kyrkslätt".into()]];
    vec![("address-street", view! { <AddressView of=lines spot=Some("60.12345,24.43210".to_owned())/> }.into_any())]
}
