// What was measured, as Markdown.

import { cpus } from 'node:os';
import { LINE, SLOWER } from './browser.mjs';
import { median, spread, table, tenths, thousands, verdict } from './figures.mjs';
import { ROWS } from './comparing.mjs';
import { CATEGORIES } from './lighthouse.mjs';
import { version } from './npm.mjs';
import { DUETIME, KITS, NAMED } from './subjects.mjs';

const AIMS = { choice: 0.85, answer: 0.6, entry: 16, step: 100, hour: 16, year: 100, tickets: 2000 };

const of = (visits, what) => visits.map(({ times }) => times[what]);
const middle = (visits, what) => median(of(visits, what));
const drawn = (all) => all.map((one) => one.drawn);
const told = (all) => all.map((one) => one.told);

function aims({ visits, entries, steps, compared, looks }) {
  const [duetime, jsonforms, surveyjs] = ['duetime', 'jsonforms', 'surveyjs'].map((id) => visits[id]);
  const choice = middle(duetime, 'choice') / middle(jsonforms, 'choice');
  const answer = middle(duetime, 'answer') / middle(surveyjs, 'answer');
  const there = middle(duetime, 'there') / middle(jsonforms, 'there');
  const times = (is) => `${is.toFixed(2)} ×`;
  const ms = (is) => `${tenths(is)} ms`;
  const most = (what, is, aim, write) => [what, `≤ ${write(aim)}`, write(is), verdict(is <= aim)];
  const scores = Object.entries(CATEGORIES).map(([id, aim]) => {
    const least = Math.min(...Object.values(looks).map(({ scores }) => median(scores[id])));
    return [`Lighthouse, ${id}, the least of all places`, `≥ ${aim.toFixed(2)}`, least.toFixed(2), verdict(least >= aim)];
  });
  return table(['Aim', 'wanted', 'measured', ''], [
    ['First field there, Duetime as a part of JSON Forms', '', times(there), ''],
    most('First choice, Duetime as a part of JSON Forms', choice, AIMS.choice, times),
    most('First answer, Duetime as a part of SurveyJS', answer, AIMS.answer, times),
    most('An entry until it is drawn: another level', median(drawn(entries.press)), AIMS.entry, ms),
    most('An entry until it is drawn: a digit of the time', median(drawn(entries.key)), AIMS.entry, ms),
    most('From the calculator to a case until it is drawn, for the first time', median(steps.map(({ first }) => first.drawn)), AIMS.step, ms),
    most('Comparison, an hour of six plans until it is drawn', median(drawn(compared[1].hour)), AIMS.hour, ms),
    most('Comparison, a year of six plans until it is drawn', median(drawn(compared[1].year)), AIMS.year, ms),
    most(`Comparison, ${thousands(ROWS)} tickets read and judged by six plans`, compared[1].tickets.took, AIMS.tickets, (is) => `${thousands(is)} ms`),
    ...scores,
  ]);
}

function compared({ visits }) {
  const rows = [DUETIME, NAMED, ...KITS].map(({ id, name }) => {
    const all = visits[id];
    const cell = (what) => (all[0].times[what] === undefined ? '—' : spread(of(all, what)));
    return [name, cell('there'), cell('choice'), cell('answer')];
  });
  const bytes = [DUETIME, NAMED, ...KITS].map(({ id, name }) => {
    const all = visits[id];
    const cell = (what) => (all[0].bytes[what] === undefined ? '—' : thousands(median(all.map(({ bytes }) => bytes[what]))));
    return [name, cell('there'), cell('choice'), cell('answer'), thousands(median(all.map(({ given }) => given)))];
  });
  return `${table(['Milliseconds: median (least to most)', 'first field there', 'first choice', 'first answer'], rows)}

${table(['Bytes, median', 'first field there', 'first choice', 'first answer', 'all that came'], bytes)}`;
}

function entered({ entries, steps }) {
  const row = (what, all) => [what, spread(drawn(all), tenths), spread(told(all), tenths)];
  const own = table(['Milliseconds: median (least to most)', 'until it is drawn', 'of that the program'], [
    row('Another level is pressed', entries.press),
    row('A digit of the time is typed', entries.key),
    row('From the calculator to a case, for the first time', steps.map(({ first }) => first)),
    row('The same again', steps.map(({ again }) => again)),
  ]);
  const hand = table(['Milliseconds: median (least to most)', 'Event Timing'], [
    ['Another level is pressed', spread(entries.hand.press)],
    ['A digit of the time is typed', spread(entries.hand.key)],
  ]);
  return `${own}

${hand}`;
}

function sideBySide({ compared }) {
  const row = ([slower, { hour, year, tickets }]) => [
    slower === '1' ? 'as it is' : `${slower} times slower`, spread(drawn(hour), tenths), spread(told(hour), tenths), tenths(year[0].drawn), thousands(tickets.took), thousands(tickets.longest),
  ];
  return table(['Milliseconds, processor', 'another hour until it is drawn', 'of that the program', 'a year until it is drawn', `${thousands(ROWS)} tickets`, 'longest pause meanwhile'], Object.entries(compared).map(row));
}

function looked({ looks }) {
  const rows = Object.entries(looks).map(([place, { scores, metrics }]) => [
    place,
    ...Object.keys(CATEGORIES).map((id) => median(scores[id]).toFixed(2)),
    thousands(metrics.fcp), thousands(metrics.lcp), thousands(metrics.tbt), metrics.cls.toFixed(3),
  ]);
  const lines = Object.entries(looks).flatMap(([place, { costs }]) => costs.map(({ category, id, score, value, explanation, items }) => {
    const first = `- ${place}: ${category}, \`${id}\`, score ${score.toFixed(2)}${value ? `, ${value}` : ''}${explanation ? `: ${explanation}` : ''}`;
    return [first, ...items.map((item) => `  - ${item.replace(/\|/g, '\\|')}`)].join('\n');
  }));
  return `${table(['Place', ...Object.keys(CATEGORIES), 'first paint, ms', 'largest paint, ms', 'blocked, ms', 'shift'], rows)}

${lines.length ? `What costs points:\n\n${lines.join('\n')}` : 'Nothing costs points.'}`;
}

/** All of it. `load`: the load of the machine before; `most`: the highest meanwhile, which is about 2 where nothing else runs. */
export function report(measured) {
  const { runs, looks, load, most } = measured;
  const kits = KITS.map(({ name, packages }) => `${name} (${packages.map((one) => `${one} ${version(one)}`).join(', ')})`).join(', ');
  const some = Object.values(looks)[0];
  const busy = most > 3 ? ' The machine had other work meanwhile: on a quiet one all times are lower.' : '';
  return `## The page

Written by \`scripts/bench page\`, which measures anew. Measured on ${new Date().toISOString().slice(0, 10)} on ${cpus()[0].model.trim()}, ${cpus().length} cores, in
${measured.browser}. Load of the machine before (1, 5, 15 minutes): ${load.map((one) => one.toFixed(2)).join(' ')}; at most meanwhile: ${most.toFixed(2)}.${busy}

${aims(measured)}

### On a slow line

Beside ${kits}, with React ${version('react')}: each a form of four fields, vendor, plan, level and moment, built with
esbuild ${version('esbuild')} as for production. ${(LINE.bits / 1e6).toFixed(1)} Mbit/s, ${LINE.wait} ms until an answer begins, a processor ${SLOWER} times slower. All come from the same server,
compressed with brotli 11. ${runs} visits each, one of each in turn, each in a browser of its own in which nothing was ever fetched.

A script that is the same for all looks once a frame. *First field there*: the first control can be seen and is enabled; it is
pressed at once, and again until that has an effect. *First choice*: the frame is drawn that shows the choice, and the page has taken it
(Duetime may still be loading what belongs to the vendor, and says so). *First answer*: every
field is filled as soon as it is there, and the frame is drawn with what comes of it, the time by which support answers or the data of
the form that was found valid. Duetime's moment is now without being asked for. A font that SurveyJS wants from another host is not let through.

${compared(measured)}

*Bytes* are those of files that had come wholly by then; *all that came* includes what Duetime fetches ahead.

### Entries and steps

A processor ${SLOWER} times slower, Veeam Basic, a narrow page. The time runs from an act by a script at the beginning of a frame until the first task after the
frame was drawn that shows another answer, or another place: handlers, style, layout and paint on the page's own thread. ${measured.entries.press.length} entries each;
${measured.steps.length} steps, each on a page that was opened anew and has fetched ahead what it wants to.

${entered(measured)}

Event Timing is the browser's own account of real presses and keys: from the input until the next frame is shown, with all waits for it, in steps of 8 ms, and
16 where it was less.

### Plans side by side

Six plans of three programmes with the holidays of a country, on a narrow page. Another hour by its slider, ${measured.compared[1].hour.length} times; then the figures of the year,
which are worked out for the first time; then a file of tickets, one every ten minutes, from the choice of the file until the tables of all six plans are there.

${sideBySide(measured)}

### Lighthouse

Lighthouse ${version('lighthouse')}, as on a phone, with its own simulated line; ${some.scores.performance.length === 1 ? 'one run' : `the median of ${some.scores.performance.length} runs`} of each place.

${looked(measured)}
`;
}
