//! What a new programme says of itself where its table says nothing: a sentence each in English, Dutch, German, French.

use crate::locale::Language;

pub(super) type Said = [&'static str; 4];

/// The sentence in the language of a table; in English where there is none.
pub(super) fn of(said: Said, tag: &str) -> &'static str {
    let known = ["en", "nl", "de", "fr"];
    let main = Language::of(tag).map_or("en", Language::tag);
    let at = known.iter().position(|one| *one == main).unwrap_or(0);
    said.get(at).copied().unwrap_or_default()
}

pub(super) const SECTION: Said = [
    "[table of plans]",
    "[tabel met supportplannen]",
    "[Tabelle der Supportpläne]",
    "[tableau des formules]",
];
pub(super) const SUMMARY: Said = [
    "Plans, levels and targets as a table of the vendor has them.",
    "Supportplannen, niveaus en streeftijden zoals een tabel van de leverancier ze geeft.",
    "Supportpläne, Stufen und Zielzeiten, wie eine Tabelle des Herstellers sie nennt.",
    "Les formules, les niveaux et les objectifs tels qu’un tableau de l’éditeur les donne.",
];
pub(super) const CONTACT: Said = [
    "How to reach support is not in the table. Look in your contract, or start from the page with the table.",
    "Hoe u support bereikt, staat niet in de tabel. Kijk in uw contract of begin op de pagina met de tabel.",
    "Wie der Support zu erreichen ist, steht nicht in der Tabelle. Sehen Sie in Ihrem Vertrag nach oder beginnen Sie auf der Seite mit der Tabelle.",
    "Le tableau ne dit pas comment joindre le support. Regardez dans votre contrat, ou partez de la page qui présente le tableau.",
];
pub(super) const WAY: Said = [
    "Page with the table",
    "Pagina met de tabel",
    "Seite mit der Tabelle",
    "Page du tableau",
];
pub(super) const START: Said = [
    "When does the time start?",
    "Wanneer begint de tijd te lopen?",
    "Wann beginnt die Zeit zu laufen?",
    "Quand le délai commence-t-il à courir ?",
];
pub(super) const STARTS: Said = [
    "That is not in the table. Duetime assumes the moment at which you open the case; outside the hours of support, their next beginning.",
    "Dat staat niet in de tabel. Duetime gaat uit van het moment waarop u de case opent; valt dat buiten de supporturen, dan van het volgende begin daarvan.",
    "Das steht nicht in der Tabelle. Duetime rechnet ab der Eröffnung des Falls, außerhalb der Supportzeiten ab deren nächstem Beginn.",
    "Ce n’est pas dans le tableau. Duetime suppose que c’est le moment où vous ouvrez le dossier ; en dehors des horaires du support, leur prochain début.",
];
pub(super) const WHOSE: Said = [
    "Whose local time is meant by the hours of support?",
    "Wiens lokale tijd is met de supporturen bedoeld?",
    "Wessen Ortszeit ist mit den Supportzeiten gemeint?",
    "De quelle heure locale s’agit-il dans les horaires du support ?",
];
pub(super) const WHOSE_CHOSEN: Said = [
    "The table names no zone. The maker of this programme chose one.",
    "De tabel noemt geen tijdzone. Wie dit programma maakte, koos er een.",
    "Die Tabelle nennt keine Zeitzone. Wer dieses Programm erstellt hat, hat eine gewählt.",
    "Le tableau ne nomme aucun fuseau. L’auteur de ce programme en a choisi un.",
];
pub(super) const NO_HOURS: Said = [
    "The table names no hours of support.",
    "De tabel noemt geen supporturen.",
    "Die Tabelle nennt keine Supportzeiten.",
    "Le tableau ne nomme pas d’horaires du support.",
];
pub(super) const QUESTION: Said = [
    "Which level fits your problem?",
    "Welk niveau past bij uw probleem?",
    "Welche Stufe passt zu Ihrem Problem?",
    "Quel niveau correspond à votre problème ?",
];
pub(super) const DECIDED: Said = [
    "You choose; who has the last word is not in the table.",
    "U kiest; wie het laatste woord heeft, staat niet in de tabel.",
    "Sie wählen; wer das letzte Wort hat, steht nicht in der Tabelle.",
    "Vous choisissez ; le tableau ne dit pas qui a le dernier mot.",
];
pub(super) const RESPONSE: Said = [
    "The times are targets for a first response. What counts as one is not in the table.",
    "De tijden zijn streeftijden voor een eerste reactie. Wat als reactie telt, staat niet in de tabel.",
    "Die Zeiten sind Zielzeiten für eine erste Reaktion. Was als Reaktion gilt, steht nicht in der Tabelle.",
    "Les délais sont des objectifs de première réponse. Le tableau ne dit pas ce qui compte comme une réponse.",
];
pub(super) const SUBMITTERS: Said = [
    "Who may submit a case is not in the table. Best is somebody who knows the problem and can be reached.",
    "Wie een case mag indienen, staat niet in de tabel. Het best doet dat iemand die het probleem kent en bereikbaar is.",
    "Wer einen Fall einreichen darf, steht nicht in der Tabelle. Am besten tut es jemand, der das Problem kennt und erreichbar ist.",
    "Le tableau ne dit pas qui peut soumettre un dossier. Le mieux est quelqu’un qui connaît le problème et qui peut être joint.",
];
pub(super) const KIND: Said = [
    "Problem or question",
    "Probleem of vraag",
    "Problem oder Frage",
    "Problème ou question",
];
pub(super) const ASKED: Said = [
    "What a case must contain is not in the table. What is asked here is our suggestion.",
    "Wat een case moet bevatten, staat niet in de tabel. Wat hier gevraagd wordt, is ons voorstel.",
    "Was ein Fall enthalten muss, steht nicht in der Tabelle. Was hier gefragt wird, ist unser Vorschlag.",
    "Le tableau ne dit pas ce qu’un dossier doit contenir. Ce qui est demandé ici est notre suggestion.",
];
pub(super) const MISSING: Said = [
    "What it costs if something is missing is not in the table.",
    "Wat het kost als er iets ontbreekt, staat niet in de tabel.",
    "Was es kostet, wenn etwas fehlt, steht nicht in der Tabelle.",
    "Le tableau ne dit pas ce que cela coûte s’il manque quelque chose.",
];
pub(super) const SUBJECT: Said = ["Subject", "Onderwerp", "Betreff", "Objet"];
pub(super) const SUBJECT_WHY: Said = [
    "It says at a glance what the case is about.",
    "Zo is in één oogopslag duidelijk waar de case over gaat.",
    "So ist auf einen Blick klar, worum es im Fall geht.",
    "On y voit d’un coup d’œil de quoi parle le dossier.",
];
pub(super) const LEVEL: Said = ["Level", "Niveau", "Stufe", "Niveau"];
pub(super) const LEVEL_WHY: Said = [
    "The target depends on it.",
    "De streeftijd hangt ervan af.",
    "Die Zielzeit hängt davon ab.",
    "L’objectif en dépend.",
];
pub(super) const HAPPENS: Said = [
    "What happens, and what should happen",
    "Wat er gebeurt, en wat er had moeten gebeuren",
    "Was geschieht, und was geschehen sollte",
    "Ce qui se passe, et ce qui devrait se passer",
];
pub(super) const HAPPENS_WHY: Said = [
    "An engineer who was not there has to be able to picture it.",
    "Een engineer die er niet bij was, moet het zich kunnen voorstellen.",
    "Wer nicht dabei war, muss es sich vorstellen können.",
    "Un ingénieur qui n’était pas là doit pouvoir se le représenter.",
];
pub(super) const CLOSING: Said = [
    "When a case is closed and whether it can be reopened is not in the table.",
    "Wanneer een case wordt gesloten en of die weer open kan, staat niet in de tabel.",
    "Wann ein Fall geschlossen wird und ob er sich wieder öffnen lässt, steht nicht in der Tabelle.",
    "Le tableau ne dit pas quand un dossier est clôturé, ni s’il peut être rouvert.",
];
pub(super) const VERSIONS: Said = [
    "Which versions are supported, and for how long, is not in the table.",
    "Welke versies support krijgen, en hoelang, staat niet in de tabel.",
    "Welche Versionen unterstützt werden und wie lange, steht nicht in der Tabelle.",
    "Le tableau ne dit pas quelles versions sont prises en charge, ni pendant combien de temps.",
];
pub(super) const ESCALATION: Said = [
    "How to escalate a case is not in the table.",
    "Hoe u een case escaleert, staat niet in de tabel.",
    "Wie sich ein Fall eskalieren lässt, steht nicht in der Tabelle.",
    "Le tableau ne dit pas comment escalader un dossier.",
];
pub(super) const HOLIDAYS: Said = [
    "Whether support is there on public holidays.",
    "Of er op feestdagen support is.",
    "Ob an Feiertagen Support da ist.",
    "Si le support est assuré les jours fériés.",
];
