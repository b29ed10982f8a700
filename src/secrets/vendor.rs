//! Keys and tokens of services, by their shape: how they begin, what they are made of, and how long they are.

use super::{
    Kind,
    found::Found,
    text::{
        ALNUM, ANGLE, BLANK, BREAK, DIGIT, DOT, EQUAL, EXTRA, HEX, HIGH, JOIN, QUOTE, SLASH, Text,
        UPPER, WORD, class,
    },
    words::{starts, with},
};

/// The shortest token, with its prefix.
const SHORTEST: usize = 20;

/// What base64 of a file may have.
const MOST: usize = 20_000;
const CAPITAL: u16 = UPPER | DIGIT;
const BASE64: u16 = ALNUM | SLASH | EXTRA | EQUAL;

/// The shapes, by their first letter: the prefix, which stays when the token is masked; a letter for the characters
/// after it, see [`sets`]; how many they are, at least and at most.
const SHAPES: &str = "1// w50-200|AGE-SECRET-KEY-1 C40-80|AIza w35|AKCp a60-80|AKIA C16|ASIA C16|ATATT3 f60-512|\
    ATBB a32-36|ATCTT3 f60-512|BQIAAA b50-512|CFPAT- w43|GOCSPX- w28|GR1348941 w20|HRKU- w36-64|\
    LS0tLS1CRUdJTiBFQyBQUklWQVRF b64-20000|LS0tLS1CRUdJTiBFTkNSWVBURU b64-20000|\
    LS0tLS1CRUdJTiBPUEVOU1NI b64-20000|LS0tLS1CRUdJTiBQUklWQVRF b64-20000|\
    LS0tLS1CRUdJTiBSU0EgUFJJVkFURS b64-20000|LTAI a16-24|MC4CAQAwBQYDK2Vw b32-80|MHcCAQEE b80-200|\
    MIGHAgEAMBMGByqGSM49 b80-200|NRAK- C27|PMAK- w59|SG. d66|SK h32|apify_api_ a30-60|bkua_ h40|\
    cio a32|dapi j32-34|dckr_oat_ w20-60|dckr_pat_ w20-60|doo_v1_ h64|dop_v1_ h64|dor_v1_ h64|\
    dp.pt. a40-50|dp.st. d40-60|dt0c01. d80-120|figd_ w36-60|gho_ a36-255|ghp_ a36-255|ghr_ a36-255|\
    ghs_ a36-255|ghu_ a36-255|github_pat_ w60-120|glagent- w20-100|glc_ g32-400|glcbt- w20-100|\
    gldt- w20-100|glffct- w20-100|glft- w20-100|glimt- w20-100|gloas- w20-100|glpat- d20-300|\
    glptt- w20-100|glrt- d20-300|glsa_ w32-60|glsoat- w20-100|gsk_ a40-80|hf_ a30-50|hvb. w24-300|\
    hvs. w24-300|key- h32|lin_api_ a32-60|mlsn. h64|nfp_ a36-40|npm_ a36|ntn_ a40-60|nvapi- w60-70|\
    ops_eyJ w100-512|oy2 a43|phx_ a40-50|pnu_ a36|pplx- a40-60|pscale_ d32-64|pul- h40|\
    pypi-AgE w50-512|r8_ a37|rdme_ a60-80|rk_live_ a20-255|rk_test_ a20-255|rpa_ C40-60|rubygems_ h48|\
    sbp_ h40|secret_ a43|sha256~ w43|shippo_live_ h40|shpat_ h32|shpca_ h32|shppa_ h32|shpss_ h32|\
    sk_live_ a20-255|sk_test_ a20-255|sk- w40-300|sl. w120-512|sntrys_ s60-400|sntryu_ h64|sq0atp- w22|\
    sq0csp- w43|sqa_ h40|sqp_ h40|squ_ h40|tfp_ a40-60|tskey- w20-80|whsec_ b32-100|xai- a60-100|\
    xapp- w30-255|xkeysib- w70-100|xoxa- w20-255|xoxb- w20-255|xoxc- w20-255|xoxd- e20-400|\
    xoxe. d20-400|xoxe- w20-255|xoxp- w20-255|xoxr- w20-255|xoxs- w20-255|ya29. w20-512|";

static FIRST: [u16; 257] = starts(SHAPES, false, 0);

/// The characters that a letter stands for.
fn sets(letter: u8) -> u16 {
    match letter {
        b'a' => ALNUM,
        b'b' => BASE64,
        b'C' => CAPITAL,
        b'd' => WORD | DOT,
        b'e' => WORD | EXTRA,
        b'f' => WORD | EXTRA | EQUAL,
        b'g' => WORD | EQUAL,
        b'h' => HEX,
        b'j' => HEX | JOIN,
        b's' => WORD | EQUAL | EXTRA | SLASH,
        _ => WORD,
    }
}

/// Addresses that are as good as a key: whoever knows what follows may write there.
const HOOKS: &str = "hooks.slack.com/services/|discord.com/api/webhooks/|discordapp.com/api/webhooks/|\
    hooks.zapier.com/hooks/catch/|webhook.office.com/webhookb2/";

/// Looks at the first letter of a word.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    // Most words are too short for a token.
    if text.run(place, SHORTEST, !(BLANK | BREAK | QUOTE | ANGLE)) < place + SHORTEST {
        return;
    }
    for shape in with(SHAPES, &FIRST, text.at(place)) {
        let Some(prefix) = shape.bytes().position(|b| b == b' ') else {
            continue;
        };
        let start = place + prefix;
        if text.bytes(place..start) != shape.as_bytes().get(..prefix).unwrap_or_default() {
            continue;
        }
        let shape = shape.get(prefix + 1..).unwrap_or_default();
        let sets = sets(shape.bytes().next().unwrap_or_default());
        let mut counts = [0; 2];
        let mut last = 0;
        for b in shape.bytes().skip(1) {
            match counts.get_mut(last) {
                Some(count) if b != b'-' => *count = *count * 10 + usize::from(b - b'0'),
                _ => last = 1,
            }
        }
        let [least, most] = [counts[0], counts[last]];
        let end = text.run(start, most + 1, sets);
        // Words have no digits, and no capitals.
        let drawn = text
            .bytes(start..end)
            .iter()
            .any(|b| class(*b) & CAPITAL != 0);
        if (least..=most).contains(&(end - start)) && drawn && !text.is(end, ALNUM) {
            found.sure(place..end, Kind::Key);
        }
        return;
    }
    if text.at(place) == b'M' {
        key_file(text, place, found);
    }
    if matches!(text.at(place), b'h' | b'd' | b'w')
        && let Some(hook) = text.says_one(place, HOOKS)
    {
        let start = place + hook;
        let end = text.run(start, 255, !(BLANK | BREAK | QUOTE | ANGLE | HIGH));
        if end - start >= 24 {
            found.sure(start..end, Kind::Key);
        }
    }
}

/// Looks at what may be the base64 of a private key or of a store of keys: a sequence that begins with its version.
fn key_file(text: Text, place: usize, found: &mut Found) {
    if text.bytes(place..place + 3) != b"MII" || text.bytes(place + 6..place + 9) != b"IBA" {
        return;
    }
    let end = text.run(place, MOST, BASE64);
    if end - place >= 64 {
        found.sure(place..end, Kind::PrivateKey);
    }
}

/// Looks at the tilde in a client secret of Entra: three or four signs, a digit and `Q` before it.
pub(super) fn entra(text: Text, tilde: usize, found: &mut Found) {
    const SETS: u16 = WORD | DOT | EXTRA;
    let end = text.run(tilde, 48, SETS);
    let start = text.run_back(tilde, 7, SETS);
    if text.before(tilde) == b'Q'
        && text.was(tilde - 1, DIGIT)
        && (5..=6).contains(&(tilde - start))
        && (31..=44).contains(&(end - tilde))
    {
        found.sure(start..end, Kind::Key);
    }
}

/// Looks at the colon in the token of a Telegram bot: up to ten digits, `:AA` and 33 more.
pub(super) fn telegram(text: Text, colon: usize, found: &mut Found) {
    if text.at(colon + 1) != b'A' || text.at(colon + 2) != b'A' {
        return;
    }
    let start = text.run_back(colon, 11, DIGIT);
    let end = text.run(colon + 1, 36, WORD);
    if (8..=10).contains(&(colon - start)) && end - colon == 36 {
        found.sure(start..end, Kind::Key);
    }
}

/// Looks at the first letter of a word that may be the token of a Discord bot: three parts with dots between them.
pub(super) fn discord(text: Text, place: usize, found: &mut Found) {
    let id = text.run(place, 29, ALNUM);
    if !(23..=28).contains(&(id - place)) || text.at(id) != b'.' {
        return;
    }
    let time = text.run(id + 1, 7, WORD);
    let end = text.run(time + 1, 64, WORD);
    if time - id == 7 && text.at(time) == b'.' && (27..=40).contains(&(end - time - 1)) {
        found.sure(place..end, Kind::Key);
    }
}

/// The part of a token that says whose it is; empty where nothing does.
pub(super) fn prefix(secret: &str) -> &'static str {
    let first = secret.bytes().next().unwrap_or_default();
    with(SHAPES, &FIRST, first)
        .filter_map(|shape| shape.get(..shape.bytes().position(|b| b == b' ')?))
        .find(|prefix| secret.starts_with(prefix))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secrets::words::Words;

    #[test]
    fn every_shape_is_reached_by_its_first_letter() {
        for shape in Words(SHAPES) {
            let (known, _) = shape.split_once(' ').unwrap();
            assert_eq!(prefix(known), known);
        }
    }
}
