//! What is true in a real browser: Debian's Chromium, driven over WebDriver against a house in this process that holds the demo.
//!
//! Each test has a house and a Chromium of its own, two run beside each other. What a test looks at on a page is asked by the scripts in
//! `scripts/`. `./test browser` builds what is needed; `./test browser --all` walks every entry as well.

mod chromium;
mod device;
mod faults;
mod keyboard;
mod map;
mod markup;
mod plain;
mod routes;
mod samples;
mod stage;
mod tasks;
mod tongues;
mod walk;
mod weight;
#[expect(dead_code, unused_imports, reason = "the stories use the rest of it")]
#[path = "../world/mod.rs"]
mod world;
