// Probes: small looks at the page as a whole. They run inside it, so each leans on nothing outside itself.

/** Waits for two quiet frames: no change of the document, no animation that will end. Returns why it gave up, or null. */
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
      quiet += 1;
      const over = performance.now() > end;
      if (quiet <= 2 && !over) return frame(look);
      watch.disconnect();
      done(quiet > 2 ? null : what ?? 'it changes');
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

/** Scrolls an element to the middle of the screen. Returns why a pointer can't reach it there, or null. */
export function cover(element) {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const [box] = element.getClientRects();
  if (!box || box.width === 0 || box.height === 0) return `<${element.localName}> takes no room on the screen`;
  const [across, down] = [(Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
  const hit = element.getRootNode().elementFromPoint(across, down);
  if (hit && (element.contains(hit) || [...(hit.labels ?? [])].includes(element))) return null;
  return `<${hit?.localName ?? 'nothing'}${hit?.getAttribute('class') ? ` class="${hit.getAttribute('class')}"` : ''}> lies over "${element.textContent.trim().slice(0, 60)}"`;
}
