// Lays the chunks into the folder of the page, and writes the script that loads them: loader.mjs PIECES HASH PAGE.js
//
// PIECES has what the splitter wrote: a piece for each chunk, one for what each group of chunks shares, and a script that loads
// them by names without a hash and in one way only. Here their names have the hash of the build, and `chunk` of public/boot.js
// loads them, which takes what is on its way already and copes with hosts that send the wrong type or a page of their own.
//
// What answers is there before any other chunk is used: all that it shares lies in its file, one piece behind the other. That
// is one file instead of six, and smaller. chunks.json says which files each chunk consists of, for scripts/names.mjs and
// scripts/size.mjs.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FIRST = "answer";
const [pieces, hash, page] = process.argv.slice(2);
let script = readFileSync(join(pieces, "__wasm_split.js"), "utf8");
const must = (ok, what) => {
  if (!ok) throw new Error(`the splitter writes another script than scripts/chunks/loader.mjs knows: ${what}`);
};

// `/* answer, case */`, `const __chunk_5 = makeLoad(() => {…}, []);`: a piece that these share.
const sharedBy = new Map([...script.matchAll(/\/\* ([\w, ]+) \*\/\s*const __(chunk_\d+) =/g)].map(([, users, piece]) => [piece, users.split(", ")]));
const FETCHER = /\(\) => \{\s*const src = fetch\(new URL\("\.\/(\w+)\.wasm", import\.meta\.url\)\);\s*src\.catch\(\(\) => \{\}\);\s*return async \(imports\) => \w*\(?WebAssembly\.instantiateStreaming\(src, imports\)\)?;\s*\}/g;

const ends = [];
const contents = {};
const fileOf = {};
script = script.replace(FETCHER, (_, piece) => {
  const name = piece.replace(/^split_/, "");
  const file = `${sharedBy.get(piece)?.includes(FIRST) ? FIRST : name}-${hash}.wasm`;
  const bytes = readFileSync(join(pieces, `${piece}.wasm`));
  const before = (contents[file] ??= []).reduce((sum, part) => sum + part.length, 0);
  contents[file].push(bytes);
  fileOf[`__${piece}`] = file;
  // Of the file of several pieces each says which it is; a file of one is taken as a whole.
  return sharedBy.get(piece)?.includes(FIRST) || name === FIRST ? `() => part(${ends.push(before + bytes.length) - 1})` : `() => globalThis.chunk("${file}")`;
});
must(!script.includes("fetch("), "a chunk is fetched in another way");
for (const [file, parts] of Object.entries(contents)) writeFileSync(file, Buffer.concat(parts));

// `export const __wasm_split_load_case = wrapAsyncCb(makeLoad(() => …, [__chunk_5, __chunk_10]));`
const chunks = {};
for (const [, name, deps] of script.matchAll(/export const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\([^[]*\[([^\]]*)\]/g)) {
  const files = deps.split(",").map((dep) => fileOf[dep.trim()]);
  chunks[name] = [...new Set([fileOf[`__split_${name}`], ...files])].filter(Boolean);
}
must(chunks[FIRST], "what answers is not found in it");
must(Object.keys(contents).every((file) => Object.values(chunks).flat().includes(file)), "a piece belongs to no chunk");
writeFileSync("chunks.json", JSON.stringify(chunks));

script += `\nconst ENDS = [${ends}];\nconst part = (n) => globalThis.chunk("${FIRST}-${hash}.wasm", ENDS[n - 1], ENDS[n]);\n`;
must(script.includes('"./duetime.js"'), "it does not import the page");
writeFileSync(`chunks-${hash}.js`, script.replace('"./duetime.js"', `"./${page}"`));
// Only where it is imported: the program itself goes on calling it by the old name.
const program = readFileSync(page, "utf8");
const renamed = program.replace(/from *"\.\/__wasm_split\.js"/g, `from "./chunks-${hash}.js"`);
must(renamed !== program, "the page does not import it");
writeFileSync(page, renamed);
