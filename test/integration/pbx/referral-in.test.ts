import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { CallId } from '#shared/domain/ids.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { PbxDesk } from '#test/support/pbx/pbx-desk.ts';
import { PbxOffice } from '#test/support/pbx/pbx-office.ts';
import type { PbxLine } from '#test/support/pbx-line.ts';

const AGENT = 'PJSIP/1001';
const COLLEAGUE = 'PJSIP/1002';
/** Asks whoever dials it to go on to 1002. */
const SENDS_ON = '640';

let office: PbxOffice;
let colleague: PbxLine;

beforeAll(async () => {
  office = await PbxOffice.open();
});

afterEach(() => office.clear());

afterAll(() => office.close());

interface Asked {
  readonly desk: PbxDesk;
  readonly id: CallId;
  /** What the PBX makes of it. */
  readonly outcome: Promise<string>;
}

/** The agent talks to an extension of the PBX that wants to send them on. */
async function sentOn(offerReferrals: boolean): Promise<Asked> {
  colleague = await office.line('1002');
  const profile = { ...LAB_PROFILE, offerReferrals };
  const line = await office.line('1001', { settings: { profile } });
  const desk = new PbxDesk(line, office.ami, undefined, profile);
  const outcome = office.pbx.referred();
  outcome.catch(() => undefined);
  const dialled = await desk.calls.dial(SENDS_ON);
  if (!dialled.ok) throw new Error(dialled.problem);
  return { desk, id: dialled.value.id, outcome };
}

/** Nobody was called for the agent: they have the extension, and it them. */
async function staysWithTheAgent({ desk, id }: Asked): Promise<void> {
  const [leg] = await office.pbx.until(
    () => office.pbx.channels(),
    (legs) => legs.length === 1 && legs[0]?.application === 'Milliwatt',
  );
  expect(leg?.party).toBe(AGENT);
  expect(desk.calls.views()).toMatchObject([{ id, phase: 'connected', hold: 'none' }]);
  expect(colleague.all('incoming')).toEqual([]);
}

describe('Asterisk asks the agent to go on to a colleague', () => {
  it('and is refused where the line does not let the agent decide', async () => {
    const asked = await sentOn(false);
    expect(await asked.outcome).toBe('FAILURE');
    await staysWithTheAgent(asked);
  });

  it('and hears no when the agent says so', async () => {
    const asked = await sentOn(true);
    const { referral } = await asked.desk.sees(asked.id, (call) => call.referral !== undefined);
    expect(referral?.number.raw).toBe('1002');
    expect(colleague.all('incoming')).toEqual([]);
    expect(await asked.desk.calls.referrals.decline(asked.id)).toMatchObject({ ok: true });
    expect(await asked.outcome).toBe('FAILURE');
    await staysWithTheAgent(asked);
  });

  it('and hears that it worked once the colleague has answered the agent', async () => {
    const { desk, id, outcome } = await sentOn(true);
    await desk.sees(id, (call) => call.referral !== undefined);
    expect(await desk.calls.referrals.follow(id)).toMatchObject({ ok: true });
    const { callId } = await colleague.next('incoming');
    await colleague.connector.answer(callId);
    expect(await outcome).toBe('SUCCESS');
    await office.pbx.untilBridged(AGENT, [COLLEAGUE]);
    await desk.sees(id, (call) => call.phase === 'ended');
  });

  it('and has the agent back when the colleague declines', async () => {
    const { desk, id, outcome } = await sentOn(true);
    await desk.sees(id, (call) => call.referral !== undefined);
    await desk.calls.referrals.follow(id);
    const { callId } = await colleague.next('incoming');
    await colleague.connector.reject(callId);
    expect(await outcome).toBe('FAILURE');
    await desk.calls.resume(id);
    await office.pbx.until(
      () => office.pbx.channels(AGENT),
      (legs) => legs.length === 1 && legs[0]?.application === 'Milliwatt',
    );
    await desk.sees(id, (call) => call.phase === 'connected');
  });
});
