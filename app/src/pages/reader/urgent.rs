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
        let wanted = [usage, UrgentUse::Emergency].map(|usage| self.say(usage.key()));
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
        let mut countries: Vec<(&Arc<Entry>, &Area)> = areas
            .iter()
            .filter_map(|entry| match &entry.body {
                Body::Area(area) if area.level == AreaLevel::Country => Some((entry, area)),
                _ => None,
            })
            .collect();
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

fn dial(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
