//! Every page is HTML as the standard has it: no error and no warning of the W3C's Nu Html Checker.

use crate::{
    routes::{moves, pages},
    stage::{AFTER, EVE, Stage, WEEK},
    world::root,
};
use std::{
    path::Path,
    process::{Command, Output},
};

/// A list without bullets is none to Safari and VoiceOver unless it says so; the checker finds it unnecessary.
const SPARED: &str = "The “list” role is unnecessary for element “(ul|ol)”\\.";

/// What the checker says of a folder of pages.
fn check(folder: &Path) -> Output {
    let jar = root().join("tests/browser/node_modules/vnu-jar/build/dist/vnu.jar");
    assert!(jar.exists(), "there is no {}: npm ci --ignore-scripts in tests/browser brings it", jar.display());
    let run = Command::new("java")
        .args(["-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"])
        .arg(jar)
        .args(["--skip-non-html", "--Werror", "--stdout", "--verbose", "--filterpattern", SPARED])
        .arg(folder)
        .output();
    run.expect("java")
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_has_an_error_of_markup() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut written = 0;
    for (now, about) in [(WEEK, "all"), (EVE, "moves"), (AFTER, "moves")] {
        let stage = Stage::at(now).await;
        let rows = if about == "all" { pages(&stage).await } else { moves() };
        for lang in Stage::languages() {
            for page in &rows {
                let answer = stage.world.get(&format!("/{lang}{}", page.path)).await;
                let name = format!("{written}-{lang}-{}.html", page.name.replace(|c: char| !c.is_ascii_alphanumeric(), "-"));
                std::fs::write(folder.path().join(name), &answer.body).expect("a page");
                written += 1;
            }
        }
    }
    // The form that comes back, which no address shows.
    let stage = Stage::at(WEEK).await;
    let refused = stage.world.post("/sv/remark", "of=/sv/services/talterapi&words=").await;
    std::fs::write(folder.path().join("refused.html"), &refused.body).expect("a page");
    let ran = tokio::task::spawn_blocking(move || (check(folder.path()), folder)).await.expect("checked").0;
    let said = String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
    // An empty folder has no faults either.
    let looked_at = said.lines().filter(|line| line.trim_end().strip_suffix(".html").is_some()).count();
    assert!(ran.status.success() && looked_at > written, "{looked_at} of {} pages: {said:.6000}", written + 1);
    // It does find what is wrong.
    let wrong = tempfile::tempdir().expect("a folder");
    std::fs::write(wrong.path().join("wrong.html"), "<!DOCTYPE html><html lang=sv><title>x</title><p><ul><li role=x></p>")
        .expect("a page");
    assert!(!check(wrong.path()).status.success(), "the checker finds nothing");
}
