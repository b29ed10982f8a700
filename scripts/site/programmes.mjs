// The programmes of a site: those on board and those of whoever runs it, as the list that the page offers has them.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const json = (text, file) => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  }
};

/** The programmes of a folder: `{id, files: Map(name → bytes), whole, packs}`, with the packs of texts in other languages by their tags. */
export const programmesIn = (folder) => {
  if (!existsSync(folder)) throw new Error(`--own ${folder}: there is no such folder`);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "index.json").sort();
  const found = new Map();
  for (const name of names) {
    const [, id, tag] = /^([\w-]+)(?:\.([\w-]+))?\.json$/.exec(name) ?? [];
    if (!id) throw new Error(`${join(folder, name)}: a programme is called like acme.json, its texts in another language like acme.nl.json`);
    const bytes = readFileSync(join(folder, name));
    const one = found.get(id) ?? found.set(id, { id, files: new Map(), whole: null, packs: {} }).get(id);
    one.files.set(name, bytes);
    const read = json(bytes.toString(), join(folder, name));
    if (tag) one.packs[tag] = read;
    else one.whole = read;
  }
  for (const { id, whole, files } of found.values()) {
    if (!whole) throw new Error(`${join(folder, [...files.keys()][0])}: there is no ${id}.json beside it`);
    if (whole.id !== id) throw new Error(`${join(folder, `${id}.json`)}: id: "${whole.id}" is another name than that of the file: write "${id}"`);
  }
  return [...found.values()];
};

const plain = (text) => (typeof text === "object" && text && "text" in text ? text.text : text);

/** What the list says of a programme: its name, and a sentence in each language. */
export const entryOf = ({ id, whole, packs }, languages) => {
  const first = whole.language ?? "en";
  const said = plain(whole.summary);
  const summary = typeof said === "string" ? { [first]: said } : { ...said };
  for (const [tag, pack] of Object.entries(packs)) if (pack.texts?.summary) summary[tag] = plain(pack.texts.summary);
  const speaks = [...new Set([...Object.keys(typeof said === "string" ? {} : said), first, ...Object.keys(packs)])];
  const isUsual = speaks.length === languages.length && speaks.every((tag) => languages.includes(tag));
  return { id, name: plain(whole.name), summary, ...(isUsual ? {} : { languages: speaks }) };
};

/** The list as text, a programme a line, as it is written by hand. */
export const listed = ({ languages, programmes }) =>
  `{"format": 1, "languages": ${spaced(languages)}, "programmes": [\n${programmes.map(spaced).join(",\n")}\n]}\n`;
const spaced = (value) => JSON.stringify(value, null, 1).replace(/\n\s*/g, " ").replace(/([[{]) /g, "$1").replace(/ ([\]}])/g, "$1");
