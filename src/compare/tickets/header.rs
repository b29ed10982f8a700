//! The header of a file, and with it what stands between the cells: that under which the names of columns are known.

use super::{
    Csv, Row, Separator,
    date::written,
    names::{Name, Role},
    zones::Zones,
};

/// Within how many rows with something in them the header stands.
const ROWS: usize = 40;

/// In how many columns of a row names are looked for.
const NAMES: usize = 300;

/// What was found.
pub(super) struct Found {
    pub names: Vec<Box<str>>,
    /// The line of the header; none where the file has none.
    pub line: Option<usize>,
    /// Where the rows begin.
    pub rows: Csv,
}

/// Finds the header of a text.
pub(super) fn find(text: &str) -> Found {
    let (said, start) = said(text);
    let mut best: Option<(Score, Found)> = None;
    for separator in Separator::ALL {
        if said.is_some_and(|said| said != separator) {
            continue;
        }
        let (score, found) = with(text, start, separator);
        if best.as_ref().is_none_or(|(other, _)| score > *other) {
            best = Some((score, found));
        }
    }
    best.map_or_else(
        || Found {
            names: Vec::new(),
            line: None,
            rows: Csv::new(Separator::Comma),
        },
        |(_, found)| found,
    )
}

/// The separator that the first line says, `sep=;`, and how many lines do so.
fn said(text: &str) -> (Option<Separator>, usize) {
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    let line = line.trim_end_matches(' ').trim_matches('"');
    let said = match line.get(..4) {
        Some(start) if start.eq_ignore_ascii_case("sep=") => match line.get(4..) {
            Some(",") => Some(Separator::Comma),
            Some(";") => Some(Separator::Semicolon),
            Some("\t") => Some(Separator::Tab),
            _ => None,
        },
        _ => None,
    };
    (said, usize::from(said.is_some()))
}

/// How well a separator fits: how many columns are known by their names, how many of a hundred rows are as long as the
/// header, and how long that is.
type Score = (usize, usize, usize);

/// The header under a separator.
fn with(text: &str, skipped: usize, separator: Separator) -> (Score, Found) {
    let mut csv = Csv::new(separator);
    let mut rows: Vec<(Row, Csv, Csv)> = Vec::new();
    let mut row = Row::default();
    // Of an endless run of empty lines no more is looked at.
    for _ in 0..ROWS * 50 {
        let before = csv;
        if rows.len() == ROWS || !csv.next(text, &mut row) {
            break;
        }
        if !row.is_empty() && row.line() > skipped {
            rows.push((row.clone(), before, csv));
        }
    }
    let width = width(&rows);
    let mut known = (0, None);
    let mut zones = Zones::default();
    for (place, (row, ..)) in rows.iter().enumerate() {
        // A row with a moment is data, whose words can be names of columns too: "Incident", "Urgent", "Open".
        if has_moment(row, &mut zones) {
            if known.0 > 0 {
                break;
            }
            continue;
        }
        // A title stands alone; the names of columns do not, unless there is only one.
        let roles = if width > 1 && is_alone(row) {
            0
        } else {
            roles(row)
        };
        if roles > known.0 {
            known = (roles, Some(place));
        }
        // No row behind a header that is known so well is another.
        if roles > 2 {
            break;
        }
    }
    let place = known.1.or_else(|| {
        let mut whole = (0..).zip(&rows).filter(|(_, (row, ..))| row.len() >= width);
        let first = whole.clone().next();
        let row = whole.find(|(_, (row, ..))| !is_alone(row)).or(first);
        row.map(|(place, _)| place)
    });
    let Some((row, before, behind)) = place.and_then(|place| rows.get(place)) else {
        let rows = csv;
        let names = Vec::new();
        let line = None;
        return ((0, 0, 0), Found { names, line, rows });
    };
    let like = rows.iter().filter(|(other, ..)| other.len() == row.len());
    let score = (known.0, like.count() * 100 / rows.len().max(1), row.len());
    let is_row = known.0 == 0 && has_moment(row, &mut zones);
    let name = |place: usize| if is_row { "" } else { row.cell(place) };
    let found = Found {
        names: (0..row.len()).map(|place| name(place).into()).collect(),
        line: (!is_row).then(|| row.line()),
        rows: if is_row { *before } else { *behind },
    };
    (score, found)
}

/// How long most rows are.
fn width(rows: &[(Row, Csv, Csv)]) -> usize {
    let mut best = (0, 0);
    for (row, ..) in rows {
        let same = rows.iter().filter(|(other, ..)| other.len() == row.len());
        best = best.max((same.count(), row.len()));
    }
    best.1
}

/// Whether a date stands in some cell.
fn has_moment(row: &Row, zones: &mut Zones) -> bool {
    (0..row.len()).any(|place| written(row.cell(place), zones).is_ok())
}

/// Whether something stands in one cell only.
fn is_alone(row: &Row) -> bool {
    let mut cells = (0..row.len()).filter(|place| !row.cell(*place).is_empty());
    cells.next().is_some() && cells.next().is_none()
}

/// How many of the things that a column may hold are named in a row.
fn roles(row: &Row) -> usize {
    let cells = (0..row.len().min(NAMES)).map(|place| row.cell(place));
    let names: Vec<Name> = cells.map(Name::of).collect();
    let named = |role: &Role| names.iter().any(|name| name.rank(*role).is_some());
    Role::ALL.iter().filter(|role| named(role)).count()
}
