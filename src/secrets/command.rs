//! Passwords on command lines, where a letter says what they are: `mysql -p…`, `sqlcmd -P …`, `smbclient -U user%…`.

use std::ops::Range;

use super::{
    Kind,
    found::Found,
    placeholder::{is_code, is_placeholder},
    strength::is_strong,
    text::{ALNUM, BLANK, BREAK, DIGIT, DOT, JOIN, QUOTE, SLASH, Text, WORD, class},
    value,
    words::Words,
};

/// The commands, those with a star by how they begin; before each, the letters of its password behind a hyphen, and
/// before these where it stands: `>` in the next word, `<` right behind the letters, `?` in either, or in the next word
/// behind another sign.
const TOOLS: &str = "<p=mysql*|<p=maria*|<p=mycli|?P=sqlcmd|?P=osql|?P=isql|?P=tsql|?P=bcp|>p=psexec*|>p=paexec|\
    %U=smbclient|%U=rpcclient|%U=smbget|%U=winexe|%U=wmic|%U=net rpc|%U=net ads|>p=smbmap|\
    >p=crackmapexec|>p=netexec|>p=nxc|>p=evil-winrm|?p=sshpass|?p=mongo*|>a=redis-cli|?w=ldap*|\
    ?p=docker login|?p=podman login|?p=helm registry login|?p=oc login|?p=az login|<p=7z*|<p=rar|\
    <hp=rar|<p=unrar|?P=zip|?P=unzip|:u=curl|:U=curl|:a=http|,u=lftp|?P=ipmitool|?c=snmp*|?A=snmp*|\
    ?X=snmp*|>p=cqlsh|?p=rabbitmqadmin|>P=mosquitto*|>p=racadm|\
    ?p=rdesktop|";

/// How far back the command is looked for.
const BACK: usize = 256;

/// Looks at the letters behind a single hyphen.
pub(super) fn flag(text: Text, start: usize, found: &mut Found) {
    for entry in Words(TOOLS) {
        let equal = entry.bytes().position(|b| b == b'=').unwrap_or_default();
        let (Some(form), Some(letters), Some(tool)) = (
            entry.bytes().next(),
            entry.get(1..equal),
            entry.get(equal + 1..),
        ) else {
            continue;
        };
        let end = start + letters.len();
        if text.bytes(start..end) != letters.as_bytes() {
            continue;
        }
        let fits = form == b'?' || text.is(end, BLANK) != (form == b'<');
        if fits && is_called(text, start, tool) {
            take(text, end, form, found);
            return;
        }
    }
}

/// Whether a command stands before, on the same line.
fn is_called(text: Text, place: usize, tool: &str) -> bool {
    let from = text.run_back(place, BACK, !BREAK);
    let (name, open) = match tool.strip_suffix('*') {
        Some(name) => (name, true),
        None => (tool, false),
    };
    let first = name.bytes().next().unwrap_or_default();
    (from..place).any(|at| {
        let end = at + name.len();
        text.at(at) | 32 == first
            && !text.was(at, ALNUM | JOIN)
            && text.says(at, name)
            && (open
                || text.is(end, BLANK | QUOTE)
                || text.says(end, ".exe")
                || text.says(end, ".py"))
    })
}

fn take(text: Text, from: usize, form: u8, found: &mut Found) {
    if text.at(from) == 0 || text.is(from, BREAK) || text.at(text.run(from, 8, BLANK)) == b'-' {
        return;
    }
    let Some(value) = value::after(text, from) else {
        return;
    };
    let mut range = value.range;
    if !matches!(form, b'>' | b'<' | b'?') {
        let written = text.bytes(range.clone());
        let Some(place) = written.iter().position(|b| *b == form) else {
            return;
        };
        range.start += place + 1;
    }
    let written = text.part(range.clone());
    // Ports, and ids of users and groups.
    let numbers = written.bytes().all(|b| class(b) & DIGIT != 0 || b == b':');
    if !numbers
        && !is_placeholder(written)
        && (value.quoted || !is_code(written, false))
        && written != "public"
    {
        found.sure(range, Kind::Password);
    }
}

/// Looks at what follows `net use` or `net user`: the password stands there by itself.
pub(super) fn net(text: Text, mut from: usize, user: bool, found: &mut Found) {
    let mut named = false;
    for _ in 0..8 {
        let start = text.run(from, 8, BLANK);
        let quoted = text.is(start, QUOTE);
        let end = match quoted {
            true => text.run(start + 1, 128, !(QUOTE | BREAK)) + 1,
            false => text.run(start, 128, !(BLANK | BREAK)),
        };
        let word = start + usize::from(quoted)..end - usize::from(quoted);
        if word.is_empty() || text.is(start, BREAK) {
            return;
        }
        from = end;
        let first = text.at(word.start);
        let drive = word.len() == 2 && text.before(word.end) == b':';
        if first == b'/' || drive || text.part(word.clone()) == "*" {
            continue;
        }
        // The share, or the user, comes before it.
        if !named {
            named = true;
            if user || first == b'\\' {
                continue;
            }
            return;
        }
        let written = text.part(word.clone());
        if is_strong(written.as_bytes(), 2) && !is_placeholder(written) {
            found.sure(word, Kind::Password);
        }
        return;
    }
}

/// Looks at the rest of a command for the flag of its password: `/rp …`, `/p:…`.
pub(super) fn slashes(text: Text, from: usize, found: &mut Found) {
    let line = from..text.run(from, BACK, !BREAK);
    for place in line {
        if text.at(place) != b'/' || !text.was(place, BLANK) {
            continue;
        }
        let Some(flag) = text.says_one(place + 1, "rp |rp:|p:|p |pass:|pass |gp:|pwd:") else {
            continue;
        };
        if let Some(value) = value::after(text, place + 1 + flag) {
            let written = text.part(value.range.clone());
            if !is_placeholder(written) && !written.starts_with(['/', '*']) {
                found.sure(value.range, Kind::Password);
            }
        }
    }
}

/// Looks at the rest of a command for the word that says it all: `domain/user:password@host`.
pub(super) fn target(text: Text, from: usize, found: &mut Found) {
    let line = text.run(from, BACK, !BREAK);
    let mut next = text.run(from, 32, !(BLANK | BREAK));
    while next < line {
        let start = text.run(next, 8, BLANK);
        let start = start + usize::from(text.is(start, QUOTE));
        next = text.run(start, BACK, !(BLANK | BREAK)).max(start + 1);
        let word = text.bytes(start..next);
        let find = |wanted: u8| word.iter().position(|b| *b == wanted);
        let (Some(slash), Some(colon)) = (find(b'/'), find(b':')) else {
            continue;
        };
        // Some of these take no machine.
        let end = word.iter().rposition(|b| *b == b'@');
        let end = end.unwrap_or(word.len() - usize::from(text.was(next, QUOTE)));
        let range = start + colon + 1..start + end;
        let named = slash > 0 && slash + 1 < colon && colon + 1 < end;
        // Two hashes are found as such.
        if named && !is_placeholder(text.part(range.clone())) {
            found.sure(range, Kind::Password);
            return;
        }
    }
}

/// Looks at a command that reads a password, or users and passwords, from what stands before its bar.
pub(super) fn piped(text: Text, place: usize, users: bool, found: &mut Found) {
    // The command may be called as another user.
    let called = text.run_back(place, 16, WORD | BLANK | SLASH);
    let bar = if text.before(called) == b'|' {
        called
    } else {
        text.run_back(place, 8, BLANK)
    };
    if text.before(bar) != b'|' {
        return;
    }
    let end = text.run_back(bar - 1, 8, BLANK);
    let Some(mut range) = last_word(text, end) else {
        return;
    };
    // What is read from a file stands there.
    if !text.was(end, QUOTE) && !text.said_at_end(range.start, "echo ") {
        return;
    }
    if users {
        let Some(colon) = text.bytes(range.clone()).iter().position(|b| *b == b':') else {
            return;
        };
        range.start += colon + 1;
    }
    let written = text.part(range.clone());
    if !written.starts_with(['$', '(']) && !is_placeholder(written) && !written.ends_with(')') {
        found.sure(range, Kind::Password);
    }
}

/// The word, or what is in quotes, that ends at a place.
fn last_word(text: Text, end: usize) -> Option<Range<usize>> {
    if !text.was(end, QUOTE) {
        let start = text.run_back(end, 128, !(BLANK | BREAK | QUOTE));
        return (start < end && text.was(start, BLANK)).then_some(start..end);
    }
    let quote = text.before(end);
    let mut start = end - 1;
    while start > 0 && start + 128 > end && text.before(start) != quote && !text.was(start, BREAK) {
        start -= 1;
    }
    (start + 1 < end && text.before(start) == quote).then_some(start..end - 1)
}

/// Looks at what follows a tool of Oracle: `sqlplus user/password@database`.
pub(super) fn oracle(text: Text, from: usize, found: &mut Found) {
    let mut user = text.run(from, 4, BLANK);
    // Flags of one letter.
    while text.at(user) == b'-' && text.is(user + 2, BLANK) {
        user = text.run(user + 2, 4, BLANK);
    }
    let slash = text.run(user, 64, WORD | DOT);
    let quoted = text.is(slash + 1, QUOTE);
    let from = slash + 1 + usize::from(quoted);
    let mut end = text.run(from, 128, !(BLANK | BREAK | QUOTE));
    if !quoted {
        end = text
            .bytes(from..end)
            .iter()
            .rposition(|b| *b == b'@')
            .map_or(end, |at| from + at);
    }
    if slash > user && text.at(slash) == b'/' && end > from && !is_placeholder(text.part(from..end))
    {
        found.sure(from..end, Kind::Password);
    }
}
