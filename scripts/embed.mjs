// The page as it stands in a frame of somebody else's: embed.html, made from index.html, with a script and a style more.
//
//   embed.mjs SOURCE DIST    writes embed.html and embed.css into DIST, for development
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// Light or dark as the host says: the same tokens as by the device, once more under a name.
export const schemes = (page) => {
  const [, light] = /:root \{([^}]*)\}/.exec(page);
  const [, dark] = /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(page);
  const colours = (block) => block.split(";").map((line) => line.trim()).filter((line) => /^--[\w-]+: #/.test(line)).join("; ");
  return `:root[data-scheme="light"] { color-scheme: light; ${colours(light)} }
:root[data-scheme="dark"] { color-scheme: dark; ${colours(dark)} }
:root[data-scheme="light"][data-colour~="light"] { --accent: var(--host); --accent-ink: var(--host-ink); --accent-soft: color-mix(in srgb, var(--host) 14%, #fff); }
:root[data-scheme="dark"][data-colour~="dark"] { --accent: var(--host); --accent-ink: var(--host-ink); --accent-soft: color-mix(in srgb, var(--host) 22%, #0f1615); }
`;
};

// The document: the script comes before the one that starts the page, and the style after that of the page.
export const framed = (html, script, style) => {
  const before = (html, tag, what) => {
    if (!tag.test(html)) throw new Error(`index.html has nothing like ${tag}`);
    return html.replace(tag, (found) => what + found);
  };
  let made = html.replace(/<html /, "<html data-frame ");
  made = before(made, /<script [^>]*\bboot[\w-]*\.js[^>]*>/, `<link rel="stylesheet" href="${style}"><script type="module" src="${script}"></script>`);
  made = before(made, /<div [^>]*\bid="?app\b/, '<div id="frame-top"></div>');
  // Who minifies it may have another order of attributes.
  return before(made, /<section [^>]*\bid="?fallback\b(?!-)/, '<aside id="frame-foot"></aside>');
};

if (process.argv[1].endsWith("embed.mjs")) {
  const [source, dist] = process.argv.slice(2);
  const read = (...path) => readFileSync(join(...path), "utf8");
  writeFileSync(join(dist, "embed.css"), read(source, "style/embed.css") + schemes(read(source, "style/page.css")));
  writeFileSync(join(dist, "embed.html"), framed(read(dist, "index.html"), "./frame.js", "./embed.css"));
}
