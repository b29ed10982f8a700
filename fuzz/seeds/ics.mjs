// Two small calendars as programs write them: a list of holidays, and events with everything that a reader meets.

const calendar = (lines) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//duetime//seeds//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];

export const holidays = calendar([
  "X-WR-CALNAME:Feiertage",
  ...event(
    "UID:1@example",
    "DTSTART;VALUE=DATE:20261003",
    "DTEND;VALUE=DATE:20261004",
    "SUMMARY:Tag der Deutschen Einheit",
  ),
  ...event(
    "UID:2@example",
    "DTSTART;VALUE=DATE:20261225",
    "DTEND;VALUE=DATE:20261227",
    "SUMMARY;LANGUAGE=de:Weihnachten\\, beide Tage",
  ),
  ...event("UID:3@example", "DTSTART;VALUE=DATE:20260101", "SUMMARY:Neujahr", "RRULE:FREQ=YEARLY;COUNT=10"),
]);

export const events = calendar([
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Berlin",
  "BEGIN:STANDARD",
  "DTSTART:19701025T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
  ...event(
    "UID:4@example",
    "DTSTART;TZID=Europe/Berlin:20261224T120000",
    "DTEND;TZID=Europe/Berlin:20261225T000000",
    "SUMMARY:Half a day \r\n that is folded",
    "TRANSP:OPAQUE",
    "STATUS:CONFIRMED",
  ),
  ...event("UID:5@example", "DTSTART:20261231T110000Z", "DURATION:PT13H", "SUMMARY:Silvester"),
  ...event(
    "UID:6@example",
    "DTSTART;VALUE=DATE:20260504",
    "SUMMARY:Bank holiday",
    "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO;UNTIL=20301231",
    "EXDATE;VALUE=DATE:20270503",
    "RDATE;VALUE=DATE:20270510",
  ),
  ...event(
    "UID:6@example",
    "RECURRENCE-ID;VALUE=DATE:20280501",
    "DTSTART;VALUE=DATE:20280508",
    "SUMMARY:Moved",
    "STATUS:CANCELLED",
  ),
  ...event(
    "UID:7@example",
    "DTSTART;VALUE=DATE:20261026",
    "DURATION:P1W",
    "SUMMARY:A week off",
    "BEGIN:VALARM",
    "TRIGGER:-PT15M",
    "ACTION:DISPLAY",
    "END:VALARM",
  ),
]);
