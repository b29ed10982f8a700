// Prints what a first visit to `/` loads, file by file: raw, gzip and brotli 11. Fails above the budget.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const BUDGET = 156_000;
const dist = process.argv[2] ?? "dist";

if (!existsSync(join(dist, "index.html"))) {
  console.error(`there is no page in ${dist}: run scripts/build first`);
  process.exit(1);
}
// The page, what it names, and what it fetches before a person has chosen anything.
const html = readFileSync(join(dist, "index.html"), "utf8");
const named = [...html.matchAll(/(?:href|src|data-js|data-wasm)="?\.?\/?([^"\s>#]+)/g)].map((match) => match[1]);
const files = [...new Set(["index.html", ...named, "programmes/index.json"])].filter((name) => {
  try {
    return statSync(join(dist, name)).isFile();
  } catch {
    return false;
  }
});
// The other parts are loaded when they are needed: the way to a case and the comparison, then calendar files.
const later = ["more.css", "case.js", "case_bg.wasm", "days.js", "days_bg.wasm", "zones.bin"];

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
const row = (cells) => console.log(cells.map((cell, n) => (n ? String(cell).padStart(10) : cell.padEnd(44))).join(""));

const sum = (names) =>
  names.reduce((total, name) => {
    const bytes = readFileSync(join(dist, name));
    const small = brotli(bytes);
    row([name, bytes.length, gzipSync(bytes, { level: 9 }).length, small]);
    return total + small;
  }, 0);
row(["file", "raw", "gzip", "brotli"]);
const total = sum(files);
row(["loaded when needed:", "", "", ""]);
sum(later);
console.log(`budget: ${BUDGET} bytes brotli`);
console.log(`first visit: ${total} bytes brotli`);
process.exitCode = total > BUDGET ? 1 : 0;
