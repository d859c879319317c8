import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import type { Page } from '@playwright/test';

import type { PbxApp } from '#test/support/pbx/pbx-app.ts';

import { ownMemory, pagesMemory } from './process-memory.ts';

/** What the app holds at one moment; sizes in MB. */
export interface Sample {
  /** How many calls there had been. */
  readonly calls: number;
  readonly numbers: Readonly<Record<string, number>>;
}

/** Server transactions keep their answers for Timer L, and an ended call stays on screen for its last words. */
const SETTLE_MS = 36_000;
/** Pages give memory back some time after they are told that it is short. */
const PURGE_MS = 3_000;
const MB = 2 ** 20;

/**
 * Waits until finished calls are forgotten (RFC 3261, Timer L: 32 s; how many wait for it depends on how fast the machine
 * is), collects garbage, gives back what V8 and the pages hold in reserve, and reads.
 */
export async function takeSample(phone: PbxApp, calls: number): Promise<Sample> {
  await delay(SETTLE_MS);
  await phone.app.os.forgetPast();
  const main = await phone.app.evaluate(() => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--expose-gc');
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as (how: object) => void;
    // The last resort also shrinks the space of young objects, whose size of up to 48 MB is a matter of chance.
    for (let round = 0; round < 2; round += 1) collect({ type: 'major', flavor: 'last-resort' });
    const { external } = process.memoryUsage();
    const spaces = process.getBuiltinModule('node:v8').getHeapSpaceStatistics();
    const used = (isCode: boolean): number =>
      spaces
        .filter(({ space_name: name }) => /code|trusted/.test(name) === isCode)
        .reduce((sum, { space_used_size: size }) => sum + size, 0);
    const kinds: Record<string, number> = {};
    for (const kind of process.getActiveResourcesInfo()) kinds[kind] = (kinds[kind] ?? 0) + 1;
    return { pid: process.pid, objects: used(false), code: used(true), external, kinds };
  });
  const snapshot = await phone.snapshot();
  const ofPages: Record<string, number> = {};
  for (const page of phone.app.windows()) Object.assign(ofPages, await pageNumbers(phone, page));
  await delay(PURGE_MS);
  return {
    calls,
    numbers: {
      ...sizeOf('main memory', ownMemory(main.pid)),
      'main heap': main.objects / MB,
      'main code': main.code / MB,
      'main external': main.external / MB,
      ...sizeOf('pages memory', pagesMemory(main.pid)),
      timers: main.kinds['Timeout'] ?? 0,
      sockets: (main.kinds['TCPSocketWrap'] ?? 0) + (main.kinds['TLSWrap'] ?? 0),
      files: openFiles(main.pid),
      calls: snapshot.calls.filter(({ phase }) => phase !== 'ended').length,
      databases: databaseSize(phone.folder) / MB,
      ...ofPages,
    },
  };
}

function sizeOf(name: string, bytes: number | undefined): Record<string, number> {
  return bytes === undefined ? {} : { [name]: bytes / MB };
}

async function pageNumbers(phone: PbxApp, page: Page): Promise<Record<string, number>> {
  const name = /(\w+)\.html/.exec(phone.app.urlOf(page))?.[1] ?? 'page';
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Memory.simulatePressureNotification', { level: 'critical' });
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
}

/** Of main alone; 0 where the system does not tell. */
function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

function databaseSize(folder: string): number {
  const files = readdirSync(folder).filter((name) => /\.sqlite(?:-wal)?$/.test(name));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
