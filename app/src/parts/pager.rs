use leptos::prelude::*;

/// Where in a long list one is, and the way on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pager {
    /// What it is, for those who hear it.
    pub label: String,
    /// «Page 2 of 5».
    pub here: String,
    /// The page before: its words and its address.
    pub before: Option<(String, String)>,
    /// The page after.
    pub after: Option<(String, String)>,
}

/// Two doors and a sign between them.
#[component]
pub fn PagerView(of: Pager) -> impl IntoView {
    let door = |rel: &'static str, door: (String, String)| view! { <a class="pager-door" rel=rel href=door.1>{door.0}</a> };
    view! {
        <nav class="pager" aria-label=of.label>
            {of.before.map(|before| door("prev", before))}
            <span class="pager-here">{of.here}</span>
            {of.after.map(|after| door("next", after))}
        </nav>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let pager = Pager {
        label: "Pages".into(),
        here: "Page 2 of 5".into(),
        before: Some(("Previous page".into(), "/en/search?q=a".into())),
        after: Some(("Next page".into(), "/en/search?q=a&page=3".into())),
    };
    vec![("pager-middle", view! { <PagerView of=pager/> }.into_any())]
}
