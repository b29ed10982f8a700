// The page of examples, embed/index.html: each snippet is shown as text and stands below as it is, from one file in embed/examples.
import { readFileSync, readdirSync } from "node:fs";
import { EXAMPLES_POLICY } from "../headers.mjs";

const FOLDER = new URL("../../embed/examples/", import.meta.url);
const escaped = (text) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
const shown = (text, what) => `<pre tabindex="0" role="region" aria-label="${escaped(what)}"><code>${escaped(text.trim())}</code></pre>`;
const ENDS = [".css", ".js"];

/** The files of the page, by their paths: with the first programme that the site offers, and its first target. */
export const examples = (site, { name = "Duetime" }) => {
  const programmes = [...site.keys()].find((path) => /^assets\/programmes\/[0-9a-f]{10}\/index\.json$/.test(path));
  const json = (path) => JSON.parse(site.get(path).toString());
  const [{ id }] = json(programmes).programmes;
  const { targets } = json(programmes.replace("index.json", `${id}.json`));
  const { plan, level } = targets.find(({ answer }) => answer.within) ?? targets[0];
  const values = { programme: id, plan, level };
  const read = (file) => readFileSync(new URL(file, FOLDER), "utf8");
  const snippet = (view) => {
    const markup = read(`${view}.html`).trim().replace(/\{(programme|plan|level)\}/g, (_, value) => values[value]);
    return `${shown(markup, `The markup of: ${view}`)}\n<div class="live">\n${markup}\n</div>`;
  };
  // A site of a release without badges has none.
  const badge = site.has("badge.html") ? `<h2 id="badge">A target in one line</h2>\n${snippet("badge")}\n` : "";
  const parts = { badge, policy: EXAMPLES_POLICY, name: escaped(name) };
  // In one go: what stands in a snippet stays as it is.
  const page = read("page.html").replace(/\{(\w+)(?: ([\w.-]+))?\}/g, (_, what, file) => (file ? shown(read(file), file) : (parts[what] ?? snippet(what))));
  const files = new Map([["embed/index.html", Buffer.from(page)]]);
  for (const file of readdirSync(FOLDER).filter((file) => ENDS.some((end) => file.endsWith(end))).sort()) files.set(`embed/${file}`, Buffer.from(read(file)));
  return files;
};
