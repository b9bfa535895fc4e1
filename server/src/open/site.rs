use super::Written;
use crate::House;
use fletta_app::{
    ask::Catalogue,
    model::{Lang, Refusal},
    words,
};
use jiff::Timestamp;
use std::fmt::Write;

/// What does not hang on any entry changes only with the program.
fn lasting(kind: &'static str, text: String) -> Written {
    Written::new(kind, text.into_bytes(), None, Timestamp::MAX)
}

/// `/robots.txt` (RFC 9309): everything may be read but searches without end.
pub(super) fn robots(house: &House) -> Written {
    let mut text = String::from("User-agent: *\n");
    for words in words::all() {
        let _ = write!(text, "Disallow: /{0}/search\nDisallow: /{0}/remark\nDisallow: /{0}/town\n", words.lang);
    }
    let _ = write!(text, "Disallow: /api/\nSitemap: {}/sitemap.xml\n", house.config.public_url);
    lasting("text/plain; charset=utf-8", text)
}

/// The pages that stand whatever is published.
const PAGES: [&str; 7] = ["", "/life", "/contacts", "/guides", "/events", "/words", "/about"];
/// A sitemap holds at most so many addresses (sitemaps.org).
const MOST: usize = 50_000;

/// `/sitemap.xml` (sitemaps.org 0.9): each entry in the languages that it is written in, each naming the others, with the day a person
/// last said that it is right.
pub(super) async fn map(house: &House) -> Result<Written, Refusal> {
    let listing = house.catalogue.mapped(house.clock().now()).await?;
    let all: Vec<Lang> = words::all().iter().map(|words| words.lang).collect();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let mut written = 0;
    let mut page = |path: &str, languages: &[Lang], checked: Option<String>| {
        if written + languages.len() > MOST {
            return;
        }
        written += languages.len();
        let site = escaped(&house.config.public_url);
        let alternates: String = languages.iter().fold(String::new(), |mut links, lang| {
            let _ = write!(links, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{site}/{lang}{path}\"/>");
            links
        });
        for lang in languages {
            let _ = write!(xml, "<url><loc>{site}/{lang}{path}</loc>{alternates}");
            if let Some(day) = &checked {
                let _ = write!(xml, "<lastmod>{day}</lastmod>");
            }
            xml.push_str("</url>\n");
        }
    };
    for path in PAGES {
        page(path, &all, None);
    }
    for stage in &house.vocabulary.stages {
        page(&format!("/life/{}", stage.code), &all, None);
    }
    for concept in &house.vocabulary.concepts {
        page(&format!("/words/{}", concept.code), &all, None);
    }
    for listed in &listing.value {
        let languages: Vec<Lang> = all.iter().copied().filter(|lang| listed.languages.contains(lang)).collect();
        page(&listed.path, if languages.is_empty() { &all[..1] } else { &languages }, listed.checked.map(|day| day.to_string()));
    }
    xml.push_str("</urlset>\n");
    Ok(Written::new("application/xml; charset=utf-8", xml.into_bytes(), Some(listing.seq), listing.until))
}

/// `/opensearch/{lang}.xml` (OpenSearch 1.1): the search as a browser's own.
pub(super) fn opensearch(house: &House, lang: Lang) -> Option<Written> {
    let words = words::words(lang)?;
    let site = escaped(&house.config.public_url);
    let (name, says) = (escaped(&words.say("site-name")), escaped(&words.say("search-label")));
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\
        <ShortName>{name}</ShortName><Description>{says}</Description><InputEncoding>UTF-8</InputEncoding><Language>{lang}</Language>\
        <Image width=\"16\" height=\"16\" type=\"image/svg+xml\">{site}/favicon.svg</Image>\
        <Url type=\"text/html\" template=\"{site}/{lang}/search?q={{searchTerms}}\"/>\
        <Url type=\"application/x-suggestions+json\" rel=\"suggestions\" template=\"{site}/api/suggest?lang={lang}&amp;q={{searchTerms}}\"/>\
        </OpenSearchDescription>\n"
    );
    Some(lasting("application/opensearchdescription+xml; charset=utf-8", xml))
}

/// `/manifest/{lang}.webmanifest` (W3C Web Application Manifest): to keep the site on a telephone's first screen.
pub(super) fn manifest(lang: Lang) -> Option<Written> {
    let words = words::words(lang)?;
    let manifest = serde_json::json!({
        "name": words.say("site-name"),
        "short_name": words.say("site-name"),
        "description": words.say("home-description"),
        "lang": lang.to_string(),
        "start_url": format!("/{lang}"),
        "scope": "/",
        "display": "minimal-ui",
        "background_color": "#fdfbf7",
        "theme_color": "#fdfbf7",
        "icons": [{ "src": "/favicon.svg", "sizes": "any", "type": "image/svg+xml" }],
    });
    Some(lasting("application/manifest+json", manifest.to_string()))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
