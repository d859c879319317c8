import { createHmac } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { WebhookSender } from '#adapters/hooks/webhook-sender.ts';
import { OutboxService } from '#core/outbox/outbox-service.ts';
import { aCrmCall } from '#test/support/builders/a-crm-write.ts';
import { callIdOf, CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemoryOutbox } from '#test/support/fakes/memory-outbox.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

import { WebhookServer } from '../lab/webhook/webhook-server.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

describe('a webhook', () => {
  let server: WebhookServer;
  let hosts: readonly string[];
  const time = new FakeTime();

  beforeEach(async () => {
    server = await WebhookServer.start();
    hosts = [server.origin];
  });

  afterEach(() => server.down());

  const post = (index = 1, body = `{"n":${index}}`) => ({
    step: 'post' as const,
    eventId: callIdOf(900 + index),
    url: `${server.origin}/hook`,
    body,
    at: 0,
    call: aCrmCall(index),
  });

  const sender = (secret?: string) =>
    new WebhookSender({
      hosts: () => hosts,
      secret: () => Promise.resolve(secret),
      clock: time,
      userAgent: nodeAgent('Hookswitch/test'),
    });

  it('gets JSON with a key by which it knows a repeat, signed with the secret', async () => {
    expect(await sender('s3cret').send(post())).toMatchObject({ ok: true });
    const [received] = server.received;
    expect(received).toMatchObject({ path: '/hook', body: '{"n":1}' });
    const seconds = Math.floor(time.now() / 1000);
    const hex = createHmac('sha256', 's3cret').update(`${seconds}.{"n":1}`).digest('hex');
    expect(received?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': callIdOf(901),
      'hookswitch-signature': `t=${seconds},v1=${hex}`,
    });
    await sender().send(post(2));
    expect(server.received[1]?.headers['hookswitch-signature']).toBeUndefined();
  });

  it.each([
    [
      { status: 429, headers: { 'retry-after': '7' } },
      { problem: 'busy', retryAfterMs: 7000 },
    ],
    [
      { status: 503, headers: { 'retry-after': '7' } },
      { problem: 'busy', retryAfterMs: 7000 },
    ],
    [{ status: 500 }, { problem: 'server-trouble' }],
    [{ status: 401 }, { problem: 'not-allowed' }],
    [{ status: 422 }, { problem: 'refused' }],
    [{ status: 302, headers: { location: 'https://evil.example/' } }, { problem: 'refused' }],
    ['lost', { problem: 'no-answer' }],
  ] as const)('that answers %j is understood', async (turn, problem) => {
    server.turns.push(turn);
    expect(await sender().send(post())).toMatchObject({ ok: false, problem });
  });

  it('is not asked once its host is off the list', async () => {
    hosts = ['hooks.example'];
    expect(await sender().send(post())).toMatchObject({ ok: false, problem: { problem: 'not-allowed' } });
    expect(server.received).toEqual([]);
  });

  it(
    'that loses answers, asks for time and trips over one event gets all others, each once by its key',
    { timeout: 30_000 },
    async () => {
      const repository = new MemoryOutbox();
      server.poison = '"n":3';
      server.turns.push('lost', { status: 503, headers: { 'retry-after': '1' } }, { status: 500 });
      const outbox = new OutboxService({
        repository,
        writerOf: () => sender(),
        clock: time,
        timer: time,
        ids: new CountingIds(),
        logger: new RecordingLogger(),
        random: () => 0.5,
        onChange: () => undefined,
      });
      for (let index = 1; index <= 6; index += 1)
        outbox.add({ account: 'hook-1', lane: `hook-1 ${index}`, key: `${index}`, write: post(index) });
      outbox.start();
      await expect
        .poll(
          () => {
            time.advance(5000);
            return repository.counts();
          },
          { timeout: 20_000 },
        )
        .toEqual({ open: 1, refused: 1 });
      const taken = server.taken.map((body) => (JSON.parse(body) as { n: number }).n);
      expect(taken.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
      outbox.dispose();
    },
  );
});
