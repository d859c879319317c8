import { describe, expect, it } from 'vitest';

import { ParkedNotices } from '#core/calls/parked-notices.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import type { Notice } from '#shared/domain/snapshot.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf, CountingIds } from '#test/support/fakes/counting-ids.ts';

const A = callIdOf(101);
const B = callIdOf(102);

function desk(park = '700') {
  const fixture = callFixture(undefined, { codes: { park } });
  const { calls, connector } = fixture;
  connector.obeys = true;
  connector.capabilities = { ...connector.capabilities, transfer: true, parking: true };
  const shown: { notices: readonly Notice[] } = { notices: [] };
  const notices = new NoticeBoard({ ids: new CountingIds(), onChange: (all) => (shown.notices = all) });
  calls.observe(new ParkedNotices({ notices, parkCode: () => park }));
  connector.incoming(A, { number: '030901820', displayName: 'Marta' });
  connector.emit({ type: 'connected', callId: A });
  const handedOver = () =>
    connector.emit({ type: 'ended', callId: A, kind: 'transferred', cause: { by: 'agent' } });
  return { ...fixture, shown, handedOver };
}

describe('a parked call', () => {
  it('stands among the notices with its party once the PBX has it, and not before', async () => {
    const { calls, shown, handedOver } = desk();
    await calls.features.park(A);
    expect(shown.notices).toEqual([]);
    handedOver();
    expect(shown.notices).toMatchObject([{ code: 'call-parked', values: { name: 'Marta', line: 'line-1' } }]);
  });

  it('is forgotten when its party rings back', async () => {
    const { calls, connector, shown, handedOver } = desk();
    await calls.features.park(A);
    handedOver();
    connector.incoming(B, { number: '040123456' });
    expect(shown.notices).toHaveLength(1);
    connector.incoming(callIdOf(103), { number: '030901820' });
    expect(shown.notices).toEqual([]);
  });

  it('is not any other call that was handed over', async () => {
    const { calls, shown, handedOver } = desk();
    await calls.transfers.transfer(A, { number: '204' });
    handedOver();
    expect(calls.current(A)?.result).toBe('transferred');
    expect(shown.notices).toEqual([]);
  });
});
