// SurveyJS with React: what is valid is shown when the survey is completed.

import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import 'survey-core/survey-core.css';
import { Survey } from 'survey-react-ui';
import { entered, LEVELS, MOMENT, PLANS, SCHEMA, VENDORS } from './form.js';

const { properties } = SCHEMA;
// The browser's own list, as in the other kits: it is ready sooner than the one with a search.
const list = (name, choices) => ({ type: 'dropdown', renderAs: 'select', name, title: properties[name].title, choices, isRequired: true });

const survey = new Model({
  elements: [
    list('vendor', VENDORS),
    list('plan', PLANS),
    list('level', LEVELS),
    { type: 'text', name: 'moment', title: properties.moment.title, isRequired: true, validators: [{ type: 'regex', regex: MOMENT }] },
  ],
});
survey.onValueChanged.add(({ data }) => entered(data));

function Page() {
  const [shown, show] = useState(null);
  useState(() => survey.onComplete.add(({ data }) => show(data)));
  return (
    <>
      <Survey model={survey} />
      {shown && <output>{JSON.stringify(shown)}</output>}
    </>
  );
}

createRoot(document.querySelector('main')).render(<Page />);
