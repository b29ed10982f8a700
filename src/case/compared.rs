use serde::Serialize;

use super::beside::Beside;
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
    /// What is looked at of other programmes.
    pub beside: Kept<Programme, Beside>,
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
        to,
        beside
    }
);

/// The version of what a link says of one programme.
const ONE: &str = "1";

/// The same, with others beside it.
const SEVERAL: &str = "2";

/// The plans that are left out, in a link.
pub(super) fn left_out(plans: &Kept<Plan, bool>, between: &str) -> String {
    let mut link = String::new();
    for (id, _) in plans.iter().filter(|(_, out)| *out) {
        if !link.is_empty() {
            link.push_str(between);
        }
        link.push_str(id.as_str());
    }
    link
}

/// The same, read.
pub(super) fn without(link: &str, between: char) -> Kept<Plan, bool> {
    let ids = link.split(between).filter_map(|id| id.parse().ok());
    ids.map(|id| (id, true)).collect()
}

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
            beside: Kept::default(),
        }
    }
}

impl Compared {
    /// Whether nothing was chosen.
    pub(super) fn is_blank(&self) -> bool {
        *self == Compared::default()
    }

    /// What a link says of it: which level, at which hour of the week, without which plans; `1~2~113~basic.premier`. Where other
    /// programmes stand beside it, `2~2~113~basic,premier` and what is said of each, as [`Beside`] says it. Money is never in it,
    /// and neither is how it is looked at. Empty where there is nothing to say.
    pub fn to_link(&self) -> String {
        let level = self.level.as_ref().map_or("", Id::as_str);
        let beside: Vec<_> = self.beside.iter().filter(|(_, one)| one.shown).collect();
        let (version, between) = if beside.is_empty() {
            (ONE, ".")
        } else {
            (SEVERAL, ",")
        };
        let plans = left_out(&self.left_out, between);
        let mut link = [version, level, &self.hour, &plans].join("~");
        for (id, one) in beside {
            link.push('~');
            link.push_str(&one.to_link(id));
        }
        link.truncate(link.trim_end_matches('~').len());
        if link == ONE { String::new() } else { link }
    }

    /// Takes what a link says of it, as far as it can be read; what it does not say was not chosen.
    pub fn take_link(&mut self, link: &str) {
        let mut parts = link.split('~');
        let between = match parts.next() {
            Some(ONE) => '.',
            Some(SEVERAL) => ',',
            _ => {
                parts = "".split('~');
                ','
            }
        };
        self.level = parts.next().and_then(|id| id.parse().ok());
        let hour = parts.next().filter(|hour| is_hour(hour));
        self.hour = hour.unwrap_or_default().to_owned();
        self.left_out = without(parts.next().unwrap_or_default(), between);
        self.beside = Kept::default();
        for (id, beside) in parts.take(Beside::MOST).filter_map(Beside::from_link) {
            self.beside.insert(id, beside);
        }
    }

    /// Whether all that a link said was taken, in whatever order it said it.
    pub(super) fn says_all(&self, link: &str) -> bool {
        let signs = ['~', '.', ',', ':', '*'];
        let own = self.to_link();
        let parts = |link| str::split(link, signs);
        let is_own = |part: &str| part.is_empty() || parts(&own).any(|one| one == part);
        own.len() >= link.trim_end_matches(signs).len() && parts(link).all(is_own)
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
        flags(json, "left_out", &self.left_out);
        json.text("level", self.level.as_ref().map(Id::as_str));
        json.text("hour", Some(&self.hour));
        json.is("year", self.year);
        json.is("differences", self.differences);
        texts(json, "problems", &self.problems);
        texts(json, "prices", &self.prices);
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
        json.open(Some("beside"));
        for (id, beside) in self.beside.iter() {
            beside.write(id, json);
        }
        json.close();
        json.close();
    }
}

pub(super) fn flags<T>(json: &mut Writer, name: &str, flags: &Kept<T, bool>) {
    json.open(Some(name));
    for (id, yes) in flags.iter() {
        json.is(id.as_str(), *yes);
    }
    json.close();
}

pub(super) fn texts<T>(json: &mut Writer, name: &str, texts: &Kept<T, String>) {
    json.open(Some(name));
    for (id, text) in texts.iter() {
        json.text(id.as_str(), Some(text));
    }
    json.close();
}
