use duetime::{locale::Language, ui::Drafts, view::Entry};
use leptos::prelude::*;

use super::Example;

/// The drafts of a device.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "none",
        draw: |language| drafts(language, Vec::new()),
    },
    Example {
        name: "two of the same vendor, one of them old",
        draw: |language| {
            let old = "Not changed for 90 days. It will be deleted after 27 November 2026.";
            drafts(
                language,
                vec![
                    entry("AAAA", "Veeam Support, 16:30", None),
                    entry("BBBB", "Veeam Support, 20 November 2026", Some(old)),
                ],
            )
        },
    },
    Example {
        name: "one that cannot be read",
        draw: |language| {
            let entry = Entry {
                is_readable: false,
                ..entry("XXXX", "XXXX", None)
            };
            drafts(language, vec![entry])
        },
    },
];

fn entry(reference: &str, name: &str, old: Option<&str>) -> Entry {
    Entry {
        reference: reference.into(),
        name: name.into(),
        said: "<p><strong>Veeam Support</strong></p>".into(),
        old: old.map(Into::into),
        is_readable: true,
    }
}

fn drafts(language: Language, entries: Vec<Entry>) -> AnyView {
    let entries = Memo::new(move |_| entries.clone());
    let on = Callback::new(|_| ());
    view! { <Drafts language entries on /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn every_button_says_which_draft_it_means() {
        let html = drawn(EXAMPLES, "two of the same vendor, one of them old");
        for press in ["Go on", "Save as a file", "Delete"] {
            for draft in ["Veeam Support, 16:30", "Veeam Support, 20 November 2026"] {
                let label = format!(r#"aria-label="{press}: {draft}""#);
                assert_eq!(html.matches(&label).count(), 1, "{label} in {html}");
            }
        }
    }

    #[test]
    fn only_a_draft_that_is_old_says_so() {
        let html = drawn(EXAMPLES, "two of the same vendor, one of them old");
        assert_eq!(
            html.matches("Not changed for 90 days.").count(),
            1,
            "{html}"
        );
        assert_eq!(
            html.matches(r#"<p hidden class="notice warm""#).count(),
            1,
            "{html}"
        );
    }

    #[test]
    fn what_cannot_be_read_can_be_taken_along_and_deleted_and_not_gone_on_with() {
        let html = drawn(EXAMPLES, "one that cannot be read");
        assert!(!html.contains("Go on"), "{html}");
        assert!(html.contains("Save as a file: XXXX"), "{html}");
        assert!(html.contains("Delete: XXXX"), "{html}");
    }

    #[test]
    fn an_empty_list_says_what_will_be_there() {
        assert!(drawn(EXAMPLES, "none").contains("Nothing is kept here yet."));
    }
}
