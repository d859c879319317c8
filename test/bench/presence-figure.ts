import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import { PresenceRegistry } from '#core/presence/presence-registry.ts';
import { PresenceService } from '#core/presence/presence-service.ts';
import type { PresenceUpdate } from '#shared/domain/presence.ts';
import { PresenceSettings } from '#shared/domain/presence.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';

import type { Measurement } from './support/measurement.ts';
import {
  wantedExtensions,
  type NotifierOrder,
  type NotifierReady,
  type NotifierReport,
} from './support/notifier-wire.ts';

const ORDER: NotifierOrder = { extensions: 500, perSecond: 100, seconds: 10 };
const TICK_MS = 5;
const SETTLE_MS = 500;

/**
 * 500 watched colleagues, 100 NOTIFYs a second for 10 s from a server in another process, through the real SIP stack
 * into the registry that pages follow. The values are how late a 5 ms timer of the main loop was. Fails when a NOTIFY
 * stayed unanswered or an extension ends in another state than the server told.
 */
export const presenceFigure: Measurement = {
  gives: ['blf-500x100-loop'],
  needsLab: false,
  async run(say) {
    const child = fork(join(import.meta.dirname, 'support/notifier-process.ts'), { stdio: 'inherit' });
    try {
      return { 'blf-500x100-loop': await measure(child, say) };
    } finally {
      child.disconnect();
    }
  },
};

async function measure(child: ChildProcess, say: (text: string) => void): Promise<readonly number[]> {
  const [ready] = (await once(child, 'message')) as [NotifierReady];
  const updates: PresenceUpdate[] = [];
  const clock = new SystemClock();
  const timer = new SystemTimer();
  const registry = new PresenceRegistry({ clock, timer, onUpdate: (update) => updates.push(update) });
  const extensions = [...wantedExtensions(ORDER.extensions)];
  const connector = new SipConnector(peerLine(ready, new FakeMediaGateway()));
  const service = new PresenceService({
    registry,
    settings: () => PresenceSettings.parse({ extensions }),
    colleagues: () => [],
    usual: () => undefined,
  });
  service.attach({ id: connector.lineId, user: '1001', colleagues: connector.services.colleagues });
  connector.connect();
  say('asking for 500 colleagues');
  child.send(ORDER);
  while (registry.all().entries.some(({ availability }) => availability === 'unknown')) await pause(100);
  say('1,000 NOTIFYs in 10 s');
  const loop = watchLoop();
  const [report] = (await once(child, 'message')) as [NotifierReport];
  await pause(SETTLE_MS);
  const lateness = loop.stop();
  const missed = missedIn(report, registry);
  await connector.disconnect();
  if (missed > 0 || report.answered < report.sent)
    throw new Error(`${missed} states missed, ${report.sent - report.answered} NOTIFYs unanswered`);
  say(`${report.sent} NOTIFYs, ${updates.length} updates for pages, 0 missed`);
  return lateness;
}

function missedIn({ states }: NotifierReport, registry: PresenceRegistry): number {
  return Object.entries(states).filter(
    ([extension, state]) => registry.get(extension)?.availability !== state,
  ).length;
}

/** Measures how much later than wanted a short timer runs, again and again. */
function watchLoop(): { stop(): readonly number[] } {
  const lateness: number[] = [];
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    lateness.push(Math.max(0, now - before - TICK_MS));
    before = now;
  }, TICK_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return lateness;
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
