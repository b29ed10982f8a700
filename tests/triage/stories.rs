//! What customers tell in plain words, and where each programme's definitions lead them.

use duetime::{
    locale::Language,
    triage::{Answers, Facts, Verdict, refresh, suggest, triage},
};

use super::{common::programme, told::facts};

/// Where a programme leads a customer who answers nothing but the plain questions: the level, or what is left open.
fn led(id: &str, told: &str) -> String {
    let programme = programme(id);
    let told = facts(told);
    let mut answers = Answers::default();
    refresh(&programme, &mut answers, &Facts::default(), &told);
    match triage(&programme, &answers) {
        Verdict::Found(finding) => finding.level.term.to_string(),
        Verdict::Open { between, .. } => {
            let between: Vec<_> = between.iter().map(|level| level.term.as_str()).collect();
            between.join(" or ")
        }
        Verdict::Never(_) => "never".into(),
        Verdict::Unanswered => {
            let suggestions = suggest(&programme, &told);
            let names = suggestions.iter().map(|one| one.rung.name(Language::EN));
            names.collect::<Vec<_>>().join(", ")
        }
    }
}

/// Runs a table: what is told, and where it leads.
#[track_caller]
fn all(id: &str, stories: &[(&str, &str)]) {
    for (told, level) in stories {
        assert_eq!(led(id, told), *level, "{id}: {told}");
    }
}

#[test]
fn veeams_customers() {
    for id in ["veeam-standard", "veeam-vcsp"] {
        all(
            id,
            &[
                // A production system is down and does not come back.
                ("nothing_works production no_workaround", "Severity 1"),
                // Abnormal terminations hit everything: it need not stand still for that.
                ("works_badly production hits_all", "Severity 1"),
                // Data at risk outside production: no definition names that.
                (
                    "nothing_works outside_production hits_nobody data_at_risk",
                    "",
                ),
                // A server in production answers so slowly that people cannot work.
                ("works_badly production hits_many", "Severity 2"),
                // Backups of production data fail, others run.
                ("works_partly production data_at_risk", "Severity 2"),
                // An application is critically slow: the definition does not ask where it runs.
                ("works_badly outside_production hits_few", "Severity 2"),
                ("works_badly", "Severity 2"),
                // Some copies to tape fail.
                ("works_partly outside_production data_safe", "Severity 3"),
                ("works_partly", "Severity 3"),
                // How do I do this?
                ("all_works", "Severity 4"),
                // A test system is down: no definition names that.
                ("nothing_works outside_production data_safe", ""),
            ],
        );
    }
}

#[test]
fn kaseyas_customers() {
    all(
        "kaseya",
        &[
            // The server has stopped, all agents are offline.
            (
                "nothing_works production hits_all no_workaround",
                "Urgentie 1",
            ),
            // The server runs, but every agent is offline.
            ("works_badly production hits_all", "Urgentie 1"),
            // Remote control is all but unusable in many places.
            ("works_badly production hits_many", "Urgentie 2"),
            // One module fails, and the database may be damaged.
            ("works_partly production data_at_risk", "Urgentie 2"),
            // One module fails.
            ("works_partly production workaround", "Urgentie 3"),
            // How do I integrate this?
            ("all_works", "Urgentie 4"),
            // A part fails that nobody uses, or that production does not need.
            ("works_partly hits_nobody", "Urgentie 4"),
            ("works_partly outside_production", "Urgentie 4"),
            // A trial server fails: no definition names that.
            ("nothing_works outside_production", ""),
        ],
    );
}

#[test]
fn kastens_customers() {
    all(
        "veeam-kasten",
        &[
            // The application is down, and its restore fails.
            ("nothing_works production hits_all no_workaround", "P1"),
            // Exports take all night.
            ("works_badly production", "P2"),
            // One policy fails in production: the table has no row for it.
            ("works_partly production", "P2 or P3"),
            // The cluster for tests is down: P3 is for a system that works.
            ("nothing_works outside_production", "P2 or P3"),
            ("works_badly outside_production", "P3"),
            ("works_partly outside_production", "P3"),
            // Does it support this storage?
            ("all_works", "P4"),
            // A question about production is still a question.
            ("all_works production", "P4"),
        ],
    );
}

#[test]
fn zmandas_customers() {
    all(
        "zmanda",
        &[
            // Every run fails: nobody is held up, but nothing is protected.
            ("nothing_works hits_nobody data_at_risk", "P1"),
            // Nothing works, but the protection of the data is not lost: that is not P1, whoever is held up.
            ("nothing_works production no_workaround", "P2"),
            (
                "nothing_works production hits_all data_safe no_workaround",
                "P2",
            ),
            (
                "nothing_works production hits_all data_at_risk no_workaround",
                "P1",
            ),
            // Backups fall behind the schedule, whether somebody is held up by that or not.
            ("works_badly hits_nobody data_safe", "P2"),
            ("works_badly hits_few no_workaround", "P2"),
            (
                "works_badly production hits_all data_at_risk no_workaround",
                "P2",
            ),
            ("works_badly hits_many workaround", "P2"),
            // The backup of one server fails: its data is no longer protected.
            ("works_partly hits_nobody data_at_risk", "P2"),
            // Reports fail, backups go on.
            ("works_partly hits_few data_safe workaround", "P3"),
            (
                "works_partly outside_production hits_many data_safe no_workaround",
                "P3",
            ),
            // One line of a report is wrong, and nobody needs it.
            ("works_partly hits_nobody data_safe", "P4"),
            // What does this setting do?
            ("all_works", "P4"),
            // How many are hit? The table cannot go on without.
            ("works_partly workaround", "Medium"),
        ],
    );
}

#[test]
fn blanccos_customers() {
    all(
        "blancco",
        &[
            // What it means for the business is nobody's to suggest but the customer's.
            (
                "nothing_works production hits_all no_workaround",
                "Severity 1",
            ),
            ("works_badly production", "Severity 2"),
            ("works_partly workaround", "Severity 3"),
            // A question has hardly any consequences: both scales are answered.
            ("all_works", "Severity 4"),
            ("works_partly hits_nobody data_safe", "Severity 3"),
            // Down, but there is a workaround: no definition names that.
            ("nothing_works production workaround", ""),
        ],
    );
}
