// After it arrived: cases that were submitted stand in a list with their running target; what became of them is filled in, and a
// report of a period is taken along.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { comesTo } from './lib/case.mjs';
import { leaveBehind, record, records } from './lib/drafts.mjs';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const [FIRST, SECOND, THIRD, DRAFT] = ['7K3M-9QXW-4T2H-ZB8N', '2B4C-8D6F-0G1H-JK5M', '84V4-SASJ-0HDQ-6A47', '5N7P-1R3S-9T2V-WX4Y'];
const seconds = (text) => Date.parse(text) / 1000;

/** What was kept of a case: P2 of Zmanda on Friday at 16:30, due on Monday at 10:30 in Amsterdam. */
const zmanda = (more = {}) => ({
  '/programme': 'zmanda', '/choices/zmanda/plan': 'standard', '/choices/zmanda/answers/across': 'high', '/choices/zmanda/answers/down': 'medium',
  '/handed/at': '2026-11-20T15:30:00Z', '/handed/number': '4711', '/handed/url': 'https://desk.example/4711',
  '/log/as_of': '2026-11-20T15:30:00Z', '/log/from': '2026-11-20T15:30:00Z', '/log/zone': 'Europe/Amsterdam', '/log/kind': 'due',
  '/log/due': '2026-11-23T09:30:00Z', '/log/figure': '3 business_hours',
  '/log/hours': `${seconds('2026-11-20T15:30:00Z')}-${seconds('2026-11-20T16:00:00Z')} ${seconds('2026-11-23T07:00:00Z')}-${seconds('2026-11-23T09:30:00Z')}`,
  '/log/vendor': 'Zmanda', '/log/plan': 'Standard', '/log/level': 'P2', '/log/level_name': 'high impact', '/log/subject': 'Nothing restores',
  '/log/source': 'Zmanda support policy, ZM-10', '/log/rules': 'When Zmanda closes a ticket is not published.', '/log/ways': 'Talk to your account manager.',
  ...more,
});
const kaseya = (more = {}) => ({
  '/programme': 'kaseya', '/choices/kaseya/plan': 'subscription',
  '/handed/at': '2026-11-18T09:00:00Z', '/handed/number': '=1+1', '/handed/url': '',
  '/log/as_of': '2026-11-18T09:00:00Z', '/log/from': '2026-11-18T09:00:00Z', '/log/zone': 'Europe/Amsterdam', '/log/kind': 'not_published',
  '/log/vendor': 'Kaseya', '/log/plan': 'Subscription', '/log/level': 'Medium', '/log/subject': 'Agents are offline', '/log/closes_days': '7', '/log/reopens_days': '7',
  ...more,
});
const missed = { '/handed/number': '4700', '/handed/at': '2026-11-17T08:00:00Z', '/log/as_of': '2026-11-17T08:00:00Z', '/log/from': '2026-11-17T08:00:00Z', '/log/due': '2026-11-17T11:00:00Z',
  '/log/answered_date': '2026-11-17', '/log/answered_time': '14:30', '/log/subject': 'Slow since Monday' };

const all = {
  [FIRST]: record(FIRST, '2026-11-20T15:30:00Z', zmanda()),
  [SECOND]: record(SECOND, '2026-11-18T09:00:00Z', kaseya()),
  [THIRD]: record(THIRD, '2026-11-17T14:00:00Z', zmanda(missed)),
  [DRAFT]: record(DRAFT, '2026-11-20T14:00:00Z', { '/programme': 'blancco', '/name': 'Not submitted yet' }),
};
const later = { ...friday, now: '2026-11-20T15:35:00Z' };

const opened = async (page, texts = all) => {
  await leaveBehind(page, texts);
  await page.open('#/drafts');
  await page.sees('Your cases');
};
const li = (page, reference) => page.driver.executeScript((id) => document.getElementById(id)?.innerText, `case-${reference}`);
const shows = (page, reference, text) => until(async () => assert.match((await li(page, reference)) ?? '', text));

journey('what was submitted stands above the drafts with its running target, and is no draft any more', later, async (page) => {
  await opened(page);
  await shows(page, FIRST, /Zmanda · 4711[^]*Nothing restores[^]*Standard · P2[^]*Target: first response by Mon,? 23 Nov, 10:30, in 2 days 17 hours/);
  await shows(page, SECOND, /Kaseya · =1\+1[^]*Agents are offline[^]*Not published/);
  await shows(page, THIRD, /Target missed: first response Tue,? 17 Nov, 14:30, 2 hours 30 minutes after it\./);
  assert.doesNotMatch(await li(page, SECOND), /Target: first response by/, 'what has no target has no clock');
  const link = await page.driver.executeScript(() => { const a = document.querySelector('.cases a'); return [a.href, a.rel, a.target]; });
  assert.deepEqual(link, ['https://desk.example/4711', 'noopener noreferrer', '_blank']);
  const drafts = await page.driver.executeScript(() => [...document.querySelectorAll('.drafts > li')].map((each) => each.innerText));
  assert.equal(drafts.length, 1);
  assert.match(drafts[0], /Not submitted yet/);
  await page.axe();
});

journey('the target runs down by the minute while somebody writes, and takes neither the focus nor what is typed', later, async (page) => {
  await opened(page);
  await page.driver.executeScript((id) => document.querySelector(`#${id} details`).setAttribute('open', ''), `case-${FIRST}`);
  const day = `answered-day-${FIRST}`;
  await page.driver.executeScript((id) => document.getElementById(id).focus(), day);
  await page.keys('23 Nov');
  for (const [now, words] of [['2026-11-23T07:30:00Z', /in 2 hours/], ['2026-11-23T08:50:00Z', /in 40 minutes[^]*Only 40 minutes of support hours are left/], ['2026-11-23T09:31:00Z', /The target passed 1 minute ago, and no first response is entered\./]]) {
    await page.clock(now);
    await shows(page, FIRST, words);
    const [id, value] = await page.driver.executeScript(() => [document.activeElement.id, document.activeElement.value]);
    assert.deepEqual([id, value], [day, '23 Nov']);
  }
});

journey('a customer fills in when the first response came, takes it back, and closes the case', { ...friday, now: '2026-11-23T09:40:00Z' }, async (page) => {
  await opened(page, { [FIRST]: all[FIRST] });
  await page.press('First response now: Zmanda 4711');
  await shows(page, FIRST, /Target missed: first response Mon 23 Nov, 10:40, 10 minutes after it\./);
  await page.press('Not answered yet: Zmanda 4711');
  await shows(page, FIRST, /The target passed 10 minutes ago/);
  await page.driver.executeScript((id) => document.querySelector(`#${id} details`).setAttribute('open', ''), `case-${FIRST}`);
  const type = async (id, text) => {
    await page.driver.executeScript((id) => { const it = document.getElementById(id); it.focus(); it.select(); }, id);
    await page.keys(text);
  };
  await type(`answered-day-${FIRST}`, '20 Nov 2026');
  await type(`answered-time-${FIRST}`, '16:29');
  await shows(page, FIRST, /The case was submitted Fri 20 Nov, 16:30: this cannot have been before\./);
  await page.axe();
  await type(`answered-time-${FIRST}`, '4:45 pm');
  await shows(page, FIRST, /Target met: first response Fri 20 Nov, 16:45/);
  await page.press('Closed now: Zmanda 4711');
  await shows(page, FIRST, /Closed or resolved Mon 23 Nov, 10:40\./);
  // It is kept, and nothing of it was sent anywhere.
  const kept = JSON.parse((await records(page))[FIRST]);
  assert.equal(kept.fields['/log/answered_time'][2], '4:45 pm');
  await page.open('#/drafts');
  await shows(page, FIRST, /Target met/);
});

journey('what is to be remembered goes into a calendar, as the programme says', { ...friday, now: '2026-11-20T15:35:00Z' }, async (page) => {
  await opened(page, { [FIRST]: all[FIRST], [SECOND]: record(SECOND, '2026-11-18T09:00:00Z', kaseya({ '/log/answered_date': '2026-11-19', '/log/answered_time': '09:00' })) });
  await shows(page, FIRST, /Without a first response by Mon 23 Nov, 10:30: ask about it\./);
  await shows(page, SECOND, /Without an answer from you, it may be closed from Thu 26 Nov, 09:00 on: 7 days after the first response\./);
  const { name, text } = await page.saved(() => page.press('Add to my calendar: Kaseya =1+1'));
  assert.equal(name, 'duetime-case.ics');
  assert.match(text, /DTSTART:20261126T080000Z/);
  assert.match(text, /TRIGGER;VALUE=DATE-TIME:20261125T080000Z/);
  await page.press('I have answered: Kaseya =1+1');
  await until(async () => assert.doesNotMatch(await li(page, SECOND), /may be closed/));
  await page.press('Closed now: Kaseya =1+1');
  await shows(page, SECOND, /It can be reopened until Fri 27 Nov, 16:35: 7 days after it ended\./);
});

journey('a report of a period is a table, a file for a spreadsheet, and a sheet of paper', later, async (page) => {
  await opened(page);
  const report = () => page.driver.executeScript(() => document.querySelector('.report').innerText);
  await until(async () => assert.match(await report(), /Zmanda, Standard, P2\s+2\s+0\s+1\s+2 hours 30 minutes/));
  assert.match(await report(), /Kaseya, Subscription, Medium[^]*Not published: 1/);
  await page.axe();
  const { name, text } = await page.saved(() => page.press('Download as a table (CSV)'));
  assert.equal(name, 'duetime-cases.csv');
  const lines = text.replace('\ufeff', '').trim().split('\r\n');
  assert.equal(lines.length, 4);
  assert.match(text, /"'=1\+1","Kaseya, Subscription, Medium"/);
  assert.match(text, /"4700"[^\r]*"2026-11-17 14:30"[^\r]*"2\.50"/);
  await page.type('From', '1 Jan 2020');
  await page.type('Until', '31 Jan 2020');
  await until(async () => assert.match(await report(), /No case was submitted in this period\./));
  await page.type('From', '1 Feb 2020');
  await until(async () => assert.match(await report(), /Enter two days, the earlier one first\./));
});

journey('on paper the report stands alone, with the cases one by one', later, async (page) => {
  await opened(page);
  await page.media({ print: true });
  await page.driver.executeScript('dispatchEvent(new Event("beforeprint"))');
  for (const text of ['Your cases: 1 October 2026 – 20 November 2026', 'Zmanda, Standard, P2', 'The cases one by one', 'Agents are offline', 'Printed Friday, 20 November 2026 at 16:35']) await page.sees(text);
  for (const text of ['First response now', 'Open a draft from a file', 'Not submitted yet']) await page.misses(text);
  await page.overflow();
  await page.media({});
  await page.driver.executeScript('dispatchEvent(new Event("afterprint"))');
  await page.sees('First response now');
});

journey('a case that was submitted elsewhere is said to be, has its number, and can be taken back', { zone: 'Europe/Amsterdam', width: 390, height: 844 }, async (page) => {
  await page.open('#/intake/done?programme=zmanda&plan=standard&across=high&down=medium&date=2026-11-20&time=16:30');
  await comesTo(page, 'Your case is ready');
  await page.press('I have submitted this case');
  await page.sees('Noted as submitted.');
  assert.equal(await page.driver.executeScript('return document.activeElement.id'), 'handed-over', 'whoever pressed hears it');
  await page.axe();
  await page.overflow();
  await page.press('To your cases');
  await page.sees(/submitted [^]*, as you noted/);
  await page.sees('no number yet');
  await page.type('Number that the vendor gave it', 'SR 4711');
  await page.sees(/Zmanda · SR 4711/);
  await page.axe();
  await page.overflow();
  await page.reload();
  await page.sees(/Zmanda · SR 4711/);
  await page.press(/^Not submitted after all/);
  await page.misses('Your cases');
  await until(async () => assert.equal((await page.focused()).name, 'Your drafts', 'the line is gone, and the focus is not'));
  await page.sees(/Zmanda[^]*changed [^]*kept until/);
});

for (const width of [390, 1280]) {
  journey(`nothing moves while the cases load, at ${width}`, { ...later, width, height: 800, fresh: true }, async (page) => {
    await leaveBehind(page, all);
    await page.line({ bits: 1_600_000, wait: 150 });
    await page.slow(4);
    await page.open('#/drafts');
    await page.sees('Your cases');
    await page.settle();
    const moved = await page.driver.executeScript(() => new Promise((told) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value; }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => told(sum), 100);
    }));
    await page.line({});
    await page.slow(1);
    assert(moved <= 0.02, `it moves by ${moved}`);
  });
}

journey('by keyboard alone a first response is filled in', { ...friday, now: '2026-11-23T09:20:00Z' }, async (page) => {
  await opened(page, { [FIRST]: all[FIRST] });
  await page.tabTo('First response now: Zmanda 4711');
  await page.keys('Enter');
  await shows(page, FIRST, /Target met: first response Mon 23 Nov, 10:20, 10 minutes before it\./);
  await page.tabTo('Not answered yet: Zmanda 4711', { key: 'Shift+Tab' }).catch(() => page.tabTo('Not answered yet: Zmanda 4711'));
  await page.keys('Enter');
  await shows(page, FIRST, /Only 10 minutes of support hours are left\./);
});

journey('what is changed in a submitted case begins a follow-up, and the page says so', later, async (page) => {
  await opened(page, { [FIRST]: all[FIRST] });
  await page.press('Open: Zmanda 4711');
  await page.sees('This case was submitted Fri 20 Nov, 16:30 as 4711. It stays as it is');
  await page.open('#/intake/needed');
  await page.sees('This case was submitted');
  const before = (await records(page))[FIRST];
  await page.type('Subject', 'Still nothing restores');
  await page.sees('A new case, a follow-up of 4711, with its answers.');
  assert.equal(await page.driver.executeScript(() => document.activeElement.value), 'Still nothing restores');
  const kept = await records(page);
  assert.equal(Object.keys(kept).length, 2);
  assert.equal(kept[FIRST], before);
  await page.axe();
});

journey('a submitted case is deleted and brought back', later, async (page) => {
  await opened(page, { [FIRST]: all[FIRST] });
  await page.press('Delete: Zmanda 4711');
  await until(async () => assert.equal(await li(page, FIRST), null));
  await page.press('Bring it back');
  await shows(page, FIRST, /Nothing restores/);
});

for (const [language, words] of Object.entries({ nl: /Streeftijd: eerste reactie uiterlijk ma 23 nov/, de: /Zielzeit: erste Reaktion bis Mo\.?, 23\. Nov/, fr: /Objectif\s:\spremière réponse au plus tard le lun\.? 23 nov/ })) {
  journey(`the cases are in ${language}`, { ...later, language }, async (page) => {
    await leaveBehind(page, all);
    await page.open('#/drafts');
    await shows(page, FIRST, words);
    await page.axe();
  });
}

const folder = process.env.DUETIME_SHOTS;
for (const width of [320, 768, 1280]) {
  journey(`the cases have room at ${width}, light and dark`, { ...later, width, height: 800 }, async (page) => {
    await opened(page);
    await page.driver.executeScript((id) => document.querySelector(`#${id} details`).setAttribute('open', ''), `case-${FIRST}`);
    for (const dark of [false, true]) {
      await page.media({ dark });
      await page.settle();
      assert.equal(await page.driver.executeScript(() => document.documentElement.scrollWidth <= innerWidth), true, 'it is wider than the screen');
      await page.axe();
      if (folder) {
        await mkdir(folder, { recursive: true });
        await page.shot(`cases ${width} ${dark ? 'dark' : 'light'}`);
      }
    }
  });
}
