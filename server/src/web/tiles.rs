use crate::House;
use axum::{
    Json,
    body::Body,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use moka::future::Cache;
use serde_json::json;
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::Semaphore;

/// The deepest zoom there is; at it a tile is some 150 metres wide.
const DEEPEST: u8 = 19;
/// Kept tiles fill at most so many bytes of memory.
const ROOM: u64 = 32 << 20;
/// A tile of a map has at most so many bytes; what is larger is none.
const LARGEST: u64 = 512 << 10;
/// How long a tile is kept: what public sources ask of those who fetch from them (OpenStreetMap's tile usage policy: seven days).
const KEPT: Duration = Duration::from_hours(7 * 24);
/// So many are fetched at once (the same policy: two connections).
const AT_ONCE: usize = 2;
/// How long the source may take.
const PATIENCE: Duration = Duration::from_secs(8);
/// How long a source that has failed is left alone.
const REST: Duration = Duration::from_secs(30);
/// Who asks, as those policies want it said.
const NAME: &str = concat!("Fletta/", env!("CARGO_PKG_VERSION"), " (family service directory)");

/// What a source sends and a browser draws.
const KINDS: [&str; 3] = ["image/png", "image/jpeg", "image/webp"];

/// The tiles of a map, fetched from the configured source and kept: a reader's browser asks no other house (`decisions.md` 20).
#[derive(Clone, Default)]
pub(crate) struct Tiles {
    /// None where none is configured.
    source: Option<Arc<Source>>,
}

struct Source {
    /// An address with `{z}`, `{x}` and `{y}` in it.
    template: String,
    /// Whose work it is.
    credit: String,
    agent: ureq::Agent,
    kept: Cache<(u8, u32, u32), Tile>,
    doors: Semaphore,
    /// Until when the source is left alone.
    rests: Mutex<Instant>,
}

#[derive(Clone)]
struct Tile {
    kind: HeaderValue,
    bytes: Bytes,
}

/// Why there is no tile.
#[derive(Debug, thiserror::Error)]
enum NoTile {
    #[error("the source of the tiles does not answer: {0}")]
    Source(#[from] ureq::Error),
    #[error("the source of the tiles sends {0}, which is no picture")]
    NoPicture(String),
    #[error("the source of the tiles is left alone for a while")]
    Rests,
    #[error("the house is closing")]
    Closing,
}

impl Tiles {
    /// The tiles of a source: its addresses with `{z}`, `{x}` and `{y}` in them, and whose work it is.
    pub(crate) fn from(template: &str, credit: &str) -> Self {
        let agent = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).max_redirects(2).user_agent(NAME).build();
        let weigher = |_: &(u8, u32, u32), tile: &Tile| u32::try_from(tile.bytes.len() + 200).unwrap_or(u32::MAX);
        let source = Source {
            template: template.to_owned(),
            credit: credit.to_owned(),
            agent: agent.into(),
            kept: Cache::builder().max_capacity(ROOM).weigher(weigher).time_to_live(KEPT).build(),
            doors: Semaphore::new(AT_ONCE),
            rests: Mutex::new(Instant::now()),
        };
        Self { source: Some(Arc::new(source)) }
    }
}

impl Source {
    /// A tile: the kept one, else fetched, by one of those who ask at once.
    async fn tile(self: &Arc<Self>, at: (u8, u32, u32)) -> Result<Tile, Arc<NoTile>> {
        self.kept.try_get_with(at, self.clone().fetched(at)).await
    }

    async fn fetched(self: Arc<Self>, (zoom, x, y): (u8, u32, u32)) -> Result<Tile, NoTile> {
        let _door = self.doors.acquire().await.map_err(|_| NoTile::Closing)?;
        let rests = || self.rests.lock().unwrap_or_else(PoisonError::into_inner);
        if Instant::now() < *rests() {
            return Err(NoTile::Rests);
        }
        let address = self.template.replace("{z}", &zoom.to_string()).replace("{x}", &x.to_string()).replace("{y}", &y.to_string());
        let agent = self.agent.clone();
        let tile = tokio::task::spawn_blocking(move || fetch(&agent, &address)).await.map_err(|_| NoTile::Closing)?;
        // That there is no such tile is an answer; a source that is down, slow or wrong has none for the next either.
        if let Err(fault) = tile.as_ref()
            && !matches!(fault, NoTile::Source(ureq::Error::StatusCode(404)))
        {
            tracing::warn!(%fault, "a map has no ground");
            *rests() = Instant::now() + REST;
        }
        tile
    }
}

fn fetch(agent: &ureq::Agent, address: &str) -> Result<Tile, NoTile> {
    let mut answer = agent.get(address).call()?;
    let kind = answer.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_owned();
    let known = KINDS.into_iter().find(|known| *known == kind).ok_or(NoTile::NoPicture(kind))?;
    let bytes = answer.body_mut().with_config().limit(LARGEST).read_to_vec()?;
    Ok(Tile { kind: HeaderValue::from_static(known), bytes: bytes.into() })
}

/// `/tiles`: whether there is a ground for maps, and whose it is.
pub(super) async fn about(State(house): State<House>) -> Response {
    match &house.tiles.source {
        Some(source) => Json(json!({ "credit": source.credit, "deepest": DEEPEST })).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `/tiles/{zoom}/{x}/{y}`: a piece of the ground, in the squares that web maps share (OGC Two Dimensional Tile Matrix Set 2.0,
/// `WebMercatorQuad`).
pub(super) async fn tile(State(house): State<House>, Path((zoom, x, y)): Path<(u8, u32, u32)>) -> Response {
    let wide = 1_u32.checked_shl(zoom.into()).unwrap_or(0);
    let Some(source) = house.tiles.source.as_ref().filter(|_| zoom <= DEEPEST && x < wide && y < wide) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match source.tile((zoom, x, y)).await {
        Ok(tile) => {
            let mut response = Response::new(Body::from(tile.bytes));
            response.headers_mut().insert(header::CONTENT_TYPE, tile.kind);
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=604800"));
            response
        }
        Err(fault) if matches!(*fault, NoTile::Source(ureq::Error::StatusCode(404))) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}
