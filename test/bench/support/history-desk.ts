import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PbxApp } from '#test/support/pbx/pbx-app.ts';

import { historyFile } from './make-history.ts';

const CALLS = 100_000;

/** The app in its demo with a history of 100,000 calls, for as long as `work` takes. */
export async function atHistoryDesk<Outcome>(
  say: (text: string) => void,
  work: (phone: PbxApp) => Promise<Outcome>,
): Promise<Outcome> {
  say('filling a history of 100,000 calls');
  const folder = mkdtempSync(join(tmpdir(), 'hookswitch-history-'));
  copyFileSync(historyFile(CALLS), join(folder, 'history.sqlite'));
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ mode: 'demo', language: 'en' }));
  const phone = await PbxApp.open(folder);
  try {
    return await work(phone);
  } finally {
    await phone.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Lets the demo ring and waits until it does. */
export async function ring(phone: PbxApp): Promise<void> {
  await phone.panel.evaluate(() => window.hookswitch.command['demo:play']({ scenario: 'customer' }));
  await phone.call('rings', ({ phase }) => phase === 'ringing');
}

/** Declines what rings and waits until the demo is ready for the next call. */
export async function decline(phone: PbxApp): Promise<void> {
  await phone.panel.evaluate(async () => {
    const state = await window.hookswitch.command['state:get']();
    const ringing = state.ok ? state.value.calls.filter(({ phase }) => phase === 'ringing') : [];
    for (const { id } of ringing) await window.hookswitch.command['call:reject']({ id });
  });
  await phone.until(
    'the demo rests',
    ({ demo, calls }) => demo?.playing === undefined && calls.every(({ phase }) => phase === 'ended'),
    30_000,
  );
}
