//! The world that is measured: the demo, San Mateo's services and Finland's descriptions (`decisions.md` 27), imported and indexed.

use crate::world::{root, setting};
use fletta_app::model::Lang;
use fletta_server::{
    House,
    config::Config,
    desk::{Import, Source},
};
use std::{
    fmt::Write,
    path::{Path, PathBuf},
};

/// The eve of four moves: cards and pages have notices on them. Nothing opens or closes within the run, so what is kept stays good.
const EVE: &str = "2020-12-31T12:10:00+02:00";

/// The folder that the bundling tool has written.
pub(crate) fn site() -> PathBuf {
    root().join("target/site")
}

/// The settings of a house over that data.
pub(crate) fn settings(data: &Path) -> Vec<(&'static str, String)> {
    let path = |path: &Path| path.to_str().expect("a path that is text").to_owned();
    vec![
        ("FLETTA_LISTEN", "127.0.0.1:0".into()),
        ("FLETTA_PUBLIC_URL", "https://fletta.example".into()),
        ("FLETTA_NOW", EVE.into()),
        ("FLETTA_DATA", path(data)),
        ("FLETTA_CONTENT", path(&root().join("content"))),
        ("FLETTA_SITE", path(&site())),
    ]
}

/// Loads what there is into a folder, and says what that was.
pub(crate) async fn load(data: &Path) -> String {
    let settings = settings(data);
    let get = |name: &str| settings.iter().find(|(set, _)| *set == name).map(|(_, value)| value.clone());
    let house = House::build(Config::read(get).expect("sound settings")).expect("a house");
    house.store.migrate().await.expect("tables");
    let mut sources = vec![("the demo", Source::Content, root().join("content/demo"))];
    let shared = setting("FLETTA_SHARED").map(PathBuf::from);
    if let Some(shared) = &shared {
        sources.push(("San Mateo", Source::Hsds, shared.join("data/san_mateo_county/services.hsds.ndjson")));
        sources.push(("PTV", Source::Ptv, shared.join("data/ptv_general_descriptions/gd.plain.jsonl")));
    }
    let mut said = String::from("Corpus:");
    for (name, source, path) in sources {
        let import = Import {
            source,
            language: Lang::parse("en").expect("a language"),
            dry_run: false,
            now: house.clock().now(),
            progress: &|_, _| {},
        };
        let imported = import.run(&path, &house.store.ledger()).await;
        let imported = imported.unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let _ = write!(said, " {name} ({} records, {} entries)", imported.read, imported.entries);
    }
    house.catalogue.catch_up(&house.store.published(), false, &|_, _| {}).await.expect("an index");
    house.store.close().await;
    if shared.is_none() {
        said.push_str(". FLETTA_SHARED is not set, so the demo is all there is: these numbers are not those of `decisions.md` 27");
    }
    said.push('.');
    said
}
