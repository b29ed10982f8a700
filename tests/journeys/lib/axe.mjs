// axe: looks for what keeps people out.

import { axeSource } from './npm.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What can differ from language to language: names, labels, alternatives, and the marks of other languages.
const SAID = ['cat.name-role-value', 'cat.forms', 'cat.text-alternatives', 'cat.language', 'cat.semantics'];
let source;

/**
 * Looks at the whole page, or at one element of it, and throws a list that can be read. `without`: rules to leave out;
 * `said`: only the rules about what can differ from language to language.
 */
export async function axe(driver, element, { without = [], said = false } = {}) {
  if (!(await driver.executeScript('return typeof axe === "object"'))) {
    source ??= axeSource();
    await driver.executeScript(source);
  }
  const violations = await driver.executeScript(async (element, tags, without) => {
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { violations } = await globalThis.axe.run(element ?? document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'], iframes: false });
    return violations.map(({ id, impact, help, nodes }) => ({
      id, impact, help,
      nodes: nodes.map((node) => ({ target: node.target.join(' '), html: node.html.slice(0, 160), why: node.failureSummary.split('\n').slice(1).map((line) => line.trim()).join('; ') })),
    }));
  }, element ?? null, said ? SAID : TAGS, without);
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, impact, help, nodes }) => [
    `  ${id} (${impact}): ${help}`,
    ...nodes.slice(0, 5).flatMap(({ target, html, why }) => [`    ${target}`, `      ${html}`, `      ${why}`]),
    ...(nodes.length > 5 ? [`    and ${nodes.length - 5} more`] : []),
  ]);
  throw new Error(`axe finds barriers\n${lines.join('\n')}`);
}
