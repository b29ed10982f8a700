// Puts what scripts/bench measured into words and tables: `node scripts/bench.mjs CRITERION RESULTS >BENCHMARKS.md`.
import { existsSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";

const [criterion, results] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const text = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** The median of a question in nanoseconds, as criterion found it; none where it was not measured. */
function median(question, who) {
  const file = join(criterion, question, who, "new", "estimates.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).median.point_estimate : undefined;
}

/** What a browser printed: name, how many questions, and the best and the median round in milliseconds. */
function browser(level) {
  const lines = text(join(results, `browser-${level}`)).matchAll(/measured (\S+) (\d+) ([\d.]+) ([\d.]+)/g);
  return new Map(
    [...lines].map(([, name, count, best, half]) => [name, { count: +count, best: +best, median: +half }]),
  );
}

/** The version of a crate in the lock file of the benchmarks. */
function version(name) {
  const lock = text(join(root, "benches/Cargo.lock"));
  return lock.match(new RegExp(`name = "${name}"\nversion = "(.*)"`))?.[1] ?? "?";
}

const digits = (number) => (number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2));
const thousands = (number) => number.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const nanoseconds = (ns) => (ns === undefined ? "—" : thousands(ns.toFixed(0)));
const times = (theirs, ours) => (theirs && ours ? `${thousands(digits(theirs / ours))} ×` : "—");
const table = (head, rows) =>
  [head, head.map((_, n) => (n ? "---:" : "---")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const QUESTIONS = [
  ["add_1h_utc", "+1 h, UTC"],
  ["add_24h_utc", "+24 h, UTC"],
  ["add_1h", "+1 h, Berlin"],
  ["add_24h", "+24 h, Berlin"],
  ["full_24h", "+24 h, Berlin, lunch and the holidays of a year"],
  ["add_2000h", "+2,000 h, Berlin, lunch and the holidays of 21 years"],
  ["add_20000h", "+20,000 h, the same"],
  ["between_1y", "Open time in 1 year, the same[^days]"],
  ["between_19y", "Open time in 19 years, the same[^days]"],
];

function compared(suffix) {
  const measured = QUESTIONS.filter(([question]) => median(question + suffix, "duetime") !== undefined);
  const rows = measured.map(([question, words]) => {
    const [ours, workclock, ule] = ["duetime", "workclock", "ule-hours"].map((who) => median(question + suffix, who));
    return [words, ...[ours, workclock, ule].map(nanoseconds), times(workclock, ours), times(ule, ours)];
  });
  return table(["Question", "duetime, ns", "workclock, ns", "ule-hours, ns", "than workclock", "than ule-hours"], rows);
}

const most = (...figures) => (figures.includes(undefined) ? undefined : Math.max(...figures));
const both = (question) => most(median(question, "duetime"), median(`${question}_random`, "duetime"));
const [fast, page] = [browser("3"), browser("z")];
const year = median("first_twenty_years", "duetime") / 20;

/** An aim: what, the figure, its limit, the unit. */
function aim(what, figure, limit, unit) {
  if (figure === undefined || Number.isNaN(figure)) return [what, `${limit} ${unit}`, "—", "not measured"];
  const reached = figure <= limit ? "**reached**" : "not reached";
  return [what, `${limit} ${unit}`, `${digits(figure)} ${unit}`, reached];
}

const micro = (ns) => (ns === undefined ? undefined : ns / 1000);
const aims = table(
  ["Aim", "at most", "measured", ""],
  [
    aim("+24 h in a zone, the slower of both tables", micro(both("add_24h")), 0.2, "µs"),
    aim("+24 h with lunch and holidays, the slower of both tables", micro(both("full_24h")), 0.5, "µs"),
    aim("+20,000 h, as a multiple of +24 h with the same week", both("add_20000h") / both("full_24h"), 2, "×"),
    aim("a year worked out", micro(year), 30, "µs"),
    aim("174,720 deadlines in a browser, built to run fast, median", fast.get("deadlines_year")?.median, 16, "ms"),
    aim("174,720 deadlines in a browser, built as the page, median", page.get("deadlines_year")?.median, 16, "ms"),
  ],
);

const BROWSER = [
  ["deadlines_year", "174,720 deadlines"],
  ["deadlines_first", "174,720 deadlines, every year worked out anew"],
  ["add_24h_random", "+24 h, Berlin, 65,536 times"],
  ["full_24h_random", "+24 h, Berlin, lunch and holidays, 65,536 times"],
];
const cell = (found) => (found ? [digits(found.best), digits(found.median)] : ["—", "—"]);
const inBrowser = table(
  ["In headless Chromium, ms", "fast, best", "fast, median", "as the page, best", "as the page, median"],
  BROWSER.map(([name, words]) => [words, ...cell(fast.get(name)), ...cell(page.get(name))]),
);

const load = text(join(results, "load")).trim() || loadavg().map(digits).join(" ");
const busy =
  Number.parseFloat(load) > 0.5 ? " The machine had other work meanwhile: on a quiet one all figures are lower." : "";
const all = median("deadlines_year", "duetime");

console.log(`# Benchmarks

Written by \`scripts/bench\`, which measures anew and overwrites this file. Measured on ${new Date().toISOString().slice(0, 10)} on
${cpus()[0]?.model ?? "an unknown processor"}, ${cpus().length} cores, with ${text(join(results, "rustc")).trim()}.
Load of the machine before (1, 5, 15 minutes): ${load}.${busy}

Beside [workclock](https://crates.io/crates/workclock) ${version("workclock")} and
[ule-hours](https://crates.io/crates/ule-hours) ${version("ule-hours")}, both on jiff ${version("jiff")}. Every crate gets the
same calendar, built as its documentation shows and before anything is measured, and the same moments in its own type. Before
a question is measured all three must give the same answer, for the start of the first table and for those of the second.

## Aims

${aims}

## One start, again and again

Medians of one question. Monday to Friday, 9 to 17; from Friday, 3 July 2026, 15:30. Duetime keeps the years that it was
asked for once: what that costs the first time stands below.

${compared("")}

## Starts at random

The same from 4,096 moments of 2026 in no order, so that no processor knows the way by heart.

${compared("_random")}

[^days]: ule-hours looks ten years ahead unless told otherwise, and then stops adding without an error: here it is told.

## The first question

The other crates keep nothing, so they have no such cost, and pay at every question. A question about years that were asked
for takes no memory: a test with a counting allocator holds that.

${table(
  ["Worked out", "µs"],
  [
    ["A year, on average of twenty", digits(micro(year))],
    ["The first question of all, answered", digits(micro(median("first_question", "duetime")))],
  ],
)}

## All deadlines of a year

Every hour of 52 weeks for 20 pairs of plan and level, 174,720 deadlines in five calendars. Natively, in one go:
${all === undefined ? "not measured" : `${digits(all / 1e6)} ms, ${digits(all / 174_720)} ns each`}.

${inBrowser}

*Fast* is \`opt-level = 3\`; *as the page* is \`opt-level = "z"\`, as \`Cargo.toml\` has it, without the page's own standard
library and without wasm-opt. Five rounds to warm up, then 21.`);
