use super::Refused;
use crate::{
    programme::{BadProgramme, Severity, problems},
    tree::Writer,
};

/// All that is wrong with a programme file, in its order: `{"problems": [{"field", "value", "severity", "kind", "reason",
/// "way_out"}]}`, without problems where there is nothing to say. What is `wrong` keeps it from being used, a `warning` does not. The
/// text is not trusted.
///
/// ```
/// let said = duetime::library::check_programme("{}");
/// assert!(said.starts_with(r#"{"problems":[{"field":"format","#), "{said}");
/// ```
pub fn check_programme(text: &str) -> String {
    let problems = problems(text, &[]);
    let mut json = Writer::default();
    json.open(None);
    json.objects("problems", problems.len(), &mut |json, n| {
        let Some(problem) = problems.get(n) else {
            return;
        };
        let bad = BadProgramme {
            field: problem.field.clone(),
            reason: String::new(),
        };
        let is_wrong = problem.severity == Severity::Wrong;
        json.text("field", Some(&problem.field));
        json.text("value", Some(&Refused::programme(&bad, "", text).value));
        json.text("severity", Some(if is_wrong { "wrong" } else { "warning" }));
        json.text("kind", Some(problem.kind.name()));
        json.text("reason", Some(&problem.what));
        json.text("way_out", Some(&problem.mend));
    });
    json.close();
    json.into_string()
}
