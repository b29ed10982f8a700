//! The way to a case.

use crate::locale::word::words;

words! {
    HEADING: "Prepare a case", "Case voorbereiden", "Fall vorbereiten";
    STEP: "Step {n} of {of}", "Stap {n} van {of}", "Schritt {n} von {of}";
    BEFORE: "Before you start", "Voordat u begint", "Bevor Sie beginnen";
    HAPPENED: "What happened", "Wat er is gebeurd", "Was geschehen ist";
    NEEDED: "What support needs", "Wat support nodig heeft", "Was der Support braucht";
    REVIEW: "Check your answers", "Controleer uw antwoorden", "Prüfen Sie Ihre Angaben";
    DONE: "Your case is ready", "Uw case is klaar", "Ihr Fall ist fertig";
    CONTINUE: "Continue", "Doorgaan", "Weiter";
    BACK: "Back", "Terug", "Zurück";
    ROLE: "Who hands in the case?", "Wie dient de case in?", "Wer reicht den Fall ein?";
    ROLE_OTHER: "None of these", "Geen van deze", "Keine davon";
    UNKNOWN: "I do not know", "Dat weet ik niet", "Das weiß ich nicht";
    SCOPE: "What support does not do", "Wat support niet doet", "Was der Support nicht macht";
    RECOMMENDED: "recommended", "aanbevolen", "empfohlen";
    DEMANDED: "required", "vereist", "erforderlich";
    WHY_ASKED: "Why this is asked", "Waarom dit gevraagd wordt", "Warum danach gefragt wird";
    FOR_EXAMPLE: "For example: {example}", "Bijvoorbeeld: {example}", "Zum Beispiel: {example}";
    NOT_KNOWN: "Not known yet", "Nog niet bekend", "Noch nicht bekannt";
    ONLY: "only {when}", "alleen {when}", "nur {when}";
    ASKED_BY_US: "our suggestion", "ons voorstel", "unser Vorschlag";
    ASKED_BY_VENDOR: "from the vendor’s documentation", "uit de documentatie van de leverancier", "aus der Dokumentation des Herstellers";
    COMPLETE: "Everything that the programme requires is there.", "Alles wat het programma vereist, is er.", "Alles, was das Programm verlangt, ist da.";
    INCOMPLETE: "Still missing: {items}", "Ontbreekt nog: {items}", "Es fehlt noch: {items}";
    METER_REQUIRED: "Required: {have} of {of}", "Vereist: {have} van {of}", "Erforderlich: {have} von {of}";
    METER_RECOMMENDED: "Recommended: {have} of {of}", "Aanbevolen: {have} van {of}", "Empfohlen: {have} von {of}";
    NONE_GIVEN: "Not given", "Niet opgegeven", "Keine Angabe";
    CHANGE: "Change", "Wijzigen", "Ändern";
    CHANGE_WHAT: "Change: {what}", "Wijzigen: {what}", "Ändern: {what}";
    NEXT: "What happens next", "Wat er daarna gebeurt", "Wie es weitergeht";
    CLOSES: "How the case ends", "Hoe de case eindigt", "Wie der Fall endet";
    ESCALATE: "If it does not go well", "Als het niet goed gaat", "Wenn es nicht gut läuft";
    ESCALATE_CHECKS: "Check first", "Controleer eerst", "Prüfen Sie zuerst";
    ESCALATE_PATH: "The way up", "De weg omhoog", "Der Weg nach oben";
    FINISH: "Make the case", "De case maken", "Den Fall erstellen";
    DONE_SAYS: "The case is on this page only. Nothing has been sent. Copy or download it, and hand it in where the vendor takes cases.", "De case staat alleen op deze pagina. Er is niets verstuurd. Kopieer of download hem en dien hem in waar de leverancier cases aanneemt.", "Der Fall steht nur auf dieser Seite. Es wurde nichts versendet. Kopieren oder laden Sie ihn herunter und reichen Sie ihn dort ein, wo der Hersteller Fälle annimmt.";
    COPY: "Copy the case", "De case kopiëren", "Den Fall kopieren";
    COPIED: "The case is on the clipboard.", "De case staat op het klembord.", "Der Fall ist in der Zwischenablage.";
    NOT_COPIED: "The browser did not allow copying. Select the text below, or download the case.", "De browser liet kopiëren niet toe. Selecteer de tekst hieronder, of download de case.", "Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text unten oder laden Sie den Fall herunter.";
    DOWNLOAD: "Download as JSON", "Downloaden als JSON", "Als JSON herunterladen";
    DOCUMENT: "The case as a document", "De case als document", "Der Fall als Dokument";
    EDIT: "Back to the answers", "Terug naar de antwoorden", "Zurück zu den Angaben";
    MOMENT: "Opened", "Geopend", "Eröffnet";
    RESPONSE: "Answer", "Antwoord", "Antwort";
    REGIONS: "Languages and telephones", "Talen en telefoons", "Sprachen und Telefone";
}
