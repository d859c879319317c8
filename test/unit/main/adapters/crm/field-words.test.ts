import { expect, it } from 'vitest';

import { fieldWords } from '#adapters/crm/new-record/field-words.ts';

it.each([
  ['Lead_Source__c', 'Lead source'],
  ['cf_lead_source', 'Lead source'],
  ['LeadSourceId', 'Lead source'],
  ['Industry', 'Industry'],
  ['', ''],
])('%s is "%s"', (name, words) => {
  expect(fieldWords(name)).toBe(words);
});
