// Public holidays: none are taken off until a person chooses a country or gives a calendar file, and the page says
// what that changed. The expected times are worked out by hand: Zmanda Standard is there from 08:00 to 17:00, Monday to
// Friday, and answers P2 within 3 business hours.

import assert from 'node:assert/strict';
import { shown } from './lib/case.mjs';
import { dayOff, friday, give, HOLIDAYS, leave, perhapsOff, ZMANDA_P2 } from './lib/duetime.mjs';
import { records } from './lib/drafts.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

/** The eve of Thanksgiving, Wednesday 25 November 2026, 16:00 in Amsterdam. */
const eve = { zone: 'Europe/Amsterdam', now: '2026-11-25T15:00:00Z' };
/** Tuesday 5 January 2027, 16:00: the day before Epiphany, on which Bavaria has a holiday. */
const EPIPHANY = `${ZMANDA_P2}&date=2027-01-05&time=16:00`;
const NONE = 'Public holidays none taken off';
const FAILED = 'The holidays could not be loaded.';
const MISSING = 'The holidays of Germany could not be loaded. Without them there is no time to rely on.';
const gone = { status: 404 };
const signIn = { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>Sign in' };


/** What can be pressed to open the holidays, as it is called now. */
const summary = async (page) => (await page.list('press')).find((name) => name.startsWith('Public holidays '))?.replace(/ Change$/, '');

journey('on the eve of Thanksgiving a customer takes off the holidays of the United States', eve, async (page) => {
  await page.open(ZMANDA_P2);
  // An hour on Wednesday until 17:00, two on Thursday from 08:00.
  const before = await page.answer(/Thu 26 Nov, ?10:00/, 'due');
  assert.match(before.text, /No public holidays are taken off\. Choose a country/);
  assert.equal(await summary(page), NONE);
  assert(!(await page.list('field')).includes('Country'), 'nobody is asked who did not ask');
  await page.press('Choose a country');
  await until(async () => assert.deepEqual(await page.focused(), { role: 'combobox', name: 'Country', value: '' }));
  await page.sees('Is support closed on public holidays? Choose its country.');
  await page.pick('Country', 'United States');
  // Thursday is off: an hour on Wednesday, two on Friday.
  const { text } = await page.answer(/Fri 27 Nov, ?10:00/, 'due');
  assert.match(text, /Taken off, as you chose: Thu 26 Nov \(Thanksgiving Day\)\./);
  assert.doesNotMatch(text, /Choose a country/);
  await page.announced('Target: first response by Friday, 27 November 2026 at 10:00');
  assert.equal(await summary(page), 'Public holidays United States');
  await page.sees('Wed 25 Nov, 16:00 to Wed 25 Nov, 17:00: 1 hour used');
  await page.sees('Thu 26 Nov, 08:00 to Thu 26 Nov, 17:00: Thanksgiving Day, does not count');
  await page.sees('Fri 27 Nov, 08:00 to Fri 27 Nov, 10:00: 2 hours used');
  await page.pick('Country', 'none taken off');
  await page.answer(/Thu 26 Nov, ?10:00/, 'due');
  assert.equal(await summary(page), NONE);
});

journey('a customer in Bavaria has a day more than the rest of Germany', friday, async (page) => {
  await page.open(EPIPHANY);
  await page.press(NONE);
  await page.pick('Country', 'Germany');
  // Wednesday 6 January is a holiday in Bavaria, not in the whole country.
  const whole = await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
  assert.match(whole.text, /None of the days off that Duetime knows for Germany falls into this time\./);
  assert.equal(await page.value('Region'), 'Only those of the whole country');
  await page.announced('Some regions have more days off. Choose one if you know it.');
  await page.sees('9 days off in 2027');
  await page.pick('Region', /^Bayern$/);
  const { text } = await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  assert.match(text, /Taken off, as you chose: Wed 6 Jan \(Heilige Drei Könige\)\./);
  await page.misses('Some regions have more days off.');
  assert.equal(await summary(page), 'Public holidays Germany, Bayern');
  await page.press('12 days off in 2027');
  await page.sees('Wed 6 Jan (Heilige Drei Könige)');
  await page.sees('Source: “holidays 0.109”, 2024 to 2035. Your choice, not the vendor’s.');
  // Another country has other regions, or none.
  await page.pick('Country', 'Netherlands');
  assert(!(await page.list('field')).includes('Region'));
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
  assert.equal(await page.address(), `/${EPIPHANY}&holidays=NL`);
});

journey('where support is there day and night, holidays make no difference', { ...friday, now: '2026-12-25T11:00:00Z' }, async (page) => {
  await page.open('#/calculator?programme=veeam-standard&plan=production&level=1');
  const without = await page.answer(/Fri 25 Dec, ?13:00/, 'due');
  assert.doesNotMatch(without.text, /holidays/, 'nothing is said of what makes no difference');
  await page.press(NONE);
  await page.pick('Country', 'Germany');
  const { text } = await page.answer(/Fri 25 Dec, ?13:00/, 'due');
  assert.match(text, /Public holidays make no difference here\./);
  assert.match(text, /Support is open now, day and night/);
});

journey('support that has a holiday is closed, and it is said when it opens', { ...friday, now: '2026-12-25T11:00:00Z' }, async (page) => {
  await page.open(ZMANDA_P2);
  await page.answer('Support is open now, until Fri 25 Dec, 17:00', 'due');
  await page.open(`${ZMANDA_P2}&holidays=DE`);
  // Christmas is on a Friday and a Saturday: support opens on Monday, and three hours later it has answered.
  await page.answer('Support is closed now and opens Mon 28 Dec, 08:00 (in 2 days 20 hours)', 'due');
  await page.answer(/Mon 28 Dec, ?11:00/, 'due');
});

journey('a time beyond the years that are known is said to be', friday, async (page) => {
  // Wednesday 24 December 2036, 16:00: the file ends with 2035, so Thursday counts.
  await page.open(`${ZMANDA_P2}&date=2036-12-24&time=16:00&holidays=US`);
  const { text } = await page.answer(/Thu 25 Dec 2036, ?10:00/, 'due');
  assert.match(text, /Holidays are known from 2024 to 2035 only; in other years none are taken off\./);
});

journey('a country and a region are chosen by keyboard alone', { ...friday, width: 320, height: 640 }, async (page) => {
  await page.open(EPIPHANY);
  await page.tabTo(NONE);
  await page.uncovered();
  await page.keys('Enter');
  await page.tabTo(/^Country$/);
  await page.uncovered();
  await page.keys('Ger');
  assert.equal(await page.value('Country'), 'Germany');
  await page.tabTo(/^Region$/);
  await page.uncovered();
  await page.keys('Bay');
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  assert.equal((await page.focused()).name, 'Region', 'the focus stays while the answer moves');
  await page.tabTo('A calendar file of your own');
  await page.uncovered();
  await page.tabTo('12 days off in 2027');
  await page.keys('Enter');
  await page.sees('Wed 6 Jan (Heilige Drei Könige)');
});

journey('the link in the answer leads to the country, also where the answer lies over the page', { ...friday, width: 320, height: 640 }, async (page) => {
  await page.open(ZMANDA_P2);
  await page.press('Details of the answer');
  await page.press('Choose a country');
  await until(async () => assert.equal((await page.focused()).name, 'Country'));
  await page.uncovered();
  // It leads there a second time too, after the person has closed it.
  await page.press(NONE);
  await page.press('Details of the answer');
  await page.press('Choose a country');
  await until(async () => assert.equal((await page.focused()).name, 'Country'));
});

journey('the choice outlives a reload, and a link gives it to somebody else', friday, async (page) => {
  await page.open(EPIPHANY);
  await page.press(NONE);
  await page.pick('Country', 'Germany');
  await page.pick('Region', /^Bayern$/);
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  const address = await page.address();
  assert.equal(address, `/${EPIPHANY}&holidays=DE.BY`);
  await page.reload();
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  assert.equal(await summary(page), 'Public holidays Germany, Bayern');
  await leave(page);
  await page.open(address);
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  await page.press('Public holidays Germany, Bayern');
  assert.deepEqual([await page.value('Country'), await page.value('Region')], ['Germany', 'Bayern']);
  const [kept] = Object.values(await records(page)).map((text) => JSON.parse(text).fields);
  assert.deepEqual(['country', 'region', 'file', 'own', 'maybe'].map((name) => kept[`/holidays/${name}`]?.[2]), ['DE', 'BY', undefined, undefined, undefined]);
});

journey('the choice goes along to the case, and can be changed from the review', friday, async (page) => {
  await page.open(`${EPIPHANY}&holidays=DE`);
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
  await page.press('Prepare the case');
  await page.press('Continue');
  assert.equal(await page.heading(), 'What happened');
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
  for (let n = 0; n < 3; n += 1) await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('Germany');
  await page.press('Change: Public holidays');
  assert.equal(await page.heading(), 'What happened');
  await page.pick('Region', /^Bayern$/);
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('Germany, Bayern');
  await page.answer('Taken off, as you chose: Wed 6 Jan (Heilige Drei Könige).', 'due');
  await page.press('Create the case');
  const { commitment } = await shown(page);
  assert.equal(commitment.due.local, '2027-01-07T10:00:00+01:00');
  assert.deepEqual(commitment.counted_in.days_off, {
    country: 'DE', region: 'BY', made_by: 'holidays 0.109', years: [2024, 2035], file: null,
    taken: [{ date: '2027-01-06', name: 'Heilige Drei Könige', estimated: false }],
  });
});

journey('who chose no holidays has none in the case', friday, async (page) => {
  await page.open(EPIPHANY.replace('calculator', 'intake/review'));
  await page.sees('none taken off');
  await page.press('Create the case');
  const { commitment } = await shown(page);
  assert.equal(commitment.counted_in.days_off ?? null, null);
});

// A file of one's own.

journey('a customer gives a calendar file of its own, and takes it away again', { ...friday, fresh: true }, async (page) => {
  await page.open(EPIPHANY);
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
  await page.press(NONE);
  page.server.forget();
  await give(page, 'our days.ics', dayOff('20270106', 'Stocktaking'));
  const { text } = await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  assert.match(text, /Taken off, as you chose: Wed 6 Jan \(Stocktaking\)\./);
  assert.equal(await summary(page), 'Public holidays our days.ics');
  await until(async () => assert.equal((await page.focused()).name, 'Remove our days.ics', 'the focus is where the field was'));
  await page.press('1 day off in 2027');
  await page.sees('Wed 6 Jan (Stocktaking)');
  // What reads it is fetched, with the pieces that it shares; nothing that could tell anybody anything is asked.
  assert(page.server.requests('/days.wasm').length > 0, 'what reads the file was not fetched');
  const told = page.server.told().map(({ method, path, query, body }) => `${method} ${path}${query}${body}`);
  assert.deepEqual(told, [], 'the file is sent nowhere');
  assert.doesNotMatch(await page.address(), /holidays|stock|our/i, 'nor does it stand in the link');
  await page.reload();
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  await page.press('Public holidays our days.ics');
  await page.pick('Country', 'Germany');
  assert.equal(await summary(page), 'Public holidays Germany, our days.ics');
  await page.press('Remove our days.ics');
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
  await until(async () => assert.match((await page.focused()).name, /^A calendar file of your own/));
  assert.equal(await summary(page), 'Public holidays Germany');
});

journey('a file takes off parts of a day too, on the clocks of support', friday, async (page) => {
  await page.open(`${ZMANDA_P2}&date=2026-12-24&time=11:00`);
  await page.answer(/Thu 24 Dec, ?14:00/, 'due');
  await page.press(NONE);
  await give(page, 'half.ics', ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART:20261224T120000', 'DTEND:20261225T000000', 'SUMMARY:Christmas Eve', 'END:VEVENT', 'END:VCALENDAR', '']);
  // An hour until 12:00, and two on Friday, which nobody has taken off.
  const { text } = await page.answer(/Fri 25 Dec, ?10:00/, 'due');
  assert.match(text, /Taken off, as you chose: Thu 24 Dec 12:00.24:00 \(Christmas Eve\)\./);
});

journey('a file of many days off does not flood the answer', friday, async (page) => {
  await page.open(EPIPHANY);
  await page.press(NONE);
  await give(page, 'works holidays.ics', dayOff('20270106', 'Works holidays', '20270116'));
  // Closed from Wednesday 6 to Friday 15 January: two hours on Monday 18.
  await page.answer(/Mon 18 Jan 2027, ?10:00/, 'due');
  await page.answer('Taken off, as you chose: 8 days.', 'due');
  await page.sees('10 days off in 2027');
});

journey('a single day can be worked: Good Friday in the Netherlands', friday, async (page) => {
  const MAUNDY = `${ZMANDA_P2}&date=2026-04-02&time=16:00`;
  await page.open(`${MAUNDY}&holidays=NL`);
  // An hour on Thursday; Good Friday and Easter Monday are holidays; two hours on Tuesday.
  const { text } = await page.answer(/Tue 7 Apr, ?10:00/, 'due');
  assert.match(text, /Fri 3 Apr \(Goede vrijdag\): many work\./);
  await page.press('Public holidays Netherlands');
  await page.press(/days off in 2026$/);
  await page.tabTo(/^Fri 3 Apr \(Goede vrijdag\)/);
  await page.uncovered();
  await page.keys('Space');
  await page.answer(/Fri 3 Apr, ?10:00/, 'due');
  assert.match((await page.focused()).name, /^Fri 3 Apr/, 'the focus stays on the box');
  await page.keys('Space');
  await page.answer(/Tue 7 Apr, ?10:00/, 'due');
  assert.match((await page.focused()).name, /^Fri 3 Apr/);
  // The same beside the answer, with one press, which outlives a reload.
  await page.in('The answer').press('Do not take it off');
  await page.answer(/Fri 3 Apr, ?10:00/, 'due');
  await until(async () => assert.equal((await page.focused()).name, 'The answer'));
  await page.reload();
  const later = await page.answer(/Fri 3 Apr, ?10:00/, 'due');
  assert.match(later.text, /Not taken off: Fri 3 Apr \(Goede vrijdag\): many work\./);
  assert.equal(await page.address(), `/${MAUNDY}&holidays=NL`, 'the link need not carry it');
  await page.axe();
});

journey('an eve on which many close at noon is named, and taken off with one press', friday, async (page) => {
  await page.open(`${ZMANDA_P2}&date=2026-12-24&time=10:00&holidays=DE`);
  const { text } = await page.answer(/Thu 24 Dec, ?13:00/, 'due');
  assert.match(text, /Not taken off: Thu 24 Dec 12:00.24:00 \(Heiligabend\): many close early\./);
  await page.in('The answer').press('Take off from 12:00');
  // Two hours until noon, one on Monday: Christmas is on a Friday and a Saturday.
  await page.answer(/Mon 28 Dec, ?09:00/, 'due');
  await page.press('Public holidays Germany');
  await page.press(/days off in 2026$/);
  await page.untick(/^Thu 24 Dec/);
  await page.answer(/Thu 24 Dec, ?13:00/, 'due');
  await page.in('The answer').press('Take off the day');
  await page.answer(/Mon 28 Dec, ?11:00/, 'due');
});

journey('what a file says is only remembered is listed, and off when it is ticked', friday, async (page) => {
  await page.open(EPIPHANY);
  await page.press(NONE);
  await give(page, 'feed.ics', perhapsOff('20270106', 'Driekoningen'));
  await page.announced('No day off was taken from feed.ics.');
  await page.announced('1 more is only perhaps a day off. It is listed: tick it if it is one.');
  const { text } = await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
  assert.match(text, /Not taken off: Wed 6 Jan \(Driekoningen\): a day to remember\./);
  await page.press('no days off in 2027');
  await page.tick('Wed 6 Jan (Driekoningen): a day to remember');
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  await page.sees('1 day off in 2027');
  await page.reload();
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  await page.press('Public holidays feed.ics');
  await page.press('Remove feed.ics');
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
});

journey('a diary given by mistake takes nothing off, and it is said what it looks like', friday, async (page) => {
  const meeting = (day) => ['BEGIN:VEVENT', `DTSTART:2027010${day}T093000`, `DTEND:2027010${day}T100000`, 'SUMMARY:Stand-up', 'ATTENDEE:mailto:noor@example.com', 'END:VEVENT'];
  await page.open(EPIPHANY);
  await page.press(NONE);
  await give(page, 'diary.ics', ['BEGIN:VCALENDAR', ...[4, 5, 6, 7, 8].flatMap(meeting), 'END:VCALENDAR', '']);
  await page.announced('This looks like a diary: most entries are meetings. None of those is taken off.');
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
});

journey('a file that ends early gives what is there, and it is said', friday, async (page) => {
  await page.open(EPIPHANY);
  await page.press(NONE);
  await give(page, 'cut.ics', dayOff('20270106', 'Stocktaking').slice(0, 5));
  await page.announced('The file ends early: some of it may be missing. Download or export it again.');
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
});

const BAD = {
  'is a web page': ['page.ics', '<!doctype html>\n<p>Log in</p>\n', 'page.ics is a web page, perhaps one to sign in. Open the address in the browser, sign in, and download the calendar itself.'],
  'is a table': ['table.ics', 'Datum;Name\r\n06.01.2027;Dreikönig\r\n', 'table.ics is no calendar file. Export the calendar as .ics.'],
  'is empty': ['empty.ics', '', 'There is no entry in empty.ics. Export the calendar again.'],
  'is too large': ['large.ics', dayOff('20270106', 'x'.repeat(1_100_000)), 'large.ics contains other events too. Export only the days off.'],
  'has no days': ['none.ics', ['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR', ''], 'There is no entry in none.ics. Export the calendar again.'],
  'is a picture': ['picture.ics', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe]), 'picture.ics is no calendar file. Export the calendar as .ics.'],
};
journey('a file that cannot be used says why, changes nothing, and another one can be given', friday, async (page) => {
  await page.open(EPIPHANY);
  await page.press(NONE);
  for (const [what, [name, content, message]] of Object.entries(BAD)) {
    await give(page, name, content);
    await page.announced(message).catch((error) => { throw new Error(`a file that ${what}: ${error.message}`); });
    await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
    assert.equal(await summary(page), NONE, what);
  }
  // The same file once more, after it was mended.
  await give(page, 'picture.ics', dayOff('20270106', 'Mended'));
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  await page.misses('is no calendar file');
});

journey('entries that cannot be read are named, and the others are taken off', friday, async (page) => {
  await page.open(EPIPHANY);
  await page.press(NONE);
  const [begin, ...days] = dayOff('20270106', 'Stocktaking');
  await give(page, 'odd.ics', [begin, 'BEGIN:VEVENT', 'SUMMARY:Some <b>day</b>', 'END:VEVENT', ...days]);
  await page.announced('1 day off was taken from odd.ics.');
  await page.announced('Left out: “Some <b>day</b>” (it says no day).');
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  // What is said of the file is said in the language that is read now, whose words came later.
  await page.pick('Language', 'Deutsch');
  await page.sees('Ausgelassen: „Some <b>day</b>“ (');
  await page.pick('Sprache', 'English');
  await page.press('Drafts on this device');
  await page.press('Delete my draft');
  await page.press('Calculator');
  await page.misses('Some <b>day</b>');
});

journey('a file reaches the case by its name and by what it took off', friday, async (page) => {
  await page.open(EPIPHANY);
  await page.press(NONE);
  await give(page, 'our-days.ics', dayOff('20270106', 'Stocktaking'));
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  await page.press('Prepare the case');
  for (let n = 0; n < 4; n += 1) await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('our-days.ics');
  await page.press('Create the case');
  const { commitment } = await shown(page);
  assert.deepEqual(commitment.counted_in.days_off, { country: null, region: null, made_by: null, years: null, file: 'our-days.ics', taken: [{ date: '2027-01-06', name: 'Stocktaking', estimated: false }] });
});

// What does not come, and what is hostile.

journey('holidays that cannot be loaded are said to be missing, and "Try again" fetches them', { ...friday, fresh: true }, async (page) => {
  page.allow('404');
  page.server.answer('*/holidays/DE.json', gone);
  await page.open(`${EPIPHANY}&holidays=DE.BY`);
  const { text } = await page.answer(MISSING, 'waiting');
  assert.doesNotMatch(text, /\d\d:\d\d/, 'no time is named, with or without them');
  await page.announced(FAILED);
  await page.misses('Add to my calendar');
  await page.axe();
  page.server.answer('*/holidays/DE.json', null);
  await page.in('The answer').press('Try again');
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  await page.misses(FAILED);
});

journey('without the holidays that were chosen no case states a deadline, until they are there or the choice is dropped', { ...friday, fresh: true }, async (page) => {
  page.allow('404');
  page.server.answer('*/holidays/DE.json', gone);
  await page.open(`${EPIPHANY.replace('calculator', 'intake/review')}&holidays=DE.BY`);
  await page.answer(MISSING, 'waiting');
  await page.press('Create the case');
  await page.announced(MISSING);
  assert.equal(await page.heading(), 'Check your answers');
  await page.open('#/intake/done');
  await page.sees(MISSING);
  assert(!(await page.list('press')).includes('Copy the case'));
  await page.open('#/intake/review');
  await page.in('The answer').press('Count without them');
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
  await until(async () => assert.equal((await page.focused()).name, 'The answer', 'the focus is where the button was'));
  assert.doesNotMatch(await page.address(), /holidays/, 'nor does a link carry the choice on');
  await page.press('Create the case');
  const { commitment } = await shown(page);
  assert.deepEqual([commitment.due.local, commitment.counted_in.days_off ?? null], ['2027-01-06T10:00:00+01:00', null]);
});

journey('what holidays do not change is answered without them', { ...friday, fresh: true, now: '2026-12-25T11:00:00Z' }, async (page) => {
  page.allow('404');
  page.server.answer('*/holidays/DE.json', gone);
  await page.open('#/calculator?programme=veeam-standard&plan=production&level=1&holidays=DE');
  const { text } = await page.answer(/Fri 25 Dec, ?13:00/, 'due');
  assert.match(text, /Support is open now, day and night/);
});

journey('as long as the holidays are on their way, no time is named', { ...friday, fresh: true }, async (page) => {
  page.server.answer('*/holidays/DE.json', { delay: Infinity });
  await page.open(`${EPIPHANY}&holidays=DE.BY`);
  const { text } = await page.answer('Loading the holidays…', 'waiting');
  assert.doesNotMatch(text, /\d\d:\d\d/);
});

journey('a list of countries that cannot be loaded is fetched again', { ...friday, fresh: true }, async (page) => {
  page.allow('404');
  page.server.answer('*/holidays/index.json', gone);
  await page.open(EPIPHANY);
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
  await page.misses(FAILED);
  // Who does not ask for holidays is not bothered.
  await page.press(NONE);
  await page.sees(FAILED);
  page.server.answer('*/holidays/index.json', null);
  await page.press('Try again');
  await page.misses(FAILED);
  await page.pick('Country', 'Germany');
  await page.answer('None of the days off that Duetime knows for Germany falls into this time.', 'due');
});

const WRONG = { 'no JSON': '<!doctype html>', 'another country': '{"format":1,"country":"FR"}', 'too much': `"${'x'.repeat(70_000)}"`, nothing: '' };
for (const [what, body] of Object.entries(WRONG)) {
  journey(`a file of holidays with ${what} in it is as good as missing`, { ...friday, fresh: true }, async (page) => {
    page.server.answer('*/holidays/DE.json', { body });
    await page.open(`${EPIPHANY}&holidays=DE.BY`);
    await page.answer(MISSING, 'waiting');
  });
}

journey('a link with a hostile country does no harm', { ...friday, fresh: true }, async (page) => {
  page.allow('404');
  for (const hostile of ['../../x', '..', 'd1', 'DE/../..', 'DE.%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', '%00', 'DE.a/b', 'x'.repeat(500)]) {
    await leave(page);
    page.server.forget();
    await page.open(`${EPIPHANY}&holidays=${hostile}`);
    await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
    assert.equal(await summary(page), NONE, hostile);
    const others = page.server.requests('*/holidays/*').map((request) => request.name).filter((name) => name !== '/holidays/index.json');
    assert.deepEqual(others, [], hostile);
  }
  // A country that there is not: there is no answer, and it can be put right.
  await leave(page);
  await page.open(`${EPIPHANY}&holidays=XX`);
  await page.answer('could not be loaded. Without them there is no time to rely on.', 'waiting');
  await page.press(/^Public holidays /);
  await page.pick('Country', 'Germany');
  await page.misses(FAILED);
  // A region that there is not: the holidays of the whole country.
  await leave(page);
  await page.open(`${EPIPHANY}&holidays=DE.ZZ`);
  await page.answer(/Wed 6 Jan 2027, ?10:00.*None of the days off that Duetime knows for Germany falls into this time/, 'due');
});

journey('where storage is forbidden, the choice works and comes along to the case', friday, async (page) => {
  await page.browser.ask('preload', 'Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("forbidden", "SecurityError"); } });');
  await page.open(EPIPHANY);
  await page.press(NONE);
  await page.pick('Country', 'Germany');
  await page.pick('Region', /^Bayern$/);
  await give(page, 'our-days.ics', dayOff('20270107', 'Stocktaking'));
  await page.answer(/Fri 8 Jan 2027, ?10:00/, 'due');
  await page.press('Prepare the case');
  for (let n = 0; n < 4; n += 1) await page.press('Continue');
  await page.sees('Germany, Bayern, our-days.ics');
  await page.answer(/Fri 8 Jan 2027, ?10:00/, 'due');
});

for (const [what, gone] of Object.entries({ 'does not come': { status: 404 }, 'is a page of the host': { body: '<!doctype html><title>Not here</title>', type: 'text/html' } })) {
  journey(`where what reads calendar files ${what}, it is said, and the file can be given again`, { ...friday, fresh: true }, async (page) => {
    page.allow('404', 'days', 'WebAssembly', 'wasm');
    await page.open(EPIPHANY);
    await page.press(NONE);
    page.server.answer('*/days.wasm', gone);
    await give(page, 'our-days.ics', dayOff('20270106', 'Stocktaking'));
    await page.announced('A part of Duetime did not come, or the file is gone.');
    await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
    page.server.answer('*/days.wasm', null);
    await give(page, 'our-days.ics', dayOff('20270106', 'Stocktaking'));
    await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
    await page.misses('did not come');
  });
}

journey('where a page to sign in comes for the zones, nothing is counted on other clocks', { ...friday, fresh: true }, async (page) => {
  page.server.answer('*/zones.bin', signIn);
  await page.open(EPIPHANY);
  await page.sees('The support programme could not be loaded.');
  await page.misses('Add to my calendar');
  page.server.answer('*/zones.bin', null);
  await page.press('Try again');
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
});

for (const [language, words] of Object.entries(HOLIDAYS)) {
  journey(`holidays are chosen and said in ${language}`, { ...friday, language }, async (page) => {
    await page.open(EPIPHANY);
    await page.answer(words.none, 'due');
    await page.press(words.choose);
    await page.pick(words.country, words.germany);
    await page.answer(words.noneMet, 'due');
    await page.pick(words.region, /^Bayern$/);
    await page.answer(words.taken, 'due');
    await page.sees(words.summary);
    await page.sees(words.days);
    await page.sees(words.trace);
  });
}
