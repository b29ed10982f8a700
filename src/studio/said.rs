use super::{Document, Kind, Path, kind::walk};

/// One text of a programme, to stand beside itself in other languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it stands.
    pub path: Path,
    /// In the first language.
    pub first: String,
    /// In another, empty where it is not there.
    pub other: String,
}

/// Every text of a document with what it is in another language.
pub fn lines(document: &Document, tag: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    walk(document.root(), &mut |path, kind, value| {
        if matches!(kind, Kind::Text | Kind::Included)
            && let Some(said) = value.said()
            && !(kind == Kind::Included && value.fields().is_empty())
        {
            lines.push(Line {
                path: path.clone(),
                first: said.first.clone(),
                other: said.other(tag).unwrap_or_default().to_owned(),
            });
        }
    });
    lines
}
