//! The same password at another place, where nothing tells that it is one: found once, it is looked for everywhere.

use super::{
    Find, Kind, MOST,
    found::Counts,
    placeholder::is_placeholder,
    strength::is_likely,
    text::{ALNUM, HIGH, Text, class},
};

/// The most different secrets that are looked for.
const SECRETS: usize = 500;

/// Secrets that are known, to be found again: by their first byte, the longest first.
#[derive(Debug, Default, Clone)]
pub(super) struct Echoes(Vec<(String, Kind)>);

impl Echoes {
    /// Takes note of what was found in a text.
    pub(super) fn note(&mut self, text: &str, finds: &[Find]) {
        for find in finds {
            let secret = text.get(find.range.clone()).unwrap_or_default();
            if self.0.len() < SECRETS && is_worth_it(find.kind, secret) {
                let place = self
                    .0
                    .binary_search_by(|(known, _)| order(known).cmp(&order(secret)));
                if let Err(place) = place {
                    self.0.insert(place, (secret.to_owned(), find.kind));
                }
            }
        }
    }

    /// The places of these secrets that are in none of the finds, which are in order; as many as there is room for.
    pub(super) fn heard(&self, text: &str, finds: &[Find], counts: &mut Counts) -> Vec<Find> {
        let mut heard = Vec::new();
        let mut first = [false; 256];
        for (secret, _) in &self.0 {
            if let Some(first) = first.get_mut(usize::from(first_byte(secret))) {
                *first = true;
            }
        }
        if self.0.is_empty() {
            return heard;
        }
        let text = Text(text);
        let mut rest = finds.iter().peekable();
        let mut end = 0;
        for (place, b) in text.0.bytes().enumerate() {
            if place < end || !first.get(usize::from(b)).is_some_and(|first| *first) {
                continue;
            }
            // A word within another is another word.
            let within = class(b) & (ALNUM | HIGH) != 0 && text.was(place, ALNUM | HIGH);
            while rest.next_if(|find| find.range.end <= place).is_some() {}
            let covered = rest.peek().is_some_and(|find| find.range.start <= place);
            if within || covered {
                continue;
            }
            let from = self.0.partition_point(|(secret, _)| first_byte(secret) < b);
            let known = self.0.get(from..).unwrap_or_default().iter();
            for (secret, kind) in known.take_while(|(secret, _)| first_byte(secret) == b) {
                let range = place..place + secret.len();
                let apart = !text.is(range.end, ALNUM | HIGH) || !text.was(range.end, ALNUM | HIGH);
                if apart && text.bytes(range.clone()) == secret.as_bytes() {
                    end = range.end;
                    if count(counts, *kind) {
                        heard.push(Find::new(range, *kind));
                    }
                    break;
                }
            }
        }
        heard
    }
}

/// Counts one more of a kind; whether there was room for it.
fn count(counts: &mut Counts, kind: Kind) -> bool {
    let count = counts.get_mut(kind as usize);
    count.is_some_and(|count| {
        let room = *count < MOST;
        *count += usize::from(room);
        room
    })
}

fn first_byte(secret: &str) -> u8 {
    secret.bytes().next().unwrap_or_default()
}

fn order(secret: &str) -> (u8, std::cmp::Reverse<usize>, &str) {
    (first_byte(secret), std::cmp::Reverse(secret.len()), secret)
}

/// Whether a secret is no word that may stand anywhere. Those of other kinds are found by what they are.
fn is_worth_it(kind: Kind, secret: &str) -> bool {
    matches!(
        kind,
        Kind::Password | Kind::Connection | Kind::Authorization | Kind::Session | Kind::Key
    ) && (8..=256).contains(&secret.len())
        && is_likely(secret)
        && !is_placeholder(secret)
}
