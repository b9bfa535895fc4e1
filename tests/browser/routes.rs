//! Every page there is, each state of it once.

use crate::{stage::Stage, world::setting};
use fletta_app::model::{Entry, Kind};

/// A page: what it shows, and its address after the language.
#[derive(Clone)]
pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) path: String,
}

/// The route table, state by state. Prose falls back in three of four languages on each of the two services named after it.
const PAGES: &[(&str, &str)] = &[
    ("front page", ""),
    ("front page of a town", "?town=lomma"),
    ("search without words", "/search"),
    ("search with hits", "/search?q=talterapi"),
    ("search corrected", "/search?q=taltrapi"),
    ("search without hits", "/search?q=xqzvw"),
    ("search narrowed", "/search?town=kirkkonummi&age=3&free=1&dropin=1"),
    ("search narrowed to nothing", "/search?q=talterapi&area=kopavogur&kind=event&free=1"),
    ("search, second page", "/search?page=2"),
    ("service", "/services/talterapi"),
    ("service in Icelandic alone", "/services/felagsmidstod-jemen"),
    ("service in Swedish alone", "/services/familjevan-kyrkslatt"),
    ("service of a method", "/services/de-otroliga-aren-kirkkonummi"),
    ("sensitive service", "/services/kvinnojouren-ljuslyktan-stod"),
    ("place by floor", "/places/kirkkonummi-welfare-centre"),
    ("place with events", "/places/kirkkonummi-library"),
    ("organisation", "/organisations/western-uusimaa-county"),
    ("organisation with posts", "/organisations/lomma-social"),
    ("calendar, week", "/events"),
    ("calendar of a town", "/events?town=kirkkonummi&week=2026-W50"),
    ("calendar, narrowed", "/events?area=kirkkonummi&age=3&free=1&spoken=sv"),
    ("calendar, list", "/events?view=list"),
    ("calendar, nothing on", "/events?area=lomma&week=2026-W53"),
    ("event once", "/events/familjeoasen"),
    ("event full", "/events/vauvamuskari-veikkola"),
    ("event cancelled", "/events/jouluaskartelu-perheille"),
    ("guide", "/guides/sip-kungsbacka"),
    ("guide for the young", "/guides/concern-about-a-child-kirkkonummi?for=young"),
    ("contact", "/contacts/speech-therapist-kirkkonummi"),
    ("contact, vacant", "/contacts/contact-nupur-preschool"),
    ("life course", "/life"),
    ("life course of a town", "/life?town=kirkkonummi"),
    ("stage of life", "/life/teenager"),
    ("stage of life in a town", "/life/baby?town=kopavogur"),
    ("whom to ask", "/contacts"),
    ("whom to ask at a school", "/contacts?town=kirkkonummi&place=winellska-skolan"),
    ("school", "/places/winellska-skolan"),
    ("words", "/words"),
    ("word", "/words/report-of-concern"),
    ("word in need", "/words/domestic-violence"),
    ("search for a word", "/search?q=orosanm%C3%A4lan"),
    ("remark", "/remark?of=/sv/services/talterapi"),
    ("remark taken", "/remark?sent=1"),
    ("my list, empty", "/list"),
    ("a list by its link", "/list?of=services.talterapi,places.ostari,contacts.contact-nupur-preschool,guides.sip-kungsbacka"),
    ("a list of what is gone", "/list?of=services.no-such-service,events.familjeoasen"),
    ("sheet for a meeting", "/prepare"),
    ("sheet in two languages", "/prepare?with=en"),
    ("about", "/about"),
    ("accessibility statement", "/accessibility"),
    ("privacy", "/privacy"),
    ("no such page", "/services/no-such-service"),
];

/// The pages about a move, looked at before and after it.
const MOVES: &[(&str, &str)] = &[
    ("service that moves", "/services/talterapi"),
    ("place it moves to", "/places/ostari"),
    ("place it moves from", "/places/kirkkonummi-health-centre-old"),
    ("search with a move", "/search?q=talterapi&town=kirkkonummi"),
];

/// Every page once; with `--all` every entry as well.
pub(crate) async fn pages(stage: &Stage) -> Vec<Page> {
    let mut pages = of(PAGES);
    if setting("FLETTA_BROWSER_ALL").is_some() {
        let entries = stage.world.house.store.ledger().all().await.expect("entries");
        pages.extend(entries.iter().filter_map(page_of));
    }
    pages
}

/// The pages about a move.
pub(crate) fn moves() -> Vec<Page> {
    of(MOVES)
}

fn of(rows: &[(&str, &str)]) -> Vec<Page> {
    rows.iter().map(|(name, path)| Page { name: (*name).to_owned(), path: (*path).to_owned() }).collect()
}

fn page_of(entry: &Entry) -> Option<Page> {
    let folder = match entry.kind() {
        Kind::Service => "services",
        Kind::Place => "places",
        Kind::Organisation => "organisations",
        Kind::Event => "events",
        Kind::Pathway => "guides",
        Kind::Post => "contacts",
        Kind::Area | Kind::Notice => return None,
    };
    Some(Page { name: entry.slug.to_string(), path: format!("/{folder}/{}", entry.slug) })
}
