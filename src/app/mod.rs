//! The page as a state machine without a browser. Whatever happens is an [`Event`]; [`App::on`] changes the state and
//! says what is to be done by whoever has a browser: [`Effect`]s. What the page shows is a function of the state.
//!
//! ```
//! use duetime::app::{App, Edit, Effect, Event, Opened, Wanted};
//!
//! let mut app = App::new(|| [7; 10]);
//! app.answer_with(duetime::app::answering);
//! let effects = app.on(Event::Opened(Box::default()));
//! assert!(effects.contains(&Effect::Fetch(Wanted::Index)));
//! let effects = app.on(Event::Edit(Edit::Programme("zmanda".parse().ok())));
//! assert!(effects.contains(&Effect::Fetch(Wanted::Programme("zmanda".parse().unwrap()))));
//! ```

mod address;
mod answering;
mod beside;
mod built;
mod case_language;
mod comparing;
mod drafts;
mod edit;
mod effect;
mod event;
mod example;
mod fetch;
mod fetched;
mod files;
mod fills;
mod finds;
mod fit;
mod focus;
mod following;
mod grid;
mod group;
mod handing;
mod hosting;
mod last;
mod moment;
mod old;
mod outcome;
mod part;
mod place;
mod preparing;
mod problems;
mod rows;
pub mod studio;
mod target;
mod texts;
mod told;
mod typed;
mod watched;

use std::{cell::OnceCell, sync::Arc};

use chrono::{DateTime, Utc};

use crate::{
    case::{Draft, Leak, OwnDays},
    clock::{Country, Zone},
    compare::Waitings,
    locale::Language,
    programme::{Id, Index, Programme, Timetables},
};

pub use answering::{Answering, answering};
pub use beside::{Beside, Besides, besides};
pub use comparing::{Basis, Comparing, MOST_PLANS, Neighbour, Sides};
pub use drafts::Drafts;
pub use edit::{Edit, Move, WIPED, line_of};
pub use effect::{Chunk, Effect, Setting, Wanted};
pub use event::{Event, Opened};
pub use example::{PROGRAMME as EXAMPLE, choices as example};
pub use fetched::Fetched;
pub use files::{
    Doing, FileEffect, FileEvent, FileProblem, Files, Handle, MASKABLE, NewFile, OpenFile, PIECE,
    Work,
};
use fills::Fills;
pub use finds::Harmless;
pub use fit::Cut;
pub use focus::row_id;
pub use following::{Follow, Following, Happened, following};
pub use grid::beside;
pub use group::{Group, Opened as OpenedGroups};
pub use handing::Delivery;
pub use hosting::{Host, HostEvent, Hosting, hosting};
pub use last::Last;
pub use moment::{Meant, MomentField, Pasted, is_whole};
pub use old::{NOTICE_DAYS, Old};
pub use outcome::{Answer, Answered, Outcome};
pub use part::{PARTS, Part};
pub use place::{Place, Step};
pub use preparing::{Preparing, preparing};
pub use problems::{Problem, Wrong, first_question, own_field};
pub use rows::{Insertion, MOST_ROWS};
pub use target::TargetChange;
pub use watched::Watched;

/// Everything that the page knows.
pub struct App {
    /// The language.
    pub language: Watched<Language>,
    /// The language that was asked for, where its words could not be had.
    pub unspoken: Watched<Option<Language>>,
    /// Where the person is.
    pub place: Watched<Place>,
    /// What was chosen and typed.
    pub draft: Watched<Arc<Draft>>,
    /// The list of programmes.
    pub index: Watched<Fetched<Arc<Index>>>,
    /// The words of the language of the case, where that is another than the page's.
    pub case_words: Watched<(Option<Language>, Fetched<()>)>,
    /// The programme in view.
    pub programme: Watched<Fetched<Arc<Programme>>>,
    /// The programmes beside it, where plans are compared.
    pub beside: Watched<Vec<Beside>>,
    /// The countries whose public holidays are known.
    pub countries: Watched<Vec<String>>,
    /// The public holidays of the country that was chosen.
    pub country: Watched<Fetched<Arc<Country>>>,
    /// What the person's own calendar file gave.
    pub own_days: Watched<OwnDays>,
    /// The present moment, to the second.
    pub now: Watched<DateTime<Utc>>,
    /// The minute of the present moment: most of the page depends on it alone.
    pub minute: Watched<DateTime<Utc>>,
    /// Whether the answer stands open, where the page is narrow.
    pub open: Watched<bool>,
    /// The groups of questions that a person opened, or is answering.
    pub opened: Watched<OpenedGroups>,
    /// What was chosen last time.
    pub last: Watched<Last>,
    /// The choices of the link that was followed last, as long as the page may have to say what it could not read.
    pub link: Watched<String>,
    /// Whether the person had the draft deleted.
    pub forgotten: Watched<bool>,
    /// Whether the draft is kept on this device.
    pub kept: Watched<bool>,
    /// The zone that stood in what was pasted, with a day or a time.
    pub pasted: Watched<String>,
    /// What time stands in the entry for a calendar that was saved last in this visit, for this draft.
    pub entry: Watched<Option<DateTime<Utc>>>,
    /// What was done, for a screen reader.
    pub said: Watched<String>,
    /// Finds that are no secrets, as the person says.
    pub harmless: Watched<Vec<Harmless>>,
    /// The contact details that are kept for the next case, if that was asked for.
    pub contact: Watched<Option<String>>,
    /// What did not fit into a field that was typed or pasted into last.
    pub cut: Watched<Option<Cut>>,
    /// What kept the step from going on, when somebody last wanted to.
    pub problems: Watched<Vec<Problem>>,
    /// What is known of the page that shows this one in a frame; none where none may speak.
    pub host: Watched<Option<Box<Host>>>,
    /// The drafts of this device.
    pub drafts: Drafts,
    /// The files that are open here.
    pub files: Files,
    /// The zone of the device, if it tells one; none before there are zones.
    device: Watched<Option<Zone>>,
    /// Whether the zones are there, and with them what the device tells of its own.
    has_zones: bool,
    /// The present moment in milliseconds since 1970, as the device has it.
    milliseconds: u64,
    /// Whether the person came from the review to change one thing, and goes straight back.
    changing: bool,
    /// The choices in the address, as the draft says them; before anything answers, as they were found there.
    choices: String,
    /// The address that was written last.
    address: String,
    /// Whether what was kept and what the address says was taken up, or there is neither.
    pub settled: Watched<bool>,
    /// What answers, once it is there.
    answering: Option<Answering>,
    /// What waits for what answers.
    queue: Watched<Vec<Event>>,
    /// What prepares a case, once it is there.
    preparing: Option<Preparing>,
    /// What sees to the programmes beside the one in view, once it was fetched.
    besides: Option<Besides>,
    /// What sees to cases that were handed in, once it was fetched.
    following: Option<Following>,
    /// What sees to the host, in a frame, once it was fetched.
    hosting: Option<Box<Hosting>>,
    /// What waits for what prepares a case.
    unprepared: Vec<Event>,
    /// The language that the page speaks as soon as what the programme says is there.
    speaking: Option<Language>,
    /// What was fetched last of programmes and countries.
    asked: fetch::Asked,
    /// As of when the case is that is checked, and how the draft was then.
    frozen: Option<(DateTime<Utc>, u32)>,
    /// The timetables of the programme in view.
    timetables: Timetables,
    /// The waiting by them, where plans stand side by side.
    waitings: Waitings,
    outcome: OnceCell<Outcome>,
    /// What waits in what was typed, once it was looked for.
    waiting: OnceCell<Vec<Leak>>,
    effects: Vec<Effect>,
    chance: fn() -> [u8; 10],
}

impl App {
    /// The app of a visit, before anything is known. Chance gives ten bytes that nobody can guess, each time others.
    pub fn new(chance: fn() -> [u8; 10]) -> App {
        let [a, b, c, d, ..] = chance();
        App {
            language: Watched::default(),
            unspoken: Watched::default(),
            place: Watched::default(),
            draft: Watched::default(),
            index: Watched::default(),
            case_words: Watched::default(),
            programme: Watched::default(),
            beside: Watched::default(),
            countries: Watched::default(),
            country: Watched::default(),
            own_days: Watched::default(),
            now: Watched::default(),
            minute: Watched::default(),
            open: Watched::default(),
            opened: Watched::default(),
            last: Watched::default(),
            link: Watched::default(),
            forgotten: Watched::default(),
            kept: Watched::new(true),
            pasted: Watched::default(),
            entry: Watched::default(),
            said: Watched::default(),
            harmless: Watched::default(),
            contact: Watched::default(),
            cut: Watched::default(),
            problems: Watched::default(),
            host: Watched::default(),
            drafts: Drafts::new(u32::from_be_bytes([a, b, c, d])),
            files: Files::default(),
            device: Watched::default(),
            has_zones: false,
            milliseconds: 0,
            changing: false,
            choices: String::new(),
            address: String::new(),
            settled: Watched::default(),
            answering: None,
            queue: Watched::default(),
            preparing: None,
            besides: None,
            following: None,
            hosting: None,
            unprepared: Vec::new(),
            speaking: None,
            asked: fetch::Asked::default(),
            frozen: None,
            timetables: Timetables::default(),
            waitings: Waitings::default(),
            outcome: OnceCell::new(),
            waiting: OnceCell::new(),
            effects: Vec::new(),
            chance,
        }
    }

    /// Takes what happened; what is to be done about it. What needs something that is fetched later waits for it.
    pub fn on(&mut self, event: Event) -> Vec<Effect> {
        if let Err(event) = self.shell(event) {
            match self.answering {
                Some(answering) => answering(self, event),
                None => {
                    self.fetch_ahead(&event);
                    self.queue.push(event);
                    self.effects.push(Effect::Load(Chunk::Answer));
                }
            }
        }
        std::mem::take(&mut self.effects)
    }

    /// Begins to fetch what an event will need that waits: nobody waits in a row.
    fn fetch_ahead(&mut self, event: &Event) {
        if let Event::Edit(Edit::Programme(Some(id))) = event {
            self.effects.push(Effect::Ahead(id.clone()));
        }
    }

    /// Whose support was chosen, also while that waits for what answers.
    pub fn asked_programme(&self) -> Option<&Id<Programme>> {
        let mut waiting = self.queue.iter().rev();
        let last = waiting.find_map(|event| match event {
            Event::Edit(Edit::Programme(id)) => Some(id.as_ref()),
            _ => None,
        });
        last.unwrap_or(self.draft.programme.as_ref())
    }

    /// What the clock of the device says, in milliseconds since 1970: by it changes are dated.
    pub fn look_at_clock(&mut self, milliseconds: u64) {
        self.milliseconds = milliseconds;
    }

    /// What answers is there from here on: whatever waited for it happens now.
    pub fn answer_with(&mut self, answering: Answering) -> Vec<Effect> {
        self.answering = Some(answering);
        for event in std::mem::take(&mut *self.queue) {
            answering(self, event);
        }
        std::mem::take(&mut self.effects)
    }

    /// What prepares a case is there from here on: whatever waited for it happens now.
    pub fn prepare_with(&mut self, preparing: Preparing) -> Vec<Effect> {
        self.preparing = Some(preparing);
        for event in std::mem::take(&mut self.unprepared) {
            if let Some(answering) = self.answering {
                answering(self, event);
            }
        }
        std::mem::take(&mut self.effects)
    }

    /// What sees to the host is there from here on.
    pub fn host_with(&mut self, hosting: Box<Hosting>) {
        self.hosting = Some(hosting);
    }

    /// What the page does before anything answers, and after; gives back what is none of its own.
    fn shell(&mut self, event: Event) -> Result<(), Event> {
        match event {
            Event::Opened(opened) => self.arrive_first(opened),
            Event::Passed(now, milliseconds) => self.passed(now, milliseconds),
            Event::Arrived { hash, shown } => self.arrived(&hash, shown),
            Event::Go { to, at } => self.go(to, at),
            Event::Change { to, at } => {
                self.go(to, &at);
                self.changing = true;
            }
            // Until its words are there, the page goes on in the language that it has.
            Event::Speak(language) => {
                self.effects.push(Effect::Words(language));
                if let Some(answering) = self.answering {
                    answering(self, Event::Speak(language));
                }
            }
            Event::Spoken(language) if self.can_speak(language) => self.speak(language),
            // What the programme says comes a moment later.
            Event::Spoken(language) => self.speaking = Some(language),
            Event::NotSpoken(language) => self.unspoken.set(Some(language)),
            Event::Came(Wanted::Index, text) => self.came_index(text.as_deref()),
            Event::Open(open) => self.open.set_if_new(open),
            Event::CloseLink => self.link.set_if_new(String::new()),
            Event::Say(text) => self.said.set(text),
            // Where not even the language can be kept, nothing can.
            Event::NothingKept => self.kept.set_if_new(false),
            Event::Again => {
                self.load(*self.place);
                if self.index.is_failed() {
                    self.fetch_index();
                } else if self.answering.is_some() {
                    return Err(Event::Again);
                }
            }
            other => return Err(other),
        }
        Ok(())
    }

    /// What the outcome depends on, by how often each was changed.
    fn basis(&self) -> [u32; 5] {
        [
            self.draft.revision(),
            self.programme.revision(),
            self.country.revision(),
            self.minute.revision(),
            self.device.revision(),
        ]
    }

    /// The draft, to change.
    fn draft_mut(&mut self) -> &mut Draft {
        Arc::make_mut(&mut self.draft)
    }

    /// The zone of the device, if it tells one.
    pub fn device(&self) -> Option<Zone> {
        *self.device
    }

    /// The programme in view, if it is there.
    pub fn ready(&self) -> Option<&Arc<Programme>> {
        self.programme.there()
    }

    fn passed(&mut self, now: DateTime<Utc>, milliseconds: u64) {
        self.milliseconds = milliseconds;
        self.now.set_if_new(now);
        let minute = now.timestamp() - now.timestamp().rem_euclid(60);
        self.minute
            .set_if_new(crate::clock::range(minute).unwrap_or(now));
    }

    /// From here on the case that is checked stays as of now.
    pub(super) fn freeze(&mut self) {
        self.frozen = Some((*self.now, self.draft.revision()));
    }

    /// As of when the case is: of when it was checked, as long as nothing was changed since; else of now.
    pub fn case_time(&self) -> DateTime<Utc> {
        let frozen = self
            .frozen
            .filter(|frozen| frozen.1 == self.draft.revision());
        frozen.map_or(*self.now, |frozen| frozen.0)
    }

    pub(super) fn speak(&mut self, language: Language) {
        self.effects.push(Effect::KeepView);
        self.language.set(language);
        self.unspoken.set_if_new(None);
        let tag = Some(language.tag().to_owned());
        self.effects.push(Effect::Set(Setting::Language, tag));
        self.effects.push(Effect::Speak(language));
        self.focus("language");
    }
}
