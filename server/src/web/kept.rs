use super::Encoding;
use axum::http::{HeaderValue, StatusCode};
use bytes::Bytes;
use fletta_app::model::Lang;
use jiff::Timestamp;
use moka::future::Cache;
use std::{
    future::Future,
    io::{Read, Write},
    sync::{Arc, Mutex, OnceLock, PoisonError},
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
    /// As it is read; none from the first encoding on, which is a sixth of it and can be read back.
    plain: Mutex<Option<Bytes>>,
    /// How long that is, in bytes.
    length: usize,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
}

impl Page {
    /// A page of these bytes.
    pub(super) fn new(status: StatusCode, kind: HeaderValue, plain: Bytes, seq: Option<i64>, until: Timestamp, keep: bool) -> Self {
        let (length, etag) = (plain.len(), format!("\"{}\"", &blake3::hash(&plain).to_hex()[..20]));
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
            plain: Mutex::new(Some(plain)),
            length,
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    /// Its bytes in an encoding.
    pub(super) fn encoded(&self, encoding: Encoding) -> Bytes {
        match encoding {
            Encoding::Plain => self.plain(),
            Encoding::Gzip => self.packed(&self.gzip, gzip),
            Encoding::Brotli => self.packed(&self.brotli, brotli),
        }
    }

    /// Its bytes in an encoding that is kept; the plain ones are let go for it.
    fn packed(&self, kept: &OnceLock<Bytes>, pack: fn(&[u8]) -> Bytes) -> Bytes {
        if let Some(known) = kept.get() {
            return known.clone();
        }
        let packed = kept.get_or_init(|| pack(&self.plain())).clone();
        *self.plain.lock().unwrap_or_else(PoisonError::into_inner) = None;
        packed
    }

    /// Its bytes as they are read.
    fn plain(&self) -> Bytes {
        if let Some(plain) = &*self.plain.lock().unwrap_or_else(PoisonError::into_inner) {
            return plain.clone();
        }
        let mut plain = Vec::with_capacity(self.length);
        let read = match (self.brotli.get(), self.gzip.get()) {
            (Some(packed), _) => brotli::Decompressor::new(&packed[..], 4096).read_to_end(&mut plain),
            (None, Some(packed)) => flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut plain),
            // There is always one of the three.
            (None, None) => Ok(0),
        };
        if let Err(fault) = read {
            tracing::error!(%fault, "a kept page cannot be read back");
        }
        plain.into()
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
            // Plain, or else two encodings; the address, the rest.
            u32::try_from(page.length + key.len() + 400).unwrap_or(u32::MAX)
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

#[cfg(test)]
mod tests {
    use super::{Encoding, Page};
    use axum::http::{HeaderValue, StatusCode};
    use bytes::Bytes;
    use jiff::Timestamp;

    #[test]
    fn a_page_is_the_same_in_whatever_order_its_encodings_are_wanted() {
        let html = Bytes::from("<p>hjälp, apua, hjálp</p>".repeat(2_000));
        let page = || Page::new(StatusCode::OK, HeaderValue::from_static("text/html"), html.clone(), None, Timestamp::MAX, true);
        let (gzip, brotli) = (page().encoded(Encoding::Gzip), page().encoded(Encoding::Brotli));
        assert!(gzip.len() < html.len() / 4 && brotli.len() < html.len() / 4);
        for first in [Encoding::Gzip, Encoding::Brotli] {
            let page = page();
            page.encoded(first);
            assert_eq!(page.encoded(Encoding::Plain), html);
            assert_eq!(page.encoded(Encoding::Gzip), gzip);
            assert_eq!(page.encoded(Encoding::Brotli), brotli);
            assert_eq!(page.encoded(Encoding::Plain), html);
        }
    }
}
