use super::{
    Asked, Laid, Page,
    reader::Reader,
    sheet::{exit, print_button, share_buttons},
};
use crate::{
    ask::{Listed, Visit},
    model::List,
    parts::{
        erase::{Erase, EraseView},
        icon::Icon,
        kept::{Kept, KeptView},
        map::MapView,
        notice::{Notice, NoticeLine, Tone},
        paper::SquareView,
    },
};
use leptos::prelude::*;
use std::fmt::Write;

/// What somebody has kept. The address says what is in it, so that it can be handed on; what a browser keeps is known to that browser
/// alone, and app/browser/list.js leads from there to the address.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let list = List::parse(&asked.pairs);
        let mut listed = visit.list(&list).await?;
        for entry in &listed.entries {
            listed.ties.add(entry.clone());
        }
        let reader = asked.reader(visit, &listed.ties);
        let (title, view) = if list.of.is_empty() {
            (reader.say("list-title"), bare(&reader))
        } else {
            (reader.say("list-shared"), full(&reader, &list, &listed))
        };
        let acts = !list.of.is_empty();
        Ok(Page { indexed: false, acts, ..Page::new(title, String::new(), view) })
    })
}

/// Without a list in the address: what it is for.
fn bare(reader: &Reader<'_>) -> AnyView {
    view! {
        <div class="column" data-my-list="">
            <h1>{reader.say("list-title")}</h1>
            <p class="lead">{reader.say("list-intro")}</p>
            <p data-when="empty" role="status" hidden>{reader.say("list-empty")}</p>
            <p data-when="forbidden" hidden>{reader.say("list-forbidden")}</p>
            <noscript><p>{reader.say("list-plain")}</p></noscript>
            <p>{reader.say("list-private")}</p>
            <p><a href=format!("/{}/search", reader.lang)>{reader.say("search-title")}</a></p>
        </div>
    }
    .into_any()
}

fn full(reader: &Reader<'_>, list: &List, listed: &Listed) -> AnyView {
    let names: Vec<String> = listed.entries.iter().filter_map(|entry| List::name(entry)).collect();
    let rows = listed.entries.iter().zip(&names).map(|(entry, name)| Kept {
        name: name.clone(),
        card: reader.in_full(entry),
        drop: reader.say("list-drop"),
    });
    let rows: Vec<Kept> = rows.collect();
    let square = reader.square(&list.address(reader.lang), "list-square");
    view! {
        {listed.entries.iter().any(|entry| entry.sensitive).then(|| exit(reader))}
        <div class="life" data-my-list=names.join(",")>
            <h1>
                <span data-when="other">{reader.say("list-shared")}</span>
                <span data-when="own" hidden>{reader.say("list-title")}</span>
            </h1>
            <div class="kept-note" data-when="other" hidden>
                <p>{reader.say("list-other")}</p>
                <p class="entry-acts">
                    <button type="button" data-take data-full=reader.say("list-full")><Icon name="keep"/>{reader.say("list-take")}</button>
                    <a class="kept-link" data-when="mine" href=format!("/{}/list", reader.lang) hidden>{reader.say("list-open")}</a>
                    <span role="status"></span>
                </p>
            </div>
            <p class="kept-note" data-when="own" hidden>{reader.say("list-private")}</p>
            {gone(reader, listed.gone)}
            {(!rows.is_empty()).then(|| view! {
                <section class="kept-section" aria-labelledby="kept-title">
                    <h2 id="kept-title">{reader.say("list-inside")}</h2>
                    <MapView of=reader.map(None) within=".kept"/>
                    <KeptView of=rows/>
                </section>
            })}
            <section class="kept-section" data-kind="share" aria-labelledby="share-title">
                <h2 id="share-title">{reader.say("list-share")}</h2>
                <p class="kept-says">{reader.say("list-share-more")}</p>
                <p class="entry-acts">
                    {share_buttons(reader)}
                    <a class="kept-link" href=mail(reader, list, listed)><Icon name="mail"/>{reader.say("list-mail")}</a>
                    {print_button(reader)}
                    <span role="status"></span>
                </p>
                {square.map(|square| view! { <SquareView of=square more=reader.say("list-square-more")/> })}
            </section>
            <div data-when="own" hidden><EraseView of=erase(reader)/></div>
            <p class="paper">{reader.fill("paper-day", &[("day", (&reader.words.full_day(today(reader, listed))).into())])}</p>
        </div>
    }
    .into_any()
}

/// Some of it is not here any more: said kindly, with what to do.
fn gone(reader: &Reader<'_>, gone: usize) -> Option<AnyView> {
    let count = u64::try_from(gone).ok().filter(|count| *count > 0)?;
    let notice = Notice {
        tone: Tone::Info,
        says: vec![reader.fill("list-gone", &[("count", count.into())]).into()],
        more: reader.around("list-gone-more", "search", vec![search(reader)], &[]),
    };
    let tidy = view! { <p class="entry-acts" data-when="own" hidden><button type="button" data-tidy>{reader.say("list-tidy")}</button></p> };
    Some(view! { <NoticeLine of=notice/>{tidy} }.into_any())
}

fn search(reader: &Reader<'_>) -> crate::parts::phrase::Phrase {
    crate::parts::phrase::Phrase::from(reader.say("list-gone-search")).to(format!("/{}/search", reader.lang))
}

fn erase(reader: &Reader<'_>) -> Erase {
    Erase { verb: reader.say("list-erase"), asks: reader.say("list-erase-asks"), yes: reader.say("list-erase-yes") }
}

/// What day it is where the first of them is.
fn today(reader: &Reader<'_>, listed: &Listed) -> jiff::civil::Date {
    let there = listed.entries.first().map(|entry| reader.today(entry));
    there.unwrap_or_else(|| reader.now.to_zoned(jiff::tz::TimeZone::UTC).date())
}

/// A letter with the list in it: the names, and the address that shows them as they are on the day it is read.
fn mail(reader: &Reader<'_>, list: &List, listed: &Listed) -> String {
    let mut text = String::new();
    for entry in &listed.entries {
        let _ = writeln!(text, "{}", reader.title(entry).text);
    }
    let _ = write!(text, "\n{}{}\n", reader.site, list.address(reader.lang));
    format!("mailto:?subject={}&body={}", encoded(&reader.say("list-shared")), encoded(&text))
}

/// Percent-encoded as a letter's address wants it (RFC 6068): a space is no plus there, and a line ends in two signs.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            b'\n' => out.push_str("%0D%0A"),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_letter_s_address_holds_any_text() {
        assert_eq!(encoded("Å b&c\n"), "%C3%85%20b%26c%0D%0A");
    }
}
