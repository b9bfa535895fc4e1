//! Arrows run down (`house.md`, rule 2): every path of every file is judged, also within macros.

use super::{
    law::{FOREIGN, ONLY, OUTER, ROOMS, Room, TOP},
    none,
    source::{Source, is_mark, runs, rust},
};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeSet, HashMap};
use syn::{ItemMod, ItemUse, Macro, UseTree, visit::Visit};

/// Where a path is used and what it leads to, from the top of the crate or with the name of another.
struct Used {
    line: usize,
    path: Vec<String>,
}

/// Collects the paths of a file. `at` is the module that is being read.
struct Paths {
    at: Vec<String>,
    used: Vec<Used>,
}

impl Paths {
    fn of(source: &Source) -> Vec<Used> {
        let file = syn::parse_file(&source.text).unwrap_or_else(|fault| panic!("{}: {fault}", source.path));
        let inner = source.path.split_once("/src/").map_or("", |(_, inner)| inner).trim_end_matches(".rs");
        let at = inner.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).map(str::to_owned).collect();
        let mut paths = Self { at, used: Vec::new() };
        paths.visit_file(&file);
        // A room that is taken in whole is gone on from: `use crate::store;` and then `store::Ledger`.
        let whole: HashMap<String, Vec<String>> =
            paths.used.iter().filter_map(|used| Some((used.path.last()?.clone(), used.path.clone()))).collect();
        for used in paths.used.iter_mut().filter(|used| used.path.len() > 1) {
            if let Some(room) =
                whole.get(&used.path[0]).filter(|room| room.len() == 2 && (room[0] == "crate" || room[0] == "fletta_app"))
            {
                used.path.splice(..1, room.iter().cloned());
            }
        }
        paths.used
    }

    /// Takes a path in, from the top of the crate on: `super` and `self` are walked.
    fn take(&mut self, line: usize, segments: &[String]) {
        let mut path: Vec<String> = Vec::new();
        match segments.first().map(String::as_str) {
            Some("crate") => path.push("crate".into()),
            Some("self" | "super") => {
                path.push("crate".into());
                path.extend(self.at.iter().cloned());
                for _ in segments.iter().take_while(|segment| *segment == "super") {
                    path.truncate((path.len() - 1).max(1));
                }
            }
            _ => path.extend(segments.first().cloned()),
        }
        let walked = segments.iter().skip_while(|segment| matches!(segment.as_str(), "crate" | "self" | "super"));
        let skip = usize::from(path.first().is_some_and(|first| first != "crate"));
        path.extend(walked.skip(skip).cloned());
        self.used.push(Used { line, path });
    }

    fn tree(&mut self, line: usize, before: &mut Vec<String>, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.tree(line, before, &path.tree);
                before.pop();
            }
            UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(line, before, item)),
            UseTree::Name(name) => self.leaf(line, before, &name.ident.to_string()),
            UseTree::Rename(rename) => self.leaf(line, before, &rename.ident.to_string()),
            UseTree::Glob(_) => self.leaf(line, before, "*"),
        }
    }

    fn leaf(&mut self, line: usize, before: &[String], name: &str) {
        let mut path = before.to_vec();
        if name != "self" || path.is_empty() {
            path.push(name.to_owned());
        }
        self.take(line, &path);
    }

    /// Paths within a macro: names with `::` between them.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut found = Vec::new();
        runs(tokens, &mut |run| {
            let mut at = 0;
            while at < run.len() {
                let TokenTree::Ident(first) = &run[at] else {
                    at += 1;
                    continue;
                };
                let mut path = vec![first.to_string()];
                while let [a, b, TokenTree::Ident(next), ..] = &run[at + 1..]
                    && is_mark(a, ':')
                    && is_mark(b, ':')
                {
                    path.push(next.to_string());
                    at += 3;
                }
                if path.len() > 1 {
                    found.push((first.span().start().line, path));
                }
                at += 1;
            }
        });
        for (line, path) in found {
            self.take(line, &path);
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let line = item.use_token.span.start().line;
        self.tree(line, &mut Vec::new(), &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if segments.len() > 1 {
            let line = path.segments[0].ident.span().start().line;
            self.take(line, &segments);
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        self.visit_path(&called.path);
        self.tokens(called.tokens.clone());
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        self.at.push(module.ident.to_string());
        syn::visit::visit_item_mod(self, module);
        self.at.pop();
    }
}

/// The room a file belongs to; the tops of the crates belong to none, for they wire.
fn room_of(path: &str) -> Option<Option<&'static Room>> {
    let (house, inner) = path.split_once("/src/")?;
    let name = inner.split('/').next()?.trim_end_matches(".rs");
    if matches!(name, "lib" | "main") {
        return Some(None);
    }
    ROOMS.iter().find(|room| room.house == house && room.name == name).map(Some)
}

/// The rooms that a file's «May use:» line names, if it has one.
fn says(text: &str) -> Option<BTreeSet<&'static str>> {
    let head: String = text
        .lines()
        .take_while(|line| line.starts_with("//!"))
        .map(|line| format!("{} ", line.trim_start_matches("//!")))
        .collect();
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
    let room = match room_of(path) {
        None => return vec![format!("{path}: the law knows no such room")],
        Some(None) => return Vec::new(),
        Some(Some(room)) => room,
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
        } else if let Some((.., items)) = ONLY.iter().find(|(from, to, _)| *from == room.name && *to == other) {
            if item.is_some_and(|item| !items.contains(&item)) {
                refuse(format!("of `{other}`, `{}` may use only {}", room.name, items.join(", ")));
            }
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
    let line = |source: &Source| room_of(&source.path).flatten().and_then(|room| says(door(&sources, room)?));
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
        ("server/src/open/search.rs", "use fletta_app::{ask, words};", 1),
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
