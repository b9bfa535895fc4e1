//! The words of the field: what a service, a place, a post is, and the rules that hold of them.
//!
//! Pure values and rules. Knows no I/O, no Leptos, no clock: time comes in as an argument.
//! May use: nothing of ours.

mod area;
mod calendar;
mod care;
mod concept;
mod day;
mod entry;
mod event;
mod facts;
mod found;
mod holidays;
mod hours;
mod id;
mod lang;
mod list;
mod notice;
mod organisation;
mod pathway;
mod place;
mod post;
mod query;
mod refusal;
mod service;
mod text;

pub use area::{Area, AreaLevel, Urgent, UrgentUse};
pub use calendar::{Calendar, CalendarView, Week};
pub use care::{Care, Confirmed, Window};
pub use concept::{Concept, Level, Names, Role, Sector, Stage, Terms, Vocabulary, named};
pub use day::{Day, Period, YearDay, Zone};
pub use entry::{Body, Entry, Kind};
pub use event::{Event, EventForm, EventStatus, Every, Occurrence, Pause, Repeats, Start, WeekdayOf, When};
pub use facts::{Ages, Audience, Contact, Cost, CostKind, Note, Per, Phone, PhoneUse, Point, Price, WayIn, Who};
pub use found::{Counted, Explained, Facet, Facets, Found, Hit, Suggestion, Ties, Whole};
pub use holidays::holiday;
pub use hours::{Exception, ExceptionReason, HolidayRule, Hours, HoursUse, Opening, Wd, Weekly};
pub use id::{EntryId, Slug};
pub use lang::Lang;
pub use list::List;
pub use notice::{Notice, NoticeKind};
pub use organisation::{Organisation, OrganisationKind};
pub use pathway::{By, Pathway, Step, StepText};
pub use place::{Access, Address, Floor, Place, PlaceKind, Room};
pub use post::{Holder, Post};
pub use query::{MAX_PAGE, PAGE_SIZE, Query, REMARK, Sort, decode};
pub use refusal::Refusal;
pub use service::{Move, Offering, OfferingAt, RunBy, Service};
pub use text::{Text, TextState, Texts};

/// The keys of every closed list of words, for whoever has to name them all.
pub fn word_keys() -> impl Iterator<Item = &'static str> {
    [
        Access::KEYS,
        AreaLevel::KEYS,
        Audience::KEYS,
        CostKind::KEYS,
        EventForm::KEYS,
        EventStatus::KEYS,
        Every::KEYS,
        ExceptionReason::KEYS,
        HolidayRule::KEYS,
        HoursUse::KEYS,
        Kind::KEYS,
        NoticeKind::KEYS,
        OrganisationKind::KEYS,
        Per::KEYS,
        PhoneUse::KEYS,
        PlaceKind::KEYS,
        UrgentUse::KEYS,
        WayIn::KEYS,
        Wd::KEYS,
    ]
    .into_iter()
    .flatten()
    .copied()
}
