// Firefox: what WebDriver alone does not do is asked of WebDriver BiDi, and what that has not either, of the browser's own
// scripts, in what geckodriver calls the context of the browser.

import { here, program, Unable } from './engine.mjs';
import { pressTogether } from './keys.mjs';
import { firefox as selenium, webdriver } from './npm.mjs';
import { until } from './until.mjs';

const browser = () => program('FIREFOX', ['firefox-esr', 'firefox']);
const itsDriver = () => program('GECKODRIVER', ['geckodriver']);

/** What each browser told since it was last asked. */
const heard = new WeakMap();

/** Asks something of WebDriver BiDi. */
async function bidi(driver, method, params = {}) {
  const { error, message, result } = await (await driver.getBidi()).send({ method, params });
  if (error) throw new Error(`${method}: ${error}: ${message}`);
  return result;
}

const tab = (driver) => driver.getWindowHandle();

/** Runs a script in the browser itself rather than in the page; `it` is what the browser knows of the tab in front. */
async function inside(driver, script, ...given) {
  await driver.setContext('chrome');
  try {
    return await driver.executeScript(`return (async (it, ...given) => { ${script} })(gBrowser.selectedBrowser.browsingContext, ...arguments)`, ...given);
  } finally {
    await driver.setContext('content');
  }
}

/**
 * BiDi tells of an error that is logged only that it is an object. What was on its way is given up where the document goes, and
 * that is no fault. It runs inside the page.
 */
function inWords() {
  const { error } = console;
  let leaves = false;
  addEventListener('beforeunload', () => { leaves = true; });
  console.error = (...words) => {
    if (leaves && words.some((one) => /^NetworkError/.test(one?.message))) return;
    error.apply(console, words.map((one) => (typeof one?.message === 'string' ? `${one.name}: ${one.message}` : one)));
  };
}

// What this browser says beside the complaint itself: that a module which is not there is no module, for that it did not come is
// told already, and that what was on its way is given up where the document goes, also by a service worker.
const BESIDE = /^Failed to load ‘’\. A ServiceWorker intercepted|^Loading module from .* was blocked because of a disallowed MIME type|AbortError: The operation was aborted/;

/** Hears what BiDi tells of the console and of requests. */
async function listen(driver) {
  const told = { complaints: [], addresses: [] };
  heard.set(driver, told);
  const events = {
    'log.entryAdded': ({ level, text, stackTrace }) => {
      const { url = '', lineNumber = 0 } = stackTrace?.callFrames?.[0] ?? {};
      if (level === 'error' && !BESIDE.test(text)) told.complaints.push(`${url}:${lineNumber} ${text}`);
    },
    // The pages of the browser itself are nobody's request.
    'network.beforeRequestSent': ({ context, request }) => { if (context) told.addresses.push(request.url); },
    'network.responseCompleted': ({ context, response: { status, url } }) => {
      if (context && status >= 400) told.complaints.push(`${url} could not be loaded: ${status}`);
    },
  };
  const { socket } = await driver.getBidi();
  socket.on('message', (text) => {
    const { method, params } = JSON.parse(text);
    events[method]?.(params);
  });
  await bidi(driver, 'session.subscribe', { events: Object.keys(events) });
}

/** Takes what was heard, once all that the tab has said has come: an answer to a question comes after it. */
async function take(driver, what) {
  await bidi(driver, 'script.evaluate', { expression: '0', target: { context: await tab(driver) }, awaitPromise: false });
  return heard.get(driver)[what].splice(0);
}

const pref = (driver, name, value) => inside(driver, `
  const [name, value] = given;
  if (value === null) Services.prefs.clearUserPref(name);
  else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
  else Services.prefs.setIntPref(name, value);`, name, value);

/** The page has the focus. It hears of it a moment later, and keys are to wait for that. */
async function focus(driver) {
  await inside(driver, 'window.focus(); gBrowser.selectedBrowser.focus();');
  await until(async () => { if (!(await driver.executeScript('return document.hasFocus()'))) throw new Error('the page has not got the focus'); });
}

export const firefox = {
  name: 'firefox',

  /** Whether it can be started here. */
  there: () => here(browser, itsDriver),

  /** A browser that speaks a language and keeps to itself: no host but this machine can be reached, and what it leaves is in `folder`. */
  async start({ language, folder }) {
    const options = new selenium.Options();
    options.setBinary(browser());
    options.addArguments('-headless');
    options.set('webSocketUrl', true);
    const preferences = {
      'intl.accept_languages': language,
      // All but this machine is asked of a proxy that is not there.
      'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9,
      // Tab goes to links too, on every system.
      'accessibility.tabfocus': 7,
    };
    for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
    const service = new selenium.ServiceBuilder(itsDriver()).addArguments('--allow-system-access').setStdio('ignore').setEnvironment({ ...process.env, TMPDIR: folder });
    const driver = await new webdriver.Builder().disableEnvironmentOverrides().forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service).build();
    await listen(driver);
    await bidi(driver, 'script.addPreloadScript', { functionDeclaration: String(inWords) });
    return driver;
  },

  /** The language of dates, numbers and of what the page reads as the person's own, in this tab. */
  language: async (driver, language) => bidi(driver, 'emulation.setLocaleOverride', { locale: language, contexts: [await tab(driver)] }),

  /** The time zone of this tab; the machine's own, where none is given. */
  zone: async (driver, zone) => bidi(driver, 'emulation.setTimezoneOverride', { timezone: zone ?? null, contexts: [await tab(driver)] }),

  /** A viewport of exactly this size. */
  size: async (driver, { width, height, ratio = 1 }) =>
    bidi(driver, 'browsingContext.setViewport', { context: await tab(driver), viewport: { width, height }, devicePixelRatio: ratio }),

  async media(driver, { dark, still, forced, contrast, print }) {
    if (contrast) throw new Unable('firefox has no way for: more contrast');
    // What is said of a tab is forgotten with every document, so it is said again.
    await inside(driver, `
      const [asked, still] = given;
      const say = (browser) => { if (browser.asked) Object.assign(browser.browsingContext, browser.asked); };
      if (!gBrowser.saysAgain) gBrowser.addTabsProgressListener(gBrowser.saysAgain = { onLocationChange: say });
      gBrowser.selectedBrowser.asked = asked;
      say(gBrowser.selectedBrowser);
      Services.prefs.setIntPref('ui.prefersReducedMotion', still ? 1 : 0);`,
    { prefersColorSchemeOverride: dark ? 'dark' : 'light', forcedColorsOverride: forced ? 'active' : 'none', mediumOverride: print ? 'print' : '' }, Boolean(still));
  },

  /** Runs a script in every document from now on, before the document's own, until `unload` of what this returns. */
  preload: async (driver, source) =>
    (await bidi(driver, 'script.addPreloadScript', { functionDeclaration: `() => {\n${source}\n}`, contexts: [await tab(driver)] })).script,
  unload: (driver, script) => bidi(driver, 'script.removePreloadScript', { script }).catch(() => {}),

  /** The focus is in the tab. */
  front: async (driver) => {
    await bidi(driver, 'browsingContext.activate', { context: await tab(driver) });
    await focus(driver);
  },

  /**
   * The focus is in the page again, from among the browser's own controls. Its driver gives keys to the page even there, and a page
   * without the focus neither draws rings around its controls nor lets Enter press them.
   */
  regain: focus,

  /** Nothing is left of where the tab was before. */
  history: (driver) => inside(driver, 'const { sessionHistory } = it; if (sessionHistory.count > 1) sessionHistory.purgeHistory(sessionHistory.count - 1);'),

  /** With or without a network, as the page itself can tell. */
  network: async (driver, there) =>
    bidi(driver, 'emulation.setNetworkConditions', { networkConditions: there ? null : { type: 'offline' }, contexts: await driver.getAllWindowHandles() }),

  /** Nothing is kept of an origin, and nothing is allowed to it. What was fetched from it stays. */
  async forget(driver, origin) {
    await inside(driver, `
      const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(given[0]);
      const { CLEAR_DOM_STORAGES, CLEAR_COOKIES, CLEAR_PERMISSIONS } = Ci.nsIClearDataService;
      await new Promise((done) => Services.clearData.deleteDataFromPrincipal(principal, true, CLEAR_DOM_STORAGES | CLEAR_COOKIES | CLEAR_PERMISSIONS, done));
      Services.prefs.clearUserPref('dom.events.testing.asyncClipboard');`, origin);
  },

  /** Nothing is left of what was fetched before. */
  uncache: (driver) => inside(driver, 'Services.cache2.clear(); ChromeUtils.clearResourceCache?.();'),

  /** With or without scripts of the page. */
  scripts: (driver, there) => inside(driver, 'it.allowJavascript = given[0];', there),

  hurry: pressTogether,

  downloads: (driver, folder) => bidi(driver, 'browser.setDownloadBehavior', { downloadBehavior: { type: 'allowed', destinationFolder: folder } }),

  /** The page may read the clipboard without the question that this browser puts to the person each time. */
  permit: (driver) => pref(driver, 'dom.events.testing.asyncClipboard', true),

  /** What the browser complained of since it was last asked. */
  complaints: (driver) => take(driver, 'complaints'),

  /** Every address that was asked for since it was last asked, whether or not it could be reached. */
  addresses: (driver) => take(driver, 'addresses'),

  /** A picture of the whole page, as base64. */
  picture: async (driver) => (await bidi(driver, 'browsingContext.captureScreenshot', { context: await tab(driver), origin: 'document' })).data,
};
