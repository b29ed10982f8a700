// A vendor makes a programme, or changes one: the answer stands beside the form, nothing is lost, and all of it goes by keys and at
// 320 pixels too.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

/** Opens one of ours from the list. */
async function open(page, name = 'Zmanda') {
  await page.open('#/studio');
  await page.pick('Programme', name);
  await page.press(/^Open$/);
  await page.sees('Not changed yet');
}

/** Puts a page and a text on the clipboard of a paste event, as a browser does. */
const paste = (page, html, text) => page.driver.executeScript((html, text) => {
  const data = new DataTransfer();
  if (html) data.setData('text/html', html);
  data.setData('text/plain', text);
  document.getElementById('paste').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, html, text);

const TABLE = `<table><tr><th>Priority</th><th>Gold<br>24x7</th><th>Silver<br>Mon-Fri 9:00-17:00</th></tr>
<tr><th>P1</th><td>1 hour</td><td>4 business hours</td></tr>
<tr><th>P2</th><td>4 hours</td><td>NBD</td></tr></table>`;

journey('a vendor changes a figure, sees the answer change, and takes it back', friday, async (page) => {
  await open(page);
  await page.answer('Mon 23 Nov, 08:30', 'due');
  await page.press('Targets');
  await page.press('1 business hour');
  await page.axe();
  await page.shot('studio targets 1280');
  await page.type('Amount', '2');
  await page.answer('Mon 23 Nov, 09:30', 'due');
  await page.sees('Kept on this device');
  await page.press('Undo');
  await page.answer('Mon 23 Nov, 08:30', 'due');
  await page.press('Redo');
  await page.answer('Mon 23 Nov, 09:30', 'due');
  // Loading the page again keeps it.
  await page.reload();
  await page.answer('Mon 23 Nov, 09:30', 'due');
  await page.press('Changes');
  await page.sees('Differences from the published file: 1');
  await page.sees('targets[0].answer.within.amount');
  await page.axe();
  await page.shot('studio changes 1280');
});

journey('a figure that is none says so, with the way to it, and no answer is shown as if it held', friday, async (page) => {
  await open(page);
  await page.press('Targets');
  await page.press('1 business hour');
  await page.type('Amount', 'one');
  await page.sees('The programme cannot be used yet');
  await page.answer('No answer', 'waiting');
  await page.press('Plans');
  await page.press('targets[0].answer.within.amount');
  await until(async () => assert.equal((await page.focused()).name, 'Amount'));
  await page.axe();
  await page.shot('studio wrong 1280');
});

journey('texts stand in two languages beside each other', friday, async (page) => {
  await open(page);
  await page.press('Languages');
  await page.pick('Language beside the first', 'Nederlands');
  await page.sees('Missing in this language: 0');
  await page.type('summary', 'Kort gezegd');
  await page.axe();
  await page.shot('studio languages 1280');
  await page.press('Changes');
  await page.sees('summary (nl)');
});

journey('a programme is opened from a file and saved as one', friday, async (page) => {
  await page.open('#/studio');
  const file = path.join(page.browser.folder, 'aurora.json');
  await writeFile(file, JSON.stringify({ format: 2, id: 'aurora', name: 'Aurora' }));
  await page.type('Choose files', file);
  await page.sees('The programme cannot be used yet');
  const { name, text } = await page.saved(() => page.press('Save as a file'));
  assert.equal(name, 'aurora.json');
  assert.deepEqual(JSON.parse(text), { format: 2, id: 'aurora', name: 'Aurora' });
  await page.press('Share as a link');
  await page.sees('Whoever opens this link');
  const link = await page.driver.executeScript('return document.querySelector(".link-of a").href');
  const other = await page.tab();
  await other.open(link.slice(link.indexOf('#')));
  await other.sees('Aurora');
});

journey('a file that is none is refused with the place, and an address elsewhere says what to do', friday, async (page) => {
  await page.open('#/studio');
  const file = path.join(page.browser.folder, 'page.json');
  await writeFile(file, '<!doctype html>');
  await page.type('Choose files', file);
  await page.sees('This is not a programme that can be opened');
  page.allow('Content Security Policy', 'Content-Security-Policy', 'connect-src', 'Failed to fetch', 'Refused to connect');
  await page.type('Address of the file', 'https://example.com/a.json');
  await page.press('Open the address');
  await page.sees('This page may only read from its own host');
  await page.axe();
});

journey('a seventh vendor comes out of a table that is pasted, with what is open answered', friday, async (page) => {
  await page.open('#/studio');
  await page.axe();
  await page.shot('studio start 1280');
  await paste(page, TABLE, 'Priority\tGold\tSilver');
  await page.sees('What was read');
  await page.shot('studio table 1280');
  await page.axe();
  await page.type('Name of the programme', 'Aurora Lights');
  await page.type('Title of the page with the table', 'Support levels');
  await page.type('Address', 'https://aurora.example/support');
  // Whatever is open is answered with what was read, or with the customer's own time.
  for (let left = 20; left > 0; left -= 1) {
    const said = await page.text();
    if (said.includes('Nothing is open.')) break;
    const done = await page.driver.executeScript(() => {
      const field = document.querySelector('.questions-of select');
      if (!field) return false;
      const values = [...field.options].map((option) => option.value);
      field.value = values.includes('customer') ? 'customer' : values[1];
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    });
    assert(done, `a question has no list: ${said}`);
    await page.settle();
  }
  await page.press('Make a programme of it');
  await page.sees('Kept on this device');
  await page.answer('Fri 20 Nov, 17:30', 'due');
  await page.pick('Plan', 'silver');
  // Four business hours from Friday 16:30, which closes at 17:00: half an hour, and three and a half on Monday.
  await page.answer('Mon 23 Nov, 12:30', 'due');
  await page.shot('studio made 1280');
});

for (const width of [1280, 320]) {
  journey(`by keys alone a programme is opened, changed, and stepped back, at ${width}`, { ...friday, width }, async (page) => {
    await page.open('#/studio');
    await page.tabTo('Programme');
    await page.keys('ArrowDown');
    await page.tabTo(/^Open$/);
    await page.keys('Enter');
    await page.sees('Not changed yet');
    await page.tabTo('Name');
    await page.keys('End', '!');
    await page.sees('Kept on this device');
    await page.tabTo('Undo', { key: 'Shift+Tab' });
    await page.keys('Control+z');
    await page.misses('Kept on this device!');
    await until(async () => assert(!(await page.value('Name')).endsWith('!')));
  });
}

for (const dark of [false, true]) {
  for (const width of [320, 768]) {
    journey(`the place fits into ${width} pixels${dark ? ', dark' : ''}`, { ...friday, width, dark }, async (page) => {
      await open(page);
      await page.overflow();
      await page.contrast();
      await page.axe();
      await page.shot(`studio about ${width}${dark ? ' dark' : ''}`);
      for (const part of ['Plans', 'Targets', 'Hours', 'Triage', 'Languages']) {
        await page.press(part);
        await page.overflow();
        await page.axe();
        await page.shot(`studio ${part} ${width}${dark ? ' dark' : ''}`);
      }
    });
  }
}

journey('an answer to a question that cannot be read says what is wrong, at its field', friday, async (page) => {
  await page.open('#/studio');
  await paste(page, '<table><tr><th>Level</th><th>Gold</th></tr><tr><th>P1</th><td>2-4 hours</td></tr><tr><th>P2</th><td>1 day 24x7</td></tr></table><p>Hours: 08:00-17:00 Monday to Friday</p>', 'x');
  await page.sees('What was read');
  const asked = await page.driver.executeScript(() => {
    const select = [...document.querySelectorAll('.questions-of select')].find((each) => [...each.options].some(({ value }) => value === 'other'));
    select.value = 'other';
    select.dispatchEvent(new Event('input', { bubbles: true }));
    return select.id;
  });
  await page.settle();
  await page.driver.executeScript((id) => {
    const field = document.getElementById(`${id}-amount`);
    field.value = 'soon';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, asked);
  await page.press(/^Use this$/);
  await page.sees('Enter a whole number from 1 to 10,000');
  assert.equal(await page.driver.executeScript((id) => document.getElementById(`${id}-amount`).getAttribute('aria-invalid'), asked), 'true');
  await page.axe();
});
