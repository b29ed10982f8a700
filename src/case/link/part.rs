use crate::{
    case::Draft,
    clock::Fold,
    locale::{hhmm, time, zone},
    programme::Id,
};

/// What a link may name, in the order in which the page writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The programme.
    Programme,
    /// The plan.
    Plan,
    /// The kind of case.
    CaseType,
    /// The level, picked by its definition.
    Level,
    /// The answer to the question across a matrix.
    Across,
    /// The answer to the question down.
    Down,
    /// The step on the first of two scales.
    First,
    /// The step on the second.
    Second,
    /// Another level than the answers lead to.
    Override,
    /// What was chosen where plans stand side by side.
    Compare,
    /// The day.
    Date,
    /// The time of day.
    Time,
    /// Which of two, where a time happens twice.
    Fold,
    /// The zone.
    Zone,
    /// The public holidays.
    Holidays,
}

/// How links name the parts, in their order.
static NAMES: [&str; Part::ALL.len()] = [
    "programme",
    "plan",
    "type",
    "level",
    "across",
    "down",
    "first",
    "second",
    "override",
    "compare",
    "date",
    "time",
    "fold",
    "zone",
    "holidays",
];

/// The longest name of a zone that a link carries, in bytes. The longest that there is has half of them.
const LONGEST_ZONE: usize = 64;

impl Part {
    /// All of them.
    pub const ALL: [Part; 15] = [
        Part::Programme,
        Part::Plan,
        Part::CaseType,
        Part::Level,
        Part::Across,
        Part::Down,
        Part::First,
        Part::Second,
        Part::Override,
        Part::Compare,
        Part::Date,
        Part::Time,
        Part::Fold,
        Part::Zone,
        Part::Holidays,
    ];

    /// How a link names it.
    pub(super) fn name(self) -> &'static str {
        NAMES[self as usize]
    }

    /// Whether it means something within a programme only.
    pub(super) fn is_within(self) -> bool {
        (Part::Plan..=Part::Compare).contains(&self)
    }

    /// What was chosen within a programme, by its id; empty where nothing was.
    pub(super) fn id(self, draft: &Draft) -> &str {
        fn text<T>(id: Option<&Id<T>>) -> &str {
            id.map_or("", Id::as_str)
        }
        let Some(chosen) = draft.chosen() else {
            return "";
        };
        let answers = &chosen.answers;
        let [first, second] = &answers.steps;
        match self {
            Part::Plan => text(chosen.plan.as_ref()),
            Part::CaseType => text(chosen.case_type.as_ref()),
            Part::Level => text(answers.level.as_ref()),
            Part::Across => text(answers.across.as_ref()),
            Part::Down => text(answers.down.as_ref()),
            Part::First => text(first.as_ref()),
            Part::Second => text(second.as_ref()),
            Part::Override => text(answers.overrule.as_ref().map(|overrule| &overrule.level)),
            _ => "",
        }
    }

    /// What a link says of a draft; empty where nothing was chosen, or what was typed cannot be read.
    pub(super) fn of(self, draft: &Draft) -> String {
        let moment = &draft.moment;
        let typed = (moment.other, moment.day(), time(&moment.time));
        match (self, typed) {
            (Part::Programme, _) => draft.programme.as_ref().map_or("", Id::as_str).to_owned(),
            (Part::Date, (true, Ok(day), Ok(_))) => day.to_string(),
            (Part::Time, (true, Ok(_), Ok(minutes))) => hhmm(minutes),
            (Part::Fold, (true, Ok(_), Ok(_))) if moment.fold == Some(Fold::Second) => {
                "second".to_owned()
            }
            (Part::Zone, _) => {
                // A city by the name of its zone; what is no zone as it was typed, for whoever follows the link to mend.
                let zone = zone(&moment.zone);
                let name = zone.as_ref().map_or(moment.zone.trim(), |zone| zone.name());
                (if is_zone(name) { name } else { "" }).to_owned()
            }
            (Part::Holidays, _) => draft.holidays.to_link(),
            (Part::Compare, _) => draft
                .chosen()
                .map_or_else(String::new, |chosen| chosen.compared.to_link()),
            _ => self.id(draft).to_owned(),
        }
    }
}

/// Whether a text has the form of a zone's name.
fn is_zone(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-:".contains(&byte);
    (1..=LONGEST_ZONE).contains(&name.len()) && name.bytes().all(plain)
}
