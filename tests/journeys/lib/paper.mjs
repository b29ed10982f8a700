// Paper, in an engine that can't be told to draw the page as it is printed: the rules for paper and for screens change places.

/** Draws the page as on paper, or again as on a screen. It runs inside the page, in every document anew. */
export function paper(on) {
  const key = Symbol.for('paper');
  const said = (media) => media.split(',').map((query) => {
    const [, not, type, rest] = /^\s*(not\s+)?(?:only\s+)?(print|screen)?(.*)$/is.exec(query);
    return type ? `${Boolean(not) === (type.toLowerCase() === 'print') ? 'not all' : `all${rest}`}` : query;
  }).join(',');
  if (!globalThis[key]) {
    const state = { on: false, first: new Map(), asked: new Set() };
    /** Every list of media in rules and what they hold, as it was and as it is to be. */
    const turn = (rules) => {
      for (const rule of rules) {
        if (rule.media) {
          if (!state.first.has(rule)) state.first.set(rule, rule.media.mediaText);
          rule.media.mediaText = state.on ? said(state.first.get(rule)) : state.first.get(rule);
        }
        if (rule.cssRules) turn(rule.cssRules);
      }
    };
    state.all = () => { for (const sheet of document.styleSheets) turn(sheet.cssRules); };
    // Style sheets come later than this script, and some come with a place of the page.
    addEventListener('load', ({ target }) => { if (state.on && (target === document || target.sheet)) state.all(); }, true);
    const real = globalThis.matchMedia;
    globalThis.matchMedia = (query) => {
      if (!/\b(print|screen)\b/.test(query)) return real.call(globalThis, query);
      const list = new EventTarget();
      Object.defineProperties(list, { media: { value: query }, matches: { get: () => real.call(globalThis, state.on ? said(query) : query).matches } });
      list.addListener = (hear) => list.addEventListener('change', hear);
      list.removeListener = (hear) => list.removeEventListener('change', hear);
      Object.defineProperty(list, 'onchange', { set: (hear) => list.addEventListener('change', hear) });
      state.asked.add(list);
      return list;
    };
    globalThis[key] = state;
  }
  const state = globalThis[key];
  if (state.on === on) return;
  state.on = on;
  state.all();
  // As a browser tells it that prints.
  dispatchEvent(new Event(on ? 'beforeprint' : 'afterprint'));
  for (const list of state.asked) list.dispatchEvent(Object.assign(new Event('change'), { matches: list.matches, media: list.media }));
}
