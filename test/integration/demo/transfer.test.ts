import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { DemoWorld } from '#adapters/telephony/demo/demo-world.ts';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import { CallId } from '#shared/domain/ids.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const time = { clock: new SystemClock(), timer: new SystemTimer() };

let world: DemoWorld;
let agent: SipConnector;
let log: EventLog;

beforeEach(async () => {
  world = new DemoWorld({ callersMedia: new FakeMediaGateway(), ...time, logger: silentLogger });
  const { line, password } = await world.start();
  agent = new SipConnector({
    line,
    password,
    media: new FakeMediaGateway(),
    ...time,
    ids: new RandomIds(),
    log: silentLogger,
    version: '0.0.0-test',
  });
  log = new EventLog(agent);
  agent.connect();
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
});

afterEach(async () => {
  await agent.disconnect();
  await world.stop();
});

async function customer(): Promise<CallId> {
  world.play('customer');
  const { callId } = await log.next('incoming');
  await agent.answer(callId);
  await log.next('connected');
  await agent.hold(callId);
  return callId;
}

describe('handing calls over in the demo', () => {
  it('sends a customer to a colleague, who rings and answers', async () => {
    const callId = await customer();
    expect(await agent.transfer(callId, '204')).toMatchObject({ ok: true });
    await log.next('transfer', ({ step }) => step.kind === 'progress' && step.progress === 'ringing');
    expect(await log.next('ended')).toMatchObject({ callId, kind: 'transferred' });
  });

  it.each([
    ['604', 'busy'],
    ['299', 'no-such-number'],
  ])('keeps the customer when %s cannot take it: %s', async (number, failure) => {
    const callId = await customer();
    await agent.transfer(callId, number);
    const { step } = await log.next('transfer', (event) => event.step.kind === 'failed');
    expect(step).toMatchObject({ failure });
    expect(await agent.resume(callId)).toMatchObject({ ok: true });
    expect(log.all('ended')).toEqual([]);
  });

  it('joins customer and colleague after a consultation', async () => {
    const callId = await customer();
    const consultation = CallId.parse(crypto.randomUUID());
    await agent.dial(consultation, '204');
    await log.next('connected', (event) => event.callId === consultation);
    expect(await agent.completeTransfer(callId, consultation)).toMatchObject({ ok: true });
    await log.next('ended', (event) => event.callId === callId && event.kind === 'transferred');
    await log.next('ended', (event) => event.callId === consultation);
    expect(log.all('incoming')).toHaveLength(1);
  });
});
