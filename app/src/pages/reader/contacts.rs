use super::{Reader, ages, capital};
use crate::{
    model::{Body, Contact, Entry, Event, EventStatus, HoursUse, Offering, Phone, PhoneUse, Post, Service, WayIn, Weekly},
    parts::{
        action::Action,
        card::Card,
        chips::Chip,
        contact,
        notice::{Notice, Tone},
        phone,
        phrase::{Phrase, Sentence},
    },
};
use jiff::civil::Date;

impl<'a> Reader<'a> {
    /// A telephone number with what it is for and when it is answered.
    pub(crate) fn phone(&self, phone: &Phone, today: Date) -> phone::Phone {
        phone::Phone {
            number: phone.number.clone(),
            dial: phone.dial(),
            what: self.say(phone.usage.key()),
            hours: self.answered(phone, today).iter().map(|line| capital(line)).collect(),
            text: phone.usage == PhoneUse::Text,
        }
    }

    /// When a telephone is answered, a phrase each: that it is by telephone is known.
    fn answered(&self, phone: &Phone, today: Date) -> Vec<String> {
        let rows: Vec<Weekly> = phone.hours.iter().cloned().map(|row| Weekly { usage: HoursUse::Open, ..row }).collect();
        self.weekly(&rows, today)
    }

    /// Whom to ask: a post or a body, how to reach it, and who holds it or that nobody does.
    pub(crate) fn contact(&self, entry: &Entry) -> contact::Contact {
        let today = self.today(entry);
        let reach = entry.contact();
        let (lang, text) = entry.text(self.lang);
        let says = if text.summary.is_empty() { Sentence::new() } else { vec![self.phrase(lang, &text.summary)] };
        let (holder, answered) = match &entry.body {
            Body::Post(post) => (self.held(post, today), !post.is_stood_in_for(today)),
            _ => (Sentence::new(), true),
        };
        // Where somebody stands in nobody else answers: who that is follows.
        let reach = reach.filter(|_| answered);
        let phone = reach.and_then(|reach| reach.phones.first()).map(|phone| self.phone(phone, today));
        contact::Contact { name: self.link(entry), says, holder, phone, email: reach.and_then(|reach| reach.email.clone()) }
    }

    /// A post with all that is needed to reach it: beside what a list says, when it is answered, its mailbox, and who stands in while
    /// nobody holds it.
    pub(crate) fn post_in_full(&self, entry: &'a Entry) -> Card {
        let mut card = self.card(entry);
        let Body::Post(post) = &entry.body else { return card };
        let today = self.today(entry);
        if post.is_stood_in_for(today) {
            return card;
        }
        // When the number is answered stands by the number; when somebody sits there, by the house.
        let said = |key, times: Vec<String>| {
            (!times.is_empty()).then(|| Chip::new("clock", self.fill(key, &[("hours", (&times.join(", ")).into())])))
        };
        let phone = post.contact.phones.first();
        card.facts.extend(phone.and_then(|phone| said("action-answered", self.answered(phone, today))));
        card.facts.extend(
            post.contact.email.as_ref().map(|mail| Chip::new("mail", Phrase::from(mail.as_str()).to(format!("mailto:{mail}")))),
        );
        if let Some(place) = post.place.and_then(|id| self.link_to(id)) {
            card.facts.push(Chip::new("place", place));
        }
        let there = post.hours.iter().filter(|_| !post.is_vacant(today)).flat_map(|hours| &hours.weekly);
        let there: Vec<Weekly> = there.filter(|row| row.usage != HoursUse::Phone).cloned().collect();
        card.facts.extend(said("post-there", self.weekly(&there, today)));
        if let Some(holder) = post.holder(today) {
            card.facts.insert(0, Chip::new("person", self.fill("post-holder", &[("name", (&holder.name).into())])));
        }
        card
    }

    /// That nobody holds a post, and whom to ask meanwhile: who stands in, else the body above.
    pub(crate) fn vacancy(&self, post: &Post, today: Date) -> Option<Notice> {
        post.is_vacant(today).then(|| {
            let instead = post.substitute.or(post.organisation).and_then(|id| self.link_to(id));
            let instead = instead.map(|name| self.around("post-instead", "name", vec![name], &[])).unwrap_or_default();
            let still = (!post.is_stood_in_for(today)).then(|| [self.say("post-still").into(), " ".into()]);
            let more = still.into_iter().flatten().chain(instead).collect();
            Notice { tone: Tone::Info, says: vec![self.say("post-vacant").into()], more }
        })
    }

    /// Who holds a post, or that nobody does and who is asked instead; nothing if neither is known.
    fn held(&self, post: &Post, today: Date) -> Sentence {
        if let Some(holder) = post.holder(today) {
            return vec![self.fill("post-holder", &[("name", (&holder.name).into())]).into()];
        }
        let vacant = self.vacancy(post, today);
        vacant.map(|Notice { says, more, .. }| says.into_iter().chain([" ".into()]).chain(more).collect()).unwrap_or_default()
    }

    /// Those to ask: posts and bodies by their identities. A vacant post is followed by the one that stands in for it.
    pub(crate) fn ask(&self, ids: &[crate::model::EntryId]) -> Vec<contact::Contact> {
        let mut asked: Vec<crate::model::EntryId> = Vec::new();
        for id in ids {
            asked.push(*id);
            if let Some(Body::Post(post)) = self.entry(*id).map(|entry| &entry.body) {
                let vacant = self.entry(*id).is_some_and(|entry| post.is_vacant(self.today(entry)));
                asked.extend(post.substitute.filter(|_| vacant));
            }
        }
        let mut seen = Vec::new();
        asked.retain(|id| {
            !seen.contains(id) && {
                seen.push(*id);
                true
            }
        });
        asked.into_iter().filter_map(|id| self.entry(id)).map(|entry| self.contact(entry)).collect()
    }

    /// What a post is: its role, whose it is, for which ages.
    pub(crate) fn role(&self, post: &Post, country: Option<&str>) -> Option<(String, String)> {
        let role = self.vocabulary.role(&post.role)?;
        Some((capital(&self.named(&role.name, country).text), self.named(&role.note, country).text))
    }

    /// For which ages a post is, in words.
    pub(crate) fn ages_of(&self, ages_of: Option<crate::model::Ages>) -> Option<String> {
        ages_of.map(|span| ages(self.words, span))
    }

    /// The one thing to do next to get a service.
    pub(crate) fn action(&self, service: &Service, offering: Option<&Offering>, today: Date) -> Option<Action> {
        let reach = Reach { own: &service.contact, there: offering.map(|offering| &offering.contact) };
        self.first_step(&service.ways_in, &reach, today, "action-book").or_else(|| {
            let place = self.entry(offering?.place)?;
            Some(Action {
                icon: "place",
                says: self.fill("action-go", &[("place", (&self.title(place).text).into())]),
                href: super::address(self.lang, place)?,
                next: None,
            })
        })
    }

    /// The one thing to do next to take part in an event.
    pub(crate) fn sign_up(&self, event: &Event, today: Date) -> Option<Action> {
        let open = event.status == EventStatus::Scheduled && !event.full;
        let step = self.first_step(&event.ways_in, &Reach { own: &event.contact, there: None }, today, "action-sign-up");
        step.filter(|_| open)
    }

    /// The first way in that can be taken, `book` being the verb for booking: by its own page, else by telephone, else by mail, else on the web.
    pub(crate) fn first_step(&self, ways: &[WayIn], reach: &Reach<'_>, today: Date, book: &str) -> Option<Action> {
        let link = |icon, key, href: &String| Action { icon, says: self.say(key), href: href.clone(), next: None };
        let by_page = ways.iter().find_map(|way| match way {
            WayIn::Book => reach.get(|c| c.booking.as_ref()).map(|href| link("calendar", book, href)),
            WayIn::Application => reach.get(|c| c.form.as_ref()).map(|href| link("form", "action-apply", href)),
            WayIn::SelfReferral => reach.get(|c| c.form.as_ref()).map(|href| link("form", "action-reach", href)),
            WayIn::DropIn | WayIn::NoneNeeded | WayIn::Call | WayIn::Referral => None,
        });
        let just_come = ways.first().is_some_and(|way| matches!(way, WayIn::DropIn | WayIn::NoneNeeded));
        if just_come {
            return None;
        }
        by_page.or_else(|| self.call(reach, today)).or_else(|| {
            let mail = reach.get(|c| c.email.as_ref()).map(|mail| Action {
                icon: "mail",
                says: self.say("action-write"),
                href: format!("mailto:{mail}"),
                next: Some(mail.clone()),
            });
            mail.or_else(|| reach.get(|c| c.web.as_ref()).map(|href| link("web", "action-web", href)))
        })
    }

    fn call(&self, reach: &Reach<'_>, today: Date) -> Option<Action> {
        let phones = reach.phones();
        let phone = phones
            .iter()
            .find(|phone| phone.usage == PhoneUse::Booking)
            .or_else(|| phones.iter().find(|p| p.usage != PhoneUse::Text))?;
        let hours = self.answered(phone, today);
        Some(Action {
            icon: "phone",
            says: self.fill("action-call", &[("number", (&phone.number).into())]),
            href: format!("tel:{}", phone.dial()),
            next: (!hours.is_empty()).then(|| self.fill("action-answered", &[("hours", (&hours.join(", ")).into())])),
        })
    }
}

/// How to reach a service: its own ways, and what differs at one place.
pub(crate) struct Reach<'a> {
    /// Its own.
    pub(crate) own: &'a Contact,
    /// What differs there.
    pub(crate) there: Option<&'a Contact>,
}

impl<'a> Reach<'a> {
    /// The first that has it: the place, then the service.
    pub(crate) fn get<T: ?Sized>(&self, way: impl Fn(&'a Contact) -> Option<&'a T>) -> Option<&'a T> {
        self.there.and_then(&way).or_else(|| way(self.own))
    }

    /// The place's telephones, else the service's.
    pub(crate) fn phones(&self) -> &'a [Phone] {
        self.there.map(|there| there.phones.as_slice()).filter(|phones| !phones.is_empty()).unwrap_or(&self.own.phones)
    }
}
