//! A reading as a programme: the file that a vendor's own page reads.

use super::{
    About, Clock, Hours, Reading, Unfit, said,
    said::Said,
    shown::{ids, name_of, shown, windows},
    terms,
    words::Words,
};
use crate::{
    programme::{self, Answer},
    tree::Writer,
};

/// The only source that there is: the table.
const SOURCE: &[Option<&str>] = &[Some("table")];

impl Reading {
    /// The reading as a programme file of the format 2, once nothing is open.
    ///
    /// What the table does not say stays unsaid: a pair without an answer is `not_published`, and so is a figure in business
    /// time on a plan without hours, with the figure as a note. A level without a definition has its name as one.
    ///
    /// # Errors
    /// [`Unfit`] while questions are open, and for what cannot be a programme: an address that is none, a day that does not
    /// exist, more levels than a programme may have.
    pub fn to_programme(&self, about: &About) -> Result<String, Unfit> {
        if !self.questions.is_empty() {
            return Err(Unfit::Open(self.questions.len()));
        }
        let json = File {
            reading: self,
            about,
            hours: self.all_hours(),
        }
        .write();
        match programme::read(&json) {
            Ok(_) => Ok(json),
            Err(bad) => Err(Unfit::Bad(bad)),
        }
    }

    /// Each hours of a plan once.
    fn all_hours(&self) -> Vec<&Hours> {
        let mut all: Vec<&Hours> = Vec::new();
        for plan in &self.plans {
            if plan.hours != Hours::None && !all.contains(&&plan.hours) {
                all.push(&plan.hours);
            }
        }
        all
    }

    /// The levels by rank, the gravest first: as the table has them, unless it counts down.
    fn ranks(&self) -> Vec<usize> {
        let mut ranks: Vec<usize> = (0..self.levels.len()).collect();
        let number = |at: usize| {
            let words = Words::of(&self.levels.get(at)?.name);
            let is_low = words.has(terms::LOWEST);
            let number = (0..words.len()).find_map(|at| words.number(at));
            Some((number, is_low))
        };
        if let (Some((first, is_low)), Some((last, ends_low))) =
            (number(0), number(self.levels.len().saturating_sub(1)))
        {
            let counts_down = matches!((first, last), (Some(first), Some(last)) if first > last);
            if counts_down || first.is_none() && is_low && !ends_low {
                ranks.reverse();
            }
        }
        ranks
    }
}

/// A file as it is written.
pub(super) struct File<'a> {
    reading: &'a Reading,
    about: &'a About<'a>,
    hours: Vec<&'a Hours>,
}

impl File<'_> {
    pub fn say(&self, said: Said) -> &'static str {
        said::of(said, self.about.language)
    }

    /// A text that no source says.
    pub fn own(&self, json: &mut Writer, name: &str, text: &str) {
        json.open(Some(name));
        json.text("text", Some(text));
        json.is("ours", true);
        json.close();
    }

    /// A list with one rule of our own.
    pub fn rule(&self, json: &mut Writer, list: &str, id: &str, text: Said) {
        json.objects(list, 1, &mut |json, _| {
            json.text("id", Some(id));
            self.own(json, "text", self.say(text));
        });
    }

    fn write(&self) -> String {
        let (about, reading) = (self.about, self.reading);
        let mut json = Writer::default();
        let json = &mut json;
        json.open(None);
        json.json("format", "2");
        json.text("id", Some(about.id));
        json.text("language", Some(about.language));
        json.text("name", Some(about.name));
        json.text("vendor", Some(about.name));
        self.own(json, "summary", self.say(said::SUMMARY));
        json.open(Some("contact"));
        self.own(json, "text", self.say(said::CONTACT));
        json.text("address", Some(about.address));
        json.close();
        json.objects("documents", 1, &mut |json, _| {
            json.text("id", Some("table"));
            json.text("title", Some(about.title));
            json.text("language", Some(about.language));
            json.text("address", Some(about.address));
            json.text("read_on", Some(about.read_on));
        });
        json.objects("sources", 1, &mut |json, _| {
            json.text("id", Some("table"));
            json.text("document", Some("table"));
            json.text("section", Some(self.say(said::SECTION)));
        });
        let readings = [
            ("start", said::START, said::STARTS),
            ("zone", said::WHOSE, said::WHOSE_CHOSEN),
        ];
        json.objects("readings", readings.len(), &mut |json, at| {
            if let Some((id, question, chosen)) = readings.get(at) {
                json.text("id", Some(id));
                json.text("question", Some(self.say(*question)));
                json.text("chosen", Some(self.say(*chosen)));
                json.list("source", SOURCE);
            }
        });
        json.objects("hours", self.hours.len(), &mut |json, at| {
            self.hours(json, at)
        });
        json.objects("channels", 1, &mut |json, _| {
            json.text("id", Some("page"));
            self.own(json, "name", self.say(said::WAY));
            self.own(json, "how", self.say(said::CONTACT));
            json.text("address", Some(about.address));
            json.list("source", SOURCE);
        });
        let plans: Vec<String> = ids(reading.plans.iter().map(|plan| plan.name.as_str()), "plan");
        let levels: Vec<String> = ids(
            reading.levels.iter().map(|level| level.name.as_str()),
            "level",
        );
        json.objects("plans", plans.len(), &mut |json, at| {
            self.plan(json, at, &plans)
        });
        let ranks = reading.ranks();
        json.objects("levels", ranks.len(), &mut |json, rank| {
            let Some(level) = ranks
                .get(rank)
                .copied()
                .filter(|at| *at < reading.levels.len())
            else {
                return;
            };
            self.level(json, level, rank, &levels);
        });
        json.open(Some("triage"));
        json.open(Some("method"));
        json.open(Some("direct"));
        self.own(json, "question", self.say(said::QUESTION));
        json.close();
        json.close();
        self.own(json, "decided_by", self.say(said::DECIDED));
        json.list("source", SOURCE);
        json.close();
        let pairs = plans.len() * levels.len();
        json.objects("targets", pairs, &mut |json, pair| {
            let (plan, level) = (pair / levels.len(), pair % levels.len());
            json.text("plan", plans.get(plan).map(String::as_str));
            json.text("level", levels.get(level).map(String::as_str));
            self.target(json, plan, level);
            json.list("source", SOURCE);
        });
        self.rest(json);
        json.close();
        std::mem::take(json).into_string()
    }

    fn hours(&self, json: &mut Writer, at: usize) {
        let Some(hours) = self.hours.get(at) else {
            return;
        };
        json.text("id", Some(&name_of("hours", at)));
        json.text("text", Some(&shown(hours)));
        match hours {
            Hours::Week(week, clock) => {
                json.open(Some("open"));
                json.open(Some("week"));
                windows(json, week);
                match clock {
                    Clock::Zone(zone) => {
                        json.open(Some("zone"));
                        json.text("zone", Some(zone.name()));
                        json.close();
                    }
                    Clock::Customer | Clock::Unsaid => json.text("zone", Some("customer")),
                }
                json.close();
                json.close();
            }
            _ => json.text("open", Some("always")),
        }
        json.list("source", SOURCE);
        let is_chosen = self.reading.zone_is_chosen && matches!(hours, Hours::Week(..));
        json.list("readings", if is_chosen { &[Some("zone")] } else { &[] });
    }

    fn plan(&self, json: &mut Writer, at: usize, ids: &[String]) {
        let Some(plan) = self.reading.plans.get(at) else {
            return;
        };
        json.text("id", ids.get(at).map(String::as_str));
        json.text("name", Some(&plan.name));
        let hours = self.hours.iter().position(|hours| **hours == plan.hours);
        match hours {
            Some(hours) => {
                json.text("summary", Some(&shown(&plan.hours)));
                json.text("hours", Some(&name_of("hours", hours)));
            }
            None => self.own(json, "summary", self.say(said::NO_HOURS)),
        }
        json.list("channels", &[Some("page")]);
        json.list("source", SOURCE);
    }

    fn level(&self, json: &mut Writer, at: usize, rank: usize, ids: &[String]) {
        let Some(level) = self.reading.levels.get(at) else {
            return;
        };
        json.text("id", ids.get(at).map(String::as_str));
        json.json("rank", &(rank + 1).to_string());
        json.text("term", Some(&level.name));
        json.text("name", Some(&level.name));
        json.text(
            "definition",
            Some(level.definition.as_deref().unwrap_or(&level.name)),
        );
        json.list("source", SOURCE);
    }

    fn target(&self, json: &mut Writer, plan: usize, level: usize) {
        let target = self.reading.target(plan, level);
        let has_hours = self
            .reading
            .plans
            .get(plan)
            .is_some_and(|plan| plan.hours != Hours::None);
        let word = match target.map(|target| &target.answer) {
            Some(Answer::Within(amount)) if has_hours || !amount.unit.needs_hours() => {
                json.open(Some("answer"));
                json.open(Some("within"));
                json.json("amount", &amount.amount.to_string());
                json.text("unit", Some(amount.unit.name()));
                json.close();
                json.close();
                return;
            }
            Some(Answer::BestEffort) => "best_effort",
            Some(Answer::NoTarget) => "no_target",
            Some(Answer::NotOffered) => "not_offered",
            Some(Answer::Within(_) | Answer::NotPublished) | None => "not_published",
        };
        json.text("answer", Some(word));
        // A figure that cannot be counted is said as it is printed.
        if let Some(target) = target
            && let Answer::Within(_) = target.answer
            && let text = self.reading.grid.text(target.cell)
            && !text.is_empty()
        {
            json.text("note", Some(text));
        }
    }
}
