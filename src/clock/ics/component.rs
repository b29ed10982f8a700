//! The component: what a file consists of, one within the other, each from its `BEGIN` to its `END`.

use super::{
    IcsError, Wrong,
    error::fail,
    line::{Line, Lines},
};

/// How deep things may lie within each other; an alarm in an event in a calendar is three.
const DEEPEST: usize = 8;

/// What stands in a calendar beside others, never within one of them.
const APART: [&str; 5] = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"];

/// What a line does.
pub(super) enum Step {
    /// It begins a component, which is the last of those that are open.
    Begin,
    /// It is a property of the last of them.
    Property,
}

/// Which components are open, from the calendar inwards.
#[derive(Default)]
pub(super) struct Open(Vec<String>);

impl Open {
    /// Whether they are these.
    pub(super) fn are(&self, names: &[&str]) -> bool {
        let mut pairs = self.0.iter().zip(names);
        self.0.len() == names.len() && pairs.all(|(open, name)| open.eq_ignore_ascii_case(name))
    }
}

/// Looks at a line: what it does, what is open, the line itself and its number.
type Visit<'v> = dyn FnMut(Step, &Open, &Line<'_>, usize) -> Result<(), Wrong> + 'v;

/// Goes through the components of a file. Says whether any of them never ends, or ends only with what it lies in: the
/// file broke off, or its writer did.
pub(super) fn walk(text: &str, visit: &mut Visit<'_>) -> Result<bool, IcsError> {
    let (mut lines, mut buffer) = (Lines::new(text), String::new());
    let mut open = Open::default();
    let mut ends_early = false;
    while let Some(number) = lines.next(&mut buffer) {
        // A line without a value: the rest of a text whose line ends were not escaped.
        let Some(line) = Line::read(&buffer) else {
            continue;
        };
        let (mut step, mut shown) = (Step::Property, &*buffer);
        if line.is("BEGIN") {
            let is_calendar = line.says("VCALENDAR");
            let level = if is_calendar {
                0
            } else if APART.iter().any(|name| line.says(name)) {
                1
            } else {
                open.0.len()
            };
            // What stands before the first calendar, or behind one, is none.
            if open.0.is_empty() && !is_calendar {
                continue;
            }
            ends_early |= level < open.0.len();
            open.0.truncate(level);
            if open.0.len() == DEEPEST {
                return Err(fail(Wrong::TooDeep, number, &buffer));
            }
            open.0.push(line.value.to_owned());
            (step, shown) = (Step::Begin, "");
        } else if line.is("END") {
            if let Some(place) = open.0.iter().rposition(|name| line.says(name)) {
                ends_early |= place + 1 < open.0.len();
                open.0.truncate(place);
            }
            continue;
        }
        if !open.0.is_empty() {
            visit(step, &open, &line, number).map_err(|wrong| fail(wrong, number, shown))?;
        }
    }
    Ok(ends_early || !open.0.is_empty())
}
