import { describe, expect, it } from 'vitest';

import { NotificationService } from '#core/notifications/notification-service.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeNotifier } from '#test/support/fakes/fake-notifier.ts';

const A = callIdOf(1);

function withNotifications() {
  const fixture = callFixture();
  const notifier = new FakeNotifier();
  const places: string[] = [];
  const service = new NotificationService({
    notifier,
    calls: fixture.calls,
    translate: (key, values) => [key, ...Object.values(values)].join(' '),
    logger: fixture.logger,
    showPanel: (place) => places.push(place),
  });
  fixture.calls.observe(service);
  return { ...fixture, notifier, places, service };
}

describe('notifications', () => {
  it('show who rings, with answer and reject', () => {
    const { connector, notifier } = withNotifications();
    connector.incoming(A, { displayName: 'Ada', queue: 'Sales' });
    expect(notifier.shown.get(A)).toMatchObject({
      title: 'notify.incoming.title Ada',
      body: 'notify.incoming.bodyQueue +49 30 901820 Sales',
      actions: [{ id: 'answer' }, { id: 'reject' }],
    });
  });

  it('are replaced when the name becomes known, and only then', () => {
    const { connector, calls, notifier } = withNotifications();
    connector.incoming(A);
    connector.emit({ type: 'media', callId: A, state: 'flowing' });
    expect(notifier.shows).toBe(1);
    const match = {
      id: 'm',
      system: 's',
      systemName: 'S',
      recordType: 'contact',
      recordId: 'r',
      name: 'Grace',
      number: '1',
      found: 'exact',
      digitsAgreed: 9,
      tookMs: 1,
    } as const;
    calls.setLookup(A, { state: 'done', matches: [match], failures: [], earlierCalls: 0, chosen: 'm' });
    expect(notifier.shown.get(A)?.title).toBe('notify.incoming.title Grace');
  });

  it('never show the number of a caller who hides it', () => {
    const { connector, notifier } = withNotifications();
    connector.incoming(A, { number: '030901820', withheld: true });
    expect(JSON.stringify(notifier.shown.get(A))).not.toContain('901820');
    expect(notifier.shown.get(A)?.title).toBe('notify.incoming.title notify.withheld');
  });

  it('go when the call is answered', () => {
    const { connector, notifier } = withNotifications();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    expect([...notifier.shown.keys()]).toEqual([]);
  });

  it('leave one behind for a missed call, but not for one answered elsewhere', () => {
    const { connector, notifier, time } = withNotifications();
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    time.advance(60_000);
    connector.incoming(callIdOf(2));
    connector.emit({
      type: 'ended',
      callId: callIdOf(2),
      kind: 'answered-elsewhere',
      cause: { by: 'party' },
    });
    expect([...notifier.shown.keys()]).toEqual([`missed:${A}`]);
  });

  it('answer and reject by their buttons', async () => {
    const { connector, notifier } = withNotifications();
    connector.incoming(A);
    notifier.click(A, 'reject');
    await new Promise((resolve) => setImmediate(resolve));
    expect(connector.told).toEqual([`reject ${A}`]);
  });

  it('open the panel: calls for a ringing call, history for a missed one', () => {
    const { connector, notifier, places } = withNotifications();
    connector.incoming(A);
    notifier.click(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    notifier.click(`missed:${A}`);
    expect(places).toEqual(['calls', 'history']);
    expect(notifier.shown.size).toBe(0);
  });

  it('are all taken back on dispose', () => {
    const { connector, notifier, service } = withNotifications();
    connector.incoming(A);
    service.dispose();
    expect(notifier.shown.size).toBe(0);
  });
});
