use serde::Serialize;

use super::{Attachment, ChosenHolidays, Compared, Handed, Log};
use crate::{
    checklist::Given,
    clock::Fold,
    programme::{
        Advantage, Asked, CaseType, Gate, Id, Item, Kept, Plan, Programme, Rule, Sign, Unit,
    },
    tree::{Writer, fields, from_json, words},
    triage::{Answers, Facts},
};

/// Everything that a person has chosen and typed, as typed: nothing is lost because it is incomplete or wrong.
///
/// Choices are kept for each programme apart, so that looking at another one and coming back changes nothing.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Draft {
    /// What the case is called before the vendor gives it a number, as [`Reference`](super::Reference) writes it;
    /// empty until the way to a case has begun.
    pub reference: String,
    /// What the person calls it; empty where nothing was typed.
    pub name: String,
    /// The tag of the language that the case is put together in; empty where it is that of the page.
    pub language: String,
    /// The programme in view.
    pub programme: Option<Id<Programme>>,
    /// When the case is opened.
    pub moment: TypedMoment,
    /// The public holidays that are taken off.
    pub holidays: ChosenHolidays,
    /// What was chosen within each programme.
    pub choices: Kept<Programme, Choices>,
    /// What the vendor said when it took the case, where it was handed over from here.
    #[serde(skip_serializing_if = "Handed::is_blank")]
    pub handed: Handed,
    /// What was noted of it since.
    #[serde(skip_serializing_if = "Log::is_blank")]
    pub log: Log,
}

fields!(
    Draft = default {
        reference,
        name,
        language,
        programme,
        moment,
        holidays,
        choices,
        handed,
        log
    }
);

/// A moment as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TypedMoment {
    /// Whether another moment than the present one is meant.
    pub other: bool,
    /// The day.
    pub date: String,
    /// Whether the page was in a language in which the day comes first when it was typed: what 3-4-2026 means does not
    /// change with the language of the page.
    pub day_first: bool,
    /// The time of day.
    pub time: String,
    /// The name of the zone; empty for the zone of the device.
    pub zone: String,
    /// Which of two, where a time happens twice.
    pub fold: Option<Fold>,
}

fields!(
    TypedMoment = default {
        other,
        date,
        day_first,
        time,
        zone,
        fold
    }
);

/// What was chosen within one programme.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Choices {
    /// The plan.
    pub plan: Option<Id<Plan>>,
    /// The kind of case.
    pub case_type: Option<Id<CaseType>>,
    /// The answers that lead to a level.
    pub answers: Answers,
    /// The customer's own figure.
    pub own: TypedAgreement,
    /// What moves a case forward in the queue.
    pub advantages: Kept<Advantage, bool>,
    /// What happened, in plain words.
    pub facts: Facts,
    /// The role of the person who hands in.
    pub role: Option<Id<Rule>>,
    /// The conditions before a case.
    pub gates: Kept<Gate, Reply>,
    /// What was given for the checklist.
    pub given: Kept<Item, Given>,
    /// What was said about the check that some items ask for.
    pub confirmed: Kept<Item, Reply>,
    /// The files that go with the case, by a name made of their bytes.
    pub files: Kept<Attachment, Attachment>,
    /// What was chosen where the plans stand side by side.
    #[serde(skip_serializing_if = "Compared::is_blank")]
    pub compared: Compared,
}

fields!(
    Choices = default {
        plan,
        case_type,
        answers,
        own,
        advantages,
        role,
        gates,
        given,
        facts,
        confirmed,
        files,
        compared
    }
);

impl Choices {
    fn write(&self, json: &mut Writer) {
        let Answers {
            level,
            across,
            down,
            steps: [first, second],
            overrule,
        } = &self.answers;
        json.text("plan", self.plan.as_ref().map(Id::as_str));
        json.text("case_type", self.case_type.as_ref().map(Id::as_str));
        json.open(Some("answers"));
        json.text("level", level.as_ref().map(Id::as_str));
        json.text("across", across.as_ref().map(Id::as_str));
        json.text("down", down.as_ref().map(Id::as_str));
        json.list(
            "steps",
            &[
                first.as_ref().map(Id::as_str),
                second.as_ref().map(Id::as_str),
            ],
        );
        if let Some(overrule) = overrule {
            json.open(Some("overrule"));
            json.text("level", Some(overrule.level.as_str()));
            json.text("reason", Some(&overrule.reason));
            json.close();
        }
        json.close();
        json.open(Some("own"));
        json.is("used", self.own.used);
        json.text("amount", Some(&self.own.amount));
        json.text("unit", Some(self.own.unit.name()));
        json.text("from", Some(&self.own.from));
        json.text("to", Some(&self.own.to));
        json.is("weekend", self.own.weekend);
        json.close();
        json.open(Some("advantages"));
        for (id, yes) in self.advantages.iter() {
            json.is(id.as_str(), *yes);
        }
        json.close();
        json.open(Some("facts"));
        for asked in Asked::ALL {
            json.text(asked.name(), self.facts.told(asked).map(Sign::name));
        }
        json.text("since", Some(&self.facts.since));
        json.close();
        json.text("role", self.role.as_ref().map(Id::as_str));
        replies("gates", &self.gates, json);
        json.open(Some("given"));
        for (id, given) in self.given.iter() {
            match given {
                Given::Answer(text) => {
                    json.open(Some(id.as_str()));
                    json.text("answer", Some(text));
                    json.close();
                }
                Given::NotKnownYet => json.text(id.as_str(), Some("not_known_yet")),
            }
        }
        json.close();
        replies("confirmed", &self.confirmed, json);
        json.open(Some("files"));
        for (id, file) in self.files.iter() {
            json.open(Some(id.as_str()));
            json.text("name", Some(&file.name));
            json.text("size", Some(&file.size));
            json.text("kind", Some(&file.kind));
            json.text("sha256", Some(&file.sha256));
            json.text("lines", Some(&file.lines));
            json.is("masked", file.masked);
            json.close();
        }
        json.close();
        self.compared.write(json);
    }
}

fn replies<T>(name: &str, replies: &Kept<T, Reply>, json: &mut Writer) {
    json.open(Some(name));
    for (id, reply) in replies.iter() {
        let said = match reply {
            Reply::Yes => "yes",
            Reply::No => "no",
            Reply::Unknown => "unknown",
        };
        json.text(id.as_str(), Some(said));
    }
    json.close();
}

/// An answer to a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It is so.
    Yes,
    /// It is not.
    No,
    /// The person does not know: that goes on, and the case says so.
    Unknown,
}

words!(Reply {
    yes: Yes,
    no: No,
    unknown: Unknown
});

/// A figure of the customer's own contract, as typed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TypedAgreement {
    /// Whether it is to be used.
    pub used: bool,
    /// The number.
    pub amount: String,
    /// Its unit.
    pub unit: Unit,
    /// From when on working days support is there.
    pub from: String,
    /// Until when.
    pub to: String,
    /// Whether Saturday and Sunday are working days too.
    pub weekend: bool,
}

fields!(
    TypedAgreement = default {
        used,
        amount,
        unit,
        from,
        to,
        weekend
    }
);

impl Default for TypedAgreement {
    fn default() -> Self {
        TypedAgreement {
            used: false,
            amount: String::new(),
            unit: Unit::Hours,
            from: "09:00".into(),
            to: "17:00".into(),
            weekend: false,
        }
    }
}

impl Draft {
    /// The draft that was kept as JSON. None where the text is no draft of this version: then a person starts anew.
    pub fn from_json(text: &str) -> Option<Draft> {
        from_json(text).ok()
    }

    /// The draft as JSON, for [`Draft::from_json`] to read.
    pub fn to_json(&self) -> String {
        let mut json = Writer::default();
        json.open(None);
        json.text("reference", Some(&self.reference));
        json.text("name", Some(&self.name));
        json.text("language", Some(&self.language));
        json.text("programme", self.programme.as_ref().map(Id::as_str));
        json.open(Some("moment"));
        json.is("other", self.moment.other);
        json.text("date", Some(&self.moment.date));
        json.is("day_first", self.moment.day_first);
        json.text("time", Some(&self.moment.time));
        json.text("zone", Some(&self.moment.zone));
        json.text(
            "fold",
            self.moment.fold.map(|fold| {
                if fold == Fold::First {
                    "first"
                } else {
                    "second"
                }
            }),
        );
        json.close();
        json.open(Some("holidays"));
        self.holidays.write(&mut json);
        json.close();
        json.open(Some("choices"));
        for (id, choices) in self.choices.iter() {
            json.open(Some(id.as_str()));
            choices.write(&mut json);
            json.close();
        }
        json.close();
        self.handed.write(&mut json);
        self.log.write(&mut json);
        json.close();
        json.into_string()
    }

    /// What was chosen in the programme in view.
    pub fn chosen(&self) -> Option<&Choices> {
        self.choices.get(self.programme.as_ref()?)
    }

    /// The same to change; begins a new set where there is none.
    pub fn choose(&mut self) -> Option<&mut Choices> {
        let id = self.programme.clone()?;
        Some(self.choices.entry(id))
    }
}

#[cfg(test)]
mod tests {
    use super::Draft;

    const KEPT: &str = r#"{"reference":"7K3M-9QXW-4T2H-ZB8N","name":"Station 4","language":"en","programme":"zmanda","moment":{"other":true,"date":"20-11-2026","day_first":true,"time":"16:30","zone":"","fold":"second"},"holidays":{"country":"DE","region":"BY","file":"ours.ics","own":[{"date":"2026-12-24","name":"Heiligabend","part":["12:00","24:00"]},{"date":"2026-12-27","estimated":true}],"maybe":[{"day":{"date":"2026-11-11","name":"Martinstag"},"why":"observance"}],"ticks":{"DE.2026-12-24":"noon","maybe.2026-11-11.7":"off"}},"choices":{"blancco":{"plan":null,"case_type":"technical","answers":{"level":null,"across":null,"down":null,"steps":["1",null],"overrule":{"level":"2","reason":"a \"reason\""}},"own":{"used":true,"amount":"8","unit":"business_hours","from":"08:00","to":"17:00","weekend":true},"advantages":{"certified_administrator":false},"facts":{"works":"works_partly","production":null,"hit":"unknown","data":null,"workaround":null,"since":"Monday"},"role":"customer","gates":{"contract":"unknown"},"given":{"steps":{"answer":"1. Open\n2. \u0007"},"version":"not_known_yet"},"confirmed":{"support_id":"yes"},"files":{"0a1b":{"name":"a.log","size":"12","kind":"text/plain","sha256":"0a1b","lines":"1\n2","masked":true}}}}}"#;

    #[test]
    fn a_draft_that_was_kept_comes_back() {
        let draft = Draft::from_json(KEPT).unwrap();
        assert_eq!(serde_json::to_string(&draft).unwrap(), KEPT);
        assert_eq!(Draft::from_json(&draft.to_json()), Some(draft.clone()));
        assert_eq!(draft, serde_json::from_str(KEPT).unwrap());
        let empty = serde_json::to_string(&Draft::default()).unwrap();
        assert_eq!(Draft::from_json(&empty), Some(Draft::default()));
    }

    #[test]
    fn a_draft_of_another_version_keeps_what_is_known() {
        assert_eq!(Draft::from_json("{}"), Some(Draft::default()));
        let text = r#"{"moment": {"zone": "Asia/Tokyo", "moon": "full"}, "colour": [1e999, {}]}"#;
        let draft = Draft::from_json(text).unwrap();
        assert_eq!(draft.moment.zone, "Asia/Tokyo");
        let own = r#"{"programme": "a", "choices": {"a": {"own": {"used": true}}}}"#;
        let draft = Draft::from_json(own).unwrap();
        assert_eq!(draft.chosen().unwrap().own.from, "09:00");
    }

    #[test]
    fn what_is_no_draft_is_none() {
        for text in [
            "",
            "7",
            "[]",
            "{",
            r#"{"programme": "<script>"}"#,
            r#"{"moment": 7}"#,
        ] {
            assert_eq!(Draft::from_json(text), None, "{text}");
        }
    }
}
