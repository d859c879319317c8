import type { Page } from 'playwright';

import type { BundleFile, DiagnosticsReport, Ladder } from '#shared/domain/diagnostics.ts';
import { CallId, LineId } from '#shared/domain/ids.ts';
import { Settings } from '#shared/domain/settings.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import { soundState } from './sample-sound.ts';
import { sampleSettings } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const CALL = CallId.parse('11111111-1111-4111-8111-111111111111');

function report(now: number): DiagnosticsReport {
  const lost = (ago: number, ms: number, problem: 'server-silent' | 'no-network') =>
    ({ kind: 'lost', from: now - ago, to: now - ago + ms, problem }) as const;
  const night = { kind: 'closed', from: now - 15 * HOUR, to: now - 6 * HOUR } as const;
  const first = lost(17 * HOUR, 4 * MINUTE, 'no-network');
  const second = lost(3 * HOUR, 110_000, 'server-silent');
  const fine = (from: number, to: number) => ({ kind: 'fine', from, to }) as const;
  return {
    now,
    lines: [
      {
        lineId: LineId.parse('line-1'),
        label: 'Desk',
        day: [
          fine(now - 24 * HOUR, first.from),
          first,
          fine(first.to, night.from),
          night,
          fine(night.to, second.from),
          second,
          fine(second.to, now),
        ],
        pings: Array.from({ length: 60 }, (_, index) => ({
          at: now - (60 - index) * 5000,
          tookMs: 12 + ((index * 7) % 11) + (index === 40 ? 140 : 0),
        })),
      },
    ],
    calls: sampleHistory(now)
      .slice(0, 3)
      .map(({ direction, name, number, startedAt, result }, index) => ({
        id: CALL,
        at: startedAt,
        direction,
        name,
        number,
        messages: 9 + index,
        ...(result !== undefined && { result }),
      }))
      .slice(0, 1),
    networks: [
      { isHere: true, calls: 212, poor: 3, averageMos: 4.3, lastAt: now - HOUR },
      { isHere: false, calls: 31, poor: 12, averageMos: 3.4, lastAt: now - 26 * HOUR },
    ],
  };
}

function ladder(now: number): Ladder {
  const rows: readonly (readonly [
    number,
    'in' | 'out',
    string,
    (number | undefined)?,
    (string | undefined)?,
    true?,
  ])[] = [
    [0, 'out', 'INVITE', undefined, undefined, true],
    [14, 'in', 'INVITE', 401, 'Unauthorized'],
    [15, 'out', 'ACK'],
    [16, 'out', 'INVITE', undefined, undefined, true],
    [32, 'in', 'INVITE', 100, 'Trying'],
    [480, 'in', 'INVITE', 180, 'Ringing'],
    [5200, 'in', 'INVITE', 200, 'OK', true],
    [5204, 'out', 'ACK'],
    [65_300, 'in', 'BYE'],
    [65_302, 'out', 'BYE', 200, 'OK'],
  ];
  return {
    dropped: 0,
    messages: rows.map(([after, direction, method, status, phrase, hasAudio], index) => ({
      n: index + 1,
      at: now - 70_000 + after,
      direction,
      method,
      hasAudio: hasAudio === true,
      ...(status !== undefined && { status, phrase: phrase ?? '' }),
    })),
  };
}

const MESSAGE = [
  'SIP/2.0 180 Ringing',
  'Via: SIP/2.0/WSS 192.0.2.7;branch=z9hG4bK776asdhds',
  'From: "***" <sip:*001@pbx.example.com>;tag=49583',
  'To: <sip:+********678@pbx.example.com>;tag=a6c85cf',
  'Call-ID: a84b4c76e66710',
  'CSeq: 2 INVITE',
].join('\n');

const FILES: readonly BundleFile[] = [
  { name: 'overview.json', part: 'overview', bytes: 2400 },
  { name: 'settings.json', part: 'settings', bytes: 3100 },
  { name: 'reachability.json', part: 'reachability', bytes: 8200 },
  { name: 'calls.json', part: 'calls', bytes: 41_000 },
  { name: 'messages/01.txt', part: 'messages', bytes: 9400 },
  { name: 'messages/02.txt', part: 'messages', bytes: 7100 },
  { name: 'log/main.log', part: 'log', bytes: 1_240_000 },
];

const WORDS = {
  en: ['Settings', 'Diagnostics', 'Calls, message by message', 'Support bundle', 'Connections'],
  de: ['Einstellungen', 'Diagnose', 'Anrufe, Nachricht für Nachricht', 'Support-Paket', 'Verbindungen'],
  ar: ['الإعدادات', 'التشخيص', 'المكالمات، رسالة برسالة', 'حزمة الدعم', 'الاتصالات'],
} as const;

function opened(language: keyof typeof WORDS, ...parts: readonly number[]): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('navigation').getByRole('button', { name: WORDS[language][0] }).click();
    for (const part of [1, ...parts])
      await page
        .getByRole('button', { name: WORDS[language][part] ?? '' })
        .first()
        .click();
  };
}

async function openedMessage(page: Page): Promise<void> {
  await opened('en', 2)(page);
  await page.locator('[data-row]').first().click();
  await page.getByRole('button', { name: /180 Ringing/ }).click();
}

async function searched(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('searchbox').fill('Number');
}

async function foundOne(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('searchbox').fill('Start when I log in');
  await page.keyboard.press('Enter');
}

function settingsOf(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name }).first().click();
  };
}

/** Diagnostics, the search in the settings, what a policy holds, and the first steps. */
export function diagnosticsScenes(now: number): readonly Scene[] {
  const values = {
    'history:list': { entries: sampleHistory(now) },
    'settings:get': sampleSettings,
    'diagnostics:report': report(now),
    'diagnostics:ladder': ladder(now),
    'diagnostics:message': MESSAGE,
    'diagnostics:bundle-contents': FILES,
  };
  const held = {
    file: '/etc/hookswitch/policy.json',
    administrator: 'IT desk',
    updates: 'They are installed on Tuesday nights.',
    paths: ['privacy.maskNumbers', 'privacy.historyDays'],
  };
  const fresh = Settings.parse({ ...sampleSettings, firstSteps: { done: ['sound'] } });
  const panel = { page: 'panel', values, snapshot: quiet(now, { sound: soundState }) } as const;
  const tall = { width: 380, height: 980 };
  return [
    { ...panel, name: 'diagnostics', act: opened('en'), forced: true },
    {
      ...panel,
      name: 'diagnostics-tall-de',
      snapshot: quiet(now, { language: 'de' }),
      size: tall,
      act: opened('de'),
    },
    { ...panel, name: 'diagnostics-ar', snapshot: quiet(now, { language: 'ar' }), act: opened('ar') },
    { ...panel, name: 'diagnostics-connection', size: tall, act: opened('en', 4) },
    { ...panel, name: 'diagnostics-ladder', act: openedMessage, size: tall, forced: true },
    { ...panel, name: 'diagnostics-bundle', act: opened('en', 3) },
    { ...panel, name: 'diagnostics-zoomed', size: { width: 190, height: 320 }, act: opened('en') },
    { ...panel, name: 'settings-search', act: searched },
    { ...panel, name: 'settings-found', act: foundOne, forced: true },
    {
      ...panel,
      name: 'settings-managed',
      values: { ...values, 'settings:managed': held },
      act: settingsOf('Privacy'),
    },
    {
      ...panel,
      name: 'settings-updates',
      values: { ...values, 'settings:managed': held },
      act: settingsOf('Version and updates'),
    },
    { ...panel, name: 'first-steps', values: { ...values, 'settings:get': fresh } },
  ];
}
