//! The chunks: parts of the one program that are fetched when they are first needed.
//!
//! A chunk is one function that gives a struct of plain functions (`parts`): one wait, then ordinary calls. `--cfg chunks`,
//! which the release is built with, has what only they use split off (`scripts/chunks`); without it all of it is one
//! program, and the same source.

mod held;
mod later;
mod missing;
mod parts;

use leptos::prelude::*;

use self::later::{Later, offer, offered};
use super::{App, Place, words};
use crate::{
    app::{Chunk, Fetched},
    browser,
    case::OwnDays,
    clock::Zone,
    locale::{Language, words::pack::Pack},
};

pub use held::Held;
pub use missing::{again, again_button, missing};
pub use parts::{Answer, Case, Cases, Compare, Delivery, Details, Draw, Give, Missing, Studio};

/// A function of a chunk, called once the chunk is there: without chunks it is there from the beginning.
#[cfg(chunks)]
macro_rules! there {
    ($($call:tt)*) => { $($call)*.await };
}
#[cfg(not(chunks))]
macro_rules! there {
    ($($call:tt)*) => { std::future::ready($($call)*).await };
}

/// All that is fetched later.
#[derive(Clone, Copy)]
pub struct Chunks {
    /// Everything that answers.
    pub answer: Later<Answer>,
    /// What nobody needs for a first answer.
    pub details: Later<Details>,
    /// The way to a case, and the drafts.
    pub case: Later<Case>,
    /// Plans side by side.
    pub compare: Later<Compare>,
    /// Whether the host has a newer version than this page: what did not come is perhaps gone for good.
    pub newer: Held<bool>,
}

/// The chunks of this visit.
pub fn chunks() -> Chunks {
    thread_local! {
        static CHUNKS: Chunks = Chunks {
            answer: Later::new("answer", Pack::Answer, || Box::pin(async {
                let (_, answer) = (browser::dress("answer.css").await, there!(parts::answer()));
                answer.map(offer)
            }), |app, it| {
                offered::<Answer>(it).iter().for_each(|it| (it.begin)(app));
            }),
            details: Later::new("details", Pack::Answer, || Box::pin(async { there!(parts::details()).map(offer) }), |app, it| {
                offered::<Details>(it).iter().for_each(|it| (it.begin)(app));
            }),
            case: Later::new("case", Pack::Case, || Box::pin(async {
                let (_, case) = (browser::dress("more.css").await, there!(parts::case()));
                case.map(offer)
            }), |app, it| offered::<Case>(it).iter().for_each(|it| (it.begin)(app))),
            compare: Later::new("compare", Pack::Compare, || Box::pin(async {
                let dressed = (browser::dress("more.css").await, browser::dress("compare.css").await);
                let (_, compare) = (dressed, there!(parts::compare()));
                compare.map(offer)
            }), |app, it| offered::<Compare>(it).iter().for_each(|it| (it.begin)(app))),
            newer: Held::new(false),
        };
    }
    CHUNKS.with(|chunks| *chunks)
}

/// Loads a chunk that somebody waits for, unless it is there.
pub fn load(app: App, chunk: Chunk) {
    let chunks = chunks();
    match chunk {
        Chunk::Answer => drop(untrack(|| chunks.answer.want(app))),
        Chunk::Case => drop(untrack(|| chunks.case.want(app))),
        Chunk::Compare => drop(untrack(|| chunks.compare.want(app))),
        Chunk::Details => drop(untrack(|| chunks.details.want(app))),
    }
}

/// Reads a calendar file, once the chunk that can is there; none where it does not come.
pub async fn read_days(file: Vec<u8>, name: String, zone: Zone, year: i32) -> Option<OwnDays> {
    browser::soon("days");
    there!(parts::days(file, name, zone, year)).ok()
}

/// What only some want of plans side by side, once the chunk that can is there; none where it does not come.
pub async fn give() -> Option<Give> {
    browser::soon("give");
    there!(parts::give()).ok()
}

/// Sees to the host from here on, in a frame of somebody else's, once the chunk that can is there.
pub async fn embed(app: App) {
    browser::soon("embed");
    if words::in_language(app, Pack::Embed).await {
        let _ = there!(parts::embed(app));
    }
}

/// What sends cases, once the chunk that can is there; none where it does not come.
pub async fn delivery(app: App) -> Option<Delivery> {
    browser::soon("delivery");
    let words = words::in_language(app, Pack::Delivery).await;
    browser::dress("more.css").await;
    there!(parts::delivery(app)).ok().filter(|_| words)
}

/// The place where programmes are made, once the chunk that has it is there; none where it does not come.
pub async fn studio() -> Option<Studio> {
    browser::soon("studio");
    there!(parts::studio()).ok()
}

/// What shows cases that were handed in, once the chunk that has it is there; none where it does not come.
pub async fn cases() -> Option<Cases> {
    browser::soon("cases");
    there!(parts::cases()).ok()
}

/// Draws a place with what its chunks offer, or fetches them first.
pub fn draw(app: App, language: Language, place: Place) -> Fetched<AnyView> {
    let Chunks {
        answer,
        case,
        compare,
        ..
    } = chunks();
    let answers = answer.want(app);
    let drawn = match place {
        Place::Compare => match compare.want(app) {
            Fetched::Ready(it) if answers.is_ready() => Fetched::Ready((it.draw)(app, language)),
            state => state.without(),
        },
        Place::Studio => match &answers {
            Fetched::Ready(it) => Fetched::Ready((it.studio)(app, language)),
            state => state.without(),
        },
        place => match case.want(app) {
            Fetched::Ready(it) if answers.is_ready() => {
                Fetched::Ready((it.draw)(app, language, place))
            }
            state => state.without(),
        },
    };
    match (answers, drawn) {
        (Fetched::Failed, _) => Fetched::Failed,
        (_, drawn) => drawn,
    }
}
