import { describe, expect, it } from 'vitest';

import { EMPTY_SETTLED_MS, ParkedCalls, PLACE_WITHIN_MS } from '#core/calls/parking/parked-calls.ts';
import { RecentTalks } from '#core/calls/recent-talks.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import { FeatureCodes } from '#shared/domain/line-profile.ts';
import type { Notice } from '#shared/domain/snapshot.ts';
import { callFixture, LINE } from '#test/support/call-fixture.ts';
import { callIdOf, CountingIds } from '#test/support/fakes/counting-ids.ts';

const A = callIdOf(101);
const B = callIdOf(102);

function desk(codes = { park: '700', retrieve: '{number}' }, number = '030901820') {
  const fixture = callFixture(undefined, { codes });
  const { calls, connector, time } = fixture;
  connector.obeys = true;
  connector.capabilities = { ...connector.capabilities, transfer: true, parking: true };
  const shown: { notices: readonly Notice[] } = { notices: [] };
  const notices = new NoticeBoard({ ids: new CountingIds(), onChange: (all) => (shown.notices = all) });
  const talks = new RecentTalks(time);
  const parked = new ParkedCalls({
    notices,
    codes: () => FeatureCodes.parse(codes),
    talks,
    nameOf: (extension) => (extension === '204' ? 'Tom' : extension),
    clock: time,
    timer: time,
  });
  calls.observe(parked);
  connector.incoming(A, { number, withheld: number === '', displayName: 'Marta' });
  connector.emit({ type: 'connected', callId: A });
  const handedOver = () =>
    connector.emit({ type: 'ended', callId: A, kind: 'transferred', cause: { by: 'agent' } });
  const lamp = (place: string, isTaken: boolean) => parked.place({ lineId: LINE.id, place, isTaken });
  const talksNow = (extension: string) =>
    talks.see({ extension, availability: 'busy' }, { extension, availability: 'free', since: 0 });
  return { ...fixture, shown, handedOver, lamp, talksNow };
}

/** Marta was parked, and the lamp of 701 told where. */
async function parkedAt701() {
  const office = desk();
  await office.calls.features.park(A);
  office.lamp('701', true);
  office.handedOver();
  return office;
}

describe('a parked call', () => {
  it('stands among the notices with its party once the PBX has it, and not before', async () => {
    const { calls, shown, handedOver } = desk();
    await calls.features.park(A);
    expect(shown.notices).toEqual([]);
    handedOver();
    expect(shown.notices).toMatchObject([
      { code: 'call-parked', values: { name: 'Marta', line: 'line-1', places: '' } },
    ]);
  });

  it('is at the place that was taken since the PBX was told to park', async () => {
    const { shown } = await parkedAt701();
    expect(shown.notices).toMatchObject([{ code: 'call-parked', values: { places: '701' } }]);
    expect(shown.notices[0]?.values['unsure']).toBeUndefined();
  });

  it('is at the place whose lamp lights shortly after our call ended, and not at one that lights later', async () => {
    const early = desk();
    await early.calls.features.park(A);
    early.lamp('701', false);
    early.handedOver();
    early.time.advance(PLACE_WITHIN_MS - 1);
    early.lamp('702', true);
    early.lamp('703', true);
    expect(early.shown.notices).toMatchObject([{ values: { places: '702' } }]);
    const late = desk();
    await late.calls.features.park(A);
    late.handedOver();
    late.time.advance(PLACE_WITHIN_MS);
    late.lamp('702', true);
    expect(late.shown.notices).toMatchObject([{ values: { places: '' } }]);
  });

  it('is at one of two places when a colleague parks at the same moment, and stays unsure', async () => {
    const { calls, shown, handedOver, lamp } = desk();
    await calls.features.park(A);
    lamp('701', true);
    lamp('702', true);
    handedOver();
    expect(shown.notices).toMatchObject([{ values: { places: '701 702', unsure: 'yes' } }]);
    lamp('702', false);
    expect(shown.notices).toMatchObject([{ values: { places: '701', unsure: 'yes' } }]);
  });

  it('is said to be gone when its place is empty: nobody knows whether taken or hung up', async () => {
    const { shown, lamp, time } = await parkedAt701();
    lamp('701', false);
    expect(shown.notices).toMatchObject([{ code: 'call-parked' }]);
    time.advance(EMPTY_SETTLED_MS);
    expect(shown.notices).toMatchObject([{ code: 'parked-gone', values: { name: 'Marta', places: '701' } }]);
  });

  it('was probably taken by the one colleague who began to talk at that moment', async () => {
    const { shown, lamp, time, talksNow } = await parkedAt701();
    talksNow('204');
    time.advance(50);
    lamp('701', false);
    time.advance(EMPTY_SETTLED_MS);
    expect(shown.notices).toMatchObject([{ code: 'parked-taken', values: { by: 'Tom' } }]);
  });

  it('names nobody when two colleagues began to talk', async () => {
    const { shown, lamp, time, talksNow } = await parkedAt701();
    talksNow('204');
    talksNow('205');
    lamp('701', false);
    time.advance(EMPTY_SETTLED_MS);
    expect(shown.notices).toMatchObject([{ code: 'parked-gone' }]);
  });

  it('is forgotten without a word when its party rings back after the place was left', async () => {
    const { connector, shown, lamp, time } = await parkedAt701();
    lamp('701', false);
    connector.incoming(B, { number: '030901820' });
    time.advance(EMPTY_SETTLED_MS);
    expect(shown.notices).toEqual([]);
  });

  it('is forgotten without a word when the agent has it back, however the place was dialled', async () => {
    const { calls, connector, shown, lamp, time } = await parkedAt701();
    const dialled = await calls.dial('701');
    if (!dialled.ok) throw new Error(dialled.problem);
    connector.emit({ type: 'connected', callId: dialled.value.id });
    lamp('701', false);
    time.advance(EMPTY_SETTLED_MS);
    expect(shown.notices).toEqual([]);
  });

  it('is forgotten when its party rings back, and not when another one calls', async () => {
    const { calls, connector, shown, handedOver } = desk();
    await calls.features.park(A);
    handedOver();
    connector.incoming(B, { number: '040123456' });
    expect(shown.notices).toHaveLength(1);
    connector.incoming(callIdOf(103), { number: '030901820' });
    expect(shown.notices).toEqual([]);
  });

  it.each(['before', 'after'])(
    'that withholds its number rings back when its place is left a moment %s, and not before that',
    async (when) => {
      const { calls, connector, shown, lamp, time, handedOver } = desk({ park: '700', retrieve: '' }, '');
      await calls.features.park(A);
      lamp('701', true);
      handedOver();
      connector.incoming(B, { number: '', withheld: true });
      expect(shown.notices).toHaveLength(1);
      time.advance(EMPTY_SETTLED_MS + 1);
      const rings = () => connector.incoming(callIdOf(103), { number: '', withheld: true });
      if (when === 'after') rings();
      lamp('701', false);
      if (when === 'before') rings();
      time.advance(EMPTY_SETTLED_MS);
      expect(shown.notices).toEqual([]);
    },
  );

  it('is not any other call that was handed over, nor one that the PBX would not park', async () => {
    const { calls, connector, shown, handedOver } = desk();
    await calls.features.park(A);
    connector.emit({ type: 'transfer', callId: A, step: { kind: 'failed', failure: 'failed' } });
    await calls.transfers.transfer(A, { number: '204' });
    handedOver();
    expect(calls.current(A)?.result).toBe('transferred');
    expect(shown.notices).toEqual([]);
  });
});
