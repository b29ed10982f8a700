//! Whether what a device keeps holds days, times or zones as somebody typed them.

use super::{App, Event};
use crate::locale::needs_reader;

/// The fields of a draft that hold them, as records and drafts name them.
const FIELDS: [&str; 5] = ["date\":", "time\":", "zone\":", "from\":", "to\":"];

impl App {
    /// Whether what waits for what answers holds something that only the reader of days, times and zones can read: then that is
    /// fetched first, so that nothing is taken for something else meanwhile.
    pub fn needs_reader(&self) -> bool {
        self.queue.iter().any(|event| match event {
            Event::Opened(opened) => {
                let records = opened.records.iter().map(|(_, text)| text);
                records.chain(&opened.remembered).any(|text| holds(text))
            }
            _ => false,
        })
    }
}

/// Looks through the text of a record or a draft, which need not be read for it: what is taken for a field and is none only means
/// that the reader comes sooner.
fn holds(text: &str) -> bool {
    let values = FIELDS.iter().flat_map(|field| text.split(field).skip(1));
    values.filter_map(value).any(needs_reader)
}

/// The text that begins here, alone or behind the time of the change and who made it.
fn value(rest: &str) -> Option<&str> {
    let rest = match rest.strip_prefix('[') {
        Some(list) => list.splitn(3, ',').nth(2)?,
        None => rest,
    };
    rest.strip_prefix('"')?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn what_somebody_typed_is_found_in_records_and_drafts() {
        for (text, is_typed) in [
            (r#"{"/moment/date":[1,2,"20 November 2026"]}"#, true),
            (
                r#"{"/moment/date":[1,2,"2026-11-20"],"/moment/time":[1,2,"09:30"]}"#,
                false,
            ),
            (
                r#"{"moment":{"date":"2026-11-20","time":"9 am","zone":""}}"#,
                true,
            ),
            (
                r#"{"moment":{"date":null,"time":"","zone":"Europe/Amsterdam"}}"#,
                false,
            ),
            (r#"{"/moment/zone":[1,2,"CET"]}"#, true),
            (r#"{"/choices/zmanda/own/from":[1,2,"9:00"]}"#, true),
            (r#"{"/moment/date":[1"#, false),
        ] {
            assert_eq!(holds(text), is_typed, "{text}");
        }
    }
}
