//! From the store to the desk. What is left to do is in the store alone, so that a relay that dies at any moment leaves nothing undone.

use crate::{
    desk::{Came, Desk, Patience},
    log,
    relay::Relay,
    running::News,
    store::{Job, Made, Stage},
};
use futures_util::FutureExt;
use std::{panic::AssertUnwindSafe, time::Duration};
use tokio::{
    sync::watch,
    time::{sleep, timeout},
};

/// How long a worker rests when nothing is due. Other relays do not ring here, and cases fall due by themselves.
const REST: Duration = Duration::from_millis(500);
/// The longest that a case waits for the next time.
const LONGEST: Duration = Duration::from_secs(600);
/// The longest that a desk may put it off.
const PUT_OFF: Duration = Duration::from_secs(3600);
/// How often a ticket is read back that cannot be read.
const READINGS: u32 = 6;

/// Brings cases to the desk, one after the other, until it is told to stop.
pub async fn work(relay: &Relay, desk: &dyn Desk, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match relay.store.take(desk.patience().lease()).await {
            Ok(Some(job)) => bring(relay, desk, job).await,
            Ok(None) => {
                tokio::select! { () = relay.bell.notified() => (), () = sleep(REST) => (), _ = stop.changed() => () }
            }
            Err(why) => {
                log::line("nothing taken", &[("why", &why.0)]);
                sleep(4 * REST).await;
            }
        }
    }
}

async fn bring(relay: &Relay, desk: &dyn Desk, job: Job) {
    let Patience { limit, settle } = desk.patience();
    let filed = |made: Made| filed(relay, &job, made).boxed();
    // A fault in one case must not end the worker.
    let bringing = AssertUnwindSafe(desk.bring(&job, &filed)).catch_unwind();
    let came = match timeout(limit, bringing).await {
        Ok(Ok(came)) => came,
        Ok(Err(_)) => Came::Unclear {
            why: "a fault of the relay".into(),
        },
        Err(_) => Came::Unclear {
            why: "it took too long".into(),
        },
    };
    let (reference, attempt) = (job.reference.clone(), job.attempts + 1);
    let growing = Duration::from_secs(1 << job.attempts.min(9)).min(LONGEST);
    let done = match came {
        Came::Over(differences) => {
            relay.metrics.attempt("over");
            relay.metrics.differs(differences.len());
            log::line(
                "over",
                &[
                    ("reference", &reference),
                    ("differences", &differences.len()),
                ],
            );
            relay.store.checked(reference, differences).await
        }
        Came::Refused(errors) => {
            relay.metrics.attempt("refused");
            log::line(
                "refused by the desk",
                &[("reference", &reference), ("fields", &log::fields(&errors))],
            );
            let done = relay
                .store
                .refused(reference.clone(), job.taken, errors.clone(), LONGEST)
                .await;
            relay.waiting.tell(&reference, News::Refused(errors));
            done
        }
        Came::Again { after, why } => {
            relay.metrics.attempt("again");
            log::line(
                "again",
                &[
                    ("reference", &reference),
                    ("attempt", &attempt),
                    ("why", &why),
                ],
            );
            let after = after.map_or(growing, |after| {
                after.clamp(Duration::from_secs(1), PUT_OFF)
            });
            relay.store.again(reference, job.taken, after).await
        }
        Came::Unclear { why } if job.stage == Stage::Checking && attempt > READINGS => {
            log::line(
                "not read back",
                &[
                    ("reference", &reference),
                    ("attempt", &attempt),
                    ("why", &why),
                ],
            );
            relay
                .store
                .checked(reference, vec!["the ticket could not be read back".into()])
                .await
        }
        Came::Unclear { why } => {
            relay.metrics.attempt("unclear");
            log::line(
                "unclear",
                &[
                    ("reference", &reference),
                    ("attempt", &attempt),
                    ("why", &why),
                ],
            );
            relay
                .store
                .again(reference, job.taken, growing.max(settle))
                .await
        }
    };
    if let Err(why) = done {
        // It falls due by itself.
        log::line(
            "not written down",
            &[("reference", &job.reference), ("why", &why.0)],
        );
    }
}

async fn filed(relay: &Relay, job: &Job, made: Made) -> bool {
    let number = made.number.clone().unwrap_or_default();
    if let Err(why) = relay.store.filed(job.reference.clone(), made).await {
        log::line(
            "not written down",
            &[("reference", &job.reference), ("why", &why.0)],
        );
        return false;
    }
    log::line(
        "filed",
        &[("reference", &job.reference), ("number", &number)],
    );
    relay.waiting.tell(&job.reference, News::Filed);
    true
}

/// Takes away, every hour, the contents of cases that were over long ago.
pub async fn forget(relay: &Relay, mut stop: watch::Receiver<bool>) {
    let days = Duration::from_secs(86_400) * relay.settings.keep_days;
    while !*stop.borrow() {
        match relay.store.forget(days).await {
            Ok(0) => {}
            Ok(cases) => log::line("forgotten", &[("cases", &cases)]),
            Err(why) => log::line("not forgotten", &[("why", &why.0)]),
        }
        tokio::select! { () = sleep(Duration::from_secs(3600)) => (), _ = stop.changed() => () }
    }
}
