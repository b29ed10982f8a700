//! The mask: what is put where a secret was.

use super::{Find, Kind, found::MASKED, jwt, vendor};

impl Find {
    /// What is put in the place of a secret of this kind: enough to recognise it, too little to use it, on as many
    /// lines. What is masked already stays as it is.
    ///
    /// The last four digits of a card:
    ///
    /// ```
    /// let find = &duetime::secrets::find("card 4111 1111 1111 1111")[0];
    /// assert_eq!(find.masked("4111 1111 1111 1111"), "**** **** **** 1111");
    /// ```
    pub fn masked(&self, secret: &str) -> String {
        // Two finds that overlapped may be on several lines, whatever they are.
        if secret.bytes().any(|b| matches!(b, b'\n' | b'\r')) {
            return lines(secret);
        }
        match self.kind {
            Kind::Card => stars(secret, 0, 4),
            Kind::Iban => stars(secret, 2, 4),
            Kind::Phone => stars(secret, 2, 2),
            Kind::Email => [
                MASKED,
                secret
                    .bytes()
                    .position(|b| b == b'@')
                    .map_or("", |at| tail(secret, at)),
            ]
            .concat(),
            Kind::Jwt => [jwt::PREFIX, MASKED].concat(),
            Kind::Key => [vendor::prefix(secret), MASKED].concat(),
            _ => lines(secret),
        }
    }
}

/// A text with these finds masked; the rest stays as it is. Finds that do not fit the text, or overlap one before, are
/// left out.
///
/// A key and an address:
///
/// ```
/// use duetime::secrets::{find, mask};
///
/// let text = "postgres://shop:kaas-en-melk@db:5432/orders for jan@klant.nl";
/// assert_eq!(mask(text, &find(text)), "postgres://shop:****@db:5432/orders for ****@klant.nl");
/// ```
pub fn mask(text: &str, finds: &[Find]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for find in finds {
        if let (Some(before), Some(secret)) = (
            text.get(done..find.range.start),
            text.get(find.range.clone()),
        ) {
            masked.push_str(before);
            masked.push_str(&find.masked(secret));
            done = find.range.end;
        }
    }
    masked.push_str(tail(text, done));
    masked
}

fn tail(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or_default()
}

/// The letters and digits become stars, but for so many of the first and of the last.
fn stars(secret: &str, first: usize, last: usize) -> String {
    let all = secret.chars().filter(|c| is_counted(*c)).count();
    let mut number = 0;
    let star = |c: char| {
        if !is_counted(c) {
            return c;
        }
        number += 1;
        if number <= first || number + last > all {
            c
        } else {
            '*'
        }
    };
    secret.chars().map(star).collect()
}

/// Letters and digits, in whatever language.
fn is_counted(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii()
}

/// Stars for each line that is not empty.
fn lines(secret: &str) -> String {
    let mut masked = String::new();
    let mut covered = false;
    for c in secret.chars() {
        let ends = c == '\n' || c == '\r';
        if ends {
            masked.push(c);
        } else if !covered {
            masked.push_str(MASKED);
        }
        covered = !ends;
    }
    masked
}
