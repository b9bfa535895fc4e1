//! Words enter at the page (`house.md`, rule 7): no sentence stands in the markup itself.

use super::{
    none,
    source::{Source, files, is_mark, line, runs, string},
};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Attributes whose value is no word.
const NO_WORDS: &[&str] = &[
    "class",
    "content",
    "d",
    "points",
    "rel",
    "sizes",
    "transform",
    "viewBox",
    "preserveAspectRatio",
    "property",
    "name",
    "media",
    "href",
    "id",
    "for",
];

/// Texts within markup that a reader would be shown as they stand.
fn judge(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    runs(without_samples(source.tokens()), &mut |run| {
        for (at, token) in run.iter().enumerate() {
            let (TokenTree::Ident(name), Some(mark), Some(TokenTree::Group(markup))) = (token, run.get(at + 1), run.get(at + 2))
            else {
                continue;
            };
            if name == "view" && is_mark(mark, '!') && markup.delimiter() == Delimiter::Brace {
                runs(markup.stream(), &mut |run| faults.extend(suspicious(source, run)));
            }
        }
    });
    // A view within a view is walked twice.
    faults.sort();
    faults.dedup();
    faults
}

/// Samples show the parts with something in them; no reader is shown those.
fn without_samples(tokens: TokenStream) -> TokenStream {
    let (mut kept, mut skipping) = (Vec::new(), false);
    for token in tokens {
        match &token {
            TokenTree::Ident(name) if name == "samples" || name == "sample" => skipping = true,
            TokenTree::Group(group) if skipping && group.delimiter() == Delimiter::Brace => skipping = false,
            _ if skipping => {}
            _ => kept.push(token),
        }
    }
    kept.into_iter().collect()
}

fn suspicious(source: &Source, run: &[TokenTree]) -> Vec<String> {
    let attribute = |at: usize| match (at.checked_sub(1).map(|before| &run[before]), at.checked_sub(2).map(|before| &run[before])) {
        (Some(mark), Some(TokenTree::Ident(name))) if is_mark(mark, '=') => Some(name.to_string()),
        (Some(mark), Some(TokenTree::Literal(_) | TokenTree::Group(_))) if is_mark(mark, '=') => Some("class".into()),
        _ => None,
    };
    let mut faults = Vec::new();
    for (at, text) in run.iter().enumerate().filter_map(|(at, token)| Some((at, string(token)?))) {
        let name = attribute(at);
        if name.as_deref().is_some_and(|name| NO_WORDS.contains(&name)) {
            continue;
        }
        // What `format!` puts in is no word of its own.
        let plain: String = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after)).collect();
        let words = plain.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1).count();
        let shown =
            matches!(name.as_deref(), Some("title" | "alt" | "placeholder" | "label")) || (name.is_none() && is_text(run, at));
        if words > 1 || (words == 1 && shown) {
            faults.push(format!("{}:{}: «{text}» is said in no language of the reader's", source.path, line(&run[at])));
        }
    }
    faults
}

/// Whether a text stands between tags, and not in an expression.
fn is_text(run: &[TokenTree], at: usize) -> bool {
    at > 0 && is_mark(&run[at - 1], '>') && run.get(at + 1).is_some_and(|next| is_mark(next, '<'))
}

#[test]
fn no_sentence_stands_in_the_markup() {
    let sources = files(&["app/src/pages", "app/src/frame", "app/src/islands", "app/src/parts"], "rs");
    none(&sources.iter().flat_map(judge).collect::<Vec<_>>());
}

#[test]
fn a_sentence_in_the_markup_is_seen() {
    let seen =
        |text: &str| judge(&Source { path: "app/src/pages/x.rs".into(), text: format!("fn a() {{ view! {{ {text} }} }}") }).len();
    assert_eq!(seen(r#"<p>"Please search again"</p>"#), 1);
    assert_eq!(seen(r#"<p>"Search"</p>"#), 1);
    assert_eq!(seen(r#"<button title="Close">{x}</button>"#), 1);
    assert_eq!(seen(r#"<p>{format!("{} hits found", 3)}</p>"#), 1);
    assert_eq!(seen(r#"<div class="card card-wide" data-kind="x">{reader.say("home-title")}" · "</div>"#), 0);
    assert_eq!(seen(r#"<p>{move || view! { <b>"Deep inside"</b> }}</p>"#), 1);
    let samples =
        "pub fn samples() -> Vec<AnyView> { view! { <p>\"A sample text\"</p> } } fn a() { view! { <p>\"A real text\"</p> } }";
    assert_eq!(judge(&Source { path: "app/src/parts/x.rs".into(), text: samples.into() }).len(), 1);
}
