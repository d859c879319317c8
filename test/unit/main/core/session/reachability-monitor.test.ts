import { describe, expect, it } from 'vitest';

import type { Reachability } from '#shared/domain/reachability.ts';
import { ReachabilityMonitor } from '#core/session/reachability-monitor.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeConnector } from '#test/support/fakes/fake-connector.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';

function monitored() {
  const time = new FakeTime();
  const heard: Reachability['state'][] = [];
  const monitor = new ReachabilityMonitor({ clock: time, onChange: ({ state }) => heard.push(state) });
  const say = (connector: FakeConnector, state: Reachability['state']) =>
    connector.emit({ type: 'reachability', reachability: { state, since: time.now() } });
  return { time, heard, monitor, say };
}

describe('reachability', () => {
  it('is what the connector in use says, and nothing else that it says', () => {
    const { heard, monitor, say } = monitored();
    const connector = new FakeConnector();
    expect(monitor.current.state).toBe('off');
    monitor.attach(connector);
    say(connector, 'reachable');
    connector.incoming(callIdOf(1));
    expect([monitor.current.state, heard]).toEqual(['reachable', ['reachable']]);
  });

  it('hears the newest connector only', () => {
    const { heard, monitor, say } = monitored();
    const [former, next] = [new FakeConnector(), new FakeConnector()];
    monitor.attach(former);
    monitor.attach(next);
    say(former, 'unreachable');
    say(next, 'connecting');
    expect(heard).toEqual(['connecting']);
  });

  it('is refused, with the reason, where there can be no connector', () => {
    const { monitor, time } = monitored();
    monitor.refuse('no-password', 'wss://pbx.example.com/ws');
    expect(monitor.current).toEqual({
      state: 'refused',
      since: time.now(),
      problem: 'no-password',
      server: 'wss://pbx.example.com/ws',
    });
  });

  it('is off, from that moment, without a connector', () => {
    const { heard, monitor, say, time } = monitored();
    const connector = new FakeConnector();
    monitor.attach(connector);
    say(connector, 'reachable');
    time.advance(500);
    monitor.detach();
    say(connector, 'reachable');
    expect([monitor.current, heard]).toEqual([{ state: 'off', since: time.now() }, ['reachable', 'off']]);
  });
});
