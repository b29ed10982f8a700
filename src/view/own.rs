//! What is wrong with the figure of the customer's own contract.

use super::say;
use crate::{
    app::own_field,
    case::TypedAgreement,
    locale::{
        self, Language, Word,
        words::{calculator as w, problems as p},
    },
    programme::BadAgreement,
};

/// The field at which it is mended, by its id.
pub fn field(bad: BadAgreement) -> &'static str {
    place(bad).0
}

fn place(bad: BadAgreement) -> (&'static str, Word) {
    let field = own_field(bad);
    let name = match field {
        "own-amount" => w::OWN_AMOUNT,
        "own-from" => w::OWN_FROM,
        _ => w::OWN_TO,
    };
    (field, name)
}

/// The figure in a few words, for a line: that it is not used, what it says, or that it cannot be read yet.
pub fn line(language: Language, own: &TypedAgreement) -> String {
    if !own.used {
        return w::OWN_NONE.get(language).to_owned();
    }
    match own.read() {
        Ok(agreement) => say::figure(language, agreement.within),
        Err(_) => w::OWN_UNREAD.get(language).to_owned(),
    }
}

/// What is wrong, and the way out.
pub fn problem(language: Language, bad: BadAgreement) -> String {
    match bad {
        BadAgreement::Amount => p::AMOUNT.get(language).to_owned(),
        BadAgreement::TooMuch(most) => {
            let most = locale::number(language, u64::from(most));
            p::AMOUNT_MOST.with(language, &[("most", &most)])
        }
        _ => p::OWN_HOURS.get(language).to_owned(),
    }
}

/// The same away from the field: the id of the field, and its name, what stands in it, and the way out.
pub fn said(language: Language, own: &TypedAgreement, bad: BadAgreement) -> (&'static str, String) {
    let (field, name) = place(bad);
    let typed = match field {
        "own-amount" => &own.amount,
        "own-from" => &own.from,
        _ => &own.to,
    };
    let value = match typed.trim() {
        "" => String::new(),
        typed => [" (", typed, ")"].concat(),
    };
    let text = [
        name.get(language),
        &value,
        language.colon(),
        &problem(language, bad),
    ];
    (field, text.concat())
}
