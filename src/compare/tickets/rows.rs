use std::sync::Arc;

use super::{
    BadMoment, Levels, MOST_ROWS, Order, Said, Ticket, Tickets, Unread, Why, date::Written,
    numbers::Numbers, orders::Orders,
};
use crate::clock::Zone;

/// Where the times of a row belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// Where the person says.
    Home,
    /// Where the row says.
    In(Zone),
    /// The row says it, but nobody knows where that is.
    Unknown,
}

/// A row, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub line: u32,
    pub opened: Result<Written, BadMoment>,
    pub answered: Result<Written, BadMoment>,
    pub place: Where,
    /// The text of its level, by its place.
    pub level: Option<u16>,
}

/// The rows of a sheet with what stands in their columns, before it is said what levels mean, where the desk is, and
/// whether the day or the month comes first.
#[derive(Debug)]
pub struct Rows {
    lines: Vec<Line>,
    pub(super) texts: Vec<Said>,
    numbers: Arc<Numbers>,
    opened: Orders,
    answered: Orders,
    /// What stands where no moment could be read, with the place of its row.
    wrong: Vec<(usize, Box<str>)>,
    has_answers: bool,
    has_numbers: bool,
    pub(super) is_cut: bool,
}

impl Rows {
    /// Of how many rows it is kept what stands there in the place of a moment.
    const MOST_WRONG: usize = 1000;

    pub(super) fn new(has_answers: bool, has_numbers: bool) -> Rows {
        Rows {
            lines: Vec::new(),
            texts: Vec::new(),
            numbers: Arc::default(),
            opened: Orders::default(),
            answered: Orders::default(),
            wrong: Vec::new(),
            has_answers,
            has_numbers,
            is_cut: false,
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.lines.len() >= MOST_ROWS
    }

    /// Takes a row, with the text of its moments.
    pub(super) fn take(&mut self, line: Line, opened: &str, answered: &str, number: Option<&str>) {
        match &line.opened {
            Ok(written) => self.opened.note(written, opened),
            Err(_) if self.wrong.len() < Rows::MOST_WRONG => {
                let short: String = opened.chars().take(60).collect();
                self.wrong.push((self.lines.len(), short.into()));
            }
            Err(_) => {}
        }
        if let Ok(written) = &line.answered {
            self.answered.note(written, answered);
        }
        if let (Some(number), Some(numbers)) = (number, Arc::get_mut(&mut self.numbers)) {
            numbers.push(number);
        }
        self.lines.push(line);
    }

    /// How many rows have something in them.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether the file has more than [`MOST_ROWS`] rows: those behind were not read.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// The different texts of the column of levels, in the order of the file. Where there is no such column, or nothing stands
    /// in it, the text is empty: it can be said to mean a level too.
    pub fn texts(&self) -> &[Said] {
        &self.texts
    }

    /// Whether a person has to say if the day or the month comes first, since no row settles it; with a date that could be
    /// read both ways. Until then such rows are not read.
    pub fn ask(&self) -> Option<&str> {
        self.opened.ask().or_else(|| self.answered.ask())
    }

    /// The tickets, for a desk whose clocks are in a zone, by what the texts of levels mean, and by what a person answered
    /// to [`Rows::ask`].
    pub fn tickets(&self, zone: Zone, levels: &Levels, order: Option<Order>) -> Tickets {
        let mut tickets = Vec::with_capacity(self.lines.len());
        let mut unread = Vec::new();
        let mut wrong = self.wrong.iter().peekable();
        for (row, line) in self.lines.iter().enumerate() {
            let text = wrong.next_if(|(place, _)| *place == row);
            let place = match line.place {
                Where::In(zone) => zone,
                Where::Home | Where::Unknown => zone,
            };
            let read = |orders: &Orders, written: &Result<Written, BadMoment>| {
                let written = written.as_ref().map_err(|bad| *bad)?;
                orders.read(written, place, order)
            };
            let said = line.level.map(usize::from);
            let why = match read(&self.opened, &line.opened) {
                Err(bad) => Why::Opened(bad),
                Ok(opened) => match said.and_then(|said| levels.of(said)) {
                    None => Why::Level,
                    Some(level) => {
                        tickets.push(Ticket {
                            line: line.line,
                            row: u32::try_from(row).unwrap_or(u32::MAX),
                            opened,
                            answered: read(&self.answered, &line.answered).ok(),
                            level: u32::try_from(level).unwrap_or(u32::MAX),
                        });
                        continue;
                    }
                },
            };
            let level = || said.and_then(|said| self.texts.get(said));
            unread.push(Unread {
                line: line.line,
                text: match why {
                    Why::Level => level().map(|said| said.text.clone()),
                    _ => text.map(|(_, text)| text.clone()),
                },
                why,
            });
        }
        Tickets {
            zone,
            has_answers: self.has_answers,
            numbers: self.has_numbers.then(|| Arc::clone(&self.numbers)),
            rows: tickets,
            unread,
        }
    }
}
