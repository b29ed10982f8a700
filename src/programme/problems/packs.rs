//! The texts of other languages: each pack says all that the programme says, and nothing else.

use super::{
    Problem, ProblemKind, Severity, form, parsed, unreadable,
    whole::{Step, Whole, problem},
};
use crate::{
    programme::{Id, Programme, Words},
    tree::{Fault, Node},
};

/// A pack beside a programme.
pub(super) struct Beside {
    place: usize,
    /// Whether it could be read so far that what is missing in it can be told.
    readable: bool,
    pub(super) language: String,
    /// Its texts: where in the programme each of them belongs, and how it stands in the pack.
    pub(super) texts: Vec<(usize, String, String)>,
    found: Vec<Problem>,
}

impl Beside {
    fn tell(&mut self, field: &str, problem: Problem) {
        let problem = Problem {
            field: field.into(),
            pack: Some(self.place),
            ..problem
        };
        if !self.found.contains(&problem) {
            self.found.push(problem);
        }
    }

    fn wrong(&mut self, field: &str, kind: ProblemKind, what: &[&str], mend: &[&str]) {
        self.tell(field, problem(kind, what, mend, Severity::Wrong));
    }

    pub(super) fn warn(&mut self, field: &str, kind: ProblemKind, what: &[&str], mend: &[&str]) {
        self.tell(field, problem(kind, what, mend, Severity::Warning));
    }

    fn malformed(&mut self, field: &str, fault: Fault, mend: &str) {
        let reason = fault.parts().1;
        let what = reason.split(", expected ").next().unwrap_or_default();
        self.wrong(field, ProblemKind::Malformed, &[what], &[mend]);
    }
}

/// What was found in packs, in their order.
pub(super) fn told(packs: Vec<Beside>) -> Vec<Problem> {
    packs.into_iter().flat_map(|pack| pack.found).collect()
}

/// Reads the packs beside a programme.
pub(super) fn read(whole: &mut Whole, packs: &[&str]) -> Vec<Beside> {
    let all = packs.iter().enumerate();
    all.map(|(place, text)| one(whole, place, text)).collect()
}

fn one(whole: &Whole, place: usize, text: &str) -> Beside {
    let mut pack = Beside {
        place,
        readable: false,
        language: String::new(),
        texts: Vec::new(),
        found: Vec::new(),
    };
    match parsed(text) {
        Ok(node) => fields(whole, &mut pack, &node),
        Err(fault) => pack.found.push(unreadable(fault, Some(place))),
    }
    pack
}

fn fields(whole: &Whole, pack: &mut Beside, node: &Node) {
    let fields = match node.object() {
        Ok(fields) => fields,
        Err(fault) => {
            let mend = "Write an object with \"format\", \"id\", \"language\" and \"texts\".";
            return pack.malformed("", fault, mend);
        }
    };
    let (mut format, mut id, mut texts): (Option<u8>, Option<&Node>, Option<&Node>) =
        Default::default();
    let mut language = None;
    for field in fields {
        match field.name() {
            "$schema" => {}
            "format" => format = Some(field.value.read().unwrap_or_default()),
            "id" => id = Some(&field.value),
            "language" => language = Some(&field.value),
            "texts" => texts = Some(&field.value),
            other => {
                let shown: String = other.chars().take(48).collect();
                let what = ["there is no field \"", &shown, "\" here"];
                let mend = "Take it out. What may stand here: \"format\", \"id\", \"language\", \"texts\".";
                pack.wrong(&shown, ProblemKind::Unknown, &what, &[mend]);
            }
        }
    }
    match format {
        Some(2) => {}
        Some(_) => {
            let what = "a pack of texts has the format 2";
            pack.wrong("format", ProblemKind::Malformed, &[what], &["Write 2."]);
        }
        None => pack.wrong(
            "format",
            ProblemKind::Missing,
            &["\"format\" is missing"],
            &["Add \"format\": 2."],
        ),
    }
    whose(whole, pack, id);
    spoken(whole, pack, language, texts);
    if let Some(texts) = texts {
        match texts.object() {
            Ok(texts) => {
                for text in texts {
                    laid(whole, pack, text.name(), &text.value);
                }
                pack.readable = !pack.language.is_empty();
            }
            Err(fault) => {
                let mend = "Write an object: the way to each text of the programme, and the text.";
                pack.malformed("texts", fault, mend);
            }
        }
    } else {
        let mend = "Add \"texts\": the way to each text of the programme, such as \"plans[0].summary\", and the text.";
        pack.warn(
            "texts",
            ProblemKind::Missing,
            &["there are no texts"],
            &[mend],
        );
    }
}

/// Of which programme it is.
fn whose(whole: &Whole, pack: &mut Beside, id: Option<&Node>) {
    let own = whole.word_under(0, "id");
    let Some(id) = id else {
        let mend = "Add \"id\": the same as in the programme.";
        return pack.wrong("id", ProblemKind::Missing, &["\"id\" is missing"], &[mend]);
    };
    match id.read::<Id<Programme>>() {
        Ok(id) => {
            if let Some(own) = own
                && id.as_str() != own
            {
                let what = ["these are texts of ", id.as_str(), ", not of ", own];
                let mend = [
                    "Write \"",
                    own,
                    "\", or lay the pack beside its own programme.",
                ];
                pack.wrong("id", ProblemKind::Conflict, &what, &mend);
            }
        }
        Err(fault) => pack.malformed("id", fault, "Write the id of the programme."),
    }
}

/// Which language it is in.
fn spoken(whole: &Whole, pack: &mut Beside, language: Option<&Node>, texts: Option<&Node>) {
    let says_something = texts.is_some_and(|texts| texts.object().is_ok_and(|it| !it.is_empty()));
    let mend =
        "Write the tag of a language of the page, such as \"nl\": its words stand in public/words.";
    let Some(language) = language else {
        if says_something {
            pack.wrong(
                "language",
                ProblemKind::Missing,
                &["\"language\" is missing"],
                &[mend],
            );
        }
        return;
    };
    match language.text() {
        Ok(tag) if form::is_language(tag) => {
            pack.language = tag.into();
            if whole.word_under(0, "language").unwrap_or("en") == tag {
                let what = ["the programme itself is in the language \"", tag, "\""];
                let mend = "Give the pack its own language, or leave it out.";
                pack.warn("language", ProblemKind::Translation, &what, &[mend]);
            }
        }
        Ok(tag) if says_something => {
            let shown: String = tag.chars().take(48).collect();
            let what = ["the page does not speak \"", &shown, "\""];
            pack.wrong("language", ProblemKind::Malformed, &what, &[mend]);
        }
        Ok(_) => {}
        Err(fault) => pack.malformed("language", fault, mend),
    }
}

/// One text of a pack.
fn laid(whole: &Whole, pack: &mut Beside, path: &str, value: &Node) {
    let shown: String = path.chars().take(48).collect();
    let field = ["texts.", &shown].concat();
    let (spot, is_whole) = at(whole, path);
    let takes = |spot: usize| {
        let spot = whole.spot(spot)?;
        let has_text = |fields: &[crate::tree::Field]| fields.iter().any(|it| it.name() == "text");
        let fits = match spot.node {
            Node::Text(_) => true,
            Node::Object(fields) => has_text(fields),
            _ => false,
        };
        (fits && matches!(spot.name, "Text" | "Included")).then_some(spot.name)
    };
    match takes(spot).filter(|_| is_whole) {
        Some(name) => {
            if name == "Included" {
                let what = ["the programme has a word at ", &shown, ", and no text"];
                let mend = "Take it out: words such as \"yes\" are said in every language already.";
                pack.warn(&field, ProblemKind::Translation, &what, &[mend]);
            }
            match value.read::<Words>() {
                Ok(words) => pack.texts.push((spot, shown, words.as_str().into())),
                Err(fault) => {
                    pack.malformed(
                        &field,
                        fault,
                        "Write a text of 1 to 1200 bytes in one line.",
                    );
                    // It is there, be it as it may.
                    pack.texts.push((spot, shown, String::new()));
                }
            }
        }
        // What is wrong in the programme is told there.
        None if !whole.spots.is_empty() && !whole.sound(spot) => {}
        None if whole.spots.is_empty() => {}
        None => {
            let what = ["the programme has no text at ", &shown];
            let mend = "Take it out, or mend the way: numbers of lists begin at 0.";
            pack.wrong(&field, ProblemKind::Nowhere, &what, &[mend]);
        }
    }
}

/// The value at a path, or the last one on the way to it; whether it is the whole way.
fn at(whole: &Whole, path: &str) -> (usize, bool) {
    let mut here = 0;
    for step in path.split('.') {
        let (name, rest) = step.split_once('[').unwrap_or((step, ""));
        let next = whole.inside(here).into_iter();
        let mut next =
            next.filter(|it| whole.spot(*it).is_some_and(|it| it.step == Step::Key(name)));
        let Some(next) = next.next() else {
            return (here, false);
        };
        here = next;
        for place in rest.split('[').filter(|place| !place.is_empty()) {
            let place = place.strip_suffix(']').and_then(|place| place.parse().ok());
            let inside = whole.inside(here);
            match place.and_then(|place: usize| inside.get(place)) {
                Some(next) => here = *next,
                None => return (here, false),
            }
        }
    }
    (here, true)
}

/// Whether every text is there in every language that the files speak.
pub(super) fn translated(whole: &mut Whole, packs: &mut [Beside]) {
    let texts = whole.all("Text");
    let own = |whole: &Whole, at: usize| -> Vec<String> {
        match whole.spot(at).map(|spot| spot.node) {
            Some(Node::Object(fields)) => {
                let names = fields.iter().map(|field| field.name());
                names
                    .filter(|name| form::is_language(name))
                    .map(str::to_owned)
                    .collect()
            }
            _ => Vec::new(),
        }
    };
    let mut languages: Vec<String> = Vec::new();
    for language in texts.iter().flat_map(|at| own(whole, *at)) {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    let first = whole.word_under(0, "language").unwrap_or("en").to_owned();
    for at in texts {
        if !whole.sound(at) {
            continue;
        }
        let has = own(whole, at);
        let is_first = |language: &str| language == first && !has.iter().any(|it| it == "en");
        let lacking: Vec<&str> = languages
            .iter()
            .map(String::as_str)
            .filter(|it| !has.iter().any(|one| one == it) && !is_first(it))
            .filter(|it| !packs.iter().any(|pack| pack.language == *it))
            .collect();
        if !lacking.is_empty() {
            let what = ["this text is not there in ", &lacking.join(", ")];
            let mend = "Add it in these languages, from the source; until then the page says it in the first language.";
            whole.warn(at, ProblemKind::Translation, &what, &[mend]);
        }
        let path = whole.path(at);
        for pack in packs.iter_mut().filter(|pack| pack.readable) {
            let there = pack.texts.iter().any(|(spot, _, _)| *spot == at);
            if !there && !has.contains(&pack.language) {
                let field = ["texts.", &path].concat();
                let language = pack.language.clone();
                let what = ["the text at ", &path, " is not there in ", &language];
                let mend =
                    "Add it, from the source; until then the page says it in the first language.";
                pack.warn(&field, ProblemKind::Translation, &what, &[mend]);
            }
        }
    }
}
