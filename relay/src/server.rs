//! Connections: so many at a time, each with a limit for its headers and its life.

use crate::{config::Settings, intake::Peer};
use axum::{Router, body::Body, extract::Request};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use std::{sync::Arc, time::Duration};
use tokio::{
    net::TcpListener,
    sync::{Semaphore, watch},
    time::{sleep, timeout},
};
use tower_service::Service;

/// The largest headers of a request, in bytes.
const HEADERS: usize = 16 << 10;
/// Headers of a request, at most.
const FIELDS: usize = 64;
/// A connection is closed after this, whatever is going on.
const LIFE: Duration = Duration::from_secs(900);
/// What is being answered when the relay is told to stop has so long.
const GRACE: Duration = Duration::from_secs(20);

/// Answers connections until it is told to stop.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    settings: &Settings,
    mut stop: watch::Receiver<bool>,
) {
    let (graceful, room) = (
        GracefulShutdown::new(),
        Arc::new(Semaphore::new(
            settings.connections.min(Semaphore::MAX_PERMITS),
        )),
    );
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(settings.header_seconds))
        .max_buf_size(HEADERS)
        .max_headers(FIELDS);
    loop {
        let accepted = async {
            let room = room.clone().acquire_owned().await;
            (listener.accept().await, room)
        };
        let (accepted, room) =
            tokio::select! { accepted = accepted => accepted, _ = stop.changed() => break };
        let Ok((stream, from)) = accepted else {
            // No file handle is left, for one: soon there will be.
            sleep(Duration::from_millis(100)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let service = service_fn(move |request: hyper::Request<Incoming>| {
            let mut request: Request = request.map(Body::new);
            request.extensions_mut().insert(Peer(from.ip()));
            router.clone().call(request)
        });
        let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // How a connection ends is the business of whoever is at its other end.
            let _ = timeout(LIFE, connection).await;
            drop(room);
        });
    }
    let _ = timeout(GRACE, graceful.shutdown()).await;
}
