// The whole page by keyboard alone, on a small screen: every stop can be seen, nothing lies over it, and no step is lost.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const phone = { ...friday, width: 320, height: 640 };
const DUE = '#/calculator?programme=zmanda&plan=standard&across=high&down=medium';

/** Where the focus is can be seen: it is on the screen, nothing lies over it, and a ring is around it. */
async function stands(page) {
  const { role, name } = await page.focused();
  const what = `${role} "${name}"`;
  await until(() => page.uncovered()).catch((error) => { throw new Error(`${what}: ${error.message}`); });
  const ring = await page.driver.executeScript(() => {
    const focus = document.activeElement;
    const ringed = (element) => { const { outlineStyle, outlineWidth } = getComputedStyle(element); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; };
    // A heading or a group that was brought into focus needs none.
    return focus.matches('[tabindex="-1"]') || [focus, ...(focus.labels ?? [])].some(ringed);
  });
  assert(ring, `${what} has the focus, and nothing shows it`);
  return { role, name };
}

/** Goes on with a key to what has this name; every stop on the way stands. */
async function goTo(page, name, key = 'Tab') {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keys(key);
    const stop = await stands(page);
    if (stop.name === name || (name instanceof RegExp && name.test(stop.name))) return stop;
  }
  throw new Error(`${key} never comes to ${name}`);
}

/** Goes through the whole page with a key, from one end to the other. */
async function walk(page, key) {
  const stops = [];
  for (;;) {
    await page.keys(key);
    if ((await page.focused()).role === 'none') break;
    stops.push((await stands(page)).name);
    assert(stops.length < 150, `${key} does not end`);
  }
  return stops;
}

const PAGES = {
  'the calculator': [DUE, ['Skip to the content', 'Zmanda', 'Standard', 'P2: Impact: High; Urgency: Medium', 'Time zone', 'Details of the answer', 'Delete my draft']],
  'a step of the way': ['#/intake/needed?programme=kaseya&plan=subscription&level=1', ['Subject', 'Not known yet: Subject', 'Continue', 'Back', 'Delete my draft']],
  'the review': ['#/intake/review?programme=veeam-standard&plan=basic&level=2', ['Change: Which plan do you have?', 'Make the case', 'Back']],
  'the comparison': ['#/compare?programme=veeam-kasten', ['Veeam Kasten', 'Time to the first answer', 'Delete my draft']],
};
for (const [what, [address, landmarks]] of Object.entries(PAGES)) {
  journey(`every stop of ${what} can be seen, forwards and backwards`, phone, async (page) => {
    await page.open(address);
    await page.driver.executeScript('document.activeElement.blur()');
    const there = await walk(page, 'Tab');
    for (const name of landmarks) assert(there.includes(name), `"${name}" is no stop: ${there.join(', ')}`);
    const back = await walk(page, 'Shift+Tab');
    assert.deepEqual(back.reverse(), there);
  });
}

journey('nothing covers the focus where the page is zoomed to 400 percent', { ...friday, width: 320, height: 256 }, async (page) => {
  await page.open(DUE);
  await walk(page, 'Tab');
});

journey('the open answer does not lie over the field with the focus', phone, async (page) => {
  await page.open(DUE);
  await goTo(page, 'Details of the answer');
  await page.keys('Enter');
  await page.sees('How to reach support');
  await goTo(page, 'Time zone', 'Shift+Tab');
  await goTo(page, 'Standard', 'Shift+Tab');
});

journey('the first stop leads past the head of the page', phone, async (page) => {
  await page.open(DUE);
  await page.keys('Tab');
  assert.equal((await stands(page)).name, 'Skip to the content');
  await page.keys('Enter');
  await page.keys('Tab');
  assert.equal((await stands(page)).name, 'Zmanda');
});

journey('a customer comes to an answer by keyboard alone', phone, async (page) => {
  await page.open();
  await goTo(page, 'Veeam Support');
  await page.keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  assert.equal((await stands(page)).name, 'Zmanda');
  await goTo(page, 'Standard');
  await page.keys('Space');
  await goTo(page, 'Many people, or all data that matters');
  await page.keys('Space');
  await goTo(page, 'No, it has to be dealt with now');
  await page.keys('ArrowDown');
  assert.equal((await stands(page)).name, 'For a while, but not for long');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await goTo(page, 'P2: Impact: High; Urgency: Medium');
  await page.keys('ArrowUp');
  assert.equal((await stands(page)).name, 'P1: Impact: High; Urgency: High');
  await page.answer(/Mon 23 Nov, ?08:30/, 'due');
  await goTo(page, 'Now');
  await page.keys('ArrowDown');
  await goTo(page, 'Day');
  await page.keys('Control+a', '23 Nov 2026');
  await goTo(page, 'Time');
  await page.keys('Control+a', '9:00');
  await page.answer(/Mon 23 Nov, ?10:00/, 'due');
  assert.equal((await page.focused()).name, 'Time', 'the focus stays while the answer moves');
  await goTo(page, 'Details of the answer');
  await page.keys('Enter');
  await goTo(page, 'Why this answer');
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).name, 'Why this answer'));
  assert.equal((await page.focused()).role, 'heading');
});

journey('a customer comes to a case by keyboard alone', phone, async (page) => {
  await page.open('#/intake');
  await goTo(page, 'Continue');
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).role, 'alert'));
  await goTo(page, 'Choose whose support you need');
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).name, 'Whose support do you need?'));
  await goTo(page, 'Veeam Support');
  await page.keys('Space');
  await goTo(page, 'Continue');
  await page.keys('Enter');
  await until(async () => assert.deepEqual(await page.focused(), { role: 'heading', name: 'What happened', value: null }));
  await goTo(page, 'Evaluation');
  await page.keys('ArrowDown');
  await goTo(page, 'Severity 1: Total failure');
  await page.keys('ArrowDown');
  await page.answer(/Mon 23 Nov, ?12:30/, 'due');
  await goTo(page, 'Continue');
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).name, 'What support needs'));
  await goTo(page, 'Support ID');
  await page.keys('01234567');
  await goTo(page, 'Not known yet: Contact person');
  await page.keys('Space');
  await goTo(page, 'Continue');
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).name, 'Check your answers'));
  await page.sees('01234567');
  await goTo(page, 'Make the case');
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).name, 'Your case is ready'));
  await goTo(page, 'Copy the case');
  await page.keys('Enter');
  await page.announced('The case is on the clipboard.');
  assert.equal(JSON.parse(await page.clipboard()).plan.id, 'basic');
});

journey('who goes to another page begins at its heading, not nowhere', phone, async (page) => {
  await page.open('#/compare?programme=zmanda');
  await goTo(page, 'Prepare a case');
  await page.keys('Enter');
  await until(async () => assert.deepEqual(await page.focused(), { role: 'heading', name: 'Before you start', value: null }));
  await goTo(page, 'Compare plans', 'Shift+Tab');
  await page.keys('Enter');
  await until(async () => {
    assert.equal(await page.heading(), 'Compare plans');
    assert.notEqual((await page.focused()).role, 'none', 'nothing has the focus');
  });
});

journey('a choice keeps the focus while the page below it changes', phone, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard');
  await goTo(page, 'Zmanda');
  for (const [key, name] of [['ArrowDown', 'Blancco'], ['ArrowUp', 'Zmanda'], ['ArrowUp', 'Kaseya']]) {
    await page.keys(key);
    assert.equal((await stands(page)).name, name);
  }
});
