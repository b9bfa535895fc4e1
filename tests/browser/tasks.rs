//! The ten things that the towns' own texts want a family to be able to do, each done as a family does it: in a browser, in every
//! language of the site.

use crate::{
    chromium::{Chromium, DESK, PHONE, Theme},
    stage::{EVE, Stage, WEEK},
};

/// What is typed, by language.
type Words = [(&'static str, &'static str); 4];

/// Stands on the front page of a language in a fresh browser on a phone, and chooses a town there.
async fn home(stage: &Stage, lang: &str, town: &str) -> Chromium {
    let chromium = Chromium::open(stage).await;
    chromium.window(PHONE).await;
    choose(&chromium, lang, town).await;
    chromium
}

async fn choose(chromium: &Chromium, lang: &str, town: &str) {
    chromium.goto(&format!("/{lang}?town=")).await;
    chromium.click(&format!("[data-kind=towns] a[href*='town={town}']")).await;
    arrive(chromium, &format!("/{lang}?town={town}")).await;
}

async fn arrive(chromium: &Chromium, path: &str) {
    let there = format!("return location.pathname + location.search === {path:?} && document.readyState === 'complete'");
    chromium.wait(&format!("the way to {path}"), &there).await;
}

/// Types into the search of the page and asks.
async fn search(chromium: &Chromium, words: &str) {
    chromium.click("main .search-input").await;
    chromium.press(words).await;
    chromium.click("main .search-button").await;
    let there = format!("return new URLSearchParams(location.search).get('q') === {words:?} && document.readyState === 'complete'");
    chromium.wait(&format!("what is found for {words}"), &there).await;
}

/// Where links lead that are seen, in order.
async fn links(chromium: &Chromium, selector: &str) -> Vec<String> {
    let script = format!("return [...document.querySelectorAll({selector:?})].map((a) => a.pathname + a.search)");
    serde_json::from_value(chromium.run(&script).await).expect("links")
}

async fn follow(chromium: &Chromium, selector: &str) {
    let to = links(chromium, selector).await.first().cloned().unwrap_or_else(|| panic!("nothing leads on: {selector}"));
    chromium.click(selector).await;
    chromium
        .wait(
            &to,
            &format!(
                "return location.pathname === {:?} && document.readyState === 'complete'",
                to.split('?').next().unwrap_or_default()
            ),
        )
        .await;
}

async fn is_seen(chromium: &Chromium, selector: &str) -> bool {
    chromium.run(&format!("return !!document.querySelector({selector:?})?.checkVisibility()")).await == true
}

#[tokio::test(flavor = "multi_thread")]
async fn where_speech_therapy_is_on_the_eve_on_the_day_and_after_the_centre_opens() {
    const WORDS: Words = [("is", "talþjálfun"), ("sv", "talterapi"), ("fi", "puheterapia"), ("en", "speech therapy")];
    const HOUSES: [&str; 3] = ["kirkkonummi-health-centre-old", "ostari", "kirkkonummi-welfare-centre"];
    for (now, house) in [EVE, "2021-01-01T09:00:00+02:00", "2022-12-05T09:00:00+02:00"].into_iter().zip(HOUSES) {
        let stage = Stage::at(now).await;
        for (lang, words) in WORDS {
            let chromium = home(&stage, lang, "kirkkonummi").await;
            search(&chromium, words).await;
            let service = format!("/{lang}/services/talterapi");
            let first = links(&chromium, "[data-results] h3 a").await;
            assert_eq!(first.first(), Some(&service), "{now} {lang}: {first:?}");
            follow(&chromium, &format!("[data-results] h3 a[href='{service}']")).await;
            let places = links(&chromium, ".facts a[href*='/places/']").await;
            assert_eq!(places, [format!("/{lang}/places/{house}")], "{now}");
            if now == EVE {
                let told = links(&chromium, ".notice a[href*='/places/']").await;
                assert!(told.contains(&format!("/{lang}/places/ostari")), "{lang}: the move is not said: {told:?}");
            }
            chromium.close().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_from_a_letter_is_understood_in_every_language_of_the_site() {
    let stage = Stage::at(WEEK).await;
    for lang in Stage::languages() {
        let chromium = Chromium::open(&stage).await;
        chromium.window(PHONE).await;
        chromium.goto(&format!("/{lang}")).await;
        search(&chromium, "orosanmälan").await;
        assert_eq!(links(&chromium, ".meaning a").await, [format!("/{lang}/words/report-of-concern")]);
        follow(&chromium, ".meaning a").await;
        let called = chromium
            .said("return [...document.querySelectorAll('.called')].map((row) => row.textContent).join(' ').toLowerCase()")
            .await;
        for word in ["orosanmälan", "barnskyddsanmälan", "lastensuojeluilmoitus", "tilkynning til barnaverndar"] {
            assert!(called.contains(word), "{lang}: {word} is not in {called}");
        }
        let leads = links(&chromium, "[aria-labelledby=leads-title] h3 a").await;
        let guide = leads.iter().find(|path| path.contains("/guides/")).unwrap_or_else(|| panic!("{lang}: {leads:?}"));
        follow(&chromium, &format!("[aria-labelledby=leads-title] h3 a[href='{guide}']")).await;
        assert!(is_seen(&chromium, ".steps").await, "{lang}: {guide} has no steps");
        chromium.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_school_leads_to_whom_to_ask_there_and_a_vacant_post_to_who_answers_meanwhile() {
    let stage = Stage::at(WEEK).await;
    for lang in Stage::languages() {
        let chromium = Chromium::open(&stage).await;
        chromium.window(PHONE).await;
        chromium.goto(&format!("/{lang}/contacts")).await;
        chromium.click(".life-towns a[href*='town=kirkkonummi']").await;
        arrive(&chromium, &format!("/{lang}/contacts?town=kirkkonummi")).await;
        chromium.click(".life-towns a[href*='place=winellska-skolan']").await;
        arrive(&chromium, &format!("/{lang}/contacts?town=kirkkonummi&place=winellska-skolan")).await;
        let post = format!("/{lang}/contacts/school-social-worker-winellska");
        assert!(links(&chromium, "[aria-labelledby=house-title] h3 a").await.contains(&post), "{lang}");
        assert!(is_seen(&chromium, "[aria-labelledby=house-title] a[href^='tel:']").await, "{lang}: no number");

        // The town that is chosen stays chosen, until another is.
        chromium.click(".life-towns a[href*='town=kopavogur']").await;
        arrive(&chromium, &format!("/{lang}/contacts?town=kopavogur")).await;
        chromium.click(".life-towns a[href*='place=nupur-preschool']").await;
        arrive(&chromium, &format!("/{lang}/contacts?town=kopavogur&place=nupur-preschool")).await;
        follow(&chromium, "[aria-labelledby=house-title] h3 a[href$='/contact-nupur-preschool']").await;
        let instead = links(&chromium, ".notice a").await;
        assert_eq!(instead, [format!("/{lang}/contacts/head-nupur-preschool")], "who answers meanwhile");
        assert_eq!(chromium.said("return document.querySelectorAll('.facts .hours').length").await, "0", "a vacant post is open");
        assert!(
            links(&chromium, ".facts a[href^='tel:']").await.is_empty(),
            "a vacant post has a number beside the one who stands in"
        );
        follow(&chromium, ".notice a").await;
        assert!(is_seen(&chromium, "main a[href^='tel:']").await, "{lang}: the one who answers has no number");
        chromium.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_group_of_the_incredible_years_comes_into_the_familys_own_calendar() {
    let stage = Stage::at(WEEK).await;
    for lang in Stage::languages() {
        let chromium = home(&stage, &lang, "kirkkonummi").await;
        search(&chromium, "De otroliga åren").await;
        follow(&chromium, "[data-results] h3 a[href$='/services/de-otroliga-aren-kirkkonummi']").await;
        follow(&chromium, "[data-kind=groups] a[href*='/events/de-otroliga-aren-grupp']").await;
        let file = links(&chromium, "main a[href$='.ics']").await;
        assert_eq!(file, [format!("/{lang}/events/de-otroliga-aren-grupp.ics")]);
        let text = chromium.said(&format!("return fetch({:?}).then((answer) => answer.text())", file[0])).await;
        assert!(text.starts_with("BEGIN:VCALENDAR") && text.contains("DTSTART;TZID=Europe/Helsinki:20270113T173000"), "{text}");
        chromium.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_week_is_announced_while_it_is_on_and_not_before_or_after() {
    for (now, is_on) in
        [("2020-11-12T10:00:00+02:00", false), ("2020-11-18T10:00:00+02:00", true), ("2020-11-24T10:00:00+02:00", false)]
    {
        let stage = Stage::at(now).await;
        let chromium = Chromium::open(&stage).await;
        chromium.window(PHONE).await;
        for lang in Stage::languages() {
            choose(&chromium, &lang, "kirkkonummi").await;
            assert_eq!(is_seen(&chromium, ".banner").await, is_on, "{lang} {now}");
            if is_on {
                follow(&chromium, ".banner-title a").await;
                assert!(chromium.at().await.ends_with("/events/lapsen-oikeuksien-viikko-kirkkonummi"));
                let text = chromium.said("return document.querySelector('main').innerText").await;
                assert!(text.contains('#'), "{lang}: no hashtag in {text}");
                assert!(is_seen(&chromium, "main a[href^='tel:'], main a[href^='mailto:']").await, "{lang}: nobody to ask");
            }
        }
        chromium.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_result_is_no_dead_end() {
    let stage = Stage::at(WEEK).await;
    for lang in Stage::languages() {
        let chromium = home(&stage, &lang, "lomma").await;
        search(&chromium, "xqzvwk").await;
        assert!(is_seen(&chromium, ".nothing-says").await, "{lang}");
        assert!(is_seen(&chromium, ".urgent-strip a[href='tel:112']").await, "{lang}: no urgent help");
        assert!(!links(&chromium, ".nothing .doors a").await.is_empty(), "{lang}: no topics");
        follow(
            &chromium,
            ".nothing-ask a[href*='/contacts/'], .nothing-ask a[href*='/services/'], .nothing-ask a[href*='/organisations/']",
        )
        .await;
        assert!(is_seen(&chromium, "main a[href^='tel:']").await, "{lang}: {} has no number", chromium.at().await);
        chromium.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_for_a_meeting_is_kept_printed_and_erased_and_nothing_is_sent() {
    let stage = Stage::at(WEEK).await;
    for lang in Stage::languages() {
        let chromium = Chromium::open(&stage).await;
        chromium.window(PHONE).await;
        let live = "return document.querySelector('[data-plan]')?.dataset.live === 'true'";
        chromium.goto(&format!("/{lang}/prepare")).await;
        chromium.wait("the sheet is live", live).await;
        chromium.sent().await;
        let (good, secret) = ("[data-plan] [data-field=good]", "Hon sover bra igen");
        chromium.click(good).await;
        chromium.press(secret).await;
        let sent: Vec<String> = chromium.sent().await.into_iter().map(|sent| sent.address).collect();
        assert!(sent.is_empty(), "{lang}: something has left the browser: {sent:?}");

        chromium.goto(&format!("/{lang}/prepare")).await;
        chromium.wait("the sheet is live", live).await;
        assert_eq!(chromium.said(&format!("return document.querySelector({good:?}).value")).await, secret);
        assert!(chromium.sent().await.iter().all(|sent| !sent.address.contains("sover")));

        chromium.theme(Theme::Paper).await;
        let printed = "const box = document.querySelector('[data-field=good]').nextElementSibling;
            return box.checkVisibility() ? box.textContent : 'it is not printed'";
        assert_eq!(chromium.said(printed).await, secret);
        chromium.theme(Theme::Light).await;

        chromium.click(".erase summary").await;
        chromium.click("[data-erase]").await;
        assert_eq!(chromium.said("return localStorage.length").await, "0", "{lang}");
        chromium.goto(&format!("/{lang}/prepare")).await;
        chromium.wait("the sheet is live", live).await;
        assert_eq!(chromium.said(&format!("return document.querySelector({good:?}).value")).await, "");
        chromium.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn my_list_is_handed_on_to_another_browser() {
    let stage = Stage::at(WEEK).await;
    for lang in Stage::languages() {
        let (mine, other) = (Chromium::open(&stage).await, Chromium::open(&stage).await);
        mine.window(PHONE).await;
        other.window(DESK).await;
        for path in ["services/talterapi", "contacts/contact-lindaskoli"] {
            mine.goto(&format!("/{lang}/{path}")).await;
            mine.click("[data-keep]").await;
            mine.wait("it is kept", "return document.querySelector('[data-keep]').ariaPressed === 'true'").await;
        }
        mine.click(".masthead-list").await;
        mine.wait("the list", "return location.search.startsWith('?of=')").await;
        other.goto(&mine.at().await).await;
        other.wait("it came by a link", "return document.querySelector('[data-take]')?.checkVisibility()").await;
        let kept = links(&other, ".kept-row h3 a").await;
        assert_eq!(kept, [format!("/{lang}/services/talterapi"), format!("/{lang}/contacts/contact-lindaskoli")]);
        mine.close().await;
        other.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parish_and_an_association_are_found_beside_the_municipality() {
    const WORDS: Words = [
        ("is", "opið hús fyrir foreldra með lítil börn"),
        ("sv", "öppet för småbarn och föräldrar"),
        ("fi", "avoin perhekahvila"),
        ("en", "open play group with a small child"),
    ];
    let stage = Stage::at(WEEK).await;
    for (lang, words) in WORDS {
        let chromium = home(&stage, lang, "kirkkonummi").await;
        search(&chromium, words).await;
        let found = links(&chromium, "[data-results] .cards h3 a").await;
        for (whose, entries) in [
            ("the municipality", ["open-early-education-kirkkonummi", "avoin-paivakoti-kapylehma", "early-education-kirkkonummi"]),
            ("a parish", ["familjeklubb-swedish-parish", "perhekerho-finnish-parish", "vauvakahvila-suomalainen-seurakunta"]),
            ("an association", ["perhetupa-lyhty", "lyhty-meeting-place", "lyhdyn-perheet"]),
        ] {
            assert!(
                entries.iter().any(|entry| found.iter().any(|path| path.ends_with(entry))),
                "{lang}: {whose} is not in {found:?}"
            );
        }
        chromium.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_new_centre_is_shown_floor_by_floor() {
    const WORDS: Words =
        [("is", "velferðarmiðstöð"), ("sv", "välfärdscentralen"), ("fi", "hyvinvointikeskus"), ("en", "welfare centre")];
    let stage = Stage::at(WEEK).await;
    for (lang, words) in WORDS {
        let chromium = home(&stage, lang, "kirkkonummi").await;
        search(&chromium, words).await;
        follow(&chromium, "[data-results] h3 a[href$='/places/kirkkonummi-welfare-centre']").await;
        let floors = chromium.run("return document.querySelectorAll('.house-storey').length").await;
        assert!(floors.as_u64().is_some_and(|floors| floors >= 3), "{lang}: {floors}");
        let here = "return document.querySelector('.house a[href$=\"/services/talterapi\"]').closest('.house-storey').querySelector('h3').textContent";
        assert!(chromium.said(here).await.contains('3'), "{lang}: speech therapy is on {}", chromium.said(here).await);
        chromium.close().await;
    }
}
