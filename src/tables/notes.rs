//! What lines around a table say: hours for all or for some plans, and that times are business time.

use super::{
    Grid, Place,
    hours::{self, Found, Hours, Piece},
    terms,
    words::Words,
};

/// A line that says something of hours.
pub(super) struct Note {
    pub place: Place,
    pub words: Words,
    pub found: Found,
    pub marks: Vec<String>,
}

/// The lines that stand alone: outside of tables, or in a row of their own.
fn alone(grid: &Grid) -> Vec<Place> {
    let mut places = Vec::new();
    for (row, cells) in grid.rows.iter().enumerate() {
        let filled = cells
            .cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_blank());
        let filled: Vec<usize> = filled.map(|(column, _)| column).collect();
        if let [column] = *filled.as_slice()
            && cells
                .cells
                .iter()
                .all(|cell| cell.origin.is_none_or(|origin| origin.row == row))
        {
            places.push(Place { row, column });
        }
    }
    places
}

/// The lines with hours.
pub(super) fn notes(grid: &Grid) -> Vec<Note> {
    let mut notes = Vec::new();
    for place in alone(grid) {
        let Some(cell) = grid.cell(place) else {
            continue;
        };
        let words = Words::of(&cell.text);
        let found = clearest(&words);
        let mut marks = cell.marks.clone();
        // "1) …", "(1) …", "1. …"
        let start = cell.text.trim_start_matches('(');
        let digits = start.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
        if digits > 0
            && start
                .get(digits..)
                .is_some_and(|rest| rest.starts_with([')', '.']) && !rest.starts_with(".0"))
            && let Some(mark) = start.get(..digits)
        {
            marks.push(mark.to_owned());
        }
        if found.hours != Hours::None || found.is_doubtful || hours::has(&words) {
            notes.push(Note {
                place,
                words,
                found,
                marks,
            });
        }
    }
    notes
}

/// The hours of a line: of all of it, else of what stands in brackets or behind a colon, where nothing else speaks of hours.
fn clearest(words: &Words) -> Found {
    let whole = hours::read(words);
    if whole.is_clear() {
        return whole;
    }
    for at in 1..words.len() {
        let end = if words.is(at, "(") {
            (at..words.len())
                .find(|at| words.is(*at, ")"))
                .unwrap_or(words.len())
        } else if words.is(at, ":") && words.number(at + 1).is_none() {
            words.len()
        } else {
            continue;
        };
        let outside = |other: usize| other < at || other > end;
        let says = |at: usize| {
            matches!(
                hours::piece(words, at),
                Some((Piece::Always | Piece::Pattern | Piece::Times { .. }, _))
            )
        };
        let is_alone = !(0..words.len()).any(|at| outside(at) && says(at));
        let part = hours::read(&Words::of(words.slice(at + 1, end)));
        if is_alone && part.is_clear() {
            return part;
        }
    }
    whole
}

/// How a line says that figures are business time.
pub(super) enum Counted {
    /// In business hours.
    Business,
    /// In the hours of support, which could be others: it is asked.
    Service,
}

/// What a line says of figures; none where it is about something else.
pub(super) fn counted(words: &Words) -> Option<Counted> {
    (1..words.len()).find_map(|at| {
        let kind = if words.phrase(at, terms::SERVICE) > 0 {
            Counted::Service
        } else if words.phrase(at, terms::BUSINESS) > 0 {
            Counted::Business
        } else {
            return None;
        };
        let mut before = at.saturating_sub(3)..at;
        let is_counted = before.any(|at| words.phrase(at, terms::COUNTED_HOW) > 0);
        let is_about = (0..at).any(|at| words.phrase(at, terms::COUNTED_IN) > 0);
        (is_counted && is_about).then_some(kind)
    })
}

/// The line that says of all figures that they are business time.
pub(super) fn everywhere(grid: &Grid) -> Option<(Place, Counted)> {
    alone(grid).into_iter().find_map(|place| {
        let cell = grid
            .cell(place)
            .filter(|cell| cell.text.len() < 300 && cell.marks.is_empty())?;
        Some((place, counted(&Words::of(&cell.text))?))
    })
}

/// The marks whose notes say business time.
pub(super) fn business_marks(grid: &Grid) -> Vec<String> {
    let mut marks = Vec::new();
    for place in alone(grid) {
        let Some(cell) = grid.cell(place) else {
            continue;
        };
        let words = Words::of(&cell.text);
        if words.has(terms::BUSINESS) || words.has(terms::BUSINESS_HOURS) {
            marks.extend(cell.marks.iter().cloned());
        }
    }
    marks
}

/// What a line says of plans that it names: "Basis and Business Mon-Fri 8-18, Premium 24x7".
pub(super) fn by_plan(words: &Words, plans: &[Words]) -> Vec<(usize, Found)> {
    let mut names: Vec<(usize, usize, usize)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = plans
            .iter()
            .enumerate()
            .map(|(plan, name)| (words.names(at, name), plan))
            .max();
        match longest {
            // "Business hours" names no plan.
            Some((count, plan)) if count > 0 && !is_word(words, at, count) => {
                names.push((at, at + count, plan));
                at += count;
            }
            _ => at += 1,
        }
    }
    let is_hours =
        |at: usize| matches!(hours::piece(words, at), Some((piece, _)) if piece != Piece::AllDays);
    let (Some(first), Some(piece)) = (names.first(), (0..words.len()).find(|at| is_hours(*at)))
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if first.0 < piece {
        // Names, then their hours, up to the next name.
        let mut waiting: Vec<usize> = Vec::new();
        for (n, (_, end, plan)) in names.iter().enumerate() {
            waiting.push(*plan);
            let next = names.get(n + 1).map_or(words.len(), |next| next.0);
            if (*end..next).any(is_hours) {
                let read = hours::read(&Words::of(words.slice(*end, next)));
                found.extend(waiting.drain(..).map(|plan| (plan, read.clone())));
            }
        }
    } else {
        // Hours, then the names that have them.
        let mut start = piece;
        let mut end = 0;
        for (from, to, plan) in &names {
            if (end..*from).any(|at| at >= start && is_hours(at)) && end > 0 {
                start = (end..*from).find(|at| is_hours(*at)).unwrap_or(start);
                end = 0;
            }
            let until = if end == 0 { *from } else { end };
            let read = hours::read(&Words::of(words.slice(start, until)));
            found.push((*plan, read));
            end = if end == 0 { *to } else { end.max(*to) };
        }
    }
    found
}

/// Whether what looks like a plan is a word of hours: "business hours", "standard time".
fn is_word(words: &Words, at: usize, count: usize) -> bool {
    words.phrase(
        at + count,
        "hours,hour,days,day,time,uren,dagen,zeiten,tage,heures,jours",
    ) > 0
}
