//! What it has said and asked for since it was last looked at.

use super::Chromium;
use serde_json::Value;
use std::collections::BTreeMap;

/// A request that was sent, to whatever host.
#[derive(Default, Debug)]
pub(crate) struct Sent {
    pub(crate) address: String,
    /// What came over the wire, head and body.
    pub(crate) bytes: u64,
    /// `br`, `gzip` or nothing.
    pub(crate) encoding: String,
}

impl Chromium {
    /// The warnings and errors in the console; what breaks the content security policy is among them.
    pub(crate) async fn console(&self) -> Vec<String> {
        let rows = self.log("browser").await;
        let loud = rows.iter().filter(|row| matches!(row["level"].as_str(), Some("WARNING" | "SEVERE")));
        loud.map(|row| said(&row["message"])).collect()
    }

    /// The requests, in no order.
    pub(crate) async fn sent(&self) -> Vec<Sent> {
        let mut all: BTreeMap<String, Sent> = BTreeMap::new();
        for row in self.log("performance").await {
            let event: Value = row["message"].as_str().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
            let told = &event["message"]["params"];
            let Some(id) = told["requestId"].as_str() else { continue };
            let sent = all.entry(id.to_owned()).or_default();
            match event["message"]["method"].as_str() {
                Some("Network.requestWillBeSent") => sent.address = said(&told["request"]["url"]),
                Some("Network.responseReceived") => {
                    let headers = told["response"]["headers"].as_object();
                    let named =
                        headers.and_then(|headers| headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-encoding")));
                    sent.encoding = named.map(|(_, value)| said(value)).unwrap_or_default();
                }
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a number of bytes, written as a float"
                )]
                Some("Network.loadingFinished") => sent.bytes = told["encodedDataLength"].as_f64().unwrap_or_default() as u64,
                _ => {}
            }
        }
        all.into_values().filter(|sent| !sent.address.is_empty()).collect()
    }
}

fn said(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
