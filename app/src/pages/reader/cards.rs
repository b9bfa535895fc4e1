use super::{Reader, ages, capital, hours::HoursThere, map::spot, places::as_place, small};
use crate::{
    model::{Body, Entry, Event, Kind, Lang, OfferingAt, Post, Service, WayIn},
    parts::{
        card::Card,
        chips::Chip,
        phrase::{Phrase, Sentence},
    },
};
use jiff::civil::Date;

/// The strand of the braid a sector belongs to; some stand beside it.
pub(crate) fn strand(sector: &str) -> Option<&'static str> {
    match sector {
        "school" | "early-education" => Some("education"),
        "social" | "disability" => Some("welfare"),
        "health" => Some("health"),
        _ => None,
    }
}

impl<'a> Reader<'a> {
    /// An entry in a list.
    pub(crate) fn card(&self, entry: &'a Entry) -> Card {
        let (lang, text) = entry.text(self.lang);
        let foreign = lang != self.lang;
        let today = self.today(entry);
        let mut card = Card {
            title: self.link(entry),
            owner: self.owner(entry),
            summary: self.phrase(lang, &text.summary),
            spot: self.point_of(entry).map(spot),
            mark: foreign.then(|| self.in_language(lang)),
            ..Card::default()
        };
        match &entry.body {
            Body::Service(service) => self.service_card(&mut card, service, today),
            Body::Event(event) => self.event_card(&mut card, entry, event),
            Body::Post(post) => self.post_card(&mut card, entry, post, today),
            Body::Place(place) => {
                (card.icon, card.kind) =
                    (Some("place"), Some(self.place_kind(entry, place).unwrap_or_else(|| self.say(Kind::Place.key()))));
                card.facts.extend(self.hours_there(entry.id, None).and_then(|there| self.opening_chip(there)));
                card.facts.extend(self.postal(place).into_iter().next().map(|street| Chip {
                    icon: Some("map"),
                    says: street.into_iter().next().unwrap_or_default(),
                    tone: None,
                }));
                card.notices = self.period_changes(place.period(), today);
            }
            Body::Organisation(organisation) => {
                (card.icon, card.kind) =
                    (Some("organisation"), Some(self.say(organisation.kind.map_or(Kind::Organisation.key(), |kind| kind.key()))));
                card.notices = self.period_changes(organisation.period(), today);
            }
            Body::Pathway(pathway) => {
                (card.icon, card.kind) = (Some("guide"), Some(self.say(Kind::Pathway.key())));
                card.facts.extend(self.ages_of(pathway.ages).map(|ages| Chip::new("ages", ages)));
                let steps = u64::try_from(pathway.steps.len()).unwrap_or(0);
                card.facts.push(Chip::new("guide", self.fill("guide-steps", &[("count", steps.into())])));
            }
            Body::Area(area) => (card.icon, card.kind) = (Some("place"), Some(self.say(area.level.key()))),
            Body::Notice(_) => (card.icon, card.kind) = (Some("info"), Some(self.say(Kind::Notice.key()))),
        }
        card
    }

    /// Whose it is, and where its families live.
    pub(crate) fn owner(&self, entry: &Entry) -> Sentence {
        let body = match &entry.body {
            Body::Organisation(organisation) => organisation.part_of,
            _ => self.body_of(entry),
        };
        let body = body.and_then(|id| self.entry(id)).map(|body| self.title(body));
        let areas: Vec<Phrase> = entry
            .areas()
            .iter()
            .filter_map(|id| self.entry(*id))
            .filter(|e| e.kind() == Kind::Area)
            .map(|area| self.title(area))
            .collect();
        let mut sentence: Sentence = body.into_iter().collect();
        if !sentence.is_empty() && !areas.is_empty() {
            sentence.push("\u{a0}· ".into());
        }
        sentence.extend(self.listed(areas));
        sentence
    }

    fn service_card(&self, card: &mut Card, service: &'a Service, today: Date) {
        let here = service.on(today);
        card.joint = service.joint.then(|| self.say("service-joint"));
        card.strand = service.sector.as_deref().and_then(strand);
        card.facts.extend(service.who.ages.map(|span| Chip::new("ages", ages(self.words, span))));
        card.facts.extend(self.ways_in(&service.ways_in).map(|ways| Chip::new("way-in", ways)));
        card.facts.extend(self.cost_chip(&service.cost));
        card.facts.extend(self.places_chip(&here));
        if let [only] = here.as_slice() {
            let there = self.hours_there(only.offering.place, only.offering.hours.as_ref()).filter(|_| only.begins.is_none());
            card.facts.extend(there.and_then(|there| self.opening_chip(there)));
        }
        card.facts.extend(self.spoken(&service.spoken).map(|spoken| Chip::new("spoken", spoken)));
        card.notices = self.service_changes(service, today);
        // A list says the first thing that changes; the page says all.
        card.notices.truncate(1);
    }

    fn event_card(&self, card: &mut Card, entry: &Entry, event: &Event) {
        (card.icon, card.kind) = (Some("calendar"), Some(self.say(Kind::Event.key())));
        if let Some(next) = self.next_time(entry, event) {
            let day = self.occurrence_day(next, self.today(entry));
            let says = self.occurrence_time(next).map_or(day.clone(), |time| format!("{day}, {time}"));
            card.facts.push(Chip::new("calendar", says));
        }
        card.facts.extend(event.who.ages.map(|span| Chip::new("ages", ages(self.words, span))));
        card.facts.extend(self.cost_chip(&event.cost));
        card.facts.extend(self.place_chip(event.place, event.floor.as_deref()));
        card.facts.extend(self.spoken(&event.spoken).map(|spoken| Chip::new("spoken", spoken)));
        card.notices.extend(self.status(event.status, event.full));
    }

    fn post_card(&self, card: &mut Card, entry: &Entry, post: &Post, today: Date) {
        let role = self.role(post, self.country(entry)).map(|role| role.0);
        (card.icon, card.kind) = (Some("person"), Some(role.unwrap_or_else(|| self.say(Kind::Post.key()))));
        card.facts.extend(self.ages_of(post.ages).map(|ages| Chip::new("ages", ages)));
        card.facts.extend(self.spoken(&post.spoken).map(|spoken| Chip::new("spoken", spoken)));
        card.notices.extend(self.vacancy(post, today));
        card.facts.extend(
            post.contact
                .phones
                .first()
                .filter(|_| !post.is_stood_in_for(today))
                .map(|phone| Chip::new("phone", Phrase::from(phone.number.as_str()).to(format!("tel:{}", phone.dial())))),
        );
    }

    /// How one gets in, in one line: «Book a time, call».
    pub(crate) fn ways_in(&self, ways: &[WayIn]) -> Option<String> {
        let said: Vec<String> = ways
            .iter()
            .enumerate()
            .map(|(at, way)| if at == 0 { self.say(way.key()) } else { small(&self.say(way.key())) })
            .collect();
        (!said.is_empty()).then(|| said.join(", "))
    }

    /// The languages spoken, in one line.
    pub(crate) fn spoken(&self, spoken: &[Lang]) -> Option<String> {
        let said: Vec<String> = spoken.iter().map(|lang| self.words.language(*lang)).collect();
        (!said.is_empty()).then(|| capital(&self.words.list(&said)))
    }

    pub(crate) fn cost_chip(&self, cost: &crate::model::Cost) -> Option<Chip> {
        let chip = Chip::new("cost", self.cost(cost)?);
        Some(if cost.kind == Some(crate::model::CostKind::Free) { chip.toned("good") } else { chip })
    }

    fn opening_chip(&self, there: HoursThere<'_>) -> Option<Chip> {
        let (says, open) = self.opening(there)?;
        let chip = Chip::new("clock", says);
        Some(if open { chip.toned("good") } else { chip })
    }

    /// The first place, and how many more.
    fn places_chip(&self, here: &[OfferingAt<'_>]) -> Option<Chip> {
        let first = here.first()?.offering;
        let more = u64::try_from(here.len() - 1).unwrap_or(0);
        if more == 0 {
            return self.place_chip(Some(first.place), first.floor.as_deref());
        }
        let title = self.title(self.entry(first.place)?);
        let says = self.fill("card-places", &[("place", (&title.text).into()), ("count", more.into())]);
        Some(Chip::new("place", Phrase { text: says, ..Phrase::default() }))
    }

    pub(crate) fn place_chip(&self, place: Option<crate::model::EntryId>, storey: Option<&str>) -> Option<Chip> {
        let title = self.title(self.entry(place?)?);
        let Some(code) = storey else { return Some(Chip::new("place", title)) };
        Some(Chip::new("place", Phrase { text: format!("{}, {}", title.text, self.words.floor(code)), ..Phrase::default() }))
    }

    /// The hours that hold at a place: an offering's own, else the house's.
    pub(crate) fn hours_there(&self, place: crate::model::EntryId, own: Option<&'a crate::model::Hours>) -> Option<HoursThere<'a>> {
        let today = self.today(self.entry(place)?);
        // A house that is not there yet, or not any more, opens on no day.
        let house = self.house(place).filter(|house| house.period().holds(today))?;
        let hours = own.or(house.hours.as_ref())?;
        let area = self.ties.areas_of(house.area?).into_iter().next()?.1;
        Some(HoursThere { hours, country: &area.country, zone: &area.zone })
    }

    fn house(&self, place: crate::model::EntryId) -> Option<&'a crate::model::Place> {
        self.entry(place).and_then(|entry| as_place(entry))
    }
}
