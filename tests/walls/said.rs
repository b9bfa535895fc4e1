use super::source::{Source, is_mark, line, runs, string};
use proc_macro2::{Delimiter, TokenTree};
use std::collections::BTreeSet;

/// A key where the code says it: with the place-holders it gives, where that can be seen.
pub(super) struct Said {
    pub(super) at: String,
    pub(super) key: String,
    pub(super) args: Option<BTreeSet<String>>,
}

/// The keys that a file says, and all its texts.
pub(super) fn said(source: &Source, families: &BTreeSet<String>) -> (Vec<Said>, BTreeSet<String>) {
    let (mut said, mut texts) = (Vec::new(), BTreeSet::new());
    runs(source.tokens(), &mut |run| {
        for (at, token) in run.iter().enumerate() {
            if let Some(text) = string(token) {
                // In markup a text after `=` is an attribute; elsewhere one of a family of keys is meant to be a key.
                let is_attribute = at > 0 && is_mark(&run[at - 1], '=');
                let is_key = text.split_once('-').is_some_and(|(family, rest)| {
                    families.contains(family)
                        && !rest.is_empty()
                        && rest.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '_')
                });
                if is_key
                    && !is_attribute
                    && source.path.starts_with("app/src")
                    && !source.path.contains("/parts/")
                    && !source.path.contains("/islands/")
                {
                    said.push(Said { at: format!("{}:{}", source.path, line(token)), key: text.clone(), args: None });
                }
                texts.insert(text);
            }
            let (TokenTree::Ident(name), Some(TokenTree::Group(group))) = (token, run.get(at + 1)) else { continue };
            let name = name.to_string();
            if group.delimiter() != Delimiter::Parenthesis || !matches!(name.as_str(), "say" | "fill" | "has" | "around") {
                continue;
            }
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            if let Some(key) = inner.first().and_then(string) {
                said.push(Said { at: format!("{}:{}", source.path, line(token)), key, args: given(&name, &inner) });
            }
        }
    });
    (said, texts)
}

/// The names of what a message is filled with, if they stand there.
fn given(name: &str, inner: &[TokenTree]) -> Option<BTreeSet<String>> {
    let mut args = BTreeSet::new();
    match name {
        "say" => return Some(args),
        "has" => return None,
        "around" => args.extend(inner.iter().filter_map(string).nth(1)),
        _ => {}
    }
    let [.., TokenTree::Punct(_), TokenTree::Group(list)] = inner else { return None };
    for token in list.stream() {
        if let TokenTree::Group(pair) = token {
            args.insert(pair.stream().into_iter().next().as_ref().and_then(string)?);
        }
    }
    Some(args)
}
