use super::Part;
use crate::case::Draft;

/// The choices of a draft as `key=value` pairs, joined by `&`. Empty where nothing was chosen.
pub fn write(draft: &Draft) -> String {
    let mut link = String::new();
    for part in Part::ALL {
        let value = part.of(draft);
        if draft.programme.is_none() || value.is_empty() {
            continue;
        }
        for text in [if link.is_empty() { "" } else { "&" }, part.name(), "="] {
            link.push_str(text);
        }
        for sign in value.chars() {
            match sign {
                // Some read it as a space; everything else in use is plain in a fragment.
                '+' => link.push_str("%2B"),
                other => link.push(other),
            }
        }
    }
    link
}
