//! The appointment: what tells a meeting from a part of a day on which people are off.

use super::text::has_any;

/// What says that nobody works, as whole words, whatever else is said.
const CLOSED: &str = "\
    closed, closes, early close, early closing, early closure, close early, closing early, early finish, finish early, \
    early release, early dismissal, closure, shut, shutdown, half day, half-day, day off, days off, time off, afternoon \
    off, morning off, free afternoon, short day, shorter, annual leave, on leave, out of office, frei, freier, freie, \
    halber tag, halber arbeitstag, halbtags, kürzer, schließt, gesloten, sluit, sluiten, dicht, vrij, vrije, verlof, \
    halve dag, korter, kortere, fermé, fermée, ferme, fermeture, congé, congés, demi-journée, cerrado, cierre, media \
    jornada, fechado, encerrado, chiuso, chiusura, stängt, lukket, stengt, suljettu, ledig, zamknięte, wolne, zavřeno, \
    выходной, короткий день";

/// The same within other words, too.
const CLOSED_WITHIN: &str =
    "geschlossen, schließung, sluiting, сокращ, 休業, 休み, 休日, 放假, 休假, 휴일, 휴무";

/// What days are called on which people are off, as whole words.
const OFF: &str = "\
    holiday, holidays, vacation, xmas, easter, good friday, thanksgiving, ferien, urlaub, ostern, vakantie, pasen, férié, \
    réveillon, noël, saint-sylvestre, festivo, feriado, vacaciones, nochebuena, nochevieja, navidad, natal, véspera, \
    férias, festività, ferie, natale, vigilia, capodanno, helgdag, helligdag, święto, wigilia, sylwester, svátek, \
    праздник";

/// The same within other words, too: those of days on which many close at noon, and parts of compounds.
const OFF_WITHIN: &str = "\
    christmas, new year, feiertag, ferientag, betriebsferien, urlaubstag, brückentag, heiligabend, heilig abend, heiliger \
    abend, silvester, weihnacht, neujahr, karfreitag, feestdag, kerst, oudejaar, oudjaar, nieuwjaar, goede vrijdag, \
    brugdag, julaft, juleaft, nyårsaft, nytårsaft, nyttårsaft, jouluaatto, рождеств, новый год, 祝日";

/// What people meet for, as whole words, whatever else is said.
const MEETING: &str = "\
    meeting, meetings, call, stand-up, standup, stand up, 1:1, one-on-one, jour fixe, sync, kick-off, kickoff, kick off, \
    sprint, retro, retrospective, demo, review, planning, workshop, training, webinar, interview, appointment, dentist, \
    doctor, lunch, dinner, party, besprechung, meetup, termin, schulung, zahnarzt, zahnärztin, arzt, arzttermin, \
    weihnachtsfeier, weihnachtsessen, jahresfeier, mittagessen, vorstellungsgespräch, vergadering, overleg, afspraak, \
    meet, huddle, weekly, daily, status, conference, konferenz, conferentie, seminar, kurs, course, exam, gespräch, gesprek, \
    treffen, busy, besetzt, beschäftigt, gebucht, bezet, occupé, ocupado, occupato, on-call, bereitschaft, bereitschaftsdienst, \
    schicht, shift, duty, home office, homeoffice, thuiswerken, working elsewhere, focus time, release, deployment, \
    go-live, migration, physio, friseur, kapper, haircut, flight, flug, vlucht, \
    cursus, tandarts, dokter, huisarts, borrel, kerstborrel, kerstdiner, réunion, rendez-vous, rdv, dentiste, formation, \
    reunión, dentista, reunião, riunione";

/// Whether a text in small letters says that nobody works.
fn is_closed(text: &str) -> bool {
    has_any(text, CLOSED) || within(text, CLOSED_WITHIN)
}

/// Whether a text in small letters says that people are off.
pub(super) fn is_off(text: &str) -> bool {
    is_closed(text) || has_any(text, OFF) || within(text, OFF_WITHIN)
}

/// Whether a text in small letters says that people meet.
pub(super) fn is_meeting(text: &str) -> bool {
    has_any(text, MEETING) && !is_closed(text)
}

/// Whether a text has one of some words in it, also within another.
fn within(text: &str, words: &str) -> bool {
    words.split(", ").any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_who_is_off_and_who_meets() {
        for title in [
            "office closed",
            "closed after lunch",
            "heiligabend",
            "christmas eve (half day)",
            "kerstavond: kantoor dicht",
            "firma geschlossen",
            "короткий день",
            "an hour shorter",
            "réveillon",
            "仕事納め（午後は休業）",
        ] {
            assert!(is_off(title) && !is_meeting(title), "{title}");
        }
        for title in [
            "stand-up",
            "dentist",
            "jour fixe",
            "1:1 with noor",
            "christmas party",
            "weihnachtsfeier",
            "holiday planning",
            "busy",
            "home office",
        ] {
            assert!(is_meeting(title), "{title}");
        }
        for title in [
            "freitag",
            "vrijdag",
            "freigabe 4.2",
            "disclosed to legal",
            "month close",
            "",
        ] {
            assert!(!is_off(title), "{title}");
        }
    }
}
