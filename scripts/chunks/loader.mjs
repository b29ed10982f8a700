// Lays the chunks into the folder of the page, and writes the script that loads them: loader.mjs PIECES HASH PAGE.js
//
// PIECES has what the splitter wrote: a piece for each chunk, one for what each group of chunks shares, and a script that loads
// them by names without a hash and in one way only. Here their names have the hash of the build, and `chunk` of public/boot.js
// loads them, which takes what is on its way already and copes with hosts that send the wrong type or a page of their own.
//
// What answers is there before any other chunk is used: all that it shares lies in its file, one piece behind the other. That
// is one file instead of six, and smaller. Small pieces that others share lie in one file in the same way, which all of them wait for:
// two dozen files of some hundred bytes cost more than what some of them do not need. chunks.json says which files each chunk consists of, for scripts/names.mjs and
// scripts/size.mjs.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FIRST = "answer";
const FEW = "few";
// What is larger has a file of its own, in bytes.
const SMALL = 6500;
const [pieces, hash, page] = process.argv.slice(2);
let script = readFileSync(join(pieces, "__wasm_split.js"), "utf8");
const must = (ok, what) => {
  if (!ok) throw new Error(`the splitter writes another script than scripts/chunks/loader.mjs knows: ${what}`);
};

// `/* answer, case */ const __chunk_5 = makeLoad(() => {…}, []);`: a piece that these share.
const PIECE = /\/\* ([\w, ]+) \*\/\s*const __(chunk_\d+) = makeLoad\([^]*?\n, \[\]\);/g;
const shared = [...script.matchAll(PIECE)].map(([, users, piece]) => ({ piece, users: users.split(", ") }));
must(shared.length && script.match(/const __chunk_\d+ =/g).length === shared.length, "the pieces that chunks share");
// `export const __wasm_split_load_case = wrapAsyncCb(makeLoad(() => …, [__chunk_5, __chunk_10]));`
const CHUNK = /export const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\([^[]*\[([^\]]*)\]/g;
const needs = Object.fromEntries([...script.matchAll(CHUNK)].map(([, name, deps]) => [name, deps.split(",").map((dep) => dep.trim().replace("__", "")).filter(Boolean)]));
must(needs[FIRST], "what answers is not found in it");

// What answers, in one file: what it shares with others, and then its own.
const together = shared.filter(({ users }) => users.includes(FIRST)).map(({ piece }) => piece);
const others = shared.map(({ piece }) => piece).filter((piece) => !together.includes(piece));
const read = (piece) => readFileSync(join(pieces, `${piece}.wasm`));
const few = others.filter((piece) => read(piece).length < SMALL);
const alone = others.filter((piece) => !few.includes(piece));
// One file of several pieces, and where each of them ends.
const lay = (name, all) => {
  const ends = [];
  const whole = all.map(read);
  whole.reduce((sum, part) => (ends.push(sum + part.length), sum + part.length), 0);
  writeFileSync(`${name}-${hash}.wasm`, Buffer.concat(whole));
  return ends;
};
const ends = lay(FIRST, [...together, `split_${FIRST}`]);
const fewEnds = few.length ? lay(FEW, few) : [];
for (const piece of alone) writeFileSync(`${piece}-${hash}.wasm`, read(piece));
const chunks = {};
for (const [name, deps] of Object.entries(needs)) {
  if (name !== FIRST) writeFileSync(`${name}-${hash}.wasm`, read(`split_${name}`));
  const file = (dep) => (together.includes(dep) ? FIRST : few.includes(dep) ? FEW : dep);
  // All but the first wait for all small pieces.
  const files = [...deps.map(file), ...(name !== FIRST && few.length ? [FEW] : [])].map((file) => `${file}-${hash}.wasm`);
  chunks[name] = [...new Set([`${name}-${hash}.wasm`, ...files])];
}
must(others.every((piece) => Object.values(needs).flat().includes(piece)), "a piece belongs to no chunk");
writeFileSync("chunks.json", JSON.stringify(chunks));

// Every other chunk waits for all that what answers shares: that is there, or on its way, before any of them is used.
const number = (piece) => Number(piece.replace("chunk_", ""));
const own = (name) => needs[name].filter((dep) => alone.includes(dep)).map(number);
const head = script.slice(0, script.search(PIECE));
must(head.includes("function makeLoad(") && head.includes("function wrapAsyncCb("), "how it loads a chunk");
must(head.includes('"./duetime.js"'), "it does not import the page");
script = `${head.replace('"./duetime.js"', `"./${page}"`)}
const ENDS = [${ends}];
const part = (n, deps, name = "${FIRST}", ends = ENDS) => makeLoad(() => globalThis.chunk(\`\${name}-${hash}.wasm\`, ends[n - 1], ends[n]), deps);
const shared = ENDS.slice(1).map((_, n) => part(n, []));
const FEW = [${fewEnds}];
const few = FEW.map((_, n) => part(n, [], "${FEW}", FEW));
const known = {};
const load = (name, needs) => makeLoad(() => globalThis.chunk(\`\${name}-${hash}.wasm\`), needs ? [...shared, ...few, ...needs.map((n) => (known[n] ??= load("chunk_" + n)))] : []);
export const __wasm_split_load_${FIRST} = wrapAsyncCb(part(${ends.length - 1}, shared));
${Object.keys(needs).filter((name) => name !== FIRST).map((name) => `export const __wasm_split_load_${name} = wrapAsyncCb(load("${name}", [${own(name)}]));`).join("\n")}
`;
writeFileSync(`chunks-${hash}.js`, script);
// Only where it is imported: the program itself goes on calling it by the old name.
const program = readFileSync(page, "utf8");
const renamed = program.replace(/from *"\.\/__wasm_split\.js"/g, `from "./chunks-${hash}.js"`);
must(renamed !== program, "the page does not import it");
writeFileSync(page, renamed);
