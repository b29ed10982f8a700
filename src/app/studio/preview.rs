//! The answer beside the form: what the programme promises as it is now.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Studio;
use crate::{
    app::Answer,
    case::TypedMoment,
    clock::Zone,
    programme::{Level, Plan, Programme, Question},
};

/// What is asked: empty where it is the first, and now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The plan.
    pub plan: String,
    /// The level.
    pub level: String,
    /// The day, as `2026-11-27`.
    pub day: String,
    /// The time of day, as `09:30`.
    pub time: String,
}

/// What the answer is about, and the answer.
pub struct Shown<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// The plan.
    pub plan: &'a Plan,
    /// The level.
    pub level: &'a Level,
    /// The answer.
    pub answer: &'a Answer<'a>,
}

impl Asked {
    fn moment(&self) -> TypedMoment {
        TypedMoment {
            other: !self.day.is_empty() || !self.time.is_empty(),
            date: self.day.clone(),
            time: match &*self.time {
                "" => "09:00".to_owned(),
                time => time.to_owned(),
            },
            ..TypedMoment::default()
        }
    }
}

impl Studio {
    /// Shows the answer to what is asked; nobody is called where the programme cannot be used.
    pub fn answered(
        &self,
        now: DateTime<Utc>,
        device: Option<Zone>,
        show: &mut dyn FnMut(&Shown<'_>),
    ) {
        let Some(Ok(programme)) = self.programme() else {
            return;
        };
        let programme: &Programme = Arc::as_ref(programme);
        let asked = &*self.asked;
        let plan = programme.plan(&asked.plan).or(programme.plans.first());
        let level = programme.level(&asked.level).or(programme.levels.first());
        let (Some(plan), Some(level)) = (plan, level) else {
            return;
        };
        let mut typed = asked.moment();
        if typed.other && typed.date.is_empty() {
            typed.date = now.format("%Y-%m-%d").to_string();
        }
        let answer = match typed.read(now, device) {
            Err(_) => Answer::NoMoment,
            Ok(moment) => {
                let question = Question {
                    programme,
                    plan,
                    level,
                    case_type: None,
                    moment,
                    agreement: None,
                    holidays: &[],
                };
                match question.commitment_with(&self.timetables) {
                    Ok(commitment) => Answer::Given(commitment, moment),
                    Err(error) => Answer::Refused(error),
                }
            }
        };
        show(&Shown {
            programme,
            plan,
            level,
            answer: &answer,
        });
    }
}
