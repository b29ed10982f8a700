//! A thousand random cases, as people could make them: the same in every run.

use std::fs;

use crate::{
    common::{Random, ids, programme},
    generator,
};
use duetime::{
    case::{Attachment, Case, Choices, Draft, Reference, Reply, TypedAgreement, TypedMoment},
    checklist::Given,
    clock::{Country, Fold, Holiday, Window, date},
    locale::Language,
    programme::{Asked, Method, Programme, Sign, Unit},
    triage::{Answers, Facts, Override},
};

const SEED: u64 = 0xCA5E_5EED_2026_1121;
const CASES: usize = 1_000;

/// What is typed by people who mean well, and by others.
const TYPED: &[&str] = &[
    "",
    " \n\t",
    "It is slow.",
    "one\r\ntwo\rthree\n\tfour",
    "日本語 🙂 “é” e\u{301} \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "invoice\u{202E}fdp.exe\u{7}\u{0}\u{1B}[2J",
    "\u{FEFF}\u{2066}\u{2069}",
    "\u{10FFFF}\u{E000}\u{FFFD}\u{FFFF}",
    "</script>\"\\u0000\\",
    "\u{2028}\u{2029}\u{85}\u{A0}",
];

/// Zones of every kind: with and without changes, half an hour of them, odd offsets, a day that was skipped.
pub const ZONES: &[&str] = &[
    "Europe/Amsterdam",
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Africa/Casablanca",
    "Pacific/Apia",
    "Etc/GMT+12",
    "America/Argentina/Buenos_Aires",
    "UTC",
];

/// Nights in which clocks change.
const NIGHTS: &[(&str, &str)] = &[
    ("Europe/Amsterdam", "2026-10-25"),
    ("Europe/Amsterdam", "2027-03-28"),
    ("Europe/London", "1995-10-22"),
    ("Europe/London", "2099-03-29"),
    ("America/New_York", "2026-11-01"),
    ("America/New_York", "2006-04-02"),
    ("Australia/Lord_Howe", "2026-10-04"),
    ("Australia/Lord_Howe", "2027-04-04"),
    ("Pacific/Apia", "2011-12-30"),
];

struct Dice<'a> {
    random: Random,
    programmes: &'a [Programme],
    countries: &'a [Country],
}

impl<'a> Dice<'a> {
    /// True in so many of a hundred throws.
    fn percent(&mut self, percent: usize) -> bool {
        self.random.below(100) < percent
    }

    fn typed(&mut self) -> String {
        let pieces = self.random.below(4);
        let pieces: String = (0..pieces).map(|_| *self.random.one(TYPED)).collect();
        // Now and then more than is kept.
        let times = if self.percent(1) { 3_000 } else { 1 };
        pieces.repeat(times)
    }

    fn moment(&mut self) -> TypedMoment {
        // A good part of them in nights in which clocks change.
        let night = self.percent(40);
        let random = &mut self.random;
        let date = [
            (1990 + random.below(111)).to_string(),
            format!("-{:02}-{:02}", 1 + random.below(12), 1 + random.below(31)),
        ];
        let (zone, date) = if night {
            let (zone, date) = *random.one(NIGHTS);
            (zone, date.to_owned())
        } else {
            (*random.one(ZONES), date.concat())
        };
        let hour = random.below(if night { 4 } else { 24 });
        TypedMoment {
            other: true,
            date,
            day_first: random.below(2) == 0,
            time: format!("{hour:02}:{:02}", random.below(60)),
            zone: zone.to_owned(),
            fold: *random.one(&[None, Some(Fold::First), Some(Fold::Second)]),
        }
    }

    fn answers(&mut self, programme: &Programme) -> Answers {
        let random = &mut self.random;
        let mut level = || random.one(&programme.levels).id.clone();
        let mut answers = Answers {
            level: Some(level()),
            steps: [Some(level()), Some(level())],
            overrule: Some(Override {
                level: level(),
                reason: String::new(),
            }),
            ..Answers::default()
        };
        if let Method::Matrix { across, down, .. } = &programme.triage.method {
            answers.across = Some(self.random.one(&across.choices).id.clone());
            answers.down = Some(self.random.one(&down.choices).id.clone());
        }
        if self.percent(10) {
            answers = Answers::default();
        } else if self.percent(70) {
            answers.overrule = None;
        } else if let Some(overrule) = &mut answers.overrule {
            overrule.reason = self.typed();
        }
        if self.percent(30) {
            (answers.across, answers.down) = (None, None);
        }
        answers
    }

    fn own(&mut self) -> TypedAgreement {
        TypedAgreement {
            used: self.percent(25),
            amount: (1 + self.random.below(60)).to_string(),
            unit: *self.random.one(&[
                Unit::Minutes,
                Unit::Hours,
                Unit::BusinessMinutes,
                Unit::BusinessHours,
                Unit::BusinessDays,
                Unit::BusinessDaysToEndOfDay,
            ]),
            from: (*self.random.one(&["00:00", "08:30", "22:00"])).to_owned(),
            to: (*self.random.one(&["06:00", "17:00:30", "24:00"])).to_owned(),
            weekend: self.percent(50),
        }
    }

    fn facts(&mut self) -> Facts {
        let mut facts = Facts {
            since: self.typed(),
            ..Facts::default()
        };
        for asked in Asked::ALL {
            let sign = match self.random.below(4) {
                0 => None,
                1 => Some(Sign::Unknown),
                _ => Some(*self.random.one(asked.signs())),
            };
            facts.tell(asked, sign);
        }
        facts
    }

    /// How many files go along: mostly a few, now and then more than a case holds.
    fn files(&mut self) -> usize {
        match self.random.below(100) {
            0 => 60,
            1..40 => self.random.below(4),
            _ => 0,
        }
    }

    fn file(&mut self) -> Attachment {
        let sums = ["", "0a1b", &"0123456789ABCDEF".repeat(4), &"g".repeat(64)].map(str::to_owned);
        let sizes = [
            "",
            "0",
            "12",
            "+7",
            "1e3",
            "18446744073709551615",
            "99999999999999999999",
        ];
        Attachment {
            name: self.typed(),
            size: (*self.random.one(&sizes)).to_owned(),
            kind: self.typed(),
            sha256: self.random.one(&sums).clone(),
            lines: self.typed(),
            masked: self.percent(30),
        }
    }

    fn choices(&mut self, programme: &Programme) -> Choices {
        let mut choices = Choices {
            plan: Some(self.random.one(&programme.plans).id.clone()),
            case_type: Some(self.random.one(&programme.case_types).id.clone()),
            answers: self.answers(programme),
            own: self.own(),
            ..Choices::default()
        };
        let roles = &programme.submitters.roles;
        if !roles.is_empty() && self.percent(60) {
            choices.role = Some(self.random.one(roles).id.clone());
        } else if self.percent(50) {
            choices.role = self.random.one(&["none", "unknown", "nobody"]).parse().ok();
        }
        choices.facts = self.facts();
        for _ in 0..self.files() {
            let id = ["f", &self.random.below(1_000_000).to_string()].concat();
            let file = self.file();
            choices.files.insert(id.parse().unwrap(), file);
        }
        for advantage in &programme.advantages {
            if self.percent(70) {
                let yes = self.percent(50);
                choices.advantages.insert(advantage.id.clone(), yes);
            }
        }
        for gate in &programme.gates {
            if self.percent(80) {
                let reply = *self.random.one(&[Reply::Yes, Reply::No, Reply::Unknown]);
                choices.gates.insert(gate.id.clone(), reply);
            }
        }
        for item in &programme.checklist.items {
            if self.percent(70) {
                let given = if self.percent(20) {
                    Given::NotKnownYet
                } else {
                    Given::Answer(self.typed())
                };
                choices.given.insert(item.id.clone(), given);
            }
            // Also where there is nothing to compare: an older programme may have had something.
            if self.percent(50) {
                let reply = *self.random.one(&[Reply::Yes, Reply::No, Reply::Unknown]);
                choices.confirmed.insert(item.id.clone(), reply);
            }
        }
        choices
    }

    /// A case as a person could make it; none where the moment does not exist or nothing can be counted from it.
    fn case(&mut self) -> Option<Case> {
        let programme = self.random.one(self.programmes);
        let reference = Reference::new([0; 10].map(|_: u8| self.random.below(256) as u8));
        let mut draft = Draft {
            reference: reference.to_string(),
            programme: Some(programme.id.clone()),
            moment: self.moment(),
            ..Draft::default()
        };
        let mut country = None;
        if self.percent(30) {
            let chosen = self.random.one(self.countries);
            chosen.id().clone_into(&mut draft.holidays.country);
            if !chosen.regions().is_empty() && self.percent(50) {
                let region = self.random.one(chosen.regions());
                draft.holidays.region = region.id.to_string();
            }
            // The file of a country may not be there yet.
            country = Some(chosen).filter(|_| self.percent(90));
            // Its years.
            draft
                .moment
                .date
                .replace_range(..4, &(2024 + self.random.below(12)).to_string());
        }
        if self.percent(20) {
            draft.holidays.file = self.typed();
            let from = date(&draft.moment.date)
                .into_iter()
                .flat_map(|date| date.iter_days().take(30));
            for day in from {
                let mut holiday = Holiday::new(day, &self.typed());
                holiday.estimated = self.percent(20);
                holiday.part = Window::new("10:00", "15:00")
                    .ok()
                    .filter(|_| self.percent(20));
                draft.holidays.own.push(holiday);
            }
        }
        let choices = self.choices(programme);
        draft.choices.insert(programme.id.clone(), choices);
        let editions = programme.editions.iter().map(|edition| edition.id.as_str());
        let editions: Vec<_> = editions.map(Some).chain([None]).collect();
        let given = generator::cases::Given {
            programme,
            country,
            edition: *self.random.one(&editions),
            language: *self.random.one(&Language::ALL),
        };
        generator::cases::case(&draft, given).ok()
    }
}

/// Hands a thousand random cases over.
pub fn random(mut each: impl FnMut(&str, Case)) {
    println!("seed {SEED:#x}");
    let programmes: Vec<_> = ids().iter().map(|id| programme(id)).collect();
    let countries = ["US", "DE", "CH", "TR", "JP"].map(|id| {
        Country::read(&fs::read_to_string(format!("public/holidays/{id}.json")).unwrap()).unwrap()
    });
    let mut dice = Dice {
        random: Random(SEED),
        programmes: &programmes,
        countries: &countries,
    };
    let mut made = 0;
    for throw in 0.. {
        if made == CASES {
            break;
        }
        if let Some(case) = dice.case() {
            made += 1;
            each(&format!("seed {SEED:#x}, throw {throw}"), case);
        }
    }
}
