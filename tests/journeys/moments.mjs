// Days, times and zones as people type them: what cannot be read is said at its field, and nothing that was typed is lost.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const WHEN = 'When do you open the case?';
const UNREADABLE = 'Correct the date or the time, and the answer will appear here.';

/** A Veeam Production customer with Severity 1, an hour day and night, who opens the case at another time. */
async function production(page) {
  await page.open('#/calculator?programme=veeam-standard&plan=production&level=1');
  await page.answer(/Fri 20 Nov, ?17:30/, 'due');
  await page.pick(WHEN, 'At another time');
}

/** The field itself, not a choice whose name holds its name. */
const notes = (page, label) => page.notes(new RegExp(`^${label}$`));

/** Comes to the zone by keyboard and types over what stands there. */
async function overtype(page, text) {
  await page.unfold('moment');
  if ((await page.focused()).name !== 'Time zone') await page.tabTo('Time zone');
  await page.keys('Control+a', text);
}

/** Types what cannot be read; the field says why, keeps it, and the other answers stay. */
async function refused(page, label, text, message) {
  if (label === 'Time zone') await overtype(page, text);
  else await page.type(label, text);
  await until(async () => {
    const told = await notes(page, label);
    assert(told.invalid && told.text.includes(message), `at "${label}" with "${text}" it says: ${told.text} (${told.invalid ? 'invalid' : 'not invalid'})`);
  });
  assert.equal(await page.value(label), text, 'what was typed stays');
  const { text: said } = await page.answer(UNREADABLE, 'waiting');
  assert.doesNotMatch(said, /\d\d:\d\d/, 'no time is named');
  assert.equal(await page.chosen('Which plan do you have?'), 'Production');
  assert.equal(await page.chosen('Which description comes closest'), 'Severity 1: Outage');
}

journey('another time begins with the present one', friday, async (page) => {
  await production(page);
  assert.deepEqual([await page.value('Day'), await page.value('Time'), await page.value('Time zone')], ['20 November 2026', '16:30', 'Europe/Amsterdam']);
  await page.answer(/Fri 20 Nov, ?17:30/, 'due');
});

journey('a day that cannot be read is refused at its field', friday, async (page) => {
  await production(page);
  await refused(page, 'Day', 'soon', 'Write the day as 20 Nov 2026 or 2026-11-20');
  await refused(page, 'Day', '3/4/2026', 'This can mean more than one day. Choose one, or write the month as a word');
  await refused(page, 'Day', '31.6.2026', 'There is no such day. Check the day and the month');
  await refused(page, 'Day', '1.1.1850', 'Enter a day between 1990 and 2100');
  await refused(page, 'Day', '29 Feb 2027', 'There is no such day.');
  await refused(page, 'Day', '', 'Enter a day, for example 20 Nov 2026');
  assert.equal(await page.value('Time'), '16:30');
  await page.type('Day', '3 April 2026');
  assert.equal((await notes(page, 'Day')).invalid, false);
  await page.answer(/Fri 3 Apr, ?17:30/, 'due');
});

journey('a time that cannot be read is refused at its field', friday, async (page) => {
  await production(page);
  await refused(page, 'Time', '25:00', 'There is no such time. The day goes from 00:00 to 23:59');
  await refused(page, 'Time', 'noonish', 'Write the time as 16:30');
  await refused(page, 'Time', '', 'Enter a time, for example 16:30');
  assert.equal(await page.value('Day'), '20 November 2026');
  assert.equal((await notes(page, 'Day')).invalid, false, 'the day is not blamed');
  await page.type('Time', '7:15 pm');
  await page.answer(/Fri 20 Nov, ?20:15/, 'due');
});

journey('both fields say what is wrong with them, and "now" mends all', friday, async (page) => {
  await production(page);
  await page.type('Day', 'soon');
  await page.type('Time', '25:00');
  assert.deepEqual([(await notes(page, 'Day')).invalid, (await notes(page, 'Time')).invalid], [true, true]);
  await page.pick(WHEN, 'Now');
  await page.answer(/Fri 20 Nov, ?17:30/, 'due');
  await page.pick(WHEN, 'At another time');
  assert.deepEqual([await page.value('Day'), await page.value('Time')], ['soon', '25:00'], 'what was typed is still there');
});

journey('days are read in the ways in which people write them', friday, async (page) => {
  await production(page);
  for (const text of ['2026-03-20', '20-03-2026', '20.3.2026', '20 March 2026', '20/3/2026', '20 mrt 2026', '20. März 2026']) {
    await page.type('Day', text);
    await page.sees('Understood as Friday, 20 March 2026 at 16:30, Amsterdam');
    assert.equal(await page.value('Day'), text, 'it stays as it was typed');
    await page.type('Day', 'x');
    await page.misses('Understood as');
  }
});

journey('a time that the clocks skip is read past the gap, with a warning', friday, async (page) => {
  await production(page);
  await page.type('Day', '28 March 2027');
  await page.type('Time', '02:30');
  await page.sees('This time does not exist, because the clocks go forward. It is read as Sunday, 28 March 2027 at 03:30.');
  await page.answer(/Sun 28 Mar( 2027)?, ?04:30/, 'due');
  await page.type('Time', '03:30');
  await page.misses('This time does not exist');
  await page.answer(/Sun 28 Mar( 2027)?, ?04:30/, 'due');
});

journey('a time that happens twice is asked about, and each has its own answer', friday, async (page) => {
  await production(page);
  const question = 'This time happens twice, because the clocks go back. Which one?';
  assert(!(await page.list('group')).includes(question));
  await page.type('Day', '25 October 2026');
  await page.type('Time', '02:30');
  assert.deepEqual(await page.choices(question), [
    { name: 'The first, UTC+02:00', checked: true, disabled: false },
    { name: 'The second, UTC+01:00', checked: false, disabled: false },
  ]);
  // 00:30 in universal time, and an hour: 02:30 again, by winter time.
  await page.answer(/Sun 25 Oct, ?02:30/, 'due');
  await page.pick(question, 'The second');
  await page.answer(/Sun 25 Oct, ?03:30/, 'due');
  await page.pick(question, 'The first');
  await page.answer(/Sun 25 Oct, ?02:30/, 'due');
  await page.sees('The clocks go back 1 hour on Sunday, 25 October 2026; what counts is the time that really passes.');
  await page.type('Time', '01:30');
  await page.misses(question);
});

journey('a zone that is not known is refused at its field', friday, async (page) => {
  await production(page);
  await refused(page, 'Time zone', 'Atlantis', 'Choose a time zone from the list, for example Europe/Amsterdam');
  await page.pick(WHEN, 'Now');
  await page.answer(UNREADABLE, 'waiting');
  await overtype(page, 'UTC');
  await page.answer(/Fri 20 Nov, ?16:30/, 'due');
});

journey('a city is enough for a zone, and moves the answer', friday, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await overtype(page, 'New York');
  assert.equal(await page.value('Time zone'), 'New York', 'it stays as it was typed');
  // In New York it is 10:30, and the three business hours end on the same day.
  const { text } = await page.answer(/Fri 20 Nov, ?13:30/, 'due');
  assert.match(text, /in 3 hours · New York/);
  assert.match(text, /On this device that is Fri 20 Nov, 19:30, Amsterdam/);
  await page.sees('Understood as Friday, 20 November 2026 at 10:30, New York');
});

journey('a zone is wiped out and another one typed', friday, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium&zone=America/New_York');
  await page.answer(/Fri 20 Nov, ?13:30/, 'due');
  // Letter by letter, as people do: an empty field has to stay empty until something is typed.
  await page.type('Time zone', '');
  assert.equal(await page.value('Time zone'), '', 'the field is empty');
  await page.keys('Tokyo');
  assert.equal(await page.value('Time zone'), 'Tokyo');
  // In Tokyo it is 00:30 on Saturday: from Monday 08:00.
  await page.answer(/Mon 23 Nov, ?11:00/, 'due');
});

journey('an answer beyond the calendar is refused, not cut short', friday, async (page) => {
  await page.open('#/calculator?programme=veeam-standard&plan=basic&level=4');
  await page.pick(WHEN, 'At another time');
  await page.type('Day', '31 Dec 2100');
  await page.type('Time', '16:00');
  const { text } = await page.answer('The answer would lie outside the years 1990 to 2100.', 'refused');
  assert.doesNotMatch(text, /\d\d:\d\d/);
});

/** What the device says of its zone. */
const device = (page, said) => page.browser.ask('preload', `Intl.DateTimeFormat.prototype.resolvedOptions = () => { ${said} };`);

journey('what could be two days is offered, and a press writes the one that is meant', friday, async (page) => {
  await production(page);
  await refused(page, 'Day', '3/4/2026', 'This can mean more than one day.');
  await page.sees(/Day:\s+Friday,? 3 April 2026\s+Wednesday,? 4 March 2026/);
  await page.axe();
  await page.press(/Friday,? 3 April 2026/);
  assert.equal(await page.value('Day'), '3 April 2026');
  assert.equal((await page.focused()).name, 'Day', 'the focus is where the button led to');
  await page.sees('Understood as Friday, 3 April 2026 at 16:30, Amsterdam');
  await page.answer(/Fri 3 Apr, ?17:30/, 'due');
  await page.misses('Day:');
  // By keyboard.
  await page.keys('Control+a', '4/3/2026', 'Tab', 'Tab');
  assert.match((await page.focused()).name, /Wednesday,? 4 March 2026|Friday,? 3 April 2026/);
  await page.keys('Enter');
  await page.answer(/due|Mar|Apr/, 'due');
});

journey('a day that depends on today is offered and written out', friday, async (page) => {
  await production(page);
  await refused(page, 'Day', 'yesterday', 'Choose the day, or write it with its year');
  await page.press(/Thursday,? 19 November 2026/);
  assert.equal(await page.value('Day'), '19 November 2026');
  await refused(page, 'Day', 'Monday 20 November 2026', 'That day is another day of the week. Check both');
  await page.press(/Friday,? 20 November 2026/);
  await refused(page, 'Time', 'now', 'Choose the time, or write it as 16:30');
  await page.press('16:30');
  await page.answer(/Fri 20 Nov, ?17:30/, 'due');
});

journey('what could be two times is offered, and 24:00 is that of the next day', friday, async (page) => {
  await production(page);
  await refused(page, 'Time', '7', 'Choose the time, or write it as 16:30');
  await page.press('19:00');
  assert.equal(await page.value('Time'), '19:00');
  assert.equal((await page.focused()).name, 'Time');
  await page.answer(/Fri 20 Nov, ?20:00/, 'due');
  await refused(page, 'Time', '24:00', 'There is no such time. The day goes from 00:00 to 23:59');
  await page.press(/00:00 on Saturday,? 21 November 2026/);
  assert.deepEqual([await page.value('Day'), await page.value('Time')], ['21 November 2026', '00:00']);
  await page.answer(/Sat 21 Nov, ?01:00/, 'due');
  await refused(page, 'Time', 'midnight', 'Choose the time');
  await page.press(/00:00 on Sunday,? 22 November 2026/);
  assert.equal(await page.value('Day'), '22 November 2026');
});

journey('a name of several zones is asked about, and an offset has the sign that people give it', friday, async (page) => {
  await production(page);
  await refused(page, 'Time zone', 'IST', 'More than one time zone is called that. Choose one');
  await page.sees(/Time zone:\s+Kolkata\s+Jerusalem\s+Dublin/);
  await page.axe();
  await page.press('Kolkata');
  assert.equal(await page.value('Time zone'), 'Asia/Kolkata');
  await page.sees('Understood as Friday, 20 November 2026 at 16:30, Kolkata');
  await page.type('Time zone', 'GMT+1');
  await page.sees('Understood as Friday, 20 November 2026 at 16:30, UTC+01:00');
  assert.match(await page.address(), /zone=UTC%2B01:00/);
  await page.type('Time zone', 'Etc/GMT+5');
  await page.sees('Understood as Friday, 20 November 2026 at 16:30, UTC−05:00');
  await refused(page, 'Time zone', 'UTC+25', 'No clock is that far from universal time');
  await page.type('Time zone', 'Wenen');
  await page.sees('Understood as Friday, 20 November 2026 at 16:30, Vienna');
  assert.equal(await page.value('Time zone'), 'Wenen');
});

journey('nothing is replaced while a city is typed letter by letter', friday, async (page) => {
  await production(page);
  for (const city of ['South Georgia', 'Buenos Aires', 'Istanbul']) {
    await page.type('Time zone', '');
    for (const [n, letter] of [...city].entries()) {
      await page.keys(letter);
      assert.equal(await page.value('Time zone'), city.slice(0, n + 1));
    }
    await page.sees(new RegExp(`Understood as .*, ${city}`));
  }
});

journey('a day and a time pasted together fill both fields, and the zone that stood there is said', friday, async (page) => {
  await production(page);
  await page.type('Day', '');
  await page.paste('Fri, 20 Nov 2026 19:00:00 +0000');
  assert.deepEqual([await page.value('Day'), await page.value('Time')], ['Fri, 20 Nov 2026 19:00:00 +0000', '19:00'], 'the field with the focus is left alone');
  await page.sees('The text says UTC. Nothing is converted: the time is read in Amsterdam.');
  await page.axe();
  await page.answer(/Fri 20 Nov, ?20:00/, 'due');
  await page.keys('Tab');
  assert.deepEqual([await page.value('Day'), await page.value('Time')], ['20 November 2026', '19:00']);
  await page.press('Use UTC');
  assert.equal(await page.value('Time zone'), 'UTC');
  await page.misses('Nothing is converted');
  await page.sees('Understood as Friday, 20 November 2026 at 19:00, UTC');
  // In the field of the time, typed, and with a day that has to be asked about.
  await page.type('Time', '03/04/2026 24:00');
  await page.keys('Tab');
  assert.deepEqual([await page.value('Day'), await page.value('Time')], ['03/04/2026', '24:00']);
});

for (const [text, said, left] of [
  ['19:00Z', 'UTC', '19:00'],
  ['19:00 UTC', 'UTC', '19:00'],
  ['7pm EST', 'EST', '19:00'],
  ['19:00 GMT+1', null, '19:00'],
  ['21:00 GMT+3', 'UTC+03:00', '21:00'],
]) {
  journey(`a time with a zone alone, ${text}, keeps the zone and says so`, friday, async (page) => {
    await production(page);
    await page.type('Time', text);
    await page.keys('Tab');
    assert.equal(await page.value('Time'), left);
    if (said) await page.sees(new RegExp(`The text says ${said.replace('+', '\\+')}.*Nothing is converted: the time is read in Amsterdam`));
    else await page.misses('Nothing is converted');
  });
}

for (const [what, said] of Object.entries({
  'says Etc/Unknown': 'return { timeZone: "Etc/Unknown" };',
  'says nothing': 'return {};',
  'says an empty text': 'return { timeZone: "" };',
  'says a zone of another world': 'return { timeZone: "Mars/Olympus" };',
  'throws': 'throw new RangeError("no");',
})) {
  journey(`a device that ${what} is asked for its zone`, friday, async (page) => {
    await device(page, said);
    await page.open('#/calculator?programme=veeam-standard&plan=production&level=1');
    const { text } = await page.answer(UNREADABLE, 'waiting');
    assert.doesNotMatch(text, /\d\d:\d\d/, 'no time is named, least of all in universal time');
    assert.equal(await page.value('Time zone'), '');
    const told = await notes(page, 'Time zone');
    assert(told.invalid && told.text.includes('Your device does not tell its time zone. Enter your city'), told.text);
    await page.axe();
    await page.type('Time zone', 'Amsterdam');
    await page.answer(/Fri 20 Nov, ?17:30/, 'due');
  });
}

journey('a browser without Intl shows the page, in plain forms', friday, async (page) => {
  await page.browser.ask('preload', 'delete globalThis.Intl;');
  await page.open('#/calculator?programme=veeam-standard&plan=production&level=1');
  await page.sees('Your device does not tell its time zone. Enter your city');
  await page.type('Time zone', 'Amsterdam');
  await page.answer(/2026-11-20, ?17:30/, 'due');
  await page.pick(WHEN, 'At another time');
  assert.deepEqual([await page.value('Day'), await page.value('Time')], ['2026-11-20', '16:30']);
  await page.type('Day', '3/4/2026');
  await page.press('2026-04-03');
  assert.equal(await page.value('Day'), '2026-04-03');
  await page.answer(/2026-04-03, ?17:30/, 'due');
});

journey('hours of a contract of one’s own are read as the field for a time reads them', friday, async (page) => {
  await page.open('#/calculator?programme=kaseya&plan=subscription&level=2');
  await page.tick('Use the figure from your own contract');
  await page.type('First response within', '4');
  await page.pick('Unit', 'business hours');
  for (const [from, to] of [['9 am', '5 pm'], ['09.00', '17h'], ['9u', '17:00 uur'], ['0900', '1700 hrs']]) {
    await page.type('Support opens', from);
    await page.type('Support closes', to);
    await page.answer(/Mon 23 Nov, ?12:30/, 'own');
  }
});
