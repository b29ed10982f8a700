// Gives what a program and its script hand to each other short names: short-names.mjs SCRIPT.js PROGRAM.wasm
//
// wasm-bindgen names every function by what it does and a hash of 16 digits, in both files. Nobody reads them, and no
// compression makes a hash smaller: 3 KB of a first visit.
import { readFileSync, writeFileSync } from "node:fs";

const [script, program] = process.argv.slice(2);
// Names of functions, and that of the script itself, which stands before each of them.
const NAME = /\b(?:__wb|wasm_bindgen)\w+|\.\/\w+_bg\.js/g;
const IMPORTS = 2;
const EXPORTS = 7;

const wasm = readFileSync(program);
const js = readFileSync(script, "utf8");
const names = new Map();
const short = (name, section) => {
  if (!name.match(NAME)) return name;
  if (!js.includes(name)) {
    // The script need not use all that the program offers.
    if (section === EXPORTS) return name;
    throw new Error(`${script} does not know ${name}`);
  }
  if (!names.has(name)) names.set(name, `_${names.size.toString(36)}`);
  return names.get(name);
};

// Numbers in WebAssembly have seven bits a byte, the last byte without the eighth.
const number = (value) => {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.from([...bytes, value]);
};
let at = 8;
const read = () => {
  for (let value = 0, place = 1; ; place *= 128) {
    const byte = wasm[at++];
    value += (byte % 128) * place;
    if (byte < 128) return value;
  }
};
const text = () => {
  const length = read();
  at += length;
  return wasm.subarray(at - length, at).toString();
};
const named = (name) => {
  const bytes = Buffer.from(name);
  return [number(bytes.length), bytes];
};
// What is imported or exported, behind its name: its kind, and what there is to say of that.
const kind = (section) => {
  const from = at;
  const what = wasm[at++];
  if (section === EXPORTS || what === 0) read();
  else if (what === 3) at += 2;
  else {
    // A table or a memory with its limits; a table says of what first.
    if (what === 1) at += 1;
    const limits = read();
    read();
    if (limits % 2) read();
  }
  return wasm.subarray(from, at);
};

const sections = [wasm.subarray(0, 8)];
while (at < wasm.length) {
  const begin = at;
  const section = wasm[at++];
  const size = read();
  const end = at + size;
  if (section === IMPORTS || section === EXPORTS) {
    const count = read();
    const parts = [number(count)];
    for (let n = 0; n < count; n++) {
      if (section === IMPORTS) parts.push(...named(short(text(), section)));
      parts.push(...named(short(text(), section)), kind(section));
    }
    if (at !== end) throw new Error(`${program} is not read to the end`);
    const body = Buffer.concat(parts);
    sections.push(Buffer.from([section]), number(body.length), body);
  } else {
    sections.push(wasm.subarray(begin, end));
  }
  at = end;
}
writeFileSync(program, Buffer.concat(sections));
writeFileSync(script, js.replace(NAME, (name) => names.get(name) ?? name));
