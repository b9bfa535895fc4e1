//! Builds what a browser fetches beside the pages: the browser half, the loader, the styles and the pictures, under names that carry the
//! hash of their content, each with a brotli and a gzip copy, and a manifest by which the server finds them.
//!
//! Call it at the top of the checkout, in release or not, the files are the same: `cargo run -p fletta-bundle`. With `--no-browser` the
//! site is built without the browser half: every page still works, it is a plain site then.
//!
//! The order is the order of the references: wasm and glue have no references of ours; the loader names both, and the modules
//! that one page alone needs, which have none; pictures have none; the
//! styles name pictures. So a name is always known before it is written into another file.

mod browser;
mod loader;
mod site;
mod slim;
mod styles;

use anyhow::{Context as _, Result, bail, ensure};
use site::Site;
use std::{env, path::Path, process::ExitCode};

const USAGE: &str = "usage: fletta-bundle [--no-browser]   (at the top of the checkout)";

fn main() -> ExitCode {
    match asked().and_then(|with_browser| build(Path::new("."), with_browser)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether the browser half is wanted.
fn asked() -> Result<bool> {
    let mut with_browser = true;
    for argument in env::args().skip(1) {
        match argument.as_str() {
            "--no-browser" => with_browser = false,
            other => bail!("{other} is not known; {USAGE}"),
        }
    }
    Ok(with_browser)
}

/// Builds the site of the checkout at `root` into its `target/site`.
fn build(root: &Path, with_browser: bool) -> Result<()> {
    ensure!(root.join("app/browser").is_dir(), "app/browser is not here; {USAGE}");
    let half = with_browser.then(|| browser::build(root)).transpose()?;

    let mut site = Site::default();
    let (mut glue, mut wasm) = (String::new(), String::new());
    if let Some(half) = half {
        wasm = site.add("fletta.wasm", half.wasm);
        let mut text = slim::slim(&half.glue);
        for (path, snippet) in half.snippets {
            let name = site.add("snippet.js", snippet.into_bytes());
            text = text.replace(&format!("./snippets/{path}"), &format!("./{name}"));
        }
        glue = site.add("fletta.js", text.into_bytes());
    }
    let publish = |name: &str, body: String| site.add(name, body.into_bytes());
    let text = loader::assemble(&root.join("app/browser"), &glue, &wasm, publish).context("app/browser/loader.js")?;
    site.add("loader.js", text.into_bytes());

    let pictures = root.join("style/static");
    if pictures.is_dir() {
        site.add_folder(&pictures)?;
    }
    let text = styles::bundle(&root.join("style/main.css"), site.names()).context("style/main.css")?;
    site.add("main.css", text.into_bytes());

    site.write(&root.join("target/site"))
}
