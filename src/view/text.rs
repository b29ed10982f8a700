use maud::{Markup, html};

/// A text some parts of which stay as they are where a browser translates the page: times, names, figures. The parts
/// are looked for in this order, each behind the one before.
pub fn kept(text: &str, parts: &[&str]) -> Markup {
    let mut rest = text;
    let mut pieces = Vec::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if let Some((before, behind)) = rest.split_once(part) {
            pieces.push((before, *part));
            rest = behind;
        }
    }
    html! {
        @for (before, part) in pieces { (before) span translate="no" { (part) } }
        (rest)
    }
}

/// A link to a page of a vendor. Addresses are checked when a programme is read.
pub fn link(address: &str, text: &str) -> Markup {
    html! { a rel="noopener noreferrer" target="_blank" href=(address) { (text) } }
}

#[cfg(test)]
mod tests {
    use super::{kept, link};

    #[test]
    fn a_text_never_becomes_markup() {
        let markup = link("\"><script>", "<b>'&").into_string();
        assert!(
            !markup.contains("<script>") && !markup.contains("<b>"),
            "{markup}"
        );
    }

    #[test]
    fn what_must_not_be_translated_is_marked_where_it_stands() {
        let markup = kept("Mon 23 Nov, 10:30 in Rome", &["10:30", "Rome"]).into_string();
        assert_eq!(
            markup,
            "Mon 23 Nov, <span translate=\"no\">10:30</span> in <span translate=\"no\">Rome</span>"
        );
    }
}
