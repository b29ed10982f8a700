// The form that every kit shows: four questions of Duetime's calculator, and how the kits tell what was entered.

export const VENDORS = ['Veeam Support', 'Veeam Cloud & Service Providers (VCSP)', 'Veeam Kasten', 'Kaseya', 'Zmanda', 'Blancco'];
export const PLANS = ['Evaluation', 'Basic', 'Production', 'Premier', 'Free or not for resale'];
export const LEVELS = ['Severity 1', 'Severity 2', 'Severity 3', 'Severity 4'];
export const MOMENT = '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$';

/** The form as JSON Schema, for the kits that read it. */
export const SCHEMA = {
  type: 'object',
  properties: {
    vendor: { type: 'string', title: 'Whose support do you need?', enum: VENDORS },
    plan: { type: 'string', title: 'Which plan do you have?', enum: PLANS },
    level: { type: 'string', title: 'Which description comes closest?', enum: LEVELS },
    moment: { type: 'string', title: 'When do you open the case?', pattern: MOMENT },
  },
  required: ['vendor', 'plan', 'level', 'moment'],
};

/** The kit has taken an entry: what measures looks here. */
export function entered(data) {
  globalThis.entered = data;
}
