use crate::{House, web};
use axum::{
    extract::{RawQuery, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use fletta_app::{
    ask::Catalogue,
    model::{Facet, Facets, Found, Hit, PAGE_SIZE, Query, Refusal},
};
use serde::Serialize;

/// What `/api/search` answers (`interfaces.md`).
#[derive(Serialize)]
struct Answer<'a> {
    total: u64,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    more: bool,
    seq: i64,
    corrected: Option<&'a str>,
    results: Vec<Row<'a>>,
    facets: FacetRows<'a>,
}

#[derive(Serialize)]
struct Row<'a> {
    id: String,
    kind: &'static str,
    slug: &'a str,
    title: &'a str,
    title_language: String,
    summary: &'a str,
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    metres: Option<u64>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    perhaps: bool,
}

#[derive(Serialize)]
struct FacetRows<'a> {
    sector: Vec<FacetRow<'a>>,
    level: Vec<FacetRow<'a>>,
    area: Vec<FacetRow<'a>>,
    spoken: Vec<FacetRow<'a>>,
    kind: Vec<FacetRow<'a>>,
    free: u64,
    dropin: u64,
    noreferral: u64,
    open: u64,
}

#[derive(Serialize)]
struct FacetRow<'a> {
    value: &'a str,
    count: u64,
}

/// `/api/search?q=&lang=&limit=&…`: the same answer as the search page, for programs.
pub(super) async fn search(State(house): State<House>, RawQuery(query): RawQuery) -> Response {
    let raw = query.unwrap_or_default();
    let pairs = web::pairs(&raw);
    let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_ref());
    let lang = value("lang").and_then(web::spoken).unwrap_or(house.config.language);
    let limit = value("limit").and_then(|limit| limit.parse().ok()).unwrap_or(PAGE_SIZE).clamp(1, PAGE_SIZE);
    let query = Query::read(lang, pairs.iter().map(|(key, value)| (key.as_ref(), value.as_ref())));
    match house.catalogue.find(&query, house.clock().now()).await {
        Ok(answer) => json(&body(&answer.value, answer.seq, &query, limit, &house.config.public_url)),
        Err(refusal) => refused(&refusal),
    }
}

fn body<'a>(found: &'a Found, seq: i64, query: &Query, limit: usize, site: &str) -> Answer<'a> {
    let row = |hit: &'a Hit, perhaps: bool| {
        let (title_language, text) = hit.entry.text(query.lang);
        Row {
            id: hit.entry.id.to_string(),
            kind: hit.entry.kind().code(),
            slug: hit.entry.slug.as_str(),
            title: &text.title,
            title_language: title_language.to_string(),
            summary: &text.summary,
            url: format!("{site}{}", hit.entry.address(query.lang)),
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a distance on the earth, never below zero"
            )]
            metres: hit.metres.map(|metres| metres as u64),
            perhaps,
        }
    };
    Answer {
        total: found.total.count,
        more: found.total.more,
        seq,
        corrected: found.corrected.as_deref(),
        results: found
            .hits
            .iter()
            .take(limit)
            .map(|hit| row(hit, false))
            .chain(found.perhaps.iter().map(|hit| row(hit, true)))
            .collect(),
        facets: facets(&found.facets),
    }
}

fn facets(facets: &Facets) -> FacetRows<'_> {
    fn rows(facets: &[Facet]) -> Vec<FacetRow<'_>> {
        facets.iter().map(|facet| FacetRow { value: &facet.value, count: facet.count }).collect()
    }
    FacetRows {
        sector: rows(&facets.sector),
        level: rows(&facets.level),
        area: rows(&facets.area),
        spoken: rows(&facets.spoken),
        kind: rows(&facets.kind),
        free: facets.free,
        dropin: facets.drop_in,
        noreferral: facets.no_referral,
        open: facets.open,
    }
}

/// `/api/suggest?q=&lang=`: suggestions while typing, in the shape of OpenSearch Suggestions 1.1.
pub(super) async fn suggest(State(house): State<House>, RawQuery(query): RawQuery) -> Response {
    let raw = query.unwrap_or_default();
    let pairs = web::pairs(&raw);
    let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_ref());
    let lang = value("lang").and_then(web::spoken).unwrap_or(house.config.language);
    let text: String = value("q").unwrap_or_default().chars().take(100).collect();
    let suggestions = match house.catalogue.suggest(lang, &text, house.clock().now()).await {
        Ok(answer) => answer.value,
        Err(refusal) => return refused(&refusal),
    };
    let site = &house.config.public_url;
    let texts: Vec<_> = suggestions.iter().map(|s| s.text.as_str()).collect();
    let about: Vec<_> = suggestions.iter().map(|s| s.about.as_str()).collect();
    let addresses: Vec<_> = suggestions
        .iter()
        .map(|s| {
            let search = || Query { text: s.text.clone(), ..Query::new(lang) }.address();
            format!("{site}{}", s.address.clone().unwrap_or_else(search))
        })
        .collect();
    let mut response = json(&(text.as_str(), texts, about, addresses));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-suggestions+json"));
    response
}

fn json(body: &impl Serialize) -> Response {
    let bytes = serde_json::to_vec(body).unwrap_or_default();
    let mut response = Response::new(bytes.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    response
}

fn refused(refusal: &Refusal) -> Response {
    let mut response = json(&serde_json::json!({ "error": refusal.key() }));
    *response.status_mut() = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response
}
