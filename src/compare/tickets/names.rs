//! The names of columns, as desks print them in English, Dutch, German and French.

use super::words::{has, place, words};

/// What says nothing of its own in the name of a moment.
const AROUND: &str = "at on date time datetime the of op le la du de d des datum zeit tijd tijdstip zeitpunkt heure \
moment ticket case incident issue request melding vorgang fall anfrage aanvraag demande custom field chart sys utc gmt \
local um epoch unix timestamp am per wann when wanneer quand was ist is";

/// When a ticket was opened, the plainest words first.
const OPENED: [&str; 4] = [
    "opened open opening geopend openingsdatum geoffnet eroffnet eroffnung eroffnungsdatum ouvert ouverte ouverture",
    "created creation create createdat createdon createddate createtime aangemaakt aanmaak aanmaakdatum aanmaaktijd \
     erstellt erstelldatum erstellung erstellungsdatum erstellungszeit angelegt anlagedatum cree creee",
    "received arrived ontvangen ontvangst ontvangstdatum binnengekomen eingegangen eingang eingangsdatum empfangen \
     erhalten recu recue reception",
    "submitted submission reported raised logged registered requested gemeld gemeldet melddatum meldingsdatum meldedatum \
     meldezeit ingediend aangemeld geregistreerd registratiedatum registriert erfasst erfassungsdatum signale soumis \
     enregistre",
];

/// The moment of a form, and the last resort.
const STAMPS: [&str; 2] = [
    "timestamp tijdstempel zeitstempel horodateur horodatage",
    "date datum datetime",
];

const FIRST: &str = "first initial 1st eerste erste ersten erster erstes premiere premier initiale";

const RESPONSE: [&str; 3] = [
    "answered responded replied beantwoord gereageerd beantwortet reagiert repondu",
    "response reply respond answer reaction respons antwoord reactie antwort ruckmeldung reaktion reponse",
    "erstantwort erstreaktion",
];

/// Who gave the first answer.
const WHO: &str = "agent public staff support";

/// How grave a ticket is; what stands before counts more.
const LEVEL: [&str; 5] = [
    "priority prio prioriteit prioritat prioritaet priorite",
    "severity sev ernst schweregrad schwere severite gravite",
    "urgency urgent urgentie dringend dringlichkeit urgence spoed",
    "impact auswirkung criticality kritikalitat criticite",
    "level niveau stufe",
];

/// What may hold a level among other things.
const KINDS: &str = "category categories categorie categorieen kategorie kategorien label labels tag tags type class klasse";

const AROUND_LEVEL: &str = "level value ticket case incident issue request custom field name of the how hoe wie quel \
quelle est original initial current id code niveau grad de la du d is it";

const ZONE: &str = "tz timezone tijdzone zeitzone fuseau zone";

const AROUND_ZONE: &str = "time horaire iana name customer caller requester";

const THING: &str = "ticket case incident issue request melding meldings zaak vorgang vorgangs fall anfrage aanvraag dossier \
demande sr";

const NUMBER: &str = "number nr no num key nummer numero n #";

/// Both in one word.
const NUMBERED: &str = "ticketnr ticketnummer ticketnumber ticketno ticketid caseid casenumber caseno issuekey incidentnumber \
incidentnummer meldingsnummer meldingnummer zaaknummer vorgangsnummer vorgangsnr fallnummer";

const REFERENCE: &str = "ref reference referentie referentienummer referenz kenmerk";

/// What may stand between them.
const OF: &str = "of the de du van der le la";

/// What a column may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Opened,
    Answered,
    Level,
    Zone,
    Number,
}

impl Role {
    pub(super) const ALL: [Role; 5] = [
        Role::Opened,
        Role::Answered,
        Role::Level,
        Role::Zone,
        Role::Number,
    ];
}

/// The name of a column, as words.
pub(super) struct Name(Vec<String>);

/// From this rank on, a name says little: the cells have to say the rest.
pub(super) const VAGUE: usize = 8;

impl Name {
    pub(super) fn of(text: &str) -> Name {
        // What is longer is no name that is known.
        let text = if text.len() <= 80 { text } else { "" };
        Name(words(text))
    }

    /// How well the name fits what a column may hold, 0 the best; none where it does not.
    pub(super) fn rank(&self, role: Role) -> Option<usize> {
        if self.0.is_empty() {
            return None;
        }
        match role {
            Role::Opened => self.opened(),
            Role::Answered => self.answered(),
            Role::Level => self.level(),
            Role::Zone => self.all_in(&[ZONE, AROUND_ZONE], &[ZONE]).then_some(0),
            Role::Number => self.number(),
        }
    }

    /// Whether each word is in one of these lists, and at least one of them in these.
    fn all_in(&self, lists: &[&str], needed: &[&str]) -> bool {
        let known = |word: &String| place(lists, word).is_some();
        self.0.iter().all(known) && self.any_in(needed)
    }

    fn any_in(&self, lists: &[&str]) -> bool {
        self.0.iter().any(|word| place(lists, word).is_some())
    }

    /// The first of some lists that has a word of the name.
    fn group(&self, lists: &[&str]) -> Option<usize> {
        self.0.iter().filter_map(|word| place(lists, word)).min()
    }

    fn opened(&self) -> Option<usize> {
        let [opened, created, received, submitted] = OPENED;
        let [stamp, date] = STAMPS;
        let all = [opened, created, received, submitted, stamp, date, AROUND];
        if !self.all_in(&all, &all[..6]) {
            return None;
        }
        let stamped = || self.group(&STAMPS).map(|group| VAGUE + group);
        self.group(&OPENED).or_else(stamped)
    }

    fn answered(&self) -> Option<usize> {
        let [done, response, compound] = RESPONSE;
        if !self.all_in(&[FIRST, done, response, compound, WHO, AROUND], &RESPONSE) {
            return None;
        }
        Some(if self.any_in(&[FIRST, compound]) {
            0
        } else if self.any_in(&[done]) {
            1
        } else {
            VAGUE
        })
    }

    fn level(&self) -> Option<usize> {
        let [priority, severity, urgency, impact, level] = LEVEL;
        let all = [
            priority,
            severity,
            urgency,
            impact,
            level,
            KINDS,
            AROUND_LEVEL,
        ];
        if !self.all_in(&all, &all[..6]) {
            return None;
        }
        self.group(&LEVEL).or(Some(VAGUE))
    }

    fn number(&self) -> Option<usize> {
        let all = [THING, NUMBER, NUMBERED, REFERENCE, "id", OF];
        if !self.all_in(&all, &all[..5]) {
            return None;
        }
        let of_ticket = self.any_in(&[THING]);
        let is_id = self.0.iter().any(|word| has("id", word));
        let is_number = self.any_in(&[NUMBER]);
        Some(if self.any_in(&[NUMBERED]) || (of_ticket && is_number) {
            0
        } else if of_ticket && is_id {
            1
        } else if is_number || is_id {
            2
        } else if self.any_in(&[REFERENCE]) {
            3
        } else {
            VAGUE
        })
    }
}
