//! Words that lead to a secret, and to what looks for it behind them, or before.

use super::{
    authorization, command, device, flag, foreign, found::Found, phone, private_key, sentence,
    text::Text, wifi,
};

/// What a word leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// The name of a password.
    Name,
    /// One that needs a verb behind it.
    Short,
    /// A key, where a number says how it is kept.
    Key,
    /// A verb behind such a name in another language.
    Verb,
    /// A setting of a switch, a router, a firewall.
    Device,
    /// What a password follows in SQL and in settings.
    Phrase,
    /// The command of PowerShell that takes a password, behind it or from a pipe.
    Secure,
    /// A command that takes a password from a pipe.
    Pipe,
    Oracle,
    NetUse,
    NetUser,
    Phone,
    Wifi,
    Putty,
    Basic,
    Bearer,
}
use Lead::{
    Basic, Bearer, Device, Key, Name, NetUse, NetUser, Oracle, Phone, Phrase, Pipe, Putty, Secure,
    Short, Verb, Wifi,
};

/// The words, by their first letter.
static LEADS: [(&str, Lead); 83] = [
    ("anruf", Phone),
    ("authentication-key ", Device),
    ("basic", Basic),
    ("bearer", Bearer),
    ("bel ", Phone),
    ("bellen", Phone),
    ("bindpw ", Phrase),
    ("call", Phone),
    ("cell", Phone),
    ("chpasswd", Pipe),
    ("convertto-securestring", Secure),
    ("docker login", Pipe),
    ("durchwahl", Phone),
    ("enable password ", Device),
    ("enable secret ", Device),
    ("encrypted-password ", Device),
    ("er ", Verb),
    ("era ", Verb),
    ("es ", Verb),
    ("est ", Verb),
    ("este ", Verb),
    ("expdp ", Oracle),
    ("fax", Phone),
    ("gsm", Phone),
    ("handy", Phone),
    ("identified by ", Phrase),
    ("identified by values ", Phrase),
    ("impdp ", Oracle),
    ("irreversible-cipher ", Device),
    ("isakmp key ", Device),
    ("je ", Verb),
    ("jest ", Verb),
    ("kennwort", Name),
    ("key", Key),
    ("key-string ", Device),
    ("masterauth ", Device),
    ("mob.", Phone),
    ("mobi", Phone),
    ("movil", Phone),
    ("net use ", NetUse),
    ("net user ", NetUser),
    ("nummer", Phone),
    ("on ", Verb),
    ("pass", Short),
    ("passcode", Name),
    ("passphrase", Name),
    ("passwd", Name),
    ("passwd --stdin", Pipe),
    ("password", Name),
    ("passwort", Name),
    ("phone", Phone),
    ("plaintext-password ", Device),
    ("portable", Phone),
    ("pre-shared-key ", Device),
    ("private-lines: ", Putty),
    ("psksecret", Name),
    ("pw", Short),
    ("pwd", Short),
    ("radius-server key ", Device),
    ("reach", Phone),
    ("requirepass ", Device),
    ("rman target ", Oracle),
    ("rocommunity ", Device),
    ("ruf", Phone),
    ("rwcommunity ", Device),
    ("set snmp community ", Device),
    ("snmp-agent community read ", Device),
    ("snmp-agent community write ", Device),
    ("snmp-server community ", Device),
    ("sqlldr ", Oracle),
    ("sqlplus ", Oracle),
    ("sudo -s", Pipe),
    ("tacacs-server key ", Device),
    ("tel", Phone),
    ("tél", Phone),
    ("tlf", Phone),
    ("to ", Verb),
    ("trapcommunity ", Device),
    ("version 2c ", Device),
    ("wachtwoord", Name),
    ("whatsapp", Phone),
    ("wifi:", Wifi),
    ("ww", Short),
];

/// For each letter, where its words begin; those of the next letter begin where they end.
static FIRST: [u8; 27] = {
    let mut first = [0; 27];
    let mut letter = 0;
    let mut end = 0;
    while letter < 26 {
        while end < LEADS.len() && LEADS[end].0.as_bytes()[0] == b'a' + letter as u8 {
            end += 1;
        }
        letter += 1;
        first[letter] = end as u8;
    }
    first
};

/// Looks at the first letter of a word; `joined` where another word is joined before it.
pub(super) fn at(text: Text, place: usize, joined: bool, found: &mut Found) {
    let letter = usize::from((text.at(place) | 32).wrapping_sub(b'a'));
    let bound = |letter: usize| FIRST.get(letter).map_or(0, |bound| usize::from(*bound));
    let second = text.at(place + 1) | 32;
    for (word, lead) in LEADS
        .get(bound(letter)..bound(letter + 1))
        .unwrap_or_default()
    {
        let fits = word.as_bytes().get(1).is_none_or(|b| b | 32 == second);
        if fits && text.says(place, word) && (!joined || matches!(lead, Name | Short | Key)) {
            follow(text, place, place + word.len(), *lead, found);
        }
    }
}

fn follow(text: Text, place: usize, end: usize, lead: Lead, found: &mut Found) {
    match lead {
        Name => sentence::at(text, place..end, true, found),
        Short => sentence::at(text, place..end, false, found),
        Key => device::typed(text, end, found),
        Verb => foreign::led(text, end, found),
        Device => device::setting(text, place, end, found),
        Phrase => flag::phrase(text, end, found),
        Secure => {
            flag::secure(text, end, found);
            command::piped(text, place, false, found);
        }
        Pipe => command::piped(text, place, text.at(place) | 32 == b'c', found),
        Oracle => command::oracle(text, end, found),
        NetUse | NetUser => command::net(text, end, lead == NetUser, found),
        Phone => phone::labelled(text, place, end, found),
        Wifi => wifi::at(text, place, found),
        Putty => private_key::putty(text, end, found),
        Basic => authorization::bare(text, end, true, found),
        Bearer => authorization::bare(text, end, false, found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_reached_by_its_first_letter() {
        for (word, _) in &LEADS {
            let letter = usize::from(word.as_bytes()[0] - b'a');
            let words = &LEADS[usize::from(FIRST[letter])..usize::from(FIRST[letter + 1])];
            assert!(words.iter().any(|(one, _)| one == word), "{word}");
            assert_eq!(word.to_lowercase(), *word);
        }
    }
}
