//! The files that go with a case.

use crate::locale::word::words;

words! {
    STAY: "Files stay on this device: nothing is uploaded. The case lists their names, sizes and checksums, so that {vendor} can tell whether it got the right ones. Attach the files themselves when you submit the case.",
        "Bestanden blijven op dit apparaat: er wordt niets geüpload. De case noemt hun namen, groottes en controlesommen, zodat {vendor} kan zien of het de juiste heeft gekregen. Voeg de bestanden zelf toe wanneer u de case indient.",
        "Dateien bleiben auf diesem Gerät: Es wird nichts hochgeladen. Der Fall nennt ihre Namen, Größen und Prüfsummen, damit {vendor} erkennt, ob die richtigen angekommen sind. Fügen Sie die Dateien selbst hinzu, wenn Sie den Fall einreichen.";
    NO_RULE: "{vendor} publishes no limit for files in its support programme.", "{vendor} publiceert in zijn supportprogramma geen limiet voor bestanden.", "{vendor} veröffentlicht in seinem Supportprogramm keine Grenze für Dateien.";
    CHOOSE: "Log files, screenshots, reports", "Logbestanden, schermafbeeldingen, rapporten", "Protokolldateien, Bildschirmfotos, Berichte";
    HINT: "Choose files or drop them here, {most} at most.", "Kies bestanden of sleep ze hierheen, ten hoogste {most}.", "Wählen Sie Dateien oder ziehen Sie sie hierher, höchstens {most}.";
    NONE: "No files yet. You can go on without any.", "Nog geen bestanden. U kunt ook zonder verder.", "Noch keine Dateien. Sie können auch ohne fortfahren.";
    READING: "Reading {name}: {share} %", "{name} wordt gelezen: {share} %", "{name} wird gelesen: {share} %";
    SEARCHING: "Searching {name} for secrets: {share} %", "{name} wordt doorzocht op geheimen: {share} %", "{name} wird nach Geheimnissen durchsucht: {share} %";
    MASKING: "Masking {name}: {share} %", "{name} wordt gemaskeerd: {share} %", "{name} wird maskiert: {share} %";
    STOP: "Stop", "Stoppen", "Anhalten";
    LEAVE_OUT: "Leave it out", "Weglaten", "Weglassen";
    STOPPED: "Stopped.", "Gestopt.", "Angehalten.";
    LEFT_OUT: "{name} was left out.", "{name} is weggelaten.", "{name} wurde weggelassen.";
    ELSEWHERE: "{name} is not on the list: what it was for is not there any more.", "{name} staat niet op de lijst: waar het bij hoorde, is er niet meer.", "{name} steht nicht auf der Liste: Wozu die Datei gehörte, ist nicht mehr da.";
    TAKEN: "{name} is on the list.", "{name} staat op de lijst.", "{name} steht auf der Liste.";
    NOT_READ: "{name} could not be read. Choose it again.", "{name} kon niet worden gelezen. Kies het opnieuw.", "{name} ließ sich nicht lesen. Wählen Sie die Datei erneut.";
    TOO_MANY: "A case lists at most {most} files. Put several into one archive.", "Een case noemt ten hoogste {most} bestanden. Bundel een aantal bestanden in één archief.", "Ein Fall nennt höchstens {most} Dateien. Packen Sie mehrere in ein Archiv.";
    LINES: "First lines", "Eerste regels", "Erste Zeilen";
    PICTURE: "Preview of {name}", "Voorbeeld van {name}", "Vorschau von {name}";
    MASKED: "secrets masked", "geheimen gemaskeerd", "Geheimnisse maskiert";
    MASKED_SAVED: "The masked copy was saved. Attach that one.", "De gemaskeerde kopie is bewaard. Voeg die toe.", "Die maskierte Kopie wurde gespeichert. Fügen Sie diese bei.";
    NOT_OPEN: "Not open any more, because the page was reloaded. To search or preview it, choose it again.",
        "Niet meer geopend, omdat de pagina opnieuw is geladen. Kies het opnieuw om het te doorzoeken of te bekijken.",
        "Nicht mehr geöffnet, weil die Seite neu geladen wurde. Wählen Sie die Datei erneut, um sie zu durchsuchen oder anzusehen.";
    NOT_YET: "Not searched for secrets yet.", "Nog niet doorzocht op geheimen.", "Noch nicht nach Geheimnissen durchsucht.";
    SEARCH_STOPPED: "Not searched for secrets to the end: you stopped it.", "Niet tot het einde doorzocht op geheimen: u hebt het gestopt.", "Nicht bis zum Ende nach Geheimnissen durchsucht: Sie haben angehalten.";
    NO_TEXT: "Not searched for secrets: it is not a text.", "Niet doorzocht op geheimen: het is geen tekst.", "Nicht nach Geheimnissen durchsucht: Es ist kein Text.";
    UNREADABLE: "Not searched for secrets: it cannot be read any more. Choose it again.", "Niet doorzocht op geheimen: het kan niet meer worden gelezen. Kies het opnieuw.", "Nicht nach Geheimnissen durchsucht: Die Datei ist nicht mehr lesbar. Wählen Sie sie erneut.";
    SEARCH: "Search for secrets", "Op geheimen doorzoeken", "Nach Geheimnissen durchsuchen";
    SAVE_AGAIN: "Save the masked copy again", "De gemaskeerde kopie nogmaals bewaren", "Die maskierte Kopie noch einmal speichern";
    DROP: "Remove from the list", "Van de lijst halen", "Von der Liste nehmen";
}
