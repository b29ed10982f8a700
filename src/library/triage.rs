use super::{
    Opened, Refused,
    arguments::{parse, read, unknown},
    language::language,
};
use crate::{
    locale::Language,
    programme::{Axis, Choice, Id, Level, Method, Programme},
    tree::{Node, Writer, fields},
    triage::{self, Answers, Facts, Ladder, Reason, Rung, Verdict, refresh, suggest},
};

/// What is asked of [`triage`].
struct Asked {
    answers: Option<Answers>,
    facts: Option<Facts>,
    language: Option<String>,
}

fields!(Asked may { answers, facts, language });

/// From answers, or from plain facts, to a level. See [`Opened::triage`]; `programme` stands among the arguments.
///
/// # Errors
/// The argument that cannot be used, and why.
pub fn triage(arguments: &str) -> Result<String, Refused> {
    let mut node = parse(arguments)?;
    Opened::take(&mut node)?.leads(node)
}

impl Opened {
    /// From answers, or from plain facts, to a level: `{"answers", "facts", "language"}`. Answers are `level`, `across` and `down`, or
    /// `steps`, as the programme asks; `overrule` is another level than they lead to. What the answers lack follows from the facts.
    ///
    /// # Errors
    /// The argument that cannot be used, and why.
    pub fn triage(&self, arguments: &str) -> Result<String, Refused> {
        self.leads(parse(arguments)?)
    }

    fn leads(&self, mut arguments: Node) -> Result<String, Refused> {
        let asked: Asked = read(&mut arguments)?;
        let programme = &self.programme;
        let language = language(asked.language.as_deref())?;
        let mut answers = asked.answers.unwrap_or_default();
        known(programme, &answers)?;
        let facts = asked.facts.unwrap_or_default();
        refresh(programme, &mut answers, &Facts::default(), &facts);
        let mut because = Vec::new();
        for sign in suggest(programme, &facts)
            .into_iter()
            .flat_map(|one| one.because)
        {
            if !because.contains(&sign) {
                because.push(sign);
            }
        }
        let verdict = triage::triage(programme, &answers);
        let (status, found) = match &verdict {
            Verdict::Found(found) => ("found", Some(found)),
            Verdict::Unanswered => ("unanswered", None),
            Verdict::Open { .. } => ("open", None),
            Verdict::Never(_) => ("never", None),
        };
        let mut json = Writer::default();
        json.open(None);
        json.text("programme", Some(programme.id.as_str()));
        json.text("status", Some(status));
        one(&mut json, "level", found.map(|found| found.level), language);
        one(
            &mut json,
            "before",
            found.and_then(|found| found.before),
            language,
        );
        let reasons = found.map_or(&[][..], |found| &found.reasons);
        json.objects("reasons", reasons.len(), &mut |json, n| {
            if let Some(reason) = reasons.get(n) {
                why(json, reason, language);
            }
        });
        let (between, open) = match &verdict {
            Verdict::Open { between, reading } => (&between[..], Some(&reading.question)),
            Verdict::Never(why) => (&[][..], Some(*why)),
            _ => (&[][..], None),
        };
        json.objects("between", between.len(), &mut |json, n| {
            if let Some(level) = between.get(n) {
                said(json, level, language);
            }
        });
        json.text("why", open.map(|text| text.get(language)));
        let because: Vec<_> = because.iter().map(|sign| Some(sign.name())).collect();
        json.list("because", &because);
        asks(&mut json, programme, language);
        json.close();
        Ok(json.into_string())
    }
}

fn one(json: &mut Writer, name: &str, level: Option<&Level>, language: Language) {
    let Some(level) = level else {
        json.text(name, None);
        return;
    };
    json.open(Some(name));
    said(json, level, language);
    json.close();
}

fn said(json: &mut Writer, level: &Level, language: Language) {
    json.text("id", Some(level.id.as_str()));
    json.number("rank", level.rank.into());
    json.text("term", Some(level.term.as_str()));
    json.text("name", Some(level.name.get(language)));
    json.text("definition", Some(level.definition.get(language)));
}

/// A reason: what it is, and the programme's words for what was chosen.
fn why(json: &mut Writer, reason: &Reason<'_>, language: Language) {
    let (kind, of, id, text) = match *reason {
        Reason::Picked(level) => (
            "picked",
            None,
            level.id.as_str(),
            level.definition.get(language),
        ),
        Reason::Answered(axis, choice) => (
            "answered",
            Some(axis.id.as_str()),
            choice.id.as_str(),
            choice.answer.get(language),
        ),
        Reason::Cell(level) => ("cell", None, level.id.as_str(), level.term.as_str()),
        Reason::Settled(level, reading) => (
            "settled",
            Some(reading.id.as_str()),
            level.id.as_str(),
            reading.chosen.get(language),
        ),
        Reason::Step(scale, step) => (
            "step",
            Some(scale.id.as_str()),
            step.level.as_str(),
            step.definition.get(language),
        ),
        Reason::LevelFrom(scale) => (
            "level_from",
            None,
            scale.id.as_str(),
            scale.name.get(language),
        ),
        Reason::ScalesDiffer => ("scales_differ", None, "", ""),
        Reason::Overruled { from, to, reason } => {
            ("overruled", Some(from.id.as_str()), to.id.as_str(), reason)
        }
    };
    json.text("kind", Some(kind));
    json.text("of", of);
    json.text("id", Some(id));
    json.text("text", Some(text));
}

/// Refuses answers that the programme does not know: a program that gives one means something.
pub(super) fn known(programme: &Programme, answers: &Answers) -> Result<(), Refused> {
    let overrule = answers.overrule.as_ref().map(|overrule| &overrule.level);
    let [first, second] = &answers.steps;
    for (field, id) in [
        ("answers.level", &answers.level),
        ("answers.overrule.level", &overrule.cloned()),
        ("answers.steps[0]", first),
        ("answers.steps[1]", second),
    ] {
        if let Some(id) = id
            && programme.level(id.as_str()).is_none()
        {
            let ids = programme.levels.iter().map(|level| level.id.as_str());
            return Err(unknown(field, id.as_str(), programme, ids));
        }
    }
    if let Method::Matrix { across, down, .. } = &programme.triage.method {
        chosen("answers.across", &answers.across, across, programme)?;
        chosen("answers.down", &answers.down, down, programme)?;
    }
    Ok(())
}

fn chosen(
    field: &str,
    id: &Option<Id<Choice>>,
    axis: &Axis,
    programme: &Programme,
) -> Result<(), Refused> {
    match id {
        Some(id) if axis.choices.iter().all(|choice| choice.id != *id) => {
            let ids = axis.choices.iter().map(|choice| choice.id.as_str());
            Err(unknown(field, id.as_str(), programme, ids))
        }
        _ => Ok(()),
    }
}

/// What the programme asks, and what may be answered.
fn asks(json: &mut Writer, programme: &Programme, language: Language) {
    let ladders = Ladder::of(programme);
    json.objects("asks", ladders.len(), &mut |json, n| {
        let Some(ladder) = ladders.get(n) else { return };
        let (name, id, question) = match (&programme.triage.method, ladder) {
            (Method::Direct { question }, _) => ("level", "level", question),
            (Method::Matrix { across, .. }, Ladder::Across) => {
                ("across", across.id.as_str(), &across.question)
            }
            (Method::Matrix { down, .. }, _) => ("down", down.id.as_str(), &down.question),
            (
                Method::Scales {
                    scales: [first, _], ..
                },
                Ladder::First,
            ) => ("steps[0]", first.id.as_str(), &first.question),
            (
                Method::Scales {
                    scales: [_, second],
                    ..
                },
                _,
            ) => ("steps[1]", second.id.as_str(), &second.question),
        };
        json.text("answer", Some(name));
        json.text("id", Some(id));
        json.text("question", Some(question.get(language)));
        let rungs = ladder.rungs(programme);
        json.objects("choices", rungs.len(), &mut |json, n| {
            let Some(rung) = rungs.get(n) else { return };
            let means = match rung {
                Rung::Level(level) => &level.definition,
                Rung::Choice(_, choice) => &choice.answer,
                Rung::Step(_, step) => &step.definition,
            };
            json.text("id", Some(rung.id()));
            json.text("name", Some(rung.name(language)));
            json.text("means", Some(means.get(language)));
        });
    });
}
