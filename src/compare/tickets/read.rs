use super::{
    BadMoment, Columns, Csv, Row, Sheet,
    date::{Written, written},
    rows::{Line, Rows, Where},
    texts::Texts,
    zones::Zones,
};

/// The most rows that are read of a file.
pub const MOST_ROWS: usize = 500_000;

/// A sheet that is being read, a slice at a time, so that there is progress to show, and a way to stop.
///
/// ```
/// use duetime::compare::tickets::{Columns, Reading, Sheet};
///
/// let text = "Id,Created\n1,2026-03-20 16:30\n2,2026-03-20 17:30\n3,later\n";
/// let sheet = Sheet::of(text).unwrap();
/// let mut reading = Reading::new(&sheet, Columns::guess(&sheet));
/// while reading.step(2) {
///     assert!(reading.share() < 1.0);
/// }
/// assert_eq!(reading.finish().len(), 3);
/// ```
#[derive(Debug)]
pub struct Reading {
    sheet: Sheet,
    columns: Columns,
    csv: Csv,
    row: Row,
    zones: Zones,
    texts: Texts,
    rows: Rows,
}

impl Reading {
    /// Begins to read the columns of a sheet.
    pub fn new(sheet: &Sheet, columns: Columns) -> Reading {
        let (_, csv) = sheet.rows();
        Reading {
            sheet: sheet.clone(),
            columns,
            csv,
            row: Row::default(),
            zones: Zones::default(),
            texts: Texts::default(),
            rows: Rows::new(columns.answered.is_some(), columns.number.is_some()),
        }
    }

    /// Reads some rows, and says whether there are more.
    pub fn step(&mut self, most: usize) -> bool {
        for _ in 0..most {
            if self.rows.is_full() {
                self.rows.is_cut = true;
                return false;
            }
            let (text, _) = self.sheet.rows();
            if !self.csv.next(text, &mut self.row) {
                return false;
            }
            if !self.row.is_empty() {
                self.take();
            }
        }
        true
    }

    /// How much of the file was read, from 0 to 1.
    pub fn share(&self) -> f64 {
        let (text, _) = self.sheet.rows();
        self.csv.at() as f64 / text.len().max(1) as f64
    }

    /// Reads the rest, and gives what was read.
    pub fn finish(mut self) -> Rows {
        while self.step(MOST_ROWS) {}
        self.rows.texts = self.texts.into_said();
        self.rows
    }

    /// Takes the row.
    fn take(&mut self) {
        let cell = |place: Option<usize>| place.map_or("", |place| self.row.cell(place));
        let place = match cell(self.columns.zone) {
            "" | "-" => Where::Home,
            name => self.zones.find(name).map_or(Where::Unknown, Where::In),
        };
        let opened = cell(self.columns.opened);
        let answered = cell(self.columns.answered);
        let line = Line {
            line: u32::try_from(self.row.line()).unwrap_or(u32::MAX),
            opened: moment(opened, place, &mut self.zones),
            answered: moment(answered, place, &mut self.zones),
            place,
            level: self.texts.take(cell(self.columns.level)),
        };
        let number = self.columns.number.map(|place| self.row.cell(place));
        self.rows.take(line, opened, answered, number);
    }
}

/// The moment in a cell, if the zone of its row is known or it says its own.
fn moment(text: &str, place: Where, zones: &mut Zones) -> Result<Written, BadMoment> {
    let read = written(text, zones)?;
    if place == Where::Unknown && read.zone.is_none() {
        return Err(BadMoment::ZoneUnknown);
    }
    Ok(read)
}
