//! What passwords are called in other languages than those of the page, and in their letters.

use std::ops::Range;

use super::{
    Kind,
    found::Found,
    placeholder::is_placeholder,
    strength::{is_other, is_strong},
    text::{ALNUM, BLANK, BREAK, DOT, HIGH, LETTER, OTHER, QUOTE, STAR, Text},
    value,
    words::{self, Words, starts},
};

/// Names in small letters, by their last byte.
const NAMES: &str = "contrasena|contrasenya|contraseña|lozinka|parola|pasahitza|salasana|salasõna|senha|zaporka|šifra|\
    kodeord|losenord|lösenord|passord|sleutelinhoud|wagwoord|adgangskode|clave|mot de passe|motdepasse|\
    palavra passe|palavra-passe|parola d'ordine|parole|sifre|şifre|access code|pin code|fjalëkalimi|\
    kata sandi|nenosiri|contrasinal|parol|parool|kata laluan|geslo|haslo|hasło|heslo|jelszo|\
    codice di accesso|código de acceso|código de acesso|mdp|cyfrinair|slaptažodis|code d'accès|\
    code secret|key content|passwuert|schlüsselinhalt|mat khau|mật khẩu|密码|κωδικος προσβασης|κωδικός|\
    κωδικός πρόσβασης|parolă|گذرواژه|پاس ورڈ|パスワード|アクセスコード|συνθηματικό|пароль|пароля|סיסמא|סיסמה|\
    გასაღები|პაროლი|şifrə|รหัสผ่าน|패스워드|पासवर्ड|পাসওয়ার্ড|口令|कूटशब्द|lykilorð|лозинка|парола|\
    код доступа|رمز عبور|كلمة السر|كلمة المرور|jelszó|нууц үг|пин код|құпия сөз|құпиясөз|暗証番号|\
    비밀번호|암호|գաղտնաբառ|密碼|";

static LAST: [u16; 257] = starts(NAMES, true, 0);

/// The name that ends before a place, blanks and quotes aside.
pub(super) fn before(text: Text, place: usize) -> Option<Range<usize>> {
    let end = text.run_back(place, 48, BLANK | QUOTE | STAR);
    let last = match text.before(end) {
        b @ 128.. => {
            let letter = text
                .part(text.boundary(end - 1)..end)
                .chars()
                .next()
                .map_or('\0', small);
            letter.encode_utf8(&mut [0; 4]).bytes().last().unwrap_or(b)
        }
        b => b | 32,
    };
    // Most of what stands before a sign is a number, or another word.
    let mut names = words::with(NAMES, &LAST, last);
    if names.0.is_empty() {
        return None;
    }
    let start = text.boundary(end.saturating_sub(48));
    let before = text.part(start..end);
    names.find_map(|name| {
        let length = ends_with(before, name)?;
        let start = end - length;
        // In letters with spaces between words, it is a word of its own.
        let spaced = name
            .trim_start()
            .chars()
            .next()
            .is_some_and(|c| c < '\u{E00}');
        let apart = !text.was(start, LETTER | HIGH);
        (apart || !spaced).then_some(start..end)
    })
}

/// How long a name is at the end of a text, whatever its case; none where it does not stand there.
fn ends_with(text: &str, name: &str) -> Option<usize> {
    let mut rest = text.chars().rev();
    let mut length = 0;
    for wanted in name.chars().rev() {
        let c = rest.next()?;
        let fits = small(c) == wanted || (wanted == ' ' && matches!(c, '_' | '-' | '.'));
        if !fits {
            return None;
        }
        length += c.len_utf8();
    }
    Some(length)
}

/// The small letter of those that these names have.
fn small(c: char) -> char {
    let by = |n: u32| char::from_u32(c as u32 + n).unwrap_or(c);
    match c {
        'A'..='Z' | 'À'..='Þ' | 'Α'..='Ϋ' | 'А'..='Я' => by(32),
        'Ѐ'..='Џ' => by(80),
        'Ĺ'..='Ň' | 'Ź'..='Ž' if c as u32 % 2 == 1 => by(1),
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ə' | 'Ạ'..='ỹ' if (c as u32).is_multiple_of(2) => by(1),
        _ => c,
    }
}

/// What leads from the name to the password where no sign does.
const VERBS: &str = "est|es|era|é|è|är|er|on|jest|to|je|este|είναι|это|це|是|为|為|は|が";

/// Looks at the end of a verb, which the password of a sentence may follow: "La contraseña es …", "密码是…".
pub(super) fn led(text: Text, from: usize, found: &mut Found) {
    let end = text.run_back(from, 2, BLANK);
    let start = match text.was(end, HIGH) {
        // In languages without spaces the verb is one sign.
        true => {
            let last = text.boundary(end.saturating_sub(1));
            let wide = text.part(last..end).chars().all(|c| c >= '\u{E00}');
            if wide {
                last
            } else {
                text.run_back(end, 16, ALNUM | HIGH)
            }
        }
        false => text.run_back(end, 16, ALNUM | HIGH),
    };
    let verb = text.part(start..end);
    if verb.is_empty() || !Words(VERBS).any(|known| known == verb) || before(text, start).is_none()
    {
        return;
    }
    take(text, from, found);
}

/// Looks at a small word behind such a name that says whose it is, or what for: "Contraseña de acceso: …".
pub(super) fn whose(text: Text, place: usize, end: usize, found: &mut Found) {
    let line = text.run(end, 40, !BREAK);
    let sign = (end..line).find(|at| matches!(text.at(*at), b':' | b'=') && text.is(at + 1, BLANK));
    if let Some(sign) = sign
        && before(text, place).is_some()
    {
        take(text, sign + 1, found);
    }
}

/// Looks at a sign behind a word in other letters: such a name may stand some words before.
pub(super) fn qualified(text: Text, sign: usize, found: &mut Found) {
    if !text.was(sign, HIGH) || !text.is(sign + 1, BLANK) {
        return;
    }
    let mut end = sign;
    for _ in 0..3 {
        end = text.run_back(end, 40, HIGH | ALNUM);
        end = text.run_back(end, 2, BLANK);
        if before(text, end).is_some() {
            return take(text, sign + 1, found);
        }
    }
}

/// Takes what looks like a password.
fn take(text: Text, from: usize, found: &mut Found) {
    let Some(value) = value::after(text, from) else {
        return;
    };
    let range = up_to_other_letters(text, value.range);
    let written = text.part(range.clone());
    if !is_placeholder(written) && is_strong(written.as_bytes(), 2) && !is_other(written) {
        found.unsure(range, Kind::Password);
    }
}

/// A value in ASCII, without the sentence that goes on in other letters.
pub(super) fn up_to_other_letters(text: Text, range: Range<usize>) -> Range<usize> {
    let other = text.run(range.start, range.len(), !HIGH);
    let wide = text
        .part(other..range.end)
        .chars()
        .next()
        .is_some_and(|c| c >= '\u{E00}');
    if other > range.start && wide {
        let marks = text.run_back(other, 4, OTHER | DOT | QUOTE);
        // A mark that ends the sentence may be one that ends the password.
        let end = if text.before(other) == b'!' {
            other
        } else {
            marks
        };
        range.start..end.max(range.start + 1)
    } else {
        range
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_reached_by_its_last_byte() {
        for name in Words(NAMES) {
            let text = [name, ":"].concat();
            assert_eq!(
                before(Text(&text), name.len()),
                Some(0..name.len()),
                "{name}"
            );
        }
    }
}
