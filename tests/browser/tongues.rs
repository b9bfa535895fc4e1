//! Which words of the demo are written in which languages, so that a foreign one on a page is known as such (WCAG 3.1.2).

use crate::faults::Faults;
use fletta_app::model::{Entry, Lang};
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};

/// Words by themselves, and the languages they stand in somewhere in the demo.
pub(crate) struct Tongues {
    known: HashMap<String, BTreeSet<String>>,
}

impl Tongues {
    /// Reads every text of every entry that has one text a language: titles, sentences, the plain lines of prose, rooms, notes.
    pub(crate) fn of(entries: &[Entry]) -> Self {
        let mut tongues = Self { known: HashMap::new() };
        for entry in entries {
            tongues.gather(&serde_json::to_value(entry).expect("an entry can be written"));
        }
        assert!(tongues.known.len() > 100, "few words: the shape of entries has changed");
        tongues
    }

    fn gather(&mut self, value: &Value) {
        match value {
            Value::Object(fields) if !fields.is_empty() && fields.keys().all(|key| language(key).is_some()) => {
                for (key, value) in fields {
                    self.learn(&language(key).unwrap_or_default(), value);
                }
            }
            Value::Object(fields) => fields.values().for_each(|value| self.gather(value)),
            Value::Array(rows) => rows.iter().for_each(|value| self.gather(value)),
            _ => {}
        }
    }

    fn learn(&mut self, lang: &str, value: &Value) {
        match value {
            // Lines with marks of Markdown look different on the page.
            Value::String(text) => {
                for line in text.lines().map(|line| line.trim_start_matches(['#', '-', ' ']).trim()) {
                    if !line.is_empty() && !line.contains(['*', '_', '[', '`', '\\', '&']) {
                        self.known.entry(line.to_owned()).or_default().insert(lang.to_owned());
                    }
                }
            }
            Value::Object(fields) => fields.iter().filter(|field| field.0 != "state").for_each(|field| self.learn(lang, field.1)),
            Value::Array(rows) => rows.iter().for_each(|value| self.learn(lang, value)),
            _ => {}
        }
    }

    /// Judges what `tongues.js` gives: what is written in other languages than it is marked as.
    pub(crate) fn judge(&self, page: &str, pieces: &Value, faults: &mut Faults) {
        let Some(rows) = pieces.as_array() else { return faults.add(page, "tongues.js", &pieces.to_string()) };
        for row in rows {
            let (Some(text), Some(marked)) = (row[0].as_str(), row[1].as_str()) else { continue };
            let Some(written) = self.known.get(text) else { continue };
            if !language(marked).is_some_and(|marked| written.contains(&marked)) {
                let written = written.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
                faults.add(page, "foreign words are marked", &format!("«{text}» is in {written} and marked {marked}"));
            }
        }
    }
}

/// The plain language of a code: Finland's Swedish is Swedish to whoever hears it read.
fn language(code: &str) -> Option<String> {
    let lang = Lang::parse(code)?;
    let spoken = fletta_app::words::all().iter().any(|words| words.lang.primary() == lang.primary());
    spoken.then(|| lang.primary().to_string())
}
