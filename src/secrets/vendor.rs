//! Keys and tokens of services, by their shape: how they begin, what they are made of, and how long they are.

use super::{
    Find, Kind,
    found::Found,
    text::{
        ALNUM, ANGLE, BLANK, BREAK, DIGIT, DOT, EQUAL, EXTRA, HEX, HIGH, JOIN, QUOTE, SLASH, Text,
        UPPER, WORD, class,
    },
};

/// A shape: the prefix, which stays when the token is masked; the characters after it, how many at least and at most.
type Shape = (&'static str, u16, u16, u16);

const MANY: u16 = 512;
/// What base64 of a file may have.
const MOST: u16 = 20_000;
const CAPITAL: u16 = UPPER | DIGIT;
const BASE64: u16 = ALNUM | SLASH | EXTRA | EQUAL;

/// The shapes, by their first letter.
static SHAPES: [Shape; 119] = [
    ("1//", WORD, 50, 200),
    ("AGE-SECRET-KEY-1", CAPITAL, 40, 80),
    ("AIza", WORD, 35, 35),
    ("AKCp", ALNUM, 60, 80),
    ("AKIA", CAPITAL, 16, 16),
    ("ASIA", CAPITAL, 16, 16),
    ("ATATT3", WORD | EXTRA | EQUAL, 60, MANY),
    ("ATBB", ALNUM, 32, 36),
    ("ATCTT3", WORD | EXTRA | EQUAL, 60, MANY),
    ("BQIAAA", BASE64, 50, MANY),
    ("CFPAT-", WORD, 43, 43),
    ("GOCSPX-", WORD, 28, 28),
    ("GR1348941", WORD, 20, 20),
    ("HRKU-", WORD, 36, 64),
    ("LS0tLS1CRUdJTiBFQyBQUklWQVRF", BASE64, 64, MOST),
    ("LS0tLS1CRUdJTiBFTkNSWVBURU", BASE64, 64, MOST),
    ("LS0tLS1CRUdJTiBPUEVOU1NI", BASE64, 64, MOST),
    ("LS0tLS1CRUdJTiBQUklWQVRF", BASE64, 64, MOST),
    ("LS0tLS1CRUdJTiBSU0EgUFJJVkFURS", BASE64, 64, MOST),
    ("LTAI", ALNUM, 16, 24),
    ("MC4CAQAwBQYDK2Vw", BASE64, 32, 80),
    ("MHcCAQEE", BASE64, 80, 200),
    ("MIGHAgEAMBMGByqGSM49", BASE64, 80, 200),
    ("NRAK-", CAPITAL, 27, 27),
    ("PMAK-", WORD, 59, 59),
    ("SG.", WORD | DOT, 66, 66),
    ("SK", HEX, 32, 32),
    ("apify_api_", ALNUM, 30, 60),
    ("bkua_", HEX, 40, 40),
    ("cio", ALNUM, 32, 32),
    ("dapi", HEX | JOIN, 32, 34),
    ("dckr_oat_", WORD, 20, 60),
    ("dckr_pat_", WORD, 20, 60),
    ("doo_v1_", HEX, 64, 64),
    ("dop_v1_", HEX, 64, 64),
    ("dor_v1_", HEX, 64, 64),
    ("dp.pt.", ALNUM, 40, 50),
    ("dp.st.", WORD | DOT, 40, 60),
    ("dt0c01.", WORD | DOT, 80, 120),
    ("figd_", WORD, 36, 60),
    ("gho_", ALNUM, 36, 255),
    ("ghp_", ALNUM, 36, 255),
    ("ghr_", ALNUM, 36, 255),
    ("ghs_", ALNUM, 36, 255),
    ("ghu_", ALNUM, 36, 255),
    ("github_pat_", WORD, 60, 120),
    ("glagent-", WORD, 20, 100),
    ("glc_", WORD | EQUAL, 32, 400),
    ("glcbt-", WORD, 20, 100),
    ("gldt-", WORD, 20, 100),
    ("glffct-", WORD, 20, 100),
    ("glft-", WORD, 20, 100),
    ("glimt-", WORD, 20, 100),
    ("gloas-", WORD, 20, 100),
    ("glpat-", WORD | DOT, 20, 300),
    ("glptt-", WORD, 20, 100),
    ("glrt-", WORD | DOT, 20, 300),
    ("glsa_", WORD, 32, 60),
    ("glsoat-", WORD, 20, 100),
    ("gsk_", ALNUM, 40, 80),
    ("hf_", ALNUM, 30, 50),
    ("hvb.", WORD, 24, 300),
    ("hvs.", WORD, 24, 300),
    ("key-", HEX, 32, 32),
    ("lin_api_", ALNUM, 32, 60),
    ("mlsn.", HEX, 64, 64),
    ("nfp_", ALNUM, 36, 40),
    ("npm_", ALNUM, 36, 36),
    ("ntn_", ALNUM, 40, 60),
    ("nvapi-", WORD, 60, 70),
    ("ops_eyJ", WORD, 100, MANY),
    ("oy2", ALNUM, 43, 43),
    ("phx_", ALNUM, 40, 50),
    ("pnu_", ALNUM, 36, 36),
    ("pplx-", ALNUM, 40, 60),
    ("pscale_", WORD | DOT, 32, 64),
    ("pul-", HEX, 40, 40),
    ("pypi-AgE", WORD, 50, MANY),
    ("r8_", ALNUM, 37, 37),
    ("rdme_", ALNUM, 60, 80),
    ("rk_live_", ALNUM, 20, 255),
    ("rk_test_", ALNUM, 20, 255),
    ("rpa_", CAPITAL, 40, 60),
    ("rubygems_", HEX, 48, 48),
    ("sbp_", HEX, 40, 40),
    ("secret_", ALNUM, 43, 43),
    ("sha256~", WORD, 43, 43),
    ("shippo_live_", HEX, 40, 40),
    ("shpat_", HEX, 32, 32),
    ("shpca_", HEX, 32, 32),
    ("shppa_", HEX, 32, 32),
    ("shpss_", HEX, 32, 32),
    ("sk_live_", ALNUM, 20, 255),
    ("sk_test_", ALNUM, 20, 255),
    ("sk-", WORD, 40, 300),
    ("sl.", WORD, 120, MANY),
    ("sntrys_", WORD | EQUAL | EXTRA | SLASH, 60, 400),
    ("sntryu_", HEX, 64, 64),
    ("sq0atp-", WORD, 22, 22),
    ("sq0csp-", WORD, 43, 43),
    ("sqa_", HEX, 40, 40),
    ("sqp_", HEX, 40, 40),
    ("squ_", HEX, 40, 40),
    ("tfp_", ALNUM, 40, 60),
    ("tskey-", WORD, 20, 80),
    ("whsec_", BASE64, 32, 100),
    ("xai-", ALNUM, 60, 100),
    ("xapp-", WORD, 30, 255),
    ("xkeysib-", WORD, 70, 100),
    ("xoxa-", WORD, 20, 255),
    ("xoxb-", WORD, 20, 255),
    ("xoxc-", WORD, 20, 255),
    ("xoxd-", WORD | EXTRA, 20, 400),
    ("xoxe.", WORD | DOT, 20, 400),
    ("xoxe-", WORD, 20, 255),
    ("xoxp-", WORD, 20, 255),
    ("xoxr-", WORD, 20, 255),
    ("xoxs-", WORD, 20, 255),
    ("ya29.", WORD, 20, MANY),
];

/// Addresses that are as good as a key: whoever knows what follows may write there.
const HOOKS: [&str; 5] = [
    "hooks.slack.com/services/",
    "discord.com/api/webhooks/",
    "discordapp.com/api/webhooks/",
    "hooks.zapier.com/hooks/catch/",
    "webhook.office.com/webhookb2/",
];

/// For each first byte, where its shapes begin; those of the next byte begin where they end.
static FIRST: [u8; 257] = {
    let mut first = [0; 257];
    let mut b = 0;
    while b < 256 {
        let mut end = first[b] as usize;
        while end < SHAPES.len() && SHAPES[end].0.as_bytes()[0] as usize == b {
            end += 1;
        }
        first[b + 1] = end as u8;
        b += 1;
    }
    first
};

/// The shapes that begin with a byte.
fn shapes(first: u8) -> &'static [Shape] {
    let place = usize::from(first);
    let bound = |place: usize| FIRST.get(place).map_or(0, |bound| usize::from(*bound));
    SHAPES
        .get(bound(place)..bound(place + 1))
        .unwrap_or_default()
}

/// Looks at the first letter of a word.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    for (prefix, sets, least, most) in shapes(text.at(place)) {
        let start = place + prefix.len();
        if text.bytes(place..start) != prefix.as_bytes() {
            continue;
        }
        let end = text.run(start, usize::from(*most) + 1, *sets);
        let length = end - start;
        // Words have no digits, and no capitals.
        let drawn = text
            .bytes(start..end)
            .iter()
            .any(|b| class(*b) & CAPITAL != 0);
        if length >= usize::from(*least)
            && length <= usize::from(*most)
            && drawn
            && !text.is(end, ALNUM)
        {
            found.add(Find::new(place..end, Kind::Key));
        }
        return;
    }
    if text.at(place) == b'M' {
        key_file(text, place, found);
    }
    if matches!(text.at(place), b'h' | b'd' | b'w')
        && let Some(hook) = HOOKS.iter().find(|hook| text.says(place, hook))
    {
        let start = place + hook.len();
        let end = text.run(start, 255, !(BLANK | BREAK | QUOTE | ANGLE | HIGH));
        if end - start >= 24 {
            found.add(Find::new(start..end, Kind::Key));
        }
    }
}

/// Looks at what may be the base64 of a private key or of a store of keys: a sequence that begins with its version.
fn key_file(text: Text, place: usize, found: &mut Found) {
    if text.bytes(place..place + 3) != b"MII" || text.bytes(place + 6..place + 9) != b"IBA" {
        return;
    }
    let end = text.run(place, usize::from(MOST), BASE64);
    if end - place >= 64 {
        found.add(Find::new(place..end, Kind::PrivateKey));
    }
}

/// Looks at the tilde in a client secret of Entra: three signs, a digit and `Q` before it.
pub(super) fn entra(text: Text, tilde: usize, found: &mut Found) {
    const SETS: u16 = WORD | DOT | EXTRA;
    let Some(start) = tilde.checked_sub(5) else {
        return;
    };
    let end = text.run(tilde, 48, SETS);
    if text.before(tilde) == b'Q'
        && text.is(tilde - 2, DIGIT)
        && text.run(start, 5, SETS) == tilde
        && !text.was(start, ALNUM)
        && (31..=44).contains(&(end - tilde))
    {
        found.add(Find::new(start..end, Kind::Key));
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
        found.add(Find::new(start..end, Kind::Key));
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
        found.add(Find::new(place..end, Kind::Key));
    }
}

/// The part of a token that says whose it is; empty where nothing does.
pub(super) fn prefix(secret: &str) -> &'static str {
    let first = secret.bytes().next().unwrap_or_default();
    let mut shapes = shapes(first).iter();
    shapes
        .find(|shape| secret.starts_with(shape.0))
        .map_or("", |shape| shape.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_reached_by_its_first_letter() {
        for shape in &SHAPES {
            let first = shape.0.bytes().next().unwrap();
            assert!(shapes(first).contains(shape), "{}", shape.0);
            assert_eq!(prefix(shape.0), shape.0);
        }
    }
}
