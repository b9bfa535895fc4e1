//! The world at scale: the demo and the other towns' corpora as they are, and beside them as many entries as are wanted, each after the
//! pattern of a real one. The same in every run, and each entry for itself: nobody has to hold a million.

use crate::{
    tongue::{Tongue, zipf},
    towns::{self, Town},
    world::lang,
};
use fastrand::Rng;
use fletta_app::model::{Ages, Body, Cost, CostKind, Entry, EntryId, Kind, Lang, Offering, RunBy, Service, Slug, WayIn};

/// The longest title that is made, in characters.
const TITLE: usize = 120;

/// What the world is made of.
pub(crate) struct Made {
    pub(crate) tongues: Vec<Tongue>,
    pub(crate) towns: Vec<Town>,
    /// What stands at the beginning of every world: the real entries and the towns, areas first.
    base: Vec<Entry>,
    /// The real ones by kind, as patterns: those with typed facts, and those that were imported.
    typed: Vec<Entry>,
    imported: Vec<Entry>,
    others: [Vec<Entry>; 3],
    concepts: Vec<String>,
}

impl Made {
    /// Learns from the real entries.
    pub(crate) fn after(mut real: Vec<Entry>) -> Self {
        let tongues = ["is", "sv", "fi", "en"].map(|code| Tongue::of(lang(code), &real)).into();
        let (towns, built) = towns::build();
        let of_kind = |kind| real.iter().filter(|entry| entry.kind() == kind).cloned().collect::<Vec<_>>();
        let (typed, imported) = of_kind(Kind::Service).into_iter().partition(|entry| entry.origin.is_none());
        let others = [Kind::Place, Kind::Event, Kind::Organisation].map(of_kind);
        let mut concepts: Vec<String> = real.iter().flat_map(|entry| entry.concepts.iter().cloned()).collect();
        Rng::with_seed(1).shuffle(&mut concepts);
        real.extend(built);
        real.sort_by_key(|entry| entry.kind() != Kind::Area);
        Self { tongues, towns, base: real, typed, imported, others, concepts }
    }

    /// How it was made, in a line.
    pub(crate) fn told(&self) -> String {
        let of = |tongue: &Tongue| format!("{} {} titles, {} sentences", tongue.lang, tongue.titles.len(), tongue.sentences.len());
        let tongues: Vec<_> = self.tongues.iter().map(of).collect();
        format!("{} towns; learnt from: {}.", self.towns.len(), tongues.join("; "))
    }

    /// The entry with that number, in a world that has it.
    pub(crate) fn entry(&self, number: usize) -> Entry {
        self.base.get(number).cloned().unwrap_or_else(|| self.make(number))
    }

    fn make(&self, number: usize) -> Entry {
        let mut chance = Rng::with_seed(number as u64);
        let town = &self.towns[zipf(self.towns.len(), &mut chance)];
        let patterns = match chance.u8(..100) {
            50..82 if !self.imported.is_empty() => &self.imported,
            0..82 => &self.typed,
            82..89 => &self.others[0],
            89..96 => &self.others[1],
            _ => &self.others[2],
        };
        let mut entry = chance.choice(patterns).expect("a pattern").clone();
        self.write(&mut entry, town, &mut chance);
        entry.slug = Slug::from_title(&entry.text(entry.source).1.title).numbered(number);
        entry.id = EntryId::of_slug(entry.slug.as_str());
        entry.old_slugs.clear();
        entry.concepts.retain(|_| chance.u8(..10) < 7);
        for _ in 0..chance.u8(1..=2) {
            let more = &self.concepts[chance.usize(..self.concepts.len())];
            if !entry.concepts.contains(more) {
                entry.concepts.push(more.clone());
            }
        }
        match &mut entry.body {
            Body::Service(service) => self.settle(service, town, &mut chance),
            Body::Place(place) => {
                (place.area, place.organisation) = (Some(town.area), Some(town.body));
            }
            Body::Event(event) => {
                (event.areas, event.organisation, event.place) = (vec![town.area], Some(town.body), Some(town.places[0]));
                (event.method, event.part_of) = (None, None);
                for names in [&mut event.with, &mut event.related, &mut event.ask] {
                    names.clear();
                }
            }
            Body::Organisation(organisation) => {
                (organisation.areas, organisation.part_of) = (vec![town.area], Some(town.body));
            }
            _ => {}
        }
        entry
    }

    /// Says something else at the same length, in the same languages.
    fn write(&self, entry: &mut Entry, town: &Town, chance: &mut Rng) {
        let is_named = chance.u8(..100);
        for (lang, text) in &mut entry.texts {
            let Some(tongue) = self.tongue(*lang) else { continue };
            match is_named {
                0..45 => text.title = format!("{} {}", text.title, town.name),
                45..70 => text.title = format!("{} {}", text.title, tongue.rare(chance)),
                _ => {}
            }
            text.title = text.title.chars().take(TITLE).collect();
            for prose in [&mut text.summary, &mut text.body, &mut text.young] {
                *prose = tongue.say(prose.split_whitespace().count(), chance);
            }
        }
    }

    /// Puts a service into a town: who runs it, where it is, for whom.
    fn settle(&self, service: &mut Service, town: &Town, chance: &mut Rng) {
        // One in eight does not say for whose families it is, as among imported records.
        service.areas = if chance.u8(..8) == 0 { Vec::new() } else { vec![town.area] };
        service.run_by = vec![RunBy { organisation: town.body, from: None, to: None }];
        for names in [&mut service.with, &mut service.ask, &mut service.related] {
            names.clear();
        }
        (service.base, service.is_base) = (None, false);
        let place = town.places[chance.usize(..town.places.len())];
        let here = |offering: &Offering| Offering { place, floor: None, room: None, from: None, to: None, ..offering.clone() };
        service.offerings = service.offerings.iter().take(1).map(here).collect();
        if service.sector.is_none() {
            service.sector = Some((*chance.choice(&["health", "social", "school", "early-education"]).expect("one")).to_owned());
        }
        if service.spoken.is_empty() {
            service.spoken = (0..chance.usize(1..=3)).map(|at| self.tongues[(at + number_of(town)) % 4].lang).collect();
        }
        if service.who.ages.is_none() && chance.bool() {
            let from = chance.i16(0..16) * 12;
            service.who.ages = Some(Ages { from: Some(from), before: Some(from + chance.i16(1..=8) * 12) });
        }
        if service.cost.kind.is_none() && chance.bool() {
            service.cost = Cost { kind: Some(CostKind::Free), ..Cost::default() };
        }
        if service.ways_in.is_empty() {
            service.ways_in = vec![*chance.choice(WayIn::ALL).expect("a way")];
        }
    }

    /// How a language is said.
    pub(crate) fn tongue(&self, lang: Lang) -> Option<&Tongue> {
        self.tongues.iter().find(|tongue| tongue.lang == lang)
    }
}

/// Chance of the town's own.
fn number_of(town: &Town) -> usize {
    usize::from(town.area.as_bytes()[0])
}
