//! What each rival is, within its own process.

use crate::{
    client::Encoding,
    pages::{PAGES, Page},
    rival::door,
    templates,
};
use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::Response,
    routing::get,
};
use fletta_app::{
    ask::{Catalogue, Looked},
    model::{Kind, Lang, Query},
};
use fletta_server::{House, config::Config, web};
use std::{path::Path, sync::Arc};

/// The house as `fletta serve` has it; beside its pages it answers what they ask of the catalogue, and nothing at all.
pub(crate) async fn house() {
    let house = House::build(Config::from_environment().expect("sound settings")).expect("a house");
    tokio::spawn(house.clone().live());
    let [result, service] = &PAGES;
    let (asks, looks) = (house.clone(), house.clone());
    let apart = Router::new()
        .route("/asked/nothing", get(|| async {}))
        .route(result.asked, get(move || ask(asks.clone(), query(result))))
        .route(service.asked, get(move || look(looks.clone(), service.address.rsplit('/').next().unwrap_or_default())));
    web::serve(door().await, apart.merge(web::router(house))).await.expect("the house serves");
}

/// The question in an address.
fn query(page: &Page) -> Query {
    let (path, pairs) = page.address.split_once('?').expect("a search");
    let lang = path.split('/').nth(1).and_then(Lang::parse).expect("a language");
    Query::parse(lang, pairs)
}

/// What the result page asks: the search, and the areas twice, for the filters and for the head.
async fn ask(house: House, query: Query) {
    let found = house.catalogue.find(&query, house.clock().now()).await.expect("an answer");
    assert!(!found.value.hits.is_empty());
    for _ in 0..2 {
        house.catalogue.areas().await.expect("the areas");
    }
}

/// What the page of a service asks: the entry, and the areas for the head.
async fn look(house: House, slug: &str) {
    let swedish = Lang::parse("sv").expect("a language");
    let looked = house.catalogue.look(swedish, Kind::Service, slug, house.clock().now()).await.expect("an answer");
    assert!(matches!(looked.value, Looked::Here(_)));
    house.catalogue.areas().await.expect("the areas");
}

/// The least there is: the house's very bytes and fields, out of memory.
pub(crate) async fn bare(folder: &Path) {
    let mut router = Router::new();
    for page in &PAGES {
        let headers = fields(&page.file(folder, Encoding::Brotli, "head"));
        let bytes = Bytes::from(std::fs::read(page.file(folder, Encoding::Brotli, "body")).expect("the answer"));
        router = router.route(page.path(), get(move || std::future::ready(answer(&headers, Body::from(bytes.clone())))));
    }
    axum::serve(door().await, router).await.expect("the bare handler serves");
}

/// The same pages by hand, laid out for every request.
pub(crate) async fn maud(folder: &Path) {
    let mut router = Router::new();
    for page in &PAGES {
        let mut headers = fields(&page.file(folder, Encoding::Plain, "head"));
        headers.remove(header::CONTENT_LENGTH);
        let real = std::fs::read_to_string(page.file(folder, Encoding::Plain, "body")).expect("the answer");
        let values = Arc::new(templates::Page::read(&real));
        router =
            router.route(page.path(), get(move || std::future::ready(answer(&headers, Body::from(values.lay().into_string())))));
    }
    axum::serve(door().await, router).await.expect("the page by hand is served");
}

/// The fields of an answer that was put down, but for the time it was sent.
fn fields(head: &Path) -> HeaderMap {
    let head = std::fs::read_to_string(head).expect("the head of the answer");
    head.lines()
        .filter_map(|line| line.split_once(": "))
        .filter(|(name, _)| *name != "date")
        .map(|(name, value)| (name.parse::<HeaderName>().expect("a name"), HeaderValue::from_str(value).expect("a value")))
        .collect()
}

fn answer(headers: &HeaderMap, body: Body) -> Response {
    let mut response = Response::new(body);
    response.headers_mut().clone_from(headers);
    response
}
