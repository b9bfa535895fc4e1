use super::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The prose of an entry in one language. Facts are never in it (domain rule 1).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// What it is called.
    pub title: String,
    /// One sentence: who gets what.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// The same said to the child or young person, Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub young: String,
    /// Words that it is to be found by and that the text does not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// Whether it still says what the source says.
    #[serde(default, skip_serializing_if = "TextState::is_current")]
    pub state: TextState,
}

/// How a translation stands to its source (domain rule 3).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextState {
    /// Says what the source says.
    #[default]
    Current,
    /// The source has changed since; shown, and marked.
    OutOfDate,
}

impl TextState {
    fn is_current(&self) -> bool {
        *self == Self::Current
    }
}

/// The prose of an entry, language by language.
pub type Texts = BTreeMap<Lang, Text>;
