use super::phrase::{Line, Phrase, Sentence, code};
use leptos::prelude::*;

/// Something that is on: when, what, where.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Occasion {
    /// The day: «today», «Tuesday 24 November».
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
    /// Cancelled, moved, full.
    pub status: Option<String>,
    /// Whether it is cancelled: the one status that is loud.
    pub cancelled: bool,
}

/// One of them.
#[component]
pub fn OccasionView(of: Occasion) -> impl IntoView {
    view! {
        <div class="event" data-today=of.today.then_some("true")>
            <p class="event-when">
                <time datetime=of.datetime><span class="event-day">{of.day}</span>{of.time.map(|time| view! { " " <span class="event-time">{time}</span> })}</time>
            </p>
            <div class="event-what">
                <h3 class="event-title"><a href=of.title.href lang=code(of.title.lang)>{of.title.text}</a></h3>
                {(!of.place.is_empty()).then(|| view! { <p class="event-place"><Line of=of.place/></p> })}
                {of.status.map(|status| view! { <p class="event-status" data-cancelled=of.cancelled.then_some("true")>{status}</p> })}
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
        status: None,
        cancelled: false,
    };
    let cancelled = Occasion {
        today: false,
        day: "Thursday 26 November".into(),
        status: Some("Cancelled".into()),
        cancelled: true,
        ..today.clone()
    };
    vec![("event-week", view! { <Occasions of=vec![today, cancelled]/> }.into_any())]
}
