//! Every field of a programme, and what stands in it: one table, from which forms are drawn, references are followed and texts are
//! found. `tests/studio.rs` holds it against the model, the schema and the files.

use super::{Field, Kind, Of, Way};

/// A field that has to be there.
const fn needed(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        needed: true,
    }
}

/// A field that may be left out.
const fn may(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        needed: false,
    }
}

/// A word that stands alone.
const fn alone(name: &'static str) -> Way {
    Way { name, holds: None }
}

/// A form with something beside its name.
const fn with(name: &'static str, kind: Kind) -> Way {
    Way {
        name,
        holds: Some(kind),
    }
}

/// The whole file, in the order in which it is best read.
pub const PROGRAMME: &[Field] = &[
    needed("format", Kind::Number),
    needed("id", Kind::Id(Of::Programme)),
    may("language", Kind::Words),
    needed("name", Kind::Words),
    needed("vendor", Kind::Words),
    needed("summary", Kind::Text),
    needed("contact", Kind::Fields(CONTACT)),
    needed("documents", Kind::Each(&Kind::Fields(DOCUMENT))),
    needed("sources", Kind::Each(&Kind::Fields(SOURCE))),
    may("readings", Kind::Each(&Kind::Fields(READING))),
    may("editions", Kind::Each(&Kind::Fields(EDITION))),
    needed("hours", Kind::Each(&Kind::Fields(HOURS))),
    needed("channels", Kind::Each(&Kind::Fields(CHANNEL))),
    needed("plans", Kind::Each(&Kind::Fields(PLAN))),
    needed("levels", Kind::Each(&Kind::Fields(LEVEL))),
    needed("triage", Kind::Fields(TRIAGE)),
    needed("targets", Kind::Each(&Kind::Fields(TARGET))),
    needed("response", Kind::Fields(RULE)),
    needed("clock_start", Kind::Fields(CLOCK_START)),
    may("callbacks", Kind::Each(&Kind::Fields(CALLBACK))),
    may("advantages", Kind::Each(&Kind::Fields(ADVANTAGE))),
    needed("submitters", Kind::Fields(SUBMITTERS)),
    may("gates", Kind::Each(&Kind::Fields(GATE))),
    needed("case_types", Kind::Each(&Kind::Fields(CASE_TYPE))),
    needed("checklist", Kind::Fields(CHECKLIST)),
    needed("scope", Kind::Each(&Kind::Fields(RULE))),
    may("efforts", Kind::Each(&Kind::Fields(EFFORT))),
    needed("closing", Kind::Fields(CLOSING)),
    needed("lifecycle", Kind::Fields(LIFECYCLE)),
    needed("escalation", Kind::Fields(ESCALATION)),
    may("regions", Kind::Each(&Kind::Fields(REGION))),
    may("notes", Kind::Each(&Kind::Fields(NOTE))),
    needed("gaps", Kind::Each(&Kind::Fields(RULE))),
];

const CONTACT: &[Field] = &[needed("text", Kind::Text), needed("address", Kind::Address)];

const DOCUMENT: &[Field] = &[
    needed("id", Kind::Id(Of::Document)),
    needed("title", Kind::Words),
    may("edition", Kind::Words),
    needed("language", Kind::Words),
    needed("address", Kind::Address),
    needed("read_on", Kind::Date),
    may("outside", Kind::Flag),
];

const SOURCE: &[Field] = &[
    needed("id", Kind::Id(Of::Source)),
    needed("document", Kind::Ref(Of::Document)),
    needed("section", Kind::Words),
];

const READING: &[Field] = &[
    needed("id", Kind::Id(Of::Reading)),
    needed("question", Kind::Text),
    needed("chosen", Kind::Text),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("found_at", Kind::Each(&Kind::Address)),
];

const RULE: &[Field] = &[
    needed("id", Kind::Id(Of::Other)),
    needed("text", Kind::Text),
    may("way_out", Kind::Text),
    may("address", Kind::Address),
    may("plans", Kind::Each(&Kind::Ref(Of::Plan))),
    may("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const EDITION: &[Field] = &[
    needed("id", Kind::Id(Of::Edition)),
    needed("name", Kind::Text),
    may("current", Kind::Flag),
    may("differences", Kind::Each(&Kind::Fields(RULE))),
];

const WEEK: &[Field] = &[
    may("mon", Kind::Windows),
    may("tue", Kind::Windows),
    may("wed", Kind::Windows),
    may("thu", Kind::Windows),
    may("fri", Kind::Windows),
    may("sat", Kind::Windows),
    may("sun", Kind::Windows),
];

const OPEN_WEEK: &[Field] = &[
    needed("windows", Kind::Fields(WEEK)),
    needed("zone", Kind::Either(WHOSE)),
];

const HOURS: &[Field] = &[
    needed("id", Kind::Id(Of::Hours)),
    needed("text", Kind::Text),
    needed("open", Kind::Either(OPEN)),
    may("holidays", Kind::One(HOLIDAYS)),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const CHANNEL: &[Field] = &[
    needed("id", Kind::Id(Of::Channel)),
    needed("name", Kind::Text),
    needed("how", Kind::Text),
    may("address", Kind::Address),
    may("email", Kind::Words),
    may("case_first", Kind::Flag),
    may("case_types", Kind::Each(&Kind::Ref(Of::CaseType))),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const NAMED: &[Field] = &[
    needed("edition", Kind::Ref(Of::Edition)),
    needed("name", Kind::Words),
];

const FEATURE: &[Field] = &[
    needed("feature", Kind::Text),
    needed("value", Kind::Included),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
];

const SOLD: &[Field] = &[
    may("from", Kind::Date),
    may("until", Kind::Date),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
];

const PLAN: &[Field] = &[
    needed("id", Kind::Id(Of::Plan)),
    needed("name", Kind::Words),
    may("named", Kind::Each(&Kind::Fields(NAMED))),
    needed("summary", Kind::Text),
    may("hours", Kind::Ref(Of::Hours)),
    needed("channels", Kind::Each(&Kind::Ref(Of::Channel))),
    may("includes", Kind::Each(&Kind::Fields(FEATURE))),
    may("sold", Kind::Fields(SOLD)),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const LEVEL: &[Field] = &[
    needed("id", Kind::Id(Of::Level)),
    needed("rank", Kind::Number),
    needed("term", Kind::Words),
    needed("name", Kind::Text),
    needed("definition", Kind::Text),
    may("examples", Kind::Each(&Kind::Text)),
    may("signs", Kind::Each(&Kind::Each(&Kind::One(SIGNS)))),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const CHOICE: &[Field] = &[
    needed("id", Kind::Id(Of::Other)),
    needed("name", Kind::Text),
    needed("answer", Kind::Text),
    may("signs", Kind::Each(&Kind::Each(&Kind::One(SIGNS)))),
];

const AXIS: &[Field] = &[
    needed("id", Kind::Id(Of::Other)),
    needed("name", Kind::Text),
    needed("question", Kind::Text),
    needed("choices", Kind::Each(&Kind::Fields(CHOICE))),
];

const STEP: &[Field] = &[
    needed("level", Kind::Ref(Of::Level)),
    needed("term", Kind::Words),
    needed("definition", Kind::Text),
    may("signs", Kind::Each(&Kind::Each(&Kind::One(SIGNS)))),
    may("channels", Kind::Each(&Kind::Ref(Of::Channel))),
];

const SCALE: &[Field] = &[
    needed("id", Kind::Id(Of::Scale)),
    needed("name", Kind::Text),
    needed("question", Kind::Text),
    needed("kept_by", Kind::Text),
    needed("steps", Kind::Each(&Kind::Fields(STEP))),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
];

const DIRECT: &[Field] = &[needed("question", Kind::Text)];

const MATRIX: &[Field] = &[
    needed("across", Kind::Fields(AXIS)),
    needed("down", Kind::Fields(AXIS)),
    needed("cells", Kind::Each(&Kind::Each(&Kind::Either(CELL)))),
];

const OPEN_CELL: &[Field] = &[
    needed("between", Kind::Each(&Kind::Ref(Of::Level))),
    needed("reading", Kind::Ref(Of::Reading)),
];

const SCALES: &[Field] = &[
    needed("scales", Kind::Each(&Kind::Fields(SCALE))),
    needed("level_from", Kind::Ref(Of::Scale)),
];

const TRIAGE: &[Field] = &[
    needed("method", Kind::Either(METHOD)),
    needed("decided_by", Kind::Text),
    may("may_override", Kind::Flag),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const AMOUNT: &[Field] = &[
    needed("amount", Kind::Number),
    needed("unit", Kind::One(UNITS)),
];

const ALTERNATIVE: &[Field] = &[
    needed("reading", Kind::Ref(Of::Reading)),
    needed("supposes", Kind::Text),
    needed("within", Kind::Fields(AMOUNT)),
    may("hours", Kind::Ref(Of::Hours)),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
];

const TARGET: &[Field] = &[
    needed("plan", Kind::Ref(Of::Plan)),
    needed("level", Kind::Ref(Of::Level)),
    needed("answer", Kind::Either(ANSWER)),
    may("hours", Kind::Ref(Of::Hours)),
    may("note", Kind::Text),
    may("alternatives", Kind::Each(&Kind::Fields(ALTERNATIVE))),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const CLOCK_START: &[Field] = &[
    needed("event", Kind::One(EVENTS)),
    needed("text", Kind::Text),
    may("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const CALLBACK: &[Field] = &[
    needed("plans", Kind::Each(&Kind::Ref(Of::Plan))),
    needed("levels", Kind::Each(&Kind::Ref(Of::Level))),
    needed("days", Kind::Each(&Kind::One(DAYS))),
    needed("minutes", Kind::Number),
    needed("text", Kind::Text),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const ADVANTAGE: &[Field] = &[
    needed("id", Kind::Id(Of::Other)),
    needed("question", Kind::Text),
    needed("effect", Kind::Text),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
];

const SUBMITTERS: &[Field] = &[
    needed("roles", Kind::Each(&Kind::Fields(RULE))),
    needed("way_out", Kind::Text),
];

const GATE: &[Field] = &[
    needed("id", Kind::Id(Of::Other)),
    needed("question", Kind::Text),
    needed("way_out", Kind::Text),
    needed("demanded", Kind::Flag),
    may("by_role", Kind::Flag),
    may("address", Kind::Address),
    may("plans", Kind::Each(&Kind::Ref(Of::Plan))),
    may("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const CASE_TYPE: &[Field] = &[
    needed("id", Kind::Id(Of::CaseType)),
    needed("name", Kind::Text),
    needed("text", Kind::Text),
    needed("has_targets", Kind::Flag),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
];

const WHEN: &[Field] = &[
    needed("text", Kind::Text),
    may("plans", Kind::Each(&Kind::Ref(Of::Plan))),
    may("levels", Kind::Each(&Kind::Ref(Of::Level))),
];

const ITEM: &[Field] = &[
    needed("id", Kind::Id(Of::Other)),
    needed("label", Kind::Text),
    needed("why", Kind::Text),
    may("example", Kind::Text),
    may("confirm", Kind::Text),
    needed("field", Kind::One(ITEM_FIELDS)),
    needed("need", Kind::One(NEEDS)),
    may("when", Kind::Fields(WHEN)),
    needed("asked_by", Kind::One(ASKED_BY)),
    may("source", Kind::Each(&Kind::Ref(Of::Source))),
];

const CHECKLIST: &[Field] = &[
    needed("about", Kind::Fields(RULE)),
    needed("missing", Kind::Fields(RULE)),
    needed("items", Kind::Each(&Kind::Fields(ITEM))),
    may("files", Kind::Fields(RULE)),
];

const EFFORT: &[Field] = &[
    needed("plans", Kind::Each(&Kind::Ref(Of::Plan))),
    needed("levels", Kind::Each(&Kind::Ref(Of::Level))),
    needed("promise", Kind::Text),
    needed("demands", Kind::Text),
    needed("otherwise", Kind::Text),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const CLOSING: &[Field] = &[
    may("unanswered_days", Kind::Number),
    may("attempts_on_separate_days", Kind::Number),
    may("reopen_days", Kind::Number),
    needed("rules", Kind::Each(&Kind::Fields(RULE))),
];

const LIFECYCLE: &[Field] = &[
    may("previous_version_years", Kind::Number),
    needed("rules", Kind::Each(&Kind::Fields(RULE))),
];

const ESCALATION: &[Field] = &[
    needed("ways", Kind::Each(&Kind::Fields(RULE))),
    may("checks", Kind::Each(&Kind::Fields(RULE))),
    may("path", Kind::Each(&Kind::Text)),
];

const PHONE: &[Field] = &[needed("number", Kind::Words), may("note", Kind::Text)];

const REGION: &[Field] = &[
    needed("id", Kind::Id(Of::Other)),
    needed("name", Kind::Text),
    may("languages", Kind::Each(&Kind::Words)),
    may("phones", Kind::Each(&Kind::Fields(PHONE))),
    may("role", Kind::Text),
    needed("source", Kind::Each(&Kind::Ref(Of::Source))),
    may("readings", Kind::Each(&Kind::Ref(Of::Reading))),
];

const NOTE: &[Field] = &[
    needed("topic", Kind::One(TOPICS)),
    needed("rule", Kind::Fields(RULE)),
];

const WHOSE: &[Way] = &[alone("customer"), with("zone", Kind::Zone)];

const OPEN: &[Way] = &[
    alone("always"),
    with("week", Kind::Fields(OPEN_WEEK)),
    alone("not_published"),
];

const ANSWER: &[Way] = &[
    with("within", Kind::Fields(AMOUNT)),
    alone("best_effort"),
    alone("no_target"),
    alone("not_offered"),
    alone("not_published"),
];

const METHOD: &[Way] = &[
    with("direct", Kind::Fields(DIRECT)),
    with("matrix", Kind::Fields(MATRIX)),
    with("scales", Kind::Fields(SCALES)),
];

const CELL: &[Way] = &[
    with("level", Kind::Ref(Of::Level)),
    with("open", Kind::Fields(OPEN_CELL)),
    with("never", Kind::Text),
];

const HOLIDAYS: &[&str] = &["not_mentioned", "excluded_not_published", "worked"];

const UNITS: &[&str] = &[
    "minutes",
    "hours",
    "business_minutes",
    "business_hours",
    "business_days",
    "business_days_to_end_of_day",
];

const EVENTS: &[&str] = &["opened", "entered"];

const DAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const ITEM_FIELDS: &[&str] = &[
    "line",
    "lines",
    "steps",
    "version",
    "url",
    "identifier",
    "person",
    "contact",
    "logs",
    "level",
    "other_scale",
];

const NEEDS: &[&str] = &["required", "conditional", "recommended", "optional"];

const ASKED_BY: &[&str] = &["programme", "vendor", "us"];

const TOPICS: &[&str] = &["before", "during", "updates", "terms"];

const SIGNS: &[&str] = &[
    "nothing_works",
    "works_badly",
    "works_partly",
    "all_works",
    "hits_all",
    "hits_many",
    "hits_few",
    "hits_nobody",
    "data_at_risk",
    "data_safe",
    "no_workaround",
    "workaround",
    "production",
    "outside_production",
];
