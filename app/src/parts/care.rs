use super::{
    icon::Icon,
    phrase::{Line, Sentence},
};
use leptos::prelude::*;

/// The foot of an entry: who answers for it, when it was checked, what it was written in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Care {
    /// When somebody last said that it is right; or that nobody has.
    pub checked: String,
    /// Whether it was checked at all.
    pub is_checked: bool,
    /// The rest, line by line.
    pub lines: Vec<Sentence>,
}

/// The foot.
#[component]
pub fn CareView(of: Care) -> impl IntoView {
    let icon = if of.is_checked { "checked" } else { "info" };
    view! {
        <footer class="care">
            <p class="care-checked" data-checked=of.is_checked.to_string()><Icon name=icon/>{of.checked}</p>
            {of.lines.into_iter().map(|line| view! { <p class="care-line"><Line of=line/></p> }).collect_view()}
        </footer>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let lines = vec![
        vec!["Western Uusimaa wellbeing services county answers for this page.".into()],
        vec!["Written in Swedish first.".into()],
    ];
    let checked = Care { checked: "Checked on 12 October 2026".into(), is_checked: true, lines: lines.clone() };
    let never = Care { checked: "Not checked yet: please call before you go.".into(), is_checked: false, lines };
    vec![("care-checked", view! { <CareView of=checked/> }.into_any()), ("care-never", view! { <CareView of=never/> }.into_any())]
}
