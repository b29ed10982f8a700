//! Words that lead to a secret, and to what looks for it behind them, or before.

use super::{
    authorization, command, device, flag, foreign,
    found::Found,
    national_id, phone, private_key, sentence,
    text::Text,
    wifi,
    words::{self, starts},
};

/// The words, by their first letter; before each, a letter for what it leads to: see [`follow`].
const LEADS: &str = "Tanruf|Dauthentication-key |Qahv|Bauth plain|Matexec|Bbasic|Abearer|Tbel |Tbellen|Pbindpw |Tbereikb|Tcall|\
    Tcell|Ichpasswd|Cconvertto-securestring|Qcodice fiscale|Qcpr-n|Gcredentials|Hcmdkey|Idocker login|\
    Tdurchwahl|Qdni |Qdni:|Jda |Jde |Jdel |Jdi |Jdo |Jd'|Mdcomexec|Denable password |Denable secret |\
    Dencrypted-password |Ver |Vera |Ves |Vest |Veste |Oexpdp |Tfax|Qfødselsnummer|Tgsm|Mgetuserspns|Mgetnpusers|\
    Mgettgt|Mgetst|Thandy|Qhenkilötunnus|Pidentified by |Pidentified by values |Pidentified with |Oimpdp |\
    Dirreversible-cipher |Disakmp key |Ginlog|Mimpacket-|Vje |Vjest |Nkennwort|Kkey|Dkey-string |Glogin|\
    Mlookupsid|Dmasterauth |Tmob.|Tmobi|Tmovil|Mmssqlclient|Unet use |Rnet user |Tnummer|Qni number|\
    Qnational insurance|Von |Spass|Npasscode|Npassphrase|Npasswd|Ipasswd --stdin|Npassword|Npasswort|Tphone|\
    Dplaintext-password |Tportable|Dpre-shared-key |Yprivate-lines: |Npsksecret|Spw|Spwd|Qpesel|Qpersonnummer|\
    Qpaspoort|Qpassport|Qpersonalausweis|Dpassword 51:b:|Jpara |Jpour |Jper |Mpsexec.py|Dradius-server key |\
    Treach|Drequirepass |Orman target |Drocommunity |Truf|Drwcommunity |Qrijksregister|Qregistre national|\
    Qreisepass|Qrijbewijs|Drclone obscure |Mreg.py|Mrdp_check|Dset snmp community |Dsnmp-agent community read |\
    Dsnmp-agent community write |Dsnmp-server community |Osqlldr |Osqlplus |Isudo -s|Qsécurité sociale|\
    Dset-key |Hschtasks|Hsdl-freerdp|Msmbexec|Msecretsdump|Msmbclient.py|Mservices.py|Msmbpasswd.py|\
    Dtacacs-server key |Ttel|Ttél|Ttlf|Vto |Dtrapcommunity |Dversion 2c |Nwachtwoord|Twhatsapp|Wwifi:|Sww|\
    Dwpa-psk |Hwfreerdp|Mwmiexec|Hxfreerdp|Gzugangsdaten|";

static FIRST: [u16; 257] = starts(LEADS, false, 1);

/// Looks at the first letter of a word; `joined` where another word is joined before it.
pub(super) fn at(text: Text, place: usize, joined: bool, found: &mut Found) {
    let second = text.at(place + 1) | 32;
    for entry in words::with(LEADS, &FIRST, text.at(place) | 32) {
        let (Some(lead), Some(word)) = (entry.bytes().next(), entry.get(1..)) else {
            continue;
        };
        let fits = word.as_bytes().get(1).is_none_or(|b| b | 32 == second);
        if fits && text.says(place, word) && (!joined || matches!(lead, b'N' | b'S' | b'K')) {
            follow(text, place, place + word.len(), lead, found);
        }
    }
}

fn follow(text: Text, place: usize, end: usize, lead: u8, found: &mut Found) {
    match lead {
        // The name of a password, and one that needs a verb behind it.
        b'N' | b'S' => sentence::at(text, place..end, lead == b'N', found),
        // A user and a password.
        b'G' => sentence::login(text, end, found),
        // A key, where a number says how it is kept.
        b'K' => device::key(text, place, end, found),
        // A verb behind such a name in another language.
        b'V' => foreign::led(text, end, found),
        // A setting of a switch, a router, a firewall.
        b'D' => device::setting(text, place, end, found),
        // Commands with a slash before what is a hyphen elsewhere, and those that take all of it in one word.
        b'H' => command::slashes(text, end, found),
        b'M' => command::target(text, end, found),
        // Whose password it is, in another language.
        b'J' => foreign::whose(text, place, end, found),
        // What a password follows in SQL.
        b'P' => flag::phrase(text, end, found),
        // The command of PowerShell that takes a password, behind it or from a pipe.
        b'C' => {
            flag::secure(text, end, found);
            command::piped(text, place, false, found);
        }
        // A command that takes a password, or a user and a password, from a pipe.
        b'I' => command::piped(text, place, text.at(place) | 32 == b'c', found),
        b'O' => command::oracle(text, end, found),
        b'U' | b'R' => command::net(text, end, lead == b'R', found),
        b'T' => phone::labelled(text, place, end, found),
        b'Q' => national_id::labelled(text, end, found),
        b'W' => wifi::at(text, place, found),
        b'Y' => private_key::putty(text, end, found),
        b'A' | b'B' => authorization::bare(text, end, lead == b'B', found),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_reached_by_its_first_letter() {
        for entry in words::Words(LEADS) {
            let first = entry.as_bytes()[1];
            assert!(
                words::with(LEADS, &FIRST, first).any(|one| one == entry),
                "{entry}"
            );
            assert_eq!(entry[1..].to_lowercase(), entry[1..]);
        }
    }
}
