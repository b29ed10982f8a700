// Files: what goes with a case is named, weighed and checked here, and never leaves the device.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { attach, comesTo, file, leadsTo, shown, TEXT } from './lib/case.mjs';
import { records } from './lib/drafts.mjs';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const STEP = '#/intake/files?programme=veeam-standard&plan=production&level=2';
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==', 'base64');

/** What the list says, one text a file. */
const listed = (page) => page.driver.executeScript('return [...document.querySelectorAll("main ul.files > li")].map((each) => each.innerText.replace(/\\s+/g, " ").trim())');

journey('files stand on a list with name, size, type and checksum, and go into the case', { ...friday, fresh: true }, async (page) => {
  await page.open(STEP);
  await page.sees('nothing is uploaded');
  await page.sees('Choose files or drop them here, 20 at most.');
  page.server.forget();
  const log = await file(page, 'backup “Nord” <1>.log', `first line <b>&amp;</b>\nsecond line\n${'more\n'.repeat(2000)}last line\n`);
  const archive = await file(page, 'logs.zip', randomBytes(5_000_000));
  const nothing = await file(page, 'empty.txt', '');
  await attach(page, log, archive, nothing);
  await page.announced('empty.txt is on the list.');
  const list = await listed(page);
  assert.equal(list.length, 3);
  const about = (one) => list.find((text) => text.startsWith(one.name)) ?? assert.fail(`${one.name} is not on: ${list.join(' | ')}`);
  assert.match(about(log), new RegExp(`10 kB .*SHA-256 ${log.sha256}`));
  assert.match(about(archive), new RegExp(`5 MB · application/(x-)?zip.* SHA-256 ${archive.sha256}`));
  assert.match(about(nothing), /0 bytes · text\/plain/);
  await page.press(/^First lines ?: backup/);
  await page.sees('first line <b>&amp;</b>');
  await page.misses('last line');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  for (const one of [log, archive, nothing]) await page.sees(one.name);
  await page.press('Create the case');
  await page.sees('Attach the files of the list there.');
  const text = await page.in(TEXT).text();
  for (const one of [log, archive, nothing]) assert(text.includes(one.name) && text.includes(one.sha256) && text.includes(String(one.size)), one.name);
  const it = await shown(page);
  const pairs = (files) => files.map(({ name, size, sha256 }) => [name, size, sha256]).sort();
  assert.deepEqual(pairs(it.files), pairs([log, archive, nothing]));
  assert.match(it.files.find((one) => one.name === log.name).first_lines, /^first line <b>&amp;<\/b>\nsecond line\n/);
  assert.equal(it.files.find((one) => one.name === 'logs.zip').first_lines, null, 'what is no text has no lines');
  assert(it.files.every((one) => !one.masked));
  // Nothing was uploaded: after the page had come, nothing but what it is made of was asked for.
  for (const request of page.server.requests()) assert.deepEqual([request.method, request.body], ['GET', ''], request.path);
});

journey('a picture has a preview, and what only claims to be one has none', friday, async (page) => {
  await page.open(STEP);
  await attach(page, await file(page, 'screen.png', PNG));
  const seen = () => page.driver.executeScript('return [...document.querySelectorAll("main img")].map((image) => [image.alt, image.complete && image.naturalWidth])');
  await until(async () => assert.deepEqual(await seen(), [['Preview of screen.png', 2]]));
  await attach(page, await file(page, 'drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="window.harm=1"><script>window.harm=1</script></svg>'));
  assert.equal((await seen()).length, 1, 'a drawing can hold a script: it is not shown');
  assert.equal(await page.driver.executeScript('return window.harm ?? null'), null);
  await page.axe();
});

journey('several files are chosen at once, and dropped', friday, async (page) => {
  await page.open(STEP);
  const [one, two, three] = await Promise.all(['one', 'two', 'three'].map((name) => file(page, `${name}.txt`, `${name}\n`)));
  await page.driver.findElement({ id: 'files' }).sendKeys(`${one.place}\n${two.place}`);
  for (const each of [one, two]) await page.sees(each.sha256);
  await page.driver.executeScript((name, text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], name, { type: 'text/plain' }));
    const zone = [...document.querySelectorAll('label')].find((label) => label.innerText.startsWith('Log files')).parentElement;
    for (const type of ['dragenter', 'dragover', 'drop']) zone.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried }));
  }, 'three.txt', 'three\n');
  await page.sees(three.sha256);
  // One that misses the place does not replace the page.
  const kept = await page.driver.executeScript(() => {
    const carried = new DataTransfer();
    carried.items.add(new File(['x'], 'four.txt'));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried });
    document.querySelector('h1').dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(kept, true);
  await page.settle();
  assert.equal((await listed(page)).length, 3);
});

journey('the same file is on the list once, and is taken off it', friday, async (page) => {
  await page.open(STEP);
  const log = await file(page, 'a.log', 'the same\n');
  await attach(page, log, log, await file(page, 'b.txt', 'another\n'));
  assert.equal((await listed(page)).length, 2);
  await page.press('Remove from the list: a.log');
  await until(async () => assert.match((await page.focused()).name, /^Log files/));
  await page.misses(log.sha256);
  await attach(page, log);
  await page.press('Remove from the list: a.log');
  await page.press('Remove from the list: b.txt');
  await page.sees('No files yet. You can go on without any.');
  await page.open('#/intake/done');
  assert.deepEqual((await shown(page)).files, []);
});

journey('a case lists twenty files and no more', friday, async (page) => {
  await page.open(STEP);
  const files = await Promise.all(Array.from({ length: 21 }, (_, n) => file(page, `part-${n + 1}.txt`, `part ${n + 1}\n`)));
  await page.driver.findElement({ id: 'files' }).sendKeys(files.map((one) => one.place).join('\n'));
  await page.announced('A case lists at most 20 files. Put several into one archive.');
  assert.equal((await listed(page)).length, 20);
});

journey('after a reload the list is there, the files themselves are not, and the page says so', friday, async (page) => {
  await page.open(STEP);
  const [log, picture] = [await file(page, 'a.log', 'first\nsecond\n'), await file(page, 'screen.png', PNG)];
  await attach(page, log, picture);
  await page.misses('Not open any more');
  await page.reload();
  for (const one of [log, picture]) await page.sees(one.sha256);
  await page.sees('Not open any more, because the page was reloaded. To search or preview it, choose it again.');
  assert.equal(await page.driver.executeScript('return document.querySelectorAll("main img").length'), 0);
  await page.press(/^First lines ?: a\.log$/);
  await page.sees('second');
  await attach(page, picture);
  await until(async () => assert.equal(await page.driver.executeScript('return document.querySelectorAll("main img").length'), 1));
  assert.equal((await listed(page)).length, 2);
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
});

journey('where a vendor says something about files it is said, with its source', friday, async (page) => {
  await page.open(STEP);
  await page.sees('A limit for their size is not in the text that was read.');
  await page.press(/^Sources?$/);
  await page.open('#/intake/files?programme=kaseya&plan=subscription&level=1');
  await page.sees('Kaseya publishes no limit for files in its support programme.');
  await leadsTo(page, 'Continue', 'Check your answers');
});

journey('two drops at once list twenty files and no more', friday, async (page) => {
  await page.open(STEP);
  await page.driver.executeScript(() => {
    const zone = document.querySelector('.drop');
    for (const half of ['a', 'b']) {
      const carried = new DataTransfer();
      for (let n = 1; n <= 12; n++) carried.items.add(new File([`${half} ${n}\n`], `${half}${n}.txt`, { type: 'text/plain' }));
      zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
    }
  });
  await page.sees('A case lists at most 20 files.');
  assert.equal((await listed(page)).length, 20);
});

journey('text can be dragged into a field: only files are what the page takes', friday, async (page) => {
  await page.open('#/intake/needed?programme=zmanda&plan=standard&across=high&down=medium');
  const taken = (kind) => page.driver.executeScript((kind) => {
    const carried = new DataTransfer();
    if (kind === 'file') carried.items.add(new File(['x'], 'x.txt'));
    else carried.setData('text/plain', 'dragged');
    const field = document.querySelector('main textarea');
    return ['dragover', 'drop'].map((type) => {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried });
      field.dispatchEvent(event);
      return event.defaultPrevented;
    });
  }, kind);
  assert.deepEqual(await taken('text'), [false, false], 'the browser puts the text into the field');
  assert.deepEqual(await taken('file'), [true, true], 'a file does not replace the page');
});

journey('a file belongs to the draft that was open when it was given', friday, async (page) => {
  await page.open(STEP);
  const large = await file(page, 'large.log', Buffer.alloc(150_000_000, 'A quiet line of a log\n'));
  await page.driver.findElement({ id: 'files' }).sendKeys(large.place);
  // While it is read, another case is begun.
  const [first] = Object.keys(await records(page));
  await page.driver.executeScript('location.hash = "#/drafts"');
  await until(() => page.driver.executeScript('[...document.querySelectorAll("main button")].find((one) => one.innerText === "Begin a new case").click()'));
  await until(async () => assert.match((await records(page))[first] ?? '', new RegExp(large.sha256)), 120_000);
  for (const [reference, text] of Object.entries(await records(page))) {
    if (reference !== first) assert.doesNotMatch(text, /large\.log/);
  }
  await page.open(STEP);
  await page.sees('No files yet.');
  await page.open('#/drafts');
  await page.driver.executeScript((first) => [...document.querySelectorAll('main li')].find((one) => one.innerText.includes(first)).querySelector('button[aria-label^="Go on"]').click(), first.slice(0, 4));
  await page.open('#/intake/files');
  await page.sees(large.sha256);
});

journey('reading can be stopped: the file is left out then', friday, async (page) => {
  await page.open(STEP);
  const large = await file(page, 'large.log', Buffer.alloc(150_000_000, 'A quiet line of a log\n'));
  await page.driver.findElement({ id: 'files' }).sendKeys(large.place);
  await until(() => page.driver.executeScript('document.getElementById("work-stop").click()'));
  await page.sees('No files yet.');
  await page.announced('large.log was left out.');
  assert.deepEqual(await listed(page), []);
});

journey('a file of many megabytes is read piece by piece', friday, async (page) => {
  await page.open(STEP);
  const large = await file(page, 'large.log', Buffer.alloc(40_000_000, 'A quiet line of a log\n'));
  await attach(page, large);
  assert.match((await listed(page))[0], /^large\.log 40 MB/);
});
