import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { PopRulesPage } from '#renderer/features/pop-rules/pop-rules-page.tsx';
import { EventRuleSettings } from '#shared/domain/event-rules.ts';
import type { PopRuleSet } from '#shared/domain/pop-rules.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { SAMPLE_RULES } from '#test/support/ui-harness/pop-scenes.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

const HOOK = '00000000-0000-4000-8000-000000000042';
const HOOKS = [{ id: HOOK, name: 'Warehouse', on: [], url: 'https://hooks.example/' }];

async function page(past: readonly unknown[] = [], hooks: readonly object[] = HOOKS): Promise<FakeBridge> {
  const bridge = new FakeBridge(aSnapshot());
  bridge.answer('pop:rules', () => ({ ok: true, value: { set: SAMPLE_RULES, past } }));
  bridge.answer('pop:save-rules', (input) => ({ ok: true, value: { ...(input as object), past } }));
  const settings = { ...sampleSettings, eventRules: EventRuleSettings.parse({ rules: hooks }) };
  await renderPart(<PopRulesPage settings={settings} onBack={() => undefined} />, bridge);
  await screen.findByRole('list', { name: /first that fits/ });
  return bridge;
}

const rules = () => within(screen.getByRole('list', { name: /first that fits/ })).getAllByRole('listitem');

function savedSet(bridge: FakeBridge): PopRuleSet {
  return (bridge.inputsOf('pop:save-rules').at(-1) as { readonly set: PopRuleSet }).set;
}

test('the rules read as sentences', async () => {
  await page();
  expect(rules().map((row) => within(row).getAllByRole('button')[0]?.textContent)).toEqual([
    'Rule 1Sales formWhen a call from a customer rings on “Sales” and nobody is found: open the form for a new record',
    'Rule 2When a call rings and one record is found: open it',
    'Rule 3When I answer a call and several records fit: open the search',
    'Rule 4After the callWhen a conversation ends: open crm.example',
  ]);
});

test('rules change places by keyboard and by buttons, and are saved when the agent says so', async () => {
  const bridge = await page();
  screen.getByRole('button', { name: /When a call rings and one/ }).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(screen.getByText('Rule 2 is now rule 1')).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('When a call rings and one');
  await userEvent.click(screen.getByRole('button', { name: 'Move rule 4 up' }));
  await userEvent.click(screen.getByRole('switch', { name: 'Rule 1 is on' }));
  expect(bridge.inputsOf('pop:save-rules')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save rules' }));
  await waitFor(() => expect(screen.getByText('Saved')).toBeTruthy());
  expect(savedSet(bridge).rules.map(({ id, on }) => [id, on])).toEqual([
    ['rule-2', false],
    ['rule-1', true],
    ['rule-4', false],
    ['rule-3', true],
  ]);
}, 20_000);

test('a new rule with an address names the placeholder that is wrong, and is kept once it is right', async () => {
  const bridge = await page();
  await userEvent.click(screen.getByRole('button', { name: 'Add a rule' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Then open' }), 'address');
  const address = screen.getByRole('textbox', { name: 'Address' });
  await userEvent.clear(address);
  await userEvent.click(address);
  await userEvent.paste('https://crm.example/?n={nmae}');
  expect(screen.getByText('{nmae} is not known here.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(screen.getByRole('heading', { name: 'New rule' })).toBeTruthy();
  await userEvent.clear(address);
  await userEvent.paste('https://crm.example/?n={number|last:9}');
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save rules' }));
  expect(savedSet(bridge).rules.at(-1)).toMatchObject({
    id: 'rule-5',
    open: { kind: 'address', url: 'https://crm.example/?n={number|last:9}' },
  });
}, 30_000);

test('a rule can tell a web address of the event rules, once there is one', async () => {
  const bridge = await page();
  await userEvent.click(screen.getByRole('button', { name: 'Add a rule' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Then open' }), 'webhook');
  expect(screen.getByRole('combobox', { name: 'Web address' })).toBeTruthy();
  expect(screen.getByText(/: tell Warehouse$/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save rules' }));
  expect(savedSet(bridge).rules.at(-1)?.open).toEqual({ kind: 'webhook', hook: HOOK });
}, 20_000);

test('a rule that would tell a web address is not taken while there is none', async () => {
  await page([], []);
  await userEvent.click(screen.getByRole('button', { name: 'Add a rule' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Then open' }), 'webhook');
  expect(screen.getByText(/There is none yet/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(screen.getByRole('heading', { name: 'New rule' })).toBeTruthy();
}, 20_000);

test('earlier versions say what changed and come back by one click', async () => {
  const before = { ...SAMPLE_RULES, rules: SAMPLE_RULES.rules.slice(1) };
  const bridge = await page([{ at: 0, by: '', set: before }]);
  expect(screen.getByText(/^Added: When a call from a customer rings/)).toBeTruthy();
  bridge.answer('pop:roll-back', () => ({ ok: true, value: { set: before, past: [] } }));
  await userEvent.click(screen.getByRole('button', { name: /Bring back the version/ }));
  await waitFor(() => expect(rules()).toHaveLength(3));
  expect(bridge.inputsOf('pop:roll-back')).toEqual([{ at: 0 }]);
});
