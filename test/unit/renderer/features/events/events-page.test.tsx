import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { EventsPage } from '#renderer/features/events/events-page.tsx';
import { EventRuleSettings } from '#shared/domain/event-rules.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

const ID = '00000000-0000-4000-8000-000000000042';
const RULE = { id: ID, name: 'Warehouse', on: ['end'], url: 'https://hooks.example/call' };

async function show(rules: readonly object[]) {
  const bridge = new FakeBridge(aSnapshot());
  const patches: { readonly eventRules?: EventRuleSettings }[] = [];
  const settings = {
    ...sampleSettings,
    eventRules: EventRuleSettings.parse({ rules, hosts: ['hooks.example'] }),
  };
  const update = (patch: object) => Promise.resolve(patches.push(patch) > 0);
  await renderPart(<EventsPage settings={settings} update={update} />, bridge);
  return { bridge, last: () => patches.at(-1)?.eventRules };
}

async function openRule() {
  const section = screen.getByRole('region', { name: 'Warehouse' });
  await userEvent.click(within(section).getByRole('button', { expanded: false }));
  return within(section);
}

test('a new rule is off, and tells the ends of calls', async () => {
  const { last } = await show([]);
  await userEvent.click(screen.getByRole('button', { name: 'Add a rule' }));
  expect(last()?.rules).toMatchObject([{ enabled: false, on: ['end'], url: '' }]);
});

test('moments are chosen one by one; a rule without any is for screen-pop rules alone', async () => {
  const { last } = await show([{ ...RULE, on: [] }]);
  expect(screen.getByText('For screen-pop rules alone')).toBeTruthy();
  const rule = await openRule();
  await userEvent.click(rule.getByRole('switch', { name: 'A call rings' }));
  expect(last()?.rules[0]?.on).toEqual(['ring']);
});

test('the secret goes to the keychain when its field is left, is gone from the page, and the rule signs', async () => {
  const { bridge, last } = await show([RULE]);
  const rule = await openRule();
  const secret = rule.getByLabelText<HTMLInputElement>(/secret/i);
  await userEvent.type(secret, 's3cret');
  await userEvent.tab();
  expect(bridge.inputsOf('events:secret')).toEqual([{ id: ID, secret: 's3cret' }]);
  expect(last()?.rules[0]?.signed).toBe(true);
  expect(secret.value).toBe('');
});

test.each([
  [{ outcome: 'passed' }, /arrived|taken/i],
  [{ outcome: 'host-not-allowed' }, /list/i],
  [{ outcome: 'refused', detail: 'HTTP 422' }, /HTTP 422/],
])('a test says what became of it: %j', async (value, words) => {
  const { bridge } = await show([RULE]);
  bridge.answer('events:test', () => ({ ok: true, value }));
  const rule = await openRule();
  await userEvent.click(rule.getByRole('button', { name: /test/i }));
  expect(await rule.findByText(words)).toBeTruthy();
  expect(bridge.inputsOf('events:test')).toEqual([{ id: ID }]);
});

test('a rule is removed by one click', async () => {
  const { last } = await show([RULE]);
  const rule = await openRule();
  await userEvent.click(rule.getByRole('button', { name: /^Remove/ }));
  expect(last()?.rules).toEqual([]);
});
