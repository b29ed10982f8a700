//! What happened, asked and answered in plain words. The page asks so, and a case repeats it so.

use crate::locale::word::words;

words! {
    WORKS: "What still works?", "Wat werkt er nog?", "Was funktioniert noch?";
    NOTHING_WORKS: "Nothing works any more", "Er werkt niets meer", "Nichts funktioniert mehr";
    WORKS_BADLY: "It runs, but far worse than it should", "Het werkt, maar veel slechter dan zou moeten", "Es läuft, aber viel schlechter, als es sollte";
    WORKS_PARTLY: "A part fails, the rest works", "Een deel werkt niet, de rest wel", "Ein Teil fällt aus, der Rest funktioniert";
    ALL_WORKS: "Everything works: I have a question or found a small flaw", "Alles werkt: ik heb een vraag of vond een klein gebrek", "Alles funktioniert: Ich habe eine Frage oder einen kleinen Mangel gefunden";
    PRODUCTION_HIT: "Is production hit?", "Is de productie geraakt?", "Ist die Produktion betroffen?";
    PRODUCTION: "Yes, production is hit", "Ja, de productie is geraakt", "Ja, die Produktion ist betroffen";
    OUTSIDE_PRODUCTION: "No, only something outside production", "Nee, alleen iets buiten de productie", "Nein, nur etwas außerhalb der Produktion";
    HIT: "Who is held up?", "Wie kan niet verder?", "Wer kann nicht weiterarbeiten?";
    HITS_ALL: "Everybody", "Iedereen", "Alle";
    HITS_MANY: "Many people", "Veel mensen", "Viele Personen";
    HITS_FEW: "A few people", "Enkele mensen", "Einzelne Personen";
    HITS_NOBODY: "Nobody", "Niemand", "Niemand";
    DATA: "Is data at risk, lost or unprotected?", "Zijn er gegevens in gevaar, verloren of onbeschermd?", "Sind Daten gefährdet, verloren oder ungeschützt?";
    DATA_AT_RISK: "Yes, data is at risk, lost or unprotected", "Ja, er zijn gegevens in gevaar, verloren of onbeschermd", "Ja, Daten sind gefährdet, verloren oder ungeschützt";
    DATA_SAFE: "No, the data is safe", "Nee, de gegevens zijn veilig", "Nein, die Daten sind sicher";
    GO_ON: "Is there a way to go on for now?", "Kunt u voorlopig op een andere manier verder?", "Können Sie vorerst auf andere Weise weiterarbeiten?";
    NO_WORKAROUND: "No, there is no workaround", "Nee, er is geen tijdelijke oplossing", "Nein, es gibt keine Umgehungslösung";
    WORKAROUND: "Yes, there is a workaround", "Ja, er is een tijdelijke oplossing", "Ja, es gibt eine Umgehungslösung";
    UNKNOWN: "I do not know", "Dat weet ik niet", "Das weiß ich nicht";
    SINCE: "Since when?", "Sinds wanneer?", "Seit wann?";
    SINCE_HINT: "As exactly as you know it: a day and a time, or what happened just before.", "Zo precies als u het weet: een dag en een tijd, of wat er vlak daarvoor gebeurde.", "So genau, wie Sie es wissen: Tag und Uhrzeit, oder was kurz davor geschah.";
}
