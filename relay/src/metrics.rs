//! What is counted, as Prometheus reads it.

use crate::store::Counts;
use axum::http::StatusCode;
use std::{
    collections::BTreeMap,
    fmt::Write,
    fs,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// The counters of this relay since it started.
#[derive(Default)]
pub struct Metrics(Mutex<Counted>);

#[derive(Default)]
struct Counted {
    requests: BTreeMap<u16, u64>,
    attempts: BTreeMap<&'static str, u64>,
    took: [u64; BOUNDS.len()],
    took_all: Duration,
    differences: u64,
}

/// The steps in which durations are counted, in seconds.
const BOUNDS: [f64; 8] = [0.005, 0.02, 0.1, 0.5, 1.0, 2.5, 5.0, 10.0];

impl Metrics {
    fn with<T>(&self, count: impl FnOnce(&mut Counted) -> T) -> T {
        count(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A request was answered.
    pub fn request(&self, status: StatusCode, took: Duration) {
        self.with(|counted| {
            *counted.requests.entry(status.as_u16()).or_default() += 1;
            counted.took_all += took;
            for (bound, count) in BOUNDS.iter().zip(&mut counted.took) {
                *count += u64::from(took.as_secs_f64() <= *bound);
            }
        });
    }

    /// A case was brought to the desk, and this came of it.
    pub fn attempt(&self, came: &'static str) {
        self.with(|counted| *counted.attempts.entry(came).or_default() += 1);
    }

    /// Something did not survive at the desk.
    pub fn differs(&self, count: usize) {
        self.with(|counted| counted.differences += count as u64);
    }

    /// All of it.
    pub fn text(&self, counts: Option<Counts>, resident: Option<u64>) -> String {
        self.with(|counted| {
            let mut text = String::new();
            head(&mut text, "requests_total", "counter", "Requests for cases, by status.");
            for (status, count) in &counted.requests {
                let _ = writeln!(text, "duetime_relay_requests_total{{status=\"{status}\"}} {count}");
            }
            head(&mut text, "request_seconds", "histogram", "How long they took.");
            for (bound, count) in BOUNDS.iter().zip(counted.took) {
                let _ = writeln!(text, "duetime_relay_request_seconds_bucket{{le=\"{bound}\"}} {count}");
            }
            let all: u64 = counted.requests.values().sum();
            let _ = writeln!(text, "duetime_relay_request_seconds_bucket{{le=\"+Inf\"}} {all}");
            let _ = writeln!(text, "duetime_relay_request_seconds_sum {}\nduetime_relay_request_seconds_count {all}", counted.took_all.as_secs_f64());
            head(&mut text, "desk_attempts_total", "counter", "Cases brought to the desk, by what came of it.");
            for (came, count) in &counted.attempts {
                let _ = writeln!(text, "duetime_relay_desk_attempts_total{{came=\"{came}\"}} {count}");
            }
            head(&mut text, "differences_total", "counter", "What did not survive at the desk.");
            let _ = writeln!(text, "duetime_relay_differences_total {}", counted.differences);
            if let Some(counts) = counts {
                head(&mut text, "cases", "gauge", "Cases here: stored, of which the desk refuses some, and filed.");
                for (state, count) in [("stored", counts.stored), ("refused", counts.refused), ("filed", counts.filed)] {
                    let _ = writeln!(text, "duetime_relay_cases{{state=\"{state}\"}} {count}");
                }
                head(&mut text, "oldest_waiting_seconds", "gauge", "How long the oldest case that the desk does not have has waited.");
                let _ = writeln!(text, "duetime_relay_oldest_waiting_seconds {}", counts.oldest_seconds);
            }
            head(&mut text, "store_up", "gauge", "Whether the store answers.");
            let _ = writeln!(text, "duetime_relay_store_up {}", u8::from(counts.is_some()));
            if let Some(resident) = resident {
                let _ = writeln!(text, "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes {resident}");
            }
            text
        })
    }
}

fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(
        text,
        "# HELP duetime_relay_{name} {help}\n# TYPE duetime_relay_{name} {kind}"
    );
}

/// The memory of this process, where the system says it.
pub fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim()
        .strip_suffix("kB")?
        .trim()
        .parse::<u64>()
        .ok()
        .map(|kb| kb * 1024)
}
