import { describe, expect, it } from 'vitest';

import type { CallId } from '#shared/domain/ids.ts';
import { LineProfile } from '#shared/domain/line-profile.ts';
import { FeatureCodeControl } from '#core/agent/feature-code-control.ts';
import { SERVICE_CALL_WITHIN_MS, ServiceCalls } from '#core/calls/service-calls.ts';
import { callFixture, LINE } from '#test/support/call-fixture.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));
const PROFILE = LineProfile.parse({ codes: { queuePause: '*24' } });

function withService() {
  const fixture = callFixture();
  const { time, logger, connector } = fixture;
  const service = new ServiceCalls({ ids: new CountingIds(), timer: time, logger });
  service.attach(connector, { id: LINE.id, profile: PROFILE });
  const dialledId = () => connector.told.at(-1)?.split(' ')[1] as CallId;
  return { ...fixture, service, dialledId };
}

describe('calls for the phone system alone', () => {
  it('are silent, show no call, and are taken when the phone system answered and hung up', async () => {
    const { calls, connector, dialledId, service } = withService();
    const outcome = service.dial(LINE.id, '*24');
    await settle();
    const callId = dialledId();
    expect(connector.told).toEqual([`dial ${callId} *24 silent`]);
    connector.emit({ type: 'connected', callId });
    expect(calls.views()).toEqual([]);
    connector.emit({ type: 'ended', callId, kind: 'hung-up', cause: { by: 'party' } });
    await expect(outcome).resolves.toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['refused', { kind: 'failed', cause: { by: 'network', sipStatus: 404 } }],
    ['refused', { kind: 'busy', cause: { by: 'party', sipStatus: 486 } }],
    ['not-reachable', { kind: 'failed', cause: { by: 'network' } }],
  ] as const)('are %s when they end with %j', async (problem, end) => {
    const { connector, dialledId, service } = withService();
    const outcome = service.dial(LINE.id, '*24');
    await settle();
    connector.emit({ type: 'ended', callId: dialledId(), ...end });
    await expect(outcome).resolves.toEqual({ ok: false, problem });
  });

  it('need the connection of their line until they are over, which is told', async () => {
    const { connector, dialledId, service } = withService();
    let over = 0;
    service.onOver(() => (over += 1));
    const outcome = service.dial(LINE.id, '*24');
    await settle();
    expect([service.isRunning(LINE.id), over]).toEqual([true, 0]);
    connector.emit({ type: 'ended', callId: dialledId(), kind: 'failed', cause: { by: 'network' } });
    await outcome;
    expect([service.isRunning(LINE.id), over]).toEqual([false, 1]);
  });

  it('are given up when the phone system does not end them', async () => {
    const { connector, dialledId, service, time } = withService();
    const outcome = service.dial(LINE.id, '*24');
    await settle();
    const callId = dialledId();
    connector.emit({ type: 'connected', callId });
    time.advance(SERVICE_CALL_WITHIN_MS);
    await expect(outcome).resolves.toEqual({ ok: false, problem: 'no-answer' });
    expect(connector.told.at(-1)).toBe(`hangUp ${callId}`);
    expect(time.pending).toBe(0);
  });

  it('are not reachable without a line, or when it cannot dial', async () => {
    const { connector, service } = withService();
    connector.refusals.set('dial', 'not-reachable');
    await expect(service.dial(LINE.id, '*24')).resolves.toEqual({ ok: false, problem: 'not-reachable' });
    service.detach();
    await expect(service.dial(LINE.id, '*24')).resolves.toEqual({ ok: false, problem: 'not-reachable' });
  });
});

describe('telling the queues by feature codes', () => {
  it('offers what a line has codes for, and dials them', async () => {
    const { connector, dialledId, service } = withService();
    const control = new FeatureCodeControl(service);
    expect([control.offers('pause'), control.offers('resume')]).toEqual([true, false]);
    const told = control.tell('pause');
    await settle();
    const callId = dialledId();
    expect(connector.told).toEqual([`dial ${callId} *24 silent`]);
    connector.emit({ type: 'connected', callId });
    connector.emit({ type: 'ended', callId, kind: 'hung-up', cause: { by: 'party' } });
    await expect(told).resolves.toMatchObject({ ok: true });
    await expect(control.tell('resume')).resolves.toEqual({ ok: false, problem: 'refused' });
  });
});
