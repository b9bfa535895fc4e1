use super::{
    Ground,
    ground::{editor, noon, services},
    on_both,
};
use crate::world::{service, with};
use fletta_app::model::Entry;
use fletta_server::store::{Author, PutState, StoreError};
use serde_json::json;

fn titled(entry: &Entry, title: &str) -> Entry {
    with(entry, &json!({ "texts": { "sv": { "title": title } } }))
}

async fn what_is_published_is_given_back_whole(ground: Ground) {
    let whole = with(
        &service("talterapi", "Talterapi"),
        &json!({ "concepts": ["speech-therapy"], "old_slugs": ["talterapi-centrum"], "care": { "confirmed": "2026-10-12" },
            "service": { "spoken": ["sv", "fi"], "cost": { "kind": "fee", "prices": [{ "amount": 2500, "currency": "EUR", "per": "visit" }] } } }),
    );
    let put = ground.publish([&whole]).await;
    assert_eq!((put.written, put.same, put.kept), (1, 0, 0));
    assert_eq!(ground.shown(whole.id).await, Some(whole));
}

async fn a_new_version_takes_the_place_of_the_one_before(ground: Ground) {
    let first = service("talterapi", "Talterapi");
    let before = ground.publish([&first]).await.seq;
    let second = titled(&first, "Talterapi för barn");
    let after = ground.publish([&second]).await.seq;
    assert!(after > before, "{after} after {before}");
    assert_eq!(ground.shown(first.id).await, Some(second));
}

async fn what_stands_there_already_is_not_written_again(ground: Ground) {
    let entries = services("group", 3);
    let first = ground.put(&entries, PutState::Public, &Author::Import).await.expect("put");
    let again = ground.put(&entries, PutState::Public, &Author::Import).await.expect("put");
    assert_eq!((first.written, first.same), (3, 0));
    assert_eq!((again.written, again.same, again.seq), (0, 3, first.seq));
    assert_eq!(ground.seq().await, first.seq);
}

async fn a_put_is_all_or_nothing(ground: Ground) {
    ground.publish([&service("taken", "Taken")]).await;
    let seq = ground.seq().await;
    let mut entries = services("group", 5);
    entries.push(with(&service("another", "Another"), &json!({ "old_slugs": ["taken"] })));
    ground.put(&entries, PutState::Public, &editor()).await.expect_err("refused");
    assert_eq!(ground.seq().await, seq);
    assert_eq!(ground.changes().await.len(), 1);
    assert_eq!(ground.store.ledger().all().await.expect("entries").len(), 1);
    // And nothing of it stands in the way of doing it right.
    entries.pop();
    assert_eq!(ground.publish(&entries).await.written, 5);
}

async fn a_name_that_is_taken_is_named(ground: Ground) {
    let first = with(&service("talterapi", "Talterapi"), &json!({ "old_slugs": ["talterapi-centrum"] }));
    ground.publish([&first]).await;
    for taken in ["talterapi", "talterapi-centrum"] {
        let second = with(&service(taken, "En annan"), &json!({ "id": "b28c8ecb-36d0-4a45-8766-2d76c5efc31c" }));
        match ground.put([&second], PutState::Public, &editor()).await {
            Err(StoreError::SlugTaken { slug }) => assert_eq!(slug, taken),
            other => panic!("{other:?}"),
        }
    }
    // Its own names are not in its own way, and none of them can be lost to another.
    let renamed = with(&first, &json!({ "slug": "talterapi-for-barn", "old_slugs": ["talterapi", "talterapi-centrum"] }));
    assert_eq!(ground.publish([&renamed]).await.written, 1);
    let mut names: Vec<_> =
        ground.store.ledger().names().await.expect("names").into_iter().map(|(slug, id)| (slug.to_string(), id)).collect();
    names.sort();
    assert_eq!(names, ["talterapi", "talterapi-centrum", "talterapi-for-barn"].map(|name| (name.to_owned(), first.id)));
}

async fn an_import_leaves_alone_what_a_person_edited(ground: Ground) {
    let [untouched, edited] = [service("untouched", "Orörd"), service("edited", "Rörd")];
    let both = [untouched.clone(), edited.clone()];
    ground.put(&both, PutState::Public, &Author::Import).await.expect("put");
    let by_hand = titled(&edited, "Rörd av Ylva");
    ground.publish([&by_hand]).await;
    let newer = both.each_ref().map(|entry| titled(entry, "Från fil"));
    let put = ground.put(&newer, PutState::Public, &Author::Import).await.expect("put");
    assert_eq!((put.written, put.kept), (1, 1));
    assert_eq!(ground.shown(edited.id).await, Some(by_hand));
    assert_eq!(ground.shown(untouched.id).await, Some(newer[0].clone()));
}

async fn an_import_does_not_bring_back_what_was_withdrawn(ground: Ground) {
    let entry = service("gone", "Borta");
    ground.put([&entry], PutState::Public, &Author::Import).await.expect("put");
    ground.store.ledger().withdraw(&[entry.id], noon()).await.expect("withdrawn");
    ground.put([&entry], PutState::Public, &Author::Import).await.expect("put");
    assert_eq!(ground.shown(entry.id).await, None);
}

async fn a_draft_changes_nothing_that_is_public(ground: Ground) {
    let [public, unknown] = [service("public", "Offentlig"), service("unknown", "Okänd")];
    let seq = ground.publish([&public]).await.seq;
    let drafts = [titled(&public, "Ändrad men inte färdig"), unknown.clone()];
    let put = ground.put(&drafts, PutState::Draft, &editor()).await.expect("saved");
    assert_eq!((put.written, put.seq), (2, seq));
    assert_eq!(ground.shown(public.id).await, Some(public.clone()));
    assert_eq!(ground.shown(unknown.id).await, None);
    assert_eq!(ground.changes().await.len(), 1);
    // The desk sees them.
    let all = ground.store.ledger().all().await.expect("entries");
    assert!(drafts.iter().all(|draft| all.contains(draft)));
}

async fn a_draft_can_be_published_as_it_stands(ground: Ground) {
    let public = service("public", "Offentlig");
    ground.publish([&public]).await;
    let draft = titled(&public, "Ändrad och färdig");
    ground.put([&draft], PutState::Draft, &editor()).await.expect("saved");
    ground.publish([&draft]).await;
    assert_eq!(ground.shown(public.id).await, Some(draft));
}

async fn a_draft_saved_twice_is_written_once(ground: Ground) {
    let public = service("public", "Offentlig");
    ground.publish([&public]).await;
    let draft = titled(&public, "Ändrad");
    let mut put = ground.put([&draft], PutState::Draft, &editor()).await.expect("saved");
    assert_eq!((put.written, put.same), (1, 0));
    put = ground.put([&draft], PutState::Draft, &editor()).await.expect("saved");
    assert_eq!((put.written, put.same), (0, 1));
}

on_both!(
    what_is_published_is_given_back_whole,
    a_new_version_takes_the_place_of_the_one_before,
    what_stands_there_already_is_not_written_again,
    a_put_is_all_or_nothing,
    a_name_that_is_taken_is_named,
    an_import_leaves_alone_what_a_person_edited,
    an_import_does_not_bring_back_what_was_withdrawn,
    a_draft_changes_nothing_that_is_public,
    a_draft_can_be_published_as_it_stands,
    a_draft_saved_twice_is_written_once,
);
