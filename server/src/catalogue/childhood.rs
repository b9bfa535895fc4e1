use super::analysis::{Analysis, fold};
use fletta_app::model::{Ages, Lang};
use std::{collections::HashMap, io, path::Path};

/// Ages as people say them in each language, out of `content/language/<lang>/ages.tsv`: *5-vuotias*, *fimm ára*, *tonåring*, *my
/// three year old*. A question that says an age is a question about a child of it, whether the filter for ages is set or not.
pub(crate) struct Childhood {
    languages: HashMap<Lang, Sayings>,
}

/// How one language says it, all folded.
#[derive(Default)]
struct Sayings {
    /// What follows a number of years, and of months, or is joined to it: words, the last of them by its beginning.
    years: Vec<Vec<String>>,
    months: Vec<Vec<String>>,
    /// Before such a number it is a time that passes: *i två år*.
    lasts: Vec<String>,
    numbers: Vec<(String, i16)>,
    /// Who is of an age, by lemma.
    words: HashMap<String, Ages>,
}

impl Childhood {
    /// Reads what each language has; a language without is one in which no age is heard.
    pub(crate) fn read(languages: &[Lang], folder: &Path) -> io::Result<Self> {
        let mut all = HashMap::new();
        for lang in languages {
            let text = match std::fs::read_to_string(folder.join(lang.code()).join("ages.tsv")) {
                Err(fault) if fault.kind() == io::ErrorKind::NotFound => continue,
                read => read?,
            };
            all.insert(*lang, Sayings::of(&text));
        }
        Ok(Self { languages: all })
    }

    /// The ages that a question speaks of, from the youngest to the oldest; none if it says none.
    pub(crate) fn said(&self, lang: Lang, text: &str, analysis: &Analysis) -> Option<Ages> {
        let sayings = self.languages.get(&lang)?;
        let words: Vec<(String, String)> = Analysis::standing(text).take(MOST).map(|(_, word)| (fold(&word), word)).collect();
        let mut said = Vec::new();
        for at in 0..words.len() {
            said.extend(sayings.counted(&words[at..], at.checked_sub(1).map(|before| words[before].0.as_str())));
            let read = analysis.look(lang, &words[at].1);
            let known = read.lemmas.iter().chain(std::iter::once(&words[at].0)).chain(&read.parts);
            said.extend(known.filter_map(|lemma| sayings.words.get(lemma)).take(1).copied());
        }
        let first = said.iter().map(|ages| ages.first()).min()?;
        let end = said.iter().map(|ages| ages.end()).max()?;
        Some(Ages { from: Some(first), before: Some(end) })
    }
}

/// A question is looked through up to so many words.
const MOST: usize = 40;

impl Sayings {
    fn of(text: &str) -> Self {
        let mut sayings = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let parts: Vec<&str> = line.split('\t').collect();
            let in_words = |text: &str| text.split(' ').map(fold).collect::<Vec<_>>();
            match parts.as_slice() {
                ["year", unit] => sayings.years.push(in_words(unit)),
                ["month", unit] => sayings.months.push(in_words(unit)),
                ["lasts", word] => sayings.lasts.push(fold(word)),
                ["number", word, number] => sayings.numbers.extend(number.parse().ok().map(|number| (fold(word), number))),
                ["word", word, from, before] => {
                    if let (Ok(from), Ok(before)) = (from.parse(), before.parse()) {
                        sayings.words.insert(fold(word), Ages { from: Some(from), before: Some(before) });
                    }
                }
                _ => {}
            }
        }
        // The longer first: of *kaksitoista* only *toista* would be left.
        sayings.numbers.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        sayings
    }

    /// The age that begins with the first of these words: a number and its unit, joined or apart.
    fn counted(&self, words: &[(String, String)], before: Option<&str>) -> Option<Ages> {
        let (number, joined) = self.number(&words.first()?.0)?;
        let mut rest: Vec<&str> = Some(joined).filter(|rest| !rest.is_empty()).into_iter().collect();
        rest.extend(words[1..].iter().take(3).map(|(folded, _)| folded.as_str()));
        let follows = |units: &[Vec<String>]| {
            units.iter().any(|unit| {
                let (last, whole) = unit.split_last().map_or(("", &[][..]), |(last, whole)| (last.as_str(), whole));
                rest.len() > whole.len() && whole.iter().zip(&rest).all(|(a, b)| a == b) && is_unit(rest[whole.len()], last)
            })
        };
        // A number alone in a word of its own may be a span of time; joined to its unit it is an age.
        let passes = joined.is_empty() && before.is_some_and(|before| self.lasts.iter().any(|lasts| lasts == before));
        if passes {
            None
        } else if follows(&self.years) && number < 25 {
            Some(Ages { from: Some(number * 12), before: Some(number * 12 + 12) })
        } else if follows(&self.months) && number < 36 {
            Some(Ages { from: Some(number), before: Some(number + 1) })
        } else {
            None
        }
    }

    /// The number that a word is or begins with, and what is left of the word.
    fn number<'w>(&self, word: &'w str) -> Option<(i16, &'w str)> {
        let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if digits > 0 {
            return Some((word[..digits].parse().ok()?, &word[digits..]));
        }
        self.numbers.iter().find_map(|(known, number)| Some((*number, word.strip_prefix(known.as_str())?)))
    }
}

/// Whether a word is a unit or one of its forms: a short one has no others.
fn is_unit(word: &str, unit: &str) -> bool {
    if unit.len() < 4 { word == unit } else { word.starts_with(unit) }
}

#[cfg(test)]
mod tests {
    use super::{Analysis, Childhood};
    use fletta_app::model::Lang;
    use std::path::Path;

    #[test]
    fn ages_are_heard_as_people_say_them_and_times_that_pass_are_none() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/language");
        let languages: Vec<Lang> = ["is", "sv", "fi", "en"].into_iter().filter_map(Lang::parse).collect();
        let analysis = Analysis::read(&languages, &content).expect("tables");
        let childhood = Childhood::read(&languages, &content).expect("ages");
        for (lang, question, ages) in [
            ("sv", "min femåring stammar", Some((60, 72))),
            ("sv", "15-åringen vägrar skolan", Some((180, 192))),
            ("sv", "hon är två år och pratar inte", Some((24, 36))),
            ("sv", "han har väntat i två år", None),
            ("sv", "jag orkar inte med min tonåring längre", Some((156, 228))),
            ("sv", "ettåring och fyraåring", Some((12, 60))),
            ("fi", "5-vuotias ei puhu", Some((60, 72))),
            ("fi", "kaksivuotiaalle puheterapiaa", Some((24, 36))),
            ("fi", "vauvan kanssa kerhoon", Some((0, 12))),
            ("fi", "kaksi vuotta sitten", None),
            ("is", "fimm ára strákur", Some((60, 72))),
            ("is", "pössun fyrir 1 árs", Some((12, 24))),
            ("is", "unglingurinn drekkur", Some((156, 216))),
            ("en", "my 15 year old says", Some((180, 192))),
            ("en", "three-year-old not talking", Some((36, 48))),
            ("en", "waited for two years", None),
            ("en", "teenager's drinking", Some((156, 228))),
            ("en", "room 12", None),
        ] {
            let lang = Lang::parse(lang).expect("a language");
            let said = childhood.said(lang, question, &analysis).map(|ages| (ages.first(), ages.end()));
            assert_eq!(said, ages, "{question}");
        }
    }
}
