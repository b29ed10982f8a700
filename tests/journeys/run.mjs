// Runs the journeys: `node run.mjs` all, `node run.mjs calculator 'dark|320'` those whose file and name match every word.
// Every file beside this one is a file of journeys and gets a process and a browser of its own.

import { setMaxListeners } from 'node:events';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';

// What is missing for all of them is said once.
await import('./lib/npm.mjs').catch((error) => {
  console.error(error.message);
  process.exit(1);
});

const folder = path.resolve(process.env.DUETIME_JOURNEYS || fileURLToPath(new URL('.', import.meta.url)));
const jobs = Number(process.env.DUETIME_JOBS) || Math.min(4, availableParallelism());
const words = process.argv.slice(2);
// Every word has to be somewhere in the file's or the journey's name.
if (words.length) process.env.DUETIME_ONLY = `^${words.map((word) => `(?=.*(?:${word}))`).join('')}`;

const files = (await readdir(folder)).filter((name) => name.endsWith('.mjs') && name !== 'run.mjs').sort().map((name) => path.join(folder, name));
const colour = (code, text) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\x1b[${code}m${text}\x1b[0m` : text);
const counted = { passed: 0, failed: 0, skipped: 0 };

/** One line a journey, and below it what there is to say. A file that can't be read stands for its journeys. */
function tell(outcome, mark, { name, details }, words = '') {
  counted[outcome] += 1;
  console.log(`${mark} ${path.isAbsolute(name) ? path.basename(name) : name} (${Math.round(details.duration_ms)} ms)`);
  if (words) console.log(words.replace(/^/gm, '    '));
}

// Who stops this stops the browsers too.
const stopped = new AbortController();
// Each file listens to it.
setMaxListeners(0, stopped.signal);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopped.abort());

for await (const { type, data } of run({ files, concurrency: jobs, signal: stopped.signal })) {
  if (type === 'test:stdout') process.stdout.write(data.message);
  if (type === 'test:stderr') process.stderr.write(data.message);
  // A file whose journeys were all left out passes as such: that is no news.
  if (type === 'test:pass' && data.skip !== undefined) tell('skipped', colour(33, '–'), data, String(data.skip));
  else if (type === 'test:pass' && !files.includes(path.resolve(data.name))) tell('passed', colour(32, '✓'), data);
  if (type === 'test:fail') tell('failed', colour(31, '✗'), data, String(data.details.error?.cause?.message ?? data.details.error?.message));
}

const { passed, failed, skipped } = counted;
if (passed + failed + skipped === 0) console.log(words.length ? `no journey matches: ${words.join(' ')}` : `no journeys in ${folder}`);
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed || passed + skipped === 0 ? 1 : 0;
