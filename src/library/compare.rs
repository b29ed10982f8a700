use super::{
    Opened, Refused,
    arguments::{Called, Own, level, parse, read, take},
    days::{Free, holidays},
    moment::moment,
    stated::{status, time},
};
use crate::{
    case::{DaysOff, NoAnswer},
    clock::{Fold, Moment},
    compare::{Like, Likeness, Offer, Span, Summary, Waitings, like},
    programme::{Agreement, Plan, Sign},
    tree::{Node, Writer, fields},
};

/// What is asked of [`compare`].
struct Asked {
    level: Called,
    at: String,
    zone: String,
    plans: Option<Vec<String>>,
    span: Option<String>,
    fold: Option<Fold>,
    holidays: Option<Vec<Free>>,
    agreement: Option<Own>,
}

fields!(Asked { level, at, zone } may { plans, span, fold, holidays, agreement });

/// The most programmes that stand side by side.
const MOST: usize = 12;

/// What plans are worth, side by side: by when each aims to answer from a moment on, and how long the waiting is over all hours of the
/// week or the year of that moment.
///
/// `{"programme" or "programmes", "level", "at", "zone", "plans", "span", "fold", "holidays", "agreement"}`. The level is one of the first programme; of
/// each other programme that level is taken whose definition is most like it, and `alike` says why. `plans` names those that are
/// compared, `standard` or `zmanda/standard`; all of them where it is left out. `span` is `week` or `year`. `agreement` is a figure
/// of the customer's own contract; its `plan` says for which of those that are compared.
///
/// # Errors
/// The argument that cannot be used, and why.
pub fn compare(arguments: &str) -> Result<String, Refused> {
    let mut node = parse(arguments)?;
    let opened = match take(&mut node, "programmes") {
        None => vec![Opened::take(&mut node)?],
        Some(Node::List(list)) if (1..=MOST).contains(&list.len()) => {
            let mut opened = Vec::new();
            for (n, programme) in list.iter().enumerate() {
                opened.push(Opened::nth(programme, n)?);
            }
            opened
        }
        Some(other) => {
            let reason = "it is no list of 1 to 12 programmes";
            let way_out = "give programme files in a list";
            return Err(Refused::new(
                "programmes",
                &other.to_json(),
                reason,
                way_out,
            ));
        }
    };
    let opened: Vec<&Opened> = opened.iter().collect();
    beside(&opened, node)
}

impl Opened {
    /// What the plans of this programme are worth: see [`compare`].
    ///
    /// # Errors
    /// The argument that cannot be used, and why.
    pub fn compare(&self, arguments: &str) -> Result<String, Refused> {
        beside(&[self], parse(arguments)?)
    }
}

/// One plan that is compared.
struct Row<'a> {
    opened: &'a Opened,
    plan: &'a Plan,
    like: Like<'a>,
    /// The figure of the customer's own contract, where it is for this plan.
    own: Option<Agreement>,
}

fn beside(opened: &[&Opened], mut arguments: Node) -> Result<String, Refused> {
    let asked: Asked = read(&mut arguments)?;
    let Some(first) = opened.first() else {
        return Err(Refused::new("programmes", "", "there is none", "give one"));
    };
    let wanted = level(&first.programme, &asked.level.0)?;
    let moment = moment(&asked.at, &asked.zone, asked.fold)?;
    let refused = |error| Refused::clock("at", &asked.at, &error);
    let day = moment.local().date_naive();
    let span = match asked.span.as_deref() {
        None | Some("week") => Span::week(day, moment.zone),
        Some("year") => Span::year(chrono::Datelike::year(&day), moment.zone),
        Some(other) => {
            let reason = "there is no such span";
            return Err(Refused::new("span", other, reason, "use week or year"));
        }
    };
    let span = span.map_err(refused)?;
    let mut rows = Vec::new();
    for (n, one) in opened.iter().enumerate() {
        let found = match n {
            0 => Some(Like {
                level: wanted,
                why: Likeness::Chosen,
            }),
            _ => like(&first.programme, wanted, &one.programme),
        };
        let Some(found) = found else { continue };
        rows.extend(one.programme.plans.iter().map(|plan| Row {
            opened: one,
            plan,
            like: found.clone(),
            own: None,
        }));
    }
    if let Some(plans) = &asked.plans {
        for (n, name) in plans.iter().enumerate() {
            if !rows.iter().any(|row| row.is_called(name)) {
                let all: Vec<_> = rows.iter().map(Row::name).collect();
                let field = ["plans[", &n.to_string(), "]"].concat();
                let way_out = ["use one of ", &all.join(", ")].concat();
                return Err(Refused::new(
                    &field,
                    name,
                    "there is no such plan",
                    &way_out,
                ));
            }
        }
        rows.retain(|row| plans.iter().any(|name| row.is_called(name)));
    }
    if let Some(own) = asked.agreement {
        give(own, &mut rows)?;
    }
    let given = holidays(asked.holidays);
    let days_off = DaysOff::Chosen(given.clone().unwrap_or_default());
    let kept = Waitings::default();
    let mut all = Vec::new();
    for row in &rows {
        let offer = row.offer();
        let refused = |error: NoAnswer| {
            Refused::new(
                "at",
                &asked.at,
                &error.to_string(),
                "ask about another moment",
            )
        };
        let waiting = offer.waiting(span, &days_off, &kept).map_err(refused)?;
        let offered = offer.at(moment, &days_off);
        let due = offered.due().map(|due| due.trace.due);
        let status = status(&offered.answer.map_err(refused)?.kind);
        all.push((row, status, due, waiting.map(|waiting| waiting.summary())));
    }
    let mut json = Writer::default();
    json.open(None);
    json.text("target_for", Some("first_response"));
    time(&mut json, "at", Some(moment.at), moment.zone);
    json.open(Some("span"));
    json.text("from", Some(&span.first_day().to_string()));
    json.number("hours", span.hours() as i64);
    json.text("zone", Some(span.zone().name()));
    json.close();
    let days_off = if given.is_some() {
        "taken_off"
    } else {
        "not_taken_into_account"
    };
    json.text("days_off", Some(days_off));
    json.objects("plans", all.len(), &mut |json, n| {
        if let Some((row, status, due, summary)) = all.get(n) {
            row.write(json);
            json.text("status", Some(status));
            json.is("own_agreement", row.own.is_some());
            time(json, "due", *due, moment.zone);
            match due {
                Some(due) => json.number("wait_seconds", (*due - moment.at).num_seconds()),
                None => json.text("wait_seconds", None),
            }
            match summary {
                Some(summary) => over(json, summary, moment),
                None => json.text("over_span", None),
            }
        }
    });
    json.close();
    Ok(json.into_string())
}

/// Gives the figure of the customer's own contract to the plan that it is for.
fn give(own: Own, rows: &mut [Row]) -> Result<(), Refused> {
    let all: Vec<_> = rows.iter().map(Row::name).collect();
    let all = all.join(", ");
    let refused = |name: &str, reason| {
        let way_out = ["name the plan that it is for: one of ", &all].concat();
        Refused::new("agreement.plan", name, reason, &way_out)
    };
    let name = own.plan.as_ref().map(|plan| plan.0.clone());
    let row = match &name {
        Some(name) => {
            let found = rows.iter_mut().find(|row| row.is_called(name));
            found.ok_or_else(|| refused(name, "no such plan is compared"))?
        }
        None => match rows {
            [only] => only,
            _ => return Err(refused("", "it is missing, and several plans are compared")),
        },
    };
    let programme = &row.opened.programme;
    let target = programme.target(row.plan, row.like.level);
    row.own = Some(own.agreement(programme, row.plan, target)?);
    Ok(())
}

impl<'a> Row<'a> {
    fn offer(&'a self) -> Offer<'a> {
        Offer {
            programme: &self.opened.programme,
            plan: self.plan,
            level: self.like.level,
            own: self.own.as_ref(),
            timetables: &self.opened.timetables,
            among_others: false,
        }
    }

    fn name(&self) -> String {
        let programme = self.opened.programme.id.as_str();
        [programme, "/", self.plan.id.as_str()].concat()
    }

    fn is_called(&self, name: &str) -> bool {
        self.plan.id.as_str() == name || self.name() == name
    }

    fn write(&self, json: &mut Writer) {
        json.text("programme", Some(self.opened.programme.id.as_str()));
        json.text("plan", Some(self.plan.id.as_str()));
        json.text("name", Some(self.plan.name.as_str()));
        json.text("level", Some(self.like.level.id.as_str()));
        json.text("term", Some(self.like.level.term.as_str()));
        let (why, signs): (_, &[Sign]) = match &self.like.why {
            Likeness::Chosen => ("chosen", &[]),
            Likeness::Told(signs) => ("told", signs),
            Likeness::Definition(signs) => ("definition", signs),
            Likeness::Part(signs, _) => ("part_of_definition", signs),
            Likeness::Order => ("order", &[]),
        };
        json.open(Some("alike"));
        json.text("why", Some(why));
        let signs: Vec<_> = signs.iter().map(|sign| Some(sign.name())).collect();
        json.list("signs", &signs);
        json.close();
    }
}

fn over(json: &mut Writer, summary: &Summary, moment: Moment) {
    json.open(Some("over_span"));
    for (name, seconds) in [
        ("best_seconds", summary.best),
        ("median_seconds", summary.median),
        ("p90_seconds", summary.p90),
        ("worst_seconds", summary.worst),
    ] {
        json.number(name, seconds.into());
    }
    json.number("sum_seconds", summary.sum as i64);
    time(
        json,
        "worst_first_at",
        Some(summary.first_worst_at),
        moment.zone,
    );
    json.open(Some("hours_within"));
    for (name, hours) in ["1", "4", "24"].iter().zip(summary.within) {
        json.number(name, hours as i64);
    }
    json.close();
    json.close();
}
