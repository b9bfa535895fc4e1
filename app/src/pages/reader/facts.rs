use super::{Reader, ages, contacts::Reach, hours::HoursThere, map::spot};
use crate::{
    model::{Contact, EntryId, Offering, OfferingAt, Place, Service, Who},
    parts::{
        address::AddressView,
        facts::Fact,
        hours::Hours,
        phone::Phones,
        phrase::{Lines, Phrase, Sentence},
    },
};
use jiff::civil::Date;
use leptos::prelude::*;

impl<'a> Reader<'a> {
    /// Whom it is for.
    pub(crate) fn who_fact(&self, who: &Who) -> Option<Fact> {
        let span = who.ages.map(|span| vec![Phrase::from(ages(self.words, span))]);
        let people: Vec<String> = who.audience.iter().map(|people| self.say(people.key())).collect();
        let people = (!people.is_empty()).then(|| vec![super::capital(&self.words.list(&people)).into()]);
        let lines: Vec<Sentence> = span.into_iter().chain(people).chain(self.note(who.note.as_ref())).collect();
        self.lines_fact("ages", "fact-who", lines)
    }

    /// A fact that is said in lines; none if there are none.
    pub(crate) fn lines_fact(&self, icon: &'static str, key: &str, lines: Vec<Sentence>) -> Option<Fact> {
        (!lines.is_empty()).then(|| Fact::lines(icon, self.say(key), lines))
    }

    /// Where and when a service is to be had today: one house with its own rows, several in one.
    pub(crate) fn offering_facts(&self, here: &[OfferingAt<'a>]) -> Vec<Fact> {
        match here {
            [] => Vec::new(),
            [only] => {
                let place = Fact { icon: "place", name: self.say("fact-where"), value: self.place_view(only.offering) };
                let there = self.hours_there(only.offering.place, only.offering.hours.as_ref()).filter(|_| only.begins.is_none());
                std::iter::once(place).chain(there.and_then(|there| self.hours_fact(there))).collect()
            }
            several => {
                let rows: Vec<AnyView> = several
                    .iter()
                    .map(|at| {
                        let there = self.hours_there(at.offering.place, at.offering.hours.as_ref()).filter(|_| at.begins.is_none());
                        let hours = there.map(|there| self.hours_view(there));
                        view! { <div class="facts-place">{self.place_view(at.offering)}{hours}</div> }.into_any()
                    })
                    .collect();
                vec![Fact { icon: "place", name: self.say("fact-where-when"), value: rows.into_any() }]
            }
        }
    }

    /// When a door is open.
    pub(crate) fn hours_fact(&self, there: HoursThere<'_>) -> Option<Fact> {
        (!there.hours.is_unknown()).then(|| Fact { icon: "clock", name: self.say("fact-when"), value: self.hours_view(there) })
    }

    fn hours_view(&self, there: HoursThere<'_>) -> AnyView {
        view! { <Hours of=self.week(there) more=self.say("hours-more")/> }.into_any()
    }

    /// House, storey, room, address.
    fn place_view(&self, offering: &Offering) -> AnyView {
        self.place_rows(offering.place, offering.floor.as_deref(), offering.room.as_deref())
    }

    /// The same, for whatever has a place.
    pub(crate) fn place_rows(&self, place: EntryId, storey: Option<&str>, room: Option<&str>) -> AnyView {
        let house = self.entry(place).and_then(|entry| super::places::as_place(entry));
        let inside = house.zip(storey).zip(room).map(|((house, storey), room)| self.room(house, storey, room));
        let lines: Vec<Sentence> = std::iter::once(self.house_and_floor(place, storey)).chain(inside).collect();
        view! { <Lines of=lines/> {house.and_then(|house| self.address(house))} }.into_any()
    }

    /// A postal address, and where it lies.
    pub(crate) fn address(&self, house: &Place) -> Option<AnyView> {
        let postal = self.postal(house);
        (!postal.is_empty()).then(|| view! { <AddressView of=postal spot=house.point.map(spot)/> }.into_any())
    }

    /// Telephones, mailbox, pages: one row each.
    pub(crate) fn contact_facts(&self, own: &'a Contact, there: Option<&'a Contact>, today: Date) -> Vec<Fact> {
        let reach = Reach { own, there };
        let phones: Vec<_> = reach.phones().iter().map(|phone| self.phone(phone, today)).collect();
        let phones = (!phones.is_empty()).then(|| Fact {
            icon: "phone",
            name: self.say("fact-phone"),
            value: view! { <Phones of=phones/> }.into_any(),
        });
        let mail = reach.get(|c| c.email.as_deref()).map(|mail| vec![vec![Phrase::from(mail).to(format!("mailto:{mail}"))]]);
        let web = [
            ("fact-booking", reach.get(|c| c.booking.as_deref())),
            ("fact-form", reach.get(|c| c.form.as_deref())),
            ("fact-page", reach.get(|c| c.web.as_deref())),
        ];
        let web: Vec<Sentence> =
            web.into_iter().filter_map(|(key, link)| Some(vec![Phrase::from(self.say(key)).to(link?)])).collect();
        let mail = mail.and_then(|lines| self.lines_fact("mail", "fact-mail", lines));
        phones.into_iter().chain(mail).chain(self.lines_fact("web", "fact-web", web)).collect()
    }

    /// Who runs a service today, and who with them.
    pub(crate) fn runner_fact(&self, service: &Service, today: Date) -> Option<Fact> {
        let runner = service.runner(today).and_then(|run| self.link_to(run.organisation)).map(|name| vec![name]);
        let with: Vec<Phrase> = service.with.iter().filter_map(|id| self.link_to(*id)).collect();
        let with = (!with.is_empty()).then(|| self.around("fact-with", "names", self.listed(with), &[]));
        self.lines_fact("organisation", "fact-runner", runner.into_iter().chain(with).collect())
    }

    /// Whose families it is for.
    pub(crate) fn areas_fact(&self, areas: &[EntryId]) -> Option<Fact> {
        let names: Vec<Phrase> = areas.iter().filter_map(|id| self.entry(*id)).map(|area| self.title(area)).collect();
        self.lines_fact("map", "fact-areas", if names.is_empty() { Vec::new() } else { vec![self.listed(names)] })
    }

    /// The levels of support.
    pub(crate) fn levels_fact(&self, levels: &[u8], country: Option<&str>) -> Option<Fact> {
        let names =
            levels.iter().filter_map(|level| self.vocabulary.level(*level)).map(|level| vec![self.named(&level.name, country)]);
        self.lines_fact("level", "fact-level", names.collect())
    }
}
