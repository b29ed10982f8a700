//! What stands in a matrix of levels, and what is asked where it says nothing.

use crate::{
    case::Placed,
    locale::{Language, words::calculator as w},
    programme::{Axis, Cell, Choice, Id, Level, Programme, Reading},
    triage::{Answers, Reason, Verdict, triage},
};

/// One field of a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The answer across.
    pub across: Id<Choice>,
    /// The answer down.
    pub down: Id<Choice>,
    /// What stands in it.
    pub text: String,
    /// The rank of its level for the shade, or that it has none: `open`, `never`.
    pub rank: String,
    /// What a screen reader says: "High" alone says little when it is read aloud without its column.
    pub said: String,
}

/// The fields of a matrix, row by row.
pub fn fields(
    language: Language,
    programme: &Programme,
    across: &Axis,
    down: &Axis,
    cells: &[Vec<Cell>],
) -> Vec<Field> {
    let name = |axis: &Axis, choice: &Choice| {
        [
            axis.name.get(language),
            language.colon(),
            choice.name.get(language),
        ]
        .concat()
    };
    let mut fields = Vec::new();
    for (side, line) in down.choices.iter().zip(cells) {
        for (top, cell) in across.choices.iter().zip(line) {
            let (text, rank) = shown(language, programme, cell);
            let values = [
                ("level", text.as_str()),
                ("across", &name(across, top)),
                ("down", &name(down, side)),
            ];
            let said = w::MATRIX_CELL.with(language, &values);
            fields.push(Field {
                across: top.id.clone(),
                down: side.id.clone(),
                text,
                rank,
                said,
            });
        }
    }
    fields
}

/// What stands in a field, and its rank.
fn shown(language: Language, programme: &Programme, cell: &Cell) -> (String, String) {
    match cell {
        Cell::Level(id) => match programme.level(id.as_str()) {
            Some(level) => (level.term.to_string(), level.rank.to_string()),
            None => (id.to_string(), String::new()),
        },
        Cell::Open { between, .. } => {
            let names: Vec<_> = between.iter().map(Id::as_str).collect();
            let names = names.join("/");
            let text = [names.as_str(), " ", w::OPEN_MARK.get(language)].concat();
            (text, "open".into())
        }
        Cell::Never(_) => ("–".into(), "never".into()),
    }
}

/// What a matrix does not settle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unsettled {
    /// What is said about it; empty where the matrix settles it.
    pub text: String,
    /// The levels between which the customer chooses; none where the two answers do not go together.
    pub between: Vec<Id<Level>>,
}

/// What is said where the matrix leaves a field open, or where two answers do not go together. A question that was
/// settled stays in view with its answer.
pub fn unsettled(language: Language, placed: &Placed<'_>) -> Unsettled {
    let open: Option<&Reading> = match &placed.verdict {
        Verdict::Open { reading, .. } => Some(*reading),
        Verdict::Found(found) => found.reasons.iter().find_map(|reason| match reason {
            Reason::Settled(_, reading) => Some(*reading),
            _ => None,
        }),
        Verdict::Never(why) => {
            let (text, between) = (why.get(language).to_owned(), Vec::new());
            return Unsettled { text, between };
        }
        Verdict::Unanswered => None,
    };
    open.map_or_else(Unsettled::default, |reading| Unsettled {
        text: reading.chosen.get(language).to_owned(),
        between: between(placed.programme, &placed.choices.answers),
    })
}

/// The levels between which an open field leaves the choice.
fn between(programme: &Programme, answers: &Answers) -> Vec<Id<Level>> {
    let mut unsettled = answers.clone();
    unsettled.level = None;
    match triage(programme, &unsettled) {
        Verdict::Open { between, .. } => between.iter().map(|level| level.id.clone()).collect(),
        _ => Vec::new(),
    }
}
