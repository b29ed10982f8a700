// Puts the service worker into the built page, with the list of all that lies there by then: worker.mjs DIST
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "./site/folder.mjs";
import { WORKER, workerOf } from "./site/worker.mjs";

const [dist] = process.argv.slice(2);
const source = ["worker.js", "outbox-worker.js"].map((name) => readFileSync(new URL(`../public/${name}`, import.meta.url), "utf8")).join("");
const code = execFileSync("terser", ["--compress", "passes=2", "--mangle", "--toplevel"], { input: source, encoding: "utf8" });
writeFileSync(join(dist, WORKER), workerOf(code, filesIn(dist)));
