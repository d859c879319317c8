import { aCall, aCallId, aRingingCall } from '../builders/a-call.ts';
import { quiet } from './call-scenes.ts';
import { samplePeople } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const SMALL = { width: 380, height: 104 } as const;

/** The panel made small. */
export function stripScenes(now: number): readonly Scene[] {
  const panel = { compact: true, onTop: 'in-calls' } as const;
  const strip = { page: 'panel', size: SMALL, values: { 'people:search': samplePeople } } as const;
  const talking = aCall({ queue: 'Support queue', answeredAt: now - 192_000 });
  const ringing = aRingingCall({ queue: 'Support queue', ringingAt: now - 4000 });
  const agent = { state: 'in-call', since: now - 192_000 } as const;
  return [
    { ...strip, name: 'strip-ready', forced: true, snapshot: quiet(now, { panel }) },
    {
      ...strip,
      name: 'strip-lost-de',
      snapshot: quiet(now, {
        panel,
        language: 'de',
        agent: { state: 'not-ready', reason: 'unreachable', since: now - 18_000 },
        reachability: { state: 'unreachable', since: now - 18_000, problem: 'server-silent' },
        notices: [{ id: '1', code: 'ring-no-volume', values: {} }],
      }),
    },
    {
      ...strip,
      name: 'strip-ringing',
      forced: true,
      snapshot: quiet(now, { panel, agent, calls: [ringing] }),
    },
    {
      ...strip,
      name: 'strip-talking',
      forced: true,
      contrast: true,
      snapshot: quiet(now, { panel, agent, calls: [talking] }),
    },
    {
      ...strip,
      name: 'strip-two-de',
      size: { width: 380, height: 152 },
      snapshot: quiet(now, {
        panel,
        agent,
        language: 'de',
        calls: [
          { ...talking, muted: true, actions: ['unmute', 'hold', 'hang-up'] },
          { ...ringing, id: aCallId(2) },
        ],
      }),
    },
    {
      ...strip,
      name: 'strip-results',
      size: { width: 380, height: 390 },
      snapshot: quiet(now, { panel }),
      act: async (page) => {
        await page.getByRole('searchbox').fill('mar');
        await page.getByRole('option').first().waitFor();
      },
    },
    {
      ...strip,
      name: 'strip-zoomed',
      size: { width: 190, height: 200 },
      snapshot: quiet(now, { panel, agent, calls: [talking] }),
    },
  ];
}
