//! A running server over a world: what it holds in memory, how soon it finds what is published, and what hostile questions cost it.

use crate::{
    client::{Encoding, Line, question},
    corpus,
    load::house,
    questions::Questions,
    rival::{Rival, door},
    time::Times,
    world::{encoded, service, with},
};
use fastrand::Rng;
use fletta_app::model::{Query, Zone};
use fletta_server::{
    House,
    catalogue::Apart,
    config::Config,
    store::{Author, Putting},
    web,
};
use jiff::Timestamp;
use std::{
    path::Path,
    time::{Duration, Instant},
};

/// How many publications are waited for.
const PUBLICATIONS: usize = 50;
/// How long between two looks for one.
const LOOK: Duration = Duration::from_millis(5);

/// The house as `fletta serve` has it, in a process of its own.
pub(crate) async fn serve() {
    let house = House::build(Config::from_environment().expect("sound settings")).expect("a house");
    tokio::spawn(house.clone().live());
    web::serve(door().await, web::router(house)).await.expect("the house serves");
}

/// What a running server was seen to do.
pub(crate) struct Live {
    /// Resident after questions, and how much of that is its own rather than files it has mapped, in MiB.
    pub(crate) resident: f64,
    pub(crate) own: f64,
    /// From a publication in another process to its being found.
    pub(crate) found: Times,
    /// Answers with a status of 500 or above.
    pub(crate) broken: Vec<&'static str>,
}

/// Starts a server over the folder, asks, publishes, and lets it go.
pub(crate) async fn watch(data: &Path, asked: &Questions) -> Live {
    let server = Rival::start("serve", data, &corpus::settings(data));
    let mut line = Line::open(server.address).await;
    for query in asked.two_words.iter().step_by(10).chain(asked.typo.iter().step_by(5)).chain(asked.sentence.iter().step_by(5)) {
        // As browsers ask.
        let answer = line.get(&question(&query.address(), Encoding::Brotli)).await;
        assert!(answer.is_good(), "{}: {}", query.text, answer.head);
    }
    for query in asked.prefix.iter().step_by(5) {
        let address = format!("/api/suggest?lang={}&q={}", query.lang, encoded(query.text.as_bytes()));
        line.get(&question(&address, Encoding::Plain)).await;
    }
    let (resident, own) = memory(server.process());
    let mut broken = Vec::new();
    for (what, text) in hostile() {
        let answer = line.get(&question(&format!("/sv/search?q={text}"), Encoding::Plain)).await;
        if answer.head.starts_with("HTTP/1.1 5") {
            broken.push(what);
        }
    }
    Live { resident, own, found: publish(data, &mut line).await, broken }
}

/// Publishes beside the server, as an import does, one after the other.
async fn publish(data: &Path, line: &mut Line) -> Times {
    let house = house(data);
    let mut chance = Rng::with_seed(50);
    let mut took = Vec::new();
    for number in 0..PUBLICATIONS {
        let word: String = (0..14).map(|_| chance.lowercase()).collect();
        let slug = format!("published-{number}-{word}");
        let entry = with(&service(&slug, &word), &serde_json::json!({ "service": { "levels": [1] } }));
        let now = house.clock().now();
        let began = Instant::now();
        let putting = Putting::public(entry, now, &Zone::default());
        house.store.ledger().put(&[putting], &Author::Account("somebody".into()), now).await.expect("put");
        let asked = question(&format!("/api/search?lang=sv&q={word}"), Encoding::Plain);
        while !line.get(&asked).await.text().contains(&slug) {
            assert!(began.elapsed() < Duration::from_secs(30), "{word} is not found at all");
            tokio::time::sleep(LOOK).await;
        }
        took.push(began.elapsed());
    }
    house.store.close().await;
    Times::of(took)
}

/// What a process holds: resident, and of that its own.
fn memory(process: u32) -> (f64, f64) {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("a process that is there");
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.split_whitespace().next().and_then(|kib| kib.parse::<f64>().ok()).unwrap_or(f64::NAN) / 1024.0
    };
    (of("VmRSS:"), of("RssAnon:"))
}

/// What nobody would type, percent-encoded.
fn hostile() -> Vec<(&'static str, String)> {
    let text = |text: &str| encoded(text.as_bytes());
    vec![
        ("10 KB of a letter", "x".repeat(10_240)),
        ("10 KB of words", "talterapi+".repeat(1_024)),
        ("10 KB of words in no language", "kvadraliskepon%20tuimasteliaro%20".repeat(310)),
        ("1,000 stars", "*".repeat(1_000)),
        ("1,000 brackets", text(&"(".repeat(1_000))),
        ("emoji", text("👩‍👩‍👧‍👦🏳️‍🌈 👶🏽")),
        ("right to left", text("\u{202e}مساعدة عائلية\u{202c} עברית")),
        ("NUL", encoded(b"tal\0terapi\0")),
        ("lone surrogates", "tal%ED%A0%80terapi%ED%B0%80".into()),
        ("no UTF-8", encoded(&[0xff, 0xfe, 0x80, 0xc0, 0xaf])),
        ("a letter", "a".into()),
        ("letters", text("a b c d e f g h i j k l m n o p q r s t u v w x y z å ä ö")),
        ("the commonest words", text("barn och familj i stöd för barn barnet familjen service services family children help")),
    ]
}

/// How long the whole of `find` takes over each: the longest of three times, in milliseconds.
pub(crate) fn endure(apart: &Apart, now: Timestamp, asked: &Questions) -> Vec<(&'static str, f64)> {
    let lang = asked.two_words[1].lang;
    let once = |text: &str| {
        let began = Instant::now();
        apart.found(&Query::parse(lang, &format!("q={text}")), now).expect("an answer");
        began.elapsed()
    };
    hostile().iter().map(|(what, text)| (*what, Times::of((0..3).map(|_| once(text))).most())).collect()
}
