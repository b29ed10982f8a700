// JSON Forms with its vanilla renderers: what is valid is shown as soon as it is.

import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { entered, SCHEMA } from './form.js';

const EMPTY = {};

function Page() {
  const [shown, show] = useState(null);
  const changed = ({ data, errors }) => {
    entered(data);
    show(errors.length ? null : data);
  };
  return (
    <>
      <JsonForms schema={SCHEMA} data={EMPTY} renderers={vanillaRenderers} cells={vanillaCells} onChange={changed} />
      {shown && <output>{JSON.stringify(shown)}</output>}
    </>
  );
}

createRoot(document.querySelector('main')).render(<Page />);
