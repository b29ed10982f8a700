//! What a customer can count on, written as a case states it: `commitment` of `public/schema/case.schema.json`, field by field.

use chrono::{DateTime, SecondsFormat, Utc};

use crate::{
    checklist::bounded,
    clock::{Day, Piece, Trace, Why, Zone, zone::tzdata},
    locale::Language,
    programme::{
        Amount, Commitment, Due, Event, Holidays, Hours, Id, Kind, Programme, Reading, Source,
    },
    tree::Writer,
};

/// What is written, and what it refers to.
pub(super) struct Stated<'a> {
    pub(super) json: Writer,
    programme: &'a Programme,
    language: Language,
    zone: Zone,
    sources: Vec<&'a Id<Source>>,
}

impl<'a> Stated<'a> {
    /// Times are told on the clocks of a zone, texts in a language.
    pub(super) fn new(programme: &'a Programme, language: Language, zone: Zone) -> Stated<'a> {
        Stated {
            json: Writer::default(),
            programme,
            language,
            zone,
            sources: Vec::new(),
        }
    }

    /// Writes a commitment, then what it rests on and refers to.
    pub(super) fn write(&mut self, commitment: &Commitment<'a>) {
        self.json.open(Some("commitment"));
        self.json.text("kind", Some(status(&commitment.kind)));
        let due = match &commitment.kind {
            Kind::Due(due) => Some(due),
            _ => None,
        };
        let own = due.is_some_and(|due| due.own);
        self.json.is("own_agreement", own);
        match due {
            Some(due) => self.due(due, commitment.hours),
            None => {
                for name in ["figure", "due", "started", "clock_start", "counted_in"] {
                    self.json.text(name, None);
                }
                self.json.list("trace", &[]);
                self.json.text("used_seconds", None);
                self.json.list("clock_changes", &[]);
                self.json.list("alternatives", &[]);
            }
        }
        // What is said with the vendor's figure is not said with the customer's.
        let target = commitment.target.filter(|_| !own);
        let note = target.and_then(|target| target.note.as_ref());
        let language = self.language;
        self.json.text("note", note.map(|note| note.get(language)));
        let ids: Vec<_> = commitment
            .readings
            .iter()
            .map(|one| Some(one.id.as_str()))
            .collect();
        self.json.list("assumptions", &ids);
        self.cite(commitment.sources.iter().copied());
        self.json.close();
        self.assumptions(&commitment.readings);
        self.named();
    }

    fn due(&mut self, due: &Due<'a>, hours: Option<&'a Hours>) {
        let (zone, language) = (self.zone, self.language);
        let counted = due.timetable.zone();
        figure(&mut self.json, due.within);
        time(&mut self.json, "due", Some(due.trace.due), zone);
        time(&mut self.json, "started", Some(due.trace.started), zone);
        let start = &self.programme.clock_start;
        self.json.open(Some("clock_start"));
        let event = match start.event {
            Event::Opened => "opened",
            Event::Entered => "entered",
        };
        self.json.text("event", Some(event));
        self.json.text("text", Some(start.text.get(language)));
        self.cite(&start.source);
        self.json.close();
        // A figure by the clock on the wall rests on no hours, whatever the plan's are.
        let hours = hours.filter(|_| due.within.unit.needs_hours());
        self.json.open(Some("counted_in"));
        self.json.text("zone", Some(counted.name()));
        self.json.text("tzdata", Some(tzdata()));
        week(&mut self.json, due);
        self.json
            .text("hours", hours.map(|hours| hours.text.get(language)));
        let holidays = hours.map(|hours| match hours.holidays {
            Holidays::NotMentioned => "not_mentioned",
            Holidays::ExcludedNotPublished => "excluded_not_published",
            Holidays::Worked => "worked",
        });
        self.json.text("holidays", holidays);
        if due.timetable.holidays().is_empty() {
            self.json.text("days_off", None);
        } else {
            days_off(&mut self.json, &due.trace);
        }
        self.cite(hours.into_iter().flat_map(|hours| &hours.source));
        self.json.close();
        let trace = &due.trace;
        self.json
            .objects("trace", trace.pieces.len(), &mut |json, n| {
                if let Some(one) = trace.pieces.get(n) {
                    piece(json, one, trace, counted);
                }
            });
        self.json.number("used_seconds", trace.used());
        self.json
            .objects("clock_changes", trace.changes.len(), &mut |json, n| {
                if let Some((at, seconds)) = trace.changes.get(n) {
                    json.text("at", Some(&local(*at, counted)));
                    json.number("seconds", (*seconds).into());
                }
            });
        let mut cited = Vec::new();
        let programme = self.programme;
        self.json
            .objects("alternatives", due.others.len(), &mut |json, n| {
                let Some(other) = due.others.get(n) else {
                    return;
                };
                let reading = other.reading;
                json.text("supposes", Some(reading.supposes.get(language)));
                time(json, "due", Some(other.due), zone);
                figure(json, reading.within);
                json.text("reading", Some(reading.reading.as_str()));
                // It may count in other hours than the target does.
                let hours = reading
                    .hours
                    .as_ref()
                    .filter(|_| reading.within.unit.needs_hours());
                let hours = hours.and_then(|id| programme.hours(id));
                let mut ids: Vec<&Id<Source>> = reading.source.iter().collect();
                ids.extend(hours.into_iter().flat_map(|hours| &hours.source));
                names(json, &ids);
                cited.extend(ids);
            });
        self.sources.extend(cited);
    }

    /// Names sources, and remembers that it did.
    fn cite(&mut self, sources: impl IntoIterator<Item = &'a Id<Source>>) {
        let ids: Vec<&Id<Source>> = sources.into_iter().collect();
        names(&mut self.json, &ids);
        self.sources.extend(ids);
    }

    /// The open readings, in the order of the programme.
    fn assumptions(&mut self, readings: &[&'a Reading]) {
        let programme = self.programme;
        let all: Vec<&Reading> = programme.readings.iter().collect();
        let all: Vec<_> = all
            .into_iter()
            .filter(|one| readings.contains(one))
            .collect();
        let language = self.language;
        self.json.objects("assumptions", all.len(), &mut |json, n| {
            let Some(one) = all.get(n) else { return };
            json.text("id", Some(one.id.as_str()));
            json.text("question", Some(one.question.get(language)));
            json.text("chosen", Some(one.chosen.get(language)));
            names(json, &one.source.iter().collect::<Vec<_>>());
        });
        self.sources.extend(all.iter().flat_map(|one| &one.source));
    }

    /// Every source that was named, once, in the order of the programme.
    fn named(&mut self) {
        let programme = self.programme;
        let ids = programme.sources.iter().map(|source| &source.id);
        let ids: Vec<_> = ids.filter(|id| self.sources.contains(id)).collect();
        self.json.objects("sources", ids.len(), &mut |json, n| {
            let Some((source, document)) = ids.get(n).and_then(|id| programme.source(id)) else {
                return;
            };
            json.text("id", Some(source.id.as_str()));
            json.text("document", Some(document.title.as_str()));
            json.text("section", Some(source.section.as_str()));
            json.text(
                "edition",
                document.edition.as_ref().map(|edition| edition.as_str()),
            );
            json.text("language", Some(document.language.as_str()));
            json.text("address", Some(document.address.as_str()));
            json.text("read_on", Some(&document.read_on.to_string()));
            json.is("outside", document.outside);
        });
    }
}

/// The ids of sources, each once.
fn names(json: &mut Writer, ids: &[&Id<Source>]) {
    let mut names: Vec<Option<&str>> = Vec::new();
    for id in ids {
        let name = Some(id.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    json.list("sources", &names);
}

fn figure(json: &mut Writer, within: Amount) {
    json.open(Some("figure"));
    json.number("amount", within.amount.into());
    json.text("unit", Some(within.unit.name()));
    json.close();
}

/// The windows of an ordinary week; a day that is not there is closed.
fn week(json: &mut Writer, due: &Due<'_>) {
    json.open(Some("windows"));
    for day in Day::ALL {
        let windows = due.timetable.week().windows(*day);
        if windows.is_empty() {
            continue;
        }
        let mut pairs = String::from("[");
        for (n, window) in windows.iter().enumerate() {
            pairs.push_str(if n > 0 { ",[\"" } else { "[\"" });
            pairs.push_str(&window.from().to_string());
            pairs.push_str("\",\"");
            pairs.push_str(&window.to().to_string());
            pairs.push_str("\"]");
        }
        pairs.push(']');
        let name = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        json.json(name.get(day.index()).unwrap_or(&""), &pairs);
    }
    json.close();
}

/// The days that were given, as far as they took open hours.
fn days_off(json: &mut Writer, trace: &Trace) {
    json.open(Some("days_off"));
    for name in ["country", "region", "made_by", "years", "file"] {
        json.text(name, None);
    }
    json.objects("taken", trace.holidays.len(), &mut |json, n| {
        if let Some(day) = trace.holidays.get(n) {
            json.text("date", Some(&day.date.to_string()));
            json.text("name", Some(&bounded(&day.name)));
            json.is("estimated", day.estimated);
        }
    });
    json.close();
}

fn piece(json: &mut Writer, piece: &Piece, trace: &Trace, zone: Zone) {
    let (why, day) = match piece.why {
        Why::Used => ("used", None),
        Why::Closed => ("closed", None),
        Why::Holiday(day) => ("holiday", Some(day)),
        Why::Override(day) => ("override", Some(day)),
        Why::Paused => ("paused", None),
    };
    json.text("from", Some(&local(piece.from, zone)));
    json.text("to", Some(&local(piece.to, zone)));
    json.text("why", Some(why));
    json.text("day", day.map(|day| day.to_string()).as_deref());
    json.text("name", trace.name(piece).map(bounded).as_deref());
    json.number("seconds", piece.seconds());
}

/// How files and cases call the kinds of commitment.
pub(super) fn status(kind: &Kind<'_>) -> &'static str {
    match kind {
        Kind::Due(_) => "due",
        Kind::BestEffort => "best_effort",
        Kind::NoTarget => "no_target",
        Kind::NotOffered => "not_offered",
        Kind::NotPublished => "not_published",
    }
}

/// An instant as cases have it: in universal time, on the clocks of a zone, and the zone; null where there is none.
pub(super) fn time(json: &mut Writer, name: &str, at: Option<DateTime<Utc>>, zone: Zone) {
    let Some(at) = at else {
        json.text(name, None);
        return;
    };
    json.open(Some(name));
    json.text("utc", Some(&at.to_rfc3339_opts(SecondsFormat::Secs, true)));
    json.text("local", Some(&local(at, zone)));
    json.text("zone", Some(zone.name()));
    json.close();
}

/// An instant on the clocks of a zone, with its offset.
pub(super) fn local(at: DateTime<Utc>, zone: Zone) -> String {
    at.with_timezone(&zone)
        .to_rfc3339_opts(SecondsFormat::Secs, false)
}
