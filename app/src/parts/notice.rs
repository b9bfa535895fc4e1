use super::{
    icon::Icon,
    phrase::{Line, Phrase, Sentence},
};
use leptos::prelude::*;

/// What a notice is about; each tone has its picture, so that none hangs on colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// It moves, or moved.
    Move,
    /// Somebody else runs it.
    Run,
    /// Closed for a while.
    Closed,
    /// Cancelled.
    Cancelled,
    /// Good to know.
    #[default]
    Info,
}

impl Tone {
    fn code(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Run => "run",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
            Self::Info => "info",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Run => "organisation",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
            Self::Info => "info",
        }
    }
}

/// A ribbon: what changes on a day, what changed lately, what is different for a while.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Notice {
    /// What it is about.
    pub tone: Tone,
    /// The sentence.
    pub says: Sentence,
    /// A second one, less loud.
    pub more: Sentence,
}

/// One ribbon.
#[component]
pub fn NoticeLine(of: Notice) -> impl IntoView {
    let Notice { tone, says, more } = of;
    view! {
        <div class="notice" data-tone=tone.code()>
            <Icon name=tone.icon()/>
            <p class="notice-says"><Line of=says/></p>
            {(!more.is_empty()).then(|| view! { <p class="notice-more"><Line of=more/></p> })}
        </div>
    }
}

/// The ribbons of a page.
#[component]
pub fn Notices(of: Vec<Notice>) -> impl IntoView {
    of.into_iter().map(|notice| view! { <NoticeLine of=notice/> }).collect_view()
}

pub(super) fn sample() -> Notice {
    let place = Phrase::from("Ostari").to("/en/places/ostari");
    Notice { tone: Tone::Move, says: vec!["Moves to ".into(), place, ", 2nd floor, on 1 January".into()], more: vec![] }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let notice = |tone, says: &str, more: &str| Notice {
        tone,
        says: vec![says.into()],
        more: if more.is_empty() { vec![] } else { vec![more.into()] },
    };
    let all = vec![
        sample(),
        notice(Tone::Run, "Run by Western Uusimaa wellbeing services county from 1 January 2023", ""),
        notice(Tone::Closed, "Closed 24–26 December", "Public holiday"),
        notice(Tone::Cancelled, "Cancelled", ""),
        notice(Tone::Info, "Fewer appointments over Christmas", "Urgent help is available as always."),
    ];
    vec![("notice-all", view! { <Notices of=all/> }.into_any())]
}
