import type { Page } from 'playwright';

import { LineId } from '#shared/domain/ids.ts';
import type { LineView } from '#shared/domain/line-view.ts';
import { Settings } from '#shared/domain/settings.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aRingingCall } from '../builders/a-call.ts';
import { aLineView } from '../builders/a-line-view.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import { sampleSettings } from './sample-values.ts';
import { savingScenes } from './saving-scenes.ts';
import type { Scene } from './scenes.ts';

const SALES = LineId.parse('line-2');
const callerIds = [
  { number: '+44 20 7946 0018', label: 'Main number' },
  { number: '+44 20 7946 0042', label: 'Claims' },
];

const severalLines = Settings.parse({
  ...sampleSettings,
  lines: [
    ...sampleSettings.lines,
    {
      id: SALES,
      label: 'Sales',
      server: 'wss://voice.example.net/ws',
      user: 'ext-4402',
      country: 'GB',
      profile: { callerIds, codes: { pickup: '**{number}', park: '70', voicemail: '*97' } },
    },
  ],
});

function desk(now: number): LineView {
  const { reachability, ...line } = aLineView({ label: 'Desk' });
  return { ...line, reachability: { ...reachability, checkedAt: now - 12_000 } };
}

function sales(now: number, more: Partial<LineView> = {}): LineView {
  return {
    ...desk(now),
    id: SALES,
    label: 'Sales',
    user: 'ext-4402',
    serverHost: 'voice.example.net',
    isDefault: false,
    callerIds,
    ...more,
  };
}

function away(now: number): LineView {
  const server = 'wss://voice.example.net/ws';
  const times = { since: now - 42_000, checkedAt: now - 55_000, nextTryAt: now + 4000 };
  return sales(now, { reachability: { state: 'unreachable', problem: 'server-silent', server, ...times } });
}

function partly(now: number, more: Partial<Snapshot> = {}): Snapshot {
  const missing = away(now);
  return quiet(now, {
    lines: [desk(now), missing],
    reachability: {
      ...missing.reachability,
      state: 'partly',
      lines: { reached: 1, of: 2 },
      line: { id: missing.id, label: missing.label },
    },
    ...more,
  });
}

async function go(page: Page, place: string, group: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place }).click();
  await page.getByRole('button', { name: group }).click();
}

async function openSales(page: Page): Promise<void> {
  await go(page, 'Settings', 'Phone lines');
  await page.getByRole('button', { name: 'Sales' }).first().click();
}

/** Several lines: the page of lines, the chooser, and what is told when calls reach only some of them. */
export function lineScenes(now: number): readonly Scene[] {
  const values = { 'history:list': { entries: sampleHistory(now) }, 'settings:get': severalLines };
  const panel = { page: 'panel', values } as const;
  const both = quiet(now, { lines: [desk(now), sales(now)] });
  const ringing = aRingingCall({
    lineId: SALES,
    lineLabel: 'Sales',
    ringingAt: now - 4000,
    startedAt: now - 4000,
  });
  return [
    { ...panel, name: 'lines', snapshot: both, act: (page) => go(page, 'Settings', 'Phone lines') },
    {
      ...panel,
      name: 'lines-partly',
      snapshot: partly(now),
      act: (page) => go(page, 'Settings', 'Phone lines'),
    },
    {
      ...panel,
      name: 'lines-partly-de',
      snapshot: partly(now, { language: 'de' }),
      act: (page) => go(page, 'Einstellungen', 'Telefonleitungen'),
    },
    { ...panel, name: 'line-edit', snapshot: both, act: openSales },
    {
      ...panel,
      name: 'line-pbx',
      size: { width: 380, height: 1600 },
      snapshot: both,
      act: async (page) => {
        await openSales(page);
        await page.getByText('Phone system', { exact: true }).click();
        await page.getByRole('button', { name: 'Asterisk, FreePBX' }).click();
      },
    },
    {
      ...panel,
      name: 'line-remove',
      snapshot: both,
      act: async (page) => {
        await openSales(page);
        await page.getByRole('button', { name: 'Remove this line…' }).click();
      },
    },
    ...savingScenes(now, values, both.lines),
    { ...panel, name: 'partly', snapshot: partly(now), forced: true },
    { ...panel, name: 'partly-de', snapshot: partly(now, { language: 'de' }) },
    {
      ...panel,
      name: 'chooser',
      snapshot: quiet(now, {
        lines: [
          { ...desk(now), isDefault: false },
          sales(now, { isDefault: true, callerId: '+44 20 7946 0018' }),
        ],
      }),
    },
    { ...panel, name: 'chooser-zoomed', size: { width: 190, height: 320 }, snapshot: both },
    {
      page: 'popup',
      size: { width: 360, height: 420 },
      name: 'popup-line',
      snapshot: quiet(now, { lines: both.lines, calls: [ringing] }),
    },
  ];
}
