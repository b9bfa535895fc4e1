use super::Reader;
use crate::{
    model::{Area, AreaLevel, Body, Entry, Urgent, UrgentUse},
    parts::urgent::{self, Country, Number},
};
use std::sync::Arc;

impl Reader<'_> {
    /// Whom to call now about one thing: those numbers and the emergency number alone; of `here` alone, if that is known.
    pub(crate) fn urgent_about(&self, areas: &[Arc<Entry>], here: Option<&str>, usage: UrgentUse) -> urgent::Urgent {
        let mut now = self.urgent(areas, here);
        // Who thinks of dying or is hurt may be a child, and calls whom a child dares to call.
        let of_child = matches!(usage, UrgentUse::Crisis | UrgentUse::Violence).then_some(UrgentUse::ChildHelpline);
        let wanted: Vec<String> =
            [Some(usage), of_child, Some(UrgentUse::Emergency)].into_iter().flatten().map(|usage| self.say(usage.key())).collect();
        now.countries.truncate(if here.is_some() { 1 } else { usize::MAX });
        for country in &mut now.countries {
            country.numbers.retain(|number| wanted.contains(&number.what));
            country.numbers.sort_by_key(|number| wanted.iter().position(|what| *what == number.what));
        }
        now.countries.retain(|country| !country.numbers.is_empty());
        now
    }

    /// Whom to call now, country by country: `here` first, the others by name.
    pub(crate) fn urgent(&self, areas: &[Arc<Entry>], here: Option<&str>) -> urgent::Urgent {
        let mut countries: Vec<_> = countries(areas).collect();
        countries.sort_by(|a, b| {
            // The reader's country, then those where the reader's language is spoken.
            let far = |area: &Area| (Some(area.country.as_str()) != here, !area.languages.contains(&self.lang));
            far(a.1).cmp(&far(b.1)).then_with(|| self.words.order(&self.title(a.0).text, &self.title(b.0).text))
        });
        let emergency = |area: &Area| {
            area.urgent.iter().find(|urgent| urgent.usage == UrgentUse::Emergency).map(|urgent| urgent.number.clone())
        };
        let mut numbers: Vec<Option<String>> = countries.iter().map(|(_, area)| emergency(area)).collect();
        numbers.dedup();
        // One number for all countries is said once; where they differ, the country's own.
        let one = if numbers.len() == 1 || here.is_some() { numbers.into_iter().next().flatten() } else { None };
        urgent::Urgent {
            title: self.say("urgent-title"),
            says: self.say("urgent-says"),
            first: one.map(|number| (self.fill("urgent-call", &[("number", (&number).into())]), dial(&number))),
            countries: countries
                .into_iter()
                .map(|(entry, area)| Country { name: self.title(entry), numbers: self.numbers(area) })
                .collect(),
        }
    }

    /// Whom children and young people of a country can talk to by themselves.
    pub(crate) fn for_children(&self, country: &Area) -> Vec<Number> {
        let what = self.say(UrgentUse::ChildHelpline.key());
        self.numbers(country).into_iter().filter(|number| number.what == what).collect()
    }

    /// The country an entry is in.
    pub(crate) fn country_area(&self, entry: &Entry) -> Option<&Area> {
        let near = entry.areas().into_iter().chain(self.ties.area_for(entry, self.today(entry)).and_then(|area| area.within));
        near.flat_map(|id| self.ties.areas_of(id)).map(|(_, area)| area).find(|area| area.level == AreaLevel::Country)
    }

    fn numbers(&self, area: &Area) -> Vec<Number> {
        // Where a thing has a number for each language the reader's own is said, else that for everybody.
        let own = |urgent: &Urgent| area.urgent.iter().any(|other| other.usage == urgent.usage && other.spoken == Some(self.lang));
        let is_said = |urgent: &&Urgent| if own(urgent) { urgent.spoken == Some(self.lang) } else { urgent.spoken.is_none() };
        area.urgent
            .iter()
            .filter(is_said)
            .map(|urgent| Number { number: urgent.number.clone(), dial: dial(&urgent.number), what: self.say(urgent.usage.key()) })
            .collect()
    }
}

/// The countries among areas.
pub(crate) fn countries(areas: &[Arc<Entry>]) -> impl Iterator<Item = (&Arc<Entry>, &Area)> {
    areas.iter().filter_map(|entry| match &entry.body {
        Body::Area(area) if area.level == AreaLevel::Country => Some((entry, area)),
        _ => None,
    })
}

fn dial(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
