// What is wrong with settings is said in a sentence each: field, value, way out. The table is also held against the schema, by
// tests/site.rs.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { accents, coloured, contrast, tokens } from "../../scripts/site/colour.mjs";
import { wrongWith } from "../../scripts/site/settings.mjs";
import { wrongWords } from "../../scripts/site/words.mjs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const known = { programmes: ["veeam-standard", "kaseya", "zmanda"], languages: ["de", "en", "fr", "nl"] };

for (const { settings, says } of JSON.parse(read("settings.json"))) {
  test(`settings: ${JSON.stringify(settings)}`, () => {
    const wrong = wrongWith(settings, known);
    assert.equal(wrong.length, says.length === 2 && wrong.length === 1 ? 1 : says.length, wrong.join("\n"));
    says.forEach((said, n) => assert.ok((wrong[n] ?? wrong[0]).includes(said), `${wrong[n] ?? wrong[0]}\ndoes not say: ${said}`));
    for (const one of wrong) assert.match(one, /^duetime\.json: \S.*: .*\w|are no settings|is missing/);
  });
}

test("more hosts than a header can carry are refused", () => {
  const hosts = (count, name) => Array.from({ length: count }, (_, n) => `https://${name}${n}.example`);
  assert.deepEqual(wrongWith({ format: 1, hosts: hosts(70, "a") }, known), []);
  for (const many of [hosts(101, ""), hosts(90, "customers")]) assert.match(wrongWith({ format: 1, hosts: many }, known).join(), /hosts: \d+ hosts are more than a header can carry: name 100 at most/);
});

test("a colour is read on all that it stands on, light and dark, whatever it is", () => {
  const page = tokens();
  for (let n = 0; n < 2 ** 12; n += 7) {
    const colour = `#${[n >> 8, (n >> 4) & 15, n & 15].map((part) => (part * 17).toString(16).padStart(2, "0")).join("")}`;
    for (const [scheme, { accent, "accent-ink": ink, "accent-soft": soft }] of Object.entries(accents(colour, page))) {
      const pairs = [[accent, page[scheme].ground], [accent, page[scheme].raised], [accent, page[scheme].faint], [accent, soft], [ink, accent], [page[scheme].ink, soft], [page[scheme].soft, soft]];
      for (const [one, other] of pairs) assert.ok(contrast(one, other) >= 4.5, `${colour}, ${scheme}: ${one} on ${other} has ${contrast(one, other)}`);
    }
  }
});

test("a colour that can be read stays as it is", () => {
  assert.equal(accents("#0b57d0").light.accent, "#0b57d0");
  assert.equal(accents("#ffcc00").dark.accent, "#ffcc00");
});

test("the colours of the page are replaced in every style, and those of paper stay", () => {
  const style = read("../../style/page.css") + read("../../style/embed.css") + read("../../style/answer.css");
  const fresh = coloured(style, "#8a1538");
  for (const old of ["#0a5a66", "#6fc6d2", "#06272c", "#12363c", "#d9ecee"]) assert.ok(!new RegExp(`--accent[\\w-]*: ${old}`).test(fresh), old);
  assert.match(fresh, /--accent: #8a1538/);
  assert.match(fresh, /--accent: #000;/);
});

test("words that lack, are too much, or have other values are named", () => {
  const [en, nl] = [{ shell: { A: "One {n}", B: "Two" }, more: { C: "Three" } }, { shell: { A: "Een {m}", C: "x", B: "" } }];
  assert.deepEqual(wrongWords({ en, nl }), [
    "public/words/nl.json: shell.A: “Een {m}” has the values {m}, and the English has {n}: use the same",
    "public/words/nl.json: shell.B: is no text: write one, in one line",
    "public/words/nl.json: shell.C: en.json has no such text: take it out, or add it to every language",
    "public/words/nl.json: more: this section is missing: take over its names from en.json",
  ]);
  const words = Object.fromEntries(readdirSync(new URL("../../public/words", import.meta.url)).map((file) => [file.replace(".json", ""), JSON.parse(read(`../../public/words/${file}`))]));
  assert.deepEqual(wrongWords(words), []);
});
