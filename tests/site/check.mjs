// scripts/check as it is called: settings, programmes and packs of one's own, with the reader of the page.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { inFolder } from "./lib-folder.mjs";

const script = fileURLToPath(new URL("../../scripts/check.mjs", import.meta.url));
const read = (name) => JSON.parse(readFileSync(new URL(`../../public/programmes/${name}`, import.meta.url), "utf8"));

/** What scripts/check says of settings and programmes: whether all is right, and the sentences. */
const check = (folder, settings, own = {}) => {
  mkdirSync(join(folder, "own"));
  writeFileSync(join(folder, "duetime.json"), typeof settings === "string" ? settings : JSON.stringify(settings));
  for (const [name, value] of Object.entries(own)) writeFileSync(join(folder, "own", name), typeof value === "string" ? value : JSON.stringify(value));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--site", "duetime.json", "--own", "own"], { cwd: folder, encoding: "utf8" });
  return [status, stderr + stdout];
};
const plain = { format: 1, hosts: [] };
const acme = (change = {}) => ({ ...read("zmanda.json"), id: "acme", name: "Acme", ...change });

test("nothing is wrong with what is on board, and with a programme of one's own", () => inFolder((folder) => {
  const [status, said] = check(folder, { ...plain, programmes: ["acme", "kaseya"] }, { "acme.json": acme(), "acme.nl.json": { ...read("zmanda.nl.json"), id: "acme" } });
  assert.equal(status, 0, said);
  assert.match(said, /nothing is wrong: the settings, \d+ files of programmes, and the words of \d+ languages/);
}));

const WRONG = {
  "settings that are no JSON": ["{", {}, /duetime\.json: .*write it as JSON/],
  "a host with a slash": [{ ...plain, hosts: ["https://a.example/"] }, {}, /duetime\.json: hosts\[0\]: "https:\/\/a\.example\/" has a slash at its end: write "https:\/\/a\.example"/],
  "a programme that there is not": [{ ...plain, programmes: ["akme"] }, { "acme.json": acme() }, /programmes\[0\]: "akme" is no programme here: .*is “acme” meant\?/],
  "a programme with a field too much": [plain, { "acme.json": acme({ colour: "red" }) }, /acme\.json: colour/],
  "a programme with a level that it lacks": [plain, { "acme.json": acme({ levels: read("zmanda.json").levels.slice(1) }) }, /acme\.json: .*P1/],
  "a file with another name than its programme": [plain, { "other.json": acme() }, /other\.json: id: "acme" is another name than that of the file: write "other"/],
  "texts without their programme": [plain, { "acme.nl.json": { ...read("zmanda.nl.json"), id: "acme" } }, /acme\.nl\.json: there is no acme\.json beside it/],
  "a text at a place that there is not": [plain, { "acme.json": acme(), "acme.nl.json": { ...read("zmanda.nl.json"), id: "acme", texts: { "plans[77].summary": "x" } } }, /acme\.nl\.json: .*plans\[77\]/],
  "a programme that is no JSON": [plain, { "acme.json": "{" }, /acme\.json: /],
};
for (const [what, [settings, own, says]] of Object.entries(WRONG)) {
  test(`${what} is named`, () => inFolder((folder) => {
    const [status, said] = check(folder, settings, own);
    assert.equal(status, 1, said);
    assert.match(said, says);
    assert.match(said, /\d+ wrong$/m);
  }));
}
