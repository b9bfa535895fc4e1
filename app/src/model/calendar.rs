use super::{
    Ages, EventForm, Lang, Query, Slug,
    event::monday,
    query::{is_on, pairs_of, with_pairs},
};
use jiff::{
    Span,
    civil::{Date, ISOWeekDate, Weekday},
};
use std::fmt;

/// The last page of the list there is.
const LAST_PAGE: u16 = 50;

/// A week from Monday to Sunday (ISO 8601), as it stands in addresses: `2026-W48`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Week(Date);

impl Week {
    /// The week that holds a day.
    pub fn of(day: Date) -> Self {
        Self(monday(day))
    }

    /// Reads `2026-W48`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, week) = text.split_once("-W").filter(|(year, week)| year.len() == 4 && week.len() == 2)?;
        let week = ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, Weekday::Monday).ok()?;
        // The calendar's last years have weeks that do not end.
        (1900..9000).contains(&week.year()).then(|| Self(week.date()))
    }

    /// Its number in the year.
    pub fn number(self) -> u64 {
        u64::try_from(self.0.iso_week_date().week()).unwrap_or(0)
    }

    /// Its Monday.
    pub fn first(self) -> Date {
        self.0
    }

    /// The Monday after it.
    pub fn end(self) -> Date {
        self.ahead(1).0
    }

    /// Its Sunday.
    pub fn last(self) -> Date {
        self.end().yesterday().unwrap_or(self.0)
    }

    /// The week so many weeks later.
    #[must_use]
    pub fn ahead(self, weeks: i32) -> Self {
        Self(self.0.checked_add(Span::new().weeks(weeks)).unwrap_or(self.0))
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = self.0.iso_week_date();
        write!(f, "{:04}-W{:02}", week.year(), week.week())
    }
}

/// How what is on is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum CalendarView {
    /// A week, day by day.
    #[default]
    Week,
    /// What comes, day after day.
    List,
}

/// What somebody asks of the calendar: which week or the list, and what narrows it. Nonsense in it is dropped, never an error.
#[derive(Clone, PartialEq, Debug)]
pub struct Calendar {
    /// The reader's language.
    pub lang: Lang,
    /// The family's town: first within each day, and hides nothing (`decisions.md` 13).
    pub town: Option<Slug>,
    /// Whether it says that no town comes first, so that a chosen town does not come back.
    pub everywhere: bool,
    /// Only what is there for this area.
    pub area: Option<Slug>,
    /// Only for a child of this age.
    pub age: Option<Ages>,
    /// Only where this language is spoken.
    pub spoken: Option<Lang>,
    /// Only what is free.
    pub free: bool,
    /// Only where one can come without signing up.
    pub drop_in: bool,
    /// Only events of this kind.
    pub form: Option<EventForm>,
    /// Week or list.
    pub view: CalendarView,
    /// Which week; this one if missing.
    pub week: Option<Week>,
    /// Which page of the list, from 1.
    pub page: u16,
}

impl Calendar {
    /// All that is on this week.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            town: None,
            everywhere: false,
            area: None,
            age: None,
            spoken: None,
            free: false,
            drop_in: false,
            form: None,
            view: CalendarView::Week,
            week: None,
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
        let mut asked = Self::new(lang);
        for (key, value) in pairs {
            let value = value.trim();
            match key {
                "town" => (asked.town, asked.everywhere) = (Slug::parse(value), value.is_empty()),
                "area" => asked.area = Slug::parse(value),
                "age" => asked.age = Ages::parse(value),
                "spoken" => asked.spoken = Lang::parse(value),
                "free" => asked.free = is_on(value),
                "dropin" => asked.drop_in = is_on(value),
                "form" => asked.form = EventForm::parse(value),
                "view" => asked.view = if value == "list" { CalendarView::List } else { CalendarView::Week },
                "week" => asked.week = Week::parse(value),
                "page" => asked.page = value.parse().ok().filter(|page| (1..=LAST_PAGE).contains(page)).unwrap_or(1),
                _ => {}
            }
        }
        asked.settled()
    }

    /// One question, one address: a list has no week, and a week no pages.
    fn settled(mut self) -> Self {
        match self.view {
            CalendarView::List => self.week = None,
            CalendarView::Week => self.page = 1,
        }
        self
    }

    /// What narrows it, as pairs.
    fn filters(&self) -> Vec<(&'static str, String)> {
        let on = |set: bool| set.then(|| "1".to_owned());
        [
            ("area", self.area.as_ref().map(Slug::to_string)),
            ("age", self.age.map(Ages::code)),
            ("spoken", self.spoken.map(|lang| lang.to_string())),
            ("free", on(self.free)),
            ("dropin", on(self.drop_in)),
            ("form", self.form.map(|form| form.code().to_owned())),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
    }

    /// Its address below `/{lang}/events`.
    pub fn address(&self) -> String {
        let town = self.town.as_ref().map(Slug::to_string).or_else(|| self.everywhere.then(String::new));
        let mut pairs: Vec<_> = town.map(|town| ("town", town)).into_iter().collect();
        pairs.extend(self.filters());
        pairs.extend((self.view == CalendarView::List).then(|| ("view", "list".to_owned())));
        pairs.extend(self.week.map(|week| ("week", week.to_string())));
        pairs.extend((self.page > 1).then(|| ("page", self.page.to_string())));
        with_pairs(format!("/{}/events", self.lang), &pairs)
    }

    /// Where calendars subscribe to the same: narrowed alike, without week or list. A calendar of one's own has no second rank: of a
    /// chosen town it holds what is on there.
    pub fn feed(&self) -> String {
        let there = Self { area: self.area.clone().or_else(|| self.town.clone()), ..self.clone() };
        with_pairs(format!("/calendar/{}.ics", self.lang), &there.filters())
    }

    /// Whether anything narrows it.
    pub fn is_filtered(&self) -> bool {
        !self.filters().is_empty()
    }

    /// The same without what narrows it.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        let (town, everywhere, view, week) = (self.town.clone(), self.everywhere, self.view, self.week);
        Self { town, everywhere, view, week, ..Self::new(self.lang) }
    }

    /// The same filters as a question to the directory, for events.
    pub fn query(&self) -> Query {
        let (town, area, age) = (self.town.clone(), self.area.clone(), self.age);
        Query { kind: Some(super::Kind::Event), town, area, age, spoken: self.spoken, free: self.free, ..Query::new(self.lang) }
    }

    /// The same in a week.
    #[must_use]
    pub fn in_week(&self, week: Option<Week>) -> Self {
        Self { view: CalendarView::Week, week, page: 1, ..self.clone() }
    }

    /// The same as a list, on a page.
    #[must_use]
    pub fn on_page(&self, page: u16) -> Self {
        Self { view: CalendarView::List, week: None, page, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Calendar, CalendarView, Week};
    use crate::model::Lang;
    use jiff::civil::date;

    fn read(address: &str) -> Calendar {
        Calendar::parse(Lang::parse("sv").expect("a language"), address)
    }

    #[test]
    fn a_week_is_named_after_the_year_that_holds_its_thursday() {
        let week = Week::parse("2026-W53").expect("a long year");
        assert_eq!((week.first(), week.last()), (date(2026, 12, 28), date(2027, 1, 3)));
        assert_eq!((week, week.ahead(1).to_string().as_str()), (Week::of(date(2027, 1, 1)), "2027-W01"));
        for nonsense in ["2025-W53", "2026-W00", "2026-48", "26-W48", "9999-W52", "0001-W01", "", "2026-W4８"] {
            assert_eq!(Week::parse(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn equal_questions_have_equal_addresses_and_nonsense_is_dropped() {
        let asked = read("free=on&area=lomma&week=2026-W48&page=4&age=3&utm=x");
        assert_eq!(asked.address(), "/sv/events?area=lomma&age=3&free=1&week=2026-W48");
        assert_eq!(asked.feed(), "/calendar/sv.ics?area=lomma&age=3&free=1");
        assert_eq!(read("town=lomma").feed(), "/calendar/sv.ics?area=lomma");
        assert_eq!(read("town=lomma&area=kungsbacka").feed(), "/calendar/sv.ics?area=kungsbacka");
        assert_eq!(read("view=list&week=2026-W48&page=2").address(), "/sv/events?view=list&page=2");
        assert_eq!(read("town=&form=nothing&age=-1&week=x&page=0&area=../etc").address(), "/sv/events?town=");
        let list = read("form=cohort&view=list");
        assert_eq!((list.view, list.in_week(None).address().as_str()), (CalendarView::List, "/sv/events?form=cohort"));
        assert_eq!(read(list.address().split_once('?').expect("pairs").1), list);
    }
}
