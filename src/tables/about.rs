//! What the person says of a programme that is made from a table.

/// What a programme needs beside its table.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// What the vendor calls what it supports.
    pub name: &'a str,
    /// How files and links name it.
    pub id: &'a str,
    /// The title of the document that the table stands in.
    pub title: &'a str,
    /// Its address, which begins with `https://`.
    pub address: &'a str,
    /// The day on which it was read: `2026-11-27`.
    pub read_on: &'a str,
    /// The language of the table, as a tag: `en`.
    pub language: &'a str,
}

/// Why no programme can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// So many questions are open.
    Open(usize),
    /// The programme would not be one: the field, and what is wrong with it.
    Bad(crate::programme::BadProgramme),
}
