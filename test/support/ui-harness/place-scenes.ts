import type { Snapshot } from '#shared/domain/snapshot.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import type { Scene } from './scenes.ts';

function lost(now: number): Snapshot {
  return quiet(now, {
    agent: { state: 'not-ready', reason: 'unreachable', since: now - 18_000 },
    reachability: {
      state: 'unreachable',
      since: now - 18_000,
      checkedAt: now - 29_000,
      problem: 'server-silent',
      detail: 'WebSocket ping unanswered for 10 s; closed 1006',
      nextTryAt: now + 4000,
      server: 'wss://pbx.example.com:8089/ws',
    },
  });
}

/** The panel's places while no call is going on. */
export function placeScenes(now: number): readonly Scene[] {
  const values = { 'history:list': { entries: sampleHistory(now) } };
  const panel = { page: 'panel', values } as const;
  return [
    { ...panel, name: 'idle', snapshot: quiet(now, { missed: 1 }) },
    { ...panel, name: 'unreachable', snapshot: lost(now) },
    {
      ...panel,
      name: 'unreachable-details',
      snapshot: lost(now),
      act: (page) => page.getByRole('button', { name: 'What is wrong?' }).click(),
    },
    {
      ...panel,
      name: 'demo-empty',
      values: { 'history:list': { entries: [] } },
      snapshot: quiet(now, { mode: 'demo', demo: {} }),
    },
  ];
}
