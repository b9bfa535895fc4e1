use super::Encoding;
use axum::http::{HeaderValue, StatusCode};
use bytes::Bytes;
use fletta_app::model::Lang;
use jiff::Timestamp;
use moka::future::Cache;
use std::{
    future::Future,
    io::Write,
    sync::{Arc, OnceLock},
};

/// Longest address that is kept under: what is longer is nobody's way twice.
const LONGEST: usize = 600;

/// A page as it was laid out, with each encoding made once, when it is first wanted.
pub(super) struct Page {
    pub(super) status: StatusCode,
    pub(super) kind: HeaderValue,
    pub(super) etag: HeaderValue,
    /// Where the thing is now, if it has another name.
    pub(super) moved: Option<HeaderValue>,
    /// What was searched for in vain, if it says so.
    pub(super) missed: Option<(Lang, String)>,
    /// The last change it has seen; none if it asked nothing.
    pub(super) seq: Option<i64>,
    /// The next instant at which it changes by itself.
    pub(super) until: Timestamp,
    /// Whether it may be given to the next who asks.
    pub(super) keep: bool,
    pub(super) plain: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
}

impl Page {
    /// A page of these bytes.
    pub(super) fn new(status: StatusCode, kind: HeaderValue, plain: Bytes, seq: Option<i64>, until: Timestamp, keep: bool) -> Self {
        let etag = format!("\"{}\"", &blake3::hash(&plain).to_hex()[..20]);
        let etag = HeaderValue::from_str(&etag).unwrap_or(HeaderValue::from_static("\"\""));
        Self {
            status,
            kind,
            etag,
            moved: None,
            missed: None,
            seq,
            until,
            keep,
            plain,
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    /// Its bytes in an encoding.
    pub(super) fn encoded(&self, encoding: Encoding) -> Bytes {
        match encoding {
            Encoding::Plain => self.plain.clone(),
            Encoding::Gzip => self.gzip.get_or_init(|| gzip(&self.plain)).clone(),
            Encoding::Brotli => self.brotli.get_or_init(|| brotli(&self.plain)).clone(),
        }
    }

    /// Whether it still says what is so.
    fn holds(&self, seq: Option<i64>, now: Timestamp) -> bool {
        self.keep && now < self.until && self.seq.is_none_or(|seen| seq == Some(seen))
    }
}

fn gzip(bytes: &[u8]) -> Bytes {
    let mut out = flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 3), flate2::Compression::fast());
    // Writing into memory does not fail.
    let written = out.write_all(bytes).and_then(|()| out.finish());
    // Copied, for a vector keeps what it holds beyond its end.
    written.map_or_else(|_| Bytes::copy_from_slice(bytes), |out| Bytes::copy_from_slice(&out))
}

fn brotli(bytes: &[u8]) -> Bytes {
    let mut out = Vec::with_capacity(bytes.len() / 4);
    // A page fits into a window of 2^18 bytes; a larger one only takes memory.
    let settings = brotli::enc::BrotliEncoderParams { quality: 4, lgwin: 18, size_hint: bytes.len(), ..Default::default() };
    match brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings) {
        Ok(_) => Bytes::copy_from_slice(&out),
        Err(_) => Bytes::copy_from_slice(bytes),
    }
}

/// Pages as they were laid out, by address: valid for the change they have seen, until the next instant at which they change by
/// themselves. Nothing personal ever comes in here: what depends on a cookie is answered before.
#[derive(Clone)]
pub struct Kept {
    /// None where nothing is kept.
    pages: Option<Cache<Arc<str>, Arc<Page>>>,
}

impl Kept {
    /// Room for so many MiB of pages (`decisions.md` 1).
    pub fn new(mebibytes: u32) -> Self {
        let weigher = |key: &Arc<str>, page: &Arc<Page>| {
            // Plain and two encodings, the address, the rest.
            u32::try_from(page.plain.len() * 3 / 2 + key.len() + 400).unwrap_or(u32::MAX)
        };
        let pages = || Cache::builder().max_capacity(u64::from(mebibytes) << 20).weigher(weigher).build();
        Self { pages: (mebibytes > 0).then(pages) }
    }

    /// The kept page of an address, while it holds.
    pub(super) async fn at(&self, address: &str, seq: Option<i64>, now: Timestamp) -> Option<Arc<Page>> {
        self.pages.as_ref()?.get(address).await.filter(|page| page.holds(seq, now))
    }

    /// The page of an address: the kept one while it holds, else laid out anew, by one of those who ask at once.
    pub(super) async fn page(
        &self,
        address: &str,
        seq: Option<i64>,
        now: Timestamp,
        lay_out: impl Future<Output = Arc<Page>>,
    ) -> Arc<Page> {
        let Some(pages) = self.pages.as_ref().filter(|_| address.len() <= LONGEST) else { return lay_out.await };
        if let Some(page) = pages.get(address).await.filter(|page| page.holds(seq, now)) {
            return page;
        }
        let key: Arc<str> = address.into();
        let entry = pages.entry(key.clone()).or_insert_with_if(lay_out, |page| !page.holds(seq, now)).await;
        let page = entry.into_value();
        if !page.keep {
            pages.invalidate(&key).await;
        }
        page
    }
}
