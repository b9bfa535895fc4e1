use super::source::{Source, is_mark, runs};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::HashMap;
use syn::{ItemMod, ItemUse, Macro, UseTree, visit::Visit};

/// Where a path is used and what it leads to, from the top of the crate or with the name of another.
pub(super) struct Used {
    pub(super) line: usize,
    pub(super) path: Vec<String>,
}

/// Collects the paths of a file. `at` is the module that is being read.
pub(super) struct Paths {
    at: Vec<String>,
    used: Vec<Used>,
}

impl Paths {
    pub(super) fn of(source: &Source) -> Vec<Used> {
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
