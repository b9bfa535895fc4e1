//! One Chromium with a fresh profile and no way to any host but this machine; chromedriver stands between it and a test.

mod hand;
mod traffic;

pub(crate) use hand::{DESK, NARROW, PHONE, Theme};
pub(crate) use traffic::Sent;

use crate::stage::Stage;
use fantoccini::{Client, ClientBuilder, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};
use tempfile::TempDir;
use url::{ParseError, Url};

/// What `stack.md` found a silent, fresh Chromium to want; a request to any other host fails, and is seen.
const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--no-first-run",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    // What moves would be looked at half-way.
    "--force-prefers-reduced-motion",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

pub(crate) struct Chromium {
    client: Client,
    address: String,
    /// Whether it runs the scripts of pages; those of a test always run.
    scripts: bool,
    driver: Child,
    /// Chromium's own process: ended by its number if a test fails half-way.
    process: Option<u64>,
    _said: BufReader<ChildStdout>,
    _profile: TempDir,
}

impl Chromium {
    /// Opens one that looks at the stage.
    pub(crate) async fn open(stage: &Stage) -> Self {
        Self::with(stage, true).await
    }

    /// Opens one that runs no script of a page.
    pub(crate) async fn without_scripts(stage: &Stage) -> Self {
        Self::with(stage, false).await
    }

    async fn with(stage: &Stage, scripts: bool) -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver");
        let mut said = BufReader::new(driver.stdout.take().expect("its words"));
        let port = port(&mut said);
        let profile = TempDir::new().expect("a profile");
        let folder = format!("--user-data-dir={}", profile.path().display());
        let flags: Vec<_> = FLAGS.iter().copied().chain([folder.as_str()]).collect();
        let preferences = json!({ "profile.managed_default_content_settings.javascript": if scripts { 1 } else { 2 } });
        let wanted = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": flags, "prefs": preferences },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let wanted = wanted.as_object().expect("an object").clone();
        let connected =
            ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(&format!("http://127.0.0.1:{port}")).await;
        let client = match connected {
            Ok(client) => client,
            Err(fault) => {
                let _ = driver.kill().and_then(|()| driver.wait());
                panic!("Chromium does not start: {fault}");
            }
        };
        let process = client.capabilities().and_then(|able| able.get("goog:processID")?.as_u64());
        let chromium = Self { client, address: stage.address.clone(), scripts, driver, process, _said: said, _profile: profile };
        // What its first, empty page did is nobody's.
        chromium.client.goto("about:blank").await.expect("an empty page");
        chromium.log("performance").await;
        chromium.log("browser").await;
        chromium
    }

    /// Ends it kindly.
    pub(crate) async fn close(mut self) {
        if self.client.clone().close().await.is_ok() {
            self.process = None;
        }
    }

    /// A command of the Chrome DevTools Protocol.
    pub(crate) async fn tell(&self, command: &str, settings: Value) -> Value {
        self.driver("goog/cdp/execute", json!({ "cmd": command, "params": settings })).await
    }

    /// What has been logged since it was last asked for: `browser` is the console, `performance` the network.
    async fn log(&self, kind: &str) -> Vec<Value> {
        match self.driver("se/log", json!({ "type": kind })).await {
            Value::Array(rows) => rows,
            other => panic!("the log {kind}: {other}"),
        }
    }

    async fn driver(&self, path: &'static str, body: Value) -> Value {
        self.client.issue_cmd(Own { path, body }).await.unwrap_or_else(|fault| panic!("{path}: {fault}"))
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        if let Some(process) = self.process {
            let _ = Command::new("sh").args(["-c", "kill \"$0\"", &process.to_string()]).status();
            std::thread::sleep(Duration::from_millis(500));
        }
        let _ = self.driver.kill().and_then(|()| self.driver.wait());
    }
}

/// A command of chromedriver that WebDriver does not have.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// The port that chromedriver has chosen: the last word of the line that says so.
fn port(said: &mut impl BufRead) -> u16 {
    let mut line = String::new();
    while said.read_line(&mut line).is_ok_and(|read| read > 0) {
        if let Some((_, port)) = line.split_once("successfully on port ") {
            return port.trim().trim_end_matches('.').parse().expect("a port");
        }
        line.clear();
    }
    panic!("chromedriver names no port");
}
