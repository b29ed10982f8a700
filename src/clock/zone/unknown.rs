//! The unknown zone: what was asked for by a name that no zone has.

use std::error::Error;
use std::fmt;

/// How much of a name is kept: every real one is shorter, and a hostile one should not fill a page.
const LONGEST: usize = 64;

/// The error of a name that no zone of the database has.
///
/// Its message shows the name, cut after 64 characters, so that whoever typed it finds it:
///
/// ```
/// use duetime::clock::zone::Zone;
///
/// let error = Zone::named("Europe/Atlantis").unwrap_err();
/// assert_eq!(error.to_string(), "no time zone is called “Europe/Atlantis”");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownZone {
    name: String,
}

impl UnknownZone {
    pub(super) fn new(name: &str) -> UnknownZone {
        // Control characters could garble a log or a terminal.
        let printable = |c: char| if c.is_control() { '\u{FFFD}' } else { c };
        let mut rest = name.chars().map(printable);
        let mut name: String = rest.by_ref().take(LONGEST).collect();
        if rest.next().is_some() {
            name.push('…');
        }
        UnknownZone { name }
    }

    /// The name that was asked for: at most 64 characters and then `…` if there were more, with
    /// control characters replaced by U+FFFD.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no time zone is called “")?;
        f.write_str(&self.name)?;
        f.write_str("”")
    }
}

impl Error for UnknownZone {}
