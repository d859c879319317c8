import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { SettingsPlace, type SettingsPage } from '#renderer/features/settings/settings-place.tsx';
import { PopRuleSet } from '#shared/domain/pop-rules.ts';
import { Settings } from '#shared/domain/settings.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';
import { renderPart } from '#test/support/ui-harness/render-part.tsx';
import { sampleSettings } from '#test/support/ui-harness/sample-values.ts';

async function managed(
  page: SettingsPage,
  paths: readonly string[],
  more: object = {},
  settings: object = {},
): Promise<void> {
  const bridge = new FakeBridge(aSnapshot());
  const value = Settings.parse({ ...sampleSettings, ...settings });
  bridge.answer('settings:get', () => ({ ok: true, value }));
  bridge.answer('pop:rules', () => ({
    ok: true,
    value: { set: value.popRules.set ?? PopRuleSet.parse({ rules: [] }), past: [] },
  }));
  bridge.answer('settings:managed', () => ({
    ok: true,
    value: { file: '/etc/hookswitch/policy.json', administrator: 'IT desk', paths, ...more },
  }));
  await renderPart(<SettingsPlace page={page} />, bridge);
}

test('a setting that is held says by whom and cannot be changed; its neighbours can', async () => {
  await managed('privacy', ['privacy.maskNumbers', 'privacy.historyDays']);
  expect(await screen.findByText(/set by IT desk, in the file \/etc\/hookswitch\/policy\.json/)).toBeTruthy();
  const mask = screen.getByRole<HTMLInputElement>('switch', { name: 'Hide numbers on the screen' });
  expect(mask.disabled).toBe(true);
  expect(screen.getAllByText('Set by IT desk. You cannot change it.')).toHaveLength(2);
  expect(document.getElementById(mask.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'IT desk',
  );
  const boxes = screen.getAllByRole<HTMLInputElement>('textbox');
  expect(boxes.some(({ readOnly }) => readOnly)).toBe(true);
  expect(boxes.some(({ readOnly }) => !readOnly)).toBe(true);
});

test('a choice that is held cannot be made', async () => {
  await managed('appearance', ['theme']);
  await screen.findByText('Set by IT desk. You cannot change it.');
  expect(screen.getByRole('radio', { name: 'Dark' }).matches(':disabled')).toBe(true);
  expect(screen.getByRole('radio', { name: 'Deutsch' }).matches(':disabled')).toBe(false);
});

test('a page whose lists are held says so', async () => {
  await managed('events', ['eventRules.rules']);
  expect(await screen.findByText(/set by IT desk/)).toBeTruthy();
});

test('where nothing is held nothing is said', async () => {
  await managed('appearance', ['privacy.maskNumbers']);
  await screen.findByRole('radio', { name: 'Dark' });
  expect(screen.queryByText(/IT desk/)).toBeNull();
});

test('the page about the version says where updates come from, as the administrator put it, and fakes nothing', async () => {
  await managed('updates', [], { updates: 'They are installed on Tuesday nights.' });
  expect(
    await screen.findByText(/IT desk says about updates: They are installed on Tuesday nights\./),
  ).toBeTruthy();
  expect(screen.getByText(/does not look for new versions by itself/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /check|update/i })).toBeNull();
});

const HELD = 'Set by IT desk. You cannot change it.';
const RULE = { id: 'r1', name: 'Sales form', when: 'ring', open: { kind: 'new-record' } };

/** Everything that could change a list, besides ways to somewhere else. */
const changing = (name: RegExp): readonly boolean[] =>
  screen.getAllByRole('button', { name }).map((button) => button.matches(':disabled'));

test('rules for screen pops that are held are read and not changed, moved, switched or added to', async () => {
  await managed('pops', ['popRules.set.rules'], {}, { popRules: { set: { rules: [RULE] } } });
  await screen.findByText(HELD);
  expect(changing(/Sales form/)).toEqual([true]);
  expect(screen.getByRole('switch', { name: /rule 1/i }).matches(':disabled')).toBe(true);
  expect(screen.queryByRole('button', { name: 'Add a rule' })).toBeNull();
  expect(screen.getByRole('combobox', { name: /^If it has not answered/ }).matches(':disabled')).toBe(false);
});

test('a hotkey that is held says so in its row; the next one can still be changed', async () => {
  await managed('hotkeys', ['hotkeys.answer']);
  await screen.findByText(HELD);
  expect(changing(/^Answer: /)).toEqual([true]);
  expect(changing(/^End call: /)).toEqual([false]);
  expect(screen.queryByRole('button', { name: /: Answer$/ })).toBeNull();
});

test('an address book that is held says so in its row, and its form is off while it can still be copied', async () => {
  const book = {
    id: 'book-1',
    kind: 'carddav',
    label: 'Office',
    address: 'https://cloud.example/dav',
    country: 'DE',
    holds: 'colleagues',
  };
  await managed('books', ['addressBooks.books'], {}, { addressBooks: { books: [book] } });
  const row = await screen.findByRole('button', { name: /^Office/ });
  expect(row.textContent).toContain(HELD);
  expect(screen.queryByRole('button', { name: 'Add an address book' })).toBeNull();
  await userEvent.click(row);
  expect((await screen.findByRole('textbox', { name: 'Address' })).matches(':disabled')).toBe(true);
  expect(changing(/^Copy now/)).toEqual([false]);
  within(screen.getByRole('group', { description: HELD })).getByRole('textbox', { name: 'User name' });
});

test.each<[SettingsPage, string, RegExp]>([
  ['ring', 'ring.rules', /^Add a rule/],
  ['ring', 'callLooks', /^Add a colour/],
  ['agent', 'agent.reasons', /reason/i],
  ['results', 'dispositions.choices', /result/i],
  ['privacy', 'privacy.noLog', /^Add$/],
  ['watched', 'presence.extensions', /^Add$/],
])('on the page %s the list %s that is held cannot be changed', async (page, path, name) => {
  await managed(page, [path]);
  await screen.findByText(HELD);
  expect(changing(name)).not.toContain(false);
});
