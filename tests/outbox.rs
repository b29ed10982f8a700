//! A case arrives once, whatever happens: the outbox with several tabs, a device, a network and a receiver that fail.

use std::collections::{BTreeMap, VecDeque};

use duetime::delivery::{
    Effect, Entry, Envelope, Event, Lost, Outbox, Reply, State, Travelling, Why,
};

const TO: &str = "https://relay.example/cases";

fn outbox() -> Outbox {
    Outbox::new(Some((TO.into(), "Acme".into())), 0, || 128)
}

fn reference(n: u32) -> String {
    format!("0000-0000-0000-{n:04}")
}

fn entry(n: u32, since: u64) -> Entry {
    Entry {
        reference: reference(n),
        to: TO.into(),
        receiver: "Acme".into(),
        digest: format!("{n:064}"),
        since,
        ..Entry::default()
    }
}

fn taken(reference: &str, number: &str) -> Reply {
    Reply {
        status: 201,
        kind: "application/json".into(),
        body: format!(r#"{{"reference": "{reference}", "number": "{number}"}}"#),
        ..Reply::default()
    }
}

fn not_here() -> Reply {
    Reply {
        status: 404,
        kind: "application/problem+json".into(),
        body: r#"{"type": "urn:duetime:problem:not-here"}"#.into(),
        ..Reply::default()
    }
}

fn status(status: u16) -> Reply {
    Reply {
        status,
        ..Reply::default()
    }
}

/// One tab on a device that does as it is told.
struct One {
    outbox: Outbox,
    /// What is to be done with the network, and what was told.
    seen: Vec<Effect>,
}

impl One {
    fn new() -> One {
        One {
            outbox: outbox(),
            seen: Vec::new(),
        }
    }

    fn on(&mut self, event: Event) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            for effect in self.outbox.on(event) {
                match effect {
                    Effect::Keep {
                        reference, text, ..
                    } => events.push_back(Event::Kept { reference, text }),
                    Effect::Queue => events.push_back(Event::Sends),
                    Effect::Rest => {}
                    other => self.seen.push(other),
                }
            }
        }
    }

    fn came(&mut self, n: u32, reply: Result<Reply, Lost>) {
        let reference = reference(n);
        self.on(Event::Came { reference, reply });
    }

    fn hand_in(&mut self, n: u32) {
        self.on(Event::HandIn(Box::new(entry(n, n.into()))));
    }

    /// What was asked of the network since the last time.
    fn asked(&mut self) -> Vec<String> {
        let seen = std::mem::take(&mut self.seen).into_iter();
        let said = seen.map(|effect| match effect {
            Effect::Ask { reference, .. } => format!("ask {}", &reference[18..]),
            Effect::Send { reference, .. } => format!("send {}", &reference[18..]),
            Effect::Tell { reference, receipt } => {
                format!("tell {} {}", &reference[18..], receipt.number)
            }
            Effect::Forget(reference) => format!("forget {}", &reference[18..]),
            Effect::Break(reference) => format!("break {}", &reference[18..]),
            other => format!("{other:?}"),
        });
        said.collect()
    }

    fn entry(&self, n: u32) -> &Entry {
        self.outbox.entry(&reference(n)).expect("it is there")
    }
}

#[test]
fn a_case_that_arrives_at_once_is_sent_once_and_told() {
    let mut tab = One::new();
    tab.hand_in(1);
    tab.hand_in(1);
    assert_eq!(tab.asked(), ["send 1"], "pressed twice, it is sent once");
    tab.came(1, Ok(taken(&reference(1), "INC-7")));
    assert_eq!(tab.asked(), ["tell 1 INC-7"]);
    assert_eq!(tab.entry(1).state, State::Arrived);
    tab.hand_in(1);
    assert!(tab.asked().is_empty(), "what has arrived is not sent again");
    tab.on(Event::Done(reference(1)));
    assert_eq!(tab.asked(), ["forget 1"]);
}

#[test]
fn after_any_doubt_the_receiver_is_asked_before_anything_is_sent_again() {
    for lost in [
        Err(Lost::Network),
        Err(Lost::Silence),
        Err(Lost::Other),
        Ok(status(500)),
        Ok(status(429)),
        Ok(status(408)),
        Ok(status(409)),
        Ok(status(200)),
        Ok(status(302)),
    ] {
        let mut tab = One::new();
        tab.hand_in(1);
        tab.came(1, lost.clone());
        assert_eq!(tab.asked(), ["send 1"], "not at once: {lost:?}");
        let until = tab.outbox.next().expect("it is tried again");
        tab.on(Event::Passed(until));
        assert_eq!(tab.asked(), ["ask 1"], "{lost:?}");
        tab.came(1, Ok(not_here()));
        assert_eq!(tab.asked(), ["send 1"], "{lost:?}");
        tab.came(1, Err(Lost::Network));
        tab.on(Event::Online);
        assert_eq!(tab.asked(), ["ask 1"]);
        tab.came(1, Ok(taken(&reference(1), "7")));
        assert_eq!(tab.asked(), ["tell 1 7"]);
    }
}

#[test]
fn what_a_tab_left_behind_is_in_doubt() {
    let mut tab = One::new();
    tab.on(Event::Read(vec![entry(1, 1).to_json()]));
    assert_eq!(
        tab.asked(),
        ["ask 1"],
        "it was never tried, as far as is known"
    );
    tab.came(1, Ok(not_here()));
    assert_eq!(tab.asked(), ["send 1"]);
}

#[test]
fn a_refusal_counts_only_once_the_receiver_says_that_it_does_not_have_the_case() {
    let refused = Reply {
        status: 422,
        kind: "application/problem+json".into(),
        body: r#"{"detail": "Which version?", "errors": [{"field": "version", "message": "missing"}]}"#.into(),
        ..Reply::default()
    };
    let mut tab = One::new();
    tab.hand_in(1);
    tab.came(1, Ok(refused.clone()));
    assert_eq!(tab.asked(), ["send 1", "ask 1"]);
    assert_eq!(tab.entry(1).state, State::Waiting);
    tab.came(1, Ok(not_here()));
    assert_eq!(tab.entry(1).state, State::Refused);
    assert_eq!(tab.entry(1).message, "Which version?");
    assert_eq!(
        tab.entry(1).fields,
        [["version".to_owned(), "missing".to_owned()]]
    );
    assert!(tab.asked().is_empty(), "it is not sent again as it is");
    // Changed, it is another case under the same reference.
    tab.on(Event::HandIn(Box::new(Entry {
        digest: "1".repeat(64),
        ..entry(1, 9)
    })));
    assert_eq!(tab.asked(), ["forget 1", "send 1"]);
    // Refused with a ticket made all the same.
    tab.came(1, Ok(refused));
    tab.came(1, Ok(taken(&reference(1), "42")));
    assert_eq!(tab.asked(), ["ask 1", "tell 1 42"]);
    assert_eq!(tab.entry(1).state, State::Arrived);
}

#[test]
fn what_the_receiver_has_with_another_content_is_said() {
    let mut tab = One::new();
    tab.hand_in(1);
    let body = format!(
        r#"{{"reference": "{}", "number": "7", "digest": "{}"}}"#,
        reference(1),
        "f".repeat(64)
    );
    tab.came(
        1,
        Ok(Reply {
            body,
            ..taken("", "")
        }),
    );
    assert!(tab.entry(1).receipt.differs);
}

#[test]
fn a_number_that_comes_later_is_asked_for() {
    let mut tab = One::new();
    tab.hand_in(1);
    let body = format!(
        r#"{{"reference": "{}", "number": null, "state": "stored"}}"#,
        reference(1)
    );
    tab.came(
        1,
        Ok(Reply {
            body,
            ..taken("", "")
        }),
    );
    assert_eq!(tab.asked(), ["send 1", "tell 1 "]);
    let until = tab.outbox.next().expect("its number is asked for");
    tab.on(Event::Passed(until));
    assert_eq!(tab.asked(), ["ask 1"]);
    tab.came(1, Ok(not_here()));
    assert_eq!(
        tab.entry(1).state,
        State::Arrived,
        "what was confirmed stays so"
    );
    tab.on(Event::Passed(u64::MAX - 1));
    tab.came(1, Ok(taken(&reference(1), "INC-1")));
    assert_eq!(tab.asked(), ["ask 1", "tell 1 INC-1"]);
    assert_eq!(tab.outbox.next(), None);
}

#[test]
fn cases_go_in_order_while_the_network_is_away_and_past_one_that_the_receiver_cannot_take() {
    let mut tab = One::new();
    for n in 1..=3 {
        tab.hand_in(n);
    }
    tab.came(1, Err(Lost::Network));
    tab.on(Event::Passed(1));
    assert_eq!(
        tab.asked(),
        ["send 1"],
        "the others would not come through either"
    );
    tab.on(Event::Online);
    tab.came(1, Ok(status(500)));
    assert_eq!(
        tab.asked(),
        ["ask 1", "send 2"],
        "what is wrong with one is not wrong with the next"
    );
}

#[test]
fn what_is_taken_back_before_it_was_sent_never_leaves() {
    let mut tab = One::new();
    tab.hand_in(1);
    tab.hand_in(2);
    tab.on(Event::Cancel(reference(2)));
    assert_eq!(tab.asked(), ["send 1", "forget 2"]);
    tab.came(1, Ok(taken(&reference(1), "1")));
    assert_eq!(tab.asked(), ["tell 1 1"]);
}

#[test]
fn what_is_taken_back_on_its_way_is_asked_for() {
    let mut tab = One::new();
    tab.hand_in(1);
    tab.on(Event::Cancel(reference(1)));
    tab.came(1, Err(Lost::Network));
    assert_eq!(tab.asked(), ["send 1", "break 1"]);
    tab.on(Event::Online);
    tab.came(1, Ok(not_here()));
    assert_eq!(tab.asked(), ["ask 1", "forget 1"]);
    // Too late: then it has arrived, and is told.
    tab.hand_in(2);
    tab.on(Event::Cancel(reference(2)));
    tab.came(2, Ok(taken(&reference(2), "2")));
    assert_eq!(tab.asked(), ["send 2", "break 2", "tell 2 2"]);
    assert!(!tab.entry(2).cancelled);
}

#[test]
fn a_case_goes_only_where_the_person_was_told() {
    let mut tab = One::new();
    let moved = Entry {
        to: "https://old.example/cases".into(),
        ..entry(1, 1)
    };
    tab.on(Event::Read(vec![moved.to_json()]));
    assert!(tab.asked().is_empty());
    assert!(tab.outbox.is_moved(tab.entry(1)));
    tab.on(Event::SendNow(reference(1)));
    assert_eq!(tab.asked(), ["ask 1"]);
    assert_eq!(
        (tab.entry(1).to.as_str(), tab.entry(1).receiver.as_str()),
        (TO, "Acme")
    );
}

#[test]
fn what_cannot_be_read_any_more_is_said_to_be_that_and_can_be_taken_back() {
    let mut tab = One::new();
    tab.hand_in(1);
    tab.came(1, Err(Lost::Unreadable));
    assert_eq!(tab.entry(1).why, Why::Unreadable);
    tab.on(Event::Cancel(reference(1)));
    tab.came(1, Ok(not_here()));
    assert_eq!(tab.asked(), ["send 1", "ask 1", "forget 1"]);
}

#[test]
fn a_clock_that_is_set_back_holds_nothing_up() {
    let mut tab = One::new();
    let years = 10 * 365 * 24 * 60 * 60 * 1000;
    tab.on(Event::Passed(years));
    tab.hand_in(1);
    tab.came(1, Ok(status(503)));
    assert_eq!(tab.asked(), ["send 1"]);
    tab.on(Event::Passed(1000));
    assert_eq!(tab.asked(), ["ask 1"]);
}

#[test]
fn where_nothing_can_be_kept_a_case_is_sent_all_the_same_and_said_to_last_as_long_as_the_page() {
    let mut outbox = outbox();
    outbox.on(Event::HandIn(Box::new(entry(1, 1))));
    outbox.on(Event::Sends);
    let effects = outbox.on(Event::NotKept(reference(1)));
    assert_eq!(
        effects,
        [Effect::Send {
            reference: reference(1),
            to: TO.into()
        }]
    );
    assert!(outbox.is_fleeting(&reference(1)));
    assert!(outbox.is_lost_with_page(), "who leaves is asked first");
    let arrived = taken(&reference(1), "INC-1");
    outbox.on(Event::Came {
        reference: reference(1),
        reply: Ok(arrived),
    });
    assert!(!outbox.is_lost_with_page(), "it is with the receiver");
}

#[test]
fn nothing_is_sent_before_it_is_kept_or_while_another_tab_sends() {
    let mut outbox = outbox();
    let effects = outbox.on(Event::HandIn(Box::new(entry(1, 1))));
    let is_network = |effect: &Effect| matches!(effect, Effect::Send { .. } | Effect::Ask { .. });
    assert!(!effects.iter().any(is_network) && effects.contains(&Effect::Queue));
    assert!(outbox.on(Event::Sends).is_empty(), "it is not kept yet");
    let text = entry(1, 1).to_json();
    let effects = outbox.on(Event::Kept {
        reference: reference(1),
        text,
    });
    assert!(effects.iter().any(is_network));
}

// ── Everything at random ─────────────────────────────────────────────────────────────────────────────────────────────

struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

struct Tab {
    outbox: Outbox,
    /// What the device was asked to do, in order.
    device: VecDeque<Effect>,
    network: Option<Effect>,
    /// Whether it waits for its turn, or has it.
    queues: bool,
    rests: bool,
}

/// How the receiver tells doubles.
#[derive(Clone, Copy, PartialEq)]
enum Receives {
    /// By the reference of the case; and what was sent by a tab that is gone may come late.
    ByReference,
    /// Not at all: only that it is asked first keeps doubles away.
    Blindly,
}

struct World {
    random: Random,
    receives: Receives,
    now: u64,
    device: BTreeMap<String, String>,
    /// Which content is on the device.
    parcels: Vec<String>,
    tabs: Vec<Option<Tab>>,
    turn: Option<usize>,
    /// Digests by references, in the order in which they came.
    received: Vec<(String, String)>,
    late: Vec<(String, String)>,
    told: Vec<String>,
    handed_in: Vec<u32>,
}

impl World {
    fn new(seed: u64, receives: Receives) -> World {
        World {
            random: Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
            receives,
            now: 1,
            device: BTreeMap::new(),
            parcels: Vec::new(),
            tabs: vec![None, None],
            turn: None,
            received: Vec::new(),
            late: Vec::new(),
            told: Vec::new(),
            handed_in: Vec::new(),
        }
    }

    fn on(&mut self, n: usize, event: Event) {
        let Some(tab) = self.tabs[n].as_mut() else {
            return;
        };
        for effect in tab.outbox.on(event) {
            match effect {
                Effect::Ask { .. } | Effect::Send { .. } => {
                    assert!(tab.network.replace(effect).is_none(), "one thing at a time");
                    assert_eq!(self.turn, Some(n), "only one tab sends");
                }
                Effect::Queue => tab.queues = true,
                Effect::Rest => tab.rests = true,
                Effect::Break(_) => {}
                Effect::Tell { reference, .. } => {
                    self.told.push(reference.clone());
                    tab.device.push_back(Effect::Tell {
                        reference,
                        receipt: Default::default(),
                    });
                }
                other => tab.device.push_back(other),
            }
        }
    }

    fn open(&mut self, n: usize) {
        let mut outbox = outbox();
        outbox.on(Event::Passed(self.now));
        self.tabs[n] = Some(Tab {
            outbox,
            device: VecDeque::new(),
            network: None,
            queues: false,
            rests: false,
        });
        self.read(n);
    }

    fn read(&mut self, n: usize) {
        let all = self.device.values().cloned().collect();
        self.on(n, Event::Read(all));
    }

    fn kill(&mut self, n: usize) {
        let Some(tab) = self.tabs[n].take() else {
            return;
        };
        if self.turn == Some(n) {
            self.turn = None;
        }
        if let Some(Effect::Send { reference, .. }) = tab.network {
            let digest = tab
                .outbox
                .entry(&reference)
                .map(|entry| entry.digest.clone());
            let sent = (reference, digest.unwrap_or_default());
            match self.random.below(3) {
                0 => self.receive(sent),
                1 if self.receives == Receives::ByReference => self.late.push(sent),
                _ => {}
            }
        }
    }

    fn receive(&mut self, sent: (String, String)) {
        let is_there = self
            .received
            .iter()
            .any(|(reference, _)| *reference == sent.0);
        if self.receives == Receives::Blindly || !is_there {
            self.received.push(sent);
        }
    }

    fn step_device(&mut self, n: usize) {
        let Some(tab) = self.tabs[n].as_mut() else {
            return;
        };
        let Some(effect) = tab.device.pop_front() else {
            return;
        };
        match effect {
            Effect::Keep {
                reference,
                text,
                over,
            } => {
                let there = self.device.get(&reference).cloned();
                if there != over {
                    return self.on(
                        n,
                        Event::Other {
                            reference,
                            text: there,
                        },
                    );
                }
                if over.is_none() {
                    self.parcels.push(reference.clone());
                    self.handed_in.push(reference[15..].parse().unwrap());
                }
                self.device.insert(reference.clone(), text.clone());
                self.on(n, Event::Kept { reference, text });
                self.tell_others(n);
            }
            Effect::Forget(reference) => {
                self.device.remove(&reference);
                self.parcels.retain(|one| *one != reference);
                self.tell_others(n);
            }
            // The draft says so by now.
            Effect::Tell { reference, .. } => self.on(n, Event::Done(reference)),
            _ => {}
        }
    }

    fn tell_others(&mut self, n: usize) {
        for other in (0..self.tabs.len()).filter(|other| *other != n) {
            if self.random.once_in(2) {
                self.read(other);
            }
        }
    }

    fn step_network(&mut self, n: usize, is_good: bool) {
        let Some(tab) = self.tabs[n].as_mut() else {
            return;
        };
        let Some(effect) = tab.network.take() else {
            return;
        };
        let (reference, digest) = match &effect {
            Effect::Ask { reference, .. } | Effect::Send { reference, .. } => {
                let entry = tab
                    .outbox
                    .entry(reference)
                    .map(|entry| entry.digest.clone());
                (reference.clone(), entry)
            }
            _ => return,
        };
        let is_sent = matches!(effect, Effect::Send { .. });
        if is_sent {
            assert!(
                self.parcels.contains(&reference),
                "what is sent is there to be sent"
            );
        }
        let arrives = is_good || !self.random.once_in(3);
        if is_sent && arrives {
            self.receive((reference.clone(), digest.unwrap_or_default()));
        }
        let reply = if !is_good && self.random.once_in(2) {
            match self.random.below(8) {
                0 => Err(Lost::Network),
                1 => Err(Lost::Silence),
                2 => Ok(status(500)),
                3 => Ok(status(429)),
                4 => Ok(status(409)),
                5 => Ok(Reply {
                    kind: "text/html".into(),
                    body: "<p>Sign in</p>".into(),
                    ..status(200)
                }),
                6 => Ok(Reply {
                    kind: "application/json".into(),
                    body: r#"{"reference": "#.into(),
                    ..status(201)
                }),
                _ => Ok(Reply {
                    kind: "application/problem+json".into(),
                    body: r#"{"detail": "no"}"#.into(),
                    ..status(422)
                }),
            }
        } else if !arrives {
            Err(Lost::Network)
        } else if self.received.iter().any(|(one, _)| *one == reference) {
            Ok(taken(&reference, "1"))
        } else {
            Ok(not_here())
        };
        self.on(n, Event::Came { reference, reply });
    }

    fn step_turn(&mut self, n: usize) {
        let is_free = self.turn.is_none();
        let Some(tab) = self.tabs[n].as_mut() else {
            return;
        };
        if std::mem::take(&mut tab.rests) && self.turn == Some(n) {
            self.turn = None;
        } else if tab.queues && is_free {
            tab.queues = false;
            self.turn = Some(n);
            self.read(n);
            self.on(n, Event::Sends);
        }
    }

    fn step(&mut self, next: &mut u32) {
        let n = self.random.below(self.tabs.len());
        match self.random.below(20) {
            0 => {
                self.kill(n);
            }
            1 | 2 if self.tabs[n].is_none() => self.open(n),
            3 if self.tabs[n].is_some() => {
                *next += 1;
                let new = entry(*next, self.now);
                self.on(n, Event::HandIn(Box::new(new)));
            }
            4 => {
                self.now += 1 + self.random.below(600_000) as u64;
                for n in 0..self.tabs.len() {
                    self.on(n, Event::Passed(self.now));
                }
            }
            5 => self.on(n, Event::Online),
            6 if !self.late.is_empty() => {
                let sent = self.late.remove(0);
                self.receive(sent);
            }
            7 => {
                // What was refused is sent once more as it is.
                let refused = self.tabs[n].as_ref().and_then(|tab| {
                    let mut all = tab.outbox.entries();
                    all.find(|entry| entry.state == State::Refused)
                        .map(|entry| entry.reference.clone())
                });
                if let Some(reference) = refused {
                    self.on(n, Event::SendNow(reference));
                }
            }
            8..=12 => self.step_device(n),
            13..=16 => self.step_network(n, false),
            _ => self.step_turn(n),
        }
    }

    /// All is well from here on.
    fn finish(&mut self) {
        for sent in std::mem::take(&mut self.late) {
            self.receive(sent);
        }
        self.kill(1);
        if self.tabs[0].is_none() {
            self.open(0);
        }
        // Whoever comes back to a tab has it look again.
        self.read(0);
        for _ in 0..20_000 {
            self.now += 1_000_000;
            self.on(0, Event::Passed(self.now));
            self.step_device(0);
            self.step_turn(0);
            self.step_network(0, true);
            let refused = self.tabs[0].iter().flat_map(|tab| tab.outbox.entries());
            let refused: Vec<_> = refused
                .filter(|entry| entry.state == State::Refused)
                .map(|entry| entry.reference.clone())
                .collect();
            for reference in refused {
                self.on(0, Event::SendNow(reference));
            }
            if self.device.is_empty()
                && self.tabs[0]
                    .as_ref()
                    .is_some_and(|tab| tab.device.is_empty())
            {
                break;
            }
        }
    }
}

fn every_case_arrives_once(receives: Receives) {
    let (mut all, mut told) = (0, 0);
    for seed in 1..=3000 {
        let mut world = World::new(seed, receives);
        let mut next = 0;
        world.open(0);
        for _ in 0..250 {
            world.step(&mut next);
        }
        world.finish();
        assert!(
            world.device.is_empty(),
            "seed {seed}: left: {:?} {:?}",
            world.device.keys(),
            world.tabs[0].as_ref().map(|tab| (
                &tab.outbox,
                &tab.device,
                &tab.network,
                tab.queues,
                tab.rests
            ))
        );
        let mut received: Vec<_> = world
            .received
            .iter()
            .map(|(reference, _)| reference.clone())
            .collect();
        received.sort();
        let mut handed_in: Vec<_> = world.handed_in.iter().map(|n| reference(*n)).collect();
        handed_in.sort();
        assert_eq!(received, handed_in, "seed {seed}");
        for (reference, digest) in &world.received {
            assert_eq!(
                digest.trim_start_matches('0'),
                reference[15..].trim_start_matches('0'),
                "seed {seed}"
            );
        }
        for reference in &handed_in {
            assert!(
                world.told.contains(reference),
                "seed {seed}: nobody was told of {reference}"
            );
        }
        all += handed_in.len();
        told += world.told.len();
    }
    assert!(all > 10_000 && told >= all, "{all} cases, {told} told");
}

#[test]
fn whatever_fails_every_case_arrives_once() {
    every_case_arrives_once(Receives::ByReference);
}

#[test]
fn even_at_a_receiver_that_knows_no_keys() {
    every_case_arrives_once(Receives::Blindly);
}

#[test]
fn what_another_tab_wants_is_done_by_the_one_that_sends() {
    let mut sender = One::new();
    sender.hand_in(1);
    sender.came(1, Err(Lost::Network));
    sender.asked();
    let text = sender.entry(1).to_json();
    let mut other = outbox();
    other.on(Event::Read(vec![text.clone()]));
    let effects = other.on(Event::Cancel(reference(1)));
    let kept = effects.iter().find_map(|effect| match effect {
        Effect::Keep { text, over, .. } => Some((text.clone(), over.clone())),
        _ => None,
    });
    let (wanted, over) = kept.expect("it is kept that the person wants it back");
    assert_eq!(over, Some(text));
    sender.on(Event::Read(vec![wanted]));
    assert_eq!(sender.asked(), ["ask 1"]);
    assert_eq!(sender.entry(1).why, Why::Network);
    sender.came(1, Ok(not_here()));
    assert_eq!(sender.asked(), ["forget 1"]);
}

/// The worker seals cases too, in another language: `tests/site/outbox.mjs` holds it against the same bytes.
#[test]
fn a_case_is_sealed_into_the_same_bytes_by_the_page_and_by_the_worker() {
    let text = std::fs::read_to_string("tests/data/envelope.json").unwrap();
    let all: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|byte| format!("{byte:02x}")).collect() };
    let bytes = |hex: &str| -> Vec<u8> {
        let pairs = hex.as_bytes().chunks(2);
        pairs
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect()
    };
    for one in &all {
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let files: Vec<_> = one["files"]
            .as_array()
            .unwrap()
            .iter()
            .map(|file| {
                let bytes = bytes(file["bytes"].as_str().unwrap());
                let file = Travelling {
                    name: text(&file["name"]),
                    kind: text(&file["kind"]),
                    size: bytes.len() as u64,
                };
                (file, bytes)
            })
            .collect();
        let envelope = Envelope::seal(one["case"].as_str().unwrap(), &files);
        assert_eq!(
            (envelope.kind, envelope.digest, hex(&envelope.body)),
            (text(&one["kind"]), text(&one["digest"]), text(&one["body"]))
        );
    }
    assert_eq!(all.len(), 2);
}
