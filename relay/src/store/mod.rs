//! Where cases are kept: before a case is answered, it is here, and whatever happens to it is written down here first.
//!
//! One row a case. `stage` says what is left to do for it, `due` from when on somebody may do it: whoever takes a case pushes
//! `due` into the future, and that is the lease. Nobody else takes it before then; if the one who has it dies, it is due by itself.

mod postgres;
mod sqlite;

pub use postgres::Postgres;
pub use sqlite::Sqlite;

use crate::problem::FieldError;
use bytes::Bytes;
use futures_util::future::BoxFuture;
use std::{fmt, sync::Arc, time::Duration};

/// What a store says once it is done.
pub type Done<'a, T> = BoxFuture<'a, Result<T, StoreError>>;

/// Why it could not. It holds nothing of a case.
#[derive(Debug)]
pub struct StoreError(pub String);

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A case that has just come.
#[derive(Clone)]
pub struct NewCase {
    /// Its reference.
    pub reference: String,
    /// The SHA-256 of its bytes, in hex.
    pub digest: String,
    /// Its bytes.
    pub case: Bytes,
    /// The files that came with it.
    pub files: Vec<KeptFile>,
    /// Whether a desk is to have it.
    pub for_desk: bool,
}

/// A file that came with a case.
#[derive(Clone)]
pub struct KeptFile {
    /// Its name, which is never a path.
    pub name: String,
    /// Its type; empty where none was said.
    pub media: String,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Its bytes.
    pub bytes: Bytes,
}

/// What is known of a case.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its reference.
    pub reference: String,
    /// The SHA-256 of its bytes, in hex.
    pub digest: String,
    /// When it was stored, in milliseconds of Unix time.
    pub at: i64,
    /// What is left to do.
    pub stage: Stage,
    /// Its number at the desk.
    pub number: Option<String>,
    /// Its address at the desk.
    pub url: Option<String>,
    /// What did not survive at the desk.
    pub differences: Vec<String>,
    /// What the desk refuses, while it does.
    pub refused: Vec<FieldError>,
    /// The SHA-256 of each of its files.
    pub files: Vec<String>,
}

/// What is left to do for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is to be filed.
    Filing = 0,
    /// It has a number; it is to be read back.
    Checking = 1,
    /// Nothing.
    Over = 2,
    /// It stays here: there is no desk.
    Here = 3,
}

impl Stage {
    fn read(number: i16) -> Self {
        match number {
            0 => Self::Filing,
            1 => Self::Checking,
            2 => Self::Over,
            _ => Self::Here,
        }
    }
}

/// A case that was taken, to be brought to the desk.
pub struct Job {
    /// Its reference.
    pub reference: String,
    /// What is left to do.
    pub stage: Stage,
    /// How often it was taken before.
    pub attempts: u32,
    /// Who took it: a number that no other taking has.
    pub taken: i64,
    /// How the desk names its ticket in addresses, once it has one.
    pub ticket: Option<String>,
    /// Its number at the desk, once it has one.
    pub number: Option<String>,
    /// Its bytes.
    pub case: Bytes,
    /// Its files.
    pub files: Vec<KeptFile>,
}

/// What a desk made of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The number that people use.
    pub number: Option<String>,
    /// How its interface names the ticket.
    pub ticket: Option<String>,
    /// Where people see it.
    pub url: Option<String>,
}

/// How much is here.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Cases that the desk does not have yet.
    pub stored: i64,
    /// Cases that it has.
    pub filed: i64,
    /// Cases that it refuses; they are stored.
    pub refused: i64,
    /// How long the oldest that it does not have yet has waited.
    pub oldest_seconds: i64,
}

/// A store.
pub trait Store: Send + Sync {
    /// Keeps a case; says what is here under its reference, and whether that is what just came.
    fn put(&self, new: NewCase) -> Done<'_, (bool, Kept)>;
    /// What is known of a case.
    fn get(&self, reference: String) -> Done<'_, Option<Kept>>;
    /// From now on somebody was told that the case is here; says what is known of it.
    fn promise(&self, reference: String) -> Done<'_, Option<Kept>>;
    /// Takes a case away that the desk refuses; not if somebody was told that it is here, or the desk has it after all.
    fn withdraw(&self, reference: String) -> Done<'_, bool>;
    /// Takes a case that is due, for as long as said.
    fn take(&self, lease: Duration) -> Done<'_, Option<Job>>;
    /// The desk has it. It stays taken, to be read back.
    fn filed(&self, reference: String, made: Made) -> Done<'_, ()>;
    /// It was read back: nothing is left to do.
    fn checked(&self, reference: String, differences: Vec<String>) -> Done<'_, ()>;
    /// It did not work: it is due again after a while.
    fn again(&self, reference: String, taken: i64, after: Duration) -> Done<'_, ()>;
    /// The desk refuses it. It is due again after a while, since the desk may be set up otherwise by then.
    fn refused(
        &self,
        reference: String,
        taken: i64,
        errors: Vec<FieldError>,
        after: Duration,
    ) -> Done<'_, ()>;
    /// Takes away the contents of cases that were over longer ago than said; their references stay.
    fn forget(&self, older: Duration) -> Done<'_, u64>;
    /// How much is here.
    fn counts(&self) -> Done<'_, Counts>;
}

/// A store that several may hold.
pub type AnyStore = Arc<dyn Store>;

/// The tables, in words that both databases have; BYTES stands for the type that holds bytes.
const TABLES: &str = "
CREATE TABLE IF NOT EXISTS cases (
  reference TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  at BIGINT NOT NULL,
  content BYTES,
  stage SMALLINT NOT NULL,
  due BIGINT NOT NULL,
  taken BIGINT NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  promised SMALLINT NOT NULL DEFAULT 0,
  ticket TEXT,
  number TEXT,
  url TEXT,
  over_at BIGINT,
  differences TEXT NOT NULL DEFAULT '[]',
  refused TEXT NOT NULL DEFAULT '[]'
);
CREATE TABLE IF NOT EXISTS files (
  reference TEXT NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  name TEXT NOT NULL,
  media TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content BYTES,
  PRIMARY KEY (reference, n)
);
CREATE INDEX IF NOT EXISTS cases_due ON cases (due) WHERE stage < 2;
CREATE INDEX IF NOT EXISTS cases_over ON cases (over_at) WHERE content IS NOT NULL;
";

/// What the desk refuses or changed, as it is kept. What cannot be read counts as nothing.
fn listed<T: serde::de::DeserializeOwned>(json: &str) -> Vec<T> {
    serde_json::from_str(json).unwrap_or_default()
}

fn list<T: serde::Serialize>(values: &[T]) -> String {
    serde_json::to_string(values).unwrap_or_else(|_| "[]".into())
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 4)
}

/// A number that no other taking has.
fn token() -> i64 {
    let mut bytes = [0; 8];
    // Without randomness a lease could not be told from another: better no answer than a double.
    getrandom::fill(&mut bytes)
        .map(|()| i64::from_le_bytes(bytes))
        .unwrap_or_else(|_| std::process::abort())
}
