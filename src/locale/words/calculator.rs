//! What the calculator asks.

use crate::locale::word::words;

words! {
    HEADING: "By when will support answer?", "Wanneer antwoordt support?", "Bis wann antwortet der Support?";
    PROGRAMME: "Whose support do you need?", "Van wie hebt u support nodig?", "Wessen Support brauchen Sie?";
    PROGRAMME_EMPTY: "Choose a vendor to begin. The answer will appear here.",
        "Kies een leverancier om te beginnen. Het antwoord komt hier te staan.",
        "Wählen Sie zuerst einen Hersteller. Die Antwort erscheint dann hier.";
    CHANGE: "Change", "Wijzigen", "Ändern";
    PLAN: "Which plan do you have?", "Welk plan hebt u?", "Welchen Plan haben Sie?";
    PLAN_ALSO: "called {names} in the other edition", "heet {names} in de andere editie", "heißt {names} in der anderen Ausgabe";
    PLAN_UNSOLD: "end of sale {date}", "einde verkoop {date}", "Verkaufsende {date}";
    CASE_TYPE: "What kind of case is it?", "Wat voor case is het?", "Um welche Art von Fall geht es?";
    LEVEL: "How serious is it?", "Hoe ernstig is het?", "Wie schwerwiegend ist es?";
    EXAMPLE: "For example:", "Bijvoorbeeld:", "Zum Beispiel:";
    MATRIX: "{across} and {down} together", "{across} en {down} samen", "{across} und {down} zusammen";
    MATRIX_CELL: "{level}: {across}; {down}", "{level}: {across}; {down}", "{level}: {across}; {down}";
    MATRIX_HELP: "Answer the two questions, or choose a field directly. Arrow keys move through it.",
        "Beantwoord de twee vragen, of kies meteen een vak. Met de pijltjestoetsen beweegt u erdoorheen.",
        "Beantworten Sie die zwei Fragen oder wählen Sie direkt ein Feld. Die Pfeiltasten bewegen die Auswahl.";
    OPEN_CELL: "The programme leaves this open. Which fits better?", "Het programma laat dit open. Wat past beter?", "Das Programm lässt das offen. Was passt besser?";
    OPEN_MARK: "open", "open", "offen";
    OVERRIDE: "Choose another level", "Een ander niveau kiezen", "Eine andere Stufe wählen";
    OVERRIDE_HELP: "The programme lets you overrule the level. The case keeps both, and your reason.",
        "Volgens het programma mag u van het niveau afwijken. De case bewaart beide, en uw reden.",
        "Nach dem Programm dürfen Sie von der Stufe abweichen. Der Fall enthält beide und Ihre Begründung.";
    OVERRIDE_NONE: "Keep {level}, as the answers give it", "{level} houden, zoals de antwoorden het geven", "{level} behalten, wie es die Antworten ergeben";
    OVERRIDE_REASON: "Why another level?", "Waarom een ander niveau?", "Warum eine andere Stufe?";
    DECIDED_BY: "Who decides", "Wie beslist", "Wer entscheidet";
    KEPT_BY: "Set by", "Bepaald door", "Festgelegt von";
    WHEN: "When do you open the case?", "Wanneer opent u de case?", "Wann eröffnen Sie den Fall?";
    WHEN_ENTERED: "When is it entered in the ticketing system?", "Wanneer staat het in het ticketsysteem?", "Wann steht es im Ticketsystem?";
    NOW: "Now", "Nu", "Jetzt";
    OTHER_MOMENT: "At another time", "Op een ander moment", "Zu einem anderen Zeitpunkt";
    DATE: "Day", "Dag", "Tag";
    DATE_HINT: "For example 20 Nov 2026 or 2026-11-20", "Bijvoorbeeld 20 nov 2026 of 20-11-2026", "Zum Beispiel 20.11.2026 oder 20. Nov 2026";
    TIME: "Time", "Tijd", "Uhrzeit";
    TIME_HINT: "For example 16:30", "Bijvoorbeeld 16:30", "Zum Beispiel 16:30";
    ZONE: "Time zone", "Tijdzone", "Zeitzone";
    ZONE_HINT: "Type a city, for example Amsterdam", "Typ een stad, bijvoorbeeld Amsterdam", "Geben Sie eine Stadt ein, zum Beispiel Amsterdam";
    UNDERSTOOD: "Understood as {moment}, {zone}", "Gelezen als {moment}, {zone}", "Verstanden als {moment}, {zone}";
    NEXT_DAY: "{time} on {day}", "{time} op {day}", "{time} am {day}";
    PASTED_ZONE: "The text says {zone}. Nothing is converted: the time is read in {place}.", "In de tekst staat {zone}. Er wordt niets omgerekend: de tijd geldt in {place}.", "Im Text steht {zone}. Nichts wird umgerechnet: Die Uhrzeit gilt in {place}.";
    USE_ZONE: "Use {zone}", "{zone} gebruiken", "{zone} verwenden";
    TWICE: "This time happens twice, because the clocks go back. Which one?", "Deze tijd komt twee keer voor, omdat de klok teruggaat. Welke bedoelt u?", "Diese Uhrzeit gibt es zweimal, weil die Uhr zurückgestellt wird. Welche meinen Sie?";
    FIRST: "The first, {offset}", "De eerste, {offset}", "Die erste, {offset}";
    SECOND: "The second, {offset}", "De tweede, {offset}", "Die zweite, {offset}";
    MISSING: "This time does not exist, because the clocks go forward. It is read as {moment}.", "Deze tijd bestaat niet, omdat de klok vooruitgaat. Hij is gelezen als {moment}.", "Diese Uhrzeit gibt es nicht, weil die Uhr vorgestellt wird. Sie wird als {moment} gelesen.";
    ADVANTAGES: "About you", "Over u", "Über Sie";
    YES: "Yes", "Ja", "Ja";
    NO: "No", "Nee", "Nein";
    OWN: "Use the figure from your own contract", "De waarde uit uw eigen contract gebruiken", "Den Wert aus Ihrem eigenen Vertrag verwenden";
    OWN_HELP: "It is used on this page only, and marked as yours everywhere.", "Die wordt alleen op deze pagina gebruikt en overal als de uwe aangegeven.", "Er wird nur auf dieser Seite verwendet und überall als Ihr eigener gekennzeichnet.";
    OWN_AMOUNT: "First response within", "Eerste reactie binnen", "Erste Reaktion innerhalb von";
    OWN_UNIT: "Unit", "Eenheid", "Einheit";
    OWN_FROM: "Support opens", "Support opent", "Support öffnet";
    OWN_TO: "Support closes", "Support sluit", "Support schließt";
    OWN_WEEKEND: "Also on Saturday and Sunday", "Ook op zaterdag en zondag", "Auch am Samstag und Sonntag";
    UNIT_MINUTES: "minutes, day and night", "minuten, dag en nacht", "Minuten, rund um die Uhr";
    UNIT_HOURS: "hours, day and night", "uur, dag en nacht", "Stunden, rund um die Uhr";
    UNIT_BUSINESS_MINUTES: "minutes in business hours", "minuten binnen kantooruren", "Minuten in der Geschäftszeit";
    UNIT_BUSINESS_HOURS: "business hours", "kantooruren", "Geschäftsstunden";
    UNIT_BUSINESS_DAYS: "business days", "werkdagen", "Arbeitstage";
    UNIT_END_OF_DAY: "business days, to the end of the day", "werkdagen, tot het einde van de dag", "Arbeitstage, bis zum Ende des Tages";
    ONE_MINUTE: "minute, day and night", "minuut, dag en nacht", "Minute, rund um die Uhr";
    ONE_HOUR: "hour, day and night", "uur, dag en nacht", "Stunde, rund um die Uhr";
    ONE_BUSINESS_MINUTE: "minute in business hours", "minuut binnen kantooruren", "Minute in der Geschäftszeit";
    ONE_BUSINESS_HOUR: "business hour", "kantooruur", "Geschäftsstunde";
    ONE_BUSINESS_DAY: "business day", "werkdag", "Arbeitstag";
    ONE_END_OF_DAY: "business day, to the end of the day", "werkdag, tot het einde van de dag", "Arbeitstag, bis zum Ende des Tages";
    TO_INTAKE: "Prepare the case", "De case voorbereiden", "Den Fall vorbereiten";
}
