//! A family that looks what is on: this week, next week, what is cancelled, what is a theme; in each language, at each hour.

use crate::world::{TUESDAY, World, lang, with};
use axum::http::{Method, StatusCode};
use fletta_app::{model::EntryId, words};
use scraper::{ElementRef, Html, Selector};
use serde_json::json;

fn select(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    let text =
        |element: ElementRef<'_>| element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    html.select(&selector).map(text).collect()
}

fn links(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).filter_map(|element| element.value().attr("href")).map(ToOwned::to_owned).collect()
}

async fn page(world: &World, address: &str) -> Html {
    let answer = world.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    Html::parse_document(answer.text())
}

/// An event that happens once; what the story needs is patched in.
fn once(slug: &str, title: &str, patch: &serde_json::Value) -> fletta_app::model::Entry {
    let entry = json!({ "id": EntryId::of_slug(slug), "slug": slug, "source": "sv", "texts": { "sv": { "title": title } },
        "event": { "form": "once", "place": EntryId::of_slug("ostari"), "areas": [EntryId::of_slug("kirkkonummi")],
            "when": { "starts": "2026-11-25T18:00", "minutes": 60 } } });
    with(&serde_json::from_value(entry).expect("an event"), patch)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_week_is_its_days_from_today_on_each_in_order_of_time() {
    let world = World::at(TUESDAY).await;
    world
        .publish(&[once(
            "saga-all-day",
            "Zubriz hela dagen",
            &json!({ "event": { "when": { "starts": "2026-11-25", "minutes": null } } }),
        )])
        .await;
    let html = page(&world, "/sv/events?area=kirkkonummi").await;
    assert_eq!(select(&html, ".agenda-date").len(), 6, "Tuesday to Sunday");
    assert_eq!(select(&html, ".agenda-date")[0], "I dag · tisdag 24 november");
    let wednesday = select(&html, ".agenda-day:nth-child(2) .event-title");
    assert_eq!(wednesday.first().map(String::as_str), Some("Zubriz hela dagen"), "{wednesday:?}");
    let times = |selector: &str| {
        let selector = Selector::parse(selector).expect("a selector");
        html.select(&selector).filter_map(|time| time.value().attr("datetime")).map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    let wednesday = times(".agenda-day:nth-child(2) .event time");
    assert!(wednesday.len() > 1 && wednesday.is_sorted(), "{wednesday:?}");
    // The week after has all its days, and a way back to this one.
    let next = links(&html, ".pager-door[rel=next]");
    assert_eq!(next[0], "/sv/events?area=kirkkonummi&week=2026-W49");
    let html = page(&world, &next[0]).await;
    assert_eq!(select(&html, ".agenda-date").len(), 7);
    assert_eq!(links(&html, ".pager-door[rel=prev]")[0], "/sv/events?area=kirkkonummi");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_go_as_planned_says_so_in_words_and_with_a_picture() {
    let world = World::at(TUESDAY).await;
    let status = |status: &str| json!({ "event": { "status": status } });
    world
        .publish(&[
            once("saga-a", "Zubriz a", &status("cancelled")),
            once("saga-b", "Zubriz b", &status("postponed")),
            once("saga-c", "Zubriz c", &status("moved")),
            once("saga-d", "Zubriz d", &json!({ "event": { "full": true } })),
        ])
        .await;
    for code in ["is", "sv", "fi", "en"] {
        let html = page(&world, &format!("/{code}/events?area=kirkkonummi")).await;
        let words = words::words(lang(code)).expect("words");
        for (state, key) in [
            ("cancelled", "event-status-cancelled"),
            ("postponed", "event-status-postponed"),
            ("moved", "event-status-moved"),
            ("full", "event-full"),
        ] {
            let said = select(&html, &format!(".event[data-status={state}] .event-status"));
            assert!(!said.is_empty() && said.iter().all(|said| *said == words.say(key)), "{code} {state}: {said:?}");
            assert!(!select(&html, &format!(".event[data-status={state}] .event-status svg")).is_empty(), "{code} {state}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_leave_what_they_say_and_nonsense_is_answered_kindly() {
    let world = World::at(TUESDAY).await;
    let titles = |html: &Html| select(html, ".agenda .event-title");
    let all = titles(&page(&world, "/en/events?view=list").await);
    for (filter, shown, hidden) in [
        ("area=lomma", "Parents' café", "Baby café of the Finnish parish"),
        ("spoken=fi", "Baby café of the Finnish parish", "Theme morning at the open pre-school"),
        ("dropin=1", "Theme morning at the open pre-school", "Saturday family gymnastics"),
        ("free=1", "Theme morning at the open pre-school", "Saturday family gymnastics"),
        ("age=expecting", "Baby café of the Finnish parish", "Theme morning at the open pre-school"),
    ] {
        let left = titles(&page(&world, &format!("/en/events?view=list&{filter}")).await);
        assert!(left.len() < all.len() && !left.contains(&hidden.to_owned()), "{filter}: {left:?}");
        assert!(left.contains(&shown.to_owned()) || filter == "area=lomma" && !left.is_empty(), "{filter}: {left:?}");
    }
    for nonsense in [
        "week=2026-W99",
        "week=x",
        "week=1999-W01",
        "week=8000-W01",
        "age=-3",
        "age=1e9",
        "area=nowhere",
        "area=../etc",
        "spoken=xx",
        "form=party",
        "view=list&page=60000",
        "view=list&page=50",
        "free=maybe&dropin=%00",
        "town=nowhere",
    ] {
        let answer = world.get(&format!("/sv/events?{nonsense}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{nonsense}");
        assert!(answer.text().contains("<h1>"), "{nonsense}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_week_says_what_comes_next_and_whom_to_ask() {
    let world = World::at(TUESDAY).await;
    // Between Christmas and New Year all groups of Lomma rest.
    let html = page(&world, "/sv/events?area=lomma&week=2026-W53").await;
    assert!(select(&html, ".agenda").is_empty());
    assert!(!select(&html, ".nothing .event-title").is_empty(), "nothing comes next");
    assert!(links(&html, ".nothing a").iter().any(|href| href.starts_with("/sv/contacts/")), "nobody to ask");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_says_what_comes_after_it_and_a_week_that_is_not_shown_is_named() {
    let world = World::at(TUESDAY).await;
    for lang in ["is", "sv", "fi", "en"] {
        let mut html = page(&world, &format!("/{lang}/events?view=list")).await;
        while let Some(next) = links(&html, ".pager-door[rel=next]").first() {
            html = page(&world, next).await;
        }
        // Eight weeks from the week of 24 November on.
        assert_eq!(links(&html, ".finder-results > .finder-all a"), [format!("/{lang}/events?week=2027-W03")]);
        let said = |html: &Html| select(html, ".finder-said").len();
        let over = page(&world, &format!("/{lang}/events?week=2026-W30")).await;
        let now = page(&world, &format!("/{lang}/events?week=2026-W48")).await;
        assert_eq!(said(&over), said(&now) + 1, "{lang}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chosen_town_comes_first_hides_nothing_and_is_in_the_address() {
    let world = World::at(TUESDAY).await;
    let sent = world.ask(Method::GET, "/sv/events?free=1", &[("cookie", "town=lomma")]).await;
    assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, Some("/sv/events?free=1&town=lomma")));
    assert!(sent.header("cache-control").is_some_and(|policy| policy.contains("no-store")));
    let (all, town) = (page(&world, "/sv/events").await, page(&world, "/sv/events?town=lomma").await);
    let sorted = |html: &Html| {
        let mut titles = select(html, ".agenda .event-title");
        titles.sort();
        titles
    };
    assert_eq!(sorted(&all), sorted(&town));
    assert!(!select(&town, ".agenda-elsewhere").is_empty() && select(&all, ".agenda-elsewhere").is_empty());
    let explicit = world.ask(Method::GET, "/sv/events?town=", &[("cookie", "town=lomma")]).await;
    assert_eq!(explicit.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_week_appears_on_its_monday_and_is_gone_when_it_is_over() {
    for (now, is_on) in [
        ("2020-11-15T23:59:00+02:00", false),
        ("2020-11-16T00:01:00+02:00", true),
        ("2020-11-20T12:00:00+02:00", true),
        ("2020-11-22T23:59:00+02:00", true),
        ("2020-11-23T00:01:00+02:00", false),
    ] {
        let world = World::at(now).await;
        for (code, title, motto) in [
            ("sv", "Veckan för barnets rättigheter", "#FårDrömma"),
            ("fi", "Lapsen oikeuksien viikko", "#SaaUnelmoida"),
            ("is", "Vika réttinda barnsins", "#"),
            ("en", "Children's Rights Week", "#"),
        ] {
            for address in [format!("/{code}"), format!("/{code}?town=kirkkonummi"), format!("/{code}/events")] {
                let html = page(&world, &address).await;
                let told = select(&html, ".banner");
                let told = told.iter().find(|banner| banner.contains(title));
                assert_eq!(told.is_some(), is_on, "{now} {address}: {told:?}");
                if let Some(told) = told {
                    assert!(told.contains(motto), "{address}: {told}");
                    assert!(
                        links(&html, ".banner-title a").contains(&format!("/{code}/events/lapsen-oikeuksien-viikko-kirkkonummi"))
                    );
                }
            }
            let elsewhere = page(&world, &format!("/{code}?town=lomma")).await;
            assert!(select(&elsewhere, ".banner").is_empty(), "{now}: Lomma has no theme week");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_front_page_does_not_outlive_the_theme_week() {
    let world = World::at("2020-11-22T23:59:52+02:00").await;
    assert!(world.get("/sv?town=kirkkonummi").await.text().contains("class=\"banner\""));
    let midnight: jiff::Timestamp = "2020-11-23T00:00:00+02:00".parse().expect("an instant");
    while world.house.clock().now() < midnight {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(!world.get("/sv?town=kirkkonummi").await.text().contains("class=\"banner\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_method_says_when_its_next_group_begins_how_long_where_and_whether_there_is_room() {
    let world = World::at(TUESDAY).await;
    let html = page(&world, "/sv/services/de-otroliga-aren-kirkkonummi").await;
    let groups = select(&html, ".group");
    assert_eq!(groups.len(), 2, "{groups:?}");
    let first = &groups[0];
    for said in
        ["onsdag 13 januari 2027", "kl. 17.30–19.30", "14 träffar", "Svenska", "3–8 år", "våning 3", "Fråga om det finns plats."]
    {
        assert!(first.contains(said), "{said}: {first}");
    }
    let group = world.entry("de-otroliga-aren-grupp").await;
    world.publish(&[with(&group, &json!({ "event": { "full": true } }))]).await;
    let html = page(&world, "/fi/services/de-otroliga-aren-kirkkonummi").await;
    let full = select(&html, ".group[data-closed] .group-room");
    assert_eq!(full, [words::words(lang("fi")).expect("words").say("event-full")]);
    // A method without groups names whom to ask for a conversation.
    let html = page(&world, "/sv/services/fora-barnen-pa-tal-kirkkonummi").await;
    assert!(select(&html, ".group").is_empty());
    assert!(links(&html, "[data-kind=ask] a").iter().any(|href| href.starts_with("/sv/contacts/")));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_leads_to_its_week_and_the_front_page_to_the_calendar() {
    let world = World::at(TUESDAY).await;
    let html = page(&world, "/sv/events/vinterdag-for-familjer").await;
    assert!(links(&html, ".facts a").contains(&"/sv/events?area=kirkkonummi&week=2027-W06".to_owned()));
    assert!(links(&html, ".facts a").contains(&"/sv/events/vinterdag-for-familjer.ics".to_owned()));
    let html = page(&world, "/sv/events?week=2027-W06").await;
    assert!(links(&html, ".event-title a").contains(&"/sv/events/vinterdag-for-familjer".to_owned()));
    assert!(links(&page(&world, "/sv?town=lomma").await, ".home-all a").contains(&"/sv/events?town=lomma".to_owned()));
}
