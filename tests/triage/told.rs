//! Facts as customers tell them.

use duetime::{
    programme::{Asked, Sign},
    triage::Facts,
};

/// The facts in a line: `nothing_works production`. A word of nobody's is a mistake of the test.
pub fn facts(line: &str) -> Facts {
    let mut facts = Facts::default();
    for word in line.split_whitespace() {
        let json = format!("\"{word}\"");
        let sign: Sign = serde_json::from_str(&json).unwrap();
        let asked = sign
            .asked()
            .unwrap_or_else(|| panic!("{word} says nothing"));
        assert_eq!(facts.told(asked), None, "{line} answers one thing twice");
        facts.tell(asked, Some(sign));
    }
    facts
}

/// Every way to answer the questions, and to leave them open.
pub fn all() -> Vec<Facts> {
    let mut all = vec![Facts::default()];
    for asked in Asked::ALL {
        let answers = [None, Some(Sign::Unknown)].into_iter();
        let answers: Vec<_> = answers
            .chain(asked.signs().iter().map(|sign| Some(*sign)))
            .collect();
        all = all
            .iter()
            .flat_map(|facts| {
                answers.iter().map(|answer| {
                    let mut facts = facts.clone();
                    facts.tell(asked, *answer);
                    facts
                })
            })
            .collect();
    }
    all
}
