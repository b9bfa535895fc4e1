//! The settings of the house: read once from the environment, each documented here with its default. A bad value stops the start.
//!
//! May use: store (`Database`), words, model.

use crate::store::Database;
use fletta_app::model::Lang;
use jiff::{SignedDuration, Timestamp};
use std::{net::SocketAddr, path::PathBuf};

/// The settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// `FLETTA_LISTEN`: the address to serve on. Default `127.0.0.1:3000`.
    pub listen: SocketAddr,
    /// `FLETTA_DATA`: the folder for the database and the index. Default `./data`.
    pub data: PathBuf,
    /// `FLETTA_DATABASE`: `postgres://…`, or the path of a SQLite file. Default `fletta.sqlite` in the data folder.
    pub database: Database,
    /// `FLETTA_PUBLIC_URL`: where people reach the site, without a slash at the end. Default `http://` and the listening address.
    pub public_url: String,
    /// `FLETTA_NOW`: an instant with its offset at which the house begins to stand, instead of the real now (`decisions.md` 4).
    pub clock: Clock,
    /// `FLETTA_LANGUAGE`: the language of a reader who prefers none of the site's. Default: the first of `locales/`.
    pub language: Lang,
    /// `FLETTA_CONTENT`: the folder of vocabulary, language tables and pages. Default `./content`.
    pub content: PathBuf,
    /// `FLETTA_SITE`: the folder that the bundling tool has written. Default `./target/site`.
    pub site: PathBuf,
    /// `FLETTA_KEPT`: how many MiB of memory kept pages may fill; 0 keeps none. Default 32 (`decisions.md` 1).
    pub kept: u32,
    /// `FLETTA_TILES`: where the ground of maps is fetched from, `https://…/{z}/{x}/{y}.png`, and `FLETTA_TILES_CREDIT`: whose it is, as
    /// the source wants it said. Default: none, maps have no ground.
    pub tiles: Option<TileSource>,
}

/// Where the ground of maps comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TileSource {
    /// An address with `{z}`, `{x}` and `{y}` in it: zoom, column and row.
    pub template: String,
    /// Whose work it is: stands on every map.
    pub credit: String,
}

/// A setting that cannot be used: which, and why, in one sentence.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{variable}={value}: {reason}")]
pub struct BadSetting {
    variable: &'static str,
    value: String,
    reason: String,
}

impl Config {
    /// Reads the settings from the process's environment.
    pub fn from_environment() -> Result<Self, BadSetting> {
        // The only place where the environment is read: everything else gets its settings handed in.
        #[expect(clippy::disallowed_methods, reason = "this is the door")]
        Self::read(|name| std::env::var(name).ok())
    }

    /// Reads the settings from wherever `get` finds them.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Result<Self, BadSetting> {
        let set = |name: &str| get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        let bad = |variable: &'static str, value: &str, reason: &str| BadSetting {
            variable,
            value: value.to_owned(),
            reason: reason.to_owned(),
        };

        let listen = set("FLETTA_LISTEN").unwrap_or_else(|| "127.0.0.1:3000".into());
        let listen =
            listen.parse().map_err(|_| bad("FLETTA_LISTEN", &listen, "is not an address with a port, such as 127.0.0.1:3000"))?;
        let data: PathBuf = set("FLETTA_DATA").map_or_else(|| "data".into(), PathBuf::from);
        let database = match set("FLETTA_DATABASE") {
            None => Database::Sqlite(data.join("fletta.sqlite")),
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => Database::Postgres(url),
            Some(url) if url.contains("://") && !url.starts_with("sqlite://") => {
                return Err(bad("FLETTA_DATABASE", &url, "is neither postgres://… nor the path of a file"));
            }
            Some(path) => Database::Sqlite(path.trim_start_matches("sqlite://").into()),
        };
        let public_url = set("FLETTA_PUBLIC_URL").unwrap_or_else(|| format!("http://{listen}"));
        if !(public_url.starts_with("http://") || public_url.starts_with("https://")) {
            return Err(bad("FLETTA_PUBLIC_URL", &public_url, "does not begin with https:// or http://"));
        }
        let clock = match set("FLETTA_NOW") {
            None => Clock::real(),
            Some(now) => {
                let reason = "is not an instant with its offset, such as 2020-12-31T12:00:00+02:00";
                Clock::standing_at(now.parse().map_err(|_| bad("FLETTA_NOW", &now, reason))?)
            }
        };
        let spoken = fletta_app::words::all();
        let language = match set("FLETTA_LANGUAGE") {
            None => spoken[0].lang,
            Some(code) => Lang::parse(&code)
                .filter(|lang| spoken.iter().any(|words| words.lang == *lang))
                .ok_or_else(|| bad("FLETTA_LANGUAGE", &code, "is not a language of locales/"))?,
        };
        let kept = match set("FLETTA_KEPT") {
            None => 32,
            Some(kept) => {
                kept.parse().map_err(|_| bad("FLETTA_KEPT", &kept, "is not a whole number of MiB, such as 32; 0 keeps none"))?
            }
        };
        let tiles = match set("FLETTA_TILES") {
            None => None,
            Some(template) => {
                let holds = ["{z}", "{x}", "{y}"].iter().all(|part| template.contains(part));
                if !holds || !(template.starts_with("http://") || template.starts_with("https://")) {
                    return Err(bad(
                        "FLETTA_TILES",
                        &template,
                        "is not an address such as https://tiles.example.org/{z}/{x}/{y}.png",
                    ));
                }
                let credit = set("FLETTA_TILES_CREDIT").unwrap_or_else(|| "© OpenStreetMap".into());
                Some(TileSource { template, credit })
            }
        };
        Ok(Self {
            listen,
            data,
            database,
            public_url: public_url.trim_end_matches('/').to_owned(),
            clock,
            language,
            content: set("FLETTA_CONTENT").map_or_else(|| "content".into(), PathBuf::from),
            site: set("FLETTA_SITE").map_or_else(|| "target/site".into(), PathBuf::from),
            kept,
            tiles,
        })
    }
}

/// The house's clock: what day it is for what the public sees. Sessions, limits and logs use the real one.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    ahead: SignedDuration,
}

impl Clock {
    /// The real now.
    pub fn real() -> Self {
        Self { ahead: SignedDuration::ZERO }
    }

    /// Begins at that instant and runs on from it.
    pub fn standing_at(now: Timestamp) -> Self {
        Self { ahead: now.duration_since(real_now()) }
    }

    /// The house's now.
    pub fn now(&self) -> Timestamp {
        real_now().checked_add(self.ahead).unwrap_or(Timestamp::MAX)
    }
}

/// The real now: for versions, sessions, limits and logs, never for what the public sees.
#[expect(clippy::disallowed_methods, reason = "this is the door")]
pub fn real_now() -> Timestamp {
    Timestamp::now()
}

#[cfg(test)]
mod tests {
    use super::{Config, Database};
    use std::collections::HashMap;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, String> {
        let pairs: HashMap<_, _> = pairs.iter().copied().collect();
        Config::read(|name| pairs.get(name).map(|value| (*value).to_owned())).map_err(|bad| bad.to_string())
    }

    #[test]
    fn nothing_set_is_a_house_on_this_machine() {
        let config = read(&[]).expect("defaults hold");
        assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
        assert_eq!(config.database, Database::Sqlite("data/fletta.sqlite".into()));
        assert_eq!(config.public_url, "http://127.0.0.1:3000");
        assert_eq!(config.kept, 32);
    }

    #[test]
    fn a_bad_value_stops_the_start_with_a_sentence() {
        for (name, value) in [
            ("FLETTA_LISTEN", "three thousand"),
            ("FLETTA_NOW", "2020-12-31T12:00:00"),
            ("FLETTA_DATABASE", "mysql://x"),
            ("FLETTA_PUBLIC_URL", "example.org"),
            ("FLETTA_LANGUAGE", "xx"),
            ("FLETTA_KEPT", "32 MB"),
            ("FLETTA_TILES", "https://tiles.example.org/{z}/{x}.png"),
            ("FLETTA_TILES", "/tiles/{z}/{x}/{y}.png"),
        ] {
            let refused = read(&[(name, value)]).expect_err("refused");
            assert!(refused.starts_with(&format!("{name}={value}: ")), "{refused}");
        }
    }

    #[test]
    fn the_house_stands_at_its_own_now_and_runs_on() {
        let config = read(&[("FLETTA_NOW", "2020-12-31T12:00:00+02:00")]).expect("an instant");
        let ahead = config.clock.now().as_second() - 1_609_408_800;
        assert!((0..5).contains(&ahead), "{ahead}");
    }
}
