//! What the outbox wants done, done.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use super::state::{progress, read, send};
use crate::{
    browser::{self, Content, Keeping, Records, Request, Turn},
    case::Handed,
    delivery::{Effect, Envelope, Event, Lost, Receipt, Travelling},
    ui::App,
};

/// Under which name all tabs are told that something is in the outbox, or is not any more.
const MARK: &str = "duetime.outbox";

/// What the worker is woken for (`public/outbox-worker.js`).
const SYNC: &str = "duetime-outbox";

thread_local! {
    /// What the device is asked to do, one after the other.
    static TO_DO: RefCell<VecDeque<Effect>> = const { RefCell::new(VecDeque::new()) };
    static IS_DOING: Cell<bool> = const { Cell::new(false) };
    static RECORDS: RefCell<Option<Rc<Records>>> = const { RefCell::new(None) };
    /// What belongs to the cases that the device has not got, by their references.
    static CONTENTS: RefCell<Vec<(String, Content)>> = const { RefCell::new(Vec::new()) };
    static TURN: RefCell<Option<Turn>> = const { RefCell::new(None) };
    static REQUEST: RefCell<Option<(String, Request)>> = const { RefCell::new(None) };
    static ALARM: Cell<u64> = const { Cell::new(0) };
}

/// Carries out effects: what has to do with the device in their order, the rest at once.
pub fn carry_out(app: App, effects: Vec<Effect>) {
    for effect in effects {
        match effect {
            Effect::Queue => browser::turn(MARK, move |turn| {
                TURN.set(Some(turn));
                wasm_bindgen_futures::spawn_local(async move {
                    // Whoever had its turn before may have got anywhere.
                    look(app).await;
                    send(app, Event::Sends);
                });
            }),
            Effect::Rest => drop(TURN.take()),
            Effect::Ask { reference, to } => ask(app, reference, &to),
            Effect::Send { reference, to } => wasm_bindgen_futures::spawn_local(async move {
                post(app, reference, &to).await;
            }),
            Effect::Break(reference) => REQUEST.with_borrow(|request| {
                if let Some((_, request)) = request.as_ref().filter(|it| it.0 == reference) {
                    request.break_off();
                }
            }),
            Effect::Tell { reference, receipt } => tell(app, reference, receipt),
            effect @ (Effect::Keep { .. } | Effect::Forget(_)) => {
                TO_DO.with_borrow_mut(|to_do| to_do.push_back(effect));
            }
        }
    }
    if !IS_DOING.replace(true) {
        wasm_bindgen_futures::spawn_local(async move {
            while let Some(effect) = TO_DO.with_borrow_mut(VecDeque::pop_front) {
                if let Some(event) = with_device(effect).await {
                    send(app, event);
                }
            }
            IS_DOING.set(false);
        });
    }
    wake(app);
}

/// What belongs to a case that is handed in, until the device has it.
pub fn hold(reference: &str, content: Content) {
    CONTENTS.with_borrow_mut(|all| {
        all.retain(|(one, _)| one != reference);
        all.push((reference.to_owned(), content));
    });
}

/// What belongs to a case.
pub async fn content(reference: &str) -> Option<Content> {
    let here = CONTENTS.with_borrow(|all| {
        let mut all = all.iter();
        all.find(|(one, _)| one == reference)
            .map(|(_, it)| it.clone())
    });
    match here {
        Some(content) => Some(content),
        None => records().await?.content(reference).await,
    }
}

async fn records() -> Option<Rc<Records>> {
    if let Some(records) = RECORDS.with_borrow(Clone::clone) {
        return Some(records);
    }
    let records = Rc::new(Records::open().await?);
    RECORDS.set(Some(Rc::clone(&records)));
    Some(records)
}

async fn with_device(effect: Effect) -> Option<Event> {
    let records = records().await;
    match effect {
        Effect::Keep {
            reference,
            text,
            over,
        } => {
            let Some(records) = records else {
                return Some(Event::NotKept(reference));
            };
            let content = over.is_none().then(|| {
                CONTENTS.with_borrow(|all| {
                    let mut all = all.iter();
                    all.find(|(one, _)| *one == reference)
                        .map(|(_, it)| it.clone())
                })
            });
            let content = content.flatten();
            let kept = records.keep_over(&reference, &text, &over, content.as_ref());
            Some(match kept.await {
                Keeping::Kept => {
                    if over.is_none() {
                        browser::wake_worker(SYNC);
                    }
                    CONTENTS.with_borrow_mut(|all| all.retain(|(one, _)| *one != reference));
                    mark();
                    Event::Kept { reference, text }
                }
                Keeping::Other(text) => Event::Other { reference, text },
                Keeping::Refused => Event::NotKept(reference),
            })
        }
        Effect::Forget(reference) => {
            // What was handed in anew under the same reference stays.
            let is_there = read(|outbox| outbox.entry(&reference).is_some());
            if !is_there {
                CONTENTS.with_borrow_mut(|all| all.retain(|(one, _)| *one != reference));
            }
            records?.forget(&reference).await;
            mark();
            None
        }
        _ => None,
    }
}

/// Tells the other tabs, and whoever opens the page next.
fn mark() {
    if read(|outbox| outbox.entries().next().is_none()) {
        browser::forget(MARK);
    } else {
        // The same text twice would be no news.
        browser::keep(MARK, &browser::milliseconds().to_string());
    }
}

/// Reads what the device keeps.
async fn look(app: App) {
    if let Some(records) = records().await
        && let Some(all) = records.all().await
    {
        send(app, Event::Read(all));
    }
}

fn ask(app: App, reference: String, to: &str) {
    let address = [to.trim_end_matches('/'), "/", &reference].concat();
    let came = come(app, reference.clone());
    let request = browser::request(
        &address,
        &[("Accept", "application/json")],
        None,
        |_| {},
        came,
    );
    begin(app, reference, request);
}

async fn post(app: App, reference: String, to: &str) {
    progress(0);
    let Some(envelope) = sealed(&reference).await else {
        return lost(app, reference, Lost::Unreadable);
    };
    let key = Envelope::key(&reference);
    let headers = [
        ("Accept", "application/json"),
        ("Content-Type", &envelope.kind),
        ("Content-Digest", &envelope.digest),
        ("Idempotency-Key", &key),
    ];
    let size = envelope.body.len().max(1) as f64;
    // A whole number from 0 to 100.
    let share = move |sent: f64| progress((sent / size * 100.0).clamp(0.0, 100.0) as u8);
    let came = come(app, reference.clone());
    let request = browser::request(to, &headers, Some(&envelope.body), share, came);
    begin(app, reference, request);
}

/// A case as it travels, with all files that the person was told go with it; none where one of them cannot be read.
async fn sealed(reference: &str) -> Option<Envelope> {
    let content = content(reference).await?;
    let files = read(|outbox| outbox.entry(reference).map(|entry| entry.files.clone()))?;
    let mut parts: Vec<(Travelling, Vec<u8>)> = Vec::new();
    for (n, file) in files.into_iter().enumerate() {
        let given = content.files.get(n)?;
        parts.push((file, given.bytes(0.0, given.size()).await?));
    }
    Some(Envelope::seal(&content.case, &parts))
}

fn come(app: App, reference: String) -> impl Fn(Result<crate::delivery::Reply, Lost>) {
    move |reply| {
        let reference = reference.clone();
        // The request is let go of once it has told what came of it.
        wasm_bindgen_futures::spawn_local(async move {
            REQUEST.set(None);
            send(app, Event::Came { reference, reply });
        });
    }
}

fn begin(app: App, reference: String, request: Option<Request>) {
    match request {
        Some(request) => REQUEST.set(Some((reference, request))),
        None => lost(app, reference, Lost::Network),
    }
}

fn lost(app: App, reference: String, lost: Lost) {
    let reply = Err(lost);
    send(app, Event::Came { reference, reply });
}

/// The draft says that its case was handed in; then the outbox has done with it. Where the draft is gone, the person reads it in the
/// outbox.
fn tell(app: App, reference: String, receipt: Receipt) {
    let now = || browser::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let is_over = receipt.filed && !receipt.differs;
    let handed = Handed {
        at: if receipt.at.is_empty() {
            now()
        } else {
            receipt.at
        },
        number: receipt.number,
        url: receipt.url,
    };
    if app.note_handed(&reference, handed) && is_over {
        wasm_bindgen_futures::spawn_local(async move {
            send(app, Event::Done(reference));
        });
    }
}

/// Has time pass once something waits for it.
fn wake(app: App) {
    let Some(next) = read(|outbox| outbox.next()) else {
        return;
    };
    // An earlier alarm stays, and does no harm.
    let set = ALARM.get();
    if set > browser::milliseconds() && set <= next {
        return;
    }
    ALARM.set(next);
    // Timers count to some 24 days.
    let wait = next
        .saturating_sub(browser::milliseconds())
        .clamp(50, 2_000_000_000);
    gloo_timers::callback::Timeout::new(wait as u32, move || {
        ALARM.set(0);
        send(app, Event::Passed(browser::milliseconds()));
    })
    .forget();
}

/// Begins: what the device keeps, other tabs, the network.
pub fn begin_once(app: App) {
    wasm_bindgen_futures::spawn_local(async move {
        look(app).await;
        if read(|outbox| outbox.entries().any(|entry| !entry.is_over())) {
            browser::wake_worker(SYNC);
        }
    });
    browser::on_kept(move |name| {
        if name.is_empty() || name == MARK {
            wasm_bindgen_futures::spawn_local(async move { look(app).await });
        }
    });
    browser::on_return(move || {
        wasm_bindgen_futures::spawn_local(async move {
            look(app).await;
            send(app, Event::Online);
        });
    });
}
