import { describe, expect, it } from 'vitest';

import type { LineId } from '#shared/domain/ids.ts';
import type { LineView } from '#shared/domain/line-view.ts';
import type { OverallReachability, Reachability } from '#shared/domain/reachability.ts';
import { LineSettings } from '#shared/domain/settings.ts';
import type { Outgoing } from '#core/session/outgoing-line.ts';
import { LineBoard } from '#core/session/line-board.ts';
import { FakeConnector } from '#test/support/fakes/fake-connector.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';

const DESK = LineSettings.parse({
  id: 'desk',
  label: 'Desk',
  server: 'wss://pbx.example.com:8089/ws',
  user: '1001',
  country: 'DE',
  profile: { callerIds: [{ number: '+4930901820', label: 'Main number' }] },
});
const SALES = LineSettings.parse({ ...DESK, id: 'sales', label: 'Sales', user: '1002', profile: {} });

function board(...known: LineSettings[]) {
  const time = new FakeTime();
  const shown: { lines: readonly LineView[]; overall?: OverallReachability } = { lines: [] };
  const phone: { lines: LineSettings[]; outgoing?: Outgoing; waiting?: LineId } = { lines: known };
  const made = new LineBoard({
    clock: time,
    lines: () => phone.lines,
    outgoing: () => phone.outgoing,
    isWaiting: (id) => phone.waiting === id,
    onChange: (lines, overall) => Object.assign(shown, { lines, overall }),
  });
  const connect = (line: LineSettings): FakeConnector => {
    const connector = new FakeConnector(line.id);
    made.attach(connector, line);
    return connector;
  };
  return { board: made, time, shown, phone, connect };
}

function say(connector: FakeConnector, state: Reachability['state']): void {
  connector.emit({ type: 'reachability', reachability: { state, since: 5 } });
}

describe('the board of lines', () => {
  it('shows each line with what it may call out with and what its connector can do', () => {
    const { board: lines, shown, phone, connect } = board(DESK, SALES);
    phone.outgoing = { lineId: SALES.id, callerId: '+46812345678' };
    connect(DESK);
    lines.refuse(SALES, 'no-password');
    expect(shown.lines).toMatchObject([
      {
        id: 'desk',
        user: '1001',
        serverHost: 'pbx.example.com',
        callerIds: [{ number: '+4930901820' }],
        isDefault: false,
        capabilities: { hold: true },
      },
      {
        id: 'sales',
        callerIds: [],
        isDefault: true,
        callerId: '+46812345678',
        reachability: { problem: 'no-password' },
      },
    ]);
    expect(shown.lines[1]).not.toHaveProperty('capabilities');
  });

  it('hears every line for itself and says what follows for the agent', () => {
    const { shown, connect } = board(DESK, SALES);
    const [desk, sales] = [connect(DESK), connect(SALES)];
    say(desk, 'reachable');
    say(sales, 'unreachable');
    expect(shown.lines.map(({ reachability }) => reachability.state)).toEqual(['reachable', 'unreachable']);
    expect(shown.overall).toMatchObject({ state: 'partly', line: { label: 'Sales' } });
    say(sales, 'reachable');
    expect(shown.overall?.state).toBe('reachable');
  });

  it('keeps what is known of a line through a change of the others', () => {
    const { board: lines, shown, phone, connect } = board(DESK, SALES);
    say(connect(DESK), 'reachable');
    connect(SALES);
    phone.lines = [{ ...DESK, label: 'Front desk' }];
    lines.detach(SALES.id);
    lines.refresh();
    expect(shown.lines).toMatchObject([{ label: 'Front desk', reachability: { state: 'reachable' } }]);
  });

  it('is off without lines, from the moment the last one went', () => {
    const { board: lines, shown, phone, time, connect } = board(DESK);
    connect(DESK);
    time.advance(1000);
    lines.detach(DESK.id);
    phone.lines = [];
    lines.refresh();
    const since = time.now();
    time.advance(500);
    lines.refresh();
    expect([shown.lines, shown.overall]).toEqual([[], { state: 'off', since }]);
  });
});
