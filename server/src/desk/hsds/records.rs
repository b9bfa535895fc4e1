use crate::desk::foreign::{given, some};
use fletta_app::model::EntryId;
use serde::Deserialize;

/// A page of a feed: only whether there are others.
#[derive(Deserialize)]
pub(super) struct Page {
    pub(super) total_pages: Option<u64>,
}

macro_rules! records {
    ($($(#[$about:meta])* $name:ident { $($(#[$how:meta])* $field:ident: $kind:ty),+ $(,)? })+) => {
        $($(#[$about])* #[derive(Deserialize)] pub(super) struct $name { $($(#[$how])* pub(super) $field: $kind),+ })+
    };
}

// What is read of a feed: fields that we do not know are passed over, those that we do are of the standard's types.
records! {
    ServiceRecord {
        id: String,
        name: String,
        description: Option<String>,
        status: Option<String>,
        url: Option<String>,
        email: Option<String>,
        application_process: Option<String>,
        fees_description: Option<String>,
        eligibility_description: Option<String>,
        minimum_age: Option<f64>,
        maximum_age: Option<f64>,
        assured_date: Option<String>,
        organization_id: Option<String>,
        organization: Option<OrganisationRecord>,
        #[serde(default, deserialize_with = "given")]
        phones: Vec<PhoneRecord>,
        #[serde(default, deserialize_with = "given")]
        languages: Vec<LanguageRecord>,
        #[serde(default, deserialize_with = "given")]
        cost_options: Vec<CostRecord>,
        #[serde(default, deserialize_with = "given")]
        schedules: Vec<ScheduleRecord>,
        #[serde(default, deserialize_with = "given")]
        service_at_locations: Vec<AtLocationRecord>,
        #[serde(default, deserialize_with = "given")]
        attributes: Vec<AttributeRecord>,
    }
    OrganisationRecord {
        id: Option<String>,
        name: Option<String>,
        description: Option<String>,
        website: Option<String>,
        url: Option<String>,
        email: Option<String>,
        #[serde(default, deserialize_with = "given")]
        phones: Vec<PhoneRecord>,
        #[serde(default, deserialize_with = "given")]
        attributes: Vec<AttributeRecord>,
    }
    AtLocationRecord {
        location_id: Option<String>,
        description: Option<String>,
        url: Option<String>,
        email: Option<String>,
        location: Option<LocationRecord>,
        #[serde(default, deserialize_with = "given")]
        phones: Vec<PhoneRecord>,
        #[serde(default, deserialize_with = "given")]
        schedules: Vec<ScheduleRecord>,
        #[serde(default, deserialize_with = "given")]
        attributes: Vec<AttributeRecord>,
    }
    LocationRecord {
        id: Option<String>,
        location_type: Option<String>,
        name: Option<String>,
        description: Option<String>,
        transportation: Option<String>,
        url: Option<String>,
        latitude: Option<f64>,
        longitude: Option<f64>,
        #[serde(default, deserialize_with = "given")]
        addresses: Vec<AddressRecord>,
        #[serde(default, deserialize_with = "given")]
        accessibility: Vec<AccessibilityRecord>,
        #[serde(default, deserialize_with = "given")]
        languages: Vec<LanguageRecord>,
        #[serde(default, deserialize_with = "given")]
        phones: Vec<PhoneRecord>,
        #[serde(default, deserialize_with = "given")]
        schedules: Vec<ScheduleRecord>,
        #[serde(default, deserialize_with = "given")]
        attributes: Vec<AttributeRecord>,
    }
    AddressRecord {
        address_1: Option<String>,
        address_2: Option<String>,
        city: Option<String>,
        postal_code: Option<String>,
        address_type: Option<String>,
    }
    AccessibilityRecord {
        description: Option<String>,
    }
    PhoneRecord {
        number: Option<String>,
        // A number in the standard, a text in many feeds.
        extension: Option<serde_json::Value>,
        #[serde(rename = "type")]
        kind: Option<String>,
        description: Option<String>,
        #[serde(default, deserialize_with = "given")]
        schedules: Vec<ScheduleRecord>,
    }
    LanguageRecord {
        code: Option<String>,
        name: Option<String>,
    }
    CostRecord {
        option: Option<String>,
        amount: Option<f64>,
        currency: Option<String>,
        amount_description: Option<String>,
    }
    ScheduleRecord {
        valid_from: Option<String>,
        valid_to: Option<String>,
        dtstart: Option<String>,
        until: Option<String>,
        count: Option<f64>,
        freq: Option<String>,
        interval: Option<f64>,
        byday: Option<String>,
        byweekno: Option<String>,
        bymonthday: Option<String>,
        byyearday: Option<String>,
        opens_at: Option<String>,
        closes_at: Option<String>,
        description: Option<String>,
        notes: Option<String>,
        #[serde(default, deserialize_with = "given")]
        attributes: Vec<AttributeRecord>,
    }
    AttributeRecord {
        link_type: Option<String>,
        label: Option<String>,
        value: Option<String>,
        taxonomy_term: Option<TermRecord>,
    }
    TermRecord {
        code: Option<String>,
        language: Option<String>,
    }
}

impl OrganisationRecord {
    pub(super) fn id(&self) -> Option<EntryId> {
        self.id.as_deref()?.parse().ok()
    }
}

impl LocationRecord {
    pub(super) fn id(&self) -> Option<EntryId> {
        self.id.as_deref()?.parse().ok()
    }
}

impl AttributeRecord {
    pub(super) fn is(&self, link_type: &str) -> bool {
        self.link_type.as_deref() == Some(link_type)
    }
}

/// The value of an attribute by what it is linked as or labelled.
pub(super) fn value<'a>(attributes: &'a [AttributeRecord], name: &str) -> Option<&'a str> {
    let is_named = |attribute: &&AttributeRecord| {
        attribute.is(name) || (!attribute.is("translation") && attribute.label.as_deref() == Some(name))
    };
    attributes.iter().filter(is_named).find_map(|attribute| some(attribute.value.as_deref()))
}
