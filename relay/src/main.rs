//! A receiver of cases that a vendor runs: it keeps each case before it answers, and brings it to the desk exactly once.
//!
//! The way of a case: `server` has the connection, `intake` reads the request, `case` holds it against the schema, `store` keeps it,
//! `queue` takes it from there and `desk` files it. docs/relay.md is for whoever runs it.

mod case;
mod config;
mod desk;
mod digest;
mod intake;
mod limits;
mod log;
mod metrics;
mod problem;
mod queue;
mod reference;
mod relay;
mod running;
mod secrets;
mod server;
mod store;
mod tls;

use config::{Arguments, Place, USAGE};
use relay::Relay;
use std::{env, process::ExitCode, sync::Arc};
use store::{AnyStore, Postgres, Sqlite};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    sync::watch,
};

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    if words.iter().any(|word| word == "--help") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match run(words).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

async fn run(words: Vec<String>) -> Result<(), String> {
    let arguments = Arguments::read(words.into_iter())?;
    let desk = match &arguments.desk {
        None => None,
        Some(name) => Some(desk::open(name, &arguments.settings)?),
    };
    let store = open(&arguments).await?;
    let listener = TcpListener::bind(arguments.listen)
        .await
        .map_err(|why| format!("--listen {}: {why}", arguments.listen))?;
    let listens = listener
        .local_addr()
        .map_err(|why| format!("--listen {}: {why}", arguments.listen))?;
    let relay = Arc::new(Relay::new(
        arguments.settings,
        arguments.origins,
        store,
        desk,
    )?);
    let (tell, stop) = watch::channel(false);
    let mut terminate = signal(SignalKind::terminate()).map_err(|why| why.to_string())?;
    tokio::spawn(async move {
        tokio::select! { _ = terminate.recv() => (), _ = tokio::signal::ctrl_c() => () }
        let _ = tell.send(true);
    });
    let mut tasks = Vec::new();
    if let Some(desk) = &relay.desk {
        for _ in 0..relay.settings.workers {
            let (relay, desk, stop) = (relay.clone(), desk.clone(), stop.clone());
            tasks.push(tokio::spawn(async move {
                queue::work(&relay, &*desk, stop).await
            }));
        }
    }
    let (forgetting, forget_stop) = (relay.clone(), stop.clone());
    tasks.push(tokio::spawn(async move {
        queue::forget(&forgetting, forget_stop).await
    }));
    // Whoever started it reads from here where it listens.
    println!("listening on http://{listens}");
    server::serve(
        listener,
        intake::router(relay.clone()),
        &relay.settings,
        stop,
    )
    .await;
    for task in tasks {
        let _ = task.await;
    }
    Ok(())
}

async fn open(arguments: &Arguments) -> Result<AnyStore, String> {
    Ok(match &arguments.store {
        Place::Directory(directory) => Arc::new(Sqlite::open(directory)?),
        Place::Postgres(address) => {
            let password = arguments
                .settings
                .store_secret
                .as_ref()
                .map(secrets::Whence::fetch)
                .transpose()?;
            Arc::new(Postgres::open(address, password.as_ref()).await?)
        }
    })
}
