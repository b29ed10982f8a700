use super::{Document, Of, Path, Value};

/// A part of the form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Section {
    /// Whose programme it is, and what was read for it.
    #[default]
    About,
    /// What a customer can have bought, and the ways to reach support.
    Plans,
    /// The ranks of a problem.
    Levels,
    /// What each plan promises for each level.
    Targets,
    /// When support is there.
    Hours,
    /// From answers to a level.
    Triage,
    /// What a case must contain.
    Checklist,
    /// What happens to a case.
    Handling,
    /// Texts in other languages.
    Languages,
    /// What is another than in the published file.
    Changes,
}

impl Section {
    /// All of them, in the order in which a programme is best made.
    pub const ALL: [Section; 10] = [
        Section::About,
        Section::Plans,
        Section::Levels,
        Section::Targets,
        Section::Hours,
        Section::Triage,
        Section::Checklist,
        Section::Handling,
        Section::Languages,
        Section::Changes,
    ];

    /// The fields of the programme that stand in it.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Section::About => &[
                "name",
                "vendor",
                "id",
                "format",
                "language",
                "summary",
                "contact",
                "documents",
                "sources",
                "readings",
                "editions",
            ],
            Section::Plans => &["plans", "channels"],
            Section::Levels => &["levels"],
            Section::Targets => &["targets"],
            Section::Hours => &["hours"],
            Section::Triage => &["triage"],
            Section::Checklist => &["submitters", "gates", "case_types", "checklist"],
            Section::Handling => &[
                "response",
                "clock_start",
                "callbacks",
                "advantages",
                "scope",
                "efforts",
                "closing",
                "lifecycle",
                "escalation",
                "regions",
                "notes",
                "gaps",
            ],
            Section::Languages | Section::Changes => &[],
        }
    }

    /// Where a place of the programme is edited; the first part for one that has no field.
    pub fn of(path: &Path) -> Section {
        let top = path.top();
        let mut all = Section::ALL.into_iter();
        all.find(|section| section.fields().contains(&top))
            .unwrap_or_default()
    }
}

/// The names of all things of a kind, each with what people read.
pub fn ids(document: &Document, of: Of) -> Vec<(String, String)> {
    let list = document.at(&Path::of(of.list()));
    let entries = list.map_or(&[][..], Value::list).iter();
    let ids = entries.filter_map(|one| {
        let id = one
            .get("id")
            .map(Value::shown)
            .filter(|id| !id.is_empty())?;
        Some((id.to_owned(), title(one)))
    });
    ids.collect()
}

/// What an entry of a list is called: by its name, its term, its title, or what it begins with.
pub fn title(entry: &Value) -> String {
    if let (Some(plan), Some(level)) = (entry.get("plan"), entry.get("level")) {
        return [plan.shown(), " · ", level.shown()].concat();
    }
    let entry = entry.get("rule").unwrap_or(entry);
    let names = [
        "term", "name", "title", "label", "section", "feature", "question", "text", "number", "id",
    ];
    let found = names.into_iter().find_map(|name| {
        let text = entry.get(name)?.shown();
        (!text.is_empty()).then_some(text)
    });
    let text = found.unwrap_or_else(|| entry.shown());
    match text.char_indices().nth(80) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}

/// Where the target of a plan for a level stands; none where there is none.
pub fn target(document: &Document, plan: &str, level: &str) -> Option<Path> {
    let at = Path::of("targets");
    let mut all = document.at(&at).map_or(&[][..], Value::list).iter();
    let place = all.position(|one| {
        one.get("plan").map(Value::shown) == Some(plan)
            && one.get("level").map(Value::shown) == Some(level)
    });
    place.map(|n| at.entry(n))
}
