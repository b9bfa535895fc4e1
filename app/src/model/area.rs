use super::{EntryId, Lang, Point, Zone, facts::words};
use serde::{Deserialize, Serialize};

words! {
    /// How large an area is.
    AreaLevel "area-level" { Country = "country", Region = "region", Municipality = "municipality" }
}

words! {
    /// What an urgent number is for.
    UrgentUse "urgent-use" {
        /// Life or safety in danger.
        Emergency = "emergency",
        /// Advice on health, at any hour.
        HealthAdvice = "health_advice",
        /// Children and young people call it themselves.
        ChildHelpline = "child_helpline",
        /// Somebody to talk to in a crisis.
        Crisis = "crisis",
        /// Violence at home.
        Violence = "violence",
        /// Poison.
        Poison = "poison",
    }
}

/// A country, region or municipality: where families live and bodies are in charge.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// How large.
    pub level: AreaLevel,
    /// The area it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<EntryId>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The time that holds there.
    pub zone: Zone,
    /// The official languages there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Lang>,
    /// Its middle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// Whom to call now (domain rule 7); a country's hold in all that lies in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub urgent: Vec<Urgent>,
}

/// A number to call now.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Urgent {
    /// As people write it.
    pub number: String,
    /// What for.
    #[serde(rename = "use")]
    pub usage: UrgentUse,
    /// The one language in which it is answered, where another number answers in another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoken: Option<Lang>,
}
