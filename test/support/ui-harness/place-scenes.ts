import type { Page } from 'playwright';

import type { Snapshot } from '#shared/domain/snapshot.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import { headsetChosen, pastQuality, soundState } from './sample-sound.ts';
import { samplePeople, samplePreview, sampleReport, sampleSettings } from './sample-values.ts';
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

/** Proved in every way that a line can be, by the second of its servers. */
function proved(now: number): Snapshot {
  const { reachability } = quiet(now);
  return quiet(now, {
    reachability: {
      ...reachability,
      checkedAt: now - 3000,
      server: 'tls://b.example.com',
      insteadOf: 'wss://pbx.example.com:8089/ws',
      selfCheck: 'works',
      certificateUntil: now + 40 * 86_400_000,
      proofs: [
        { kind: 'pong', at: now - 3000, tookMs: 14 },
        { kind: 'register', at: now - 41_000, tookMs: 38 },
        { kind: 'self-check', at: now - 160_000, tookMs: 31 },
      ],
    },
  });
}

/** Connected anew beside another telephone, with the binding of the connection before still there. */
function doubtful(now: number): Snapshot {
  const { reachability } = proved(now);
  return quiet(now, {
    reachability: { ...reachability, selfCheck: 'waiting', oldConnectionUntil: now + 85_000 },
  });
}

const openDoubt = (page: Page): Promise<void> => page.getByRole('button', { name: /old connection/ }).click();

const openReach = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /checked|geprüft/ }).click();

async function connectMore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect my phone' }).click();
  await page.getByRole('textbox', { name: 'Server' }).first().fill('tcp://pbx.example.com');
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('textbox', { name: 'More servers' }).fill('tls://b.example.com');
  await page.getByRole('button', { name: 'Test' }).click();
}

function keysTaken(now: number): Snapshot {
  const [answer, ...others] = quiet(now).hotkeys;
  if (answer === undefined) throw new Error('A snapshot has hotkeys');
  const alternatives = ['CommandOrControl+Shift+A', 'CommandOrControl+Alt+Y', 'F9'];
  return quiet(now, { hotkeys: [{ ...answer, state: 'taken', alternatives }, ...others] });
}

function noticed(now: number): Snapshot {
  const notices = [
    { id: '1', code: 'microphone-missing', values: {} },
    { id: '2', code: 'hotkey-taken', values: { accelerator: 'CommandOrControl+Alt+A' } },
  ] as const;
  return quiet(now, { notices });
}

function soundNotices(now: number): Snapshot {
  const notices = [
    { id: '1', code: 'ring-no-volume', values: {} },
    { id: '2', code: 'microphone-away', values: { device: 'Jabra Evolve2 65' } },
    { id: '3', code: 'one-way-audio', values: {} },
  ] as const;
  return quiet(now, { notices });
}

/** 380 by 640 px at 200 %. */
const ZOOMED = { width: 190, height: 320 } as const;

async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place }).click();
}

function settingsPage(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    await go(page, 'Settings');
    await page.getByRole('button', { name }).click();
  };
}

async function openDetail(page: Page): Promise<void> {
  await go(page, 'History');
  await page.getByRole('option', { name: 'Marta' }).click();
}

async function openQuality(page: Page): Promise<void> {
  await openDetail(page);
  await page
    .getByRole('img')
    .last()
    .evaluate((graph) => graph.scrollIntoView({ block: 'center' }));
}

async function searchField(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('mar');
  await page.getByRole('option').first().waitFor();
}

async function importMapping(page: Page): Promise<void> {
  await go(page, 'People');
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'Choose file' }).click();
}

async function importResult(page: Page): Promise<void> {
  await importMapping(page);
  await page.getByRole('button', { name: 'Import 412 entries' }).click();
}

async function failedTest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect my phone' }).click();
  await page.getByRole('textbox', { name: 'Server' }).fill('pbx.example.com:8089');
  await page.getByRole('textbox', { name: 'User' }).fill('1001');
  await page.getByLabel('Password', { exact: true }).fill('secret');
  await page.getByRole('button', { name: 'Test' }).click();
  await page.getByRole('status').first().scrollIntoViewIfNeeded();
}

/** The panel's places while no call is going on. */
export function placeScenes(now: number): readonly Scene[] {
  const entries = sampleHistory(now);
  const values = {
    'history:list': { entries },
    'history:get': entries[1],
    'people:search': samplePeople,
    'people:import-choose': samplePreview,
    'people:import-run': sampleReport,
    'settings:get': sampleSettings,
    'setup:test-line': { outcome: 'tls-untrusted', detail: 'SELF_SIGNED_CERT_IN_CHAIN', tookMs: 80 },
  };
  const panel = { page: 'panel', values } as const;
  return [
    { ...panel, name: 'idle', snapshot: quiet(now, { missed: 1 }), forced: true, contrast: true },
    { ...panel, name: 'demo', snapshot: quiet(now, { mode: 'demo', demo: {} }) },
    { ...panel, name: 'demo-back', snapshot: quiet(now, { mode: 'demo', demo: { hasLines: true } }) },
    { ...panel, name: 'idle-de', snapshot: quiet(now, { mode: 'demo', demo: {}, language: 'de' }) },
    {
      ...panel,
      name: 'zoomed-history',
      size: ZOOMED,
      snapshot: quiet(now),
      act: (page) => go(page, 'History'),
    },
    { ...panel, name: 'zoomed-lost', size: ZOOMED, snapshot: lost(now) },
    {
      ...panel,
      name: 'people-empty',
      values: { ...values, 'people:search': [] },
      snapshot: quiet(now),
      act: (page) => go(page, 'People'),
    },
    {
      ...panel,
      name: 'settings-hotkeys-de',
      snapshot: { ...keysTaken(now), language: 'de' },
      act: async (page) => {
        await go(page, 'Einstellungen');
        await page.getByRole('button', { name: 'Tastenkürzel' }).click();
      },
    },
    { ...panel, name: 'unreachable', snapshot: lost(now) },
    { ...panel, name: 'unreachable-de', snapshot: { ...lost(now), language: 'de' } },
    {
      ...panel,
      name: 'unreachable-details',
      snapshot: lost(now),
      act: (page) => page.getByRole('button', { name: 'What is wrong?' }).click(),
    },
    { ...panel, name: 'reach-details', snapshot: proved(now), act: openReach },
    { ...panel, name: 'reach-details-de', snapshot: { ...proved(now), language: 'de' }, act: openReach },
    { ...panel, name: 'reach-doubtful', snapshot: doubtful(now) },
    { ...panel, name: 'reach-doubtful-de', snapshot: { ...doubtful(now), language: 'de' } },
    { ...panel, name: 'reach-doubtful-details', snapshot: doubtful(now), act: openDoubt },
    { ...panel, name: 'connect-more', snapshot: quiet(now, { mode: 'none' }), act: connectMore },
    {
      ...panel,
      name: 'demo-empty',
      values: { 'history:list': { entries: [] } },
      snapshot: quiet(now, { mode: 'demo', demo: {} }),
    },
    { ...panel, name: 'first-start', snapshot: quiet(now, { mode: 'none' }) },
    { ...panel, name: 'connect', snapshot: quiet(now, { mode: 'none' }), act: failedTest },
    { ...panel, name: 'history', snapshot: quiet(now), act: (page) => go(page, 'History') },
    { ...panel, name: 'history-detail', snapshot: quiet(now), act: openDetail },
    { ...panel, name: 'people', snapshot: quiet(now), act: (page) => go(page, 'People') },
    { ...panel, name: 'field', snapshot: quiet(now), act: searchField },
    { ...panel, name: 'import', snapshot: quiet(now), act: importMapping },
    { ...panel, name: 'import-result', snapshot: quiet(now), act: importResult },
    { ...panel, name: 'settings', snapshot: quiet(now), act: (page) => go(page, 'Settings') },
    { ...panel, name: 'settings-hotkeys', snapshot: keysTaken(now), act: settingsPage('Hotkeys') },
    { ...panel, name: 'settings-records', snapshot: quiet(now), act: settingsPage('Opening records') },
    { ...panel, name: 'settings-sound', snapshot: quiet(now), act: settingsPage('Sound') },
    {
      ...panel,
      name: 'settings-sound-tall',
      size: { width: 380, height: 1240 },
      values: { ...values, 'settings:get': { ...sampleSettings, sound: headsetChosen } },
      snapshot: quiet(now, { sound: soundState }),
      act: settingsPage('Sound'),
      forced: true,
    },
    {
      ...panel,
      name: 'settings-sound-tall-de',
      size: { width: 380, height: 1240 },
      values: { ...values, 'settings:get': { ...sampleSettings, sound: headsetChosen } },
      snapshot: quiet(now, { sound: soundState, language: 'de' }),
      act: async (page) => {
        await go(page, 'Einstellungen');
        await page.getByRole('button', { name: /^Ton/ }).first().click();
      },
    },
    {
      ...panel,
      name: 'history-quality',
      values: { ...values, 'history:quality': pastQuality },
      snapshot: quiet(now),
      act: openQuality,
    },
    { ...panel, name: 'notices-sound', snapshot: soundNotices(now) },
    { ...panel, name: 'settings-appearance', snapshot: quiet(now), act: settingsPage('Appearance') },
    { ...panel, name: 'notices', snapshot: noticed(now) },
  ];
}
