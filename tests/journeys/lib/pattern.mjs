// Patterns: how a journey names a path or a text.

const literal = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** A path pattern, where `*` stands for anything and `/:name` for one part of the path, as a test of a path. */
export function pathPattern(pattern) {
  const source = literal(pattern).replaceAll('*', '.*').replace(/\/:\w+/g, '/[^/]+');
  const whole = new RegExp(`^${source}$`);
  return (path) => whole.test(path);
}

/** Words in one line, with plain blanks. */
export const one = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** Words as a person compares them: without regard to case and to how the blanks run. */
export const plain = (text) => one(text).toLowerCase();

/** Whether a text holds a pattern: a string anywhere, without regard to case and blanks, or a regular expression. */
export const holds = (text, pattern) =>
  pattern instanceof RegExp ? new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(text) : plain(text).includes(plain(pattern));

/** A pattern as it travels into the page. */
export const carried = (pattern) =>
  pattern instanceof RegExp ? { source: pattern.source, flags: pattern.flags.replace(/[gy]/g, '') } : { words: plain(String(pattern)) };
