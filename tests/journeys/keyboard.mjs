// The whole page by keyboard alone, on a small screen: every stop can be seen, nothing lies over it, and no step is lost.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const phone = { ...friday, width: 320, height: 640 };
const DUE = '#/calculator?programme=zmanda&plan=standard&across=high&down=medium';

/** Where the focus is can be seen: it is on the screen, nothing lies over it, and a ring is around it. */
async function stands(page, focus) {
  const { role, name } = focus ?? await page.focused();
  const what = `${role} "${name}"`;
  await until(() => page.uncovered(), 1000).catch((error) => { throw new Error(`${what}: ${error.message}`); });
  const ring = await page.driver.executeScript(() => {
    const focus = document.activeElement;
    const ringed = (element) => { const { outlineStyle, outlineWidth } = getComputedStyle(element); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; };
    // A heading or a group that was brought into focus needs none.
    return focus.matches('[tabindex="-1"]') || [focus, ...(focus.labels ?? [])].some(ringed);
  });
  assert(ring, `${what} has the focus, and nothing shows it`);
  return name;
}

/** Goes through the whole page with a key, from one end to the other. What is wrong on the way is told at the end. */
async function walk(page, key) {
  const stops = [];
  const wrong = [];
  for (;;) {
    const focus = await page.stop(key);
    // Where a browser has no controls of its own, the first stop comes after the last.
    if (focus.role === 'none' || (stops.length > 0 && focus.name === stops[0])) break;
    stops.push(await stands(page, focus).catch((error) => wrong.push(error.message)));
    assert(stops.length < 150, `${key} does not end`);
  }
  assert(wrong.length === 0, `${key}:\n  ${wrong.join('\n  ')}`);
  return stops;
}

/** Puts the focus before the first stop of the page, or behind its last: from among the browser's own controls not every driver finds back. */
async function start(page, end = false) {
  await page.driver.executeScript((end) => {
    document.activeElement.blur();
    const selection = getSelection();
    selection.selectAllChildren(document.body);
    if (end) selection.collapseToEnd();
    else selection.collapseToStart();
    scrollTo(0, 0);
  }, end);
  assert.equal((await page.focused()).role, 'none');
}

const PAGES = {
  'the calculator': [DUE, ['Skip to the content', 'Vendor Zmanda Change', 'Plan Standard Change', 'P2: Impact: High; Urgency: Medium', /^Opened Now, Amsterdam/, 'Details of the answer', 'Drafts on this device']],
  'the conditions': ['#/intake?programme=blancco', ['Your drafts (1)', 'Vendor Blancco Change', 'Continue', 'Drafts on this device']],
  'the question of what happened': ['#/intake/happened?programme=veeam-standard&plan=basic&level=1', ['Plan Basic Change', 'Severity 1: Outage', 'Continue', 'Details of the answer']],
  'what support needs': ['#/intake/needed?programme=zmanda&plan=standard&across=high&down=medium', ['Subject', 'Not known yet: Subject', 'Name', 'Telephone', 'E-mail', 'Keep these details for my next case', 'Also useful', 'Continue', 'Back', 'Drafts on this device']],
  'the steps': ['#/intake/needed?programme=kaseya&plan=subscription&level=2', ['Server URL', 'Step 1', 'Add a step', 'Not known yet: Steps to reproduce']],
  'the files': ['#/intake/files?programme=zmanda&plan=standard&across=high&down=medium', [/^Log files, screenshots, reports/, 'Continue', 'Back']],
  'the secrets': ['#/intake/secrets?programme=zmanda&plan=standard&across=high&down=medium', ['Continue', 'Back']],
  'the review': ['#/intake/review?programme=veeam-standard&plan=basic&level=2', ['Change: Which plan do you have?', 'The whole case, word for word', 'Create the case', 'Back']],
  'the case': ['#/intake/done?programme=zmanda&plan=standard&across=high&down=medium', ['Copy the case', 'Download as Markdown', 'Copy the summary', 'The case as text', 'The case as a document', 'Back to the answers']],
  'the drafts': ['#/drafts?programme=zmanda', ['Name of this draft', 'Go on: Zmanda', 'Save as a file: Zmanda', 'Delete: Zmanda', 'Begin a new case', /^Open a draft from a file/]],
  'the comparison': ['#/compare?programme=veeam-kasten', ['Vendor Veeam Kasten Change', 'Target for the first response', 'Drafts on this device']],
};
for (const [what, [address, landmarks]] of Object.entries(PAGES)) {
  journey(`every stop of ${what} can be seen`, phone, async (page) => {
    await page.open(address);
    await start(page);
    const stops = await walk(page, 'Tab');
    for (const name of landmarks) assert(stops.some((stop) => (name instanceof RegExp ? name.test(stop) : stop === name)), `"${name}" is no stop: ${stops.join(', ')}`);
  });
}

for (const what of ['the calculator', 'what support needs']) {
  journey(`every stop of ${what} can be seen on the way back`, phone, async (page) => {
    await page.open(PAGES[what][0]);
    await start(page, true);
    const stops = await walk(page, 'Shift+Tab');
    assert.deepEqual(stops.slice(0, 2), ['Make a programme of your own', 'Drafts on this device']);
    assert.equal(stops.at(-1), 'Skip to the content');
    for (const name of PAGES[what][1]) assert(stops.some((stop) => (name instanceof RegExp ? name.test(stop) : stop === name)), `"${name}" is no stop: ${stops.join(', ')}`);
  });
}

journey('nothing covers the focus where the page is zoomed to 400 percent', { ...friday, width: 320, height: 256 }, async (page) => {
  await page.open(DUE);
  await start(page);
  await walk(page, 'Tab');
});

journey('the open answer does not lie over the field with the focus', phone, async (page) => {
  await page.open(DUE);
  await page.tabTo('Details of the answer');
  await page.keys('Enter');
  await page.sees('How to reach support');
  for (const name of [/^Opened/, 'P2: Impact: High; Urgency: Medium', 'Plan Standard Change']) {
    await page.tabTo(name, { key: 'Shift+Tab' });
    await stands(page);
  }
});

journey('the first stop leads past the head of the page', phone, async (page) => {
  await page.open(DUE);
  await page.keys('Tab');
  assert.equal(await stands(page), 'Skip to the content');
  await page.keys('Enter');
  await page.keys('Tab');
  assert.equal(await stands(page), 'Vendor Zmanda Change');
});

journey('a customer comes to an answer by keyboard alone', phone, async (page) => {
  await page.open();
  await page.tabTo('Veeam Support');
  await page.keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  assert.equal((await page.focused()).name, 'Zmanda');
  await page.tabTo(/^Standard$/);
  await page.keys('Space');
  await page.tabTo('All of it, or a considerable part');
  await page.keys('Space');
  await page.tabTo('No, it has to be dealt with now');
  await page.keys('ArrowDown');
  assert.equal((await page.focused()).name, 'For a while, but not for long');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.tabTo('P2: Impact: High; Urgency: Medium');
  await page.keys('ArrowUp');
  assert.equal((await page.focused()).name, 'P1: Impact: High; Urgency: High');
  await page.answer(/Mon 23 Nov, ?08:30/, 'due');
  await page.tabTo(/^Opened Now/);
  await page.keys('Enter');
  await page.tabTo(/^Now$/);
  await page.keys('ArrowDown');
  await page.tabTo(/^Day$/);
  await page.keys('Control+a', '23 Nov 2026');
  await page.tabTo(/^Time$/);
  await page.keys('Control+a', '9:00');
  await page.answer(/Mon 23 Nov, ?10:00/, 'due');
  assert.equal((await page.focused()).name, 'Time', 'the focus stays while the answer moves');
  await page.tabTo('Details of the answer');
  await page.keys('Enter');
  await page.tabTo('Why this answer');
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).name, 'Why this answer'));
  assert.equal((await page.focused()).role, 'heading');
});

/** Presses Enter where the focus is, and waits for what has it then. */
async function leads(page, role, name) {
  await page.keys('Enter');
  await until(async () => {
    let focus = await page.focused();
    // A question with a few answers has the focus where arrow keys go on.
    if (role === 'group' && focus.role === 'radio') {
      focus = { role, name: await page.driver.executeScript('return document.activeElement.closest("fieldset").querySelector("legend").innerText.trim()') };
    }
    assert.deepEqual([focus.role, focus.name], [role, name]);
  });
}

journey('a customer comes to a case by keyboard alone, through all steps', phone, async (page) => {
  await page.open('#/intake');
  await page.tabTo(/^Continue$/);
  await leads(page, 'alert', 'There is a problem');
  await page.tabTo('Choose whose support you need');
  await leads(page, 'radio', 'Veeam Support');
  await page.keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'Space');
  assert.equal((await page.focused()).name, 'Kaseya');
  await page.tabTo(/^Authorised contact/);
  await page.keys('Space');
  await page.tabTo(/^Continue$/);
  await leads(page, 'heading', 'What happened');

  await page.tabTo(/^Subscription$/);
  await page.keys('Space');
  await page.tabTo(/^Nothing works any more$/);
  await page.keys('ArrowDown', 'ArrowDown');
  assert.match((await page.focused()).name, /^A part fails/, 'the focus stays while more is asked');
  await page.tabTo(/^Yes, production is hit$/);
  await page.keys('Space');
  await page.tabTo(/^Since when\?$/);
  await page.keys('Since 06:30');
  await page.tabTo(/^Urgentie 3/);
  assert.equal(await page.driver.executeScript('return document.activeElement.checked'), true, 'the level that follows is chosen');
  await page.keys('ArrowUp', 'ArrowUp');
  await page.tabTo('Look at the answer');
  await leads(page, 'group', 'What still works?');
  await page.keys('ArrowUp', 'ArrowUp');
  await page.misses('Both can be true');
  await page.tabTo(/^Continue$/);
  await leads(page, 'heading', 'What support needs');

  await page.tabTo(/^Continue$/);
  await leads(page, 'alert', 'There is a problem');
  await page.tabTo('Enter “Server URL”');
  await leads(page, 'textbox', 'Server URL');
  await page.keys('https://vsa.example.com');
  for (const [label, text] of [['Module or product category', 'Agent'], ['Version number', '9.5.20'], ['Example machines: group ID and machine ID', 'reception: pc-014']]) {
    await page.tabTo(new RegExp(`^${label}$`));
    await page.keys(text);
  }
  await page.tabTo(/^Step 1$/);
  await page.keys('Wait', 'Enter', 'Restart', 'Enter', 'Look');
  await until(async () => assert.deepEqual([(await page.focused()).name, (await page.focused()).value], ['Step 3', 'Look']));
  await page.keys('Alt+ArrowUp', 'Alt+ArrowUp');
  await until(async () => assert.deepEqual([(await page.focused()).name, (await page.focused()).value], ['Step 1', 'Look']));
  await page.announced('Now step 1 of 3.');
  await page.keys('Alt+ArrowUp');
  await page.keys('Alt+ArrowDown');
  await page.keys(' again');
  await until(async () => assert.equal((await page.focused()).value, 'Look again', 'whoever moved a step goes on typing in it'));
  await page.tabTo('Move step 2 down');
  await page.keys('Space');
  await page.announced('Now step 3 of 3.');
  await page.tabTo('Remove step 1', { key: 'Shift+Tab' });
  await page.keys('Space');
  await page.tabTo('Add a step');
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).name, 'Step 3'));
  await page.keys('The end');
  await page.tabTo('Not known yet: Contacts who are available all the time');
  await page.keys('Space');
  await page.tabTo(/^Name$/);
  await page.keys('Robin Example');
  await page.tabTo(/^E-mail$/);
  await page.keys('robin@example.com');
  await page.tabTo('Keep these details for my next case');
  await page.tabTo(/^Subject$/, { key: 'Shift+Tab', most: 120 });
  await page.keys('Agents are grey');
  await page.tabTo(/^Description, and what you expected$/);
  await page.keys('The password is Zomer2023.');
  await page.tabTo(/^Continue$/, { most: 120 });
  await leads(page, 'heading', 'Files');

  await page.tabTo(/^Log files, screenshots, reports/);
  await stands(page);
  await page.tabTo(/^Continue$/);
  await leads(page, 'heading', 'Secrets');
  await page.tabTo('Mask as ****: Password in “Description, and what you expected”');
  await leads(page, 'heading', 'Secrets');
  await page.tabTo(/^Continue$/);
  await leads(page, 'heading', 'Check your answers');

  await page.tabTo('Change: Module or product category', { most: 120 });
  await leads(page, 'textbox', 'Module or product category');
  await page.keys('End', ' and console');
  await page.tabTo(/^Continue$/);
  await leads(page, 'heading', 'Check your answers');
  await page.tabTo('The whole case, word for word', { most: 120 });
  await page.keys('Enter');
  await page.sees('Agent and console');
  await page.tabTo('Create the case', { most: 160 });
  await leads(page, 'heading', 'Your case is ready');
  await page.tabTo('Copy the case');
  await page.keys('Enter');
  await page.announced('The case is on the clipboard.');
  const text = await page.clipboard();
  for (const said of ['Urgentie 1', 'Since 06:30', 'Agent and console', '| The end', 'Robin Example', 'The password is ****.']) assert(text.includes(said), `"${said}" is not in:\n${text}`);
});

journey('drafts are named, deleted and brought back by keyboard alone', phone, async (page) => {
  await page.open('#/intake?programme=zmanda');
  await page.tabTo(/^Your drafts/);
  await leads(page, 'heading', 'Your drafts');
  await page.tabTo('Name of this draft');
  await page.keys('Mine');
  await page.tabTo('Delete: Mine');
  await leads(page, 'heading', 'Your drafts');
  await page.tabTo('Bring it back');
  await leads(page, 'heading', 'Your drafts');
  await page.tabTo('Go on: Mine');
  await leads(page, 'heading', 'Before you start');
});

journey('who goes to another page begins at its heading, not nowhere', phone, async (page) => {
  await page.open('#/compare?programme=zmanda');
  // Narrow, the places are behind a button that says which one it is.
  await page.tabTo('Compare plans');
  await page.keys('Enter');
  await page.tabTo('Prepare a case');
  await page.keys('Enter');
  await until(async () => assert.deepEqual(await page.focused(), { role: 'heading', name: 'Before you start', value: null }));
  await page.tabTo('Prepare a case', { key: 'Shift+Tab' });
  await page.keys('Enter');
  await page.tabTo('Compare plans');
  await page.keys('Enter');
  await until(async () => {
    assert.equal(await page.heading(), 'Compare plans');
    assert.notEqual((await page.focused()).role, 'none', 'nothing has the focus');
  });
});

journey('a choice keeps the focus while the page below it changes', phone, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard');
  await page.tabTo('Vendor Zmanda Change');
  await page.keys('Enter');
  assert.equal((await page.focused()).name, 'Zmanda', 'the focus is on what was chosen');
  for (const [key, name] of [['ArrowDown', 'Blancco'], ['ArrowUp', 'Zmanda'], ['ArrowUp', 'Kaseya']]) {
    await page.keys(key);
    assert.equal((await page.focused()).name, name);
  }
});

/** What stands open of vendor, plan, moment. */
const openLines = (page) => page.driver.executeScript('return [...document.querySelectorAll(".fold[aria-expanded=true]:not([hidden])")].map((line) => line.id)');

journey('a group of questions closes on Enter and when the focus goes on, never under the arrow keys', friday, async (page) => {
  await page.open('#/calculator?programme=veeam-standard&plan=basic&level=2');
  assert.deepEqual(await openLines(page), []);
  await page.tabTo('Plan Basic Change');
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).name, 'Basic', 'the focus is on what was chosen'));
  await page.keys('ArrowDown');
  await page.answer('Production', 'due');
  await page.keys('ArrowDown', 'ArrowDown', 'ArrowUp');
  assert.deepEqual(await openLines(page), ['plan:line']);
  assert.equal((await page.focused()).name, 'Premier');
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).name, 'Plan Premier Change', 'the focus is on the line'));
  assert.deepEqual(await openLines(page), []);
  await page.keys('Enter');
  await until(async () => assert.equal((await page.focused()).name, 'Premier'));
  await page.keys('ArrowUp', 'Tab', 'Tab');
  await until(async () => assert.deepEqual(await openLines(page), []));
  assert.notEqual((await page.focused()).role, 'none', 'the focus has gone on, and is somewhere');
  assert((await page.list('press')).includes('Plan Production Change'));
});

journey('a press on an answer closes its group, and a press below an open one is not lost', friday, async (page) => {
  await page.open('#/calculator?programme=veeam-standard&plan=basic&level=2');
  await page.press('Plan Basic Change');
  await page.pick('Which plan do you have?', 'Premier');
  await until(async () => assert.deepEqual(await openLines(page), []));
  await page.press('Vendor Veeam Support Change');
  await page.press('Plan Premier Change');
  // What was chosen already, once more: "it stays so".
  await page.driver.executeScript('document.querySelector("label[for=\'plan:3\']").scrollIntoView({ block: "center" })');
  await page.driver.actions().move({ origin: await page.driver.findElement({ css: "label[for='plan:3']" }), duration: 0 }).click().perform();
  await until(async () => assert.deepEqual(await openLines(page), []));
  await page.press('Plan Premier Change');
  await page.pick(/^Which description/, /^Severity 4/);
  await page.answer('Severity 4', 'due');
  await until(async () => assert.deepEqual(await openLines(page), []));
});

journey('a press below a list that stands open is not lost, though that closes above it', friday, async (page) => {
  await page.open('#/calculator?programme=zmanda');
  await page.press('Vendor Zmanda Change');
  await until(async () => assert.equal((await page.focused()).name, 'Zmanda'));
  await page.pick('Which plan do you have?', 'Standard');
  await until(async () => assert.deepEqual(await openLines(page), []));
  assert((await page.list('press')).includes('Plan Standard Change'));
});

journey('what stands behind a line stays open until the line is pressed again', friday, async (page) => {
  await page.open('#/calculator?programme=veeam-standard&plan=basic&level=2');
  await page.press(/^Opened/);
  await page.pick('When do you open the case?', 'At another time');
  await page.type('Day', '23 Nov 2026');
  await page.type('Time', '9:00');
  await page.pick(/^Which description/, /^Severity 3/);
  assert.deepEqual(await openLines(page), ['moment:line']);
  await page.press(/^Opened Mon 23 Nov, 09:00, Amsterdam/);
  assert.deepEqual(await openLines(page), []);
  await page.answer(/Tue 24 Nov, ?09:00/, 'due');
});
