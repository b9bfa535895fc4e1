use super::Reader;
use crate::{
    model::{Body, Entry, Lang, Offering, Place},
    parts::phrase::{Phrase, Sentence},
};

/// A house, if the entry is one.
pub(crate) fn as_place(entry: &Entry) -> Option<&Place> {
    match &entry.body {
        Body::Place(place) => Some(place),
        _ => None,
    }
}

impl<'a> Reader<'a> {
    /// What kind of house it is, as the country says it: a family centre is no «familjecentral» in Finland.
    pub(crate) fn place_kind(&self, entry: &Entry, place: &Place) -> Option<String> {
        let country = self.country(entry).unwrap_or_default();
        place.kind.map(|kind| self.fill(kind.key(), &[("country", country.into())]))
    }

    /// The languages that are official where a house stands.
    pub(crate) fn official(&self, place: &Place) -> &'a [Lang] {
        let areas = place.area.map(|area| self.ties.areas_of(area)).unwrap_or_default();
        areas.iter().find(|(_, area)| !area.languages.is_empty()).map(|(_, area)| area.languages.as_slice()).unwrap_or_default()
    }

    /// The house and the storey of an offering: «Ostari, 2nd floor»; the house leads to its page.
    pub(crate) fn where_at(&self, offering: &Offering) -> Sentence {
        self.house_and_floor(offering.place, offering.floor.as_deref())
    }

    /// The house and the storey, if there is one.
    pub(crate) fn house_and_floor(&self, place: crate::model::EntryId, storey: Option<&str>) -> Sentence {
        let mut sentence: Sentence = self.link_to(place).into_iter().collect();
        sentence.extend(storey.map(|code| Phrase::from(format!(", {}", self.words.floor(code)))));
        sentence
    }

    /// What a room is called, with what its door says.
    pub(crate) fn room(&self, place: &Place, storey: &str, code: &str) -> Sentence {
        let number = self.fill("room-number", &[("room", code.into())]);
        let name = place.room(storey, code).and_then(|room| self.local(&room.names, self.official(place)));
        let mut sentence = vec![Phrase::from(number)];
        if let Some(name) = name {
            sentence.extend([Phrase::from("\u{a0}· "), name]);
        }
        sentence
    }

    /// A postal address in two lines, as it is written there.
    pub(crate) fn postal(&self, place: &Place) -> Vec<Sentence> {
        let Some(address) = &place.address else { return Vec::new() };
        let official = self.official(place);
        let street = self.local(&address.street, official).map(|street| vec![street]);
        let city = self.local(&address.city, official);
        let code = Some(address.postcode.clone()).filter(|code| !code.is_empty());
        let town = match (code, city) {
            (Some(code), Some(city)) => Some(vec![Phrase::from(format!("{code} ")), city]),
            (Some(code), None) => Some(vec![code.into()]),
            (None, city) => city.map(|city| vec![city]),
        };
        street.into_iter().chain(town).collect()
    }
}
