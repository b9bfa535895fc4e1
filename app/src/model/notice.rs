use super::{Day, EntryId, Period, facts::words};
use serde::{Deserialize, Serialize};

words! {
    /// What a notice says.
    NoticeKind "notice-kind" { Closed = "closed", Changed = "changed", Info = "info" }
}

/// A short message for a time, about services or places.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// What it says, in one word.
    pub kind: NoticeKind,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<EntryId>,
    /// The first day it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The first day it is shown no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

impl Notice {
    /// From when to when.
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }
}
