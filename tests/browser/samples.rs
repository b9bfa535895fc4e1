//! The parts by themselves: each named sample under the site's styles, in light, dark and forced colours, on a phone and on a desk.

use crate::{
    chromium::{Chromium, DESK, PHONE, Theme},
    faults::Faults,
    stage::{Stage, WEEK},
};
use axum::{Router, extract::Path, http::StatusCode, response::Html, routing::get};
use fletta_app::parts;
use leptos::prelude::{Owner, RenderHtml};
use std::{collections::HashMap, sync::Arc};

/// `/samples/{name}`: one sample in a page that has nothing else, so that what is found there is the part's own.
pub(crate) fn routes(css: &str) -> Router {
    let pages: HashMap<&str, String> =
        Owner::new().with(|| parts::samples().into_iter().map(|(name, view)| (name, page(css, name, &view.to_html()))).collect());
    let pages = Arc::new(pages);
    let answer = move |Path(name): Path<String>| {
        let pages = pages.clone();
        async move { pages.get(name.as_str()).map(|page| Html(page.clone())).ok_or(StatusCode::NOT_FOUND) }
    };
    Router::new().route("/samples/{name}", get(answer))
}

fn page(css: &str, name: &str, part: &str) -> String {
    // Two headings before it, as on the pages where lists and cards stand.
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{name}</title><link rel=\"stylesheet\" href=\"{css}\"></head>\
         <body><main class=\"main\"><h1>{name}</h1><h2>Sample</h2>{part}</main></body></html>"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn every_part_is_accessible_by_itself() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::open(&stage).await;
    let mut faults = Faults::default();
    let names: Vec<_> = Owner::new().with(|| parts::samples().into_iter().map(|(name, _)| name).collect());
    assert!(!names.is_empty(), "there are no samples");
    for name in names {
        let at = |how: &str| format!("sample {name}, {how}");
        chromium.window(PHONE).await;
        chromium.goto(&format!("/samples/{name}")).await;
        chromium.unfold(true).await;
        faults.add_all(&at("phone"), &chromium.axe().await);
        faults.add_all(&at("phone"), &chromium.ask("room.js").await);
        chromium.unfold(false).await;
        chromium.window(DESK).await;
        for theme in [Theme::Light, Theme::Dark, Theme::Forced] {
            chromium.theme(theme).await;
            faults.add_all(&at(theme.name()), &chromium.axe().await);
        }
        chromium.theme(Theme::Light).await;
    }
    chromium.close().await;
    faults.none();
}
