//! The styles: `style/main.css` with its imports inlined in their layers, minified, its pictures under their hashed names.

use anyhow::{Context as _, Result, anyhow, bail};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    dependencies::{Dependency, DependencyOptions},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
};
use std::{collections::BTreeMap, path::Path};

/// One style sheet from `entry` and all it imports. `names` gives the published name of each picture.
pub(crate) fn bundle(entry: &Path, names: &BTreeMap<String, String>) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(entry).map_err(|fault| anyhow!("{fault}"))?;
    sheet.minify(MinifyOptions::default()).map_err(|fault| anyhow!("{fault}"))?;
    let analyze_dependencies = Some(DependencyOptions { remove_imports: false });
    let printed = sheet.to_css(PrinterOptions { minify: true, analyze_dependencies, ..PrinterOptions::default() })?;
    let mut css = printed.code;
    for dependency in printed.dependencies.unwrap_or_default() {
        match dependency {
            Dependency::Import(import) => bail!("{}: {} cannot be imported", import.loc.file_path, import.url),
            Dependency::Url(link) => {
                let address = address(&link.url, names).with_context(|| link.loc.file_path.clone())?;
                css = css.replace(&link.placeholder, &address);
            }
        }
    }
    Ok(css)
}

/// The address that stands for `url` in the published sheet: inline data and fragments as they are, a picture under its hashed name.
/// Another host is refused: no page ever names one.
fn address(url: &str, names: &BTreeMap<String, String>) -> Result<String> {
    if url.starts_with("data:") || url.starts_with('#') {
        return Ok(url.replace('\\', "\\\\").replace('"', "\\\""));
    }
    let (path, fragment) = url.split_once('#').map_or((url, None), |(path, fragment)| (path, Some(fragment)));
    let picture = path.rsplit_once("static/").map(|(_, picture)| picture);
    let name = picture.and_then(|picture| names.get(picture)).with_context(|| format!("{url} is not in style/static"))?;
    Ok(fragment.map_or_else(|| name.clone(), |fragment| format!("{name}#{fragment}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn sheet(files: &[(&str, &str)]) -> Result<String> {
        let folder = tempfile::tempdir()?;
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().context("a folder")?)?;
            fs::write(path, text)?;
        }
        let names = BTreeMap::from([("braid.svg".to_owned(), "braid-0123456789ab.svg".to_owned())]);
        bundle(&folder.path().join("main.css"), &names)
    }

    #[test]
    fn imports_are_inlined_in_their_layers() {
        let css = sheet(&[
            ("main.css", "@layer base, parts;\n@import \"base.css\" layer(base);\n@import \"parts/card.css\" layer(parts);"),
            ("base.css", "body { margin: 0px; color: light-dark(#000, #fff); }"),
            ("parts/card.css", ".card { background-image: url(\"../static/braid.svg#joint\") }"),
        ])
        .expect("it bundles");
        assert!(css.starts_with("@layer base,parts;") || css.starts_with("@layer base{"), "{css}");
        assert!(css.contains("light-dark(#000,#fff)"), "{css}");
        assert!(css.contains("url(\"braid-0123456789ab.svg#joint\")"), "{css}");
        assert!(!css.contains("@import") && !css.contains('\n'), "{css}");
    }

    #[test]
    fn inline_data_stays_as_it_is() {
        let css = sheet(&[("main.css", ".a { mask: url('data:image/svg+xml,<svg xmlns=\"x\"/>') }")]).expect("it bundles");
        assert!(css.contains(r#"url("data:image/svg+xml,<svg xmlns=\"x\"/>")"#), "{css}");
    }

    #[test]
    fn another_host_and_an_absent_picture_are_refused() {
        for url in ["https://example.org/a.png", "//example.org/a.png", "static/absent.svg"] {
            assert!(sheet(&[("main.css", &format!(".a {{ background: url({url}) }}"))]).is_err(), "{url}");
        }
        assert!(sheet(&[("main.css", "@import \"https://example.org/a.css\";")]).is_err());
    }
}
