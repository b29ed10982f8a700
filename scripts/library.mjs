// Prints what each file of the package for JavaScript weighs, and fails above the gate: library.mjs FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

// All that a browser loads to answer when, and which level.
const GATE = 70_000;
const [folder] = process.argv.slice(2);
const files = [...readdirSync(folder), ...readdirSync(join(folder, "words")).map((name) => join("words", name))];
let loaded = 0;
for (const name of files.filter((name) => /\.(js|wasm|txt)$/.test(name))) {
  const bytes = readFileSync(join(folder, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const small = brotliCompressSync(bytes, { params }).length;
  if (name.startsWith("duetime.")) loaded += small;
  console.log(`${name.padEnd(20)}${String(bytes.length).padStart(10)}${String(small).padStart(10)}`);
}
console.log(`duetime.js and duetime.wasm: ${loaded} bytes brotli, the gate is ${GATE}`);
if (loaded > GATE) process.exitCode = 1;
