use axum::{Router, extract::Request};
use hyper::body::Incoming;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
};
use std::{io, time::Duration};
use tokio::net::TcpListener;
use tower::{Service, ServiceExt};

/// How long a reader may take to say what they want: whoever is slower holds a door open on purpose.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long answers under way are waited for when the house closes.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

/// Serves until the process is asked to end, then lets what is under way finish.
pub async fn serve(listener: TcpListener, router: Router) -> io::Result<()> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(64 << 10);
    builder.http2().timer(TokioTimer::new()).keep_alive_interval(Some(Duration::from_secs(30))).max_concurrent_streams(100);
    let open = GracefulShutdown::new();
    let mut asked_to_end = std::pin::pin!(asked_to_end());
    loop {
        let (stream, _) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                // Out of file descriptors, or the reader is gone already: the next one may be luckier.
                Err(fault) => {
                    tracing::debug!(%fault, "a connection was not taken");
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    continue;
                }
            },
            () = &mut asked_to_end => break,
        };
        // An answer goes out in one piece: waiting to fill a packet would only make it late.
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let service = hyper::service::service_fn(move |request: Request<Incoming>| {
            let mut router = router.clone();
            async move {
                let router = <Router as ServiceExt<Request<Incoming>>>::ready(&mut router).await?;
                router.call(request).await
            }
        });
        let connection = open.watch(builder.serve_connection(TokioIo::new(stream), service).into_owned());
        tokio::spawn(async move {
            if let Err(fault) = connection.await {
                tracing::debug!(%fault, "a connection ended early");
            }
        });
    }
    tokio::select! {
        () = open.shutdown() => {}
        () = tokio::time::sleep(LAST_ANSWERS) => {}
    }
    Ok(())
}

async fn asked_to_end() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
