use crate::model::Lang;
use leptos::prelude::*;

/// The same page in another language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Language {
    /// Which.
    pub lang: Lang,
    /// What it calls itself.
    pub name: String,
    /// The page in it.
    pub href: String,
    /// Whether it is this one.
    pub here: bool,
}

/// The languages in words, each in its own.
#[component]
pub fn Languages(of: Vec<Language>, label: String) -> impl IntoView {
    let rows = of.into_iter().map(|Language { lang, name, href, here }| {
        let code = lang.to_string();
        view! { <li><a class="languages-link" href=href lang=code.clone() hreflang=code aria-current=here.then_some("true")>{name}</a></li> }
    });
    view! { <nav class="languages" aria-label=label><ul role="list">{rows.collect_view()}</ul></nav> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let all = ["is:Íslenska", "sv:Svenska", "fi:Suomi", "en:English"];
    let languages = all.iter().filter_map(|pair| {
        let (code, name) = pair.split_once(':')?;
        Some(Language { lang: Lang::parse(code)?, name: name.into(), href: format!("/{code}"), here: code == "en" })
    });
    vec![("languages-switch", view! { <Languages of=languages.collect() label="Language".to_owned()/> }.into_any())]
}
