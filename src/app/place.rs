use super::Chunk;

/// A place of the page; each has an address of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    /// The deadline.
    #[default]
    Calculator,
    /// The way to a case.
    Intake(Step),
    /// The cases that were begun on this device.
    Drafts,
    /// Plans side by side.
    Compare,
    /// Where programmes are made.
    Studio,
}

/// A step on the way to a case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// May I, and is it in scope?
    #[default]
    Before,
    /// Plan, level, moment.
    Happened,
    /// The checklist.
    Needed,
    /// The files that go with it.
    Files,
    /// What must not leave.
    Secrets,
    /// Check your answers.
    Review,
    /// The case.
    Done,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Step; 7] = [
        Step::Before,
        Step::Happened,
        Step::Needed,
        Step::Files,
        Step::Secrets,
        Step::Review,
        Step::Done,
    ];

    /// The step behind this one.
    pub fn next(self) -> Step {
        Step::ALL[(self as usize + 1).min(6)]
    }

    /// The step before this one.
    pub fn back(self) -> Step {
        Step::ALL[(self as usize).saturating_sub(1)]
    }

    fn path(self) -> &'static str {
        match self {
            Step::Before => "/intake",
            Step::Happened => "/intake/happened",
            Step::Needed => "/intake/needed",
            Step::Files => "/intake/files",
            Step::Secrets => "/intake/secrets",
            Step::Review => "/intake/review",
            Step::Done => "/intake/done",
        }
    }
}

impl Place {
    /// The part of the program without which there is nothing to show there.
    pub fn chunk(self) -> Option<Chunk> {
        match self {
            Place::Calculator => None,
            Place::Compare => Some(Chunk::Compare),
            // What answers fetches the rest of it.
            Place::Studio => Some(Chunk::Answer),
            Place::Intake(_) | Place::Drafts => Some(Chunk::Case),
        }
    }

    /// Whether the place asks what the answer depends on: then its fields are there to lead to.
    pub fn has_questions(self) -> bool {
        matches!(self, Place::Calculator | Place::Intake(Step::Happened))
    }

    /// The address of the place, without the choices behind `?`.
    pub fn path(self) -> &'static str {
        match self {
            Place::Calculator => "/calculator",
            Place::Drafts => "/drafts",
            Place::Compare => "/compare",
            Place::Studio => "/studio",
            Place::Intake(step) => step.path(),
        }
    }

    /// The place of an address; the calculator for one that is not known.
    pub fn of(path: &str) -> Place {
        // A whole programme may stand behind it.
        if path.starts_with(Place::Studio.path()) {
            return Place::Studio;
        }
        let places = Step::ALL.into_iter().map(Place::Intake);
        [Place::Calculator, Place::Drafts, Place::Compare]
            .into_iter()
            .chain(places)
            .find(|place| place.path() == path)
            .unwrap_or_default()
    }
}
