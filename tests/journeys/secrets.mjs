// Secrets: what must not leave with a case is shown where it is, and masked with one press; whoever knows better leaves it.

import assert from 'node:assert/strict';
import { attach, comesTo, file, give, shown, TEXT } from './lib/case.mjs';
import { records } from './lib/drafts.mjs';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const NEEDED = '#/intake/needed?programme=zmanda&plan=standard&across=high&down=medium';
const WHAT = 'What happens, and what should happen';

/** Fills in a description and goes on to the step behind the files. */
async function describe(page, text, more = {}) {
  await page.open(NEEDED);
  await give(page, WHAT, text);
  for (const [label, answer] of Object.entries(more)) await give(page, label, answer);
  await page.press('Continue');
  await comesTo(page, 'Files');
}

journey('where nothing looks like a secret, nobody is asked', friday, async (page) => {
  await describe(page, 'The job of 12.11.2026 stops at 3 % on 10.0.0.4, version 12.3.0.310, hash d41d8cd98f00b204e9800998ecf8427e. Enter your password: ****');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.sees('Nothing that looks like a secret was found.');
});

journey('each find is shown in its place and masked with one press', friday, async (page) => {
  await describe(page, 'The password is Zomer2023. It stops.', { Subject: 'Mail to jan@klant.nl bounces' });
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  await page.sees('Support does not need them.');
  const part = page.in(WHAT);
  await part.sees('The password is Zomer2023. It stops.');
  assert.deepEqual(await page.driver.executeScript('return [...document.querySelectorAll("main mark")].map((each) => each.innerText)'), ['jan@klant.nl', 'Zomer2023']);
  await page.press(`Mask as ****: Password in “${WHAT}”`);
  await page.announced('Masked.');
  await until(async () => assert.equal((await page.focused()).name, 'Secrets'));
  assert(!(await page.list('press')).some((name) => name.includes(WHAT)));
  await page.press('Mask as ****@klant.nl: E-mail address in “Subject”');
  await page.sees('Nothing that looks like a secret was found.');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.sees('The password is ****. It stops.');
  assert.doesNotMatch(JSON.stringify(await records(page)), /Zomer2023|jan@/, 'nor is it on the device any more');
  await page.press('Create the case');
  const it = JSON.stringify(await shown(page));
  assert.doesNotMatch(it, /Zomer2023|jan@klant/);
  assert.match(it, /Mail to \*\*\*\*@klant\.nl bounces/);
});

journey('all finds are masked with one press', friday, async (page) => {
  await describe(page, 'The password is Zomer2023.\nAuthorization: Bearer q9Xv2LmT7rKc4WzB8nHd1YfJ6sPa3GuE', { 'Error messages and log files': 'IBAN NL91ABNA0417164300\npostgres://admin:Geheim77@db.example.net/prod' });
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  const all = (await page.list('press')).find((name) => name.startsWith('Mask all'));
  assert.match(all, /\(4\)$/);
  await page.press(all);
  await page.sees('Nothing that looks like a secret was found.');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.press('Create the case');
  const text = await page.in(TEXT).text();
  assert.doesNotMatch(text, /Zomer2023|q9Xv2LmT|ABNA0417164300|Geheim77/);
  assert.match(text, /Authorization: Bearer|The password is/, 'the rest stays readable');
});

journey('whoever knows better leaves it as it is, and the review does not nag', friday, async (page) => {
  await describe(page, 'The password is Zomer2023.');
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  await page.press(`Leave as it is: Password in “${WHAT}”`);
  await page.sees('Nothing that looks like a secret was found.');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.misses('stays as it is');
  await page.sees('The password is Zomer2023.');
});

journey('who goes on without a decision is told so in the review, and can look again', friday, async (page) => {
  await describe(page, 'The password is Zomer2023.');
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.sees('Something that looks like a secret stays as it is.');
  await page.press('Look at it');
  await comesTo(page, 'Secrets');
  await page.press(`Mask as ****: Password in “${WHAT}”`);
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.misses('stays as it is');
});

journey('a secret that comes in while something is changed from the review is found on the way back', friday, async (page) => {
  await describe(page, 'It stops.');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.press(`Change: ${WHAT}`);
  await give(page, WHAT, 'The password is Zomer2023.');
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  await page.press(`Mask as ****: Password in “${WHAT}”`);
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
});

journey('what a person is reached at is no secret where it is asked for', friday, async (page) => {
  await describe(page, 'It stops.', { 'Who can be reached': { Name: 'Robin Example', Telephone: '+31 20 555 0143', 'E-mail': 'robin@klant.nl' } });
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
});

journey('secrets in "since when" and in the reason for another level are found too', friday, async (page) => {
  await page.open('#/intake/happened?programme=zmanda&plan=standard&across=medium&down=medium&override=P1');
  await page.type('Since when?', 'since password=Zomer2023 was set');
  await page.type('Why another level?', 'token=ghp_abcdefghijklmnopqrstuvwxyz0123456789');
  await page.press('Continue');
  await comesTo(page, 'What support needs');
  await page.press('Continue');
  await comesTo(page, 'Files');
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  await page.in('Since when?').sees('Zomer2023');
  await page.in('Why another level?').sees('ghp_');
  await page.press(/^Mask all/);
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.sees('since password=**** was set');
});

journey('a file with secrets is masked as a copy, and the case names that one', friday, async (page) => {
  await describe(page, 'It stops.');
  const log = await file(page, 'app.log', 'start\nuser=jan password=Zomer2023 from 10.0.0.4\nend\n');
  await attach(page, log);
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  const part = page.in('app.log');
  await part.sees('Places in this file: 1.');
  await part.sees('password=Zomer2023');
  const copy = await page.saved(() => page.press('Mask all and save a copy of app.log'));
  assert.deepEqual(copy, { name: 'masked-app.log', text: 'start\nuser=jan password=**** from 10.0.0.4\nend\n' });
  await page.announced(/Masked\.|The masked copy was saved/);
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.sees('masked-app.log');
  await page.press('Create the case');
  const masked = await file(page, 'expected.log', copy.text);
  const { files } = await shown(page);
  assert.deepEqual(files.map(({ name, size, sha256, masked: is }) => [name, size, sha256, is]), [['masked-app.log', masked.size, masked.sha256, true]]);
  assert.doesNotMatch(JSON.stringify(files) + JSON.stringify(await records(page)), /Zomer2023/);
});

journey('a file may stay as it is', friday, async (page) => {
  await describe(page, 'It stops.');
  const log = await file(page, 'app.log', 'password=Zomer2023\n');
  await attach(page, log);
  await page.press('Continue');
  await page.press('Leave the file as it is: app.log');
  await page.sees('Nothing that looks like a secret was found.');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.misses('stays as it is');
  await page.press('Create the case');
  assert.equal((await shown(page)).files[0].sha256, log.sha256);
});

journey('files that were not searched are named', friday, async (page) => {
  await describe(page, 'The password is Zomer2023.');
  await attach(page, await file(page, 'quiet.log', `${'quiet\n'.repeat(500)}`));
  await page.reload();
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  await page.sees('Not searched, because the page was reloaded since they were chosen: quiet.log.');
});

journey('markup in what looks like a secret stays text', friday, async (page) => {
  await describe(page, '<img src=x onerror=window.harm=1> password=Zomer<b>2023');
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  await page.sees('<img src=x onerror=window.harm=1>');
  assert.equal(await page.driver.executeScript('return window.harm ?? document.querySelectorAll("main img").length'), 0);
});

const QUIET = '2026-11-20 08:15:22 a quiet line of a log\n';

/** Goes on while a search may still be under way, without waiting for the page to rest. */
const stopSearch = (page) => until(() => page.driver.executeScript('document.getElementById("work-stop").click()'));

journey('the last line of a large log is searched, and masked in its copy', friday, async (page) => {
  await describe(page, 'It stops.');
  const lines = 150_000;
  const log = await file(page, 'large.log', `${QUIET.repeat(lines)}user=jan password=Zomer-2023 from 10.0.0.4\nretry with Zomer-2023\n`);
  await attach(page, log);
  await page.misses('Searching large.log');
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  const part = page.in('large.log');
  await part.sees('Places in this file: 2.');
  await part.sees('line 150,001');
  const copy = await page.saved(() => page.press('Mask all and save a copy of large.log'));
  assert.equal(copy.text, `${QUIET.repeat(lines)}user=jan password=**** from 10.0.0.4\nretry with ****\n`);
  await page.announced('The masked copy was saved. Attach that one.');
  await page.sees('Nothing that looks like a secret was found.');
});

for (const [name, encode] of [['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')], ['code page 850', (text) => Buffer.from(text.replaceAll('ä', '\x84').replaceAll('ü', '\x81'), 'latin1')]]) {
  journey(`a log in ${name} is searched, and its copy is in UTF-8`, friday, async (page) => {
    await describe(page, 'It stops.');
    const text = 'Gerät geprüft\nuser=jan password=Zomer2023 from 10.0.0.4\n';
    await attach(page, await file(page, 'app.log', encode(text)));
    await page.press('Continue');
    await comesTo(page, 'Secrets');
    const copy = await page.saved(() => page.press('Mask all and save a copy of app.log'));
    assert.equal(copy.text, text.replace('Zomer2023', '****'));
  });
}

journey('what was not searched is named, and nothing is said of it', friday, async (page) => {
  await describe(page, 'It stops.');
  await attach(page, await file(page, 'quiet.log', QUIET), await file(page, 'disk.img', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0', 'latin1')));
  const large = await file(page, 'large.log', QUIET.repeat(4_000_000));
  await page.driver.findElement({ id: 'files' }).sendKeys(large.place);
  await until(async () => assert((await page.text()).includes('Searching large.log')), 60_000);
  await stopSearch(page);
  await page.sees('Not searched for secrets to the end: you stopped it.');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.sees('Nothing that looks like a secret was found in what was searched: what you typed and quiet.log.');
  await page.sees('Not searched to the end, because you stopped it: large.log.');
  await page.sees('Not searched, because it is not a text: disk.img.');
});

journey('what was masked stands in full nowhere any more', friday, async (page) => {
  const SECRET = 'Zomer-2023!x';
  await describe(page, `The password is ${SECRET}. It stops.`, { Subject: `${SECRET} is refused` });
  await attach(page, await file(page, 'app.log', `start\nuser=jan password=${SECRET}\nthen ${SECRET} again\n`));
  await page.press('Continue');
  await comesTo(page, 'Secrets');
  const copy = await page.saved(() => page.press(/^Mask all \(/));
  assert.equal(copy.text, 'start\nuser=jan password=****\nthen **** again\n');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  const kept = () => page.driver.executeScript('return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href, document.documentElement.outerHTML])');
  assert(!(await kept()).includes(SECRET));
  await page.press('Create the case');
  await comesTo(page, 'Your case is ready');
  assert(!(await kept()).includes(SECRET));
  for (const name of ['Download as text', 'Download as Markdown', 'Download as JSON']) {
    const { text } = await page.saved(() => page.press(name));
    assert(!text.includes(SECRET), name);
  }
  for (const name of ['Copy the case', 'Copy the summary']) {
    await page.press(name);
    assert(!(await page.clipboard()).includes(SECRET), name);
  }
});
