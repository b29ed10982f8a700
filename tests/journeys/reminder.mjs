// The time that is left, and the deadline in a calendar of one's own.

import assert from 'node:assert/strict';
import { friday, ZMANDA_P2 } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

/** Severity 1 on Production: an hour day and night. Opened at 16:00, due at 17:00. */
const HOUR = '#/calculator?programme=veeam-vcsp&plan=production&level=1&date=2026-11-20&time=16:00';
const ADD = 'Add to my calendar';

const timer = (page) => page.driver.executeScript('return document.querySelector("[role=timer]").textContent');

/** A calendar file as its lines, with what was folded put together. */
const lines = (text) => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const value = (text, name) => lines(text).filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));

journey('the time that is left runs down, in its two largest units', friday, async (page) => {
  await page.open(HOUR);
  for (const [now, words] of [
    ['2026-11-20T15:00:00Z', 'in 1 hour'], ['2026-11-20T15:00:01Z', 'in 59 minutes 59 seconds'], ['2026-11-20T15:30:00Z', 'in 30 minutes'],
    ['2026-11-20T15:59:58Z', 'in 2 seconds'], ['2026-11-20T16:00:00Z', 'in 0 seconds'], ['2026-11-20T16:01:05Z', '1 minute 5 seconds ago'],
    ['2026-11-19T14:00:00Z', 'in 1 day 2 hours'], ['2026-11-20T14:00:00Z', 'in 2 hours'],
  ]) {
    await page.clock(now);
    await until(async () => assert.equal(await timer(page), words));
    await page.answer(/Fri 20 Nov, ?17:00/, 'due');
  }
});

journey('the passing of seconds is shown, not read aloud', friday, async (page) => {
  await page.open(HOUR);
  await page.driver.executeScript(() => {
    // Of the window: what is global to a script of the driver is gone with it in Firefox.
    window.told = [];
    const live = '[role=status], [role=alert], [role=log], output, [aria-live=polite], [aria-live=assertive]';
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest(live);
        if (region) window.told.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  for (const second of ['01', '02', '03']) {
    await page.clock(`2026-11-20T15:30:${second}Z`);
    await until(async () => assert.equal(await timer(page), `in 29 minutes ${60 - Number(second)} seconds`));
  }
  assert.deepEqual(await page.driver.executeScript('return window.told'), []);
  const region = await page.driver.executeScript(() => { const it = document.querySelector('[role=timer]'); return [it.getAttribute('aria-live'), it.closest('[aria-live], [role=status]')?.outerHTML ?? null]; });
  assert.deepEqual(region, [null, null]);
});

for (const width of [1280, 320]) {
  for (const language of ['en', 'nl', 'de', 'fr']) {
    journey(`nothing moves while seconds pass, at ${width} in ${language}`, { ...friday, width, height: 640, language }, async (page) => {
      await page.open(HOUR);
      const places = () => page.driver.executeScript(() => [...document.querySelectorAll('[data-answer] *')]
        .filter((each) => !each.matches('[role=timer]') && each.checkVisibility()).map((each) => { const { left, top, height } = each.getBoundingClientRect(); return `${each.localName} ${left} ${top} ${height}`; }));
      let before;
      for (const now of ['2026-11-20T15:30:01Z', '2026-11-20T15:30:51Z', '2026-11-20T15:31:00Z', '2026-11-20T15:52:59Z', '2026-11-20T15:59:55Z']) {
        await page.clock(now);
        const left = (Date.parse('2026-11-20T16:00:00Z') - Date.parse(now)) / 1000;
        const shown = String(left % 60 || left / 60);
        await until(async () => assert.match(await timer(page), new RegExp(`\\b${shown}\\b`)));
        await page.settle();
        const now_ = await places();
        assert.deepEqual(now_, before ?? now_, now);
        before ??= now_;
      }
    });
  }
}

journey('the deadline goes into a calendar, with a reminder while support is there', { ...friday, fresh: true }, async (page) => {
  await page.open(ZMANDA_P2);
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  page.server.forget();
  const { name, text } = await page.saved(() => page.press(ADD));
  assert.deepEqual(page.server.told(), [], 'it is made on this device');
  assert.equal(name, 'duetime.ics');
  assert(text.endsWith('\r\n') && !/[^\r]\n/.test(text), 'lines end as the standard says');
  for (const line of text.split('\r\n')) assert(Buffer.byteLength(line) <= 75, `too long: ${line}`);
  assert.deepEqual(lines(text).filter((line) => /^(BEGIN|END):/.test(line)), ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'BEGIN:VALARM', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR']);
  assert.deepEqual(value(text, 'SUMMARY:'), ['Target: first response by Zmanda to P2 (Standard)']);
  assert.deepEqual(value(text, 'DTSTART:'), ['20261123T093000Z']);
  assert.deepEqual(value(text, 'DTSTAMP:'), ['20261120T153000Z']);
  // A quarter of three business hours before 10:30: 09:45.
  assert.deepEqual(value(text, 'TRIGGER;VALUE=DATE-TIME:'), ['20261123T084500Z']);
  assert.match(value(text, 'DESCRIPTION:')[0], /^The target of Standard for P2 is 3 business hours\.\\nWorked out by Duetime\./);
  assert.match(value(text, 'DESCRIPTION:')[0], /This entry does not follow later changes\./);
  assert.equal(value(text, 'URL:')[0], `${page.server.origin}/${ZMANDA_P2}`);
  const again = await page.saved(() => page.press(ADD));
  assert.deepEqual(value(again.text, 'UID:'), value(text, 'UID:'), 'the same deadline is the same entry');
});

journey('a reminder never falls into the night: it comes before support closes', friday, async (page) => {
  // P1 is a business hour. Opened on Monday at 16:10: 50 minutes on Monday, 10 on Tuesday.
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=high&date=2026-11-23&time=16:10');
  await page.answer(/Tue 24 Nov, ?08:10/, 'due');
  const { text } = await page.saved(() => page.press(ADD));
  assert.deepEqual(value(text, 'DTSTART:'), ['20261124T071000Z']);
  // A quarter of an hour before, in open hours: 10 minutes on Tuesday, 5 on Monday.
  assert.deepEqual(value(text, 'TRIGGER;VALUE=DATE-TIME:'), ['20261123T155500Z']);
});

journey('a holiday that was taken off moves the reminder too', friday, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=high&date=2027-01-05&time=16:10&holidays=DE.BY');
  await page.answer(/Thu 7 Jan 2027, ?08:10/, 'due');
  const { text } = await page.saved(() => page.press(ADD));
  assert.deepEqual([value(text, 'DTSTART:'), value(text, 'TRIGGER;VALUE=DATE-TIME:')], [['20270107T071000Z'], ['20270105T155500Z']]);
});

journey('a reminder that would be in the past is left out', friday, async (page) => {
  await page.open(HOUR);
  await page.clock('2026-11-20T15:55:00Z');
  await page.answer('in 5 minutes', 'due');
  const { text } = await page.saved(() => page.press(ADD));
  assert.deepEqual(value(text, 'DTSTART:'), ['20261120T160000Z']);
  assert.deepEqual(value(text, 'TRIGGER'), []);
});

journey('a figure of one’s own says in the calendar that it is', friday, async (page) => {
  await page.open('#/calculator?programme=kaseya&plan=subscription&level=2');
  assert(!(await page.list('press')).includes(ADD), 'there is nothing to add yet');
  await page.tick('Use the figure from your own contract');
  await page.type('First response within', '4');
  await page.pick('Unit', /^business hours$/);
  await page.answer(/Mon 23 Nov, ?12:30/, 'own');
  const { text } = await page.saved(() => page.press(ADD));
  assert.match(value(text, 'DESCRIPTION:')[0], /^This figure is yours: 4 business hours\./);
});

for (const [language, [name, summary]] of Object.entries({ nl: ['In mijn agenda zetten', 'Streeftijd: eerste reactie van Zmanda op P2 (Standard)'], de: ['In meinen Kalender eintragen', 'Zielzeit: erste Reaktion von Zmanda auf P2 (Standard)'] })) {
  journey(`the entry is in ${language}`, { ...friday, language }, async (page) => {
    await page.open(ZMANDA_P2);
    const { text } = await page.saved(() => page.press(name));
    assert.deepEqual(value(text, 'SUMMARY:'), [summary]);
  });
}

journey('who does not get a time has nothing to add', friday, async (page) => {
  for (const at of ['programme=veeam-standard&plan=free_nfr&level=3', 'programme=veeam-standard&plan=evaluation&level=1', 'programme=blancco&plan=sp3&first=1&second=1', 'programme=zmanda']) {
    await page.open(`#/calculator?${at}`);
    assert(!(await page.list('press')).includes(ADD), at);
  }
});

journey('saved again after a change, the entry takes the place of the one before, and until then the page says so', friday, async (page) => {
  await page.open(ZMANDA_P2);
  const first = (await page.saved(() => page.press(ADD))).text;
  await page.misses('The entry that you saved says');
  await page.pick('Can it wait?', 'No, it has to be dealt with now');
  await page.answer(/Fri 20 Nov/, 'due');
  await page.sees('The entry that you saved says Mon 23 Nov, 10:30. Save it again: the new one takes its place.');
  await page.clock('2026-11-20T15:32:00Z');
  const second = (await page.saved(() => page.press(ADD))).text;
  assert.deepEqual(value(second, 'UID:'), value(first, 'UID:'));
  assert(Number(value(second, 'SEQUENCE:')[0]) > Number(value(first, 'SEQUENCE:')[0]));
  assert.notDeepEqual(value(second, 'DTSTART:'), value(first, 'DTSTART:'));
  await page.misses('The entry that you saved says');
});
