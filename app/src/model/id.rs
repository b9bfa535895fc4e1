use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// What an entry is known by, for ever: a UUID (RFC 9562). An imported record keeps the one it came with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(Uuid);

/// The name space of identities made from a slug: what editors write by hand needs no UUID.
const FROM_SLUG: Uuid = Uuid::from_u128(0x6f0b_2f4e_5a31_4c0e_9b57_f1e7_7a00_0001);

impl EntryId {
    /// A new identity, for an entry begun at the desk, of sixteen bytes of chance: chance comes in through the door.
    pub fn of_chance(bytes: [u8; 16]) -> Self {
        Self(uuid::Builder::from_random_bytes(bytes).into_uuid())
    }

    /// The identity of an entry written by hand without one: always the same for the same slug.
    pub fn of_slug(slug: &str) -> Self {
        Self(Uuid::new_v5(&FROM_SLUG, slug.as_bytes()))
    }

    /// The sixteen bytes, for keys.
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for EntryId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, uuid::Error> {
        Uuid::parse_str(text).map(Self)
    }
}

/// The name of an entry in addresses: small ASCII letters, digits and hyphens, at most 80. Unique over all kinds.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    const MAX: usize = 80;

    /// Reads a slug and refuses what would not be safe or stable in an address.
    pub fn parse(text: &str) -> Option<Self> {
        let holds = !text.is_empty()
            && text.len() <= Self::MAX
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-');
        holds.then(|| Self(text.to_owned()))
    }

    /// Makes a slug of a title: folds the Nordic letters, turns the rest into hyphens. Never empty.
    #[must_use]
    pub fn from_title(title: &str) -> Self {
        let mut slug = String::new();
        for letter in title.chars().flat_map(char::to_lowercase) {
            match letter {
                'a'..='z' | '0'..='9' => slug.push(letter),
                'å' | 'ä' | 'á' | 'à' | 'â' => slug.push('a'),
                'ö' | 'ó' | 'ø' | 'ò' | 'ô' | 'õ' => slug.push('o'),
                'é' | 'è' | 'ê' | 'ë' => slug.push('e'),
                'í' | 'ì' | 'î' => slug.push('i'),
                'ú' | 'ü' | 'ù' | 'û' => slug.push('u'),
                'ý' => slug.push('y'),
                'ð' => slug.push('d'),
                'þ' => slug.push_str("th"),
                'æ' => slug.push_str("ae"),
                'š' => slug.push('s'),
                'ž' => slug.push('z'),
                _ if !slug.ends_with('-') => slug.push('-'),
                _ => {}
            }
        }
        slug.truncate(Self::MAX - 8);
        let slug = slug.trim_matches('-');
        Self(if slug.is_empty() { "entry".to_owned() } else { slug.to_owned() })
    }

    /// The same name with an ending of its own, for the second entry of one title.
    #[must_use]
    pub fn numbered(&self, number: usize) -> Self {
        Self(format!("{}-{number}", self.0))
    }

    /// The text, as it stands in an address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
            .ok_or_else(|| format!("«{text}» is not a slug: small letters a–z, digits and hyphens, at most {}", Self::MAX))
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

#[cfg(test)]
mod tests {
    use super::Slug;

    #[test]
    fn a_slug_is_made_of_any_title() {
        assert_eq!(Slug::from_title("Þjónusta við fötluð börn").as_str(), "thjonusta-vid-fotlud-born");
        assert_eq!(Slug::from_title("  Rådgivningen, i centrum! ").as_str(), "radgivningen-i-centrum");
        assert_eq!(Slug::from_title("家族").as_str(), "entry");
        assert!(Slug::parse(Slug::from_title(&"långt namn ".repeat(40)).as_str()).is_some());
    }

    #[test]
    fn what_is_not_safe_in_an_address_is_no_slug() {
        for refused in ["", "-a", "a-", "A", "å", "a/b", "a b", "..", &"a".repeat(81)] {
            assert!(Slug::parse(refused).is_none(), "{refused}");
        }
    }
}
