//! The place where a programme is made, as a state machine of its own: what happens goes in, what is to be done comes out. The page
//! carries nothing of it before somebody goes there: it comes with its chunk, and the rest of [`app`](super) knows only the address.

mod event;
mod keep;
mod preview;
mod shelf;
mod table;

use std::sync::Arc;

use super::Watched;
use crate::{
    programme::{BadProgramme, Id, Problem, Programme, Severity, Timetables, problems},
    studio::{
        BadLink, Difference, Document, Edit, Edited, Form, Kind, Path, Section, difference,
        from_link, kind_of, new_programme, to_link,
    },
};

pub use event::{Effect, Event, Notice, Shared};
pub use preview::{Asked, Shown};
pub use shelf::{Kept, kept};
pub use table::{Change, Named, Table};

/// Everything that this place knows.
pub struct Studio {
    /// The programme that is being made; none before one was opened.
    pub edited: Watched<Option<Edited>>,
    /// A table that is being read; none where none was pasted.
    pub table: Watched<Option<Table>>,
    /// What was published of it, to compare with.
    pub published: Watched<Option<Document>>,
    /// The part of the form that is shown.
    pub section: Watched<Section>,
    /// The places of which the form stands open.
    pub opened: Watched<Vec<String>>,
    /// What is asked for the answer beside the form.
    pub asked: Watched<Asked>,
    /// The language in which texts stand beside the first.
    pub beside: Watched<String>,
    /// The programmes that are kept on this device.
    pub shelf: Watched<Vec<Kept>>,
    /// The one that was deleted last: by its name on the device, and what it said.
    pub gone: Watched<Option<(String, String)>>,
    /// What has to be said.
    pub notice: Watched<Option<Notice>>,
    /// The link, once it was asked for.
    pub shared: Watched<Shared>,
    /// Whether something is on its way.
    pub is_coming: Watched<bool>,
    /// The programme as it can be used, or why it cannot.
    read: Option<Result<Arc<Programme>, BadProgramme>>,
    /// The timetables of that programme.
    timetables: Timetables,
    /// Which of ours it was made from, as far as known.
    of: String,
    /// Its name on the device; empty before it is kept.
    reference: String,
    /// What the device has of it, as far as known here.
    stored: Option<String>,
    milliseconds: u64,
    /// Whether a field was left since something was typed.
    is_paused: bool,
    effects: Vec<Effect>,
    chance: fn() -> [u8; 10],
}

/// The values that something may follow, one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
#[allow(missing_docs)]
pub enum Part {
    Edited,
    Table,
    Published,
    Section,
    Opened,
    Asked,
    Beside,
    Shelf,
    Gone,
    Notice,
    Shared,
    Coming,
}

/// How many parts there are.
pub const PARTS: usize = Part::Coming as usize + 1;

impl Studio {
    /// The place before anything is known. Chance gives ten bytes that nobody can guess, each time others.
    pub fn new(chance: fn() -> [u8; 10]) -> Studio {
        Studio {
            edited: Watched::default(),
            table: Watched::default(),
            published: Watched::default(),
            section: Watched::default(),
            opened: Watched::default(),
            asked: Watched::default(),
            beside: Watched::default(),
            shelf: Watched::default(),
            gone: Watched::default(),
            notice: Watched::default(),
            shared: Watched::default(),
            is_coming: Watched::default(),
            read: None,
            timetables: Timetables::default(),
            of: String::new(),
            reference: String::new(),
            stored: None,
            milliseconds: 0,
            is_paused: false,
            effects: Vec::new(),
            chance,
        }
    }

    /// How often each part was changed.
    pub fn revisions(&self) -> [u32; PARTS] {
        [
            self.edited.revision(),
            self.table.revision(),
            self.published.revision(),
            self.section.revision(),
            self.opened.revision(),
            self.asked.revision(),
            self.beside.revision(),
            self.shelf.revision(),
            self.gone.revision(),
            self.notice.revision(),
            self.shared.revision(),
            self.is_coming.revision(),
        ]
    }

    /// What the clock of the device says, in milliseconds since 1970.
    pub fn look_at_clock(&mut self, milliseconds: u64) {
        self.milliseconds = milliseconds;
    }

    /// The programme that is being made, if one is open.
    pub fn document(&self) -> Option<&Document> {
        (*self.edited).as_ref().map(Edited::document)
    }

    /// Takes what happened; what is to be done about it.
    pub fn on(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Arrived { records, hash, tab } => self.arrived(&records, &hash, &tab),
            Event::Linked(hash) => self.linked(&hash),
            Event::Begin => self.open(new_programme(), String::new(), true),
            Event::Ours(id) => {
                self.is_coming.set_if_new(true);
                self.effects.push(Effect::FetchOurs {
                    id,
                    to_compare: false,
                });
            }
            Event::CameOurs {
                id,
                to_compare,
                texts,
            } => self.came_ours(&id, to_compare, texts.as_deref()),
            Event::Address(address) => {
                self.is_coming.set_if_new(true);
                self.effects.push(Effect::FetchFrom(address));
            }
            Event::CameFrom(address, text) => {
                self.is_coming.set_if_new(false);
                match text {
                    Some(text) => self.take(&text, &[]),
                    None => self.notice.set(Some(Notice::NotFetched(address))),
                }
            }
            Event::Files(texts) => self.take_files(&texts),
            Event::Unread(name) => self.notice.set(Some(Notice::NoText(name))),
            Event::Inflated(bytes) => match bytes.and_then(|bytes| String::from_utf8(bytes).ok()) {
                Some(text) => self.take(&text, &[]),
                None => self.notice.set(Some(Notice::BadLink(BadLink::Damaged))),
            },
            Event::Published(texts) => self.take_published(&texts),
            Event::Edit(edit) => self.edit(edit),
            Event::Undo => self.step(Edited::next_undo, Edited::undo),
            Event::Redo => self.step(Edited::next_redo, Edited::redo),
            Event::Pause => self.is_paused = true,
            Event::Section(section) => self.section.set_if_new(section),
            Event::Toggle(path, is_open) => self.toggle(path, is_open),
            Event::GoTo { path, tag } => self.go_to(&Path::of(&path), tag),
            Event::Asked(asked) => self.asked.set_if_new(asked),
            Event::Beside(tag) => self.beside.set_if_new(tag),
            Event::Close => self.close(),
            Event::CloseNotice => self.notice.set_if_new(None),
            Event::Save(place) => self.save(place),
            Event::Share => self.share(),
            Event::Deflated(bytes) => self.deflated(bytes.as_deref()),
            Event::OpenKept(reference) => self.open_kept(&reference),
            Event::Delete(reference) => self.effects.push(Effect::Forget(reference)),
            Event::Forgot { reference, text } => self.forgot(reference, text),
            Event::BringBack => self.bring_back(),
            Event::Kept { reference, text } => self.kept(reference, text),
            Event::Found { reference, text } => self.found(&reference, text),
            Event::NotKept(reference) => {
                if reference == self.reference {
                    self.notice.set_if_new(Some(Notice::NotKept));
                }
            }
            Event::Elsewhere { reference, text } => self.elsewhere(&reference, text),
            Event::Pasted { html, text } => self.pasted(html, text),
            Event::Table(change) => self.change_table(change),
            Event::MakeOfTable => self.make_of_table(),
        }
        std::mem::take(&mut self.effects)
    }

    /// Opens a document in place of the one that is open, which is kept.
    fn open(&mut self, document: Document, of: String, is_kept: bool) {
        if !document.unplaced.is_empty() {
            self.notice
                .set(Some(Notice::Unplaced(document.unplaced.len())));
        } else {
            self.notice.set_if_new(None);
        }
        self.is_coming.set_if_new(false);
        self.table.set(None);
        self.published.set(None);
        self.section.set(Section::About);
        self.opened.set(Vec::new());
        self.asked.set(Asked::default());
        self.shared.set(Shared::Nothing);
        self.edited.set(Some(Edited::new(document)));
        (self.reference, self.stored) = (String::new(), None);
        self.of = of;
        if is_kept {
            self.reference = self.new_reference();
        }
        self.changed();
        self.effects.push(Effect::Focus("step".into()));
    }

    fn take(&mut self, text: &str, packs: &[&str]) {
        match Document::read(text, packs) {
            Ok(document) => {
                let id = document.text("id").to_owned();
                self.open(document, id.clone(), true);
                self.compare_with(id);
            }
            Err(bad) => {
                self.is_coming.set_if_new(false);
                self.notice.set(Some(Notice::Bad(bad)));
            }
        }
    }

    /// Has fetched what we publish of a programme, if we do.
    fn compare_with(&mut self, id: String) {
        let is_id = id.parse::<Id<Programme>>().is_ok();
        if is_id {
            self.effects.push(Effect::FetchOurs {
                id,
                to_compare: true,
            });
        }
    }

    fn came_ours(&mut self, id: &str, to_compare: bool, texts: Option<&[String]>) {
        let read = texts.and_then(|texts| {
            let (first, packs) = texts.split_first()?;
            let packs: Vec<&str> = packs.iter().map(String::as_str).collect();
            Document::read(first, &packs).ok()
        });
        match (read, to_compare) {
            (Some(document), true) => {
                if self.document().is_some() && self.of == id && self.published.is_none() {
                    self.published.set(Some(document));
                }
            }
            (None, true) => {}
            (Some(document), false) => {
                self.open(document.clone(), id.to_owned(), false);
                self.published.set(Some(document));
            }
            (None, false) => {
                self.is_coming.set_if_new(false);
                self.notice.set(Some(Notice::NotFetched(id.to_owned())));
            }
        }
    }

    /// A programme, and perhaps files of its texts in other languages: whichever of them has texts is one of these.
    fn take_files(&mut self, texts: &[String]) {
        match sorted(texts) {
            Some((first, packs)) => self.take(first, &packs),
            None => match (texts.first(), self.document().is_some()) {
                (Some(pack), true) => self.take_pack(pack),
                (Some(text), false) => self.take(text, &[]),
                (None, _) => {}
            },
        }
    }

    /// Texts in another language for what is open.
    fn take_pack(&mut self, pack: &str) {
        let Some(document) = self.document() else {
            return;
        };
        match Document::read(&document.to_json(), &[pack]) {
            Ok(with) => {
                let count = with.unplaced.len();
                self.edit(Edit::set(Path::default(), with.root().clone()));
                if count > 0 {
                    self.notice.set(Some(Notice::Unplaced(count)));
                }
            }
            Err(bad) => self.notice.set(Some(Notice::Bad(bad))),
        }
    }

    fn take_published(&mut self, texts: &[String]) {
        let read = match sorted(texts) {
            Some((first, packs)) => Document::read(first, &packs),
            None => Document::read("", &[]),
        };
        match read {
            Ok(document) => self.published.set(Some(document)),
            Err(bad) => self.notice.set(Some(Notice::Bad(bad))),
        }
    }

    fn edit(&mut self, edit: Edit) {
        let Some(edited) = (*self.edited).as_mut() else {
            return;
        };
        if std::mem::take(&mut self.is_paused) {
            edited.pause();
        }
        if edited.take(edit) {
            self.changed();
        }
    }

    fn step(&mut self, place: fn(&Edited) -> Option<Path>, step: fn(&mut Edited) -> bool) {
        let Some(edited) = (*self.edited).as_mut() else {
            return;
        };
        let place = place(edited);
        if step(edited) {
            self.changed();
            // What has changed is shown: else nobody knows what a step back took back.
            if let Some(place) = place {
                self.show(&place);
            }
        }
    }

    /// What follows from a change of the document.
    fn changed(&mut self) {
        self.timetables.clear();
        self.shared.set_if_new(Shared::Nothing);
        self.read = self
            .document()
            .map(|document| crate::programme::read(&document.to_json()).map(Arc::new));
        self.keep();
    }

    /// The programme as it can be used, or why it cannot; none where none is open.
    pub fn programme(&self) -> Option<&Result<Arc<Programme>, BadProgramme>> {
        self.read.as_ref()
    }

    /// All that is wrong with the file, each with its place in the document.
    pub fn problems(&self) -> Vec<(Path, Problem)> {
        let Some(document) = self.document() else {
            return Vec::new();
        };
        let files = document.files();
        let mut texts = files.iter().map(|file| &*file.1);
        let first = texts.next().unwrap_or_default();
        let packs: Vec<&str> = texts.collect();
        let found = problems(first, &packs).into_iter();
        let placed = found.map(|problem| {
            let field = match problem.pack {
                Some(_) => problem.field.strip_prefix("texts.").unwrap_or_default(),
                None => &problem.field,
            };
            (Path::of(field), problem)
        });
        placed.collect()
    }

    /// Its name on the device; empty before it is kept.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// Whether the device has it, as far as known.
    pub fn is_kept(&self) -> bool {
        self.stored.is_some()
    }

    /// How many of these keep the file from being used.
    pub fn wrong(problems: &[(Path, Problem)]) -> usize {
        let wrong = problems.iter();
        wrong
            .filter(|one| one.1.severity == Severity::Wrong)
            .count()
    }

    /// What is another than in the published file; none where there is none to compare with.
    pub fn difference(&self) -> Option<Vec<Difference>> {
        Some(difference((*self.published).as_ref()?, self.document()?))
    }

    fn toggle(&mut self, path: String, is_open: bool) {
        let place = self.opened.iter().position(|one| *one == path);
        match (place, is_open) {
            (Some(n), false) => drop(self.opened.remove(n)),
            (None, true) => self.opened.push(path),
            _ => {}
        }
    }

    /// Has a place of the document shown: its part of the form, and whatever is closed around it.
    fn show(&mut self, path: &Path) {
        let section = Section::of(path);
        self.section.set_if_new(section);
        let mut around = path.parent();
        while let Some(place) = around {
            let text = place.to_string();
            if !text.is_empty() && !self.opened.contains(&text) {
                self.opened.push(text);
            }
            around = place.parent();
        }
    }

    fn go_to(&mut self, path: &Path, tag: Option<String>) {
        if let Some(tag) = tag {
            self.beside.set_if_new(tag);
            self.section.set_if_new(Section::Languages);
            self.effects.push(Effect::Focus(said_id(path)));
            return;
        }
        let mut place = path.clone();
        while let Some(parent) = place.parent()
            && !self.has_field(&place, &parent)
        {
            place = parent;
        }
        // What has a form of its own opens, too.
        self.show(&place.entry(0));
        self.effects.push(Effect::Focus(field_id(&place)));
    }

    /// Whether a place has a field of its own: it is there, or could be, and is no part of a text.
    fn has_field(&self, place: &Path, parent: &Path) -> bool {
        let is_there = self.document().is_some_and(|it| it.at(place).is_some());
        let in_text = matches!(
            kind_of(parent),
            Some(Kind::Text | Kind::Included | Kind::Windows)
        );
        !in_text && kind_of(place).is_some() && (is_there || place.place().is_none())
    }

    fn close(&mut self) {
        self.edited.set(None);
        self.published.set(None);
        self.read = None;
        self.notice.set_if_new(None);
        self.shared.set(Shared::Nothing);
        (self.reference, self.stored) = (String::new(), None);
        self.effects.push(Effect::Tab(String::new()));
        self.effects.push(Effect::Focus("step".into()));
    }

    fn save(&mut self, place: Option<usize>) {
        let Some(document) = self.document() else {
            return;
        };
        let mut files = document.files().into_iter();
        let file = match place {
            Some(n) => files.nth(n),
            None => files.next().map(|(name, _)| (name, document.to_file())),
        };
        let save = file.map(|(name, text)| Effect::Save { name, text });
        self.effects.extend(save);
    }

    fn share(&mut self) {
        let Some(document) = self.document() else {
            return;
        };
        let bytes = document.to_json().into_bytes();
        self.effects.push(Effect::Deflate(bytes));
    }

    fn deflated(&mut self, bytes: Option<&[u8]>) {
        let Some(document) = self.document() else {
            return;
        };
        let link = match bytes {
            Some(bytes) => to_link(Form::Deflated, bytes),
            None => to_link(Form::Plain, document.to_json().as_bytes()),
        };
        self.shared.set(match link {
            Some(link) => Shared::Link(link),
            None => Shared::TooLarge,
        });
    }

    /// What stands behind `#/studio/`, if it is a programme.
    fn linked(&mut self, hash: &str) {
        let Some(link) = hash.trim_start_matches('/').strip_prefix("studio/") else {
            return;
        };
        let link = link.split(['?', '&']).next().unwrap_or_default();
        if link.is_empty() {
            return;
        }
        match from_link(link) {
            Ok((Form::Plain, bytes)) => match String::from_utf8(bytes) {
                Ok(text) => self.take(&text, &[]),
                Err(_) => self.notice.set(Some(Notice::BadLink(BadLink::Damaged))),
            },
            Ok((Form::Deflated, bytes)) => {
                self.effects.push(Effect::Inflate(bytes));
            }
            Err(bad) => self.notice.set(Some(Notice::BadLink(bad))),
        }
    }
}

/// The id of the element with which a place of the document is edited.
pub fn field_id(path: &Path) -> String {
    ["at:", &path.to_string()].concat()
}

/// The same for what it says in another language.
pub fn said_id(path: &Path) -> String {
    ["said:", &path.to_string()].concat()
}

/// Which of some texts is the programme; the others are its texts in other languages. None where none is a programme.
fn sorted(texts: &[String]) -> Option<(&str, Vec<&str>)> {
    let is_pack = |text: &str| {
        let read = Document::read(text, &[]);
        read.is_ok_and(|read| read.at(&Path::of("texts")).is_some())
    };
    let first = texts.iter().position(|text| !is_pack(text))?;
    let packs = texts.iter().enumerate().filter(|it| it.0 != first);
    Some((texts.get(first)?, packs.map(|it| it.1.as_str()).collect()))
}
