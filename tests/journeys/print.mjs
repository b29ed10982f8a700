// On paper: the answer with all that it rests on, and nothing that only a screen can use.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';

const ANSWER = '#/calculator?programme=veeam-standard&plan=basic&level=1&date=2026-11-20&time=19:00';

journey('a printed answer says what was asked, the time, and what it rests on', { ...friday, print: true }, async (page) => {
  await page.open(ANSWER);
  const { text } = await page.answer(/Mon 23 Nov, ?09:00/, 'due');
  assert.match(text, /If the 2 hours also run while support is closed: Fri 20 Nov, 21:00/);
  assert.match(text, /How to reach support/);
  const paper = (await page.text()).replace(/\s+/g, ' ');
  const missing = Object.entries({
    'whose support': 'Veeam Support',
    'which plan': 'Basic',
    'which level': 'Severity 1: Outage',
    'when the case is opened': 'Friday, 20 November 2026 at 19:00',
    'the way to the time': 'Fri 20 Nov, 19:00 to Fri 20 Nov, 20:00: 1 hour used',
    'an assumption': 'Do public holidays count as business days?',
    'the document': 'Veeam Customer Support Policy',
    'the day on which it was read': '21 November 2026',
  }).filter(([, words]) => !paper.includes(words)).map(([what]) => what);
  assert.deepEqual(missing, [], 'what is not on paper');
});

journey('nothing is printed that only a screen can use', { ...friday, print: true }, async (page) => {
  for (const address of [ANSWER, '#/intake/done?programme=zmanda&plan=standard&across=high&down=medium', '#/compare?programme=zmanda']) {
    await page.open(address);
    const controls = await page.driver.executeScript(() => [...document.querySelectorAll('button, input, select, textarea, nav, summary')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true })).map((each) => `<${each.localName}> ${each.innerText || each.name}`.trim()));
    assert.deepEqual([...new Set(controls)], [], address);
  }
});

journey('a printed case is the case, with its reference, and nothing of it is cut off', { ...friday, print: true }, async (page) => {
  await page.open('#/intake/happened?programme=zmanda&plan=standard&across=high&down=medium');
  await page.driver.executeScript(() => {
    const since = document.getElementById('since');
    since.value = 'Since 06:30';
    since.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.open('#/intake/done');
  const paper = (await page.text()).replace(/\s+/g, ' ');
  for (const words of [/Reference [0-9A-Z]{4}(-[0-9A-Z]{4}){3}/, 'Since when? Since 06:30', 'How to reach support', 'Worked out by Duetime from the documents named here.']) assert(words instanceof RegExp ? words.test(paper) : paper.includes(words), `${words} is not on paper`);
  await page.overflow();
});

journey('paper is white, also for who has it dark on the screen', { ...friday, print: true, dark: true }, async (page) => {
  await page.open(ANSWER);
  const colours = await page.driver.executeScript(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});
