use super::block::Page;
use crate::{
    case::{
        Case,
        parts::{File, Item, Replied, State},
    },
    locale::{
        Word,
        words::{answer, facts, rendering as w},
    },
    programme::{AskedBy, Need},
};

/// What happened, in plain words.
pub(super) fn happened(page: &mut Page, case: &Case) {
    if case.facts.is_empty() && case.since.is_none() {
        return;
    }
    page.heading(w::HAPPENED);
    for fact in &case.facts {
        page.line(fact.question, fact.text);
    }
    if let Some(since) = &case.since {
        page.typed(page.say(facts::SINCE), since);
    }
}

/// The information that the programme asks for: the answers one by one, then what there is none of.
pub(super) fn checklist(page: &mut Page, case: &Case) {
    page.heading(w::INFORMATION);
    let (mut unknown, mut missing) = (String::new(), String::new());
    for item in &case.checklist {
        let confirmed = item.confirmed.as_ref();
        let replied = confirmed.filter(|confirmed| confirmed.reply != Replied::Unanswered);
        let (word, list) = match item.state {
            State::NotKnownYet => (w::NOT_KNOWN_YET, &mut unknown),
            _ => (w::NOT_GIVEN, &mut missing),
        };
        let label = label(page, item);
        match &item.answer {
            Some(answer) => page.typed(&label, answer),
            None if replied.is_some() => page.line(&label, ["(", page.say(word), ")"].concat()),
            None => {
                list.push_str(if list.is_empty() { "" } else { "; " });
                list.push_str(&label);
                continue;
            }
        }
        if let Some(confirmed) = confirmed {
            page.line(&confirmed.question, reply(page, confirmed.reply));
            page.detail();
        }
    }
    for (word, list) in [(w::NOT_KNOWN_YET, unknown), (w::NOT_GIVEN, missing)] {
        if !list.is_empty() {
            page.line(page.say(word), list);
        }
    }
}

/// What is asked, and whether the programme demands it or nobody but Duetime asks.
fn label(page: &Page, item: &Item) -> String {
    let note = match (&item.only, item.need) {
        _ if item.asked_by == AskedBy::Us => page.say(answer::OURS).to_owned(),
        (Some(only), _) => w::ONLY.with(page.language, &[("when", only)]),
        (None, Need::Required) => page.say(w::REQUIRED).to_owned(),
        (None, _) => return item.label.clone(),
    };
    [&item.label, " (", &note, ")"].concat()
}

fn reply(page: &Page, reply: Replied) -> &'static str {
    let word: Word = match reply {
        Replied::Yes => w::YES,
        Replied::No => w::NO,
        Replied::Unknown => w::UNKNOWN,
        Replied::Unanswered => w::UNANSWERED,
    };
    page.say(word)
}

/// The files that go with the case.
pub(super) fn files(page: &mut Page, case: &Case) {
    if case.files.is_empty() {
        return;
    }
    page.heading(w::FILES);
    page.point(page.say(w::FILES_SAY));
    let of = case.files.len().to_string();
    for (n, file) in case.files.iter().enumerate() {
        let n = (n + 1).to_string();
        let label = w::FILE.with(page.language, &[("n", &n), ("of", &of)]);
        page.typed(&label, &file.name);
        about(page, file);
    }
}

fn about(page: &mut Page, file: &File) {
    let size = match file.size {
        Some(size) => w::BYTES.with(page.language, &[("n", &size.to_string())]),
        None => page.say(w::NOT_READ).to_owned(),
    };
    page.line(page.say(w::SIZE), size);
    page.detail();
    let kind = file.kind.as_deref().map(|kind| (page.say(w::TYPE), kind));
    let sha256 = file.sha256.as_deref().map(|sum| ("SHA-256", sum));
    for (label, text) in [kind, sha256].into_iter().flatten() {
        page.typed(label, text);
        page.detail();
    }
    if file.masked {
        page.point(page.say(w::MASKED));
        page.detail();
    }
    if let Some(lines) = &file.first_lines {
        page.typed(page.say(w::FIRST_LINES), lines);
        page.detail();
    }
}

/// The conditions before a case and what moves it forward, with the customer's answers.
pub(super) fn conditions(page: &mut Page, case: &Case) {
    if case.gates.is_empty() && case.advantages.is_empty() {
        return;
    }
    page.heading(w::CONDITIONS);
    for gate in &case.gates {
        let mut text = reply(page, gate.reply).to_owned();
        let weight = match (gate.ours, gate.demanded) {
            (true, _) => answer::OURS,
            (false, true) => w::REQUIRED,
            (false, false) => w::RECOMMENDED,
        };
        for part in [
            " (",
            page.say(weight),
            ")",
            &case.shown(&gate.sources, &gate.assumptions),
        ] {
            text.push_str(part);
        }
        page.line(&gate.question, text);
    }
    for advantage in &case.advantages {
        page.line(&advantage.question, reply(page, advantage.reply));
        if advantage.reply == Replied::Yes {
            page.point([advantage.effect.as_str(), &case.cited(&advantage.sources)].concat());
            page.detail();
        }
    }
}
