use super::{Contact, Day, EntryId, Period, facts::words};
use serde::{Deserialize, Serialize};

words! {
    /// What kind of body.
    OrganisationKind "organisation-kind" {
        Municipality = "municipality", Division = "division", Region = "region", WellbeingCounty = "wellbeing_county",
        HospitalGroup = "hospital_group", State = "state", Police = "police", Association = "association", Parish = "parish",
        Club = "club", Company = "company",
    }
}

/// A body that runs services.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// What kind of body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganisationKind>,
    /// Code of a sector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// Where it works.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<EntryId>,
    /// The body it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<EntryId>,
    /// The first day it exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The first day it exists no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// How to reach it.
    #[serde(default, skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
}

impl Organisation {
    /// From when to when it exists.
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }
}
