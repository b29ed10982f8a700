// Every state of the way to a case and of the drafts, looked at by axe and by its measures.

import { nothingKeepsOut } from './lib/barriers.mjs';
import { STATES } from './lib/duetime.mjs';

nothingKeepsOut({
  'the way to a case': STATES.filter((state) => state.at.startsWith('#/intake') && !state.name.startsWith('drafts')),
  drafts: STATES.filter((state) => state.name.startsWith('drafts')),
});
