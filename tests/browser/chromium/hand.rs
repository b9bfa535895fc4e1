//! What a test does with it: goes, looks, asks, presses.

use super::Chromium;
use crate::world::root;
use fantoccini::{
    Locator,
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
};
use serde_json::{Value, json};
use std::{
    sync::LazyLock,
    time::{Duration, Instant},
};

/// Width, height, and whether it is held in a hand.
pub(crate) type Window = (u32, u32, bool);
/// The narrowest that WCAG 1.4.10 asks for.
pub(crate) const NARROW: Window = (320, 640, true);
pub(crate) const PHONE: Window = (390, 844, true);
pub(crate) const DESK: Window = (1280, 900, false);

/// How long something on a page may take to come about.
const PATIENCE: Duration = Duration::from_secs(15);

static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = root().join("tests/browser/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&path);
    axe.unwrap_or_else(|fault| panic!("{}: {fault}; npm ci --ignore-scripts in tests/browser brings it", path.display()))
});

/// In what colours a page is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
    Forced,
    Paper,
}

impl Theme {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced colours",
            Self::Paper => "paper",
        }
    }
}

impl Chromium {
    pub(crate) async fn window(&self, (width, height, mobile): Window) {
        self.tell(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile }),
        )
        .await;
    }

    pub(crate) async fn theme(&self, theme: Theme) {
        let on = |name: &str, value: &str| json!({ "name": name, "value": value });
        let (media, features) = match theme {
            Theme::Light => ("", vec![on("prefers-color-scheme", "light"), on("forced-colors", "none")]),
            Theme::Dark => ("", vec![on("prefers-color-scheme", "dark"), on("forced-colors", "none")]),
            Theme::Forced => ("", vec![on("prefers-color-scheme", "dark"), on("forced-colors", "active")]),
            Theme::Paper => ("print", vec![on("prefers-color-scheme", "light"), on("forced-colors", "none")]),
        };
        self.tell("Emulation.setEmulatedMedia", json!({ "media": media, "features": features })).await;
    }

    /// To an address of the house, and until its islands are awake, if it has any.
    pub(crate) async fn goto(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.address)).await.unwrap_or_else(|fault| panic!("{path}: {fault}"));
        let status = self.status().await;
        assert!(status < 500, "{path}: status {status}");
        if self.scripts {
            let awake = "return !document.querySelector('leptos-island') || document.documentElement.dataset.islands === 'awake'";
            self.wait("its islands wake", awake).await;
        }
    }

    /// The status that the page came with.
    pub(crate) async fn status(&self) -> u64 {
        self.run("return performance.getEntriesByType('navigation')[0].responseStatus").await.as_u64().unwrap_or_default()
    }

    /// The address without the house's own part.
    pub(crate) async fn at(&self) -> String {
        let url = self.client.current_url().await.expect("an address");
        url.as_str().strip_prefix(&self.address).map_or_else(|| url.to_string(), ToOwned::to_owned)
    }

    /// Whether an address is the house's own.
    pub(crate) fn is_home(&self, address: &str) -> bool {
        address.strip_prefix(&self.address).is_some_and(|path| path.starts_with('/'))
    }

    /// What a script gives, in the page.
    pub(crate) async fn run(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|fault| panic!("{script}: {fault}"))
    }

    /// The same as text; nothing is empty.
    pub(crate) async fn said(&self, script: &str) -> String {
        match self.run(script).await {
            Value::String(text) => text,
            Value::Null => String::new(),
            other => other.to_string(),
        }
    }

    /// What a script of `scripts/` gives.
    pub(crate) async fn ask(&self, name: &str) -> Value {
        let path = root().join("tests/browser/scripts").join(name);
        let script = std::fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        if name == "axe.js" {
            return self.client.execute_async(&script, Vec::new()).await.unwrap_or_else(|fault| panic!("{name}: {fault}"));
        }
        self.run(&script).await
    }

    /// What axe finds in the page as it stands.
    pub(crate) async fn axe(&self) -> Value {
        if self.run("return !window.axe").await == true {
            self.run(&AXE).await;
        }
        self.ask("axe.js").await
    }

    /// Opens all that is folded, or closes what was opened so.
    pub(crate) async fn unfold(&self, open: bool) {
        let script = if open {
            "for (const each of document.querySelectorAll('details:not([open])')) { each.open = true; each.dataset.tried = '' }"
        } else {
            "for (const each of document.querySelectorAll('details[data-tried]')) { each.open = false; delete each.dataset.tried }"
        };
        self.run(script).await;
    }

    pub(crate) async fn find(&self, selector: &str) -> Element {
        self.client.find(Locator::Css(selector)).await.unwrap_or_else(|fault| panic!("{selector}: {fault}"))
    }

    /// Clicks as a person does: where it can be seen, and not under the button that waits at the foot of the screen.
    pub(crate) async fn click(&self, selector: &str) {
        self.run(&format!("document.querySelector({selector:?}).scrollIntoView({{ block: 'center' }})")).await;
        self.find(selector).await.click().await.unwrap_or_else(|fault| panic!("{selector}: {fault}"));
    }

    /// Presses a key of the keyboard, wherever the focus is.
    pub(crate) async fn press(&self, keys: &str) {
        let mut typing = KeyActions::new("keyboard".to_owned());
        for value in keys.chars() {
            typing = typing.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.client.perform_actions(typing).await.unwrap_or_else(|fault| panic!("{keys:?}: {fault}"));
    }

    pub(crate) async fn back(&self) {
        self.client.back().await.expect("a way back");
    }

    /// Waits until a script gives `true`.
    pub(crate) async fn wait(&self, what: &str, script: &str) {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            // Between two pages there is none to ask.
            if self.client.execute(script, Vec::new()).await.is_ok_and(|held| held == true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("{} waited in vain: {what} ({script})", self.at().await);
    }
}
