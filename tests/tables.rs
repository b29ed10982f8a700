//! Support tables as people paste them: what is read out of them, and what is asked.

use proptest::prelude::*;

use duetime::{
    clock::{Day, Week, Zone},
    programme::{self, Amount, Answer, Unit},
    tables::{
        About, Clock, Corrections, Hours, Paste, Reading, Refused, Role, RowOrColumn, Suggestion,
        Unfit, Why, read, read_with,
    },
};

fn text(text: &str) -> Reading {
    read(&Paste { html: None, text }).unwrap_or_else(|why| panic!("{why:?}: {text}"))
}

fn page(html: &str) -> Reading {
    let paste = Paste {
        html: Some(html),
        text: "",
    };
    read(&paste).unwrap_or_else(|why| panic!("{why:?}: {html}"))
}

/// What was read, a line for each plan: its name, its hours, and an answer for each level.
fn said(reading: &Reading) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, plan) in reading.plans.iter().enumerate() {
        let hours = match &plan.hours {
            Hours::None => "".into(),
            Hours::Always => " [24x7]".into(),
            Hours::Week(week, clock) => {
                let first = Day::ALL
                    .iter()
                    .find(|day| !week.windows(**day).is_empty())
                    .unwrap();
                let clock = match clock {
                    Clock::Unsaid => "",
                    Clock::Customer => " customer",
                    Clock::Zone(zone) => &format!(" {}", zone.name()),
                };
                let windows: Vec<String> = week
                    .windows(*first)
                    .iter()
                    .map(ToString::to_string)
                    .collect();
                format!(" [{} days {}{clock}]", week.open_days(), windows.join(" "))
            }
        };
        let answers = reading.levels.iter().enumerate().map(|(level, named)| {
            let answer = match reading.target(at, level).map(|target| &target.answer) {
                None => "?".into(),
                Some(Answer::Within(Amount { amount, unit })) => {
                    let unit = match unit {
                        Unit::Minutes => "m",
                        Unit::Hours => "h",
                        Unit::BusinessMinutes => "bm",
                        Unit::BusinessHours => "bh",
                        Unit::BusinessDays => "bd",
                        Unit::BusinessDaysToEndOfDay => "eod",
                    };
                    format!("{amount}{unit}")
                }
                Some(Answer::BestEffort) => "best".into(),
                Some(Answer::NoTarget) => "none".into(),
                Some(Answer::NotOffered) => "not offered".into(),
                Some(Answer::NotPublished) => "-".into(),
            };
            format!("{} {answer}", named.name)
        });
        let answers: Vec<String> = answers.collect();
        lines.push(format!("{}{hours}: {}", plan.name, answers.join(", ")));
    }
    lines
}

fn whys(reading: &Reading) -> Vec<Why> {
    reading
        .questions
        .iter()
        .map(|question| question.why)
        .collect()
}

#[test]
fn plans_may_stand_across_or_down() {
    let across = text(
        "Severity\tBasic\tGold\nCritical\t4 hours\t30 min\nLow\t2 business days\t8 hours\nBusiness hours: Mon-Fri 9:00-17:00 UTC",
    );
    let down = text(
        "Plan\tCritical\tLow\nBasic\t4 hours\t2 business days\nGold\t30 min\t8 hours\nBusiness hours: Mon-Fri 9:00-17:00 UTC",
    );
    let wanted = [
        "Basic [5 days 09:00–17:00 UTC]: Critical 4h, Low 2bd",
        "Gold: Critical 30m, Low 8h",
    ];
    assert_eq!(said(&across), wanted);
    assert_eq!(said(&down), wanted);
    assert_eq!(whys(&across), []);
}

#[test]
fn english_words_for_an_upper_bound_are_understood() {
    let reading = text(
        "Priority\tGold\nP1\tup to 30 minutes\nP2\t≤ 2h\nP3\twithin 1 business day\nP4\tno later than 5 working days\nGold: Mon-Fri 08:00-18:00 Europe/London",
    );
    assert_eq!(
        said(&reading),
        ["Gold [5 days 08:00–18:00 Europe/London]: P1 30m, P2 2h, P3 1bd, P4 5bd"]
    );
    assert_eq!(whys(&reading), []);
}

#[test]
fn a_dutch_table_with_solutions_and_hours_in_a_note() {
    let reading = text(
        "Prioriteit\tReactietijd\tHersteltijd\nPrio 1\tbinnen 1 uur\t4 uur\nPrio 2\t4 werkuren\t2 werkdagen\nPrio 3\tvolgende werkdag\tin overleg\n\nWij zijn bereikbaar op werkdagen van 8.30 tot 17.00 uur.",
    );
    assert_eq!(
        said(&reading),
        [" [5 days 08:30–17:00]: Prio 1 1h, Prio 2 4bh, Prio 3 1bd"]
    );
    assert_eq!(whys(&reading), [Why::PlanName, Why::Zone]);
    assert!(reading.ignored().any(|(line, _)| line
        == RowOrColumn::Column {
            table: 0,
            column: 2
        }));
}

#[test]
fn a_german_table_with_plans_down() {
    let reading = page(
        "<table><thead><tr><th>Paket</th><th>Servicezeit</th><th>Schweregrad 1</th><th>Schweregrad 2</th><th>Preis pro Monat</th></tr></thead>\
        <tbody><tr><td>Basis</td><td>Mo. bis Fr. 9 bis 17 Uhr</td><td>4 Arbeitsstunden</td><td>n&auml;chster Arbeitstag</td><td>49 &euro;</td></tr>\
        <tr><td>Profi</td><td>rund um die Uhr</td><td>30 Min.</td><td>4 Std.</td><td>199 &euro;</td></tr></tbody></table>",
    );
    assert_eq!(
        said(&reading),
        [
            "Basis [5 days 09:00–17:00]: Schweregrad 1 4bh, Schweregrad 2 1bd",
            "Profi [24x7]: Schweregrad 1 30m, Schweregrad 2 4h"
        ]
    );
    assert_eq!(whys(&reading), [Why::Zone]);
}

#[test]
fn a_french_table_with_next_days_and_no_commitment() {
    let reading = text(
        "Priorité\tStandard\tPremium\nCritique\t4 heures ouvrées\tsous 1 h\nMajeure\tJ+1 ouvré\tsous 4 h\nMineure\tJ+2 ouvrés\tJ+1 ouvré\nQuestion\tsans engagement\tau mieux\nHeures ouvrées : du lundi au vendredi de 9h à 18h, Europe/Paris",
    );
    assert_eq!(
        said(&reading),
        [
            "Standard [5 days 09:00–18:00 Europe/Paris]: Critique 4bh, Majeure 1bd, Mineure 2bd, Question none",
            "Premium [5 days 09:00–18:00 Europe/Paris]: Critique 1h, Majeure 4h, Mineure 1bd, Question best"
        ]
    );
    assert_eq!(whys(&reading), []);
}

#[test]
fn a_range_is_asked_with_both_ends_as_suggestions() {
    let reading =
        text("Severity\tGold\nHigh\t2-4 hours\nMedium\tbetween 4 and 8 hours\nLow\t1 to 2 days");
    assert_eq!(said(&reading), ["Gold: High ?, Medium ?, Low ?"]);
    assert_eq!(whys(&reading), [Why::Range; 3]);
    assert!(!reading.questions[0].suggestions.is_empty());
}

#[test]
fn two_values_and_vague_words_are_asked() {
    let reading = text(
        "Severity\tGold\tSilver\nHigh\t1 hour / 4 hours\tasap\nLow\tapprox. 8 hours\tat least 4 hours",
    );
    assert_eq!(
        said(&reading),
        ["Gold: High ?, Low ?", "Silver: High ?, Low ?"]
    );
    assert_eq!(
        whys(&reading),
        [Why::TwoValues, Why::Vague, Why::Vague, Why::AtLeast]
    );
}

#[test]
fn merged_cells_hold_for_all_that_they_cover() {
    let reading = page(
        "<table><tr><th>Severity</th><th>Gold</th><th>Silver</th></tr>\
        <tr><td>S1</td><td>1 hour</td><td rowspan=2>1 business day</td></tr><tr><td>S2</td><td>4 hours</td></tr>\
        <tr><td>S3</td><td colspan='2'>Best effort</td></tr></table><p>Silver: Mon-Fri 9am-5pm CET</p>",
    );
    assert_eq!(
        said(&reading),
        [
            "Gold: S1 1h, S2 4h, S3 best",
            "Silver [5 days 09:00–17:00 CET]: S1 1bd, S2 1bd, S3 best"
        ]
    );
    assert_eq!(whys(&reading), []);
}

#[test]
fn a_blank_cell_is_not_published_and_a_dash_is_no_target() {
    let reading = text("Severity\tGold\tSilver\nHigh\t1 hour\t\nLow\t4 hours\t–");
    assert_eq!(
        said(&reading),
        ["Gold: High 1h, Low 4h", "Silver: High -, Low none"]
    );
}

#[test]
fn footnotes_lead_to_hours_and_are_no_part_of_names() {
    let reading = page(
        "<table><tr><th>Level</th><th>Gold<sup>1</sup></th><th>Silver<sup>2</sup></th></tr>\
        <tr><td>Urgent</td><td>30 minutes*</td><td>2 business hours</td></tr></table>\
        <p><sup>1</sup> 24x7</p><p><sup>2</sup> Monday to Friday, 08:00-18:00 UTC</p><p>* by phone only</p>",
    );
    assert_eq!(
        said(&reading),
        [
            "Gold [24x7]: Urgent 30m",
            "Silver [5 days 08:00–18:00 UTC]: Urgent 2bh"
        ]
    );
    assert_eq!(whys(&reading), []);
}

#[test]
fn two_tables_with_titles_are_two_plans() {
    let reading = text(
        "Gold\n\nSeverity\tResponse time\nHigh\t1 hour\nLow\t4 hours\n\nSilver\n\nSeverity\tResponse time\nHigh\t4 hours\nLow\t8 hours\n",
    );
    assert_eq!(
        said(&reading),
        ["Gold: High 1h, Low 4h", "Silver: High 4h, Low 8h"]
    );
}

#[test]
fn a_second_table_about_solutions_gives_no_targets() {
    let reading = page(
        "<h3>Response times</h3><table><tr><th>Severity</th><th>Gold</th></tr><tr><td>High</td><td>1 hour</td></tr></table>\
        <h3>Resolution times</h3><table><tr><th>Severity</th><th>Gold</th></tr><tr><td>High</td><td>8 hours</td></tr></table>",
    );
    assert_eq!(said(&reading), ["Gold: High 1h"]);
    assert_eq!(whys(&reading), []);
}

#[test]
fn a_second_table_without_figures_gives_the_hours() {
    let reading = text(
        "Severity\tGold\tSilver\nHigh\t1 hour\t4 business hours\n\n\tGold\tSilver\tBronze\nSupport hours\t24x7\tMon-Fri 08:00-17:00 UTC\t-\nPrice\t€ 100\t€ 50\t€ 10",
    );
    assert_eq!(
        said(&reading),
        [
            "Gold [24x7]: High 1h",
            "Silver [5 days 08:00–17:00 UTC]: High 4bh"
        ]
    );
}

#[test]
fn business_time_said_by_a_heading_or_a_note_holds_for_plain_hours() {
    let by_heading = text(
        "Severity\tResponse time (business hours)\nHigh\t4\nLow\t8 hours\nMon-Fri 9:00-17:00 UTC",
    );
    assert_eq!(
        said(&by_heading),
        [" [5 days 09:00–17:00 UTC]: High 4bh, Low 8bh"]
    );
    let by_note = text(
        "Severity\tGold\nHigh\t4 hours\nLow\t2 days\nResponse times are measured in business hours.\nBusiness hours: Mon-Fri 9:00-17:00 UTC",
    );
    assert_eq!(
        said(&by_note),
        ["Gold [5 days 09:00–17:00 UTC]: High 4bh, Low 2bd"]
    );
}

#[test]
fn plain_days_are_asked() {
    let reading = text("Severity\tGold\nHigh\t1 day\nLow\tnext day");
    assert_eq!(whys(&reading), [Why::Days, Why::Days, Why::HoursMissing]);
}

#[test]
fn parts_of_hours_and_numbers_in_words() {
    let reading = text(
        "Severity\tGold\nS1\t0.5 hours\nS2\t1½ hours\nS3\t1h30\nS4\thalf an hour\nS5\tone hour\nS6\tvier uur\nS7\t0,25 Std.",
    );
    assert_eq!(
        said(&reading),
        ["Gold: S1 30m, S2 90m, S3 90m, S4 30m, S5 1h, S6 4h, S7 15m"]
    );
    assert_eq!(whys(&reading), []);
}

#[test]
fn rows_of_channels_prices_and_counts_are_no_levels() {
    let reading = text(
        "\tBasic\tPro\nPrice per month\t$10\t$100\nSupport channels\tEmail\tEmail, phone\nIncidents per year\t5\t20\nSeverity 1\t8 hours\t1 hour\nSeverity 2\t24 hours\t4 hours\nDedicated manager\t✗\t✓",
    );
    assert_eq!(
        said(&reading),
        [
            "Basic: Severity 1 8h, Severity 2 24h",
            "Pro: Severity 1 1h, Severity 2 4h"
        ]
    );
}

#[test]
fn what_a_level_means_becomes_its_definition() {
    let reading = text(
        "Severity\tDescription\tGold\nS1\tThe whole system is down and nobody can work\t1 hour\nS2\tA part of it fails, with a workaround\t4 hours",
    );
    assert_eq!(said(&reading), ["Gold: S1 1h, S2 4h"]);
    assert_eq!(
        reading.levels[1].definition.as_deref(),
        Some("A part of it fails, with a workaround")
    );
}

#[test]
fn levels_and_measures_in_one_label() {
    let reading = text(
        "\tStandard\tEnterprise\nSeverity 1 response time\t4 hours\t1 hour\nSeverity 2 response time\t8 hours\t4 hours\nSeverity 1 resolution time\t2 days\t1 day",
    );
    assert_eq!(
        said(&reading),
        [
            "Standard: Severity 1 4h, Severity 2 8h",
            "Enterprise: Severity 1 1h, Severity 2 4h"
        ]
    );
}

#[test]
fn markdown_pipes_are_a_table() {
    let reading = text(
        "| Priority | **Gold** | Silver |\n|---|:---:|---|\n| P1 | 1 h | 4 h |\n| P2 | 4 h | NBD |\n\nSilver is open Mon-Fri 9:00-17:00 UTC",
    );
    assert_eq!(
        said(&reading),
        [
            "Gold: P1 1h, P2 4h",
            "Silver [5 days 09:00–17:00 UTC]: P1 4h, P2 1bd"
        ]
    );
}

#[test]
fn wide_blanks_are_a_table_too() {
    let reading = text(
        "Priority    Gold        Silver\nUrgent      1 hour      4 hours\nNormal      4 hours     N/A\n",
    );
    assert_eq!(
        said(&reading),
        [
            "Gold: Urgent 1h, Normal 4h",
            "Silver: Urgent 4h, Normal none"
        ]
    );
}

#[test]
fn labels_with_a_figure_each_are_a_list_of_levels() {
    let reading = text("First response\nP1: 1 hour\nP2: 4 hours\nP3: 2 days\n");
    assert_eq!(said(&reading), [": P1 1h, P2 4h, P3 48h"]);
    assert_eq!(whys(&reading), [Why::Days, Why::PlanName]);
}

#[test]
fn sections_of_plans_over_levels() {
    let reading = page(
        "<table><tr><th>Severity</th><th>First response</th><th>Resolution</th></tr>\
        <tr><td colspan=3>Gold</td></tr><tr><td>High</td><td>1 hour</td><td>1 day</td></tr><tr><td>Low</td><td>4 hours</td><td>2 days</td></tr>\
        <tr><td colspan=3>Silver</td></tr><tr><td>High</td><td>4 hours</td><td>3 days</td></tr><tr><td>Low</td><td>8 hours</td><td>-</td></tr></table>",
    );
    assert_eq!(
        said(&reading),
        ["Gold: High 1h, Low 4h", "Silver: High 4h, Low 8h"]
    );
}

#[test]
fn hours_that_do_not_read_are_asked_for_their_plan() {
    let reading = text("Severity\tGold\tSilver\nHours\textended hours\t8x5\nHigh\t1 hour\t4 hours");
    assert_eq!(whys(&reading), [Why::Hours, Why::Hours]);
    assert_eq!(reading.questions[1].plans, [1]);
    assert_eq!(reading.grid.text(reading.questions[1].cells[0]), "8x5");
}

#[test]
fn a_plan_named_by_its_hours_has_them() {
    let reading = text(
        "Severity\tStandard (Mon-Fri 9am-5pm CET)\tPremium 24x7\nHigh\t4 business hours\t1 hour",
    );
    assert_eq!(
        said(&reading),
        [
            "Standard [5 days 09:00–17:00 CET]: High 4bh",
            "Premium 24x7 [24x7]: High 1h"
        ]
    );
}

#[test]
fn saturday_mornings_are_windows_of_their_own() {
    let reading = text(
        "Severity\tGold\nHigh\t4 business hours\nSupport hours: Mon-Fri 8:00-18:00, Sat 9:00-13:00 UTC",
    );
    let Hours::Week(week, _) = &reading.plans[0].hours else {
        panic!("{:?}", reading.plans)
    };
    assert_eq!(week.windows(Day::Fri)[0].to_string(), "08:00–18:00");
    assert_eq!(week.windows(Day::Sat)[0].to_string(), "09:00–13:00");
    assert!(week.windows(Day::Sun).is_empty());
}

#[test]
fn what_is_asked_can_be_answered_and_is_asked_no_more() {
    let table =
        "Prioriteit\tReactietijd\nHoog\t1-2 uur\nLaag\t2 werkdagen\nKantooruren: ma-vr 9.00-17.00";
    let paste = Paste {
        html: None,
        text: table,
    };
    let open = read(&paste).unwrap();
    assert_eq!(whys(&open), [Why::Range, Why::PlanName, Why::Zone]);
    assert_eq!(open.to_programme(&about()), Err(Unfit::Open(3)));
    let Suggestion::Answer(hour) = open.questions[0].suggestions[0].clone() else {
        panic!("no answer")
    };
    let corrections = Corrections {
        cells: vec![(open.questions[0].cells[0], hour)],
        plans: vec![(open.plans[0].cell, "Support".into())],
        clock: Some(Clock::Zone(Zone::named("Europe/Amsterdam").unwrap())),
        ..Corrections::default()
    };
    let closed = read_with(&paste, &corrections).unwrap();
    assert_eq!(whys(&closed), []);
    assert_eq!(
        said(&closed),
        ["Support [5 days 09:00–17:00 Europe/Amsterdam]: Hoog 2h, Laag 2bd"]
    );
    let programme = programme::read(&closed.to_programme(&about()).unwrap()).unwrap();
    assert_eq!(programme.plans[0].id.as_str(), "support");
    assert_eq!(programme.targets.len(), 2);
}

fn about() -> About<'static> {
    About {
        name: "Voorbeeld",
        id: "voorbeeld",
        title: "Support",
        address: "https://voorbeeld.example/support",
        read_on: "2026-11-27",
        language: "nl",
    }
}

#[test]
fn roles_that_the_person_gives_count() {
    let table = "Kind\tAlpha\tBeta\nUno\t1 hour\t2 hours\nDue\t3 hours\t4 hours";
    let paste = Paste {
        html: None,
        text: table,
    };
    let open = read(&paste).unwrap();
    assert_eq!(whys(&open), [Why::Axes]);
    let corrections = Corrections {
        roles: vec![
            (RowOrColumn::Row(0), Role::Levels),
            (
                RowOrColumn::Column {
                    table: 0,
                    column: 0,
                },
                Role::Plans,
            ),
        ],
        ..Corrections::default()
    };
    let reading = read_with(&paste, &corrections).unwrap();
    assert_eq!(
        said(&reading),
        ["Uno: Alpha 1h, Beta 2h", "Due: Alpha 3h, Beta 4h"]
    );
    assert_eq!(whys(&reading), []);
}

#[test]
fn a_silence_stays_one_in_the_programme() {
    let reading = text("Severity\tGold\tSilver\nHigh\t1 hour\tcustom\nLow\t4 hours\t\n");
    let programme = programme::read(&reading.to_programme(&about()).unwrap()).unwrap();
    let silver = programme.plan("silver").unwrap();
    for level in &programme.levels {
        assert_eq!(
            programme.target(silver, level).unwrap().answer,
            Answer::NotPublished
        );
    }
    assert_eq!(
        programme.levels[0]
            .definition
            .get(duetime::locale::Language::EN),
        "High"
    );
}

#[test]
fn a_figure_in_business_time_needs_hours_to_become_a_target() {
    let paste = Paste {
        html: None,
        text: "Severity\tGold\nHigh\t4 business hours",
    };
    let open = read(&paste).unwrap();
    assert_eq!(whys(&open), [Why::HoursMissing]);
    let with = |hours| Corrections {
        hours: vec![(open.plans[0].cell, hours)],
        ..Corrections::default()
    };
    let unsaid = read_with(&paste, &with(Hours::None)).unwrap();
    let programme = programme::read(&unsaid.to_programme(&about()).unwrap()).unwrap();
    assert_eq!(programme.targets[0].answer, Answer::NotPublished);
    assert!(programme.targets[0].note.is_some());
    let week = Week::on(Day::WORKING, "09:00", "17:00").unwrap();
    let said = read_with(&paste, &with(Hours::Week(week, Clock::Customer))).unwrap();
    let programme = programme::read(&said.to_programme(&about()).unwrap()).unwrap();
    assert!(matches!(programme.targets[0].answer, Answer::Within(_)));
}

#[test]
fn levels_that_count_down_are_ranked_from_the_gravest() {
    let reading = text("Priority\tGold\nP3\t8 hours\nP2\t4 hours\nP1\t1 hour");
    let programme = programme::read(&reading.to_programme(&about()).unwrap()).unwrap();
    assert_eq!(programme.levels[0].term.as_str(), "P1");
}

#[test]
fn what_holds_no_table_is_refused() {
    for (paste, why) in [
        ("", Refused::NoTable),
        ("We answer within 4 hours.", Refused::NoTable),
        ("Name\tAge\nAnna\tforty\nBert\tfifty", Refused::NoFigures),
    ] {
        assert_eq!(
            read(&Paste {
                html: None,
                text: paste
            }),
            Err(why),
            "{paste}"
        );
    }
}

#[test]
fn a_footnote_of_business_hours_holds_for_the_figures_that_carry_its_mark() {
    let reading = text(
        "Severity\tDeveloper\tBusiness\nImpaired\t< 12 hours**\t< 12 hours\nDown\t\t< 1 hour\n** business hours, Monday to Friday 8:00-18:00 customer's local time",
    );
    assert_eq!(
        said(&reading),
        [
            "Developer [5 days 08:00–18:00 customer]: Impaired 12bh, Down -",
            "Business: Impaired 12h, Down 1h"
        ]
    );
    assert_eq!(whys(&reading), []);
}

#[test]
fn what_cannot_be_read_beside_a_level_is_asked_and_not_left_out() {
    let reading =
        text("Level\tResponse\n1\tWithin the hour\n2\tSame day\n3\t4 hours\n4\tWhen we can");
    assert_eq!(said(&reading), [": 1 ?, 2 ?, 3 4h, 4 ?"]);
    assert_eq!(
        whys(&reading),
        [Why::Vague, Why::Vague, Why::Unread, Why::PlanName]
    );
}

#[test]
fn figures_in_support_hours_are_read_as_such_and_asked() {
    let table = "SLA Silber\nPriorität\tReaktionszeit\nhoch\t1 Stunde\nniedrig\t1 Werktag\nDie Reaktionszeiten gelten innerhalb der Servicezeiten (Mo-Fr 08:00-17:00 Uhr, MEZ).";
    let paste = Paste {
        html: None,
        text: table,
    };
    let reading = read(&paste).unwrap();
    assert_eq!(
        said(&reading),
        ["Silber [5 days 08:00–17:00 CET]: hoch 1bh, niedrig 1bd"]
    );
    assert_eq!(whys(&reading), [Why::Business]);
    let row = RowOrColumn::Row(reading.questions[0].cells[0].row);
    let no = Corrections {
        roles: vec![(row, Role::Ignored(duetime::tables::Reason::Person))],
        ..Corrections::default()
    };
    let plain = read_with(&paste, &no).unwrap();
    assert_eq!(
        said(&plain)[0].split(", ").next(),
        Some("Silber [5 days 08:00–17:00 CET]: hoch 1h")
    );
    assert_eq!(whys(&plain), []);
}

/// A table of the given rows, as it is pasted.
fn pasted(rows: &[Vec<String>]) -> String {
    let lines = rows.iter().map(|row| row.join("\t"));
    lines.collect::<Vec<_>>().join("\n")
}

fn turned(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let width = rows.first().map_or(0, Vec::len);
    let column = |at: usize| rows.iter().map(|row| row[at].clone()).collect();
    (0..width).map(column).collect()
}

/// Some table of plans and levels.
fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    let plans = ["Bronze", "Silver", "Gold", "Enterprise"];
    let levels = ["Critical", "High", "Medium", "Low"];
    let answers = [
        "1 hour",
        "30 min",
        "4 business hours",
        "NBD",
        "best effort",
        "n/a",
        "custom",
        "2-4 hours",
        "8 hours (24x7)",
    ];
    let cells = proptest::collection::vec(proptest::sample::select(answers.to_vec()), 16);
    (2..=4_usize, 2..=4_usize, cells).prop_map(move |(across, down, cells)| {
        let mut rows = vec![vec!["Severity".to_owned()]];
        rows[0].extend(plans[..across].iter().map(|plan| (*plan).to_owned()));
        for (at, level) in levels[..down].iter().enumerate() {
            let mut row = vec![(*level).to_owned()];
            row.extend(
                cells[at * 4..at * 4 + across]
                    .iter()
                    .map(|cell| (*cell).to_owned()),
            );
            rows.push(row);
        }
        rows
    })
}

/// What is said, in an order that does not depend on the table.
fn sorted(rows: &[Vec<String>]) -> Result<Vec<(String, String, Answer)>, Refused> {
    let reading = read(&Paste {
        html: None,
        text: &pasted(rows),
    })?;
    let of = |target: &duetime::tables::Target| {
        let (plan, level) = (&reading.plans[target.plan], &reading.levels[target.level]);
        (plan.name.clone(), level.name.clone(), target.answer.clone())
    };
    let mut all: Vec<_> = reading.targets.iter().map(of).collect();
    all.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    Ok(all)
}

proptest! {
    #[test]
    fn a_turned_table_says_the_same(rows in table()) {
        prop_assert_eq!(sorted(&turned(&rows)), sorted(&rows));
    }

    #[test]
    fn the_order_of_columns_makes_no_difference(rows in table(), shift in 1..4_usize) {
        let mut other = rows.clone();
        for row in &mut other {
            let count = row.len() - 1;
            row[1..].rotate_left(shift % count);
        }
        prop_assert_eq!(sorted(&other), sorted(&rows));
    }

    #[test]
    fn whatever_is_pasted_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let text = String::from_utf8_lossy(&bytes);
        let _ = read(&Paste { html: Some(&text), text: &text });
    }

    #[test]
    fn pieces_of_pages_in_any_order_are_read_or_refused(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60)) {
        let html = pieces.concat();
        if let Ok(reading) = read(&Paste { html: Some(&html), text: &html }) {
            for target in &reading.targets {
                prop_assert!(target.plan < reading.plans.len() && target.level < reading.levels.len());
            }
            if let Ok(json) = reading.to_programme(&about()) {
                prop_assert!(programme::read(&json).is_ok());
            }
        }
    }
}

const PIECES: &[&str] = &[
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "<th>",
    "</td>",
    "<td colspan=3>",
    "<td rowspan='2'>",
    "<th colspan=\"99999\">",
    "<td rowspan=0>",
    "<p>",
    "<br>",
    "<sup>1</sup>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<",
    ">",
    "&",
    "&lt;",
    "&#x1F600;",
    "&#0;",
    "1 hour",
    "4 business hours",
    "NBD",
    "Gold",
    "Severity 1",
    "Critical",
    "24x7",
    "Mon-Fri 9-17 CET",
    "\t",
    "\n",
    "|",
    "best effort",
    "-",
    "Response time",
    "Resolution",
    "5",
    "½",
    "\u{202E}",
    "ß",
    " / ",
    ": ",
    "Hours",
    "\"",
    "*",
];

/// Hostile pastes: each is refused or read, in a time that grows no faster than they do.
#[test]
fn hostile_pastes_are_bounded() {
    let deep = "<table><tr><td>".repeat(20_000);
    let wide = format!("<table><tr>{}", "<td>1 hour".repeat(50_000));
    let tall = format!("<table>{}", "<tr><td>P1<td>1 hour".repeat(25_000));
    let spans = format!(
        "<table>{}</table>",
        "<tr><td colspan=9999 rowspan=9999>1 hour".repeat(300)
    );
    let entities = format!("<table><tr><td>P1<td>{}", "&lt;&amp;".repeat(50_000));
    let open = format!("<table><tr><td {}", "a='".repeat(100_000));
    let comments = "<!--".repeat(100_000);
    let raw = "<script></scr".repeat(30_000);
    let raised = format!("<table><tr><td>{}", "<sup>1".repeat(60_000));
    let less = "<".repeat(400_000);
    let attributes = format!(
        "<table><tr><td {}>1 hour",
        "colspan".repeat(50_000) + &"=".repeat(50_000)
    );
    for html in [
        &deep,
        &wide,
        &tall,
        &spans,
        &entities,
        &open,
        &comments,
        &raw,
        &raised,
        &less,
        &attributes,
    ] {
        quick(&Paste {
            html: Some(html),
            text: "",
        });
    }
    let tabs = "1 hour\t".repeat(60_000);
    let rows = "P1\t1 hour\n".repeat(40_000);
    let quotes = format!("P1\t{}", "\"".repeat(400_000));
    let words = format!("P1\t1 hour\n{}", "from Monday to 1/2 ".repeat(20_000));
    let headings = format!(
        "{}\nP1\t1 hour\n",
        "Mon-Fri 9-17 UTC, business hours, Gold (24x7), response\t".repeat(60)
    );
    let notes = format!(
        "a\tGold\nP1\t1 hour\n{}",
        "Gold Mon-Fri 9:00-17:00 and 24x7 for Gold, business hours\n".repeat(390)
    );
    let cells =
        "Severity 1 response 4 hours 8x5\tbest effort or 2-4 business hours (Mon-Fri 9-17 CET)\t"
            .repeat(20);
    let cells = format!("{}\n", cells.trim_end()).repeat(50);
    for text in [&tabs, &rows, &quotes, &words, &headings, &notes, &cells] {
        quick(&Paste { html: None, text });
    }
    let large = "P1\t1 hour\n".repeat(60_000);
    assert_eq!(
        read(&Paste {
            html: None,
            text: &large
        }),
        Err(Refused::TooLarge)
    );
}

fn quick(paste: &Paste) {
    let start = std::time::Instant::now();
    let _ = read(paste);
    let took = start.elapsed();
    let head: String = paste.html.unwrap_or(paste.text).chars().take(40).collect();
    // Much less, but on a busy machine; what is quadratic takes minutes.
    assert!(took.as_secs() < 60, "{took:?}: {head}");
}
