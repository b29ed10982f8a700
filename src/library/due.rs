use super::{
    Opened, Refused,
    arguments::{Called, Own, level, parse, plan, read, unknown},
    days::{Free, holidays},
    language::language,
    moment::moment,
    stated::{Stated, time},
};
use crate::{
    clock::{Fold, Told},
    programme::{Kind, Question},
    tree::{Node, fields},
};

/// What is asked of [`due`].
struct Asked {
    plan: Called,
    level: Called,
    at: String,
    zone: String,
    fold: Option<Fold>,
    holidays: Option<Vec<Free>>,
    agreement: Option<Own>,
    case_type: Option<String>,
    language: Option<String>,
}

fields!(Asked { plan, level, at, zone } may { fold, holidays, agreement, case_type, language });

/// By when a plan aims to answer. See [`Opened::due`]; `programme` stands among the arguments.
///
/// # Errors
/// The argument that cannot be used, and why.
pub fn due(arguments: &str) -> Result<String, Refused> {
    let mut node = parse(arguments)?;
    Opened::take(&mut node)?.answer(node)
}

impl Opened {
    /// By when a plan aims to answer: `{"plan", "level", "at", "zone", "fold", "holidays", "agreement", "case_type", "language"}`, of
    /// which the first four have to be there.
    ///
    /// # Errors
    /// The argument that cannot be used, and why.
    pub fn due(&self, arguments: &str) -> Result<String, Refused> {
        self.answer(parse(arguments)?)
    }

    fn answer(&self, mut arguments: Node) -> Result<String, Refused> {
        let asked: Asked = read(&mut arguments)?;
        let programme = &self.programme;
        let language = language(asked.language.as_deref())?;
        let plan = plan(programme, &asked.plan.0)?;
        let level = level(programme, &asked.level.0)?;
        let kinds = || programme.case_types.iter().map(|kind| kind.id.as_str());
        let case_type = match asked.case_type.as_deref() {
            Some(id) => {
                let kind = programme.case_type(id);
                Some(kind.ok_or_else(|| unknown("case_type", id, programme, kinds()))?)
            }
            None => None,
        };
        let moment = moment(&asked.at, &asked.zone, asked.fold)?;
        let agreement = match asked.agreement {
            Some(Own {
                plan: Some(other), ..
            }) => {
                let reason = "one plan is asked about, and the figure is for that one";
                return Err(Refused::new(
                    "agreement.plan",
                    &other.0,
                    reason,
                    "leave it out",
                ));
            }
            Some(own) => Some(own.agreement(programme, plan, programme.target(plan, level))?),
            None => None,
        };
        let given = holidays(asked.holidays);
        let days = given.as_deref().unwrap_or_default();
        let question = Question {
            programme,
            plan,
            level,
            case_type,
            moment,
            agreement: agreement.as_ref(),
            holidays: days,
        };
        let refused = |error| Refused::clock("at", &asked.at, &error);
        let commitment = question
            .commitment_with(&self.timetables)
            .map_err(refused)?;
        let days_off = match &given {
            _ if !matches!(commitment.kind, Kind::Due(_)) => "no_difference",
            _ if question.without_days_off(&self.timetables).is_some() => "no_difference",
            Some(_) => "taken_off",
            None => "not_taken_into_account",
        };
        let mut stated = Stated::new(programme, language, moment.zone);
        stated.json.open(None);
        stated.json.text("programme", Some(programme.id.as_str()));
        stated.json.text("plan", Some(plan.id.as_str()));
        stated.json.text("level", Some(level.id.as_str()));
        // A target is no promise.
        stated.json.text("target_for", Some("first_response"));
        time(&mut stated.json, "moment", Some(moment.at), moment.zone);
        let told = match moment.told {
            Told::Once => "once",
            Told::Twice => "twice",
            Told::Missing => "missing",
        };
        stated.json.text("told", Some(told));
        stated.json.text("days_off", Some(days_off));
        stated.write(&commitment);
        stated.json.close();
        Ok(stated.json.into_string())
    }
}
