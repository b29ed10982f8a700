use super::Answers;
use crate::{
    locale::Language,
    programme::{Axis, Choice, Level, Method, Programme, Scale, Sign, Step},
};

/// One question that leads to a level. Its answers are rungs, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ladder {
    /// Which definition fits.
    Level,
    /// The question across of a matrix.
    Across,
    /// The question down of a matrix.
    Down,
    /// The first of two scales.
    First,
    /// The second of two scales.
    Second,
}

impl Ladder {
    /// What a programme asks.
    ///
    /// ```
    /// use duetime::{programme, triage::Ladder};
    ///
    /// let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
    /// let zmanda = programme::read(&file).unwrap();
    /// assert_eq!(Ladder::of(&zmanda), [Ladder::Across, Ladder::Down]);
    /// ```
    pub fn of(programme: &Programme) -> &'static [Ladder] {
        match programme.triage.method {
            Method::Direct { .. } => &[Ladder::Level],
            Method::Matrix { .. } => &[Ladder::Across, Ladder::Down],
            Method::Scales { .. } => &[Ladder::First, Ladder::Second],
        }
    }

    /// What may be answered; nothing where the programme does not ask it.
    pub fn rungs(self, programme: &Programme) -> Vec<Rung<'_>> {
        match (&programme.triage.method, self) {
            (Method::Direct { .. }, Ladder::Level) => {
                programme.levels.iter().map(Rung::Level).collect()
            }
            (Method::Matrix { across, .. }, Ladder::Across) => choices(across),
            (Method::Matrix { down, .. }, Ladder::Down) => choices(down),
            (Method::Scales { scales, .. }, Ladder::First) => steps(&scales[0]),
            (Method::Scales { scales, .. }, Ladder::Second) => steps(&scales[1]),
            _ => Vec::new(),
        }
    }

    /// The rung that was answered, if there is such a one.
    pub(super) fn chosen<'a>(
        self,
        programme: &'a Programme,
        answers: &Answers,
    ) -> Option<Rung<'a>> {
        let id = match self {
            Ladder::Level => answers.level.as_ref()?.as_str(),
            Ladder::Across => answers.across.as_ref()?.as_str(),
            Ladder::Down => answers.down.as_ref()?.as_str(),
            Ladder::First => answers.steps[0].as_ref()?.as_str(),
            Ladder::Second => answers.steps[1].as_ref()?.as_str(),
        };
        let mut rungs = self.rungs(programme).into_iter();
        rungs.find(|rung| rung.id() == id)
    }

    /// Takes the answer back.
    pub(super) fn clear(self, answers: &mut Answers) {
        match self {
            Ladder::Level => answers.level = None,
            Ladder::Across => answers.across = None,
            Ladder::Down => answers.down = None,
            Ladder::First => answers.steps[0] = None,
            Ladder::Second => answers.steps[1] = None,
        }
    }
}

fn choices(axis: &Axis) -> Vec<Rung<'_>> {
    let choices = axis.choices.iter();
    choices.map(|choice| Rung::Choice(axis, choice)).collect()
}

fn steps(scale: &Scale) -> Vec<Rung<'_>> {
    let steps = scale.steps.iter();
    steps.map(|step| Rung::Step(scale, step)).collect()
}

/// One answer on a ladder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rung<'a> {
    /// A level, by its definition.
    Level(&'a Level),
    /// An answer to a question of a matrix.
    Choice(&'a Axis, &'a Choice),
    /// A step on a scale.
    Step(&'a Scale, &'a Step),
}

impl<'a> Rung<'a> {
    /// How answers name it.
    pub fn id(self) -> &'a str {
        match self {
            Rung::Level(level) => level.id.as_str(),
            Rung::Choice(_, choice) => choice.id.as_str(),
            Rung::Step(_, step) => step.level.as_str(),
        }
    }

    /// The programme's word for it: `Severity 1`, `High`.
    pub fn name(self, language: Language) -> &'a str {
        match self {
            Rung::Level(level) => level.term.as_str(),
            Rung::Choice(_, choice) => choice.name.get(language),
            Rung::Step(_, step) => step.term.as_str(),
        }
    }

    /// The programme's word for what it is an answer to: `Impact`. A level needs none.
    pub fn of(self, language: Language) -> Option<&'a str> {
        match self {
            Rung::Level(_) => None,
            Rung::Choice(axis, _) => Some(axis.name.get(language)),
            Rung::Step(scale, _) => Some(scale.name.get(language)),
        }
    }

    /// The plain facts that it names, as ways to meet it.
    pub fn signs(self) -> &'a [Vec<Sign>] {
        match self {
            Rung::Level(level) => &level.signs,
            Rung::Choice(_, choice) => &choice.signs,
            Rung::Step(_, step) => &step.signs,
        }
    }
}
