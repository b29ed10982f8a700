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
  if (isMore) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "more.css" }));
  const { js, wasm } = isMore ? more : first;
  const page = await import(new URL(js, document.baseURI));
  await page.default({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  failed(error);
}
clearTimeout(slow);
// What reads calendar files is loaded when a person gives one: the page calls this with its text.
globalThis.readCalendar = async (text, zone) => {
  const of = (name) => new URL(name, document.baseURI);
  const [days, zones] = await Promise.all([import(of("days.js")), fetch(of("zones.bin"))]);
  if (!zones.ok) throw new Error(`zones.bin: ${zones.status}`);
  await days.default({ module_or_path: of("days_bg.wasm") });
  return globalThis.daysOf(text, zone, new Uint8Array(await zones.arrayBuffer()));
};
