//! Public holidays: which are taken off, and what that changes.

use crate::locale::word::words;

words! {
    HOLIDAYS: "Public holidays", "Feestdagen", "Feiertage";
    COUNTRY: "Country", "Land", "Land";
    NONE: "none taken off", "er gaan er geen af", "keine abgezogen";
    NONE_HINT: "Is support closed on public holidays? Choose its country.", "Is support op feestdagen gesloten? Kies het land van support.", "Ist der Support an Feiertagen geschlossen? Wählen Sie sein Land.";
    REGION: "Region", "Regio", "Region";
    WHOLE: "Only those of the whole country", "Alleen die van het hele land", "Nur die des ganzen Landes";
    CHOOSE_REGION: "Some regions have more days off. Choose one if you know it.", "Sommige regio’s hebben meer vrije dagen. Kies er een als u die weet.", "Manche Regionen haben mehr freie Tage. Wählen Sie eine, wenn Sie sie kennen.";
    KNOWN: "Source: “{source}”, {from} to {to}. Your choice, not the vendor’s.", "Bron: ‘{source}’, {from} tot en met {to}. Uw keuze, niet die van de leverancier.", "Quelle: „{source}“, {from} bis {to}. Ihre Wahl, nicht die des Herstellers.";
    DAYS: "{days} off in {year}", "{days} vrij in {year}", "{days} frei im Jahr {year}";
    FILE: "A calendar file of your own", "Een eigen agendabestand", "Eine eigene Kalenderdatei";
    FILE_HINT: "An .ics file with days off. It stays on this device.", "Een .ics-bestand met vrije dagen. Het blijft op dit apparaat.", "Eine .ics-Datei mit freien Tagen. Sie bleibt auf diesem Gerät.";
    DROP: "Remove {file}", "{file} verwijderen", "{file} entfernen";
    LEFT_OUT: "Left out, because it is not clear when they are: {names}.", "Weggelaten, omdat niet duidelijk is wanneer ze zijn: {names}.", "Ausgelassen, weil nicht klar ist, wann sie sind: {names}.";
    EMPTY: "There are no days off in {file}.", "In {file} staan geen vrije dagen.", "In {file} stehen keine freien Tage.";
    NO_CALENDAR: "This file cannot be read as a calendar (line {line}). Export it again as .ics.", "Dit bestand is niet te lezen als agenda (regel {line}). Exporteer het opnieuw als .ics.", "Diese Datei ist nicht als Kalender lesbar (Zeile {line}). Exportieren Sie sie erneut als .ics.";
    NOT_READ: "The file could not be read. Choose it again.", "Het bestand kon niet worden gelezen. Kies het opnieuw.", "Die Datei konnte nicht gelesen werden. Wählen Sie sie erneut.";
    TOO_LARGE: "This file contains other events too. Export only the days off.", "Dit bestand bevat ook andere gebeurtenissen. Exporteer alleen de vrije dagen.", "Diese Datei enthält auch andere Termine. Exportieren Sie nur die freien Tage.";
    ESTIMATED: "expected", "verwacht", "voraussichtlich";
    FAILED: "The holidays could not be loaded, so none are taken off.", "De feestdagen konden niet worden geladen; er gaan er dus geen af.", "Die Feiertage konnten nicht geladen werden, also wird keiner abgezogen.";
    AGAIN: "Try again", "Opnieuw proberen", "Erneut versuchen";
    WAIT: "Loading the holidays…", "Feestdagen worden geladen…", "Feiertage werden geladen…";
    NONE_TAKEN: "No public holidays are taken off.", "Er gaan geen feestdagen af.", "Es werden keine Feiertage abgezogen.";
    CHOOSE: "Choose a country", "Kies een land", "Land wählen";
    NONE_MET: "None of your public holidays falls into this time.", "Geen van uw feestdagen valt in deze tijd.", "Keiner Ihrer Feiertage fällt in diese Zeit.";
    TAKEN: "Taken off, as you chose: {days}.", "Eraf gehaald, zoals u koos: {days}.", "Abgezogen, wie von Ihnen gewählt: {days}.";
    NO_DIFFERENCE: "Public holidays make no difference here.", "Feestdagen maken hier geen verschil.", "Feiertage machen hier keinen Unterschied.";
    UNKNOWN: "Holidays are known from {from} to {to} only; in other years none are taken off.", "Feestdagen zijn alleen bekend van {from} tot en met {to}; in andere jaren gaan er geen af.", "Feiertage sind nur von {from} bis {to} bekannt; in anderen Jahren wird keiner abgezogen.";
}
