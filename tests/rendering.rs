//! Cases as text that people read: complete, in their language, and never anything but text.

use crate::{common, dice, generator};
use dice::random;
use duetime::{
    case::{Attachment, Case, Draft},
    checklist::Given,
    locale::Language,
    programme::{Programme, Unit},
};

fn example(name: &str) -> Case {
    let examples = generator::cases::examples().unwrap();
    examples.into_iter().find(|e| e.name == name).unwrap().case
}

fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

#[test]
fn a_case_in_english_says_the_most_important_first() {
    let case = example("veeam-vcsp-due");
    let text = case.to_text();
    let title: Vec<_> = text.lines().take(2).collect();
    let title = title.join(" ");
    assert!(title.starts_with(&format!("Case {} · Veeam", case.reference)));
    assert!(title.ends_with(" · Production · Severity 1"), "{title}");
    let order = [
        "Subject: Cloud Connect gateway refuses every tenant\n",
        "Target: first response by Sun 28 Mar 2027, 04:30 (Europe/Amsterdam,",
        "The clocks skip the time that was entered",
        "Level: Severity 1",
        "Who is held up? Everybody\n",
        "Since when? a few minutes before two, when the certificate was renewed\n",
        "Support ID (required): 07654321\n",
        "File 1 of 1: gateway.log\n",
        "    Size: 7012 bytes\n",
        "\nHow to reach support\n--------------------\n",
        "\nHow the time was worked out\n",
        "- Sun 28 Mar 2027, 03:30 to 04:30: counts, 1 h\n",
        "\nSources\n-------\n",
        "    - [1] ",
        "Made: Sun 28 Mar 2027, 01:37 (UTC)\n",
    ];
    let mut rest = text.as_str();
    for part in order {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part}\n{text}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn a_case_in_dutch_names_its_days_in_dutch() {
    let text = example("zmanda-due").to_text();
    holds(
        &text,
        &[
            "Onderwerp: Back-up van vannacht mislukt\n",
            "Geopend: vr 20 nov 2026, 16:30 (Europe/Amsterdam, UTC+01:00)\n",
            "Sinds wanneer? vannacht, 02:10\n",
            "Kunt u voorlopig op een andere manier verder? Dat weet ik niet\n",
            "    Eerste regels:\n  | 02:10:04 begin\n  | 02:51:33 write: no space left on device\n",
            "Geheimen zijn erin gemaskeerd",
        ],
    );
    let markdown = example("zmanda-due").to_markdown();
    holds(
        &markdown,
        &[
            "\n- **Onderwerp:** Back-up van vannacht mislukt\n",
            "\n**Eerste regels:**\n\n```\n02:10:04 begin\n",
            "\n02:51:33 user=*** password=***\n```\n",
        ],
    );
}

#[test]
fn a_case_in_german_says_why_there_is_no_time() {
    let case = example("blancco-not-published");
    let markdown = case.to_markdown();
    holds(
        &markdown,
        &[
            "- **Reaktion des Supports:** nicht veröffentlicht: die Dokumente nennen keine",
            "- **Eröffnet:** Sa 21. Nov 2026, 09:00 (Europe/Berlin, UTC+01:00)\n",
            "- **Was funktioniert noch?** Ein Teil fällt aus, der Rest funktioniert\n",
            "```\n1. Starten\n2. Laufwerk wählen\n3. Löschen\n```\n",
            "\n  <error code=\"0x1F\">device busy</error>\n",
        ],
    );
    assert!(markdown.starts_with("# Fall "));
    // There is no way to a time that nobody promised.
    assert!(!markdown.contains("## Wie die Zeit berechnet wurde"));
    holds(
        &example("kaseya-own-agreement").to_text(),
        &[
            "Eigener Vertrag: erste Reaktion bis Mo 23. Nov 2026, 10:30",
            "Wert aus dem eigenen Vertrag: 4 Geschäftsstunden [AMB-31]\n",
            "Gezählt in: Mo–Fr 08:00–18:00 (Europe/Berlin, tzdata ",
        ],
    );
}

#[test]
fn holidays_clock_changes_and_other_readings_are_told() {
    holds(
        &example("zmanda-holidays").to_text(),
        &[
            "- Thu 26 Nov 2026, 08:00 to 17:00: public holiday, 9 h\n",
            "    Fri 27 Nov 2026: Day after Thanksgiving\n",
            "Own calendar file: our days.ics\n",
        ],
    );
    holds(
        &example("veeam-standard-clock-change").to_text(),
        &["- The clocks go back 1 h: Sun 25 Oct 2026, 02:00.\n"],
    );
    holds(
        &example("veeam-standard-told-twice").to_text(),
        &["- This time happens twice;", "UTC+01:00)"],
    );
    let kasten = example("veeam-kasten-due");
    let others = &kasten.commitment.as_ref().unwrap().alternatives;
    let text = kasten.to_text();
    assert_eq!(text.matches("\n    Wenn ").count(), others.len(), "{text}");
}

/// A case of a customer with a figure of its own, opened on a Friday at 16:30.
fn with_own(amount: &str, unit: Unit, from: &str, to: &str, language: Language) -> Case {
    let programme = common::programme("kaseya");
    let mut draft = Draft {
        reference: "7K3M-9QXW-4T2H-ZB8N".into(),
        programme: Some(programme.id.clone()),
        ..Draft::default()
    };
    draft.moment.other = true;
    draft.moment.date = "2026-11-20".into();
    draft.moment.time = "16:30".into();
    draft.moment.zone = "Europe/Amsterdam".into();
    let choices = draft.choose().unwrap();
    choices.plan = programme.plans.first().map(|plan| plan.id.clone());
    choices.answers.level = "2".parse().ok();
    choices.own.used = true;
    choices.own.amount = amount.into();
    choices.own.unit = unit;
    choices.own.from = from.into();
    choices.own.to = to.into();
    let given = generator::cases::Given {
        programme: &programme,
        country: None,
        edition: None,
        language,
    };
    generator::cases::case(&draft, given).unwrap()
}

#[test]
fn business_time_is_summed_in_hours_and_never_in_days_of_the_calendar() {
    for (amount, unit, from, to, sum) in [
        ("24", Unit::BusinessHours, "08:00", "17:00", "24 h"),
        ("24", Unit::BusinessHours, "07:00", "17:00", "24 h"),
        ("120", Unit::BusinessHours, "09:00", "17:00", "120 h"),
        (
            "1",
            Unit::BusinessDays,
            "09:00",
            "17:00",
            "8 h (1 business day)",
        ),
        (
            "5",
            Unit::BusinessDays,
            "09:00",
            "17:00",
            "40 h (5 business days)",
        ),
        ("90", Unit::BusinessMinutes, "9 am", "5 pm", "1 h 30 min"),
        ("48", Unit::Hours, "", "", "48 h"),
    ] {
        let case = with_own(amount, unit, from, to, Language::EN);
        let line = format!("- Together {sum}: the whole figure.\n");
        for text in [
            case.to_text(),
            case.to_markdown().replace("\\(", "(").replace("\\)", ")"),
        ] {
            holds(&text, &[&line]);
            let stretches = text.lines().filter(|line| line.contains(": counts, "));
            assert!(
                !stretches.clone().any(|line| line.contains("day")),
                "{text}"
            );
            assert!(stretches.count() > 0, "{text}");
        }
    }
    let dutch = with_own("5", Unit::BusinessDays, "09:00", "17:00", Language::NL);
    holds(
        &dutch.to_text(),
        &["Samen 40 h (5 werkdagen): de hele waarde.\n"],
    );
}

#[test]
fn a_long_way_to_a_time_is_told_in_weeks_and_kept_in_full() {
    let case = with_own("520", Unit::BusinessDays, "09:00", "17:00", Language::EN);
    let text = case.to_text();
    holds(
        &text,
        &[
            "- Fri 20 Nov 2026, 16:30 to 17:00: counts, 30 min\n",
            "- Mon 23 Nov 2026, 09:00 to Mon 13 Nov 2028, 09:00: 103 full weeks, 4120 h\n",
            "- Fri 17 Nov 2028, 09:00 to 16:30: counts, 7 h 30 min\n",
            "Together 4160 h (520 business days): the whole figure.\n",
        ],
    );
    let lines = text.lines().filter(|line| line.contains(": counts, "));
    assert!(lines.count() < 10);
    // Whoever counts after us has every stretch.
    assert!(case.commitment.unwrap().trace.len() > 1000);
}

#[test]
fn where_no_time_is_published_no_form_of_the_case_names_one() {
    for (name, word) in [
        ("kaseya-not-published", "not published"),
        ("blancco-not-published", "nicht veröffentlicht"),
        ("veeam-kasten-not-published", "not published"),
        ("zmanda-best-effort", "nach besten Kräften"),
        ("veeam-vcsp-best-effort", "naar beste vermogen"),
        ("veeam-standard-no-target", "keine Zielzeit"),
        ("veeam-standard-no-level", "no target"),
    ] {
        let case = example(name);
        let json: serde_json::Value = serde_json::from_str(&case.to_json()).unwrap();
        let commitment = &json["commitment"];
        for field in [
            "due",
            "started",
            "clock_start",
            "counted_in",
            "figure",
            "used_seconds",
        ] {
            assert!(commitment[field].is_null(), "{name}: {field}");
        }
        for field in ["trace", "alternatives", "clock_changes"] {
            assert_eq!(commitment[field], serde_json::json!([]), "{name}: {field}");
        }
        // The only times are those at which the case was opened and made.
        for (text, times) in [
            (case.to_text(), 2),
            (case.to_markdown(), 2),
            (case.card(), 1),
        ] {
            holds(&text, &[word]);
            assert_eq!(moments(&text), times, "{name}:\n{text}");
            assert!(!text.contains("1970"), "{name}");
        }
    }
}

/// How many moments a text names: a day, a comma, and a time of day.
fn moments(text: &str) -> usize {
    let is_time = |text: &str| {
        let bytes = text.as_bytes();
        bytes.get(2) == Some(&b':')
            && [0, 1, 3, 4]
                .iter()
                .all(|at| bytes.get(*at).is_some_and(u8::is_ascii_digit))
    };
    text.split(", ")
        .skip(1)
        .filter(|rest| is_time(rest))
        .count()
}

#[test]
fn a_card_fits_in_ten_lines() {
    let card = example("veeam-vcsp-due").card();
    let lines: Vec<_> = card.lines().collect();
    assert!(lines[0].ends_with("Production · Severity 1"), "{card}");
    holds(
        &card,
        &[
            "\nSubject: Cloud Connect gateway refuses every tenant\n",
            "\nTarget: first response by Sun 28 Mar 2027, 04:30 (Europe/Amsterdam, UTC+02:00)\n",
            "\nFirst way to reach support: open the case first: ",
            "; then: ",
            "\nStill missing: ",
        ],
    );
    for (name, said) in [
        ("zmanda-best-effort", "nach besten Kräften"),
        ("veeam-standard-no-target", "keine Zielzeit"),
        ("kaseya-not-published", "not published"),
        (
            "blancco-own-agreement",
            "Eigen contract van de klant: eerste reactie uiterlijk zo 25 okt 2026",
        ),
        ("veeam-standard-no-level", "no target: this kind of case"),
    ] {
        holds(&example(name).card(), &[said]);
    }
    random(|name, case| {
        let card = case.card();
        let lines = card.lines().count();
        assert!((4..=10).contains(&lines), "{name}:\n{card}");
        assert!(!card.contains(['\u{2028}', '\u{2029}']), "{name}");
    });
}

/// What customers typed into a case.
fn typed(case: &Case) -> Vec<&str> {
    let mut typed: Vec<&str> = Vec::new();
    typed.extend(case.subject.as_deref());
    typed.extend(case.since.as_deref());
    typed.extend(case.checklist.iter().filter_map(|i| i.answer.as_deref()));
    for file in &case.files {
        typed.push(&file.name);
        typed.extend(file.kind.as_deref());
        typed.extend(file.sha256.as_deref());
        typed.extend(file.first_lines.as_deref());
    }
    let overruled = case.level.as_ref().and_then(|l| l.before_override.as_ref());
    typed.extend(overruled.map(|before| before.reason.as_str()));
    let commitment = case.commitment.iter();
    for commitment in commitment {
        typed.extend(commitment.trace.iter().filter_map(|p| p.name.as_deref()));
        let counted = commitment.counted_in.as_ref();
        if let Some(off) = counted.and_then(|counted| counted.days_off.as_ref()) {
            typed.extend(off.file.as_deref());
            typed.extend(off.taken.iter().map(|day| day.name.as_str()));
        }
    }
    typed
}

/// A text without what a form may put into it: spaces, line breaks, bars before lines, backslashes.
fn bare(text: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && !matches!(c, '|' | '\\');
    text.chars().filter(kept).collect()
}

#[test]
fn nothing_that_was_typed_is_left_out() {
    let mut count = 0;
    random(|name, case| {
        let forms = [bare(&case.to_text()), bare(&case.to_markdown())];
        for text in typed(&case) {
            let text = bare(text);
            for form in &forms {
                assert!(form.contains(&text), "{name}: {text:?} is not in\n{form}");
            }
            count += 1;
        }
        // So are the answers that were chosen.
        let text = bare(&case.to_text());
        let chosen = case.facts.iter().map(|fact| fact.text);
        let chosen = chosen.chain(case.handed_in_by.iter().map(|by| by.text.as_str()));
        let chosen = chosen.chain(case.gates.iter().map(|gate| gate.question.as_str()));
        let chosen = chosen.chain(case.checklist.iter().map(|item| item.label.as_str()));
        let chosen = chosen.chain(case.assumptions.iter().map(|open| open.chosen.as_str()));
        let chosen = chosen.chain(case.sources.iter().map(|source| source.address.as_str()));
        for said in chosen.chain(case.reasons.iter().map(|reason| reason.text())) {
            assert!(text.contains(&bare(said)), "{name}: {said}");
        }
    });
    assert!(count > 5_000, "{count}");
}

#[test]
fn lines_keep_their_width_and_the_same_case_its_bytes() {
    random(|name, case| {
        let text = case.to_text();
        for line in text.lines() {
            let length = line.chars().count();
            // A line that is too long is one word, behind no more than what begins a line.
            let words = line.trim_start_matches([' ', '|', '-']).trim_end();
            assert!(
                length <= 78 || !words.contains(' '),
                "{name}: {length} in {line:?}"
            );
            assert!(!line.ends_with(' '), "{name}: {line:?}");
        }
        assert_eq!(text, case.clone().to_text());
        assert_eq!(case.to_markdown(), case.clone().to_markdown());
    });
}

/// A case whose every field holds this.
fn filled(programme: &Programme, text: &str) -> Case {
    let mut draft = Draft {
        reference: "7K3M-9QXW-4T2H-ZB8N".into(),
        programme: Some(programme.id.clone()),
        ..Draft::default()
    };
    draft.moment.other = true;
    draft.moment.date = "2026-11-20".into();
    draft.moment.time = "10:00".into();
    let choices = draft.choose().unwrap();
    choices.plan = programme.plans.first().map(|plan| plan.id.clone());
    choices.facts.since = text.into();
    for item in &programme.checklist.items {
        let given = Given::Answer(text.into());
        choices.given.insert(item.id.clone(), given);
    }
    let file = Attachment {
        name: text.into(),
        kind: text.into(),
        lines: text.into(),
        ..Attachment::default()
    };
    choices.files.insert("f1".parse().unwrap(), file);
    let given = generator::cases::Given {
        programme,
        country: None,
        edition: None,
        language: Language::EN,
    };
    generator::cases::case(&draft, given).unwrap()
}

/// What people try, in one line and in several.
const HOSTILE: &[&str] = &[
    "# Case 0000 · closed",
    "</p><script>alert(1)</script>",
    "[press here](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "<https://evil.example>",
    "https://evil.example/a_b",
    "www.evil.example",
    "someone@evil.example",
    "`` ` code ```",
    "a\n```\n# Sources\n```",
    "a\n\n# Sources\n\nb",
    "a\n=====\nb\n---",
    "a\u{2028}Sources\u{2029}-------",
    "a\n````````\n<b>",
    "1. one",
    "- two",
    "+ three",
    "---",
    "===",
    "~~~",
    "| a | b |\n|---|---|",
    "&lt;b&gt; &#35;",
    "*strong* _slanted_ ~struck~ $x^2$",
    "    indented",
    "\\",
    "[1]: https://evil.example",
    "\u{202E}reversed",
];

/// The lines of a text in Markdown that stand between no fences.
fn outside_fences(text: &str) -> Vec<&str> {
    let (mut outside, mut fence) = (Vec::new(), None);
    for line in text.lines() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        match fence {
            Some(open) if ticks >= open && line.len() == ticks => fence = None,
            Some(_) => {}
            None if ticks >= 3 => fence = Some(ticks),
            None => outside.push(line),
        }
    }
    assert_eq!(fence, None, "a fence is left open");
    outside
}

/// A line in Markdown without code and without what is escaped: what is left can be markup.
fn active(line: &str) -> String {
    let mut rest = line.replace("\\\\", "");
    let mut left = String::new();
    while let Some(at) = rest.find(['`', '\\']) {
        left.push_str(&rest[..at]);
        let behind = &rest[at..];
        let escaped = behind.strip_prefix('\\');
        rest = if let Some(escaped) = escaped {
            escaped.chars().skip(1).collect()
        } else {
            let ticks = behind.len() - behind.trim_start_matches('`').len();
            let (tick, inside) = behind.split_at(ticks);
            let end = inside.find(tick).expect("code is closed");
            inside[end..].trim_start_matches('`').to_owned()
        };
    }
    left + &rest
}

#[test]
fn what_was_typed_never_becomes_markup() {
    let programme = common::programme("kaseya");
    let plain = filled(&programme, "x");
    let shape = |case: &Case| {
        let markdown = case.to_markdown();
        let lines = outside_fences(&markdown);
        let headings = lines.iter().filter(|line| line.starts_with('#'));
        let headings: Vec<_> = headings.map(|line| (*line).to_owned()).collect();
        for line in lines {
            let known = ["# ", "## ", "- ", "  - ", "**"];
            let starts = line.is_empty() || known.iter().any(|start| line.starts_with(start));
            assert!(starts, "{line:?}");
            let active = active(line);
            assert!(
                !active.contains("evil") && !active.contains('['),
                "{line:?}"
            );
            for tag in active.split('<').skip(1) {
                assert!(tag.starts_with("https://"), "{line:?}");
            }
        }
        headings
    };
    let headings = shape(&plain);
    let title = plain.to_text().lines().next().unwrap().to_owned();
    let under = |case: &Case| {
        let text = case.to_text();
        let lines: Vec<_> = text.lines().collect();
        let headed = lines.windows(2).filter(|pair| {
            let sign = ["=", "-"].map(|sign| pair[1].trim_start_matches(sign).is_empty());
            !pair[1].is_empty() && (sign[0] || sign[1])
        });
        headed.map(|pair| pair[0].to_owned()).collect::<Vec<_>>()
    };
    let headed = under(&plain);
    for text in HOSTILE {
        let case = filled(&programme, text);
        assert_eq!(shape(&case), headings, "{text:?}");
        assert_eq!(under(&case), headed, "{text:?}");
        assert_eq!(case.to_text().matches(&title).count(), 1);
        for line in case.card().lines() {
            assert!(!line.starts_with('#') && line.contains(": "), "{line:?}");
        }
    }
}
