// Plans side by side, as the vendors' documents have them. The figures are those of the tables in the policies.

import assert from 'node:assert/strict';
import { friday, PROGRAMMES } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const TARGETS = 'Target for the first response';
const INCLUDES = 'What the plans include';
const nowhere = (cells) => Array(cells).fill('Not published');

// Each cell begins with its figure or its honest word; what stands behind it is a second reading or a note.
const TABLES = {
  'veeam-standard': {
    plans: ['Evaluation', 'Basic', 'Production', 'Premier', 'Free/NFR'],
    'Severity 1': ['No target', '2 business hours another reading: 2 hours, day and night', '1 hour, day and night', '30 minutes, day and night', 'No target'],
    'Severity 2': ['8 business hours', '8 business hours', '3 hours, day and night', '30 minutes, day and night', 'Best effort'],
    'Severity 3': ['12 business hours', '12 business hours', '6 hours, day and night', '30 minutes, day and night', 'Best effort'],
    'Severity 4': ['24 business hours', '24 business hours', '8 hours, day and night', '30 minutes, day and night', 'Best effort'],
    hours: ['Monday to Friday, 08:00 to 17:00', 'Monday to Friday, 08:00 to 20:00', 'Round the clock', 'Round the clock', 'None named'],
    channels: ['Phone and Customer Portal (web)', 'Phone and Customer Portal (web)', 'Phone and Customer Portal (web)', 'Phone, Customer Portal (web) and Support Account Manager', 'Customer Portal (web) and E-mail'],
  },
  'veeam-vcsp': {
    plans: ['Evaluation', 'Basic', 'Production', 'Free/NFR'],
    'Severity 1': ['No target', '2 business hours another reading: 2 hours, day and night', '1 hour, day and night', 'No target'],
    'Severity 2': ['8 business hours', '8 business hours', '3 hours, day and night', 'Best effort'],
    'Severity 3': ['12 business hours', '12 business hours', '6 hours, day and night', 'Best effort'],
    'Severity 4': ['24 business hours', '24 business hours', '8 hours, day and night', 'Best effort'],
    hours: ['Monday to Friday, 08:00 to 17:00', 'Monday to Friday, 08:00 to 20:00', 'Round the clock', 'None named'],
    channels: ['Phone and Customer Portal (web)', 'Phone and Customer Portal (web)', 'Phone and Customer Portal (web)', 'Customer Portal (web) and E-mail'],
  },
  'veeam-kasten': {
    plans: ['Premium', 'Basic', 'Evaluation'],
    P1: ['1 hour, day and night', '2 business hours', 'Not published'],
    P2: ['2 hours, day and night', '4 business hours', 'Not published'],
    P3: ['6 hours, day and night', '1 business day another reading: 1 business day, to the end of the day', 'Not published'],
    P4: ['1 business day another reading: 1 business day, to the end of the day', '2 business days another reading: 2 business days, to the end of the day', 'Not published'],
    hours: ['Round the clock', '08:00 to 17:00 local time', 'Not published'],
    channels: ['my.veeam.com and Community', 'my.veeam.com and Community', 'Community and my.veeam.com'],
  },
  kaseya: {
    plans: ['Subscription'],
    'Urgentie 1': nowhere(1), 'Urgentie 2': nowhere(1), 'Urgentie 3': nowhere(1), 'Urgentie 4': nowhere(1),
    hours: ['In the business hours of Kaseya’s support, which are not published'],
    channels: ['Online helpdesk and Phone'],
  },
  zmanda: {
    plans: ['Standard', 'Premium', 'Trial', 'Amanda Community'],
    P1: ['1 business hour', '15 minutes, day and night another reading: 15 minutes in business hours', '15 minutes, day and night another reading: 15 minutes in business hours', 'Best effort'],
    P2: ['3 business hours', '60 minutes, day and night another reading: 60 minutes in business hours', '60 minutes, day and night another reading: 60 minutes in business hours', 'Best effort'],
    P3: ['8 business hours', '4 hours, day and night another reading: 4 business hours', '4 hours, day and night another reading: 4 business hours', 'Best effort'],
    P4: ['24 business hours', '8 hours, day and night another reading: 8 business hours', '8 hours, day and night another reading: 8 business hours', 'Best effort'],
    hours: ['Monday to Friday, 08:00 to 17:00', 'Round the clock', 'Round the clock', 'None named'],
    channels: ['Phone and Web', 'Phone, Web and Account manager', 'Not published', 'E-mail'],
  },
  blancco: {
    plans: ['Enterprise Support Plan (SPE)', 'Premium Support Plan (SP1)', 'Advanced Support Plan (SP2)', 'Basic Support Plan (SP3)'],
    'Severity 1': nowhere(4), 'Severity 2': nowhere(4), 'Severity 3': nowhere(4), 'Severity 4': nowhere(4),
    hours: ['Contradictory', 'Business hours, which are not published', 'Monday to Friday in business hours', 'Business hours, which are not published'],
    channels: ['Phone, Support portal and E-mail', 'Phone, Support portal and E-mail', 'Phone, Support portal and E-mail', 'Support portal and E-mail'],
  },
};

for (const [id, { plans, hours, channels, ...levels }] of Object.entries(TABLES)) {
  journey(`the plans of ${PROGRAMMES[id]} stand side by side with their figures`, friday, async (page) => {
    await page.open('#/compare');
    await page.pick('Whose support do you need?', PROGRAMMES[id]);
    const [head, ...rows] = await page.table(TARGETS);
    assert.deepEqual(head, ['Level', ...plans]);
    const expected = { ...levels, 'Hours of support': hours, 'Ways to reach support': channels, ...(id === 'blancco' && { 'End of sale': ['None named', 'None named', 'None named', ''] }) };
    assert.deepEqual(rows.map((row) => row[0].split(':')[0]), Object.keys(expected));
    for (const [n, [name, cells]] of Object.entries(expected).entries()) {
      assert.equal(rows[n].length, cells.length + 1, name);
      for (const [column, cell] of cells.entries()) {
        const text = rows[n][column + 1];
        // A figure is there as a whole, its unit is not cut short; behind it may stand a note.
        const whole = !(name in levels) || !/^ (by|in|business)/.test(text.slice(cell.length));
        assert(text.startsWith(cell) && whole, `${plans[column]}, ${name}: "${text}", not "${cell}"`);
        assert.equal(text.includes('another reading'), cell.includes('another reading'), `${plans[column]}, ${name}: "${text}"`);
      }
    }
    await page.sees('What the documents do not say');
  });
}

journey('features are told in words', friday, async (page) => {
  await page.open('#/compare?programme=veeam-standard');
  const [head, ...rows] = await page.table(INCLUDES);
  assert.deepEqual(head, ['Feature', ...TABLES['veeam-standard'].plans]);
  const row = (name) => rows.find((cells) => cells[0] === name);
  // "NA | Yes | Yes | Yes" for updates; upgrades are not named for Free/NFR.
  assert.deepEqual(row('Product updates')?.slice(1, 5), ['Does not apply', 'Yes', 'Yes', 'Yes'], `rows: ${rows.map((cells) => cells[0]).join(', ')}`);
  for (const cells of rows) for (const cell of cells) assert.notEqual(cell, '', `an empty cell in: ${cells.join(' | ')}`);
});

journey('the four kinds of promise look different without colour', friday, async (page) => {
  await page.open('#/compare?programme=veeam-standard');
  const look = (text) => page.driver.executeScript((text) => {
    const element = [...document.querySelectorAll('td span')].find((each) => each.textContent === text);
    const { fontWeight, textDecorationLine, borderTopStyle } = getComputedStyle(element);
    return [fontWeight, textDecorationLine, borderTopStyle, getComputedStyle(element, '::before').content].join(' ');
  }, text);
  const looks = [await look('1 hour, day and night'), await look('Best effort'), await look('No target')];
  await page.open('#/compare?programme=kaseya');
  looks.push(await look('Not published'));
  assert.equal(new Set(looks).size, 4, looks.join(' | '));
});

journey('a wide table scrolls on its own by keyboard, and behind each figure is its source', { ...friday, width: 660, height: 640 }, async (page) => {
  await page.open('#/compare?programme=veeam-standard');
  await page.overflow();
  await page.tabTo(TARGETS);
  assert.equal((await page.focused()).role, 'region');
  await page.uncovered();
  const scrolled = () => page.driver.executeScript('return [document.activeElement.scrollLeft, scrollX]');
  assert.deepEqual(await scrolled(), [0, 0]);
  await page.keys('ArrowRight', 'ArrowRight', 'ArrowRight');
  // WebKit scrolls for as long as a key is down, which with a driver is a moment.
  for (let more = 0; more < 7 && (await scrolled())[0] <= 50; more += 1) await page.keys('ArrowRight');
  await until(async () => {
    const [table, whole] = await scrolled();
    assert(table > 50 && whole === 0, `the table is scrolled by ${table}, the page by ${whole}`);
  });
  await page.keys('Tab');
  assert.equal((await page.focused()).name, 'No target', 'a figure says where it stands when it is pressed');
  await page.keys('Enter');
  await page.keys('Tab');
  const focus = await page.focused();
  assert.equal(focus.role, 'link');
  assert.match(await page.driver.executeScript('return document.activeElement.href'), /^https:\/\/www\.veeam\.com\//);
  await page.uncovered();
  await page.overflow();
});

journey('on a phone each level is a card that names its plans', { ...friday, width: 320, height: 640 }, async (page) => {
  await page.open('#/compare?programme=veeam-standard');
  await page.overflow();
  const cards = () => page.driver.executeScript('return [...document.querySelectorAll(".plans tbody tr")].slice(0, 1).map((one) => one.innerText.replace(/\\s+/g, " "))');
  await until(async () => assert.match((await cards())[0], /^Severity 1: Outage Evaluation No target .* Basic 2 business hours .* Production 1 hour, day and night Premier 30 minutes/));
  // What a screen reader hears is still a table.
  const roles = await page.driver.executeScript('return [...document.querySelectorAll(".plans, .plans thead th, .plans tbody tr, .plans tbody th, .plans td")].map((one) => one.role ?? one.getAttribute("role"))');
  assert.deepEqual([...new Set(roles)].sort(), ['cell', 'columnheader', 'row', 'rowheader', 'table']);
  await page.axe();
});

journey('another vendor in the comparison is the one in the calculator', friday, async (page) => {
  await page.open('#/compare?programme=zmanda');
  await page.pick('Whose support do you need?', 'Blancco');
  await page.sees('Enterprise Support Plan (SPE)');
  assert.equal(await page.address(), '/#/compare?programme=blancco');
  await page.press('Calculator');
  assert.equal(await page.chosen('Whose support do you need?'), 'Blancco');
});

const ZMANDA = '#/compare?programme=zmanda&plan=standard';
const offers = (page) => page.driver.executeScript('return [...document.querySelectorAll(".offers > li")].map((one) => one.innerText.replace(/\\s+/g, " ").trim())');

/** Whoever follows the link of now on a device that knows nothing sees the same. */
async function sameElsewhere(page) {
  const before = await offers(page);
  const address = await page.address();
  await page.driver.executeScript('localStorage.clear(); sessionStorage.clear()');
  await page.driver.get('about:blank');
  await page.open(address.slice(address.indexOf('#')));
  await until(async () => assert.deepEqual(await offers(page), before));
}

journey('a rep shows why Premium instead of Standard, and a link shows the same elsewhere', friday, async (page) => {
  await page.open('#/compare');
  await page.pick('Whose support do you need?', 'Zmanda');
  await until(async () => assert.equal((await offers(page)).length, 4));
  for (const plan of ['Trial', 'Amanda Community']) await page.untick(plan);
  await page.pick('Which level of problem?', 'P2: High');
  const [standard, premium] = await offers(page);
  assert.match(standard, /^Standard Mon,? 23 Nov, ?10:30 3 business hours .*Waiting: 2 days 18 hours · 2 days 17 hours more than the shortest/);
  assert.match(premium, /^Premium Fri,? 20 Nov, ?17:30 60 minutes, day and night .*Waiting: 1 hour shortest/);
  // Another hour, by keys alone: everything follows, the address too.
  await page.driver.executeScript('document.getElementById("compared-hour").focus()');
  await page.keys('ArrowRight');
  await until(async () => assert.match(await page.address(), /&compare=1~P2~113~community\.trial$/));
  await page.sees(/If it happens on Friday,? 20 November 2026 at 17:00/);
  assert.match((await offers(page))[0], /^Standard Mon,? 23 Nov, ?11:00/);
  await sameElsewhere(page);
  await page.axe();
});

journey('the map of the week says what every hour means, by arrow keys and by a press', friday, async (page) => {
  await page.open(ZMANDA);
  const map = 'document.querySelector(".across .cells")';
  const said = () => page.driver.executeScript(`const it = ${map}; return [it.getAttribute("aria-label"), it.getAttribute("aria-valuetext"), it.getAttribute("aria-valuenow")]`);
  await until(async () => assert.equal((await said())[2], '112'));
  // It is seen, not only there.
  assert((await page.driver.executeScript(`return ${map}.querySelector("svg").getBoundingClientRect().height`)) > 100, 'the map has no height');
  await page.sees(/Longest: Fri,? 20 Nov, ?17:00, 2 days 16 hours/);
  await page.driver.executeScript(`${map}.focus()`);
  await page.keys('ArrowDown');
  await until(async () => assert.equal((await said())[2], '136', 'a day on'));
  assert.match((await said())[1], /^Sat,? 21 Nov, ?16:00: 1 day 17 hours, target Mon,? 23 Nov, ?09:00, after the weekend or days off$/);
  await page.keys('ArrowLeft');
  await until(async () => assert.match((await said())[1], /^Sat,? 21 Nov, ?15:00/));
  await page.sees(/If it happens on Saturday,? 21 November 2026 at 15:00/);
  assert.equal(await page.driver.executeScript(`return document.activeElement === ${map}`), true, 'nothing is replaced under the focus');
  await page.press('Back to the moment of the case');
  await page.sees(/If it happens on Friday,? 20 November 2026 at 16:30/);
});

journey('what waiting costs is worked out of the customer’s own figures, which stay on the device', friday, async (page) => {
  await page.open(ZMANDA);
  await page.sees('Say how many problems a year there are');
  await page.type('P1: Critical, problems a year', '12');
  await page.type('An hour of waiting costs', '1.000');
  await page.type('Currency', '€');
  await page.type('Share of the waiting that counts, in percent', '50');
  await page.sees(/Premium is worth up to €.[\d,]+ a year more than Standard costs\./);
  await page.sees('Exact over all 8,760 hours of 2026');
  await page.type('Share of the waiting that counts, in percent', 'half');
  await page.sees('Enter a percentage from 0 to 100');
  assert(!(await page.address()).includes('1000') && !(await page.address()).includes('€'));
});

journey('a file of past tickets is read in the browser and judged by each plan', { ...friday, fresh: true }, async (page) => {
  await page.open(ZMANDA);
  await page.press('Choose a file of tickets');
  await until(async () => assert.equal(await page.driver.executeScript('return document.activeElement.id'), 'tickets-file'));
  const rows = ['Id;Created;Priority;First response', '1;20.11.2026 16:30;P1;23.11.2026 08:15', '2;21.11.2026 03:00;P2;23.11.2026 12:00', '3;30.02.2026 10:00;P1;', '4;19.11.2026 09:00;urgent;19.11.2026 09:05'];
  page.server.forget();
  const given = () => page.driver.executeScript((text) => {
    const bag = new DataTransfer();
    bag.items.add(new File([text], 'tickets.csv', { type: 'text/csv' }));
    const field = document.getElementById('tickets-file');
    field.files = bag.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, `${rows.join('\r\n')}\r\n`);
  await given();
  await page.sees('Tickets read: 3. Lines not read: 1.');
  const table = () => page.driver.executeScript('return [...document.querySelectorAll(".tickets table")][0].innerText.replace(/\\s+/g, " ")');
  assert.match(await table(), /Standard 3 .* – 2 1 Premium 3 .*/);
  await page.pick('“urgent”, rows: 1', 'no level: leave out');
  await page.sees('Tickets read: 2. Lines not read: 2.');
  assert.deepEqual(page.server.told(), [], 'nothing leaves the browser');
  await page.axe();
  // It stays in another language and after another place, until it is taken away.
  await page.pick('Language', 'Deutsch');
  await page.sees('Gelesene Tickets: 2. Nicht gelesene Zeilen: 2.');
  await page.press('Rechner');
  await page.press('Pläne vergleichen');
  await page.sees('tickets.csv bleibt, bis Sie die Datei entfernen');
  await page.press('Die Datei entfernen');
  await page.misses('tickets.csv');
  await until(async () => assert.equal(await page.driver.executeScript('return document.activeElement.id'), 'tickets-file'));
});

journey('on a wall one plan is shown large, and arrow keys change plan and hour', friday, async (page) => {
  await page.open(ZMANDA);
  await page.press('Choose a file of tickets');
  await until(async () => assert.equal(await page.driver.executeScript('return document.activeElement.id'), 'tickets-file'));
  await page.press('Show large');
  await until(async () => assert.equal(await page.driver.executeScript('return document.activeElement.id'), 'present'));
  await page.sees(/Waiting: 2 days 16 hours/);
  await page.misses('What waiting costs');
  await page.keys('ArrowDown');
  await page.sees(/Waiting: 15 minutes/);
  await page.keys('ArrowUp');
  await page.keys('ArrowLeft');
  await page.sees(/If it happens on Fri,? 20 Nov, ?15:00/);
  for (const [width, height] of [[1024, 768], [390, 844], [320, 640]]) {
    await page.size(width, height);
    assert(await page.driver.executeScript('return document.documentElement.scrollWidth <= innerWidth'), `wider than ${width}`);
  }
  await page.axe();
  await page.keys('Escape');
  await page.sees('What waiting costs');
  await until(async () => assert.equal(await page.driver.executeScript('return document.activeElement.id'), 'show-large'));
  assert(await page.driver.executeScript('return document.getElementById("tickets-file") !== null'), 'what was begun before is still there');
});

journey('on a stage without a network one plan is shown large all the same', { ...friday, fresh: true }, async (page) => {
  await page.open(ZMANDA);
  // What shows it comes when the browser has nothing else to do.
  await until(() => assert(page.server.requests('*/give.wasm').length > 0, 'it is fetched ahead'));
  await page.settle();
  page.server.answer('*', { drop: true });
  await page.press('Show large');
  await until(async () => assert.equal(await page.driver.executeScript('return document.activeElement.id'), 'present'));
  await page.keys('ArrowDown', 'ArrowRight');
  await page.sees(/Waiting: 15 minutes/);
});

journey('where what shows a plan large does not come, the place stays and says so', { ...friday, fresh: true, server: { answers: { '*/give.wasm': { status: 404 } } } }, async (page) => {
  page.allow('404', 'give-');
  await page.open(ZMANDA);
  await page.press('Show large');
  await page.sees('A part of this page could not be loaded.');
  await page.sees('What waiting costs');
  await page.axe();
  page.server.answer('*/give.wasm', null);
  await page.press('Try again');
  await until(async () => assert.equal(await page.driver.executeScript('return document.activeElement.id'), 'present'));
});

journey('plans of another programme stand beside those of the one in view, level by level', friday, async (page) => {
  await page.open(ZMANDA);
  await until(async () => assert.equal((await offers(page)).length, 4));
  for (const plan of ['Trial', 'Amanda Community']) await page.untick(plan);
  await page.press('Plans of other programmes');
  await page.tick('Veeam Kasten');
  await until(async () => assert.equal((await offers(page)).length, 5));
  const names = (await offers(page)).map((one) => one.split(/ P1: /)[0]);
  assert.deepEqual(names, ['Zmanda · Standard', 'Zmanda · Premium', 'Veeam Kasten · Premium', 'Veeam Kasten · Basic', 'Veeam Kasten · Evaluation']);
  await page.sees(/P1: Production down: both say “Nothing works any more”; its definition asks for “Yes, production is hit” besides\./);
  await page.sees('Read by Duetime from the definitions; no vendor says so.');
  // The person knows better, and the focus stays where it is.
  await page.pick('Level of Veeam Kasten', 'P2: Production severely impaired');
  await until(async () => assert.match((await offers(page))[3], /^Veeam Kasten · Basic P2: /));
  await page.sees('P2: Production severely impaired: as you say.');
  await page.untick('Evaluation');
  await until(async () => assert.match(await page.address(), /&compare=2~~~community,trial~veeam-kasten:evaluation:P1\*P2$/));
  await page.axe();
  await sameElsewhere(page);
  // In another language it stays, in its words.
  await page.pick('Language', 'Deutsch');
  await until(async () => assert.match((await offers(page))[2], /^Veeam Kasten · Premium P2: Produktion/));
});

journey('a problem in plain words has its level in each programme', friday, async (page) => {
  await page.open('#/compare?programme=veeam-standard&plan=basic');
  await page.press('Plans of other programmes');
  await page.tick('Zmanda');
  await page.press('Describe the problem instead');
  await page.pick('What still works?', 'It runs, but far worse than it should');
  await page.sees(/P2: High: what you described leads there|P2: High: all that its definition asks for is said there too/);
  await page.pick('Is production hit?', 'Yes, production is hit');
  await until(async () => assert.match((await offers(page))[0], /Severity 2: /));
  await page.axe();
  // It is the problem of the case: the calculator has it too.
  await page.press('Calculator');
  await page.sees('Severity 2');
});

journey('where another programme does not come it is said, and trying again helps', { ...friday, server: { answers: { '*/zmanda.json': { status: 404 } } } }, async (page) => {
  page.allow('404', 'zmanda');
  await page.open('#/compare?programme=veeam-standard&plan=basic');
  await page.press('Plans of other programmes');
  await page.tick('Zmanda');
  await page.sees('Its plans could not be loaded.');
  await page.axe();
  page.server.answer('*/zmanda.json', null);
  await page.press('Try again');
  await page.sees('Level of Zmanda');
  await page.misses('Its plans could not be loaded.');
});

journey('the comparison is taken along as a table and as a picture', friday, async (page) => {
  await page.open(ZMANDA);
  const table = await page.saved(() => page.press('Download as a table (CSV)'));
  assert.equal(table.name, 'duetime-compare.csv');
  assert.match(table.text, /^\ufeff?"Plan","Level",.*\r\n"Standard","P1: Critical","2026-11-23 08:30","64\.00",/);
  const picture = await page.saved(() => page.press('Download the charts as a picture (SVG)'));
  assert.equal(picture.name, 'duetime-compare.svg');
  const errors = await page.driver.executeScript('return new DOMParser().parseFromString(arguments[0], "image/svg+xml").querySelector("parsererror")?.textContent ?? ""', picture.text);
  assert.equal(errors, '');
  const points = await page.saved(() => page.press('Download the charts as a picture (PNG)'));
  assert.equal(points.name, 'duetime-compare.png');
  assert.match(points.text, /^.PNG/);
});
