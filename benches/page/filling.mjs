// Fills in a form as soon as each of its fields is there. Both functions run inside the page, so each stands for itself.

/**
 * `steps` returns what is to be done, in order: `{ what, find, act, shows }`. A step begins as soon as `find` finds something that
 * can be seen and is not disabled: it is pressed, and pressed again, in the next frame, two later, four later and so on, until the page
 * `shows` it. A step without `act` is over when it is found.
 *
 * The times are milliseconds since the navigation began: `there`, when the field of the first step was found, and for each step the
 * first task after the frame was drawn that shows what was chosen.
 */
export function filling(steps) {
  const waiting = steps();
  const times = {};
  const usable = (element) => element && !element.disabled && element.checkVisibility() && element.getClientRects().length > 0;
  const drawn = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  globalThis.filled = new Promise((done) => {
    // In how many frames it is pressed again, and how many there will be until the time after.
    let [left, next] = [0, 1];
    const over = (what) => drawn(() => {
      times[what] = performance.now();
      if (waiting.length === 0) done(times);
    });
    const frame = () => {
      while (waiting.length) {
        const { what, find, act, shows } = waiting[0];
        if (act ? next > 1 && shows() : usable(find())) {
          waiting.shift();
          [left, next] = [0, 1];
          over(what);
          continue;
        }
        const element = act && left-- <= 0 ? find() : null;
        if (!usable(element)) break;
        times.there ??= performance.now();
        act(element);
        [left, next] = [next - 1, next * 2];
        // A press may be undone by the next frame. Only the first is held to that, so that no form waits between its fields.
        if (what === 'choice') break;
      }
      if (waiting.length) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** How many bytes of files, compressed, were there wholly at each time. */
export function fetched(times) {
  const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter((one) => one.transferSize > 0);
  const until = (time) => all.filter((one) => one.responseEnd <= time).reduce((sum, one) => sum + one.encodedBodySize, 0);
  return Object.fromEntries(Object.entries(times).map(([what, time]) => [what, until(time)]));
}
