//! What a calendar file of a person's own gave, and what it did not: said by the part of the page that reads such files.

use crate::locale::word::words;

words! {
    TAKEN_ONE: "1 day off was taken from {file}.", "Uit {file} is 1 vrije dag overgenomen.", "Aus {file} wurde 1 freier Tag übernommen.";
    TAKEN: "{count} days off were taken from {file}.", "Uit {file} zijn {count} vrije dagen overgenomen.", "Aus {file} wurden {count} freie Tage übernommen.";
    TAKEN_NONE: "No day off was taken from {file}.", "Uit {file} is geen vrije dag overgenomen.", "Aus {file} wurde kein freier Tag übernommen.";
    MAYBE_ONE: "1 more is only perhaps a day off. It is listed: tick it if it is one.", "1 dag is alleen misschien vrij. Die staat in de lijst: vink hem aan als hij vrij is.", "1 Tag ist nur vielleicht frei. Er steht in der Liste: haken Sie ihn an, wenn er frei ist.";
    MAYBE: "{count} more are only perhaps days off. They are listed: tick those that are.", "{count} dagen zijn alleen misschien vrij. Ze staan in de lijst: vink aan wat vrij is.", "{count} Tage sind nur vielleicht frei. Sie stehen in der Liste: haken Sie an, was frei ist.";
    MORE: "{count} more that are only perhaps days off are not listed.", "Nog {count} die alleen misschien vrij zijn, staan niet in de lijst.", "{count} weitere, die nur vielleicht frei sind, stehen nicht in der Liste.";
    DIARY: "This looks like a diary: most entries are meetings. None of those is taken off.", "Dit lijkt een agenda: de meeste items zijn afspraken. Daarvan gaat er geen af.", "Das sieht nach einem Terminkalender aus: Die meisten Einträge sind Termine. Von ihnen wird keiner abgezogen.";
    MEETINGS: "Entries that look like meetings are not taken off.", "Wat op een afspraak lijkt, gaat er niet af.", "Was nach einem Termin aussieht, wird nicht abgezogen.";
    EARLY: "The file ends early: some of it may be missing. Download or export it again.", "Het bestand houdt te vroeg op: er kan iets ontbreken. Download of exporteer het opnieuw.", "Die Datei endet zu früh: Es kann etwas fehlen. Laden oder exportieren Sie sie erneut.";
    FLOATING: "Times without a time zone were read on the clocks of {zone}.", "Tijden zonder tijdzone zijn gelezen op de klok van {zone}.", "Zeiten ohne Zeitzone wurden auf den Uhren von {zone} gelesen.";
    LEFT_OUT: "Left out: {entries}.", "Weggelaten: {entries}.", "Ausgelassen: {entries}.";
    ENTRY: "“{name}” ({why})", "‘{name}’ ({why})", "„{name}“ ({why})";
    LINE: "line {line}", "regel {line}", "Zeile {line}";
    AND_MORE: "and {count} more", "en nog {count}", "und {count} weitere";
    NO_START: "it says no day", "er staat geen dag bij", "ohne Tag";
    BAD_TIME: "no such day or time {value}", "geen bestaande dag of tijd {value}", "kein gültiger Tag, keine gültige Zeit {value}";
    BACKWARDS: "it ends before it begins", "eindigt voor het begin", "endet vor dem Beginn";
    NO_LENGTH: "it takes no time", "duurt niet", "ohne Dauer";
    UNKNOWN_ZONE: "unknown time zone {value}", "onbekende tijdzone {value}", "unbekannte Zeitzone {value}";
    RULE: "it repeats in a way that Duetime does not follow: {value}", "herhaalt zich op een manier die Duetime niet volgt: {value}", "wiederholt sich auf eine Weise, der Duetime nicht folgt: {value}";
    OUTSIDE_YEARS: "not from {from} to {to}", "niet van {from} tot en met {to}", "nicht von {from} bis {to}";
    EMPTY: "There is no entry in {file}. Export the calendar again.", "In {file} staat geen enkel item. Exporteer de agenda opnieuw.", "In {file} steht kein Eintrag. Exportieren Sie den Kalender erneut.";
    WEB_PAGE: "{file} is a web page, perhaps one to sign in. Open the address in the browser, sign in, and download the calendar itself.", "{file} is een webpagina, misschien om in te loggen. Open het adres in de browser, log in en download de agenda zelf.", "{file} ist eine Webseite, vielleicht eine Anmeldung. Öffnen Sie die Adresse im Browser, melden Sie sich an und laden Sie den Kalender selbst herunter.";
    NO_CALENDAR: "{file} is no calendar file. Export the calendar as .ics.", "{file} is geen agendabestand. Exporteer de agenda als .ics.", "{file} ist keine Kalenderdatei. Exportieren Sie den Kalender als .ics.";
    DAMAGED: "{file} is damaged (line {line}). Export the calendar again.", "{file} is beschadigd (regel {line}). Exporteer de agenda opnieuw.", "{file} ist beschädigt (Zeile {line}). Exportieren Sie den Kalender erneut.";
    TOO_LARGE: "{file} contains other events too. Export only the days off.", "{file} bevat ook andere gebeurtenissen. Exporteer alleen de vrije dagen.", "{file} enthält auch andere Termine. Exportieren Sie nur die freien Tage.";
}
