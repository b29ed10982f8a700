// What the journeys know of Duetime: the moment they play at, the words they press in each language, and every state
// of the page with the way to it.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { elsewhere, leaveBehind, record } from './drafts.mjs';
import { until } from './until.mjs';

/** Friday 20 November 2026, 16:30 in Amsterdam; the clock stands still. */
export const friday = { zone: 'Europe/Amsterdam', now: '2026-11-20T15:30:00Z' };

export const PROGRAMMES = {
  'veeam-standard': 'Veeam Support',
  'veeam-vcsp': 'Veeam Cloud & Service Providers (VCSP)',
  'veeam-kasten': 'Veeam Kasten',
  kaseya: 'Kaseya',
  zmanda: 'Zmanda',
  blancco: 'Blancco',
};

/** The words that a journey has to press or read in whatever language it plays. */
export const WORDS = {
  en: {
    programme: 'Whose support do you need?', when: 'When do you open the case?', other: 'At another time',
    date: 'Day', time: 'Time', zone: 'Time zone', own: 'Use the figure from your own contract',
    amount: 'First response within', unit: 'Unit', businessHours: 'business hours', override: 'Choose another level',
    next: 'Continue', finish: 'Create the case', no: 'No', more: 'Details of the answer', unknown: 'Not known yet',
    forget: 'Delete my draft', again: 'Try again',
    files: 'Log files, screenshots, reports', lines: 'First lines', whole: 'The whole case, word for word', add: 'Add a step', helps: 'Also useful',
    missing: 'Still missing', document: 'The case as a document', drop: 'Delete: Oldest',
  },
  nl: {
    programme: 'Van wie hebt u support nodig?', when: 'Wanneer opent u de case?', other: 'Op een ander moment',
    date: 'Dag', time: 'Tijd', zone: 'Tijdzone', own: 'De waarde uit uw eigen contract gebruiken',
    amount: 'Eerste reactie binnen', unit: 'Eenheid', businessHours: 'kantooruren', override: 'Een ander niveau kiezen',
    next: 'Doorgaan', finish: 'De case maken', no: 'Nee', more: 'Details van het antwoord', unknown: 'Nog niet bekend',
    forget: 'Mijn concept verwijderen', again: 'Opnieuw proberen',
    files: 'Logbestanden, schermafbeeldingen, rapporten', lines: 'Eerste regels', whole: 'De hele case, woord voor woord', add: 'Een stap toevoegen', helps: 'Ook nuttig',
    missing: 'Ontbreekt nog', document: 'De case als document', drop: 'Verwijderen: Oldest',
  },
  de: {
    programme: 'Wessen Support brauchen Sie?', when: 'Wann eröffnen Sie den Fall?', other: 'Zu einem anderen Zeitpunkt',
    date: 'Tag', time: 'Uhrzeit', zone: 'Zeitzone', own: 'Den Wert aus Ihrem eigenen Vertrag verwenden',
    amount: 'Erste Reaktion innerhalb von', unit: 'Einheit', businessHours: 'Geschäftsstunden', override: 'Eine andere Stufe wählen',
    next: 'Weiter', finish: 'Den Fall erstellen', no: 'Nein', more: 'Details zur Antwort', unknown: 'Noch nicht bekannt',
    forget: 'Meinen Entwurf löschen', again: 'Erneut versuchen',
    files: 'Protokolldateien, Bildschirmfotos, Berichte', lines: 'Erste Zeilen', whole: 'Der ganze Fall, Wort für Wort', add: 'Einen Schritt hinzufügen', helps: 'Außerdem nützlich',
    missing: 'Es fehlt noch', document: 'Der Fall als Dokument', drop: 'Löschen: Oldest',
  },
  fr: {
    programme: 'De quel éditeur vous faut-il le support ?', when: 'Quand ouvrez-vous le dossier ?', other: 'À un autre moment',
    date: 'Jour', time: 'Heure', zone: 'Fuseau horaire', own: 'Utiliser le délai de votre propre contrat',
    amount: 'Première réponse sous', unit: 'Unité', businessHours: 'heures ouvrées', override: 'Choisir un autre niveau',
    next: 'Continuer', finish: 'Créer le dossier', no: 'Non', more: 'Détails de la réponse', unknown: 'Pas encore connu',
    forget: 'Supprimer mon brouillon', again: 'Réessayer',
    files: 'Fichiers journaux, captures d’écran, rapports', lines: 'Premières lignes', whole: 'Le dossier entier, mot pour mot', add: 'Ajouter une étape', helps: 'Utile aussi',
    missing: 'Il manque encore', document: 'Le dossier sous forme de document', drop: 'Supprimer : Oldest',
  },
};

/** What is said of holidays on the way to 3 business hours from Tuesday 5 January 2027, 16:00; Germany, then Bavaria. */
export const HOLIDAYS = {
  en: {
    none: 'No public holidays are taken off. Choose a country', choose: 'Choose a country', country: 'Country', germany: 'Germany', region: 'Region',
    noneMet: 'None of the days off that Duetime knows for Germany falls into this time.', taken: 'Taken off, as you chose: Wed 6 Jan (Heilige Drei Könige).',
    summary: 'Public holidays Germany, Bayern', days: '12 days off in 2027', trace: 'Wed 6 Jan 2027, 08:00 to Wed 6 Jan 2027, 17:00: Heilige Drei Könige, does not count',
    file: 'A calendar file of your own',
  },
  nl: {
    none: 'Er gaan geen feestdagen af. Kies een land', choose: 'Kies een land', country: 'Land', germany: 'Duitsland', region: 'Regio',
    noneMet: 'Geen van de vrije dagen die Duetime kent voor Duitsland valt in deze tijd.', taken: 'Eraf gehaald, zoals u koos: wo 6 jan (Heilige Drei Könige).',
    summary: 'Feestdagen Duitsland, Bayern', days: '12 dagen vrij in 2027', trace: 'wo 6 jan 2027, 08:00 tot wo 6 jan 2027, 17:00: Heilige Drei Könige, telt niet',
    file: 'Een eigen agendabestand',
  },
  de: {
    none: 'Es werden keine Feiertage abgezogen. Land wählen', choose: 'Land wählen', country: 'Land', germany: 'Deutschland', region: 'Region',
    noneMet: 'Keiner der freien Tage, die Duetime für Deutschland kennt, fällt in diese Zeit.', taken: 'Abgezogen, wie von Ihnen gewählt: Mi., 6. Jan. (Heilige Drei Könige).',
    summary: 'Feiertage Deutschland, Bayern', days: '12 Tage frei im Jahr 2027', trace: 'Mi., 6. Jan. 2027, 08:00 bis Mi., 6. Jan. 2027, 17:00: Heilige Drei Könige, zählt nicht',
    file: 'Eine eigene Kalenderdatei',
  },
  fr: {
    none: 'Aucun jour férié n’est déduit. Choisissez un pays', choose: 'Choisissez un pays', country: 'Pays', germany: 'Allemagne', region: 'Région',
    noneMet: 'Parmi les jours chômés que Duetime connaît (Allemagne), aucun ne tombe dans cette période.', taken: 'Déduction, selon votre choix : mer. 6 janv. (Heilige Drei Könige).',
    summary: 'Jours fériés Allemagne, Bayern', days: 'Déduction en 2027 : 12', trace: 'Du mer. 6 janv. 2027, 08:00 au mer. 6 janv. 2027, 17:00 : Heilige Drei Könige, ne compte pas',
    file: 'Votre propre fichier de calendrier',
  },
};

/** Zmanda Standard, P2: 3 business hours of 08:00 to 17:00, Monday to Friday. */
export const ZMANDA_P2 = '#/calculator?programme=zmanda&plan=standard&across=high&down=medium';

/** The lines of a calendar file with one entry: a day off, or all days before another. */
export const dayOff = (day, name, before) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', `DTSTART;VALUE=DATE:${day}`, ...(before ? [`DTEND;VALUE=DATE:${before}`] : []), `SUMMARY:${name}`, 'END:VEVENT', 'END:VCALENDAR', ''];

/** The lines of a calendar file with a day that is only remembered. */
export const perhapsOff = (day, name) => dayOff(day, name).toSpliced(-3, 0, 'DESCRIPTION:Observance');

/** Gives the page a calendar file of one's own: a name, and its lines or its bytes. */
export async function give(page, name, content, field = HOLIDAYS.en.file) {
  const file = path.join(page.browser.folder, name);
  await writeFile(file, Array.isArray(content) ? content.join('\r\n') : content);
  await page.type(field, file);
}

/** Opens the line behind which an element stands. */
async function before(page, id) {
  if (/^own/.test(id) && id !== 'own-days') await page.unfold('own-agreement');
  if (/^(when|date|time|zone|fold)(:|$)/.test(id)) await page.unfold('moment');
}

/** Chooses what has these ids: in a state, whatever the language. */
async function choose(page, ...ids) {
  for (const id of ids) {
    await before(page, id);
    await until(async () => assert(await page.driver.executeScript('return document.getElementById(arguments[0])?.click() ?? Boolean(document.getElementById(arguments[0]))', id), `there is no ${id}`));
    await page.settle();
  }
}

/** Types into the fields of these ids: in a state, whatever the language. */
async function enter(page, values) {
  for (const [id, value] of Object.entries(values)) {
    await before(page, id);
    await until(async () => assert(await page.driver.executeScript('return Boolean(document.getElementById(arguments[0]))', id), `there is no ${id}`));
    await page.driver.executeScript((id, value) => {
      const field = document.getElementById(id);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, id, value);
    await page.settle();
  }
}

/** Waits until something is on the page that no name stands for, whatever the language. */
const shows = (page, selector) => until(async () => assert(await page.driver.executeScript('return document.querySelector(arguments[0]) !== null', selector), `there is no ${selector}`));

/** Gives files to the case: a log with a password in it, and a picture. */
async function attach(page, w) {
  const log = path.join(page.browser.folder, 'backup-server-2026-11-20.log');
  await writeFile(log, `${'2026-11-20T15:30:00Z Job “Files-Daily” stops at 3 %: Timed out waiting for repository REPO-02 '.repeat(3)}\npassword=Zomer2023\n`);
  const picture = path.join(page.browser.folder, 'screen.png');
  await writeFile(picture, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==', 'base64'));
  await page.type(w.files, log);
  await shows(page, 'ul.files li:nth-child(1)');
  await page.type(w.files, picture);
  await shows(page, 'ul.files li:nth-child(2) img, ul.files li:nth-child(1) img');
}

const KASEYA = 'programme=kaseya&plan=subscription';
const THEN = Date.parse('2026-11-18T10:00:00Z');
const SEVERAL = {
  'AAAA-AAAA-AAAA-AAAA': record('AAAA-AAAA-AAAA-AAAA', THEN, { '/programme': 'zmanda', '/name': 'Oldest' }),
  'BBBB-BBBB-BBBB-BBBB': record('BBBB-BBBB-BBBB-BBBB', THEN + 1, { '/programme': 'veeam-vcsp', '/name': 'Wiederherstellungsschwierigkeiten der Niederlassung-Nord-Datenbankserver' }),
  'CCCC-CCCC-CCCC-CCCC': record('CCCC-CCCC-CCCC-CCCC', THEN + 2, { '/programme': 'kaseya' }),
  'DDDD-DDDD-DDDD-DDDD': record('DDDD-DDDD-DDDD-DDDD', THEN, {}, { version: 2 }),
  'EEEE-EEEE-EEEE-EEEE': '{',
};

/** Opens all that can be opened. */
export const unfold = (page) => page.driver.executeScript('for (const each of document.querySelectorAll("details")) each.open = true');

/** Opens the holidays, as the link in the answer does or, where they are chosen, as their summary does. */
const unfolded = (act) => async (page, words, said) => {
  await page.unfold('days-off');
  await act?.(page, said);
};

const gone = { status: 404 };

/**
 * Every state of the page: `name`, `at` (the address), `act` (what is done there, with the words of the language
 * and those about holidays),
 * `kept` (drafts of an earlier visit, by their references, and the one that was open last), `kind` (the answer's, where it shows one), `server` (other answers on the way there), `allow` (complaints that belong to it).
 * A state starts with an empty draft.
 */
export const STATES = [
  { name: 'calculator, nothing chosen', at: '#/calculator', kind: 'waiting' },
  {
    name: 'calculator, every line open', at: '#/calculator?programme=veeam-standard&plan=basic&level=2', kind: 'due',
    act: async (page) => {
      for (const id of ['programme', 'plan', 'type', 'moment', 'days-off', 'own-agreement']) await page.unfold(id);
    },
  },
  { name: 'calculator, no plan yet', at: '#/calculator?programme=zmanda', kind: 'waiting' },
  { name: 'due, from a matrix', at: '#/calculator?programme=zmanda&plan=standard&across=high&down=medium', kind: 'due' },
  { name: 'due, overruled', at: '#/calculator?programme=zmanda&plan=standard&across=medium&down=medium&override=P1', kind: 'due' },
  { name: 'due, with a second reading', at: '#/calculator?programme=veeam-standard&plan=basic&level=1&date=2026-11-20&time=19:00', kind: 'due' },
  { name: 'due, elsewhere', at: '#/calculator?programme=veeam-vcsp&plan=production&level=1&zone=America/New_York', kind: 'due' },
  { name: 'matrix, a field left open', at: '#/calculator?programme=veeam-kasten&plan=premium&across=production&down=limited', kind: 'waiting' },
  { name: 'matrix, two answers that do not go together', at: '#/calculator?programme=veeam-kasten&plan=premium&across=question&down=down', kind: 'waiting' },
  { name: 'due, support closed', at: `${ZMANDA_P2}&zone=Asia/Tokyo`, kind: 'due' },
  { name: 'due, within the hour', at: '#/calculator?programme=veeam-vcsp&plan=production&level=1&date=2026-11-20&time=16:00', kind: 'due' },
  { name: 'holidays, none taken off', at: ZMANDA_P2, kind: 'due', act: unfolded() },
  { name: 'holidays, of a whole country', at: `${ZMANDA_P2}&date=2027-01-05&time=16:00&holidays=DE`, kind: 'due', act: unfolded() },
  {
    name: 'holidays, taken off', at: `${ZMANDA_P2}&date=2027-01-05&time=16:00&holidays=DE.BY`, kind: 'due',
    act: unfolded((page, said) => page.press(said.days)),
  },
  { name: 'holidays, without a difference', at: '#/calculator?programme=veeam-standard&plan=production&level=1&holidays=NL', kind: 'due' },
  { name: 'holidays, in years that are not known', at: `${ZMANDA_P2}&date=2036-12-24&time=16:00&holidays=US`, kind: 'due' },
  { name: 'holidays, not loaded', at: `${ZMANDA_P2}&holidays=DE`, kind: 'waiting', server: { '*/holidays/DE.json': gone }, allow: ['404'], act: unfolded() },
  {
    name: 'holidays, of a file', at: `${ZMANDA_P2}&date=2027-01-05&time=16:00`, kind: 'due',
    act: unfolded(async (page, said) => {
      await give(page, 'werkskalender-niederlassung-nord-2027.ics', dayOff('20270106', 'Stocktaking'), said.file);
      await page.answer(/ 7/);
    }),
  },
  {
    name: 'holidays, of a file that is none', at: ZMANDA_P2, kind: 'due',
    act: unfolded((page, said) => give(page, 'page.ics', '<!doctype html>', said.file)),
  },
  {
    name: 'holidays, an eve', at: `${ZMANDA_P2}&date=2026-12-24&time=10:00&holidays=DE`, kind: 'due', act: unfolded(),
  },
  {
    name: 'holidays, of a file with days that are only perhaps off', at: `${ZMANDA_P2}&date=2027-01-05&time=16:00`, kind: 'due',
    act: unfolded(async (page, said) => {
      await give(page, 'feed.ics', perhapsOff('20270106', 'Driekoningen'), said.file);
      await shows(page, '#days');
    }),
  },
  { name: 'best effort', at: '#/calculator?programme=veeam-standard&plan=free_nfr&level=3', kind: 'best_effort' },
  { name: 'no target', at: '#/calculator?programme=veeam-standard&plan=evaluation&level=1', kind: 'no_target' },
  { name: 'no target, a kind of case without targets', at: '#/calculator?programme=veeam-vcsp&plan=basic&type=general_inquiry', kind: 'no_target' },
  { name: 'not published, no phone', at: '#/calculator?programme=blancco&plan=sp3&first=1&second=1', kind: 'not_published' },
  { name: 'not published, with a callback', at: '#/calculator?programme=blancco&plan=spe&first=1&second=1&date=2026-11-21&time=10:00', kind: 'not_published' },
  {
    name: 'own agreement', at: '#/calculator?programme=kaseya&plan=subscription&level=2', kind: 'own',
    act: async (page, w) => {
      await page.tick(w.own);
      await page.type(w.amount, '4');
      await page.pick(w.unit, w.businessHours);
    },
  },
  {
    name: 'own agreement, wrong', at: '#/calculator?programme=kaseya&plan=subscription&level=2', kind: 'waiting',
    act: async (page, w) => {
      await page.tick(w.own);
      await page.type(w.amount, 'soon');
    },
  },
  {
    name: 'moment, wrong in every field', at: '#/calculator?programme=veeam-standard&plan=basic&level=2', kind: 'waiting',
    act: async (page, w) => {
      await page.pick(w.when, w.other);
      await page.type(w.date, '3/4/2026');
      await page.type(w.time, '25:00');
      await page.type(w.zone, 'Atlantis');
    },
  },
  {
    name: 'moment, asked in every field', at: '#/calculator?programme=veeam-standard&plan=basic&level=2', kind: 'waiting',
    act: async (page, w) => {
      await page.pick(w.when, w.other);
      await page.type(w.date, '3/4/2026');
      await page.type(w.time, 'half acht');
      await page.type(w.zone, 'IST');
    },
  },
  {
    name: 'moment, pasted with a zone', at: '#/calculator?programme=veeam-standard&plan=production&level=1', kind: 'due',
    act: async (page, w) => {
      await page.pick(w.when, w.other);
      await page.type(w.date, '2026-11-20T19:00:00Z');
      await page.keys('Tab');
    },
  },
  { name: 'moment, skipped by the clocks', at: '#/calculator?programme=veeam-standard&plan=production&level=1&date=2027-03-28&time=02:30', kind: 'due' },
  { name: 'moment, twice on the clocks', at: '#/calculator?programme=veeam-standard&plan=production&level=1&date=2026-10-25&time=02:30', kind: 'due' },
  { name: 'moment, answer beyond the calendar', at: '#/calculator?programme=veeam-standard&plan=basic&level=4&date=2100-12-31&time=16:00', kind: 'refused' },
  { name: 'before, nothing chosen and continued', at: '#/intake', act: (page, w) => page.press(w.next) },
  {
    name: 'before, every condition refused', at: '#/intake?programme=kaseya&plan=subscription&level=1',
    act: async (page, w) => {
      for (const group of (await page.list('group')).filter((name) => / (required|recommended|vereist|aanbevolen|erforderlich|empfohlen)$/.test(name))) await page.pick(group, w.no);
      await choose(page, 'role:1');
    },
  },
  { name: 'happened, nothing chosen and continued', at: '#/intake/happened?programme=blancco', kind: 'waiting', act: (page, w) => page.press(w.next) },
  { name: 'happened, answered', at: '#/intake/happened?programme=zmanda&plan=premium&across=low&down=low', kind: 'due' },
  { name: 'happened, facts told', at: '#/intake/happened?programme=veeam-standard&plan=production', kind: 'due', act: (page) => choose(page, 'fact-works:0', 'fact-production:0', 'fact-hit:1', 'fact-data:0', 'fact-workaround:0') },
  { name: 'happened, facts in conflict', at: `#/intake/happened?${KASEYA}&level=1`, kind: 'not_published', act: (page) => choose(page, 'fact-works:2', 'fact-production:1') },
  { name: 'happened, conditions of the plan', at: '#/intake/happened?programme=zmanda&plan=trial', act: (page) => choose(page, 'gate-trial_running:1') },
  {
    name: 'needed, wrong in every kind of field', at: `#/intake/needed?${KASEYA}&level=1`, kind: 'not_published',
    act: async (page, w) => {
      await enter(page, { 'item-server_url': 'the usual one', 'item-version': 'the newest' });
      await page.press(w.next);
      await page.press((await page.list('press')).find((name) => name.startsWith(w.missing)));
    },
  },
  {
    name: 'needed, steps and persons', at: `#/intake/needed?${KASEYA}&level=1`, kind: 'not_published',
    act: async (page, w) => {
      await enter(page, { 'item-steps': 'Restart the server' });
      for (const place of [1, 2]) {
        await page.press(w.add);
        await enter(page, { [`item-steps:${place}`]: 'Look at the console for a long while, and then once more' });
      }
      await enter(page, { 'item-contact': 'Robin Example', 'item-contact:email': 'robin.example@a-rather-long-domain.example.com' });
      await page.press(w.helps);
    },
  },
  {
    name: 'needed, details of the time before', at: `#/intake/needed?${KASEYA}&level=4`, kind: 'not_published', kept: {},
    contact: 'Robin Example\n+31 20 555 0143\nrobin.example@a-rather-long-domain.example.com',
  },
  { name: 'files, none', at: `#/intake/files?${KASEYA}&level=2` },
  {
    name: 'files, listed', at: '#/intake/files?programme=veeam-standard&plan=basic&level=2',
    act: async (page, w) => {
      await attach(page, w);
      await page.press((await page.list('press')).find((name) => name.startsWith(w.lines)));
    },
  },
  {
    name: 'files, not open any more', at: `#/intake/files?${KASEYA}&level=2`,
    act: async (page, w) => {
      await attach(page, w);
      await page.reload();
    },
  },
  {
    name: 'secrets, found', at: `#/intake/needed?${KASEYA}&level=2`,
    act: async (page, w) => {
      await enter(page, { 'item-description': 'password: Zomer2023, tel. +31 20 555 0143\nAuthorization: Bearer q9Xv2LmT7rKc4WzB8nHd1YfJ6sPa3GuE', 'item-subject': 'Mail to jan@klant-met-een-lange-naam.nl bounces' });
      await page.open('#/intake/files');
      await attach(page, w);
      await page.press(w.next);
      await shows(page, '#mask-all');
    },
  },
  { name: 'secrets, none', at: `#/intake/secrets?${KASEYA}&level=2` },
  { name: 'needed, nothing given and continued', at: '#/intake/needed?programme=veeam-standard&plan=production&level=1', kind: 'due', act: (page, w) => page.press(w.next) },
  { name: 'needed, nothing required', at: '#/intake/needed?programme=blancco&plan=sp2&first=2&second=3', kind: 'not_published' },
  { name: 'review', at: '#/intake/review?programme=veeam-standard&plan=production&level=1', kind: 'due' },
  {
    name: 'review, the whole case open', at: `#/intake/needed?${KASEYA}&level=1`, kind: 'not_published',
    act: async (page, w) => {
      await enter(page, { 'item-subject': 'Agents offline', 'item-description': `password=Zomer2023 ${'https://a-very-long-address.example.com/'.repeat(4)}`, 'item-steps': 'Restart' });
      await page.open('#/intake/review');
      await page.press(w.whole);
      await unfold(page);
    },
  },
  { name: 'review, level missing', at: '#/intake/review?programme=zmanda&plan=standard', kind: 'waiting', act: (page, w) => page.press(w.finish) },
  { name: 'done', at: '#/intake/done?programme=veeam-kasten&plan=premium&across=question&down=limited' },
  {
    name: 'done, everything open', at: '#/intake/done?programme=veeam-standard&plan=production&level=1', act: (page, w) => page.press(w.document),
  },
  { name: 'done, too early', at: '#/intake/done?programme=zmanda' },
  { name: 'drafts, none', at: '#/drafts', kept: {} },
  {
    name: 'drafts, several', at: '#/drafts', kept: SEVERAL, last: 'BBBB-BBBB-BBBB-BBBB',
    act: (page, w) => page.press(w.drop),
  },
  {
    name: 'drafts, a file that is none', at: '#/drafts', kept: {},
    act: async (page) => {
      const place = path.join(page.browser.folder, 'none.json');
      await writeFile(place, '[]');
      await (await page.driver.findElement({ id: 'draft-file' })).sendKeys(place);
      await shows(page, 'main [role=alert]');
    },
  },
  { name: 'drafts, one that is found', at: '#/intake', kept: SEVERAL, last: 'CCCC-CCCC-CCCC-CCCC', act: (page) => shows(page, '.desk .notice button') },
  {
    name: 'drafts, storage full', at: `#/intake/needed?${KASEYA}&level=3`, kept: {}, kind: 'not_published',
    act: async (page) => {
      await page.driver.executeScript('window.before = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };');
      await enter(page, { 'item-subject': 'Agents are offline' });
      await shows(page, '.desk .notice.warm button');
      await page.driver.executeScript('Storage.prototype.setItem = window.before');
    },
  },
  {
    name: 'drafts, changed in another tab', at: `#/intake/needed?${KASEYA}&level=3`, kept: {}, kind: 'not_published',
    act: async (page) => {
      await enter(page, { 'item-subject': 'Agents are offline' });
      const other = await page.tab();
      await other.open('#/intake/needed');
      await enter(other, { 'item-subject': 'All agents are offline', 'item-module': 'Agent' });
      await other.driver.close();
      await page.front();
      await shows(page, '.desk .notice[role=status] button');
    },
  },
  {
    name: 'drafts, deleted in another tab', at: `#/intake/needed?${KASEYA}&level=3`, kept: {}, kind: 'not_published',
    act: async (page) => {
      await enter(page, { 'item-subject': 'Agents are offline' });
      const other = await page.tab();
      await elsewhere(other);
      await other.driver.executeScript('localStorage.clear()');
      await other.driver.close();
      await page.front();
      await shows(page, '.desk .notice.warm[role=status]');
    },
  },
  { name: 'studio, nothing opened', at: '#/studio' },
  {
    name: 'studio, a table with questions', at: '#/studio',
    act: async (page) => {
      await shows(page, '#paste');
      await enter(page, { paste: 'Priority\tGold\tSilver\nP1\t1 hour\t2-4 business hours\nP2\tNBD\tsoon' });
      await shows(page, '.questions-of');
    },
  },
  { name: 'studio, a programme opened', at: '#/studio', act: (page) => choose(page, 'open-ours', 'undo') },
  { name: 'compare, nothing chosen', at: '#/compare' },
  ...Object.keys(PROGRAMMES).map((id) => ({ name: `compare, ${id}`, at: `#/compare?programme=${id}` })),
  {
    name: 'compare, with money and past tickets', at: '#/compare?programme=zmanda&plan=standard',
    act: async (page) => {
      await shows(page, '#compared-rate');
      // By their ids: what they are called is another in each language.
      await page.driver.executeScript((values) => {
        for (const [id, value] of Object.entries(values)) {
          const field = document.getElementById(id);
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        document.getElementById('compared-pattern:2').click();
        document.querySelector('.past button').click();
      }, { 'problems-P1': '12', 'problems-P2': '30', 'compared-rate': '1250', 'compared-currency': '€', 'compared-share': '25', 'price-standard': '5000' });
      await shows(page, '#share-work');
      await page.driver.executeScript(() => {
        for (const [id, value] of [['share-work', '60'], ['share-after', '30'], ['share-weekend', '10']]) {
          const field = document.getElementById(id);
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
      });
      await shows(page, '.costs table');
      await shows(page, '#tickets-file');
      await page.driver.executeScript(() => {
        const rows = ['Id;Created;Priority;First response', '1;20.11.2026 16:30;P1;23.11.2026 08:15', '2;21.11.2026 03:00;P2;23.11.2026 12:00', '3;30.02.2026 10:00;P1;', '4;19.11.2026 09:00;odd;'];
        const bag = new DataTransfer();
        bag.items.add(new File([rows.join('\r\n')], 'tickets.csv', { type: 'text/csv' }));
        const field = document.getElementById('tickets-file');
        field.files = bag.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await shows(page, '.tickets table');
    },
  },
  { name: 'list not loaded', at: '#/calculator', kind: 'waiting', server: { '*/index.json': gone }, allow: ['404'] },
  { name: 'programme not loaded', at: '#/calculator?programme=kaseya', kind: 'waiting', server: { '*/kaseya.json': gone }, allow: ['404'] },
];

/** Leaves the page as somebody who has never been here: nothing is kept on the device. */
export async function leave(page) {
  await page.driver.executeScript('if (location.protocol === "http:") { localStorage.clear(); sessionStorage.clear(); }');
  await page.driver.get('about:blank');
}

/** Has the draft deleted, where the drafts are. */
export async function forget(page, language = 'en') {
  await page.open('#/drafts');
  await page.press(WORDS[language].forget);
  await until(async () => assert(!(await page.address()).includes('?'), 'the draft was not deleted'));
}

/** Goes to a state with an empty draft, and waits until it is there. */
export async function reach(page, state, language = 'en') {
  const words = WORDS[language];
  const running = await page.driver.executeScript('return document.documentElement.dataset.state === "ready"');
  if (state.kept) {
    await leaveBehind(page, state.kept, state.last);
    await page.driver.executeScript('if (arguments[0]) localStorage.setItem("duetime.contact", arguments[0])', state.contact ?? null);
    await page.open(state.at);
  } else if (running && !state.server) {
    await forget(page, language);
    await page.open(state.at);
  } else {
    for (const [where, answer] of Object.entries(state.server ?? {})) page.server.answer(where, answer);
    // What an earlier state fetched is kept for a year, and would be there.
    if (state.server) await page.browser.ask('uncache');
    page.allow(...(state.allow ?? []));
    await leave(page);
    await page.open(state.at);
    for (const where of Object.keys(state.server ?? {})) page.server.answer(where, null);
  }
  await state.act?.(page, words, HOLIDAYS[language]);
  if (state.kind) await page.answer('', state.kind);
}
