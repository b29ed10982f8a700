// On paper: the answer with all that it rests on, and nothing that only a screen can use.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const ANSWER = '#/calculator?programme=veeam-standard&plan=basic&level=1&date=2026-11-20&time=19:00';

journey('a printed answer says what was asked, the time, and what it rests on', { ...friday, print: true }, async (page) => {
  await page.open(ANSWER);
  const { text } = await page.answer(/Mon 23 Nov, ?09:00/, 'due');
  assert.match(text, /If the 2 hours also run while support is closed: Fri 20 Nov, 21:00/);
  assert.match(text, /How to reach support/);
  const wanted = Object.entries({
    'whose support': 'Veeam Support',
    'which plan': 'Plan Basic',
    'what kind of case': 'Kind of case Technical case',
    'which level': 'Severity 1: Outage',
    'when the case is opened': 'Friday, 20 November 2026 at 19:00',
    'the way to the time': 'Fri 20 Nov, 19:00 to Fri 20 Nov, 20:00: 1 hour used',
    'an assumption': 'Do public holidays count as business days?',
    'the document': 'Veeam Customer Support Policy',
    'the day on which it was read': '21 November 2026',
  });
  // What is closed on a screen comes with the rules for paper, which an engine may hear of late.
  await until(async () => {
    const paper = (await page.text()).replace(/\s+/g, ' ');
    assert.deepEqual(wanted.filter(([, words]) => !paper.includes(words)).map(([what]) => what), [], 'what is not on paper');
  });
});

journey('nothing is printed that only a screen can use', { ...friday, print: true }, async (page) => {
  for (const address of [ANSWER, '#/intake/done?programme=zmanda&plan=standard&across=high&down=medium', '#/compare?programme=zmanda']) {
    await page.open(address);
    const controls = await page.driver.executeScript(() => [...document.querySelectorAll('button:not(.fold), .fold .change, input, select, textarea, nav, details:not(.line) > summary')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true })).map((each) => `<${each.localName}> ${each.innerText || each.name}`.trim()));
    assert.deepEqual([...new Set(controls)], [], address);
  }
});

journey('a printed comparison is one sheet with its date, editions, sources and assumptions', { ...friday, width: 794 }, async (page) => {
  await page.open('#/compare?programme=veeam-standard&plan=basic&compare=2~1~~evaluation,free_nfr~blancco:spe,sp1,sp2~zmanda:trial,community');
  await until(async () => assert.equal(await page.driver.executeScript('return document.querySelectorAll(".offers > li").length'), 6));
  assert.equal(await page.printed('comparison'), 1, 'one sheet');
  await page.media({ print: true });
  await page.driver.executeScript('dispatchEvent(new Event("beforeprint"))');
  for (const text of ['Printed on Friday, 20 November 2026 at 16:30 in the time zone Amsterdam.', 'Zmanda · Premium', 'What is assumed', 'edition: ', 'read on ', 'https://www.zmanda.com/', 'Veeam Support · Basic', '/#/compare?programme=veeam-standard']) await page.sees(text);
  for (const text of ['Which level of problem?', 'Show large', 'All hours as a list', 'Copy the link']) await page.misses(text);
  // Without colours of the ground the classes are told apart by their patterns.
  const fills = await page.driver.executeScript('return [...document.querySelectorAll(".on-paper rect[class^=c]")].map((one) => getComputedStyle(one).fill)');
  assert.deepEqual([...new Set(fills)], ['rgb(255, 255, 255)']);
  await page.media({});
  await page.sees('Which level of problem?');
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

journey('a printed list of what support needs has every answer, and all lines of a long one', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=1');
  const long = Array.from({ length: 90 }, (_, n) => `line ${n + 1} of the log`).join('\n');
  const typed = await page.driver.executeScript((text) => {
    const areas = [...document.querySelectorAll('.item textarea')];
    const lines = [...document.querySelectorAll('.item input[type=text]')];
    const put = (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    areas.forEach((area) => put(area, text));
    lines.forEach((line, n) => put(line, `answer ${n + 1} ${'long '.repeat(60)}end ${n + 1}`));
    return [areas.length, lines.length];
  }, long);
  assert(typed[0] > 0 && typed[1] > 0, `${typed} fields`);
  const media = async (media) => {
    await page.browser.media(media);
    await page.driver.executeScript(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  };
  await media({ print: true });
  const paper = await page.text();
  for (let n = 1; n <= 90; n += 1) assert.equal(paper.split(`line ${n} of the log`).length - 1, typed[0], `line ${n}`);
  for (let n = 1; n <= typed[1]; n += 1) assert(paper.includes(`answer ${n} `) && paper.includes(`end ${n}`), `answer ${n}`);
  const controls = await page.driver.executeScript(() => [...document.querySelectorAll('button, input, textarea')].filter((each) => each.checkVisibility()).length);
  assert.equal(controls, 0);
  await media({});
  assert.equal(await page.driver.executeScript(() => document.querySelectorAll('.printed').length), 0);
});

journey('without the copies of a browser that prints, fields on paper are as long as their texts', { ...friday, print: true }, async (page) => {
  await page.knows('field-sizing', 'content');
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=1');
  const cut = await page.driver.executeScript(() => [...document.querySelectorAll('.item textarea')].filter((area) => {
    area.value = 'line\n'.repeat(60);
    return area.clientHeight < area.scrollHeight;
  }).length);
  assert.equal(cut, 0);
});
