//! What is said at a field that cannot be read, and at an answer that cannot be given.

use crate::locale::word::words;

words! {
    SUMMARY: "There is a problem", "Er is een probleem", "Es gibt ein Problem";
    DATE_EMPTY: "Enter a day, for example 20 Nov 2026", "Vul een dag in, bijvoorbeeld 20 nov 2026", "Geben Sie einen Tag ein, zum Beispiel 20.11.2026";
    DATE_FORM: "Write the day as 20 Nov 2026 or 2026-11-20", "Schrijf de dag als 20 nov 2026 of 20-11-2026", "Schreiben Sie den Tag als 20.11.2026 oder 20. Nov 2026";
    DATE_TWO_WAYS: "This can mean more than one day. Choose one, or write the month as a word", "Dit kan meer dan één dag betekenen. Kies er een, of schrijf de maand als woord", "Das kann mehr als ein Tag sein. Wählen Sie einen aus, oder schreiben Sie den Monat als Wort";
    DATE_WHICH: "Choose the day, or write it with its year", "Kies de dag, of schrijf hem met het jaar", "Wählen Sie den Tag aus, oder schreiben Sie ihn mit dem Jahr";
    DATE_WEEKDAY: "That day is another day of the week. Check both", "Die dag is een andere dag van de week. Controleer beide", "Dieser Tag ist ein anderer Wochentag. Prüfen Sie beides";
    DATE_NONE: "There is no such day. Check the day and the month", "Die dag bestaat niet. Controleer de dag en de maand", "Diesen Tag gibt es nicht. Prüfen Sie Tag und Monat";
    DATE_FAR: "Enter a day between 1990 and 2100", "Vul een dag in tussen 1990 en 2100", "Geben Sie einen Tag zwischen 1990 und 2100 ein";
    TIME_EMPTY: "Enter a time, for example 16:30", "Vul een tijd in, bijvoorbeeld 16:30", "Geben Sie eine Uhrzeit ein, zum Beispiel 16:30";
    TIME_FORM: "Write the time as 16:30", "Schrijf de tijd als 16:30", "Schreiben Sie die Uhrzeit als 16:30";
    TIME_NONE: "There is no such time. The day goes from 00:00 to 23:59", "Die tijd bestaat niet. De dag loopt van 00:00 tot 23:59", "Diese Uhrzeit gibt es nicht. Der Tag geht von 00:00 bis 23:59";
    TIME_WHICH: "Choose the time, or write it as 16:30", "Kies de tijd, of schrijf hem als 16:30", "Wählen Sie die Uhrzeit aus, oder schreiben Sie sie als 16:30";
    TIME_CONTRADICTS: "The hour does not go with the part of the day. Check both", "Het uur past niet bij het dagdeel. Controleer beide", "Die Stunde passt nicht zur Tageszeit. Prüfen Sie beides";
    ZONE_EMPTY: "Your device does not tell its time zone. Enter your city", "Uw apparaat geeft zijn tijdzone niet door. Vul uw stad in", "Ihr Gerät nennt seine Zeitzone nicht. Geben Sie Ihre Stadt ein";
    ZONE_WHICH: "More than one time zone is called that. Choose one", "Meer dan één tijdzone heet zo. Kies er een", "Mehr als eine Zeitzone heißt so. Wählen Sie eine aus";
    ZONE_FAR: "No clock is that far from universal time", "Geen klok is zo ver van de wereldtijd", "Keine Uhr ist so weit von der Weltzeit entfernt";
    ZONE_UNKNOWN: "Choose a time zone from the list, for example Europe/Amsterdam", "Kies een tijdzone uit de lijst, bijvoorbeeld Europe/Amsterdam", "Wählen Sie eine Zeitzone aus der Liste, zum Beispiel Europe/Amsterdam";
    AMOUNT: "Enter a whole number from 1 to 10,000", "Vul een heel getal in van 1 tot 10.000", "Geben Sie eine ganze Zahl von 1 bis 10.000 ein";
    AMOUNT_MOST: "Enter at most {most}: that is two years of these hours", "Vul hooguit {most} in: dat is twee jaar van deze tijden", "Geben Sie höchstens {most} ein: Das sind zwei Jahre dieser Zeiten";
    OWN_HOURS: "Enter when support opens and closes, for example 09:00 and 17:00", "Vul in wanneer support opent en sluit, bijvoorbeeld 09:00 en 17:00", "Geben Sie ein, wann der Support öffnet und schließt, zum Beispiel 09:00 und 17:00";
    OUT_OF_RANGE: "The answer would lie outside the years 1990 to 2100.", "Het antwoord zou buiten de jaren 1990 tot 2100 liggen.", "Die Antwort läge außerhalb der Jahre 1990 bis 2100.";
    NEVER_OPENS: "These hours never open, so there is no time to name.", "Deze tijden gaan nooit open, dus er is geen tijd te noemen.", "Diese Zeiten öffnen nie, deshalb lässt sich keine Zeit nennen.";
    CHOOSE_PROGRAMME: "Choose whose support you need", "Kies van wie u support nodig hebt", "Wählen Sie, wessen Support Sie brauchen";
    WAIT_PROGRAMME: "The support programme is still loading. Wait a moment, then continue", "Het supportprogramma wordt nog geladen. Wacht even en ga dan door", "Das Supportprogramm wird noch geladen. Warten Sie kurz und fahren Sie dann fort";
    LOST_PROGRAMME: "The support programme could not be loaded. Try again, or choose another", "Het supportprogramma kon niet worden geladen. Probeer het opnieuw, of kies een ander", "Das Supportprogramm konnte nicht geladen werden. Versuchen Sie es erneut, oder wählen Sie ein anderes";
    WAIT_HOLIDAYS: "The public holidays that you chose are still loading. Wait a moment, then continue", "De feestdagen die u koos, worden nog geladen. Wacht even en ga dan door", "Die Feiertage, die Sie gewählt haben, werden noch geladen. Warten Sie kurz und fahren Sie dann fort";
    CHOOSE_PLAN: "Choose your plan", "Kies uw plan", "Wählen Sie Ihren Plan";
    CHOOSE_LEVEL: "Answer how serious it is", "Geef aan hoe ernstig het is", "Geben Sie an, wie schwerwiegend es ist";
    MOMENT: "Correct the day, the time or the zone", "Corrigeer de dag, de tijd of de zone", "Korrigieren Sie Tag, Uhrzeit oder Zeitzone";
    NO_ADDRESS: "Write “{label}” as a web address, for example https://vsa.example.com", "Schrijf ‘{label}’ als webadres, bijvoorbeeld https://vsa.example.com", "Schreiben Sie „{label}“ als Webadresse, zum Beispiel https://vsa.example.com";
    NO_VERSION: "Write “{label}” with its number, for example 12.3, or say that it is not known yet", "Schrijf ‘{label}’ met het nummer, bijvoorbeeld 12.3, of geef aan dat het nog niet bekend is", "Schreiben Sie „{label}“ mit der Nummer, zum Beispiel 12.3, oder geben Sie an, dass es noch nicht bekannt ist";
    REQUIRED: "Enter “{label}”, or say that it is not known yet", "Vul ‘{label}’ in, of geef aan dat het nog niet bekend is", "Geben Sie „{label}“ ein, oder geben Sie an, dass es noch nicht bekannt ist";
}
