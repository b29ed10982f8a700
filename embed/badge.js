// The badge: one line about a plan, with what is true without a question. Whether support is open, or when it opens; and the target of a
// level, where the address or the element names one. It speaks docs/PROTOCOL.md, and works everything out with the library alone.
//
// Without a level, and where the levels of a plan have other hours, the line says for which it is open.

// scripts/badge.mjs puts the words of embed/words and the version here.
const WORDS = {};
const RELEASE = "0.0.0";

const LARGEST = 1 << 20;
const ID = /^[\w.-]{1,48}$/;
const SETTINGS = ["view", "programme", "plan", "lang", "theme", "product", "version", "supportId", "contact", "programmeData", "agreement"];
const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const of = (name) => asked.get(name)?.replace(/^[“”„‟″"«»]+|[“”„‟″"«»]+$/g, "") || null;
const wanted = { programme: of("programme"), plan: of("plan"), level: of("level"), lang: of("lang"), theme: { scheme: of("theme") }, programmeData: null, agreement: null };

const refuse = (why) => console.warn(`duetime: not taken: ${why}`);
let port;
let height = 0;
let told = "";
const tell = (message) => port?.postMessage(JSON.stringify(message));
const problem = (code, field, message) => tell({ type: "error", code, message, field });

// Who may speak: as in frame.js.
const named = fetch(new URL("duetime.json", location.href), { cache: "no-cache" })
  .then((response) => (response.ok ? response.json() : {}))
  .catch(() => ({}))
  .then((settings) => (Array.isArray(settings?.hosts) && settings.hosts.length ? settings.hosts : [location.origin]));
addEventListener("message", async ({ source, origin, data, ports }) => {
  if (source === self) return;
  const hosts = await named;
  const [end] = ports;
  if (parent === self) return refuse("there is no page around this one");
  if (source !== parent) return refuse(`it is not from the page around the frame (${origin})`);
  if (origin === "null" || !hosts.includes(origin)) return refuse(`${origin} is not named in duetime.json`);
  if (typeof data !== "string" || !/^duetime-connect \d{1,4}$/.test(data)) return refuse("it is no connection");
  if (ports.length !== 1) return refuse(`it needs one port, and has ${ports.length}`);
  if (port) return refuse("somebody is connected already");
  if (data !== "duetime-connect 1") {
    end.postMessage(JSON.stringify({ type: "error", code: "version", message: "this frame speaks version 1", field: "" }));
    end.close();
    return refuse(`${data}: this frame speaks version 1`);
  }
  port = end;
  let count = 0;
  port.onmessage = ({ data }) => {
    if (!count) setTimeout(() => { count = 0; }, 10_000);
    count += 1;
    if (count === 201) problem("too-much", "", "at most 200 messages in ten seconds are taken; the next ones are passed over");
    if (count <= 200) hear(data);
  };
  tell({ type: "ready", protocol: 1, release: RELEASE, languages: Object.keys(WORDS) });
  measure();
  told = "";
  draw();
});

const is = {
  text: (value) => typeof value === "string" && value.length <= 200,
  object: (value) => typeof value === "object" && !Array.isArray(value),
  id: (value) => typeof value === "string" && ID.test(value),
};
const FORMS = { programme: is.id, plan: is.id, lang: is.text, theme: is.object, programmeData: is.object, agreement: is.object };
const LOOKS = { scheme: /^(auto|light|dark)$/, colour: /^#[0-9a-f]{6}$/i, radius: /^([0-9]|1[0-9]|2[0-4])$/, font: /^(system|serif|mono)$/, density: /^(comfortable|compact)$/ };

/** Takes a message of the host as a whole, or none of it. */
function hear(text) {
  if (typeof text !== "string") return refuse("a message that is no text");
  if (text.length > LARGEST) return problem("too-much", "", "a message has at most 1 MiB");
  let given;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return problem("malformed", "", `it is not JSON: ${error.message}`);
  }
  if (given?.type === "answer") return problem("not-awaited", "id", "a badge hands nothing over");
  if (given?.type !== "settings") return problem("malformed", "type", "a message has a `type`: settings or answer");
  const { type, ...settings } = given;
  for (const [name, value] of Object.entries(settings)) {
    if (!SETTINGS.includes(name)) return problem("malformed", name, `there is no such field; there is ${SETTINGS.join(", ")}`);
    if (value !== null && FORMS[name] && !FORMS[name](value)) return problem("malformed", name, `${JSON.stringify(value).slice(0, 60)} cannot be used here`);
  }
  for (const [name, value] of Object.entries(settings.theme ?? {})) {
    if (value !== null && !LOOKS[name]?.test(value)) return problem("malformed", `theme.${name}`, `${JSON.stringify(value).slice(0, 60)} is not known here`);
  }
  for (const name of Object.keys(FORMS)) if (Object.hasOwn(settings, name)) wanted[name] = settings[name];
  draw();
}

const measure = () => {
  const now = Math.ceil(root.getBoundingClientRect().height);
  if (!port || now === height) return;
  height = now;
  tell({ type: "size", height });
};
// A frame later: to measure at once is a loop to some engines.
new ResizeObserver(() => requestAnimationFrame(measure)).observe(root);

const speaks = () => {
  const tags = [wanted.lang, ...navigator.languages].filter(Boolean).map((tag) => tag.slice(0, 2).toLowerCase());
  return tags.find((tag) => Object.hasOwn(WORDS, tag)) ?? "en";
};
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** A time as the customer's clocks show it: the day only where it is another one. */
function clock(utc, words) {
  const at = new Date(utc);
  const days = Math.abs(at - Date.now()) / 864e5;
  const day = at.toDateString() === new Date().toDateString() ? {} : days < 6 ? { weekday: "short" } : { weekday: "short", day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(words.LOCALE, { ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

function look() {
  const { scheme, font, radius } = wanted.theme ?? {};
  root.dataset.scheme = scheme ?? "auto";
  root.dataset.font = font ?? "system";
  if (radius == null) root.style.removeProperty("--round");
  else root.style.setProperty("--round", `${radius}px`);
}

let library;
const files = new Map();
/** A programme of ours: what this script lies beside. */
function fetched(id) {
  if (!files.has(id)) {
    files.set(id, fetch(new URL(`./${id}.json`, import.meta.url)).then((response) => (response.ok ? response.json() : null)).catch(() => null));
  }
  return files.get(id);
}

/** What is so now: whether it is open, what is targeted, and both in words. */
function worked(due, programme, words) {
  const ask = (level, agreement) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return due({ programme, plan: wanted.plan, level, at: new Date(), zone, agreement });
  };
  const parts = [];
  // A minute of business time begins to run when support opens.
  const minute = { amount: 1, unit: "business_minutes" };
  const levels = wanted.level === null ? programme.levels : programme.levels.filter(({ id, term }) => id === wanted.level || term === wanted.level);
  if (!levels.length) throw { field: "level", reason: `there is no level "${wanted.level}"`, way_out: `use one of ${programme.levels.map(({ id }) => id).join(", ")}` };
  let daysOff = "no_difference";
  const opens = levels.map(({ id, term }) => {
    try {
      const { commitment, moment, days_off } = ask(id, minute);
      daysOff = days_off === "not_taken_into_account" ? days_off : daysOff;
      return { term, now: commitment.started.utc === moment.utc, at: commitment.started.utc };
    } catch (error) {
      if (error.field === "agreement.week") return { term, at: null };
      throw error;
    }
  });
  const known = opens.filter(({ at }) => at).sort((one, other) => (one.at > other.at) - (one.at < other.at));
  const first = known.filter(({ at }) => at === known[0].at);
  const all = first.length === opens.length;
  if (known.length) {
    const word = words[`${first[0].now ? "OPEN" : "OPENS"}${all ? "" : "_FOR"}`];
    parts.push(filled(word, { at: clock(first[0].at, words), levels: first.map(({ term }) => term).join(", ") }));
  } else parts.push(words.UNKNOWN);
  let deadline;
  if (wanted.level !== null) {
    const [{ id, term: level }] = levels;
    const { commitment, days_off } = ask(id, wanted.agreement);
    daysOff = days_off === "not_taken_into_account" ? days_off : daysOff;
    const by = commitment.due?.utc ?? null;
    const says = (utc, word) => filled(word, { level, at: clock(utc, words) });
    if (by) {
      const others = [...new Set(commitment.alternatives.map(({ due }) => due.utc))].filter((utc) => utc !== by);
      parts.push([says(by, commitment.own_agreement ? words.OWN : words.DUE), ...others.map((utc) => says(utc, words.OR))].join(", "));
    } else parts.push(filled(words[commitment.kind.toUpperCase()], { level }));
    deadline = { type: "deadline", programme: programme.id, plan: wanted.plan, level: id, status: commitment.kind, due: by, text: parts[1] };
  }
  if (daysOff === "not_taken_into_account") parts.push(words.DAYS_OFF);
  return { line: parts.join(" · "), open: known.length ? (first[0].now ? "yes" : "no") : null, deadline };
}

let again;
let turn = 0;
async function draw() {
  const mine = (turn += 1);
  clearTimeout(again);
  const tag = speaks();
  const words = WORDS[tag];
  look();
  root.lang = tag;
  document.title = words.TITLE;
  let said;
  try {
    library ??= import("./duetime.js");
    const { due } = await library;
    const programme = wanted.programmeData ?? (wanted.programme && ID.test(wanted.programme) ? await fetched(wanted.programme) : null);
    if (!programme) throw { field: "programme", reason: `there is no programme "${wanted.programme ?? ""}"`, way_out: "give the id of one that is on board, or programmeData" };
    if (mine !== turn) return;
    said = worked(due, programme, words);
    if (said.deadline && JSON.stringify(said.deadline) !== told) tell(said.deadline);
    told = JSON.stringify(said.deadline ?? "");
  } catch ({ field, reason, way_out, message }) {
    if (mine !== turn) return;
    if (!field) library = undefined;
    said = { line: words.FAILED, open: null };
    const why = JSON.stringify([field, reason, message]);
    if (told !== why) problem(field === "programme" ? "programme" : "unknown", field ?? "", reason ? `${reason}; ${way_out}` : message);
    told = why;
  }
  if (said.open) root.dataset.open = said.open;
  else delete root.dataset.open;
  document.getElementById("line").textContent = said.line;
  const query = new URLSearchParams(Object.entries({ programme: wanted.programme, plan: wanted.plan, level: wanted.level }).filter(([, value]) => value && !wanted.programmeData));
  document.getElementById("badge").href = `./#/calculator?${query}`;
  measure();
  again = setTimeout(draw, 60_000 - (Date.now() % 60_000));
}
// What stood still while nobody looked is said anew.
addEventListener("visibilitychange", () => { if (!document.hidden) draw(); });
addEventListener("pageshow", ({ persisted }) => { if (persisted) draw(); });
draw();
