// Probes: small looks at the page as a whole. They run inside it, so each leans on nothing outside itself.

/** Waits until two frames were drawn since the document changed last, and no animation is left that will end. Returns why it gave up, or null. */
export function rest() {
  return new Promise((done) => {
    let quiet = 0;
    let what = null;
    const end = performance.now() + 3000;
    const watch = new MutationObserver((changes) => {
      quiet = 0;
      const { target } = changes[0];
      const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      what = `<${element?.localName}${element?.className ? ` class="${element.className}"` : ''}> changes`;
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    // A tab behind another paints no frames: a timer stands in for them.
    const frame = (next) => {
      let once = false;
      const go = () => { if (!once) { once = true; next(); } };
      requestAnimationFrame(go);
      setTimeout(go, 100);
    };
    const look = () => {
      const moving = document.getAnimations().find((each) => each.playState === 'running' && each.effect?.getComputedTiming().endTime !== Infinity);
      if (moving) {
        quiet = 0;
        what = `<${moving.effect?.target?.localName}> moves`;
      }
      if (!document.documentElement) {
        quiet = -1;
        what = 'another document is on its way';
      }
      quiet += 1;
      const over = performance.now() > end;
      if (quiet < 2 && !over) return frame(look);
      watch.disconnect();
      done(quiet < 2 ? what ?? 'it changes' : null);
    };
    frame(look);
  });
}

/** Whether the page is wider than the window, and by what: also where it is cut off rather than scrolled. */
export function spill() {
  const root = document.documentElement;
  const width = root.clientWidth;
  const clips = (element) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
  const say = (element) => {
    const { left, right } = element.getBoundingClientRect();
    const words = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 50);
    return `<${element.localName}${element.id ? ` id="${element.id}"` : ''}${element.getAttribute('class') ? ` class="${element.getAttribute('class')}"` : ''}> from ${Math.round(left)} to ${Math.round(right)} "${words}"`;
  };
  const culprits = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    if (box.right + scrollX <= width + 1 || box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true })) return false;
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) if (clips(up)) return false;
    return true;
  });
  const cut = clips(root) || clips(document.body);
  return { width, wide: root.scrollWidth > width || (cut && culprits.length > 0), culprits: culprits.slice(0, 10).map(say) };
}

/** What hides the element with the focus, in words, or null. */
export function obscured() {
  const element = document.activeElement;
  if (!element || element === document.body) return 'nothing has the focus';
  const visible = (each) => { const { width, height } = each.getBoundingClientRect(); return width > 4 && height > 4; };
  const seen = visible(element) ? element : [...(element.labels ?? [])].find(visible) ?? element;
  const { left, right, top, bottom } = seen.getBoundingClientRect();
  const [across, down] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  if (top >= innerHeight || bottom <= 0 || left >= innerWidth || right <= 0) return 'it is off the screen';
  const hit = document.elementFromPoint(across, down);
  if (!hit || seen.contains(hit) || hit.contains(seen) || [...(element.labels ?? [])].some((label) => label.contains(hit))) return null;
  return `<${hit.localName}${hit.getAttribute('class') ? ` class="${hit.getAttribute('class')}"` : ''}> lies over it`;
}

/**
 * Scrolls an element to the middle of the screen. Returns why a pointer can't reach it there, or null; from then on the window
 * heeds whether the next press comes to it (`pressCame`).
 */
export function cover(element) {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const [box] = element.getClientRects();
  if (!box || box.width === 0 || box.height === 0) return `<${element.localName}> takes no room on the screen`;
  const [across, down] = [(Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
  const hit = element.getRootNode().elementFromPoint(across, down);
  const is = (it) => element.contains(it) || [...(it?.labels ?? [])].includes(element);
  if (hit && is(hit)) {
    window.pressCame = false;
    addEventListener('mousedown', (event) => { window.pressCame = is(event.composedPath()[0]); }, { capture: true, once: true });
    return null;
  }
  return `<${hit?.localName ?? 'nothing'}${hit?.getAttribute('class') ? ` class="${hit.getAttribute('class')}"` : ''}> lies over "${element.textContent.trim().slice(0, 60)}"`;
}

/**
 * The words that stand out too little from what they lie on, by WCAG 1.4.3: 4.5 to 1, or 3 to 1 where they are large. What they
 * lie on is what the elements around them are painted with, so that words below the answer on a phone are judged too.
 */
export function faint() {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const read = new Map();
  /** A colour as [red, green, blue, alpha], the alpha from 0 to 1. */
  const colour = (text) => {
    if (!read.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      read.set(text, [red, green, blue, alpha / 255]);
    }
    return read.get(text);
  };
  const over = ([red, green, blue, alpha], below) => [red, green, blue].map((part, n) => part * alpha + below[n] * (1 - alpha));
  const painted = new Map();
  /** What an element is painted on and with, and how much of it can be seen through. */
  const ground = (element) => {
    if (!element) return { below: colour('canvas').slice(0, 3), opacity: 1 };
    if (!painted.has(element)) {
      const style = getComputedStyle(element);
      const { below, opacity } = ground(element.parentElement);
      painted.set(element, { below: over(colour(style.backgroundColor), below), opacity: opacity * Number(style.opacity) });
    }
    return painted.get(element);
  };
  const light = (parts) => {
    const [red, green, blue] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const spoken = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (walk.currentNode.data.trim()) spoken.add(walk.currentNode.parentElement);
  for (const field of document.querySelectorAll('input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select')) spoken.add(field);
  const found = [];
  for (const element of spoken) {
    const { width, height } = element.getBoundingClientRect();
    const disabled = element.closest('[aria-disabled=true]') ?? [element, element.closest('button, fieldset, select'), element.closest('label')?.control].some((each) => each?.matches(':disabled'));
    if (width <= 1 || height <= 1 || disabled || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const { below, opacity } = ground(element);
    const [red, green, blue, alpha] = colour(element.namespaceURI.endsWith('svg') ? style.fill : style.color);
    const [lighter, darker] = [light(over([red, green, blue, alpha * opacity], below)), light(below)].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const asked = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const contrast = (lighter + 0.05) / (darker + 0.05);
    if (contrast < asked) found.push(`<${element.localName}${element.getAttribute('class') ? ` class="${element.getAttribute('class')}"` : ''}> "${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 50)}": ${contrast.toFixed(2)} to 1 rather than ${asked}`);
  }
  return found;
}
