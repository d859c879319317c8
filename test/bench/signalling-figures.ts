import { setTimeout as delay } from 'node:timers/promises';

import { NodeNetworkEvents } from '#adapters/system/node-network-events.ts';
import type { Interfaces } from '#adapters/system/address-fingerprint.ts';
import { statsThat } from '#test/support/media-loop.ts';
import type { PbxLine } from '#test/support/pbx-line.ts';

import type { Measurement } from './support/measurement.ts';
import { RecoveryDesk, type ProxiedCall } from './support/recovery-desk.ts';

const RUNS = 20;
/** As many places as the lab's Asterisk keeps for one agent. */
const AT_ONCE = 4;
/** What is not healed by then is lost to the agent. */
const HEAL_WITHIN_MS = 20_000;

type ReachState = 'reachable' | 'unreachable';

async function timeUntil(phone: PbxLine, state: ReachState, since: number, after: number): Promise<number> {
  await phone.next('reachability', ({ reachability }) => reachability.state === state, after);
  return performance.now() - since;
}

/** From the moment at which a router dies without a word until the line says that calls cannot reach the agent. */
export const deadSocketFigure: Measurement = {
  gives: ['dead-socket-noticed'],
  needsLab: true,
  async run(say, { runs = RUNS }) {
    const desk = await RecoveryDesk.open();
    const times: number[] = [];
    try {
      while (times.length < runs) {
        say(`dead socket ${times.length + 1} of ${runs}`);
        const phones = await Promise.all(Array.from({ length: AT_ONCE }, () => desk.line()));
        // Where in its pace of pings a socket dies is a matter of chance.
        await delay(Math.random() * 5000);
        const seen = phones.map(({ events }) => events.length);
        const since = performance.now();
        await desk.proxy.setMode('stall');
        const noticed = phones.map((phone, index) => deadNoticed(phone, since, seen[index] ?? 0));
        times.push(...(await Promise.all(noticed)));
        await desk.clear();
      }
      return { times: { 'dead-socket-noticed': times.slice(0, runs) } };
    } finally {
      await desk.close();
    }
  },
};

/** An event log waits 8 s at most; a silent socket may take longer. */
async function deadNoticed(phone: PbxLine, since: number, after: number): Promise<number> {
  try {
    return await timeUntil(phone, 'unreachable', since, after);
  } catch {
    return timeUntil(phone, 'unreachable', since, after);
  }
}

/** From the OS's word that the computer woke up, over sockets that died in its sleep, until calls reach the agent. */
export const wakeFigure: Measurement = {
  gives: ['wake-to-reachable'],
  needsLab: true,
  async run(say, { runs = RUNS }) {
    const desk = await RecoveryDesk.open();
    const times: number[] = [];
    try {
      const phone = await desk.line();
      for (let index = 0; index <= runs; index += 1) {
        say(`wake ${index + 1} of ${runs + 1}`);
        await desk.proxy.setMode('stall');
        await delay(50);
        await desk.proxy.forget();
        const after = phone.events.length;
        const since = performance.now();
        phone.connector.reconnectNow();
        const time = await timeUntil(phone, 'reachable', since, after);
        if (index > 0) times.push(time);
      }
      return { times: { 'wake-to-reachable': times } };
    } finally {
      await desk.close();
    }
  },
};

const HOME: Interfaces = { eth0: [anAddress('192.0.2.10')] };
const ELSEWHERE: Interfaces = { wlan0: [anAddress('198.51.100.7')] };

function anAddress(address: string) {
  return { address, netmask: '', mac: '', internal: false, cidr: null, family: 'IPv4' } as const;
}

/**
 * From a change of the computer's address, over a socket that is dead from then on, until a running call has its audio
 * on a path of its own again: noticed by the app's own watch, registered, re-INVITE with ICE restart, packets.
 */
export const addressChangeFigure: Measurement = {
  gives: ['address-change-call-heals'],
  needsLab: true,
  async run(say, { runs = RUNS, note }) {
    const desk = await RecoveryDesk.open();
    let interfaces = HOME;
    const network = new NodeNetworkEvents({ read: () => interfaces });
    const times: number[] = [];
    let [lost, wrong] = [0, 0];
    try {
      let call = await desk.call();
      network.onChange(() => call.phone.connector.reconnectNow());
      for (let index = 0; index < runs; index += 1) {
        say(`address change ${index + 1} of ${runs}`);
        await delay(Math.random() * 1000);
        const since = performance.now();
        await desk.proxy.setMode('stall');
        await desk.proxy.forget();
        interfaces = interfaces === HOME ? ELSEWHERE : HOME;
        const healed = await healedAt(desk, call);
        if (healed !== undefined) times.push(healed - since);
        if (healed !== undefined && (await desk.lives(call))) continue;
        lost += 1;
        await desk.clear();
        call = await desk.call();
      }
      if (!(await desk.hungUpByParty([call]))[0]) wrong += 1;
      note(`address change: ${lost} of ${runs} calls lost${wrong > 0 ? ', the end told wrongly' : ''}`);
      return { times: { 'address-change-call-heals': times } };
    } finally {
      network.dispose();
      await desk.close();
    }
  },
};

/** When packets came again after the answer to the re-INVITE; undefined when they did not in time. */
async function healedAt(desk: RecoveryDesk, call: ProxiedCall): Promise<number | undefined> {
  const late = delay(HEAL_WITHIN_MS).then(() => 'late' as const);
  const restarted = desk.desk.media.nextDone('set-remote');
  if ((await Promise.race([restarted, late])) === 'late') return undefined;
  const packets = (await desk.stats(call.mediaId).catch(() => null))?.packetsIn ?? 0;
  try {
    await statsThat(desk.desk.media, call.mediaId, ({ packetsIn }) => packetsIn > packets);
    return performance.now();
  } catch {
    return undefined;
  }
}
