// Keys: by the names that a keyboard event gives them, alone or in chords such as 'Shift+Tab'.

import { webdriver } from './npm.mjs';

const { Key } = webdriver;
const NAMED = {
  Tab: Key.TAB, Enter: Key.ENTER, Escape: Key.ESCAPE, Space: Key.SPACE, Backspace: Key.BACK_SPACE, Delete: Key.DELETE,
  ArrowUp: Key.ARROW_UP, ArrowDown: Key.ARROW_DOWN, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT,
  Home: Key.HOME, End: Key.END, PageUp: Key.PAGE_UP, PageDown: Key.PAGE_DOWN,
  Shift: Key.SHIFT, Control: Key.CONTROL, Alt: Key.ALT, Meta: Key.META, F1: Key.F1, F6: Key.F6,
};
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** Presses keys one after the other, wherever the focus is. What is no name of a key is typed letter by letter. */
export async function pressKeys(driver, ...keys) {
  for (const key of keys) {
    const parts = key.length > 1 ? key.split('+') : [key];
    const held = parts.slice(0, -1);
    const chord = held.length > 0 && held.every((part) => MODIFIERS.has(part));
    const last = chord ? parts.at(-1) : key;
    let actions = driver.actions();
    for (const modifier of chord ? held : []) actions = actions.keyDown(NAMED[modifier]);
    actions = actions.sendKeys(NAMED[last] ?? last);
    for (const modifier of chord ? held.reverse() : []) actions = actions.keyUp(NAMED[modifier]);
    await actions.perform();
  }
}

/** Selects all that stands in the field with the focus, as a person does before typing anew. */
export const selectAll = (driver) => pressKeys(driver, process.platform === 'darwin' ? 'Meta+a' : 'Control+a');

/** Presses keys in one request, so that nobody waits in between but the driver itself. */
export const pressTogether = (driver, keys) => driver.actions().sendKeys(...keys.map((key) => NAMED[key] ?? key)).perform();
