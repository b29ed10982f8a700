//! What is said at a field that cannot be read, and at an answer that cannot be given.

use crate::locale::word::words;

words! {
    SUMMARY: "There is a problem", "Er is een probleem", "Es gibt ein Problem";
    DATE_EMPTY: "Enter a day, for example 20 Nov 2026", "Vul een dag in, bijvoorbeeld 20 nov 2026", "Geben Sie einen Tag ein, zum Beispiel 20.11.2026";
    DATE_FORM: "Write the day as 20 Nov 2026 or 2026-11-20", "Schrijf de dag als 20 nov 2026 of 20-11-2026", "Schreiben Sie den Tag als 20.11.2026 oder 20. Nov 2026";
    DATE_TWO_WAYS: "This can mean two days. Write the month as a word, for example 3 April 2026", "Dit kan twee dagen betekenen. Schrijf de maand als woord, bijvoorbeeld 3 april 2026", "Das kann zwei Tage bedeuten. Schreiben Sie den Monat als Wort, zum Beispiel 3. April 2026";
    DATE_NONE: "There is no such day. Check the day and the month", "Die dag bestaat niet. Controleer de dag en de maand", "Diesen Tag gibt es nicht. Prüfen Sie Tag und Monat";
    DATE_FAR: "Enter a day between 1990 and 2100", "Vul een dag in tussen 1990 en 2100", "Geben Sie einen Tag zwischen 1990 und 2100 ein";
    TIME_EMPTY: "Enter a time, for example 16:30", "Vul een tijd in, bijvoorbeeld 16:30", "Geben Sie eine Uhrzeit ein, zum Beispiel 16:30";
    TIME_FORM: "Write the time as 16:30", "Schrijf de tijd als 16:30", "Schreiben Sie die Uhrzeit als 16:30";
    TIME_NONE: "There is no such time. The day goes from 00:00 to 23:59", "Die tijd bestaat niet. De dag loopt van 00:00 tot 23:59", "Diese Uhrzeit gibt es nicht. Der Tag geht von 00:00 bis 23:59";
    ZONE_UNKNOWN: "Choose a time zone from the list, for example Europe/Amsterdam", "Kies een tijdzone uit de lijst, bijvoorbeeld Europe/Amsterdam", "Wählen Sie eine Zeitzone aus der Liste, zum Beispiel Europe/Amsterdam";
    AMOUNT: "Enter a whole number from 1 to 10,000", "Vul een heel getal in van 1 tot 10.000", "Geben Sie eine ganze Zahl von 1 bis 10.000 ein";
    OWN_HOURS: "Enter when support opens and closes, for example 09:00 and 17:00", "Vul in wanneer support opent en sluit, bijvoorbeeld 09:00 en 17:00", "Geben Sie ein, wann der Support öffnet und schließt, zum Beispiel 09:00 und 17:00";
    OUT_OF_RANGE: "The answer would lie outside the years 1990 to 2100.", "Het antwoord zou buiten de jaren 1990 tot 2100 liggen.", "Die Antwort läge außerhalb der Jahre 1990 bis 2100.";
    NEVER_OPENS: "These hours never open, so there is no time to name.", "Deze tijden gaan nooit open, dus er is geen tijd te noemen.", "Diese Zeiten öffnen nie, deshalb lässt sich keine Zeit nennen.";
    CHOOSE_PROGRAMME: "Choose whose support you need", "Kies van wie u support nodig hebt", "Wählen Sie, wessen Support Sie brauchen";
    CHOOSE_PLAN: "Choose your plan", "Kies uw plan", "Wählen Sie Ihren Plan";
    CHOOSE_LEVEL: "Answer how serious it is", "Geef aan hoe ernstig het is", "Geben Sie an, wie schwerwiegend es ist";
    MOMENT: "Correct the day, the time or the zone", "Corrigeer de dag, de tijd of de zone", "Korrigieren Sie Tag, Uhrzeit oder Zeitzone";
    NO_ADDRESS: "Write “{label}” as a web address, for example https://vsa.example.com", "Schrijf ‘{label}’ als webadres, bijvoorbeeld https://vsa.example.com", "Schreiben Sie „{label}“ als Webadresse, zum Beispiel https://vsa.example.com";
    NO_VERSION: "Write “{label}” with its number, for example 12.3, or say that it is not known yet", "Schrijf ‘{label}’ met het nummer, bijvoorbeeld 12.3, of geef aan dat het nog niet bekend is", "Schreiben Sie „{label}“ mit der Nummer, zum Beispiel 12.3, oder geben Sie an, dass es noch nicht bekannt ist";
    REQUIRED: "Enter “{label}”, or say that it is not known yet", "Vul ‘{label}’ in, of geef aan dat het nog niet bekend is", "Geben Sie „{label}“ ein, oder geben Sie an, dass es noch nicht bekannt ist";
}
