use super::{Ages, Contact, Day, EntryId, Hours, Lang, Period};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A post: it exists whether somebody holds it or not (domain rule 6).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// Code of a role.
    pub role: String,
    /// Whose post it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<EntryId>,
    /// The house they sit in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<EntryId>,
    /// The places or areas whose families they answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<EntryId>,
    /// The children's ages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<Ages>,
    /// Languages spoken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spoken: Vec<Lang>,
    /// Whom to ask while nobody holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub substitute: Option<EntryId>,
    /// Who held, holds and is to hold it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holders: Vec<Holder>,
    /// How to reach it, whoever holds it.
    #[serde(default, skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
    /// When it can be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
}

/// A person in a post for a time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// The name; never translated.
    pub name: String,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The first day no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

impl Holder {
    /// From when to when.
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }
}

impl Post {
    /// Who holds it on that day; nobody is a vacancy, and the substitute is to be shown.
    pub fn holder(&self, today: Date) -> Option<&Holder> {
        self.holders.iter().find(|holder| holder.period().holds(today))
    }

    /// Whether somebody else is asked on that day, for nobody holds it.
    pub fn is_stood_in_for(&self, today: Date) -> bool {
        self.substitute.is_some() && self.is_vacant(today)
    }

    /// Whether it is known who holds it when, and on that day nobody does.
    pub fn is_vacant(&self, today: Date) -> bool {
        !self.holders.is_empty() && self.holder(today).is_none()
    }
}
