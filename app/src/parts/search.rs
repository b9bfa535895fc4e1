use super::icon::Icon;
use leptos::prelude::*;

/// The words of a search box.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Search {
    /// Where the question goes.
    pub action: String,
    /// What is asked: the label.
    pub label: String,
    /// The button's verb.
    pub verb: String,
    /// What has been typed.
    pub text: String,
    /// What else goes with it, unseen: the chosen town.
    pub keep: Vec<(&'static str, String)>,
    /// The form's id, where controls elsewhere belong to it.
    pub id: Option<&'static str>,
}

/// A plain form that asks by GET. `size` is `small` in the head of a page; what quickens it may stand in it.
#[component]
pub fn SearchBox(of: Search, size: &'static str, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let kept = of.keep.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    view! {
        <form class="search" id=of.id data-size=size action=of.action method="get" role="search">
            {kept.collect_view()}
            <label class="search-field">
                <span class="search-label">{of.label}</span>
                <input class="search-input" type="search" name="q" value=of.text maxlength="200" autocomplete="off" enterkeyhint="search" spellcheck="true"/>
            </label>
            {children.map(|children| children())}
            <button class="search-button" type="submit"><Icon name="search"/><span class="search-verb">{of.verb}</span></button>
        </form>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let search = Search {
        action: "/en/search".into(),
        label: "What do you need help with?".into(),
        verb: "Search".into(),
        text: "speech therapy".into(),
        ..Search::default()
    };
    vec![
        ("search-large", view! { <SearchBox of=search.clone() size="large"/> }.into_any()),
        ("search-small", view! { <SearchBox of=search size="small"/> }.into_any()),
    ]
}
