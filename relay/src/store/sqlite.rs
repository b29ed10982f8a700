//! Cases in SQLite, for one relay: a database in a directory of its own.
//!
//! One thread has the connection. It takes all that waits, does it in one transaction, and answers once that is on the disk: so
//! a hundred cases at a time cost one write to the disk and not a hundred.

use super::{
    Counts, Done, Job, Kept, KeptFile, Made, NewCase, Stage, Store, StoreError, TABLES, list,
    listed, millis, token,
};
use crate::problem::FieldError;
use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::{
    fs::{DirBuilder, File},
    os::unix::fs::DirBuilderExt,
    path::Path,
    thread,
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use tokio::sync::{mpsc, oneshot};

/// What is done with the connection; what it gives back is called once it is known whether that was kept.
type Work = Box<dyn FnOnce(&Connection) -> After + Send>;
type After = Box<dyn FnOnce(Result<(), String>) + Send>;

/// Pieces of work in one transaction, at most.
const TOGETHER: usize = 64;

/// The database.
pub struct Sqlite {
    work: mpsc::Sender<Work>,
    // Held for as long as the relay lives: two relays in one directory would not know of each other.
    _lock: File,
}

impl Sqlite {
    /// Opens it, or makes it.
    pub fn open(directory: &Path) -> Result<Self, String> {
        let shown = directory.display();
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(directory)
            .map_err(|why| format!("--store {shown}: {why}"))?;
        let lock = File::create(directory.join("lock"))
            .map_err(|why| format!("--store {shown}: {why}"))?;
        lock.try_lock().map_err(|_| format!("--store {shown}: another relay uses this directory; several relays share a database of PostgreSQL"))?;
        let connection = connect(&directory.join("cases.sqlite"))
            .map_err(|why| format!("--store {shown}: {why}"))?;
        let (work, waiting) = mpsc::channel(1024);
        thread::Builder::new()
            .name("store".into())
            .spawn(move || run(&connection, waiting))
            .map_err(|why| format!("--store {shown}: {why}"))?;
        Ok(Self { work, _lock: lock })
    }

    async fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let work: Work = Box::new(move |connection| {
            let done = in_savepoint(connection, work);
            Box::new(move |kept| {
                // Whoever asked may be gone; what was done stays done.
                let _ = answer.send(match (done, kept) {
                    (Ok(value), Ok(())) => Ok(value),
                    (Err(why), _) => Err(StoreError(said(&why))),
                    (_, Err(why)) => Err(StoreError(why)),
                });
            })
        });
        let gone = || StoreError("the thread of the database has ended".into());
        self.work.send(work).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // FULL: what was answered survives a power cut too. What is forgotten is overwritten.
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -8192;",
    )?;
    connection.execute_batch(&TABLES.replace("BYTES", "BLOB"))?;
    Ok(connection)
}

fn run(connection: &Connection, mut waiting: mpsc::Receiver<Work>) {
    while let Some(first) = waiting.blocking_recv() {
        let begun = connection
            .execute_batch("BEGIN IMMEDIATE")
            .map_err(|why| said(&why));
        let mut after = Vec::new();
        let mut next = Some(first);
        while let Some(work) = next.take() {
            after.push(work(connection));
            next = if after.len() < TOGETHER {
                waiting.try_recv().ok()
            } else {
                None
            };
        }
        let kept =
            begun.and_then(|()| connection.execute_batch("COMMIT").map_err(|why| said(&why)));
        if kept.is_err() {
            // A transaction that could not be ended must not swallow the next one.
            let _ = connection.execute_batch("ROLLBACK");
        }
        for answer in after {
            answer(kept.clone());
        }
    }
}

/// One piece of work fails alone.
fn in_savepoint<T>(
    connection: &Connection,
    work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    connection.execute_batch("SAVEPOINT piece")?;
    match work(connection) {
        Ok(value) => connection.execute_batch("RELEASE piece").map(|()| value),
        Err(why) => {
            connection.execute_batch("ROLLBACK TO piece; RELEASE piece")?;
            Err(why)
        }
    }
}

/// A fault of the database by its kind alone: a message may repeat what was to be kept.
fn said(why: &rusqlite::Error) -> String {
    match why {
        rusqlite::Error::SqliteFailure(code, _) => format!("SQLite: {code}"),
        _ => "SQLite: a statement was refused".into(),
    }
}

fn now() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, millis)
}

const KEPT: &str = "SELECT reference, digest, at, stage, number, url, differences, refused FROM cases WHERE reference = ?1";

fn kept(connection: &Connection, reference: &str) -> rusqlite::Result<Option<Kept>> {
    let row = connection
        .prepare_cached(KEPT)?
        .query_row([reference], kept_row)
        .optional()?;
    let Some(mut kept) = row else { return Ok(None) };
    let mut files =
        connection.prepare_cached("SELECT sha256 FROM files WHERE reference = ?1 ORDER BY n")?;
    kept.files = files
        .query_map([reference], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(Some(kept))
}

fn kept_row(row: &Row) -> rusqlite::Result<Kept> {
    Ok(Kept {
        reference: row.get(0)?,
        digest: row.get(1)?,
        at: row.get(2)?,
        stage: Stage::read(row.get(3)?),
        number: row.get(4)?,
        url: row.get(5)?,
        differences: listed(&row.get::<_, String>(6)?),
        refused: listed(&row.get::<_, String>(7)?),
        files: Vec::new(),
    })
}

fn put(connection: &Connection, new: &NewCase) -> rusqlite::Result<(bool, Kept)> {
    if let Some(here) = kept(connection, &new.reference)? {
        return Ok((false, here));
    }
    let (at, stage) = (
        now(),
        if new.for_desk {
            Stage::Filing
        } else {
            Stage::Here
        },
    );
    connection
        .prepare_cached("INSERT INTO cases (reference, digest, at, content, stage, due) VALUES (?1, ?2, ?3, ?4, ?5, ?3)")?
        .execute(params![new.reference, new.digest, at, &new.case[..], stage as i16])?;
    let mut insert = connection.prepare_cached("INSERT INTO files (reference, n, name, media, sha256, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for (n, file) in new.files.iter().enumerate() {
        insert.execute(params![
            new.reference,
            n as i64,
            file.name,
            file.media,
            file.sha256,
            &file.bytes[..]
        ])?;
    }
    let missing = rusqlite::Error::QueryReturnedNoRows;
    Ok((true, kept(connection, &new.reference)?.ok_or(missing)?))
}

const TAKE: &str = "
UPDATE cases SET due = ?1 + ?2, taken = ?3, attempts = attempts + 1
WHERE reference = (SELECT reference FROM cases WHERE stage < 2 AND due <= ?1 ORDER BY due LIMIT 1)
RETURNING reference, stage, attempts - 1, ticket, number, content";

fn take(connection: &Connection, lease: i64) -> rusqlite::Result<Option<Job>> {
    let taken = token();
    let job = connection
        .prepare_cached(TAKE)?
        .query_row(params![now(), lease, taken], |row| {
            Ok(Job {
                reference: row.get(0)?,
                stage: Stage::read(row.get(1)?),
                attempts: row.get(2)?,
                taken,
                ticket: row.get(3)?,
                number: row.get(4)?,
                case: Bytes::from(row.get::<_, Option<Vec<u8>>>(5)?.unwrap_or_default()),
                files: Vec::new(),
            })
        });
    let Some(mut job) = job.optional()? else {
        return Ok(None);
    };
    let mut files = connection.prepare_cached(
        "SELECT name, media, sha256, content FROM files WHERE reference = ?1 ORDER BY n",
    )?;
    let read = files.query_map([&job.reference], |row| {
        let bytes = Bytes::from(row.get::<_, Option<Vec<u8>>>(3)?.unwrap_or_default());
        Ok(KeptFile {
            name: row.get(0)?,
            media: row.get(1)?,
            sha256: row.get(2)?,
            bytes,
        })
    })?;
    job.files = read.collect::<Result<_, _>>()?;
    Ok(Some(job))
}

const COUNTS: &str = "
SELECT count(*) FILTER (WHERE stage IN (0, 3)), count(*) FILTER (WHERE stage IN (1, 2)),
  count(*) FILTER (WHERE stage = 0 AND refused <> '[]'), coalesce(?1 - min(at) FILTER (WHERE stage = 0), 0) / 1000 FROM cases";

impl Store for Sqlite {
    fn put(&self, new: NewCase) -> Done<'_, (bool, Kept)> {
        Box::pin(self.call(move |c| put(c, &new)))
    }

    fn get(&self, reference: String) -> Done<'_, Option<Kept>> {
        Box::pin(self.call(move |c| kept(c, &reference)))
    }

    fn promise(&self, reference: String) -> Done<'_, Option<Kept>> {
        Box::pin(self.call(move |c| {
            c.execute(
                "UPDATE cases SET promised = 1 WHERE reference = ?1 AND promised = 0 AND stage = 0",
                [&reference],
            )?;
            kept(c, &reference)
        }))
    }

    fn withdraw(&self, reference: String) -> Done<'_, bool> {
        Box::pin(self.call(move |c| {
            c.execute(
                "DELETE FROM cases WHERE reference = ?1 AND promised = 0 AND stage = 0",
                [reference],
            )
            .map(|n| n > 0)
        }))
    }

    fn take(&self, lease: Duration) -> Done<'_, Option<Job>> {
        Box::pin(self.call(move |c| take(c, millis(lease))))
    }

    fn filed(&self, reference: String, made: Made) -> Done<'_, ()> {
        Box::pin(self.call(move |c| {
            let set = "UPDATE cases SET stage = 1, ticket = ?2, number = ?3, url = ?4, refused = '[]' WHERE reference = ?1 AND stage = 0";
            c.execute(set, params![reference, made.ticket, made.number, made.url]).map(drop)
        }))
    }

    fn checked(&self, reference: String, differences: Vec<String>) -> Done<'_, ()> {
        Box::pin(self.call(move |c| {
            let set = "UPDATE cases SET stage = 2, over_at = ?2, differences = ?3 WHERE reference = ?1 AND stage = 1";
            c.execute(set, params![reference, now(), list(&differences)]).map(drop)
        }))
    }

    fn again(&self, reference: String, taken: i64, after: Duration) -> Done<'_, ()> {
        Box::pin(self.call(move |c| {
            let set = "UPDATE cases SET due = ?3 WHERE reference = ?1 AND taken = ?2";
            c.execute(set, params![reference, taken, now() + millis(after)])
                .map(drop)
        }))
    }

    fn refused(
        &self,
        reference: String,
        taken: i64,
        errors: Vec<FieldError>,
        after: Duration,
    ) -> Done<'_, ()> {
        Box::pin(self.call(move |c| {
            let set = "UPDATE cases SET due = ?3, refused = ?4 WHERE reference = ?1 AND taken = ?2 AND stage = 0";
            c.execute(set, params![reference, taken, now() + millis(after), list(&errors)]).map(drop)
        }))
    }

    fn forget(&self, older: Duration) -> Done<'_, u64> {
        Box::pin(self.call(move |c| {
            let before = now() - millis(older);
            let files = "UPDATE files SET content = NULL, name = '' WHERE content IS NOT NULL AND reference IN (SELECT reference FROM cases WHERE over_at < ?1)";
            c.execute(files, [before])?;
            c.execute("UPDATE cases SET content = NULL, differences = '[]' WHERE content IS NOT NULL AND over_at < ?1", [before]).map(|n| n as u64)
        }))
    }

    fn counts(&self) -> Done<'_, Counts> {
        Box::pin(self.call(move |c| {
            c.query_row(COUNTS, [now()], |row| {
                Ok(Counts {
                    stored: row.get(0)?,
                    filed: row.get(1)?,
                    refused: row.get(2)?,
                    oldest_seconds: row.get(3)?,
                })
            })
        }))
    }
}
