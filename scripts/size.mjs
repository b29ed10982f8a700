// Prints what a first visit to `/` loads, what a first answer needs on top, and then the way to a case: file by file, raw, gzip
// and brotli 11. Then what a page of somebody else's loads: the element, the calculator in a frame until its first answer, the badge, and
// the library where scripts/library has made it. Fails above the gates.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// The last two are what there is now: docs/SIZE.md says what would bring them nearer to 155,000 and 290,000. Until then nothing may be
// added in silence.
const GATES = {
  "first visit": 83_000,
  "first answer": 254_500,
  "the whole way to a case": 409_500,
  "embed.js": 3_072,
  "the calculator in a frame": 277_500,
  "the badge in a frame": 80_000,
  "the library": 70_000,
};
const dist = process.argv[2] ?? "dist";
if (!existsSync(join(dist, "index.html"))) {
  console.error(`there is no page in ${dist}: run scripts/build first`);
  process.exit(1);
}

// What files are called at this build, by what they are called without their hash.
const assets = readdirSync(join(dist, "assets"), { recursive: true }).map((name) => name.replaceAll("\\", "/"));
const plain = (name) => name.replace(/\/[0-9a-f]{10}\//, "/").replace(/-[0-9a-f]{10,16}(_bg)?(\.\w+)$/, "$1$2");
const of = (wanted) => {
  const found = assets.filter((name) => plain(name) === wanted);
  if (found.length !== 1) throw new Error(`${wanted}: ${found.length} files`);
  return `assets/${found[0]}`;
};
// The page, what it names, and what it fetches before a person has chosen anything.
const namedIn = (page) =>
  [...readFileSync(join(dist, page), "utf8").matchAll(/(?:href|src)="?\.?\/?([^"\s>#]+)/g)].map((match) => match[1]).filter((name) => statSync(join(dist, name), { throwIfNoEntry: false })?.isFile());
const named = namedIn("index.html");
// A chunk and what it shares with others, as the first script has it.
const boot = readFileSync(join(dist, of("boot.js")), "utf8");
const chunk = (name) => {
  const list = new RegExp(`\\b${name}:"([^"]*)"`).exec(boot)?.[1];
  if (!list) throw new Error(`${of("boot.js")} names no files for ${name}`);
  return list.split(" ").map((file) => of(`${file}.wasm`));
};

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
const weights = new Map();
const weigh = (name, path = join(dist, name)) => {
  if (!weights.has(name)) {
    const bytes = readFileSync(path);
    weights.set(name, [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)]);
  }
  return weights.get(name);
};
const row = (cells) => console.log(cells.map((cell, n) => (n ? String(cell).padStart(10) : cell.padEnd(44))).join(""));
const counted = new Set();
const sum = (names) => {
  let total = 0;
  for (const name of names) {
    if (counted.has(name)) continue;
    counted.add(name);
    row([name, ...weigh(name)]);
    total += weigh(name)[2];
  }
  return total;
};
// All of some files, whether or not another part has them too; only what was not seen yet is printed.
const all = (names) => {
  sum(names);
  return [...new Set(names)].reduce((total, name) => total + weigh(name)[2], 0);
};
const programmes = assets.filter((name) => /^programmes\/.*(?<!index)\.json$/.test(name)).map((name) => `assets/${name}`);
const largest = programmes.map((name) => [brotli(readFileSync(join(dist, name))), name]).sort((a, b) => b[0] - a[0])[0][1];

const words = (pack) => {
  const packs = assets.filter((name) => plain(name).endsWith(`-${pack}.txt`)).map((name) => `assets/${name}`);
  return packs.map((name) => [brotli(readFileSync(join(dist, name))), name]).sort((a, b) => b[0] - a[0])[0][1];
};

row(["file", "raw", "gzip", "brotli"]);
const totals = {};
totals["first visit"] = sum(["index.html", ...named, words("shell")]);
console.log("an answer, with the largest programme:");
totals["first answer"] = totals["first visit"] + sum([...chunk("answer"), of("answer.css"), words("answer"), of("zones.bin"), largest, of("holidays/index.json")]);
console.log("the way to a case:");
totals["the whole way to a case"] = totals["first answer"] + sum([...chunk("case"), words("case"), of("more.css"), of("paper.js")]);
console.log("when somebody wants it:");
sum([...chunk("details"), ...chunk("compare"), words("compare"), of("compare.css"), ...chunk("give"), ...chunk("studio"), words("studio"), of("studio.css"), ...chunk("days"), ...chunk("cases"), words("cases"), of("cases.css"), ...chunk("delivery"), words("delivery"), of("why.js")]);
console.log("when nobody waits any more, to work without a network; the worker then fetches the rest of the page ahead:");
sum([of("offline.js"), "worker.js", "manifest.webmanifest"]);
console.log("in a page of somebody else's:");
totals["embed.js"] = all(["embed.js"]);
totals["the calculator in a frame"] = all([
  ...["embed.html", ...namedIn("embed.html"), "duetime.json", words("shell")],
  ...[...chunk("embed"), words("embed")],
  ...[...chunk("answer"), of("answer.css"), words("answer"), of("zones.bin"), largest, of("holidays/index.json")],
]);
if (existsSync(join(dist, "badge.html"))) {
  const [programme] = assets.filter((name) => /^badge\/.*\.json$/.test(name)).map((name) => `assets/${name}`).sort((a, b) => weigh(b)[2] - weigh(a)[2]);
  totals["the badge in a frame"] = all(["badge.html", ...namedIn("badge.html"), "duetime.json", programme]);
}
const library = "dist-library";
if (existsSync(join(library, "duetime.js"))) {
  totals["the library"] = 0;
  for (const name of ["duetime.js", "duetime.wasm"]) {
    row([name, ...weigh(name, join(library, name))]);
    totals["the library"] += weigh(name)[2];
  }
} else console.log("the library is not here: scripts/library makes it");
for (const [what, gate] of Object.entries(GATES)) {
  if (!(what in totals)) continue;
  const over = totals[what] - gate;
  console.log(`${what}: ${totals[what]} bytes brotli, the gate is ${gate}${over > 0 ? `: ${over} too many` : ""}`);
  if (over > 0) process.exitCode = 1;
}
