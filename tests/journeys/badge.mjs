// The badge: one line in a page of somebody else's. The times are worked out by hand.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { Host } from './lib/host.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const friday = { zone: 'Europe/Amsterdam', now: '2026-11-20T15:30:00Z' };
const saturday = { zone: 'Europe/Amsterdam', now: '2026-11-21T15:30:00Z' };
const line = (page) => page.driver.executeScript('return document.getElementById("line").innerText');
const says = (page, words) => until(async () => assert.equal((await line(page)).replace(/[\u00a0\u202f]/g, ' '), words));
const OFF = 'days off are not taken into account';

journey('a badge weighs at most 80,000 bytes with any programme', async () => {
  const dist = path.resolve(process.env.DUETIME_DIST || fileURLToPath(new URL('../../dist', import.meta.url)));
  const small = (file) => {
    const bytes = readFileSync(file);
    return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
  };
  const [sum, ...more] = readdirSync(path.join(dist, 'assets/badge'));
  assert.deepEqual(more, [], 'one folder, of this release');
  const files = readdirSync(path.join(dist, 'assets/badge', sum)).map((name) => [name, small(path.join(dist, 'assets/badge', sum, name))]);
  const most = Math.max(...files.filter(([name]) => name.endsWith('.json')).map(([, bytes]) => bytes));
  const all = files.filter(([name]) => !name.endsWith('.json')).reduce((all, [, bytes]) => all + bytes, most + small(path.join(dist, 'badge.html')) + small(path.join(dist, 'duetime.json')));
  assert(all <= 80_000, `it weighs ${all} bytes`);
});

const SAYS = [
  [friday, 'programme=zmanda&plan=standard', `Support is open now · ${OFF}`],
  [saturday, 'programme=zmanda&plan=standard', `Support opens Mon 08:00 · ${OFF}`],
  [friday, 'programme=zmanda&plan=standard&level=P2', `Support is open now · Target for P2: first response by Mon 10:30 · ${OFF}`],
  [{ ...friday, now: '2026-11-20T08:30:00Z' }, 'programme=zmanda&plan=standard&level=P2', `Support is open now · Target for P2: first response by 12:30 · ${OFF}`],
  // Round the clock; in business hours, as another reading has it, the same on a Friday afternoon, and another time on a Saturday.
  [friday, 'programme=zmanda&plan=premium&level=P1', 'Support is open now · Target for P1: first response by 16:45'],
  [saturday, 'programme=zmanda&plan=premium&level=P1', 'Support is open now · Target for P1: first response by 16:45, or, in another reading of the document, by Mon 08:15'],
  // Over the days off that nobody named.
  [{ ...friday, now: '2026-12-23T15:30:00Z' }, 'programme=zmanda&plan=standard&level=P4', `Support is open now · Target for P4: first response by Mon 13:30 · ${OFF}`],
  // Levels of one plan with other hours.
  [saturday, 'programme=veeam-kasten&plan=premium', `Support is open now for P1, P2, P3 · ${OFF}`],
  [saturday, 'programme=kaseya&plan=subscription', 'Support is open now for Urgentie 1'],
  [saturday, 'programme=kaseya&plan=subscription&level=1', 'Support is open now · Urgentie 1: target not published'],
  [saturday, 'programme=blancco&plan=sp1', 'The hours of support are not published'],
  [saturday, 'programme=blancco&plan=sp1&level=1', 'The hours of support are not published · Severity 1: target not published'],
  [saturday, 'programme=veeam-standard&plan=free_nfr&level=1', 'The hours of support are not published · Severity 1: no target'],
  [saturday, 'programme=veeam-standard&plan=free_nfr&level=Severity%202', 'The hours of support are not published · Severity 2: best effort'],
  [saturday, 'programme=zmanda&plan=standard&level=P2&lang=nl-BE', 'Support opent ma 08:00 · Streeftijd voor P2: eerste reactie uiterlijk ma 11:00 · met vrije dagen is geen rekening gehouden'],
  [saturday, 'programme=zmanda&plan=standard&level=P2&lang=de', 'Der Support öffnet Mo., 08:00 · Zielzeit für P2: erste Reaktion bis Mo., 11:00 · freie Tage sind nicht berücksichtigt'],
  [saturday, 'programme=zmanda&plan=standard&level=P2&lang=fr', 'Le support ouvre : lun. 08:00 · Objectif pour P2 : première réponse au plus tard lun. 11:00 · les jours chômés ne sont pas pris en compte'],
  [saturday, 'programme=%E2%80%9Czmanda%E2%80%9D&plan=standard&lang=xx', `Support opens Mon 08:00 · ${OFF}`],
];

for (const at of [friday, saturday]) {
  journey(`a badge says what is true at ${at.now}, and invents nothing`, at, async (page) => {
    for (const [when, query, words] of SAYS) {
      if (new Date(when.now).getUTCDay() === 6 !== (at === saturday)) continue;
      await page.clock(when.now);
      await page.open(`badge.html?${query}`, { state: null });
      await says(page, words);
    }
    await page.axe({ without: ['page-has-heading-one'] });
    await page.contrast();
    await page.overflow();
  });
}

journey('a badge goes on by itself when support closes', { zone: 'Europe/Amsterdam', now: '2026-11-20T15:59:59.900Z' }, async (page) => {
  await page.open('badge.html?programme=zmanda&plan=standard', { state: null });
  await says(page, `Support is open now · ${OFF}`);
  await page.clock('2026-11-20T16:00:00Z');
  await says(page, `Support opens Mon 08:00 · ${OFF}`);
});

journey('a badge can be read in the dark, with forced colours and on a narrow place', { ...friday, dark: true, width: 280 }, async (page) => {
  await page.open('badge.html?programme=zmanda&plan=standard&level=P2', { state: null });
  await says(page, `Support is open now · Target for P2: first response by Mon 10:30 · ${OFF}`);
  await page.axe({ without: ['page-has-heading-one'] });
  await page.contrast();
  await page.overflow();
  await page.open('badge.html?programme=zmanda&plan=standard&theme=light', { state: null });
  await says(page, `Support is open now · ${OFF}`);
  await page.contrast();
});

journey('a host shows a badge, hears its deadline, and is told what it cannot show', { ...friday, fresh: true }, async (page) => {
  const host = await Host.made(page, { real: true });
  await host.open('badge.html');
  await host.ready();
  const [deadline] = await host.told('deadline');
  assert.deepEqual(deadline, { programme: 'zmanda', plan: 'standard', level: 'P2', status: 'due', due: '2026-11-23T09:30:00Z', text: 'Target for P2: first response by Mon 10:30' });
  const [ready] = await host.told('ready');
  assert.deepEqual([ready.protocol, ready.languages], [1, ['de', 'en', 'fr', 'nl']]);
  await until(async () => assert.equal(await host.run(() => document.querySelector('duetime-sla').offsetHeight), 28));
  assert((await host.run(() => window.shifted)) <= 0.02, `the host moved: ${await host.run(() => window.shifted)}`);
  assert(await host.inFrame(() => document.documentElement.scrollHeight <= innerHeight), 'the badge scrolls');
  const set = (what) => host.run(what);
  await set(() => { document.querySelector('duetime-sla').plan = 'premium'; });
  assert.equal((await host.told('deadline', 2)).at(-1).due, '2026-11-20T16:30:00Z');
  await set(() => { document.querySelector('duetime-sla').agreement = { amount: 2, unit: 'hours' }; });
  assert.equal((await host.told('deadline', 3)).at(-1).text, 'Under your own contract: first response to P2 by 18:30');
  await set(() => { document.querySelector('duetime-sla').lang = 'nl'; document.querySelector('duetime-sla').agreement = null; });
  assert.match((await host.told('deadline', 4)).at(-1).text, /^Streeftijd voor P2: eerste reactie uiterlijk 17:30/);
  await set(() => { document.querySelector('duetime-sla').theme = 'dark'; });
  await until(async () => assert.equal(await host.inFrame(() => getComputedStyle(document.documentElement).colorScheme), 'dark'));
  // What it cannot show.
  for (const [what, field, words] of [
    [() => { document.querySelector('duetime-sla').plan = 'gold'; }, 'plan', 'no plan of this name'],
    [() => { document.querySelector('duetime-sla').agreement = { amount: 0, unit: 'years' }; document.querySelector('duetime-sla').plan = 'standard'; }, 'agreement', ''],
    [() => { document.querySelector('duetime-sla').agreement = null; document.querySelector('duetime-sla').programme = 'nobody'; }, 'programme', 'nobody'],
    [() => { document.querySelector('duetime-sla').programmeData = { format: 9 }; }, '', ''],
  ]) {
    const before = (await host.told('error', 0)).length;
    await set(what);
    const error = (await host.told('error', before + 1)).at(-1);
    assert(error.field.startsWith(field) && error.message.includes(words), JSON.stringify(error));
    await until(async () => assert.equal(await host.inFrame(() => document.getElementById('line').textContent), 'De supporturen konden niet worden geladen'));
  }
  page.allow('nobody.json');
  await set(() => { document.querySelector('duetime-sla').programmeData = null; document.querySelector('duetime-sla').programme = 'zmanda'; });
  await host.told('deadline', 5);
});
