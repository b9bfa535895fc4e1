//! The words of the site in every language it speaks, behind one small door: the only reader of `locales/`.
//!
//! Holds Fluent's messages and the locale's way with dates, numbers, lists and the alphabet (ICU4X). Which languages there are is
//! decided by the folders of `locales/` and by nothing else. May use: model.

use crate::model::Lang;
use fixed_decimal::Decimal;
use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use icu_calendar::{Date as IcuDate, Gregorian};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets};
use icu_decimal::DecimalFormatter;
use icu_list::{ListFormatter, options::ListFormatterOptions};
use icu_locale_core::Locale;
use jiff::civil::{Date, Time};
use std::{cmp::Ordering, collections::HashMap, sync::LazyLock};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The messages of one language, and its way with dates, numbers, lists and the alphabet.
pub struct Words {
    /// The language, as it stands in addresses and in `lang`.
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments, made once: most words of a page are such.
    plain: HashMap<String, String>,
    day_month: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::MD>,
    day_month_year: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YMD>,
    weekday_day: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::MDE>,
    month_year: FixedCalendarDateTimeFormatter<Gregorian, fieldsets::YM>,
    numbers: DecimalFormatter,
    lists: ListFormatter,
    alphabet: CollatorBorrowed<'static>,
}

/// What stands in a message's place-holder.
pub enum Arg<'a> {
    /// Text, put in as it is.
    Text(&'a str),
    /// A number, for plurals and as the locale writes it.
    Number(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

/// All languages of the site, in the order each asks to be listed (`language-rank` in its `site.ftl`).
static ALL: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let mut files: HashMap<&str, Vec<&str>> = HashMap::new();
    for (lang, text) in LOCALES {
        files.entry(lang).or_default().push(text);
    }
    let mut all: Vec<Words> = files
        .into_iter()
        .map(|(lang, texts)| {
            let lang = Lang::parse(lang).unwrap_or_else(|| panic!("locales/{lang} is not named after a language"));
            Words::read(lang, &texts).unwrap_or_else(|fault| panic!("locales/{lang}: {fault}"))
        })
        .collect();
    all.sort_by_key(|words| (words.say("language-rank").parse().unwrap_or(u8::MAX), words.lang));
    all
});

/// All languages, in the order they are listed.
pub fn all() -> &'static [Words] {
    &ALL
}

/// The words of a language, if the site speaks it.
pub fn words(lang: Lang) -> Option<&'static Words> {
    ALL.iter().find(|words| words.lang == lang)
}

/// The site's language that a reader prefers (`Accept-Language`, RFC 9110 12.5.4), else `first`.
pub fn preferred(header: &str, first: Lang) -> Lang {
    let mut wishes: Vec<(f32, usize, Lang)> = header
        .split(',')
        .take(20)
        .enumerate()
        .filter_map(|(at, wish)| {
            let mut parts = wish.trim().split(';');
            let lang = Lang::parse(parts.next()?.trim().split('-').next()?.to_lowercase().as_str())?;
            let weight = parts.find_map(|p| p.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
            (weight > 0.0 && words(lang).is_some()).then_some((weight, at, lang))
        })
        .collect();
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    wishes.first().map_or(first, |wish| wish.2)
}

impl Words {
    fn read(lang: Lang, texts: &[&str]) -> Result<Self, String> {
        let id: LanguageIdentifier = lang.code().parse().map_err(|_| "not a language".to_owned())?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for text in texts {
            let resource = FluentResource::try_new((*text).to_owned()).map_err(|(_, errors)| format!("{errors:?}"))?;
            keys.extend(resource.entries().filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
        }
        // English dates as Europe writes them: the folder says which locale's habits it wants.
        let habits = bundle.get_message("locale").and_then(|m| m.value()).map(|pattern| {
            let mut errors = Vec::new();
            bundle.format_pattern(pattern, None, &mut errors).into_owned()
        });
        let locale: Locale =
            habits.as_deref().unwrap_or(lang.code()).parse().map_err(|error| format!("its locale is not one: {error}"))?;
        let fault = |error: icu_datetime::DateTimeFormatterLoadError| error.to_string();
        let numbers = DecimalFormatter::try_new((&locale).into(), icu_decimal::options::DecimalFormatterOptions::default())
            .map_err(|e| e.to_string())?;
        let mut words = Self {
            lang,
            plain: HashMap::new(),
            day_month: FixedCalendarDateTimeFormatter::try_new((&locale).into(), fieldsets::MD::long()).map_err(fault)?,
            day_month_year: FixedCalendarDateTimeFormatter::try_new((&locale).into(), fieldsets::YMD::long()).map_err(fault)?,
            weekday_day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), fieldsets::MDE::long()).map_err(fault)?,
            month_year: FixedCalendarDateTimeFormatter::try_new((&locale).into(), fieldsets::YM::long()).map_err(fault)?,
            numbers,
            lists: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).map_err(|e| e.to_string())?,
            alphabet: Collator::try_new((&locale).into(), CollatorOptions::default()).map_err(|e| e.to_string())?,
            bundle,
        };
        for key in keys {
            let mut errors = Vec::new();
            let pattern = words.bundle.get_message(&key).and_then(|message| message.value());
            let plain = pattern.map(|pattern| words.bundle.format_pattern(pattern, None, &mut errors).into_owned());
            if let Some(plain) = plain.filter(|_| errors.is_empty()) {
                words.plain.insert(key, plain);
            }
        }
        Ok(words)
    }

    /// A message without arguments. A key that is missing is shown as itself; `tests/walls.rs` lets none be.
    pub fn say(&self, key: &str) -> String {
        self.plain.get(key).cloned().unwrap_or_else(|| self.fill(key, &[]))
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message with its arguments put in.
    pub fn fill(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut given = FluentArgs::with_capacity(args.len() * 2);
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => given.set(*name, FluentValue::from(*text)),
                Arg::Number(number) => {
                    given.set(*name, FluentValue::from(*number));
                    // The number as the locale writes it, beside the one that plurals look at.
                    given.set(format!("{name}Text"), FluentValue::from(self.number(*number)));
                }
            }
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned()
    }

    /// `1 January`: a day of this year.
    pub fn day(&self, date: Date) -> String {
        icu(date).map(|date| self.day_month.format(&date).to_string()).unwrap_or_default()
    }

    /// `1 January 2021`.
    pub fn full_day(&self, date: Date) -> String {
        icu(date).map(|date| self.day_month_year.format(&date).to_string()).unwrap_or_default()
    }

    /// `1 January`, with the year if it is not the one of `today`.
    pub fn near_day(&self, date: Date, today: Date) -> String {
        if date.year() == today.year() { self.day(date) } else { self.full_day(date) }
    }

    /// `Friday 1 January`.
    pub fn week_day(&self, date: Date) -> String {
        icu(date).map(|date| self.weekday_day.format(&date).to_string()).unwrap_or_default()
    }

    /// `January 2021`.
    pub fn month(&self, date: Date) -> String {
        icu(date).map(|date| self.month_year.format(&date).to_string()).unwrap_or_default()
    }

    /// A time of day as people of the language write it: `9.30`, `9:30 am`.
    pub fn clock(&self, time: Time) -> String {
        self.clock_of(time, half(time))
    }

    fn clock_of(&self, time: Time, half: &str) -> String {
        let hour = u64::try_from(time.hour()).unwrap_or(0);
        let minute = u64::try_from(time.minute()).unwrap_or(0);
        let minutes = format!("{minute:02}");
        let twelve = (hour + 11) % 12 + 1;
        self.fill(
            "clock",
            &[
                ("hour", hour.into()),
                ("minute", minute.into()),
                ("minutes", (&minutes).into()),
                ("twelve", twelve.into()),
                ("half", half.into()),
            ],
        )
    }

    /// `9–15`, with the word of the language before it where it has one.
    pub fn clock_span(&self, opens: Time, closes: Time) -> String {
        // Of one half of the day it is said once: `10–10:40 am`.
        let opens = if half(opens) == half(closes) { self.clock_of(opens, "") } else { self.clock(opens) };
        self.fill("clock-span", &[("opens", opens.trim_end().into()), ("closes", (&self.clock(closes)).into())])
    }

    /// A whole number.
    pub fn number(&self, number: u64) -> String {
        self.numbers.format(&Decimal::from(number)).to_string()
    }

    /// An amount of money; minor units of every currency but the Icelandic króna, which has none in use.
    pub fn money(&self, amount: u32, currency: &str) -> String {
        let digits = if currency == "ISK" { 0 } else { 2 };
        let mut decimal = Decimal::from(amount);
        decimal.multiply_pow10(-digits);
        decimal.absolute.trim_end_if_integer();
        let key = match currency {
            "EUR" => "money-eur",
            "SEK" => "money-sek",
            "ISK" => "money-isk",
            _ => "money-other",
        };
        self.fill(key, &[("amount", (&self.numbers.format(&decimal).to_string()).into()), ("currency", currency.into())])
    }

    /// `a, b and c`.
    pub fn list(&self, items: &[String]) -> String {
        self.lists.format(items.iter()).to_string()
    }

    /// How two words stand in the reader's alphabet.
    pub fn order(&self, a: &str, b: &str) -> Ordering {
        self.alphabet.compare(a, b)
    }

    /// What a storey is called: «2nd floor», «floor K».
    pub fn floor(&self, code: &str) -> String {
        match code.parse::<u64>() {
            Ok(number) => self.fill("floor-number", &[("floor", number.into())]),
            Err(_) => self.fill("floor-code", &[("floor", code.into())]),
        }
    }

    /// What a language is called, in this one; its code where no name is known.
    pub fn language(&self, lang: Lang) -> String {
        let key = format!("language-{}", lang.primary());
        if self.has(&key) { self.say(&key) } else { lang.to_string() }
    }
}

fn icu(date: Date) -> Option<IcuDate<Gregorian>> {
    IcuDate::try_new_gregorian(i32::from(date.year()), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

fn half(time: Time) -> &'static str {
    if time.hour() < 12 { "am" } else { "pm" }
}

#[cfg(test)]
mod tests {
    use super::{all, preferred, words};
    use crate::model::Lang;
    use jiff::civil::{date, time};

    fn lang(code: &str) -> Lang {
        Lang::parse(code).expect("a language")
    }

    #[test]
    fn days_and_times_are_written_as_people_of_the_language_write_them() {
        let day = |code| words(lang(code)).map(|w| w.day(date(2021, 1, 1)));
        let span = |code| words(lang(code)).map(|w| w.clock_span(time(9, 0, 0, 0), time(15, 30, 0, 0)));
        for (code, day_there, span_there) in [
            ("sv", "1 januari", "kl. 9–15.30"),
            ("fi", "1. tammikuuta", "klo 9–15.30"),
            ("is", "1. janúar", "kl. 9–15:30"),
            ("en", "1 January", "9 am–3:30 pm"),
        ] {
            if words(lang(code)).is_some() {
                assert_eq!(day(code).as_deref(), Some(day_there));
                assert_eq!(span(code).as_deref(), Some(span_there));
            }
        }
    }

    #[test]
    fn a_reader_gets_the_language_they_prefer_and_else_the_first() {
        let first = all()[0].lang;
        assert_eq!(preferred("fi-FI,fi;q=0.9,en;q=0.8", first), lang("fi"));
        assert_eq!(preferred("de, en;q=0.5, sv;q=0.7", first), lang("sv"));
        assert_eq!(preferred("", first), first);
        assert_eq!(preferred("*;q=0, xx, \u{0}", first), first);
    }

    #[test]
    fn every_language_sorts_by_its_own_alphabet() {
        let mut names = ["Åsa", "Zoe", "Ärla", "Anna"];
        let swedish = words(lang("sv")).expect("Swedish");
        names.sort_by(|a, b| swedish.order(a, b));
        assert_eq!(names, ["Anna", "Zoe", "Åsa", "Ärla"]);
    }

    #[test]
    fn a_storey_is_called_as_people_call_it() {
        let said = |code: &str, floor: &str| words(lang(code)).expect("its words").floor(floor);
        for (code, floor, says) in [
            ("en", "2", "2nd floor"),
            ("en", "11", "11th floor"),
            ("en", "K", "basement"),
            ("sv", "2", "våning 2"),
            ("fi", "2", "2. kerros"),
            ("is", "2", "2. hæð"),
        ] {
            assert_eq!(said(code, floor), says);
        }
    }
}
