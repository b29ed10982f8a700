use super::{Attachment, Choices};
use crate::{
    checklist::Given,
    programme::{Field, Id, Item, Programme},
    secrets::{Find, Kind, Known},
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
/// use duetime::{case::{Draft, Whence, leaks}, checklist::Given};
///
/// let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
/// let programme = duetime::programme::read(&file).unwrap();
/// let mut draft = Draft { programme: Some(programme.id.clone()), ..Draft::default() };
/// let choices = draft.choose().unwrap();
/// choices.given.insert("contact".parse().unwrap(), Given::Answer("Alex, alex@customer.net".into()));
/// choices.facts.since = "since password=Zomer2023 was set".into();
/// let found = leaks(&programme, choices);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].whence, Whence::Since);
///
/// draft.mask(&found[0].whence, &found[0].text, &found[0].finds);
/// assert_eq!(draft.chosen().unwrap().facts.since, "since password=**** was set");
/// assert!(leaks(&programme, draft.chosen().unwrap()).is_empty());
/// ```
pub fn leaks(programme: &Programme, choices: &Choices) -> Vec<Leak> {
    let mut texts = vec![(Whence::Since, choices.facts.since.as_str(), false)];
    if let Some(overrule) = &choices.answers.overrule {
        texts.push((Whence::Reason, &overrule.reason, false));
    }
    for item in &programme.checklist.items {
        if let Some(Given::Answer(text)) = choices.given.get(&item.id) {
            let person = matches!(item.field, Field::Person | Field::Contact);
            texts.push((Whence::Item(item.id.clone()), text, person));
        }
    }
    for (id, file) in choices.files.iter() {
        texts.push((Whence::File(id.clone()), &file.lines, false));
    }
    // What one text tells to be a secret is one in the others, too.
    let mut known = Known::default();
    for (_, text, _) in &texts {
        known.find(text);
    }
    let mut leaks = Vec::new();
    for (whence, text, person) in texts {
        let mut finds = known.find(text);
        finds.retain(|find| !(person && matches!(find.kind, Kind::Email | Kind::Phone)));
        if !finds.is_empty() {
            leaks.push(Leak {
                whence,
                text: text.to_owned(),
                finds,
            });
        }
    }
    leaks
}

#[cfg(test)]
mod tests {
    use super::{Whence, leaks};
    use crate::{
        case::{Attachment, Choices, Draft},
        checklist::Given,
        programme::{Programme, read},
        triage::Override,
    };

    fn kaseya() -> Programme {
        let file = std::fs::read_to_string("public/programmes/kaseya.json").unwrap();
        read(&file).unwrap()
    }

    fn draft(fill: impl FnOnce(&mut Choices)) -> Draft {
        let mut draft = Draft {
            programme: "kaseya".parse().ok(),
            ..Draft::default()
        };
        fill(draft.choose().unwrap());
        draft
    }

    /// Fills every text of a case.
    fn everywhere(choices: &mut Choices, text: &str) {
        choices.facts.since = text.into();
        choices.answers.overrule = Some(Override {
            level: "1".parse().unwrap(),
            reason: text.into(),
        });
        let id = "description".parse().unwrap();
        choices.given.insert(id, Given::Answer(text.into()));
        let file = Attachment {
            lines: text.into(),
            ..Attachment::default()
        };
        choices.files.insert("a1".parse().unwrap(), file);
    }

    #[test]
    fn everything_that_was_typed_or_given_along_is_searched() {
        let mut draft = draft(|choices| everywhere(choices, "password=geheim"));
        let found = leaks(&kaseya(), draft.chosen().unwrap());
        assert_eq!(found.len(), 4);
        for leak in &found {
            draft.mask(&leak.whence, &leak.text, &leak.finds);
        }
        assert!(leaks(&kaseya(), draft.chosen().unwrap()).is_empty());
        assert!(!draft.to_json().contains("geheim"));
        let choices = draft.chosen().unwrap();
        let file = choices.files.get(&"a1".parse().unwrap()).unwrap();
        assert_eq!(file.lines, "password=****");
    }

    #[test]
    fn a_secret_that_is_masked_in_one_place_stands_in_no_other() {
        let mut draft = draft(|choices| {
            everywhere(choices, "then Zomer-2023 was refused");
            choices.facts.since = "since password=Zomer-2023 was set".into();
        });
        draft.name = "Zomer-2023".into();
        // What was answered for another programme is kept, too.
        draft.programme = "zmanda".parse().ok();
        everywhere(draft.choose().unwrap(), "try Zomer-2023");
        draft.programme = "kaseya".parse().ok();
        let found = leaks(&kaseya(), draft.chosen().unwrap());
        assert_eq!(found.len(), 4, "one tells it, and the others have it");
        let first = &found[0];
        draft.mask(&first.whence, &first.text, &first.finds);
        assert!(
            !draft.to_json().contains("Zomer-2023"),
            "{}",
            draft.to_json()
        );
        assert_eq!(
            draft.chosen().unwrap().facts.since,
            "since password=**** was set"
        );
    }

    #[test]
    fn a_text_that_was_changed_since_stays_as_it_is() {
        let mut draft = draft(|choices| choices.facts.since = "password=Zomer2023".into());
        let found = leaks(&kaseya(), draft.chosen().unwrap());
        draft.choose().unwrap().facts.since = "password=Winter2024 since Monday".into();
        draft.mask(&found[0].whence, &found[0].text, &found[0].finds);
        assert_eq!(found[0].whence, Whence::Since);
        let choices = draft.chosen().unwrap();
        assert_eq!(choices.facts.since, "password=Winter2024 since Monday");
    }

    #[test]
    fn whoever_is_asked_for_may_be_reached() {
        let person = "Alex\n+1 202 555 0143\nalex@customer.net".to_owned();
        let mut draft = draft(|choices| {
            for id in ["contact", "on_call"] {
                let answer = Given::Answer(person.clone());
                choices.given.insert(id.parse().unwrap(), answer);
            }
        });
        assert!(leaks(&kaseya(), draft.chosen().unwrap()).is_empty());
        let choices = draft.choose().unwrap();
        choices
            .given
            .insert("description".parse().unwrap(), Given::Answer(person));
        assert_eq!(leaks(&kaseya(), choices)[0].finds.len(), 2);
    }
}
