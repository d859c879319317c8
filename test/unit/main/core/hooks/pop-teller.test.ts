import { describe, expect, it } from 'vitest';

import { PopTeller } from '#core/hooks/pop-teller.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { OutboxOrder } from '#core/outbox/outbox-service.ts';
import { EventRuleSettings } from '#shared/domain/event-rules.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { matchOf, ringingCall } from '#test/support/call-views.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

const HOOK = '00000000-0000-4000-8000-000000000042';
const RULE = { id: 'rule-2', number: 2, name: '' };
const DEFAULTS = { url: 'https://hooks.example/pop/{call-id}', hosts: ['hooks.example'], enabled: true };

function teller({ url, hosts, enabled }: Partial<typeof DEFAULTS> = {}, secret?: PartyNumber) {
  const orders: OutboxOrder[] = [];
  const rule = { id: HOOK, on: [], url: url ?? DEFAULTS.url, enabled: enabled ?? true };
  const settings = EventRuleSettings.parse({ rules: [rule], hosts: hosts ?? DEFAULTS.hosts });
  let isDiskFull = false;
  const pops = new PopTeller({
    outbox: {
      add: (order) => {
        if (isDiskFull) throw new Error('disk full');
        orders.push(order);
      },
    },
    settings: () => settings,
    mayTell: (number) => number !== secret,
    ids: new CountingIds(),
    clock: new FakeTime(),
    logger: new RecordingLogger(),
  });
  const posts = () => orders.flatMap(({ write }) => (write.step === 'post' ? write : []));
  return { pops, orders, posts, fillDisk: () => void (isDiskFull = true) };
}

describe('a screen-pop rule that tells a web address', () => {
  it('tells the call with the record that is meant and the rule, in the lane of its call', () => {
    const { pops, orders, posts } = teller();
    const call = ringingCall();
    const told = pops.tell(call, { kind: 'webhook', hook: HOOK, match: matchOf('42'), rule: RULE });
    expect(told).toEqual({ ok: true, value: 'hooks.example' });
    expect(posts()[0]?.url).toBe(`https://hooks.example/pop/${call.id}`);
    expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({
      event: 'screen-pop',
      call: call.id,
      name: 'Person 42',
      recordType: 'contact',
      recordId: '42',
      rule: '2',
    });
    expect(orders[0]).toMatchObject({ account: `hook-${HOOK}`, lane: `hook-${HOOK} ${call.id}` });
  });

  it.each([
    ['a rule that is switched off', { enabled: false }, 'hook-gone'],
    ['a host that is not allowed', { hosts: ['other.example'] }, 'host-not-allowed'],
    ['plain HTTP', { url: 'http://hooks.example/' }, 'not-https'],
    ['an address that is none', { url: 'https://hooks.example/{nmae}' }, 'bad-template'],
  ])('tells nothing by %s and says why', (_, values, problem) => {
    const { pops, orders } = teller(values);
    expect(pops.tell(ringingCall(), { kind: 'webhook', hook: HOOK, rule: RULE })).toEqual({
      ok: false,
      problem,
    });
    expect(orders).toEqual([]);
  });

  it('tells nothing of emergency calls and of numbers that nobody outside may hear of', () => {
    const secret = readNumber('+4930901820', 'DE');
    const { pops, orders } = teller({}, secret);
    for (const number of [secret, readNumber('112', 'DE')])
      expect(
        pops.tell(ringingCall({ party: { number } }), { kind: 'webhook', hook: HOOK, rule: RULE }),
      ).toEqual({ ok: false, problem: 'not-told' });
    expect(orders).toEqual([]);
  });

  it('says so when the disk does not take it', () => {
    const { pops, fillDisk } = teller();
    fillDisk();
    const told = pops.tell(ringingCall(), { kind: 'webhook', hook: HOOK, rule: RULE });
    expect(told).toEqual({ ok: false, problem: 'hook-failed' });
  });
});
