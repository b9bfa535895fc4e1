//! The browser half: compiled for WebAssembly, then given its JavaScript glue by wasm-bindgen.

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use wasm_bindgen_cli_support::Bindgen;

/// What wasm-bindgen made of the browser half.
pub(crate) struct BrowserHalf {
    /// The WebAssembly itself, without names and producers.
    pub(crate) wasm: Vec<u8>,
    /// The module that loads it and holds an export for each island. It does not know where the WebAssembly lies: the loader says so.
    pub(crate) glue: String,
    /// Scripts that crates brought along, by the path under `./snippets/` by which the glue imports them.
    pub(crate) snippets: Vec<(String, String)>,
}

/// Compiles and binds the browser half of the checkout at `root`.
pub(crate) fn build(root: &Path) -> Result<BrowserHalf> {
    let path = compile(root)?;
    let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
    let mut output = Bindgen::new()
        .input_bytes("fletta", bytes)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen")?;
    let inline = output.snippets().iter().flat_map(|(folder, scripts)| {
        scripts.iter().enumerate().map(move |(number, script)| (format!("{folder}/inline{number}.js"), script.clone()))
    });
    let snippets = inline.chain(output.local_modules().iter().map(|(path, script)| (path.clone(), script.clone()))).collect();
    let glue = output.js().to_owned();
    Ok(BrowserHalf { wasm: output.wasm_mut().emit_wasm(), glue, snippets })
}

/// Has cargo compile the browser half, its progress shown, and asks it where the file lies.
fn compile(root: &Path) -> Result<PathBuf> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let output = Command::new(cargo)
        .current_dir(root)
        .args(["build", "--package", "fletta-browser", "--target", "wasm32-unknown-unknown", "--profile", "browser"])
        .arg("--message-format=json-render-diagnostics")
        .stderr(Stdio::inherit())
        .output()
        .context("cargo does not start")?;
    ensure!(output.status.success(), "the browser half does not build");
    let told = String::from_utf8(output.stdout).context("cargo's messages")?;
    told.lines().rev().find_map(wasm_file).context("cargo named no file for the browser half")
}

/// The WebAssembly file that one of cargo's messages names, if it is about the browser half.
fn wasm_file(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let ours = message["reason"] == "compiler-artifact" && message["target"]["name"] == "fletta_browser";
    let names = message["filenames"].as_array().filter(|_| ours)?;
    names.iter().filter_map(Value::as_str).map(PathBuf::from).find(|path| path.extension().is_some_and(|end| end == "wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_message_about_the_browser_half_names_the_file() {
        let ours = r#"{"reason":"compiler-artifact","target":{"name":"fletta_browser"},"filenames":["/t/x.d","/t/x.wasm"]}"#;
        let other = r#"{"reason":"compiler-artifact","target":{"name":"fletta_app"},"filenames":["/t/y.wasm"]}"#;
        assert_eq!(wasm_file(ours), Some(PathBuf::from("/t/x.wasm")));
        assert_eq!(wasm_file(other), None);
        assert_eq!(wasm_file("Compiling"), None);
    }
}
