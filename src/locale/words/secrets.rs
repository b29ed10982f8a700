//! What must not leave with a case.

use crate::locale::word::words;

words! {
    INTRO: "These places look like secrets or personal data. Support does not need them. Masking keeps the rest readable.",
        "Deze plekken lijken op geheimen of persoonsgegevens. Support heeft ze niet nodig. Na het maskeren blijft de rest leesbaar.",
        "Diese Stellen sehen nach Geheimnissen oder persönlichen Daten aus. Der Support braucht sie nicht. Beim Maskieren bleibt der Rest lesbar.";
    NOTHING: "Nothing that looks like a secret was found.", "Er is niets gevonden dat op een geheim lijkt.", "Es wurde nichts gefunden, das nach einem Geheimnis aussieht.";
    NOTHING_IN: "Nothing that looks like a secret was found in what was searched: {names}.", "Er is niets gevonden dat op een geheim lijkt in wat is doorzocht: {names}.", "In dem, was durchsucht wurde, fand sich nichts, das nach einem Geheimnis aussieht: {names}.";
    TYPED: "what you typed", "wat u hebt getypt", "was Sie eingegeben haben";
    NOT_YET: "Not searched yet: {names}.", "Nog niet doorzocht: {names}.", "Noch nicht durchsucht: {names}.";
    SEARCH_STOPPED: "Not searched to the end, because you stopped it: {names}.", "Niet tot het einde doorzocht, omdat u het hebt gestopt: {names}.", "Nicht bis zum Ende durchsucht, weil Sie angehalten haben: {names}.";
    NO_TEXT: "Not searched, because it is not a text: {names}.", "Niet doorzocht, omdat het geen tekst is: {names}.", "Nicht durchsucht, weil es kein Text ist: {names}.";
    UNREADABLE: "Not searched, because it cannot be read any more: {names}.", "Niet doorzocht, omdat het niet meer kan worden gelezen: {names}.", "Nicht durchsucht, weil es nicht mehr lesbar ist: {names}.";
    PROVES_NOTHING: "The search happens in this browser. It knows many kinds of secrets, but not all, so check for yourself too.",
        "Het zoeken gebeurt in deze browser. Veel soorten geheimen worden herkend, maar niet alle: controleer daarom ook zelf.",
        "Die Suche geschieht in diesem Browser. Sie kennt viele Arten von Geheimnissen, aber nicht alle: Prüfen Sie deshalb auch selbst.";
    MASK_ALL: "Mask all ({count})", "Alles maskeren ({count})", "Alle maskieren ({count})";
    MASK: "Mask as {masked}", "Maskeren als {masked}", "Maskieren als {masked}";
    IN: "{kind} in “{name}”", "{kind} in ‘{name}’", "{kind} in „{name}“";
    KEEP: "Leave as it is", "Zo laten", "Unverändert lassen";
    LIKELY: "perhaps", "misschien", "vielleicht";
    IN_FILE: "Places in this file: {count}. The file stays here; but you will attach it yourself.",
        "Plekken in dit bestand: {count}. Het bestand blijft hier; maar u voegt het straks zelf toe.",
        "Stellen in dieser Datei: {count}. Die Datei bleibt hier; aber Sie fügen sie später selbst bei.";
    MASK_FILE: "Mask all and save a copy of {name}", "Alles maskeren en een kopie van {name} bewaren", "Alles maskieren und eine Kopie von {name} speichern";
    KEEP_FILE: "Leave the file as it is", "Het bestand zo laten", "Die Datei unverändert lassen";
    TOO_LARGE: "Files of more than {size} are not masked here.", "Bestanden van meer dan {size} worden hier niet gemaskeerd.", "Dateien von mehr als {size} werden hier nicht maskiert.";
    UNFINISHED: "To mask the file, search it to the end.", "Doorzoek het bestand tot het einde om het te maskeren.", "Um die Datei zu maskieren, durchsuchen Sie sie bis zum Ende.";
    LINE: "line {n}", "regel {n}", "Zeile {n}";
    NOT_SEARCHED: "Not searched, because the page was reloaded since they were chosen: {names}. Choose them again to have them searched.",
        "Niet doorzocht, omdat de pagina opnieuw is geladen sinds ze zijn gekozen: {names}. Kies ze opnieuw om ze te laten doorzoeken.",
        "Nicht durchsucht, weil die Seite neu geladen wurde, seit sie gewählt wurden: {names}. Wählen Sie sie erneut, um sie durchsuchen zu lassen.";
    LEFT: "Something that looks like a secret stays as it is.", "Iets dat op een geheim lijkt, blijft zo staan.", "Etwas, das nach einem Geheimnis aussieht, bleibt so stehen.";
    LOOK: "Look at it", "Bekijken", "Ansehen";
    MASKED: "Masked.", "Gemaskeerd.", "Maskiert.";
    PRIVATE_KEY: "Private key", "Privésleutel", "Privater Schlüssel";
    JWT: "Token (JWT)", "Token (JWT)", "Token (JWT)";
    KEY: "Key or token", "Sleutel of token", "Schlüssel oder Token";
    CARD: "Payment card", "Betaalkaart", "Zahlungskarte";
    IBAN: "Bank account", "Bankrekening", "Bankkonto";
    NATIONAL_ID: "National identity number", "Nationaal identificatienummer (zoals een bsn)", "Amtliche Identifikationsnummer";
    CONNECTION: "Password in a connection string", "Wachtwoord in een verbindingstekst", "Kennwort in einer Verbindungszeichenfolge";
    AUTHORIZATION: "Authorization header", "Authorization-header", "Authorization-Header";
    SESSION: "Session", "Sessie", "Sitzung";
    PASSWORD: "Password", "Wachtwoord", "Kennwort";
    EMAIL: "E-mail address", "E-mailadres", "E-Mail-Adresse";
    PHONE: "Telephone number", "Telefoonnummer", "Telefonnummer";
}
