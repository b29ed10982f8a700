use super::{BadFile, Columns, Levels, Order, Reading, Rows, Sheet, Tickets};
use crate::{clock::Zone, programme::Programme};

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// When the ticket was opened.
    Opened,
    /// How grave it is.
    Level,
    /// The zone of its times.
    Zone,
    /// When it was first answered.
    Answered,
    /// Its number.
    Number,
}

impl Column {
    /// All of them.
    pub const ALL: [Column; 5] = [
        Column::Opened,
        Column::Level,
        Column::Zone,
        Column::Answered,
        Column::Number,
    ];
}

impl Columns {
    /// The place of a column.
    pub fn of(&self, column: Column) -> Option<usize> {
        match column {
            Column::Opened => self.opened,
            Column::Level => self.level,
            Column::Zone => self.zone,
            Column::Answered => self.answered,
            Column::Number => self.number,
        }
    }

    fn set(&mut self, column: Column, place: Option<usize>) {
        *match column {
            Column::Opened => &mut self.opened,
            Column::Level => &mut self.level,
            Column::Zone => &mut self.zone,
            Column::Answered => &mut self.answered,
            Column::Number => &mut self.number,
        } = place;
    }
}

/// A file of past tickets that a person looks at: what was guessed, what the person said instead, and how far it was read.
///
/// ```
/// use duetime::compare::tickets::{Column, History};
/// # let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
/// # let zmanda = duetime::programme::read(&file).unwrap();
///
/// let csv = b"Id,Created,Level\n7,2026-11-20 16:30,P1\n8,2026-11-21 09:00,urgent\n";
/// let mut history = History::open(csv).unwrap();
/// assert!(history.is_reading());
/// while history.step(1, &zmanda) {}
/// let utc = duetime::clock::Zone::utc();
/// assert_eq!(history.tickets(utc).unwrap().rows().len(), 2);
/// history.set_column(Column::Level, None);
/// assert!(history.is_reading(), "another column is read anew");
/// ```
pub struct History {
    sheet: Sheet,
    columns: Columns,
    reading: Option<Reading>,
    rows: Option<Rows>,
    levels: Levels,
    order: Option<Order>,
    is_stopped: bool,
}

impl History {
    /// Opens a file: its columns are guessed, nothing of its rows is read yet.
    ///
    /// # Errors
    /// What is no file of tickets.
    pub fn open(bytes: &[u8]) -> Result<History, BadFile> {
        let sheet = Sheet::read(bytes)?;
        let columns = Columns::guess(&sheet);
        Ok(History {
            reading: Some(Reading::new(&sheet, columns)),
            sheet,
            columns,
            rows: None,
            levels: Levels::none(),
            order: None,
            is_stopped: false,
        })
    }

    /// Reads so many rows more; whether there are others. Once all are read, levels are guessed.
    pub fn step(&mut self, rows: usize, programme: &Programme) -> bool {
        let Some(reading) = &mut self.reading else {
            return false;
        };
        if reading.step(rows) {
            return true;
        }
        self.finish(programme);
        false
    }

    /// A person wants no more to be read: what was read so far counts, and that it is not all is said.
    pub fn stop(&mut self, programme: &Programme) {
        self.is_stopped = self.is_reading();
        self.finish(programme);
    }

    /// Whether not all of it was read, since a person stopped it.
    pub fn is_stopped(&self) -> bool {
        self.is_stopped
    }

    fn finish(&mut self, programme: &Programme) {
        if let Some(reading) = self.reading.take() {
            let rows = reading.finish();
            self.levels = Levels::guess(rows.texts(), programme);
            self.rows = Some(rows);
        }
    }

    /// The levels are those of another programme from here on: what the texts mean is guessed anew.
    pub fn judge_by(&mut self, programme: &Programme) {
        if let Some(rows) = &self.rows {
            self.levels = Levels::guess(rows.texts(), programme);
        }
    }

    /// Whether it is still being read.
    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// How much of it was read, from 0 to 1.
    pub fn share(&self) -> f64 {
        self.reading.as_ref().map_or(1.0, Reading::share)
    }

    /// The sheet.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// What each column holds.
    pub fn columns(&self) -> Columns {
        self.columns
    }

    /// The rows, once they are read.
    pub fn rows(&self) -> Option<&Rows> {
        self.rows.as_ref()
    }

    /// What the texts of levels mean.
    pub fn levels(&self) -> &Levels {
        &self.levels
    }

    /// Whether the day or the month comes first, as the person answered.
    pub fn order(&self) -> Option<Order> {
        self.order
    }

    /// A person says which column holds something: the rows are read anew.
    pub fn set_column(&mut self, column: Column, place: Option<usize>) {
        self.columns.set(column, place);
        self.order = None;
        self.rows = None;
        self.is_stopped = false;
        self.reading = Some(Reading::new(&self.sheet, self.columns));
    }

    /// A person says what a text means.
    pub fn set_level(&mut self, text: usize, level: Option<usize>) {
        self.levels.set(text, level);
    }

    /// A person says whether the day or the month comes first.
    pub fn set_order(&mut self, order: Order) {
        self.order = Some(order);
    }

    /// The tickets, for a desk whose clocks are in a zone.
    pub fn tickets(&self, zone: Zone) -> Option<Tickets> {
        let rows = self.rows.as_ref()?;
        Some(rows.tickets(zone, &self.levels, self.order))
    }
}
