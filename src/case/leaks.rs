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

#[cfg(test)]
mod tests {
    use super::{Whence, leaks};
    use crate::{
        case::{Attachment, Choices},
        checklist::Given,
        programme::{Programme, read},
        triage::Override,
    };

    fn kaseya() -> Programme {
        let file = std::fs::read_to_string("public/programmes/kaseya.json").unwrap();
        read(&file).unwrap()
    }

    #[test]
    fn everything_that_was_typed_or_given_along_is_searched() {
        let mut choices = Choices::default();
        let secret = "password=Zomer2023".to_owned();
        choices.facts.since.clone_from(&secret);
        choices.answers.overrule = Some(Override {
            level: "1".parse().unwrap(),
            reason: secret.clone(),
        });
        let id = "description".parse().unwrap();
        choices.given.insert(id, Given::Answer(secret.clone()));
        let lines = secret.clone();
        let file = Attachment {
            lines,
            ..Attachment::default()
        };
        choices.files.insert("a1".parse().unwrap(), file);
        let found = leaks(&kaseya(), &choices);
        assert_eq!(found.len(), 4);
        for leak in &found {
            choices.mask(&leak.whence, &leak.text, &leak.finds);
        }
        assert!(leaks(&kaseya(), &choices).is_empty());
        let file = choices.files.get(&"a1".parse().unwrap()).unwrap();
        assert_eq!(file.lines, "password=****");
        assert_eq!(choices.answers.overrule.unwrap().reason, "password=****");
    }

    #[test]
    fn a_text_that_was_changed_since_stays_as_it_is() {
        let mut choices = Choices::default();
        choices.facts.since = "password=Zomer2023".into();
        let found = leaks(&kaseya(), &choices);
        choices.facts.since = "password=Winter2024 since Monday".into();
        choices.mask(&found[0].whence, &found[0].text, &found[0].finds);
        assert_eq!(found[0].whence, Whence::Since);
        assert_eq!(choices.facts.since, "password=Winter2024 since Monday");
    }

    #[test]
    fn whoever_is_asked_for_may_be_reached() {
        let mut choices = Choices::default();
        let person = "Alex\n+1 202 555 0143\nalex@customer.net".to_owned();
        for id in ["contact", "on_call"] {
            choices
                .given
                .insert(id.parse().unwrap(), Given::Answer(person.clone()));
        }
        assert!(leaks(&kaseya(), &choices).is_empty());
        choices
            .given
            .insert("description".parse().unwrap(), Given::Answer(person));
        assert_eq!(leaks(&kaseya(), &choices)[0].finds.len(), 2);
    }
}
