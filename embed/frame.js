// Stands between the page and whoever shows it in a frame: docs/PROTOCOL.md. Only embed.html has it, before all other scripts, so that a
// host that is quick is not missed.
//
// Who may speak is decided here, where the browser tells who it is; what is said is read by the program (src/embed).

const VERSION = 1;
// The longest message that is taken, and how many may wait for the program.
const LARGEST = 1 << 20;
const MOST = 1000;

const root = document.documentElement;
const refuse = (why) => console.warn(`duetime: not taken: ${why}`);
const origins = (address) => {
  try {
    return new URL(address).origin;
  } catch {
    return "";
  }
};

// What the address says becomes the ordinary address of the page, without an entry in the history.
const asked = new URLSearchParams(location.search);
const take = (name, known) => {
  const value = asked.get(name)?.replace(/^[“”„‟″"«»]+|[“”„‟″"«»]+$/g, "");
  asked.delete(name);
  if (value && known && !known.includes(value)) return void refuse(`${name}=${value}: there is ${known.join(", ")}`);
  return value;
};
const view = take("view", ["calculator", "intake", "compare"]);
const tag = take("lang");
const scheme = take("theme", ["light", "dark", "auto"]);
if (scheme && scheme !== "auto") root.dataset.scheme = scheme;
if (tag) Object.defineProperty(navigator, "languages", { value: [tag, ...navigator.languages], configurable: true });
if (!location.hash && location.search && !asked.has("carry")) {
  const choices = `${asked}`;
  history.replaceState(null, "", `${location.pathname}#/${view ?? "calculator"}${choices && "?"}${choices}`);
}

// Going from place to place is no entry in the history of the host: Back leaves the page, as anybody expects of it.
addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#/"]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.replace(link.getAttribute("href"));
});

// The host.
const isFrame = parent !== self;
// As far as the browser tells who it is.
const around = isFrame ? (location.ancestorOrigins?.[0] ?? origins(document.referrer)) : "";
// A list that is none names nobody: in a text, a part of an origin would do.
const listed = (hosts) => (Array.isArray(hosts) && hosts.length ? hosts : [location.origin]);
let hosts;
const named = fetch(new URL("duetime.json", location.href), { cache: "no-cache" })
  .then((response) => (response.ok ? response.json() : {}))
  .catch(() => ({}))
  .then((settings) => (hosts = listed(settings?.hosts)));
const heard = [];
let waiting = 0;
let port;
let host = "";
let height = 0;
// "ready" is the first that a host hears.
let isReady = false;
const there = () => dispatchEvent(new Event("frame"));

// The reason why a message connects nobody; none where it does.
const wrong = ({ source, origin, data, ports }) => {
  if (!isFrame) return "there is no page around this one";
  if (source !== parent) return `it is not from the page around the frame (${origin})`;
  if (origin === "null" || !hosts.includes(origin)) return `${origin} is not named in duetime.json`;
  if (typeof data !== "string" || !/^duetime-connect \d{1,4}$/.test(data)) return "it is no connection";
  if (ports.length !== 1) return `it needs one port, and has ${ports.length}`;
  if (port) return "somebody is connected already";
};
addEventListener("message", async (event) => {
  // Extensions and the page itself speak to their own window.
  if (event.source === self) return;
  if (!hosts) await named;
  const why = wrong(event);
  if (why) return refuse(why);
  const [end] = event.ports;
  if (event.data !== `duetime-connect ${VERSION}`) {
    end.postMessage(JSON.stringify({ type: "error", code: "version", message: `this frame speaks version ${VERSION}`, field: "" }));
    end.close();
    return refuse(`${event.data}: this frame speaks version ${VERSION}`);
  }
  port = end;
  host = event.origin;
  port.onmessage = ({ data }) => {
    if (typeof data !== "string") return refuse("a message that is no text");
    // To the program an empty text is that somebody is there.
    if (!data) return port.postMessage(JSON.stringify({ type: "error", code: "malformed", message: "an empty text is no message", field: "" }));
    if (data.length > LARGEST) return refuse("a message of more than 1 MiB");
    if (heard.length >= MOST || (waiting += data.length) > 4 * LARGEST) return refuse("more messages than the page can take");
    heard.push(data);
    there();
  };
  // The first that is heard is that it may speak.
  heard.push("");
  there();
});

// How high the page is.
const measure = () => {
  const now = Math.ceil(root.getBoundingClientRect().height);
  // What is on its way is no reason to become lower: what stands below in the host would come up, and go again.
  if (!isReady || now === height || (now < height && root.querySelector(".loading"))) return;
  height = now;
  port.postMessage(JSON.stringify({ type: "size", height }));
};
// A frame later: to measure at once is a loop to some engines.
new ResizeObserver(() => requestAnimationFrame(measure)).observe(root);

// In a sandbox that takes its origin away.
const isNobody = self.origin === "null";
const isForbidden = () => {
  try {
    localStorage.getItem("duetime.language");
    return false;
  } catch {
    return true;
  }
};
const looks = {
  scheme: (value) => (value ? (root.dataset.scheme = value) : delete root.dataset.scheme),
  font: (value) => (root.dataset.font = value ?? ""),
  density: (value) => (root.dataset.density = value ?? ""),
  grounds: (value) => (root.dataset.colour = value ?? ""),
};
const set = (name, value) => (value ? root.style.setProperty(name, value) : root.style.removeProperty(name));

// What the program asks for: src/browser/frame.rs.
const does = {
  heard: () => {
    const text = heard.shift();
    if (!heard.length) waiting = 0;
    return text;
  },
  tell: (text) => {
    port?.postMessage(text);
    isReady = !!port;
    measure();
  },
  host: () => host || around,
  stands: () => {
    const isNamed = !around || hosts?.includes(around) || host === around;
    return [isNamed ? "" : "unnamed", around && around !== location.origin ? "apart" : "", isForbidden() ? "forbidden" : "", isNobody ? "nobody" : ""].join(" ");
  },
  theme: (text) => {
    const theme = JSON.parse(text);
    for (const [name, look] of Object.entries(looks)) look(theme[name]);
    set("--round", theme.radius);
    set("--host", theme.colour);
    set("--host-ink", theme.ink);
  },
  tab: (text) => {
    // Without an origin of its own the frame cannot show that it is who it is: only what was chosen goes along.
    if (isNobody) return open(`./#${JSON.parse(text).hash}`, "_blank", "noopener") && undefined;
    carried = text;
    opened = open(`${location.pathname}?carry`, "_blank");
    return opened ? undefined : "blocked";
  },
};
globalThis.frame = (what, text) => does[what]?.(text) ?? undefined;
named.then(there);

// A tab of its own takes the draft along: it asks the frame that opened it, in the same origin.
let carried;
let opened;
addEventListener("message", ({ source, origin, data }) => {
  if (opened && source === opened && origin === location.origin && data === "duetime-carry") {
    opened.postMessage(carried, origin);
    opened = undefined;
  }
});
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const another = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (n, i) => (i && i % 4 === 0 ? "-" : "") + letters[n % 32]).join("");
const lay = ({ hash, reference, record }) => {
  const name = (reference) => `duetime.case.${reference}`;
  try {
    if (reference) {
      const is = localStorage.getItem(name(reference));
      // The same draft may be there, and another way on: then this is one of its own. Nothing of either is lost.
      if (is !== null && is !== record) {
        const now = another();
        record = record.replaceAll(reference, now);
        reference = now;
      }
      localStorage.setItem(name(reference), record);
      sessionStorage.setItem("duetime.tab", reference);
    }
  } catch {}
  location.replace(new URL(`./#${hash}`, location.href));
};
if (!isFrame && asked.has("carry")) {
  root.dataset.carry = "";
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== opener || origin !== location.origin || typeof data !== "string") return;
    try {
      lay(JSON.parse(data));
    } catch {
      location.replace(new URL("./", location.href));
    }
  });
  if (opener) opener.postMessage("duetime-carry", location.origin);
  setTimeout(() => location.replace(new URL("./", location.href)), 5000);
}
