use super::{Encoding, is_known};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use bytes::Bytes;
use fletta_app::ask;
use serde::Deserialize;
use std::{collections::HashMap, io, path::Path, sync::Arc};

/// The browser half's files, in memory and compressed ahead of time (`decisions.md` 21). Few and small: a site's styles and islands.
#[derive(Clone, Default)]
pub struct Assets {
    files: Arc<HashMap<String, File>>,
    icon: Arc<str>,
    /// What pages name of them.
    pub names: Arc<ask::Assets>,
}

struct File {
    kind: HeaderValue,
    plain: Bytes,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
    etag: HeaderValue,
}

#[derive(Deserialize)]
struct Manifest {
    css: String,
    loader: Option<String>,
    icon: String,
    files: HashMap<String, ManifestFile>,
}

#[derive(Deserialize)]
struct ManifestFile {
    #[serde(rename = "type")]
    kind: String,
}

impl Assets {
    /// Reads what the bundling tool has written. A site without it works, plainly.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let text = match std::fs::read_to_string(folder.join("manifest.json")) {
            Ok(text) => text,
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
                tracing::warn!(folder = %folder.display(), "there are no styles and no browser half here: pages are plain");
                return Ok(Self::default());
            }
            Err(fault) => return Err(fault),
        };
        let manifest: Manifest = serde_json::from_str(&text)?;
        let mut files = HashMap::new();
        for (name, about) in manifest.files {
            let path = folder.join(&name);
            let plain = Bytes::from(std::fs::read(&path)?);
            let beside = |ending: &str| std::fs::read(folder.join(format!("{name}.{ending}"))).ok().map(Bytes::from);
            let etag = format!("\"{}\"", &blake3::hash(&plain).to_hex()[..16]);
            let file = File {
                kind: HeaderValue::from_str(&about.kind).map_err(io::Error::other)?,
                gzip: beside("gz"),
                brotli: beside("br"),
                etag: HeaderValue::from_str(&etag).map_err(io::Error::other)?,
                plain,
            };
            files.insert(name, file);
        }
        let address = |name: &str| format!("/assets/{name}");
        let names = ask::Assets {
            css: address(&manifest.css),
            loader: manifest.loader.as_deref().filter(|name| !name.is_empty()).map(address),
            icon: address(&manifest.icon),
        };
        Ok(Self { files: Arc::new(files), icon: manifest.icon.into(), names: Arc::new(names) })
    }

    /// A file by its hashed name: whoever has it may keep it for ever.
    pub(super) fn answer(&self, name: &str, asked: &HeaderMap) -> Response {
        self.send(name, asked, HeaderValue::from_static("public, max-age=31536000, immutable"))
    }

    /// The mark, under the name that browsers ask for by themselves.
    pub(super) fn answer_icon(&self, asked: &HeaderMap) -> Response {
        self.send(&self.icon, asked, HeaderValue::from_static("public, max-age=86400"))
    }

    fn send(&self, name: &str, asked: &HeaderMap, policy: HeaderValue) -> Response {
        let mut response = Response::new(Body::empty());
        let Some(file) = self.files.get(name) else {
            *response.status_mut() = StatusCode::NOT_FOUND;
            return response;
        };
        let (encoding, bytes) = match (Encoding::wanted(asked), &file.brotli, &file.gzip) {
            (Encoding::Brotli, Some(brotli), _) => (Encoding::Brotli, brotli),
            (Encoding::Brotli | Encoding::Gzip, _, Some(gzip)) => (Encoding::Gzip, gzip),
            _ => (Encoding::Plain, &file.plain),
        };
        let known = is_known(asked, &file.etag);
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, policy);
        headers.insert(header::ETAG, file.etag.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        headers.insert(header::CONTENT_TYPE, file.kind.clone());
        headers.insert(header::CONTENT_LENGTH, bytes.len().into());
        if let Some(encoding) = encoding.header() {
            headers.insert(header::CONTENT_ENCODING, encoding);
        }
        *response.body_mut() = Body::from(bytes.clone());
        response
    }
}
