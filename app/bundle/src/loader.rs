//! The loader: one script from `app/browser/loader.js` and the small modules that it imports.
//!
//! Written as several files so that each can be read alone; sent as one, so that a page waits for one request. A module of the loader
//! exports nothing and is imported by a line of its own. What one page alone needs is asked for by `import("./….js")`: a file of its
//! own, published under a hashed name like any other.

use crate::{slim::slim, styles};
use anyhow::{Context as _, Result, ensure};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

/// Where the styles of the map's library are taken in.
const LEAFLET: &str = "__LEAFLET_STYLES__";

/// Puts the loader together. `glue` and `wasm` are the names of the browser half's two files, empty when there is none. `publish` takes
/// in what is a file of its own and tells its name.
pub(crate) fn assemble(folder: &Path, glue: &str, wasm: &str, mut publish: impl FnMut(&str, String) -> String) -> Result<String> {
    let mut text = whole(folder, "loader.js")?;
    ensure!(text.contains("__GLUE__") && text.contains("__WASM__"), "the places for the browser half's names are missing");
    while let Some(name) = asked_for(&text).map(ToOwned::to_owned) {
        let mut body = whole(folder, &name)?;
        ensure!(asked_for(&body).is_none(), "{name} asks for another");
        if body.contains(LEAFLET) {
            let styles = styles::bundle(&folder.join("leaflet/leaflet.css"), &BTreeMap::new())?;
            // In a layer of its own: what style/ says of the same is stronger.
            let styles = serde_json::to_string(&format!("@layer library{{{styles}}}"))?;
            body = body.replace(&format!("\"{LEAFLET}\""), &styles);
        }
        let published = publish(&name, body);
        ensure!(published != name, "{name} is published without its hash");
        text = text.replace(&format!("import(\"./{name}\")"), &format!("import(`./{published}`)"));
    }
    Ok(text.replace("__GLUE__", glue).replace("__WASM__", wasm))
}

/// A script with the modules that it imports in their places.
fn whole(folder: &Path, name: &str) -> Result<String> {
    let read = |name: &str| fs::read_to_string(folder.join(name)).with_context(|| name.to_owned());
    let mut text = String::new();
    for line in slim(&read(name)?).lines() {
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
    Ok(text)
}

/// The first file that is asked for where it is needed.
fn asked_for(text: &str) -> Option<&str> {
    text.split_once("import(\"./")?.1.split_once("\")").map(|(name, _)| name)
}

/// The file that a line imports, if it is an import.
fn module(line: &str) -> Option<&str> {
    line.strip_prefix("import \"./")?.strip_suffix("\";")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loader() -> String {
        published().0
    }

    /// The loader, and what is a file of its own.
    fn published() -> (String, Vec<(String, String)>) {
        let mut others = Vec::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../browser");
        let publish = |name: &str, body: String| {
            others.push((name.to_owned(), body));
            format!("hashed-{name}")
        };
        (assemble(&folder, "fletta-1.js", "fletta-2.wasm", publish).expect("it assembles"), others)
    }

    #[test]
    fn what_one_page_alone_needs_is_a_file_of_its_own() {
        let (text, others) = published();
        assert!(text.contains("import(`./hashed-list.js`)") && !text.contains("import(\"./"), "{text}");
        let (_, list) = others.iter().find(|(name, _)| name == "list.js").expect("the list's module");
        assert!(list.contains("data-my-list") && !list.contains("//"), "{list}");
        assert!(!text.contains(list), "it is in the loader as well");
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
    fn the_map_brings_its_library_and_its_styles() {
        let (_, others) = published();
        let (_, map) = others.iter().find(|(name, _)| name == "map.js").expect("the map's module");
        assert!(map.contains("Leaflet 1.9.4") && map.contains("@layer library{"), "{}", map.len());
        assert!(!map.contains(LEAFLET) && !map.contains("images/"), "a place is left, or a picture is named");
    }

    #[test]
    fn neither_eval_nor_handlers_in_attributes() {
        // Our own: what a library does is held by the policy of content.
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../browser");
        let files = fs::read_dir(folder).expect("a folder").filter_map(|file| Some(file.ok()?.path()));
        for file in files.filter(|file| file.extension().is_some_and(|end| end == "js")) {
            let (name, text) = (file.display(), fs::read_to_string(&file).expect("text"));
            for word in ["eval(", "new Function", "innerHTML", "setAttribute(\"on", "fetch(\"", "sendBeacon", "XMLHttpRequest"] {
                assert!(!text.contains(word), "{name}: {word}");
            }
        }
    }
}
