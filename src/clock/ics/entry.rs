//! The entry: an event of the file, read property by property.

use super::{
    DAY, Doubt, LeftOut, Reason, Wrong,
    clocks::Clock,
    doubt::Said,
    gone::whose,
    length::Length,
    line::Line,
    rule::{Every, Rule},
    text::{clean, unescaped},
    time::Time,
    tzid::Names,
    work::Work,
};

/// What lasts less is a meeting rather than half a day off, in seconds.
const MEETING: i64 = 3 * 3600;

/// What lasts as long, up to midnight, is no meeting.
const REST: i64 = 6 * 3600;

/// The fewest entries of a file that can be a diary, rather than a few half days off.
pub(super) const DIARY: usize = 5;

/// A `VEVENT`.
#[derive(Default)]
pub(super) struct Entry<'a> {
    /// The line on which it begins.
    pub(super) line: usize,
    pub(super) name: String,
    /// Why it gives no day, and the value for which it does not.
    pub(super) fault: Option<(Reason, String)>,
    pub(super) start: Option<Time<'a>>,
    pub(super) end: Option<Time<'a>>,
    pub(super) length: Option<Length>,
    pub(super) rule: Option<Rule>,
    pub(super) more: Vec<Time<'a>>,
    pub(super) except: Vec<Time<'a>>,
    /// Which time of another event it takes the place of.
    pub(super) replaces: Option<Time<'a>>,
    /// The same as a date, where it may be one.
    pub(super) replaces_day: Option<Time<'a>>,
    /// The number of its `UID`.
    pub(super) whose: i64,
    /// Whether a program marks it as a whole day, whatever its times are.
    pub(super) all_day: bool,
    /// Whose clocks show its times where they name none: those of its calendar.
    pub(super) home: Option<Clock<'a>>,
    said: Said,
    cancelled: bool,
    tentative: bool,
    /// Whether it is time of work that stays free.
    free: bool,
    /// Whether its owner is away.
    away: bool,
    /// Whether others are invited.
    people: bool,
    /// Whether it is of a feed of holidays that says how to hide what people work on.
    of_feed: bool,
}

impl<'a> Entry<'a> {
    pub(super) fn at(line: usize, cancelled: bool) -> Entry<'a> {
        Entry {
            line,
            whose: whose(""),
            cancelled,
            ..Entry::default()
        }
    }

    /// Reads a property; those that say nothing about when it takes place, nor of what kind it is, are passed over.
    pub(super) fn property(
        &mut self,
        line: &Line<'_>,
        names: &mut Names<'a>,
        work: &mut Work,
    ) -> Result<(), Wrong> {
        if line.is("SUMMARY") {
            let text = line.text();
            self.name = unescaped(&text);
            self.said = self.said.and(Said::by_title(&text));
        } else if line.is("DESCRIPTION") {
            self.said = self.said.and(Said::by_description(&line.text()));
        } else if line.is("CATEGORIES") {
            self.said = self.said.and(Said::by_categories(&line.text()));
        } else if line.is("UID") {
            self.whose = whose(line.value);
            self.of_feed = is_of_feed(line.value);
        } else if line.is("DTSTART") {
            self.start = self.time(line, line.value, names);
        } else if line.is("DTEND") {
            self.end = self.time(line, line.value, names);
        } else if line.is("DURATION") {
            self.length = Length::read(line.value);
            if self.length.is_none() {
                self.fail(Reason::BadTime, line.value);
            }
        } else if line.is("STATUS") {
            self.tentative |= line.says("TENTATIVE");
            self.cancelled |= line.says("CANCELLED") || line.says("CANCELED");
        } else if line.is("TRANSP") {
            self.free |= line.says("TRANSPARENT");
        } else if line.is("X-MICROSOFT-CDO-BUSYSTATUS") {
            self.free |= line.says("FREE");
            self.away |= line.says("OOF");
            self.tentative |= line.says("TENTATIVE");
        } else if line.is("X-MICROSOFT-CDO-ALLDAYEVENT")
            || line.is("X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT")
        {
            self.all_day |= line.says("TRUE");
        } else if line.is("ATTENDEE") {
            self.people = true;
        } else if line.is("RRULE") {
            match Rule::read(line.value) {
                Ok(rule) if self.rule.is_none() => self.rule = Some(rule),
                Ok(_) => self.fail(Reason::Rule, line.value),
                Err(part) => self.fail(Reason::Rule, part),
            }
        } else if line.is("EXRULE") {
            self.fail(Reason::Rule, line.value);
        } else if line.is("RDATE") {
            let mut times = self.times(line, names, work)?;
            self.more.append(&mut times);
        } else if line.is("EXDATE") {
            let mut times = self.times(line, names, work)?;
            self.except.append(&mut times);
        } else if line.is("RECURRENCE-ID") {
            self.replaces = self.time(line, line.value, names);
            if let Some(range) = line.parameter("RANGE") {
                self.fail(Reason::Rule, range);
            }
        }
        Ok(())
    }

    /// Reads a list of times.
    fn times(
        &mut self,
        line: &Line<'_>,
        names: &mut Names<'a>,
        work: &mut Work,
    ) -> Result<Vec<Time<'a>>, Wrong> {
        let mut times = Vec::new();
        for value in line.value.split(',') {
            work.step()?;
            times.extend(self.time(line, value, names));
        }
        Ok(times)
    }

    /// Reads a time, in the zone that the line names.
    fn time(&mut self, line: &Line<'_>, value: &str, names: &mut Names<'a>) -> Option<Time<'a>> {
        let Some(mut time) = Time::read(value.trim_ascii()) else {
            self.fail(Reason::BadTime, value);
            return None;
        };
        if line
            .parameter("VALUE")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"))
        {
            time = Time::of_date(time.midnight());
        }
        if !time.dated
            && time.clock.is_none()
            && let Some(id) = line.parameter("TZID")
        {
            time.clock = names.clock(id);
            if time.clock.is_none() {
                self.fail(Reason::UnknownZone, id);
                return None;
            }
        }
        Some(time)
    }

    /// Keeps why it gives no day; the first reason counts.
    pub(super) fn fail(&mut self, reason: Reason, value: &str) {
        if self.fault.is_none() {
            self.fault = Some((reason, clean(value)));
        }
    }

    /// Whether it only takes a time of another event away: nobody misses that.
    pub(super) fn only_removes(&self) -> bool {
        self.cancelled && self.replaces.is_some()
    }

    /// What people are told where it gives no day; nothing of what does not take place.
    pub(super) fn left_out(self) -> Option<LeftOut> {
        let (reason, value) = self.fault.filter(|_| !self.cancelled)?;
        Some(LeftOut {
            name: self.name,
            line: self.line,
            reason,
            value,
        })
    }

    /// Whether it has a time that is on no clocks of its own.
    pub(super) fn floats(&self) -> bool {
        let is_floating = |time: &Time<'_>| !time.dated && time.clock.is_none();
        self.fault.is_none() && [self.start, self.end].iter().flatten().any(is_floating)
    }

    /// Whether it is an appointment of a working day rather than time off: short, with others, or every week.
    pub(super) fn is_meeting(&self) -> bool {
        let often = |rule: &Rule| matches!(rule.every, Every::Week | Every::Day);
        let is_one = self.people
            || self.said.meeting
            || self.takes(MEETING)
            || self.rule.as_ref().is_some_and(often);
        is_one && self.can_be_meeting()
    }

    /// Whether it is a part of a day, and nothing says that people are off.
    fn can_be_meeting(&self) -> bool {
        let off = self.away || (self.said.off && !self.said.meeting);
        !off && self.takes(DAY) && !self.is_rest_of_day()
    }

    /// Whether it is all that is left of a day: from noon to midnight, with nobody invited.
    fn is_rest_of_day(&self) -> bool {
        let ends = self.end.is_some_and(|end| end.local == end.midnight());
        ends && !self.people && !self.takes(REST)
    }

    /// How many entries it stands for in a file: one that comes back every week, or more often, is as many as make a
    /// diary.
    pub(super) fn weight(&self) -> usize {
        let repeats = |rule: &Rule| match rule.every {
            Every::Year => 1,
            _ => rule
                .count
                .map_or(DIARY, |count| count.try_into().unwrap_or(DIARY)),
        };
        let count = self.rule.as_ref().map_or(1, repeats) + self.more.len();
        count.min(DIARY)
    }

    /// Whether it is a part of a day that takes less than this, in seconds.
    fn takes(&self, less: i64) -> bool {
        let Some(start) = self.start.filter(|start| !start.dated) else {
            return false;
        };
        let home = Clock::Fixed(0);
        let end = self.end.map(|end| end.instant(home) - start.instant(home));
        end.or(self.length.map(Length::seconds))
            .is_some_and(|length| length < less)
    }

    /// Why it is only perhaps a day off, if it is. `among_meetings`: whether most of the file is.
    pub(super) fn doubt(&self, among_meetings: bool) -> Option<Doubt> {
        let is_part = self.start.is_some_and(|start| !start.dated);
        let said = self.said;
        [
            (self.cancelled || said.cancelled, Doubt::Cancelled),
            (self.tentative || said.tentative, Doubt::Tentative),
            (said.clock_change, Doubt::ClockChange),
            (
                said.observance || (said.can_be_hidden && self.of_feed),
                Doubt::Observance,
            ),
            (is_part && self.free, Doubt::Free),
            (
                self.is_meeting() || (among_meetings && self.can_be_meeting()),
                Doubt::Meeting,
            ),
        ]
        .into_iter()
        .find_map(|(is, doubt)| is.then_some(doubt))
    }
}

/// Whether a `UID` is one of the holidays that Google publishes: `20261225_3k4p5q@google.com`.
fn is_of_feed(uid: &str) -> bool {
    let (date, rest) = uid.split_once('_').unwrap_or_default();
    date.len() == 8 && date.bytes().all(|b| b.is_ascii_digit()) && rest.ends_with("@google.com")
}
