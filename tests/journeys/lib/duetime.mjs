// What the journeys know of Duetime: the moment they play at, the words they press in each language, and every state
// of the page with the way to it.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
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
    amount: 'Support answers within', unit: 'Unit', businessHours: 'business hours', override: 'Choose another level',
    next: 'Continue', finish: 'Make the case', no: 'No', more: 'Details of the answer', unknown: 'Not known yet',
    forget: 'Delete my draft', again: 'Try again',
  },
  nl: {
    programme: 'Van wie hebt u support nodig?', when: 'Wanneer opent u de case?', other: 'Op een ander moment',
    date: 'Dag', time: 'Tijd', zone: 'Tijdzone', own: 'Het cijfer uit uw eigen contract gebruiken',
    amount: 'Support antwoordt binnen', unit: 'Eenheid', businessHours: 'kantooruren', override: 'Een ander niveau kiezen',
    next: 'Doorgaan', finish: 'De case maken', no: 'Nee', more: 'Details van het antwoord', unknown: 'Nog niet bekend',
    forget: 'Mijn concept verwijderen', again: 'Opnieuw proberen',
  },
  de: {
    programme: 'Wessen Support brauchen Sie?', when: 'Wann eröffnen Sie den Fall?', other: 'Zu einem anderen Zeitpunkt',
    date: 'Tag', time: 'Uhrzeit', zone: 'Zeitzone', own: 'Den Wert aus Ihrem eigenen Vertrag verwenden',
    amount: 'Der Support antwortet innerhalb von', unit: 'Einheit', businessHours: 'Geschäftsstunden', override: 'Eine andere Stufe wählen',
    next: 'Weiter', finish: 'Den Fall erstellen', no: 'Nein', more: 'Details zur Antwort', unknown: 'Noch nicht bekannt',
    forget: 'Meinen Entwurf löschen', again: 'Erneut versuchen',
  },
};

/** What is said of holidays on the way to 3 business hours from Tuesday 5 January 2027, 16:00; Germany, then Bavaria. */
export const HOLIDAYS = {
  en: {
    none: 'No public holidays are taken off. Choose a country', choose: 'Choose a country', country: 'Country', germany: 'Germany', region: 'Region',
    noneMet: 'None of your public holidays falls into this time.', taken: 'Taken off, as you chose: Wed 6 Jan (Heilige Drei Könige).',
    summary: 'Public holidays: Germany, Bayern', days: '12 days off in 2027', trace: 'Wed 6 Jan, 08:00 to Wed 6 Jan, 17:00: Heilige Drei Könige, does not count',
    file: 'A calendar file of your own',
  },
  nl: {
    none: 'Er gaan geen feestdagen af. Kies een land', choose: 'Kies een land', country: 'Land', germany: 'Duitsland', region: 'Regio',
    noneMet: 'Geen van uw feestdagen valt in deze tijd.', taken: 'Eraf gehaald, zoals u koos: wo 6 jan (Heilige Drei Könige).',
    summary: 'Feestdagen: Duitsland, Bayern', days: '12 dagen vrij in 2027', trace: 'wo 6 jan, 08:00 tot wo 6 jan, 17:00: Heilige Drei Könige, telt niet',
    file: 'Een eigen agendabestand',
  },
  de: {
    none: 'Es werden keine Feiertage abgezogen. Land wählen', choose: 'Land wählen', country: 'Land', germany: 'Deutschland', region: 'Region',
    noneMet: 'Keiner Ihrer Feiertage fällt in diese Zeit.', taken: 'Abgezogen, wie von Ihnen gewählt: Mi., 6. Jan. (Heilige Drei Könige).',
    summary: 'Feiertage: Deutschland, Bayern', days: '12 Tage frei im Jahr 2027', trace: 'Mi., 6. Jan., 08:00 bis Mi., 6. Jan., 17:00: Heilige Drei Könige, zählt nicht',
    file: 'Eine eigene Kalenderdatei',
  },
};

/** Zmanda Standard, P2: 3 business hours of 08:00 to 17:00, Monday to Friday. */
export const ZMANDA_P2 = '#/calculator?programme=zmanda&plan=standard&across=high&down=medium';

/** The lines of a calendar file with one entry: a day off, or all days before another. */
export const dayOff = (day, name, before) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', `DTSTART;VALUE=DATE:${day}`, ...(before ? [`DTEND;VALUE=DATE:${before}`] : []), `SUMMARY:${name}`, 'END:VEVENT', 'END:VCALENDAR', ''];

/** Gives the page a calendar file of one's own: a name, and its lines or its bytes. */
export async function give(page, name, content, field = HOLIDAYS.en.file) {
  const file = path.join(page.browser.folder, name);
  await writeFile(file, Array.isArray(content) ? content.join('\r\n') : content);
  await page.type(field, file);
}

/** Opens the holidays, as the link in the answer does or, where they are chosen, as their summary does. */
const unfolded = (act) => async (page, words, said) => {
  await page.press((await page.list('press')).find((name) => name.startsWith(said.summary.split(':')[0])));
  await act?.(page, said);
};

const gone = { status: 404 };

/**
 * Every state of the page: `name`, `at` (the address), `act` (what is done there, with the words of the language
 * and those about holidays),
 * `kind` (the answer's, where it shows one), `server` (other answers on the way there), `allow` (complaints that belong to it).
 * A state starts with an empty draft.
 */
export const STATES = [
  { name: 'calculator, nothing chosen', at: '#/calculator', kind: 'waiting' },
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
  { name: 'holidays, not loaded', at: `${ZMANDA_P2}&holidays=DE`, kind: 'due', server: { '*/holidays/DE.json': gone }, allow: ['404'], act: unfolded() },
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
  { name: 'best effort', at: '#/calculator?programme=veeam-standard&plan=free_nfr&level=3', kind: 'best_effort' },
  { name: 'not offered', at: '#/calculator?programme=veeam-standard&plan=evaluation&level=1', kind: 'not_offered' },
  { name: 'not offered, a kind of case without times', at: '#/calculator?programme=veeam-vcsp&plan=basic&type=general_inquiry', kind: 'not_offered' },
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
    name: 'own agreement, wrong', at: '#/calculator?programme=kaseya&plan=subscription&level=2', kind: 'not_published',
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
  { name: 'moment, skipped by the clocks', at: '#/calculator?programme=veeam-standard&plan=production&level=1&date=2027-03-28&time=02:30', kind: 'due' },
  { name: 'moment, twice on the clocks', at: '#/calculator?programme=veeam-standard&plan=production&level=1&date=2026-10-25&time=02:30', kind: 'due' },
  { name: 'moment, answer beyond the calendar', at: '#/calculator?programme=veeam-standard&plan=basic&level=4&date=2100-12-31&time=16:00', kind: 'refused' },
  { name: 'before, nothing chosen and continued', at: '#/intake', act: (page, w) => page.press(w.next) },
  {
    name: 'before, every condition refused', at: '#/intake?programme=kaseya&plan=subscription&level=1',
    act: async (page, w) => {
      for (const group of (await page.list('group')).filter((name) => / (required|recommended|vereist|aanbevolen|erforderlich|empfohlen)$/.test(name))) await page.pick(group, w.no);
    },
  },
  { name: 'happened, nothing chosen and continued', at: '#/intake/happened?programme=blancco', kind: 'waiting', act: (page, w) => page.press(w.next) },
  { name: 'happened, answered', at: '#/intake/happened?programme=zmanda&plan=premium&across=low&down=low', kind: 'due' },
  { name: 'needed, nothing given and continued', at: '#/intake/needed?programme=veeam-standard&plan=production&level=1', kind: 'due', act: (page, w) => page.press(w.next) },
  { name: 'needed, nothing required', at: '#/intake/needed?programme=blancco&plan=sp2&first=2&second=3', kind: 'not_published' },
  { name: 'review', at: '#/intake/review?programme=veeam-standard&plan=production&level=1', kind: 'due' },
  { name: 'review, level missing', at: '#/intake/review?programme=zmanda&plan=standard', kind: 'waiting', act: (page, w) => page.press(w.finish) },
  { name: 'done', at: '#/intake/done?programme=veeam-kasten&plan=premium&across=question&down=limited' },
  { name: 'done, too early', at: '#/intake/done?programme=zmanda' },
  { name: 'compare, nothing chosen', at: '#/compare' },
  ...Object.keys(PROGRAMMES).map((id) => ({ name: `compare, ${id}`, at: `#/compare?programme=${id}` })),
  { name: 'list not loaded', at: '#/calculator', kind: 'waiting', server: { '*/index.json': gone }, allow: ['404'] },
  { name: 'programme not loaded', at: '#/calculator?programme=kaseya', kind: 'waiting', server: { '*/kaseya.json': gone }, allow: ['404'] },
];

/** Leaves the page as somebody who has never been here: nothing is kept on the device. */
export async function leave(page) {
  await page.driver.executeScript('if (location.protocol === "http:") localStorage.clear()');
  await page.driver.get('about:blank');
}

/** Goes to a state with an empty draft, and waits until it is there. */
export async function reach(page, state, language = 'en') {
  const words = WORDS[language];
  const running = await page.driver.executeScript('return document.documentElement.dataset.state === "ready"');
  if (running && !state.server) {
    await page.press(words.forget);
    await until(async () => assert(!(await page.address()).includes('?'), 'the draft was not deleted'));
    await page.open(state.at);
  } else {
    for (const [where, answer] of Object.entries(state.server ?? {})) page.server.answer(where, answer);
    page.allow(...(state.allow ?? []));
    await leave(page);
    await page.open(state.at);
    for (const where of Object.keys(state.server ?? {})) page.server.answer(where, null);
  }
  await state.act?.(page, words, HOLIDAYS[language]);
  if (state.kind) await page.answer('', state.kind);
}
