import type { Page } from 'playwright';

import type { CallAction } from '#shared/domain/call.ts';
import type { Party } from '#shared/domain/party.ts';
import type { CallRecording, KeptRecording } from '#shared/domain/recording.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall, aCallId, aMatch, aNumber } from '../builders/a-call.ts';
import { aSnapshot } from '../builders/a-snapshot.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import { sampleSettings } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const TALKING: readonly CallAction[] = ['hold', 'mute', 'digits', 'transfer', 'consult'];

function recorded(now: number, recording: CallRecording, actions: readonly CallAction[]): Snapshot {
  const call = aCall({
    queue: 'Support queue',
    startedAt: now - 198_000,
    ringingAt: now - 198_000,
    answeredAt: now - 192_000,
    lookup: { ...aCall().lookup, matches: [aMatch({ detail: '3 open tickets' })] },
    recording,
    actions: [...TALKING, ...actions, 'hang-up', 'note'],
  });
  return aSnapshot({ calls: [call] });
}

const REFERRAL: readonly CallAction[] = ['follow-referral', 'decline-referral'];
const TOM: Party = {
  number: aNumber({ raw: '204', kind: 'internal', display: '204' }),
  displayName: 'Tom Becker',
};

const KEPT: KeptRecording = {
  callId: aCallId(),
  parts: [{ part: 1, startedAt: 0, ms: 254_000, bytes: 1_016_000 }],
};

async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place }).click();
}

async function openDetail(page: Page, place = 'History'): Promise<void> {
  await go(page, place);
  await page.getByRole('option', { name: 'Marta' }).click();
  await page.getByRole('slider').scrollIntoViewIfNeeded();
}

async function askToDelete(page: Page): Promise<void> {
  await openDetail(page);
  await page.getByRole('button', { name: 'Delete' }).click();
}

async function openSettings(page: Page, settings = 'Settings', subject = 'Recording'): Promise<void> {
  await go(page, settings);
  await page.getByRole('button', { name: subject }).first().click();
}

/** Recording on this PC: the question, the states, what is left of it, and its settings. */
export function recordingScenes(now: number): readonly Scene[] {
  const entries = sampleHistory(now);
  const values = {
    'history:list': { entries },
    'history:get': entries[1],
    'recording:get': KEPT,
    'recording:totals': { calls: 14, bytes: 37_400_000 },
    'settings:get': { ...sampleSettings, recording: { local: true, consent: 'ask', keepDays: 30 } },
  };
  const panel = { page: 'panel', values } as const;
  const asking = recorded(now, { state: 'asking', ms: 0 }, ['record-confirm', 'record-cancel']);
  const running = recorded(now, { state: 'recording', ms: 41_000, since: now - 1000 }, ['record-stop']);
  const recordable = aSnapshot({
    calls: [aCall({ actions: [...TALKING, 'record-start', 'hang-up', 'note'] })],
  });
  return [
    { ...panel, name: 'recording-question', snapshot: asking, forced: true },
    { ...panel, name: 'recording-question-de', snapshot: { ...asking, language: 'de' } },
    {
      ...panel,
      name: 'referral-question',
      snapshot: aSnapshot({
        calls: [aCall({ referral: TOM, actions: [...TALKING, ...REFERRAL, 'hang-up'] })],
      }),
    },
    { ...panel, name: 'recording-running', snapshot: running, forced: true },
    { ...panel, name: 'recording-running-de', snapshot: { ...running, language: 'de' } },
    {
      ...panel,
      name: 'recording-more-de',
      snapshot: { ...recordable, language: 'de' },
      act: (page) => page.getByRole('button', { name: 'Weitere Aktionen' }).click(),
    },
    {
      ...panel,
      name: 'recording-two-calls-de',
      snapshot: {
        ...recorded(now, { state: 'recording', ms: 0, since: now - 5000 }, ['swap', 'merge', 'record-stop']),
        language: 'de',
      },
    },
    {
      ...panel,
      name: 'recording-remind-de',
      snapshot: {
        ...recorded(now, { state: 'recording', ms: 0, since: now - 5000, remind: true }, ['record-stop']),
        language: 'de',
      },
    },
    {
      ...panel,
      name: 'recording-failed',
      snapshot: recorded(now, { state: 'failed', ms: 41_000, failure: 'disk' }, ['record-start']),
    },
    { ...panel, name: 'recording-past', snapshot: quiet(now), act: (page) => openDetail(page), forced: true },
    {
      ...panel,
      name: 'recording-past-de',
      snapshot: quiet(now, { language: 'de' }),
      act: (page) => openDetail(page, 'Verlauf'),
    },
    { ...panel, name: 'recording-delete', snapshot: quiet(now), act: askToDelete },
    { ...panel, name: 'settings-recording', snapshot: quiet(now), act: (page) => openSettings(page) },
    {
      ...panel,
      name: 'settings-recording-de',
      snapshot: quiet(now, { language: 'de' }),
      act: (page) => openSettings(page, 'Einstellungen', 'Aufnahme'),
    },
  ];
}
