// Writes the script that loads the chunks: loader.mjs __wasm_split.js HASH PAGE.js, in the folder of the page.
//
// The splitter's own script knows the chunks by names without a hash, and how to load them in one way only. Here they have the
// hash of the build, and `chunk` of public/boot.js loads them, which takes what is on its way already and knows hosts that send
// the wrong type. chunks.json says which files each chunk consists of, for scripts/names.mjs and scripts/size.mjs.
import { readFileSync, writeFileSync } from "node:fs";

const [from, hash, page] = process.argv.slice(2);
let script = readFileSync(from, "utf8");
const must = (ok, what) => {
  if (!ok) throw new Error(`${from}: the splitter writes another script now: ${what}`);
};

const FETCHER = /\(\) => \{\s*const src = fetch\(new URL\("\.\/([\w]+)\.wasm", import\.meta\.url\)\);\s*src\.catch\(\(\) => \{\}\);\s*return async \(imports\) => \w*\(?WebAssembly\.instantiateStreaming\(src, imports\)\)?;\s*\}/g;
const files = {};
script = script.replace(FETCHER, (_, name) => {
  files[name] = `${name}-${hash}.wasm`;
  return `() => globalThis.chunk("${name}-${hash}.wasm")`;
});
must(!script.includes("fetch("), "a chunk is fetched in another way");

// `const __chunk_1 = makeLoad(() => …("chunk_1…"), []);` and `export const __wasm_split_load_answer = wrapAsyncCb(makeLoad(…, [__chunk_1]));`
const shared = {};
for (const [, name, file] of script.matchAll(/const (__chunk_\d+) = makeLoad\(\(\) => globalThis\.chunk\("([^"]+)"\)/g)) shared[name] = file;
const chunks = {};
for (const [, name, own, deps] of script.matchAll(/export const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\(\(\) => (?:globalThis\.chunk\("([^"]+)"\)|async[^,]*)\s*, \[([^\]]*)\]/g)) {
  chunks[name] = [own, ...deps.split(",").map((dep) => shared[dep.trim()])].filter(Boolean);
}
must(Object.keys(chunks).length > 0, "no chunk is found in it");
must(Object.values(chunks).flat().length >= Object.keys(files).length, "a chunk belongs to nobody");

must(script.includes('"./duetime.js"'), "it does not import the page");
writeFileSync(`chunks-${hash}.js`, script.replace('"./duetime.js"', `"./${page}"`));
writeFileSync("chunks.json", JSON.stringify(chunks));
// Only where it is imported: the program itself goes on calling it by the old name.
const program = readFileSync(page, "utf8");
const renamed = program.replace(/from *"\.\/__wasm_split\.js"/g, `from "./chunks-${hash}.js"`);
must(renamed !== program, "the page does not import it");
writeFileSync(page, renamed);
