// The settings of a site: what public/duetime.json may say, and what is wrong with one. docs/site.md says what each field does,
// public/schema/site.schema.json has their forms.
import { readFileSync } from "node:fs";
import { unread } from "./colour.mjs";

const PLACES = ["calculator", "intake", "compare"];
const LONGEST_NAME = 40;
const MOST = { hosts: 100, programmes: 200 };
// A line of `_headers` has 2,000 letters at most on Cloudflare Pages, and the policy has more to say than the hosts.
const LONGEST_HOSTS = 1600;

const shown = (value) => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};
const isText = (value) => typeof value === "string";

/** How far two words are from each other, in letters to change. */
const distance = (one, other) => {
  let row = [...other].map((_, n) => n + 1);
  [...one].forEach((letter, at) => {
    let left = at + 1;
    row = [...other].map((wanted, n) => (left = Math.min(row[n] + 1, left + 1, (n ? row[n - 1] : at) + (letter === wanted ? 0 : 1))));
  });
  return row.at(-1) ?? one.length;
};

/** ", did you mean …?", where something is near. */
export const nearest = (value, known) => {
  const [found] = known.map((one) => [distance(`${value}`.toLowerCase(), one.toLowerCase()), one]).sort(([a], [b]) => a - b);
  return found && found[0] <= Math.max(1, `${value}`.length / 3) ? `; is “${found[1]}” meant?` : "";
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|.+\.localhost)$/;

/** Why a text is no origin of a host; nothing where it is one. */
const noHost = (host) => {
  if (!isText(host)) return "is no text: write an origin, such as \"https://www.example.com\"";
  if (host === "null" || host === "") return "names nobody: a page without an origin cannot be told from any other; take it out";
  if (host.includes("*")) return "is a pattern, and origins are compared letter by letter: name each host in full";
  if (/^['"]|'self'|'none'/.test(host)) return "is a word of a policy, not an origin; Duetime itself may always be its own host";
  if (/\s|[;,]/.test(host)) return "holds more than one origin: give each one a text of its own in the list";
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(host)) return `has no scheme: write "https://${host.replace(/^\/+/, "").replace(/\/.*$/, "")}"`;
  if (!URL.canParse(host)) return "is no address: write an origin, such as \"https://www.example.com\"";
  const { protocol, hostname, origin, username, password, pathname, search, hash } = new URL(host);
  if (protocol !== "https:" && protocol !== "http:") return "is no address of a web page: write one that begins with https://";
  if (protocol === "http:" && !LOOPBACK.test(hostname)) return `can be changed by anybody on the way, as it is not encrypted: write "${origin.replace("http:", "https:")}"`;
  if (username || password) return `holds a name or a password: write "${origin}"`;
  if (pathname !== "/" || search || hash) return `has a path, and a host is an origin as a whole: write "${origin}"`;
  if (host.endsWith("/")) return `has a slash at its end: write "${origin}"`;
  if (host !== origin) return `is not written as a browser writes it: write "${origin}"`;
  return "";
};

const RECEIVER = ["url", "name", "files"];

/** Why a text is no address that cases may be sent to; nothing where it is one. */
const noReceiver = (url) => {
  if (!isText(url)) return "is no text: write an address, such as \"https://relay.example.com/cases\"";
  if (!URL.canParse(url)) return "is no address: write one that begins with https://";
  const { protocol, hostname, href, username, password, search, hash } = new URL(url);
  if (protocol !== "https:" && !(protocol === "http:" && LOOPBACK.test(hostname))) return "can be read by anybody on the way, as it is not encrypted: write an address that begins with https://";
  if (username || password) return "holds a name or a password, which every visitor could read: take it out";
  if (search || hash) return "has a question mark or a # in it: references are put behind the address, so write it without";
  if (/[;,'"\s]/.test(url)) return "has a mark in it that a policy cannot carry: write it without ; , ' and \"";
  if (url !== href) return `is not written as a browser writes it: write "${href}"`;
  return "";
};

// One plain address, as it goes into a link.
const MAIL = /^[A-Za-z0-9.!#$*+/=^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

const listOf = (value, what, each) => {
  if (!Array.isArray(value)) return [["", value, `is no list: write ["${what}"]`]];
  const wrong = [];
  value.forEach((one, n) => {
    const why = each(one) || (value.indexOf(one) < n ? "stands in the list twice: take one of them out" : "");
    if (why) wrong.push([`[${n}]`, one, why]);
  });
  return wrong;
};

// Each field with what is wrong with a value: [place below the field, value, sentence].
const FIELDS = {
  format: (value) => (value === 1 ? [] : [["", value, "is a format that is not known here: write 1"]]),
  hosts: (value) => {
    const isLong = Array.isArray(value) && (value.length > MOST.hosts || value.join(" ").length > LONGEST_HOSTS);
    return isLong ? [["", value.length, `hosts are more than a header can carry: name ${MOST.hosts} at most, with ${LONGEST_HOSTS} letters together`]] : listOf(value, "https://www.example.com", noHost);
  },
  name: (value) => {
    if (!isText(value)) return [["", value, "is no text: write the name in quotation marks"]];
    if (!value.trim()) return [["", value, "is empty: write a name, or leave the field out"]];
    if (value !== value.trim() || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return [["", value, "has blanks around it, or a line break in it: write it in one line"]];
    if ([...value].length > LONGEST_NAME) return [["", value, `is ${[...value].length} letters long, and the head of a phone has room for ${LONGEST_NAME}: shorten it`]];
    return [];
  },
  programmes: (value, { programmes }) => {
    if (Array.isArray(value) && (!value.length || value.length > MOST.programmes)) return [["", value.length, `programmes make no list: name 1 to ${MOST.programmes}, or leave the field out for all`]];
    return listOf(value, programmes[0] ?? "acme", (id) => (isText(id) && programmes.includes(id) ? "" : `is no programme here: there is ${programmes.join(", ")}${nearest(id, programmes)}; programmes of your own come with --own FOLDER`));
  },
  colour: (value) => {
    if (!isText(value) || !/^#[0-9a-f]{6}$/i.test(value)) return [["", value, "is no colour: write red, green and blue in six digits, such as \"#0b57d0\""]];
    const why = unread(value.toLowerCase());
    return why ? [["", value, why]] : [];
  },
  start: (value) => (PLACES.includes(value) ? [] : [["", value, `is no place to start: there is ${PLACES.join(", ")}${nearest(value, PLACES)}`]]),
  submit: (value) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return [["", value, 'says nobody: write {"url": "https://relay.example.com/cases", "name": "Acme Support"}']];
    const wrong = Object.keys(value).filter((name) => !RECEIVER.includes(name)).map((name) => [`.${name}`, value[name], `is a field that is not known: there is ${RECEIVER.join(", ")}${nearest(name, RECEIVER)}`]);
    for (const name of ["url", "name"]) if (!(name in value)) wrong.push([`.${name}`, undefined, name === "url" ? "is missing: write where cases are sent" : "is missing: write who receives them, as customers know it"]);
    const why = "url" in value && noReceiver(value.url);
    if (why) wrong.push([".url", value.url, why]);
    if ("name" in value) wrong.push(...FIELDS.name(value.name).map(([place, found, why]) => [`.name${place}`, found, why]));
    if ("files" in value && !(Number.isInteger(value.files) && value.files >= 0 && value.files <= 100)) wrong.push([".files", value.files, "is no whole number of megabytes from 0 to 100"]);
    return wrong;
  },
  mail: (value) => (isText(value) && MAIL.test(value) && value.length <= 200 ? [] : [["", value, "is no e-mail address: write one alone, such as \"support@example.com\""]]),
  offline: (value) => (typeof value === "boolean" ? [] : [["", value, "is neither true nor false: write false, without quotation marks, for a page that does not work without a network"]]),
  language: (value, { languages }) => (languages.includes(value) ? [] : [["", value, `is no language that the page speaks: there is ${languages.join(", ")}${nearest(value, languages)}`]]),
};

/** What is wrong with settings, a sentence each: field, value, way out. What is `known`: ids of programmes, and tags of languages. */
export const wrongWith = (settings, known, file = "duetime.json") => {
  if (settings === null || typeof settings !== "object" || Array.isArray(settings)) return [`${file}: ${shown(settings)} are no settings: write {"format": 1, "hosts": []}`];
  const wrong = [];
  for (const name of ["format", "hosts"]) if (!(name in settings)) wrong.push(`${file}: ${name} is missing: write ${name === "hosts" ? '"hosts": []' : '"format": 1'}`);
  for (const [name, value] of Object.entries(settings)) {
    // For editors.
    if (name === "$schema" && isText(value)) continue;
    const check = Object.hasOwn(FIELDS, name) && FIELDS[name];
    if (!check) wrong.push(`${file}: ${name}: ${shown(value)} is a field that is not known: there is ${Object.keys(FIELDS).join(", ")}${nearest(name, Object.keys(FIELDS))}`);
    else wrong.push(...check(value, known).map(([place, found, why]) => `${file}: ${name}${place}: ${shown(found)} ${why}`));
  }
  return wrong;
};

/** The settings in a file. */
export const settingsIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(error.code === "ENOENT" ? `${file} is missing: write {"format": 1, "hosts": []}` : `${file}: ${error.message}: write it as JSON`);
  }
};
