// What is compared, and how each is filled in. The functions run inside the page.

/** Duetime: vendor, plan and level, each by a press; the moment is now, unless somebody says otherwise. */
function duetime() {
  const press = (what, field, value) => ({
    what,
    find: () => document.querySelector(`input[name="${field}"][value="${value}"]`),
    act: (radio) => radio.click(),
    // Taken is what stands in the address; of the vendor also what the page says that it loads: it is chosen then, and nothing is lost.
    shows: () =>
      document.querySelector(`input[name="${field}"][value="${value}"]`)?.checked &&
      (location.hash.includes(`${field}=${value}`) || (field === 'programme' && document.querySelector('.questions .loading') !== null)),
  });
  return [
    press('choice', 'programme', 'veeam-standard'),
    press('plan', 'plan', 'basic'),
    press('level', 'level', '2'),
    { what: 'answer', find: () => document.querySelector('[data-answer][data-kind="due"] time') },
  ];
}

/** Duetime, where the address names all of it. */
const named = () => [{ what: 'answer', find: () => document.querySelector('[data-answer][data-kind="due"] time') }];

/** A kit: three lists and a text field, its button where it has one, and what it shows then. */
function kit() {
  const tell = (field, ...types) => types.forEach((type) => field.dispatchEvent(new Event(type, { bubbles: true })));
  const pick = (what, n, label, taken = () => true) => ({
    what,
    find: () => document.querySelectorAll('main select')[n],
    act: (list) => {
      list.value = [...list.options].find((option) => option.label === label).value;
      tell(list, 'input', 'change');
    },
    shows: () => document.querySelectorAll('main select')[n].selectedOptions[0]?.label === label && taken(),
  });
  const moment = '2026-11-20 16:30';
  const text = () => document.querySelector('main input:not([type=button], [type=submit])');
  const button = () => document.querySelector('main [type=submit], main .sd-navigation__complete-btn');
  const steps = [
    pick('choice', 0, 'Veeam Support', () => globalThis.entered?.vendor === 'Veeam Support'),
    pick('plan', 1, 'Basic'),
    pick('level', 2, 'Severity 2'),
    {
      what: 'moment',
      find: text,
      act: (field) => {
        field.focus();
        // React learns of a value that it did not set itself.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, moment);
        tell(field, 'input', 'change');
        field.blur();
      },
      shows: () => text().value === moment,
    },
  ];
  let sent = false;
  const send = {
    what: 'sent',
    find: button,
    act: (pressed) => {
      sent = true;
      pressed.click();
    },
    shows: () => sent,
  };
  const shown = { what: 'answer', find: () => document.querySelector('main output') };
  return { steps, send, shown };
}

/** A function that runs in the page, made of `kit`: with a button, or without. */
const withButton = `() => { const { steps, send, shown } = (${kit})(); return [...steps, send, shown]; }`;
const without = `() => { const { steps, shown } = (${kit})(); return [...steps, shown]; }`;

export const KITS = [
  { id: 'jsonforms', name: 'JSON Forms', packages: ['@jsonforms/react', '@jsonforms/vanilla-renderers'], steps: without },
  { id: 'rjsf', name: 'RJSF', packages: ['@rjsf/core', '@rjsf/validator-ajv8'], steps: withButton },
  { id: 'surveyjs', name: 'SurveyJS', packages: ['survey-core', 'survey-react-ui'], steps: withButton },
];

export const DUETIME = { id: 'duetime', name: 'Duetime', steps: String(duetime) };
export const NAMED = { id: 'named', name: 'Duetime, by an address that names all', address: '#/calculator?programme=veeam-standard&plan=basic&level=2', steps: String(named) };

/** What a kit has to show in the end. */
export const SHOWN = { vendor: 'Veeam Support', plan: 'Basic', level: 'Severity 2', moment: '2026-11-20 16:30' };
