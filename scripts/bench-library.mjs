// Measures Duetime's package beside workclock, both in WebAssembly in Node: bench-library.mjs PACKAGE WORKCLOCK-FOLDER OUT
//
// The questions are those of benches/src/questions.rs, with their answers. Every answer is compared before anything is measured, for the
// start of a question and for 4,096 moments of 2026. Prints Markdown, and puts it into BENCHMARKS.md between <!-- library --> and
// <!-- /library -->. It fails where an answer is wrong, and where an aim is not reached.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const [folder, peers, out] = process.argv.slice(2);
const before = loadavg().map((load) => load.toFixed(2)).join(" ");

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const sized = (path) => {
  const bytes = readFileSync(path);
  return { raw: bytes.length, small: brotli(bytes) };
};

const { open, timetable } = await import(pathToFileURL(join(folder, "duetime.js")));

const workclock = async (name) => {
  const { instance } = await WebAssembly.instantiate(readFileSync(join(peers, name)), {});
  const wasm = instance.exports;
  return ({ zone, lunch, holidays }) => {
    const text = new TextEncoder().encode([zone, lunch ? "12" : "", ...holidays].join("\n"));
    const at = wasm.room(text.length);
    new Uint8Array(wasm.memory.buffer, at, text.length).set(text);
    const ready = wasm.timetable(at, text.length);
    if (!ready) throw new Error("workclock has no such calendar");
    return { due: (at, hours) => wasm.due(ready, at, hours), between: (from, to) => wasm.between(ready, from, to) };
  };
};

/** Easter Sunday, after Oudin, and Germany's nine national holidays. */
const easter = (year) => {
  const whole = Math.trunc;
  const [golden, century] = [year % 19, whole(year / 100)];
  let full = (century - whole(century / 4) - whole((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  full -= whole(full / 28) * (1 - whole(29 / (full + 1)) * whole((21 - golden) / 11));
  const sunday = full - ((year + whole(year / 4) + full + 2 - century + whole(century / 4)) % 7);
  const month = 3 + whole((sunday + 40) / 44);
  return Date.UTC(year, month - 1, sunday + 28 - 31 * whole(month / 4));
};
const holidays = (from, to) => {
  const days = [];
  for (let year = from; year <= to; year++) {
    const beside = (n) => new Date(easter(year) + n * 86_400_000).toISOString().slice(0, 10);
    days.push(`${year}-01-01`, beside(-2), beside(1), `${year}-05-01`, beside(39), beside(50), `${year}-10-03`, `${year}-12-25`, `${year}-12-26`);
  }
  return days;
};

const office = (zone) => ({ zone, lunch: false, holidays: [] });
const full = (from, to) => ({ zone: "Europe/Berlin", lunch: true, holidays: holidays(from, to) });
const FRIDAY = "2026-07-03T15:30:00+02:00";
const QUESTIONS = [
  ["+1 h, UTC", office("UTC"), "2026-07-03T15:30:00Z", 1, "2026-07-03T16:30:00Z"],
  ["+24 h, UTC", office("UTC"), "2026-07-03T15:30:00Z", 24, "2026-07-08T15:30:00Z"],
  ["+1 h, Berlin", office("Europe/Berlin"), FRIDAY, 1, "2026-07-03T16:30:00+02:00"],
  ["+24 h, Berlin", office("Europe/Berlin"), FRIDAY, 24, "2026-07-08T15:30:00+02:00"],
  ["+24 h, Berlin, lunch and the holidays of a year", full(2026, 2026), FRIDAY, 24, "2026-07-09T10:30:00+02:00"],
  ["+160 h, the same: some weeks", full(2026, 2027), FRIDAY, 160, "2026-08-05T14:30:00+02:00"],
  ["+2,000 h, Berlin, lunch and the holidays of 21 years", full(2026, 2046), FRIDAY, 2_000, "2027-08-17T13:30:00+02:00"],
];

// Moments of 2026 that no processor can guess: benches/src/starts.rs.
const starts = [];
for (let state = 0n; starts.length < 4096; ) {
  const wrap = (n) => BigInt.asUintN(64, n);
  state = wrap(state + 0x9e3779b97f4a7c15n);
  let bits = wrap((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
  bits = wrap((bits ^ (bits >> 27n)) * 0x94d049bb133111ebn);
  starts.push((1_767_225_600 + Number((bits ^ (bits >> 31n)) % (365n * 86_400n))) * 1000);
}

const WEEK = (lunch) => {
  const day = lunch ? [["09:00", "12:00"], ["13:00", "17:00"]] : [["09:00", "17:00"]];
  return { mon: day, tue: day, wed: day, thu: day, fri: day };
};
const ours = ({ zone, lunch, holidays }) => {
  const ready = timetable({ zone, week: WEEK(lunch), holidays: holidays.map((date) => ({ date })) });
  return { due: (at, hours) => ready.due(at, hours), ready };
};

/** Nanoseconds of processor time of one question, for each of some subjects: rounds of at least 40 ms, one of each in turn, medians of 15. */
const nanoseconds = (asks) => {
  const round = (ask, times) => {
    const from = process.cpuUsage();
    let sum = 0;
    for (let n = 0; n < times; n++) sum += ask(starts[n & 4095]);
    const { user, system } = process.cpuUsage(from);
    if (!(sum > 0)) throw new Error("an answer is no number");
    return (user + system) * 1000;
  };
  const times = asks.map((ask) => {
    let times = 256;
    while (round(ask, times) < 40e6) times *= 2;
    return times;
  });
  const took = asks.map(() => []);
  for (let n = 0; n < 15; n++) asks.forEach((ask, one) => took[one].push(round(ask, times[one]) / times[one]));
  return took.map((rounds) => rounds.sort((a, b) => a - b)[7]);
};

const subjects = [["workclock, built small", await workclock("small.wasm")], ["workclock, built to run fast", await workclock("fast.wasm")]];
const rows = [];
for (const [name, setting, from, hours, answer] of QUESTIONS) {
  const mine = ours(setting);
  const others = subjects.map(([, ready]) => ready(setting));
  const wanted = Date.parse(answer);
  for (const one of [mine, ...others]) {
    const came = one.due(Date.parse(from), hours);
    if (came !== wanted) throw new Error(`${name}: ${came} came, and it is ${wanted}`);
  }
  for (const at of hours > 1000 ? starts.slice(0, 256) : starts) {
    const due = mine.due(at, hours);
    for (const one of others) if (one.due(at, hours) !== due) throw new Error(`${name}, from ${new Date(at).toISOString()}: they differ`);
  }
  rows.push([name, ...nanoseconds([mine, ...others].map((one) => (at) => one.due(at, hours)))]);
}

// What JSON in and out costs.
const zmanda = JSON.parse(readFileSync("public/programmes/zmanda.json", "utf8"));
const opened = open(zmanda);
const question = (at) => ({ plan: "standard", level: "P2", at, zone: "Europe/Amsterdam" });
const [json] = nanoseconds([(at) => Date.parse(opened.due(question(at)).commitment.due.utc)]);

const digits = (number, most = 0) => number.toLocaleString("en", { maximumFractionDigits: most, minimumFractionDigits: most });
const table = (head, body) => [head, head.map((_, n) => (n ? "---:" : "---")), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const loaded = [
  ["Duetime: `duetime.js` and `duetime.wasm`", ...["duetime.js", "duetime.wasm"].map((file) => sized(join(folder, file)))],
  ["workclock, built small: the program alone", sized(join(peers, "small.wasm"))],
  ["workclock, built to run fast: the program alone", sized(join(peers, "fast.wasm"))],
].map(([name, ...files]) => [name, files.reduce((sum, file) => sum + file.raw, 0), files.reduce((sum, file) => sum + file.small, 0)]);
const more = ["compare.wasm", "case.wasm", ...readdirSync(join(folder, "words")).map((file) => join("words", file))]
  .filter((file) => statSync(join(folder, file)).isFile())
  .map((file) => [file, sized(join(folder, file))]);
const least = Math.min(...rows.flatMap(([, mine, ...others]) => others.map((other) => other / mine)));
const aims = [
  ["All that a browser loads to answer when", "≤ 70,000 bytes", digits(loaded[0][2]), loaded[0][2] <= 70_000],
  ["The same, as a part of workclock built small", "< 1.00 ×", `${digits(loaded[0][2] / loaded[1][2], 2)} ×`, loaded[0][2] < loaded[1][2]],
  ["A question, the least of all rows, than workclock built either way", "≥ 5.00 ×", `${digits(least, 2)} ×`, least >= 5],
];

const text = `<!-- library -->
## As a library

Written by \`scripts/bench library\`, which measures anew. Measured on ${new Date().toISOString().slice(0, 10)} on ${cpus()[0].model.trim()}, ${cpus().length} cores, in
Node.js ${process.version.slice(1)}. Load of the machine before (1, 5, 15 minutes): ${before}.

Beside [workclock](https://crates.io/crates/workclock) 0.1.4, which has no package for JavaScript: it is built for WebAssembly here, with the
thinnest program around it that there can be (\`benches/workclock\`), its zones inside, without a line of JavaScript counted. It is built twice, as
Duetime's package is (\`opt-level = "z"\`, its own standard library, wasm-opt) and to run fast (\`opt-level = 3\`); Duetime's package is one, for both.

${table(["Aim", "wanted", "measured", ""], aims.map(([aim, wanted, measured, is]) => [aim, wanted, measured, is ? "**reached**" : "**not reached**"]))}

${table(["What is loaded", "bytes", "brotli 11"], loaded.map(([name, raw, small]) => [name, digits(raw), digits(small)]))}

What compares plans and what writes cases are programs of their own, fetched when they are first called; each works alone.

${table(["What is loaded then", "bytes", "brotli 11"], more.map(([name, { raw, small }]) => [name.endsWith(".txt") ? `the words of a case, ${name.replace(/\W/g, " ").split(" ").at(-2)}` : `\`${name}\``, digits(raw), digits(small)]))}

Nanoseconds of processor time of one question, medians of 15 rounds, one of each in turn, from 4,096 moments of 2026 in no order; Monday to Friday, 9 to 17. Calendars are made ready
before, moments go in and come out as milliseconds. All three gave the same answer for each start before they were measured.

${table(
  ["Question", "Duetime", ...subjects.map(([name]) => name), "than built small", "than built fast"],
  rows.map(([name, mine, ...others]) => [name, digits(mine), ...others.map((one) => digits(one)), ...others.map((one) => `${digits(one / mine, 1)} ×`)]),
)}

A programme that is open answers in JSON, with trace, assumptions and sources, in ${digits(json / 1000, 1)} µs.
<!-- /library -->`;

writeFileSync(join(out, "library.md"), `${text}\n`);
console.log(text);
const file = readFileSync("BENCHMARKS.md", "utf8");
const part = /<!-- library -->[\s\S]*<!-- \/library -->/;
writeFileSync("BENCHMARKS.md", part.test(file) ? file.replace(part, () => text) : `${file.trimEnd()}\n\n${text}\n`);
if (aims.some(([, , , is]) => !is)) process.exitCode = 1;
