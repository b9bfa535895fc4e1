//! The towns of the world that is made: their areas, and in each a body and three houses.

use crate::world::lang;
use fletta_app::model::{Entry, EntryId, Slug};
use serde_json::{Value, json};

/// By country: its code, time, languages, the area it is, the beginnings and ends of its towns' names, where it lies.
type Country = (&'static str, &'static str, [&'static str; 2], &'static str, &'static str, &'static str, (f64, f64));

const COUNTRIES: [Country; 4] = [
    (
        "SE",
        "Europe/Stockholm",
        ["sv", "sv"],
        "sweden",
        "Norr Söder Öster Väster Björk Ek Gran Sol Strand Sten Älv Berg",
        "köping stad ås vik by torp näs berga",
        (58.0, 14.0),
    ),
    (
        "FI",
        "Europe/Helsinki",
        ["fi", "sv"],
        "finland",
        "Koivu Mänty Kivi Järvi Lahden Uusi Vanha Ylä Ala Suo Hirvi Kuusi",
        "niemi järvi koski mäki lahti kylä joki vaara",
        (62.0, 25.0),
    ),
    (
        "IS",
        "Atlantic/Reykjavik",
        ["is", "is"],
        "iceland",
        "Hvera Stóra Litla Norður Suður Svarta Grænu Silfur",
        "vík fjörður dalur nes bær tunga",
        (64.5, -19.0),
    ),
    (
        "GB",
        "Europe/London",
        ["en", "en"],
        "kingdom-at-scale",
        "North Stone Green Oak Ash River Kings Long",
        "ford bridge ton field wood ham",
        (53.0, -1.5),
    ),
];

/// A town and what is in it.
pub(crate) struct Town {
    pub(crate) name: String,
    pub(crate) slug: Slug,
    pub(crate) area: EntryId,
    pub(crate) body: EntryId,
    pub(crate) places: Vec<EntryId>,
}

/// All towns, and all entries that they are made of; areas first, for the rest names them.
pub(crate) fn build() -> (Vec<Town>, Vec<Entry>) {
    let (mut towns, mut areas, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    let area = |slug: &str, name: &str, country: &Country, level: &str, within: Option<&str>| {
        let within = within.map(EntryId::of_slug);
        json!({ "id": EntryId::of_slug(slug), "slug": slug, "source": country.2[0], "texts": { country.2[0]: { "title": name } },
            "area": { "level": level, "within": within, "country": country.0, "zone": country.1, "languages": [country.2[0]] } })
    };
    for country in &COUNTRIES {
        if country.0 == "GB" {
            areas.push(area(country.3, "Kingdom at Scale", country, "country", None));
        }
        for (at, begins) in country.4.split(' ').enumerate() {
            let region = format!("{}-region-{at}", country.0.to_lowercase());
            areas.push(area(&region, &format!("{begins} ({})", country.0), country, "region", Some(country.3)));
            for ends in country.5.split(' ') {
                let name = format!("{begins}{ends}");
                let slug = format!("{}-at-scale", Slug::from_title(&name));
                areas.push(area(&slug, &name, country, "municipality", Some(&region)));
                towns.push(furnish(&name, &slug, country, towns.len(), &mut rest));
            }
        }
    }
    let entry = |value: Value| serde_json::from_value(value).expect("a sound entry");
    (towns, areas.into_iter().chain(rest).map(entry).collect())
}

/// A town with its body and houses.
fn furnish(name: &str, slug: &str, country: &Country, at: usize, into: &mut Vec<Value>) -> Town {
    let (source, area) = (lang(country.2[0]), EntryId::of_slug(slug));
    let body = format!("{slug}-body");
    into.push(
        json!({ "id": EntryId::of_slug(&body), "slug": body, "source": source, "texts": { source.code(): { "title": name } },
        "organisation": { "kind": "municipality", "sector": "social", "areas": [area] } }),
    );
    let mut places = Vec::new();
    for (number, kind) in ["family_centre", "school", "health_centre"].into_iter().enumerate() {
        let place = format!("{slug}-place-{number}");
        #[expect(clippy::cast_precision_loss, reason = "a few hundred towns")]
        let (lat, lon) = (country.6.0 + (at % 17) as f64 / 10.0, country.6.1 + (at % 23) as f64 / 10.0 + number as f64 / 100.0);
        into.push(json!({ "id": EntryId::of_slug(&place), "slug": place, "source": source,
            "texts": { source.code(): { "title": format!("{name} {}", number + 1) } },
            "place": { "kind": kind, "area": area, "organisation": EntryId::of_slug(&body), "point": { "lat": lat, "lon": lon },
                "hours": { "weekly": [{ "days": ["mo", "tu", "we", "th", "fr"], "opens": "08:00", "closes": "16:00" }] } } }));
        places.push(EntryId::of_slug(&place));
    }
    Town { name: name.to_owned(), slug: Slug::parse(slug).expect("a slug"), area, body: EntryId::of_slug(&body), places }
}
