//! A case comes in. Before it is answered with 201, it is kept.

use super::{answer::answer, body, origin, parts, parts::Form, peer};
use crate::{
    case::Case,
    digest,
    limits::Share,
    log,
    problem::{FieldError, Kind, Problem},
    reference::Reference,
    relay::Relay,
    running::News,
    store::{Kept, NewCase, StoreError},
};
use axum::{
    body::Body,
    http::{HeaderMap, Response, StatusCode},
};
use bytes::Bytes;
use std::{net::IpAddr, time::Duration};
use tokio::{sync::oneshot::Receiver, task::block_in_place, time::timeout};

/// Receives a case.
pub async fn receive(
    relay: &Relay,
    peer: IpAddr,
    headers: &HeaderMap,
    body: &mut Body,
) -> Result<Response<Body>, Problem> {
    let settings = &relay.settings;
    relay
        .posts
        .admit(peer::address(peer, headers, &settings.trusted_proxy))?;
    origin::admitted(headers, &relay.origins)?;
    let form = Form::read(headers)?;
    let key = key(headers)?;
    let turn = relay.running.enter(&key)?;
    let most = if form == Form::Json {
        settings.json_bytes
    } else {
        settings.multipart_bytes
    };
    let held = body::read(
        body,
        headers,
        most,
        &relay.memory,
        Duration::from_secs(settings.body_seconds),
    )
    .await?;
    block_in_place(|| digest::check(headers, &held.bytes))?;
    let (bytes, parts) = match form {
        Form::Json => (Bytes::from(held.bytes), Vec::new()),
        Form::Multipart(boundary) => {
            parts::apart(held.bytes, boundary, settings.json_bytes).await?
        }
    };
    let case = block_in_place(|| Case::read(&bytes, &relay.schema))?;
    if case.reference != key {
        let error = FieldError::new("reference", "is another than the Idempotency-Key");
        return Err(Problem::new(
            Kind::KeyDiffers,
            "The Idempotency-Key is the reference of the case, in double quotes.",
        )
        .about(vec![error]));
    }
    let files = block_in_place(|| parts::matched(&case, parts))?;
    let new = NewCase {
        reference: key.to_string(),
        digest: digest::hex(&bytes),
        case: bytes,
        files,
        for_desk: relay.desk.is_some(),
    };
    if let Some(desk) = &relay.desk {
        let refused = |errors| {
            Problem::new(Kind::Refused, "The desk cannot take the case as it is.").about(errors)
        };
        block_in_place(|| desk.takes(&new.case, &new.files)).map_err(refused)?;
    }
    let kept = keep(relay, &key, new, held.share).await?;
    drop(turn);
    Ok(answer(&kept, StatusCode::CREATED, &relay.endpoint))
}

/// The key: a string in double quotes.
fn key(headers: &HeaderMap) -> Result<Reference, Problem> {
    let missing = || {
        Problem::new(
            Kind::KeyMissing,
            "Idempotency-Key: \"XXXX-XXXX-XXXX-XXXX\", the reference of the case in double quotes.",
        )
    };
    let mut named = headers.get_all("idempotency-key").iter();
    let (Some(key), None) = (named.next(), named.next()) else {
        return Err(missing());
    };
    let key = key
        .to_str()
        .ok()
        .and_then(|key| key.trim().strip_prefix('"')?.strip_suffix('"'));
    key.and_then(Reference::read).ok_or_else(missing)
}

fn storage(why: &StoreError) -> Problem {
    log::line("not kept", &[("why", &why.0)]);
    Problem::new(Kind::Storage, "Send it again in a moment.").again_after(10)
}

async fn keep(relay: &Relay, key: &Reference, new: NewCase, share: Share) -> Result<Kept, Problem> {
    let (reference, digest) = (new.reference.clone(), new.digest.clone());
    let sums: Vec<String> = new.files.iter().map(|file| file.sha256.clone()).collect();
    let (bytes, files) = (new.case.len(), new.files.len());
    // Before it is kept: from then on, the desk may have it at any moment.
    let told = relay.desk.is_some().then(|| relay.waiting.wait(key));
    let put = relay.store.put(new).await;
    drop(share);
    let (is_new, kept) = put
        .inspect_err(|_| relay.waiting.leave(key))
        .map_err(|why| storage(&why))?;
    if !is_new {
        relay.waiting.leave(key);
        same(&kept, &digest, &sums)?;
        return promised(relay, kept).await;
    }
    log::line(
        "stored",
        &[
            ("reference", &reference),
            ("bytes", &bytes),
            ("files", &files),
        ],
    );
    let Some(told) = told else { return Ok(kept) };
    relay.bell.notify_one();
    let news = news(relay, told).await;
    relay.waiting.leave(key);
    if let Some(News::Refused(errors)) = news {
        // Nobody was told yet that it is here: the person mends the field, and sends it anew under the same reference.
        if relay
            .store
            .withdraw(reference.clone())
            .await
            .map_err(|why| storage(&why))?
        {
            log::line("withdrawn", &[("reference", &reference)]);
            return Err(
                Problem::new(Kind::Refused, "The desk refuses a field of the case.").about(errors),
            );
        }
    }
    promised(relay, kept).await
}

/// Waits for news of the desk, as long as a person is willing to.
async fn news(relay: &Relay, mut told: Receiver<News>) -> Option<News> {
    let within = Duration::from_secs(relay.settings.answer_within_seconds);
    if let Ok(news) = timeout(within, &mut told).await {
        return news.ok();
    }
    // What was said in the moment in which nobody listened any more is not lost either.
    told.close();
    told.try_recv().ok()
}

/// Writes down that somebody is told that the case is here, and says how it stands.
async fn promised(relay: &Relay, kept: Kept) -> Result<Kept, Problem> {
    let now = relay
        .store
        .promise(kept.reference)
        .await
        .map_err(|why| storage(&why))?;
    now.ok_or_else(|| storage(&StoreError("it was withdrawn meanwhile".into())))
}

/// Whether what came is what is here: the same case, and no file that is not here.
fn same(kept: &Kept, digest: &str, sums: &[String]) -> Result<(), Problem> {
    let other = |detail: &str, field: &str, message: &str| {
        Err(Problem::new(Kind::OtherContent, detail).about(vec![FieldError::new(field, message)]))
    };
    if kept.digest != digest {
        return other(
            "Another case is here under this reference. What is here stays.",
            "reference",
            "belongs to another case",
        );
    }
    if sums.iter().any(|sum| !kept.files.contains(sum)) {
        return other(
            "The case is here with other files. What is here stays.",
            "files",
            "are others than those that came before",
        );
    }
    Ok(())
}
