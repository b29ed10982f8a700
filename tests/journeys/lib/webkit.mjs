// WebKit, as WebKitGTK's MiniBrowser has it, which is nearest to Safari where there is no Mac. Its driver speaks plain WebDriver.
// So the server puts scripts into documents, the browser is told its circumstances when it starts, and a script in the page says
// what it complains of.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { here, program, Unable } from './engine.mjs';
import { pressKeys, pressTogether } from './keys.mjs';
import { webdriver } from './npm.mjs';
import { paper } from './paper.mjs';
import { until } from './until.mjs';

/** Where systems put the programs that come with a library. */
function folders() {
  const inside = (folder) => {
    try {
      return readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory()).map(({ name }) => path.join(folder, name));
    } catch {
      return [];
    }
  };
  return ['/usr/lib', '/usr/libexec'].flatMap((folder) => [folder, ...inside(folder)]).flatMap(inside).filter((folder) => /webkit(2gtk|gtk)-/.test(folder));
}

const browser = () => program('MINIBROWSER', ['MiniBrowser'], folders());
const itsDriver = () => program('WEBKITWEBDRIVER', ['WebKitWebDriver']);
const screen = () => program('XVFB', ['Xvfb']);

/** The screen, and in the middle of it the pointer. Where nobody manages windows, the one below the pointer has the focus. */
const SCREEN = { width: 2560, height: 2048 };
const around = (width, height) => ({ x: Math.round((SCREEN.width - width) / 2), y: Math.round((SCREEN.height - height) / 2) });

/** What belongs to each browser: the processes beside it, its circumstances, and the addresses that it asked others for. */
const beside = new WeakMap();
const children = new Set();
process.on('exit', () => { for (const child of children) child.kill(); });

function run(command, given, options) {
  const child = spawn(command, given, { stdio: 'ignore', ...options });
  child.on('error', () => {});
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** A proxy that lets nothing through, and remembers what was asked. */
async function nowhere() {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`https://${request.url.replace(/:443$/, '')}/`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return { asked, server, port: server.address().port };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What can be said at the start only, in a form in which it can be compared. */
const fixed = ({ zone, dark, still }) => ({ zone: zone ?? null, dark: Boolean(dark), still: Boolean(still) });

/** Fails where a circumstance is not as it was at the start. */
function asStarted(driver, wanted) {
  for (const [name, value] of Object.entries(wanted)) {
    if (beside.get(driver).at[name] !== value) throw new Unable(`webkit has no way for: another ${name} than at its start`);
  }
}

export const webkit = {
  name: 'webkit',

  /** Whether it can be started here. */
  there: () => here(browser, itsDriver, screen),

  fixed,

  // What a link in the page fetches ahead, it fetches again where a script does: no form of the link changes that.
  refetches: true,

  // Windows: in a tab behind another nothing can be pressed, and its driver has no way to bring that to the front.
  tabs: 'window',

  /** A browser that keeps to itself: no host but this machine can be reached, what it leaves is in `folder`, and downloads in `saved`. */
  async start({ folder, saved, at }) {
    const own = path.join(folder, 'own');
    const { zone, dark, still } = fixed(at);
    await mkdir(path.join(own, 'gtk-3.0'), { recursive: true });
    await writeFile(path.join(own, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${saved}"\n`);
    await writeFile(path.join(own, 'gtk-3.0', 'settings.ini'), `[Settings]\ngtk-enable-animations=${still ? 0 : 1}\n`);
    // Its own controls take no room: a window can be no narrower than they are.
    await writeFile(path.join(own, 'gtk-3.0', 'gtk.css'), '* { font-size: 1px; padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; -gtk-icon-transform: scale(0.1); }\n');
    const display = run(screen(), ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = String((await once(display.stdio[3], 'data'))[0]).trim();
    const [proxy, port] = [await nowhere(), await freePort()];
    const service = run(itsDriver(), [`--port=${port}`], {
      env: {
        ...process.env, TMPDIR: folder, HOME: own, XDG_CONFIG_HOME: own, XDG_CACHE_HOME: own, XDG_DATA_HOME: own, DISPLAY: `:${number}`, LC_ALL: 'C.UTF-8',
        ...(zone ? { TZ: zone } : {}), GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    const others = { display, service, proxy, at: fixed(at) };
    const address = `http://127.0.0.1:${port}`;
    await until(() => fetch(`${address}/status`).catch(() => { throw new Error('WebKitWebDriver does not answer'); }));
    const capabilities = new webdriver.Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {
        binary: browser(), args: ['--automation', `--proxy=http://127.0.0.1:${proxy.port}`, '--ignore-host=127.0.0.1', ...(dark ? ['--dark-mode'] : [])],
      },
    });
    try {
      const driver = await new webdriver.Builder().disableEnvironmentOverrides().usingServer(address).withCapabilities(capabilities).build();
      beside.set(driver, others);
      return driver;
    } catch (error) {
      end(others);
      throw error;
    }
  },

  /** What was started beside it goes too. */
  async quit(driver) {
    end(beside.get(driver));
  },

  /** Only the zone that it was started in. */
  zone: (driver, zone) => asStarted(driver, { zone: zone ?? null }),

  /** A viewport of exactly this size: the window is made larger by what it keeps for itself. */
  async size(driver, { width, height, ratio = 1 }) {
    if (ratio !== 1) throw new Unable('webkit has no way for: another ratio of pixels');
    let [more, higher] = [0, 0];
    await until(async () => {
      await driver.manage().window().setRect({ ...around(width, height), width: width + more, height: height + higher });
      const [across, down, wide, high] = await driver.executeScript('return [innerWidth, innerHeight, outerWidth, outerHeight]');
      if (across === width && down === height) return;
      // A window that is on its way to its size says what it was as well as what it is.
      [more, higher] = [Math.max(0, wide - across), Math.max(0, high - down)];
      throw new Unable(`webkit has no way for: a viewport of ${width} by ${height}; it comes to ${across} by ${down}`);
    });
  },

  /** What the person prefers, as at the start. Paper is a script for the page to run. */
  media(driver, { dark, still, forced, contrast, print }) {
    if (forced) throw new Unable('webkit has no way for: forced colours');
    if (contrast) throw new Unable('webkit has no way for: more contrast');
    asStarted(driver, { dark: Boolean(dark), still: Boolean(still) });
    return `(${paper})(${Boolean(print)});`;
  },

  /** Nothing is kept of an origin. The rest of it is kept for as long as the browser runs, and journeys empty it. */
  forget: (driver) => driver.manage().deleteAllCookies(),

  /**
   * A text as other engines say it. The dates of its system are those of an earlier edition of the CLDR: in English they have a
   * comma behind the day of the week, in Dutch none before the time.
   */
  said: (text) => text.replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?=\d)/g, '$1 ').replace(/\b((?:ma|di|wo|do|vr|za|zo) \d+ [a-z]{3}) (?=\d\d:)/g, '$1, '),

  /** A role as other engines say it: a list to choose from is to its driver the button that opens one. */
  role: (told, tag) => (tag === 'select' && told === 'button' ? 'combobox' : told),

  /** The folder for downloads is known from the start. */
  downloads() {},

  hurry: pressTogether,

  /** The text on the clipboard, as pasting it shows: a script may read it only where a person agrees each time. */
  async clipboard(driver) {
    await driver.executeScript(() => {
      const field = document.createElement('textarea');
      field.id = 'pasted-here';
      field.before_ = document.activeElement;
      document.body.append(field);
      field.focus();
    });
    await pressKeys(driver, 'Control+v');
    return driver.executeScript(() => {
      const field = document.getElementById('pasted-here');
      field.remove();
      field.before_?.focus();
      return field.value;
    });
  },

  /** Every address of another machine that was asked for since it was last asked: none could be reached. */
  addresses: (driver) => beside.get(driver).proxy.asked.splice(0),
};

function end({ display, service, proxy }) {
  service.kill();
  display.kill();
  proxy.server.close();
}
