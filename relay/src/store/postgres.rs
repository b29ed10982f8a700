//! Cases in PostgreSQL, for several relays behind one name. Times are those of the database, so that their clocks need not agree.

use super::{
    Counts, Done, Job, Kept, KeptFile, Made, NewCase, Stage, Store, StoreError, TABLES, list,
    listed, millis, token,
};
use crate::{problem::FieldError, secrets::Secret};
use bytes::Bytes;
use deadpool_postgres::{
    GenericClient, Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime,
};
use std::{str::FromStr, time::Duration};
use tokio_postgres::{Config, NoTls, Row, config::SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

/// The database.
pub struct Postgres {
    pool: Pool,
}

/// Connections to it, at most.
const CONNECTIONS: usize = 16;
/// How long a statement or a connection may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// So that relays that start together make the tables one after the other.
const LOCK: i64 = 0x6475_6574_696d_6501;

impl Postgres {
    /// Connects, and makes the tables where they are missing.
    pub async fn open(address: &str, password: Option<&Secret>) -> Result<Self, String> {
        let mut config = Config::from_str(address).map_err(
            |_| "--store: this is no address of PostgreSQL: postgres://user@host:5432/database",
        )?;
        if let Some(password) = password {
            config.password(password.reveal());
        }
        config
            .connect_timeout(PATIENCE)
            .application_name("duetime-relay");
        // Nothing is answered before it is on the disk, whatever the server is set to; and a connection that hangs ends.
        config.options(format!("-c synchronous_commit=on -c statement_timeout={0} -c idle_in_transaction_session_timeout={0}", PATIENCE.as_millis()));
        let recycling = ManagerConfig {
            recycling_method: RecyclingMethod::Fast,
        };
        let manager = match config.get_ssl_mode() {
            SslMode::Disable => Manager::from_config(config, NoTls, recycling),
            _ => Manager::from_config(
                config,
                MakeRustlsConnect::new(crate::tls::client(None)?),
                recycling,
            ),
        };
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1);
        let pool = pool
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .build()
            .map_err(|why| format!("--store: {why}"))?;
        let store = Self { pool };
        let tables = format!(
            "SELECT pg_advisory_xact_lock({LOCK}); {}",
            TABLES.replace("BYTES", "BYTEA")
        );
        let connected = store
            .connection()
            .await
            .map_err(|why| format!("--store: {why}"))?;
        connected
            .batch_execute(&tables)
            .await
            .map_err(|why| format!("--store: {}", said(&why).0))?;
        Ok(store)
    }

    async fn connection(&self) -> Result<Object, StoreError> {
        self.pool.get().await.map_err(|why| match why {
            deadpool_postgres::PoolError::Backend(why) => said(&why),
            other => StoreError(format!("PostgreSQL: {other}")),
        })
    }

    async fn execute(
        &self,
        statement: &str,
        values: &[&(dyn tokio_postgres::types::ToSql + Sync)],
    ) -> Result<u64, StoreError> {
        let connection = self.connection().await?;
        let prepared = connection
            .prepare_cached(statement)
            .await
            .map_err(|why| said(&why))?;
        connection
            .execute(&prepared, values)
            .await
            .map_err(|why| said(&why))
    }
}

/// A fault of the database by its kind alone: a message may repeat what was to be kept.
fn said(why: &tokio_postgres::Error) -> StoreError {
    StoreError(match why.as_db_error() {
        Some(db) => format!("PostgreSQL: {} ({})", db.code().code(), db.severity()),
        None => match std::error::Error::source(why) {
            Some(source) => format!("PostgreSQL: {why}: {source}"),
            None => format!("PostgreSQL: {why}"),
        },
    })
}

/// Now, in milliseconds of Unix time, by the clock of the database.
const NOW: &str = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

fn sql(text: &str) -> String {
    text.replace("NOW", NOW)
}

async fn kept(
    client: &impl GenericClient,
    reference: &str,
) -> Result<Option<Kept>, tokio_postgres::Error> {
    let query = "SELECT reference, digest, at, stage, number, url, differences, refused,
        ARRAY(SELECT sha256 FROM files WHERE files.reference = cases.reference ORDER BY n) FROM cases WHERE reference = $1";
    Ok(client
        .query_opt(query, &[&reference])
        .await?
        .map(|row| kept_row(&row)))
}

fn kept_row(row: &Row) -> Kept {
    Kept {
        reference: row.get(0),
        digest: row.get(1),
        at: row.get(2),
        stage: Stage::read(row.get(3)),
        number: row.get(4),
        url: row.get(5),
        differences: listed(row.get(6)),
        refused: listed(row.get(7)),
        files: row.get(8),
    }
}

async fn put(
    connection: &mut Object,
    new: &NewCase,
) -> Result<Option<(bool, Kept)>, tokio_postgres::Error> {
    let stage = if new.for_desk {
        Stage::Filing
    } else {
        Stage::Here
    } as i16;
    let transaction = connection.transaction().await?;
    let insert = sql(
        "INSERT INTO cases (reference, digest, at, content, stage, due) VALUES ($1, $2, NOW, $3, $4, NOW) ON CONFLICT DO NOTHING",
    );
    let inserted = transaction
        .execute(
            &insert,
            &[&new.reference, &new.digest, &&new.case[..], &stage],
        )
        .await?
        > 0;
    if inserted {
        let insert = "INSERT INTO files (reference, n, name, media, sha256, content) VALUES ($1, $2, $3, $4, $5, $6)";
        for (n, file) in (0i32..).zip(&new.files) {
            transaction
                .execute(
                    insert,
                    &[
                        &new.reference,
                        &n,
                        &file.name,
                        &file.media,
                        &file.sha256,
                        &&file.bytes[..],
                    ],
                )
                .await?;
        }
    }
    let here = kept(&transaction, &new.reference).await?;
    transaction.commit().await?;
    Ok(here.map(|here| (inserted, here)))
}

const TAKE: &str = "
UPDATE cases SET due = NOW + $1, taken = $2, attempts = attempts + 1
WHERE reference = (SELECT reference FROM cases WHERE stage < 2 AND due <= NOW ORDER BY due LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING reference, stage, attempts - 1, ticket, number, content";

async fn take(connection: &Object, lease: i64) -> Result<Option<Job>, tokio_postgres::Error> {
    let taken = token();
    let statement = connection.prepare_cached(&sql(TAKE)).await?;
    let Some(row) = connection.query_opt(&statement, &[&lease, &taken]).await? else {
        return Ok(None);
    };
    let mut job = Job {
        reference: row.get(0),
        stage: Stage::read(row.get(1)),
        attempts: u32::try_from(row.get::<_, i32>(2)).unwrap_or(0),
        taken,
        ticket: row.get(3),
        number: row.get(4),
        case: Bytes::from(row.get::<_, Option<Vec<u8>>>(5).unwrap_or_default()),
        files: Vec::new(),
    };
    let files = "SELECT name, media, sha256, content FROM files WHERE reference = $1 ORDER BY n";
    let rows = connection.query(files, &[&job.reference]).await?;
    let file = |row: &Row| {
        let bytes = Bytes::from(row.get::<_, Option<Vec<u8>>>(3).unwrap_or_default());
        KeptFile {
            name: row.get(0),
            media: row.get(1),
            sha256: row.get(2),
            bytes,
        }
    };
    job.files = rows.iter().map(file).collect();
    Ok(Some(job))
}

const COUNTS: &str = "
SELECT count(*) FILTER (WHERE stage IN (0, 3)), count(*) FILTER (WHERE stage IN (1, 2)),
  count(*) FILTER (WHERE stage = 0 AND refused <> '[]'), coalesce(NOW - min(at) FILTER (WHERE stage = 0), 0) / 1000 FROM cases";

impl Store for Postgres {
    fn put(&self, new: NewCase) -> Done<'_, (bool, Kept)> {
        Box::pin(async move {
            let mut connection = self.connection().await?;
            let here = put(&mut connection, &new).await.map_err(|why| said(&why))?;
            here.ok_or_else(|| StoreError("PostgreSQL: a case was withdrawn while it came".into()))
        })
    }

    fn get(&self, reference: String) -> Done<'_, Option<Kept>> {
        Box::pin(async move {
            kept(&self.connection().await?, &reference)
                .await
                .map_err(|why| said(&why))
        })
    }

    fn promise(&self, reference: String) -> Done<'_, Option<Kept>> {
        Box::pin(async move {
            let set =
                "UPDATE cases SET promised = 1 WHERE reference = $1 AND promised = 0 AND stage = 0";
            self.execute(set, &[&reference]).await?;
            self.get(reference).await
        })
    }

    fn withdraw(&self, reference: String) -> Done<'_, bool> {
        Box::pin(async move {
            let delete = "DELETE FROM cases WHERE reference = $1 AND promised = 0 AND stage = 0";
            self.execute(delete, &[&reference]).await.map(|n| n > 0)
        })
    }

    fn take(&self, lease: Duration) -> Done<'_, Option<Job>> {
        Box::pin(async move {
            take(&self.connection().await?, millis(lease))
                .await
                .map_err(|why| said(&why))
        })
    }

    fn filed(&self, reference: String, made: Made) -> Done<'_, ()> {
        Box::pin(async move {
            let set = "UPDATE cases SET stage = 1, ticket = $2, number = $3, url = $4, refused = '[]' WHERE reference = $1 AND stage = 0";
            self.execute(set, &[&reference, &made.ticket, &made.number, &made.url])
                .await
                .map(drop)
        })
    }

    fn checked(&self, reference: String, differences: Vec<String>) -> Done<'_, ()> {
        Box::pin(async move {
            let set = sql(
                "UPDATE cases SET stage = 2, over_at = NOW, differences = $2 WHERE reference = $1 AND stage = 1",
            );
            self.execute(&set, &[&reference, &list(&differences)])
                .await
                .map(drop)
        })
    }

    fn again(&self, reference: String, taken: i64, after: Duration) -> Done<'_, ()> {
        Box::pin(async move {
            let set = sql("UPDATE cases SET due = NOW + $3 WHERE reference = $1 AND taken = $2");
            self.execute(&set, &[&reference, &taken, &millis(after)])
                .await
                .map(drop)
        })
    }

    fn refused(
        &self,
        reference: String,
        taken: i64,
        errors: Vec<FieldError>,
        after: Duration,
    ) -> Done<'_, ()> {
        Box::pin(async move {
            let set = sql(
                "UPDATE cases SET due = NOW + $3, refused = $4 WHERE reference = $1 AND taken = $2 AND stage = 0",
            );
            self.execute(&set, &[&reference, &taken, &millis(after), &list(&errors)])
                .await
                .map(drop)
        })
    }

    fn forget(&self, older: Duration) -> Done<'_, u64> {
        Box::pin(async move {
            let older = millis(older);
            let files = sql(
                "UPDATE files SET content = NULL, name = '' WHERE content IS NOT NULL AND reference IN (SELECT reference FROM cases WHERE over_at < NOW - $1)",
            );
            self.execute(&files, &[&older]).await?;
            let cases = sql(
                "UPDATE cases SET content = NULL, differences = '[]' WHERE content IS NOT NULL AND over_at < NOW - $1",
            );
            self.execute(&cases, &[&older]).await
        })
    }

    fn counts(&self) -> Done<'_, Counts> {
        Box::pin(async move {
            let connection = self.connection().await?;
            let row = connection
                .query_one(&sql(COUNTS), &[])
                .await
                .map_err(|why| said(&why))?;
            Ok(Counts {
                stored: row.get(0),
                filed: row.get(1),
                refused: row.get(2),
                oldest_seconds: row.get(3),
            })
        })
    }
}
