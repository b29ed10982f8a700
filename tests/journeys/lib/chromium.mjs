// Chromium: all that is done in its own way, not in WebDriver's. Another engine is another file with these functions;
// one that it lacks skips the journeys that need it.

import { here, program } from './engine.mjs';
import { chrome, WebSocket, webdriver } from './npm.mjs';

const browser = () => program('CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);
const itsDriver = () => program('CHROMEDRIVER', ['chromedriver']);

const devtools = (driver, command, parameters = {}) => driver.sendAndGetDevToolsCommand(command, parameters);

const log = (driver, kind) => driver.manage().logs().get(kind);

export const chromium = {
  name: 'chromium',

  /** Whether it can be started here. */
  there: () => here(browser, itsDriver),

  /** A browser that speaks a language and keeps to itself: no host but this machine can be reached, and what it leaves is in `folder`. */
  async start({ language, folder }) {
    const options = new chrome.Options();
    options.setBinaryPath(browser());
    options.addArguments(
      '--headless=new', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--no-default-browser-check',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions',
      '--disable-features=Translate,OptimizationHints,MediaRouter', '--force-color-profile=srgb', '--hide-scrollbars',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', `--lang=${language}`,
    );
    // Its sandbox can't be set up by root, nor on many build machines.
    if (process.getuid?.() === 0 || process.env.CI) options.addArguments('--no-sandbox');
    options.setUserPreferences({ 'intl.accept_languages': language, 'credentials_enable_service': false, 'download.prompt_for_download': false });
    options.setPerfLoggingPrefs({ enableNetwork: true, enablePage: false });
    const logs = new webdriver.logging.Preferences();
    logs.setLevel('browser', webdriver.logging.Level.ALL);
    logs.setLevel('performance', webdriver.logging.Level.ALL);
    options.setLoggingPrefs(logs);
    const service = new chrome.ServiceBuilder(itsDriver()).setEnvironment({ ...process.env, LANGUAGE: language, TMPDIR: folder });
    return new webdriver.Builder().disableEnvironmentOverrides().forBrowser('chrome').setChromeOptions(options).setChromeService(service).build();
  },

  /** The language of dates and numbers in this tab; the browser's own follows only where its translations are installed. */
  language: (driver, language) => devtools(driver, 'Emulation.setLocaleOverride', { locale: language.replace('-', '_') }),

  /** The time zone of this tab; the machine's own, where none is given. */
  zone: (driver, zone = '') => devtools(driver, 'Emulation.setTimezoneOverride', { timezoneId: zone }),

  /** A viewport of exactly this size. */
  size: (driver, { width, height, ratio = 1 }) =>
    devtools(driver, 'Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: ratio, mobile: false }),

  media: (driver, { dark, still, forced, contrast, print }) =>
    devtools(driver, 'Emulation.setEmulatedMedia', {
      media: print ? 'print' : '',
      features: [
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' },
        { name: 'prefers-contrast', value: contrast ? 'more' : 'no-preference' },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
      ],
    }),

  /** Runs a script in every document from now on, before the document's own, until `unload` of what this returns. */
  preload: async (driver, source) => (await devtools(driver, 'Page.addScriptToEvaluateOnNewDocument', { source })).identifier,
  unload: (driver, identifier) => devtools(driver, 'Page.removeScriptToEvaluateOnNewDocument', { identifier }).catch(() => {}),

  /** Wakes the worker of an origin, as the browser does once there is a network. */
  async wake(driver, origin, tag) {
    await devtools(driver, 'ServiceWorker.enable');
    // Registrations are counted, and nobody says which number this one has.
    for (let n = 0; n < 40; n += 1) await devtools(driver, 'ServiceWorker.dispatchSyncEvent', { origin, registrationId: `${n}`, tag, lastChance: false }).catch(() => {});
  },

  /** The focus is in the tab. */
  front: (driver) => devtools(driver, 'Page.bringToFront'),

  /** Nothing is left of where the tab was before. */
  history: (driver) => devtools(driver, 'Page.resetNavigationHistory'),

  /** With or without a network, as the page itself can tell. */
  network: (driver, there) =>
    driver.setNetworkConditions({ offline: !there, latency: 0, download_throughput: -1, upload_throughput: -1 }),

  /** A line that brings so many bits a second, and takes so many milliseconds to begin; without either, as fast as it is. */
  line: (driver, { bits = 0, wait = 0 } = {}) =>
    devtools(driver, 'Network.emulateNetworkConditions', { offline: false, latency: wait, downloadThroughput: bits ? bits / 8 : -1, uploadThroughput: bits ? bits / 8 : -1 }),

  /** Nothing is kept of an origin, and nothing is allowed to it. What was fetched from it stays. */
  async forget(driver, origin) {
    await devtools(driver, 'Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage' });
    await devtools(driver, 'Browser.resetPermissions');
  },

  /** Nothing is left of what was fetched before. */
  uncache: (driver) => devtools(driver, 'Network.clearBrowserCache', {}),

  /** With or without scripts of the page. */
  scripts: (driver, there) => devtools(driver, 'Emulation.setScriptExecutionDisabled', { value: !there }),

  /** A processor that is so many times slower, for this tab. */
  slow: (driver, times) => devtools(driver, 'Emulation.setCPUThrottlingRate', { rate: times }),

  /**
   * Keys as fast as they can be sent, none waiting for what the page makes of the one before: letters, or 'Enter', 'Tab'.
   * The driver itself would wait after each.
   */
  async hurry(driver, keys) {
    const address = (await driver.getCapabilities()).get('goog:chromeOptions').debuggerAddress;
    const targets = await (await fetch(`http://${address}/json/list`)).json();
    const handle = await driver.getWindowHandle();
    const socket = new WebSocket(targets.find(({ id }) => id === handle).webSocketDebuggerUrl);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const waiting = new Map();
    socket.on('message', (text) => {
      const { id, error } = JSON.parse(text);
      const { resolve, reject } = waiting.get(id) ?? {};
      if (error) reject?.(new Error(error.message));
      else resolve?.();
    });
    let last = 0;
    const send = (method, params) => new Promise((resolve, reject) => {
      waiting.set((last += 1), { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
    const all = keys.flatMap((key) => {
      const [text, code] = { Enter: ['\r', 13], Tab: [undefined, 9], ' ': [' ', 32] }[key] ?? [key, undefined];
      const event = { key, text, windowsVirtualKeyCode: code };
      return [send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...event }), send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code })];
    });
    await Promise.all(all);
    socket.close();
  },

  downloads: (driver, folder) => devtools(driver, 'Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder }),

  permit: (driver, origin, permissions) => devtools(driver, 'Browser.grantPermissions', { origin, permissions }),

  /** Ends the process of the tab in front, as if it had been shot: no handler of the page runs. */
  crash: (driver) => devtools(driver, 'Page.crash').catch(() => {}),

  /** Opens an address in one more tab, without waiting for it: the tab's handle. */
  target: async (driver, url) => (await devtools(driver, 'Target.createTarget', { url })).targetId,

  /** What the browser complained of since it was last asked. */
  async complaints(driver) {
    const entries = await log(driver, 'browser');
    return entries.filter((entry) => entry.level.value >= webdriver.logging.Level.SEVERE.value).map((entry) => entry.message);
  },

  /** Every address that was asked for since it was last asked, whether or not it could be reached. */
  async addresses(driver) {
    const events = (await log(driver, 'performance')).map((entry) => JSON.parse(entry.message).message);
    return events.flatMap(({ method, params }) =>
      method === 'Network.requestWillBeSent' ? [params.request.url]
        : method === 'Network.webSocketCreated' || method === 'Network.webTransportCreated' ? [params.url] : []);
  },

  /** A picture of the whole page, as base64. */
  async picture(driver) {
    const { cssContentSize: { width, height } } = await devtools(driver, 'Page.getLayoutMetrics');
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    return (await devtools(driver, 'Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip })).data;
  },
};
