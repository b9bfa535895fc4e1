use super::{
    Area, Care, Contact, EntryId, Event, Lang, Notice, Organisation, Pathway, Place, Post, Service, Slug, Text, Texts, Window,
    facts::words,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

words! {
    /// What kind of entry.
    Kind "kind" {
        Area = "area", Organisation = "organisation", Place = "place", Service = "service", Post = "post", Event = "event",
        Pathway = "pathway", Notice = "notice",
    }
}

impl Kind {
    /// The folder in content, and where there is a page the first part of its address.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Area => "areas",
            Self::Organisation => "organisations",
            Self::Place => "places",
            Self::Service => "services",
            Self::Post => "posts",
            Self::Event => "events",
            Self::Pathway => "pathways",
            Self::Notice => "notices",
        }
    }

    /// The part of an address under which its pages stand; what is shown on pages of others has none.
    pub fn path(self) -> Option<&'static str> {
        match self {
            Self::Organisation | Self::Place | Self::Service | Self::Event => Some(self.folder()),
            Self::Post => Some("contacts"),
            Self::Pathway => Some("guides"),
            Self::Area | Self::Notice => None,
        }
    }
}

/// An entry of the directory, whole: envelope, prose and facts. Kept and sent as one document.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Entry {
    /// What it is known by, for ever.
    pub id: EntryId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Earlier names, redirected.
    pub old_slugs: Vec<Slug>,
    /// The language it is written in; the others follow (domain rule 2).
    pub source: Lang,
    /// Codes of concepts.
    pub concepts: Vec<String>,
    /// Whether it is nobody else's business what is read here.
    pub sensitive: bool,
    /// Where an imported record came from, as its readers are told.
    pub origin: Option<String>,
    /// Who keeps it true.
    pub care: Care,
    /// When it is public.
    pub window: Window,
    /// The prose.
    pub texts: Texts,
    /// The facts.
    pub body: Body,
}

/// The facts of an entry, after its kind.
#[derive(Clone, PartialEq, Debug)]
pub enum Body {
    /// A country, region or municipality.
    Area(Area),
    /// A body that runs services.
    Organisation(Organisation),
    /// A house.
    Place(Place),
    /// What a family can get.
    Service(Box<Service>),
    /// Whom to ask.
    Post(Post),
    /// Something that happens.
    Event(Box<Event>),
    /// A way through several bodies.
    Pathway(Pathway),
    /// A short message for a time.
    Notice(Notice),
}

/// The entry as it is written down: one table a kind, of which exactly one stands.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: EntryId,
    slug: Slug,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    old_slugs: Vec<Slug>,
    source: Lang,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    concepts: Vec<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    sensitive: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    care: Care,
    #[serde(default, skip_serializing_if = "Window::is_open")]
    window: Window,
    texts: Texts,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    area: Option<Area>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<Organisation>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    service: Option<Box<Service>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    post: Option<Post>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    event: Option<Box<Event>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pathway: Option<Pathway>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    notice: Option<Notice>,
}

fn is_default(care: &Care) -> bool {
    *care == Care::default()
}

impl TryFrom<Written> for Entry {
    type Error = String;

    fn try_from(w: Written) -> Result<Self, String> {
        let mut bodies = [
            w.area.map(Body::Area),
            w.organisation.map(Body::Organisation),
            w.place.map(Body::Place),
            w.service.map(Body::Service),
            w.post.map(Body::Post),
            w.event.map(Body::Event),
            w.pathway.map(Body::Pathway),
            w.notice.map(Body::Notice),
        ]
        .into_iter()
        .flatten();
        let (Some(body), None) = (bodies.next(), bodies.next()) else {
            let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.code()).collect();
            return Err(format!("an entry has exactly one of the tables {}", kinds.join(", ")));
        };
        let entry = Self {
            id: w.id,
            slug: w.slug,
            old_slugs: w.old_slugs,
            source: w.source,
            concepts: w.concepts,
            sensitive: w.sensitive,
            origin: w.origin,
            care: w.care,
            window: w.window,
            texts: w.texts,
            body,
        };
        entry.sound().map(|()| entry)
    }
}

impl From<Entry> for Written {
    fn from(e: Entry) -> Self {
        let mut written = Self {
            id: e.id,
            slug: e.slug,
            old_slugs: e.old_slugs,
            source: e.source,
            concepts: e.concepts,
            sensitive: e.sensitive,
            origin: e.origin,
            care: e.care,
            window: e.window,
            texts: e.texts,
            area: None,
            organisation: None,
            place: None,
            service: None,
            post: None,
            event: None,
            pathway: None,
            notice: None,
        };
        match e.body {
            Body::Area(area) => written.area = Some(area),
            Body::Organisation(organisation) => written.organisation = Some(organisation),
            Body::Place(place) => written.place = Some(place),
            Body::Service(service) => written.service = Some(service),
            Body::Post(post) => written.post = Some(post),
            Body::Event(event) => written.event = Some(event),
            Body::Pathway(pathway) => written.pathway = Some(pathway),
            Body::Notice(notice) => written.notice = Some(notice),
        }
        written
    }
}

/// Longest title, in characters.
const TITLE: usize = 200;
/// Longest prose in one field, in characters.
const PROSE: usize = 40_000;
/// The most words that a text is found by beside those that it says.
const KEYWORDS: usize = 40;

impl Entry {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self.body {
            Body::Area(_) => Kind::Area,
            Body::Organisation(_) => Kind::Organisation,
            Body::Place(_) => Kind::Place,
            Body::Service(_) => Kind::Service,
            Body::Post(_) => Kind::Post,
            Body::Event(_) => Kind::Event,
            Body::Pathway(_) => Kind::Pathway,
            Body::Notice(_) => Kind::Notice,
        }
    }

    /// The prose in the reader's language, else in the source language, else any: with the language it is in.
    pub fn text(&self, reader: Lang) -> (Lang, &Text) {
        static NONE: Text = Text {
            title: String::new(),
            summary: String::new(),
            body: String::new(),
            young: String::new(),
            keywords: Vec::new(),
            state: super::TextState::Current,
        };
        let written = |lang: Lang| self.texts.get(&lang).map(|text| (lang, text));
        written(reader)
            .or_else(|| written(self.source))
            .or_else(|| self.texts.iter().next().map(|(lang, text)| (*lang, text)))
            .unwrap_or((self.source, &NONE))
    }

    /// Its address for a reader; of what has no page of its own, the front page.
    pub fn address(&self, reader: Lang) -> String {
        match self.kind().path() {
            Some(path) => format!("/{reader}/{path}/{}", self.slug),
            None => format!("/{reader}"),
        }
    }

    /// How to reach it, where its kind knows.
    pub fn contact(&self) -> Option<&Contact> {
        match &self.body {
            Body::Organisation(organisation) => Some(&organisation.contact),
            Body::Place(place) => Some(&place.contact),
            Body::Service(service) => Some(&service.contact),
            Body::Post(post) => Some(&post.contact),
            Body::Event(event) => Some(&event.contact),
            Body::Pathway(pathway) => Some(&pathway.contact),
            Body::Area(_) | Body::Notice(_) => None,
        }
    }

    /// The event, if it is one.
    pub fn event(&self) -> Option<&Event> {
        match &self.body {
            Body::Event(event) => Some(event),
            _ => None,
        }
    }

    /// The areas whose families it is for, or that it lies in.
    pub fn areas(&self) -> Vec<EntryId> {
        match &self.body {
            Body::Area(area) => area.within.into_iter().collect(),
            Body::Organisation(organisation) => organisation.areas.clone(),
            Body::Place(place) => place.area.into_iter().collect(),
            Body::Service(service) => service.areas.clone(),
            Body::Post(post) => post.serves.clone(),
            Body::Event(event) => event.areas.clone(),
            Body::Pathway(pathway) => pathway.areas.clone(),
            Body::Notice(_) => Vec::new(),
        }
    }

    /// All entries that it names, each once. What names an entry is indexed anew when that entry changes.
    pub fn refs(&self) -> Vec<EntryId> {
        let mut refs = self.areas();
        match &self.body {
            Body::Area(_) => {}
            Body::Organisation(o) => refs.extend(o.part_of),
            Body::Place(p) => refs.extend(p.organisation),
            Body::Service(s) => {
                refs.extend(s.run_by.iter().map(|run| run.organisation));
                refs.extend(s.offerings.iter().map(|offering| offering.place));
                refs.extend(s.with.iter().chain(&s.ask).chain(&s.related).chain(&s.base));
            }
            Body::Post(p) => refs.extend(p.organisation.iter().chain(&p.place).chain(&p.substitute)),
            Body::Event(e) => {
                refs.extend(e.organisation.iter().chain(&e.place).chain(&e.method).chain(&e.part_of));
                refs.extend(e.with.iter().chain(&e.related).chain(&e.ask));
            }
            Body::Pathway(p) => {
                refs.extend(p.organisation.iter().chain(&p.with).chain(&p.ask));
                refs.extend(p.steps.iter().flat_map(|step| &step.who));
            }
            Body::Notice(n) => refs.extend(&n.about),
        }
        refs.sort_unstable();
        refs.dedup();
        refs
    }

    /// The days on which what it says changes by itself, in its place's own time.
    pub fn switches(&self) -> Vec<Date> {
        let mut days: Vec<Date> = match &self.body {
            Body::Organisation(o) => o.period().switches().collect(),
            Body::Place(p) => p.period().switches().collect(),
            Body::Service(s) => s.switches().collect(),
            Body::Post(p) => p.holders.iter().flat_map(|holder| holder.period().switches()).collect(),
            Body::Notice(n) => n.period().switches().collect(),
            Body::Area(_) | Body::Event(_) | Body::Pathway(_) => Vec::new(),
        };
        days.extend(self.window.0.switches());
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Refuses what no reader could be shown: said in words an editor understands.
    fn sound(&self) -> Result<(), String> {
        let source =
            self.texts.get(&self.source).ok_or_else(|| format!("there is no text in its source language {}", self.source))?;
        if source.title.trim().is_empty() {
            return Err("the title is empty".into());
        }
        for (lang, text) in &self.texts {
            if text.title.trim().is_empty() {
                return Err(format!("the title in {lang} is empty"));
            }
            if text.title.chars().count() > TITLE {
                return Err(format!("the title in {lang} is longer than {TITLE} characters"));
            }
            if [&text.summary, &text.body, &text.young].into_iter().any(|prose| prose.chars().count() > PROSE) {
                return Err(format!("the text in {lang} is longer than {PROSE} characters"));
            }
        }
        let too_much =
            |text: &Text| text.keywords.len() > KEYWORDS || text.keywords.iter().any(|word| word.chars().count() > TITLE);
        if let Some((lang, _)) = self.texts.iter().find(|(_, text)| too_much(text)) {
            return Err(format!("there are more than {KEYWORDS} keywords in {lang}, or one is longer than {TITLE} characters"));
        }
        if !self.window.0.is_sound() {
            return Err("the publication window ends before it begins".into());
        }
        if let Some(contact) = self.contact() {
            sound_contact(contact)?;
        }
        match &self.body {
            Body::Service(s) => sound_service(s),
            Body::Place(p) if !p.period().is_sound() => Err("the place closes before it opens".into()),
            Body::Place(p) if p.point.is_some_and(|point| !point.is_sound()) => Err("the point is not on the earth".into()),
            Body::Organisation(o) if !o.period().is_sound() => Err("the organisation ends before it begins".into()),
            Body::Post(p) if p.holders.iter().any(|h| !h.period().is_sound()) => Err("a holder leaves before they come".into()),
            Body::Event(e) => sound_event(e),
            Body::Notice(n) if !n.period().is_sound() => Err("the notice ends before it begins".into()),
            Body::Pathway(p) if p.steps.is_empty() => Err("a pathway has at least one step".into()),
            _ => Ok(()),
        }
    }
}

fn sound_contact(contact: &Contact) -> Result<(), String> {
    if let Some(phone) = contact.phones.iter().find(|phone| !phone.is_sound()) {
        return Err(format!("«{}» is not a telephone number", phone.number));
    }
    if let Some(link) = contact.links().find(|link| !(link.starts_with("https://") || link.starts_with("http://"))) {
        return Err(format!("«{link}» is not a web address: it begins with https://"));
    }
    match contact.email.as_deref() {
        Some(email) if !email.contains('@') || email.contains(char::is_whitespace) => {
            Err(format!("«{email}» is not a mail address"))
        }
        _ => Ok(()),
    }
}

fn sound_service(service: &Service) -> Result<(), String> {
    if service.who.ages.is_some_and(|ages| !ages.is_sound()) {
        return Err("the ages are not in order (months, pregnancy from -9, at most 360)".into());
    }
    if service.levels.iter().any(|level| !(1..=3).contains(level)) {
        return Err("a level of support is 1, 2 or 3".into());
    }
    if service.run_by.iter().any(|run| !run.period().is_sound()) {
        return Err("who runs it: an end lies before its beginning".into());
    }
    if service.offerings.iter().any(|offering| !offering.period().is_sound()) {
        return Err("an offering ends before it begins".into());
    }
    service.offerings.iter().try_for_each(|offering| sound_contact(&offering.contact))
}

fn sound_event(event: &Event) -> Result<(), String> {
    if event.who.ages.is_some_and(|ages| !ages.is_sound()) {
        return Err("the ages are not in order (months, pregnancy from -9, at most 360)".into());
    }
    match (event.when.starts.time, event.when.days) {
        (Some(_), Some(_)) => Err("an event with a time lasts minutes, one without lasts days".into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::Entry;
    use crate::model::Lang;

    fn entry(json: &str) -> Result<Entry, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    const HEAD: &str = r#""id":"b28c8ecb-36d0-5a45-8766-2d76c5efc31c","slug":"talterapi","source":"sv""#;

    #[test]
    fn prose_falls_back_to_the_source_language_and_says_which() {
        let talterapi =
            entry(&format!(r#"{{{HEAD},"texts":{{"sv":{{"title":"Talterapi"}},"fi":{{"title":"Puheterapia"}}}},"service":{{}}}}"#))
                .expect("sound");
        let read = |code| talterapi.text(Lang::parse(code).expect("a language"));
        assert_eq!((read("fi").0.code(), read("fi").1.title.as_str()), ("fi", "Puheterapia"));
        assert_eq!((read("is").0.code(), read("is").1.title.as_str()), ("sv", "Talterapi"));
    }

    #[test]
    fn an_entry_is_of_exactly_one_kind_and_knows_its_source() {
        let texts = r#""texts":{"sv":{"title":"Talterapi"}}"#;
        let refused = |json: String| entry(&json).expect_err("refused");
        assert!(refused(format!("{{{HEAD},{texts}}}")).contains("exactly one"));
        assert!(refused(format!(r#"{{{HEAD},{texts},"service":{{}},"place":{{}}}}"#)).contains("exactly one"));
        assert!(refused(format!(r#"{{{HEAD},"texts":{{"fi":{{"title":"x"}}}},"service":{{}}}}"#)).contains("source language"));
        assert!(refused(format!(r#"{{{HEAD},{texts},"service":{{"sektor":"x"}}}}"#)).contains("sektor"));
        assert!(
            refused(format!(r#"{{{HEAD},{texts},"service":{{"contact":{{"web":"javascript:alert(1)"}}}}}}"#))
                .contains("web address")
        );
        assert!(
            refused(format!(r#"{{{HEAD},{texts},"service":{{"who":{{"ages":{{"from":72,"before":12}}}}}}}}"#)).contains("ages")
        );
    }

    #[test]
    fn what_is_written_reads_the_same_again() {
        let json = format!(
            r#"{{{HEAD},"concepts":["speech-therapy"],"texts":{{"sv":{{"title":"Talterapi"}}}},
               "service":{{"run_by":[{{"organisation":"0ec317aa-2f38-5651-ae1a-b47b3948be49","to":"2023-01-01"}}],
               "offerings":[{{"place":"0ec317aa-2f38-5651-ae1a-b47b3948be40","floor":"2","from":"2021-01"}}]}}}}"#
        );
        let read = entry(&json).expect("sound");
        let again = entry(&serde_json::to_string(&read).expect("written")).expect("sound again");
        assert_eq!(read, again);
        assert_eq!(read.refs().len(), 2);
        assert_eq!(read.switches().len(), 2);
    }
}
