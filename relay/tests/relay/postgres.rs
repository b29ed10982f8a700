//! Two relays on one database: one of them is killed, and nobody notices.

use crate::common::{
    Case, Folder, Relay, answer, random,
    stub::{BAD, Mood, Stub},
    zammad,
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};
use tokio::time::{Instant, sleep};

/// A cluster of PostgreSQL in a folder of its own.
struct Cluster {
    programs: PathBuf,
    folder: Folder,
}

/// The folder with initdb and pg_ctl.
fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql")
        .ok()
        .into_iter()
        .flatten()
        .flatten()
        .map(|version| version.path().join("bin"));
    let path = env::var_os("PATH").unwrap_or_default();
    debian
        .chain(env::split_paths(&path))
        .find(|folder| folder.join("initdb").exists() && folder.join("pg_ctl").exists())
}

fn root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|id| id.stdout == b"0\n")
}

/// A program of PostgreSQL, which does not run as root.
fn program(programs: &Path, name: &str) -> Command {
    let path = programs.join(name);
    if !root() {
        return Command::new(path);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(path);
    command
}

impl Cluster {
    fn start() -> Option<Cluster> {
        let programs = programs()?;
        let folder = Folder::new();
        if root() {
            let owned = Command::new("chown")
                .arg("postgres")
                .arg(&folder.0)
                .status()
                .is_ok_and(|status| status.success());
            if !owned {
                return None;
            }
        }
        let run = |command: &mut Command| {
            command
                .current_dir(&folder.0)
                .output()
                .is_ok_and(|done| done.status.success())
        };
        let data = folder.0.join("data");
        assert!(
            run(program(&programs, "initdb")
                .args(["-A", "trust", "-U", "relay", "-N", "-D"])
                .arg(&data)),
            "initdb"
        );
        // It listens at a socket in its folder alone.
        let options = format!(
            "-c listen_addresses='' -c unix_socket_directories='{}'",
            folder.0.display()
        );
        let log = folder.0.join("postgres.log");
        assert!(
            run(program(&programs, "pg_ctl")
                .args(["-w", "-o", &options, "-D"])
                .arg(&data)
                .arg("-l")
                .arg(&log)
                .arg("start")),
            "pg_ctl start"
        );
        Some(Cluster { programs, folder })
    }

    fn address(&self) -> String {
        let host = self.folder.0.display().to_string().replace('/', "%2F");
        format!("postgres://relay@{host}/postgres?sslmode=disable")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let data = self.folder.0.join("data");
        let _ = program(&self.programs, "pg_ctl")
            .current_dir(&self.folder.0)
            .args(["-m", "immediate", "-D"])
            .arg(data)
            .arg("stop")
            .output();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_of_two_relays_is_killed_and_every_case_is_filed_once() {
    let Some(cluster) = Cluster::start() else {
        println!(
            "PostgreSQL was not tried: initdb and pg_ctl are not here (Debian: postgresql-15)"
        );
        return;
    };
    let stub = Stub::start(|_, tries| match random() % 4 {
        0 if tries < 1 => BAD[random() as usize % BAD.len()],
        _ => Mood::Good,
    });
    let stub = stub.await;
    let folder = Folder::new();
    let mut config = zammad(&stub);
    config["answer_within_seconds"] = 0.into();
    let config = folder.write("config.json", &config.to_string());
    // Both make the tables, at the same time.
    let address = cluster.address();
    let (one, two) = tokio::join!(
        Relay::start(&address, "zammad", &config),
        Relay::start(&address, "zammad", &config)
    );
    let cases: Vec<Case> = (0..60)
        .map(|n| {
            if n % 5 == 0 {
                Case::with_file("a.log", b"one line\n")
            } else {
                Case::new()
            }
        })
        .collect();
    // Each case goes to both at once; one of them dies in the middle.
    let mut one = Some(one);
    for (n, case) in cases.iter().enumerate() {
        if n == 30 {
            one.take().unwrap().kill().await;
        }
        let first = async {
            match &one {
                Some(one) => Some(answer(one.post(case).await.unwrap()).await),
                None => None,
            }
        };
        let (first, second) = tokio::join!(first, two.post(case));
        for said in first.into_iter().chain([answer(second.unwrap()).await]) {
            assert_eq!(
                (said.status, said.body["digest"].as_str()),
                (201, Some(case.digest().as_str())),
                "{said:?}"
            );
        }
    }
    let from = Instant::now();
    while two.metric("duetime_relay_cases{state=\"stored\"}").await != Some(0.0) {
        assert!(
            from.elapsed() < Duration::from_secs(120),
            "cases are left that were never filed"
        );
        sleep(Duration::from_millis(100)).await;
    }
    for case in &cases {
        let now = two.get(&case.reference).await;
        assert_eq!(
            (now.status, now.body["state"].as_str()),
            (200, Some("filed"))
        );
        assert_eq!(stub.tickets(&case.reference).len(), 1, "{}", case.reference);
    }
    let other = Case::changed(|it| {
        it["reference"] = cases[0].reference.clone().into();
        it["since"] = "yesterday".into();
    });
    assert_eq!(
        answer(two.post(&other).await.unwrap()).await.problem(),
        "other-content"
    );
    // Without its database it keeps nothing, and says so.
    drop(cluster);
    let refused = answer(two.post(&Case::new()).await.unwrap()).await;
    assert_eq!((refused.status, refused.problem()), (503, "storage"));
    assert!(refused.headers.contains_key("retry-after"));
    assert_eq!(
        two.request(reqwest::Method::GET, "/health")
            .send()
            .await
            .unwrap()
            .status(),
        503
    );
}
