use super::phrase::code;
use crate::model::Lang;
use leptos::prelude::*;

/// A passage of prose, already HTML: only what our own Markdown renderer made, which lets no tag of an editor through.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Passage {
    /// The HTML.
    pub html: String,
    /// What it is written in, if it is not the page's language.
    pub lang: Option<Lang>,
    /// «In Swedish», «being updated»: said in the reader's language.
    pub marks: Vec<String>,
}

/// Shows it, with its marks before it.
#[component]
pub fn Prose(of: Passage) -> impl IntoView {
    let Passage { html, lang, marks } = of;
    view! {
        <div class="prose">
            {marks.into_iter().map(|mark| view! { <p class="prose-mark">{mark}</p> }).collect_view()}
            <div class="prose-text" lang=code(lang) inner_html=html></div>
        </div>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let html = "<p>Perhaps your child says few words.</p><h2>What happens next</h2><ul><li>You get advice.</li><li>You come again.</li></ul>";
    let own = Passage { html: html.into(), ..Passage::default() };
    let foreign =
        Passage {
            html: "<p>Kanske säger ditt barn få ord.</p>".into(), lang: Lang::parse("sv"), marks: vec!["In Swedish".into()]
        };
    vec![("prose-own", view! { <Prose of=own/> }.into_any()), ("prose-foreign", view! { <Prose of=foreign/> }.into_any())]
}
