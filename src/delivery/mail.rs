//! A case as a mail that the customer's own program opens.

use std::fmt;

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
