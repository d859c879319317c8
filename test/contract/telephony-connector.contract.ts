import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectorEvent, TelephonyConnector } from '#core/ports/telephony-connector.ts';
import { CallId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import { EventLog } from '#test/support/event-log.ts';

/** A PBX that an implementation's test drives, in words that fit every family. */
export interface ContractPbx {
  readonly connector: TelephonyConnector;
  /** With which the connector was made; its profile knows no place to park. */
  readonly line: LineSettings;
  /** Somebody calls the agent. */
  ring(): void;
  /** The caller gives up; `elsewhere` when a colleague answered. */
  giveUp(how: 'cancelled' | 'elsewhere'): void;
  /** The other side hangs a connected call up. */
  partyHangsUp(): Promise<void>;
  /** What the next number dialled does. */
  nextDialled(does: 'answer' | 'busy'): void;
  /** What becomes of the next transfer. */
  nextTransfer(becomes: 'done' | 'busy' | 'no-such-number' | 'silent'): void;
  /** Where the PBX was told to send the caller of the ringing call. */
  sentOnTo(): Promise<string>;
  loseMedia(): void;
  restoreMedia(): void;
  loseSignalling(): void;
  dispose(): Promise<void>;
}

/** The MUST rules of `TelephonyConnector`, for any implementation. */
export function testTelephonyConnector(name: string, start: () => Promise<ContractPbx>): void {
  describe(`${name} as a telephony connector`, () => {
    let pbx: ContractPbx;
    let log: EventLog;

    beforeEach(async () => {
      pbx = await start();
      log = new EventLog(pbx.connector);
      pbx.connector.connect();
      await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
    });

    afterEach(() => pbx.dispose());

    const ringing = async (): Promise<CallId> => {
      pbx.ring();
      return (await log.next('incoming')).callId;
    };

    const talking = async (): Promise<CallId> => {
      const callId = await ringing();
      expect(await pbx.connector.answer(callId)).toEqual({ ok: true, value: undefined });
      await log.next('connected');
      return callId;
    };

    it('proves with a time that it is reachable', () => {
      const { reachability } = log.all('reachability').at(-1) ?? {};
      expect(reachability).toMatchObject({ state: 'reachable' });
      expect(reachability?.checkedAt).toBeTypeOf('number');
    });

    it('refuses commands for calls it does not know, as a value', async () => {
      const stranger = CallId.parse(crypto.randomUUID());
      expect(await pbx.connector.answer(stranger)).toEqual({ ok: false, problem: 'no-such-call' });
      expect(await pbx.connector.hangUp(stranger)).toEqual({ ok: false, problem: 'no-such-call' });
    });

    it('refuses what does not fit the state of the call', async () => {
      const callId = await talking();
      expect(await pbx.connector.answer(callId)).toEqual({ ok: false, problem: 'not-allowed-now' });
      expect(await pbx.connector.reject(callId)).toEqual({ ok: false, problem: 'not-allowed-now' });
    });

    it('never emits from inside a command', async () => {
      const callId = await talking();
      let inside = true;
      const early: ConnectorEvent[] = [];
      pbx.connector.onEvent((event) => inside && early.push(event));
      const done = pbx.connector.hangUp(callId);
      inside = false;
      await done;
      await log.next('ended');
      expect(early).toEqual([]);
    });

    it.each([
      ['the agent hangs up', 'agent', (id: CallId) => pbx.connector.hangUp(id)],
      ['the party hangs up', 'party', () => pbx.partyHangsUp()],
    ])('ends a call once when %s', async (_title, by, act) => {
      const callId = await talking();
      await act(callId);
      const { kind, cause } = await log.next('ended');
      expect({ kind, by: cause.by }).toEqual({ kind: 'hung-up', by });
      await expectQuietAfterEnd(log, callId);
    });

    it.each([
      ['cancelled', 'cancelled'],
      ['elsewhere', 'answered-elsewhere'],
    ] as const)('tells what became of a ringing call: %s', async (how, kind) => {
      const callId = await ringing();
      pbx.giveUp(how);
      expect(await log.next('ended')).toMatchObject({ callId, kind });
      await expectQuietAfterEnd(log, callId);
    });

    it('rejects a ringing call', async () => {
      const callId = await ringing();
      expect(await pbx.connector.reject(callId)).toMatchObject({ ok: true });
      expect(await log.next('ended')).toMatchObject({ callId, kind: 'rejected', cause: { by: 'agent' } });
    });

    it('sends a ringing call on to another number, and ends it as forwarded', async () => {
      const callId = await ringing();
      expect(await pbx.connector.redirect(callId, '200')).toEqual({ ok: true, value: undefined });
      expect(await log.next('ended')).toMatchObject({ callId, kind: 'forwarded', cause: { by: 'agent' } });
      expect(await pbx.sentOnTo()).toBe('200');
      await expectQuietAfterEnd(log, callId);
    });

    it.each([
      ['', 'number-empty'],
      ['a b\r\nc', 'number-invalid'],
    ])('lets a call ring on that would be sent on to %j', async (number, problem) => {
      const callId = await ringing();
      expect(await pbx.connector.redirect(callId, number)).toEqual({ ok: false, problem });
      expect(log.all('ended')).toEqual([]);
      expect(await pbx.connector.answer(callId)).toMatchObject({ ok: true });
    });

    it('does not send a call on that was answered', async () => {
      const callId = await talking();
      const refused = { ok: false, problem: 'not-allowed-now' };
      expect(await pbx.connector.redirect(callId, '200')).toEqual(refused);
      expect(log.all('ended')).toEqual([]);
    });

    it('dials, and says when the number is busy', async () => {
      const first = CallId.parse(crypto.randomUUID());
      pbx.nextDialled('busy');
      expect(await pbx.connector.dial(first, '200')).toMatchObject({ ok: true });
      expect(await log.next('ended')).toMatchObject({ callId: first, kind: 'busy' });
      const second = CallId.parse(crypto.randomUUID());
      pbx.nextDialled('answer');
      await pbx.connector.dial(second, '200');
      expect(await log.next('connected')).toMatchObject({ callId: second });
    });

    it.each([
      ['', 'number-empty'],
      ['a b\r\nc', 'number-invalid'],
    ])('refuses to dial %j', async (number, problem) => {
      const callId = CallId.parse(crypto.randomUUID());
      expect(await pbx.connector.dial(callId, number)).toEqual({ ok: false, problem });
      expect(log.all('ended')).toEqual([]);
    });

    it('holds and resumes, and tells both', async () => {
      const callId = await talking();
      expect(await pbx.connector.hold(callId)).toMatchObject({ ok: true });
      expect(await pbx.connector.resume(callId)).toMatchObject({ ok: true });
      await log.next('hold', ({ local }) => !local);
      expect(log.all('hold').map(({ local }) => local)).toEqual([true, false]);
    });

    it('hands a call over, tells how far it is, and ends it as transferred', async () => {
      const callId = await talking();
      pbx.nextTransfer('done');
      expect(await pbx.connector.hold(callId)).toMatchObject({ ok: true });
      expect(await pbx.connector.transfer(callId, '200')).toEqual({ ok: true, value: undefined });
      expect(await log.next('ended')).toMatchObject({ callId, kind: 'transferred', cause: { by: 'agent' } });
      const steps = log.all('transfer').map(({ step }) => step);
      expect(steps).toContainEqual({ kind: 'progress', progress: 'ringing' });
      await expectQuietAfterEnd(log, callId);
    });

    it.each(['busy', 'no-such-number', 'silent'] as const)(
      'keeps a call whose transfer does not come about: %s',
      async (failure) => {
        const callId = await talking();
        pbx.nextTransfer(failure);
        await pbx.connector.transfer(callId, '200');
        const { step } = await log.next('transfer', (event) => event.step.kind === 'failed');
        expect(step).toMatchObject({ failure });
        expect(await pbx.connector.mute(callId, true)).toMatchObject({ ok: true });
        expect(log.all('ended')).toEqual([]);
      },
    );

    it('joins the parties of two calls', async () => {
      const callId = await talking();
      const consultation = CallId.parse(crypto.randomUUID());
      await pbx.connector.hold(callId);
      pbx.nextDialled('answer');
      await pbx.connector.dial(consultation, '200');
      await log.next('connected', (event) => event.callId === consultation);
      pbx.nextTransfer('done');
      expect(await pbx.connector.completeTransfer(callId, consultation)).toMatchObject({ ok: true });
      await log.next('ended', (event) => event.callId === callId && event.kind === 'transferred');
      await log.next('ended', (event) => event.callId === consultation && event.kind === 'hung-up');
    });

    it('refuses to transfer what does not talk yet', async () => {
      const callId = await ringing();
      const refused = { ok: false, problem: 'not-allowed-now' };
      expect(await pbx.connector.transfer(callId, '200')).toEqual(refused);
    });

    it('mutes', async () => {
      const callId = await talking();
      expect(await pbx.connector.mute(callId, true)).toMatchObject({ ok: true });
      expect(await log.next('muted')).toMatchObject({ callId, muted: true });
    });

    it('takes changed settings in a running call, which goes on over the same connection', async () => {
      const callId = await talking();
      const seen = log.events.length;
      const { line, connector } = pbx;
      expect(connector.capabilities.parking).toBe(false);
      const codes = { ...line.profile.codes, park: '70' };
      connector.update({ ...line, profile: { ...line.profile, codes } });
      expect(connector.capabilities.parking).toBe(true);
      expect(await connector.mute(callId, true)).toMatchObject({ ok: true });
      const lost = log.events.slice(seen).filter(({ type }) => type === 'reachability' || type === 'ended');
      expect(lost).toEqual([]);
    });

    it('keeps a call through the loss of the media page and heals it', async () => {
      const callId = await talking();
      pbx.loseMedia();
      await log.next('media', ({ state }) => state === 'healing');
      pbx.restoreMedia();
      expect(await pbx.connector.mute(callId, true)).toMatchObject({ ok: true });
      expect(log.all('ended')).toEqual([]);
    });

    it('keeps a call through the loss of signalling and comes back by itself', async () => {
      const callId = await talking();
      const after = log.events.length;
      pbx.loseSignalling();
      await log.next('reachability', ({ reachability }) => reachability.state === 'unreachable', after);
      await log.next('reachability', ({ reachability }) => reachability.state === 'reachable', after);
      expect(log.all('ended')).toEqual([]);
      expect(await pbx.connector.hangUp(callId)).toMatchObject({ ok: true });
    });

    it('ends running calls when it disconnects', async () => {
      const callId = await talking();
      await pbx.connector.disconnect();
      await log.next('ended');
      expect(log.all('ended').map((event) => event.callId)).toEqual([callId]);
      expect(log.all('reachability').at(-1)?.reachability.state).toBe('off');
    });
  });
}

async function expectQuietAfterEnd(log: EventLog, callId: CallId): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const ofCall = log.events.filter((event) => 'callId' in event && event.callId === callId);
  expect(ofCall.filter(({ type }) => type === 'ended')).toHaveLength(1);
  expect(ofCall.at(-1)?.type).toBe('ended');
}
