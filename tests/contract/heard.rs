use super::{Ground, on_both};
use fletta_server::{desk::Heard, store::Missed};
use jiff::{Timestamp, ToSpan};

fn now() -> Timestamp {
    "2026-11-24T08:00:00Z".parse().expect("an instant")
}

async fn searches_in_vain_are_counted_and_what_few_asked_is_shown_to_nobody(ground: Ground) {
    let lang = crate::world::lang("sv");
    let heard = Heard::new(ground.store.ledger());
    for _ in 0..4 {
        heard.missed(lang, "  Hemlig   sak ");
    }
    heard.settle(now()).await.expect("written");
    assert_eq!(heard.missing(now()).await.expect("read"), []);
    heard.missed(lang, "hemlig sak");
    heard.settle(now()).await.expect("written");
    let known = Missed { lang: "sv".into(), words: "hemlig sak".into(), count: 5 };
    assert_eq!(heard.missing(now()).await.expect("read"), [known]);
    let later = now().checked_add((91 * 24).hours()).expect("a day");
    heard.settle(later).await.expect("forgotten");
    assert_eq!(heard.missing(now()).await.expect("read"), []);
}

async fn a_remark_is_kept_for_half_a_year_and_no_longer(ground: Ground) {
    let lang = crate::world::lang("fi");
    let heard = Heard::new(ground.store.ledger());
    heard.remark_at(lang, "/fi/services/talterapi", " Puhelin on väärä. ", now()).await.expect("taken");
    heard.remark_at(lang, "/fi", "  ", now()).await.expect_err("empty");
    heard.remark_at(lang, "/fi", &"x".repeat(1_001), now()).await.expect_err("too long");
    let remarks = ground.store.ledger().remarks().await.expect("read");
    assert_eq!(remarks.len(), 1);
    assert_eq!((remarks[0].page.as_str(), remarks[0].words.as_str()), ("/fi/services/talterapi", "Puhelin on väärä."));
    let (before, after) = (now().checked_add((182 * 24).hours()), now().checked_add((184 * 24).hours()));
    heard.settle(before.expect("a day")).await.expect("settled");
    assert_eq!(ground.store.ledger().remarks().await.expect("read").len(), 1);
    heard.settle(after.expect("a day")).await.expect("settled");
    assert_eq!(ground.store.ledger().remarks().await.expect("read"), []);
}

async fn a_flood_of_remarks_is_turned_away_and_ebbs(ground: Ground) {
    let lang = crate::world::lang("is");
    let heard = Heard::new(ground.store.ledger());
    let mut taken = 0;
    for _ in 0..100 {
        taken += usize::from(heard.remark_at(lang, "/is", "prófun", now()).await.is_ok());
    }
    assert!((20..=60).contains(&taken), "{taken}");
    let later = now().checked_add(16.minutes()).expect("a time");
    heard.remark_at(lang, "/is", "prófun", later).await.expect("taken again");
}

on_both!(
    searches_in_vain_are_counted_and_what_few_asked_is_shown_to_nobody,
    a_remark_is_kept_for_half_a_year_and_no_longer,
    a_flood_of_remarks_is_turned_away_and_ebbs,
);
