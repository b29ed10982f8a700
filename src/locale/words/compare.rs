//! The comparison of plans.

use crate::locale::word::words;

words! {
    HEADING: "Compare plans", "Plannen vergelijken", "Pläne vergleichen";
    LEAD: "What each plan promises for each level, as the vendor’s document has it.", "Wat elk plan voor elk niveau belooft, zoals het document van de leverancier het heeft.", "Was jeder Plan für jede Stufe zusagt, so wie es im Dokument des Herstellers steht.";
    EMPTY: "Choose a vendor, and its plans will stand here side by side.", "Kies een leverancier, dan staan de plannen hier naast elkaar.", "Wählen Sie einen Hersteller, dann stehen seine Pläne hier nebeneinander.";
    TARGETS: "Time to the first answer", "Tijd tot het eerste antwoord", "Zeit bis zur ersten Antwort";
    LEVEL: "Level", "Niveau", "Stufe";
    HOURS: "Hours of support", "Tijden van support", "Servicezeiten";
    CHANNELS: "Ways to reach support", "Wegen naar support", "Wege zum Support";
    INCLUDES: "What the plans include", "Wat de plannen inhouden", "Was die Pläne enthalten";
    FEATURE: "Feature", "Onderdeel", "Leistung";
    INCLUDED: "Yes", "Ja", "Ja";
    NOT_INCLUDED: "No", "Nee", "Nein";
    NOT_APPLICABLE: "Does not apply", "Niet van toepassing", "Entfällt";
    NO_HOURS: "None named", "Niet genoemd", "Keine genannt";
    ALSO: "another reading: {figure}", "andere lezing: {figure}", "andere Lesart: {figure}";
    GAPS: "What the documents do not publish", "Wat de documenten niet publiceren", "Was die Dokumente nicht veröffentlichen";
}
