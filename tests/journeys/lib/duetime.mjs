// What the journeys know of Duetime: the moment they play at, the words they press in each language, and every state
// of the page with the way to it.

import assert from 'node:assert/strict';
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

const gone = { status: 404 };

/**
 * Every state of the page: `name`, `at` (the address), `act` (what is done there, with the words of the language),
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
  await state.act?.(page, words);
  if (state.kind) await page.answer('', state.kind);
}
