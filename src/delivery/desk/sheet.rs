//! The whole case as text that people read, from the document as it was received.
//!
//! It says in the language of the case what the page's own rendering says, but for the stretches of the time: whoever
//! receives a case has the document alone.

use super::{
    ReceivedCase,
    received::{list, text},
    said,
};
use crate::{
    case::rendering::{block::Page, date, plain},
    clock::Week,
    locale::{
        Word,
        words::{answer, facts, rendering as w},
    },
    tree::Node,
};

/// A label and a text that somebody else wrote.
trait Put {
    /// Puts them down: the label in one line, so that it cannot be taken for more than a label.
    fn put(&mut self, label: &str, text: &str);
}

impl Put for Page {
    fn put(&mut self, label: &str, text: &str) {
        self.typed(&said::one_line(label), text);
    }
}

/// The case as plain text, in lines of at most 78 characters wherever a word allows it.
pub(super) fn write(case: &ReceivedCase) -> String {
    let mut page = Page::new(case.language);
    let title = [page.say(w::CASE), " ", &case.reference.to_string()].concat();
    page.title([title, said::whose(case)].join(" · "));
    first(&mut page, case);
    happened(&mut page, case);
    checklist(&mut page, case);
    files(&mut page, case);
    conditions(&mut page, case);
    reach(&mut page, case);
    level(&mut page, case);
    time(&mut page, case);
    sources(&mut page, case);
    about(&mut page, case);
    plain::write(&page)
}

/// What a reader looks for first.
fn first(page: &mut Page, case: &ReceivedCase) {
    if let Some(subject) = case.text("subject") {
        page.put(page.say(w::SUBJECT), &subject);
    }
    let (label, target) = said::target(case);
    page.put(label, &(target + &cited(case, "commitment.sources")));
    if let Some(note) = case.text("commitment.note") {
        page.put("", &note);
        page.detail();
    }
    for other in case.list("commitment.alternatives") {
        let supposes = text(other, "supposes").unwrap_or_default();
        let label = w::IF.with(page.language, &[("supposes", &supposes)]);
        if let Some(due) = said::time(page.language, other, "due") {
            page.put(&label, &due);
            page.detail();
        }
    }
    if let Some(opened) = said::time(page.language, case.root(), "moment") {
        page.put(page.say(w::OPENED), &opened);
    }
    if let Some(level) = said::level(case) {
        page.put(page.say(w::LEVEL), &level);
    }
    labelled(page, case, w::KIND, "case_type.name");
    labelled(page, case, w::HANDED_IN_BY, "handed_in_by.text");
    for (word, path) in [
        (w::REQUIRED_COUNT, "required"),
        (w::RECOMMENDED_COUNT, "recommended"),
    ] {
        let count = |at: usize| case.text(&format!("completeness.{path}[{at}]"));
        if let (Some(have), Some(of)) = (count(0), count(1))
            && of != "0"
        {
            let have = w::HAVE_OF.with(page.language, &[("have", &have), ("of", &of)]);
            page.put(page.say(word), &have);
        }
    }
    let missing = said::missing(case);
    if !missing.is_empty() {
        page.put(page.say(w::MISSING), &missing);
    }
}

/// A line with what stands at a path of the case, where something does.
fn labelled(page: &mut Page, case: &ReceivedCase, word: Word, path: &str) {
    if let Some(value) = case.text(path) {
        page.put(page.say(word), &value);
    }
}

/// The same for a part of the case, as a detail of the line before.
fn detail(page: &mut Page, part: &Node<'static>, word: Word, path: &str) {
    if let Some(value) = text(part, path) {
        page.put(page.say(word), &value);
        page.detail();
    }
}

fn happened(page: &mut Page, case: &ReceivedCase) {
    let told = said::facts(case);
    let since = case.text("since");
    if told.is_empty() && since.is_none() {
        return;
    }
    page.heading(w::HAPPENED);
    for (question, answer) in told {
        page.put(&question, &answer);
    }
    if let Some(since) = since {
        page.put(page.say(facts::SINCE), &since);
    }
}

fn checklist(page: &mut Page, case: &ReceivedCase) {
    page.heading(w::INFORMATION);
    for item in case.list("checklist") {
        let Some(label) = text(item, "label") else {
            continue;
        };
        let is = |path: &str, word: &str| text(item, path).as_deref() == Some(word);
        let note = match text(item, "only") {
            _ if is("asked_by", "us") => Some(page.say(answer::OURS).to_owned()),
            Some(only) => Some(w::ONLY.with(page.language, &[("when", &only)])),
            None if is("need", "required") => Some(page.say(w::REQUIRED).to_owned()),
            None => None,
        };
        let label = match note {
            Some(note) => [&label, " (", &note, ")"].concat(),
            None => label,
        };
        match text(item, "answer") {
            Some(answer) => page.put(&label, &answer),
            None => {
                let word = if is("state", "not_known_yet") {
                    w::NOT_KNOWN_YET
                } else {
                    w::NOT_GIVEN
                };
                page.put(&label, &["(", page.say(word), ")"].concat());
            }
        }
        if let Some(question) = text(item, "confirmed.question") {
            page.put(&question, reply(page, item, "confirmed.reply"));
            page.detail();
        }
    }
}

/// What the customer replied to a question of yes or no.
fn reply(page: &Page, part: &Node<'static>, path: &str) -> &'static str {
    page.say(match text(part, path).as_deref() {
        Some("yes") => w::YES,
        Some("no") => w::NO,
        Some("unknown") => w::UNKNOWN,
        _ => w::UNANSWERED,
    })
}

fn files(page: &mut Page, case: &ReceivedCase) {
    let files = case.list("files");
    if files.is_empty() {
        return;
    }
    page.heading(w::FILES);
    let of = files.len().to_string();
    for (n, file) in files.iter().enumerate() {
        let n = (n + 1).to_string();
        let label = w::FILE.with(page.language, &[("n", &n), ("of", &of)]);
        page.put(&label, &text(file, "name").unwrap_or_default());
        let size = match text(file, "size") {
            Some(size) => w::BYTES.with(page.language, &[("n", &size)]),
            None => page.say(w::NOT_READ).to_owned(),
        };
        page.put(page.say(w::SIZE), &size);
        page.detail();
        detail(page, file, w::TYPE, "type");
        if let Some(sum) = text(file, "sha256") {
            page.put("SHA-256", &sum);
            page.detail();
        }
        if text(file, "masked").as_deref() == Some("true") {
            page.point(page.say(w::MASKED));
            page.detail();
        }
        detail(page, file, w::FIRST_LINES, "first_lines");
    }
}

fn conditions(page: &mut Page, case: &ReceivedCase) {
    let (gates, advantages) = (case.list("gates"), case.list("advantages"));
    if gates.is_empty() && advantages.is_empty() {
        return;
    }
    page.heading(w::CONDITIONS);
    for condition in gates.iter().chain(advantages) {
        let question = text(condition, "question").unwrap_or_default();
        page.put(&question, reply(page, condition, "reply"));
        if let Some(effect) = text(condition, "effect") {
            page.put("", &effect);
            page.detail();
        }
    }
}

fn reach(page: &mut Page, case: &ReceivedCase) {
    let Some(by) = said::time(page.language, case.root(), "callback.by") else {
        return;
    };
    page.heading(w::REACH);
    page.put(page.say(w::CALLBACK), &by);
    if let Some(promise) = case.text("callback.text") {
        page.put("", &promise);
        page.detail();
    }
}

/// The way to the level, step by step.
fn level(page: &mut Page, case: &ReceivedCase) {
    let Some(term) = case.text("level.term") else {
        return;
    };
    page.heading(w::WAY_TO_LEVEL);
    for reason in case.list("reasons") {
        if let Some(step) = text(reason, "text") {
            page.put("", &step);
        }
    }
    let label = w::DEFINITION.with(page.language, &[("level", &term)]);
    if let Some(definition) = case.text("level.definition") {
        page.put(&label, &(definition + &cited(case, "level.sources")));
    }
    for scale in case.list("level.scales") {
        if let (Some(name), Some(term)) = (text(scale, "name"), text(scale, "term")) {
            page.put(&name, &term);
        }
    }
    labelled(page, case, w::DECIDES, "level.decided_by");
}

/// The figure, and the hours that it was counted in.
fn time(page: &mut Page, case: &ReceivedCase) {
    let Some(figure) = said::figure(case) else {
        return;
    };
    page.heading(w::WAY_TO_TIME);
    let own = case.text("commitment.own_agreement").as_deref() == Some("true");
    let label = if own { w::TARGET_OWN } else { w::TARGET };
    page.put(
        page.say(label),
        &(figure + &cited(case, "commitment.sources")),
    );
    labelled(page, case, w::CLOCK_START, "commitment.clock_start.text");
    if let Some(counted) = case.node("commitment.counted_in") {
        let week = super::received::at(counted, "windows").and_then(|it| it.read::<Week>().ok());
        let zone = text(counted, "zone").unwrap_or_default();
        let hours = week.map_or(String::new(), |week| date::week(page.language, &week));
        let tzdata = text(counted, "tzdata").unwrap_or_default();
        page.put(
            page.say(w::COUNTED_IN),
            &[&hours, " (", &zone, ", tzdata ", &tzdata, ")"].concat(),
        );
        detail(page, counted, w::HOURS, "hours");
        for day in list(counted, "days_off.taken") {
            let label = date::day(page.language, &text(day, "date").unwrap_or_default());
            page.put(&label, &text(day, "name").unwrap_or_default());
            page.detail();
        }
    }
    if let Some(started) = said::time(page.language, case.root(), "commitment.started") {
        page.put(page.say(w::STARTED), &started);
    }
}

/// What is assumed, and where everything stands.
fn sources(page: &mut Page, case: &ReceivedCase) {
    let assumptions = case.list("assumptions");
    if !assumptions.is_empty() {
        page.heading(w::ASSUMED);
    }
    for assumption in assumptions {
        let part = |path: &str| text(assumption, path).unwrap_or_default();
        page.put(
            &part("question"),
            &[&part("chosen"), " (", &part("id"), ")"].concat(),
        );
    }
    page.heading(w::SOURCES);
    for (n, source) in case.list("sources").iter().enumerate() {
        let part = |path: &str| text(source, path).unwrap_or_default();
        let read = date::day(page.language, &part("read_on"));
        let read = w::READ_ON.with(page.language, &[("date", &read)]);
        let label = ["[", &(n + 1).to_string(), "] ", &part("document")].concat();
        let place = [part("section"), part("edition"), part("language"), read].join(", ");
        page.put(&label, &place);
        if let Some(address) = text(source, "address") {
            page.put("", &address);
            page.detail();
        }
    }
}

/// What this document is.
fn about(page: &mut Page, case: &ReceivedCase) {
    page.heading(w::ABOUT);
    page.line(page.say(w::REFERENCE), case.reference.to_string());
    if let Some(made) = case.text("made_at") {
        page.put(page.say(w::MADE), &date::zoned(page.language, &made, "UTC"));
    }
    labelled(page, case, w::PROGRAMME, "programme.name");
    labelled(page, case, w::PLAN, "plan.name");
    page.point(page.say(w::CHECKED));
}

/// The numbers by which the list of sources has those at a path: ` [1,3]`.
fn cited(case: &ReceivedCase, path: &str) -> String {
    let all = case.list("sources");
    let mut numbers: Vec<String> = Vec::new();
    for id in case.list(path).iter().filter_map(|id| id.text().ok()) {
        let place = all
            .iter()
            .position(|source| text(source, "id").as_deref() == Some(id));
        numbers.extend(place.map(|place| (place + 1).to_string()));
    }
    if numbers.is_empty() {
        return String::new();
    }
    [" [", &numbers.join(","), "]"].concat()
}
