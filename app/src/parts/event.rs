use super::{
    chips::{Chip, Chips},
    icon::Icon,
    phrase::{Line, Phrase, Sentence, code},
};
use leptos::prelude::*;

/// What is not as planned: each has its picture and its words, so that none hangs on colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// It does not take place.
    Cancelled,
    /// It takes place on another day.
    Postponed,
    /// It takes place somewhere else.
    Moved,
    /// There is no room left.
    Full,
}

impl State {
    fn code(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Postponed => "postponed",
            Self::Moved => "moved",
            Self::Full => "full",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Postponed => "clock",
            Self::Moved => "move",
            Self::Full => "closed",
        }
    }
}

/// Something that is on: when, what, where.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Occasion {
    /// The day: «today», «Tuesday 24 November»; empty where a heading says it.
    pub day: String,
    /// For machines: `2026-11-24` or `2026-11-24T09:30`.
    pub datetime: String,
    /// The times, if it has any.
    pub time: Option<String>,
    /// Whether it is today.
    pub today: bool,
    /// What it is called; leads to its page.
    pub title: Phrase,
    /// Where it is.
    pub place: Sentence,
    /// What is not as planned, and how that is said.
    pub status: Option<(State, String)>,
    /// For whom, what it costs, in which languages.
    pub facts: Vec<Chip>,
}

/// One of them.
#[component]
pub fn OccasionView(of: Occasion) -> impl IntoView {
    let state = of.status.as_ref().map(|(state, _)| state.code());
    view! {
        <div class="event" data-today=of.today.then_some("true") data-status=state>
            <p class="event-when">
                <time datetime=of.datetime>
                    {(!of.day.is_empty()).then(|| view! { <span class="event-day">{of.day}</span>" " })}
                    {of.time.map(|time| view! { <span class="event-time">{time}</span> })}
                </time>
            </p>
            <div class="event-what">
                <h3 class="event-title"><a href=of.title.href lang=code(of.title.lang)>{of.title.text}</a></h3>
                {(!of.place.is_empty()).then(|| view! { <p class="event-place"><Line of=of.place/></p> })}
                {of.status.map(|(state, says)| view! { <p class="event-status"><Icon name=state.icon()/>{says}</p> })}
                {(!of.facts.is_empty()).then(|| view! { <Chips of=of.facts/> })}
            </div>
        </div>
    }
}

/// What is on, soonest first.
#[component]
pub fn Occasions(of: Vec<Occasion>) -> impl IntoView {
    let rows = of.into_iter().map(|occasion| view! { <li><OccasionView of=occasion/></li> });
    view! { <ul class="events" role="list">{rows.collect_view()}</ul> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let today = Occasion {
        day: "Today".into(),
        datetime: "2026-11-24T09:30".into(),
        time: Some("9:30–11:30 am".into()),
        today: true,
        title: Phrase::from("Baby café").to("/en/events/babycafe"),
        place: vec!["Parish house, 1st floor".into()],
        ..Occasion::default()
    };
    let facts = vec![Chip::new("ages", "0–14 months"), Chip::new("cost", "Free of charge").toned("good")];
    let timed = Occasion { today: false, day: String::new(), facts, ..today.clone() };
    let not = |state, says: &str| Occasion { status: Some((state, says.into())), ..timed.clone() };
    let later = Occasion { today: false, day: "Thursday 26 November".into(), ..not(State::Cancelled, "Cancelled") };
    let others = vec![
        timed.clone(),
        not(State::Cancelled, "Cancelled"),
        not(State::Postponed, "Postponed"),
        not(State::Moved, "Moved to another place"),
        not(State::Full, "This one is full. You can ask about a place later."),
    ];
    vec![
        ("event-week", view! { <Occasions of=vec![today, later]/> }.into_any()),
        ("event-states", view! { <Occasions of=others/> }.into_any()),
    ]
}
