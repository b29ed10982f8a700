// The headers that a host sends, as `_headers` says them: a line with a path pattern, below it indented header lines.
// In a pattern `*` stands for anything and `:name` for one part of a path; rules that match one path add up.

import { pathPattern } from './pattern.mjs';

/** Reads the text of a `_headers` file into a function from a path to `[name, value]` pairs. */
export function readHeaders(text) {
  const rules = [];
  text.split(/\r?\n/).forEach((line, number) => {
    if (/^\s*(#.*)?$/.test(line)) return;
    if (!/^\s/.test(line)) return rules.push({ matches: pathPattern(line.trim()), pairs: [] });
    const [, name, value] = /^\s+([^:\s]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (!name || rules.length === 0) throw new Error(`_headers, line ${number + 1}: not a header below a path: ${line.trim()}`);
    rules.at(-1).pairs.push([name, value]);
  });
  return (path) => {
    const sent = new Map();
    for (const [name, value] of rules.filter((rule) => rule.matches(path)).flatMap((rule) => rule.pairs)) {
      const earlier = sent.get(name.toLowerCase());
      sent.set(name.toLowerCase(), [name, earlier ? `${earlier[1]}, ${value}` : value]);
    }
    return [...sent.values()];
  };
}
