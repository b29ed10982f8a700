//! Characters that a page writes by name or number.

const NAMES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("le", '≤'),
    ("leq", '≤'),
    ("ge", '≥'),
    ("geq", '≥'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("minus", '−'),
    ("hyphen", '-'),
    ("bull", '•'),
    ("middot", '·'),
    ("times", '×'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("half", '½'),
    ("plusmn", '±'),
    ("euro", '€'),
    ("pound", '£'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("Eacute", 'É'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("Agrave", 'À'),
    ("ccedil", 'ç'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("sup1", '¹'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("dagger", '†'),
    ("Dagger", '‡'),
    ("ast", '*'),
    ("check", '✓'),
    ("cross", '✗'),
    ("shy", '\u{AD}'),
    ("asymp", '≈'),
    ("sol", '/'),
    ("colon", ':'),
    ("num", '#'),
];

/// The longest name with what stands around it.
const LONGEST: usize = 12;

/// Puts a text of a page behind another, its entities as characters. Those that are unknown stay as they are written.
pub(super) fn decode(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        into.push_str(before);
        let end = after.bytes().take(LONGEST).position(|b| b == b';');
        let found = end.and_then(|end| Some((one(after.get(..end)?)?, after.get(end + 1..)?)));
        match found {
            Some((c, behind)) => {
                into.push(c);
                rest = behind;
            }
            None => {
                into.push('&');
                rest = after;
            }
        }
    }
    into.push_str(rest);
}

fn one(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        let found = NAMES.iter().find(|(one, _)| *one == name);
        return found.map(|(_, c)| *c);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?)
}
