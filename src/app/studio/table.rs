//! A table that was pasted, what was read of it, and what the person says instead.

use super::{Effect, Notice, Studio};
use crate::{
    programme::Answer,
    studio::Document,
    tables::{
        About, Clock, Corrections, Hours, Paste, Place, Reading, Refused, Role, RowOrColumn, Unfit,
        read_with,
    },
};

/// A table that was pasted.
#[derive(Debug, Clone)]
pub struct Table {
    html: Option<String>,
    /// The plain text of it.
    pub text: String,
    /// What was read, or why nothing was.
    pub reading: Result<Reading, Refused>,
    corrections: Corrections,
    /// What the table does not say of its programme.
    pub about: Named,
}

/// What a programme needs beside its table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// What the vendor calls what it supports.
    pub name: String,
    /// The title of the page with the table.
    pub title: String,
    /// Its address.
    pub address: String,
    /// The day on which it was read.
    pub read_on: String,
    /// The tag of its language.
    pub language: String,
}

/// Something that the person says of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// What a row or a column is.
    Role(RowOrColumn, Role),
    /// What a cell answers.
    Cell(Place, Answer),
    /// The hours of a plan, by its cell.
    Hours(Place, Hours),
    /// Whose clock hours without a zone are read on.
    Clock(Clock),
    /// The name of a plan, by its cell.
    Plan(Place, String),
    /// The name of a level, by its cell.
    Level(Place, String),
    /// What the table does not say.
    About(Named),
    /// Nothing of what was said counts any more.
    Again,
    /// The table is put away.
    Close,
}

impl Table {
    fn read(&mut self) {
        let paste = Paste {
            html: self.html.as_deref(),
            text: &self.text,
        };
        self.reading = read_with(&paste, &self.corrections);
    }

    /// Whether the person said something of it.
    pub fn is_corrected(&self) -> bool {
        self.corrections != Corrections::default()
    }
}

impl Studio {
    pub(super) fn pasted(&mut self, html: Option<String>, text: String) {
        if text.trim().is_empty() && html.is_none() {
            return self.table.set(None);
        }
        let about = (*self.table).as_ref().map(|table| table.about.clone());
        let mut table = Table {
            html,
            text,
            reading: Err(Refused::NoTable),
            corrections: Corrections::default(),
            about: about.unwrap_or_default(),
        };
        table.read();
        self.table.set(Some(table));
    }

    pub(super) fn change_table(&mut self, change: Change) {
        if change == Change::Close {
            return self.table.set(None);
        }
        let Some(table) = (*self.table).as_mut() else {
            return;
        };
        let said = &mut table.corrections;
        match change {
            Change::Role(line, role) => said.roles.push((line, role)),
            Change::Cell(place, answer) => said.cells.push((place, answer)),
            Change::Hours(place, hours) => said.hours.push((place, hours)),
            Change::Clock(clock) => said.clock = Some(clock),
            Change::Plan(place, name) => said.plans.push((place, name)),
            Change::Level(place, name) => said.levels.push((place, name)),
            Change::About(about) => {
                table.about = about;
                return;
            }
            Change::Again => *said = Corrections::default(),
            Change::Close => {}
        }
        table.read();
    }

    pub(super) fn make_of_table(&mut self) {
        let Some(Ok(reading)) = (*self.table).as_ref().map(|table| &table.reading) else {
            return;
        };
        let Some(table) = &*self.table else { return };
        let about = &table.about;
        let id = id_of(&about.name);
        let made = reading.to_programme(&About {
            name: &about.name,
            id: &id,
            title: &about.title,
            address: &about.address,
            read_on: &about.read_on,
            language: &about.language,
        });
        match made {
            Ok(text) => match Document::read(&text, &[]) {
                Ok(document) => self.open(document, String::new(), true),
                Err(bad) => self.notice.set(Some(Notice::Bad(bad))),
            },
            Err(Unfit::Open(count)) => {
                self.notice.set(Some(Notice::Open(count)));
                self.effects.push(Effect::Focus("questions".into()));
            }
            Err(Unfit::Bad(bad)) => {
                self.notice.set(Some(Notice::Unfit(bad.to_string())));
            }
        }
    }
}

/// A short name out of a name: `Aurora Lights` is `aurora-lights`.
fn id_of(name: &str) -> String {
    let mut id = String::new();
    for c in name.chars() {
        match c {
            c if c.is_ascii_alphanumeric() => id.push(c.to_ascii_lowercase()),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
        if id.len() >= 40 {
            break;
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() {
        "programme".to_owned()
    } else {
        id.to_owned()
    }
}
