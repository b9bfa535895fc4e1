//! A family on its way: what there is at an age, whom to ask at a school, and whom while nobody holds the post.

use crate::world::{TUESDAY, World, with};
use axum::http::{Method, StatusCode, header};
use scraper::{Html, Selector};
use serde_json::json;

const LANGUAGES: [&str; 4] = ["is", "sv", "fi", "en"];

fn all(html: &str, what: &str) -> Vec<String> {
    let what = Selector::parse(what).expect("a selector");
    Html::parse_document(html).select(&what).map(|found| found.text().collect::<String>().trim().to_owned()).collect()
}

fn links(html: &str, within: &str) -> Vec<String> {
    let what = Selector::parse(&format!("{within} a[href]")).expect("a selector");
    Html::parse_document(html).select(&what).filter_map(|found| found.attr("href").map(str::to_owned)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_stage_of_life_shows_three_levels_of_support_in_order_and_who_does_what() {
    let world = World::at(TUESDAY).await;
    for lang in LANGUAGES {
        let whole = world.get(&format!("/{lang}/life?town=kirkkonummi")).await;
        let stages = links(whole.text(), ".way-name");
        assert_eq!(stages.len(), 7, "{lang}");
        for stage in stages {
            let page = world.get(&stage).await;
            assert_eq!(page.status, StatusCode::OK, "{stage}");
            let levels = all(page.text(), ".tier > h2");
            assert_eq!(levels.len(), 3, "{stage}: {levels:?}");
            let services = links(page.text(), ".tier .band-title");
            assert!(services.len() > 5, "{stage}: {services:?}");
            assert!(services.iter().all(|href| href.starts_with(&format!("/{lang}/services/"))), "{stage}: {services:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_stands_at_its_lowest_level_once_and_only_at_its_ages_and_in_its_area() {
    let world = World::at(TUESDAY).await;
    let page = |path: &'static str| async { links(world.get(path).await.text(), ".tier .band-title") };
    let baby = page("/sv/life/baby?town=kirkkonummi").await;
    let teenager = page("/sv/life/teenager?town=kirkkonummi").await;
    let once: std::collections::BTreeSet<_> = baby.iter().collect();
    assert_eq!(once.len(), baby.len());
    let clinic = "/sv/services/masala-radgivning".to_owned();
    assert!(baby.contains(&clinic) && !teenager.contains(&clinic));
    let lomma = page("/sv/life/baby?town=lomma").await;
    assert!(!lomma.contains(&clinic) && lomma.contains(&"/sv/services/bvc-lomma".to_owned()), "{lomma:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stage_speaks_to_the_young_person_too_in_every_language() {
    let world = World::at(TUESDAY).await;
    for lang in LANGUAGES {
        let page = world.get(&format!("/{lang}/life/teenager")).await;
        let young = all(page.text(), "[data-kind=young] .prose-text");
        assert!(young.iter().any(|text| text.len() > 60), "{lang}: {young:?}");
        assert_eq!(all(page.text(), "[data-kind=young] .prose-mark"), Vec::<String>::new(), "{lang} is no fallback");
        let here = world.get(&format!("/{lang}/life/teenager?town=kirkkonummi")).await;
        let number = if lang == "sv" { "tel:080096116" } else { "tel:116111" };
        assert_eq!(links(here.text(), ".young-line"), [number], "{lang}: the line that answers in the reader's language");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_no_stage_of_another_name_and_a_chosen_town_comes_along() {
    let world = World::at(TUESDAY).await;
    assert_eq!(world.get("/sv/life/no-such-stage").await.status, StatusCode::NOT_FOUND);
    let chosen = [("cookie", "town=lomma")];
    for path in ["/sv/life", "/sv/life/baby", "/sv/contacts"] {
        let answer = world.ask(Method::GET, path, &chosen).await;
        assert_eq!(answer.header(header::LOCATION), Some(format!("{path}?town=lomma").as_str()));
        let everywhere = world.ask(Method::GET, &format!("{path}?town="), &chosen).await;
        assert_eq!(everywhere.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_to_ask_at_a_school_is_what_that_country_has() {
    let world = World::at(TUESDAY).await;
    for (town, place, first) in [
        ("kopavogur", "lindaskoli", "contact-lindaskoli"),
        ("lomma", "karstorpskolan", "skolkurator-karstorpskolan"),
        ("kirkkonummi", "winellska-skolan", "school-social-worker-winellska"),
    ] {
        for lang in LANGUAGES {
            let page = world.get(&format!("/{lang}/contacts?town={town}&place={place}")).await;
            let posts = links(page.text(), "[aria-labelledby=house-title] .card-title");
            assert!(posts.contains(&format!("/{lang}/contacts/{first}")), "{lang} {place}: {posts:?}");
            let roles = all(page.text(), ".roles dt");
            assert!(roles.len() > 4, "{lang} {town}: {roles:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vacant_post_shows_whom_to_ask_meanwhile_and_without_a_substitute_the_level_above() {
    let world = World::at(TUESDAY).await;
    let meanwhile = |page: String, post: &str| {
        let card = Selector::parse(".card").expect("a selector");
        let html = Html::parse_document(&page);
        let card = html.select(&card).find(|card| card.html().contains(post)).map(|card| card.html()).expect("the post");
        links(&card, ".notice")
    };
    let page = world.get("/is/contacts?town=kopavogur&place=nupur-preschool").await;
    assert_eq!(meanwhile(page.text().to_owned(), "contact-nupur-preschool"), ["/is/contacts/head-nupur-preschool"]);

    let post = with(&world.entry("contact-nupur-preschool").await, &json!({ "post": { "substitute": null } }));
    world.publish(&[post]).await;
    world.catch_up().await;
    let page = world.get("/is/contacts?town=kopavogur&place=nupur-preschool").await;
    let above = meanwhile(page.text().to_owned(), "contact-nupur-preschool");
    assert_eq!(above.len(), 1, "{above:?}");
    assert!(above[0].starts_with("/is/organisations/"), "{above:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_of_a_number_stand_by_the_number_and_hours_of_a_door_by_the_house() {
    let world = World::at(TUESDAY).await;
    let post = with(
        &world.entry("contact-lindaskoli").await,
        &json!({ "post": {
            "hours": { "weekly": [{ "days": ["mo"], "opens": "13:00", "closes": "15:00" }] },
            "contact": { "phones": [{ "number": "+354 555 0000", "use": "advice",
                "hours": [{ "days": ["tu"], "opens": "08:00", "closes": "09:00", "use": "phone" }] }] },
        } }),
    );
    world.publish(&[post]).await;
    world.catch_up().await;
    let page = world.get("/en/contacts?town=kopavogur&place=lindaskoli").await;
    let chips = all(page.text(), "[aria-labelledby=house-title] .card:has([href$='contact-lindaskoli']) .chip");
    let at = |what: &str| chips.iter().position(|chip| chip.contains(what)).unwrap_or_else(|| panic!("{what}: {chips:?}"));
    assert_eq!(at("Answered: Tuesday 8–9 am"), at("+354 555 0000") + 1, "{chips:?}");
    assert!(at("On the spot: Monday 1–3 pm") > at("Answered"), "{chips:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_way_through_is_told_to_the_young_person_too_step_by_step() {
    let world = World::at(TUESDAY).await;
    for lang in LANGUAGES {
        for guide in ["concern-about-a-child-kirkkonummi", "ahyggjur-af-barni", "orosanmalan-sverige", "sip-kungsbacka"] {
            let path = format!("/{lang}/guides/{guide}");
            let parents = world.get(&path).await;
            let other = links(parents.text(), ".tier-more");
            assert_eq!(other, [format!("{path}?for=young")], "{path}");
            let young = world.get(&other[0]).await;
            assert_eq!(links(young.text(), ".tier-more"), std::slice::from_ref(&path));
            let (told, meant) = (all(parents.text(), ".step .prose-text"), all(young.text(), ".step .prose-text"));
            assert_eq!(told.len(), meant.len(), "{path}");
            let same = told.iter().zip(&meant).filter(|(told, meant)| told == meant).count();
            assert!(same * 2 < told.len(), "{path}: {same} of {} steps are told alike", told.len());
            assert!(all(young.text(), ".prose-mark").is_empty(), "{path} is no fallback");
            let lines = links(young.text(), ".young-line");
            assert!(!lines.is_empty() && lines.iter().all(|line| line.starts_with("tel:")), "{path}: whom a child can call");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_integrated_services_is_led_to_the_towns_own_portal_here_and_on_another_phone() {
    let world = World::at(TUESDAY).await;
    for lang in LANGUAGES {
        let page = world.get(&format!("/{lang}/guides/beidni-um-samthaettingu")).await;
        let portal = "https://thjonustugatt.kopavogur.example.org/beidni-um-samthaettingu";
        assert_eq!(links(page.text(), "[aria-labelledby=form-title]"), [portal], "{lang}");
        assert_eq!(all(page.text(), "[aria-labelledby=form-title] .paper-code").len(), 1, "{lang}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_law_is_cited_in_one_language_and_days_are_counted_as_it_counts_them() {
    let world = World::at(TUESDAY).await;
    for (lang, law, mark, limit) in [
        ("fi", "Laki: Lastensuojelulaki 26 §", None, "7 arkipäivän kuluessa"),
        ("sv", "Lagen: Barnskyddslagen 26 §", None, "Inom 7 vardagar"),
        ("en", "The law: Lastensuojelulaki 26 §", Some("fi"), "Within 7 weekdays"),
        ("is", "Lagastoð: Lastensuojelulaki 26 §", Some("fi"), "Innan 7 virkra daga"),
    ] {
        let page = world.get(&format!("/{lang}/guides/concern-about-a-child-kirkkonummi")).await;
        let laws = all(page.text(), ".step-law");
        assert!(laws.iter().any(|said| said == law), "{laws:?}");
        assert_eq!(all(page.text(), ".step-law [lang=fi]").len() > 2, mark.is_some(), "{lang}");
        assert!(all(page.text(), ".step-by").iter().any(|by| by == limit), "{lang}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_school_is_a_hub_to_what_is_near_it() {
    let world = World::at(TUESDAY).await;
    let page = world.get("/en/places/winellska-skolan").await;
    let bands = all(page.text(), "[aria-labelledby=near-title] .band-name");
    assert!(bands.len() >= 4, "{bands:?}");
    let services = links(page.text(), "[aria-labelledby=near-title] .band-title");
    assert!(services.iter().all(|href| href.starts_with("/en/services/")), "{services:?}");
    assert!(!all(world.get("/en/places/ostari").await.text(), "#near-title").iter().any(|text| !text.is_empty()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_from_a_letter_is_explained_in_whatever_language_the_site_is_read() {
    let world = World::at(TUESDAY).await;
    for lang in LANGUAGES {
        let found = world.get(&format!("/{lang}/search?q=orosanm%C3%A4lan")).await;
        let address = links(found.text(), ".meaning");
        assert_eq!(address, [format!("/{lang}/words/report-of-concern")], "{lang}");
        let page = world.get(&address[0]).await;
        let told = all(page.text(), ".entry-summary");
        assert!(told.iter().any(|text| text.len() > 40), "{lang}: {told:?}");
        let called = all(page.text(), ".called dd").join(" ").to_lowercase();
        for word in
            ["tilkynning til barnaverndar", "orosanmälan", "barnskyddsanmälan", "lastensuojeluilmoitus", "report of concern"]
        {
            assert!(called.contains(word), "{lang}: {word} is not in {called}");
        }
        let leads = links(page.text(), "[aria-labelledby=leads-title] .card-title");
        assert!(leads.iter().any(|href| href.contains("/services/") || href.contains("/guides/")), "{lang}: {leads:?}");
    }
    assert_eq!(world.get("/sv/words/no-such-word").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn hard_words_in_a_text_lead_to_where_they_are_explained_and_to_nowhere_else() {
    let world = World::at(TUESDAY).await;
    let (mut pages, mut marked) = (0, 0);
    for (lang, path) in
        [("sv", "/guides/sip-kungsbacka"), ("fi", "/guides/school-absence-kirkkonummi"), ("is", "/guides/ahyggjur-af-barni")]
    {
        let page = world.get(&format!("/{lang}{path}")).await;
        let words = links(page.text(), ".prose-text");
        let explained: Vec<_> = words.iter().filter(|href| href.starts_with(&format!("/{lang}/words/"))).collect();
        for href in &explained {
            assert_eq!(world.get(href).await.status, StatusCode::OK, "{href}");
        }
        (pages, marked) = (pages + 1, marked + usize::from(!explained.is_empty()));
    }
    assert!(marked * 2 > pages, "{marked} of {pages}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_in_a_text_means_what_it_means_in_that_country() {
    let world = World::at(TUESDAY).await;
    let guide = world.get("/sv/guides/school-absence-kirkkonummi").await;
    assert!(guide.text().contains("amiljerådgivning"), "the word is not there any more");
    let wrong =
        links(guide.text(), ".step .prose-text").into_iter().filter(|href| href.ends_with("/words/couple-counselling")).count();
    assert_eq!(wrong, 0, "in Finland familjerådgivning is the clinic for families");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_named_to_ask_and_cannot_answer_names_who_does() {
    let world = World::at(TUESDAY).await;
    let mut vacant = 0;
    for lang in LANGUAGES {
        for path in ["guides/school-absence-kirkkonummi", "guides/beidni-um-samthaettingu", "life/teenager?town=kirkkonummi"] {
            let page = world.get(&format!("/{lang}/{path}")).await;
            let said = match lang {
                "is" => "Enginn er í þessu starfi",
                "sv" => "Tjänsten är obesatt",
                "fi" => "Tehtävässä ei ole",
                _ => "This post is vacant",
            };
            let holders = Selector::parse(".contact-holder").expect("a selector");
            for holder in Html::parse_document(page.text()).select(&holders) {
                if holder.text().collect::<String>().contains(said) {
                    vacant += 1;
                    assert!(holder.html().contains("<a "), "{lang} {path}: {}", holder.html());
                }
            }
        }
    }
    assert!(vacant > 0, "no vacant post is named anywhere");
}

#[tokio::test(flavor = "multi_thread")]
async fn all_words_stand_in_the_readers_alphabet() {
    let world = World::at(TUESDAY).await;
    for lang in LANGUAGES {
        let page = world.get(&format!("/{lang}/words")).await;
        let words = links(page.text(), ".letters");
        assert_eq!(words.len(), world.house.vocabulary.concepts.len(), "{lang}");
    }
    let letters = all(world.get("/sv/words").await.text(), ".letter-name");
    assert!(letters.ends_with(&["Å".into(), "Ä".into(), "Ö".into()]), "{letters:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn something_wrong_can_be_said_without_saying_who_one_is_and_nothing_written_is_lost() {
    let world = World::at(TUESDAY).await;
    let page = world.get("/sv/services/talterapi").await;
    let form = links(page.text(), ".foot-remark");
    assert_eq!(form, ["/sv/remark?of=/sv/services/talterapi"]);
    assert_eq!(world.get(&form[0]).await.status, StatusCode::OK);
    let told = world.post("/sv/remark", "of=%2Fsv%2Fservices%2Ftalterapi%3Fq%3Dhemligt&words=Fel+nummer").await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    let thanks = world.get(told.header(header::LOCATION).expect("an address")).await;
    assert_eq!(thanks.status, StatusCode::OK);
    let remarks = world.house.store.ledger().remarks().await.expect("remarks");
    assert_eq!((remarks[0].page.as_str(), remarks[0].words.as_str()), ("/sv/services/talterapi", "Fel nummer"));

    let long = "ord+".repeat(300);
    let refused = world.post("/fi/remark", &format!("of=%2Ffi&words={long}")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(all(refused.text(), "textarea")[0].starts_with("ord ord"));
    assert!(!all(refused.text(), ".remark-problem")[0].is_empty());
    for elsewhere in ["%2F%2Fevil.example", "%2F%5Cevil.example", "https%3A%2F%2Fevil.example"] {
        let page = world.get(&format!("/sv/remark?of={elsewhere}")).await;
        assert!(!links(page.text(), "main").iter().any(|href| href.contains("evil")), "{elsewhere}");
    }
    let robot = world.post("/fi/remark", "of=%2Ffi&words=buy&web=http://spam.example").await;
    assert_eq!(robot.status, StatusCode::SEE_OTHER);
    assert_eq!(world.house.store.ledger().remarks().await.expect("remarks").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_finds_nothing_is_counted_also_when_its_page_is_kept() {
    let world = World::at(TUESDAY).await;
    for _ in 0..6 {
        world.get("/sv/search?q=xqzvw").await;
    }
    world.get("/sv/search?q=xqzvw&free=1").await;
    world.get("/sv/search?q=talterapi").await;
    let now = fletta_server::config::real_now();
    world.house.heard.settle(now).await.expect("written");
    let missing = world.house.heard.missing(now).await.expect("read");
    assert_eq!(missing.iter().map(|missed| (missed.words.as_str(), missed.count)).collect::<Vec<_>>(), [("xqzvw", 6)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn search_engines_are_told_the_truth_about_languages_and_days() {
    let world = World::at(TUESDAY).await;
    let map = world.get("/sitemap.xml").await;
    assert_eq!(map.status, StatusCode::OK);
    let map = map.text();
    assert!(map.contains("/sv/services/familjevan-kyrkslatt</loc>") && !map.contains("/is/services/familjevan-kyrkslatt</loc>"));
    assert!(map.matches("<url>").count() > 500);
    assert!(world.get("/robots.txt").await.text().contains("/sitemap.xml"));
    for lang in LANGUAGES {
        let about = world.get(&format!("/opensearch/{lang}.xml")).await;
        assert!(about.text().contains(&format!("/{lang}/search?q={{searchTerms}}")), "{lang}");
        let manifest = world.get(&format!("/manifest/{lang}.webmanifest")).await.json();
        assert_eq!(manifest["lang"], lang);
        let page = world.get(&format!("/{lang}/events/familjeoasen")).await;
        let data = all(page.text(), "script[type='application/ld+json']");
        let data: serde_json::Value = serde_json::from_str(&data[0]).expect("JSON");
        assert_eq!(data["@type"], "Event");
        assert!(data["startDate"].as_str().is_some_and(|start| start.contains("+0")), "{data}");
        assert_eq!(data["location"]["@type"], "Place");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_is_chosen_on_any_page_and_the_way_on_stays_in_the_house() {
    let world = World::at(TUESDAY).await;
    for (asked, to) in [
        ("town=lomma&to=life/baby", "/sv/life/baby?town=lomma"),
        ("town=lomma&to=contacts", "/sv/contacts?town=lomma"),
        ("town=&to=guides", "/sv/guides"),
        ("town=lomma", "/sv?town=lomma"),
        ("town=lomma&to=//evil.example", "/sv?town=lomma"),
        ("town=lomma&to=%5C%5Cevil", "/sv?town=lomma"),
        ("town=lomma&to=a/b/c", "/sv?town=lomma"),
        ("town=lomma&to=..%2F..", "/sv?town=lomma"),
    ] {
        let answer = world.get(&format!("/sv/town?{asked}")).await;
        assert_eq!((answer.status, answer.header(header::LOCATION)), (StatusCode::SEE_OTHER, Some(to)), "{asked}");
        assert!(answer.header(header::SET_COOKIE).is_some_and(|cookie| cookie.starts_with("town=")), "{asked}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_urgent_number_is_the_one_that_answers_in_the_reader_s_language() {
    let world = World::at(TUESDAY).await;
    let numbers = |html: &str| links(html, ".urgent-panel").into_iter().filter(|href| href.starts_with("tel:")).collect::<Vec<_>>();
    let swedish = numbers(world.get("/sv?town=kirkkonummi").await.text());
    let finnish = numbers(world.get("/fi?town=kirkkonummi").await.text());
    assert!(swedish.contains(&"tel:0925250112".to_owned()) && !swedish.contains(&"tel:0925250111".to_owned()), "{swedish:?}");
    assert!(finnish.contains(&"tel:0925250111".to_owned()) && !finnish.contains(&"tel:0925250112".to_owned()), "{finnish:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_level_of_support_that_has_services_shows_some() {
    let world = World::at(TUESDAY).await;
    for town in ["kopavogur", "kungsbacka", "kirkkonummi", "lomma"] {
        for stage in ["baby", "schoolchild", "teenager"] {
            let page = world.get(&format!("/en/life/{stage}?town={town}")).await;
            let tiers = Html::parse_document(page.text());
            let (tier, row) = (Selector::parse(".tier").expect("a selector"), Selector::parse(".band-title").expect("a selector"));
            for tier in tiers.select(&tier) {
                let text = tier.text().collect::<String>();
                assert!(tier.select(&row).next().is_some() || !text.contains("All "), "{town} {stage}: {text}");
            }
        }
    }
}
