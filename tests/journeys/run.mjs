// Runs the journeys: `node run.mjs` all, `node run.mjs calculator 'dark|320'` those whose file and name match every word.
// `node run.mjs --engines` names the browsers that are here, as ENGINE names them. Without words Chromium plays all but those of
// lib/thorough.mjs, and another browser those of lib/everywhere.mjs; with `--all` each plays all.
// Every file beside this one is a file of journeys. They stand in one queue, from which each browser takes the next.

import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// What is missing for all of them is said once.
await import('./lib/npm.mjs').catch((error) => {
  console.error(error.message);
  process.exit(1);
});

if (process.argv[2] === '--engines') {
  const { ENGINES } = await import('./lib/browser.mjs');
  console.log(Object.values(ENGINES).filter((engine) => engine.there()).map((engine) => engine.name).join('\n'));
  process.exit();
}

const folder = path.resolve(process.env.DUETIME_JOURNEYS || fileURLToPath(new URL('.', import.meta.url)));
const jobs = Number(process.env.DUETIME_JOBS) || Math.min(4, availableParallelism());
const everything = process.argv.includes('--all');
const words = process.argv.slice(2).filter((word) => word !== '--all');
// Every word has to be somewhere in the file's or the journey's name.
if (words.length) process.env.DUETIME_ONLY = `^${words.map((word) => `(?=.*(?:${word}))`).join('')}`;

const { journeysOf } = await import('./lib/journey.mjs');
const { EVERYWHERE } = await import('./lib/everywhere.mjs');
const { THOROUGH } = await import('./lib/thorough.mjs');
const { setting } = await import('./lib/browser.mjs');
const { Lane } = await import('./lib/lane.mjs');

const colour = (code, text) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\x1b[${code}m${text}\x1b[0m` : text);
const MARKS = { passed: colour(32, '✓'), failed: colour(31, '✗'), skipped: colour(33, '–') };
const counted = { passed: 0, failed: 0, skipped: 0 };

/** One line a journey, and below it what there is to say. */
function tell(name, { outcome, words, took = 0 }) {
  counted[outcome] += 1;
  console.log(`${MARKS[outcome]} ${name} (${Math.round(took)} ms)`);
  if (words) console.log(words.replace(/^/gm, '    '));
}

// What nobody waits for belongs to no journey, but is a fault.
process.on('unhandledRejection', (error) => tell('beside the journeys', { outcome: 'failed', words: String(error?.stack ?? error) }));

const files = (await readdir(folder)).filter((name) => name.endsWith('.mjs') && name !== 'run.mjs').sort();
let all = await journeysOf(files.map((name) => path.join(folder, name)));
// Without words the lists count; what is on one under a name that is no more is a fault.
if (!everything && words.length === 0 && !process.env.DUETIME_JOURNEYS) {
  const isFirst = (process.env.ENGINE || 'chromium') === 'chromium';
  const fault = (list, what) => tell(String(what), { outcome: 'failed', words: `lib/${list}.mjs names it, but there is no such journey` });
  for (const name of EVERYWHERE.filter((name) => !all.some((one) => one.name === name))) fault('everywhere', name);
  for (const pattern of THOROUGH.filter((pattern) => !all.some(({ name }) => pattern.test(name)))) fault('thorough', pattern);
  const told = all.length;
  all = all.filter(({ name }) => (isFirst ? !THOROUGH.some((pattern) => pattern.test(name)) : EVERYWHERE.includes(name)));
  console.log(`  ${all.length} of ${told} journeys; the others with --all`);
}
// What may take long comes first, then what needs a browser that speaks another language: at the end all browsers are busy.
const rank = ({ limit, language }) => [-limit, Number(language === 'en'), language];
const queue = all.toSorted((one, other) => {
  const [a, b] = [rank(one), rank(other)];
  const at = a.findIndex((part, n) => part !== b[n]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
});

/** The next journey for a browser: the first for which it need not make way for another. */
function next(started) {
  const at = queue.findIndex((one) => setting(one.language, one.at) === started);
  return queue.splice(Math.max(at, 0), 1)[0];
}

const lanes = Array.from({ length: Math.min(jobs, all.length) }, () => new Lane());
const leave = () => Promise.all(lanes.map((lane) => lane.leave()));
// Who stops this stops the browsers too.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    console.error(`stopped by ${signal}`);
    leave().finally(() => process.exit(1));
  });
}

await Promise.all(lanes.map(async (lane) => {
  for (let one = next(lane.setting); one; one = next(lane.setting)) tell(one.name, await lane.play(one));
  await lane.leave();
}));

const { passed, failed, skipped } = counted;
if (all.length === 0) console.log(words.length ? `no journey matches: ${words.join(' ')}` : `no journeys in ${folder}`);
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed || all.length === 0 ? 1 : 0);
