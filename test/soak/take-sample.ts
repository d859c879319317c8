import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import type { Page } from '@playwright/test';

import type { PbxApp } from '#test/support/pbx/pbx-app.ts';

/** What the app holds at one moment; sizes in MB. */
export interface Sample {
  readonly at: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** Server transactions keep their answers for Timer L, and an ended call stays on screen for its last words. */
const SETTLE_MS = 36_000;
const MB = 2 ** 20;

/** Waits until finished calls are forgotten, collects garbage, and reads. */
export async function takeSample(phone: PbxApp, at: string): Promise<Sample> {
  await delay(SETTLE_MS);
  const main = await phone.app.evaluate(() => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--expose-gc');
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void;
    collect();
    collect();
    const { rss, heapUsed, external } = process.memoryUsage();
    const kinds: Record<string, number> = {};
    for (const kind of process.getActiveResourcesInfo()) kinds[kind] = (kinds[kind] ?? 0) + 1;
    return { rss, heapUsed, external, kinds };
  });
  const snapshot = await phone.snapshot();
  const pages = await Promise.all(phone.app.windows().map(pageNumbers(phone)));
  const ofPages: Record<string, number> = Object.fromEntries(pages.flatMap((page) => Object.entries(page)));
  return {
    at,
    numbers: {
      'main rss': main.rss / MB,
      'main heap': main.heapUsed / MB,
      'main external': main.external / MB,
      timers: main.kinds['Timeout'] ?? 0,
      sockets: (main.kinds['TCPSocketWrap'] ?? 0) + (main.kinds['TLSWrap'] ?? 0),
      files: openFiles(phone.app.pid),
      calls: snapshot.calls.filter(({ phase }) => phase !== 'ended').length,
      databases: databaseSize(phone.folder) / MB,
      ...ofPages,
    },
  };
}

function pageNumbers(phone: PbxApp): (page: Page) => Promise<Record<string, number>> {
  return async (page) => {
    const name = /(\w+)\.html/.exec(phone.app.urlOf(page))?.[1] ?? 'page';
    const session = await page.context().newCDPSession(page);
    try {
      await session.send('HeapProfiler.collectGarbage');
      await session.send('Performance.enable');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (key: string): number => metrics.find((metric) => metric.name === key)?.value ?? 0;
      return {
        [`${name} heap`]: of('JSHeapUsedSize') / MB,
        [`${name} nodes`]: of('Nodes'),
        [`${name} listeners`]: of('JSEventListeners'),
        ...(name === 'media' && { 'peer connections': of('RTCPeerConnections') }),
      };
    } finally {
      await session.detach();
    }
  };
}

/** Of main alone; undefined where the system does not tell. */
function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${childOf(pid)}/fd`).length;
  } catch {
    return 0;
  }
}

/** The executable may be a script that runs the app. */
function childOf(pid: number): number {
  const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  if (name !== 'sh' && name !== 'bash') return pid;
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0] || pid);
}

function databaseSize(folder: string): number {
  const files = readdirSync(folder).filter((name) => /\.sqlite(?:-wal)?$/.test(name));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
