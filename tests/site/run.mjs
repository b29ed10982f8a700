// Runs the tests of how the page is shipped: `node tests/site/run.mjs` all, `node tests/site/run.mjs settings dist` those of these files.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "node:test";

const folder = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(folder).filter((name) => name.endsWith(".mjs") && name !== "run.mjs" && !name.startsWith("lib-"));
const counted = { passed: 0, failed: 0 };
const stream = run({ files: files.filter((name) => !wanted.length || wanted.includes(name.replace(".mjs", ""))).map((name) => folder + name), concurrency: 2 });
stream.on("test:pass", ({ name, skip, details }) => {
  if (details.type === "suite" || files.some((file) => name.endsWith(file))) return;
  if (skip) console.log(`– ${name}${typeof skip === "string" ? `: ${skip}` : ""}`);
  else counted.passed += 1;
});
stream.on("test:fail", ({ name, details }) => {
  if (details.type === "suite") return;
  counted.failed += 1;
  console.log(`✗ ${name}\n${String(details.error?.cause?.message ?? details.error?.message ?? details.error).replace(/^/gm, "    ")}`);
});
stream.on("end", () => {
  console.log(`${counted.passed} passed, ${counted.failed} failed`);
  process.exitCode = counted.failed || !counted.passed ? 1 : 0;
});
stream.resume();
