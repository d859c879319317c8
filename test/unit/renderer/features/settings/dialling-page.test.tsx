import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import { DiallingPage } from '#renderer/features/settings/dialling-page.tsx';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

let changes: unknown[];

beforeEach(async () => {
  changes = [];
  const update = (patch: object) => Promise.resolve(changes.push(patch) > 0);
  await renderPart(<DiallingPage settings={sampleSettings} update={update} />, new FakeBridge(aSnapshot()));
});

test('the agent says whether links may answer, end and hold calls, and by default they only show them', async () => {
  const only = screen.getByRole<HTMLInputElement>('radio', { name: 'Only show the call' });
  expect(only.checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: 'Do it' }));
  expect(changes).toEqual([{ dialPolicy: { ...sampleSettings.dialPolicy, orders: 'do' } }]);
});

test('beginnings of numbers are kept once every line is one, and until then the page names the wrong one', async () => {
  const field = screen.getByRole('textbox', { name: 'Always ask before numbers that begin with' });
  await userEvent.type(field, '0900{Enter}nought');
  await userEvent.tab();
  expect(changes).toEqual([]);
  screen.getByText('“nought” is not the beginning of a number.');
  await userEvent.clear(field);
  await userEvent.type(field, '0900{Enter}+43 1');
  await userEvent.tab();
  expect(changes).toEqual([{ dialPolicy: { ...sampleSettings.dialPolicy, ask: ['0900', '+431'] } }]);
});
