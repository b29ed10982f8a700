// Starts the page. A file of its own, so that the page needs no inline script.
// Everything that can go wrong ends in the same place: the fallback, which says how to reach each vendor.
const root = document.documentElement;
const failed = (error) => {
  console.error(error);
  root.dataset.state = "failed";
  // Why, and what to do; where not even that comes, the ways to the vendors are there all the same.
  import("./why.js").then((why) => why.tell(error)).catch(() => {});
  // Another address may belong to a part that works.
  addEventListener("hashchange", () => location.reload());
};
// A panic stops the page wherever it is; whoever is in the middle of something must not be left in the dark.
// It is told by its name: a browser that forbids WebAssembly has none of its errors either.
const stopped = (error) => error?.name === "RuntimeError" && failed(error);
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));
root.dataset.state = "loading";
const slow = setTimeout(() => {
  if (root.dataset.state === "loading") root.dataset.state = "slow";
}, 8000);
try {
  // The address says which of the two parts of the page it belongs to.
  const first = document.querySelector("[data-wasm]").dataset;
  const more = { js: "./case.js", wasm: "./case_bg.wasm" };
  const isMore = /^#\/(intake|drafts|compare)/.test(location.hash);
  if (isMore) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "more.css" }));
    import("./paper.js").catch(() => {});
  }
  const { js, wasm } = isMore ? more : first;
  const page = await import(new URL(js, document.baseURI));
  await page.default({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  failed(error);
}
clearTimeout(slow);
// What reads calendar files is loaded when a person gives one: the page calls this with its bytes.
globalThis.readCalendar = async (file, name, zone, year) => {
  const of = (name) => new URL(name, document.baseURI);
  const [days, zones] = await Promise.all([import(of("days.js")), fetch(of("zones.bin"))]);
  if (!zones.ok) throw new Error(`zones.bin: ${zones.status}`);
  await days.default({ module_or_path: of("days_bg.wasm") });
  return globalThis.daysOf(file, name, zone, year, new Uint8Array(await zones.arrayBuffer()));
};
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
