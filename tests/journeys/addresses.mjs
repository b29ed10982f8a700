// Addresses, links and the draft: where a person is and what was chosen comes back, and what is hostile does no harm.

import assert from 'node:assert/strict';
import { friday, leave } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const CHOICES = 'programme=veeam-standard&plan=production&level=1';
const STEPS = [
  ['/#/intake', 'Before you start'],
  ['/#/intake/happened', 'What happened'],
  ['/#/intake/needed', 'What support needs'],
  ['/#/intake/files', 'Files'],
  ['/#/intake/review', 'Check your answers'],
  ['/#/intake/done', 'Your case is ready'],
];
const PLACES = [['/#/calculator', 'By when will support answer?'], ...STEPS, ['/#/drafts', 'Your drafts'], ['/#/compare', 'Compare plans']];

const stored = (page) => page.driver.executeScript('return JSON.stringify({ ...localStorage })');

/** Waits until the page is at a place, by its address and its heading. */
async function isAt(page, [address, heading]) {
  await until(async () => {
    assert.equal((await page.address()).split('?')[0], address);
    assert.equal(await page.heading(), heading);
  });
}

/** Opens an address as somebody does who has never been here. */
async function openAsStranger(page, address) {
  await leave(page);
  await page.open(address);
}

journey('every place has an address of its own, and Back and Forward lead through them', friday, async (page) => {
  await page.open(`#/calculator?${CHOICES}`);
  await isAt(page, PLACES[0]);
  await page.press('Prepare a case');
  await page.press('Continue');
  await page.press('Continue');
  await page.type('Support ID', '01234567');
  await page.tick('Not known yet: Contact person');
  await page.tick('Not known yet: Technical contact');
  await page.press('Continue');
  await page.press('Continue');
  await page.press('Create the case');
  await page.press('Your drafts');
  await page.press('Compare plans');
  await isAt(page, PLACES.at(-1));
  for (const place of PLACES.slice(0, -1).reverse()) {
    await page.back();
    await isAt(page, place);
  }
  for (const place of PLACES.slice(1)) {
    await page.driver.navigate().forward();
    await isAt(page, place);
  }
  for (const place of PLACES.slice(3, -1).reverse()) {
    await page.back();
    await isAt(page, place);
  }
  assert.equal(await page.value('Support ID'), '01234567');
});

journey('every place survives a reload', friday, async (page) => {
  for (const place of [...PLACES, ['/#/intake/secrets', 'Secrets']]) {
    await page.open(`${place[0].slice(1)}?${CHOICES}`);
    await isAt(page, place);
    await page.reload();
    await isAt(page, place);
    assert.equal(await page.address(), `${place[0]}?${CHOICES}`);
  }
});

journey('an address that nobody knows leads to the calculator', friday, async (page) => {
  for (const address of ['', '#', '#/', '#/nowhere', '#/intake/nowhere', '#calculator', '#/compare/']) {
    await page.open(address);
    await isAt(page, PLACES[0]);
  }
});

const LINKS = {
  'a matrix, overruled': ['programme=zmanda&plan=standard&across=medium&down=medium&override=P1', /Mon 23 Nov, ?08:30/, 'due'],
  'a matrix field that was open': ['programme=veeam-kasten&plan=basic&level=P2&across=production&down=limited', /Mon 23 Nov, ?11:30/, 'due'],
  'another kind of case': ['programme=veeam-standard&plan=basic&type=licensing&level=2', /Mon 23 Nov, ?12:30/, 'due'],
  'two scales': ['programme=blancco&plan=sp3&first=4&second=2', 'Not published', 'not_published'],
  'another time, the second of two': ['programme=veeam-standard&plan=production&level=1&date=2026-10-25&time=02:30&fold=second', /Sun 25 Oct, ?03:30/, 'due'],
  'another zone': ['programme=zmanda&plan=standard&across=high&down=medium&zone=America/New_York', /Fri 20 Nov, ?13:30/, 'due'],
};
journey('a link with all choices opens the same answer for somebody else', friday, async (page) => {
  for (const [name, [choices, answer, kind]] of Object.entries(LINKS)) {
    await openAsStranger(page, `#/calculator?${choices}`);
    await page.answer(answer, kind).catch((error) => { throw new Error(`${name}: ${error.message}`); });
    assert.equal(await page.address(), `/#/calculator?${choices}`, name);
  }
});

journey('what was chosen stands in the address, what was written does not', friday, async (page) => {
  await page.open();
  await page.pick('Whose support do you need?', 'Zmanda');
  await page.pick('Which plan do you have?', 'Standard');
  await page.pick('Impact and Urgency together', 'P3: Impact: Medium; Urgency: Medium');
  await page.press('Choose another level');
  await page.pick('Choose another level', 'P1: Critical');
  await page.type('Why another level?', 'Quite secret');
  await page.pick('When do you open the case?', 'At another time');
  await page.type('Day', '23.11.2026');
  await page.type('Time', '9 am');
  const address = await page.address();
  assert.equal(address, '/#/calculator?programme=zmanda&plan=standard&across=medium&down=medium&override=P1&date=2026-11-23&time=09:00');
  await page.answer(/Mon 23 Nov, ?10:00/, 'due');
  await openAsStranger(page, address);
  await page.answer(/Mon 23 Nov, ?10:00/, 'due');
});

journey('a link that arrives while the page is open is followed', friday, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.open('#/calculator?programme=zmanda&plan=premium&across=high&down=high');
  await page.answer(/Fri 20 Nov, ?16:45/, 'due');
  assert.equal(await page.chosen('Impact and Urgency together'), 'P1: Impact: High; Urgency: High');
  // Back leads to places, never to choices of before.
  await page.back();
  await page.answer(/Fri 20 Nov, ?16:45/, 'due');
  assert.equal(await page.address(), '/#/calculator?programme=zmanda&plan=premium&across=high&down=high');
});

const NOT_READ = 'The link could not be read in full. Please choose or enter yourself:';

journey('a vendor’s link to a plan leaves the level, its reason, the moment and the figure of one’s own as they were', friday, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard&across=medium&down=medium');
  await page.press('Choose another level');
  await page.pick('Choose another level', 'P1: Critical');
  await page.type('Why another level?', 'The auditor comes on Monday');
  await page.pick('When do you open the case?', 'At another time');
  await page.type('Day', '23.11.2026');
  await page.type('Time', '9 am');
  await page.answer(/Mon 23 Nov, ?10:00/, 'due');
  for (const link of ['#/calculator?programme=zmanda&plan=premium', '#/calculator?utm_source=mail&programme=zmanda&amp;plan=premium', '/?programme=zmanda&plan=premium#/calculator']) {
    await page.open(link);
    // P1 on Premium is 15 minutes round the clock.
    await page.answer(/Mon 23 Nov, ?09:15/, 'due');
    assert.equal(await page.value('Why another level?'), 'The auditor comes on Monday', link);
    assert.deepEqual([await page.value('Day'), await page.value('Time')], ['23.11.2026', '9 am'], link);
    await page.misses(NOT_READ);
    await page.pick('Which plan do you have?', 'Standard');
    await page.answer(/Mon 23 Nov, ?10:00/, 'due');
  }
});

journey('what a link cannot be read for is said, until it is chosen or put away', friday, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=golden&across=high&down=medium&date=2026-11-31&time=25%3A00');
  await page.answer('', 'waiting');
  await page.announced(NOT_READ);
  for (const what of ['Which plan do you have? golden', 'Day 2026-11-31', 'Time 25:00']) await page.sees(what);
  await page.pick('Which plan do you have?', 'Standard');
  await page.misses('golden');
  await page.answer('Correct the date or the time', 'waiting');
  await page.type('Day', '20 Nov 2026');
  await page.misses('Day 2026-11-31');
  await page.sees('Time 25:00');
  await page.type('Time', '16:30');
  await page.misses(NOT_READ);
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');

  await page.open('#/calculator?programme=zmanda&holidays=Bavaria');
  await page.sees('Public holidays Bavaria');
  await page.press('Close');
  await page.misses(NOT_READ);
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');

  await page.open(`#/calculator?programme=zmanda&plan=${'standard'.repeat(1000)}`);
  await page.sees(NOT_READ);
  await page.press('Close');
  // In another part of the page it is said too.
  await page.open('#/intake/happened?programme=zmanda&plan=silver');
  await page.sees('Which plan do you have? silver');
  await page.axe();
  await page.press('Continue');
  await page.sees('Choose your plan');
});

journey('a day without a time, and a time without a day, are no moment', friday, async (page) => {
  for (const [half, field, problem] of [['date=2026-11-23', /^Time$/, 'Enter a time, for example 16:30'], ['time=16:30', /^Day$/, 'Enter a day, for example 20 Nov 2026']]) {
    await openAsStranger(page, `#/calculator?programme=zmanda&plan=standard&across=high&down=medium&${half}`);
    const { text } = await page.answer('', 'waiting');
    assert.doesNotMatch(text, /\d\d:\d\d/);
    await page.sees(NOT_READ);
    const notes = await page.notes(field);
    assert(notes.invalid && notes.text.includes(problem), notes.text);
  }
});

journey('a link that was encoded, quoted or lost its mark on the way is read all the same', friday, async (page) => {
  for (const link of [
    '#/calculator?programme=zmanda&plan=standard&across=high&down=medium&date=2026-11-23&time=10%3A00&zone=Europe%2FAmsterdam',
    '#/calculator%3Fprogramme%3Dzmanda%26plan%3Dstandard%26across%3Dhigh%26down%3Dmedium%26date%3D2026-11-23%26time%3D10%253A00%26zone%3DEurope%252FAmsterdam',
    '#/calculator&Programme=zmanda&PLAN=standard&across=high&down=medium&date=23+Nov+2026&time=10.00',
    '#?programme=“zmanda”&plan=standard&across=high&down=medium&date=2026–11–23&time=10:00?utm_source=news',
  ]) {
    await openAsStranger(page, link);
    await page.answer(/Mon 23 Nov, ?13:00/, 'due').catch((error) => { throw new Error(`${link}: ${error.message}`); });
    await page.misses(NOT_READ);
  }
});

// What stands in a link must neither become markup, nor an address, nor an answer.
const HOSTILE = [
  '#/calculator?programme=<script>window.harm=1</script>',
  '#/<img src=x onerror=window.harm=1>?programme=<img src=x onerror=window.harm=1>',
  '#/calculator?programme=zmanda&plan=<svg onload=window.harm=1>&across=high&down=medium',
  '#/calculator?programme=../../../etc/passwd',
  '#/calculator?programme=%2e%2e%2findex&plan=%00',
  '#/calculator?programme=//elsewhere.example/zmanda',
  '#/calculator?programme=https:%2F%2Felsewhere.example',
  `#/calculator?programme=zmanda&plan=${'standard'.repeat(20_000)}`,
  `#/${'deep/'.repeat(5000)}`,
  `#/calculator?${'programme=zmanda&'.repeat(2000)}`,
  '#/calculator?%E0%A4%A=%E0&&&===?#?programme',
  '#/calculator?__proto__=1&programme=zmanda&plan=__proto__&across=constructor&down=toString&type=__proto__',
];
journey('hostile links do no harm', { ...friday, fresh: true }, async (page) => {
  for (const link of HOSTILE) {
    page.server.forget();
    await openAsStranger(page, link);
    const what = link.slice(0, 80);
    assert.equal(await page.heading(), 'By when will support answer?', what);
    await page.answer('', 'waiting');
    const harm = await page.driver.executeScript('return { harm: window.harm ?? null, strange: document.body.querySelectorAll("#app script, #app img, #app iframe, #app [onload], #app [onerror]").length }');
    assert.deepEqual(harm, { harm: null, strange: 0 }, what);
    const asked = page.server.requests().map((request) => request.name).filter((path) => path.startsWith('/programmes/'));
    for (const path of asked) assert.match(path, /^\/programmes\/(index|zmanda)\.json$/, what);
  }
  assert.deepEqual(await page.outside(), []);
  await page.pick('Whose support do you need?', 'Zmanda');
  await page.pick('Which plan do you have?', 'Standard');
  await page.pick('Impact and Urgency together', 'P2: Impact: High; Urgency: Medium');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
});

journey('a link with ids that do not belong together gives no answer', friday, async (page) => {
  const none = async (link) => {
    await openAsStranger(page, link);
    const { text } = await page.answer('', 'waiting');
    assert.doesNotMatch(text, /\d\d:\d\d/, link);
  };
  await none('#/calculator?programme=zmanda&plan=sp3&across=high&down=medium');
  assert.equal(await page.chosen('Which plan do you have?'), null, 'the plan of another programme');
  await none('#/calculator?programme=zmanda&plan=standard&level=1');
  assert.equal(await page.chosen('Impact and Urgency together'), null, 'the level of another programme');
  await none('#/calculator?programme=zmanda&plan=standard&across=medium&down=enormous');
  await none('#/calculator?programme=veeam-standard&plan=basic&level=5');
  await none('#/calculator?programme=blancco&plan=sp3&first=1');
  // A level that the programme does not have can't overrule; the answer is that of the matrix.
  await openAsStranger(page, '#/calculator?programme=zmanda&plan=standard&across=high&down=medium&override=P9');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  // A moment that can't be read is none, and not the present one.
  await none('#/calculator?programme=zmanda&plan=standard&across=high&down=medium&date=2026-02-31&time=99:99&zone=<Mars>&fold=third');
  assert.equal(await page.chosen('When do you open the case?'), 'At another time');
  assert.deepEqual([await page.value('Day'), await page.value('Time'), await page.value('Time zone')], ['2026-02-31', '99:99', '<Mars>']);
  assert.deepEqual(await page.notes('Day'), { text: 'For example 20 Nov 2026 or 2026-11-20 There is no such day. Check the day and the month', invalid: true });
  // A zone that does not exist is not silently replaced by that of the device.
  await none('#/calculator?programme=zmanda&plan=standard&across=high&down=medium&zone=Mars/Base');
  assert.equal(await page.value('Time zone'), 'Mars/Base');
  await page.sees('Choose a time zone from the list');
});

journey('a link to a programme that does not exist says so, and another can be chosen', friday, async (page) => {
  page.allow('404');
  await page.open('#/calculator?programme=nobody&plan=basic');
  await page.sees('The support programme could not be loaded.');
  await page.pick('Whose support do you need?', 'Kaseya');
  await page.pick('Which plan do you have?', 'Subscription');
  await page.misses('could not be loaded');
});

journey('the draft survives a reload, and the button deletes it', friday, async (page) => {
  await page.open(`#/intake/needed?${CHOICES}`);
  await page.type('Support ID', '01234567');
  await page.type('Error message or exact description', 'Job “Files” stops\nat 3 %');
  await page.tick('Not known yet: Contact person');
  await page.reload();
  assert.equal(await page.value('Support ID'), '01234567');
  assert.equal(await page.value('Error message or exact description'), 'Job “Files” stops\nat 3 %');
  await page.press('Continue');
  await page.sees('Enter “Technical contact who can work with Veeam”');
  await page.misses('Enter “Contact person”');
  // Without any choice in the address it is still there: it is kept on this device.
  assert.match(await stored(page), /01234567/);
  await page.driver.get('about:blank');
  await page.open('#/intake/needed');
  assert.equal(await page.value('Support ID'), '01234567');
  await page.press('Drafts on this device');
  await page.press('Delete my draft');
  await page.announced('The draft has been deleted from this device.');
  assert.equal(await page.address(), '/#/drafts', 'no choice is left in the address');
  assert.doesNotMatch(await stored(page), /01234567|Files|veeam|production/, 'nothing of it is left on the device');
  await page.reload();
  assert.doesNotMatch(await stored(page), /01234567|Files|veeam|production/);
  await page.open(`#/intake/needed?${CHOICES}`);
  assert.equal(await page.value('Support ID'), '');
});

for (const [how, script] of Object.entries({
  'has no room': 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };',
  'is forbidden': 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("forbidden", "SecurityError"); } });',
})) {
  journey(`where storage ${how}, the page says so and works on`, friday, async (page) => {
    await page.browser.ask('preload', script);
    await page.open(`#/intake/needed?${CHOICES}`);
    await page.sees('This browser does not let Duetime keep a draft. Your entries stay until you close the page.');
    await page.misses('your draft stays on this device');
    await page.type('Support ID', '01234567');
    await page.tick('Not known yet: Contact person');
    await page.tick('Not known yet: Technical contact');
    await page.press('Continue');
    assert.equal(await page.heading(), 'Files');
    await page.press('Continue');
    assert.equal(await page.heading(), 'Check your answers');
    await page.sees('01234567');
    await page.answer(/Fri 20 Nov, ?17:30/, 'due');
    await page.pick('Language', 'Nederlands');
    await page.sees('Controleer uw antwoorden');
  });
}

journey('where storage is forbidden, what was typed comes along from page to page', friday, async (page) => {
  await page.browser.ask('preload', 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("forbidden", "SecurityError"); } });');
  await page.open('#/calculator?programme=kaseya&plan=subscription&level=2');
  await page.tick('Use the figure from your own contract');
  await page.type('First response within', '4');
  await page.answer(/Fri 20 Nov, ?20:30/, 'own');
  await page.press('Prepare a case');
  await isAt(page, STEPS[0]);
  await page.press('Continue');
  await isAt(page, STEPS[1]);
  assert.equal(await page.value('First response within'), '4');
  await page.answer(/Fri 20 Nov, ?20:30/, 'own');
  await page.press('Continue');
  await page.type('Subject', 'Agents are offline');
  await page.press('Calculator');
  await isAt(page, PLACES[0]);
  await page.answer(/Fri 20 Nov, ?20:30/, 'own');
  await page.back();
  await isAt(page, STEPS[2]);
  assert.equal(await page.value('Subject'), 'Agents are offline');
});

journey('a draft that cannot be read is no reason to fail', friday, async (page) => {
  for (const draft of ['{"programme":', '[]', '{"programme":7}', '{"programme":"<b>"}', '{"moment":{"fold":"third"}}', `"${'x'.repeat(200_000)}"`]) {
    await page.open();
    await page.driver.executeScript('localStorage.setItem("duetime.draft", arguments[0])', draft);
    await page.driver.get('about:blank');
    await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium');
    await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  }
});
