import { describe, expect, it } from 'vitest';

import { RingSettings } from '#shared/domain/ring.ts';
import { RingingService } from '#core/notifications/ringing-service.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeRinger } from '#test/support/fakes/fake-ringer.ts';

const A = callIdOf(1);
const B = callIdOf(2);

function withRing() {
  const fixture = callFixture();
  const ringer = new FakeRinger();
  const settings = { ...RingSettings.parse({}) };
  const ringing = new RingingService({
    ringer,
    calls: () => fixture.calls.views(),
    settings: () => settings,
  });
  fixture.calls.observe(ringing);
  return { ...fixture, ringer, ringing, settings };
}

describe('ringing', () => {
  it('is one ring for all ringing calls, until the last one stops', () => {
    const { connector, ringer } = withRing();
    connector.incoming(A);
    connector.incoming(B);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    expect(ringer.told).toEqual(['start classic 0.8']);
    connector.emit({ type: 'ended', callId: B, kind: 'cancelled', cause: { by: 'party' } });
    expect(ringer.told).toEqual(['start classic 0.8', 'stop']);
  });

  it('stops as soon as the agent answers, before the PBX confirms', () => {
    const { connector, calls, ringer } = withRing();
    connector.incoming(A);
    connector.incoming(B);
    void calls.answer(A);
    expect(ringer.told).toEqual(['start classic 0.8', 'stop']);
  });

  it('stops as soon as the agent rejects, before the PBX confirms', () => {
    const { connector, calls, ringer } = withRing();
    connector.incoming(A);
    void calls.reject(A);
    expect(ringer.told).toEqual(['start classic 0.8', 'stop']);
  });

  it('does not ring while the agent talks, and rings again after', () => {
    const { connector, ringer } = withRing();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.incoming(B);
    expect(ringer.told).toEqual(['start classic 0.8', 'stop']);
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'party' } });
    expect(ringer.told).toEqual(['start classic 0.8', 'stop', 'start classic 0.8']);
  });

  it('does not ring for calls that the agent makes', async () => {
    const { connector, calls, ringer } = withRing();
    await calls.dial('200');
    connector.emit({ type: 'ringing', callId: calls.views()[0]?.id ?? A });
    expect(ringer.told).toEqual([]);
  });

  it('follows the settings while it rings', () => {
    const { connector, ringer, ringing, settings } = withRing();
    connector.incoming(A);
    settings.volume = 0.2;
    ringing.refresh();
    settings.enabled = false;
    ringing.refresh();
    expect(ringer.told).toEqual(['start classic 0.8', 'start classic 0.2', 'stop']);
  });

  it('lets the longest ringing call that makes a sound choose the tone', () => {
    const { connector, ringer, settings } = withRing();
    settings.rules = [
      { by: 'queue', text: 'night', tone: 'silent' },
      { by: 'queue', text: 'sales', tone: 'bright', volume: 0.3 },
    ];
    connector.incoming(A, { queue: 'Night desk' });
    expect(ringer.told).toEqual([]);
    connector.incoming(B, { queue: 'Sales' });
    expect(ringer.told).toEqual(['start bright 0.3']);
  });
});
