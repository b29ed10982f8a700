// What fuzzing starts from: the project's own files, whole and cut down, written as `node fuzz/seeds.mjs FOLDER`.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { holidays, events } from "./seeds/ics.mjs";

const root = join(import.meta.dirname, "..");
const into = process.argv[2];
if (!into) throw new Error("name the folder for the seeds");

const files = (folder, end) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith(end))
        .sort()
        .map((name) => join(root, folder, name))
    : [];
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

function plant(target, seeds) {
  const folder = join(into, target);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  seeds.forEach((seed, n) => writeFileSync(join(folder, String(n).padStart(3, "0")), seed));
}

// The same programme with shorter words: the reader works as much, and ten times as often in the same time.
function terse(node, key) {
  if (Array.isArray(node)) return node.map((entry) => terse(entry, key));
  if (node && typeof node === "object") {
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, terse(value, key)]));
  }
  const free = ["en", "nl", "de", "text", "title", "section", "edition"].includes(key);
  return free && typeof node === "string" ? node.slice(0, 2).trim() : node;
}

// The same programme with one plan, and without most of what can be left out.
function least(programme) {
  const plan = programme.plans[0].id;
  const trim = (node, key) => {
    if (Array.isArray(node)) {
      const kept = key === "plans" ? node.filter((entry) => (entry.id ?? entry) === plan) : node;
      return kept.map((entry) => trim(entry, key));
    }
    if (!node || typeof node !== "object") return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, trim(value, key)]));
  };
  const small = trim(programme);
  for (const key of ["callbacks", "advantages", "gates", "efforts", "regions", "notes", "gaps", "scope"]) {
    if (key in small) small[key] = small[key].slice(0, 1);
  }
  small.targets = small.targets.filter((target) => target.plan === plan);
  return small;
}

const programmes = [...files("public/programmes", ".json"), ...files("tests/data", ".json")].map(json);
const whole = programmes.filter((programme) => programme.targets);
plant("programme", [
  ...whole.map((programme) => JSON.stringify(programme)),
  ...whole.map((programme) => JSON.stringify(terse(programme))),
  ...whole.map((programme) => JSON.stringify(terse(least(programme)))),
  ...programmes.filter((programme) => !programme.targets).map((index) => JSON.stringify(index)),
]);

const choices = {
  plan: "premium",
  case_type: "technical",
  answers: {
    level: "P1",
    across: "high",
    down: null,
    steps: ["1", null],
    overrule: { level: "P2", reason: 'a "reason"' },
  },
  own: { used: true, amount: "8", unit: "business_hours", from: "08:00", to: "17:00", weekend: true },
  advantages: { certified: false },
  role: "customer",
  gates: { contract: "unknown" },
  given: { steps: { answer: "1. Open\n2. \u0007" }, version: "not_known_yet" },
};
const moment = { other: true, date: "20-11-2026", time: "16:30", zone: "Europe/Amsterdam", fold: "second" };
plant("draft", [
  JSON.stringify({
    programme: "zmanda",
    moment,
    choices: { zmanda: choices, blancco: { ...choices, own: undefined } },
  }),
  JSON.stringify({ programme: "zmanda", moment: { ...moment, date: "20 november 2026", time: "4:30 pm" } }),
  "programme=zmanda&plan=standard&across=high&down=medium&date=2026-11-20&time=16:30&zone=Europe/Amsterdam",
  "programme=a&plan=b&type=c&level=d&first=1&second=2&override=e&date=2026-10-25&time=02:30&fold=second&zone=Etc/GMT%2B5",
]);

const record = (reference, tab, fields) => ({ format: "duetime-draft", version: 1, reference, made: 1000, fields });
plant("record", [
  JSON.stringify([
    record("A", 1, { "/name": [2000, 1, "n"], "/moment/zone": [2001, 1, "UTC"], "/choices/zmanda/given/steps": [2000, 1, { answer: "a" }] }),
    record("A", 2, { "/name": [2000, 2], "/choices/zmanda/given/steps": [2002, 2, "not_known_yet"], "/choices/zmanda/plan": [1, 2, null] }),
  ]),
  JSON.stringify([record("A", 1, { "/choices": [5000, 1, {}], "/choices/a/given/x": [4000, 1, 7], "/new/part": [1, 1, [1]] }), record("B", 1, {})]),
  JSON.stringify(record("A", 1, { "/programme": [9, 4294967295, "kaseya"] })),
]);

plant("calendar", calendars());
plant(
  "country",
  files("public/holidays", ".json").map((path) => readFileSync(path)),
);
const foreign = json(join(root, "tests/conformance/days-off.json")).days_off;
plant("ics", [holidays, events, ...foreign.map((one) => one.file ?? Buffer.from(one.file_base64, "base64"))]);
const desks = json(join(root, "tests/conformance/tickets.json")).tickets.filter((one) => !one.generate);
plant("tickets", desks.map((one) => one.file ?? Buffer.from(one.file_base64, "base64")));
const tables = json(join(root, "tests/conformance/tables.json")).tables;
plant("tables", tables.map((one) => one.paste_html ?? one.paste));
plant("typed", json(join(root, "tests/conformance/typed.json")).typed.map((one) => one.text));
plant("zones", [readFileSync(join(root, "src/clock/zones.bin")), "2026e\nEurope/Amsterdam\nUTC\n\n\0\0\0\0\0"]);

// The calendars of the foreign cases, each kind once, in the form in which files hold a calendar; and one of everything.
function calendars() {
  const cases = json(join(root, "tests/conformance/business-time.json"));
  const seen = new Map();
  for (const { tz, weekly, holidays } of cases) {
    const dates = (holidays ?? []).slice(0, 4).map((date) => ({ date, name: "x" }));
    seen.set(JSON.stringify([tz, weekly, dates.length > 0]), { zone: tz, week: weekly, holidays: dates });
  }
  const lunch = [
    ["09:00", "12:00"],
    ["13:00", "17:00:30"],
  ];
  const all = {
    zone: "Europe/Berlin",
    week: { mon: lunch, tue: [["22:00", "06:00"]], wed: lunch, sat: [["00:00", "24:00"]], sun: [["01:30", "03:30"]] },
    holidays: [
      { date: "2026-12-24", name: "a", part: ["12:00", "24:00"] },
      { date: "2026-12-25", name: "b", estimated: true },
    ],
    overrides: [
      { date: "2026-12-28", windows: [["10:00", "14:00"]] },
      { date: "2026-12-29", windows: [] },
    ],
    pauses: [
      { from: "2026-11-20T09:00:00Z", to: "2026-11-20T10:00:00Z" },
      { from: "2028-01-01T00:00:00Z", to: null },
    ],
    closing: "next_opening",
    zero: "at_once",
    night: "cut",
  };
  const others = ["Africa/Casablanca", "Pacific/Apia", "Australia/Lord_Howe", "America/St_Johns"].map((zone) => ({
    ...all,
    zone,
    pauses: [],
    night: "opening_day",
  }));
  return [...seen.values(), all, ...others].map((calendar) => JSON.stringify(calendar));
}
