// Lays the chunks into the folder of the page, and writes the script that loads them: loader.mjs PIECES HASH PAGE.js
//
// PIECES has what the splitter wrote: a piece for each chunk, one for what each group of chunks shares, and a script that loads
// them by names without a hash and in one way only. Here their names have the hash of the build, and `chunk` of public/boot.js
// loads them, which takes what is on its way already and copes with hosts that send the wrong type or a page of their own.
//
// What answers is there before any other chunk is used: all that it shares lies in its file, one piece behind the other. That
// is one file instead of six, and smaller. Small pieces that others share lie in a few files in the same way: two dozen files of some hundred
// bytes cost more than what somebody does not need. Whoever prepares a case, or stands in a frame, loads none that only others need.
// chunks.json says which files each chunk consists of, for scripts/names.mjs and scripts/size.mjs.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FIRST = "answer";
// By whose use small pieces are sorted.
const BY = ["case", "embed"];
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
const small = shared.filter(({ piece }) => others.includes(piece) && read(piece).length < SMALL);
const few = {};
for (const { piece, users } of small) (few[["few", ...BY.filter((name) => users.includes(name))].join("_")] ??= []).push(piece);
const groupOf = (piece) => Object.keys(few).find((group) => few[group].includes(piece));
const alone = others.filter((piece) => !groupOf(piece));
// One file of several pieces, and how long each of them is: in few letters, as every visit loads them.
const lay = (name, all) => {
  const whole = all.map(read);
  writeFileSync(`${name}-${hash}.wasm`, Buffer.concat(whole));
  return whole.map((part) => part.length.toString(36)).join(" ");
};
const lengths = Object.fromEntries([[FIRST, [...together, `split_${FIRST}`]], ...Object.entries(few)].map(([name, all]) => [name, lay(name, all)]));
for (const piece of alone) writeFileSync(`${piece}-${hash}.wasm`, read(piece));
const chunks = {};
for (const [name, deps] of Object.entries(needs)) {
  if (name !== FIRST) writeFileSync(`${name}-${hash}.wasm`, read(`split_${name}`));
  const file = (dep) => (together.includes(dep) ? FIRST : (groupOf(dep) ?? dep));
  const files = deps.map((dep) => `${file(dep)}-${hash}.wasm`);
  chunks[name] = [...new Set([`${name}-${hash}.wasm`, ...files])];
}
must(others.every((piece) => Object.values(needs).flat().includes(piece)), "a piece belongs to no chunk");
writeFileSync("chunks.json", JSON.stringify(chunks));

// Every other chunk waits for all that what answers shares: that is there, or on its way, before any of them is used.
const number = (piece) => Number(piece.replace("chunk_", ""));
const own = (name) => needs[name].filter((dep) => alone.includes(dep)).map(number);
const groups = (name) => [...new Set(needs[name].map(groupOf).filter(Boolean))];
const head = script.slice(0, script.search(PIECE));
must(head.includes("function makeLoad(") && head.includes("function wrapAsyncCb("), "how it loads a chunk");
must(head.includes('"./duetime.js"'), "it does not import the page");
script = `${head.replace('"./duetime.js"', `"./${page}"`)}
const LENGTHS = ${JSON.stringify(lengths)};
const known = {};
const part = (name, n, from, to, deps) => (known[name + n] ??= makeLoad(() => globalThis.chunk(\`\${name}-${hash}.wasm\`, from, to), deps));
const parts = (name) => {
  let end = 0;
  return LENGTHS[name].split(" ").map((length, n, all) => part(name, n, end, (end += parseInt(length, 36)), name === "${FIRST}" && n === all.length - 1 ? first : []));
};
const first = [];
const shared = parts("${FIRST}");
const answers = shared.pop();
first.push(...shared);
const load = (name, needs, groups) => part(name, "", undefined, undefined, needs ? [...shared, ...groups.flatMap(parts), ...needs.map((n) => load("chunk_" + n))] : []);
export const __wasm_split_load_${FIRST} = wrapAsyncCb(answers);
${Object.keys(needs).filter((name) => name !== FIRST).map((name) => `export const __wasm_split_load_${name} = wrapAsyncCb(load("${name}", [${own(name)}], ${JSON.stringify(groups(name))}));`).join("\n")}
`;
writeFileSync(`chunks-${hash}.js`, script);
// Only where it is imported: the program itself goes on calling it by the old name.
const program = readFileSync(page, "utf8");
const renamed = program.replace(/from *"\.\/__wasm_split\.js"/g, `from "./chunks-${hash}.js"`);
must(renamed !== program, "the page does not import it");
writeFileSync(page, renamed);
