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
  await refused(page, 'Day', '3/4/2026', 'This can mean two days. Write the month as a word');
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
  await page.answer(/Sun 28 Mar, ?04:30/, 'due');
  await page.type('Time', '03:30');
  await page.misses('This time does not exist');
  await page.answer(/Sun 28 Mar, ?04:30/, 'due');
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
  assert.equal(await page.value('Time zone'), 'America/New_York');
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
  await until(async () => assert.equal(await page.value('Time zone'), 'Asia/Tokyo'));
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
