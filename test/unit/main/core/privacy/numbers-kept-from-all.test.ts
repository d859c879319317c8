import { expect, it } from 'vitest';

import { numbersKeptFromAll } from '#core/privacy/numbers-kept-from-all.ts';
import { readPolicy } from '#core/settings/settings-policy.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { Settings } from '#shared/domain/settings.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

function policyOf(settings: object) {
  const read = readPolicy(JSON.stringify({ administrator: 'IT', settings }), '/etc/hookswitch/policy.json');
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

it('an administrator who masks numbers keeps them from all, and the agent cannot unmask them', () => {
  const policy = policyOf({ privacy: { maskNumbers: true } });
  const settings = new SettingsService({
    store: new MemorySettingsStore(Settings.parse({})),
    logger: silentLogger,
    policy,
  });
  expect(numbersKeptFromAll(settings.policy)).toBe(true);
  expect(settings.current.privacy.maskNumbers).toBe(true);
  const unmasked = { ...settings.current.privacy, maskNumbers: false };
  expect(settings.update({ privacy: unmasked })).toEqual({ ok: false, problem: 'settings-managed' });
  expect(settings.current.privacy.maskNumbers).toBe(true);
});

it.each([
  ['nobody holds anything', undefined],
  ['something else is held', policyOf({ privacy: { historyDays: 30 } })],
  ['it is held that numbers are shown', policyOf({ privacy: { maskNumbers: false } })],
])('where %s, programs have numbers by their permissions', (_, policy) => {
  expect(numbersKeptFromAll(policy)).toBe(false);
});

it('no-log lists, pop rules, results and event rules are held as wholes, too', () => {
  const noLog = [{ number: '+4930*', history: true }];
  const choices = [{ id: 'sold', text: 'Sold' }];
  const popRules = {
    set: { rules: [], waitMs: 1000, late: 'nothing', repeatSeconds: 0, leaveToCrmCard: false },
  };
  const policy = policyOf({
    privacy: { noLog },
    dispositions: { choices },
    eventRules: { rules: [], hosts: ['hooks.example'] },
    popRules,
  });
  const settings = new SettingsService({
    store: new MemorySettingsStore(Settings.parse({})),
    logger: silentLogger,
    policy,
  });
  const { current } = settings;
  expect(current).toMatchObject({ privacy: { noLog }, dispositions: { choices }, popRules });
  const managed = { ok: false, problem: 'settings-managed' };
  expect(settings.update({ privacy: { ...current.privacy, noLog: [] } })).toEqual(managed);
  expect(settings.update({ dispositions: { ...current.dispositions, choices: [] } })).toEqual(managed);
  expect(settings.update({ eventRules: { ...current.eventRules, hosts: [] } })).toEqual(managed);
  expect(settings.update({ popRules: { past: [] } })).toEqual(managed);
  expect(settings.update({ theme: 'dark' })).toMatchObject({ ok: true });
});
