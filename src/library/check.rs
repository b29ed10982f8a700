use super::Refused;
use crate::{
    programme::{self, BadProgramme},
    tree::Writer,
};

/// What is wrong with a programme file: `{"problems": [{"field", "value", "reason", "way_out"}]}`, without problems where it can be
/// used. The text is not trusted.
///
/// ```
/// assert_eq!(duetime::library::check_programme("{}").split('"').nth(1), Some("problems"));
/// ```
pub fn check_programme(text: &str) -> String {
    let problems: Vec<_> = problems(text)
        .iter()
        .map(|bad| Refused::programme(bad, "", text))
        .collect();
    let mut json = Writer::default();
    json.open(None);
    json.objects("problems", problems.len(), &mut |json, n| {
        if let Some(problem) = problems.get(n) {
            json.text("field", Some(&problem.field));
            json.text("value", Some(&problem.value));
            json.text("reason", Some(&problem.reason));
            json.text("way_out", Some(&problem.way_out));
        }
    });
    json.close();
    json.into_string()
}

/// The one place that decides what a problem is: for now the first one that reading comes to.
fn problems(text: &str) -> Vec<BadProgramme> {
    programme::read(text).err().into_iter().collect()
}
