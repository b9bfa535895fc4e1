//! What holds the rooms apart, and words, styles and content together. Each checker is a plain function that gives faults, and each is
//! shown something wrong first: a rule that cannot fail holds nothing.

mod arrows;
mod content;
mod english;
mod law;
mod map;
mod paths;
mod said;
mod source;
mod styles;
mod words;

/// Fails with all faults at once, one a line.
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
