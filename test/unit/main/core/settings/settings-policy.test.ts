import { describe, expect, test } from 'vitest';

import { readPolicy, type SettingsPolicy } from '#core/settings/settings-policy.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { Settings } from '#shared/domain/settings.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const FILE = '/etc/hookswitch/policy.json';

function policyOf(file: object): SettingsPolicy {
  const read = readPolicy(JSON.stringify(file), FILE);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

const MASKED = policyOf({
  administrator: 'IT desk',
  settings: { privacy: { maskNumbers: true }, theme: 'dark', recording: { keepDays: 7 } },
});

function serviceOn(stored: object, { policy }: { readonly policy?: SettingsPolicy } = { policy: MASKED }) {
  const store = new MemorySettingsStore(Settings.parse(stored));
  return { store, settings: new SettingsService({ store, logger: silentLogger, policy }) };
}

describe('a policy file', () => {
  test('names its settings by their paths', () => {
    expect(MASKED.leaves.map(({ path }) => path)).toEqual([
      'privacy.maskNumbers',
      'theme',
      'recording.keepDays',
    ]);
    expect(MASKED.administrator).toBe('IT desk');
  });

  test.each([
    ['is no JSON', 'theme: dark'],
    ['has a value that the setting does not take', '{"settings":{"theme":"pink"}}'],
    ['holds a setting that there is not', '{"settings":{"privacy":{"hideNumbers":true}}}'],
    ['has a word of its own', '{"setings":{"theme":"dark"}}'],
    ['would choose the phone', '{"settings":{"mode":"demo"}}'],
    ['would choose a CRM', '{"settings":{"crm":{"accounts":[]}}}'],
    ['would let a program in', '{"settings":{"localApi":{"clients":[]}}}'],
    ['sets what would be changed on the way', '{"settings":{"pop":{"allowedHosts":["CRM.example"]}}}'],
  ])('that %s is unreadable as a whole', (_, text) => {
    expect(readPolicy(text, FILE)).toEqual({ ok: false, problem: 'unreadable' });
  });
});

describe('settings under a policy', () => {
  test('are what the administrator says, whatever is stored', () => {
    const { settings } = serviceOn({ theme: 'light', privacy: { historyDays: 5 } });
    expect(settings.current).toMatchObject({
      theme: 'dark',
      privacy: { maskNumbers: true, historyDays: 5 },
    });
  });

  test('cannot be changed where they are held, and nothing else of the change is taken then', () => {
    const { settings, store } = serviceOn({});
    const change = { theme: 'light' as const, language: 'de' as const };
    expect(settings.update(change)).toEqual({ ok: false, problem: 'settings-managed' });
    expect(settings.current.language).toBe('system');
    expect(store.read().language).toBe('system');
  });

  test('can be changed beside what is held, in the same section', () => {
    const { settings } = serviceOn({});
    const { privacy } = settings.current;
    expect(settings.update({ privacy: { ...privacy, historyDays: 30 } }).ok).toBe(true);
    expect(settings.current.privacy).toMatchObject({ maskNumbers: true, historyDays: 30 });
  });

  test('the agent’s own values are kept, and are back when the policy is gone', () => {
    const { settings, store } = serviceOn({ theme: 'light', recording: { keepDays: 90 } });
    settings.update({ language: 'de' });
    expect(store.read()).toMatchObject({ theme: 'light', language: 'de', recording: { keepDays: 90 } });
    expect(serviceOn(store.read(), {}).settings.current.theme).toBe('light');
  });

  test('lines can still be saved', () => {
    const { settings } = serviceOn({});
    expect(settings.setMode('demo').ok).toBe(true);
    expect(settings.current).toMatchObject({ mode: 'demo', theme: 'dark' });
  });
});
