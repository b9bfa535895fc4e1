use super::{
    Ground,
    ground::{editor, noon, services},
    on_both,
};
use crate::world::{service, with};
use fletta_server::store::PutState;
use serde_json::json;
use std::time::Duration;

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
    // A store of its own, as another server of the same house is: on SQLite only looking helps, PostgreSQL rings.
    let other = fletta_server::store::Store::at(&ground.database).expect("a store");
    for store in [&ground.store, &other] {
        let mut bell = store.published().bell().await;
        let heard = tokio::spawn(async move {
            for _ in 0..50 {
                bell.rung().await;
            }
        });
        let seq = ground.seq().await;
        for entry in services("ring", 3) {
            let title = json!({ "texts": { "sv": { "title": format!("Ring {seq} {}", entry.slug) } } });
            ground.publish([&with(&entry, &title)]).await;
        }
        // Whatever was missed, it looks by itself every fifth of a second.
        tokio::time::timeout(Duration::from_secs(15), heard).await.expect("it goes on ringing").expect("rung");
        assert_eq!(store.published().head().await.expect("a head").seq, seq + 3);
    }
}

on_both!(
    each_entry_is_told_of_once_as_it_stands_now,
    who_has_read_on_is_told_only_what_is_new,
    reading_in_small_steps_passes_nothing_over,
    a_draft_is_never_told_of,
    the_bell_tells_of_a_change_sooner_than_a_look_would,
);
