import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { CrmFields } from '#renderer/features/crm/crm-fields.tsx';
import { KIND_FORMS } from '#renderer/features/crm/kinds/kind-forms.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

const nothing = () => undefined;

function direction(label: string): string | null {
  return screen.getByRole('textbox', { name: label }).getAttribute('dir');
}

test('an address, code of several lines and a number read from the left in Arabic; words keep their own direction', async () => {
  await renderPart(
    <>
      <TextField label="Server" literal value="wss://pbx.example.com" onChange={nothing} />
      <TextField label="Body" literal lines={3} value="{}" onChange={nothing} />
      <NumberField label="Seconds" value={5} min={0} max={9} onChange={nothing} />
      <TextField label="Name" value="" onChange={nothing} />
    </>,
    new FakeBridge(aSnapshot({ language: 'ar' })),
  );
  expect(['Server', 'Body', 'Seconds', 'Name'].map(direction)).toEqual(['ltr', 'ltr', 'ltr', null]);
});

test('the form of a CRM says which of its fields are addresses, ids or templates, and which are words', async () => {
  const { freshdesk } = catalogs.ar.crm.kinds;
  const shown = KIND_FORMS.freshdesk.fields.filter(({ as }) => as !== 'choice' && as !== 'switch');
  await renderPart(
    <CrmFields
      fields={shown}
      values={{}}
      account={undefined}
      wrong={undefined}
      onType={nothing}
      onSet={nothing}
    />,
    new FakeBridge(aSnapshot({ language: 'ar' })),
  );
  expect(direction(freshdesk.address)).toBe('ltr');
  expect(direction(freshdesk.resultField)).toBe('ltr');
  expect(direction(freshdesk.ticketType)).toBeNull();
});

test.each(Object.values(KIND_FORMS))(
  'what the form of $kind shows an example of is no words',
  ({ fields }) => {
    const examples = fields.filter((field) => 'placeholder' in field && field.placeholder !== undefined);
    for (const { as } of examples) expect(['address', 'code', 'password']).toContain(as);
  },
);
