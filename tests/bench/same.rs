//! Whether two pages are the same to whoever reads them: nobody measures a smaller page.
//!
//! Comments are taken out (leptos marks places with them), white space is folded, attributes may stand in any order. All else counts.

use scraper::{ElementRef, Html, Node, node::Element};
use std::fmt::Write;

/// How many lines are shown round the first that differs.
const ROUND: usize = 4;

/// That two pages are the same, or where they begin to differ.
pub(crate) fn judge(real: &str, by_hand: &str) -> Result<(), String> {
    let (real, by_hand) = (lines(real), lines(by_hand));
    let Some(at) = (0..real.len().max(by_hand.len())).find(|at| real.get(*at) != by_hand.get(*at)) else { return Ok(()) };
    let mut said = String::new();
    for (name, page) in [("the house", &real), ("by hand", &by_hand)] {
        let _ = writeln!(said, "{name}, from line {at} on:");
        for line in page.iter().skip(at.saturating_sub(ROUND)).take(2 * ROUND) {
            let _ = writeln!(said, "    {}", line.chars().take(160).collect::<String>());
        }
    }
    Err(said)
}

/// A page, one tag or text a line.
fn lines(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let mut lines: Vec<String> = html.starts_with("<!DOCTYPE html>").then(|| "<!DOCTYPE html>".to_owned()).into_iter().collect();
    write_down(page.root_element(), &mut lines);
    lines
}

fn write_down(element: ElementRef<'_>, lines: &mut Vec<String>) {
    lines.push(open(element.value()));
    let mut text = String::new();
    for child in element.children() {
        if let Node::Text(words) = child.value() {
            text.push_str(words);
        } else if let Some(child) = ElementRef::wrap(child) {
            lines.extend(folded(&std::mem::take(&mut text)));
            write_down(child, lines);
        }
    }
    lines.extend(folded(&text));
    lines.push(format!("</{}>", element.value().name()));
}

fn open(element: &Element) -> String {
    let mut attributes: Vec<_> = element.attrs().collect();
    attributes.sort_unstable();
    attributes.into_iter().fold(format!("<{}", element.name()), |tag, (name, value)| tag + &format!(" {name}={value:?}")) + ">"
}

/// A text with every run of white space as one space; none if there is no text at all.
fn folded(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        let letter = if letter.is_ascii_whitespace() { ' ' } else { letter };
        if !(letter == ' ' && folded.ends_with(' ')) {
            folded.push(letter);
        }
    }
    (!folded.is_empty()).then_some(folded)
}
