//! The drafts that are kept on this device.

use crate::locale::word::words;

words! {
    DRAFTS: "Your drafts", "Uw concepten", "Ihre Entwürfe";
    DRAFTS_SAY: "Every change is kept in this browser, on this device, and nowhere else. A draft that was not changed for {days} days is listed here as old when you open Duetime, and deleted a week later. A private window forgets it when it is closed.",
        "Elke wijziging wordt in deze browser bewaard, op dit apparaat en nergens anders. Een concept dat {days} dagen niet is gewijzigd, staat hier als oud zodra u Duetime opent, en wordt een week later verwijderd. Een privévenster vergeet het zodra u het sluit.",
        "Jede Änderung wird in diesem Browser auf diesem Gerät aufbewahrt und nirgends sonst. Ein Entwurf, der {days} Tage nicht geändert wurde, steht hier als alt, sobald Sie Duetime öffnen, und wird eine Woche später gelöscht. Ein privates Fenster vergisst ihn, wenn es geschlossen wird.";
    SAVED: "Saved {time} on this device.", "Bewaard om {time} op dit apparaat.", "Gespeichert um {time} auf diesem Gerät.";
    NOT_SAVED: "Not saved on this device.", "Niet op dit apparaat bewaard.", "Nicht auf diesem Gerät gespeichert.";
    NOTHING_YET: "What you enter is saved on this device.", "Wat u invult, wordt op dit apparaat bewaard.", "Ihre Eingaben werden auf diesem Gerät gespeichert.";
    NOT_KEPT: "This browser does not let Duetime keep your draft: storage is forbidden or full. You can go on; what you entered stays until you close this tab. To be safe, save it as a file.",
        "Deze browser laat Duetime uw concept niet bewaren: opslag is verboden of vol. U kunt verdergaan; wat u invulde, blijft tot u dit tabblad sluit. Bewaar het voor de zekerheid als bestand.",
        "Dieser Browser lässt Duetime Ihren Entwurf nicht aufbewahren: Speichern ist verboten, oder der Platz ist voll. Sie können fortfahren; Ihre Eingaben bleiben, bis Sie diesen Tab schließen. Speichern Sie sie sicherheitshalber als Datei.";
    TO_FILE: "Save as a file", "Als bestand bewaren", "Als Datei speichern";
    FROM_FILE: "Open a draft from a file", "Een concept uit een bestand openen", "Einen Entwurf aus einer Datei öffnen";
    FROM_FILE_HINT: "A file that Duetime saved, here or on another device.", "Een bestand dat Duetime heeft bewaard, hier of op een ander apparaat.", "Eine Datei, die Duetime gespeichert hat, hier oder auf einem anderen Gerät.";
    NO_DRAFT: "This file holds no draft of Duetime. Choose a file that was saved with “Save as a file”.",
        "Dit bestand bevat geen concept van Duetime. Kies een bestand dat met ‘Als bestand bewaren’ is gemaakt.",
        "Diese Datei enthält keinen Entwurf von Duetime. Wählen Sie eine Datei, die mit „Als Datei speichern“ entstanden ist.";
    NEWER: "This draft was made with a newer version of Duetime. Reload this page to open it; nothing of it is lost.",
        "Dit concept is met een nieuwere versie van Duetime gemaakt. Laad deze pagina opnieuw om het te openen; er gaat niets van verloren.",
        "Dieser Entwurf wurde mit einer neueren Version von Duetime erstellt. Laden Sie diese Seite neu, um ihn zu öffnen; nichts davon geht verloren.";
    DAMAGED: "This draft cannot be read. Save it as a file before you delete it.",
        "Dit concept kan niet worden gelezen. Bewaar het als bestand voordat u het verwijdert.",
        "Dieser Entwurf lässt sich nicht lesen. Speichern Sie ihn als Datei, bevor Sie ihn löschen.";
    UNREAD: "Entries of this draft that only a newer version of Duetime understands: {n}. They are kept, and not shown here.",
        "Gegevens van dit concept die alleen een nieuwere versie van Duetime begrijpt: {n}. Ze blijven bewaard en worden hier niet getoond.",
        "Angaben dieses Entwurfs, die nur eine neuere Version von Duetime versteht: {n}. Sie bleiben erhalten und werden hier nicht gezeigt.";
    NO_DRAFTS: "Nothing is kept here yet. What you enter on the way to a case will appear here.",
        "Hier is nog niets bewaard. Wat u op weg naar een case invult, komt hier te staan.",
        "Hier ist noch nichts gespeichert. Was Sie auf dem Weg zu einem Fall eingeben, erscheint dann hier.";
    NO_VENDOR: "No vendor chosen yet", "Nog geen leverancier gekozen", "Noch kein Hersteller gewählt";
    NAME: "Name of this draft", "Naam van dit concept", "Name dieses Entwurfs";
    NAME_HINT: "For yourself; it is not part of the case.", "Voor uzelf; hij komt niet in de case.", "Für Sie selbst; er gehört nicht zum Fall.";
    HERE: "open here", "hier geopend", "hier geöffnet";
    CHANGED: "changed {time}, kept until {until}", "gewijzigd {time}, bewaard tot {until}", "geändert {time}, aufbewahrt bis {until}";
    OPEN: "Go on", "Verdergaan", "Fortfahren";
    DELETE: "Delete", "Verwijderen", "Löschen";
    GONE: "The draft was deleted.", "Het concept is verwijderd.", "Der Entwurf wurde gelöscht.";
    BRING_BACK: "Bring it back", "Terughalen", "Zurückholen";
    NEW: "Begin a new case", "Een nieuwe case beginnen", "Einen neuen Fall beginnen";
    FOUND: "You go on with your draft, last changed {time}. It is kept for {days} days after the last change.",
        "U gaat verder met uw concept, laatst gewijzigd {time}. Het wordt tot {days} dagen na de laatste wijziging bewaard.",
        "Sie fahren mit Ihrem Entwurf fort, zuletzt geändert {time}. Er wird bis {days} Tage nach der letzten Änderung aufbewahrt.";
    ELSEWHERE: "Changed in another tab, and taken over here because it is later: {names}",
        "In een ander tabblad gewijzigd en hier overgenomen, omdat het later was: {names}",
        "In einem anderen Tab geändert und hier übernommen, weil es später war: {names}";
    SEEN: "Understood", "Begrepen", "Verstanden";
    DELETED_ELSEWHERE: "This draft was deleted in another tab. What you enter here is not kept, unless you want it to be.",
        "Dit concept is in een ander tabblad verwijderd. Wat u hier invult, wordt niet bewaard, tenzij u dat wilt.",
        "Dieser Entwurf wurde in einem anderen Tab gelöscht. Was Sie hier eingeben, wird nicht gespeichert, es sei denn, Sie möchten es.";
    KEEP_AFTER_ALL: "Keep it after all", "Toch bewaren", "Doch behalten";
    OLD: "Not changed for {days} days. It will be deleted after {until}.", "{days} dagen niet gewijzigd. Het wordt na {until} verwijderd.", "Seit {days} Tagen nicht geändert. Er wird nach dem {until} gelöscht.";
    KEEP_OLD: "Keep it", "Bewaren", "Behalten";
}
