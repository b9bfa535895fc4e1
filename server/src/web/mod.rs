//! HTTP for people: pages with their headers and cache policy, the browser half's files, health.
//!
//! Finds nothing out by itself: pages ask through `ask`, files lie in memory. May use: ask, model, frame, words, desk (what it
//! takes from families), open's routes and files.

mod assets;
mod headers;
mod kept;
mod listen;
mod page;
mod remark;
mod tiles;

pub use assets::Assets;
pub use kept::Kept;
pub use listen::serve;
pub(crate) use page::{pairs, spoken};
pub(crate) use tiles::Tiles;

use crate::House;
use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, RawQuery, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use fletta_app::{model::Slug, words};

/// Everything there is to ask of the house over HTTP.
pub fn router(house: House) -> Router {
    Router::new()
        .route("/", get(door))
        .route("/health/live", get(|| async { "ok\n" }))
        .route("/health/ready", get(ready))
        .route("/favicon.ico", get(favicon))
        .route("/favicon.svg", get(favicon))
        .route("/assets/{name}", get(asset))
        .route("/tiles", get(tiles::about))
        .route("/tiles/{zoom}/{x}/{y}", get(tiles::tile))
        .route("/{lang}/town", get(town))
        .route("/{lang}/remark", get(page::page).post(remark::take).layer(DefaultBodyLimit::max(16 << 10)))
        .merge(crate::open::router())
        .fallback(page::page)
        .layer(middleware::from_fn(headers::on_every_answer))
        .with_state(house)
}

/// `/`: to the language the reader prefers. Depends on the reader, so nobody keeps it.
async fn door(State(house): State<House>, headers: HeaderMap) -> Response {
    let wishes = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let lang = words::preferred(wishes, house.config.language);
    see_other(&format!("/{lang}"))
}

/// `/{lang}/town?town=…&to=…`: the family says which town is theirs, and goes on to the page that it is seen from: the front page, or
/// `to`. A plain cookie remembers it; no `town` forgets it.
async fn town(State(house): State<House>, Path(lang): Path<String>, RawQuery(query): RawQuery) -> Response {
    let lang = spoken(&lang).unwrap_or(house.config.language);
    let query = query.unwrap_or_default();
    let town = pairs(&query).into_iter().find(|(key, _)| key == "town").and_then(|(_, value)| Slug::parse(&value));
    // Two names of ours at most: it leads nowhere else.
    let to = pairs(&query).into_iter().find(|(key, _)| key == "to").map(|(_, to)| to.into_owned()).unwrap_or_default();
    let parts: Option<Vec<Slug>> = to.split('/').map(Slug::parse).collect();
    let path = parts.filter(|parts| parts.len() <= 2).map_or_else(|| format!("/{lang}"), |_| format!("/{lang}/{to}"));
    let (to, cookie) = match &town {
        Some(town) => (format!("{path}?town={town}"), format!("town={town}; Path=/; Max-Age=31536000; SameSite=Lax")),
        None => (path, "town=; Path=/; Max-Age=0; SameSite=Lax".to_owned()),
    };
    let mut response = see_other(&to);
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

async fn ready(State(house): State<House>) -> Response {
    if house.catalogue.is_ready() {
        "ok\n".into_response()
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the index is being made\n").into_response()
    }
}

async fn favicon(State(house): State<House>, headers: HeaderMap) -> Response {
    house.assets.answer_icon(&headers)
}

async fn asset(State(house): State<House>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    house.assets.answer(&name, &headers)
}

/// To another address, for this reader now.
pub(crate) fn see_other(to: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let location = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, location);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// The best encoding the reader takes, of those that are at hand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Encoding {
    Plain,
    Gzip,
    Brotli,
}

impl Encoding {
    /// Reads `Accept-Encoding` (RFC 9110 12.5.3): brotli before gzip before nothing; what is refused by `q=0` is not sent.
    pub(crate) fn wanted(headers: &HeaderMap) -> Self {
        let takes = |name: &str| {
            headers
                .get_all(header::ACCEPT_ENCODING)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .flat_map(|value| value.split(','))
                .any(|wish| {
                    let mut parts = wish.trim().split(';');
                    let named = parts.next().is_some_and(|coding| coding.trim().eq_ignore_ascii_case(name));
                    let refused =
                        parts.any(|part| part.trim().strip_prefix("q=").is_some_and(|q| q.parse::<f32>().is_ok_and(|q| q <= 0.0)));
                    named && !refused
                })
        };
        if takes("br") {
            Self::Brotli
        } else if takes("gzip") {
            Self::Gzip
        } else {
            Self::Plain
        }
    }

    /// As `Content-Encoding` says it.
    pub(crate) fn header(self) -> Option<HeaderValue> {
        match self {
            Self::Plain => None,
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Brotli => Some(HeaderValue::from_static("br")),
        }
    }
}

/// Whether the reader holds these very bytes already (RFC 9110 13.1.2).
pub(crate) fn is_known(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let Ok(etag) = etag.to_str() else { return false };
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|known| known.trim() == "*" || known.trim().trim_start_matches("W/") == etag.trim_start_matches("W/"))
}
