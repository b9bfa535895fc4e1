use super::{Lang, hours::Weekly};
use serde::{Deserialize, Serialize};

/// Prose beside a fact that was never typed (an imported record): shown in its own language, marked, never guessed at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What it is written in.
    pub language: Lang,
    /// The words of the source.
    pub text: String,
}

/// Whom it is for.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// The child's age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<Ages>,
    /// The people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audience: Vec<Audience>,
    /// What the source says beside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
}

impl Who {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A span of ages in **months**; pregnancy is below zero. `from` is the first month, `before` the first no longer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ages {
    /// From this age on; open if missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i16>,
    /// Up to, not including, this age; open if missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<i16>,
}

impl Ages {
    /// The youngest age there is: nine months before birth.
    pub const EXPECTING: i16 = -9;
    /// The first month that no search and no entry knows: the 30th birthday.
    pub const END: i16 = 360;

    /// Whether a child of that many months is meant.
    pub fn holds(self, months: i16) -> bool {
        self.first() <= months && months < self.end()
    }

    /// Whether the two spans share a month.
    pub fn meets(self, other: Self) -> bool {
        self.first() < other.end() && other.first() < self.end()
    }

    /// The first month, with an open end closed at the beginning of pregnancy.
    pub fn first(self) -> i16 {
        self.from.unwrap_or(Self::EXPECTING)
    }

    /// The first month no longer, with an open end closed at [`Ages::END`].
    pub fn end(self) -> i16 {
        self.before.unwrap_or(Self::END)
    }

    /// Reads an age as it stands in addresses: `3` is three years old, `1-2` one or two, `8m` eight months, `expecting` before birth.
    pub fn parse(value: &str) -> Option<Self> {
        if value == "expecting" {
            return Some(Self { from: Some(Self::EXPECTING), before: Some(0) });
        }
        if let Some(months) = value.strip_suffix('m') {
            let months: i16 = months.parse().ok().filter(|m| (0..Self::END).contains(m))?;
            return Some(Self { from: Some(months), before: Some(months + 1) });
        }
        let (first, last) = value.split_once('-').unwrap_or((value, value));
        let years = |text: &str| text.parse::<i16>().ok().filter(|years| (0..Self::END / 12).contains(years));
        let (first, last) = (years(first)?, years(last)?);
        (first <= last).then_some(Self { from: Some(first * 12), before: Some(last * 12 + 12) })
    }

    /// An age as it stands in addresses.
    pub fn code(self) -> String {
        match (self.first(), self.end()) {
            (Self::EXPECTING, _) => "expecting".to_owned(),
            (from, end) if end == from + 1 => format!("{from}m"),
            (from, end) if end > from + 12 => format!("{}-{}", from / 12, (end - 1) / 12),
            (from, _) => (from / 12).to_string(),
        }
    }

    pub(super) fn is_sound(self) -> bool {
        (Self::EXPECTING..=Self::END).contains(&self.first()) && self.first() < self.end() && self.end() <= Self::END
    }
}

/// A closed list of words, each with its name in content and its key in `model.ftl`.
macro_rules! words {
    ($(#[$about:meta])* $name:ident $list:literal { $($(#[$says:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$says])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// All of them, in the order they are shown.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The keys of their names in `model.ftl`.
            pub const KEYS: &[&str] = &[$(concat!($list, "-", $code)),+];

            /// The key of its name in `model.ftl`.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => concat!($list, "-", $code)),+ }
            }

            /// The word in content and addresses.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// Reads the word.
            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(super) use words;

words! {
    /// The people a service is meant for.
    Audience "audience" {
        /// Those who expect a child.
        Expecting = "expecting",
        /// Children.
        Children = "children",
        /// Young people.
        YoungPeople = "young_people",
        /// Parents and guardians.
        Parents = "parents",
        /// The family together.
        Families = "families",
        /// Those who work with families.
        Professionals = "professionals",
    }
}

words! {
    /// How one gets in.
    WayIn "way-in" {
        /// Just come.
        DropIn = "drop_in",
        /// Nothing is needed: it comes by itself.
        NoneNeeded = "none_needed",
        /// Book a time.
        Book = "book",
        /// Call.
        Call = "call",
        /// Get in touch yourself; no referral is wanted.
        SelfReferral = "self_referral",
        /// Apply, and get a decision.
        Application = "application",
        /// A professional refers.
        Referral = "referral",
    }
}

words! {
    /// What a visit costs, in one word.
    CostKind "cost-kind" {
        /// Nothing.
        Free = "free",
        /// A fee.
        Fee = "fee",
        /// It depends.
        Varies = "varies",
    }
}

words! {
    /// What a price is for.
    Per "per" {
        /// A visit.
        Visit = "visit",
        /// A meeting.
        Meeting = "meeting",
        /// An hour.
        Hour = "hour",
        /// A day.
        Day = "day",
        /// A month.
        Month = "month",
        /// A term.
        Term = "term",
        /// A year.
        Year = "year",
        /// The whole, once.
        Once = "once",
    }
}

words! {
    /// What a telephone number is for.
    PhoneUse "phone-use" {
        /// The general number.
        Reception = "reception",
        /// Booking a time.
        Booking = "booking",
        /// Advice.
        Advice = "advice",
        /// When the others are closed.
        OnCall = "on_call",
        /// Text messages.
        Text = "text",
    }
}

/// What it costs.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// In one word; unknown if missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CostKind>,
    /// The amounts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prices: Vec<Price>,
    /// What the source says beside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
}

impl Cost {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An amount in the currency's minor unit (ISO 4217: öre and cents; Icelandic krónur have none in use).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// Minor units.
    pub amount: u32,
    /// ISO 4217 code.
    pub currency: String,
    /// What for.
    pub per: Per,
}

/// How to reach it. Numbers and addresses are shown in every language as they are.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// A mailbox of the role, not of a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The body's own page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
    /// A page to book on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<String>,
    /// An e-service of the authority: the way it is handed over (domain rule 9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Telephones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
}

impl Contact {
    /// Whether there is no way at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn links(&self) -> impl Iterator<Item = &str> {
        [&self.web, &self.booking, &self.form].into_iter().filter_map(|link| link.as_deref())
    }
}

/// A telephone number, and when somebody answers it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// As people write it.
    pub number: String,
    /// What for.
    #[serde(rename = "use", default = "reception")]
    pub usage: PhoneUse,
    /// When it is answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Weekly>,
}

fn reception() -> PhoneUse {
    PhoneUse::Reception
}

impl Phone {
    /// The number as a `tel:` address wants it (RFC 3966): digits and a leading plus.
    pub fn dial(&self) -> String {
        self.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }

    pub(super) fn is_sound(&self) -> bool {
        let digits = self.number.chars().filter(char::is_ascii_digit).count();
        (2..=15).contains(&digits) && self.number.chars().all(|c| c.is_ascii_digit() || "+ -()/–".contains(c))
    }
}

/// A point on the earth, WGS 84 degrees.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// North of the equator.
    pub lat: f64,
    /// East of Greenwich.
    pub lon: f64,
}

impl Point {
    /// A point, if it is one on the earth.
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        let point = Self { lat, lon };
        point.is_sound().then_some(point)
    }

    /// As it stands in addresses: to a hundred metres, which is near enough for what is near.
    pub fn code(self) -> String {
        format!("{:.3},{:.3}", self.lat, self.lon)
    }

    pub(super) fn is_sound(self) -> bool {
        (-90.0..=90.0).contains(&self.lat) && (-180.0..=180.0).contains(&self.lon)
    }

    /// Metres along a great circle (haversine on a sphere of 6371 km; good to half a per cent).
    pub fn metres_to(self, other: Self) -> f64 {
        let (lat, lon) = ((other.lat - self.lat).to_radians(), (other.lon - self.lon).to_radians());
        let chord =
            (lat / 2.0).sin().powi(2) + self.lat.to_radians().cos() * other.lat.to_radians().cos() * (lon / 2.0).sin().powi(2);
        2.0 * 6_371_000.0 * chord.sqrt().asin()
    }
}

#[cfg(test)]
mod tests {
    use super::{Ages, Phone, PhoneUse, Point};

    #[test]
    fn ages_hold_up_to_the_birthday() {
        let ages = Ages { from: Some(0), before: Some(72) };
        assert!(ages.holds(0) && ages.holds(71) && !ages.holds(72) && !ages.holds(-1));
        assert!(Ages { from: None, before: Some(0) }.holds(Ages::EXPECTING));
        assert!(!Ages { from: Some(72), before: Some(12) }.is_sound());
    }

    #[test]
    fn a_number_dials_without_its_spaces() {
        let phone = Phone { number: "+358 9 000 0001".into(), usage: PhoneUse::Reception, hours: vec![] };
        assert_eq!(phone.dial(), "+35890000001");
        assert!(phone.is_sound() && !Phone { number: "ring oss".into(), ..phone }.is_sound());
    }

    #[test]
    fn helsinki_is_some_thirty_kilometres_from_kirkkonummi() {
        let metres = Point { lat: 60.123, lon: 24.438 }.metres_to(Point { lat: 60.17, lon: 24.94 });
        assert!((27_000.0..30_000.0).contains(&metres), "{metres}");
    }
}
