use super::{Attachment, Choices};
use crate::{
    checklist::{Given, bounded},
    programme::{Field, Id, Item, Programme},
    secrets::{Find, Kind, find, mask},
};

/// A text of a case in which there is something that must not leave.
#[derive(Debug, Clone, PartialEq)]
pub struct Leak {
    /// Which text it is.
    pub whence: Whence,
    /// The text.
    pub text: String,
    /// What must not leave, in the order of the text.
    pub finds: Vec<Find>,
}

/// A text of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whence {
    /// The answer to an item of the checklist.
    Item(Id<Item>),
    /// Since when it has been so.
    Since,
    /// Why another level was chosen.
    Reason,
    /// The first lines of a file.
    File(Id<Attachment>),
}

/// Searches everything that a customer typed or gave along for what must not leave with a case: passwords, keys, cards,
/// personal data. Where a person is asked for, its telephone and its e-mail address belong there and are no finds.
///
/// ```
/// use duetime::{case::{Choices, Whence, leaks}, checklist::Given};
///
/// let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
/// let programme = duetime::programme::read(&file).unwrap();
/// let mut choices = Choices::default();
/// choices.given.insert("contact".parse().unwrap(), Given::Answer("Alex, alex@customer.net".into()));
/// choices.facts.since = "since password=Zomer2023 was set".into();
/// let found = leaks(&programme, &choices);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].whence, Whence::Since);
///
/// choices.mask(&found[0].whence, &found[0].text, &found[0].finds);
/// assert_eq!(choices.facts.since, "since password=**** was set");
/// assert!(leaks(&programme, &choices).is_empty());
/// ```
pub fn leaks(programme: &Programme, choices: &Choices) -> Vec<Leak> {
    let mut leaks = Vec::new();
    let mut search = |whence: Whence, text: &str, person: bool| {
        let mut finds = find(text);
        finds.retain(|find| !(person && matches!(find.kind, Kind::Email | Kind::Phone)));
        if !finds.is_empty() {
            let text = text.to_owned();
            leaks.push(Leak {
                whence,
                text,
                finds,
            });
        }
    };
    search(Whence::Since, &choices.facts.since, false);
    if let Some(overrule) = &choices.answers.overrule {
        search(Whence::Reason, &overrule.reason, false);
    }
    for item in &programme.checklist.items {
        if let Some(Given::Answer(text)) = choices.given.get(&item.id) {
            let person = matches!(item.field, Field::Person | Field::Contact);
            search(Whence::Item(item.id.clone()), text, person);
        }
    }
    for (id, file) in choices.files.iter() {
        search(Whence::File(id.clone()), &file.lines, false);
    }
    leaks
}

impl Choices {
    /// Masks finds in one of the texts; the rest stays readable. A text that was changed since it was searched stays as
    /// it is.
    pub fn mask(&mut self, whence: &Whence, searched: &str, finds: &[Find]) {
        let masked = bounded(&mask(searched, finds));
        let place = match whence {
            Whence::Since => Some(&mut self.facts.since),
            Whence::Reason => self
                .answers
                .overrule
                .as_mut()
                .map(|overrule| &mut overrule.reason),
            Whence::File(id) => {
                if let Some(file) = self.files.get(id).filter(|file| file.lines == searched) {
                    let lines = masked;
                    self.files.insert(
                        id.clone(),
                        Attachment {
                            lines,
                            ..file.clone()
                        },
                    );
                }
                return;
            }
            Whence::Item(id) => {
                if self.given.get(id) == Some(&Given::Answer(searched.to_owned())) {
                    self.given.insert(id.clone(), Given::Answer(masked));
                }
                return;
            }
        };
        if let Some(text) = place.filter(|text| *text == searched) {
            *text = masked;
        }
    }
}
