//! A house that serves the demo on a port of its own, with the browser half that the bundle has built.

use crate::{
    samples,
    world::{World, root},
};
use axum::Router;
use fletta_server::web;
use tokio::{net::TcpListener, task::JoinHandle};

/// Within the week of children's rights, on a Wednesday morning: cohorts run, events are near.
pub(crate) const WEEK: &str = "2026-11-18T10:00:00+02:00";
/// The day before four services move to Ostari.
pub(crate) const EVE: &str = "2020-12-31T12:00:00+02:00";
/// The day after they have moved.
pub(crate) const AFTER: &str = "2021-01-02T12:00:00+02:00";

/// A house with its door open.
pub(crate) struct Stage {
    pub(crate) world: World,
    /// `http://127.0.0.1:…`, without a slash at the end.
    pub(crate) address: String,
    serving: JoinHandle<()>,
}

impl Stage {
    /// The demo at an instant.
    pub(crate) async fn at(now: &str) -> Self {
        Self::with(now, &[]).await
    }

    /// The same with settings of its own.
    pub(crate) async fn with(now: &str, settings: &[(&str, &str)]) -> Self {
        let site = root().join("target/site");
        assert!(site.join("manifest.json").exists(), "there is no {}: ./test browser builds it", site.display());
        let site = site.to_str().expect("a path that is text").to_owned();
        let settings: Vec<_> = [("FLETTA_NOW", now), ("FLETTA_SITE", &site)].into_iter().chain(settings.iter().copied()).collect();
        let world = World::at(now).await.again(&settings).await;
        // Content that has changed since the demo was loaded asks for a new index.
        world.catch_up().await;
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let router: Router = samples::routes(&world.house.assets.names.css).merge(web::router(world.house.clone()));
        let serving = tokio::spawn(async move {
            web::serve(listener, router).await.expect("the house serves");
            // It ends when the process is asked to end: without a house there is nothing to look at.
            std::process::exit(130);
        });
        Self { world, address, serving }
    }

    /// The languages of the site.
    pub(crate) fn languages() -> Vec<String> {
        fletta_app::words::all().iter().map(|words| words.lang.to_string()).collect()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
