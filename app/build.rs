//! Gathers `locales/<lang>/*.ftl` into one constant, so that adding a language is adding a folder.

use std::{env, fs, path::Path};

fn main() {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../locales");
    println!("cargo:rerun-if-changed={}", root.display());
    let mut rows = Vec::new();
    let mut languages: Vec<_> = fs::read_dir(&root).expect("locales/ is there").filter_map(Result::ok).map(|e| e.path()).collect();
    languages.sort();
    for language in languages.iter().filter(|path| path.is_dir()) {
        println!("cargo:rerun-if-changed={}", language.display());
        let mut files: Vec<_> = fs::read_dir(language).expect("readable").filter_map(Result::ok).map(|e| e.path()).collect();
        files.sort();
        for file in files.iter().filter(|path| path.extension().is_some_and(|e| e == "ftl")) {
            println!("cargo:rerun-if-changed={}", file.display());
            let code = language.file_name().and_then(|n| n.to_str()).expect("a language code");
            let path = file.canonicalize().expect("it exists");
            rows.push(format!("({code:?}, include_str!({:?})),", path.display().to_string()));
        }
    }
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("locales.rs");
    fs::write(out, format!("pub(crate) const LOCALES: &[(&str, &str)] = &[\n{}\n];\n", rows.join("\n"))).expect("writable");
}
