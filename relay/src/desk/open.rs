//! The desk that the command line names, with what the configuration says of it.

use super::{AnyDesk, Patience, client::Client, filing::Filing, smtp::Smtp};
use crate::config::Settings;
use duetime::delivery::desk::{self, Content, Form, Values};
use std::{borrow::Cow, fs, sync::Arc, time::Duration};

/// The largest form of a vendor's own, in bytes.
const LARGEST: u64 = 1 << 20;

/// Opens it. Everything that could be wrong with a form and its values is said now.
pub fn open(name: &str, settings: &Settings) -> Result<AnyDesk, String> {
    let said = settings
        .desk
        .as_ref()
        .ok_or_else(|| format!("--desk {name}: the configuration (--config) has no \"desk\""))?;
    let text = match &said.form {
        Some(path) => {
            let wrong = |why: std::io::Error| format!("desk.form {}: {why}", path.display());
            if fs::metadata(path).map_err(wrong)?.len() > LARGEST {
                return Err(format!(
                    "desk.form {}: larger than a megabyte",
                    path.display()
                ));
            }
            Cow::Owned(fs::read_to_string(path).map_err(wrong)?)
        }
        None => {
            let known = || desk::Desk::ALL.map(desk::Desk::name).join(", ");
            Cow::Borrowed(Form::stock(desk::Desk::named(name).ok_or_else(|| {
                format!("--desk {name}: known are none, {}", known())
            })?))
        }
    };
    let form = Form::read(&text).map_err(|why| format!("desk.form: {why}"))?;
    let values = serde_json::Value::Object(said.values.clone()).to_string();
    let mut own = Values::read(&values).map_err(|why| format!("desk.values: {why}"))?;
    for (name, whence) in &said.secrets {
        own.set(
            name,
            whence
                .fetch()
                .map_err(|why| format!("desk.secrets.{name}: {why}"))?
                .reveal(),
        );
    }
    if let Some(problem) = own.problems(&form).first() {
        return Err(format!(
            "desk.values.{}: {}. {}",
            problem.field, problem.what, problem.mend
        ));
    }
    let timeout = Duration::from_secs(said.timeout_seconds.max(1));
    let mut client = match &said.address {
        Some(address) => Client::new(address, timeout, said.authority.as_deref())?,
        None if form.create.content == Content::Mail => {
            Client::new("https://mail.invalid", timeout, None)?
        }
        None => return Err("desk.address is missing: https:// and the host of the desk".into()),
    };
    if form.create.content == Content::Mail {
        let mail = settings
            .mail
            .as_ref()
            .ok_or("mail is missing in the configuration: server, port and tls")?;
        client.smtp = Some(Smtp::new(mail, timeout)?);
    }
    Ok(Arc::new(Filing {
        client,
        patience: Patience {
            limit: Duration::from_secs(said.attempt_seconds.max(1)),
            settle: Duration::from_secs(said.settle_seconds),
        },
        form,
        own,
    }))
}
