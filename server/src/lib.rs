//! The house behind the face: it answers what `fletta_app::ask` asks.
//!
//! `House` is the only place where the rooms are wired together; each room says first what it holds and what it may use.

pub mod catalogue;
pub mod config;
pub mod desk;
pub mod open;
pub mod store;
pub mod web;

use catalogue::{Catalogue, Tables};
use config::{Clock, Config};
use fletta_app::model::{Refusal, Vocabulary};
use std::{fmt::Display, sync::Arc, time::Duration};
use store::Store;

/// The whole house: a handle that is cheap to copy.
#[derive(Clone)]
pub struct House {
    /// Its settings.
    pub config: Arc<Config>,
    /// The words of the field.
    pub vocabulary: Arc<Vocabulary>,
    /// Everything published, ready to be found.
    pub catalogue: Catalogue,
    /// The truth.
    pub store: Store,
    /// The browser half's files.
    pub assets: web::Assets,
    /// What families let us know.
    pub heard: desk::Heard,
    kept: web::Kept,
    tiles: web::Tiles,
}

/// How often the timer of the desk looks whether a window has begun or ended.
const WINDOWS: Duration = Duration::from_secs(30);
/// How often what was heard is written down.
const HEARD: Duration = Duration::from_mins(1);
/// The longest wait between two tries to reach the database.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

impl House {
    /// Builds the house of its settings. Speaks to no database yet (`decisions.md` 11).
    pub fn build(config: Config) -> anyhow::Result<Self> {
        let languages: Vec<_> = fletta_app::words::all().iter().map(|words| words.lang).collect();
        let tables = Tables::read(&config.content, &languages)?;
        Self::with(config, tables)
    }

    /// The same, with words that were read before.
    pub fn with(config: Config, tables: Arc<Tables>) -> anyhow::Result<Self> {
        use anyhow::Context;
        // Twice in one process, as in tests, the second time finds it there.
        let _ = any_spawner::Executor::init_tokio();
        std::fs::create_dir_all(&config.data).with_context(|| format!("the data folder {}", config.data.display()))?;
        let vocabulary = tables.vocabulary().clone();
        let catalogue = Catalogue::open(&config.data.join("index"), tables)?;
        let store = Store::at(&config.database)?;
        let assets = web::Assets::read(&config.site).with_context(|| format!("the files in {}", config.site.display()))?;
        let kept = web::Kept::new(config.kept);
        let heard = desk::Heard::new(store.ledger());
        let tiles = config.tiles.as_ref().map_or_else(web::Tiles::default, |of| web::Tiles::from(&of.template, &of.credit));
        Ok(Self { config: Arc::new(config), vocabulary, catalogue, store, assets, heard, kept, tiles })
    }

    /// The house's clock.
    pub fn clock(&self) -> &Clock {
        &self.config.clock
    }

    /// Does what goes on by itself: reaches the database, brings its tables up to date, follows its changes, minds the windows.
    pub async fn live(self) {
        let mut wait = Duration::from_millis(200);
        while let Err(fault) = self.store.migrate().await {
            tracing::warn!(%fault, "the database cannot be reached: what the index holds is shown meanwhile");
            tokio::time::sleep(wait).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
        let ledger = self.store.ledger();
        let windows = async {
            loop {
                let now = self.clock().now();
                if let Err(fault) = desk::turn_windows(&ledger, now, now).await {
                    tracing::warn!(%fault, "the publication windows wait");
                }
                tokio::time::sleep(WINDOWS).await;
            }
        };
        let heard = async {
            loop {
                tokio::time::sleep(HEARD).await;
                if let Err(fault) = self.heard.settle(config::real_now()).await {
                    tracing::warn!(%fault, "what was heard waits");
                }
            }
        };
        tokio::join!(windows, heard, self.catalogue.clone().follow(self.store.published()));
    }
}

/// A fault of ours: logged once, and answered with a ticket that the person can quote.
pub(crate) fn fault(fault: &dyn Display) -> Refusal {
    let ticket = uuid::Uuid::new_v4().simple().to_string()[..8].to_owned();
    tracing::error!(%ticket, %fault, "a fault");
    Refusal::Fault(ticket)
}
