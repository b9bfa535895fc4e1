use serde::{Deserialize, Serialize};
use std::fmt;

/// A language as BCP 47 writes it (RFC 5646): `sv`, `fi`, `sv-FI`. Small enough to copy.
///
/// Which languages the site speaks is not known here: that is decided by the folders of `locales/`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang([u8; 8]);

impl Lang {
    /// Reads a tag of a primary language of two or three letters and at most one subtag of two to four.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() > 8 {
            return None;
        }
        let (primary, rest) = text.split_once('-').map_or((text, None), |(primary, rest)| (primary, Some(rest)));
        let primary_holds = (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_lowercase());
        let rest_holds = rest.is_none_or(|r| (2..=4).contains(&r.len()) && r.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !(primary_holds && rest_holds) {
            return None;
        }
        let mut kept = [0; 8];
        kept[..bytes.len()].copy_from_slice(bytes);
        Some(Self(kept))
    }

    /// The tag, as it goes into `lang` and `hreflang`.
    pub fn code(&self) -> &str {
        let end = self.0.iter().position(|b| *b == 0).unwrap_or(self.0.len());
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }

    /// The language without its country: `sv` of `sv-FI`.
    #[must_use]
    pub fn primary(&self) -> Self {
        self.code().split('-').next().and_then(Self::parse).unwrap_or(*self)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl TryFrom<String> for Lang {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("«{text}» is not a language tag such as sv or sv-FI"))
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_tag_is_kept_as_written_and_nonsense_is_refused() {
        for tag in ["sv", "fin", "sv-FI", "zh-Hant"] {
            assert_eq!(Lang::parse(tag).map(String::from).as_deref(), Some(tag));
        }
        for nonsense in ["", "s", "SV", "svfi-", "sv-FIIII", "../etc", "sv fi"] {
            assert_eq!(Lang::parse(nonsense), None, "{nonsense}");
        }
        assert_eq!(Lang::parse("sv-FI").map(|l| l.primary()), Lang::parse("sv"));
    }
}
