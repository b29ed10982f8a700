// Figures of several runs, and how they are written.

/** The value in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

export const thousands = (number) => Math.round(number).toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
export const tenths = (number) => number.toFixed(1);

/** The median, and in brackets the least and the most. */
export const spread = (values, write = thousands) => `${write(median(values))} (${write(Math.min(...values))} to ${write(Math.max(...values))})`;

/** A table of Markdown; all columns but the first are figures, unless `texts` says which are not. */
export function table(head, rows, texts = [0]) {
  const rule = head.map((_, n) => (texts.includes(n) ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Whether an aim was reached, as a cell. */
export const verdict = (is) => (is ? '**reached**' : '**not reached**');
