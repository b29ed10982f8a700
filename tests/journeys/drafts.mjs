// Drafts: what was entered is on the device at once, and comes back whatever happens; each can be named, deleted, carried away.

import assert from 'node:assert/strict';
import { comesTo, file, give, group, PLAN, PROGRAMME, shown, WORKS } from './lib/case.mjs';
import { FORBIDDEN, FULL, leaveBehind, record, records, stored } from './lib/drafts.mjs';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const NEEDED = '#/intake/needed?programme=veeam-standard&plan=production&level=2';
const DAY = 86_400_000;
const NOW = Date.parse(friday.now);
const FROM_FILE = 'Open a draft from a file';

/** The only draft on the device: its reference. */
async function reference(page) {
  const [only, ...more] = Object.keys(await records(page));
  assert(only && more.length === 0, `drafts: ${[only, ...more].join(', ')}`);
  return only;
}

/** What the list of drafts says, one text a draft. */
const listed = (page) => page.driver.executeScript('return [...document.querySelectorAll("main ul.drafts > li")].map((each) => each.innerText.replace(/\\s+/g, " ").trim())');

/** Goes away and comes back as somebody who opens a new tab: nothing but what is kept on the device is there. */
async function newTab(page, address = '#/intake') {
  await page.driver.get('about:blank');
  const other = await page.tab();
  await other.open(address);
  return other;
}

/** Fills something in at every step. */
async function fill(page) {
  await page.open('#/intake');
  await page.pick(PROGRAMME, /^Kaseya$/);
  await page.pick('Who submits the case?', 'Authorised contact');
  await page.pick('Is this ticket about a single problem?', 'No');
  await page.press('Continue');
  await page.pick(PLAN, 'Subscription');
  await page.pick(WORKS, 'It runs, but far worse');
  await page.pick('Is production hit?', 'Yes, production is hit');
  await page.type('Since when?', 'Since the update');
  await page.press('Continue');
  await page.type('Subject', 'Agents are grey');
  await page.type('Description, and what you expected', 'All grey\nsince “Monday”');
  await give(page, 'Steps to reproduce', ['Restart', 'Wait']);
  await page.tick('Not known yet: Server URL');
  await give(page, 'Authorised contact', { Name: 'Robin Example', 'E-mail': 'robin@example.com' });
}

/** Everything that `fill` filled in is there. */
async function filled(page) {
  await page.open('#/intake');
  assert.equal(await page.chosen(PROGRAMME), 'Kaseya');
  assert.match(await page.chosen('Who submits the case?'), /^Authorised contact/);
  assert.equal(await page.chosen('Is this ticket about a single problem?'), 'No');
  await page.open('#/intake/happened');
  assert.equal(await page.chosen(PLAN), 'Subscription');
  assert.match(await page.chosen(WORKS), /^It runs/);
  assert.match(await page.chosen('Is production hit?'), /^Yes/);
  assert.match(await page.chosen('How badly does the problem hit your production?'), /^Urgentie 2/);
  assert.equal(await page.value('Since when?'), 'Since the update');
  await page.open('#/intake/needed');
  assert.equal(await page.value('Subject'), 'Agents are grey');
  assert.equal(await page.value('Description, and what you expected'), 'All grey\nsince “Monday”');
  const steps = group(page, 'Steps to reproduce');
  assert.deepEqual([await steps.value('Step 1'), await steps.value('Step 2')], ['Restart', 'Wait']);
  const contact = group(page, 'Authorised contact');
  assert.deepEqual([await contact.value('Name'), await contact.value('Telephone'), await contact.value('E-mail')], ['Robin Example', '', 'robin@example.com']);
  assert.equal(await page.driver.executeScript('return document.getElementById("item-server_url:unknown").checked'), true);
}

journey('everything that was entered is there after a reload, and in a new tab', friday, async (page) => {
  await fill(page);
  const own = await reference(page);
  await page.reload();
  await filled(page);
  await page.sees('Saved 16:30 on this device. Your drafts (1)');
  const other = await newTab(page);
  await other.sees('You go on with your draft, last changed');
  await filled(other);
  assert.equal(await reference(other), own, 'it is the same case');
  await other.open('#/intake/done');
  assert.equal((await shown(other)).reference, own);
});

journey('every change is kept at once, before anybody leaves the field', friday, async (page) => {
  await page.open(NEEDED);
  await page.type('Support ID', '0');
  const own = await reference(page);
  for (const [key, expected] of [['1', '01'], ['2', '012'], ['Backspace', '01']]) {
    await page.keys(key);
    const kept = JSON.parse((await records(page))[own]).fields['/choices/veeam-standard/given/support_id'];
    assert.deepEqual(kept[2], { answer: expected });
  }
});

journey('a looked-at page alone is no draft', friday, async (page) => {
  await page.open('#/intake');
  await page.sees('What you enter is saved on this device.');
  await page.press('Your drafts');
  await page.sees('Nothing is kept here yet.');
  assert.deepEqual(await records(page), {});
});

journey('who comes back is told of the draft, and can begin a new case', friday, async (page) => {
  await fill(page);
  const own = await reference(page);
  const other = await newTab(page);
  await other.sees('It is kept for 90 days after the last change.');
  await other.press('Begin a new case');
  await comesTo(other, 'Before you start');
  await other.misses('You go on with your draft');
  assert.equal(await other.chosen(PROGRAMME), null);
  assert.deepEqual(Object.keys(await records(other)), [own], 'what was begun stays');
  await other.pick(PROGRAMME, /^Zmanda$/);
  await other.sees('Your drafts (2)');
});

journey('a link to another programme begins another case, and what was begun stays', friday, async (page) => {
  await fill(page);
  const own = await reference(page);
  const other = await newTab(page, '#/intake/happened?programme=zmanda&plan=standard');
  assert.equal(await other.chosen(PLAN), 'Standard');
  await other.sees('Your drafts (2)');
  await other.press('Your drafts');
  await other.press('Go on: Kaseya');
  assert.equal(Object.keys(await records(other)).includes(own), true);
  await filled(other);
});

journey('several drafts stand in a list, the latest first, and each can be gone on with', friday, async (page) => {
  await page.open('#/intake?programme=zmanda');
  await page.press('Your drafts');
  await page.type('Name of this draft', 'Restore fails');
  await page.clock('2026-11-20T15:40:00Z');
  await page.press('Begin a new case');
  await page.pick(PROGRAMME, /^Kaseya$/);
  await page.press('Your drafts (2)');
  assert.deepEqual((await listed(page)).map((text) => text.replace(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/, 'REFERENCE')), [
    'Kaseya open here REFERENCE · changed 16:40, kept until 18 February 2027 Go on Save as a file Delete',
    'Restore fails Zmanda · REFERENCE · changed 16:30, kept until 18 February 2027 Go on Save as a file Delete',
  ]);
  assert.equal(await page.value('Name of this draft'), '');
  await page.press('Go on: Restore fails');
  await comesTo(page, 'Before you start');
  assert.equal(await page.chosen(PROGRAMME), 'Zmanda');
  await page.clock('2026-11-20T15:50:00Z');
  await page.press('Your drafts');
  assert.equal(await page.value('Name of this draft'), 'Restore fails');
  await page.type('Name of this draft', 'Restore works');
  await until(async () => assert.match((await listed(page))[0], /^Restore works open here/));
  await page.open('#/intake/review?programme=zmanda&plan=standard&across=high&down=low');
  await page.press('Create the case');
  assert.doesNotMatch(JSON.stringify(await shown(page)), /Restore works/, 'the name is no part of the case');
});

journey('two drafts of the same vendor are told apart by when they were changed', friday, async (page) => {
  await page.open('#/intake?programme=kaseya');
  await page.clock('2026-11-20T15:40:00Z');
  await page.press('Your drafts');
  await page.press('Begin a new case');
  await page.pick(PROGRAMME, /^Kaseya$/);
  await page.press('Your drafts (2)');
  const presses = (await page.list('press')).filter((name) => name.startsWith('Go on'));
  assert.deepEqual(presses, ['Go on: Kaseya, 16:40', 'Go on: Kaseya, 16:30']);
  const [later] = await listed(page);
  assert.match(later, /^Kaseya open here/);
  await page.press('Delete: Kaseya, 16:40');
  await until(async () => assert.match((await listed(page))[0], /changed 16:30/));
  await page.press('Go on: Kaseya');
  await comesTo(page, 'Before you start');
});

journey('a draft is deleted, and brought back', friday, async (page) => {
  await page.open(NEEDED);
  await page.type('Support ID', '01234567');
  const own = await reference(page);
  const before = (await records(page))[own];
  await page.press('Your drafts');
  await page.press('Delete: Veeam Support');
  await page.announced('The draft was deleted.');
  assert.doesNotMatch(JSON.stringify(await stored(page)), /01234567/, 'nothing of it is left on the device');
  await page.press('Bring it back');
  assert.deepEqual(await records(page), { [own]: before });
  await page.press('Go on: Veeam Support');
  await page.open('#/intake/needed');
  assert.equal(await page.value('Support ID'), '01234567');
});

journey('a draft that is deleted does not come back by itself', friday, async (page) => {
  await fill(page);
  await page.press('Your drafts');
  await page.press('Delete: Kaseya');
  await page.sees('Nothing is kept here yet.');
  await page.reload();
  await page.sees('Nothing is kept here yet.');
  await page.back();
  await page.reload();
  await page.open('#/intake/needed');
  assert.doesNotMatch(JSON.stringify(await stored(page)), /grey|robin/);
});

journey('two tabs on one draft lose nothing of each other', friday, async (page) => {
  await page.open(NEEDED);
  await page.type('Support ID', '01234567');
  const other = await page.tab();
  await other.open('#/intake/needed');
  assert.equal(await other.value('Support ID'), '01234567');
  await other.type('Product and version', 'VBR 12.3');
  await page.front();
  await page.announced('Changed in another tab, and taken over here because it is later: Product and version');
  assert.equal(await page.value('Product and version'), 'VBR 12.3');
  await page.press('Understood');
  await page.misses('Changed in another tab');
  await page.type('Error message or exact description', 'It stops at 3 %');
  await other.front();
  await other.sees('Error message or exact description');
  assert.deepEqual([await other.value('Error message or exact description'), await other.value('Product and version'), await other.value('Support ID')], ['It stops at 3 %', 'VBR 12.3', '01234567']);
  assert.equal((await reference(other)).length, 19);
});

journey('where two tabs change the same field, the later change counts, and the page says so', friday, async (page) => {
  await page.open(NEEDED);
  await page.type('Support ID', 'first');
  const other = await page.tab();
  await other.open('#/intake/needed');
  await other.type('Support ID', 'second');
  await page.front();
  await page.announced(/taken over here because it is later: Support ID/);
  assert.equal(await page.value('Support ID'), 'second');
  await page.type('Support ID', 'third');
  await other.front();
  await other.announced(/taken over here because it is later: Support ID/);
  assert.equal(await other.value('Support ID'), 'third');
  // A clock that goes wrong in one of them changes nothing of that.
  await other.clock('2026-11-01T00:00:00Z');
  await other.type('Support ID', 'fourth');
  await page.front();
  await until(async () => assert.equal(await page.value('Support ID'), 'fourth'));
  await page.reload();
  assert.equal(await page.value('Support ID'), 'fourth');
});

journey('a draft that is deleted in another tab stays deleted, until the person says otherwise', friday, async (page) => {
  await page.open(NEEDED);
  await page.type('Support ID', '01234567');
  const own = await reference(page);
  const other = await page.tab();
  await other.open('#/drafts');
  await other.press('Delete: Veeam Support');
  await page.front();
  await page.announced('This draft was deleted in another tab.');
  assert.equal(await page.value('Support ID'), '01234567');
  await page.type('Product and version', '12.3');
  await page.press('Continue');
  await page.back();
  assert.deepEqual(Object.keys(await records(page)).filter((one) => one === own), [], 'going about brings nothing back');
  await page.press('Keep it after all');
  await page.misses('This draft was deleted in another tab.');
  const kept = (await records(page))[own];
  assert(kept?.includes('01234567') && kept.includes('12.3'), 'all of it is kept again');
});

journey('two tabs on two drafts stay apart', friday, async (page) => {
  await page.open(NEEDED);
  await page.type('Support ID', 'of the first');
  const other = await page.tab();
  await other.open('#/drafts');
  await other.press('Begin a new case');
  await other.open('#/intake/needed?programme=veeam-standard&plan=basic&level=3');
  await other.type('Support ID', 'of the second');
  await page.front();
  await page.misses('Changed in another tab');
  await page.reload();
  assert.equal(await page.value('Support ID'), 'of the first');
  await other.front();
  await other.reload();
  assert.equal(await other.value('Support ID'), 'of the second');
  assert.equal(Object.keys(await records(other)).length, 2);
});

journey('a draft goes to another device as a file', { ...friday, fresh: true }, async (page) => {
  await fill(page);
  const own = await reference(page);
  await page.press('Your drafts');
  const saved = await page.saved(() => page.press('Save as a file: Kaseya'));
  assert.equal(saved.name, `duetime-draft-${own}.json`);
  assert.equal(saved.text, (await records(page))[own]);
  const given = await file(page, 'carried.json', saved.text);
  await leaveBehind(page, {});
  await page.open('#/drafts');
  page.server.forget();
  await page.type(FROM_FILE, given.place);
  await comesTo(page, 'Before you start');
  await filled(page);
  assert.equal(await reference(page), own);
  assert.deepEqual(page.server.requests().filter((request) => request.method !== 'GET'), []);
});

journey('a file of a draft that is here too adds what is later, and loses nothing', friday, async (page) => {
  await page.open(NEEDED);
  await page.type('Support ID', 'as in the file');
  await page.type('Product and version', '12.1');
  const own = await reference(page);
  const given = await file(page, 'older.json', (await records(page))[own]);
  await page.clock('2026-11-20T16:00:00Z');
  await page.type('Product and version', '12.3');
  await page.open('#/drafts');
  await page.type(FROM_FILE, given.place);
  await comesTo(page, 'Before you start');
  await page.open('#/intake/needed');
  assert.deepEqual([await page.value('Support ID'), await page.value('Product and version')], ['as in the file', '12.3']);
  assert.equal(await reference(page), own);
});

journey('a file that holds no draft is refused, and nothing changes', friday, async (page) => {
  await page.open(NEEDED);
  await page.type('Support ID', '01234567');
  const before = await records(page);
  await page.press('Your drafts');
  const refused = 'This file holds no draft of Duetime. Choose a file that was saved with “Save as a file”.';
  for (const [name, content] of [['page.html', '<!doctype html><script>window.harm = 1</script>'], ['list.json', '[]'], ['bytes.json', Buffer.from([0xff, 0xfe, 0, 1])], ['cut.json', '{"format":"duetime-draft","version":1,"ref'], ['large.json', `{"format":"${'x'.repeat(5_000_000)}"}`]]) {
    await page.type(FROM_FILE, (await file(page, name, content)).place);
    await page.announced(refused);
  }
  await page.type(FROM_FILE, (await file(page, 'newer.json', record('AAAA-BBBB-CCCC-DDDD', NOW, {}, { version: 2 }))).place);
  await page.announced('This draft was made with a newer version of Duetime.');
  assert.deepEqual(await records(page), before);
});

for (const [how, script] of Object.entries({ forbidden: FORBIDDEN, full: FULL })) {
  journey(`where storage is ${how}, the page says so, the draft lives on and can be saved as a file`, friday, async (page) => {
    await page.browser.ask('preload', script);
    await page.open(NEEDED);
    await page.type('Support ID', '01234567');
    await page.sees('This browser does not let Duetime keep your draft: storage is forbidden or full.');
    await page.sees('Not saved on this device.');
    await page.misses(/Saved \d/);
    await page.tick('Not known yet: Contact person');
    await page.press('Continue');
    await comesTo(page, 'Files');
    await page.back();
    assert.equal(await page.value('Support ID'), '01234567');
    await page.reload();
    assert.equal(await page.value('Support ID'), '01234567', 'also after a reload of the tab');
    await page.sees('Not saved on this device.');
    await page.press('Calculator');
    await comesTo(page, 'By when will support answer?');
    await page.press('Prepare a case');
    await page.open('#/intake/needed');
    assert.equal(await page.value('Support ID'), '01234567', 'also on the way through the other part of the page');
    const saved = await page.saved(() => page.press('Save as a file'));
    assert.match(saved.name, /^duetime-draft-[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\.json$/);
    const given = await file(page, 'carried.json', saved.text);
    await page.open('#/drafts');
    await page.type('Name of this draft', 'Mine');
    await page.press('Begin a new case');
    await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
    assert.equal(await page.value('Support ID'), '');
    await page.open('#/drafts');
    await page.type(FROM_FILE, given.place);
    await comesTo(page, 'Before you start');
    await page.open('#/intake/needed');
    assert.equal(await page.value('Support ID'), '01234567');
    await page.open('#/intake/done');
    await page.sees('Reference');
  });
}

journey('where storage becomes full on the way, the page says so, and what was kept before stays', friday, async (page) => {
  await page.open(NEEDED);
  await page.type('Support ID', 'kept');
  await page.driver.executeScript(FULL);
  await page.type('Product and version', 'not kept');
  await page.sees('Not saved on this device.');
  assert.match(JSON.stringify(await records(page)), /kept/);
  await page.reload();
  assert.equal(await page.value('Support ID'), 'kept');
  assert.equal(await page.value('Product and version'), 'not kept', 'the tab still knew it');
  await page.sees(/Saved \d/);
});

journey('a draft is announced as old after 90 days, can be kept, and is gone a week later', friday, async (page) => {
  const of = (days, id) => record(id, NOW - days * DAY, { '/programme': 'zmanda', '/name': `of ${days} days ago` });
  await leaveBehind(page, { 'AAAA-AAAA-AAAA-AAAA': of(91, 'AAAA-AAAA-AAAA-AAAA'), 'BBBB-BBBB-BBBB-BBBB': of(89, 'BBBB-BBBB-BBBB-BBBB') });
  await page.open('#/drafts');
  const list = await listed(page);
  assert.equal(list.length, 2, list.join('\n'));
  const [old, young] = ['91', '89'].map((days) => list.find((one) => one.startsWith(`of ${days} days ago`)));
  assert.match(young, /changed .* kept until 21 November 2026 Go on/);
  assert.match(old, /Not changed for 90 days\. It will be deleted after 27 November 2026\. Keep it/);
  await page.press('Keep it: of 91 days ago');
  await page.misses('Not changed for 90 days. It will be deleted');
  assert.equal((await listed(page)).length, 2);
});

journey('an old draft is gone a week after it was announced', friday, async (page) => {
  const of = (days, id) => record(id, NOW - days * DAY, { '/programme': 'zmanda', '/name': `of ${days} days ago` });
  await leaveBehind(page, { 'AAAA-AAAA-AAAA-AAAA': of(91, 'AAAA-AAAA-AAAA-AAAA'), 'BBBB-BBBB-BBBB-BBBB': of(60, 'BBBB-BBBB-BBBB-BBBB') });
  await page.open('#/drafts');
  await page.sees('Not changed for 90 days');
  const other = await page.tab({ ...page.at, now: new Date(NOW + 8 * DAY).toISOString() });
  await other.open('#/drafts');
  await other.sees('of 60 days ago');
  assert.deepEqual(Object.keys(await records(other)), ['BBBB-BBBB-BBBB-BBBB']);
});

journey('the draft that was worked on last is gone as well, once it was announced', friday, async (page) => {
  await fill(page);
  await page.driver.get('about:blank');
  const early = await page.tab({ ...page.at, now: new Date(NOW + 91 * DAY).toISOString() });
  await early.open('#/drafts');
  await early.sees('Not changed for 90 days');
  const later = new Date(NOW + 99 * DAY).toISOString();
  const other = await page.tab({ ...page.at, now: later });
  await other.open('#/intake');
  await other.misses('You go on with your draft');
  assert.equal(await other.chosen(PROGRAMME), null);
  assert.doesNotMatch(JSON.stringify(await stored(other)), /grey|robin/, 'nothing of it is left on the device');
});

const FIRST = {
  programme: 'veeam-standard', moment: { other: true, date: '2026-11-23', time: '9:00', zone: 'Europe/London', fold: null }, holidays: { country: 'NL', region: '', file: '', own: [] },
  choices: {
    'veeam-standard': {
      plan: 'production', case_type: 'technical', answers: { level: '2', across: null, down: null, steps: [null, null] }, own: { used: false, amount: '', unit: 'hours', from: '09:00', to: '17:00', weekend: false },
      advantages: {}, role: 'support_partner', gates: { entitled: 'yes', in_scope: 'no' }, given: { support_id: { answer: '01234567' }, description: { answer: 'Stops\nat 3 %' }, contact: 'not_known_yet', steps: { answer: 'One\nTwo' } },
    },
    zmanda: { plan: 'standard' },
  },
};
/** Everything of the first draft is there. */
async function firstIsThere(page) {
  await page.open('#/intake');
  assert.equal(await page.chosen(PROGRAMME), 'Veeam Support');
  assert.match(await page.chosen('Who submits the case?'), /^A Veeam partner/);
  assert.equal(await page.chosen('Is it something other than installing'), 'No');
  await page.open('#/intake/happened');
  assert.equal(await page.chosen(PLAN), 'Production');
  assert.equal(await page.chosen('Do you have a paid maintenance contract'), 'Yes');
  assert.match(await page.chosen('Which description comes closest'), /^Severity 2/);
  assert.deepEqual([await page.value('Day'), await page.value('Time'), await page.value('Time zone')], ['2026-11-23', '9:00', 'Europe/London']);
  await page.sees('Public holidays Netherlands');
  await page.open('#/intake/needed');
  assert.equal(await page.value('Support ID'), '01234567');
  assert.equal(await page.value('Error message or exact description'), 'Stops\nat 3 %');
  assert.equal(await page.driver.executeScript('return document.getElementById("item-contact:unknown").checked'), true);
  await page.press('Also useful');
  const steps = group(page, 'Steps that lead to the problem');
  assert.deepEqual([await steps.value('Step 1'), await steps.value('Step 2')], ['One', 'Two']);
}

journey('a draft of the first version is taken over whole', friday, async (page) => {
  await leaveBehind(page, {});
  await page.driver.executeScript('localStorage.setItem("duetime.draft", arguments[0])', JSON.stringify(FIRST));
  await page.open('#/intake');
  await firstIsThere(page);
  await page.sees('Your drafts (1)');
  const own = await reference(page);
  assert.match(own, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  const kept = JSON.parse((await records(page))[own]).fields;
  assert.equal(kept['/choices/zmanda/plan'][2], 'standard', 'also what was chosen within another programme');
  const other = await newTab(page);
  await firstIsThere(other);
});

journey('a file of the first version is taken in', friday, async (page) => {
  await page.open('#/drafts');
  await page.type(FROM_FILE, (await file(page, 'first.json', JSON.stringify(FIRST))).place);
  await comesTo(page, 'Before you start');
  await firstIsThere(page);
});

const NEWER = record('AAAA-BBBB-CCCC-DDDD', NOW - 200 * DAY, { '/programme': 'zmanda' }, { version: 2 });
for (const [what, text, says] of [
  ['of a newer version', NEWER, 'This draft was made with a newer version of Duetime. Reload this page to open it; nothing of it is lost.'],
  ['that is damaged', '{"format":"duetime-draft","version":1,"reference":"AAAA-BBBB-CCCC-DDDD","fields":{"/choices/zm', 'This draft cannot be read. Save it as a file before you delete it.'],
]) {
  const kept = { 'AAAA-BBBB-CCCC-DDDD': text };

  journey(`a record ${what} is listed, and neither opened nor deleted`, friday, async (page) => {
    await leaveBehind(page, kept);
    await page.open('#/drafts');
    await page.sees(`AAAA-BBBB-CCCC-DDDD – ${says}`);
    const presses = await page.list('press');
    assert(!presses.some((name) => name.startsWith('Go on')), presses.join(', '));
    const saved = await page.saved(() => page.press('Save as a file: AAAA-BBBB-CCCC-DDDD'));
    assert.deepEqual(saved, { name: 'duetime-draft-AAAA-BBBB-CCCC-DDDD.json', text });
    await page.press('Begin a new case');
    await page.pick(PROGRAMME, /^Zmanda$/);
    await page.reload();
    assert.equal((await records(page))['AAAA-BBBB-CCCC-DDDD'], text);
  });

  journey(`a record ${what} that was open last is not written over`, friday, async (page) => {
    await leaveBehind(page, kept, 'AAAA-BBBB-CCCC-DDDD');
    await page.open(NEEDED);
    await page.type('Support ID', '01234567');
    await page.reload();
    await page.type('Support ID', '76543210');
    const after = await records(page);
    assert.equal(after['AAAA-BBBB-CCCC-DDDD'], text);
    assert.match(JSON.stringify(after), /76543210/, 'and what is typed is kept beside it');
  });

  journey(`a record ${what} that was deleted can be brought back`, friday, async (page) => {
    await leaveBehind(page, kept);
    await page.open('#/drafts');
    await page.press('Delete: AAAA-BBBB-CCCC-DDDD');
    assert.deepEqual(await records(page), {});
    await page.press('Bring it back');
    assert.deepEqual(await records(page), kept);
    await page.sees(says);
  });
}

journey('fields that only a newer version understands stay in the draft', friday, async (page) => {
  const text = record('AAAA-BBBB-CCCC-DDDD', NOW - DAY, { '/programme': 'veeam-standard', '/choices/veeam-standard/plan': 'production', '/choices/veeam-standard/mood': 'sunny', '/choices/veeam-standard/given/support_id': { answer: '01234567' } });
  await leaveBehind(page, { 'AAAA-BBBB-CCCC-DDDD': text }, 'AAAA-BBBB-CCCC-DDDD');
  await page.open('#/intake/needed');
  assert.equal(await page.value('Support ID'), '01234567');
  await page.type('Product and version', '12.3');
  const kept = JSON.parse((await records(page))['AAAA-BBBB-CCCC-DDDD']).fields;
  assert.equal(kept['/choices/veeam-standard/mood'][2], 'sunny');
  assert.deepEqual(kept['/choices/veeam-standard/given/version'][2], { answer: '12.3' });
});

journey('Back, Forward and reload never bring old choices back', friday, async (page) => {
  await page.open('#/intake?programme=veeam-standard');
  await page.press('Continue');
  await page.pick(PLAN, 'Basic');
  await page.pick('Which description comes closest', 'Severity 3');
  await page.press('Continue');
  await page.type('Support ID', '01234567');
  await page.back();
  await page.pick(PLAN, 'Production');
  await page.pick('Which description comes closest', 'Severity 2');
  await page.driver.navigate().forward();
  await comesTo(page, 'What support needs');
  assert.match(await page.address(), /plan=production&level=2/);
  await page.reload();
  await page.answer(/target of Production for Severity 2/, 'due');
  assert.equal(await page.value('Support ID'), '01234567');
  await page.back();
  await comesTo(page, 'What happened');
  assert.equal(await page.chosen(PLAN), 'Production');
  await page.back();
  await comesTo(page, 'Before you start');
  assert.equal(await page.chosen(PROGRAMME), 'Veeam Support');
  await page.reload();
  await page.driver.navigate().forward();
  await page.driver.navigate().forward();
  await comesTo(page, 'What support needs');
  await page.answer(/target of Production for Severity 2/, 'due');
  assert.equal(await page.value('Support ID'), '01234567');
  // Also through the other part of the page.
  await page.press('Calculator');
  await comesTo(page, 'By when will support answer?');
  await page.pick(PLAN, 'Premier');
  await page.back();
  await comesTo(page, 'What support needs');
  await page.answer(/target of Premier for Severity 2/, 'due');
  assert.equal(await page.value('Support ID'), '01234567');
});

journey('Back after a new case was begun does not fill it with the old one', friday, async (page) => {
  await fill(page);
  await page.press('Your drafts');
  await page.press('Begin a new case');
  await comesTo(page, 'Before you start');
  await page.back();
  await page.back();
  await comesTo(page, 'What support needs');
  assert.doesNotMatch(await page.address(), /\?/, 'no choice of the old case');
  assert.equal(Object.keys(await records(page)).length, 1);
  await filled(await newTabOf(page));
});

/** The first draft of the list, gone on with. */
async function newTabOf(page) {
  await page.open('#/drafts');
  await page.press('Go on: Kaseya');
  await comesTo(page, 'Before you start');
  return page;
}

journey('the name of a draft survives a reload, and markup in it stays text', friday, async (page) => {
  await page.open('#/intake?programme=zmanda');
  await page.press('Your drafts');
  await page.type('Name of this draft', '<img src=x onerror=window.harm=1>');
  await page.reload();
  assert.equal(await page.value('Name of this draft'), '<img src=x onerror=window.harm=1>');
  assert.match((await listed(page))[0], /^<img src=x onerror=window.harm=1> open here/);
  assert.equal(await page.driver.executeScript('return window.harm ?? null'), null);
});

journey('"Delete my draft" takes this draft away and leaves the others', friday, async (page) => {
  await leaveBehind(page, { 'BBBB-BBBB-BBBB-BBBB': record('BBBB-BBBB-BBBB-BBBB', NOW - DAY, { '/programme': 'zmanda', '/name': 'Another one' }) });
  await page.open(NEEDED);
  await page.type('Support ID', '01234567');
  await page.press('Drafts on this device');
  await page.press('Delete my draft');
  await page.announced('The draft has been deleted from this device.');
  assert.deepEqual(Object.keys(await records(page)), ['BBBB-BBBB-BBBB-BBBB']);
  assert.doesNotMatch(JSON.stringify(await stored(page)), /01234567/);
});
