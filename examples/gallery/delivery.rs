use duetime::{
    delivery::{Entry, Receipt, State, Travelling, Why},
    locale::Language,
    view::delivery::{Going, before, standing},
};
use leptos::prelude::*;

use super::{Example, still};

/// A case on its way, in each of its states.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "before it is submitted",
        draw: |language| {
            let go = ["gateway.log".to_owned()];
            let stay = ["memory dump.bin".to_owned()];
            let receiver = ["Acme Support", "support.acme.example"];
            let said = before(language, receiver, (&go, 20_480), (&stay, 10 << 20));
            still("notice going", said)
        },
    },
    Example {
        name: "on its way",
        draw: |language| {
            let going = Going {
                sending: Some(40),
                ..Going::default()
            };
            draw(language, &waiting(Why::Turn), &going)
        },
    },
    Example {
        name: "asked for",
        draw: |language| {
            let going = Going {
                is_asked: true,
                ..Going::default()
            };
            draw(language, &waiting(Why::Silence), &going)
        },
    },
    Example {
        name: "waits for the network",
        draw: |language| draw(language, &waiting(Why::Network), &Going::default()),
    },
    Example {
        name: "waits for a receiver that is busy",
        draw: |language| draw(language, &waiting(Why::Busy), &Going::default()),
    },
    Example {
        name: "waits, and nothing else keeps it",
        draw: |language| {
            let going = Going {
                is_fleeting: true,
                ..Going::default()
            };
            draw(language, &waiting(Why::Network), &going)
        },
    },
    Example {
        name: "waits for a receiver that the page has no more",
        draw: |language| {
            let going = Going {
                is_moved: true,
                ..Going::default()
            };
            draw(language, &waiting(Why::Network), &going)
        },
    },
    Example {
        name: "wanted back",
        draw: |language| {
            let entry = Entry {
                cancelled: true,
                ..waiting(Why::Silence)
            };
            draw(language, &entry, &Going::default())
        },
    },
    Example {
        name: "refused, with words of the receiver",
        draw: |language| {
            let entry = Entry {
                state: State::Refused,
                status: 422,
                message: "<b>The Support ID is not one of ours.</b>".into(),
                fields: vec![["support_id".into(), "It has eight digits.".into()]],
                ..waiting(Why::Turn)
            };
            draw(language, &entry, &Going::default())
        },
    },
    Example {
        name: "refused without a word",
        draw: |language| {
            let entry = Entry {
                state: State::Refused,
                status: 400,
                ..waiting(Why::Turn)
            };
            draw(language, &entry, &Going::default())
        },
    },
    Example {
        name: "arrived, with a number",
        draw: |language| arrived(language, "INC-4711", "https://support.acme.example/4711"),
    },
    Example {
        name: "arrived, and the number is still to come",
        draw: |language| arrived(language, "", ""),
    },
];

fn waiting(why: Why) -> Entry {
    Entry {
        reference: "84V4-SASJ-0HDQ-6A47".into(),
        subject: "No backup since Friday".into(),
        receiver: "Acme Support".into(),
        to: "https://support.acme.example/cases".into(),
        // 20 November 2026, 15:30 in universal time; tried again a minute later.
        since: 1_795_188_600_000,
        until: 1_795_188_660_000,
        files: vec![Travelling {
            name: "gateway.log".into(),
            kind: "text/plain".into(),
            size: 20_480,
        }],
        why,
        ..Entry::default()
    }
}

fn arrived(language: Language, number: &str, url: &str) -> AnyView {
    let entry = Entry {
        state: State::Arrived,
        receipt: Receipt {
            number: number.into(),
            url: url.into(),
            ..Receipt::default()
        },
        ..waiting(Why::Turn)
    };
    draw(language, &entry, &Going::default())
}

fn draw(language: Language, entry: &Entry, going: &Going) -> AnyView {
    still("notice going", standing(language, entry, going))
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use crate::drawn;

    #[test]
    fn it_has_arrived_or_waits_and_why_and_never_both() {
        for example in EXAMPLES {
            let html = drawn(EXAMPLES, example.name);
            let has = |text: &str| html.contains(text);
            assert_eq!(
                has("Acme Support has this case."),
                example.name.starts_with("arrived"),
                "{html}"
            );
            assert_eq!(
                has("Acme Support has not confirmed it."),
                example.name.starts_with("waits"),
                "{html}"
            );
        }
    }

    #[test]
    fn what_a_receiver_writes_is_text() {
        let html = drawn(EXAMPLES, "refused, with words of the receiver");
        assert!(
            html.contains("&lt;b&gt;The Support ID is not one of ours.&lt;/b&gt;"),
            "{html}"
        );
    }

    #[test]
    fn the_files_that_stay_are_named_before_anything_is_sent() {
        let html = drawn(EXAMPLES, "before it is submitted");
        assert!(
            html.contains("gateway.log") && html.contains("memory dump.bin"),
            "{html}"
        );
    }

    #[test]
    fn what_waits_for_the_persons_word_is_not_said_to_go_on_by_itself() {
        let html = drawn(EXAMPLES, "waits for a receiver that the page has no more");
        assert!(
            html.contains("Nothing is sent before you say so."),
            "{html}"
        );
        assert!(!html.contains("goes on by itself"), "{html}");
    }

    #[test]
    fn only_what_nothing_else_keeps_asks_for_the_page_to_stay_open() {
        for example in EXAMPLES {
            let html = drawn(EXAMPLES, example.name);
            assert_eq!(
                html.contains("Leave this page open"),
                example.name.contains("nothing else keeps"),
                "{html}"
            );
        }
    }
}
