// The finder: finds what a person means by a role and a name. It runs inside the page, where a look at a hundred
// controls costs nothing, so it is one function that leans on nothing outside itself. It reckons names in the usual
// cases only, as every engine says them (`said`); lib/page.mjs asks the browser for the true name of what it is about to use.

export function finder(said = (text) => text) {
  const ROLES = {
    press: 'button, [role=button], input[type=button], input[type=submit], input[type=reset], summary, a[href], [role=link], [role=tab], [role=menuitem], [role=switch]',
    choice: 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox], [role=switch], [role=option]',
    group: 'fieldset, [role=group], [role=alert], [role=radiogroup], [role=listbox], select',
    field: 'input:not([type=hidden], [type=radio], [type=checkbox], [type=button], [type=submit], [type=reset]), textarea, select, [role=textbox], [role=combobox], [contenteditable=true]',
    part: 'fieldset, [role=group], [role=alert], [role=radiogroup], [role=region], [role=dialog], section, article, aside, nav, main, header, footer, form, dialog, details, li, tr, table, figure',
    table: 'table, [role=table], [role=grid]',
    frame: 'iframe',
  };

  const squeeze = (text) => said((text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim());
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true], [inert]');

  /** What an element says, without what is hidden; a control inside a label is not part of the label. */
  function words(node, without) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node === without) return '';
    if (node.getAttribute('aria-hidden') === 'true' || node.matches('script, style, template')) return '';
    const style = getComputedStyle(node);
    if (style.display === 'none' || style.visibility === 'hidden') return '';
    if (node.hasAttribute('aria-label')) return ` ${node.getAttribute('aria-label')} `;
    // What is closed says no more than its summary.
    if (node.matches('details:not([open])')) return words(node.querySelector('summary') ?? document.createTextNode(''), without);
    if (node.matches('br')) return ' ';
    if (node.matches('img')) return ` ${node.alt} `;
    if (node.matches('svg')) return ` ${squeeze(node.querySelector('title')?.textContent)} `;
    if (without && node.matches('input, select, textarea')) return '';
    const inner = [...node.childNodes].map((child) => words(child, without)).join('');
    return style.display.startsWith('inline') && style.display === 'inline' ? inner : ` ${inner} `;
  }

  function name(element) {
    const pointed = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
      .map((id) => element.ownerDocument.getElementById(id)).filter(Boolean);
    if (pointed.length) return squeeze(pointed.map((one) => words(one)).join(' '));
    if (squeeze(element.getAttribute('aria-label'))) return squeeze(element.getAttribute('aria-label'));
    if (element.labels?.length) return squeeze([...element.labels].map((one) => words(one, element)).join(' '));
    if (element.matches('input[type=button], input[type=submit], input[type=reset]')) return squeeze(element.value);
    const caption = element.matches('fieldset') ? element.querySelector(':scope > legend')
      : element.matches('table') ? element.caption
      : element.matches('figure') ? element.querySelector(':scope > figcaption')
      : element.matches('details') ? element.querySelector(':scope > summary')
      : element.matches('tr') ? element.querySelector(':scope > th')
      : element.matches(ROLES.part) ? element.querySelector('h1, h2, h3, h4, h5, h6, [role=heading]')
      : null;
    if (caption) return squeeze(words(caption));
    if (!element.matches(`${ROLES.field}, ${ROLES.group}, ${ROLES.part}`)) {
      const inner = squeeze(words(element));
      if (inner) return inner;
    }
    return squeeze(element.title || element.placeholder || '');
  }

  const matcher = ({ words: wanted, source, flags }) => {
    if (source !== undefined) return { whole: (text) => new RegExp(source, flags).test(text) };
    return { whole: (text) => text.toLowerCase() === wanted, within: (text) => text.toLowerCase().includes(wanted) };
  };

  const say = (pattern) => (pattern.source === undefined ? `"${pattern.words}"` : `/${pattern.source}/${pattern.flags}`);

  /** The elements of a role inside others, by name: those whose whole name it is, or else those that hold it. */
  function all(role, pattern, roots) {
    const found = [...new Set(roots.flatMap((root) => [root, ...root.querySelectorAll('*')]))]
      .filter((element) => element.matches(ROLES[role]) && shown(element)).map((element) => ({ element, name: name(element) }));
    if (!pattern) return { found, others: [] };
    const { whole, within } = matcher(pattern);
    const exact = found.filter((one) => whole(one.name));
    return { found: exact.length || !within ? exact : found.filter((one) => within(one.name)), others: found };
  }

  /** The parts of the page, one inside the other; without names, an open modal dialog or else the whole page. */
  function root(path) {
    if (!document.documentElement) throw Object.assign(new Error('another document is on its way'), { missing: true });
    let roots = [[...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement];
    for (const pattern of path) {
      const { found, others } = all('part', pattern, roots);
      // A section and the list item around it may share a name: the innermost is meant.
      const inner = found.filter((one) => !found.some((other) => other !== one && one.element.contains(other.element)));
      roots = [one(inner, others, 'part', pattern).element];
    }
    return roots[0];
  }

  function one(found, others, role, pattern) {
    if (found.length === 1) return found[0];
    const list = (items) => items.slice(0, 30).map((item) => `"${item.name}"`).join(', ') || 'none';
    throw Object.assign(new Error(found.length === 0
      ? `no ${role} named ${say(pattern)}; there are: ${list(others)}`
      : `${found.length} of ${role} are named ${say(pattern)}: ${list(found)}`), { missing: true });
  }

  const checked = (element) => element.checked ?? element.selected ?? (element.getAttribute('aria-checked') ?? element.getAttribute('aria-selected')) === 'true';

  function choices(element) {
    if (element.matches('select')) return [...element.options].map((option) => ({ element: option, name: squeeze(option.label) }));
    return all('choice', null, [element]).found;
  }

  /** What a pointer should press for a choice: its label where there is one to be seen, for the input may be hidden. */
  function target(element) {
    const seen = (label) => {
      const { width, height } = label.getBoundingClientRect();
      return shown(label) && width > 4 && height > 4;
    };
    return [...(element.labels ?? [])].find(seen) ?? element;
  }

  const state = ({ element, name }) => ({
    element, name,
    target: element.matches(ROLES.choice) ? target(element) : element,
    tag: element.localName,
    type: element.type ?? '',
    value: element.value ?? element.textContent,
    checked: checked(element),
    disabled: element.matches(':disabled'),
  });

  const ways = {
    root: (path) => root(path),
    find: (path, role, pattern) => {
      const { found, others } = all(role, pattern, [root(path)]);
      return state(one(found, others, role, pattern));
    },
    list: (path, role) => all(role, null, [root(path)]).found.map((item) => item.name),
    choice: (path, group, pattern) => {
      const inside = all('group', group, [root(path)]);
      const { element, name } = one(inside.found, inside.others, 'group', group);
      const items = choices(element);
      const { whole, within } = matcher(pattern);
      const exact = items.filter((item) => whole(item.name));
      const found = exact.length || !within ? exact : items.filter((item) => within(item.name));
      return { ...state(one(found, items, `choice in "${name}"`, pattern)), group: element, groupName: name };
    },
    choices: (path, group) => {
      const inside = all('group', group, [root(path)]);
      return choices(one(inside.found, inside.others, 'group', group).element)
        .map((item) => ({ name: item.name, checked: checked(item.element), disabled: item.element.matches(':disabled') }));
    },
    notes: (path, pattern) => {
      const both = ['field', 'group', 'choice'].map((role) => all(role, pattern, [root(path)]));
      const found = [...new Map(both.flatMap((each) => each.found).map((item) => [item.element, item])).values()];
      const { element } = one(found, both.flatMap((each) => each.others), 'field', pattern);
      const ids = `${element.getAttribute('aria-describedby') ?? ''} ${element.getAttribute('aria-errormessage') ?? ''}`;
      const told = ids.split(/\s+/).filter(Boolean).map((id) => document.getElementById(id)).filter((each) => each && shown(each));
      const invalid = element.getAttribute('aria-invalid') === 'true' || (element.getAttribute('aria-invalid') === null && element.matches(':user-invalid'));
      return { text: squeeze(told.map((each) => words(each)).join(' ')), invalid };
    },
    table: (path, pattern) => {
      const { found, others } = all('table', pattern, [root(path)]);
      return [...one(found, others, 'table', pattern).element.querySelectorAll('tr, [role=row]')].filter(shown)
        .map((row) => [...row.querySelectorAll('th, td, [role=cell], [role=rowheader], [role=columnheader], [role=gridcell]')].map((cell) => squeeze(words(cell))));
    },
  };

  /** What was asked for, or in plain words what is missing: an exception would lose them on the way. */
  return (way, ...given) => {
    try {
      return { found: ways[way](...given) };
    } catch (error) {
      if (!error.missing) throw error;
      return { missing: error.message };
    }
  };
}
