use super::{
    Row, Sheet,
    date::{Time, written},
    guess::numbered,
    names::{Name, Role, VAGUE},
    zones::Zones,
};

/// Which column of a sheet holds what, by its place from 0. [`Columns::guess`] finds them; a person can change each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Columns {
    /// When the ticket was opened: without it, no row is read.
    pub opened: Option<usize>,
    /// How grave it is, in the words of the desk.
    pub level: Option<usize>,
    /// The zone of the times in its row, where they do not say it themselves.
    pub zone: Option<usize>,
    /// When it was first answered: a moment, not how long that took, by when it was due or whether it was.
    pub answered: Option<usize>,
    /// Its number.
    pub number: Option<usize>,
}

/// From how many rows the columns are guessed.
const SAMPLE: usize = 300;

impl Columns {
    /// The columns of a sheet by their names, and by what stands in the first rows.
    ///
    /// ```
    /// use duetime::compare::tickets::{Columns, Sheet};
    ///
    /// let text = "Key,Due,Created,First response (h)\nA-1,21/3/2026 9:00,20/3/2026 16:30,2.5\n";
    /// let sheet = Sheet::of(text).unwrap();
    /// let columns = Columns::guess(&sheet);
    /// assert_eq!((columns.opened, columns.number), (Some(2), Some(0)));
    /// assert_eq!(columns.answered, None);
    /// ```
    pub fn guess(sheet: &Sheet) -> Columns {
        let sample = sheet.sample(SAMPLE);
        let mut zones = Zones::default();
        let mut best = |role| best(sheet, role, &sample, &mut zones);
        let mut columns = Columns {
            opened: best(Role::Opened),
            level: best(Role::Level),
            zone: best(Role::Zone),
            answered: best(Role::Answered),
            number: best(Role::Number),
        };
        if columns.opened.is_none() {
            columns.opened = only_moments(sheet, &sample, &mut zones, columns.answered);
        }
        columns
    }
}

/// The column that fits best.
fn best(sheet: &Sheet, role: Role, sample: &[Row], zones: &mut Zones) -> Option<usize> {
    let mut best: Option<(Fit, usize, usize)> = None;
    for (place, name) in sheet.names().iter().enumerate() {
        let Some(rank) = Name::of(name).rank(role) else {
            continue;
        };
        let fit = fit(role, rank, place, sample, zones);
        let better = |(other, worse, _): (Fit, usize, usize)| (fit, rank) < (other, worse);
        if fit < Fit::Not && best.is_none_or(better) {
            best = Some((fit, rank, place));
        }
    }
    best.map(|(_, _, place)| place)
}

/// How well the cells fit the name of their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// As the name says.
    Well,
    /// Days without a time, or nothing: it may be so.
    Perhaps,
    /// Something else.
    Not,
}

fn fit(role: Role, rank: usize, place: usize, sample: &[Row], zones: &mut Zones) -> Fit {
    let cells = || {
        let cells = sample.iter().map(|row| row.cell(place));
        cells.filter(|cell| !cell.is_empty())
    };
    let is_empty = cells().next().is_none();
    let mostly = |fits: usize| !is_empty && fits * 2 >= cells().count();
    match role {
        Role::Opened | Role::Answered => {
            let (mut moments, mut days) = (0, 0);
            for cell in cells() {
                match written(cell, zones) {
                    Ok(read) if matches!(read.time, Time::None | Time::Whole) => days += 1,
                    Ok(_) => moments += 1,
                    Err(_) => {}
                }
            }
            if moments > 0 {
                Fit::Well
            } else if days > 0 || (is_empty && rank < VAGUE) {
                Fit::Perhaps
            } else {
                Fit::Not
            }
        }
        Role::Zone if cells().any(|cell| zones.find(cell).is_some()) => Fit::Well,
        Role::Level if rank < VAGUE && is_empty => Fit::Perhaps,
        Role::Level if rank < VAGUE => Fit::Well,
        Role::Level => {
            let says = |cell: &&str| numbered(cell).is_some_and(|level| level.is_named);
            let fits = mostly(cells().filter(says).count());
            if fits { Fit::Well } else { Fit::Not }
        }
        Role::Number if rank < VAGUE => Fit::Well,
        Role::Number => {
            let is_number =
                |cell: &str| cell.len() <= 40 && cell.bytes().any(|byte| byte.is_ascii_digit());
            let fits = !is_empty && cells().all(is_number);
            if fits { Fit::Well } else { Fit::Not }
        }
        Role::Zone => Fit::Not,
    }
}

/// The only column with moments, whatever its name.
fn only_moments(
    sheet: &Sheet,
    sample: &[Row],
    zones: &mut Zones,
    but: Option<usize>,
) -> Option<usize> {
    let mut found = (0..sheet.names().len()).filter(|place| {
        Some(*place) != but && fit(Role::Opened, VAGUE, *place, sample, zones) == Fit::Well
    });
    found.next().filter(|_| found.next().is_none())
}
