//! What stands around every page.

use crate::locale::word::words;

words! {
    TITLE: "Duetime: by when will support answer?", "Duetime: wanneer antwoordt support?", "Duetime: Bis wann antwortet der Support?";
    TAGLINE: "By when will support answer, and what must the case contain?", "Wanneer antwoordt support, en wat moet er in de case staan?", "Bis wann antwortet der Support, und was muss im Fall stehen?";
    SKIP: "Skip to the content", "Naar de inhoud", "Zum Inhalt springen";
    PAGES: "Pages", "Pagina’s", "Seiten";
    CALCULATOR: "Calculator", "Calculator", "Rechner";
    INTAKE: "Prepare a case", "Case voorbereiden", "Fall vorbereiten";
    COMPARE: "Compare plans", "Plannen vergelijken", "Pläne vergleichen";
    LANGUAGE: "Language", "Taal", "Sprache";
    PRIVACY: "Everything happens in this browser. Nothing is sent anywhere; your draft stays on this device.",
        "Alles gebeurt in deze browser. Er wordt niets verstuurd; uw concept blijft op dit apparaat.",
        "Alles geschieht in diesem Browser. Es wird nichts versendet; Ihr Entwurf bleibt auf diesem Gerät.";
    INDEPENDENT: "Duetime reads published support policies. It is not made by the vendors. What counts is your contract.",
        "Duetime leest gepubliceerd supportbeleid. Het is niet van de leveranciers. Uw contract is leidend.",
        "Duetime liest veröffentlichte Supportrichtlinien. Es stammt nicht von den Herstellern. Maßgeblich ist Ihr Vertrag.";
    FORGET: "Delete my draft", "Mijn concept verwijderen", "Meinen Entwurf löschen";
    FORGOTTEN: "The draft has been deleted from this device.", "Het concept is van dit apparaat verwijderd.", "Der Entwurf wurde von diesem Gerät gelöscht.";
    NOT_KEPT: "This browser does not let Duetime keep a draft. Your entries stay until you close the page.",
        "Deze browser laat Duetime geen concept bewaren. Uw invoer blijft tot u de pagina sluit.",
        "Dieser Browser lässt Duetime keinen Entwurf aufbewahren. Ihre Eingaben bleiben, bis Sie die Seite schließen.";
    LINK_UNREAD: "The link could not be read in full. Please choose or enter yourself:",
        "De link was niet helemaal te lezen. Kies of vul zelf in:",
        "Der Link ließ sich nicht ganz lesen. Bitte wählen Sie selbst oder geben Sie ein:";
    CLOSE: "Close", "Sluiten", "Schließen";
    LOADING: "Loading the support programme…", "Het supportprogramma wordt geladen…", "Das Supportprogramm wird geladen…";
    NOT_LOADED: "The support programme could not be loaded.", "Het supportprogramma kon niet worden geladen.", "Das Supportprogramm konnte nicht geladen werden.";
    NOT_LOADED_HELP: "Check the connection and try again. You can always reach the vendor directly:",
        "Controleer de verbinding en probeer het opnieuw. U kunt de leverancier altijd rechtstreeks bereiken:",
        "Prüfen Sie die Verbindung und versuchen Sie es erneut. Sie erreichen den Hersteller immer direkt:";
    PART_MISSING: "A part of this page could not be loaded.", "Een deel van deze pagina kon niet worden geladen.", "Ein Teil dieser Seite konnte nicht geladen werden.";
    PART_MISSING_HELP: "Check the connection and try again. What you entered is still here.",
        "Controleer de verbinding en probeer het opnieuw. Wat u hebt ingevuld, is er nog.",
        "Prüfen Sie die Verbindung und versuchen Sie es erneut. Ihre Eingaben sind noch da.";
    NEWER: "There is a new version of Duetime by now. Load it: your draft comes along. Files that you added have to be chosen again.",
        "Er is intussen een nieuwe versie van Duetime. Laad die: uw concept gaat mee. Bestanden die u hebt toegevoegd, moet u opnieuw kiezen.",
        "Inzwischen gibt es eine neue Version von Duetime. Laden Sie sie: Ihr Entwurf kommt mit. Hinzugefügte Dateien müssen Sie neu auswählen.";
    LOAD_NEWER: "Load the new version", "De nieuwe versie laden", "Neue Version laden";
    AGAIN: "Try again", "Opnieuw proberen", "Erneut versuchen";
    SOURCE: "Source", "Bron", "Quelle";
    SOURCES: "Sources", "Bronnen", "Quellen";
    READ_ON: "read on {date}", "gelezen op {date}", "gelesen am {date}";
    EDITION: "edition: {edition}", "editie: {edition}", "Ausgabe: {edition}";
    OURS: "our suggestion", "ons voorstel", "unser Vorschlag";
    OUTSIDE: "from another document of the vendor", "uit een ander document van de leverancier", "aus einem anderen Dokument des Herstellers";
    UNDATED: "undated", "ongedateerd", "undatiert";
    OPENS_ELSEWHERE: "(opens the vendor’s site)", "(opent de site van de leverancier)", "(öffnet die Website des Herstellers)";
    OPTIONAL: "(optional)", "(optioneel)", "(optional)";
    AND: "and", "en", "und";
    PRINT: "Print", "Afdrukken", "Drucken";
}
