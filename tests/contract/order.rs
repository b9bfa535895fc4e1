use super::{Ground, ground::services, on_both};
use fletta_app::model::EntryId;
use std::{collections::HashSet, sync::Arc, time::Duration};
use tokio::{task::JoinSet, time::Instant};

/// Makes one writer pause between taking its numbers and committing: the database itself dawdles over the entries it has named `slow`.
async fn let_one_dawdle(ground: &Ground) {
    ground
        .behind_its_back(
            // SQLite knows no sleep: it is given something to count.
            "CREATE TABLE counting (n INTEGER);
             WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 3000) INSERT INTO counting SELECT n FROM up;
             CREATE TRIGGER dawdle AFTER INSERT ON changes WHEN (SELECT slug LIKE 'slow-%' FROM entries WHERE id = NEW.entry)
             BEGIN UPDATE counting SET n = (SELECT COUNT(*) FROM counting AS a, counting AS b) WHERE n = 1; END;",
            "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF (SELECT slug LIKE 'slow-%' FROM entries WHERE id = NEW.entry) THEN PERFORM pg_sleep(0.3); END IF; RETURN NEW;
             END $$;
             CREATE TRIGGER dawdle AFTER INSERT ON changes FOR EACH ROW EXECUTE FUNCTION dawdle();",
        )
        .await;
}

async fn eight_write_at_once_one_pauses_before_it_commits_and_who_follows_misses_nothing(ground: Ground) {
    let_one_dawdle(&ground).await;
    let ground = Arc::new(ground);
    let mut writers = JoinSet::new();
    let mut written: HashSet<EntryId> = HashSet::new();
    for writer in 0..8 {
        let name = if writer == 0 { "slow".to_owned() } else { format!("writer{writer}") };
        let entries = services(&name, 6);
        written.extend(entries.iter().map(|entry| entry.id));
        let ground = ground.clone();
        writers.spawn(async move {
            for entry in entries {
                ground.publish([&entry]).await;
            }
        });
    }
    let all = written.len();
    let follower = {
        let published = ground.store.published();
        tokio::spawn(async move {
            let (mut seq, mut seen) = (0, HashSet::new());
            let began = Instant::now();
            while seen.len() < all && began.elapsed() < Duration::from_mins(1) {
                for change in published.changes_since(seq, 3).await.expect("changes") {
                    // Every number is read on from: one that is committed later than a higher one would be passed over.
                    seq = change.seq;
                    seen.insert(change.id);
                }
                tokio::time::sleep(Duration::from_millis(1)).await;
                if seen.len() < all && seq == i64::try_from(all).expect("few") {
                    break;
                }
            }
            seen
        })
    };
    while let Some(writer) = writers.join_next().await {
        writer.expect("written");
    }
    let seen = follower.await.expect("followed");
    let missed: Vec<_> = written.difference(&seen).collect();
    assert!(missed.is_empty(), "passed over: {missed:?}");
    // No number twice, none left out.
    let numbers: Vec<_> = ground.changes().await.into_iter().map(|change| change.seq).collect();
    assert_eq!(numbers, (1..=i64::try_from(all).expect("few")).collect::<Vec<_>>());
}

async fn a_reader_is_not_held_up_by_one_who_writes(ground: Ground) {
    let_one_dawdle(&ground).await;
    ground.publish(&services("group", 3)).await;
    let ground = Arc::new(ground);
    let slow = ground.clone();
    let writing = tokio::spawn(async move { slow.publish(&services("slow", 4)).await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    let began = Instant::now();
    assert_eq!(ground.changes().await.len(), 3);
    assert!(began.elapsed() < Duration::from_millis(200), "{:?}", began.elapsed());
    assert!(!writing.is_finished(), "the writer was to be slow");
    assert_eq!(writing.await.expect("written").written, 4);
}

on_both!(
    eight_write_at_once_one_pauses_before_it_commits_and_who_follows_misses_nothing,
    a_reader_is_not_held_up_by_one_who_writes,
);
