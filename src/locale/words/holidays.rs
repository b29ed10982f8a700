//! Public holidays: which are taken off, and what that changes.

use crate::locale::word::words;

words! {
    HOLIDAYS: "Public holidays to take off", "Feestdagen die eraf gaan", "Feiertage, die nicht zählen";
    NONE: "None", "Geen", "Keine";
    NONE_HINT: "If support is closed on public holidays, choose its country.", "Is support dicht op feestdagen? Kies het land van support.", "Hat der Support an Feiertagen zu? Wählen Sie dessen Land.";
    REGION: "Region", "Regio", "Region";
    WHOLE: "Only those of the whole country", "Alleen die van het hele land", "Nur die des ganzen Landes";
    CHOOSE_REGION: "Regions have more days than these: choose one if you know it.", "Regio’s hebben meer dagen dan deze: kies er een als u die weet.", "Regionen haben mehr Tage als diese: Wählen Sie eine, wenn Sie sie kennen.";
    KNOWN: "Days from {from} to {to}, from {source}. You chose them, not the vendor.", "Dagen van {from} tot en met {to}, uit {source}. U koos ze, niet de leverancier.", "Tage von {from} bis {to}, aus {source}. Gewählt von Ihnen, nicht vom Hersteller.";
    DAYS: "{count} days in {year}", "{count} dagen in {year}", "{count} Tage im Jahr {year}";
    FILE: "Days off in a calendar file of your own", "Vrije dagen in een eigen agendabestand", "Freie Tage in einer eigenen Kalenderdatei";
    FILE_HINT: "An .ics file. It is read here and not sent anywhere.", "Een .ics-bestand. Het wordt hier gelezen en nergens heen gestuurd.", "Eine .ics-Datei. Sie wird hier gelesen und nirgendwohin geschickt.";
    DROP: "Take {file} away", "{file} weghalen", "{file} entfernen";
    LEFT_OUT: "Left out, because Duetime cannot read when they are: {names}.", "Weggelaten, omdat Duetime niet kan lezen wanneer ze zijn: {names}.", "Ausgelassen, weil Duetime nicht lesen kann, wann sie sind: {names}.";
    NO_CALENDAR: "This is no calendar file that can be read. Line {line}: “{value}”. Export it anew as .ics.", "Dit is geen leesbaar agendabestand. Regel {line}: “{value}”. Exporteer het opnieuw als .ics.", "Das ist keine lesbare Kalenderdatei. Zeile {line}: „{value}“. Exportieren Sie sie neu als .ics.";
    NOT_READ: "The file could not be read. Try again.", "Het bestand kon niet worden gelezen. Probeer het opnieuw.", "Die Datei konnte nicht gelesen werden. Versuchen Sie es erneut.";
    TOO_LARGE: "This file holds more than days off. Export a calendar with only those.", "Dit bestand bevat meer dan vrije dagen. Exporteer een agenda met alleen die dagen.", "Diese Datei enthält mehr als freie Tage. Exportieren Sie einen Kalender nur mit diesen.";
    ESTIMATED: "forecast", "verwachting", "Vorhersage";
    FAILED: "The holidays could not be loaded, so none are taken off.", "De feestdagen konden niet worden geladen; er gaan er dus geen af.", "Die Feiertage konnten nicht geladen werden; es wird also keiner abgezogen.";
    AGAIN: "Try again", "Opnieuw proberen", "Erneut versuchen";
    NONE_TAKEN: "No public holidays are taken off.", "Er gaan geen feestdagen af.", "Es werden keine Feiertage abgezogen.";
    CHOOSE: "Choose a country", "Kies een land", "Land wählen";
    NONE_MET: "None of your public holidays falls into this time.", "Geen van uw feestdagen valt in deze tijd.", "Keiner Ihrer Feiertage fällt in diese Zeit.";
    TAKEN: "Taken off, as you chose: {days}.", "Eraf gehaald, zoals u koos: {days}.", "Abgezogen, wie von Ihnen gewählt: {days}.";
    NO_DIFFERENCE: "Public holidays make no difference here.", "Feestdagen maken hier geen verschil.", "Feiertage machen hier keinen Unterschied.";
    UNKNOWN: "Holidays are known from {from} to {to} only: outside these years none are taken off.", "Feestdagen zijn alleen bekend van {from} tot en met {to}: daarbuiten gaat er geen af.", "Feiertage sind nur von {from} bis {to} bekannt: außerhalb wird keiner abgezogen.";
}
