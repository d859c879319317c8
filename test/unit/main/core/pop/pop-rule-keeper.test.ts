import { beforeEach, describe, expect, it } from 'vitest';

import { PopRuleKeeper } from '#core/pop/pop-rule-keeper.ts';
import { rulesInUse } from '#core/pop/rules-in-use.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { POP_VERSIONS_MAX, PopRuleSet } from '#shared/domain/pop-rules.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const NONE = PopRuleSet.parse({ rules: [] });
const ONE = PopRuleSet.parse({ rules: [{ id: 'r1', when: 'ring', open: { kind: 'record' } }] });

describe('kept screen-pop rules', () => {
  const time = new FakeTime();
  let settings: SettingsService;
  let keeper: PopRuleKeeper;

  beforeEach(() => {
    settings = new SettingsService({ store: new MemorySettingsStore(), logger: silentLogger });
    const inUse = () => rulesInUse(settings.current.pop, settings.current.popRules);
    keeper = new PopRuleKeeper({ settings, inUse, clock: time, who: () => 'ada' });
  });

  it('are those of the settings until somebody saves some', () => {
    const view = keeper.view();
    expect(view.set.rules.map(({ id }) => id)).toEqual(['first-one', 'first-several']);
    expect([view.saved, view.past]).toEqual([undefined, []]);
  });

  it('keep what they replace, and bring each of them back, the first ones too', () => {
    const first = keeper.view().set;
    const savedAt = time.now();
    expect(keeper.save(ONE)).toMatchObject({
      ok: true,
      value: { set: ONE, saved: { at: savedAt, by: 'ada' } },
    });
    time.advance(1000);
    keeper.save(NONE);
    expect(keeper.view().past.map(({ at, by, set }) => [at, by, set.rules.length])).toEqual([
      [savedAt, 'ada', 1],
      [0, '', 2],
    ]);
    time.advance(1000);
    expect(keeper.rollBack(0)).toMatchObject({ ok: true, value: { set: first } });
    expect(keeper.view().past[0]?.set).toEqual(NONE);
    expect(keeper.rollBack(77)).toEqual({ ok: false, problem: 'no-such-version' });
  });

  it('make no version of a save that changes nothing, and forget the oldest of many', () => {
    keeper.save(ONE);
    time.advance(1000);
    keeper.save(ONE);
    expect(keeper.view().past).toHaveLength(1);
    for (let turn = 0; turn < 30; turn += 1) {
      time.advance(1000);
      keeper.save(turn % 2 === 0 ? NONE : ONE);
    }
    expect(keeper.view().past).toHaveLength(POP_VERSIONS_MAX);
  });
});
