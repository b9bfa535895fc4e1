use super::{
    icon::Icon,
    phrase::{Phrase, Words, code},
};
use leptos::prelude::*;

/// One short thing, with its picture if it has one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Chip {
    /// The picture's name.
    pub icon: Option<&'static str>,
    /// What it says, and where it leads.
    pub says: Phrase,
    /// What it means beyond its words: `good` (free, open), `now` (today); shown by colour, never by it alone.
    pub tone: Option<&'static str>,
}

impl Chip {
    /// A chip with a picture.
    pub fn new(icon: &'static str, says: impl Into<Phrase>) -> Self {
        Self { icon: Some(icon), says: says.into(), tone: None }
    }

    /// The same, said in a tone.
    #[must_use]
    pub fn toned(self, tone: &'static str) -> Self {
        Self { tone: Some(tone), ..self }
    }
}

/// Short things in a row: facts on a card, topics on a page.
#[component]
pub fn Chips(of: Vec<Chip>) -> impl IntoView {
    let chips = of.into_iter().map(|Chip { icon, says, tone }| {
        view! { <li class="chip" data-tone=tone>{icon.map(|name| view! { <Icon name=name/> })}<span class="chip-says"><Words of=says/></span></li> }
    });
    view! { <ul class="chips" role="list">{chips.collect_view()}</ul> }
}

/// What narrows a search, each with a link that takes it away. `remove` is what the link does, for those who do not see the cross.
#[component]
pub fn Removable(of: Vec<Phrase>, remove: String) -> impl IntoView {
    let chips = of.into_iter().map(|Phrase { text, lang, href }| {
        view! {
            <li class="chip" data-kind="remove">
                <a href=href><span class="hidden">{remove.clone()}" "</span><span lang=code(lang)>{text}</span><Icon name="close"/></a>
            </li>
        }
    });
    view! { <ul class="chips" role="list">{chips.collect_view()}</ul> }
}

pub(super) fn sample() -> Vec<Chip> {
    vec![
        Chip::new("ages", "18 months–15 years"),
        Chip::new("way-in", "Call, or get in touch yourself"),
        Chip::new("cost", "Free of charge").toned("good"),
        Chip::new("place", "Kirkkonummi welfare centre, 3rd floor"),
        Chip::new("clock", "Open until 3:30 pm").toned("good"),
        Chip::new("spoken", "Finnish, Swedish and English"),
    ]
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let remove = vec![Phrase::from("for a 3-year-old").to("/en/search?q=speech"), Phrase::from("free of charge").to("/en/search")];
    vec![
        ("chips-facts", view! { <Chips of=sample()/> }.into_any()),
        ("chips-remove", view! { <Removable of=remove remove="Remove:".to_owned()/> }.into_any()),
    ]
}
