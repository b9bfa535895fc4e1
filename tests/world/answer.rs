use super::World;
use axum::http::{HeaderMap, StatusCode, header::HeaderName};
use bytes::Bytes;

/// That pages, searches and suggestions of the demo are answered.
pub(crate) async fn answers(world: &World) {
    for address in [
        "/sv",
        "/sv/search?q=talterapi",
        "/sv/services/talterapi",
        "/fi/places/ostari",
        "/api/search?q=puheterapia&lang=fi",
        "/api/suggest?q=tal&lang=sv",
    ] {
        let answer = world.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(answer.body.len() > 20, "{address}");
    }
    assert!(world.search("lang=sv&q=talterapi").await.0.contains(&"talterapi".to_owned()));
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("text")
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|fault| panic!("{} {fault}: {}", self.status, String::from_utf8_lossy(&self.body)))
    }

    pub(crate) fn header(&self, name: impl TryInto<HeaderName>) -> Option<&str> {
        self.headers.get(name.try_into().ok()?)?.to_str().ok()
    }
}

/// Percent-encodes all of it, so that every byte arrives.
pub(crate) fn encoded(bytes: &[u8]) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |half: u8| char::from(HEX[usize::from(half)]);
    bytes.iter().flat_map(|byte| ['%', digit(byte >> 4), digit(byte & 15)]).collect()
}

/// A JSON string as it is.
pub(crate) fn text(value: &serde_json::Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}
