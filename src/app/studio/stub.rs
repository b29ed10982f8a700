//! Until all problems of a file can be told at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Severity {
    Wrong,
    Warning,
}
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Problem {
    pub pack: Option<usize>,
    pub field: String,
    pub what: String,
    pub mend: String,
    pub severity: Severity,
}
#[allow(missing_docs)]
pub fn problems(text: &str, packs: &[&str]) -> Vec<Problem> {
    let bad = crate::programme::read_with(text, packs).err();
    bad.into_iter()
        .map(|bad| Problem {
            pack: None,
            field: bad.field,
            what: bad.reason,
            mend: String::new(),
            severity: Severity::Wrong,
        })
        .collect()
}
