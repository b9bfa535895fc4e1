use super::{
    chips::{Chip, Chips},
    icon::Icon,
    phrase::{Phrase, Words, code},
};
use leptos::prelude::*;

/// A group of a method: the same people, so many times.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Group {
    /// What it is called; leads to its page.
    pub title: Phrase,
    /// When the next one begins.
    pub starts: String,
    /// That one is under way, if so.
    pub running: Option<String>,
    /// How often it meets.
    pub sessions: Option<String>,
    /// Where, in which language, for which ages.
    pub facts: Vec<Chip>,
    /// Whether there is room, in words.
    pub room: Phrase,
    /// Whether it is full or does not take place.
    pub is_closed: bool,
}

/// Groups, the next to begin first.
#[component]
pub fn Groups(of: Vec<Group>) -> impl IntoView {
    let rows = of.into_iter().map(|group| {
        let icon = if group.is_closed { "cancelled" } else { "info" };
        view! {
            <li class="group" data-closed=group.is_closed.then_some("true")>
                <h3 class="group-title"><a href=group.title.href lang=code(group.title.lang)>{group.title.text}</a></h3>
                <p class="group-starts">{group.starts}</p>
                {group.running.map(|running| view! { <p class="group-running">{running}</p> })}
                <Chips of=group.sessions.map(|sessions| Chip::new("calendar", sessions)).into_iter().chain(group.facts).collect()/>
                <p class="group-room"><Icon name=icon/><Words of=group.room/></p>
            </li>
        }
    });
    view! { <ul class="groups" role="list">{rows.collect_view()}</ul> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let open = Group {
        title: Phrase::from("The Incredible Years, group in Swedish").to("/en/events/group"),
        starts: "The next group begins on Wednesday 13 January 2027, 5:30–7:30 pm".into(),
        running: Some("A group is under way now.".into()),
        sessions: Some("14 meetings".into()),
        facts: vec![Chip::new("place", "Kirkkonummi welfare centre"), Chip::new("spoken", "Swedish")],
        room: "Ask whether there is room.".into(),
        is_closed: false,
    };
    let full = Group { room: "This one is full.".into(), running: None, is_closed: true, ..open.clone() };
    vec![("group-method", view! { <Groups of=vec![open, full]/> }.into_any())]
}
