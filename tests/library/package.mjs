// The package for JavaScript as it is built: scripts/library, then node --test, or Deno. All that is asked natively is in tests/library.rs.
//
// DUETIME_LIBRARY is the folder of the package, dist-library where nothing is said.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = resolve(root, process.env.DUETIME_LIBRARY ?? "dist-library");
const duetime = await import(pathToFileURL(join(folder, "duetime.js")).href);
const { DuetimeError, caseOf, checkProgramme, compare, due, open, timetable, triage } = duetime;

const read = (path) => readFileSync(join(root, path), "utf8");
const json = (path) => JSON.parse(read(path));
const zmanda = json("public/programmes/zmanda.json");
const question = { plan: "standard", level: "P2", at: "2026-11-20T16:30", zone: "Europe/Amsterdam" };

/** What is thrown by a call, whether at once or later. */
const refused = async (call) => {
  try {
    await call();
  } catch (error) {
    assert.ok(error instanceof DuetimeError, String(error.stack));
    return error;
  }
  return assert.fail("it was not refused");
};

test("the calls of the README give the results that stand there", async () => {
  const section = /## As a library\n([\s\S]*?)\n## /.exec(read("README.md"))[1];
  const rows = [...section.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|$/gm)];
  assert.ok(rows.length >= 7, `${rows.length} rows`);
  const known = { ...duetime, zmanda, kasten: json("public/programmes/veeam-kasten.json") };
  const AsyncFunction = (async () => {}).constructor;
  for (const [, call, result] of rows) {
    const came = await new AsyncFunction(...Object.keys(known), `return ${call};`)(...Object.values(known));
    assert.deepEqual(came, JSON.parse(result), call);
  }
});

test("a plan aims to answer at the times that were worked out by hand", () => {
  const seconds = (text) => (text ? Date.parse(text) : null);
  let asked = 0;
  for (const { id, programme, plan, submitted, entered, case_type, expected } of json("tests/conformance/programmes.json").cases) {
    const file = json(`public/programmes/${programme}.json`);
    if (!file.plans.some((one) => one.id === plan)) continue;
    const level = file.levels.find((one) => one.rank === (expected.level ?? 1)).id;
    const fold = submitted.fold ? "second" : "first";
    const { commitment } = due({ programme: file, plan, level, at: entered ?? submitted.local, zone: submitted.tz, fold, case_type });
    assert.equal(commitment.kind === "no_target" ? "not_offered" : commitment.kind, expected.status, id);
    assert.equal(seconds(commitment.due?.local), seconds(expected.due), id);
    asked++;
  }
  assert.ok(asked > 50);
});

test("moments may be texts, dates and milliseconds", () => {
  const utc = "2026-11-20T15:30:00.000Z";
  for (const at of [utc, new Date(utc), Date.parse(utc), "2026-11-20 16:30"]) {
    assert.equal(due({ ...question, programme: zmanda, at }).moment.utc, "2026-11-20T15:30:00Z");
  }
});

test("a programme that is open answers as one that is not, as text and as an object", () => {
  const opened = open(zmanda);
  const wanted = due({ ...question, programme: zmanda });
  assert.deepEqual(opened.due(question), wanted);
  assert.deepEqual(due({ ...question, programme: opened }), wanted);
  assert.deepEqual(due({ ...question, programme: JSON.stringify(zmanda) }), wanted);
  assert.deepEqual(opened.triage({ answers: { level: "P1" } }), triage({ programme: zmanda, answers: { level: "P1" } }));
  opened.close();
  opened.close();
  assert.throws(() => opened.due(question), DuetimeError);
});

test("texts of another language are those of its file", () => {
  const texts = [json("public/programmes/zmanda.nl.json")];
  const said = due({ ...question, programme: zmanda, texts, language: "nl" });
  assert.notEqual(said.commitment.counted_in.hours, due({ ...question, programme: zmanda }).commitment.counted_in.hours);
});

test("cases are the same to the byte as the page makes them, in every language", async () => {
  const languages = new Set();
  for (const { name, language, edition, draft } of json("examples/schema/drafts.json")) {
    const wanted = read(`public/schema/examples/${name}.json`).trimEnd();
    const texts = ["nl", "de", "fr"].map((tag) => json(`public/programmes/${draft.programme}.${tag}.json`));
    const country = draft.holidays?.country ? json(`public/holidays/${draft.holidays.country}.json`) : undefined;
    const programme = json(`public/programmes/${draft.programme}.json`);
    const made = await caseOf({ programme, texts, draft, made_at: JSON.parse(wanted).made_at, language, edition, country });
    assert.equal(made.json, wanted, name);
    assert.deepEqual(made.case, JSON.parse(wanted));
    for (const text of [made.text, made.markdown, made.summary]) {
      // A word that is missing would leave nothing before its colon, or nothing in bold.
      assert.doesNotMatch(text, /^ *:|\*\*\*\*|^#+ *$/m, name);
    }
    languages.add(language);
  }
  assert.ok(languages.size >= 3);
});

test("a case of answers has a reference of its own, and the moment at which it was made", async () => {
  const asked = { plan: "premium", at: "2026-11-21T03:00", zone: "Europe/Amsterdam", answers: { level: "P1" }, given: { summary: { answer: "Nothing restores" } } };
  const [one, other] = await Promise.all([caseOf({ programme: zmanda, ...asked }), open(zmanda).caseOf(asked)]);
  assert.match(one.case.reference, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  assert.notEqual(one.case.reference, other.case.reference);
  assert.ok(Math.abs(Date.parse(one.case.made_at) - Date.now()) < 60_000);
  assert.equal(one.case.commitment.due.local, "2026-11-21T03:15:00+01:00");
  assert.match(one.text, /Nothing restores/);
});

test("plans are compared, of one programme and of several", async () => {
  const asked = { level: "P2", at: "2026-11-20T16:30", zone: "Europe/Amsterdam" };
  const alone = await compare({ programme: zmanda, ...asked, span: "year" });
  assert.deepEqual(alone.plans.map(({ plan }) => plan), zmanda.plans.map(({ id }) => id));
  assert.equal(alone.span.hours, 8760);
  assert.deepEqual(await open(zmanda).compare({ ...asked, span: "year" }), alone);
  const both = await compare({ programmes: [open(zmanda), json("public/programmes/veeam-kasten.json")], ...asked });
  assert.deepEqual(new Set(both.plans.map(({ programme }) => programme)), new Set(["zmanda", "veeam-kasten"]));
});

test("a programme file is checked, all of it at once", async () => {
  for (const name of readdirSync(join(root, "public/programmes")).filter((name) => /^[a-z-]+\.json$/.test(name) && name !== "index.json")) {
    assert.deepEqual(await checkProgramme(read(`public/programmes/${name}`)), [], name);
  }
  const problems = await checkProgramme({ ...zmanda, plans: [], colour: 1, triage: undefined });
  const fields = problems.map(({ field }) => field);
  for (const field of ["plans", "colour", "triage"]) assert.ok(fields.includes(field), `${field}: ${fields}`);
  for (const odd of [undefined, null, 7, "", "[", []]) assert.ok((await checkProgramme(odd))[0].reason, String(odd));
});

test("what cannot be used is refused with its place, its value and the way out", async () => {
  const ask = (changes) => () => due({ ...question, programme: zmanda, ...changes });
  for (const [call, field, value] of [
    [ask({ plan: "gold" }), "plan", "gold"],
    [ask({ zone: "Mars/Olympus" }), "zone", "Mars/Olympus"],
    [ask({ at: new Date(NaN) }), "at", "null"],
    [ask({ at: NaN }), "at", "null"],
    [ask({ at: undefined }), "", null],
    [ask({ programme: undefined }), "programme", ""],
    [ask({ programme: "{" }), "programme", null],
    [ask({ agreement: { amount: -1, unit: "hours" } }), "agreement.amount", "-1"],
    [() => due(null), "", "null"],
    [() => due("{}"), "", "{}"],
    [() => triage({ programme: zmanda, answers: { level: "P9" } }), "answers.level", "P9"],
    [() => open("[]"), "programme", "[]"],
    [() => open(zmanda, 7), "texts", "7"],
    [() => compare({ programmes: 7, level: "P1", at: question.at, zone: "UTC" }), "programmes", "7"],
    [() => caseOf({ programme: zmanda, ...question }), "level", "\"P2\""],
    [() => caseOf({ programme: zmanda, plan: "standard", at: question.at, zone: "UTC", language: "eo" }), "language", "eo"],
    [() => timetable({ zone: "UTC", week: { mon: [["09:00", "26:00"]] } }), "week.mon[0][1]", "\"26:00\""],
    [() => timetable(7), "", "7"],
  ]) {
    const error = await refused(call);
    assert.equal(error.field, field, error.message);
    if (value !== null) assert.equal(error.value, value, error.message);
    assert.ok(error.reason && error.way_out, error.message);
    assert.ok(error.message.includes(error.reason));
  }
});

test("a timetable takes numbers and gives numbers", () => {
  const day = [["09:00", "17:00"]];
  const ready = timetable({ zone: "Europe/Berlin", week: { mon: day, tue: day, wed: day, thu: day, fri: day } });
  const friday = new Date("2026-07-03T15:30:00+02:00");
  const later = ready.due(friday, 24);
  assert.equal(later, Date.parse("2026-07-08T15:30:00+02:00"));
  assert.equal(ready.due(+friday, 1440, "business_minutes"), later);
  assert.equal(ready.between(friday, later), 24 * 3_600_000);
  assert.deepEqual([ready.isOpen(friday), ready.isOpen(friday.getTime() + 2 * 3_600_000)], [true, false]);
  for (const [call, field] of [
    [() => ready.due(friday, 1, "fortnights"), "unit"],
    [() => ready.due(friday, -1), "amount"],
    [() => ready.due(friday, 1.5), "amount"],
    [() => ready.due(NaN, 1), "at"],
    [() => ready.due(Infinity, 1), "at"],
    [() => ready.due(0, 1), "at"],
  ]) {
    assert.throws(call, (error) => error instanceof DuetimeError && error.field === field && error.way_out.length > 0);
  }
  ready.close();
  assert.throws(() => ready.isOpen(friday), DuetimeError);
});

test("what a question took is given back", async () => {
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, "duetime.wasm")), {});
  const wasm = instance.exports;
  const give = (value) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const at = wasm.room(bytes.length);
    new Uint8Array(wasm.memory.buffer, at, bytes.length).set(bytes);
    return [at, bytes.length];
  };
  const ask = (times) => {
    for (let n = 0; n < times; n++) {
      const opened = wasm.open(...give({ programme: zmanda }));
      assert.equal(wasm.ask(opened, 0, ...give({ ...question, holidays: [`2026-12-${10 + (n % 20)}`] })), 1);
      assert.equal(wasm.ask(opened, 0, ...give({ ...question, plan: "gold" })), 0);
      assert.equal(wasm.ask(opened, 1, ...give({ answers: { level: "P1" } })), 1);
      wasm.close(opened);
      const ready = wasm.timetable(...give({ zone: "Europe/Berlin", week: { mon: [["09:00", "17:00"]] } }));
      assert.ok(wasm.due(ready, Date.parse("2026-07-03T15:30:00Z"), 2, 3) > 0);
      wasm.forget(ready);
    }
    return wasm.memory.buffer.byteLength;
  };
  const before = ask(20);
  assert.equal(ask(200), before);
});

test("whatever is given, there is an answer or an error with a way out", async () => {
  let seed = 20_261_127;
  const below = (limit) => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648), seed % limit);
  const odd = [null, true, 0, -1, 1e99, "", "\ud800", "🕰", "x".repeat(5000), [], [[]], {}, { date: 7 }, ["2026-02-30"], "2026-11-20T16:30:00+99:00"];
  const opened = open(zmanda);
  for (let round = 0; round < 2_000; round++) {
    const asked = { ...question, holidays: ["2026-12-24"], agreement: { amount: 4, unit: "hours" }, fold: "first" };
    const names = Object.keys(asked);
    asked[names[below(names.length)]] = odd[below(odd.length)];
    try {
      assert.ok(opened.due(asked).commitment);
    } catch (error) {
      assert.ok(error instanceof DuetimeError && error.way_out, String(error.stack));
    }
  }
});

test("the types know every function, and the package names its files", () => {
  const types = readFileSync(join(folder, "duetime.d.ts"), "utf8");
  for (const [name, value] of Object.entries(duetime)) {
    const kind = /^class/.test(String(value)) ? "class" : "function";
    assert.ok(types.includes(`export ${kind} ${name}`), name);
  }
  const names = [...types.matchAll(/^export (?:function|class) (\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(new Set(names), new Set(Object.keys(duetime)));
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  assert.equal(about.version, /^version = "(.*)"/m.exec(read("Cargo.toml"))[1]);
  const files = readdirSync(folder);
  for (const file of ["duetime.wasm", "compare.wasm", "case.wasm", "README.md", "LICENSE-MIT", "LICENSE-APACHE", about.exports["."].types, about.exports["."].default]) {
    assert.ok(files.includes(file.replace("./", "")), file);
  }
});
