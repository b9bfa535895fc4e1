//! What is published: files under hashed names, compressed ahead of time, and their manifest.

use anyhow::{Context as _, Result};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Map, Value, json};
use std::{
    collections::BTreeMap,
    fs, io,
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
    thread,
};

/// Files that browsers ask for without reading a page first. They keep a copy under their plain name.
const PLAIN: &[&str] = &["favicon.svg"];

/// The site while it grows.
#[derive(Default)]
pub(crate) struct Site {
    files: BTreeMap<String, Vec<u8>>,
    names: BTreeMap<String, String>,
}

/// One file and what is left of it after compression.
struct Squeezed {
    name: String,
    bytes: usize,
    brotli: usize,
    gzip: usize,
}

impl Site {
    /// Takes a file in and returns its published name: `main.css` becomes `main-0123456789ab.css`.
    pub(crate) fn add(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let hash = blake3::hash(&bytes).to_hex();
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let hashed = format!("{}-{}.{end}", stem.replace('/', "-"), &hash[..12]);
        if PLAIN.contains(&name) {
            self.files.insert(name.to_owned(), bytes.clone());
        }
        self.files.insert(hashed.clone(), bytes);
        self.names.insert(name.to_owned(), hashed.clone());
        hashed
    }

    /// Takes every file of a folder in, those of its folders too.
    pub(crate) fn add_folder(&mut self, folder: &Path) -> Result<()> {
        let mut waiting = vec![folder.to_owned()];
        while let Some(next) = waiting.pop() {
            for entry in fs::read_dir(&next).with_context(|| next.display().to_string())? {
                let path = entry?.path();
                let name = path.strip_prefix(folder)?.to_str().context("a file name that is not UTF-8")?.to_owned();
                if path.is_dir() {
                    waiting.push(path);
                } else if !name.split('/').any(|part| part.starts_with('.')) {
                    self.add(&name, fs::read(&path).with_context(|| name.clone())?);
                }
            }
        }
        Ok(())
    }

    /// The published name of each file, by the name it came with.
    pub(crate) fn names(&self) -> &BTreeMap<String, String> {
        &self.names
    }

    /// Writes all into a fresh folder, puts that in the place of `folder`, and shows the sizes.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        let (fresh, old) = (folder.with_extension("new"), folder.with_extension("old"));
        remove(&fresh)?;
        remove(&old)?;
        fs::create_dir_all(&fresh).with_context(|| fresh.display().to_string())?;
        let squeezed = self.squeeze(&fresh)?;
        let manifest = serde_json::to_string_pretty(&self.manifest(&squeezed))?;
        fs::write(fresh.join("manifest.json"), manifest + "\n")?;
        if folder.exists() {
            fs::rename(folder, &old).context("the old site does not move away")?;
        }
        fs::rename(&fresh, folder).context("the new site does not move in")?;
        remove(&old)?;
        show(&squeezed);
        Ok(())
    }

    /// Writes each file and its two copies, all at the same time.
    fn squeeze(&self, folder: &Path) -> Result<Vec<Squeezed>> {
        thread::scope(|scope| {
            let work: Vec<_> =
                self.files.iter().map(|(name, bytes)| scope.spawn(move || squeeze(folder.join(name), name, bytes))).collect();
            work.into_iter().map(|file| file.join().map_err(|_| anyhow::anyhow!("a file could not be compressed"))?).collect()
        })
    }

    /// What the server reads: the names it writes into pages, and what it says of each file.
    fn manifest(&self, squeezed: &[Squeezed]) -> Value {
        let file = |file: &Squeezed| {
            let told = json!({ "type": media_type(&file.name), "bytes": file.bytes, "br": file.brotli, "gz": file.gzip });
            (file.name.clone(), told)
        };
        json!({
            "css": self.names.get("main.css"),
            "loader": self.names.get("loader.js"),
            "icon": self.names.get("favicon.svg"),
            "glue": self.names.get("fletta.js"),
            "wasm": self.names.get("fletta.wasm"),
            "browser_half": self.names.contains_key("fletta.wasm"),
            "names": self.names,
            "files": squeezed.iter().map(file).collect::<Map<_, _>>(),
        })
    }
}

fn squeeze(path: PathBuf, name: &str, bytes: &[u8]) -> Result<Squeezed> {
    let brotli = brotli(bytes)?;
    let gzip = gzip(bytes)?;
    let beside = |end: &str| PathBuf::from(format!("{}.{end}", path.display()));
    fs::write(beside("br"), &brotli)?;
    fs::write(beside("gz"), &gzip)?;
    let squeezed = Squeezed { name: name.to_owned(), bytes: bytes.len(), brotli: brotli.len(), gzip: gzip.len() };
    fs::write(path, bytes)?;
    Ok(squeezed)
}

/// As small as brotli makes it, in the largest window that every browser takes.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut io::Cursor::new(bytes), &mut out, &parameters)?;
    Ok(out)
}

/// As small as gzip makes it, without a date, so that the same file is the same bytes.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Removes a folder, which may be absent.
fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(fault) if fault.kind() != ErrorKind::NotFound => Err(fault).with_context(|| folder.display().to_string()),
        _ => Ok(()),
    }
}

fn show(squeezed: &[Squeezed]) {
    eprintln!("{:<36} {:>9} {:>9} {:>9}", "target/site/", "bytes", "brotli", "gzip");
    for file in squeezed {
        eprintln!("{:<36} {:>9} {:>9} {:>9}", file.name, file.bytes, file.brotli, file.gzip);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_carries_the_hash_of_the_content() {
        let mut site = Site::default();
        let one = site.add("main.css", b"a{}".to_vec());
        let two = Site::default().add("main.css", b"b{}".to_vec());
        assert_eq!(one.len(), "main-0123456789ab.css".len());
        assert!(one.starts_with("main-") && one != two, "{one} {two}");
        assert_eq!(site.names().get("main.css"), Some(&one));
    }

    #[test]
    fn the_site_replaces_the_former_one_whole() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("site");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("old.css"), "").expect("a file");

        let mut site = Site::default();
        let text = "<svg>".repeat(100).into_bytes();
        let icon = site.add("favicon.svg", text.clone());
        site.write(&folder).expect("it is written");

        assert!(!folder.join("old.css").exists());
        assert_eq!(fs::read_dir(home.path()).expect("readable").count(), 1, "nothing is left beside the site");
        for name in [icon.as_str(), "favicon.svg"] {
            assert_eq!(fs::read(folder.join(name)).expect("a file"), text);
            let mut plain = Vec::new();
            let packed = fs::read(folder.join(format!("{name}.br"))).expect("a file");
            brotli::BrotliDecompress(&mut packed.as_slice(), &mut plain).expect("brotli");
            assert_eq!(plain, text);
            let packed = fs::read(folder.join(format!("{name}.gz"))).expect("a file");
            plain.clear();
            io::copy(&mut flate2::read::GzDecoder::new(packed.as_slice()), &mut plain).expect("gzip");
            assert_eq!(plain, text);
        }
        let manifest: Value = serde_json::from_slice(&fs::read(folder.join("manifest.json")).expect("a file")).expect("JSON");
        assert_eq!(manifest["icon"], icon.as_str());
        assert_eq!(manifest["browser_half"], false);
        assert_eq!(manifest["files"][&icon]["type"], "image/svg+xml");
        assert_eq!(manifest["files"][&icon]["bytes"], text.len());
    }
}
