// The sum of what a page loads, beside its name: a browser takes nothing else for it. docs/SIZE.md says what it costs.
//
// For the scripts and styles that a document itself starts. What these fetch is not named in a document, and a script that is asked
// for by import() is not compared with what a link says of it.
import { createHash } from "node:crypto";

/** The sum of some bytes, as an attribute has it. */
export const sumOf = (bytes) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
const TAG = /<(?:script|link)\b[^>]*>/g;
const value = (tag, name) => new RegExp(`(?<![\\w-])${name}=(?:"([^"]*)"|([^\\s>]+))`).exec(tag)?.slice(1).find(Boolean);

/** The tags of a document whose files a browser compares: `[tag, path]`, the path from the root of the site. */
export const compared = (html) => [...html.matchAll(TAG)]
  .map(([tag]) => [tag, (tag.startsWith("<script") ? value(tag, "src") : value(tag, "rel") === "stylesheet" && value(tag, "href"))?.replace?.(/^\.\//, "")])
  .filter(([, path]) => path?.startsWith("assets/"));

/** A document with the sums of what it loads. A frame without an origin may read styles only where it asks as anybody does. */
export const withSums = (html, files) => compared(html).reduce((all, [tag, path]) => {
  const sum = `integrity="${sumOf(files.get(path))}"`;
  const anybody = tag.startsWith("<link") && !/\bcrossorigin\b/.test(tag) ? " crossorigin" : "";
  return all.replace(tag, () => tag.replace(/>$/, `${anybody} ${sum}>`));
}, html);

/** Where a document names another sum than that of its file. */
export const wrongSums = (html, files) => compared(html)
  .filter(([tag, path]) => files.has(path) && value(tag, "integrity") !== sumOf(files.get(path)))
  .map(([, path]) => path);
