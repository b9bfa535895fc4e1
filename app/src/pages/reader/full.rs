use super::{Reader, capital, contacts::Reach, places::as_place};
use crate::{
    model::{Body, Contact, Entry, EntryId, Hours},
    parts::{card::Card, chips::Chip, phrase::Phrase},
};

/// How many telephones a card has room for.
const PHONES: usize = 2;

/// Where an entry is met, and what differs there.
#[derive(Default)]
struct Door<'a> {
    place: Option<EntryId>,
    hours: Option<&'a Hours>,
    contact: Option<&'a Contact>,
}

impl<'a> Reader<'a> {
    /// A card with all that a handout is for: beside what a list says, the address, the week's hours and how to reach them.
    pub(crate) fn in_full(&self, entry: &'a Entry) -> Card {
        if matches!(entry.body, Body::Post(_)) {
            return self.post_in_full(entry);
        }
        let mut card = self.card(entry);
        let door = self.door(entry);
        let there =
            door.place.filter(|_| !matches!(entry.body, Body::Event(_))).and_then(|place| self.hours_there(place, door.hours));
        let times = there.map(|there| self.weekly(&there.hours.weekly, self.today(entry))).unwrap_or_default();
        if !times.is_empty() {
            // What is open now is said on a page that is read now; a list is looked at again tomorrow.
            put(&mut card, Chip::new("clock", capital(&times.join(", "))));
        }
        if let Some(address) = door.place.and_then(|place| self.postal_line(place)) {
            put(&mut card, Chip::new("map", address));
        }
        let Some(own) = entry.contact() else { return card };
        let reach = Reach { own, there: door.contact };
        let call = |number: &str, dial: String| Chip::new("phone", Phrase::from(number).to(format!("tel:{dial}")));
        card.facts.extend(reach.phones().iter().take(PHONES).map(|phone| call(&phone.number, phone.dial())));
        let mail = reach.get(|contact| contact.email.as_deref());
        card.facts.extend(mail.map(|mail| Chip::new("mail", Phrase::from(mail).to(format!("mailto:{mail}")))));
        card
    }

    fn door(&self, entry: &'a Entry) -> Door<'a> {
        match &entry.body {
            Body::Place(_) => Door { place: Some(entry.id), ..Door::default() },
            Body::Event(event) => Door { place: event.place, ..Door::default() },
            Body::Service(service) => service.on(self.today(entry)).first().map_or_else(Door::default, |at| Door {
                place: Some(at.offering.place),
                hours: at.offering.hours.as_ref(),
                contact: Some(&at.offering.contact),
            }),
            _ => Door::default(),
        }
    }

    /// A postal address in one line, in the language in which it is written there.
    fn postal_line(&self, place: EntryId) -> Option<Phrase> {
        let lines = self.postal(as_place(self.entry(place)?)?);
        let lang = lines.iter().flatten().find_map(|phrase| phrase.lang);
        let said = |line: &Vec<Phrase>| line.iter().map(|phrase| phrase.text.as_str()).collect::<String>();
        let text = lines.iter().map(said).collect::<Vec<_>>().join(", ");
        (!text.is_empty()).then_some(Phrase { text, lang, href: None })
    }
}

/// In the place of what the card says with the same picture, else at its end.
fn put(card: &mut Card, chip: Chip) {
    match card.facts.iter().position(|known| known.icon == chip.icon) {
        Some(at) => card.facts[at] = chip,
        None => card.facts.push(chip),
    }
}
