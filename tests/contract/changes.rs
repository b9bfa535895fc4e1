use super::{
    Ground,
    ground::{editor, noon, services},
    on_both,
};
use crate::world::{service, with};
use fletta_server::store::{Database, PutState};
use serde_json::json;
use std::time::{Duration, Instant};

async fn each_entry_is_told_of_once_as_it_stands_now(ground: Ground) {
    let [first, second] = [service("first", "Första"), service("second", "Andra")];
    ground.publish([&first]).await;
    ground.publish([&second]).await;
    let mut last = first.clone();
    for title in ["Första igen", "Första ännu en gång"] {
        last = with(&first, &json!({ "texts": { "sv": { "title": title } } }));
        ground.publish([&last]).await;
    }
    let told: Vec<_> = ground.changes().await.into_iter().map(|change| (change.seq, change.entry)).collect();
    assert_eq!(told, [(2, Some(second)), (4, Some(last))]);
}

async fn who_has_read_on_is_told_only_what_is_new(ground: Ground) {
    ground.publish(&services("group", 3)).await;
    let seq = ground.seq().await;
    assert!(ground.store.published().changes_since(seq, 100).await.expect("changes").is_empty());
    let new = service("new", "Ny");
    ground.publish([&new]).await;
    let told = ground.store.published().changes_since(seq, 100).await.expect("changes");
    assert_eq!(told.iter().map(|change| change.id).collect::<Vec<_>>(), [new.id]);
}

async fn reading_in_small_steps_passes_nothing_over(ground: Ground) {
    let entries = services("group", 25);
    ground.publish(&entries).await;
    // Some change again: their place in the row is at its end.
    let again: Vec<_> =
        entries.iter().step_by(3).map(|entry| with(entry, &json!({ "texts": { "sv": { "title": "Ny titel" } } }))).collect();
    ground.publish(&again).await;
    let (mut seq, mut seen) = (0, Vec::new());
    loop {
        let step = ground.store.published().changes_since(seq, 4).await.expect("changes");
        assert!(step.len() <= 4);
        let Some(last) = step.last() else { break };
        assert!(step.windows(2).all(|pair| pair[0].seq < pair[1].seq) && step[0].seq > seq);
        seq = last.seq;
        seen.extend(step.into_iter().map(|change| change.id));
    }
    assert_eq!(seq, ground.seq().await);
    let mut all: Vec<_> = entries.iter().map(|entry| entry.id).collect();
    all.sort();
    seen.sort();
    assert_eq!(seen, all);
}

async fn a_draft_is_never_told_of(ground: Ground) {
    let entry = service("draft", "Utkast");
    ground.put([&entry], PutState::Draft, &editor()).await.expect("saved");
    assert!(ground.changes().await.is_empty());
    ground.publish([&entry]).await;
    let later = with(&entry, &json!({ "texts": { "sv": { "title": "Hemligt" } } }));
    ground.put([&later], PutState::Draft, &editor()).await.expect("saved");
    ground.store.ledger().withdraw(&[entry.id], noon()).await.expect("withdrawn");
    let told = ground.changes().await;
    assert!(told.len() == 1 && told[0].entry.is_none());
    assert!(!format!("{told:?}").contains("Hemligt"));
}

async fn the_bell_tells_of_a_change_sooner_than_a_look_would(ground: Ground) {
    // Another server of the same house: on SQLite it only looks, from PostgreSQL it hears.
    let other = fletta_server::store::Store::at(&ground.database).expect("a store");
    let hears = matches!(ground.database, Database::Postgres(_));
    for (store, hears) in [(&ground.store, true), (&other, hears)] {
        let mut bell = store.published().bell().await;
        let mut sooner = 0;
        for (number, entry) in services("ring", 10).into_iter().enumerate() {
            let seq = ground.seq().await;
            // What rang before is over: the next look is a fifth of a second away.
            bell.rung().await;
            let (began, listening) = (Instant::now(), bell.rung());
            let title = json!({ "texts": { "sv": { "title": format!("Ring {number} {seq}") } } });
            let (published, rung) =
                tokio::join!(async { (ground.publish([&with(&entry, &title)]).await, began.elapsed()).1 }, async {
                    listening.await;
                    began.elapsed()
                });
            sooner += usize::from(rung < published.max(Duration::from_millis(20)) + Duration::from_millis(60));
            assert_eq!(store.published().head().await.expect("a head").seq, seq + 1);
        }
        assert!(sooner >= 6 || !hears, "it was told only {sooner} times of 10");
    }
}

on_both!(
    each_entry_is_told_of_once_as_it_stands_now,
    who_has_read_on_is_told_only_what_is_new,
    reading_in_small_steps_passes_nothing_over,
    a_draft_is_never_told_of,
    the_bell_tells_of_a_change_sooner_than_a_look_would,
);
