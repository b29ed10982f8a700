// Starts the page. A file of its own, so that the page needs no inline script.

// The names that files have at this release, the files of each chunk, the hash of all of them, and the languages: scripts/names.mjs fills them in.
const FILES = {};
const CHUNKS = {};
const BUILD = "";
const LANGUAGES = [];
const own = new URL(import.meta.url);
const address = (name) => new URL(name.replace(/^[^/]+\/?/, (first) => FILES[first] ?? first), own);

// Nobody waits in a row: what is sure to be needed is asked for before the program is there that needs it.
const asked = new Map();
const files = new Map();
const failed = new Set();
const known = new Set();
const begin = (name) => {
  if (asked.has(name) || files.has(name)) return;
  // A host may have said that a failure is to be kept, as it says of all that lies there.
  const coming = fetch(address(name), { cache: failed.has(name) ? "reload" : "default" });
  failed.delete(name);
  known.add(name);
  coming.then((response) => response.ok || failed.add(name)).catch(() => {});
  asked.set(name, coming);
};
// What could not be used, though it came, is asked for past the cache the next time.
globalThis.anew = () => known.forEach((name) => failed.add(name));
globalThis.soon = (name) => (CHUNKS[name]?.split(" ").map((file) => `${file}-${BUILD}.wasm`) ?? [name]).forEach(begin);
// A programme, what it says in another language than its first, and the zones, which it is of no use without.
globalThis.programmeAhead = (programme, tag) => {
  soon(`programmes/${programme}.json`);
  if (tag !== "en") soon(`programmes/${programme}.${tag}.json`);
  soon("zones.bin");
};
globalThis.ask = (name) => {
  begin(name);
  const coming = asked.get(name);
  asked.delete(name);
  return coming;
};
// What a chunk needs of the style, once; in the order in which it is asked for.
const dressed = {};
globalThis.dress = (name) =>
  (dressed[name] ??= new Promise((there) => {
    if (name === "more.css") import(address("paper.js")).catch(() => {});
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address(name), onload: there });
    link.onerror = () => {
      delete dressed[name];
      link.remove();
      there();
    };
    document.head.append(link);
  }));
// A piece of a file of chunks. Not streamed: so it does not matter which type a host sends, and several pieces fit into a file.
// What cannot be used, such as a page of the host in the place of a file that is gone, is asked for anew the next time.
globalThis.chunk = (name, from, to) => {
  if (!files.has(name)) {
    const coming = ask(name).then((response) => {
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.arrayBuffer();
    });
    coming.catch(() => {});
    files.set(name, coming);
  }
  const coming = files.get(name);
  return async (imports) => {
    try {
      return await WebAssembly.instantiate((await coming).slice(from, to), imports);
    } catch (error) {
      files.delete(name);
      failed.add(name);
      throw error;
    }
  };
};
// Whether the host has another release by now: its page starts with another script than this one.
globalThis.isOutdated = async () => {
  try {
    const page = await (await fetch(location.pathname, { cache: "no-store" })).text();
    const named = /boot[\w-]*\.js/.exec(page);
    return !!named && named[0] !== own.pathname.split("/").pop();
  } catch {
    return false;
  }
};
// Who wants to save data gets nothing ahead.
globalThis.whenIdle = () =>
  new Promise((idle) => navigator.connection?.saveData || (globalThis.requestIdleCallback ?? setTimeout)(() => idle()));

// Everything that can go wrong ends in the same place: the fallback, which says how to reach each vendor.
const root = document.documentElement;
// In Firefox, whoever leaves breaks off what is on its way, and it fails; only who is still here later is told.
let leaves = false;
addEventListener("beforeunload", () => {
  leaves = true;
  setTimeout(() => (leaves = false), 5000);
});
const fail = (error) => {
  if (leaves) return void setTimeout(fail, 5000, error);
  console.error(error);
  root.dataset.state = "failed";
  // Why, and what to do; where not even that comes, the ways to the vendors are there all the same.
  import(address("why.js")).then((why) => why.tell(error)).catch(() => {});
  // Another address may belong to a part that works.
  addEventListener("hashchange", () => location.reload());
};
// The program itself, where it lacks what it cannot begin without.
globalThis.giveUp = fail;
// A panic stops the page wherever it is; whoever is in the middle of something must not be left in the dark.
// It is told by its name: a browser that forbids WebAssembly has none of its errors either.
const stopped = (error) => error?.name === "RuntimeError" && fail(error);
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));
root.dataset.state = "loading";
const slow = setTimeout(() => {
  if (root.dataset.state === "loading") root.dataset.state = "slow";
}, 8000);
try {
  const page = import(document.getElementById("script").href);
  const program = fetch(document.getElementById("program").href);
  program.catch(() => {});
  begin("programmes/index.json");
  ahead();
  await (await page).default({ module_or_path: program });
  // A site may do without, and a frame has no need of it.
  if (FILES["offline.js"] && !("frame" in root.dataset)) whenIdle().then(() => import(address("offline.js"))).catch(() => {});
} catch (error) {
  fail(error);
}
clearTimeout(slow);

// The address, and the draft that is kept, say what else is needed.
function ahead() {
  const { hash, search } = location;
  let last, begun, spoken;
  try {
    // In a frame the host says which.
    spoken = "frame" in root.dataset || localStorage.getItem("duetime.language");
    last = localStorage.getItem("duetime.last")?.split("\n")[0];
    begun = Object.keys(localStorage).some((name) => name.startsWith("duetime.case."));
  } catch {}
  // Only what is an id as it stands: what else a link may mean is up to the program.
  const programme = /[?&]programme=([\w-]+)(?=&|$)/.exec(hash || search)?.[1] ?? (begun && last);
  const place = /^#\/(intake|drafts|compare)/.exec(hash)?.[1];
  // The language that was chosen, or the first of the browser's that there is, as the program decides too.
  const tags = [spoken, ...(navigator.languages ?? [])].map((tag) => `${tag}`.split(/[-_]/)[0].toLowerCase());
  const tag = tags.find((tag) => LANGUAGES.includes(tag)) ?? "en";
  const words = (pack) => begin(`words/${tag}-${pack}.txt`);
  words("shell");
  if (place || programme || hash.includes("=")) {
    soon("answer");
    dress("answer.css");
    words("answer");
  }
  if (place) {
    const what = place === "compare" ? place : "case";
    soon(what);
    words(what);
    dress("more.css");
  }
  if (programme) programmeAhead(programme, tag);
}
// Brings what stands in an element in line with some markup. What is there already stays the same element, so that nobody
// loses the focus, an open source or a selection because time passes.
// A button stays only if it still does the same.
const key = (node) => node.nodeName + (node.id || node.dataset?.do || "");
const align = (old, fresh) => {
  let at = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    let found = at;
    while (found && key(found) !== key(child)) found = found.nextSibling;
    if (!found) {
      old.insertBefore(child, at);
      continue;
    }
    for (; at !== found; at = at.nextSibling, at.previousSibling.remove());
    at = found.nextSibling;
    if (child.nodeType !== 1) {
      if (found.data !== child.data) found.data = child.data;
      continue;
    }
    // Whether something stands open is up to the person.
    for (const { name } of [...found.attributes]) if (name !== "open" && !child.hasAttribute(name)) found.removeAttribute(name);
    for (const { name, value } of child.attributes) if (name !== "open" && found.getAttribute(name) !== value) found.setAttribute(name, value);
    align(found, child);
  }
  for (; at; ) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
};
globalThis.drawAnew = (element, markup) => {
  const fresh = document.createElement("template");
  fresh.innerHTML = markup;
  align(element, fresh.content);
};
// Whether the last that was done was a press, not a key: a press on an answer says "this one", an arrow key only looks on.
let pressed = false;
addEventListener("pointerdown", () => (pressed = true), true);
addEventListener("keydown", () => (pressed = false), true);
globalThis.isPressed = (is = pressed) => (pressed = is);
// What closes while a person presses something below it would pull that away from under the pointer, and the press would be lost:
// so it waits until what was pressed has heard of it. (In Firefox nothing is ":active" yet where the focus moves.)
let held = false;
addEventListener("mousedown", () => (held = true), true);
addEventListener("mouseup", () => (held = false), true);
globalThis.onceReleased = (act) => (held ? addEventListener("mouseup", () => setTimeout(act), { once: true }) : act());
// Whoever has gone somewhere has done with the list of places.
addEventListener("hashchange", () => document.getElementById("places")?.hidePopover?.());
// What stands open and where the page was scrolled to outlive that everything is drawn anew, in another language.
globalThis.keepView = () => {
  const open = () => [...document.querySelectorAll("details")];
  const was = open().map((each) => each.open);
  const top = scrollY;
  setTimeout(() => {
    open().forEach((each, n) => (each.open = was[n]));
    scrollTo(0, top);
  });
};
