use super::phrase::{Line, Phrase, Sentence, Words};
use leptos::prelude::*;

/// A section through a house, top floor first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct House {
    /// The storeys.
    pub storeys: Vec<Storey>,
}

/// A storey.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Storey {
    /// What it is called: «2nd floor».
    pub name: String,
    /// Its rooms, and what has no room of its own.
    pub rooms: Vec<Room>,
}

/// A room, and what is in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Room {
    /// What the door says.
    pub code: Option<String>,
    /// What people call it; nothing where a service says it all.
    pub name: Option<Phrase>,
    /// What is there.
    pub holds: Vec<Tenant>,
}

/// A service or an event in a room.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tenant {
    /// What it is called; leads to its page.
    pub title: Phrase,
    /// How it stands now, or when it is on.
    pub now: Option<String>,
    /// What changes.
    pub change: Sentence,
}

/// The section.
#[component]
pub fn HouseView(of: House) -> impl IntoView {
    let storeys = of.storeys.into_iter().map(|storey| {
        let rooms = storey.rooms.into_iter().map(|room| {
            let holds = room.holds.into_iter().map(|tenant| view! { <TenantView of=tenant/> }).collect_view();
            view! {
                <li class="house-room">
                    {room.code.map(|code| view! { <span class="house-door">{code}</span> })}
                    <div class="house-inside">
                        {room.name.map(|name| view! { <p class="house-name"><Words of=name/></p> })}
                        {holds}
                    </div>
                </li>
            }
        });
        view! {
            <li class="house-storey">
                <h3 class="house-floor">{storey.name}</h3>
                <ul class="house-rooms" role="list">{rooms.collect_view()}</ul>
            </li>
        }
    });
    view! { <ol class="house" role="list">{storeys.collect_view()}</ol> }
}

#[component]
fn TenantView(of: Tenant) -> impl IntoView {
    view! {
        <div class="house-tenant">
            <p class="house-title"><Words of=of.title/></p>
            {of.now.map(|now| view! { <p class="house-now">{now}</p> })}
            {(!of.change.is_empty()).then(|| view! { <p class="house-change"><Line of=of.change/></p> })}
        </div>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let tenant = Tenant {
        title: Phrase::from("Speech therapy").to("/en/services/talterapi"),
        now: Some("Open until 3:30 pm".into()),
        change: vec!["Moves on 1 December 2022".into()],
    };
    let room = |code: &str, name: Option<&str>, holds| Room { code: Some(code.into()), name: name.map(Into::into), holds };
    let house = House {
        storeys: vec![
            Storey {
                name: "2nd floor".into(),
                rooms: vec![room("2.14", None, vec![tenant]), room("2.02", Some("Breastfeeding room"), vec![])],
            },
            Storey { name: "1st floor".into(), rooms: vec![room("1.01", Some("Main entrance"), vec![])] },
        ],
    };
    vec![("house-section", view! { <HouseView of=house/> }.into_any())]
}
