// Prints what a module that searches for secrets weighs, and how long it takes for a log of 4 MB: see scripts/weight.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const bytes = readFileSync(process.argv[2]);
console.log(`${bytes.length} bytes, ${brotliCompressSync(bytes).length} brotli`);

const { instance } = await WebAssembly.instantiate(bytes, {});
const { memory, room, search } = instance.exports;
const harmless = readFileSync("tests/data/secrets/harmless.txt", "utf8").split("\n").filter((line) => line && !/^(\/\/|==)/.test(line));
let log = "";
for (let n = 0; log.length < 4 * 1024 * 1024; n++) {
  log += `2026-11-20 08:15:22,${String(n % 1000).padStart(3, "0")} [worker-${n % 16}] ${harmless[n % harmless.length]}\n`;
}
// In pieces, as the page reads a file.
const piece = 512 * 1024;
const text = new TextEncoder().encode(log);
const at = room(piece);
let times = [];
for (let run = 0; run < 15; run++) {
  const start = process.cpuUsage().user;
  for (let from = 0; from < text.length; from += piece) {
    const part = text.subarray(from, from + piece);
    new Uint8Array(memory.buffer, at, part.length).set(part);
    search(at, part.length);
  }
  times.push((process.cpuUsage().user - start) / 1000);
}
times.sort((a, b) => a - b);
console.log(`4 MB: ${Math.round(times[7])} ms of processor time (from ${Math.round(times[0])} to ${Math.round(times[14])})`);
