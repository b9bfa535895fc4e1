//! The loader: one script from `app/browser/loader.js` and the small modules that it imports.
//!
//! Written as several files so that each can be read alone; sent as one, so that a page waits for one request. A module of the loader
//! exports nothing and is imported by a line of its own.

use crate::slim::slim;
use anyhow::{Context as _, Result, ensure};
use std::{fmt::Write as _, fs, path::Path};

/// Puts the loader together. `glue` and `wasm` are the names of the browser half's two files, empty when there is none.
pub(crate) fn assemble(folder: &Path, glue: &str, wasm: &str) -> Result<String> {
    let read = |name: &str| fs::read_to_string(folder.join(name)).with_context(|| name.to_owned());
    let loader = read("loader.js")?;
    ensure!(loader.contains("__GLUE__") && loader.contains("__WASM__"), "the places for the browser half's names are missing");
    let mut text = String::new();
    for line in slim(&loader).lines() {
        match module(line) {
            Some(name) => {
                let body = slim(&read(name)?);
                ensure!(
                    body.lines().all(|line| module(line).is_none() && !line.starts_with("export")),
                    "{name} imports or exports"
                );
                writeln!(text, "{{\n{body}}}")?;
            }
            None => writeln!(text, "{line}")?,
        }
    }
    Ok(text.replace("__GLUE__", glue).replace("__WASM__", wasm))
}

/// The file that a line imports, if it is an import.
fn module(line: &str) -> Option<&str> {
    line.strip_prefix("import \"./")?.strip_suffix("\";")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loader() -> String {
        assemble(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../browser"), "fletta-1.js", "fletta-2.wasm").expect("it assembles")
    }

    #[test]
    fn names_take_the_places_of_the_placeholders() {
        let text = loader();
        assert!(text.contains("\"fletta-1.js\"") && text.contains("\"fletta-2.wasm\""), "{text}");
        assert!(!text.contains("__GLUE__") && !text.contains("__WASM__"), "{text}");
    }

    #[test]
    fn modules_are_inlined_and_comments_stay_at_home() {
        let text = loader();
        assert!(text.contains("data-exit"), "a module is missing: {text}");
        assert!(!text.lines().any(|line| line.starts_with("//") || line.starts_with("import \"")), "{text}");
    }

    #[test]
    fn neither_eval_nor_handlers_in_attributes() {
        let text = loader();
        for word in ["eval(", "new Function", "innerHTML", "setAttribute(\"on"] {
            assert!(!text.contains(word), "{word}");
        }
    }
}
