import { describe, expect, it } from 'vitest';

import { EventTeller } from '#core/hooks/event-teller.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { OutboxOrder } from '#core/outbox/outbox-service.ts';
import type { CallView } from '#shared/domain/call.ts';
import { EventRuleSettings, type EventMoment } from '#shared/domain/event-rules.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { ringingCall } from '#test/support/call-views.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

const RULE = '00000000-0000-4000-8000-000000000042';
const HOST = 'hooks.example';

function telling(
  on: readonly EventMoment[],
  { url = `https://${HOST}/call/{call-id}`, body = '', hosts = [HOST], enabled = true } = {},
  mayTell: (number: PartyNumber) => boolean = () => true,
) {
  const orders: OutboxOrder[] = [];
  const settings = EventRuleSettings.parse({ rules: [{ id: RULE, on, url, body, enabled }], hosts });
  const logger = new RecordingLogger();
  const teller = new EventTeller({
    outbox: { add: (order) => void orders.push(order) },
    settings: () => settings,
    mayTell,
    ids: new CountingIds(),
    clock: new FakeTime(),
    logger,
  });
  const posts = () => orders.flatMap(({ write }) => (write.step === 'post' ? write : []));
  return { teller, orders, posts, logger };
}

function talk(teller: EventTeller, values: Partial<CallView> = {}): void {
  const call = ringingCall(values);
  teller.onCallChanged({ kind: 'started', call, at: 0 });
  const answered: CallView = { ...call, phase: 'connected', answeredAt: call.startedAt + 4000 };
  teller.onCallChanged({ kind: 'moved', call: answered, previous: call, at: 0 });
  teller.onCallChanged({ kind: 'updated', call: { ...answered, notes: 'x' }, previous: answered, at: 0 });
  const ended: CallView = { ...answered, phase: 'ended', endedAt: call.startedAt + 9000, result: 'answered' };
  teller.onCallChanged({ kind: 'moved', call: ended, previous: answered, at: 0 });
}

const events = (posts: readonly { readonly body: string }[]) =>
  posts.map(({ body }) => (JSON.parse(body) as { event: string }).event);

describe('event rules', () => {
  it('tell a call’s moments once each, in order, in one lane', () => {
    const { teller, orders, posts } = telling(['ring', 'answer', 'end', 'missed']);
    talk(teller);
    expect(events(posts())).toEqual(['ring', 'answer', 'end']);
    expect(new Set(orders.map(({ lane }) => lane)).size).toBe(1);
    expect(new Set(orders.map(({ key }) => key)).size).toBe(3);
    expect(posts()[0]?.url).toMatch(/^https:\/\/hooks\.example\/call\/[0-9a-f-]{36}$/);
  });

  it('that are switched off tell nothing', () => {
    const { teller, posts } = telling(['ring', 'answer', 'end'], { enabled: false });
    talk(teller);
    expect(posts()).toEqual([]);
  });

  it('tell a missed call as missed', () => {
    const { teller, posts } = telling(['missed']);
    const call = ringingCall();
    teller.onCallChanged({
      kind: 'moved',
      call: { ...call, phase: 'ended', endedAt: 5, result: 'missed' },
      previous: call,
      at: 0,
    });
    expect(events(posts())).toEqual(['missed']);
  });

  it('fill a body of their own, values never being more than text', () => {
    const body = '{"who":"{name}","n":"{number|digits|last:4}","s":"{talk-seconds|number}"}';
    const { teller, posts } = telling(['end'], { body });
    const number = readNumber('+4930901820', 'DE');
    talk(teller, { party: { number, displayName: 'A","admin":"1' } });
    expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({ who: 'A","admin":"1', n: '1820', s: 5 });
  });

  it('never tell emergency calls, nor numbers that are not to be told, nor a withheld number', () => {
    const secret = readNumber('+4930901820', 'DE');
    const { teller, posts } = telling(['end'], {}, (number) => number.e164 !== secret.e164);
    talk(teller, { party: { number: secret } });
    talk(teller, { party: { number: readNumber('112', 'DE') } });
    expect(posts()).toEqual([]);
    talk(teller, { party: { number: readNumber('+4930901821', 'DE', true) } });
    expect(posts()[0]?.body).not.toContain('901821');
    expect(JSON.stringify(posts())).not.toContain('901821');
  });

  it.each([
    ['a host that is not on the list', { url: 'https://evil.example/' }],
    ['plain HTTP', { url: 'http://hooks.example/' }],
    ['a host from a value', { url: 'https://{name}/' }],
    ['a body that is no JSON', { body: '{"a":' }],
  ])('send nothing to %s', (_, values) => {
    const { teller, posts, logger } = telling(['end'], values);
    talk(teller);
    expect(posts()).toEqual([]);
    expect(logger.lines.length).toBeGreaterThan(0);
  });

  it('tell the agent’s state when it changes, not what it is at first', () => {
    const { teller, posts } = telling(['agent-state']);
    teller.stateChanged({ state: 'ready', since: 0 });
    teller.stateChanged({ state: 'ready', since: 1 });
    teller.stateChanged({ state: 'not-ready', chosen: { id: 'lunch', text: '' }, since: 2 });
    expect(posts().map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { event: 'agent-state', agentState: 'not-ready', agentReason: 'lunch' },
    ]);
  });
});
