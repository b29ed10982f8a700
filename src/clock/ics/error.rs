//! The error: why a file gives no days at all.

use std::{error::Error, fmt};

use super::{LARGEST, MOST_DAYS, MOST_EVENTS, text::clean};

/// A file that is not read, with the place at which that became clear.
///
/// Its message also says what to do about it:
///
/// ```
/// use duetime::clock::{Zone, ics};
///
/// let error = ics::read("Date;Name", Zone::utc()).unwrap_err();
/// assert_eq!(error.wrong, ics::Wrong::NoCalendar);
/// assert_eq!(
///     error.to_string(),
///     "line 1, “Date;Name”: this is no calendar file, which begins with BEGIN:VCALENDAR; \
///      export the calendar as iCalendar (.ics)"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IcsError {
    /// What is wrong.
    pub wrong: Wrong,
    /// The line, counted from 1, where it was seen; of an event its first.
    pub line: usize,
    /// What stands there, or the name of the event: cut, and without control characters.
    pub value: String,
}

/// What can be wrong with a whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It has more than [`LARGEST`] bytes.
    TooLarge,
    /// There is nothing in it, or a calendar without an event.
    Empty,
    /// It is a page for a browser: what a server sends in the place of a calendar when it wants a password.
    WebPage,
    /// It has no line `BEGIN:VCALENDAR`.
    NoCalendar,
    /// Things within things within things, more than any program writes.
    TooDeep,
    /// It has more than [`MOST_EVENTS`] events.
    TooManyEvents,
    /// It gives more than [`MOST_DAYS`] days, or parts of days.
    TooManyDays,
    /// It gives more than 24 separate parts of one day, which no calendar can hold.
    TooManyParts,
    /// Its rules, dates and exceptions take more steps than reading may take.
    TooMuchWork,
}

/// The error at a line, with what stands there.
pub(super) fn fail(wrong: Wrong, line: usize, value: &str) -> IcsError {
    IcsError {
        wrong,
        line,
        value: clean(value),
    }
}

impl fmt::Display for IcsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("line ")?;
        f.write_str(&self.line.to_string())?;
        if !self.value.is_empty() {
            f.write_str(", “")?;
            f.write_str(&self.value)?;
            f.write_str("”")?;
        }
        f.write_str(": ")?;
        let most = |most: usize, what| most.to_string() + what;
        let fewer = "; export fewer years, or holidays alone";
        f.write_str(&match self.wrong {
            Wrong::TooLarge => most(LARGEST, " bytes are the most that a file may have"),
            Wrong::Empty => "there is no event in the file; export the calendar again".into(),
            Wrong::WebPage => "this is a web page, perhaps one to sign in; \
                               open its address in a browser, sign in and download the calendar itself"
                .into(),
            Wrong::NoCalendar => "this is no calendar file, which begins with BEGIN:VCALENDAR; \
                                  export the calendar as iCalendar (.ics)"
                .into(),
            Wrong::TooDeep => "nothing may lie this deep; export the file again".into(),
            Wrong::TooManyEvents => most(MOST_EVENTS, " events are the most that a file may have"),
            Wrong::TooManyDays => most(MOST_DAYS, " days are the most that a file may give"),
            Wrong::TooManyParts => "a day has at most 24 separate parts".into(),
            Wrong::TooMuchWork => "the file repeats itself more than can be read".into(),
        })?;
        match self.wrong {
            Wrong::Empty | Wrong::WebPage | Wrong::NoCalendar | Wrong::TooDeep => Ok(()),
            _ => f.write_str(fewer),
        }
    }
}

impl Error for IcsError {}
