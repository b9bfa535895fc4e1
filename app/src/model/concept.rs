use super::{Ages, Lang, UrgentUse};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The words of the field in every language, and the short lists entries are sorted by (domain rule 8).
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// What services are about.
    pub concepts: Vec<Concept>,
    /// Sectors, in the order they are shown.
    pub sectors: Vec<Sector>,
    /// Stages of life, in the order they are lived.
    pub stages: Vec<Stage>,
    /// Levels of support.
    pub levels: Vec<Level>,
    /// Roles.
    pub roles: Vec<Role>,
}

/// A name per language; a key such as `sv-FI` is what one country says.
pub type Names = BTreeMap<Lang, String>;

/// The name in a language as a country says it, else in the language, else in any.
pub fn named<'a>(names: &'a Names, reader: Lang, country: Option<&str>) -> (Lang, &'a str) {
    let there = country.and_then(|country| Lang::parse(&format!("{reader}-{country}")));
    let lang = there.filter(|lang| names.contains_key(lang)).unwrap_or(reader);
    names.get_key_value(&lang).or_else(|| names.iter().next()).map_or((reader, ""), |(lang, name)| (lang.primary(), name.as_str()))
}

/// A concept, with its terms in each language and, where they differ, in each country.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Concept {
    /// What entries call it.
    pub code: String,
    /// Wider concepts.
    #[serde(default)]
    pub broader: Vec<String>,
    /// Concepts near it.
    #[serde(default)]
    pub related: Vec<String>,
    /// Whose terms these are, beside our own.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Whether it stands on the front page.
    #[serde(default)]
    pub topic: bool,
    /// Whom to call now, for those who ask for it in need.
    #[serde(default)]
    pub urgent: Option<UrgentUse>,
    /// The terms.
    #[serde(flatten)]
    pub terms: BTreeMap<Lang, Terms>,
}

impl Concept {
    /// The terms of a language as a country says them, else of the language.
    pub fn terms_in(&self, reader: Lang, country: Option<&str>) -> Option<&Terms> {
        let there = country.and_then(|country| Lang::parse(&format!("{reader}-{country}")));
        there.and_then(|lang| self.terms.get(&lang)).filter(|terms| !terms.preferred.is_empty()).or_else(|| self.terms.get(&reader))
    }

    /// What it is called, with the language of the word.
    pub fn name(&self, reader: Lang, country: Option<&str>) -> (Lang, &str) {
        self.terms_in(reader, country)
            .filter(|terms| !terms.preferred.is_empty())
            .map(|terms| (reader, terms.preferred.as_str()))
            .or_else(|| {
                self.terms
                    .iter()
                    .find(|(lang, t)| lang.primary() == reader && !t.preferred.is_empty())
                    .map(|(_, t)| (reader, t.preferred.as_str()))
            })
            .or_else(|| {
                self.terms.iter().find(|(_, t)| !t.preferred.is_empty()).map(|(lang, t)| (lang.primary(), t.preferred.as_str()))
            })
            .unwrap_or((reader, self.code.as_str()))
    }
}

/// The terms of a concept in one language.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Terms {
    /// The word for it.
    pub preferred: String,
    /// Other official words.
    pub alternative: Vec<String>,
    /// What people say.
    pub everyday: Vec<String>,
    /// What a parent would type.
    pub says: Vec<String>,
    /// How it is told, in sentences of people who do not know the word: read all together, and never as a phrase.
    pub told: Vec<String>,
    /// Earlier words, still in letters.
    pub old: Vec<String>,
    /// Abbreviations.
    pub abbreviations: Vec<String>,
    /// What it means, in plain words.
    pub explain: String,
    /// The line on the front page.
    pub ask: String,
}

impl Terms {
    /// Every word and phrase.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.preferred)
            .chain(&self.alternative)
            .chain(&self.everyday)
            .chain(&self.says)
            .chain(&self.old)
            .chain(&self.abbreviations)
            .map(String::as_str)
            .filter(|term| !term.is_empty())
    }
}

/// A sector: who in society does it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// What entries call it.
    pub code: String,
    /// What readers call it.
    pub name: Names,
    /// A sentence about it.
    #[serde(default)]
    pub note: Names,
}

/// A stage of life: from expecting to grown up.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// What addresses call it.
    pub code: String,
    /// What readers call it.
    pub name: Names,
    /// A sentence about it.
    #[serde(default)]
    pub note: Names,
    /// What this time is often like, and what everybody is offered: for the parent.
    #[serde(default)]
    pub text: Names,
    /// The same said to the child or young person.
    #[serde(default)]
    pub young: Names,
    /// First month.
    pub from: i16,
    /// First month no longer.
    pub before: i16,
}

/// A level of support.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// 1, 2 or 3.
    pub code: u8,
    /// What readers call it.
    pub name: Names,
    /// A sentence about it.
    #[serde(default)]
    pub note: Names,
}

/// A role somebody has towards a family.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// What entries call it.
    pub code: String,
    /// What readers call it.
    pub name: Names,
    /// What they do for the family.
    #[serde(default)]
    pub note: Names,
}

impl Stage {
    /// Its months.
    pub fn ages(&self) -> Ages {
        Ages { from: Some(self.from), before: Some(self.before) }
    }
}

impl Vocabulary {
    /// A concept by its code.
    pub fn concept(&self, code: &str) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.code == code)
    }

    /// A sector by its code.
    pub fn sector(&self, code: &str) -> Option<&Sector> {
        self.sectors.iter().find(|sector| sector.code == code)
    }

    /// A stage by its code.
    pub fn stage(&self, code: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.code == code)
    }

    /// A level by its code.
    pub fn level(&self, code: u8) -> Option<&Level> {
        self.levels.iter().find(|level| level.code == code)
    }

    /// A role by its code.
    pub fn role(&self, code: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.code == code)
    }
}
