use crate::model::Lang;
use leptos::prelude::*;

/// Words; with the language they are in where it is not the page's, and where they lead if they lead somewhere.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// What they are written in, if it is not the page's language.
    pub lang: Option<Lang>,
    /// Where they lead.
    pub href: Option<String>,
}

impl Phrase {
    /// The same words, leading somewhere.
    #[must_use]
    pub fn to(self, href: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..self }
    }

    /// The same words in a language that is not the page's.
    #[must_use]
    pub fn foreign(self, lang: Lang) -> Self {
        Self { lang: Some(lang), ..self }
    }
}

impl<T: Into<String>> From<T> for Phrase {
    fn from(text: T) -> Self {
        Self { text: text.into(), lang: None, href: None }
    }
}

/// A sentence out of pieces, some of which lead somewhere or are foreign.
pub type Sentence = Vec<Phrase>;

/// The code for `lang`, if there is need of one.
pub fn code(lang: Option<Lang>) -> Option<String> {
    lang.map(|lang| lang.to_string())
}

/// Shows one phrase: bare words as bare text.
#[component]
pub fn Words(#[prop(into)] of: Phrase) -> impl IntoView {
    let Phrase { text, lang, href } = of;
    match (href, lang) {
        (Some(href), lang) => view! { <a href=href lang=code(lang)>{text}</a> }.into_any(),
        (None, Some(lang)) => view! { <span lang=lang.to_string()>{text}</span> }.into_any(),
        (None, None) => text.into_any(),
    }
}

/// Shows a sentence.
#[component]
pub fn Line(of: Sentence) -> impl IntoView {
    of.into_iter().map(|phrase| view! { <Words of=phrase/> }).collect_view()
}

/// Several lines, one below the other.
#[component]
pub fn Lines(of: Vec<Sentence>) -> impl IntoView {
    of.into_iter().map(|line| view! { <span class="phrase"><Line of=line/></span> }).collect_view()
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let foreign = Lang::parse("fi").map(|lang| Phrase::from("Kirkkonummen Ostari").foreign(lang).to("/sv/places/ostari"));
    let line = vec!["Moves to ".into(), foreign.unwrap_or_default(), ", 2nd floor, on 1 January".into()];
    vec![("phrase-sentence", view! { <p><Lines of=vec![line, vec!["Another line".into()]]/></p> }.into_any())]
}
