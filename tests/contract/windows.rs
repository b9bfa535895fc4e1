use super::{
    Ground,
    ground::{at, editor, noon},
    on_both,
};
use crate::world::{service, with};
use fletta_app::model::Entry;
use fletta_server::store::{Author, PutState, Putting};
use serde_json::json;

/// Public in January 2021, by Finland's clocks.
fn january() -> Entry {
    with(&service("january", "Januari"), &json!({ "window": { "from": "2021-01-01", "to": "2021-02-01" } }))
}

async fn an_entry_waits_for_its_window_and_goes_when_it_closes(ground: Ground) {
    let entry = january();
    ground.put_at(&entry, at("2020-12-01T12:00:00+02:00")).await;
    let ledger = ground.store.ledger();
    for (now, shown) in [
        ("2020-12-31T23:59:59+02:00", false),
        ("2021-01-01T00:00:00+02:00", true),
        ("2021-01-31T23:59:59+02:00", true),
        ("2021-02-01T00:00:00+02:00", false),
        ("2021-02-02T00:00:00+02:00", false),
    ] {
        ledger.open_windows(at(now), noon()).await.expect("turned");
        assert_eq!(ground.shown(entry.id).await.is_some(), shown, "{now}");
    }
}

async fn each_turn_of_a_window_is_a_change_with_its_number(ground: Ground) {
    let entry = january();
    ground.put_at(&entry, at("2020-12-01T12:00:00+02:00")).await;
    assert_eq!(ground.seq().await, 0, "what waits is no change");
    let ledger = ground.store.ledger();
    for (now, seq) in [
        ("2020-12-31T12:00:00+02:00", 0),
        ("2021-01-05T12:00:00+02:00", 1),
        ("2021-01-06T12:00:00+02:00", 1),
        ("2021-03-01T12:00:00+02:00", 2),
    ] {
        ledger.open_windows(at(now), noon()).await.expect("turned");
        assert_eq!(ground.seq().await, seq, "{now}");
    }
    // Who follows is told that it is gone.
    let last = ground.store.published().changes_since(1, 10).await.expect("changes");
    assert_eq!(last.iter().map(|change| (change.seq, change.entry.is_some())).collect::<Vec<_>>(), [(2, false)]);
}

async fn an_entry_that_is_put_late_is_shown_as_late_as_its_window_says(ground: Ground) {
    let entry = january();
    ground.put_at(&entry, at("2021-01-15T12:00:00+02:00")).await;
    assert_eq!(ground.shown(entry.id).await, Some(entry.clone()));
    let over = with(&january(), &json!({ "id": "b28c8ecb-36d0-4a45-8766-2d76c5efc31c", "slug": "over" }));
    ground.put_at(&over, at("2021-02-15T12:00:00+02:00")).await;
    assert_eq!(ground.shown(over.id).await, None);
}

async fn an_import_does_not_open_a_window_that_is_over(ground: Ground) {
    let entry = january();
    let helsinki = fletta_app::model::Zone::parse("Europe/Helsinki").expect("a zone");
    for now in ["2021-01-15T12:00:00+02:00", "2021-02-15T12:00:00+02:00"] {
        let ledger = ground.store.ledger();
        ledger.open_windows(at(now), noon()).await.expect("turned");
        ledger.put(&[Putting::public(entry.clone(), at(now), &helsinki)], &Author::Import, noon()).await.expect("put");
    }
    assert_eq!(ground.shown(entry.id).await, None);
    // It is not lost: the desk has it, and a longer window brings it back.
    assert!(ground.store.ledger().all().await.expect("entries").contains(&entry));
    let longer = with(&entry, &json!({ "window": { "to": "2021-06-01" } }));
    ground.put_at(&longer, at("2021-02-15T12:00:00+02:00")).await;
    assert_eq!(ground.shown(entry.id).await, Some(longer));
}

async fn what_is_public_and_is_to_wait_again_is_taken_out_at_once(ground: Ground) {
    let open = service("january", "Januari");
    let seq = ground.publish([&open]).await.seq;
    let put = ground.put_at(&january(), at("2020-12-01T12:00:00+02:00")).await;
    assert!(put.seq > seq);
    let told = ground.store.published().changes_since(seq, 10).await.expect("changes");
    assert!(told.len() == 1 && told[0].entry.is_none(), "{told:?}");
}

async fn a_window_opens_for_what_was_published_and_not_for_a_draft_over_it(ground: Ground) {
    let entry = january();
    ground.put_at(&entry, at("2020-12-01T12:00:00+02:00")).await;
    let draft = with(&entry, &json!({ "texts": { "sv": { "title": "Inte färdig" } } }));
    ground.put([&draft], PutState::Draft, &editor()).await.expect("saved");
    ground.store.ledger().open_windows(at("2021-01-02T12:00:00+02:00"), noon()).await.expect("turned");
    assert_eq!(ground.shown(entry.id).await, Some(entry));
}

async fn a_draft_moves_no_window(ground: Ground) {
    let entry = january();
    ground.put_at(&entry, at("2021-01-10T12:00:00+02:00")).await;
    let draft = with(&entry, &json!({ "window": { "to": "2021-01-12" } }));
    ground.put([&draft], PutState::Draft, &editor()).await.expect("saved");
    let ledger = ground.store.ledger();
    for (now, shown) in [("2021-01-15T12:00:00+02:00", true), ("2021-02-01T00:00:00+02:00", false)] {
        ledger.open_windows(at(now), noon()).await.expect("turned");
        assert_eq!(ground.shown(entry.id).await.is_some(), shown, "{now}");
    }
}

async fn what_is_withdrawn_is_shown_no_more_and_can_come_back(ground: Ground) {
    let entry = service("talterapi", "Talterapi");
    let seq = ground.publish([&entry]).await.seq;
    let withdrawn = ground.store.ledger().withdraw(&[entry.id], noon()).await.expect("withdrawn");
    assert!(withdrawn > seq);
    assert_eq!(ground.shown(entry.id).await, None);
    assert_eq!(ground.store.ledger().withdraw(&[entry.id], noon()).await.expect("nothing to do"), withdrawn);
    assert!(ground.publish([&entry]).await.seq > withdrawn);
    assert_eq!(ground.shown(entry.id).await, Some(entry));
}

on_both!(
    an_entry_waits_for_its_window_and_goes_when_it_closes,
    each_turn_of_a_window_is_a_change_with_its_number,
    an_entry_that_is_put_late_is_shown_as_late_as_its_window_says,
    an_import_does_not_open_a_window_that_is_over,
    what_is_public_and_is_to_wait_again_is_taken_out_at_once,
    a_window_opens_for_what_was_published_and_not_for_a_draft_over_it,
    a_draft_moves_no_window,
    what_is_withdrawn_is_shown_no_more_and_can_come_back,
);
