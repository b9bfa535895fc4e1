//! The README cannot rot: its map names the rooms there are, and its table the settings that are read.

use super::{law::ROOMS, none};
use crate::world::root;
use std::collections::BTreeSet;

/// The cells of every row of a table whose first cell begins so.
fn rows<'a>(text: &'a str, begins: &str) -> Vec<Vec<&'a str>> {
    let cells = |line: &'a str| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>();
    text.lines().filter(|line| line.starts_with('|')).map(cells).filter(|cells| cells[0].starts_with(begins)).collect()
}

/// What is wrong with the map.
fn judge_map(readme: &str, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    let mut drawn = BTreeSet::new();
    for cells in rows(readme, "`") {
        let path = cells[0].trim_matches('`');
        if path.starts_with("FLETTA_") || cells.len() < 3 {
            continue;
        }
        if !exists(path) {
            faults.push(format!("the map has {path}, which there is not"));
        }
        let named = |room: &&super::law::Room| path.trim_end_matches(".rs") == format!("{}/src/{}", room.house, room.name);
        let Some(room) = ROOMS.iter().find(named) else { continue };
        drawn.insert(room.name);
        let words: Vec<_> = cells[2].split(|c: char| !c.is_alphanumeric()).collect();
        for other in ROOMS.iter().filter(|other| words.contains(&other.name) && !room.may.contains(&other.name)) {
            faults.push(format!("the map lets {path} use {}", other.name));
        }
    }
    // The settings have a table of their own.
    for room in ROOMS.iter().filter(|room| room.name != "config" && !drawn.contains(room.name)) {
        faults.push(format!("the map lacks {}/src/{}", room.house, room.name));
    }
    faults
}

/// The settings that a text names.
fn settings(text: &str) -> BTreeSet<&str> {
    let ends = |text: &str| text.find(|c: char| !(c.is_ascii_uppercase() || c == '_')).unwrap_or(text.len());
    text.match_indices("FLETTA_").map(|(at, _)| &text[at..at + ends(&text[at..])]).collect()
}

#[test]
fn the_map_shows_the_rooms_there_are_and_their_arrows() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("a README");
    none(&judge_map(&readme, |path| root().join(path).exists()));
}

#[test]
fn every_setting_is_in_the_readme_and_nothing_else_is() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).expect("text");
    let (readme, config, main) = (read("README.md"), read("server/src/config.rs"), read("server/src/main.rs"));
    let told: BTreeSet<&str> = rows(&readme, "`FLETTA_").iter().flat_map(|cells| settings(cells[0])).collect();
    let known: BTreeSet<&str> = settings(&config).into_iter().chain(settings(&main)).collect();
    let missing: Vec<_> = settings(&config).difference(&told).map(|name| format!("{name} is not in the README")).collect();
    let beyond: Vec<_> = told.difference(&known).map(|name| format!("{name} is in the README, and nobody reads it")).collect();
    none(&[missing, beyond].concat());
}

#[test]
fn a_map_that_is_wrong_is_seen() {
    let row = |room: &super::law::Room| {
        ["| `", room.house, "/src/", room.name, "` | x | ", if room.may.is_empty() { "" } else { "model" }, " |\n"].concat()
    };
    let whole: String = ROOMS.iter().map(row).collect();
    let faults = |text: &str| judge_map(text, |path| !path.contains("nowhere"));
    assert_eq!(faults(&whole), Vec::<String>::new());
    assert_eq!(faults(&whole.replace("| `app/src/parts` | x | model |\n", "")), ["the map lacks app/src/parts"]);
    assert_eq!(faults(&format!("{whole}| `app/src/nowhere` | x | – |\n")), ["the map has app/src/nowhere, which there is not"]);
    let parts = whole.replace("| `app/src/parts` | x | model |", "| `app/src/parts` | x | ask, model |");
    assert_eq!(faults(&parts), ["the map lets app/src/parts use ask"]);
    assert_eq!(settings("`FLETTA_NOW`, FLETTA_DATA="), BTreeSet::from(["FLETTA_DATA", "FLETTA_NOW"]));
}
