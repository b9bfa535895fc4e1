//! What stays on the reader's own device: a list that is kept there and handed on by its address.

use crate::{
    chromium::{Chromium, DESK, NARROW, PHONE, Theme},
    faults::Faults,
    stage::{Stage, WEEK},
};
use serde_json::json;

async fn kept(chromium: &Chromium) -> String {
    chromium.said("return localStorage.getItem('list')").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_kept_shown_in_any_language_and_handed_on_to_another_browser() {
    let stage = Stage::at(WEEK).await;
    let mine = Chromium::open(&stage).await;
    mine.window(PHONE).await;
    for path in ["/sv/services/talterapi", "/sv/places/ostari"] {
        mine.goto(path).await;
        mine.click("[data-keep]").await;
        mine.wait("it is pressed", "return document.querySelector('[data-keep]').ariaPressed === 'true'").await;
        assert_eq!(
            mine.said("return document.querySelector('.entry-acts [role=status]').textContent").await,
            "Nu finns det i din lista."
        );
    }
    assert_eq!(kept(&mine).await, "services.talterapi,places.ostari");
    assert_eq!(mine.said("return document.querySelector('.masthead [data-tally]').textContent").await, "2");

    // The page of the list leads to the address that holds it.
    mine.click(".masthead-list").await;
    let address = "/sv/list?of=services.talterapi,places.ostari";
    mine.wait(
        "the list",
        &format!("return location.pathname + location.search === {address:?} && !document.querySelector('[data-drop]').hidden"),
    )
    .await;
    assert_eq!(mine.said("return document.querySelector('h1').innerText").await, "Min lista");

    // Somebody else opens the link, in another language.
    let other = Chromium::open(&stage).await;
    other.window(DESK).await;
    other.goto(&address.replace("/sv/", "/fi/")).await;
    other.wait("it says that it came by a link", "return document.querySelector('[data-take]')?.checkVisibility()").await;
    assert_eq!(other.said("return document.querySelectorAll('.kept-row').length").await, "2");
    assert_eq!(other.said("return document.querySelector('h1').innerText").await, "Lista sinulle");
    assert_eq!(kept(&other).await, "", "nothing is kept unasked");
    other.click("[data-take]").await;
    other.wait("it is their own", "return document.querySelector('[data-drop]')?.checkVisibility()").await;
    assert_eq!(kept(&other).await, "services.talterapi,places.ostari");
    let mut faults = Faults::default();
    faults.add_all("my own list", &other.axe().await);
    faults.add_all("my own list", &other.ask("room.js").await);

    // One is taken away, then all.
    other.click("[data-drop='services.talterapi']").await;
    other.wait("one is left", "return document.querySelectorAll('.kept-row').length === 1").await;
    assert_eq!(kept(&other).await, "places.ostari");
    other.wait("its acts", "return document.querySelector('.erase')?.checkVisibility()").await;
    other.click(".erase summary").await;
    other.click("[data-erase]").await;
    other
        .wait("it is empty", "return location.search === '' && document.querySelector('[data-when=empty]')?.checkVisibility()")
        .await;
    assert_eq!(kept(&other).await, "");
    assert_eq!(other.said("return document.querySelector('.masthead-list').checkVisibility()").await, "false");
    other.close().await;
    mine.close().await;
    faults.none();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storage_that_is_full_or_forbidden_breaks_nothing_and_says_so() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::open(&stage).await;
    chromium.window(PHONE).await;
    let full: Vec<_> = (0..50).map(|number| format!("services.s{number}")).collect();
    chromium.goto("/en/services/talterapi").await;
    chromium.run(&format!("localStorage.setItem('list', '{}')", full.join(","))).await;
    chromium.click("[data-keep]").await;
    let said = "return document.querySelector('.entry-acts [role=status]').textContent";
    assert!(chromium.said(said).await.contains("full"));
    let forbid = "for (const act of ['getItem', 'setItem', 'removeItem']) Storage.prototype[act] = () => { throw new Error('no') }";
    chromium.run(forbid).await;
    chromium.click("[data-keep]").await;
    assert!(chromium.said(said).await.contains("does not let the page keep"));
    assert_eq!(chromium.console().await, Vec::<String>::new());
    chromium.close().await;
}

/// Writes into the sheet as a person does: by the keyboard.
async fn write(chromium: &Chromium, selector: &str, text: &str) {
    chromium.click(selector).await;
    chromium.press(text).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_for_a_meeting_stays_on_the_device_until_it_is_erased() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::open(&stage).await;
    chromium.window(PHONE).await;
    chromium.goto("/sv/prepare?with=fi").await;
    let live = "return document.querySelector('[data-plan]').dataset.live === 'true'";
    chromium.wait("the sheet is live", live).await;
    let beside = "return [...document.querySelectorAll('.plan-other')].every((one) => one.lang === 'fi' && one.textContent)";
    assert_eq!(chromium.said(beside).await, "true");
    assert_eq!(chromium.said("return document.querySelector('.plan').textContent.includes('Mikä on nyt hyvin?')").await, "true");

    // No field has a name, and none stands in a form: there is nothing that could be sent.
    let sendable =
        "return [...document.querySelectorAll('main textarea, main input')].filter((one) => one.name || one.form).length";
    assert_eq!(chromium.said(sendable).await, "0");
    let (good, what) = ("[data-plan] [data-field=good]", "[data-rows=tasks] [data-field=what]");
    let secret = "Hon sover bättre nu, och vill börja i skolan igen efter lovet. Det här är en lång rad som inte får plats på bredden av ett fält, och en till.";
    chromium.sent().await;
    write(&chromium, good, secret).await;
    write(&chromium, what, "Ringa BUP").await;
    chromium.click("[data-rows=tasks] [data-more]").await;
    chromium.press("En rad till").await;
    chromium.click("[data-rows=people] [data-less]").await;
    let rows = "return document.querySelectorAll('[data-rows=tasks] li').length + ' ' + document.querySelectorAll('[data-rows=people] li').length";
    assert_eq!(chromium.said(rows).await, "5 3");
    assert_eq!(
        chromium.said("return document.querySelector('.plan-tools [role=status]').textContent").await,
        "Sparat på den här enheten."
    );
    let sent: Vec<String> = chromium.sent().await.into_iter().map(|sent| sent.address).collect();
    assert!(sent.is_empty(), "something has left the browser: {sent:?}");
    assert_eq!(chromium.said("return document.cookie").await, "");

    // Over a reload, and in another language.
    for path in ["/sv/prepare?with=fi", "/is/prepare"] {
        chromium.goto(path).await;
        chromium.wait("the sheet is live", live).await;
        let value = |field: &str| format!("return document.querySelector({field:?}).value");
        assert_eq!(chromium.said(&value(good)).await, secret, "{path}");
        assert_eq!(chromium.said(&value(what)).await, "Ringa BUP", "{path}");
        assert_eq!(chromium.said(rows).await, "5 3", "{path}");
    }
    assert!(chromium.sent().await.iter().all(|sent| !sent.address.contains("sover") && !sent.address.contains("BUP")));
    let mut faults = Faults::default();
    faults.add_all("the sheet, filled in", &chromium.axe().await);
    faults.add_all("the sheet, filled in", &chromium.ask("room.js").await);

    // On paper: the whole text, no field that could cut it.
    chromium.theme(Theme::Paper).await;
    let printed = "const box = document.querySelector('[data-field=good]').nextElementSibling;
        return document.querySelector('[data-field=good]').checkVisibility() ? 'a field is printed'
            : !box.checkVisibility() ? 'the text is not printed'
            : box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1 ? 'the text is cut' : box.textContent";
    assert_eq!(chromium.said(printed).await, secret);
    faults.add_all("the sheet on paper", &chromium.ask("sheet.js").await);
    chromium.theme(Theme::Light).await;

    chromium.click(".erase summary").await;
    chromium.click("[data-erase]").await;
    assert_eq!(
        chromium.said("return document.querySelector('.plan-tools [role=status]').textContent").await,
        "Öllu hefur verið eytt. Ekkert er eftir í þessu tæki."
    );
    assert_eq!(
        chromium.said("return localStorage.length + document.querySelector('[data-plan]').innerText.includes('BUP')").await,
        "0"
    );
    chromium.goto("/sv/prepare").await;
    chromium.wait("the sheet is live", live).await;
    assert_eq!(chromium.said("return [...document.querySelectorAll('textarea')].map((one) => one.value).join('')").await, "");
    assert_eq!(chromium.console().await, Vec::<String>::new());
    chromium.close().await;
    faults.none();
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_script_the_sheet_is_one_for_a_pen() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::without_scripts(&stage).await;
    chromium.window(PHONE).await;
    chromium.goto("/en/prepare?with=sv").await;
    let seen = "const seen = (what) => [...document.querySelectorAll(what)].filter((one) => one.checkVisibility()).length;
        return [seen('textarea'), seen('.plan-tools'), seen('.plan button'), seen('.plan-box') > 20, seen('.plan-other') > 10].join(' ')";
    assert_eq!(chromium.said(seen).await, "0 0 0 true true");
    chromium.goto("/en/list?of=services.talterapi").await;
    assert_eq!(chromium.said("return document.querySelectorAll('.kept-row').length").await, "1");
    chromium.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn text_size_and_contrast_are_kept_and_every_page_still_fits() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::open(&stage).await;
    chromium.window(NARROW).await;
    chromium.goto("/fi").await;
    let size = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";
    let usual = chromium.run(size).await.as_f64().expect("a number");
    chromium.click("[data-to=largest]").await;
    chromium.click("[data-to=more]").await;
    let mut faults = Faults::default();
    for path in [
        "/fi",
        "/fi/services/talterapi",
        "/fi/search?q=talterapi",
        "/fi/prepare?with=sv",
        "/fi/list?of=services.talterapi,places.ostari",
    ] {
        chromium.goto(path).await;
        let large = chromium.run(size).await.as_f64().expect("a number");
        assert!(large > usual * 1.4, "{path}: {large} after {usual}");
        faults.add_all(&format!("{path}, largest text"), &chromium.ask("room.js").await);
        for theme in [Theme::Light, Theme::Dark] {
            chromium.theme(theme).await;
            faults.add_all(&format!("{path}, more contrast, {}", theme.name()), &chromium.axe().await);
        }
        let pressed =
            "return [...document.querySelectorAll('[data-sight][aria-pressed=true]')].map((one) => one.dataset.to).join(' ')";
        assert_eq!(chromium.said(pressed).await, "largest more", "{path}");
    }
    // Pressed again it goes back, and nothing of it stays behind.
    for to in ["largest", "more"] {
        chromium.click(&format!("[data-to={to}]")).await;
    }
    chromium.goto("/fi").await;
    assert_eq!(chromium.run(size).await.as_f64(), Some(usual));
    chromium.close().await;
    faults.none();
}

/// A browser with two voices, which says what it is asked to read, and ends each piece at once.
const VOICES: &str = "
    const voices = [{ lang: 'en-GB', localService: true }, { lang: 'fi_FI', localService: true }, { lang: 'sv-SE', localService: false }];
    window.spoken = [];
    const speech = { getVoices: () => voices, addEventListener() {}, cancel() {},
      speak(words) { window.spoken.push([words.lang, words.text]); setTimeout(() => words.onend(), 0); } };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };";

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_read_aloud_where_the_device_has_a_voice_of_its_language() {
    let stage = Stage::at(WEEK).await;
    let chromium = Chromium::open(&stage).await;
    chromium.window(DESK).await;
    let offered = "return document.querySelector('[data-aloud]').checkVisibility()";
    chromium.goto("/en/services/talterapi").await;
    assert_eq!(chromium.said(offered).await, "false", "there is no voice");
    assert!(!chromium.sent().await.iter().any(|sent| sent.address.contains("/aloud-")), "it is fetched for nothing");

    chromium.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": VOICES })).await;
    chromium.goto("/sv/services/talterapi").await;
    assert_eq!(chromium.said(offered).await, "false", "a voice of the network is none");
    chromium.goto("/en/services/talterapi").await;
    assert_eq!(chromium.said(offered).await, "true");
    chromium.click("[data-aloud]").await;
    chromium.wait("it has read to the end", "return window.spoken.length > 5 && !document.querySelector('[data-spoken]')").await;
    let spoken: Vec<(String, String)> = serde_json::from_value(chromium.run("return window.spoken").await).expect("pieces");
    assert_eq!(spoken[0].1.trim(), "Speech therapy", "in order");
    assert!(spoken.iter().any(|(lang, text)| lang == "en-GB" && text.contains("+ 3 5 8 9")), "digit by digit: {spoken:?}");
    assert!(spoken.iter().all(|(lang, _)| lang == "en-GB" || lang == "fi_FI"), "{spoken:?}");
    assert!(
        spoken.iter().any(|(lang, text)| lang == "fi_FI" && text.contains("hyvinvointi"))
            || spoken.iter().all(|(_, text)| !text.contains("hyvinvointi")),
        "{spoken:?}"
    );
    assert_eq!(chromium.said("return document.querySelector('[data-voice]').dataset.state").await, "still");
    assert_eq!(chromium.console().await, Vec::<String>::new());
    chromium.close().await;
}
