// A seventh vendor, from its published table alone to an answer in its own website: nobody writes a line of code or of JSON.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { friday } from './lib/duetime.mjs';
import { Host } from './lib/host.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const at = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const published = (id) => JSON.parse(readFileSync(at('tests/conformance/tables.json'), 'utf8')).tables.find((table) => table.id === id);

// All of the frame in view: the driver does not scroll where a frame stands in a shadow tree.
journey('a programme is made from a published table, and answers in a page like those of WordPress under a strict policy', { ...friday, height: 4000, fresh: true }, async (page) => {
  const table = published('B001');
  await page.open('#/studio');
  await page.driver.executeScript((html, text) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', text);
    document.getElementById('paste').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, table.paste_html, 'Response times');
  await page.sees('What was read');
  await page.type('Name of the programme', table.vendor);
  await page.type('Title of the page with the table', 'Support overview');
  await page.type('Address', table.address);
  // What the table leaves open is answered: when the third plan has support it does not say, so nothing is made of it.
  for (let left = 20; left > 0 && !(await page.text()).includes('Nothing is open.'); left -= 1) {
    const done = await page.driver.executeScript(() => {
      const field = document.querySelector('.questions-of select');
      if (!field) return false;
      const values = [...field.options].map(({ value }) => value);
      field.value = values.includes('customer') ? 'customer' : values[1];
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    });
    assert(done, `a question has no list: ${await page.text()}`);
    await page.settle();
  }
  await page.press('Make a programme of it');
  await page.sees('Kept on this device');
  const { text } = await page.saved(() => page.press('Save as a file'));
  const { plans, levels } = JSON.parse(text);
  assert.equal(plans.length, table.expected.plans.length);
  assert.equal(levels.length, table.expected.levels.length);

  const weekday = plans.find(({ id }) => /weekday/.test(id));
  const host = await Host.made(page, { real: true, answers: { '/programme.json': { type: 'application/json', body: text } } });
  await host.open('seventh.html');
  await host.run((plan) => { document.querySelector('duetime-sla').plan = plan; }, weekday.id);
  await host.ready();
  await host.enter();
  await until(async () => assert.match(await page.text(), /This support programme comes from/));
  await page.sees(table.vendor);
  await page.pick('Which level fits your problem?', '2 - Severely degraded');
  // Eight business hours from Friday 16:30, in hours from 08:00 to 17:00: half an hour, and seven and a half on Monday.
  await page.answer('Mon 23 Nov, 15:30', 'due');
  await host.leave();
  const deadline = (await host.told('deadline')).at(-1);
  assert.deepEqual([deadline.status, deadline.due], ['due', '2026-11-23T14:30:00Z']);
  assert.deepEqual(await host.run(() => window.warned), []);
});
