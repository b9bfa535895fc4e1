use super::event::{Occasion, Occasions};
use leptos::prelude::*;

/// A day and what is on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Day {
    /// «Today, Tuesday 24 November».
    pub says: String,
    /// For machines: `2026-11-24`.
    pub datetime: String,
    /// Whether it is today.
    pub today: bool,
    /// What is on, in order.
    pub on: Vec<Occasion>,
    /// What is on where the chosen town is not; with the words that say so.
    pub elsewhere: Option<(String, Vec<Occasion>)>,
    /// What is said where there is nothing.
    pub nothing: String,
}

/// One way to show it, and whether it is this one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Way {
    /// «Week by week».
    pub says: String,
    /// Where it leads.
    pub href: String,
    /// Whether one is there.
    pub here: bool,
}

/// Ways to show the same, side by side.
#[component]
pub fn Ways(of: Vec<Way>, label: String) -> impl IntoView {
    let ways = of.into_iter().map(|way| {
        view! { <li><a class="agenda-way" href=way.href aria-current=way.here.then_some("page")>{way.says}</a></li> }
    });
    view! { <nav class="agenda-ways" aria-label=label><ul role="list">{ways.collect_view()}</ul></nav> }
}

/// Days, each with what is on.
#[component]
pub fn Agenda(of: Vec<Day>) -> impl IntoView {
    let days = of.into_iter().map(|day| {
        let Day { says, datetime, today, on, elsewhere, nothing } = day;
        let is_empty = on.is_empty() && elsewhere.is_none();
        view! {
            <section class="agenda-day" data-today=today.then_some("true")>
                <h2 class="agenda-date"><time datetime=datetime>{says}</time></h2>
                {is_empty.then(|| view! { <p class="agenda-nothing">{nothing}</p> })}
                {(!on.is_empty()).then(|| view! { <Occasions of=on/> })}
                {elsewhere.map(|(says, on)| view! { <p class="agenda-elsewhere">{says}</p><Occasions of=on/> })}
            </section>
        }
    });
    view! { <div class="agenda">{days.collect_view()}</div> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let on = |title: &str, time: &str| Occasion {
        datetime: "2026-11-24T09:30".into(),
        time: Some(time.into()),
        title: super::phrase::Phrase::from(title).to("/en/events/babycafe"),
        place: vec!["Parish house, 1st floor".into()],
        ..Occasion::default()
    };
    let day = |says: &str, today, on| Day {
        says: says.into(),
        datetime: "2026-11-24".into(),
        today,
        on,
        elsewhere: None,
        nothing: "Nothing planned".into(),
    };
    let days = vec![
        Day {
            elsewhere: Some(("Elsewhere".into(), vec![on("Singing", "10–11:30 am")])),
            ..day("Today, Tuesday 24 November", true, vec![on("Baby café", "9:30–11:30 am"), on("Story hour", "6–6:45 pm")])
        },
        day("Wednesday 25 November", false, Vec::new()),
    ];
    let way = |says: &str, here| Way { says: says.into(), href: "/en/events".into(), here };
    vec![
        ("agenda-week", view! { <Agenda of=days/> }.into_any()),
        (
            "agenda-ways",
            view! { <Ways of=vec![way("Week by week", true), way("As a list", false)] label="Show".to_owned()/> }.into_any(),
        ),
    ]
}
