use serde::Serialize;

use crate::{
    programme::{Id, Kept, Level, Plan, Programme},
    tree::{Writer, fields},
};

/// What a person chose where the plans of a programme stand side by side, as typed. Nothing of it is part of a case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Compared {
    /// The plans that are not looked at.
    pub left_out: Kept<Plan, bool>,
    /// The level; none while that of the problem counts.
    pub level: Option<Id<Level>>,
    /// The hour of the week at which the problem happens, counted from Monday; empty for the moment of the case.
    pub hour: String,
    /// Whether the figures are those of a year and not of a week.
    pub year: bool,
    /// Whether only that is shown in which plans differ.
    pub differences: bool,
    /// How many problems of each level a year has.
    pub problems: Kept<Level, String>,
    /// What a year of each plan costs.
    pub prices: Kept<Plan, String>,
    /// What an hour of waiting costs.
    pub rate: String,
    /// The currency of all amounts, as the person calls it.
    pub currency: String,
    /// Which share of the waiting counts, in percent.
    pub share: String,
    /// When problems happen: empty for at any hour alike, `work` for in the customer's working hours, `own` for in its own shares.
    pub pattern: String,
    /// Of 100 problems: how many happen in working hours.
    pub at_work: String,
    /// How many at other hours of working days.
    pub after_work: String,
    /// How many at weekends and on days off.
    pub weekend: String,
    /// Whether only waiting in the customer's working hours counts.
    pub operating: bool,
    /// From when the customer works on working days.
    pub from: String,
    /// Until when.
    pub to: String,
}

fields!(
    Compared = default {
        left_out,
        level,
        hour,
        year,
        differences,
        problems,
        prices,
        rate,
        currency,
        share,
        pattern,
        at_work,
        after_work,
        weekend,
        operating,
        from,
        to
    }
);

/// The version of what a link says.
const VERSION: &str = "1";

/// Whether a text is an hour of a week, which has 169 at most.
fn is_hour(text: &str) -> bool {
    text.bytes().all(|sign| sign.is_ascii_digit()) && text.parse().is_ok_and(|hour: u8| hour < 169)
}

impl Default for Compared {
    fn default() -> Compared {
        Compared {
            left_out: Kept::default(),
            level: None,
            hour: String::new(),
            year: false,
            differences: false,
            problems: Kept::default(),
            prices: Kept::default(),
            rate: String::new(),
            currency: String::new(),
            share: String::new(),
            pattern: String::new(),
            at_work: String::new(),
            after_work: String::new(),
            weekend: String::new(),
            operating: false,
            from: "09:00".into(),
            to: "17:00".into(),
        }
    }
}

impl Compared {
    /// Whether nothing was chosen.
    pub(super) fn is_blank(&self) -> bool {
        *self == Compared::default()
    }

    /// What a link says of it: which level, at which hour of the week, without which plans; `1~2~113~basic.premier`. Money is never
    /// in it, and neither is how it is looked at. Empty where there is nothing to say.
    pub fn to_link(&self) -> String {
        let level = self.level.as_ref().map_or("", Id::as_str);
        let out = self.left_out.iter().filter(|(_, out)| *out);
        let mut plans = String::new();
        for (id, _) in out {
            if !plans.is_empty() {
                plans.push('.');
            }
            plans.push_str(id.as_str());
        }
        let mut link = [VERSION, level, &self.hour, &plans].join("~");
        link.truncate(link.trim_end_matches('~').len());
        if link == VERSION { String::new() } else { link }
    }

    /// Takes what a link says of it, as far as it can be read; what it does not say was not chosen.
    pub fn take_link(&mut self, link: &str) {
        let mut parts = link.split('~');
        let is_known = parts.next() == Some(VERSION);
        let mut next = || parts.next().filter(|_| is_known).unwrap_or_default();
        self.level = next().parse().ok();
        self.hour = Some(next())
            .filter(|hour| is_hour(hour))
            .unwrap_or_default()
            .to_owned();
        self.left_out = Kept::default();
        for id in next().split('.').filter_map(|id| id.parse().ok()) {
            self.left_out.insert(id, true);
        }
    }

    /// The hour of the week at which the problem happens, where one was chosen.
    pub fn hour(&self) -> Option<usize> {
        self.hour.parse().ok().filter(|_| is_hour(&self.hour))
    }

    /// Whether a programme has all that is named.
    pub(super) fn fits(&self, programme: &Programme) -> bool {
        let mut out = self.left_out.iter();
        let level = self.level.as_ref();
        level.is_none_or(|id| programme.level(id.as_str()).is_some())
            && out.all(|(id, _)| programme.plan(id.as_str()).is_some())
    }

    /// Writes it where something was chosen: a draft that was never compared says nothing of it.
    pub(super) fn write(&self, json: &mut Writer) {
        if self.is_blank() {
            return;
        }
        json.open(Some("compared"));
        json.open(Some("left_out"));
        for (id, yes) in self.left_out.iter() {
            json.is(id.as_str(), *yes);
        }
        json.close();
        json.text("level", self.level.as_ref().map(Id::as_str));
        json.text("hour", Some(&self.hour));
        json.is("year", self.year);
        json.is("differences", self.differences);
        json.open(Some("problems"));
        for (id, text) in self.problems.iter() {
            json.text(id.as_str(), Some(text));
        }
        json.close();
        json.open(Some("prices"));
        for (id, text) in self.prices.iter() {
            json.text(id.as_str(), Some(text));
        }
        json.close();
        for (name, text) in [
            ("rate", &self.rate),
            ("currency", &self.currency),
            ("share", &self.share),
            ("pattern", &self.pattern),
            ("at_work", &self.at_work),
            ("after_work", &self.after_work),
            ("weekend", &self.weekend),
            ("from", &self.from),
            ("to", &self.to),
        ] {
            json.text(name, Some(text));
        }
        json.is("operating", self.operating);
        json.close();
    }
}
