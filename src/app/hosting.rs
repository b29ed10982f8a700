//! The page in a frame of somebody else's: what the host wants shown is done, what it needs to know is told. On the
//! page this comes with what a frame needs.

use super::{App, Delivery, Edit, Effect, Event, Fetched, Fills, Place, Step, told::Told};
use crate::{
    embed::{
        Agreed, Code, Data, FrameMessage, HostMessage, Limit, Line, Refusal, Setting, Settings,
        Theme, View,
    },
    locale::Language,
    programme::{self, Id, Plan, Programme},
    tree::Writer,
};

/// What sees to the host, as [`hosting`] gives it.
#[derive(Debug)]
pub struct Hosting {
    /// Takes what happened.
    pub(super) take: fn(&mut App, HostEvent),
    pub(super) wants: Wants,
}

/// What sees to the host.
pub fn hosting() -> Box<Hosting> {
    Box::new(Hosting {
        take: App::hear,
        wants: Wants::default(),
    })
}

/// Something between the page and its host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HostEvent {
    /// The host may speak from here on.
    Connected,
    /// The host said something.
    Said(String),
    /// What is shown may be another thing than before: the answer in a sentence, empty where there is none.
    Looked(String),
    /// The customer hands the case over, as it is shown.
    HandOver {
        /// Its reference.
        id: String,
        /// The case, as JSON.
        case: String,
        /// The same as a text.
        text: String,
    },
    /// The customer is done.
    Close,
}

/// What is known of a host that may speak, as far as the page shows it.
#[derive(Debug, Clone, Default)]
pub struct Host {
    /// How it wants the page to look.
    pub theme: Option<Theme>,
    /// What became of the cases that were handed over and not taken yet, one for each reference.
    pub deliveries: Vec<Delivery>,
}

/// What the host wants and was told: nobody sees it.
#[derive(Debug, Clone, Default)]
pub(super) struct Wants {
    /// Its own programme.
    own: Option<(Id<Programme>, String)>,
    /// What it wants chosen, and cannot be chosen yet.
    programme: Option<Id<Programme>>,
    plan: Option<Id<Plan>>,
    agreement: Option<Agreed>,
    pub(super) fills: Fills,
    pub(super) told: Told,
    limit: Limit,
}

impl App {
    fn hear(&mut self, event: HostEvent) {
        match event {
            HostEvent::Connected => {
                self.host.set(Some(Box::default()));
                // What was told before, nobody heard.
                if let Some(wants) = self.wants() {
                    wants.told = Told::default();
                }
                self.tell_host(&FrameMessage::ready());
            }
            HostEvent::Said(text) => self.hear_message(&text),
            HostEvent::Looked(said) => {
                self.choose_what_is_wanted();
                self.fill_in();
                self.lose_patience();
                self.tell_what_is_new(&said);
            }
            HostEvent::HandOver { id, case, text } => self.hand_over(id, &case, &text),
            HostEvent::Close => self.tell_host(&FrameMessage::Close),
        }
    }

    pub(super) fn wants(&mut self) -> Option<&mut Wants> {
        Some(&mut self.hosting.as_mut()?.wants)
    }

    pub(super) fn tell_host(&mut self, message: &FrameMessage<'_>) {
        self.effects.push(Effect::Tell(message.to_json()));
    }

    pub(super) fn refuse_host(&mut self, refusal: &Refusal) {
        self.tell_host(&FrameMessage::error(refusal));
    }

    fn hear_message(&mut self, text: &str) {
        let now = self.milliseconds;
        let Some(hosting) = self.hosting.as_mut() else {
            return;
        };
        let limit = &mut hosting.wants.limit;
        if !limit.takes(now) {
            if limit.is_first_refused() {
                let most =
                    "at most 200 messages in ten seconds are taken; the next ones are passed over";
                self.refuse_host(&Refusal::new(Code::TooMuch, "", &[most]));
            }
            return;
        }
        match HostMessage::read(text) {
            Ok(HostMessage::Settings(settings)) => self.take_settings(*settings),
            Ok(HostMessage::Answer(answer)) => self.take_answer(answer),
            Err(refusal) => self.refuse_host(&refusal),
        }
    }

    fn take_settings(&mut self, settings: Settings) {
        if let Some(Data(text)) = settings.programme_data.set() {
            self.take_own_programme(text);
        }
        if settings.theme != Setting::Same {
            if let Some(host) = self.host.as_mut() {
                settings.theme.lay(&mut host.theme);
            }
            self.look_at_colour();
        }
        let Some(wants) = self.wants() else { return };
        settings.programme.lay(&mut wants.programme);
        settings.plan.lay(&mut wants.plan);
        let is_taken_back = settings.agreement == Setting::Back;
        settings.agreement.lay(&mut wants.agreement);
        if settings.programme_data == Setting::Back {
            wants.own = None;
        }
        wants.fills.take(
            settings.product,
            settings.version,
            settings.support_id,
            settings.contact,
        );
        if is_taken_back {
            self.edit(Edit::Own(false));
        }
        if let Some(Line(tag)) = settings.lang.set() {
            self.speak_as_host(tag);
        }
        if let Some(view) = settings.view.set() {
            self.show_view(*view);
        }
        self.choose_what_is_wanted();
        self.fill_in();
    }

    /// Says so where the colour of the host is too faint: there the page keeps its own.
    fn look_at_colour(&mut self) {
        let theme = self.host.as_ref().and_then(|host| host.theme);
        let Some(colour) = theme.and_then(|theme| theme.colour) else {
            return;
        };
        let grounds = colour.grounds();
        if grounds != "light dark" {
            let only = match grounds.as_str() {
                "" => "nowhere",
                ground => ground,
            };
            let colour = colour.to_text();
            let reason = [
                colour.as_str(),
                " has less contrast than 4.5 with a ground of the page (WCAG 2.2, AA): it is used on: ",
                only,
            ];
            self.refuse_host(&Refusal::new(Code::Contrast, "theme.colour", &reason));
        }
    }

    fn speak_as_host(&mut self, tag: &str) {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        match Language::of(&first.to_ascii_lowercase()) {
            Some(language) if language == *self.language => {}
            // The shell takes it.
            Some(language) => drop(self.shell(Event::Speak(language))),
            None => {
                let known = Language::ALL.map(Language::tag).join(", ");
                let reason = ["no language is called `", tag, "`; there are: ", &known];
                self.refuse_host(&Refusal::new(Code::Unknown, "lang", &reason));
            }
        }
    }

    fn show_view(&mut self, view: View) {
        let place = match view {
            View::Calculator => Place::Calculator,
            View::Compare => Place::Compare,
            View::Intake if matches!(*self.place, Place::Intake(_)) => *self.place,
            View::Intake => Place::Intake(Step::Before),
        };
        if *self.place != place {
            self.go(place, "");
        }
    }

    fn take_own_programme(&mut self, text: &str) {
        match programme::read(text) {
            Ok(own) => {
                let id = own.id.clone();
                let is_in_view = self.draft.programme.as_ref() == Some(&id);
                if let Some(wants) = self.wants() {
                    wants.own = Some((id.clone(), text.to_owned()));
                    wants.programme = Some(id);
                }
                if is_in_view {
                    self.fetch_programme();
                }
            }
            Err(bad) => {
                let field = match bad.field.as_str() {
                    "" => "programmeData".to_owned(),
                    field => ["programmeData.", field].concat(),
                };
                let reason = [bad.reason.as_str()];
                self.refuse_host(&Refusal::new(Code::Programme, &field, &reason));
            }
        }
    }

    /// Whether the programme in view is the host's own.
    pub fn is_own_programme(&self) -> bool {
        let programme = self.draft.programme.as_ref();
        programme.is_some_and(|id| self.own_programme(id).is_some())
    }

    /// What goes along to a tab of its own: the address, the reference of the draft and its record.
    pub fn carried(&self) -> String {
        let mut json = Writer::default();
        let (reference, record) = self.drafts.carried().unwrap_or_default();
        json.open(None);
        json.text("hash", Some(&self.address_of(*self.place)));
        json.text(
            "reference",
            Some(&reference)
                .filter(|it| !it.is_empty())
                .map(String::as_str),
        );
        json.text("record", Some(&record));
        json.close();
        json.into_string()
    }

    /// The text of the host's own programme, where that is the one that is asked for.
    pub fn own_programme(&self, id: &Id<Programme>) -> Option<String> {
        let (own, text) = self.hosting.as_ref()?.wants.own.as_ref()?;
        (own == id).then(|| text.clone())
    }

    /// Chooses what the host wants chosen, as far as there is by now what it is chosen from.
    fn choose_what_is_wanted(&mut self) {
        if let Some(id) = self.wants().and_then(|wants| wants.programme.clone()) {
            let is_own = self.own_programme(&id).is_some();
            let known = match &*self.index {
                _ if is_own => Some(true),
                Fetched::Ready(index) => {
                    Some(index.programmes.iter().any(|listed| listed.id == id))
                }
                Fetched::Failed => Some(true),
                _ => None,
            };
            let Some(known) = known else { return };
            if let Some(wants) = self.wants() {
                wants.programme = None;
            }
            if !known {
                let reason = ["there is no programme `", id.as_str(), "` here"];
                self.refuse_host(&Refusal::new(Code::Unknown, "programme", &reason));
            } else if self.draft.programme.as_ref() != Some(&id) {
                self.edit(Edit::Programme(Some(id)));
            }
        }
        let Some(programme) = self.ready().cloned() else {
            return;
        };
        if self.draft.programme.as_ref() != Some(&programme.id) {
            return;
        }
        let Some(wants) = self.wants() else { return };
        let (plan, agreement) = (wants.plan.take(), wants.agreement.take());
        if let Some(plan) = plan {
            self.choose_plan(&programme, plan);
        }
        if let Some(Agreed { amount, unit }) = agreement {
            self.edit(Edit::OwnAmount(amount.0.to_string()));
            self.edit(Edit::OwnUnit(unit));
            self.edit(Edit::Own(true));
        }
    }

    fn choose_plan(&mut self, programme: &Programme, plan: Id<Plan>) {
        if programme.plan(plan.as_str()).is_none() {
            let plans: Vec<_> = programme
                .plans
                .iter()
                .map(|plan| plan.id.as_str())
                .collect();
            let reason = [
                "no plan is called `",
                plan.as_str(),
                "`; there are: ",
                &plans.join(", "),
            ];
            return self.refuse_host(&Refusal::new(Code::Unknown, "plan", &reason));
        }
        // A case that somebody writes is about the plan that was chosen for it.
        let chosen = self.draft.chosen();
        let begun = chosen.is_some_and(|it| it.plan.is_some() && it.given.iter().next().is_some());
        if !begun {
            self.edit(Edit::Plan(Some(plan)));
        }
    }
}
