//! A case as a mail that the customer's own program opens.

use std::fmt;

use super::percent::push;

/// One plain address of mail: what a link, a header and a desk take without a second thought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

/// Why a text is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadAddress;

impl fmt::Display for BadAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one plain address of mail is needed, such as support@acme.example")
    }
}

impl std::error::Error for BadAddress {}

impl Address {
    /// Reads an address: one, without a name, in letters of ASCII. Nothing in it means anything to a link or to a header.
    ///
    /// ```
    /// use duetime::delivery::mail::Address;
    ///
    /// assert!(Address::read("support+de@acme.example").is_ok());
    /// for bad in ["", "support", "a@b.example,c@d.example", "a@b.example?bcc=c@d.example", "a@b.example\r\nBcc: c@d.example"] {
    ///     assert!(Address::read(bad).is_err(), "{bad}");
    /// }
    /// ```
    ///
    /// # Errors
    /// [`BadAddress`] for anything else.
    pub fn read(text: &str) -> Result<Address, BadAddress> {
        let (local, host) = text.split_once('@').ok_or(BadAddress)?;
        let dotted = |part: &str, more: &[u8]| {
            part.split('.').all(|piece| {
                !piece.is_empty()
                    && piece
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || more.contains(&byte))
            })
        };
        let labels = host.split('.');
        let right = local.len() <= 64
            && host.len() <= 253
            && dotted(local, b"!#$*+-/=^_`{|}~'")
            && dotted(host, b"-")
            && host.contains('.')
            && labels
                .clone()
                .all(|it| it.len() <= 63 && !it.starts_with('-') && !it.ends_with('-'));
        right.then(|| Address(text.to_owned())).ok_or(BadAddress)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A link that opens a mail in the customer's own program, with as much of the case in it as programs take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link<'t> {
    /// The link: `mailto:…`.
    pub href: String,
    /// What of the text is not in it; empty where all of it is. The page copies the whole, and says so.
    pub rest: &'t str,
}

impl<'t> Link<'t> {
    /// How long a link may be that every program opens: behind 2,000 characters and a bit some open nothing at all, without a
    /// word.
    pub const LIMIT: usize = 2_000;

    /// The shortest limit that is kept: an address and the beginning of a subject fit into it.
    pub const LEAST: usize = 700;

    /// Makes the link. It is cut behind a whole line; where the first line alone is too long, behind a whole character.
    ///
    /// ```
    /// use duetime::delivery::mail::{Address, Link};
    ///
    /// let to = Address::read("support@acme.example")?;
    /// let link = Link::of(&to, "Backup fails & more", "One\nTwo", Link::LIMIT);
    /// assert_eq!(
    ///     link.href,
    ///     "mailto:support@acme.example?subject=Backup%20fails%20%26%20more&body=One%0D%0ATwo"
    /// );
    /// assert_eq!(link.rest, "");
    /// let long = "A line of a case.\n".repeat(500);
    /// let link = Link::of(&to, "Backup fails", &long, Link::LIMIT);
    /// assert!(link.href.len() <= 2000 && link.rest.starts_with("A line"));
    /// # Ok::<(), duetime::delivery::mail::BadAddress>(())
    /// ```
    pub fn of(address: &Address, subject: &str, text: &'t str, limit: usize) -> Link<'t> {
        let limit = limit.max(Link::LEAST);
        let mut href = String::from("mailto:");
        push(&mut href, address.as_str(), b"@+");
        href.push_str("?subject=");
        let most = limit.min(href.len() + limit / 4);
        // A subject is one line.
        for c in subject.chars() {
            let c = if c.is_control() { ' ' } else { c };
            if !fits(&mut href, c.encode_utf8(&mut [0; 4]), most) {
                break;
            }
        }
        href.push_str("&body=");
        let mut kept = 0;
        for line in text.split_inclusive('\n') {
            if !fits(&mut href, line, limit) {
                break;
            }
            kept += line.len();
        }
        if kept == 0 {
            let first = text.split('\n').next().unwrap_or_default();
            for c in first.strip_suffix('\r').unwrap_or(first).chars() {
                if !fits(&mut href, c.encode_utf8(&mut [0; 4]), limit) {
                    break;
                }
                kept += c.len_utf8();
            }
        }
        let rest = text.get(kept..).unwrap_or_default();
        Link { href, rest }
    }
}

/// Puts a text behind the link, if it still fits.
fn fits(href: &mut String, text: &str, most: usize) -> bool {
    let before = href.len();
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            href.push_str("%0D%0A");
        }
        push(href, line.strip_suffix('\r').unwrap_or(line), b"");
        if href.len() > most {
            href.truncate(before);
            return false;
        }
    }
    true
}
