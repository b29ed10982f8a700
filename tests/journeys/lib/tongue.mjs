// In which language the page speaks, piece by piece.

/** What the page says and names in its own language, piece by piece: without what is marked as another language. */
export const said = (page) => page.driver.executeScript(() => {
  for (const each of document.querySelectorAll('details')) each.open = true;
  const own = document.documentElement.lang;
  const ours = (element) => element && element.closest('[lang]').lang === own && !element.closest('script, style, pre, #language') && element.checkVisibility({ visibilityProperty: true });
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (ours(walk.currentNode.parentElement)) found.push(walk.currentNode.data);
  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) for (const each of document.querySelectorAll(`[${name}]`)) if (ours(each)) found.push(each.getAttribute(name));
  return [...new Set(found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean))];
});

// Words that are English and neither Dutch, German nor French, and labels that are English as a whole.
const ENGLISH = /\b(the|and|you|your|with|which|how|not|this|that|from|are|will|when|cannot|choose|enter|first response|business (hours?|days?)|day and night|read \d{4}-)\b/i;
const LABELS = new Set([
  'Language', 'Change', 'Continue', 'Back', 'Yes', 'No', 'Now', 'Day', 'Time', 'Time zone', 'Unit', 'Print', 'Level', 'Feature',
  'Best effort', 'No target', 'Not published', 'Not given', 'None named', 'required', 'recommended', 'our suggestion', 'assumption', 'yours',
  'Another reading of the document', 'Details of the answer', 'Try again', 'Timeline', 'opened', 'target', 'and',
]);

/** The pieces that are in English though the page is not. What stands in quotation marks is a message or a name. */
export const leftover = (pieces) => pieces.filter((text) => LABELS.has(text.replace(/:$/, '')) || ENGLISH.test(text.replace(/[‘„“"«][^’“”"»]*[’“”"»]/g, '')));
/** A line that names the edition of a document, in the words of the document. */
export const isEdition = (text) => /^\S+ · (editie|Ausgabe|edition|édition) ?: /.test(text);
