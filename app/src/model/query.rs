use super::{Ages, Kind, Lang, Point, Slug};

/// How many hits a page shows.
pub const PAGE_SIZE: usize = 20;
/// The last page there is: nobody reads further, and a robot need not.
pub const MAX_PAGE: u16 = 500;
/// Longest text that is searched for, in characters: a long sentence, not a letter.
const LONGEST: usize = 200;

/// Longest remark about a page, in characters.
pub const REMARK: usize = 1_000;

/// In what order hits come.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Sort {
    /// The best answer first.
    #[default]
    Best,
    /// By title, in the reader's alphabet.
    Title,
    /// The nearest first; needs a point.
    Near,
}

impl Sort {
    /// The word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Title => "title",
            Self::Near => "near",
        }
    }
}

/// What somebody asks of the directory: words and filters, bounded and cleaned. Nonsense in it is dropped, never an error.
#[derive(Clone, PartialEq, Debug)]
pub struct Query {
    /// The reader's language.
    pub lang: Lang,
    /// The words.
    pub text: String,
    /// The family's town: ranks, never hides (`decisions.md` 13).
    pub town: Option<Slug>,
    /// Whether it says that no town comes first, so that a chosen town does not come back on the next page.
    pub everywhere: bool,
    /// Only what is there for this area.
    pub area: Option<Slug>,
    /// Only for a child of this age.
    pub age: Option<Ages>,
    /// Only this sector.
    pub sector: Option<String>,
    /// Only this level of support.
    pub level: Option<u8>,
    /// Only where this language is spoken.
    pub spoken: Option<Lang>,
    /// Only this kind of entry.
    pub kind: Option<Kind>,
    /// Only what is about this concept.
    pub about: Option<String>,
    /// Only what is free.
    pub free: bool,
    /// Only where one can just come.
    pub drop_in: bool,
    /// Only what needs no referral.
    pub no_referral: bool,
    /// Only what is open now.
    pub open: bool,
    /// Only where one gets in without a step.
    pub step_free: bool,
    /// Only what is in this house.
    pub place: Option<Slug>,
    /// The words as they are, though one looks misspelt.
    pub exact: bool,
    /// Seen from here.
    pub near: Option<Point>,
    /// Seen from about here, if no point is given: a postal code, its digits alone.
    pub postcode: Option<String>,
    /// In this order.
    pub sort: Sort,
    /// From 1.
    pub page: u16,
}

impl Query {
    /// A question without words or filters.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            text: String::new(),
            town: None,
            everywhere: false,
            area: None,
            age: None,
            sector: None,
            level: None,
            spoken: None,
            kind: None,
            about: None,
            free: false,
            drop_in: false,
            no_referral: false,
            open: false,
            step_free: false,
            place: None,
            exact: false,
            near: None,
            postcode: None,
            sort: Sort::Best,
            page: 1,
        }
    }

    /// Reads what stands after the question mark of an address.
    pub fn parse(lang: Lang, address: &str) -> Self {
        let pairs = pairs_of(address);
        Self::read(lang, pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }

    /// Reads the pairs of an address. What is not understood is left out; the last of two wins.
    pub fn read<'a>(lang: Lang, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut query = Self::new(lang);
        let mut exact = String::new();
        for (key, value) in pairs {
            let value = value.trim();
            match key {
                "q" => query.text = clean(value),
                "town" => (query.town, query.everywhere) = (Slug::parse(value), value.is_empty()),
                "area" => query.area = Slug::parse(value),
                "age" => query.age = Ages::parse(value),
                "sector" => query.sector = code(value),
                "level" => query.level = value.parse().ok().filter(|level| (1..=3).contains(level)),
                "spoken" => query.spoken = Lang::parse(value),
                "kind" => query.kind = Kind::parse(value),
                "about" => query.about = code(value),
                "free" => query.free = is_on(value),
                "dropin" => query.drop_in = is_on(value),
                "noreferral" => query.no_referral = is_on(value),
                "open" => query.open = is_on(value),
                "stepfree" => query.step_free = is_on(value),
                "place" => query.place = Slug::parse(value),
                "exact" => exact = clean(value),
                "near" => query.near = read_point(value),
                "postcode" => query.postcode = postcode(value),
                "sort" => {
                    query.sort = match value {
                        "title" => Sort::Title,
                        "near" => Sort::Near,
                        _ => Sort::Best,
                    }
                }
                "page" => query.page = value.parse().unwrap_or(1).clamp(1, MAX_PAGE),
                _ => {}
            }
        }
        // The words that are meant so stand there once more: in a form in which others are typed they no longer hold.
        query.exact = !exact.is_empty() && exact == query.text;
        if query.near.is_some() {
            query.postcode = None;
        }
        if query.near.is_none() && query.postcode.is_none() && query.sort == Sort::Near {
            query.sort = Sort::Best;
        }
        query
    }

    /// The pairs that say this again, in one fixed order and without defaults: equal questions have equal addresses.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let mut add = |key, value: Option<String>| pairs.extend(value.map(|value| (key, value)));
        let on = |set: bool| set.then(|| "1".to_owned());
        add("q", Some(self.text.clone()).filter(|text| !text.is_empty()));
        add("town", self.town.as_ref().map(Slug::to_string).or_else(|| self.everywhere.then(String::new)));
        add("age", self.age.map(Ages::code));
        add("area", self.area.as_ref().map(Slug::to_string));
        add("sector", self.sector.clone());
        add("level", self.level.map(|level| level.to_string()));
        add("kind", self.kind.map(|kind| kind.code().to_owned()));
        add("about", self.about.clone());
        add("spoken", self.spoken.map(|lang| lang.to_string()));
        add("free", on(self.free));
        add("dropin", on(self.drop_in));
        add("noreferral", on(self.no_referral));
        add("open", on(self.open));
        add("stepfree", on(self.step_free));
        add("place", self.place.as_ref().map(Slug::to_string));
        add("exact", self.exact.then(|| self.text.clone()));
        add("near", self.near.map(super::facts::Point::code));
        add("postcode", self.postcode.clone());
        add("sort", Some(self.sort).filter(|sort| *sort != Sort::Best).map(|sort| sort.code().to_owned()));
        add("page", Some(self.page).filter(|page| *page > 1).map(|page| page.to_string()));
        pairs
    }

    /// Its address below `/{lang}/search`, percent-encoded.
    pub fn address(&self) -> String {
        with_pairs(format!("/{}/search", self.lang), &self.pairs())
    }

    /// Whether anything narrows it.
    pub fn is_filtered(&self) -> bool {
        let narrowed = self.area.is_some() || self.age.is_some() || self.sector.is_some() || self.level.is_some();
        let narrowed = narrowed || self.about.is_some() || self.place.is_some() || self.step_free;
        narrowed || self.spoken.is_some() || self.kind.is_some() || self.free || self.drop_in || self.no_referral || self.open
    }

    /// The same words with no filter, from the first page.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        let (text, town, everywhere) = (self.text.clone(), self.town.clone(), self.everywhere);
        Self { text, town, everywhere, exact: self.exact, sort: self.sort, ..self.here() }
    }

    /// Nothing but where it is asked from.
    fn here(&self) -> Self {
        Self { near: self.near, postcode: self.postcode.clone(), ..Self::new(self.lang) }
    }

    /// The same question on another page.
    #[must_use]
    pub fn on_page(&self, page: u16) -> Self {
        Self { page, ..self.clone() }
    }
}

pub(super) fn is_on(value: &str) -> bool {
    matches!(value, "1" | "on" | "true" | "yes")
}

/// One line of printable text, spaces folded, cut at a bound.
fn clean(text: &str) -> String {
    let printable = text.chars().map(|c| if c.is_control() || is_invisible(c) { ' ' } else { c }).take(LONGEST * 4);
    let line = printable.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST).collect::<String>().trim().to_owned()
}

/// Marks that change how a line reads without being seen in it: directions, joiners, the soft hyphen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn code(value: &str) -> Option<String> {
    let holds = !value.is_empty() && value.len() <= 40 && value.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b == b'_');
    holds.then(|| value.to_owned())
}

/// The digits of a postal code, as people write it: «434 30», «FI-02400».
fn postcode(value: &str) -> Option<String> {
    let digits: String = value.chars().take(20).filter(char::is_ascii_digit).collect();
    (3..=6).contains(&digits.len()).then_some(digits)
}

fn read_point(value: &str) -> Option<Point> {
    let (lat, lon) = value.split_once(',')?;
    Point::new(lat.trim().parse().ok()?, lon.trim().parse().ok()?)
}

/// The pairs of what stands after a question mark, decoded; at most 60.
pub(super) fn pairs_of(address: &str) -> Vec<(String, String)> {
    let pairs = address.split('&').take(60).map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.map(|(key, value)| (decode(key), decode(value))).collect()
}

/// An address with pairs after it, percent-encoded.
pub(super) fn with_pairs(mut address: String, pairs: &[(&str, String)]) -> String {
    for (at, (key, value)) in pairs.iter().enumerate() {
        address.push(if at == 0 { '?' } else { '&' });
        address.push_str(key);
        address.push('=');
        encode(value, &mut address);
    }
    address
}

/// Undoes the percent-encoding of a value; what is no sound escape stays as it is.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escaped = bytes
            .get(at + 1..at + 3)
            .filter(|_| *byte == b'%')
            .and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match (escaped, byte) {
            (Some(byte), _) => plain.push(byte),
            (None, b'+') => plain.push(b' '),
            (None, byte) => plain.push(*byte),
        }
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// Percent-encodes a value of a query (WHATWG URL, `application/x-www-form-urlencoded`).
fn encode(value: &str, into: &mut String) {
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => into.push(char::from(byte)),
            b' ' => into.push('+'),
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                into.push('%');
                into.push(char::from(HEX[usize::from(byte >> 4)]));
                into.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Query, Sort};
    use crate::model::{Ages, Lang};

    fn read(pairs: &[(&str, &str)]) -> Query {
        Query::read(Lang::parse("sv").expect("a language"), pairs.iter().copied())
    }

    #[test]
    fn equal_questions_have_equal_addresses() {
        let one = read(&[("free", "on"), ("q", "  tal\u{200b} terapi "), ("age", "3"), ("page", "1")]);
        let two = read(&[("age", "3"), ("q", "tal terapi"), ("free", "1"), ("unknown", "x")]);
        assert_eq!(one.address(), two.address());
        assert_eq!(one.address(), "/sv/search?q=tal+terapi&age=3&free=1");
    }

    #[test]
    fn an_address_reads_back_what_it_says() {
        let sv = Lang::parse("sv").expect("a language");
        let asked = read(&[("q", "ångest & 100 % trött+slut"), ("town", "lomma"), ("free", "1")]);
        let address = asked.address();
        assert_eq!(Query::parse(sv, address.split_once('?').map_or("", |(_, pairs)| pairs)), asked);
        assert_eq!(Query::parse(sv, "q=100%&&=&age=%33").text, "100%");
        assert_eq!(Query::parse(sv, "").address(), "/sv/search");
    }

    #[test]
    fn words_are_meant_so_until_others_are_typed() {
        assert_eq!(
            read(&[("q", "taltrapi"), ("exact", "taltrapi")]).on_page(2).address(),
            "/sv/search?q=taltrapi&exact=taltrapi&page=2"
        );
        assert!(!read(&[("q", "talterapi"), ("exact", "taltrapi")]).exact);
        assert!(!read(&[("q", ""), ("exact", "")]).exact);
    }

    #[test]
    fn that_no_town_comes_first_stays_said_on_every_page() {
        let asked = read(&[("town", ""), ("q", "x")]);
        assert_eq!(asked.on_page(2).address(), "/sv/search?q=x&town=&page=2");
        assert_eq!(asked.unfiltered().address(), "/sv/search?q=x&town=");
        assert_eq!(read(&[("town", "../..")]).address(), "/sv/search");
    }

    #[test]
    fn nonsense_is_dropped_and_everything_is_bounded() {
        let long = "x".repeat(10_000);
        let hostile = read(&[
            ("q", &long),
            ("age", "-4"),
            ("level", "9"),
            ("near", "NaN,inf"),
            ("postcode", "12"),
            ("page", "999999"),
            ("sort", "near"),
            ("town", "../../etc"),
            ("spoken", "<script>"),
            ("sector", "'; drop"),
        ]);
        assert_eq!(hostile.text.len(), 200);
        assert_eq!((hostile.age, hostile.level, hostile.near, hostile.town.clone()), (None, None, None, None));
        assert_eq!((hostile.sort, hostile.page), (Sort::Best, 1));
        assert_eq!(read(&[("page", "7")]).page, 7);
        assert_eq!(read(&[("q", "\u{0}\u{202e}")]).text, "");
    }

    #[test]
    fn an_age_is_years_or_months_or_expecting() {
        let age = |text| read(&[("age", text)]).age;
        assert_eq!(age("3"), Some(Ages { from: Some(36), before: Some(48) }));
        assert_eq!(age("8m"), Some(Ages { from: Some(8), before: Some(9) }));
        assert_eq!(age("expecting"), Some(Ages { from: Some(-9), before: Some(0) }));
        assert_eq!(age("1-2"), Some(Ages { from: Some(12), before: Some(36) }));
        assert_eq!((age("2-1"), age("-1"), age("1-"), age("1-99")), (None, None, None, None));
        for text in ["3", "8m", "expecting", "0", "1-2"] {
            assert!(read(&[("age", text)]).address().ends_with(&format!("age={text}")));
        }
    }
}
