use chrono::{DateTime, Utc};

use super::{
    Case, Choices, ChosenHolidays, DaysOff, NoAnswer, Reason, Reference,
    document::{FORMAT, VERSION},
    parts::{
        Advantage, Callback, CaseType, Channels, Commitment, Completeness, Fact, File, Gate, Item,
        Level, Moment, Plan, Programme, Submitter, subject, utc,
    },
    references::References,
};
use crate::{
    checklist::{Situation, bounded},
    clock,
    locale::Language,
    programme::{self, Agreement, Edition, Question, Timetables},
    triage::{Finding, channels},
};

/// What a case is made of. Everything is of one programme.
#[derive(Debug, Clone, Copy)]
pub struct CaseInput<'a> {
    /// What the case is called: the reference of the draft.
    pub reference: Reference,
    /// When the document is put together: now, by the device's clock.
    pub made: DateTime<Utc>,
    /// The programme.
    pub programme: &'a programme::Programme,
    /// The plan.
    pub plan: &'a programme::Plan,
    /// The kind of case.
    pub case_type: &'a programme::CaseType,
    /// The edition that the customer goes by, where it named one.
    pub edition: Option<&'a Edition>,
    /// What triage found. It counts for nothing where the kind of case has no targets; where it is missing though it
    /// has, the case has neither level nor commitment.
    pub finding: Option<&'a Finding<'a>>,
    /// When the case is opened, in the customer's zone.
    pub moment: clock::Moment,
    /// The customer's own figure.
    pub agreement: Option<&'a Agreement>,
    /// The public holidays that were taken off, where some were chosen.
    pub holidays: Option<Holidays<'a>>,
    /// Role, conditions, advantages, facts, files, and the answers to the checklist with what was said about them; the rest
    /// of it is not looked at.
    pub choices: &'a Choices,
    /// The language of the texts.
    pub language: Language,
    /// The language of the page on which the customer answered.
    pub page_language: Language,
}

/// Public holidays that a person chose to take off.
#[derive(Debug, Clone, Copy)]
pub struct Holidays<'a> {
    /// What was chosen.
    pub chosen: &'a ChosenHolidays,
    /// The country of the choice, where its file is there.
    pub country: Option<&'a clock::Country>,
    /// The days, as [`ChosenHolidays::days_off`] gives them.
    pub days: &'a DaysOff,
}

impl Case {
    /// Puts a case together. The same input gives the same case: no clock is read, nothing is drawn by lot.
    ///
    /// # Errors
    /// As [`Question::commitment`]: a moment or a deadline outside the years 1990 to 2100; and days off that are not there
    /// though the deadline depends on them, since a case must not state one that does not hold.
    pub fn build(input: &CaseInput) -> Result<Case, NoAnswer> {
        let CaseInput {
            reference,
            made,
            programme,
            plan,
            case_type,
            edition,
            moment,
            agreement,
            holidays,
            choices,
            language,
            page_language,
            ..
        } = *input;
        let finding = input.finding.filter(|_| case_type.has_targets);
        // Where no target holds, the answer is the same for every level, the first as well as any.
        let first = programme.levels.first().filter(|_| !case_type.has_targets);
        let none = DaysOff::default();
        let days = holidays.map_or(&none, |off| off.days);
        let commitment = finding.map(|finding| finding.level).or(first).map(|level| {
            let question = Question {
                programme,
                plan,
                level,
                case_type: Some(case_type),
                moment,
                agreement,
                holidays: &[],
            };
            days.answer(question, &Timetables::default())
        });
        let commitment = commitment.transpose()?;
        let advice = channels(programme, plan, finding, Some(case_type));
        let situation = Situation {
            programme,
            plan,
            level: finding.map(|finding| finding.level),
        };
        let refs = &mut References::new(programme, language);
        let reasons = finding.iter().flat_map(|finding| &finding.reasons);
        let mut case = Case {
            format: FORMAT,
            version: VERSION,
            reference,
            made_at: utc(made),
            language,
            page_language,
            programme: Programme::new(refs, edition),
            plan: Plan::new(refs, plan, edition),
            case_type: CaseType::new(refs, case_type),
            subject: subject(situation, &choices.given),
            level: finding.map(|finding| Level::new(refs, finding)),
            reasons: reasons
                .map(|reason| Reason::new(language, reason))
                .collect(),
            moment: Moment::new(moment),
            commitment: commitment
                .map(|found| Commitment::new(refs, &found, moment.zone, holidays)),
            assumptions: Vec::new(),
            channels: Channels::new(refs, advice),
            callback: match finding {
                Some(finding) => Callback::find(refs, plan, finding, moment)?,
                None => None,
            },
            advantages: Advantage::all(refs, choices),
            handed_in_by: Submitter::find(refs, choices),
            gates: Gate::all(refs, plan, choices),
            facts: Fact::all(language, &choices.facts),
            since: Some(bounded(&choices.facts.since)).filter(|since| !since.trim().is_empty()),
            checklist: Item::all(refs, situation, finding, choices),
            completeness: Completeness::new(situation, &choices.given),
            files: File::all(&choices.files),
            sources: Vec::new(),
        };
        // Last, when everything that refers to them is there.
        case.assumptions = refs.assumptions();
        case.sources = refs.sources();
        Ok(case)
    }
}
