// The folder that scripts/dist makes: the same each time, with the settings in it, and never without what an open page needs.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { lay, siteOf, wrongIn } from "../../scripts/dist.mjs";
import { assetOf } from "../../scripts/site/apply.mjs";
import { filesIn } from "../../scripts/site/folder.mjs";
import { programmesIn } from "../../scripts/site/programmes.mjs";
import { inFolder } from "./lib-folder.mjs";
import { listIn, wrongInWorker } from "../../scripts/site/worker.mjs";
import { release } from "./lib-release.mjs";

const DAY = 86_400_000;
const plain = { format: 1, hosts: [] };
const site = (settings = {}, more = {}) => siteOf({ release: release(), settings: { ...plain, ...settings }, notice: () => "licences\n", ...more });
const said = (files, name) => files.get(name).toString();
const asset = (files, name) => said(files, assetOf(files, name));
const listed = (files) => JSON.parse(asset(files, "programmes/index.json")).programmes;
const words = (file) => JSON.parse(readFileSync(new URL(`../../public/words/${file}.json`, import.meta.url), "utf8"));

// All that a page starts, and all that its first script may fetch.
const needs = (files, html = said(files, "index.html")) => {
  const named = [...html.matchAll(/(?:href|src)="?(?:\.\/)?(assets\/[^"\s>]+)/g)].map(([, name]) => name);
  const boot = said(files, named.find((name) => name.includes("/boot-")));
  const table = [...boot.matchAll(/"[\w.-]+\/?":"([\w.-]+-[0-9a-f]{10}\.\w+|\w+\/[0-9a-f]{10}\/)"/g)].map(([, name]) => `assets/${name}`);
  assert.ok(named.length > 4 && table.length > 8, "the page names what it needs");
  return [...named, ...table];
};
const isThere = (files, name) => (name.endsWith("/") ? [...files.keys()].some((one) => one.startsWith(name)) : files.has(name));

test("the same release and settings give the same bytes", () => inFolder(async (one) => inFolder(async (other) => {
  await lay(one, site({ name: "Acme", colour: "#0b57d0" }));
  await lay(other, site({ name: "Acme", colour: "#0b57d0" }));
  const [a, b] = [filesIn(one), filesIn(other)];
  assert.deepEqual([...a.keys()], [...b.keys()]);
  for (const [name, bytes] of a) assert.ok(bytes.equals(b.get(name)), name);
  assert.deepEqual(wrongIn(one), []);
  // Nor does it change by being made once more.
  await lay(one, site({ name: "Acme", colour: "#0b57d0" }));
  for (const [name, bytes] of filesIn(one)) assert.ok(bytes.equals(b.get(name)), name);
})));

test("without settings, what a visitor loads is the release as it was built", () => {
  const [before, files] = [release(), site()];
  for (const [name, bytes] of before) if (name.startsWith("assets/")) assert.ok(files.get(name)?.equals(bytes), name);
  for (const name of ["embed.html", "embed.js", "embed.d.ts", "embed/index.html", "schema/site.schema.json", "_headers", "hosting/nginx.conf", "hosting/Caddyfile", "LICENCES.txt"]) assert.ok(files.has(name), name);
  for (const name of needs(files)) assert.ok(isThere(files, name), name);
});

test("a name stands in the head and in the title, and what Duetime says of itself stays", () => {
  const files = site({ name: "Acme & Söhne" });
  assert.match(said(files, "index.html"), /<title>Acme &#38; Söhne: by when/);
  assert.match(said(files, "embed.html"), /class="?mark"?><\/span>Acme &#38; Söhne/);
  for (const tag of ["en", "nl", "de", "fr"]) {
    const lines = asset(files, `words/${tag}-shell.txt`).split("\n");
    const { TITLE, INDEPENDENT } = words(tag).shell;
    assert.ok(lines.includes(TITLE.replace("Duetime", "Acme & Söhne")), tag);
    assert.ok(lines.includes("Acme & Söhne"), `${tag}: the head`);
    assert.ok(lines.includes(INDEPENDENT), `${tag}: the notice`);
    assert.equal(lines.length, said(release(), assetOf(release(), `words/${tag}-shell.txt`)).split("\n").length);
  }
  assert.notEqual(assetOf(files, "words/en-shell.txt"), assetOf(release(), "words/en-shell.txt"));
  for (const name of needs(files)) assert.ok(isThere(files, name), name);
});

test("programmes are those that the settings name, in their order, also where nothing runs", () => {
  const files = site({ programmes: ["zmanda", "kaseya"] });
  assert.deepEqual(listed(files).map(({ id }) => id), ["zmanda", "kaseya"]);
  assert.ok(![...files.keys()].some((name) => name.startsWith("assets/") && name.includes("/veeam-standard")));
  const links = [...said(files, "index.html").matchAll(/<li><a href="?([^">]+)"?>([^<]*)/g)].map(([, , name]) => name);
  assert.deepEqual(links, ["Zmanda", "Kaseya"]);
  assert.match(said(files, "embed/index.html"), /duetime-sla programme="zmanda" plan="standard"/);
  for (const name of needs(files)) assert.ok(isThere(files, name), name);
});

test("a programme of one's own comes first, with its name and summary in each language that it has", () => inFolder((own) => {
  const folder = new URL("../../public/programmes/", import.meta.url);
  const read = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  writeFileSync(join(own, "acme.json"), JSON.stringify({ ...read("zmanda.json"), id: "acme", name: "Acme <Backup>", vendor: "Acme" }));
  writeFileSync(join(own, "acme.nl.json"), JSON.stringify({ ...read("zmanda.nl.json"), id: "acme" }));
  const files = site({}, { own: programmesIn(own) });
  const [entry, next] = listed(files);
  assert.deepEqual([entry.id, entry.name, entry.languages, next.id], ["acme", "Acme <Backup>", ["en", "nl"], "veeam-standard"]);
  assert.deepEqual(Object.keys(entry.summary), ["en", "nl"]);
  assert.equal(JSON.parse(asset(files, "programmes/acme.json")).id, "acme");
  assert.match(said(files, "index.html"), /<li><a href="https:\/\/www\.zmanda\.com[^>]*>Acme &#60;Backup&#62;<\/a>/);
  writeFileSync(join(own, "other.nl.json"), "{}");
  assert.throws(() => programmesIn(own), /other\.nl\.json: there is no other\.json beside it/);
}));

test("the badge, where a release has it, has the same programmes and the same colour", () => inFolder((own) => {
  const built = release();
  const json = (id) => Buffer.from(JSON.stringify({ id }));
  for (const name of built.keys()) if (name.startsWith("assets/badge/")) built.delete(name);
  built.set("badge.html", Buffer.from('<html><link rel="stylesheet" href="assets/badge/0123456789/badge.css"><script type="module" src="assets/badge/0123456789/badge.js"></script></html>'));
  for (const [name, bytes] of [["badge.js", Buffer.from("1")], ["badge.css", Buffer.from(":root { --accent: #0a5a66; }")], ["kaseya.json", json("kaseya")], ["zmanda.json", json("zmanda")]]) built.set(`assets/badge/0123456789/${name}`, bytes);
  const acme = { ...JSON.parse(readFileSync(new URL("../../public/programmes/zmanda.json", import.meta.url), "utf8")), id: "acme" };
  writeFileSync(join(own, "acme.json"), JSON.stringify(acme));
  const files = siteOf({ release: built, settings: { ...plain, programmes: ["acme", "zmanda"], colour: "#8a1538" }, own: programmesIn(own), notice: () => "" });
  const folder = [...files.keys()].find((name) => name.startsWith("assets/badge/")).split("/").slice(0, 3).join("/");
  assert.notEqual(folder, "assets/badge/0123456789");
  assert.deepEqual([...files.keys()].filter((name) => name.startsWith("assets/badge/")).sort(), ["acme.json", "badge.css", "badge.js", "zmanda.json"].map((name) => `${folder}/${name}`));
  assert.match(said(files, `${folder}/badge.css`), /--accent: #8a1538/);
  assert.match(said(files, "badge.html"), new RegExp(`href="${folder}/badge\\.css" crossorigin integrity=.*src="${folder}/badge\\.js" integrity=`));
  assert.match(said(files, "embed/index.html"), /view="badge" programme="acme"/);
}));

test("the colour is in all styles, under names of their own", () => {
  const [before, files] = [release(), site({ colour: "#8a1538" })];
  const styles = [...files.keys()].filter((name) => name.startsWith("assets/") && name.endsWith(".css"));
  for (const name of styles) assert.doesNotMatch(said(files, name), /--accent: ?#(0a5a66|6fc6d2)/, name);
  const page = styles.find((name) => name.includes("/page-"));
  assert.match(said(files, page), /--accent:#8a1538/);
  assert.ok(!before.has(page));
  for (const name of needs(files)) assert.ok(isThere(files, name), name);
});

test("where to begin and which language are said before anything is fetched, and not in a frame", () => {
  const run = (settings, { hash = "", search = "", frame = false }) => {
    const boot = asset(site(settings), "boot.js");
    const before = boot.slice(0, boot.indexOf("const "));
    const [location, navigator, went] = [{ hash, search }, { languages: ["en-GB"] }, []];
    const document = { documentElement: { dataset: frame ? { frame: "" } : {} } };
    new Function("location", "navigator", "history", "document", before)(location, navigator, { replaceState: (...to) => went.push(to[2]) }, document);
    return [went, navigator.languages];
  };
  const settings = { start: "intake", language: "nl" };
  assert.deepEqual(run(settings, {}), [["#/intake"], ["nl", "en-GB"]]);
  assert.deepEqual(run(settings, { hash: "#/compare" }), [[], ["nl", "en-GB"]]);
  assert.deepEqual(run(settings, { search: "?programme=zmanda" }), [[], ["nl", "en-GB"]]);
  assert.deepEqual(run(settings, { frame: true }), [[], ["en-GB"]]);
  assert.deepEqual(run({ start: "calculator" }, {}), [[], ["en-GB"]]);
});

test("the worker knows each file of the page as the site has it, whatever the settings changed", () => {
  for (const files of [site(), site({ name: "Acme", colour: "#8a1538", programmes: ["zmanda"], language: "nl" })]) {
    const worker = said(files, "worker.js");
    const { ahead, later, build } = listIn(worker);
    assert.match(build, /^[0-9a-f]{10}$/);
    const of = (start) => [...files.keys()].filter((name) => name.startsWith(start));
    assert.deepEqual([...Object.keys(ahead), ...Object.keys(later)].filter((name) => name.startsWith("assets/")).sort(), of("assets/").sort());
    assert.deepEqual(wrongInWorker(worker, files), []);
    for (const name of ["./", "icon.svg", ...needs(files).filter((name) => !name.endsWith("/") && !/\/(frame|embed)-/.test(name))]) assert.ok(name in ahead, name);
    assert.ok(of("assets/words/").every((name) => (name.endsWith("-embed.txt") ? name in later : name in ahead)), "all languages");
    const countries = of("assets/holidays/").filter((name) => !name.endsWith("index.json"));
    assert.ok(countries.length > 90 && countries.every((name) => name in later), "countries are kept when somebody asks for them");
  }
  assert.notEqual(listIn(said(site(), "worker.js")).build, listIn(said(site({ name: "Acme" }), "worker.js")).build);
});

test("a site can do without, and takes away what earlier visits have", () => {
  const files = site({ offline: false });
  assert.ok(![...files.keys()].some((name) => /^assets\/offline-/.test(name)));
  assert.doesNotMatch(asset(files, "boot.js"), /"offline\.js":/);
  assert.equal(said(files, "worker.js"), readFileSync(new URL("../../public/worker-off.js", import.meta.url), "utf8"));
  for (const name of needs(files)) assert.ok(isThere(files, name), name);
  assert.ok(site({ offline: true }).get("worker.js").equals(site().get("worker.js")));
});

test("a page that is installed bears the name and the colour of the site", () => {
  const manifest = (settings) => JSON.parse(said(site(settings), "manifest.webmanifest"));
  assert.deepEqual([manifest({}).name, manifest({}).theme_color], ["Duetime", "#0a5a66"]);
  const { name, short_name, theme_color, icons } = manifest({ name: "Acme", colour: "#8A1538" });
  assert.deepEqual([name, short_name, theme_color], ["Acme", "Acme", "#8a1538"]);
  for (const { src } of icons) assert.ok(site().has(src), src);
});

test("who receives cases stands in the documents and in all policies, and no page says any more that nothing is ever sent", () => inFolder(async (folder) => {
  const submit = { url: "https://relay.example.com/cases", name: "Acme “Support” & Söhne" };
  const files = site({ submit, mail: "support@acme.example" });
  for (const page of ["index.html", "embed.html"]) {
    const [, content] = /<meta name="duetime-submit" content="([^"]*)">/.exec(said(files, page)) ?? [];
    assert.deepEqual(JSON.parse(content.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))), submit, page);
    assert.match(said(files, page), /<meta name="duetime-mail" content="support@acme.example">/);
    assert.match(said(files, page), /connect-src 'self' https:\/\/relay\.example\.com;/);
  }
  assert.doesNotMatch(said(files, "badge.html"), /relay\.example/);
  for (const name of ["_headers", "hosting/nginx.conf", "hosting/Caddyfile"]) assert.match(said(files, name), /connect-src 'self' https:\/\/relay\.example\.com;/, name);
  for (const tag of ["en", "nl", "de", "fr"]) {
    const { shell, files: about, intake, delivery } = words(tag);
    const [ofShell, ofCase] = ["shell", "case"].map((pack) => asset(files, `words/${tag}-${pack}.txt`).split("\n"));
    for (const [lines, is, was] of [[ofShell, delivery.PRIVACY, shell.PRIVACY], [ofCase, delivery.FILES_UNTIL, about.STAY], [ofCase, delivery.ATTACH, intake.ATTACH]]) {
      assert.ok(lines.includes(is) && !lines.includes(was), `${tag}: ${is}`);
    }
  }
  await lay(folder, files);
  assert.deepEqual(wrongIn(folder), []);
}));

test("what is read before anything runs is in the language of the site", () => {
  const { TITLE, HEADING, INTRO } = words("nl").shell;
  const page = said(site({ language: "nl", name: "Acme" }), "index.html");
  for (const text of ['<html lang="nl"', `<title>${TITLE.replace("Duetime", "Acme")}</title>`, `<h1>${HEADING}</h1><p>${INTRO}</p>`, '<section lang="en"', "Reach support directly"]) assert.ok(page.includes(text), text);
  assert.match(said(site({ language: "nl" }), "embed.html"), /<html data-frame lang="?en/);
});

test("hosts stand in all headers, and a frame reads nothing but them", () => {
  const files = site({ hosts: ["https://www.example.com"], name: "Acme" });
  for (const name of ["_headers", "hosting/nginx.conf", "hosting/Caddyfile"]) assert.match(said(files, name), /frame-ancestors 'self' https:\/\/www\.example\.com["\n]/, name);
  assert.deepEqual(JSON.parse(said(files, "duetime.json")), { format: 1, hosts: ["https://www.example.com"] });
});

test("no document has a script of its own in it, or asks anybody else for anything", () => {
  for (const [name, bytes] of site()) {
    if (!name.endsWith(".html")) continue;
    const live = bytes.toString().replace(/<pre[\s\S]*?<\/pre>/g, "");
    assert.doesNotMatch(live, /<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|javascript:/i, name);
    assert.doesNotMatch(live, /<(?:script|link|iframe|img)[^>]*(?:src|href)="?https?:/i, name);
  }
});

test("each snippet of the examples is the markup that stands below it", () => {
  const page = said(site(), "embed/index.html");
  const unescaped = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
  const pairs = [...page.matchAll(/<code>((?:(?!<\/code>)[\s\S])*)<\/code><\/pre>\s*<div class="live">\n([\s\S]*?)\n<\/div>/g)];
  assert.ok(pairs.length >= 4);
  for (const [, shown, live] of pairs) assert.equal(unescaped(shown), live);
  const files = [...page.matchAll(/aria-label="([\w-]+\.(?:js|css))"><code>([\s\S]*?)<\/code>/g)];
  assert.equal(files.length, 3);
  for (const [, file, shown] of files) {
    assert.equal(unescaped(shown), said(site(), `embed/${file}`).trim());
    assert.match(page, new RegExp(`<(script|link)[^>]*"${file}">`));
  }
});

// Another release: a text has changed, so that a folder and the first script have other names.
const newer = () => {
  const before = release();
  const name = assetOf(before, "words/en-shell.txt");
  before.set(name, Buffer.from(said(before, name).replace("Skip", "Go")));
  return siteOf({ release: before, settings: { ...plain, name: "Acme" }, notice: () => "licences\n" });
};

test("a page that is open goes on when a newer release is laid over it", () => inFolder(async (folder) => {
  const old = site();
  await lay(folder, old);
  const { record } = await lay(folder, newer());
  const files = filesIn(folder);
  assert.notEqual(said(files, "index.html"), said(old, "index.html"));
  for (const name of needs(files, said(old, "index.html"))) assert.ok(isThere(files, name), name);
  for (const [name, bytes] of old) if (name.startsWith("assets/")) assert.ok(files.get(name)?.equals(bytes), name);
  assert.equal(record.releases.length, 2);
  assert.deepEqual(wrongIn(folder), []);
  // And back again, for whoever has to.
  await lay(folder, old);
  assert.equal(said(filesIn(folder), "index.html"), said(old, "index.html"));
  assert.deepEqual(wrongIn(folder), []);
}));

test("a release that could not be laid in full leaves the page of the one before", () => inFolder(async (folder) => {
  const old = site();
  await lay(folder, old);
  // What stands in the way of a file that is written late.
  rmSync(join(folder, "hosting/nginx.conf"));
  mkdirSync(join(folder, "hosting/nginx.conf"));
  await assert.rejects(lay(folder, newer()));
  const files = filesIn(folder);
  assert.equal(said(files, "index.html"), said(old, "index.html"));
  for (const name of needs(files)) assert.ok(isThere(files, name), name);
}));

test("what no late release needs is taken away when somebody asks for it, and not before it is old", () => inFolder(async (folder) => {
  const old = site();
  await lay(folder, old);
  await lay(folder, newer());
  const kept = { releases: 1, days: 30 };
  const names = (files) => [...files.keys()].filter((name) => name.startsWith("assets/"));
  const only = names(old).filter((name) => !newer().has(name));
  assert.ok(only.length > 2);
  await lay(folder, newer(), { prune: true, kept });
  for (const name of only) assert.ok(existsSync(join(folder, name)), `${name} is young`);
  assert.deepEqual(wrongIn(folder), []);
  const then = new Date(Date.now() - 40 * DAY);
  for (const name of names(filesIn(folder))) utimesSync(join(folder, name), then, then);
  await lay(folder, newer());
  for (const name of only) assert.ok(existsSync(join(folder, name)), `${name} stays where nobody asks`);
  for (const name of names(filesIn(folder))) utimesSync(join(folder, name), then, then);
  await lay(folder, newer(), { prune: true, kept });
  const files = filesIn(folder);
  assert.deepEqual(names(files).filter((name) => only.includes(name.replace(/\.(br|gz)$/, ""))), []);
  for (const name of needs(files)) assert.ok(isThere(files, name), name);
  assert.deepEqual(wrongIn(folder), []);
}));

test("a sibling of what is there no more goes with it", () => inFolder(async (folder) => {
  const files = site();
  files.set("notes.txt", Buffer.from("a".repeat(500)));
  await lay(folder, files);
  assert.ok(existsSync(join(folder, "notes.txt.br")));
  files.set("notes.txt", Buffer.from("a"));
  await lay(folder, files);
  assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith("notes")), ["notes.txt"]);
}));

test("a folder of somebody else's is left alone", () => inFolder(async (folder) => {
  writeFileSync(join(folder, "thesis.txt"), "mine");
  await assert.rejects(lay(folder, site()), /holds files that are not from scripts\/dist/);
  assert.deepEqual(readdirSync(folder), ["thesis.txt"]);
}));

test("--check says what is wrong with a folder", () => inFolder(async (folder) => {
  const files = site({ hosts: ["https://www.example.com"] });
  const boot = assetOf(files, "boot.js");
  const damages = [
    ["missing", () => rmSync(join(folder, boot)), [`${boot} is missing`, `index.html names ${boot}`]],
    ["changed", () => writeFileSync(join(folder, boot), "// minified by a host"), [`${boot} is not what scripts/dist wrote`, `index.html names another sum than that of ${boot}`]],
    ["strange", () => writeFileSync(join(folder, "assets/other-0123456789.js"), ""), ["assets/other-0123456789.js is of no release"]],
    ["half written", () => writeFileSync(join(folder, "index.html.half"), ""), ["index.html.half is half written"]],
    ["another file made small", () => writeFileSync(join(folder, "index.html.br"), "x"), ["index.html.br is not the same as the file without .br"]],
    ["other hosts", () => writeFileSync(join(folder, "duetime.json"), '{"hosts": ["https://other.example"]}'), ["_headers does not name the hosts of duetime.json"]],
    ["no settings", () => writeFileSync(join(folder, "duetime.json"), "<html>"), ["duetime.json: "]],
    ["no worker", () => rmSync(join(folder, "worker.js")), ["worker.js is missing, and browsers that were here before stay with what they have"]],
    ["a file that the worker knows otherwise", () => writeFileSync(join(folder, "icon.svg"), "<svg/>"), ["worker.js names another sum than that of icon.svg"]],
    ["no page", () => rmSync(join(folder, "index.html")), ["has no index.html: run scripts/dist"]],
  ];
  for (const [what, damage, says] of damages) {
    await lay(folder, files);
    assert.deepEqual(wrongIn(folder), [], `before: ${what}`);
    damage();
    const wrong = wrongIn(folder).join("\n");
    for (const one of says) assert.ok(wrong.includes(one), `${what}: ${wrong}\ndoes not say: ${one}`);
    for (const left of ["assets/other-0123456789.js", "assets/other-0123456789.js.br"]) rmSync(join(folder, left), { force: true });
  }
}));
