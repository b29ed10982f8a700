//! Who sends mails. A mail that may have been taken is sent again with the same `Message-ID`, by which mail systems tell doubles.

use super::{Came, client::Said};
use crate::config::{MailSettings, Tls};
use duetime::delivery::desk::Envelope;
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    transport::smtp::{
        authentication::Credentials,
        client::{Tls as Kept, TlsParameters},
    },
};
use std::{net::IpAddr, time::Duration};

/// A mail server.
pub struct Smtp(AsyncSmtpTransport<Tokio1Executor>);

impl Smtp {
    /// The one that the configuration names.
    pub fn new(said: &MailSettings, timeout: Duration) -> Result<Self, String> {
        let here = said.server == "localhost"
            || said
                .server
                .parse::<IpAddr>()
                .is_ok_and(|address| address.is_loopback());
        let tls = || {
            TlsParameters::new(said.server.clone())
                .map_err(|why| format!("mail.server {}: {why}", said.server))
        };
        let kept = match said.tls {
            Tls::Implicit => Kept::Wrapper(tls()?),
            Tls::Starttls => Kept::Required(tls()?),
            Tls::None if here => Kept::None,
            Tls::None => return Err("mail.tls none: only for a server on this machine".into()),
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&said.server)
            .port(said.port)
            .tls(kept)
            .timeout(Some(timeout));
        if let Some(user) = &said.user {
            let secret = said
                .secret
                .as_ref()
                .ok_or("mail.secret is missing: mail.user has a password")?;
            builder = builder.credentials(Credentials::new(
                user.clone(),
                secret.fetch()?.reveal().to_owned(),
            ));
        }
        Ok(Self(builder.build()))
    }

    /// Sends a mail; the status is that of SMTP.
    pub async fn send(&self, envelope: &Envelope, mail: &[u8]) -> Result<Said, Came> {
        let address = |text: &str| {
            text.parse::<Address>().map_err(|_| Came::Unclear {
                why: "no address of mail".into(),
            })
        };
        let envelope = lettre::address::Envelope::new(
            Some(address(&envelope.from)?),
            vec![address(&envelope.to)?],
        );
        let envelope = envelope.map_err(|_| Came::Unclear {
            why: "no address of mail".into(),
        })?;
        let status = match self.0.send_raw(&envelope, mail).await {
            Ok(response) => u16::from(response.code()),
            Err(why) => match why.status() {
                Some(code) => u16::from(code),
                None => {
                    return Err(Came::Unclear {
                        why: "the mail server could not be reached, or the connection broke off"
                            .into(),
                    });
                }
            },
        };
        match status {
            // It does not let us in; no case is at fault.
            530 | 534 | 535 | 538 => Err(Came::Again {
                after: None,
                why: format!("the mail server does not let the relay in: {status}"),
            }),
            _ => Ok(Said {
                status,
                headers: Vec::new(),
                body: Vec::new(),
            }),
        }
    }
}
