// <duetime-sla>: Duetime in a page of somebody else. docs/embed.md says how it is used, docs/PROTOCOL.md what is spoken.
// Every visitor of a host loads it, so it is written for few bytes: 3,000 of brotli at most (tests/journeys/embed.mjs).

const RELEASE = '0.1.0';
const PROPERTIES = ['programmeData', 'programme', 'plan', 'view', 'level', 'theme', 'product', 'version', 'supportId', 'contact', 'agreement', 'src'];
const attribute = (name) => name.replace('I', '-i');
// What is an object, and so has no attribute.
const isData = (name) => /D|gre/.test(name);

// What the link says until the frame is there, and a screen reader of the frame.
const TITLES = {
  en: 'Targets of support',
  nl: 'Streeftijden van support',
  de: 'Zielzeiten des Supports',
  fr: 'Objectifs du support',
};

// What the frame may say: each field with the first letters of the types that it may have; z is null, u is not there.
const n = 'n', s = 's', o = 'o', sz = 'sz';
const FORMS = {
  __proto__: null,
  ready: { protocol: n, release: s, languages: o },
  size: { height: n },
  step: { view: s, step: sz },
  level: { programme: sz, plan: sz, level: sz },
  deadline: { programme: s, plan: s, level: sz, status: s, due: sz, text: s },
  draft: { reference: s, filled: n, needed: n },
  submit: { id: s, case: o, text: s },
  result: { id: s },
  error: { code: s, message: s, field: 'szu' },
  close: {},
};

// There is room before the frame comes, so that nothing moves then. A rule of the host's own counts more than these.
const STYLE = `:host{display:block;position:relative;min-height:40rem}
:host([view*=intake]),:host([view*=compare]){min-height:56rem}
:host([view*=badge]){min-height:1.75rem}
:host([hidden]){display:none}
iframe{display:block;width:100%;min-height:inherit;border:0}
.on,[class='']+iframe{position:absolute;visibility:hidden}`;

const said = new Set();

/** Tells whoever keeps the page, each thing once, and at most a hundred. */
const warn = (text) => {
  if (said.size < 100 && said.size < said.add(text).size) console.warn('duetime-sla: ' + text);
};

/** One line, as the frame takes it. */
const line = (value) => [...`${value ?? ''}`.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, 200).join('');

/** A value without the quotation marks around it that an editor made curly, or wrote as entities. */
const plain = (value) => (value ?? '').trim().replace(/^(["'„″′\p{Pi}\p{Pf}]|&#?\w+;)+(.*?)(["'„″′\p{Pi}\p{Pf}]|&#?\w+;)*$/su, '$2').trim();

/** A value of a form; else nothing, with a word about it. */
const fits = (name, value, form) => {
  if (RegExp(`^(${form})$`).test(value)) return value;
  if (value) warn(`${name}="${value}" is not ${form}`);
};

/** A text as one line, and anything else as it is. */
const tidy = (value) => (typeof value == 'string' ? line(value) : value);

/** A contact: JSON, or a name with an address as people write them. */
const person = (text) => {
  try {
    return JSON.parse(text.replace(/[„″\p{Pi}\p{Pf}]/gu, '"'), (_, value) => tidy(value));
  } catch {
    return text && { name: line(text) };
  }
};

class DuetimeSla extends HTMLElement {
  static observedAttributes = [...PROPERTIES.map(attribute), 'lang', 'class', 'style'];
  static release = RELEASE;
  /** The folder of embed.html: where this script is. Who puts the script into a bundle sets it. */
  static base = new URL('.', import.meta.url).href;

  constructor() {
    super();
    const host = this;
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const made = (name) => document.createElement(name);
    const waiting = made('div');
    const link = made('a');
    waiting.append(made('slot'), link);
    root.append(waiting);

    let frame, at, port, ready, told, timer, queued, source, fetched;
    const cases = new Map();
    const given = (this._given = {});

    const view = () => fits('view', host.view, 'calculator|intake|compare|badge') ?? 'calculator';
    const isBadge = () => view() == 'badge';
    const language = () => plain(host.closest('[lang]')?.lang);
    // What another document is needed for.
    const key = () => isBadge() + host.level;

    /** How it is to look: the attribute, and custom properties. */
    const theme = () => {
      const custom = (name, form) => fits((name = '--duetime-' + name), plain(getComputedStyle(host).getPropertyValue(name)), form);
      const look = {
        scheme: fits('theme', host.theme, 'auto|light|dark'),
        font: custom('font', 'system|serif|mono'),
        density: custom('density', 'comfortable|compact'),
        colour: custom('colour', '#[0-9A-Fa-f]{6}'),
      };
      const radius = custom('radius', '([0-9]|1[0-9]|2[0-4])(px)?');
      if (radius) look.radius = parseInt(radius);
      if (look.colour) {
        // The contrast with the page's ground, as WCAG counts it.
        const light = look.colour.match(/\w\w/g).reduce((sum, part, n) => sum + [0.2126, 0.7152, 0.0722][n] * ((parseInt(part, 16) + 14) / 269) ** 2.4, 0.05);
        const contrast = look.scheme == 'dark' ? light / 0.0577 : 1.022 / light;
        if (contrast < 4.5) warn(`--duetime-colour: ${look.colour} has a contrast of ${contrast.toFixed(1)}, not 4.5`);
      }
      return look;
    };

    const send = (text) => ready && port.postMessage(text);

    /** Says what is wanted, as far as it is another than before. */
    const tell = () => {
      // A programme of the host's own has to be there before its plans.
      if (!ready || source && fetched === undefined) return;
      const all = {};
      for (const name of PROPERTIES) all[name] = host[name];
      all.programmeData ??= fetched;
      // What is only around the element was in the address; the frame need not speak it.
      all.lang = plain(host.lang);
      all.theme = theme();
      all.view = isBadge() ? null : view();
      all.level = all.src = null;
      const parts = [];
      for (const name in all) {
        const text = JSON.stringify(tidy(all[name]) || null);
        if ((told[name] ?? 'null') != text) parts.push(`"${name}":${text}`);
        told[name] = text;
      }
      if (parts[0]) send(`{"type":"settings",${parts}}`);
    };

    const event = (type, detail) => host.dispatchEvent(new CustomEvent('duetime-' + type, { detail, bubbles: true, composed: true }));

    const failed = (detail) => {
      warn(`${detail.message} (${detail.field})`);
      event('error', detail);
    };

    /** Fetches the programme of the host's own. */
    const fetches = async () => {
      const wanted = host.src;
      if (wanted == source) return;
      source = wanted;
      fetched = undefined;
      let found = null;
      try {
        if (wanted) found = await (await fetch(wanted)).json();
      } catch (error) {
        failed({ code: 'programme', message: wanted + ': ' + error.message, field: 'src' });
      }
      if (wanted != source) return;
      fetched = found;
      tell();
    };

    /** A case: the host gets it once, and what it says goes back. */
    const submit = (detail) => {
      const { id } = detail;
      let one = cases.get(id);
      const reply = () => send(JSON.stringify({ type: 'answer', ...one.said }));
      if (one?.said?.accepted) return reply();
      // After two minutes without an answer a person may hand over again.
      if (cases.size > 99 || one && !one.said && Date.now() - one.at < 11e4) throw 'not yet';
      if (!one || one.said) cases.set(id, (one = {}));
      one.at = Date.now();
      const answer = (said) => {
        if (one.said) return warn(id + ' is answered');
        one.said = { id, ...said };
        reply();
      };
      detail.accept = ({ number, url }) => {
        if (url && !/^https:\/\//.test(url)) url = warn(url + ' is not https://');
        answer({ accepted: { number: line(number), url } });
      };
      detail.reject = ({ message, field }) => answer({ rejected: { message: line(message), field: field && line(field) } });
      event('submit', detail);
    };

    let height, last, soon, later;

    /** As high as what is in it: higher at once, lower when it rests; two sides that answer each other slow down. */
    const size = (wanted) => {
      if (!(wanted > 0 && wanted < 2e4)) throw 'no height';
      clearTimeout(later);
      soon = performance.now() - last < 300 ? soon + 1 : 0;
      later = setTimeout(() => {
        last = performance.now();
        frame.style = `min-height:0;height:${(height = Math.ceil(wanted))}px`;
      }, wanted < height ? 200 + 500 * soon : soon > 30 ? 1e3 : 0);
    };

    const take = (text) => {
      if (typeof text != 'string') throw 'no text';
      if (text.length > 2 ** 22) throw 'too large';
      // To go through it all fails where it is too deep for whoever reads it.
      const said = JSON.parse(text, (_, value) => value);
      const type = said?.type;
      const form = type?.trim && FORMS[type];
      if (!form) throw 'no known type';
      // What is not known is left behind.
      let detail = {};
      for (const field in form) {
        const value = said[field];
        if (!form[field].includes(value === null ? 'z' : (typeof value)[0])) throw 'wrong ' + field;
        detail[field] = value;
      }
      if (type == 'ready' ? ready || detail.protocol != 1 : !ready && type != 'error') throw 'not now';
      if (type == 'ready') {
        clearTimeout(timer);
        ready = waiting.className = 'on';
        told = {};
        tell();
      }
      if (type == 'size') return size(detail.height);
      if (type == 'submit') return submit(detail);
      if (type == 'error') return failed(detail);
      if (type == 'result') {
        const one = cases.get(detail.id);
        if (!one?.said || one.seen) throw 'not now';
        one.seen = true;
        // As the host gave it.
        detail = one.said;
      }
      event(type, detail);
    };

    const part = () => {
      if (port) port.onmessage = port.close();
      clearTimeout(timer);
      ready = waiting.className = '';
    };

    /** At each document in the frame: a port of its own, for nobody but Duetime. */
    const connect = () => {
      part();
      // Without an origin nobody can be talked to: the frame works by itself, where its headers let it, and the link stays.
      if (origin == 'null') return (waiting.className = 'too');
      const channel = new MessageChannel();
      port = channel.port1;
      let count = 0;
      port.onmessage = ({ data, ports }) => {
        try {
          if (!count++) setTimeout(() => { count = 0; }, 1e4);
          if (count > 200) throw 'too many';
          if (ports[0]) throw 'a port';
          take(data);
        } catch (why) {
          warn(`not taken: ${why.message ?? why}: ${typeof data == 'string' && data.slice(0, 60)}`);
        }
      };
      const to = new URL(frame.src).origin;
      frame.contentWindow.postMessage('duetime-connect 1', to, [channel.port2]);
      timer = setTimeout(() => warn(`no word from ${to}; is ${origin} in its duetime.json?`), 15e3);
    };

    const draw = () => {
      const query = new URLSearchParams();
      const all = { view: view(), lang: language(), theme: host.theme, programme: host.programme, plan: host.plan, level: host.level };
      // A programme of the host's own comes later, and so does what is in it.
      for (const name in all) if (all[name] && !((host.src || given.programmeData) && /p|level/.test(name))) query.set(name, all[name]);
      link.href = `${DuetimeSla.base}#/${isBadge() ? 'calculator' : view()}?${query}`;
      link.textContent = frame.title = TITLES[language().slice(0, 2)] ?? TITLES.en;
      // What the host wrote is enough.
      link.hidden = host.textContent.trim() || host.children[0];
      frame.src ||= `${DuetimeSla.base}${isBadge() ? 'badge' : 'embed'}.html?${query}`;
    };

    this._on = () => {
      clearTimeout(queued);
      // Many changes at once are one.
      queued = setTimeout(() => {
        if (!host.isConnected) return;
        if (at != (at = key())) {
          part();
          frame?.remove();
          height = 0;
          frame = made('iframe');
          frame.sandbox = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox allow-modals';
          frame.allow = 'clipboard-write';
          frame.referrerPolicy = 'origin';
          frame.loading = 'lazy';
          frame.onload = connect;
        }
        draw();
        // A frame that is put back loads by itself.
        if (!frame.isConnected) root.append(frame);
        fetches();
        tell();
      });
    };
    this._off = part;
  }

  connectedCallback() {
    // What was set before this class was there.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this._on();
  }
  disconnectedCallback() { this._off(); }
  attributeChangedCallback() { this._on(); }
  // Where a browser can move an element as it is, nothing has to be done.
  connectedMoveCallback() {}
}

for (const name of PROPERTIES) {
  Object.defineProperty(DuetimeSla.prototype, name, {
    get() {
      if (isData(name)) return this._given[name];
      const text = plain(this.getAttribute(attribute(name)));
      return name == 'contact' ? person(text) : text;
    },
    set(value) {
      if (isData(name)) {
        this._given[name] = value;
        this._on();
      } else if (value == null) this.removeAttribute(attribute(name));
      else this.setAttribute(attribute(name), value.trim ? value : JSON.stringify(value));
    },
  });
}

const there = customElements.get('duetime-sla');
if (!there) customElements.define('duetime-sla', DuetimeSla);
else if (there.release != RELEASE) warn(`${there.release} stays, not ${RELEASE}`);
export default there ?? DuetimeSla;
