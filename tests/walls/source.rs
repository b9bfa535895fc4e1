use crate::world::root;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::path::{Path, PathBuf};

/// A file of the checkout, by its path below the top level.
pub(super) struct Source {
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    /// Its tokens, without its tests.
    pub(super) fn tokens(&self) -> TokenStream {
        without_tests(self.text.parse().unwrap_or_else(|fault| panic!("{}: {fault}", self.path)))
    }
}

/// All files below some folders whose names end so, in order.
pub(super) fn files(folders: &[&str], ending: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    for folder in folders {
        list(&root().join(folder), ending, &mut paths);
    }
    paths.sort();
    let name = |path: &Path| path.strip_prefix(root()).ok().and_then(Path::to_str).expect("a path below the checkout").to_owned();
    let read = |path: PathBuf| Source { path: name(&path), text: std::fs::read_to_string(&path).expect("text") };
    let files: Vec<_> = paths.into_iter().map(read).collect();
    assert!(!files.is_empty(), "no .{ending} below {folders:?}");
    files
}

/// All of our own Rust, but for tests and tools.
pub(super) fn rust() -> Vec<Source> {
    files(&["app/src", "server/src"], "rs")
}

fn list(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap_or_else(|fault| panic!("{}: {fault}", folder.display())) {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            list(&path, ending, into);
        } else if path.extension().is_some_and(|end| end == ending) {
            into.push(path);
        }
    }
}

/// Leaves out `#[cfg(test)]` and what it stands before.
fn without_tests(tokens: TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    let mut skipping = false;
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if skipping {
            let ends = match &token {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                TokenTree::Punct(mark) => mark.as_char() == ';',
                _ => false,
            };
            skipping = !ends;
        } else if is_mark(&token, '#') && tokens.peek().is_some_and(|next| next.to_string().replace(' ', "") == "[cfg(test)]") {
            tokens.next();
            skipping = true;
        } else {
            kept.push(token);
        }
    }
    kept.into_iter().collect()
}

pub(super) fn is_mark(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

/// The text of a string literal.
pub(super) fn string(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|text| text.value())
}

/// Every run of tokens, from the outermost to the innermost, with the line it begins on.
pub(super) fn runs(tokens: TokenStream, see: &mut dyn FnMut(&[TokenTree])) {
    let run: Vec<TokenTree> = tokens.into_iter().collect();
    see(&run);
    for token in run {
        if let TokenTree::Group(group) = token {
            runs(group.stream(), see);
        }
    }
}

pub(super) fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

#[test]
fn tests_are_left_out_and_what_follows_them_is_not() {
    let source = Source {
        path: "x.rs".into(),
        text: "fn a() { \"one\" } #[cfg(test)] mod tests { fn b() { \"two\" } } fn c() { \"three\" }".into(),
    };
    let mut found = Vec::new();
    runs(source.tokens(), &mut |run| found.extend(run.iter().filter_map(string)));
    assert_eq!(found, ["one", "three"]);
}
