//! A case on its way to a desk: the form says which calls are made, and what an answer means. Nothing here knows which desk it is.

use super::{
    Came, Desk, Filed, Patience,
    client::{Client, Said},
};
use crate::{
    problem::FieldError,
    store::{self, Job, KeptFile, Stage},
};
use duetime::delivery::desk::{
    Call, File, Filled, Form, Made, NotFilled, Outcome, ReceivedCase, Refusal, Values,
};
use futures_util::future::BoxFuture;
use std::time::Duration;

/// A desk.
pub struct Filing {
    /// Its form.
    pub form: Form,
    /// Its own values, secrets among them.
    pub own: Values,
    /// Who speaks with it.
    pub client: Client,
    /// How long it may take.
    pub patience: Patience,
}

/// How often a call that brings a file is made anew within one go.
const TRIES: u32 = 3;

/// Either what is wanted, or that it ends here.
type Step<T> = Result<T, Came>;

impl Desk for Filing {
    fn takes(&self, case: &[u8], files: &[KeptFile]) -> Result<(), Vec<FieldError>> {
        let case = read(case)?;
        self.form
            .fill(&case, &self.own, &travelling(files))
            .map(drop)
            .map_err(|why| vec![not_filled(&why)])
    }

    fn bring<'a>(&'a self, job: &'a Job, filed: Filed<'a>) -> BoxFuture<'a, Came> {
        Box::pin(async move { self.go(job, filed).await.unwrap_or_else(|ended| ended) })
    }

    fn patience(&self) -> Patience {
        self.patience
    }
}

impl Filing {
    async fn go(&self, job: &Job, filed: Filed<'_>) -> Step<Came> {
        let case = read(&job.case).map_err(Came::Refused)?;
        let files = travelling(&job.files);
        let mut filled = self
            .form
            .fill(&case, &self.own, &files)
            .map_err(|why| Came::Refused(vec![not_filled(&why)]))?;
        let mut lost = Vec::new();
        match (job.stage, &job.ticket) {
            (Stage::Checking, Some(ticket)) => {
                filled.found(Made {
                    number: job.number.clone().unwrap_or_else(|| ticket.clone()),
                    id: ticket.clone(),
                    url: None,
                });
            }
            _ => {
                let here = if job.attempts > 0 {
                    self.find(&filled).await?
                } else {
                    None
                };
                let made = match here {
                    Some(made) => {
                        filled.found(made.clone());
                        Some(made)
                    }
                    None => self.file(&mut filled, &mut lost).await?,
                };
                let kept = made.map_or(
                    store::Made {
                        number: None,
                        ticket: None,
                        url: None,
                    },
                    |made| self.kept(made),
                );
                if !filed(kept).await {
                    return Err(Came::Unclear {
                        why: "that it is filed could not be written down".into(),
                    });
                }
            }
        }
        if job.attempts > 0
            && job.stage == Stage::Filing
            && filled.lookup().is_none()
            && !self.mails()
        {
            lost.push(
                "it may be there twice: with these values the desk cannot be searched".into(),
            );
        } else if job.attempts > 0 {
            lost.extend(self.double(&filled).await);
        }
        self.follow(&mut filled, &mut lost).await;
        lost.extend(self.read_back(&filled).await?);
        Ok(Came::Over(lost))
    }

    /// Whether cases go to a mailbox, which tells doubles by their `Message-ID`.
    fn mails(&self) -> bool {
        self.client.smtp.is_some()
    }

    /// Another ticket with the reference, where a desk needed longer for it than the relay waited: whoever works at the desk has to know.
    async fn double(&self, filled: &Filled<'_>) -> Option<String> {
        let (made, other) = (filled.made()?, self.find(filled).await.ok()??);
        (other.id != made.id).then(|| {
            format!(
                "there is another ticket with this reference: {}",
                bounded(other.number)
            )
        })
    }

    /// Looks for a ticket with the reference.
    async fn find(&self, filled: &Filled<'_>) -> Step<Option<Made>> {
        // Such a desk gets it again: twice is better than never, and it is said.
        let Some(call) = filled.lookup() else {
            return Ok(None);
        };
        let said = self.client.send(call).await?;
        let found = said.with(|answer| filled.found_in(answer));
        found.map_err(|outcome| match outcome {
            Outcome::Denied(_) => denied(),
            Outcome::Again { after } => again(after, &said),
            _ => Came::Unclear {
                why: format!("looking for it: status {}", said.status),
            },
        })
    }

    /// Makes all calls up to the one that makes the ticket. None where the desk says nothing that could be read.
    async fn file(&self, filled: &mut Filled<'_>, lost: &mut Vec<String>) -> Step<Option<Made>> {
        while let Some(call) = next(filled)? {
            let makes = filled.makes_next();
            let said = self.client.send(call).await?;
            match said.with(|answer| filled.take(answer)) {
                Outcome::Made(made) => return Ok(Some(made)),
                Outcome::Sent => return Ok(None),
                Outcome::Went => {}
                Outcome::Denied(_) => return Err(denied()),
                // Only this status says that nothing was begun.
                Outcome::Again { after } if !makes || said.status == 429 => {
                    return Err(again(after, &said));
                }
                Outcome::Refused(why) | Outcome::LookFirst(why) if makes => {
                    return self.refused(filled, why).await.map(Some);
                }
                Outcome::Refused(_) | Outcome::LookFirst(_) => {
                    lost.push(format!("a file was refused: status {}", said.status));
                    filled.skip();
                }
                Outcome::Again { .. } | Outcome::Unclear => {
                    return Err(Came::Unclear {
                        why: format!("status {}", said.status),
                    });
                }
            }
        }
        Err(Came::Unclear {
            why: "the form makes no ticket".into(),
        })
    }

    /// A desk that refuses a case may have made a ticket all the same.
    async fn refused(&self, filled: &mut Filled<'_>, why: Refusal) -> Step<Made> {
        match self.find(filled).await? {
            Some(made) => {
                filled.found(made.clone());
                Ok(made)
            }
            None => Err(Came::Refused(vec![FieldError {
                field: why.field.unwrap_or_default(),
                message: why.message,
            }])),
        }
    }

    /// Makes the calls behind the ticket. A ticket without a file is better than none, so none of them holds it up.
    async fn follow(&self, filled: &mut Filled<'_>, lost: &mut Vec<String>) {
        let mut tries = 0;
        while let Ok(Some(call)) = filled.next() {
            tries += 1;
            let outcome = match self.client.send(call).await {
                Ok(said) => said.with(|answer| filled.take(answer)),
                Err(_) => Outcome::Unclear,
            };
            match outcome {
                Outcome::Went | Outcome::Made(_) | Outcome::Sent => tries = 0,
                Outcome::Again { after } if tries < TRIES => {
                    tokio::time::sleep(Duration::from_secs(u64::from(after.unwrap_or(1).min(10))))
                        .await;
                }
                _ => {
                    lost.push("a file may not have arrived: attach it again".into());
                    filled.skip();
                    tries = 0;
                }
            }
        }
    }

    /// Reads the ticket, and says what did not survive.
    async fn read_back(&self, filled: &Filled<'_>) -> Step<Vec<String>> {
        let Some(call) = filled.read_back() else {
            return Ok(Vec::new());
        };
        let said = self.client.send(call).await?;
        let text = std::str::from_utf8(&said.body)
            .ok()
            .filter(|_| (200..300).contains(&said.status));
        let text = text.filter(|text| {
            serde_json::from_str::<serde_json::Value>(text).is_ok_and(|ticket| ticket.is_object())
        });
        let text = text.ok_or_else(|| Came::Unclear {
            why: format!("reading it back: status {}", said.status),
        })?;
        Ok(filled
            .differences(text)
            .iter()
            .map(ToString::to_string)
            .collect())
    }

    fn kept(&self, made: Made) -> store::Made {
        let url = made.url.map(|url| {
            if url.starts_with('/') {
                [self.client.address(), &url].concat()
            } else {
                url
            }
        });
        // A desk that was taken over must not send people anywhere else than to an address of the web.
        let url = url.filter(|url| {
            url.len() <= 500
                && (url.starts_with("https://") || url.starts_with(self.client.address()))
        });
        store::Made {
            number: Some(bounded(made.number)),
            ticket: Some(bounded(made.id)),
            url,
        }
    }
}

fn bounded(text: String) -> String {
    text.chars().filter(|c| !c.is_control()).take(100).collect()
}

fn next(filled: &Filled) -> Step<Option<Call>> {
    filled
        .next()
        .map_err(|why| Came::Refused(vec![not_filled(&why)]))
}

fn denied() -> Came {
    Came::Again {
        after: None,
        why: "the desk does not let the relay in: check the secrets and the rights of its user"
            .into(),
    }
}

fn again(after: Option<u32>, said: &Said) -> Came {
    Came::Again {
        after: after.map(|seconds| Duration::from_secs(seconds.into())),
        why: format!("status {}", said.status),
    }
}

fn not_filled(why: &NotFilled) -> FieldError {
    FieldError::new(why.field.as_str(), why.message.as_str())
}

fn read(case: &[u8]) -> Result<ReceivedCase, Vec<FieldError>> {
    let text = std::str::from_utf8(case).map_err(|_| vec![FieldError::new("", "is no text")])?;
    ReceivedCase::read(text).map_err(|why| vec![FieldError::new(why.field, why.reason)])
}

fn travelling(files: &[KeptFile]) -> Vec<File<'_>> {
    files
        .iter()
        .map(|file| File {
            name: &file.name,
            kind: Some(&file.media),
            bytes: &file.bytes,
        })
        .collect()
}
