use super::{Ground, ground::services, on_both};
use fletta_server::store::Store;

async fn a_store_has_one_identity_for_good(ground: Ground) {
    let made = ground.store.published().head().await.expect("a head");
    assert_eq!(made.seq, 0);
    // Whoever opens it again, and whoever brings its tables up to date, finds the same.
    let again = Store::at(&ground.database).expect("a store");
    let (one, other) = tokio::join!(again.migrate(), ground.store.migrate());
    one.and(other).expect("tables");
    assert_eq!(again.published().head().await.expect("a head"), made);
}

async fn a_restored_store_is_another_store_with_the_same_numbers(ground: Ground) {
    ground.publish(&services("group", 4)).await;
    let before = ground.store.published().head().await.expect("a head");
    ground.store.renew().await.expect("renewed");
    let after = ground.store.published().head().await.expect("a head");
    assert_eq!(after.seq, before.seq);
    assert_ne!(after.store, before.store);
    assert_eq!(ground.changes().await.len(), 4);
}

on_both!(a_store_has_one_identity_for_good, a_restored_store_is_another_store_with_the_same_numbers);
