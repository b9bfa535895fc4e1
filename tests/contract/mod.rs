//! What every store keeps to. Each story is told on SQLite, and on PostgreSQL where `FLETTA_TEST_POSTGRES` names a throw-away server.

mod changes;
mod export;
mod ground;
mod head;
mod heard;
mod order;
mod putting;
mod windows;

use ground::Ground;

/// Tells the stories on both databases.
macro_rules! on_both {
    ($($story:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $story() {
                super::$story(crate::contract::Ground::sqlite().await).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $story() {
                if let Some(ground) = crate::contract::Ground::postgres().await {
                    super::$story(ground).await;
                }
            })+
        }
    };
}
use on_both;
