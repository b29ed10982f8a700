// Passes on what a runner of tests prints, and counts as cargo does, "N passed, M failed": what node --test writes as TAP, and Deno.
import { createInterface } from "node:readline";

let [passed, failed] = [0, 0];
for await (const line of createInterface({ input: process.stdin })) {
  console.log(line);
  const deno = /^(?:.\[\d+m)*(?:ok|FAILED)(?:.\[\d+m)* \| (\d+) passed.*? \| (\d+) failed/.exec(line);
  if (deno) [passed, failed] = [Number(deno[1]), Number(deno[2])];
  const [, pass] = /^# pass (\d+)/.exec(line) ?? [];
  const [, fail] = /^# fail (\d+)/.exec(line) ?? [];
  if (pass) passed = Number(pass);
  if (fail) failed = Number(fail);
}
console.log(`the package: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
