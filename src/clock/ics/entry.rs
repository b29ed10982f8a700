//! The entry: an event of the file, read property by property.

use super::{
    Reason, Wrong,
    gone::whose,
    length::Length,
    line::Line,
    rule::Rule,
    text::{clean, unescaped},
    time::Time,
    tzid,
    work::Work,
};

/// A `VEVENT`.
#[derive(Default)]
pub(super) struct Entry {
    /// The line on which it begins.
    pub(super) line: usize,
    pub(super) name: String,
    /// Why it gives no day, and the value for which it does not.
    pub(super) fault: Option<(Reason, String)>,
    pub(super) start: Option<Time>,
    pub(super) end: Option<Time>,
    pub(super) length: Option<Length>,
    pub(super) rule: Option<Rule>,
    pub(super) more: Vec<Time>,
    pub(super) except: Vec<Time>,
    /// Which time of another event it takes the place of.
    pub(super) replaces: Option<Time>,
    /// The number of its `UID`.
    pub(super) whose: i64,
    pub(super) tentative: bool,
}

impl Entry {
    pub(super) fn at(line: usize) -> Entry {
        Entry {
            line,
            whose: whose(""),
            ..Entry::default()
        }
    }

    /// Reads a property; those that say nothing about when it takes place are passed over.
    pub(super) fn property(&mut self, line: &Line<'_>, work: &mut Work) -> Result<(), Wrong> {
        if line.is("SUMMARY") {
            self.name = unescaped(line.value);
        } else if line.is("UID") {
            self.whose = whose(line.value);
        } else if line.is("DTSTART") {
            self.start = self.time(line, line.value);
        } else if line.is("DTEND") {
            self.end = self.time(line, line.value);
        } else if line.is("DURATION") {
            self.length = Length::read(line.value);
            if self.length.is_none() {
                self.fail(Reason::BadTime, line.value);
            }
        } else if line.is("STATUS") {
            self.tentative = line.says("TENTATIVE");
            if line.says("CANCELLED") {
                self.fail(Reason::Cancelled, "");
            }
        } else if line.is("RRULE") {
            match Rule::read(line.value) {
                Ok(rule) if self.rule.is_none() => self.rule = Some(rule),
                Ok(_) => self.fail(Reason::Rule, line.value),
                Err(part) => self.fail(Reason::Rule, part),
            }
        } else if line.is("EXRULE") {
            self.fail(Reason::Rule, line.value);
        } else if line.is("RDATE") {
            let mut times = self.times(line, work)?;
            self.more.append(&mut times);
        } else if line.is("EXDATE") {
            let mut times = self.times(line, work)?;
            self.except.append(&mut times);
        } else if line.is("RECURRENCE-ID") {
            self.replaces = self.time(line, line.value);
            if let Some(range) = line.parameter("RANGE") {
                self.fail(Reason::Rule, range);
            }
        }
        Ok(())
    }

    /// Reads a list of times.
    fn times(&mut self, line: &Line<'_>, work: &mut Work) -> Result<Vec<Time>, Wrong> {
        let mut times = Vec::new();
        for value in line.value.split(',') {
            work.step()?;
            times.extend(self.time(line, value));
        }
        Ok(times)
    }

    /// Reads a time, in the zone that the line names.
    fn time(&mut self, line: &Line<'_>, value: &str) -> Option<Time> {
        let Some(mut time) = Time::read(value.trim_ascii()) else {
            self.fail(Reason::BadTime, value);
            return None;
        };
        if line
            .parameter("VALUE")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"))
        {
            time = Time {
                dated: true,
                local: time.midnight(),
                zone: None,
            };
        }
        if !time.dated
            && time.zone.is_none()
            && let Some(id) = line.parameter("TZID")
        {
            time.zone = tzid::zone(id);
            if time.zone.is_none() {
                self.fail(Reason::UnknownZone, id);
                return None;
            }
        }
        Some(time)
    }

    /// Keeps why it gives no day; the first reason counts, but that it was cancelled counts most.
    pub(super) fn fail(&mut self, reason: Reason, value: &str) {
        if self.fault.is_none() || reason == Reason::Cancelled {
            self.fault = Some((reason, clean(value)));
        }
    }

    /// Whether it only takes a time of another event away: nobody misses that.
    pub(super) fn only_removes(&self) -> bool {
        let cancelled = matches!(self.fault, Some((Reason::Cancelled, _)));
        cancelled && self.replaces.is_some()
    }
}
