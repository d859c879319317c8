import type { Page } from 'playwright';

import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { FollowUp } from '#shared/domain/follow-up.ts';
import { LineId } from '#shared/domain/ids.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall, aCallId, aMatch, aNumber } from '../builders/a-call.ts';
import { aWork } from '../builders/a-snapshot.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import { sampleSettings } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const SOLD = { id: 'solved', text: 'Solved' };
const SOLVED_DE = { id: 'solved', text: 'Erledigt' };

const FOUND = { shown: '+46 8 123 456 78', calls: 14, recordings: 2, texts: 0, people: 1 };
const ERASED = {
  calls: 14,
  recordings: 2,
  texts: 0,
  promises: 1,
  people: 1,
  writes: 31,
  leftInCrm: [
    { systemName: 'Bitrix24', id: '5012', step: 'finish', startedAt: Date.UTC(2026, 10, 20, 9) },
    { systemName: 'Bitrix24', id: '5013', step: 'note', startedAt: Date.UTC(2026, 10, 20, 9) },
  ],
  comesBack: [{ book: 'Company directory', name: 'Marta Lindqvist' }],
};

const privateSettings: Settings = {
  ...sampleSettings,
  privacy: {
    maskNumbers: true,
    noLog: [
      { number: '+49 30 901820', history: false },
      { number: '+4930555*', history: true },
    ],
    historyDays: 365,
    notesDays: 90,
  },
  eventRules: {
    hosts: ['hooks.example.com'],
    rules: [
      {
        id: '00000000-0000-4000-8000-000000000901',
        name: 'Wallboard',
        enabled: true,
        on: ['answer', 'end'],
        url: 'https://hooks.example.com/calls/{call-id}',
        body: '',
        signed: true,
      },
    ],
  },
};

function promise(now: number, values: Partial<FollowUp> = {}): FollowUp {
  return {
    id: '00000000-0000-4000-8000-000000000701',
    callId: aCallId(1),
    lineId: LineId.parse('line-1'),
    number: aNumber(),
    name: 'Marta Lindqvist',
    text: 'Proof of delivery 4471, and whether Tuesday suits her',
    dueAt: now + 3 * 3_600_000,
    promisedAt: now + 3 * 3_600_000,
    createdAt: now - 60_000,
    state: 'open',
    ...values,
  };
}

function promises(now: number): readonly FollowUp[] {
  const day = 86_400_000;
  return [
    promise(now, { state: 'due', dueAt: now - 120_000 }),
    promise(now, {
      id: '00000000-0000-4000-8000-000000000702',
      callId: aCallId(5),
      name: 'Bartholomäus Freiherr von Hohenlohe-Waldenburg',
      text: '',
      dueAt: now + day,
    }),
    promise(now, {
      id: '00000000-0000-4000-8000-000000000703',
      callId: aCallId(6),
      name: '',
      text: 'Offer for 40 desks',
      dueAt: now + 3 * day,
    }),
    promise(now, {
      id: '00000000-0000-4000-8000-000000000704',
      callId: aCallId(7),
      name: 'Jonas Weber',
      text: 'Invoice 17',
      state: 'done',
      doneAt: now - day,
    }),
  ];
}

function talking(now: number, disposition?: typeof SOLD) {
  const matches = [aMatch({ detail: '3 open tickets' }), aMatch({ id: 'crm:2', name: 'Nordvik Logistics' })];
  return aCall({
    queue: 'Support queue',
    startedAt: now - 198_000,
    ringingAt: now - 198_000,
    answeredAt: now - 192_000,
    notes: 'Delivery 4471 arrived with two pallets missing.',
    lookup: { ...aCall().lookup, matches },
    actions: ['hang-up', 'hold', 'mute', 'digits', 'open-record', 'choose-match', 'note'],
    linked: ['crm:2'],
    ...(disposition !== undefined && { disposition }),
  });
}

function ended(now: number) {
  const { answeredAt: _, ...call } = talking(now, SOLD);
  return {
    ...call,
    phase: 'ended',
    answeredAt: now - 192_000,
    endedAt: now - 4000,
    result: 'answered',
    cause: { by: 'party' },
    actions: ['note', 'open-record', 'choose-match'],
  } as const;
}

function write(now: number, values: Partial<CrmWriteView> = {}): CrmWriteView {
  return {
    id: '00000000-0000-4000-8000-000000000801',
    callId: aCallId(),
    system: 'bitrix24',
    systemName: 'Bitrix24',
    step: 'finish',
    state: 'held',
    number: '+46812345678',
    startedAt: now - 198_000,
    changedAt: now - 4000,
    dueAt: now + 12_400,
    attempts: 0,
    ...values,
  };
}

async function settings(page: Page, place: string, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place }).click();
  await page.getByRole('button', { name }).first().click();
}

async function promised(page: Page, place: string, chip: RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place }).click();
  await page.getByText(chip).click();
}

/** What follows a conversation: its result, its records, what was promised, and its way to the CRM. */
export function afterCallScenes(now: number): readonly Scene[] {
  const base = { 'history:list': { entries: sampleHistory(now) }, 'settings:get': sampleSettings };
  const mine = { ...base, 'promise:list': [promise(now)], 'crm:writes': [write(now)] };
  const panel = { page: 'panel', values: mine } as const;
  const all = { ...mine, 'promise:list': promises(now) };
  const due = { due: promises(now).slice(0, 1), open: 3, revision: 2 };
  const calls = (call: Snapshot['calls'][number], more: Partial<Snapshot> = {}) =>
    quiet(now, { calls: [call], ...more });
  const german = { language: 'de' } as const;
  const wrapUp = { callId: aCallId(), since: now - 4000, until: now + 26_000 };
  return [
    { ...panel, name: 'after-call-talking', snapshot: calls(talking(now)), forced: true },
    { ...panel, name: 'after-call-talking-de', snapshot: calls(talking(now, SOLVED_DE), german) },
    {
      ...panel,
      name: 'after-call-promise',
      snapshot: calls(talking(now, SOLD)),
      act: (page) => page.getByRole('button', { name: 'Promise to call back' }).click(),
    },
    {
      ...panel,
      name: 'after-call-promise-de',
      snapshot: calls(talking(now, SOLVED_DE), german),
      act: (page) => page.getByRole('button', { name: 'Rückruf versprechen' }).click(),
    },
    {
      ...panel,
      name: 'after-call-records',
      snapshot: calls(talking(now)),
      act: (page) => page.getByRole('button', { name: 'Change' }).first().click(),
    },
    { ...panel, name: 'after-call-sending', snapshot: calls(ended(now)) },
    { ...panel, name: 'after-call-sending-de', snapshot: calls(ended(now), german) },
    {
      ...panel,
      name: 'after-call-missing',
      values: { ...mine, 'promise:list': [], 'crm:writes': [] },
      snapshot: calls(
        { ...ended(now), disposition: undefined },
        {
          work: aWork({ callCentre: true, wrapUp }),
          dispositions: { ...quiet(now).dispositions, required: true },
        },
      ),
    },
    { ...panel, name: 'promise-due', snapshot: quiet(now, { followUps: due }) },
    { ...panel, name: 'promise-due-de', snapshot: quiet(now, { followUps: due, ...german }) },
    {
      ...panel,
      name: 'promised',
      values: all,
      snapshot: quiet(now, { followUps: { ...due, due: [] } }),
      act: (page) => promised(page, 'History', /^Promised/),
    },
    {
      ...panel,
      name: 'promised-de',
      values: all,
      snapshot: quiet(now, { followUps: { ...due, due: [] }, ...german }),
      act: (page) => promised(page, 'Verlauf', /^Versprochen/),
    },
    {
      ...panel,
      name: 'settings-results',
      snapshot: quiet(now),
      act: (page) => settings(page, 'Settings', 'Results of calls'),
    },
    {
      ...panel,
      name: 'settings-results-de',
      snapshot: quiet(now, german),
      act: (page) => settings(page, 'Einstellungen', 'Ergebnisse von Anrufen'),
    },
    {
      ...panel,
      name: 'settings-privacy',
      size: { width: 380, height: 1240 },
      values: { ...mine, 'privacy:find': FOUND, 'privacy:erase': ERASED, 'settings:get': privateSettings },
      snapshot: quiet(now),
      act: async (page) => {
        await settings(page, 'Settings', 'Privacy');
        await page.getByLabel('Number', { exact: true }).fill('+46 8 123 456 78');
        await page.getByRole('button', { name: 'Look up' }).click();
      },
    },
    {
      ...panel,
      name: 'settings-privacy-de',
      size: { width: 380, height: 1240 },
      values: { ...mine, 'privacy:find': FOUND, 'privacy:erase': ERASED, 'settings:get': privateSettings },
      snapshot: quiet(now, german),
      act: async (page) => {
        await settings(page, 'Einstellungen', 'Datenschutz');
        await page.getByLabel('Nummer', { exact: true }).fill('+46 8 123 456 78');
        await page.getByRole('button', { name: 'Nachsehen' }).click();
        await page.getByRole('button', { name: 'Löschen\u00a0…' }).last().click();
        await page.getByRole('dialog').getByRole('button', { name: 'Löschen\u00a0…' }).click();
      },
    },
    {
      ...panel,
      name: 'settings-events',
      size: { width: 380, height: 1240 },
      values: {
        ...mine,
        'events:test': { outcome: 'refused', detail: 'HTTP 422' },
        'settings:get': privateSettings,
      },
      snapshot: quiet(now),
      act: async (page) => {
        await settings(page, 'Settings', 'Events');
        await page.getByRole('button', { name: 'Wallboard' }).click();
        await page.getByRole('button', { name: 'Send a test' }).click();
      },
    },
  ];
}
