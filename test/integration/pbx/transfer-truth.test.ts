import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { PickupWitness } from '#core/calls/pickup-witness.ts';
import { RecentTalks } from '#core/calls/recent-talks.ts';
import { HandoverFollow } from '#core/calls/transfer/handover-follow.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { Seen } from '#core/ports/colleague-watch.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Presence } from '#shared/domain/presence.ts';
import { header } from '#test/lab/ami-packet.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { LAB_PROFILE } from '#test/support/pbx/lab-profile.ts';
import { PbxDesk } from '#test/support/pbx/pbx-desk.ts';
import { PbxOffice } from '#test/support/pbx/pbx-office.ts';
import type { PbxLine } from '#test/support/pbx-line.ts';

const CUSTOMER = 'Local/tone@lab-customer';

let office: PbxOffice;

beforeAll(async () => {
  office = await PbxOffice.open();
});

afterEach(() => office.clear());

afterAll(() => office.close());

/** The lamps of colleagues as an agent's line sees them. */
class Lamps {
  readonly known = new Map<string, Presence>();
  readonly #listeners = new Set<(now: Seen, before: Presence) => void>();

  async watch({ connector }: PbxLine, extensions: readonly string[]): Promise<void> {
    await new Promise<void>((resolve) => {
      connector.services.colleagues.onSeen((now) => {
        const before = this.known.get(now.extension);
        this.known.set(now.extension, { ...now, since: 0 });
        if (before !== undefined) for (const listener of this.#listeners) listener(now, before);
        if (extensions.every((each) => (this.known.get(each)?.availability ?? 'unknown') !== 'unknown'))
          resolve();
      });
      connector.services.colleagues.watch(extensions);
    });
  }

  onLamp(listener: (now: Seen, before: Presence) => void): void {
    this.#listeners.add(listener);
  }

  readonly lamp = (extension: string): Presence | undefined => this.known.get(extension);
}

async function agentWatching(...extensions: readonly string[]) {
  const line = await office.line('1001');
  const lamps = new Lamps();
  await lamps.watch(line, extensions);
  return { line, lamps, desk: new PbxDesk(line, office.ami) };
}

/** An agent who has just handed a customer over to 1002, whose phone rings. */
async function handedOverTo1002() {
  const colleague = await office.line('1002');
  const { lamps, desk } = await agentWatching('1002');
  const notices = new NoticeBoard({ ids: new CountingIds(), onChange: () => undefined });
  const follow = new HandoverFollow({
    calls: desk.calls,
    lamp: lamps.lamp,
    notices,
    timer: new SystemTimer(),
  });
  desk.calls.observe(follow);
  lamps.onLamp((now) => follow.see(now));
  const customer = await desk.takesACustomer(CUSTOMER);
  await desk.calls.transfers.transfer(customer, { number: '1002' });
  const { callId } = await colleague.next('incoming');
  await desk.sees(customer, ({ cause }) => cause?.handover === 'ringing');
  return { desk, colleague, customer, callId };
}

describe('after a transfer without asking, on Asterisk', () => {
  it.each([
    ['604', 'is busy', 'busy'],
    ['605', 'cannot be reached', 'failed'],
    ['2001', 'has no telephone there', 'failed'],
  ])('to %s, who %s, the customer is gone, and nobody is told otherwise', async (number, _what, failure) => {
    const { desk } = await agentWatching('1002');
    const customer = await desk.takesACustomer(CUSTOMER);
    const backs: unknown[] = [];
    desk.calls.observe({
      onCallChanged: ({ call }) => {
        if (call.transfer?.party === 'back') backs.push(call.transfer);
      },
    });
    await desk.calls.transfers.transfer(customer, { number });
    const ended = await desk.sees(customer, ({ phase }) => phase === 'ended');
    expect(ended).toMatchObject({ result: 'answered', transfer: { failure, party: 'gone' } });
    expect(backs).toEqual([]);
    expect(await office.pbx.bridgedWith('PJSIP/1001')).toEqual([]);
  });

  it('to a number that nobody has, the agent has the customer again', async () => {
    const { desk } = await agentWatching('1002');
    const customer = await desk.takesACustomer(CUSTOMER);
    await desk.calls.transfers.transfer(customer, { number: '300' });
    const call = await desk.sees(customer, ({ transfer }) => transfer?.party === 'back');
    expect(call).toMatchObject({ phase: 'connected', transfer: { failure: 'no-such-number' } });
    await office.pbx.untilBridged('PJSIP/1001', [CUSTOMER]);
  });

  it('to a telephone that only rings, nobody says that it was answered', async () => {
    const { desk } = await agentWatching('1002');
    const customer = await desk.takesACustomer(CUSTOMER);
    await desk.calls.transfers.transfer(customer, { number: '606' });
    const call = await desk.sees(customer, ({ result }) => result === 'transferred');
    expect(call.cause).toMatchObject({ handover: 'ringing' });
  });

  it('to a colleague who is watched, the lamp tells that they took it', async () => {
    const { desk, colleague, customer, callId } = await handedOverTo1002();
    await colleague.connector.answer(callId);
    await desk.sees(customer, ({ cause }) => cause?.handover === 'taken');
    await office.pbx.untilBridged('PJSIP/1002', [CUSTOMER]);
  });

  it('to a colleague who is watched, the lamp tells that they did not take it', async () => {
    const { desk, colleague, customer, callId } = await handedOverTo1002();
    await colleague.connector.reject(callId);
    await desk.sees(customer, ({ cause }) => cause?.handover === 'not-taken');
  });
});

/** A call rings at 1001, who watches what colleagues do. */
async function ringingAt1001(...watched: readonly string[]) {
  const colleague = await office.line('1002');
  const { line, lamps, desk } = await agentWatching(...watched);
  const clock = new SystemClock();
  const talks = new RecentTalks(clock);
  lamps.onLamp((now, before) => talks.see(now, before));
  desk.calls.observe(
    new PickupWitness({
      calls: desk.calls,
      talks,
      lamp: lamps.lamp,
      partyOf: (number) => ({ number: readNumber(number, 'US') }),
      clock,
      timer: new SystemTimer(),
    }),
  );
  const comes = async (call: () => Promise<unknown>): Promise<CallId> => {
    await call();
    const { callId } = await line.next('incoming');
    return callId;
  };
  const picksUp = (code: string) => office.dial(colleague, code);
  return { desk, comes, picksUp };
}

describe('a call that a colleague picks up, on Asterisk', () => {
  const { pickup, groupPickup } = LAB_PROFILE.codes;

  it('by the number that rings was answered elsewhere, and by whom', async () => {
    const { desk, comes, picksUp } = await ringingAt1001('1002');
    const id = await comes(() => office.customer('1001'));
    await picksUp(pickup.replace('{number}', '1001'));
    const call = await desk.sees(id, ({ cause }) => cause?.takenBy !== undefined);
    expect(call).toMatchObject({
      result: 'answered-elsewhere',
      cause: { takenBy: { number: { raw: '1002' } } },
    });
  });

  it('by the group from outside is missed, perhaps taken by the colleague', async () => {
    const { desk, comes, picksUp } = await ringingAt1001('1002');
    const id = await comes(() => office.customer('1001'));
    await picksUp(groupPickup);
    const call = await desk.sees(id, ({ cause }) => cause?.takenBy !== undefined);
    expect(call).toMatchObject({ result: 'missed', cause: { takenBy: { number: { raw: '1002' } } } });
  });

  it('by the group from a colleague who is watched was answered elsewhere: that one talks on', async () => {
    const caller = await office.line('1005');
    const { desk, comes, picksUp } = await ringingAt1001('1002', '1005');
    const id = await comes(() => office.dial(caller, '1001'));
    await picksUp(groupPickup);
    await office.pbx.untilBridged('PJSIP/1002', ['PJSIP/1005']);
    await desk.sees(id, ({ result }) => result === 'answered-elsewhere');
  });
});

describe('a ringing caller who is sent to voicemail, on Asterisk', () => {
  it('is asked for a message for the agent', async () => {
    const line = await office.line('1001', { settings: { profile: LAB_PROFILE } });
    const desk = new PbxDesk(line, office.ami);
    desk.calls.attach(line.connector, {
      id: line.connector.lineId,
      label: 'Lab',
      country: 'US',
      user: '1001',
      profile: LAB_PROFILE,
    });
    const asked = office.ami.waitFor(
      'Newexten',
      (packet) =>
        header(packet, 'application') === 'VoiceMail' && header(packet, 'appdata').startsWith('1001@'),
    );
    await office.customer('1001');
    const { callId } = await line.next('incoming');
    const { actions } = await desk.sees(callId, ({ phase }) => phase === 'ringing');
    expect(actions).toContain('leave-message');
    expect(await desk.calls.features.leaveMessage(callId)).toMatchObject({ ok: true });
    await asked;
    const ended = await desk.sees(callId, ({ phase }) => phase === 'ended');
    expect(ended).toMatchObject({ result: 'forwarded', cause: { toVoicemail: true } });
    await office.pbx.until(
      () => office.pbx.channels(),
      (all) => all.some(({ application }) => application === 'VoiceMail'),
    );
  });
});
