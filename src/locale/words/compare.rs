//! The comparison of plans.

use crate::locale::word::words;

words! {
    HEADING: "Compare plans", "Plannen vergelijken", "Pläne vergleichen";
    LEAD: "The target of each plan for each level, as it stands in the vendor’s document.", "De streeftijd van elk plan voor elk niveau, zoals die in het document van de leverancier staat.", "Die Zielzeit jedes Plans für jede Stufe, so wie sie im Dokument des Herstellers steht.";
    EMPTY: "Choose a vendor, and its plans will appear here side by side.", "Kies een leverancier, dan staan de plannen hier naast elkaar.", "Wählen Sie einen Hersteller, dann erscheinen seine Pläne hier nebeneinander.";
    TARGETS: "Target for the first response", "Streeftijd voor de eerste reactie", "Zielzeit für die erste Reaktion";
    LEVEL: "Level", "Niveau", "Stufe";
    HOURS: "Hours of support", "Supporturen", "Supportzeiten";
    CHANNELS: "Ways to reach support", "Wegen naar support", "Kontaktwege";
    INCLUDES: "What the plans include", "Wat de plannen inhouden", "Was die Pläne enthalten";
    FEATURE: "Feature", "Onderdeel", "Leistung";
    INCLUDED: "Yes", "Ja", "Ja";
    NOT_INCLUDED: "No", "Nee", "Nein";
    NOT_APPLICABLE: "Does not apply", "Niet van toepassing", "Entfällt";
    NO_HOURS: "None named", "Niet genoemd", "Keine genannt";
    ALSO: "another reading: {figure}", "andere lezing: {figure}", "andere Lesart: {figure}";
    GAPS: "What the documents do not say", "Wat niet in de documenten staat", "Was nicht in den Dokumenten steht";
}
