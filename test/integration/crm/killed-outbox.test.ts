import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { tellEvents, writeCall } from '#test/support/crm/disk-outbox.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { LAB_RECORDS } from '../../lab/crm/bitrix24/lab-records.ts';
import { WebhookServer } from '../../lab/webhook/webhook-server.ts';
import { PortalServer } from '../../lab/crm/bitrix24/portal-server.ts';

const SENDER = join(import.meta.dirname, 'send-until-killed.ts');
/** Five orders are taken and each is sent and answered: one write to the disk for each of these. */
const WRITES = 15;
/** Three events, likewise. */
const EVENT_WRITES = 9;

/** Runs until the process kills itself; returns how it ended. */
async function sendAndDie(...args: readonly string[]): Promise<NodeJS.Signals | null> {
  const sender = spawn(process.execPath, [SENDER, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    sender.on('close', (_code, signal) => resolve(signal));
  });
  await text(sender.stdout);
  return ended;
}

describe('an outbox whose process is killed', () => {
  let folder: string;
  let portal: PortalServer;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hookswitch-outbox-'));
    portal = await PortalServer.start({ records: LAB_RECORDS, bucket: 5000 });
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await portal.down();
  });

  it.each(['before', 'after'] as const)(
    '%s any of its writes has lost and doubled nothing in the CRM',
    { timeout: 240_000 },
    async (when) => {
      for (let point = 1; point <= WRITES; point += 1) {
        const file = join(folder, `${point}.sqlite`);
        expect(await sendAndDie(file, portal.webhook, String(point), when)).toBe('SIGKILL');
        await writeCall(file, portal.webhook, point);
        const calls = portal.data.rows.filter(({ call }) => call.externalId === callIdOf(point));
        const notes = portal.data.comments.filter(({ text: comment }) => comment.includes(callIdOf(point)));
        const todos = portal.data.todos.filter(({ description }) =>
          description.includes(callIdOf(800 + point)),
        );
        const links = [...(calls[0]?.bindings ?? [])];
        expect({ point, calls: calls.length, notes: notes.length, todos: todos.length, links }).toEqual({
          point,
          calls: 1,
          notes: 1,
          todos: 1,
          links: ['3:412', '3:415'],
        });
      }
      expect(portal.data.openCalls.size).toBe(0);
    },
  );

  it.each(['before', 'after'] as const)(
    '%s any of its writes has lost no event on its way to a webhook, in order, and repeats carry the same key',
    { timeout: 240_000 },
    async (when) => {
      const server = await WebhookServer.start();
      for (let point = 1; point <= EVENT_WRITES; point += 1) {
        const file = join(folder, `events-${point}.sqlite`);
        expect(await sendAndDie(file, server.origin, String(point), when, 'events')).toBe('SIGKILL');
        await tellEvents(file, server.origin, point);
        const taken = server.taken.flatMap((body) => {
          const { event, call } = JSON.parse(body) as { readonly event: string; readonly call: string };
          return call === callIdOf(point) ? event : [];
        });
        expect({ point, taken }).toEqual({ point, taken: ['ring', 'answer', 'end'] });
      }
      const signed = server.received.map(({ headers }) => headers['hookswitch-signature']);
      expect(signed.filter((signature) => signature === undefined)).toEqual([]);
      await server.down();
    },
  );
});
