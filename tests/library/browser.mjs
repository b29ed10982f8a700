// The package in a browser, as a page with a strict policy loads it: node --test, with Chromium on the path or in CHROMIUM.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = resolve(root, process.env.DUETIME_LIBRARY ?? "dist-library");
const chromium = [process.env.CHROMIUM, "chromium", "google-chrome"].find((name) => name && spawnSync(name, ["--version"]).status === 0);
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".txt": "text/plain", ".html": "text/html" };

const PAGE = `<!doctype html><title>…</title><script type="module" src="/page.js"></script>`;
const SCRIPT = `
import { DuetimeError, caseOf, checkProgramme, compare, due, triage } from "/package/duetime.js";
const programme = await (await fetch("/zmanda.json")).json();
const question = { programme, level: "P2", at: "2026-11-20T16:30", zone: "Europe/Amsterdam" };
const said = [];
said.push(due({ ...question, plan: "standard" }).commitment.due.local);
said.push(triage({ programme, answers: { across: "high", down: "medium" } }).level.id);
said.push((await compare(question)).plans.length);
said.push((await checkProgramme(programme)).length);
said.push((await caseOf({ programme, plan: "premium", at: question.at, zone: question.zone, answers: { level: "P1" }, language: "nl" })).case.language);
try { due({ ...question, plan: "gold" }); } catch (error) { said.push(error instanceof DuetimeError && error.field); }
await fetch("/said", { method: "POST", body: JSON.stringify(said) });
`;

test("a page with a strict policy loads the package and asks all of it", { skip: chromium ? false : "there is no Chromium here", timeout: 120_000 }, async () => {
  const asked = [];
  let answer;
  const said = new Promise((done) => (answer = done));
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    asked.push(path);
    if (path === "/said") {
      let body = "";
      request.on("data", (part) => (body += part)).on("end", () => answer(JSON.parse(body)));
      return response.end();
    }
    const file = path === "/zmanda.json" ? join(root, "public/programmes/zmanda.json") : join(folder, path.replace("/package/", ""));
    const text = { "/": PAGE, "/page.js": SCRIPT }[path];
    if (text === undefined && !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": text === PAGE ? "text/html" : TYPES[extname(path)],
      "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    });
    return response.end(text ?? readFileSync(file));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const profile = mkdtempSync(join(tmpdir(), "duetime-"));
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const browser = spawn(chromium, [...flags, "--remote-debugging-port=0", `--user-data-dir=${profile}`, `http://127.0.0.1:${server.address().port}/`], { stdio: "ignore" });
  const gone = new Promise((done) => browser.on("exit", done));
  try {
    assert.deepEqual(await said, ["2026-11-23T10:30:00+01:00", "P2", 4, 0, "nl", "plan"]);
    const loaded = asked.filter((path) => path.startsWith("/package/"));
    assert.deepEqual(loaded, ["/package/duetime.js", "/package/duetime.wasm", "/package/compare.wasm", "/package/check.wasm", "/package/case.wasm", "/package/words/nl.txt"]);
  } finally {
    browser.kill();
    await gone;
    server.close();
    server.closeAllConnections();
    // Its helpers go a moment later.
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});
