//! A family's own calendar, which subscribes: two parsers that did not write it read it, and one of them lets its rules run.

use crate::world::{TUESDAY, World, with};
use axum::http::{Method, StatusCode};
use fletta_app::model::{Body, Entry, EntryId, Event, Kind};
use icalendar::{CalendarComponent, Component, EventLike};
use jiff::civil::{Date, DateTime, date};
use serde_json::json;
use std::{collections::BTreeSet, io::BufReader, str::FromStr};

/// The first parser: properties by name, with their parameters.
fn read(text: &str) -> ical::parser::ical::component::IcalCalendar {
    let mut all = ical::IcalParser::new(BufReader::new(text.as_bytes()));
    let calendar = all.next().expect("a calendar").unwrap_or_else(|fault| panic!("{fault}"));
    assert!(all.next().is_none(), "more than one calendar");
    calendar
}

fn value<'a>(event: &'a ical::parser::ical::component::IcalEvent, name: &str) -> Option<&'a str> {
    event.properties.iter().find(|property| property.name == name)?.value.as_deref()
}

/// The second parser: when an event is, in local time, its rules run and its exceptions left out.
fn times(text: &str, uid: &str) -> Vec<DateTime> {
    let calendar = icalendar::Calendar::from_str(text).unwrap_or_else(|fault| panic!("{fault}"));
    let local = |text: String| -> DateTime { text.parse().unwrap_or_else(|fault| panic!("{text}: {fault}")) };
    let mut times = Vec::new();
    for component in &calendar.components {
        let CalendarComponent::Event(event) = component else { continue };
        if !event.get_uid().is_some_and(|known| known == uid || known.starts_with(&format!("{uid}-"))) {
            continue;
        }
        if event.property_value("RRULE").is_none() {
            let start = event.property_value("DTSTART").expect("a start");
            times.push(
                if start.contains('T') { start.trim_end_matches('Z').parse() } else { format!("{start}T000000").parse() }
                    .expect("a time"),
            );
            continue;
        }
        let set = event.get_recurrence().unwrap_or_else(|fault| panic!("{fault}"));
        times
            .extend(set.all(2_000).dates.into_iter().map(|date| local(date.naive_local().format("%Y-%m-%dT%H:%M:%S").to_string())));
    }
    times.sort_unstable();
    times
}

fn as_event(entry: &Entry) -> &Event {
    match &entry.body {
        Body::Event(event) => event,
        _ => panic!("{} is no event", entry.slug),
    }
}

/// Lines as they go over the wire: ended by CRLF, none longer than 75 octets.
fn sound_lines(text: &str) {
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "a bare end of line");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_event_of_the_demo_is_read_by_both_and_falls_on_the_days_the_pages_say() {
    let world = World::at(TUESDAY).await;
    let entries = world.house.store.ledger().all().await.expect("entries");
    let (from, to) = (date(2026, 1, 1).at(0, 0, 0, 0), date(2028, 1, 1).at(0, 0, 0, 0));
    let today = date(2026, 11, 24).at(0, 0, 0, 0);
    let feed = world.get("/calendar/fi.ics").await;
    let mut seen = 0;
    for entry in entries.iter().filter(|entry| entry.kind() == Kind::Event) {
        let answer = world.get(&format!("/fi/events/{}.ics", entry.slug)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", entry.slug);
        let text = answer.text();
        sound_lines(text);
        let calendar = read(text);
        assert!(!calendar.events.is_empty(), "{}", entry.slug);
        for event in &calendar.events {
            for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "URL", "DESCRIPTION"] {
                assert_eq!(event.properties.iter().filter(|property| property.name == name).count(), 1, "{}: {name}", entry.slug);
            }
            assert!(value(event, "DTSTAMP").is_some_and(|stamp| stamp.ends_with('Z')), "{}", entry.slug);
        }
        // Who subscribes keeps what is over; who takes one event along wants what comes.
        let told = |text: &str, from| -> BTreeSet<_> {
            times(text, &entry.id.to_string()).into_iter().filter(|at| from <= *at && *at < to).collect()
        };
        let year = |year| as_event(entry).when.between(date(year, 1, 1).at(0, 0, 0, 0), date(year + 1, 1, 1).at(0, 0, 0, 0));
        let meant: BTreeSet<_> = year(2026).into_iter().chain(year(2027)).map(|on| on.start).filter(|at| *at >= from).collect();
        assert_eq!(told(feed.text(), from), meant, "{}", entry.slug);
        let coming: BTreeSet<_> = meant.iter().copied().filter(|at| *at >= today).collect();
        assert_eq!(told(text, today), coming, "{}", entry.slug);
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[tokio::test(flavor = "multi_thread")]
async fn local_times_stay_put_over_both_nights_on_which_clocks_turn_and_iceland_s_never_do() {
    let world = World::at(TUESDAY).await;
    for (slug, zone, hour) in [
        ("babycafe-svenska-forsamlingen", "Europe/Helsinki", (9, 30)),
        ("babysang-tisdagar", "Europe/Stockholm", (10, 0)),
        ("foreldramorgnar-i-safnadarheimilinu", "Atlantic/Reykjavik", (10, 0)),
    ] {
        let entry = world.entry(slug).await;
        let text = world.get(&format!("/en/events/{slug}.ics")).await.text().to_owned();
        let times = times(&text, &entry.id.to_string());
        let near = |day: Date| times.iter().filter(|at| (at.date() - day).get_days().abs() <= 8).count();
        // 25 October 2026 and 28 March 2027.
        assert!(near(date(2026, 10, 25)) >= 2 && near(date(2027, 3, 28)) >= 2, "{slug}: {times:?}");
        assert!(times.iter().all(|at| (at.hour(), at.minute()) == hour), "{slug}: {times:?}");
        // The rules that are sent along say the same as the zone's name.
        let calendar = read(&text);
        let [zone_told] = calendar.timezones.as_slice() else { panic!("{slug}: one zone") };
        assert_eq!(zone_told.properties.iter().find(|p| p.name == "TZID").and_then(|p| p.value.as_deref()), Some(zone));
        let offsets: BTreeSet<_> = zone_told
            .transitions
            .iter()
            .flat_map(|t| t.properties.iter().filter(|p| p.name == "TZOFFSETTO").filter_map(|p| p.value.clone()))
            .collect();
        let expected: &[&str] = match zone {
            "Europe/Helsinki" => &["+0200", "+0300"],
            "Europe/Stockholm" => &["+0100", "+0200"],
            _ => &["+0000"],
        };
        assert_eq!(offsets.iter().map(String::as_str).collect::<Vec<_>>(), expected, "{slug}");
        let ruled = zone_told.transitions.iter().filter(|t| t.properties.iter().any(|p| p.name == "RRULE")).count();
        assert_eq!(ruled, if expected.len() == 1 { 0 } else { 2 }, "{slug}");
        assert!(calendar.events.iter().all(|event| event.properties.iter().any(|p| p.name == "DTSTART"
            && p.params.as_ref().is_some_and(|params| params.iter().any(|(name, values)| name == "TZID" && values[0] == zone)))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_group_of_the_incredible_years_comes_into_the_calendar_with_all_its_meetings() {
    let world = World::at(TUESDAY).await;
    let group = world.entry("de-otroliga-aren-grupp").await;
    let text = world.get("/sv/events/de-otroliga-aren-grupp.ics").await.text().to_owned();
    let spring: Vec<_> = times(&text, &group.id.to_string()).into_iter().filter(|at| at.year() == 2027).collect();
    assert_eq!(spring.len(), 14);
    let over = times(&text, &group.id.to_string()).into_iter().filter(|at| at.year() == 2026).count();
    assert_eq!(over, 0, "this year's group is over");
    assert_eq!((spring[0].to_string(), spring[13].to_string()), ("2027-01-13T17:30:00".into(), "2027-04-14T17:30:00".into()));
    let calendar = read(&text);
    let uid = format!("{}-20270113", group.id);
    let round = calendar.events.iter().find(|event| value(event, "UID") == Some(&uid)).expect("the round of its own");
    assert!(value(round, "LOCATION").is_some_and(|place| place.contains("våning 3")), "{:?}", value(round, "LOCATION"));
    assert_eq!(value(round, "URL"), Some("https://fletta.example/sv/events/de-otroliga-aren-grupp"));
    assert!(value(round, "GEO").is_some() && value(round, "CATEGORIES").is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_cancelled_is_told_as_cancelled_and_never_left_out() {
    let world = World::at(TUESDAY).await;
    let entry = world.entry("jouluaskartelu-perheille").await;
    for address in ["/fi/events/jouluaskartelu-perheille.ics", "/calendar/fi.ics?area=kirkkonummi"] {
        let text = world.get(address).await.text().to_owned();
        let calendar = read(&text);
        let event = calendar.events.iter().find(|event| value(event, "UID") == Some(&entry.id.to_string())).expect("it is there");
        assert_eq!(value(event, "STATUS"), Some("CANCELLED"), "{address}");
        assert!(value(event, "SUMMARY").is_some_and(|title| title.starts_with("Peruttu: ")), "{address}");
    }
    // As soon as somebody cancels it, with a higher number than before.
    let group = world.entry("babycafe-svenska-forsamlingen").await;
    let sequence = |text: &str| -> i64 {
        let calendar = read(text);
        value(&calendar.events[0], "SEQUENCE").and_then(|number| number.parse().ok()).expect("a number")
    };
    let before = world.get("/sv/events/babycafe-svenska-forsamlingen.ics").await;
    world.publish(&[with(&group, &json!({ "event": { "status": "cancelled" } }))]).await;
    let after = world.get("/sv/events/babycafe-svenska-forsamlingen.ics").await;
    assert!(after.text().contains("STATUS:CANCELLED") && sequence(after.text()) > sequence(before.text()));
    assert_ne!(before.header("etag"), after.header("etag"));
}

#[tokio::test(flavor = "multi_thread")]
async fn days_without_times_are_days_and_the_theme_week_ends_before_its_monday() {
    let world = World::at(TUESDAY).await;
    let text = world.get("/sv/events/lapsen-oikeuksien-viikko-kirkkonummi.ics").await.text().to_owned();
    for line in ["DTSTART;VALUE=DATE:20271115", "DTEND;VALUE=DATE:20271122", "TRANSP:TRANSPARENT"] {
        assert!(text.contains(&format!("{line}\r\n")), "{line} in {text}");
    }
    assert!(!text.contains("VTIMEZONE"), "a day has no zone");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_editors_write_breaks_no_line_and_no_list() {
    let world = World::at(TUESDAY).await;
    let title = "Sång, lek; mat \\ vila\nEND:VEVENT 🎵".repeat(3);
    let entry = json!({ "id": EntryId::of_slug("saga"), "slug": "saga", "source": "sv",
        "texts": { "sv": { "title": title, "summary": "ö".repeat(140) } },
        "event": { "form": "once", "when": { "starts": "2026-12-01T18:00" } } });
    world.publish(&[serde_json::from_value(entry).expect("an event")]).await;
    let text = world.get("/sv/events/saga.ics").await.text().to_owned();
    sound_lines(&text);
    assert_eq!(read(&text).events.len(), 1);
    let calendar = icalendar::Calendar::from_str(&text).expect("read");
    let Some(CalendarComponent::Event(event)) = calendar.components.first() else { panic!("{text}") };
    assert_eq!(event.get_summary(), Some(title.as_str()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_is_what_the_filters_leave_and_says_how_often_to_ask_again() {
    let world = World::at(TUESDAY).await;
    let all = world.get("/calendar/sv.ics").await;
    assert_eq!(all.header("content-type"), Some("text/calendar; charset=utf-8"));
    assert_eq!((all.header("cache-control"), all.header("access-control-allow-origin")), (Some("public, no-cache"), Some("*")));
    sound_lines(all.text());
    let number = |text: &str| read(text).events.len();
    let lomma = world.get("/calendar/sv.ics?area=lomma&free=1&utm=x&week=2026-W50").await;
    assert!(0 < number(lomma.text()) && number(lomma.text()) < number(all.text()));
    for line in ["REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-WR-CALNAME:Flétta: på gång (Lomma)"] {
        assert!(lomma.text().contains(&format!("{line}\r\n")), "{line}: {}", lomma.text());
    }
    assert!(
        lomma.text().replace("\r\n ", "").contains("SOURCE;VALUE=URI:https://fletta.example/calendar/sv.ics?area=lomma&free=1\r\n")
    );
    // The same truth has the same bytes, however it is asked for.
    assert_eq!(world.get("/calendar/sv.ics?free=on&area=lomma").await.body, lomma.body);
    let etag = all.header("etag").expect("an etag").to_owned();
    let known = world.ask(Method::GET, "/calendar/sv.ics", &[("if-none-match", &etag)]).await;
    assert_eq!(known.status, StatusCode::NOT_MODIFIED);
    for address in ["/calendar/xx.ics", "/calendar/sv", "/calendar/.ics", "/sv/events/nowhere.ics", "/sv/events/talterapi.ics"] {
        assert_eq!(world.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    let page = world.get("/sv/events?area=lomma&free=1").await;
    for link in [
        "href=\"/calendar/sv.ics?area=lomma&amp;free=1\"",
        "href=\"webcal://fletta.example/calendar/sv.ics?area=lomma&amp;free=1\"",
    ] {
        assert!(page.text().contains(link), "{link}");
    }
}
