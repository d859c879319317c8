import { setTimeout as delay } from 'node:timers/promises';

import type { Ami } from './ami.ts';

const LIMIT_MS = 10_000;
const STEP_MS = 50;

/**
 * Resolves when so many members of a queue can be rung. Registering is not enough: Asterisk rings a member only after
 * its first OPTIONS was answered, and a queue that began to ring without it does not take it in later.
 */
export async function queueMembersReady(ami: Ami, queue: string, count: number): Promise<void> {
  for (const end = performance.now() + LIMIT_MS; performance.now() < end; await delay(STEP_MS)) {
    const shown = await ami.command(`queue show ${queue}`);
    if ([...shown.matchAll(/Not in use/g)].length >= count) return;
  }
  throw new Error(`the queue ${queue} has fewer than ${count} members that can be rung`);
}
