// Typed key after key, without waiting for the page, on a slow processor: every letter arrives, in the field and in the draft.

import assert from 'node:assert/strict';
import { records } from './lib/drafts.mjs';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const SLOW = 6;
const TEXT = 'The quick brown fox jumps over 13 lazy dogs';

const focus = (page, id) => until(async () => assert(await page.driver.executeScript('const field = document.getElementById(arguments[0]); field?.focus(); return document.activeElement === field', id), `there is no ${id} to type into`));
const value = (page, id) => page.driver.executeScript('return document.getElementById(arguments[0]).value', id);
const kept = async (page) => Object.values(await records(page)).join('\n');
/** The ids of all that can be typed into, from top to bottom. */
const fields = (page) => page.driver.executeScript(`
  for (const closed of document.querySelectorAll('main details')) closed.open = true;
  return [...document.querySelectorAll('main input[type=text], main textarea')].filter((field) => field.checkVisibility()).map((field) => field.id)`);

async function typed(page, id, text) {
  await focus(page, id);
  await page.driver.executeScript('document.activeElement.select()');
  await page.hurry(text);
  assert.equal(await value(page, id), text, `what was typed into ${id}`);
}

const PLACES = {
  'every moment, zone and figure of the calculator': ['#/calculator?programme=kaseya&plan=subscription&level=2&date=2026-11-20&time=16:30', ['moment:line', 'own-agreement:line', 'own']],
  'why another level was chosen': ['#/calculator?programme=zmanda&plan=standard&across=medium&down=medium&override=P1', []],
  'what happened': ['#/intake/happened?programme=kaseya&plan=subscription', ['fact-works:0']],
  'what Kaseya needs': ['#/intake/needed?programme=kaseya&plan=subscription&level=2', []],
  'what Veeam needs': ['#/intake/needed?programme=veeam-standard&plan=production&level=2', []],
  'what Blancco needs': ['#/intake/needed?programme=blancco&plan=sp1&first=2&second=2', []],
};

for (const [what, [address, presses]] of Object.entries(PLACES)) {
  journey(`no letter is lost by whoever types at once: ${what}`, { ...friday, limit: 240_000 }, async (page) => {
    await page.open(address);
    const press = async (ids) => {
      for (const id of ids) {
        if (id.endsWith(':line')) {
          await page.unfold(id.slice(0, -5));
          continue;
        }
        await until(async () => assert(await page.driver.executeScript('return document.getElementById(arguments[0])?.click() ?? Boolean(document.getElementById(arguments[0]))', id), `there is no ${id}`));
        await page.settle();
      }
    };
    await press(presses);
    await page.slow(SLOW);
    const ids = await fields(page);
    assert(ids.length > 0, 'there is something to type into');
    for (const [n, id] of ids.entries()) await typed(page, id, `${n} ${TEXT}`);
    for (const [n, id] of ids.entries()) assert.equal(await value(page, id), `${n} ${TEXT}`, `${id}, after all the others`);
    if (!address.startsWith('#/calculator')) {
      const draft = await kept(page);
      for (const n of ids.keys()) assert(draft.includes(`${n} ${TEXT}`), `field ${ids[n]} is in the draft: ${draft}`);
    }
    // The page comes back from what is kept, nothing else.
    await page.reload();
    await press(presses.filter((id) => id.endsWith(':line')));
    await until(async () => assert.deepEqual(await fields(page), ids));
    for (const [n, id] of ids.entries()) assert.equal(await value(page, id), `${n} ${TEXT}`, `${id}, after the page was loaded anew`);
  });
}

journey('no letter is lost in a row that was added a moment ago', { ...friday, limit: 240_000 }, async (page) => {
  await page.open('#/intake/needed?programme=kaseya&plan=subscription&level=2');
  await page.slow(SLOW);
  const steps = ['Open the machine', 'Wait for a minute', 'Look at the log', 'Close it'];
  await focus(page, 'item-steps');
  await page.hurry(...steps.flatMap((step, n) => (n ? ['Enter', step] : [step])));
  const rows = async (count) => Promise.all([...Array(count).keys()].map((n) => value(page, n ? `item-steps:${n}` : 'item-steps')));
  assert.deepEqual(await rows(4), steps);
  assert((await kept(page)).includes(JSON.stringify(steps.join('\n')).slice(1, -1)), 'in the draft too');
  // In the middle: what stands below moves down, and typing goes on in the new row.
  await focus(page, 'item-steps:1');
  await page.hurry('Enter', 'Breathe');
  assert.deepEqual(await rows(5), [...steps.slice(0, 2), 'Breathe', ...steps.slice(2)]);
  // By the button, with the keyboard: Space presses it, and the letters behind it are for the row.
  await page.driver.executeScript('document.getElementById("item-steps:add").focus()');
  await page.hurry(' Go home');
  assert.deepEqual(await rows(6), [...steps.slice(0, 2), 'Breathe', ...steps.slice(2), 'Go home']);
  assert((await kept(page)).includes('Close it\\nGo home'), 'in the draft too');
});

journey('what is typed in the middle of a text stays in the middle', { ...friday, limit: 240_000 }, async (page) => {
  await page.open('#/intake/needed?programme=kaseya&plan=subscription&level=2');
  await page.slow(SLOW);
  for (const id of ['item-subject', 'item-description', 'item-steps', 'item-contact']) {
    await focus(page, id);
    await page.hurry('before behind');
    await page.driver.executeScript('document.activeElement.setSelectionRange(7, 7)');
    await page.hurry('in the middle ');
    assert.equal(await value(page, id), 'before in the middle behind', id);
  }
});

journey('no letter is lost in the name of a draft', { ...friday, limit: 240_000 }, async (page) => {
  await page.open('#/drafts?programme=kaseya&plan=subscription');
  await page.slow(SLOW);
  await typed(page, 'draft-name', TEXT);
  assert((await kept(page)).includes(TEXT), 'in the draft too');
});

