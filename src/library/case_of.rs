use chrono::{DateTime, Utc};

use super::{
    Opened, Refused,
    arguments::{Called, Own, parse, plan, read, take, unknown},
    days::{Free, holidays},
    language::spoken,
    moment::moment,
    opened::text,
    triage::known,
};
use crate::{
    case::{
        Attachment, Case, CaseInput, Choices, ChosenHolidays, CountryFile, DaysOff, Draft,
        Holidays, NoAnswer, Reference, Reply,
    },
    checklist::Given,
    clock::{self, Country, Fold},
    locale::Language,
    programme::{Advantage, Agreement, Gate, Id, Item, Kept, Rule},
    tree::{Node, Writer, fields},
    triage::{Answers, Facts, Finding, Verdict, triage},
};

/// What is asked of [`case_of`] without a draft.
struct Asked {
    reference: Reference,
    made_at: DateTime<Utc>,
    plan: Called,
    at: String,
    zone: String,
    fold: Option<Fold>,
    case_type: Option<String>,
    answers: Option<Answers>,
    facts: Option<Facts>,
    role: Option<Id<Rule>>,
    gates: Kept<Gate, Reply>,
    given: Kept<Item, Given>,
    confirmed: Kept<Item, Reply>,
    advantages: Kept<Advantage, bool>,
    files: Kept<Attachment, Attachment>,
    holidays: Option<Vec<Free>>,
    agreement: Option<Own>,
    edition: Option<String>,
    language: Option<String>,
    page_language: Option<String>,
}

fields!(Asked { reference, made_at, plan, at, zone } may {
    fold, case_type, answers, facts, role, gates, given, confirmed, advantages, files, holidays, agreement, edition, language,
    page_language,
});

/// What is asked with a draft, as the page keeps it.
struct Drafted {
    made_at: DateTime<Utc>,
    edition: Option<String>,
    language: Option<String>,
    page_language: Option<String>,
}

fields!(Drafted { made_at } may { edition, language, page_language });

/// What is left to say of a case when all else was read.
struct Said<'a> {
    made: DateTime<Utc>,
    edition: Option<&'a str>,
    language: Option<&'a str>,
    page_language: Option<&'a str>,
}

/// A case, as the page makes it. See [`Opened::case_of`]; `programme` stands among the arguments.
///
/// # Errors
/// The argument that cannot be used, and why.
pub fn case_of(arguments: &str) -> Result<String, Refused> {
    let mut node = parse(arguments)?;
    Opened::take(&mut node)?.put_together(node)
}

impl Opened {
    /// A case, as the page makes it: `{"json", "text", "markdown", "summary"}`, where `json` is the document itself.
    ///
    /// It is asked with `{"reference", "made_at", "plan", "at", "zone", …}`, or with a draft as the page keeps and exports it:
    /// `{"made_at", "draft", …}`, with the file of the draft's country as `country` where it names one.
    ///
    /// # Errors
    /// The argument that cannot be used, and why.
    pub fn case_of(&self, arguments: &str) -> Result<String, Refused> {
        self.put_together(parse(arguments)?)
    }

    fn put_together(&self, mut arguments: Node) -> Result<String, Refused> {
        match take(&mut arguments, "draft") {
            Some(draft) => self.of_draft(&text(&draft), arguments),
            None => self.of_answers(arguments),
        }
    }

    fn of_answers(&self, mut arguments: Node) -> Result<String, Refused> {
        let asked: Asked = read(&mut arguments)?;
        let programme = &self.programme;
        let answers = asked.answers.unwrap_or_default();
        known(programme, &answers)?;
        let plan = plan(programme, &asked.plan.0)?;
        let moment = moment(&asked.at, &asked.zone, asked.fold)?;
        let verdict = triage(programme, &answers);
        let finding = match &verdict {
            Verdict::Found(finding) => Some(finding),
            _ => None,
        };
        let kinds = || programme.case_types.iter().map(|kind| kind.id.as_str());
        let case_type = match asked.case_type.as_deref() {
            Some(id) => programme.case_type(id),
            None => programme.case_types.first(),
        };
        let case_type = case_type.ok_or_else(|| {
            let id = asked.case_type.as_deref().unwrap_or_default();
            unknown("case_type", id, programme, kinds())
        })?;
        let target = finding.and_then(|finding| programme.target(plan, finding.level));
        let agreement = match asked.agreement {
            Some(own) => Some(own.agreement(programme, plan, target)?),
            None => None,
        };
        let chosen = ChosenHolidays {
            own: holidays(asked.holidays).unwrap_or_default(),
            ..ChosenHolidays::default()
        };
        let choices = Choices {
            facts: asked.facts.unwrap_or_default(),
            role: asked.role,
            gates: asked.gates,
            given: asked.given,
            confirmed: asked.confirmed,
            advantages: asked.advantages,
            files: asked.files,
            ..Choices::default()
        };
        let said = Said {
            made: asked.made_at,
            edition: asked.edition.as_deref(),
            language: asked.language.as_deref(),
            page_language: asked.page_language.as_deref(),
        };
        let input = self.input(
            asked.reference,
            (plan, case_type),
            finding,
            moment,
            agreement.as_ref(),
            &choices,
        );
        self.written(input, &said, &chosen, None)
    }

    fn of_draft(&self, text: &str, mut arguments: Node) -> Result<String, Refused> {
        let country = take(&mut arguments, "country");
        let asked: Drafted = read(&mut arguments)?;
        let programme = &self.programme;
        let refused = |field: &str, reason: &str, way_out: &str| {
            Refused::new(&["draft", field].concat(), "", reason, way_out)
        };
        let draft = Draft::from_json(text).ok_or_else(|| {
            refused(
                "",
                "this is no draft",
                "give a draft as the page keeps it, or answers",
            )
        })?;
        let placed = draft.placed(programme).ok_or_else(|| {
            let way_out = "choose something of this programme, or give the programme of the draft";
            refused(
                ".programme",
                "nothing of this programme was chosen",
                way_out,
            )
        })?;
        let country = match country {
            Some(node) => Some(Country::read(&self::text(&node)).map_err(|bad| {
                let way_out = "give a file of public/holidays";
                Refused::new("country", "", &bad.to_string(), way_out)
            })?),
            None => None,
        };
        let file = country
            .as_ref()
            .map_or(CountryFile::Missing, CountryFile::There);
        let days = draft.holidays.days_off(file);
        if days == DaysOff::Missing || days == DaysOff::Waiting {
            let way_out = "give the file of the draft's country as `country`";
            return Err(refused(
                ".holidays.country",
                "its days are not there",
                way_out,
            ));
        }
        let moment = draft
            .moment
            .read(asked.made_at, clock::Zone::utc())
            .map_err(|_| {
                let way_out = "write day, time and zone as 2026-11-20, 16:30 and Europe/Amsterdam";
                refused(".moment", "it cannot be read", way_out)
            })?;
        let agreement = placed.agreement().map_err(|_| {
            let way_out = "write a whole number, and hours as 09:00 and 17:00";
            refused(".own", "the figure of the contract cannot be read", way_out)
        })?;
        let plan = placed.plan.ok_or_else(|| {
            refused(
                ".plan",
                "no plan of this programme was chosen",
                "choose one",
            )
        })?;
        let case_type = placed
            .case_type
            .ok_or_else(|| refused(".case_type", "there is no kind of case", "choose one"))?;
        let reference = draft
            .reference
            .parse()
            .map_err(|bad: crate::case::BadReference| {
                refused(".reference", "it is no reference", &bad.to_string())
            })?;
        let said = Said {
            made: asked.made_at,
            edition: asked.edition.as_deref(),
            language: asked.language.as_deref(),
            page_language: asked.page_language.as_deref(),
        };
        let input = self.input(
            reference,
            (plan, case_type),
            placed.finding(),
            moment,
            agreement.as_ref(),
            placed.choices,
        );
        self.written(input, &said, &draft.holidays, country.as_ref())
    }

    fn input<'a>(
        &'a self,
        reference: Reference,
        (plan, case_type): (&'a crate::programme::Plan, &'a crate::programme::CaseType),
        finding: Option<&'a Finding<'a>>,
        moment: clock::Moment,
        agreement: Option<&'a Agreement>,
        choices: &'a Choices,
    ) -> CaseInput<'a> {
        CaseInput {
            reference,
            made: moment.at,
            programme: &self.programme,
            plan,
            case_type,
            edition: None,
            finding,
            moment,
            agreement,
            holidays: None,
            choices,
            language: Language::EN,
            page_language: Language::EN,
        }
    }

    fn written(
        &self,
        mut input: CaseInput<'_>,
        said: &Said<'_>,
        chosen: &ChosenHolidays,
        country: Option<&Country>,
    ) -> Result<String, Refused> {
        let programme = &self.programme;
        input.made = said.made;
        input.language = spoken(said.language)?;
        input.page_language = match said.page_language {
            Some(tag) => Language::of(tag).unwrap_or(input.language),
            None => input.language,
        };
        let edition = said.edition.map(|id| {
            let ids = || programme.editions.iter().map(|edition| edition.id.as_str());
            let edition = programme.edition(id);
            edition.ok_or_else(|| unknown("edition", id, programme, ids()))
        });
        let edition = edition.transpose()?;
        let days = chosen.days_off(country.map_or(CountryFile::Missing, CountryFile::There));
        let off = Holidays {
            chosen,
            country,
            days: &days,
        };
        let case = Case::build(&CaseInput {
            edition,
            holidays: Some(off).filter(|off| !off.chosen.is_empty()),
            ..input
        });
        let case = case.map_err(|error| match error {
            NoAnswer::Clock(error) => Refused::clock("at", "", &error),
            other => Refused::new("holidays", "", &other.to_string(), "give the days off"),
        })?;
        let mut json = Writer::default();
        json.open(None);
        json.text("json", Some(&case.to_json()));
        json.text("text", Some(&case.to_text()));
        json.text("markdown", Some(&case.to_markdown()));
        json.text("summary", Some(&case.card()));
        json.close();
        Ok(json.into_string())
    }
}
