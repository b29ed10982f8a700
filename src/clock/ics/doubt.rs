//! The doubt: what makes an entry only perhaps a day off, by what it says of itself.

use super::{
    appointment,
    text::{has_any, lines_of},
};

/// Why an entry is only perhaps a day off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It says that it does not take place.
    Cancelled,
    /// It says that it is not certain.
    Tentative,
    /// The clocks change on that day.
    ClockChange,
    /// It is a day to remember, on which people work.
    Observance,
    /// It is a part of a day that its owner marks as free.
    Free,
    /// It is a meeting: a part of a day that nothing says is off.
    Meeting,
}

/// Words for what does not take place. Any of them in a title is enough.
const CANCELLED: &str = "\
    canceled, cancelled, called off, postponed, uitgesteld, abgesagt, storniert, entfällt, fällt aus, gestrichen, geannuleerd, \
    afgezegd, afgelast, vervallen, vervalt, gaat niet door, annulé, annulée, cancelado, cancelada, anulado, \
    anulada, annullato, annullata, cancellato, aflyst, inställd, inställt, avlyst, peruttu, odwołane, anulowane, \
    zrušeno";

/// Words for what is not certain, in a title.
const TENTATIVE: &str = "\
    expected, estimated, estimate, tbc, tbd, unter vorbehalt, voraussichtlich, geschätzt, onder voorbehoud, \
    verwacht, geschat, vermoedelijk, vermutlich, estimé, estimado, stimato, ?";

/// Words for what is not certain, wherever they stand.
const UNCERTAIN: &str = "\
    tentative, tentatively, provisional, unconfirmed, not confirmed, not yet confirmed, to be confirmed, to be \
    determined, pending confirmation, subject to confirmation, subject to change, subject to moon, depends on the moon, \
    moon sighting, sighting of the moon, date may vary, date may change, vorläufig, provisorisch, unbestätigt, \
    noch nicht bestätigt, mondsichtung, voorlopig, niet bevestigd, nog te bevestigen, provisoire, à confirmer, \
    sous réserve, por confirmar, provvisorio, da confermare, preliminär";

/// Words for the days on which clocks change.
const CLOCK_CHANGE: &str = "\
    daylight saving, daylight savings, dst, clock change, clocks change, change clocks, change your clocks, clocks go \
    forward, clocks go back, clocks forward, clocks back, time change, zeitumstellung, uhrenumstellung, sommerzeit, \
    winterzeit, zomertijd, wintertijd, klok vooruit, klok achteruit, klok verzetten, heure d'été, heure d’été, heure \
    d'hiver, heure d’hiver, changement d'heure, changement d’heure, horario de verano, horario de invierno, cambio de \
    hora, cambio horario, ora legale, ora solare, hora de verão, horário de verão, sommartid, vintertid, sommertid, \
    kesäaika, talviaika, czas letni, czas zimowy, zmiana czasu";

/// What clocks show for a part of the year: an office may keep summer time, but it begins and ends for all.
const SEASON: &str = "summer time, winter time, standard time";

/// What happens to it on the day on which clocks change.
const TURN: &str = "begin, begins, beginning, start, starts, end, ends, back to, change to";

/// What the first line of a description, or a category, calls a day on which people work.
const OBSERVANCE: &str = "\
    observance, observances, commemoration, gedenktag, aktionstag, gedenkdag, herdenkingsdag, journée \
    commémorative, commémoration, conmemoración, celebración, ricorrenza, osservanza, data comemorativa, \
    observância, célébration, viering, merkedag, mærkedag, temadag, observans, minnesdag, högtidsdag, 祭日";

/// What denies that it is a day off.
const NO_HOLIDAY: &str = "\
    not a public holiday, no public holiday, not a holiday, normal working day, regular working day, kein \
    gesetzlicher feiertag, kein feiertag, normaler arbeitstag, geen feestdag, geen officiële feestdag, geen \
    vrije dag, gewone werkdag, normale werkdag, non férié, pas férié, no festivo";

/// What the first line of a description calls a day off, whatever follows.
const HOLIDAY: &str = "\
    public holiday, bank holiday, national holiday, federal holiday, state holiday, legal holiday, regional \
    holiday, gesetzlicher feiertag, nationaler feiertag, feiertag, feestdag, jour férié, festivo, giorno \
    festivo, feriado";

/// What a bracket behind a name calls a day that each may take off or not.
const CHOICE: &str = "optional, optional holiday, restricted holiday";

/// What a title or a description says about the day.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said {
    pub(super) cancelled: bool,
    pub(super) tentative: bool,
    pub(super) clock_change: bool,
    pub(super) observance: bool,
    /// It goes on with how to hide days of its kind in the calendar of Google.
    pub(super) can_be_hidden: bool,
    /// People are off.
    pub(super) off: bool,
    /// People meet.
    pub(super) meeting: bool,
}

impl Said {
    /// What a title says.
    pub(super) fn by_title(title: &str) -> Said {
        let title = title.to_lowercase();
        let mut inside = title.split(['(', '[']).skip(1);
        Said {
            cancelled: has_any(&title, CANCELLED),
            // A star that leads to a note: "Eid al-Fitr*".
            tentative: has_any(&title, TENTATIVE)
                || has_any(&title, UNCERTAIN)
                || is_starred(&title),
            clock_change: has_any(&title, CLOCK_CHANGE)
                || (has_any(&title, SEASON) && has_any(&title, TURN)),
            off: appointment::is_off(&title),
            meeting: appointment::is_meeting(&title),
            // A name may have such a word in it; in brackets it says what the day is.
            observance: inside.any(|rest| {
                let rest = rest.split([')', ']']).next().unwrap_or(rest);
                has_any(rest, OBSERVANCE) || has_any(rest, NO_HOLIDAY) || has_any(rest, CHOICE)
            }),
            ..Said::default()
        }
    }

    /// What a description says. Feeds of holidays tell in its first line what kind of day it is.
    pub(super) fn by_description(value: &str) -> Said {
        let text = value.to_lowercase();
        let mut lines = lines_of(&text);
        let first = lines.next().unwrap_or_default().trim();
        let word = first.split([' ', ',', '-', ':']).next().unwrap_or_default();
        let observance = has_any(first, OBSERVANCE) || matches!(word, "optional" | "school");
        let is_none = has_any(first, NO_HOLIDAY);
        let is_holiday = !is_none && has_any(first, HOLIDAY);
        Said {
            tentative: has_any(&text, UNCERTAIN),
            clock_change: has_any(first, CLOCK_CHANGE),
            observance: is_none
                || ((observance || is_hidden_by(first, lines.clone())) && !is_holiday),
            off: is_holiday,
            can_be_hidden: !is_holiday && lines.any(|line| line.contains("google")),
            ..Said::default()
        }
    }

    /// What the categories say.
    pub(super) fn by_categories(value: &str) -> Said {
        let value = value.to_lowercase();
        Said {
            observance: has_any(&value, OBSERVANCE),
            off: appointment::is_off(&value),
            ..Said::default()
        }
    }

    /// Both.
    pub(super) fn and(self, other: Said) -> Said {
        Said {
            cancelled: self.cancelled | other.cancelled,
            tentative: self.tentative | other.tentative,
            clock_change: self.clock_change | other.clock_change,
            observance: self.observance | other.observance,
            can_be_hidden: self.can_be_hidden | other.can_be_hidden,
            off: self.off | other.off,
            meeting: self.meeting | other.meeting,
        }
    }
}

/// Whether Google goes on with how to hide days of the kind that the first line names, in whatever language: "祭日", and
/// then "祭日を非表示にするには、Google …".
fn is_hidden_by<'a>(first: &str, mut lines: impl Iterator<Item = &'a str>) -> bool {
    let word = first.split(' ').next().unwrap_or_default();
    let stem = word
        .char_indices()
        .nth(5)
        .map_or(word, |(end, _)| word.get(..end).unwrap_or(word));
    let long = stem.len() >= 5 || !stem.is_ascii();
    let is_kind = long && first.split(' ').count() <= 4;
    is_kind && lines.any(|line| line.contains("google") && line.contains(stem))
}

/// Whether a star behind a name of a feast of the moon leads to a note: its day is not certain.
fn is_starred(title: &str) -> bool {
    const MOON: &str = "\
        eid, aid, id, idul, fitr, adha, bayram, bayramı, ramadan, ramazan, muharram, ashura, mawlid, maulid, milad, hijra, \
        hijri, islamic, korban, zuckerfest, opferfest, suikerfeest, offerfeest, hari raya, hari raya puasa, hari raya haji, \
        deepavali, diwali, vesak, wesak, losar";
    let words = title.trim_end_matches(['*', ' ', ')', '†']);
    let star = title.get(words.len()..).unwrap_or_default();
    star.contains(['*', '†']) && has_any(&words.replace(['-', '’', '\''], " "), MOON)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_what_is_in_doubt() {
        for title in [
            "Canceled: Team day",
            "CANCELLED - Summer party",
            "Team day (abgesagt)",
            "[Geannuleerd] Teamdag",
            "Annulé : réunion",
        ] {
            assert!(Said::by_title(title).cancelled, "{title}");
        }
        for title in [
            "Eid al-Fitr (tentative)",
            "Eid al-Adha (estimated)",
            "Zuckerfest (vorläufig)",
            "Offerfeest (voorlopig)",
            "Office closed - TBC",
            "Ashura?",
            "Suikerfeest (vermoedelijk)",
            "Vermoedelijk Offerfeest",
            "Eid al-Fitr*",
            "Eid-ul-Adha *",
            "Hari Raya Puasa**",
        ] {
            assert!(Said::by_title(title).tentative, "{title}");
        }
        for title in [
            "Daylight Saving Time ends",
            "Daylight Savings Time Begins",
            "Zeitumstellung (Sommerzeit)",
            "Beginn der Sommerzeit",
            "Einde zomertijd",
            "Clocks go back",
            "British Summer Time begins",
            "End of Summer Time",
            "Passage à l’heure d’été",
        ] {
            assert!(Said::by_title(title).clock_change, "{title}");
        }
        assert!(Said::by_title("Martinstag (Observance)").observance);
        assert!(Said::by_title("Good Friday (optional)").observance);
        for title in [
            "Christmas Day",
            "Boxing Day (substitute day)",
            "Memorial Day (observed)",
            "Cancellation of works, all staff free",
            "Unexpected day off",
            "Christmas Day*",
            "*Eid al-Fitr",
            "Summer time off",
            "Oktoberfest",
            "Buß- und Bettag",
            "Gedenktag der Reformation",
            "Fiestas Patrias",
            "",
        ] {
            let said = Said::by_title(title);
            let any = said.cancelled | said.tentative | said.clock_change | said.observance;
            assert!(!any, "{title}: {said:?}");
        }
    }

    #[test]
    fn the_first_line_of_a_description_says_what_kind_of_day_it_is() {
        for text in [
            r"Observance\nTo hide observances\, go to Google Calendar Settings > Holidays in Germany",
            "Observance",
            "observance - so special",
            "United Nations observance",
            r"Gedenktag\nZum Ausblenden von Gedenktagen",
            r"Viering\nAls je vieringen wilt verbergen\, ga je naar Google Agenda",
            r"祭日\n祭日を非表示にするには、Google カレンダーの [設定] > [日本の祝日] に移動してください",
            "祭日",
            r"Observância\nPara ocultar observâncias\, acesse as configurações do Google Agenda",
            r"Ngày lễ kỷ niệm\nĐể ẩn các ngày lễ kỷ niệm\, hãy chuyển đến phần cài đặt Google Lịch",
            r"Święto\nAby ukryć święta\, otwórz ustawienia Kalendarza Google",
            "Optional",
            "Not a public holiday in Bavaria",
            "Kein gesetzlicher Feiertag",
        ] {
            assert!(Said::by_description(text).observance, "{text}");
        }
        for text in [
            "Public holiday",
            r"Gesetzlicher Feiertag\nZum Ausblenden von Gedenktagen\, unter Google Kalender",
            r"Public holiday\nTo hide observances\, go to Google Calendar Settings",
            "Public holiday in Johor, Kedah",
            "Non-working day",
            "祝日",
            r"We close\nSee https://docs.google.com/a",
            r"All staff are off.\nSee the intranet",
            r"Join with Google Meet",
            r"We close the whole office for the works outing of this year\nhttps://docs.google.com/a",
            "",
        ] {
            let said = Said::by_description(text);
            assert!(!said.observance, "{text}");
            assert_eq!(said.can_be_hidden, text.contains("docs.google"), "{text}");
        }
        assert!(Said::by_description("Public holiday. Subject to moon sighting.").tentative);
        assert!(!Said::by_description("Attendance is expected").tentative);
        assert!(Said::by_categories("Holiday,Observance").observance);
        assert!(!Said::by_categories("Holiday").observance);
    }
}
