//! The addresses of the relay, and what holds for all of them.

mod answer;
mod body;
mod origin;
mod parts;
mod peer;
mod post;

use crate::{
    log, metrics,
    problem::{Kind, Problem},
    reference::Reference,
    relay::Relay,
};
use axum::{
    Extension, Router,
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
    middleware::{self, Next},
    response::IntoResponse,
    routing::{get, post},
};
use std::{
    net::IpAddr,
    sync::Arc,
    time::{Duration, Instant},
};

/// Who is at the other end of a connection.
#[derive(Clone, Copy)]
pub struct Peer(pub IpAddr);

/// All addresses.
pub fn router(relay: Arc<Relay>) -> Router {
    Router::new()
        .route("/cases", post(receive).options(preflight))
        .route("/cases/{reference}", get(find).options(preflight))
        .route("/health", get(health))
        .route("/metrics", get(measure))
        .method_not_allowed_fallback(async || {
            Problem::new(Kind::Method, "POST /cases, or GET /cases/{reference}.")
        })
        .fallback(async || Problem::new(Kind::NotHere, "POST /cases, or GET /cases/{reference}."))
        .layer(middleware::from_fn_with_state(relay.clone(), around))
        .with_state(relay)
}

/// What every answer carries, and what is counted of it.
async fn around(State(relay): State<Arc<Relay>>, request: Request, next: Next) -> Response<Body> {
    let from = Instant::now();
    let origin = origin::admitted(request.headers(), &relay.origins);
    let counted = request.uri().path().starts_with("/cases");
    let mut response = next.run(request).await;
    origin::tell(response.headers_mut(), origin.unwrap_or_default());
    response.headers_mut().insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    if counted {
        relay.metrics.request(response.status(), from.elapsed());
    }
    response
}

async fn receive(
    State(relay): State<Arc<Relay>>,
    Extension(Peer(peer)): Extension<Peer>,
    headers: HeaderMap,
    mut body: Body,
) -> Response<Body> {
    match post::receive(&relay, peer, &headers, &mut body).await {
        Ok(response) => response,
        Err(problem) => {
            log::line(
                "refused",
                &[
                    ("problem", &problem.kind.said().0),
                    ("fields", &log::fields(&problem.errors)),
                ],
            );
            body::pass(
                &mut body,
                4 * relay.settings.multipart_bytes,
                Duration::from_secs(relay.settings.body_seconds),
            )
            .await;
            problem.into_response()
        }
    }
}

async fn find(
    State(relay): State<Arc<Relay>>,
    Extension(Peer(peer)): Extension<Peer>,
    Path(reference): Path<String>,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    relay
        .gets
        .admit(peer::address(peer, &headers, &relay.settings.trusted_proxy))?;
    origin::admitted(&headers, &relay.origins)?;
    let not_here = || Problem::new(Kind::NotHere, "No case is here under this reference.");
    let reference = Reference::read(&reference).ok_or_else(not_here)?;
    let kept = relay
        .store
        .get(reference.to_string())
        .await
        .map_err(|why| {
            log::line("not read", &[("why", &why.0)]);
            Problem::new(Kind::Storage, "Ask again in a moment.").again_after(10)
        })?;
    Ok(answer::answer(
        &kept.ok_or_else(not_here)?,
        StatusCode::OK,
        &relay.endpoint,
    ))
}

async fn preflight(
    State(relay): State<Arc<Relay>>,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    origin::admitted(&headers, &relay.origins)?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    origin::preflight(response.headers_mut());
    Ok(response)
}

async fn health(State(relay): State<Arc<Relay>>) -> Response<Body> {
    // Any question will do; this one costs nothing.
    match relay.store.get(String::new()).await {
        Ok(_) => (StatusCode::OK, "ok\n").into_response(),
        Err(why) => {
            log::line("unwell", &[("why", &why.0)]);
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the store does not answer\n",
            )
                .into_response()
        }
    }
}

async fn measure(State(relay): State<Arc<Relay>>) -> Response<Body> {
    let counts = relay.store.counts().await.ok();
    let text = relay.metrics.text(counts, metrics::resident());
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response()
}
