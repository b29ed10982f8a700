// What the journeys know of drafts: how an earlier visit left them on the device, and how they are read there.

import { NOTHING } from './server.mjs';

const NAME = 'duetime.case.';

/** A place of this origin on which the page does not run: what is done to the storage there is as if it had been so. */
export const elsewhere = (page) => page.open(NOTHING, { state: null });

/** Everything that is kept on this device, by its names. */
export const stored = (page) => page.driver.executeScript('return { ...localStorage }');

/** The records of drafts, by their references, as they were written. */
export async function records(page) {
  const kept = Object.entries(await stored(page)).filter(([name]) => name.startsWith(NAME));
  return Object.fromEntries(kept.map(([name, text]) => [name.slice(NAME.length), text]));
}

/** The text of a record: its fields by their paths, all changed at one time. */
export const record = (reference, at, fields, { version = 1 } = {}) => JSON.stringify({
  format: 'duetime-draft', version, reference, made: new Date(at).getTime(),
  fields: Object.fromEntries(Object.entries(fields).map(([path, value]) => [path, [new Date(at).getTime(), 1, value]])),
});

/** Leaves records on the device as an earlier visit did: texts by their references. `last`: the one that was open last. */
export async function leaveBehind(page, texts, last) {
  await elsewhere(page);
  await page.driver.executeScript((name, texts, last) => {
    localStorage.clear();
    sessionStorage.clear();
    for (const [reference, text] of Object.entries(texts)) localStorage.setItem(name + reference, text);
    if (!last) return;
    const said = (path) => { try { return JSON.parse(texts[last]).fields[path][2]; } catch { return null; } };
    const programme = said('/programme') ?? 'zmanda';
    localStorage.setItem('duetime.draft', JSON.stringify({ reference: last, programme, choices: { [programme]: { plan: said(`/choices/${programme}/plan`) } } }));
  }, NAME, texts, last ?? null);
}

/** Puts what follows into every document of this tab from now on. */
export const FORBIDDEN = 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("forbidden", "SecurityError"); } });';
export const FULL = 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };';
