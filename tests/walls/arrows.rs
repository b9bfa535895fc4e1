//! Arrows run down (`house.md`, rule 2): every path of every file is judged, also within macros.

use super::{
    law::{FOREIGN, ONLY, OUTER, ROOMS, Room, TOP},
    none,
    paths::{Paths, Used},
    source::{Source, rust},
};
use std::collections::BTreeSet;

/// Whether a file is the top of a crate: those belong to no room, for they wire.
fn is_top(path: &str) -> bool {
    path.ends_with("/src/lib.rs") || path.ends_with("/src/main.rs")
}

/// The room a file belongs to.
fn room_of(path: &str) -> Option<&'static Room> {
    let (house, inner) = path.split_once("/src/")?;
    let name = inner.split('/').next()?.trim_end_matches(".rs");
    ROOMS.iter().find(|room| room.house == house && room.name == name)
}

/// The rooms that a file's «May use:» line names, if it has one.
fn says(text: &str) -> Option<BTreeSet<&'static str>> {
    let head: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).collect();
    let head = head.join(" ");
    let (_, line) = head.split_once("May use:")?;
    let words: Vec<_> = line.split(|c: char| !c.is_alphanumeric()).collect();
    let mut named: BTreeSet<_> = ROOMS.iter().filter(|room| words.contains(&room.name)).map(|room| room.name).collect();
    if words.contains(&"below") {
        named.extend(
            named.clone().into_iter().flat_map(|name| ROOMS.iter().filter(move |room| room.name == name)).flat_map(|room| room.may),
        );
    }
    Some(named)
}

/// What is wrong with the paths of a file. `line` is what its room says of itself, if that is known.
fn judge(source: &Source, line: Option<&BTreeSet<&str>>) -> Vec<String> {
    let path = &source.path;
    let Some(room) = room_of(path) else {
        return if is_top(path) { Vec::new() } else { vec![format!("{path}: the law knows no such room")] };
    };
    let mut faults = Vec::new();
    for Used { line: at, path: used } in Paths::of(source) {
        let mut refuse = |why: String| faults.push(format!("{path}:{at}: {}: {why}", used.join("::")));
        let segments: Vec<&str> = used.iter().map(String::as_str).collect();
        let (other, item) = match segments.as_slice() {
            ["crate", rest @ ..]
                if room.house == "app"
                    || rest.first().is_some_and(|name| ROOMS.iter().any(|room| room.house == "server" && room.name == *name)) =>
            {
                (rest.first().copied(), rest.get(1).copied())
            }
            ["crate", top, ..] => {
                if !TOP.iter().any(|(name, rooms)| name == top && rooms.contains(&room.name)) {
                    refuse(format!("`{}` does not reach for the top of the house", room.name));
                }
                continue;
            }
            ["fletta_app", rest @ ..] if room.house == "server" => (rest.first().copied(), rest.get(1).copied()),
            ["std", outer, ..] if room.house == "app" && OUTER.contains(outer) => {
                refuse("the face has no door of its own to the world".into());
                continue;
            }
            [foreign, ..] => {
                let here = format!("{}/{}", room.house, room.name);
                if FOREIGN.iter().any(|(name, rooms)| name == foreign && !rooms.contains(&here.as_str())) {
                    refuse(format!("`{foreign}` is no business of `{}`", room.name));
                }
                continue;
            }
            [] => continue,
        };
        let Some(other) = other.filter(|other| *other != room.name) else { continue };
        if !room.may.contains(&other) {
            refuse(format!("`{}` may not use `{other}`", room.name));
        } else if line.is_some_and(|line| !line.contains(other)) {
            refuse(format!("`{}` does not say that it uses `{other}`", room.name));
        } else if let Some((.., items)) = ONLY.iter().find(|(from, to, _)| *from == room.name && *to == other)
            && item.is_some_and(|item| !items.contains(&item))
        {
            refuse(format!("of `{other}`, `{}` may use only {}", room.name, items.join(", ")));
        }
    }
    faults
}

/// What is wrong with what a room says of itself.
fn judge_line(room: &Room, text: Option<&str>) -> Option<String> {
    let place = format!("{}/src/{}", room.house, room.name);
    match text.map(says) {
        None => Some(format!("{place}: there is no such room")),
        Some(None) => Some(format!("{place}: it does not open with what it may use («May use: …»)")),
        Some(Some(named)) => {
            let beyond: Vec<_> = named.into_iter().filter(|name| !room.may.contains(name) && *name != room.name).collect();
            (!beyond.is_empty()).then(|| format!("{place}: it says it may use {}", beyond.join(", ")))
        }
    }
}

/// The file in which a room says what it is.
fn door<'a>(sources: &'a [Source], room: &Room) -> Option<&'a str> {
    let (one, many) = (format!("{}/src/{}.rs", room.house, room.name), format!("{}/src/{}/mod.rs", room.house, room.name));
    sources.iter().find(|source| source.path == one || source.path == many).map(|source| source.text.as_str())
}

#[test]
fn every_path_runs_down() {
    let sources = rust();
    let line = |source: &Source| room_of(&source.path).and_then(|room| says(door(&sources, room)?));
    let faults: Vec<_> = sources.iter().flat_map(|source| judge(source, line(source).as_ref())).collect();
    none(&faults);
}

#[test]
fn every_room_says_first_what_it_may_use_and_says_no_more_than_the_law() {
    let sources = rust();
    none(&ROOMS.iter().filter_map(|room| judge_line(room, door(&sources, room))).collect::<Vec<_>>());
}

#[test]
fn an_arrow_that_runs_up_is_seen_wherever_it_stands() {
    let refused = |path: &str, text: &str| {
        let source = Source { path: path.into(), text: text.into() };
        judge(&source, None).len()
    };
    for (path, text, faults) in [
        ("app/src/parts/card.rs", "use crate::words::words;", 1),
        ("app/src/parts/card.rs", "use super::super::{ask, model::{Entry, Lang}};", 1),
        ("app/src/parts/card.rs", "use super::icon::Icon; use crate::model::Lang;", 0),
        ("app/src/model/day.rs", "fn a() { crate::ask::now() }", 1),
        ("app/src/model/day.rs", "mod tests { use super::Day; fn a() { super::super::super::words::all(); } }", 1),
        ("app/src/pages/home.rs", "fn a() { view! { <p>{crate::frame::shell()}</p> } }", 1),
        ("app/src/pages/home.rs", "fn a() { view! { <p>{move || { tantivy::Index::create(); }}</p> } }", 1),
        ("app/src/islands/map.rs", "#[cfg(test)] mod tests { use crate::pages::home; }", 1),
        ("app/src/words.rs", "fn a() { std::fs::read_to_string(\"x\"); }", 1),
        ("server/src/catalogue/find.rs", "use crate::store::{Ledger, Published};", 1),
        ("server/src/catalogue/find.rs", "use crate::House;", 1),
        ("server/src/catalogue/find.rs", "fn a(b: crate::desk::Import) {}", 1),
        ("server/src/desk/import.rs", "use crate::store::Ledger; fn a() -> crate::store::Published {}", 1),
        ("server/src/web/page.rs", "use crate::{House, store::Store};", 1),
        ("server/src/web/page.rs", "use sqlx::query;", 1),
        ("server/src/open/search.rs", "use fletta_app::{ask, frame};", 1),
        ("server/src/open/search.rs", "use crate::web; fn a() { web::pairs(); web::router(); }", 1),
        ("server/src/catalogue/find.rs", "use crate::{store}; fn a(b: store::Published, c: store::Ledger) {}", 1),
        ("server/src/util/mod.rs", "", 1),
        ("server/src/lib.rs", "use crate::store::Ledger; use catalogue::Catalogue;", 0),
    ] {
        assert_eq!(refused(path, text), faults, "{path}: {text}");
    }
    let said = says("//! A room. May use: ask (only `Visit`),\n//! model.\n").expect("said");
    let source = Source { path: "app/src/islands/map.rs".into(), text: "use crate::{model::Lang, parts::card};".into() };
    assert_eq!(judge(&source, Some(&said)).len(), 1, "what the room does not say");
    let islands = ROOMS.iter().find(|room| room.name == "islands").expect("a room");
    assert!(judge_line(islands, Some("//! A room.")).is_some() && judge_line(islands, Some("//! May use: pages.")).is_some());
    assert!(judge_line(islands, None).is_some() && judge_line(islands, Some("//! May use: parts and below.")).is_none());
}
