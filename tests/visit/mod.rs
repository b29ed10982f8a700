//! A device, and visits to the page on it: what the app wants done is done here, as a browser would.

mod hand;

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use chrono::{DateTime, TimeDelta, Utc};
use hand::Hand;

use duetime::{
    app::{App, Edit, Effect, Event, Opened, Place, Setting, Wanted},
    checklist::Given,
    clock::Zone,
    programme::{Field, Id, Item},
};

/// What tabs share.
#[derive(Default)]
struct Shared {
    records: BTreeMap<String, String>,
    settings: Vec<(Setting, String)>,
    forbidden: bool,
    full: bool,
    now: DateTime<Utc>,
    /// What each tab has not heard of yet, by the number of the tab.
    unheard: BTreeMap<usize, Vec<String>>,
}

/// A device with its storage.
#[derive(Clone, Default)]
pub struct Device(Rc<RefCell<Shared>>);

impl Device {
    pub fn new() -> Device {
        let device = Device::default();
        device.0.borrow_mut().now = noon();
        device
    }

    /// The records that are kept, by their references.
    pub fn records(&self) -> BTreeMap<String, String> {
        self.0.borrow().records.clone()
    }

    /// A record that was kept before.
    pub fn put(&self, reference: &str, text: &str) {
        let mut shared = self.0.borrow_mut();
        shared.records.insert(reference.to_owned(), text.to_owned());
    }

    /// Whether the browser refuses to keep anything.
    pub fn forbid(&self, forbidden: bool) {
        self.0.borrow_mut().forbidden = forbidden;
    }

    /// A second passes.
    pub fn pass_second(&self) {
        self.0.borrow_mut().now += TimeDelta::seconds(1);
    }

    /// Whether there is no room: what is there can be read, and nothing more is kept.
    pub fn fill(&self, full: bool) {
        self.0.borrow_mut().full = full;
    }

    /// A record was written or deleted: the other tabs will hear of it.
    fn tell(&self, from: usize, reference: &str) {
        for (tab, unheard) in &mut self.0.borrow_mut().unheard {
            if *tab != from {
                unheard.push(reference.to_owned());
            }
        }
    }
}

thread_local! {
    static DRAWN: Cell<u64> = const { Cell::new(1) };
    static TABS: Cell<usize> = const { Cell::new(0) };
}

/// Ten bytes, each time others.
pub fn chance() -> [u8; 10] {
    let n = DRAWN.get();
    DRAWN.set(n + 1);
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&n.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes());
    bytes
}

fn noon() -> DateTime<Utc> {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

/// One tab with the page in it.
pub struct Visit {
    pub app: App,
    /// What stands behind `#`.
    pub address: String,
    device: Device,
    tab: usize,
    /// Which draft the tab works on, as it keeps it for itself.
    session: Option<String>,
    /// The entries of the history: their addresses, and what was remembered with the last one.
    history: Vec<String>,
    remembered: Option<String>,
    /// The time that the page knows of.
    now: DateTime<Utc>,
    held: Option<Vec<Wanted>>,
    /// Where the focus went last.
    pub focus: String,
    /// The files that were handed to the person, by name and text.
    pub saved: Vec<(String, String)>,
    /// The files that were given here.
    pub hand: Hand,
    /// What the host was told, where the page stands in a frame.
    pub told: Vec<String>,
}

impl Visit {
    /// Opens the page in a new tab at an address.
    pub fn open(device: &Device, address: &str) -> Visit {
        Visit::opened(device, address, None, None, false)
    }

    fn opened(
        device: &Device,
        address: &str,
        session: Option<String>,
        remembered: Option<String>,
        shown: bool,
    ) -> Visit {
        let now = device.0.borrow().now;
        let tab = TABS.get();
        TABS.set(tab + 1);
        device.0.borrow_mut().unheard.insert(tab, Vec::new());
        let mut visit = Visit {
            app: App::new(chance),
            address: address.to_owned(),
            device: device.clone(),
            tab,
            session: session.clone(),
            history: vec![address.to_owned()],
            remembered: None,
            now,
            held: None,
            focus: String::new(),
            saved: Vec::new(),
            hand: Hand::default(),
            told: Vec::new(),
        };
        let forbidden = device.0.borrow().forbidden;
        let mut settings = device.0.borrow().settings.clone();
        settings.extend(session.map(|session| (Setting::Tab, session)));
        visit.on(Event::Opened(Box::new(Opened {
            now,
            milliseconds: milliseconds(now),
            languages: vec!["en".into()],
            hash: address.to_owned(),
            shown,
            remembered,
            records: if forbidden {
                Vec::new()
            } else {
                device.records().into_iter().collect()
            },
            settings,
            ..Opened::default()
        })));
        // What answers comes a moment later.
        let effects = visit.app.answer_with(duetime::app::answering);
        visit.carry_out_all(effects);
        let effects = visit.app.prepare_with(duetime::app::preparing());
        visit.carry_out_all(effects);
        let effects = visit.app.compare_with(duetime::app::besides());
        visit.carry_out_all(effects);
        let effects = visit.app.follow_with(duetime::app::following);
        visit.carry_out_all(effects);
        visit.on(Event::Zones(Zone::named("Europe/Amsterdam").ok()));
        visit
    }

    /// The same page in another tab, which a browser makes with what the first keeps for itself.
    pub fn duplicate(&self) -> Visit {
        let (session, remembered) = (self.session.clone(), self.remembered.clone());
        Visit::opened(&self.device, &self.address, session, remembered, true)
    }

    /// Loads the page anew.
    pub fn reload(self) -> Visit {
        self.reopen_after(0)
    }

    /// Loads the page anew so many days later.
    pub fn reopen_after(self, days: i64) -> Visit {
        self.device.0.borrow_mut().now += TimeDelta::days(days);
        self.device.0.borrow_mut().unheard.remove(&self.tab);
        let (session, remembered) = (self.session, self.remembered);
        Visit::opened(&self.device, &self.address, session, remembered, true)
    }

    /// Lets so many days pass, or go back.
    pub fn pass_days(&mut self, days: i64) {
        self.device.0.borrow_mut().now += TimeDelta::days(days);
        self.hear_time();
    }

    /// Lets so many minutes pass.
    pub fn pass_minutes(&mut self, minutes: i64) {
        self.device.0.borrow_mut().now += TimeDelta::minutes(minutes);
        self.hear_time();
    }

    /// The page looks at the clock once a second.
    fn hear_time(&mut self) {
        let now = self.device.0.borrow().now;
        if self.now != now {
            self.now = now;
            let at = duetime::clock::range(now.timestamp()).unwrap_or(now);
            self.on(Event::Passed(at, milliseconds(now)));
        }
    }

    /// Something happens; what the app wanted done is done, and what came of that too.
    pub fn on(&mut self, event: Event) -> Vec<Effect> {
        self.hear_time();
        let effects = self.app.on(event);
        self.carry_out_all(effects)
    }

    /// What the app wanted done is done, and what came of that too.
    pub fn carry_out_all(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        let mut all = Vec::new();
        let mut effects = std::collections::VecDeque::from(effects);
        while let Some(effect) = effects.pop_front() {
            all.push(effect.clone());
            if let Some(event) = self.carry_out(effect) {
                effects.extend(self.app.on(event));
            }
        }
        all
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Fetch(wanted) => match &mut self.held {
                Some(held) => {
                    held.push(wanted);
                    None
                }
                None => Some(match &wanted {
                    Wanted::Programme(id) if self.app.own_programme(id).is_some() => {
                        let text = self.app.own_programme(id);
                        Event::Came(wanted, text)
                    }
                    _ => came(wanted),
                }),
            },
            Effect::Keep {
                reference,
                text,
                over,
            } => {
                if self.device.0.borrow().forbidden || self.device.0.borrow().full {
                    return Some(Event::NotKept(reference));
                }
                let there = self.device.0.borrow().records.get(&reference).cloned();
                if there != over {
                    return Some(Event::Found {
                        reference,
                        text: there,
                    });
                }
                let mut shared = self.device.0.borrow_mut();
                shared.records.insert(reference.clone(), text.clone());
                drop(shared);
                self.device.tell(self.tab, &reference);
                Some(Event::Kept { reference, text })
            }
            Effect::Forget(reference) => {
                let text = self.device.0.borrow_mut().records.remove(&reference);
                self.device.tell(self.tab, &reference);
                Some(Event::Forgot { reference, text })
            }
            Effect::Look(reference) => {
                let text = self.device.0.borrow().records.get(&reference).cloned();
                Some(Event::Found { reference, text })
            }
            Effect::Set(Setting::Tab, text) => {
                self.session = text;
                None
            }
            Effect::Set(setting, text) => {
                let mut shared = self.device.0.borrow_mut();
                shared.settings.retain(|(known, _)| *known != setting);
                shared.settings.extend(text.map(|text| (setting, text)));
                None
            }
            Effect::Address { to, step } => {
                if step {
                    self.history.push(to.clone());
                } else if let Some(last) = self.history.last_mut() {
                    last.clone_from(&to);
                }
                self.address = to;
                None
            }
            Effect::Remember(text) => {
                self.remembered = Some(text).filter(|text| !text.is_empty());
                None
            }
            Effect::Focus(id) => {
                self.focus = id;
                None
            }
            Effect::Save { name, text, .. } => {
                self.saved.push((name, text));
                None
            }
            Effect::File(handle, effect) => {
                let (saved, event) = self.hand.carry_out(handle, effect);
                self.saved.extend(saved);
                event
            }
            Effect::Words(language) => Some(Event::Spoken(language)),
            Effect::Tell(text) => {
                self.told.push(text);
                None
            }
            Effect::Ahead(_) | Effect::KeepView | Effect::Speak(_) | Effect::Load(_) => None,
        }
    }

    pub fn edit(&mut self, edit: Edit) -> Vec<Effect> {
        self.on(Event::Edit(edit))
    }

    /// Chooses a programme and a plan.
    pub fn choose(&mut self, programme: &str, plan: &str) {
        self.edit(Edit::Programme(programme.parse().ok()));
        self.edit(Edit::Plan(plan.parse().ok()));
    }

    pub fn go(&mut self, to: Place) {
        self.on(Event::Go { to, at: "step" });
    }

    /// Follows a link within the tab.
    pub fn follow(&mut self, address: &str) {
        self.history.push(address.to_owned());
        self.address = address.to_owned();
        self.on(Event::Arrived {
            hash: address.to_owned(),
            shown: false,
        });
    }

    /// Presses Back.
    pub fn back(&mut self) {
        self.history.pop();
        let hash = self.history.last().cloned().unwrap_or_default();
        self.address.clone_from(&hash);
        self.on(Event::Arrived { hash, shown: true });
    }

    /// Hears what other tabs did.
    pub fn hear(&mut self) {
        let unheard = self
            .device
            .0
            .borrow_mut()
            .unheard
            .insert(self.tab, Vec::new());
        for reference in unheard.unwrap_or_default() {
            let text = self.device.0.borrow().records.get(&reference).cloned();
            self.on(Event::Found { reference, text });
        }
    }

    /// From here on nothing comes before it is delivered.
    pub fn hold_fetches(&mut self, hold: bool) {
        self.held = hold.then(Vec::new);
    }

    pub fn deliver(&mut self, wanted: &Wanted) {
        self.arrived(wanted);
        self.on(came(wanted.clone()));
    }

    pub fn fail(&mut self, wanted: &Wanted) {
        self.arrived(wanted);
        self.on(Event::Came(wanted.clone(), None));
    }

    fn arrived(&mut self, wanted: &Wanted) {
        if let Some(held) = &mut self.held
            && let Some(at) = held.iter().position(|one| one == wanted)
        {
            held.remove(at);
        }
    }

    /// What was answered to an item.
    pub fn text(&self, item: &str) -> String {
        let given = self
            .app
            .draft
            .chosen()
            .and_then(|chosen| chosen.given.get(&item.parse().ok()?));
        match given {
            Some(Given::Answer(text)) => text.clone(),
            _ => String::new(),
        }
    }

    /// The item that asks for contact details.
    pub fn contact(&self) -> Id<Item> {
        let programme = self.app.ready().expect("a programme");
        let mut items = programme.checklist.items.iter();
        items
            .find(|item| item.field == Field::Contact)
            .expect("contact details")
            .id
            .clone()
    }
}

/// What comes of fetching something from the files of the project.
fn came(wanted: Wanted) -> Event {
    let text = match &wanted {
        // Tests have all words.
        Wanted::Words(_) => Some(String::new()),
        wanted => std::fs::read_to_string(["public/", &wanted.address()].concat()).ok(),
    };
    Event::Came(wanted, text)
}

fn milliseconds(at: DateTime<Utc>) -> u64 {
    at.timestamp_millis().try_into().unwrap_or(0)
}

/// Every program of tests carries its zones.
pub fn has_zones() -> bool {
    Zone::names().next().is_some()
}
