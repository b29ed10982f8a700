// The colour of whoever runs the page, on the grounds of the page: with the contrast that WCAG 2.2 asks for (AA), or not at all.
import { readFileSync } from "node:fs";

/** The least contrast of a text with its ground. */
export const LEAST = 4.5;
const TOKENS = ["accent", "accent-ink", "accent-soft"];

const parts = (colour) => colour.slice(1).match(colour.length > 4 ? /../g : /./g).map((part) => parseInt(part.padEnd(2, part), 16));
const written = (values) => `#${values.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
const mixed = (colour, other, share) => written(parts(colour).map((part, n) => part * share + parts(other)[n] * (1 - share)));

const luminance = (colour) => {
  const [red, green, blue] = parts(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours: from 1 to 21. */
export const contrast = (one, other) => {
  const [low, high] = [luminance(one) + 0.05, luminance(other) + 0.05].sort((a, b) => a - b);
  return high / low;
};

/** The colours of the page, light and dark, by their names: `{light: {ground: "#fbfcfc", …}, dark: {…}}`. */
export const tokens = (style = readFileSync(new URL("../../style/page.css", import.meta.url), "utf8")) => {
  const colours = (block) => Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map(([, name, value]) => [name, value]));
  const [, light] = /:root\s*\{([^}]*)\}/.exec(style);
  const [, dark] = /prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{([^}]*)\}/.exec(style);
  return { light: colours(light), dark: colours(dark) };
};

// The accent of one scheme: the colour itself where all that it stands on lets it be read, else as little lighter or darker as it takes.
const accent = (colour, page, end) => {
  for (let share = 100; share >= 0; share -= 1) {
    const shade = mixed(colour, end, share / 100);
    // What it stands on when something is chosen: a breath of itself, on which all else has to be read too.
    for (let soft = 18; soft >= 4; soft -= 2) {
      const chosen = mixed(colour, page.ground, soft / 100);
      const grounds = [page.ground, page.raised, page.faint, chosen];
      const isRead = grounds.every((ground) => contrast(shade, ground) >= LEAST) && [page.ink, page.soft].every((text) => contrast(text, chosen) >= LEAST);
      if (isRead) {
        const ink = contrast(shade, "#ffffff") >= contrast(shade, "#000000") ? "#ffffff" : "#000000";
        return { accent: shade, "accent-ink": ink, "accent-soft": chosen };
      }
    }
  }
  return null;
};

/** The tokens of a colour, light and dark. */
export const accents = (colour, page = tokens()) => ({
  light: accent(colour, page.light, "#000000"),
  dark: accent(colour, page.dark, "#ffffff"),
});

/** Why a colour cannot be taken, with the two nearest that can; nothing where it can be read on one ground at least. */
export const unread = (colour, page = tokens()) => {
  const [light, dark] = [contrast(colour, page.light.ground), contrast(colour, page.dark.ground)];
  if (light >= LEAST || dark >= LEAST) return "";
  const said = (value) => (Math.floor(value * 10) / 10).toFixed(1);
  const near = accents(colour, page);
  return `has a contrast of ${said(light)} with the light ground and ${said(dark)} with the dark one, and needs ${LEAST} with one of them: take ${near.light.accent}, which is darker, or ${near.dark.accent}, which is lighter`;
};

/** A style with the accents of the page replaced, wherever they stand: in it light and dark are told apart by their values. */
export const coloured = (style, colour, page = tokens()) => {
  const fresh = accents(colour, page);
  const full = (value) => written(parts(value));
  return style.replace(/--(accent(?:-ink|-soft)?):(\s*)(#[0-9a-f]{6}|#[0-9a-f]{3})\b/g, (found, name, blank, value) => {
    if (!TOKENS.includes(name)) return found;
    const scheme = ["light", "dark"].find((scheme) => full(page[scheme][name]) === full(value));
    return scheme ? `--${name}:${blank}${fresh[scheme][name]}` : found;
  });
};
