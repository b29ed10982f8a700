use super::{Answers, Reason};
use crate::programme::{Cell, Level, Method, Programme, Reading, Scale, Step, Text};

/// What the answers lead to so far.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict<'a> {
    /// A level.
    Found(Finding<'a>),
    /// An answer is missing.
    Unanswered,
    /// The matrix has no entry for these answers: the customer picks one of these, the first being the cautious one.
    Open {
        /// The levels in question.
        between: Vec<&'a Level>,
        /// Why the programme leaves it open.
        reading: &'a Reading,
    },
    /// The two answers do not go together.
    Never(&'a Text),
}

/// A level, and how it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<'a> {
    /// The level that counts.
    pub level: &'a Level,
    /// The level that the answers led to, where the customer chose another.
    pub before: Option<&'a Level>,
    /// The steps on both scales, where the programme keeps two: of the product, of the customer.
    pub steps: Option<[(&'a Scale, &'a Step); 2]>,
    /// The way to it, step by step.
    pub reasons: Vec<Reason<'a>>,
}

impl<'a> Finding<'a> {
    /// The level on the scale of the product, which promises to ring back look at; where a programme keeps a single
    /// scale, the level itself.
    pub fn of_product(&self, programme: &'a Programme) -> &'a Level {
        self.steps
            .and_then(|[(_, step), _]| programme.level(step.level.as_str()))
            .unwrap_or(self.level)
    }
}

/// Leads from answers to a level by the programme's own way.
///
/// An answer that the programme does not know counts as missing: a stale link or draft asks again.
pub fn triage<'a>(programme: &'a Programme, answers: &'a Answers) -> Verdict<'a> {
    let verdict = match &programme.triage.method {
        Method::Direct { .. } => picked(programme, answers),
        Method::Matrix { .. } => matrix(programme, answers),
        Method::Scales { .. } => scales(programme, answers),
    };
    match verdict {
        Verdict::Found(finding) => Verdict::Found(overruled(programme, answers, finding)),
        other => other,
    }
}

fn picked<'a>(programme: &'a Programme, answers: &'a Answers) -> Verdict<'a> {
    let level = answers
        .level
        .as_ref()
        .and_then(|id| programme.level(id.as_str()));
    match level {
        Some(level) => found(level, vec![Reason::Picked(level)]),
        None => Verdict::Unanswered,
    }
}

fn found<'a>(level: &'a Level, reasons: Vec<Reason<'a>>) -> Verdict<'a> {
    Verdict::Found(Finding {
        level,
        before: None,
        steps: None,
        reasons,
    })
}

fn matrix<'a>(programme: &'a Programme, answers: &'a Answers) -> Verdict<'a> {
    let Method::Matrix {
        across,
        down,
        cells,
    } = &programme.triage.method
    else {
        return Verdict::Unanswered;
    };
    if answers.across.is_none() && answers.down.is_none() {
        // Whoever knows the level already need not answer the questions.
        return picked(programme, answers);
    }
    let column = position(&across.choices, answers.across.as_ref(), |choice| {
        &choice.id
    });
    let row = position(&down.choices, answers.down.as_ref(), |choice| &choice.id);
    let (Some(column), Some(row)) = (column, row) else {
        return Verdict::Unanswered;
    };
    let answered = vec![
        Reason::Answered(across, &across.choices[column]),
        Reason::Answered(down, &down.choices[row]),
    ];
    match cells.get(row).and_then(|row| row.get(column)) {
        None => Verdict::Unanswered,
        Some(Cell::Never(why)) => Verdict::Never(why),
        Some(Cell::Level(id)) => match programme.level(id.as_str()) {
            Some(level) => found(level, [answered, vec![Reason::Cell(level)]].concat()),
            None => Verdict::Unanswered,
        },
        Some(Cell::Open { between, reading }) => {
            let Some(reading) = programme.reading(reading) else {
                return Verdict::Unanswered;
            };
            let chosen = answers
                .level
                .as_ref()
                .filter(|id| between.contains(id))
                .and_then(|id| programme.level(id.as_str()));
            match chosen {
                Some(level) => found(
                    level,
                    [answered, vec![Reason::Settled(level, reading)]].concat(),
                ),
                None => Verdict::Open {
                    between: between
                        .iter()
                        .filter_map(|id| programme.level(id.as_str()))
                        .collect(),
                    reading,
                },
            }
        }
    }
}

fn position<T, I: PartialEq>(
    list: &[T],
    wanted: Option<&I>,
    id: impl Fn(&T) -> &I,
) -> Option<usize> {
    let wanted = wanted?;
    list.iter().position(|entry| id(entry) == wanted)
}

fn scales<'a>(programme: &'a Programme, answers: &'a Answers) -> Verdict<'a> {
    let Method::Scales { scales, level_from } = &programme.triage.method else {
        return Verdict::Unanswered;
    };
    let step = |n: usize| {
        let place = position(&scales[n].steps, answers.steps[n].as_ref(), |step| {
            &step.level
        })?;
        Some((&scales[n], &scales[n].steps[place]))
    };
    let (Some(first), Some(second)) = (step(0), step(1)) else {
        return Verdict::Unanswered;
    };
    let (from, of) = if first.0.id == *level_from {
        first
    } else {
        second
    };
    let Some(level) = programme.level(of.level.as_str()) else {
        return Verdict::Unanswered;
    };
    let mut reasons = vec![
        Reason::Step(first.0, first.1),
        Reason::Step(second.0, second.1),
        Reason::LevelFrom(from),
    ];
    if first.1.level != second.1.level {
        reasons.push(Reason::ScalesDiffer);
    }
    Verdict::Found(Finding {
        level,
        before: None,
        steps: Some([first, second]),
        reasons,
    })
}

fn overruled<'a>(
    programme: &'a Programme,
    answers: &'a Answers,
    mut finding: Finding<'a>,
) -> Finding<'a> {
    let Some(overrule) = answers
        .overrule
        .as_ref()
        .filter(|_| programme.triage.may_override)
    else {
        return finding;
    };
    let Some(to) = programme.level(overrule.level.as_str()) else {
        return finding;
    };
    if to.id != finding.level.id {
        finding.reasons.push(Reason::Overruled {
            from: finding.level,
            to,
            reason: overrule.reason.trim(),
        });
        finding.before = Some(finding.level);
        finding.level = to;
    }
    finding
}
