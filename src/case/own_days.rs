use crate::{
    clock::{
        Holiday, Zone,
        ics::{self, Wrong},
    },
    tree::{Writer, fields, from_json, words},
};

use super::ChosenHolidays;

/// What a person's own calendar file gave: the part of the page that reads such files says it to the one that shows it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OwnDays {
    /// The days off.
    pub days: Vec<Holiday>,
    /// The names of entries that were left out, the first of them.
    pub left_out: Vec<String>,
    /// Why the file as a whole could not be read.
    pub bad: BadFile,
    /// The line of the file at which that was found, from 1.
    pub line: String,
    /// What stands there, in part.
    pub value: String,
}

fields!(
    OwnDays = default {
        days,
        left_out,
        bad,
        line,
        value
    }
);

/// Why a calendar file could not be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BadFile {
    /// It could.
    #[default]
    Good,
    /// It is no calendar file, or is damaged.
    NoCalendar,
    /// It holds more than public holidays ever do.
    TooLarge,
}

words!(BadFile {
    good: Good,
    no_calendar: NoCalendar,
    too_large: TooLarge
});

impl OwnDays {
    /// The most names of entries that are kept.
    const MOST_NAMES: usize = 5;

    /// Reads a calendar file. Times count on the clocks of this zone.
    pub fn read(text: &str, zone: Zone) -> OwnDays {
        let found = match ics::read(text, zone) {
            Ok(found) => found,
            Err(error) => {
                return OwnDays {
                    bad: match error.wrong {
                        Wrong::NoCalendar | Wrong::CutOff | Wrong::Unbalanced | Wrong::TooDeep => {
                            BadFile::NoCalendar
                        }
                        _ => BadFile::TooLarge,
                    },
                    line: error.line.to_string(),
                    value: error.value,
                    ..OwnDays::default()
                };
            }
        };
        let mut days = OwnDays {
            days: found.holidays,
            ..OwnDays::default()
        };
        if days.days.len() > ChosenHolidays::MOST {
            days.days.clear();
            days.bad = BadFile::TooLarge;
        }
        for entry in found.left_out.into_iter().take(OwnDays::MOST_NAMES) {
            days.left_out.push(entry.name);
        }
        days
    }

    /// As JSON, for [`OwnDays::from_json`].
    pub fn to_json(&self) -> String {
        let mut json = Writer::default();
        json.open(None);
        write_days(&mut json, "days", &self.days);
        let names: Vec<_> = self
            .left_out
            .iter()
            .map(|name| Some(name.as_str()))
            .collect();
        json.list("left_out", &names);
        let bad = match self.bad {
            BadFile::Good => "good",
            BadFile::NoCalendar => "no_calendar",
            BadFile::TooLarge => "too_large",
        };
        json.text("bad", Some(bad));
        json.text("line", Some(&self.line));
        json.text("value", Some(&self.value));
        json.close();
        json.into_string()
    }

    /// Back from JSON; none where it is none of ours.
    pub fn from_json(text: &str) -> Option<OwnDays> {
        from_json(text).ok()
    }
}

/// Days off as a list of objects.
pub(super) fn write_days(json: &mut Writer, name: &str, days: &[Holiday]) {
    json.objects(name, days.len(), &mut |json, n| {
        let Holiday {
            date,
            name,
            part,
            estimated,
        } = &days[n];
        json.text("date", Some(&date.to_string()));
        if !name.is_empty() {
            json.text("name", Some(name));
        }
        if let Some(part) = part {
            let (from, to) = (part.from().to_string(), part.to().to_string());
            json.list("part", &[Some(&from), Some(&to)]);
        }
        if *estimated {
            json.is("estimated", true);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::{BadFile, OwnDays};
    use crate::clock::Zone;

    #[test]
    fn what_a_file_gave_comes_over_whole() {
        let file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261224T120000\nDTEND:20261225T000000\n\
                    SUMMARY:Half \"day\"\nSTATUS:TENTATIVE\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Odd\n\
                    END:VEVENT\nEND:VCALENDAR\n";
        let days = OwnDays::read(file, Zone::utc());
        assert_eq!(
            (days.days.len(), days.left_out.as_slice()),
            (1, &["Odd".to_owned()][..])
        );
        assert_eq!(OwnDays::from_json(&days.to_json()), Some(days));
        let bad = OwnDays::read("\n<html>", Zone::utc());
        assert_eq!(
            (bad.bad, bad.line.as_str(), bad.value.as_str()),
            (BadFile::NoCalendar, "2", "<html>")
        );
        assert_eq!(OwnDays::from_json(&bad.to_json()), Some(bad));
    }
}
