import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { CrmAccountForm } from '#renderer/features/crm/crm-account-form.tsx';
import { salesforce } from '#renderer/features/crm/kinds/salesforce.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';

async function form() {
  const bridge = new FakeBridge(aSnapshot());
  const answers: ((report: object) => void)[] = [];
  bridge.answer(
    'crm:sign-in',
    () => new Promise((resolve) => answers.push((value) => resolve({ ok: true, value }))),
  );
  const saved: (string | undefined)[] = [];
  const { unmount } = await renderPart(
    <CrmAccountForm form={salesforce} account={undefined} onSaved={(id) => saved.push(id)} />,
    bridge,
  );
  const cancels = () => bridge.inputsOf('crm:cancel-sign-in').length;
  return { bridge, saved, cancels, unmount, answer: (report: object) => answers.at(-1)?.(report) };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const fillIn = async () => {
  await userEvent.type(screen.getByLabelText(/^Consumer key/), 'key-1');
  await press('Sign in');
  await screen.findByText(/^Sign in to Salesforce in your browser/);
};

test('a CRM that is signed in to in the browser is kept with the sign-in, once that has come', async () => {
  const { bridge, saved, answer } = await form();
  await press('Sign in');
  expect(bridge.inputsOf('crm:sign-in')).toEqual([]);
  await fillIn();
  expect(bridge.inputsOf('crm:sign-in')).toMatchObject([
    { kind: 'salesforce', values: { clientId: 'key-1' } },
  ]);
  expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
  expect(saved).toEqual([]);
  answer({ outcome: 'passed', id: 'salesforce', name: 'Ines Agent', missing: [] });
  await waitFor(() => expect(saved).toEqual(['salesforce']));
  expect(bridge.inputsOf('crm:save')).toEqual([]);
});

test('a sign-in that was refused says why, keeps nothing and can be tried again', async () => {
  const { bridge, saved, answer } = await form();
  await fillIn();
  answer({ outcome: 'sign-in-refused', detail: 'access_denied' });
  expect(await screen.findByText('access_denied')).toBeTruthy();
  expect(saved).toEqual([]);
  await press('Sign in');
  expect(bridge.inputsOf('crm:sign-in')).toHaveLength(2);
});

test('whoever cancels or leaves the page does not sign in any more', async () => {
  const { cancels, answer, unmount } = await form();
  await fillIn();
  await press('Cancel');
  expect(cancels()).toBe(1);
  answer({ outcome: 'cancelled' });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy());
  await press('Sign in');
  await screen.findByText(/^Sign in to Salesforce in your browser/);
  const before = cancels();
  unmount();
  expect(cancels()).toBe(before + 1);
});
