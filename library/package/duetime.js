// Duetime for JavaScript: by when does support aim to answer, and why? Types and words are in duetime.d.ts, examples in README.md.
//
// The program is there as soon as this module is: there is nothing to start. What checks programmes, what compares plans and what writes
// cases are programs of their own, which are fetched when they are first called. A program takes texts and numbers; its exports are in library/src.

const UNITS = ["minutes", "hours", "business_minutes", "business_hours", "business_days", "business_days_to_end_of_day"];
const PLACES = Object.fromEntries(UNITS.map((unit, place) => [unit, place]));
const LANGUAGES = [/* LANGUAGES */];
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class DuetimeError extends Error {
  constructor({ field, value, reason, way_out }) {
    super(`${field ? `${field}: ` : ""}${reason}${value ? ` (${value})` : ""}; ${way_out}`);
    this.name = "DuetimeError";
    Object.assign(this, { field, value, reason, way_out });
  }
}

const bytesOf = async (url) => {
  if (url.protocol === "file:") return (await import("node:fs/promises")).readFile(url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} did not come: ${response.status}`);
  return response.arrayBuffer();
};

/** A program: its exports, and how texts go in and out. */
const start = async (url) => {
  const { instance } = await WebAssembly.instantiate(await bytesOf(url), {});
  const wasm = instance.exports;
  const give = (text) => {
    const bytes = encoder.encode(text);
    const at = wasm.room(bytes.length);
    new Uint8Array(wasm.memory.buffer, at, bytes.length).set(bytes);
    return [at, bytes.length];
  };
  const take = () => decoder.decode(new Uint8Array(wasm.memory.buffer, wasm.answer(), wasm.length()));
  const refused = () => new DuetimeError(JSON.parse(take()).error);
  const answered = (is) => {
    if (!is) throw refused();
    return JSON.parse(take());
  };
  const kept = (at) => {
    if (!at) throw refused();
    return at;
  };
  return { wasm, give, answered, kept, refused };
};

/** The same, when it is first wanted; again where it did not come. */
const later = (url) => {
  let program;
  return () => (program ??= start(url()).catch((error) => {
    program = undefined;
    throw error;
  }));
};

const main = await start(new URL("./duetime.wasm", import.meta.url));
const checking = later(() => new URL("./check.wasm", import.meta.url));
const comparing = later(() => new URL("./compare.wasm", import.meta.url));
const casing = later(() => new URL("./case.wasm", import.meta.url));

/** What was opened is closed when nobody holds it any more. */
const left = new FinalizationRegistry((close) => close());

const object = (value) => {
  if (value === null || typeof value !== "object") {
    throw new DuetimeError({ field: "", value: String(value), reason: "the arguments are no object", way_out: "give an object" });
  }
  return value;
};

/** A question without its programme, as JSON: moments may be dates, or milliseconds. */
const written = (question) => {
  const { programme, programmes, texts, at, ...rest } = object(question);
  if (at !== undefined) rest.at = typeof at === "number" && Number.isFinite(new Date(at).getTime()) ? new Date(at) : at;
  return JSON.stringify(rest);
};

/** Arguments that open a programme. */
const opening = (programme, texts = []) => JSON.stringify({ programme, texts });

/** Asks a program something of a programme that is opened for this alone. */
const once = ({ wasm, give, kept, answered }, opens, what, question) => {
  const opened = kept(wasm.open(...give(opens)));
  try {
    return answered(wasm.ask(opened, what, ...give(question)));
  } finally {
    wasm.close(opened);
  }
};

class Opened {
  #at;
  #close;

  constructor(programme, texts) {
    this.opens = opening(programme, texts);
    const at = main.kept(main.wasm.open(...main.give(this.opens)));
    let open = true;
    this.#at = at;
    this.#close = () => {
      if (open) main.wasm.close(at);
      open = false;
    };
    left.register(this, this.#close, this);
  }

  #ask(what, question) {
    if (!this.#at) throw new DuetimeError({ field: "programme", value: "", reason: "it was closed", way_out: "open it again" });
    return main.answered(main.wasm.ask(this.#at, what, ...main.give(written(question))));
  }

  due(question) {
    return this.#ask(0, question);
  }

  triage(question = {}) {
    return this.#ask(1, question);
  }

  async compare(question) {
    return compare({ ...question, programme: this });
  }

  async caseOf(question) {
    return caseOf({ ...question, programme: this });
  }

  close() {
    left.unregister(this);
    this.#close();
    this.#at = 0;
  }
}

export const open = (programme, texts) => new Opened(programme, texts);

export const due = (question) => {
  const { programme, texts } = object(question);
  return programme instanceof Opened ? programme.due(question) : once(main, opening(programme, texts), 0, written(question));
};

export const triage = (question) => {
  const { programme, texts } = object(question);
  return programme instanceof Opened ? programme.triage(question) : once(main, opening(programme, texts), 1, written(question));
};

export const checkProgramme = async (programme) => {
  const text = typeof programme === "string" ? programme : (JSON.stringify(programme) ?? "");
  const { wasm, give, answered } = await checking();
  return answered(wasm.check(...give(text))).problems;
};

export const compare = async (question) => {
  const { programme, programmes } = object(question);
  const { wasm, give, answered } = await comparing();
  const one = (programme) => (programme instanceof Opened ? JSON.parse(programme.opens).programme : programme);
  const all = JSON.parse(written(question));
  if (programmes === undefined) all.programme = one(programme);
  else all.programmes = Array.isArray(programmes) ? programmes.map(one) : programmes;
  return answered(wasm.compare(...give(JSON.stringify(all))));
};

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const reference = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte, n) => (n && n % 4 === 0 ? "-" : "") + DIGITS[byte & 31]).join("");

const spoken = new Set();

export const caseOf = async (question) => {
  const { programme, texts, draft } = object(question);
  const all = JSON.parse(written(question));
  all.made_at ??= new Date().toISOString();
  if (draft === undefined) all.reference ??= reference();
  const program = await casing();
  const tag = all.language ?? "en";
  if (LANGUAGES.includes(tag) && !spoken.has(tag)) {
    const words = decoder.decode(await bytesOf(new URL(`./words/${tag}.txt`, import.meta.url)));
    if (program.wasm.speak(...program.give(`${tag}\n${words}`))) spoken.add(tag);
  }
  const opens = programme instanceof Opened ? programme.opens : opening(programme, texts);
  const { json, text, markdown, summary } = once(program, opens, 3, JSON.stringify(all));
  return { case: JSON.parse(json), json, text, markdown, summary };
};

const wrong = (field, value, reason, way_out) => new DuetimeError({ field, value: String(value), reason, way_out });

class Timetable {
  #at;
  #close;

  constructor(calendar) {
    const at = main.kept(main.wasm.timetable(...main.give(typeof calendar === "string" ? calendar : JSON.stringify(object(calendar)))));
    let open = true;
    this.#at = at;
    this.#close = () => {
      if (open) main.wasm.forget(at);
      open = false;
    };
    left.register(this, this.#close, this);
  }

  /** The number of an answer, or the reason why there is none. */
  #number(answer) {
    if (answer === answer) return answer;
    main.wasm.why();
    throw main.refused();
  }

  #open() {
    if (!this.#at) throw wrong("calendar", "", "it was closed", "make it ready again");
    return this.#at;
  }

  due(at, amount, unit = "business_hours") {
    const place = PLACES[unit];
    if (place === undefined) throw wrong("unit", unit, "there is no such unit", `use one of ${UNITS.join(", ")}`);
    if (amount >>> 0 !== amount) throw wrong("amount", amount, "it is no whole number from 0 to 4294967295", "give a whole number of a smaller unit");
    return this.#number(main.wasm.due(this.#open(), +at, amount, place));
  }

  between(from, to) {
    return this.#number(main.wasm.between(this.#open(), +from, +to));
  }

  isOpen(at) {
    return this.#number(main.wasm.is_open(this.#open(), +at)) === 1;
  }

  close() {
    left.unregister(this);
    this.#close();
    this.#at = 0;
  }
}

export const timetable = (calendar) => new Timetable(calendar);
