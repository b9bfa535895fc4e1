use super::{Ages, Contact, EntryId, Lang, Names};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A way through several bodies: who does what, by when (domain rule 9: explained, never handled here).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pathway {
    /// Who keeps the description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<EntryId>,
    /// The other bodies on the way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<EntryId>,
    /// Where it holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<EntryId>,
    /// The child's ages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<Ages>,
    /// Help now, beside every step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<EntryId>,
    /// Where it is asked for, if somewhere: `form` leads to the body's own service, for nothing is received here (domain rule 9).
    #[serde(default, skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
    /// The way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

/// One step of a way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Who does it: posts, bodies, services.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<EntryId>,
    /// Who does it, where no entry stands for them: codes of roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// By when, counted from the step before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<By>,
    /// The law that says so, cited as its country cites it in each of its languages.
    #[serde(default, deserialize_with = "cited", skip_serializing_if = "Names::is_empty")]
    pub law: Names,
    /// The prose.
    pub texts: BTreeMap<Lang, StepText>,
}

/// A citation by language; one that was stored before citations had languages is in an undetermined one (`und`, BCP 47).
fn cited<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Names, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Cited {
        Each(Names),
        Once(String),
    }
    Ok(match Cited::deserialize(from)? {
        Cited::Each(names) => names,
        Cited::Once(text) => Lang::parse("und").map(|lang| (lang, text)).into_iter().collect(),
    })
}

/// The prose of a step in one language.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepText {
    /// What happens.
    pub title: String,
    /// Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// The same said to the young person, Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub young: String,
}

/// A time limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Without delay.
    AtOnce(bool),
    /// So many hours.
    Hours(u16),
    /// So many days.
    Days(u16),
    /// So many days that are no Sunday and no holiday, as Finland's laws count (*arkipäivä*, *vardag*).
    Weekdays(u16),
    /// So many weeks.
    Weeks(u16),
    /// So many months.
    Months(u16),
}
