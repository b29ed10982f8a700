// Puts the settings of a site into the files of a release, before anybody loads them: visitors pay nothing for them.
//
// Files are a Map from path to bytes. What changes gets another hash in its name, and everything that names it says so.
import { coloured } from "./colour.mjs";
import { entryOf, listed } from "./programmes.mjs";
import { hash, plainName } from "./hash.mjs";

const BRAND = "Duetime";
const escaped = (text) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
const decoder = new TextDecoder();
const text = (bytes) => decoder.decode(bytes);

/** The documents beside assets/. */
export const pages = (files) => [...files.keys()].filter((name) => /^[^/]+\.html$/.test(name));
/** The path of a folder or file in assets/, by its name without its hash. */
export const assetOf = (files, wanted) => {
  const found = [...files.keys()].filter((name) => name.startsWith("assets/") && plainName(name.slice(7)) === wanted);
  if (found.length !== 1) throw new Error(`${wanted}: there are ${found.length} files of this name in the release; run scripts/build`);
  return found[0];
};
const foldersOf = (files, name) => new Set([...files.keys()].map((path) => new RegExp(`^assets/${name}/[0-9a-f]{10}/`).exec(path)?.[0]).filter(Boolean));
const folderOf = (files, name) => {
  const found = foldersOf(files, name);
  if (found.size !== 1) throw new Error(`assets/${name}: there are ${found.size} editions of it in the release; run scripts/build`);
  return [...found][0];
};
const change = (files, name, edit) => {
  const before = text(files.get(name));
  const after = edit(before);
  if (after !== before) files.set(name, Buffer.from(after));
};

/** Renames what was changed by its new contents, and says so wherever it is named. */
const renamed = (files, before) => {
  const names = [];
  const move = (old, fresh) => {
    if (old === fresh) return;
    files.set(fresh, files.get(old));
    files.delete(old);
    names.push([old.slice("assets/".length), fresh.slice("assets/".length)]);
  };
  const isChanged = (name) => files.get(name) !== before.get(name);
  for (const folder of ["programmes", "holidays", "words", "badge"].filter((name) => foldersOf(before, name).size)) {
    const path = folderOf(files, folder);
    const [was, is] = [before, files].map((some) => [...some.keys()].filter((name) => name.startsWith(path)).sort());
    if (was.length === is.length && !is.some(isChanged)) continue;
    const fresh = `assets/${folder}/${hash(...is.flatMap((name) => [name.slice(path.length), files.get(name)]))}/`;
    for (const name of is) files.set(fresh + name.slice(path.length), files.get(name)) && fresh !== path && files.delete(name);
    names.push([path, fresh].map((folder) => folder.slice("assets/".length, -1)));
  }
  for (const name of [...files.keys()].filter((name) => /^assets\/[^/]+-[0-9a-f]{10,16}\.css$/.test(name) && isChanged(name))) {
    const bytes = files.get(name);
    move(name, name.replace(/-[0-9a-f]{10,16}\.css$/, `-${hash(bytes)}.css`));
  }
  const say = (said) => names.reduce((all, [old, fresh]) => all.replaceAll(old, fresh), said);
  // The first script names the rest, and the pages name the first script.
  const boot = assetOf(files, "boot.js");
  change(files, boot, say);
  if (isChanged(boot)) move(boot, boot.replace(/-[0-9a-f]{10}\.js$/, `-${hash(files.get(boot))}.js`));
  for (const page of pages(files)) change(files, page, say);
};

const programmes = (files, wanted, own) => {
  const path = folderOf(files, "programmes");
  const index = JSON.parse(text(files.get(`${path}index.json`)));
  const entries = new Map(index.programmes.map((entry) => [entry.id, entry]));
  // Their own ones come first, unless the settings say otherwise.
  const ids = wanted ?? [...new Set([...own.map(({ id }) => id), ...entries.keys()])];
  for (const one of own) {
    entries.set(one.id, entryOf(one, index.languages));
    for (const name of [...files.keys()]) if (name.startsWith(`${path}${one.id}.`)) files.delete(name);
    for (const [name, bytes] of one.files) files.set(path + name, bytes);
    // A badge has programmes of its own, without texts in other languages.
    for (const badge of foldersOf(files, "badge")) files.set(`${badge}${one.id}.json`, one.files.get(`${one.id}.json`));
  }
  if (wanted || own.length) files.set(`${path}index.json`, Buffer.from(listed({ languages: index.languages, programmes: ids.map((id) => entries.get(id)) })));
  for (const name of files.keys()) {
    const [, id] = /^assets\/(?:programmes|badge)\/[0-9a-f]{10}\/([\w-]+)\.(?:[\w-]+\.)?json$/.exec(name) ?? [];
    if (id && id !== "index" && !ids.includes(id)) files.delete(name);
  }
  // Where nothing runs, the page leads to these vendors.
  const links = ids.map((id) => {
    const { name, contact } = JSON.parse(text(files.get(`${path}${id}.json`)));
    return `<li><a href="${escaped(contact.address)}">${escaped(typeof name === "string" ? name : Object.values(name)[0])}</a></li>`;
  });
  if (wanted || own.length) for (const page of pages(files)) change(files, page, (html) => html.replace(/<ul>(?:<li><a href=[^<]*<\/a><\/li>)+<\/ul>(?=<\/section>)/, () => `<ul>${links.join("")}</ul>`));
  return ids;
};

const named = (files, name, shells) => {
  const path = folderOf(files, "words");
  for (const [tag, { TITLE: title }] of Object.entries(shells)) {
    const pack = `${path}${tag}-shell.txt`;
    change(files, pack, (words) => {
      const lines = words.split("\n");
      if (!lines.includes(title)) throw new Error(`${pack} does not say “${title}”: dist/ was built from other words; run scripts/build`);
      return lines.map((line) => (line === title ? title.replace(BRAND, () => name) : line === BRAND ? name : line)).join("\n");
    });
  }
  for (const page of pages(files)) {
    change(files, page, (html) => html
      .replace(/<title>([^<]*)<\/title>/, (found, title) => `<title>${title.replace(BRAND, () => escaped(name))}</title>`)
      .replace(new RegExp(`(class="?mark"?[^>]*></span>)${BRAND}`), (found, before) => before + escaped(name)));
  }
};

// What stands there before anything runs, in the language of the site. The ways to the vendors say themselves in which they are.
const spoken = (files, tag, { TITLE, HEADING, INTRO }) =>
  change(files, "index.html", (html) => html
    .replace(/<html lang="?en"?/, `<html lang="${tag}"`)
    .replace(/<title>[^<]*/, () => `<title>${escaped(TITLE)}`)
    .replace(/<main class="?first"?><h1>[^<]*<\/h1><p>[^<]*<\/p>/, () => `<main class=first><h1>${escaped(HEADING)}</h1><p>${escaped(INTRO)}</p>`)
    .replace(/<section /, '<section lang="en" '));

// The first script goes to the place and speaks the language, for whoever asked for none; in a frame that is up to the host.
const first = ({ start, language }) => {
  const place = start && start !== "calculator" ? `location.hash||location.search||history.replaceState(null,"","#/${start}");` : "";
  const tongue = language ? `Object.defineProperty(navigator,"languages",{value:["${language}",...navigator.languages],configurable:!0});` : "";
  return place || tongue ? `if(!("frame"in document.documentElement.dataset)){${place}${tongue}}` : "";
};

// Who receives cases stands in the documents themselves: no visitor and no link can change it. What the page may speak to is in its
// policy, too.
const received = (files, { submit, mail }, words) => {
  const said = [submit && `<meta name="duetime-submit" content="${escaped(JSON.stringify(submit))}">`, mail && `<meta name="duetime-mail" content="${escaped(mail)}">`].filter(Boolean).join("");
  for (const page of ["index.html", "embed.html"].filter((page) => said && files.has(page))) {
    const before = files.get(page);
    change(files, page, (html) => html.replace(/<meta [^>]*name="?viewport/, (meta) => said + meta));
    if (files.get(page) === before) throw new Error(`${page} has no place for settings; run scripts/build`);
    if (submit) change(files, page, (html) => html.replace("connect-src 'self'", (own) => `${own} ${new URL(submit.url).origin}`));
  }
  if (submit) for (const [tag, said] of Object.entries(words)) saidOtherwise(files, tag, said);
};

// What is true only where nothing is ever sent.
const saidOtherwise = (files, tag, { shell, files: about, intake, delivery }) => {
  const path = `${folderOf(files, "words")}${tag}`;
  for (const [pack, is, becomes] of [["shell", shell.PRIVACY, delivery.PRIVACY], ["case", about.STAY, delivery.FILES_UNTIL], ["case", intake.ATTACH, delivery.ATTACH]]) {
    change(files, `${path}-${pack}.txt`, (text) => {
      const lines = text.split("\n");
      if (!lines.includes(is)) throw new Error(`${path}-${pack}.txt does not say “${is}”: dist/ was built from other words; run scripts/build`);
      return lines.map((line) => (line === is ? becomes : line)).join("\n");
    });
  }
};

// A page that can be installed bears the name and the colour too.
const installed = (files, { name, colour }) => change(files, "manifest.webmanifest", (manifest) => {
  const said = JSON.parse(manifest);
  if (name) Object.assign(said, { name, short_name: name });
  if (colour) said.theme_color = colour.toLowerCase();
  return `${JSON.stringify(said, null, 2)}\n`;
});

// The first script knows nothing of it then, and what it would have fetched is not there.
const withoutOffline = (files) => {
  files.delete(assetOf(files, "offline.js"));
  const boot = assetOf(files, "boot.js");
  const before = files.get(boot);
  change(files, boot, (script) => script.replace(/"offline\.js":"[^"]*",?/, ""));
  if (files.get(boot) === before) throw new Error("boot.js does not name offline.js; run scripts/build");
};

/** The files of a release as the settings want them. `words` is what the page says, by language, `own` programmes beside those on board. */
export const applied = (release, settings, { words, own = [] }) => {
  const shells = Object.fromEntries(Object.entries(words).map(([tag, { shell }]) => [tag, shell]));
  const files = new Map(release);
  const ids = programmes(files, settings.programmes, own);
  if (settings.language && settings.language !== "en") spoken(files, settings.language, shells[settings.language]);
  if (settings.name) named(files, settings.name, shells);
  if (settings.colour) for (const name of [...files.keys()].filter((name) => name.endsWith(".css"))) change(files, name, (style) => coloured(style, settings.colour.toLowerCase()));
  received(files, settings, words);
  if (settings.name || settings.colour) installed(files, settings);
  if (settings.offline === false) withoutOffline(files);
  const before = first(settings);
  if (before) change(files, assetOf(files, "boot.js"), (script) => before + script);
  renamed(files, release);
  // A frame asks who may be its host, and nothing else.
  files.set("duetime.json", Buffer.from(`${JSON.stringify({ format: 1, hosts: settings.hosts }, null, 2)}\n`));
  return { files, ids };
};
