import { FhirResource, fhirVersions } from 'fhir-react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ASKS } from './letter.js';

const item = (text, ...answers) => ({
  linkId: text,
  text,
  answer: answers.map((valueString) => ({ valueString })),
});

/** A discharge summary as a form that was filled in. */
const fhirResource = {
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  authored: '2026-03-09',
  subject: { display: 'Mrs Olive Tunstall' },
  author: { display: 'Dr Celia Markham, Consultant' },
  item: [
    item('Hospital', 'Marlwick General Hospital'),
    item('Document', 'Discharge summary'),
    item('Patient', 'Mrs Olive Tunstall'),
    item('NHS number', '999 100 0003'),
    item('Date of birth', '3 July 1951'),
    item('Date of discharge', '9 March 2026'),
    item('GP actions', ...ASKS),
  ],
};

createRoot(document.querySelector('#record')).render(
  createElement(FhirResource, { fhirResource, fhirVersion: fhirVersions.R4, withCarinBBProfile: false }),
);
