import type { Page } from 'playwright';

import type { TextMessage, Voicemail } from '#shared/domain/message.ts';
import type { PresenceUpdate } from '#shared/domain/presence.ts';
import type { CallTimeline, TimelineReport } from '#shared/domain/timeline.ts';
import { A_MOMENT } from '../builders/a-call.ts';
import { aHistoryEntry } from '../builders/a-history-entry.ts';
import { aLineView } from '../builders/a-line-view.ts';
import { aPerson } from '../builders/a-person.ts';
import { aTextMessage } from '../builders/a-text-message.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import type { Scene } from './scenes.ts';

const MARKS: CallTimeline['marks'] = [
  { name: 'invite-received', at: A_MOMENT },
  { name: 'ringing-sent', at: A_MOMENT + 1.2 },
  { name: 'incoming-raised', at: A_MOMENT + 2.4 },
  { name: 'ring-asked', at: A_MOMENT + 3 },
  { name: 'popup-shown', at: A_MOMENT + 8 },
  { name: 'popup-painted', at: A_MOMENT + 41 },
  { name: 'ring-audible', at: A_MOMENT + 58, detail: 'Jabra Evolve2 65' },
  { name: 'match-painted', at: A_MOMENT + 61 },
  { name: 'ended', at: A_MOMENT + 14_000, detail: 'missed' },
];

/** Why Ana Ruiz was missed: an outage before, a locked PC, nobody there. */
function missedReport(): TimelineReport {
  return {
    circumstances: { agent: { state: 'ready', since: A_MOMENT }, ringEnabled: true, locked: true },
    marks: MARKS,
    dropped: 0,
    outages: [
      { lineId: aLineView().id, from: A_MOMENT - 180_000, to: A_MOMENT - 83_000, problem: 'server-silent' },
    ],
  };
}

const COLLEAGUES = [
  ['Priya Raman', '1002', 'free'],
  ['Tom Okafor', '1003', 'ringing'],
  ['Jonas Weber', '1004', 'busy'],
  ['Keiko Sato', '1005', 'on-hold'],
  ['Marek Nowak', '1006', 'offline'],
  ['Ines Duarte', '1007', 'unknown'],
] as const;

const PEOPLE = COLLEAGUES.map(([name, number]) =>
  aPerson({
    id: number,
    kind: 'colleague',
    name,
    company: 'Support',
    numbers: [{ label: 'extension', number }],
  }),
);

const PRESENCE: PresenceUpdate = {
  revision: 1,
  kind: 'all',
  entries: COLLEAGUES.map(([, extension, availability]) => ({
    extension,
    availability,
    since: A_MOMENT,
    ...(availability === 'ringing' && { caller: 'Marta Lindqvist' }),
  })),
};

const MINUTE_MS = 60_000;

/** The newest first: of the last minutes, and one of the day before. */
function messages(now: number): readonly TextMessage[] {
  const unread = aTextMessage(3, {
    name: 'Priya Raman',
    text: 'The courier for 4471 is at gate 2. Can you tell Marta that he needs the signed form before he leaves?',
    at: now - 4 * MINUTE_MS,
  });
  const waiting = aTextMessage(2, {
    direction: 'outgoing',
    name: 'Tom Okafor',
    text: 'Back in ten minutes.',
    state: 'waiting',
    problem: 'not-there-now',
    read: true,
    at: now - 17 * MINUTE_MS,
  });
  const sent = aTextMessage(1, {
    direction: 'outgoing',
    name: 'Priya Raman',
    text: 'On my way.',
    state: 'sent',
    read: true,
    at: now - 42 * MINUTE_MS,
  });
  const asked = aTextMessage(0, {
    name: 'Priya Raman',
    text: 'Are you coming to the stand-up?',
    read: true,
    at: now - 24 * 60 * MINUTE_MS,
  });
  return [unread, waiting, sent, asked];
}

const VOICEMAIL: readonly Voicemail[] = [
  { lineId: aLineView().id, lineLabel: 'Desk', fresh: 2, old: 5, canDial: true },
];

async function openMissed(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /History|Verlauf/ })
    .click();
  await page.getByRole('option', { name: 'Ana Ruiz' }).click();
}

async function openMarks(page: Page): Promise<void> {
  await openMissed(page);
  await page.getByText('Moments, in milliseconds').click();
}

async function openMessages(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'History' }).click();
  await page.getByText(/^Messages/).click();
}

/** Why calls were missed, who is free, texts and voice messages. */
export function messageScenes(now: number): readonly Scene[] {
  const missed = aHistoryEntry({
    ...sampleHistory(now)[0],
    cause: { by: 'party' },
    ringMs: 14_000,
    talkMs: 0,
    totalMs: 14_000,
  });
  const values = {
    'history:list': { entries: sampleHistory(now) },
    'history:get': missed,
    'history:timeline': missedReport(),
    'people:search': PEOPLE,
    'presence:get': PRESENCE,
    'message:list': messages(now),
  };
  const panel = { page: 'panel', values } as const;
  const texts = { messages: { unread: 1, total: 4, revision: 2 }, voicemail: VOICEMAIL };
  return [
    { ...panel, name: 'why-missed', snapshot: quiet(now), act: openMissed, forced: true },
    { ...panel, name: 'why-missed-de', snapshot: quiet(now, { language: 'de' }), act: openMissed },
    { ...panel, name: 'why-missed-marks', snapshot: quiet(now), act: openMarks },
    {
      ...panel,
      name: 'presence-people',
      snapshot: quiet(now),
      forced: true,
      act: (page) => page.getByRole('navigation').getByRole('button', { name: 'People' }).click(),
    },
    {
      ...panel,
      name: 'presence-field',
      snapshot: quiet(now),
      act: async (page) => {
        await page.getByRole('searchbox').fill('a');
        await page.getByRole('option').first().waitFor();
      },
    },
    { ...panel, name: 'message-card', snapshot: quiet(now, texts), forced: true },
    {
      ...panel,
      name: 'message-reply',
      snapshot: quiet(now, texts),
      act: (page) => page.getByRole('button', { name: 'Reply' }).click(),
    },
    { ...panel, name: 'message-list', snapshot: quiet(now, texts), act: openMessages },
  ];
}
