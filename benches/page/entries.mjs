// How long Duetime takes over an entry and over a step from place to place, on a slower processor.

import { chromium } from '../../tests/journeys/lib/chromium.mjs';
import { visit } from './browser.mjs';

// A Friday in working hours, so that every minute of it has another answer.
const ANSWERED = '#/calculator?programme=veeam-standard&plan=basic&level=2&date=2027-03-05&time=10:30';
const PRESSES = 20;
const OVER = 16;

/**
 * Milliseconds from an act at the beginning of a frame until the first task after the frame was drawn that shows what came of it
 * (`drawn`: handlers, what they change, style, layout and paint; what the browser's other threads do with it is not in it), and until
 * the page's own program was done before that (`told`). It runs inside the page.
 */
export function untilDrawn(act, shows) {
  return new Promise((done) => {
    let from;
    const look = () => {
      if (!shows()) {
        requestAnimationFrame(look);
        return;
      }
      const told = performance.now() - from;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done({ drawn: performance.now() - from, told });
      port2.postMessage(null);
    };
    requestAnimationFrame(() => {
      from = performance.now();
      act();
    });
    // The same frame, after all that the act left for its own end.
    requestAnimationFrame(look);
  });
}

/** Two levels by turns; then minutes, the last digit typed over the one before. It runs inside the page. */
async function enter(untilDrawn, presses) {
  const pause = () => new Promise((over) => setTimeout(over, 200));
  const due = () => document.querySelector('[data-answer][data-kind="due"] time')?.dateTime;
  const times = { press: [], key: [] };
  for (let n = 0; n < presses; n += 1) {
    const [radio, before] = [document.querySelector(`input[name="level"][value="${n % 2 ? 2 : 3}"]`), due()];
    times.press.push(await untilDrawn(() => radio.click(), () => due() !== before));
    await pause();
  }
  document.getElementById('moment:line').click();
  await pause();
  const field = document.getElementById('time');
  field.focus();
  for (let n = 0; n < presses; n += 1) {
    const before = due();
    field.setSelectionRange(field.value.length - 1, field.value.length);
    times.key.push(await untilDrawn(() => document.execCommand('insertText', false, (n % 9) + 1), () => due() !== before));
    await pause();
  }
  return times;
}

/** From the calculator to the first step of a case, there for the first time and again. It runs inside the page. */
async function go(untilDrawn) {
  const pause = () => new Promise((over) => setTimeout(over, 500));
  const link = (place) => document.querySelector(`nav a[href^="#/${place}"]`);
  const seen = (what) => [...document.querySelectorAll(`main ${what}`)].some((each) => each.checkVisibility());
  const there = () => location.hash.startsWith('#/intake') && seen('fieldset') && !seen('[data-answer]') && !seen('.loading');
  const first = await untilDrawn(() => link('intake').click(), there);
  await pause();
  link('calculator').click();
  await pause();
  return { first, again: await untilDrawn(() => link('intake').click(), there) };
}

/** Counts what Event Timing tells of input. It runs inside the page. */
function listen() {
  globalThis.inputs = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) globalThis.inputs.set(interactionId, Math.max(duration, globalThis.inputs.get(interactionId) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16 });
}

/** What a finger and keys do: presses on levels and keys in the field, as Event Timing tells them. */
async function byHand(driver, presses) {
  const told = () => driver.executeScript(() => new Promise((done) => setTimeout(() => {
    const all = [...globalThis.inputs.values()];
    globalThis.inputs.clear();
    done(all);
  }, 400)));
  await driver.executeScript(listen);
  const levels = await Promise.all([3, 2].map((level) => driver.executeScript('return document.querySelector(`input[name="level"][value="${arguments[0]}"]`)', level)));
  for (let n = 0; n < presses; n += 1) await driver.actions().move({ origin: levels[n % 2], duration: 0 }).click().pause(200).perform();
  const press = await told();
  await driver.executeScript('document.getElementById("time").focus()');
  await told();
  for (let n = 0; n < presses; n += 1) {
    await driver.executeScript('const field = document.getElementById("time"); field.setSelectionRange(field.value.length - 1, field.value.length)');
    await chromium.hurry(driver, [String((n % 9) + 1)]);
    await driver.sleep(200);
  }
  return { press, key: await told() };
}

/** Entries, once on a page that was opened with an answer: `{ press, key, hand: { press, key } }`. */
export const entries = (server) => visit({ server, address: ANSWERED }, async (driver, rest) => {
  await rest();
  const times = await driver.executeScript(`return (${enter})(${untilDrawn}, ${PRESSES})`);
  const hand = await byHand(driver, PRESSES);
  // What took less than Event Timing tells is no more than that.
  const filled = (all) => [...all, ...Array(Math.max(0, PRESSES - all.length)).fill(OVER)];
  return { ...times, hand: { press: filled(hand.press), key: filled(hand.key) } };
});

/** One step from the calculator to the way to a case: `{ first, again }`. */
export const step = (server) => visit({ server, address: ANSWERED }, async (driver, rest) => {
  await rest();
  return driver.executeScript(`return (${go})(${untilDrawn})`);
});
