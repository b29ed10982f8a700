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
    NO_DAYS: "no days", "geen dagen", "keine Tage";
    TICK: "Untick days on which support works.", "Vink dagen uit waarop support werkt.", "Haken Sie Tage ab, an denen der Support arbeitet.";
    FILE: "A calendar file of your own", "Een eigen agendabestand", "Eine eigene Kalenderdatei";
    FILE_HINT: "An .ics file with days off. It stays on this device.", "Een .ics-bestand met vrije dagen. Het blijft op dit apparaat.", "Eine .ics-Datei mit freien Tagen. Sie bleibt auf diesem Gerät.";
    DROP: "Remove {file}", "{file} verwijderen", "{file} entfernen";
    NOT_READ: "A part of Duetime did not come, or the file is gone.", "Een deel van Duetime kwam niet aan, of het bestand is weg.", "Ein Teil von Duetime kam nicht an, oder die Datei ist weg.";
    ESTIMATED: "expected", "verwacht", "voraussichtlich";
    FAILED: "The holidays could not be loaded.", "De feestdagen konden niet worden geladen.", "Die Feiertage konnten nicht geladen werden.";
    MISSING: "The holidays of {country} could not be loaded. Without them there is no time to rely on.", "De feestdagen van {country} konden niet worden geladen. Zonder die dagen is er geen tijd om op te bouwen.", "Die Feiertage von {country} konnten nicht geladen werden. Ohne sie gibt es keine verlässliche Zeit.";
    WITHOUT: "Count without them", "Zonder die dagen rekenen", "Ohne sie rechnen";
    AGAIN: "Try again", "Opnieuw proberen", "Erneut versuchen";
    WAIT: "Loading the holidays…", "Feestdagen worden geladen…", "Feiertage werden geladen…";
    NONE_TAKEN: "No public holidays are taken off.", "Er gaan geen feestdagen af.", "Es werden keine Feiertage abgezogen.";
    CHOOSE: "Choose a country", "Kies een land", "Land wählen";
    NONE_MET: "None of the days off that Duetime knows for {name} falls into this time.", "Geen van de vrije dagen die Duetime kent voor {name} valt in deze tijd.", "Keiner der freien Tage, die Duetime für {name} kennt, fällt in diese Zeit.";
    TAKEN: "Taken off, as you chose: {days}.", "Eraf gehaald, zoals u koos: {days}.", "Abgezogen, wie von Ihnen gewählt: {days}.";
    NOT_TAKEN: "Not taken off: {day}.", "Niet eraf gehaald: {day}.", "Nicht abgezogen: {day}.";
    OFF: "Take off the day", "De dag eraf halen", "Den Tag abziehen";
    OFF_FROM: "Take off from {time}", "Eraf halen vanaf {time}", "Ab {time} abziehen";
    WORKS: "Do not take it off", "Niet eraf halen", "Nicht abziehen";
    HALF: "many close early", "velen sluiten eerder", "viele schließen früher";
    SOME: "off for some", "vrij voor sommigen", "für manche frei";
    WORKED: "many work", "velen werken", "viele arbeiten";
    CANCELLED: "cancelled", "vervallen", "abgesagt";
    TENTATIVE: "not certain", "niet zeker", "nicht sicher";
    CLOCK_CHANGE: "the clocks change", "de klok gaat om", "Zeitumstellung";
    OBSERVANCE: "a day to remember", "een gedenkdag", "ein Gedenktag";
    FREE: "marked as free", "staat als vrij", "als frei markiert";
    MEETING: "a meeting", "een afspraak", "ein Termin";
    NO_DIFFERENCE: "Public holidays make no difference here.", "Feestdagen maken hier geen verschil.", "Feiertage machen hier keinen Unterschied.";
    UNKNOWN: "Holidays are known from {from} to {to} only; in other years none are taken off.", "Feestdagen zijn alleen bekend van {from} tot en met {to}; in andere jaren gaan er geen af.", "Feiertage sind nur von {from} bis {to} bekannt; in anderen Jahren wird keiner abgezogen.";
}
