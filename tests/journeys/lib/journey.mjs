// A journey: what a person does from beginning to end, and what must be true on the way.

import path from 'node:path';

const filter = process.env.DUETIME_ONLY ? new RegExp(process.env.DUETIME_ONLY, 'i') : null;
const LIMIT = 120_000;
const told = [];
let file = '';

/**
 * Tells a journey: `journey('a customer reads a deadline', { width: 320 }, async (page) => { … })`.
 *
 * The circumstances: `language` ('en'), `width` (1280), `height` (800), `zone`, `now` (the clock stands still there),
 * `dark`, `still`, `forced`, `contrast`, `print`, `limit` (milliseconds), `server` for what lib/server.mjs takes, and `fresh`:
 * nothing was ever fetched before, for a journey that looks at what is fetched, or puts something in its place.
 * At the end the browser must have had no complaint, and nothing may have been asked of another host.
 */
export function journey(name, given, tell) {
  const [{ language = 'en', server, fresh = Boolean(server), limit = LIMIT, ...at }, run] = tell ? [given, tell] : [{}, given];
  const full = `${file}: ${name}`;
  if (!filter || filter.test(full)) told.push({ name: full, file, language, server, fresh, limit, at, run });
}

/** The journeys of some files that match. */
export async function journeysOf(files) {
  for (const place of files) {
    file = path.basename(place, '.mjs');
    await import(place);
  }
  return told;
}
