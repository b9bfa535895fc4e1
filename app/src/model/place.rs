use super::{Contact, Day, EntryId, Hours, Lang, Period, Point, facts::words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words! {
    /// What kind of house.
    PlaceKind "place-kind" {
        FamilyCentre = "family_centre", HealthCentre = "health_centre", Hospital = "hospital", School = "school",
        Preschool = "preschool", UpperSecondary = "upper_secondary", Library = "library", Parish = "parish", Sports = "sports",
        YouthCentre = "youth_centre", Playground = "playground", Office = "office", Online = "online",
    }
}

words! {
    /// What helps to get in and to be there.
    Access "access" {
        StepFree = "step_free", Lift = "lift", AccessibleToilet = "accessible_toilet", PramParking = "pram_parking",
        ChangingTable = "changing_table", HearingLoop = "hearing_loop", AccessibleParking = "accessible_parking",
        QuietRoom = "quiet_room", FeedingCorner = "feeding_corner",
    }
}

/// A house with floors and rooms.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// What kind of house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PlaceKind>,
    /// The municipality it stands in; its time holds here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<EntryId>,
    /// Who keeps the house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<EntryId>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Where it stands on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// What helps to get in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub access: Vec<Access>,
    /// The first day the house is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The first day it is no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// Storeys, lowest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub floors: Vec<Floor>,
    /// When the house is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// How to reach it.
    #[serde(default, skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
}

impl Place {
    /// From when to when the house is open.
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }

    /// The name of a room on a floor, if it has one in any language.
    pub fn room(&self, floor: &str, room: &str) -> Option<&Room> {
        self.floors.iter().find(|f| f.code == floor)?.rooms.iter().find(|r| r.code == room)
    }
}

/// A postal address. Street and town may have a form per official language; none is ever translated.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and number.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub street: BTreeMap<Lang, String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub postcode: String,
    /// Postal town.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub city: BTreeMap<Lang, String>,
}

/// A storey.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Floor {
    /// What the lift says: `2`, `K`.
    pub code: String,
    /// Its rooms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<Room>,
}

/// A room.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// What the door says.
    pub code: String,
    /// What people call it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<Lang, String>,
}
