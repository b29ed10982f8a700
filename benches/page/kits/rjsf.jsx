// RJSF with its own theme and Ajv: what is valid is shown when the form is submitted.

import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { entered, SCHEMA } from './form.js';

function Page() {
  const [shown, show] = useState(null);
  return (
    <>
      <Form schema={SCHEMA} validator={validator} onChange={({ formData }) => entered(formData)} onSubmit={({ formData }) => show(formData)} />
      {shown && <output>{JSON.stringify(shown)}</output>}
    </>
  );
}

createRoot(document.querySelector('main')).render(<Page />);
