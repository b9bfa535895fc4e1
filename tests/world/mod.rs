//! The demo world in a temporary folder: a house that holds it, stands at a chosen instant and answers without a port.

mod answer;
mod entries;

pub(crate) use answer::{Answer, answers, encoded, text};
pub(crate) use entries::{lang, service, with};

use axum::{
    body::Body,
    http::{Method, Request},
};
use fletta_app::model::{Entry, Zone};
use fletta_server::{
    House,
    catalogue::Tables,
    config::Config,
    desk::{Import, Source},
    store::{Author, Putting},
    web,
};
use http_body_util::BodyExt;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, LazyLock},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tokio::sync::Mutex;
use tower::ServiceExt;

/// A day on which nothing moves: an ordinary Tuesday morning, later than everything that the demo remembers.
pub(crate) const TUESDAY: &str = "2026-11-24T10:00:00+02:00";

/// The checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lie in the checkout").to_owned()
}

/// What the one who started the tests has set.
pub(crate) fn setting(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the door of the tests")]
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// What this run of the tests has made for all its stories; what earlier runs have left is cleared away.
static SHARED: LazyLock<PathBuf> = LazyLock::new(|| {
    let all = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for entry in std::fs::read_dir(all).into_iter().flatten().filter_map(Result::ok) {
        let run = entry.file_name().to_str().and_then(|name| name.strip_prefix("house-")?.parse::<u32>().ok());
        if run.is_some_and(|process| !Path::new("/proc").join(process.to_string()).exists()) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
    all.join(format!("house-{}", std::process::id()))
});

/// The content of the checkout as it was when the run began: nobody edits it under a story's hands.
pub(crate) static CONTENT: LazyLock<PathBuf> = LazyLock::new(|| {
    let copied = SHARED.join("content");
    copy(&root().join("content"), &copied);
    copied
});

/// The words of that content: read once, for all houses.
static TABLES: LazyLock<Arc<Tables>> = LazyLock::new(|| {
    let languages: Vec<_> = fletta_app::words::all().iter().map(|words| words.lang).collect();
    Tables::read(&CONTENT, &languages).expect("sound tables")
});

/// Data folders with the demo imported and indexed, by the instant of the import: made once, copied for each story.
static DEMOS: LazyLock<Mutex<HashMap<String, PathBuf>>> = LazyLock::new(Mutex::default);

/// A house in a folder of its own, which goes away with it.
pub(crate) struct World {
    pub(crate) house: House,
    folder: TempDir,
}

impl World {
    /// The demo, imported and indexed, at an instant.
    pub(crate) async fn at(now: &str) -> Self {
        let demo = Self::demo(now).await;
        let folder = TempDir::new().expect("a temporary folder");
        copy(&demo, folder.path());
        Self::open(folder, &[("FLETTA_NOW", now)])
    }

    /// A house in that folder, with settings beside the usual ones.
    pub(crate) fn open(folder: TempDir, settings: &[(&str, &str)]) -> Self {
        let config = config(folder.path(), settings);
        let house = if config.content == *CONTENT { House::with(config, TABLES.clone()) } else { House::build(config) };
        Self { house: house.expect("a house"), folder }
    }

    /// The house closed and opened again, with settings beside the usual ones.
    pub(crate) async fn again(self, settings: &[(&str, &str)]) -> Self {
        let Self { house, folder } = self;
        house.store.close().await;
        drop(house);
        Self::open(folder, settings)
    }

    async fn demo(now: &str) -> PathBuf {
        let mut demos = DEMOS.lock().await;
        if let Some(demo) = demos.get(now) {
            return demo.clone();
        }
        let folder = SHARED.join(format!("demo-{}", demos.len()));
        let house = House::with(config(&folder, &[("FLETTA_NOW", now)]), TABLES.clone()).expect("a house");
        house.store.migrate().await.expect("tables");
        let import = Import {
            source: Source::Content,
            language: lang("en"),
            dry_run: false,
            now: house.clock().now(),
            progress: &|_, _| {},
        };
        import.run(&CONTENT.join("demo"), &house.store.ledger()).await.expect("the demo");
        house.catalogue.catch_up(&house.store.published(), false, &|_, _| {}).await.expect("an index");
        house.store.close().await;
        demos.insert(now.to_owned(), folder.clone());
        folder
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Publishes as a person at the desk does, and waits until the catalogue has followed.
    pub(crate) async fn publish(&self, entries: &[Entry]) {
        self.put(entries).await;
        self.catch_up().await;
    }

    /// Publishes and does not wait.
    pub(crate) async fn put(&self, entries: &[Entry]) {
        let now = self.house.clock().now();
        let puttings: Vec<_> = entries.iter().map(|entry| Putting::public(entry.clone(), now, &Zone::default())).collect();
        self.house.store.ledger().put(&puttings, &Author::Account("somebody".into()), now).await.expect("put");
    }

    pub(crate) async fn catch_up(&self) {
        self.house.catalogue.catch_up(&self.house.store.published(), false, &|_, _| {}).await.expect("followed");
    }

    /// Publishes and waits until the house has followed by itself; gives how long that took.
    pub(crate) async fn publish_and_wait(&self, entry: &Entry, word: &str) -> Duration {
        self.put(std::slice::from_ref(entry)).await;
        self.until_found(word, entry.slug.as_str()).await
    }

    /// Waits until a word finds an entry first; gives how long that took.
    pub(crate) async fn until_found(&self, word: &str, slug: &str) -> Duration {
        let began = Instant::now();
        let query = format!("lang=sv&q={}", encoded(word.as_bytes()));
        loop {
            let found = self.get(&format!("/api/search?{query}")).await.json();
            if found["results"][0]["slug"] == slug {
                return began.elapsed();
            }
            assert!(began.elapsed() < Duration::from_secs(10), "{word} does not find {slug} at all");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// The entry of that name, as the desk sees it.
    pub(crate) async fn entry(&self, slug: &str) -> Entry {
        let all = self.house.store.ledger().all().await.expect("entries");
        all.into_iter().find(|entry| entry.slug.as_str() == slug).unwrap_or_else(|| panic!("no entry {slug}"))
    }

    /// What a reader gets who asks for an address.
    pub(crate) async fn get(&self, address: &str) -> Answer {
        self.ask(Method::GET, address, &[]).await
    }

    /// What a reader gets.
    pub(crate) async fn ask(&self, method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.answered(request.body(Body::empty()).unwrap_or_else(|fault| panic!("{address}: {fault}"))).await
    }

    /// What becomes of a form that is sent.
    pub(crate) async fn post(&self, address: &str, form: &str) -> Answer {
        let request = Request::post(address).header("content-type", "application/x-www-form-urlencoded");
        self.answered(request.body(Body::from(form.to_owned())).expect("a request")).await
    }

    async fn answered(&self, request: Request<Body>) -> Answer {
        let response = web::router(self.house.clone()).oneshot(request).await.expect("an answer");
        let (head, body) = response.into_parts();
        let body = body.collect().await.expect("a body").to_bytes();
        Answer { status: head.status, headers: head.headers, body }
    }

    /// The slugs that a search brings, best first, and how many there are.
    pub(crate) async fn search(&self, query: &str) -> (Vec<String>, u64) {
        let found = self.get(&format!("/api/search?{query}")).await.json();
        let results = found["results"].as_array().expect("results").iter().filter(|result| result.get("perhaps").is_none());
        (results.map(|result| text(&result["slug"])).collect(), found["total"].as_u64().expect("a total"))
    }
}

/// The settings of a house in that folder: the content of the checkout, no files for the browser.
pub(crate) fn config(folder: &Path, settings: &[(&str, &str)]) -> Config {
    let path = |path: &Path| path.to_str().expect("a path that is text").to_owned();
    let mut all: HashMap<String, String> = HashMap::from([
        ("FLETTA_DATA".into(), path(folder)),
        ("FLETTA_CONTENT".into(), path(&CONTENT)),
        ("FLETTA_SITE".into(), path(&folder.join("no-site"))),
        ("FLETTA_PUBLIC_URL".into(), "https://fletta.example".into()),
        ("FLETTA_NOW".into(), TUESDAY.into()),
    ]);
    all.extend(settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    Config::read(|name| all.get(name).cloned()).expect("sound settings")
}

/// Copies a folder and all in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("a copy");
        }
    }
}
