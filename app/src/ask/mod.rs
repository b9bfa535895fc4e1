//! Every question the face may ask of the house behind it.
//!
//! Knows what is asked, not who answers: the house gives its answers through the traits here. May use: model.

use crate::model::{
    Calendar, Entry, EntryId, Found, Kind, Lang, List, Occurrence, Query, Refusal, Slug, Suggestion, Ties, Vocabulary, Week, Whole,
};
use jiff::{Timestamp, civil::Date};
use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// An answer on its way.
pub type Asked<'a, T> = Pin<Box<dyn Future<Output = Result<Answer<T>, Refusal>> + Send + 'a>>;

/// An answer, and how long it may be kept.
#[derive(Clone, Debug)]
pub struct Answer<T> {
    /// What was asked for.
    pub value: T,
    /// The number of the last change it has seen.
    pub seq: i64,
    /// The next instant at which anything in it changes by itself (`decisions.md` 1).
    pub until: Timestamp,
}

/// Everything published, ready to be found.
pub trait Catalogue: Send + Sync {
    /// What answers a question.
    fn find<'a>(&'a self, query: &'a Query, now: Timestamp) -> Asked<'a, Found>;

    /// The entry of that kind and name, with all its page shows to a reader of that language.
    fn look<'a>(&'a self, lang: Lang, kind: Kind, slug: &'a str, now: Timestamp) -> Asked<'a, Looked>;

    /// What the front page shows, for a town if one is chosen.
    fn home<'a>(&'a self, town: Option<&'a Slug>, now: Timestamp) -> Asked<'a, Home>;

    /// What there is for families with a child of an age, by how much support it gives.
    fn course<'a>(&'a self, query: &'a Query, now: Timestamp) -> Asked<'a, Course>;

    /// Whom families of an area can ask, and in which houses.
    fn askable<'a>(&'a self, query: &'a Query, now: Timestamp) -> Asked<'a, Askable>;

    /// What is on in a week, or in the weeks to come.
    fn calendar<'a>(&'a self, asked: &'a Calendar, now: Timestamp) -> Asked<'a, Programme>;

    /// The events that are left by the same filters, each whole, and what they name.
    fn events<'a>(&'a self, asked: &'a Calendar, now: Timestamp) -> Asked<'a, Events>;

    /// All entries that have a page of their own.
    fn mapped(&self, now: Timestamp) -> Asked<'_, Vec<Mapped>>;

    /// The entries of a list, as they are now.
    fn list<'a>(&'a self, list: &'a List, now: Timestamp) -> Asked<'a, Listed>;

    /// All areas: few, and named on every page (whom to call now, which towns there are).
    fn areas(&self) -> Asked<'_, Vec<Arc<Entry>>>;

    /// What somebody may mean who has typed that much.
    fn suggest<'a>(&'a self, lang: Lang, text: &'a str, now: Timestamp) -> Asked<'a, Vec<Suggestion>>;
}

/// What came of looking for an entry by its name.
#[derive(Clone, Debug)]
pub enum Looked {
    /// It is here.
    Here(Box<Whole>),
    /// It has another name now.
    Renamed(Slug),
    /// There is none.
    Nowhere,
}

/// What the front page shows.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// The towns there are.
    pub towns: Vec<Arc<Entry>>,
    /// The chosen one.
    pub town: Option<Arc<Entry>>,
    /// Houses where families meet, of the town or of all.
    pub places: Vec<Arc<Entry>>,
    /// What is on within a week, soonest first: the entry and its next time.
    pub events: Vec<(Arc<Entry>, Occurrence)>,
    /// The theme weeks that are on now.
    pub themes: Vec<Occasion>,
    /// What these name, and all areas.
    pub ties: Ties,
}

impl Home {
    /// The area an identity stands for.
    pub fn area(&self, id: EntryId) -> Option<&Arc<Entry>> {
        self.ties.get(id)
    }
}

/// A stage of the life course: what there is for it.
#[derive(Clone, Debug, Default)]
pub struct Course {
    /// Services for everyone, then for those who need more, then for those who need most; each once, at its lowest level.
    pub levels: [Vec<Arc<Entry>>; 3],
    /// How many there are of each level, also of what is not shown.
    pub counts: [u64; 3],
    /// Ways through several bodies.
    pub guides: Vec<Arc<Entry>>,
    /// Whom to ask.
    pub posts: Vec<Arc<Entry>>,
    /// What these name.
    pub ties: Ties,
}

/// Whom families of an area can ask.
#[derive(Clone, Debug, Default)]
pub struct Askable {
    /// All posts that answer families there.
    pub posts: Vec<Arc<Entry>>,
    /// Schools and other houses where children are, that such a post serves or sits in.
    pub houses: Vec<Arc<Entry>>,
    /// Ways through several bodies, whose steps name roles.
    pub guides: Vec<Arc<Entry>>,
    /// What these name.
    pub ties: Ties,
}

/// An event at one of its times.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// The event.
    pub entry: Arc<Entry>,
    /// The time, local to its place.
    pub at: Occurrence,
    /// Whether a town is chosen and it is not for the families of that town.
    pub is_elsewhere: bool,
}

/// Events whole, with what they name.
#[derive(Clone, Debug)]
pub struct Events {
    /// The events, by their names in addresses.
    pub entries: Vec<Arc<Entry>>,
    /// What they name.
    pub ties: Ties,
}

/// The entries of a list.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    /// Those that are here, in the list's order; renamed ones under their present names.
    pub entries: Vec<Arc<Entry>>,
    /// How many are not here any more.
    pub gone: usize,
    /// What they name.
    pub ties: Ties,
}

/// What is on in a week, or in the weeks to come.
#[derive(Clone, Debug)]
pub struct Programme {
    /// What day it is where it is asked for.
    pub today: Date,
    /// The week that is shown; of a list the week of today.
    pub week: Week,
    /// What is on and not over, in order; of a list the page asked for.
    pub on: Vec<Occasion>,
    /// Where there is nothing: what comes after that.
    pub next: Vec<Occasion>,
    /// The theme weeks that are on now in the town or area; anywhere, if none is chosen.
    pub themes: Vec<Occasion>,
    /// The languages that are spoken at what the other filters leave.
    pub spoken: Vec<Lang>,
    /// The page of the list, from 1.
    pub page: u16,
    /// How many pages the list has.
    pub pages: u16,
    /// The week after the last one that the list tells.
    pub after: Week,
    /// Whether no later week is shown.
    pub furthest: bool,
    /// What the events name.
    pub ties: Ties,
}

/// An entry as a map of the site names it.
#[derive(Clone, Debug)]
pub struct Mapped {
    /// Its address after the language.
    pub path: String,
    /// The languages it is written in.
    pub languages: Vec<Lang>,
    /// The day a person last said that it is right.
    pub checked: Option<Date>,
}

/// Where the browser half's files are, under their hashed names.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The style sheet's address.
    pub css: String,
    /// The loader's address; none without the browser half.
    pub loader: Option<String>,
    /// The mark's address.
    pub icon: String,
}

/// One request as pages see it: the house's time, its catalogue, its words. Collects for how long the page may be kept.
#[derive(Clone)]
pub struct Visit {
    catalogue: Arc<dyn Catalogue>,
    /// The words of the field.
    pub vocabulary: Arc<Vocabulary>,
    /// The browser half's files.
    pub assets: Arc<Assets>,
    /// The house's now.
    pub now: Timestamp,
    /// The site's own address, without a slash at the end.
    pub site: Arc<str>,
    /// The address asked for, path and query.
    pub address: Arc<str>,
    keep: Arc<Mutex<Keep>>,
}

/// For how long and out of what a page was laid out, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// The number of the last change it has seen; none if it asked nothing.
    pub seq: Option<i64>,
    /// The next instant at which it changes by itself.
    pub until: Timestamp,
    /// Whether it may be kept at all.
    pub allowed: bool,
    /// The HTTP status it is sent with.
    pub status: u16,
    /// Where to go instead, for good: the thing has another name now.
    pub moved: Option<String>,
    /// What was searched for in vain, and in which language.
    pub missed: Option<(Lang, String)>,
}

impl Visit {
    /// A request that has asked nothing yet.
    pub fn new(
        catalogue: Arc<dyn Catalogue>,
        vocabulary: Arc<Vocabulary>,
        assets: Arc<Assets>,
        site: Arc<str>,
        address: &str,
        now: Timestamp,
    ) -> Self {
        let keep =
            Arc::new(Mutex::new(Keep { seq: None, until: Timestamp::MAX, allowed: true, status: 200, moved: None, missed: None }));
        Self { catalogue, vocabulary, assets, now, site, address: address.into(), keep }
    }

    /// For how long the page may be kept, when all is asked.
    pub fn kept(&self) -> Keep {
        self.note().clone()
    }

    /// The page says that it cannot be done: with the status of the refusal, and not to be kept unless it is simply not there.
    pub fn refuse(&self, refusal: &Refusal) {
        let mut keep = self.note();
        keep.status = refusal.status();
        keep.allowed &= *refusal == Refusal::NotFound;
    }

    /// The page has another address now.
    pub fn moved(&self, address: String) {
        self.note().moved = Some(address);
    }

    /// The page says that nothing was found for these words.
    pub fn missed(&self, lang: Lang, text: &str) {
        self.note().missed = Some((lang, text.to_owned()));
    }

    fn note(&self) -> MutexGuard<'_, Keep> {
        self.keep.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What answers a question.
    pub async fn find(&self, query: &Query) -> Result<Found, Refusal> {
        self.noted(self.catalogue.find(query, self.now).await)
    }

    /// The entry of that kind and name.
    pub async fn look(&self, lang: Lang, kind: Kind, slug: &str) -> Result<Looked, Refusal> {
        self.noted(self.catalogue.look(lang, kind, slug, self.now).await)
    }

    /// What the front page shows.
    pub async fn home(&self, town: Option<&Slug>) -> Result<Home, Refusal> {
        self.noted(self.catalogue.home(town, self.now).await)
    }

    /// What there is for families with a child of an age.
    pub async fn course(&self, query: &Query) -> Result<Course, Refusal> {
        self.noted(self.catalogue.course(query, self.now).await)
    }

    /// Whom families of an area can ask.
    pub async fn askable(&self, query: &Query) -> Result<Askable, Refusal> {
        self.noted(self.catalogue.askable(query, self.now).await)
    }

    /// What is on in a week, or in the weeks to come.
    pub async fn calendar(&self, asked: &Calendar) -> Result<Programme, Refusal> {
        self.noted(self.catalogue.calendar(asked, self.now).await)
    }

    /// The entries of a list, as they are now.
    pub async fn list(&self, list: &List) -> Result<Listed, Refusal> {
        self.noted(self.catalogue.list(list, self.now).await)
    }

    /// All areas.
    pub async fn areas(&self) -> Result<Vec<Arc<Entry>>, Refusal> {
        self.noted(self.catalogue.areas().await)
    }

    /// Keeps account of how long the answer holds, so that no page can forget to.
    fn noted<T>(&self, answer: Result<Answer<T>, Refusal>) -> Result<T, Refusal> {
        let mut keep = self.note();
        match answer {
            Ok(answer) => {
                keep.seq = Some(keep.seq.map_or(answer.seq, |seq| seq.min(answer.seq)));
                keep.until = keep.until.min(answer.until);
                Ok(answer.value)
            }
            Err(refusal) => {
                keep.allowed = false;
                Err(refusal)
            }
        }
    }
}
