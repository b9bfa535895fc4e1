//! Gathers `locales/<lang>/*.ftl` and `content/pages/<lang>/*.md` into a constant each, so that adding a language is adding a folder.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

fn main() {
    let locales: Vec<_> = gather("../locales", "ftl").iter().map(|file| format!("({:?}, {}),", file.lang, file.text)).collect();
    write("locales.rs", "LOCALES: &[(&str, &str)]", &locales);
    let texts: Vec<_> =
        gather("../content/pages", "md").iter().map(|file| format!("({:?}, {:?}, {}),", file.lang, file.name, file.text)).collect();
    write("texts.rs", "TEXTS: &[(&str, &str, &str)]", &texts);
}

/// A file in a language's folder: its language, its name without the ending, and the code that reads it in.
struct Gathered {
    lang: String,
    name: String,
    text: String,
}

fn gather(root: &str, end: &str) -> Vec<Gathered> {
    let root = Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join(root);
    let mut found = Vec::new();
    for language in list(&root).into_iter().filter(|path| path.is_dir()) {
        for file in list(&language).into_iter().filter(|path| path.extension().is_some_and(|e| e == end)) {
            println!("cargo:rerun-if-changed={}", file.display());
            let name = |path: &Path| path.file_stem().and_then(|name| name.to_str()).expect("a plain name").to_owned();
            let path = file.canonicalize().expect("it exists");
            found.push(Gathered {
                lang: name(&language),
                name: name(&file),
                text: format!("include_str!({:?})", path.display().to_string()),
            });
        }
    }
    found
}

/// What is in a folder, in order; watched, so that a new file is seen.
fn list(folder: &Path) -> Vec<PathBuf> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let read = fs::read_dir(folder).unwrap_or_else(|fault| panic!("{}: {fault}", folder.display()));
    let mut paths: Vec<_> = read.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn write(file: &str, name: &str, rows: &[String]) {
    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo sets it")).join(file);
    fs::write(out, format!("pub(crate) const {name} = &[\n{}\n];\n", rows.join("\n"))).expect("writable");
}
