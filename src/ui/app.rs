//! The page as its parts see it: what they read they follow, and whatever a person does goes to [`app`](crate::app).

use std::{cell::RefCell, sync::Arc};

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{drive, html::text, parts::flag};
use crate::{
    app::{
        Answer, Answering, App as Core, Besides, Cut, Edit, Event, Fetched, FileProblem, Following,
        Host, Hosting, Last, Old, OpenedGroups, PARTS, Part, Place, Preparing, Problem,
        TargetChange, Work,
    },
    browser,
    case::{BadMoment, Case, Choices, DaysOff, Draft, Handed, OwnDays, Placed},
    clock::{Country, Moment, Zone},
    drafts::Path,
    locale::Language,
    programme::{Index, Programme},
};

/// One value of the page: who reads it is drawn anew when it changes.
pub struct Slice<T: 'static> {
    part: Part,
    of: fn(&Core) -> &T,
}

impl<T> Clone for Slice<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slice<T> {}

impl<T> Slice<T> {
    /// Reads the value, and follows it.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        track(&[self.part]);
        self.with_untracked(read)
    }

    /// Reads the value as it is now.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        CORE.with_borrow(|core| read((self.of)(core)))
    }
}

impl<T: Clone> Slice<T> {
    /// The value; whoever asks follows it.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

thread_local! {
    static CORE: RefCell<Core> = RefCell::new(Core::new(browser::chance));
    static CHANGES: [ArcTrigger; PARTS] = std::array::from_fn(|_| ArcTrigger::new());
}

/// Follows some values.
fn track(parts: &[Part]) {
    CHANGES.with(|changes| {
        for part in parts {
            changes[*part as usize].track();
        }
    });
}

/// Lets the state be changed, and tells whoever follows what did.
fn change<R>(change: impl FnOnce(&mut Core) -> R) -> R {
    let (done, before, after) = CORE.with_borrow_mut(|core| {
        let before = core.revisions();
        (change(core), before, core.revisions())
    });
    CHANGES.with(|changes| {
        let revisions = before.iter().zip(&after);
        for (change, (before, after)) in changes.iter().zip(revisions) {
            if before != after {
                change.notify();
            }
        }
    });
    done
}

/// Everything that the parts of the page can read.
#[derive(Clone, Copy)]
pub struct App {
    /// The language.
    pub language: Slice<Language>,
    /// The language that was asked for, where its words could not be had.
    pub unspoken: Slice<Option<Language>>,
    /// Where the person is.
    pub place: Slice<Place>,
    /// What was chosen and typed.
    pub draft: Slice<Draft>,
    /// The list of programmes.
    pub index: Slice<Fetched<Arc<Index>>>,
    /// The programme in view.
    pub programme: Slice<Fetched<Arc<Programme>>>,
    /// The countries whose public holidays are known.
    pub countries: Slice<Vec<String>>,
    /// The public holidays of the country that was chosen.
    pub country: Slice<Fetched<Arc<Country>>>,
    /// What the person's own calendar file gave.
    pub own_days: Slice<OwnDays>,
    /// The present moment; moves on every second.
    pub now: Slice<DateTime<Utc>>,
    /// The minute of the present moment.
    pub minute: Slice<DateTime<Utc>>,
    /// The groups of questions that a person opened, or is answering.
    pub opened: Slice<OpenedGroups>,
    /// Whether the answer stands open, where the page is narrow.
    pub open: Slice<bool>,
    /// What was chosen last time.
    pub last: Slice<Last>,
    /// The choices of the link that was followed last.
    pub link: Slice<String>,
    /// Whether the person had the draft deleted.
    pub forgotten: Slice<bool>,
    /// Whether the draft is kept on this device.
    pub kept: Slice<bool>,
    /// The zone that stood in what was pasted.
    pub pasted: Slice<String>,
    /// What was done, for a screen reader.
    pub said: Slice<String>,
    /// What kept the step from going on, when somebody last wanted to.
    pub problems: Slice<Vec<Problem>>,
    /// What is known of the page that shows this one in a frame.
    pub host: Slice<Option<Box<Host>>>,
    /// What did not fit into a field.
    pub cut: Slice<Option<Cut>>,
    /// What is being done with a file.
    pub work: Slice<Option<Work>>,
    /// What went wrong with a file.
    pub file_problem: Slice<Option<FileProblem>>,
    /// The contact details that are kept for the next case.
    pub contact: Slice<Option<String>>,
    /// Whether what was kept and what the address says was taken up.
    pub settled: Slice<bool>,
    /// When the draft was last kept.
    pub saved: Slice<Option<u64>>,
    /// When the draft was last changed that was found as the page was opened.
    pub found: Slice<Option<u64>>,
    /// How many entries of the draft cannot be read here.
    pub unread: Slice<usize>,
    /// What other tabs changed in this draft.
    pub elsewhere: Slice<Vec<Path>>,
    /// The target is another one than when the draft was last answered.
    pub target: Slice<Option<TargetChange>>,
    /// Whether another tab deleted this draft.
    pub deleted: Slice<bool>,
    /// The draft that was deleted last.
    pub gone: Slice<Option<(String, String)>>,
    /// What went wrong with a draft from a file.
    pub refused: Slice<String>,
    /// Which drafts are about to be deleted.
    pub old: Slice<Old>,
}

macro_rules! slices {
    ($($name:ident: $part:ident = $($place:ident).+;)*) => {
        App { $($name: Slice { part: Part::$part, of: |core| &core.$($place).+ },)* }
    };
}

impl App {
    /// The page.
    pub const fn new() -> App {
        slices! {
            language: Language = language;
            unspoken: Unspoken = unspoken;
            place: Place = place;
            draft: Draft = draft;
            index: Index = index;
            programme: Programme = programme;
            countries: Countries = countries;
            country: Country = country;
            own_days: OwnDays = own_days;
            now: Now = now;
            minute: Minute = minute;
            open: Open = open;
            opened: Opened = opened;
            last: Last = last;
            link: Link = link;
            forgotten: Forgotten = forgotten;
            kept: Kept = kept;
            pasted: Pasted = pasted;
            said: Said = said;
            cut: Cut = cut;
            problems: Problems = problems;
            host: Host = host;
            work: Work = files.work;
            file_problem: FileProblem = files.problem;
            contact: Contact = contact;
            settled: Settled = settled;
            saved: Saved = drafts.saved;
            found: Found = drafts.found;
            unread: Unread = drafts.unread;
            elsewhere: Elsewhere = drafts.elsewhere;
            target: Target = drafts.target;
            deleted: Deleted = drafts.deleted;
            gone: Gone = drafts.gone;
            refused: Refused = drafts.refused;
            old: Old = drafts.old;
        }
    }

    /// Something happens; what is to be done about it is done.
    pub fn send(self, event: Event) {
        drive::carry_out(
            self,
            change(|core| {
                core.look_at_clock(browser::milliseconds());
                core.on(event)
            }),
        );
    }

    /// Says what was done, for a screen reader.
    pub fn say(self, text: String) {
        self.send(Event::Say(text));
    }

    /// Something was chosen or typed.
    pub fn edit(self, edit: Edit) {
        self.send(Event::Edit(edit));
    }

    /// From here on this answers.
    pub fn answer_with(self, answering: Answering) {
        drive::carry_out(self, change(|core| core.answer_with(answering)));
    }

    /// From here on this sees to the host.
    pub fn host_with(self, hosting: Box<Hosting>) {
        change(|core| core.host_with(hosting));
    }

    /// A receiver has a case: its draft says so. Whether there is such a draft.
    pub fn note_handed(self, reference: &str, handed: Handed) -> bool {
        let (noted, effects) = change(|core| core.note_handed(reference, handed));
        drive::carry_out(self, effects);
        noted
    }

    /// The customer says that the case in view was submitted elsewhere.
    pub fn note_submitted(self) {
        drive::carry_out(self, change(Core::note_submitted));
    }

    /// From here on this prepares a case.
    pub fn prepare_with(self, preparing: Preparing) {
        drive::carry_out(self, change(|core| core.prepare_with(preparing)));
    }

    /// From here on cases that were handed in are seen to.
    pub fn follow_with(self, following: Following) {
        drive::carry_out(self, change(|core| core.follow_with(following)));
    }

    /// From here on programmes beside the one in view are seen to.
    pub fn compare_with(self, besides: Besides) {
        drive::carry_out(self, change(|core| core.compare_with(besides)));
    }

    /// Reads something of the state that depends on several values, and follows these.
    pub fn read<R>(self, parts: &[Part], read: impl FnOnce(&Core) -> R) -> R {
        track(parts);
        CORE.with_borrow(read)
    }

    /// What was chosen and the answer to it; nobody is called before a programme is there.
    pub fn answered(self, show: &mut dyn FnMut(&Programme, &Placed<'_>, &Answer<'_>)) {
        self.read(&OUTCOME, |core| {
            if let Some(it) = core.outcome().there() {
                show(it.programme(), it.placed(), it.answer());
            }
        });
    }

    /// The same for what does not change as time passes.
    pub fn answered_still(self, show: &mut dyn FnMut(&Programme, &Placed<'_>, &Answer<'_>)) {
        self.read(&OUTCOME[..4], |core| {
            if let Some(it) = core.outcome().there() {
                show(it.programme(), it.placed(), it.answer());
            }
        });
    }

    /// The same as of a moment.
    pub fn answered_at(
        self,
        now: DateTime<Utc>,
        show: &mut dyn FnMut(&Programme, &Placed<'_>, &Answer<'_>),
    ) {
        self.read(&OUTCOME[..4], |core| {
            if let Some(it) = core.answered_at(now) {
                show(it.programme(), it.placed(), it.answer());
            }
        });
    }

    /// The case as it is checked and handed in.
    pub fn case(self) -> Option<Case> {
        let parts = [
            Part::Draft,
            Part::Language,
            Part::CaseWords,
            Part::Programme,
            Part::Country,
            Part::Device,
        ];
        self.read(&parts, Core::case)
    }

    /// As of when the case is.
    pub fn case_time(self) -> DateTime<Utc> {
        self.read(&[Part::Draft, Part::Place], Core::case_time)
    }

    /// The days that are taken off, as far as they are there.
    pub fn days_off(self) -> DaysOff {
        self.read(&[Part::Draft, Part::Country], Core::days_off)
    }

    /// The zone of the device, if it tells one.
    pub fn device(self) -> Option<Zone> {
        self.read(&[Part::Device], Core::device)
    }

    /// The moment that the person means.
    pub fn moment(self) -> Result<Moment, BadMoment> {
        self.read(&[Part::Draft, Part::Minute, Part::Device], Core::moment)
    }

    /// The address of a place with what was chosen.
    pub fn address(self, place: Place) -> String {
        self.read(&[Part::Draft, Part::Settled], |core| core.address_of(place))
    }

    /// The programme in view, if it is there.
    pub fn ready(self) -> Option<Arc<Programme>> {
        self.programme.with(Fetched::ready)
    }

    /// Reads a text out of what was chosen within the programme in view; empty where nothing was.
    pub fn chosen(self, ask: impl Fn(&Choices) -> String + Send + Sync + 'static) -> Memo<String> {
        self.chosen_boxed(Box::new(ask))
    }

    fn chosen_boxed(self, ask: Box<dyn Fn(&Choices) -> String + Send + Sync>) -> Memo<String> {
        text(Box::new(move || {
            let answer = self.draft.with(|draft| draft.chosen().map(&ask));
            answer.unwrap_or_default()
        }))
    }

    /// Whether something was chosen within the programme in view.
    pub fn holds(self, ask: impl Fn(&Choices) -> bool + Send + Sync + 'static) -> Memo<bool> {
        flag(move || {
            let chosen = |draft: &Draft| draft.chosen().is_some_and(&ask);
            self.draft.with(chosen)
        })
    }

    /// Takes a tick as something that was chosen.
    pub fn ticked(self, edit: fn(bool) -> Edit) -> Callback<bool> {
        Callback::new(move |is: bool| self.edit(edit(is)))
    }

    /// Takes what is entered in a field as something that was chosen or typed.
    pub fn entered(
        self,
        edit: impl Fn(String) -> Edit + Send + Sync + 'static,
    ) -> Callback<String> {
        self.entered_boxed(Box::new(edit))
    }

    fn entered_boxed(self, edit: Box<dyn Fn(String) -> Edit + Send + Sync>) -> Callback<String> {
        Callback::new(move |text: String| self.edit(edit(text)))
    }

    /// Goes to another place.
    pub fn go(self, to: Place) {
        self.send(Event::Go { to, at: "step" });
    }
}

impl Default for App {
    fn default() -> App {
        App::new()
    }
}

/// What the outcome depends on; the last is the passing of time.
pub(super) const OUTCOME: [Part; 5] = [
    Part::Draft,
    Part::Programme,
    Part::Country,
    Part::Device,
    Part::Minute,
];
