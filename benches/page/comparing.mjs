// How long the comparison takes: another hour for six plans, a year of them, and a file of many tickets.

import { chromium } from '../../tests/journeys/lib/chromium.mjs';
import { visit } from './browser.mjs';
import { untilDrawn } from './entries.mjs';

// Six plans of three programmes, all with a time, on a Friday afternoon.
const SIX = '#/compare?programme=veeam-standard&plan=basic&date=2027-03-05&time=16:30&holidays=DE&compare=2~1~~evaluation,free_nfr~veeam-kasten:evaluation,premium~zmanda:community,trial';
const PRESSES = 20;
export const ROWS = 50_000;

/** Another hour by its slider, and the year in the place of the week. It runs inside the page. */
async function compare(untilDrawn, presses) {
  const pause = () => new Promise((over) => setTimeout(over, 300));
  const seen = () => document.querySelector('.offers')?.textContent;
  const times = { hour: [], year: [] };
  const slider = document.getElementById('compared-hour');
  for (let n = 0; n < presses; n += 1) {
    const before = seen();
    times.hour.push(await untilDrawn(() => {
      slider.value = 100 + n;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }, () => seen() !== before));
    await pause();
  }
  const figures = () => document.querySelector('table.figures')?.textContent;
  for (const [n, span] of ['year', 'week', 'year', 'week'].entries()) {
    const before = figures();
    const took = await untilDrawn(() => document.querySelector(`input[name="compared-span"][value="${span}"]`).click(), () => figures() !== before);
    // The first one works it out; afterwards it is kept.
    if (n === 0) times.year.push(took);
    await pause();
  }
  return times;
}

/** Reads a file of tickets, from the choice to the tables. It runs inside the page. */
async function read(rows) {
  document.querySelector('.past button').click();
  const field = () => document.getElementById('tickets-file');
  while (!field()) await new Promise((over) => setTimeout(over, 50));
  const lines = ['Id,Created,Priority,First response'];
  const begin = Date.UTC(2026, 0, 1);
  for (let n = 0; n < rows; n += 1) {
    const at = (minutes) => new Date(begin + (n * 10 + minutes) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    lines.push(`${n},${at(0)},Severity ${(n % 4) + 1},${at(55)}`);
  }
  const bag = new DataTransfer();
  bag.items.add(new File([lines.join('\n')], 'tickets.csv', { type: 'text/csv' }));
  const from = performance.now();
  let longest = 0;
  let last = from;
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  field().files = bag.files;
  field().dispatchEvent(new Event('change', { bubbles: true }));
  while (!document.querySelector('.tickets table')) await new Promise((over) => requestAnimationFrame(over));
  const took = performance.now() - from;
  clearInterval(beat);
  return { took, longest };
}

/** All of it, on a processor so many times slower: `{ hour, year, tickets }`. */
export const comparing = (server, slower) => visit({ server, address: SIX }, async (driver, rest) => {
  await rest();
  await chromium.slow(driver, slower);
  const times = await driver.executeScript(`return (${compare})(${untilDrawn}, ${PRESSES})`);
  const tickets = await driver.executeScript(`return (${read})(${ROWS})`);
  return { ...times, tickets };
});
