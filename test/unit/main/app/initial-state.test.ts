import { expect, it } from 'vitest';

import { initialState } from '#app/initial-state.ts';
import { Settings } from '#shared/domain/settings.ts';
import { Snapshot } from '#shared/domain/snapshot.ts';

it('is a whole snapshot before anything has happened: not reachable, nobody calls, missed calls known', () => {
  const state = initialState(Settings.parse({ theme: 'dark' }), 'de', 5000, 3);
  expect(Snapshot.parse({ ...state, revision: 1 })).toMatchObject({
    mode: 'none',
    agent: { state: 'signed-out', since: 5000 },
    reachability: { state: 'off', since: 5000 },
    lines: [],
    calls: [],
    missed: 3,
    theme: 'dark',
    language: 'de',
  });
});
