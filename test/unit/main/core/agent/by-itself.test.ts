import { describe, expect, it } from 'vitest';

import { AutoAnswerPolicy, Forwarding } from '#shared/domain/agent.ts';
import { AUTO_ANSWER_NOTICE_MS, AutoAnswer } from '#core/agent/auto-answer.ts';
import { mayAutoAnswer } from '#core/agent/auto-answer-policy.ts';
import { ForwardUnanswered } from '#core/agent/forward-unanswered.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { ringingCall } from '#test/support/call-views.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

/** Lets commands that are on their way arrive. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
const A = callIdOf(1);
const B = callIdOf(2);
const colleague = ringingCall({ id: A, party: { number: readNumber('201', 'DE') } });
const customer = ringingCall({ id: A });

describe('the policy of answering by itself', () => {
  it.each([
    ['never', {}, colleague, false],
    ['internal', {}, colleague, true],
    ['internal', {}, customer, false],
    ['internal', { numbers: ['201'] }, colleague, true],
    ['internal', { numbers: ['202'] }, colleague, false],
    ['always', {}, customer, true],
  ] as const)('%s %j', (allow, more, call, expected) => {
    const policy = AutoAnswerPolicy.parse({ allow, ...more });
    expect(mayAutoAnswer({ policy, call, calls: [call], isReady: false })).toBe(expected);
  });

  it('asks whether the agent is ready, where it says so', () => {
    const policy = AutoAnswerPolicy.parse({ allow: 'ready' });
    const facts = { policy, call: customer, calls: [customer] };
    expect([true, false].map((isReady) => mayAutoAnswer({ ...facts, isReady }))).toEqual([true, false]);
  });

  it('never lets a second call in', () => {
    const policy = AutoAnswerPolicy.parse({ allow: 'always' });
    const other = ringingCall({ id: B, phase: 'held' });
    expect(mayAutoAnswer({ policy, call: customer, calls: [customer, other], isReady: true })).toBe(false);
    const ended = ringingCall({ id: B, phase: 'ended' });
    expect(mayAutoAnswer({ policy, call: customer, calls: [customer, ended], isReady: true })).toBe(true);
  });
});

function withAutoAnswer(allow: AutoAnswerPolicy['allow'] = 'always') {
  const fixture = callFixture();
  const { calls, time, logger } = fixture;
  const autoAnswer = new AutoAnswer({
    timer: time,
    logger,
    policy: () => AutoAnswerPolicy.parse({ allow }),
    isReady: () => true,
    calls,
  });
  calls.observe(autoAnswer);
  return { ...fixture, autoAnswer };
}

describe('answering by itself', () => {
  it('is counted down where everybody sees it, and then answers', async () => {
    const { calls, connector, time } = withAutoAnswer();
    connector.incoming(A, { autoAnswerAfterMs: 5000 });
    expect(calls.current(A)).toMatchObject({ autoAnswerAt: time.now() + 5000 });
    expect(calls.current(A)?.actions).toContain('cancel-auto-answer');
    time.advance(4999);
    expect(connector.told).toEqual([]);
    time.advance(1);
    await settle();
    expect(connector.told).toEqual([`answer ${A}`]);
  });

  it('gives notice even when the phone system wants an answer at once', async () => {
    const { connector, time } = withAutoAnswer();
    connector.incoming(A, { autoAnswerAfterMs: 0 });
    time.advance(AUTO_ANSWER_NOTICE_MS - 1);
    expect(connector.told).toEqual([]);
    time.advance(1);
    await settle();
    expect(connector.told).toEqual([`answer ${A}`]);
  });

  it('happens to no call that does not ask for it, and to none without leave', () => {
    const { calls, connector, time } = withAutoAnswer();
    connector.incoming(A);
    const never = withAutoAnswer('never');
    never.connector.incoming(A, { autoAnswerAfterMs: 0 });
    time.advance(60_000);
    never.time.advance(60_000);
    expect([connector.told, never.connector.told]).toEqual([[], []]);
    expect(calls.current(A)?.actions).not.toContain('cancel-auto-answer');
  });

  it('is stopped by the agent, and the call rings on', () => {
    const { autoAnswer, calls, connector, time } = withAutoAnswer();
    connector.incoming(A, { autoAnswerAfterMs: 5000 });
    expect(autoAnswer.cancel(A)).toBe(true);
    expect(calls.current(A)?.autoAnswerAt).toBeUndefined();
    time.advance(60_000);
    expect([connector.told, autoAnswer.cancel(A)]).toEqual([[], false]);
  });

  it('is stopped by another call that came meanwhile', () => {
    const { calls, connector, time } = withAutoAnswer();
    connector.incoming(A, { autoAnswerAfterMs: 5000 });
    connector.incoming(B);
    time.advance(5000);
    expect([connector.told, calls.current(A)?.autoAnswerAt]).toEqual([[], undefined]);
  });

  it('is over with the ringing, and with the app', async () => {
    const { autoAnswer, calls, connector, time } = withAutoAnswer();
    connector.incoming(A, { autoAnswerAfterMs: 5000 });
    await calls.answer(A);
    connector.emit({ type: 'connected', callId: A });
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'party' } });
    connector.incoming(B, { autoAnswerAfterMs: 5000 });
    autoAnswer.dispose();
    time.advance(60_000);
    expect(connector.told).toEqual([`answer ${A}`]);
  });
});

describe('forwarding calls that nobody answers', () => {
  function withForward() {
    const fixture = callFixture();
    const { calls, time, logger } = fixture;
    const state = { forward: Forwarding.parse({ when: 'no-answer', number: '204', afterSeconds: 15 }) };
    const forward = new ForwardUnanswered({
      timer: time,
      logger,
      forward: () => state.forward,
      redirect: (id, number, policy) => calls.redirect(id, number, policy),
    });
    calls.observe(forward);
    return { ...fixture, forward, state };
  }

  it('sends a call on after its time, and history says forwarded', async () => {
    const { calls, connector, time } = withForward();
    connector.incoming(A);
    time.advance(14_999);
    expect(connector.told).toEqual([]);
    time.advance(1);
    await Promise.resolve();
    expect(connector.told).toEqual([`redirect ${A} 204`]);
    connector.emit({ type: 'ended', callId: A, kind: 'forwarded', cause: { by: 'agent', sipStatus: 302 } });
    expect(calls.current(A)).toMatchObject({
      result: 'forwarded',
      cause: { by: 'agent', sipStatus: 302, policy: 'forward-no-answer', forwardedTo: '204' },
    });
  });

  it('tells apart what the agent sent on by hand, and what the PBX did not let go', async () => {
    const { calls, connector } = withForward();
    connector.incoming(A);
    await calls.redirect(A, '205');
    connector.emit({ type: 'ended', callId: A, kind: 'forwarded', cause: { by: 'agent', sipStatus: 302 } });
    expect(calls.current(A)?.cause).toEqual({ by: 'agent', sipStatus: 302, forwardedTo: '205' });
    connector.incoming(B);
    connector.refusals.set('redirect', 'not-allowed-now');
    await calls.redirect(B, '205', 'forward-no-answer');
    connector.emit({ type: 'ended', callId: B, kind: 'cancelled', cause: { by: 'party' } });
    expect(calls.current(B)).toMatchObject({ result: 'missed', cause: { by: 'party' } });
  });

  it('leaves calls alone that are answered, declined, or no longer to be forwarded', () => {
    const { calls, connector, state, time } = withForward();
    connector.incoming(A);
    void calls.reject(A);
    connector.incoming(B);
    connector.emit({ type: 'connected', callId: B });
    time.advance(20_000);
    connector.incoming(callIdOf(3));
    state.forward = Forwarding.parse({});
    time.advance(20_000);
    expect(connector.told).toEqual([`reject ${A}`]);
  });

  it('forgets everything with the app', () => {
    const { connector, forward, time } = withForward();
    connector.incoming(A);
    forward.dispose();
    time.advance(60_000);
    expect(connector.told).toEqual([]);
  });
});
