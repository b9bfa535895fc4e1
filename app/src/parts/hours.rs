use super::phrase::Phrase;
use leptos::prelude::*;

/// A week's hours, from today on, and how it stands now.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Week {
    /// How it stands now: «Open until 3 pm».
    pub now: Option<String>,
    /// Whether it is open now.
    pub open: bool,
    /// The table's name.
    pub caption: String,
    /// The days, today first.
    pub days: Vec<WeekDay>,
    /// Hours that were never typed, as the source says them.
    pub note: Option<Phrase>,
}

/// One day of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WeekDay {
    /// The day's name.
    pub name: String,
    /// Whether it is today.
    pub today: bool,
    /// The times, each with what they are for; «closed» if there are none.
    pub times: Vec<String>,
    /// Why it differs.
    pub reason: Option<String>,
    /// Whether it is closed all day.
    pub closed: bool,
}

/// How it stands now, and the week folded away below it.
#[component]
pub fn Hours(of: Week, more: String) -> impl IntoView {
    let Week { now, open, caption, days, note } = of;
    view! {
        <div class="hours">
            {now.map(|now| view! { <p class="hours-now" data-open=open.to_string()>{now}</p> })}
            {(!days.is_empty()).then(|| view! {
                <details class="hours-more"><summary>{more}</summary><WeekTable caption=caption days=days/></details>
            })}
            {note.map(|note| view! { <p class="hours-note" lang=super::phrase::code(note.lang)>{note.text}</p> })}
        </div>
    }
}

/// The week as a table. Where it is too narrow for two columns the times stand below their day.
#[component]
pub fn WeekTable(caption: String, days: Vec<WeekDay>) -> impl IntoView {
    let rows = days.into_iter().map(|day| {
        view! {
            <tr aria-current=day.today.then_some("date") data-closed=day.closed.then_some("true")>
                <th scope="row">{day.name}</th>
                <td>
                    {day.times.into_iter().map(|time| view! { <span class="hours-time">{time}</span> }).collect_view()}
                    {day.reason.map(|reason| view! { <span class="hours-reason">{reason}</span> })}
                </td>
            </tr>
        }
    });
    view! {
        <div class="hours-fit">
            <table class="hours-week">
                <caption>{caption}</caption>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

pub(super) fn sample() -> AnyView {
    let day = |name: &str, times: &[&str]| WeekDay {
        name: name.into(),
        times: times.iter().map(|time| (*time).into()).collect(),
        ..WeekDay::default()
    };
    let week = Week {
        now: Some("Open until 3 pm".into()),
        open: true,
        caption: "This week".into(),
        days: vec![
            WeekDay { today: true, ..day("Today, Monday", &["9 am–3 pm"]) },
            day("Tuesday", &["9 am–12 noon", "1–3 pm drop-in"]),
            WeekDay { closed: true, reason: Some("Public holiday".into()), ..day("Wednesday", &["Closed"]) },
        ],
        note: None,
    };
    view! { <Hours of=week more="All hours".to_owned()/> }.into_any()
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    vec![("hours-open", sample())]
}
