//! Sends cases to a relay at a steady rate, and says how that went:
//!
//!   cargo run --release --manifest-path relay/Cargo.toml --example load -- --relay http://127.0.0.1:8095 --per-minute 2000 --minutes 1
//!
//! With `--stub 127.0.0.1:8097` it is also the desk that the relay files them at, one that speaks as Zammad does: docs/relay.md has the
//! configuration. Every tenth case comes with a file of 100 kB.

#[path = "../tests/common/mod.rs"]
mod common;

use common::{
    Case, figure, random,
    stub::{Mood, Stub},
};
use std::{
    env,
    time::{Duration, Instant},
};
use tokio::time::{MissedTickBehavior, interval};

/// What the command line says.
fn said(name: &str) -> Option<String> {
    let words: Vec<String> = env::args().collect();
    let at = words.iter().position(|word| word == name)?;
    words.get(at + 1).cloned()
}

async fn measured(http: &reqwest::Client, relay: &str, name: &str) -> Option<f64> {
    let text = http
        .get(format!("{relay}/metrics"))
        .send()
        .await
        .ok()?
        .text()
        .await
        .ok()?;
    figure(&text, name)
}

#[tokio::main]
async fn main() {
    let relay = said("--relay").unwrap_or_else(|| "http://127.0.0.1:8095".into());
    let number = |name: &str, otherwise: f64| {
        said(name)
            .and_then(|text| text.parse().ok())
            .unwrap_or(otherwise)
    };
    let (per_minute, minutes) = (number("--per-minute", 2000.0), number("--minutes", 1.0));
    let stub = match said("--stub") {
        Some(address) => Some(Stub::start_on(&address, |_, _| Mood::Good).await),
        None => None,
    };
    let Ok(http) = reqwest::Client::builder()
        .no_proxy()
        .timeout(Duration::from_secs(60))
        .build()
    else {
        return;
    };
    let megabytes = async || {
        measured(&http, &relay, "process_resident_memory_bytes")
            .await
            .unwrap_or(f64::NAN)
            / 1e6
    };
    let before = megabytes().await;
    let (count, from) = ((per_minute * minutes) as usize, Instant::now());
    let mut ticks = interval(Duration::from_secs_f64(60.0 / per_minute));
    ticks.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let (mut sent, mut most) = (Vec::with_capacity(count), before);
    for n in 0..count {
        ticks.tick().await;
        let case = if n % 10 == 0 {
            Case::with_file("a.log", &random().to_le_bytes().repeat(12_500))
        } else {
            Case::new()
        };
        let request = case.send(http.post(format!("{relay}/cases")));
        sent.push(tokio::spawn(async move {
            let from = Instant::now();
            let status = request
                .send()
                .await
                .map_or(0, |response| response.status().as_u16());
            (status, from.elapsed())
        }));
        if n % 500 == 0 {
            most = megabytes().await.max(most);
        }
    }
    let (mut took, mut others) = (Vec::with_capacity(count), 0);
    for one in sent {
        match one.await {
            Ok((201, time)) => took.push(time),
            _ => others += 1,
        }
    }
    let whole = from.elapsed().as_secs_f64();
    took.sort();
    let at = |part: f64| {
        took.get(((took.len() as f64 * part) as usize).min(took.len().saturating_sub(1)))
            .map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    };
    most = megabytes().await.max(most);
    println!(
        "{} cases answered with 201 in {whole:.1} s: {:.0} a minute; {others} otherwise",
        took.len(),
        took.len() as f64 / whole * 60.0
    );
    println!(
        "milliseconds: median {:.1}, 95 % {:.1}, 99 % {:.1}, longest {:.1}",
        at(0.5),
        at(0.95),
        at(0.99),
        at(1.0)
    );
    println!(
        "memory of the relay: {before:.1} MB before, {most:.1} MB at most, {:.1} MB after",
        megabytes().await
    );
    if let Some(stub) = stub {
        while measured(&http, &relay, "duetime_relay_cases{state=\"stored\"}")
            .await
            .is_some_and(|left| left > 0.0)
        {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        println!(
            "the desk has {} tickets, {:.1} s after the first case was sent",
            stub.count(),
            from.elapsed().as_secs_f64()
        );
    }
}
