import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CallId } from '#shared/domain/ids.ts';
import { Ami } from '#test/lab/ami.ts';
import { LAB } from '#test/lab/asterisk.ts';
import { ChaosProxy } from '#test/lab/chaos-proxy.ts';
import { queueMembersReady } from '#test/lab/queue-members.ts';
import { statsThat } from '#test/support/media-loop.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { labLine, PbxLine } from '#test/support/pbx-line.ts';

let media: MediaPage;
let ami: Ami;
const lines: PbxLine[] = [];

beforeAll(async () => {
  [media, ami] = await Promise.all([MediaPage.start(), Ami.login()]);
});

afterEach(async () => {
  await Promise.all(lines.splice(0).map((line) => line.connector.disconnect()));
  await ami.command('channel request hangup all');
});

afterAll(async () => {
  ami.close();
  await media.dispose();
});

function newLine(change: Parameters<typeof labLine>[1] = {}): PbxLine {
  const made = new PbxLine(labLine(media, change));
  lines.push(made);
  return made;
}

/** A customer who is put through to agent 1001 and then hears or does what `exten` of `lab-customer` says. */
function customerCalls(exten: string, agent = '1001'): void {
  const fields = { Channel: `Local/${exten}@lab-customer/n`, Context: 'agents', Exten: agent, Priority: '1' };
  void ami.action('Originate', {
    ...fields,
    CallerID: '"Ann Smith" <+15551234567>',
    Async: 'true',
    Timeout: '20000',
  });
}

async function answered(phone: PbxLine, exten = 'tone'): Promise<CallId> {
  const after = phone.events.length;
  customerCalls(exten);
  const { callId } = await phone.next('incoming', () => true, after);
  expect(await phone.connector.answer(callId)).toEqual({ ok: true, value: undefined });
  await phone.next('media', (event) => event.callId === callId && event.state === 'flowing');
  return callId;
}

/** Packets go both ways on the connection that lives in the page. */
async function expectTwoWayAudio(phone: PbxLine): Promise<void> {
  const id = phone.connector.mediaIds()[0] ?? '';
  const first = await statsThat(media, id, () => true);
  await statsThat(
    media,
    id,
    (now) => now.packetsIn > first.packetsIn + 10 && now.packetsOut > first.packetsOut + 10,
  );
}

describe('a line on Asterisk', () => {
  it('rings with number and name, talks both ways, and the agent hangs up', async () => {
    const phone = await newLine().registered();
    const callId = await answered(phone);
    expect(phone.all('incoming')[0]).toMatchObject({ number: '+15551234567', displayName: 'Ann Smith' });
    await expectTwoWayAudio(phone);
    await phone.connector.hangUp(callId);
    const { kind, cause } = await phone.next('ended');
    expect({ kind, cause }).toEqual({ kind: 'hung-up', cause: { by: 'agent' } });
    expect(
      phone
        .all('mark')
        .map(({ mark }) => mark)
        .toSorted(),
    ).toEqual(['answer-sent', 'audio', 'audio-out', 'incoming-raised', 'invite-received', 'ringing-sent']);
  });

  it('notices that the customer hung up', async () => {
    const phone = await newLine().registered();
    customerCalls('short');
    const { callId } = await phone.next('incoming');
    await phone.connector.answer(callId);
    const { kind, cause } = await phone.next('ended');
    expect({ kind, cause }).toMatchObject({ kind: 'hung-up', cause: { by: 'party', q850: 16 } });
  });

  it('tells a caller who gave up from one whom a colleague took', async () => {
    const phone = await newLine().registered();
    const colleague = await newLine({ user: '1002' }).registered();
    await queueMembersReady(ami, 'support', 2);
    void ami.action('Originate', {
      Channel: 'Local/tone@lab-customer/n',
      Context: 'lab-services',
      Exten: '500',
      Priority: '1',
      Async: 'true',
    });
    const { callId } = await colleague.next('incoming');
    await phone.next('incoming');
    await colleague.connector.answer(callId);
    expect((await phone.next('ended')).kind).toBe('answered-elsewhere');
    await colleague.connector.hangUp(callId);
    await colleague.next('ended');

    const after = phone.events.length;
    void ami.action('Originate', {
      Channel: 'PJSIP/1001',
      Context: 'lab-customer',
      Exten: 'tone',
      Priority: '1',
      Async: 'true',
      Timeout: '800',
    });
    expect((await phone.next('ended', () => true, after)).kind).toBe('cancelled');
  });

  it('rejects a caller', async () => {
    const phone = await newLine().registered();
    customerCalls('tone');
    const { callId } = await phone.next('incoming');
    await phone.connector.reject(callId);
    const { kind, cause } = await phone.next('ended');
    expect({ kind, cause }).toEqual({ kind: 'rejected', cause: { by: 'agent', sipStatus: 486 } });
  });

  it('dials, holds, resumes and sends digits', async () => {
    const phone = await newLine().registered();
    const callId = CallId.parse(crypto.randomUUID());
    expect(await phone.connector.dial(callId, '603')).toMatchObject({ ok: true });
    await phone.next('media', (event) => event.state === 'flowing');
    expect(await phone.connector.hold(callId)).toMatchObject({ ok: true });
    expect(await phone.connector.resume(callId)).toMatchObject({ ok: true });
    expect(await phone.connector.sendDigits(callId, '12#')).toMatchObject({ ok: true });
    expect(phone.all('hold').map(({ local }) => local)).toEqual([true, false]);
    await expectTwoWayAudio(phone);
  });

  it('hears what is said before the answer', async () => {
    const phone = await newLine().registered();
    const callId = CallId.parse(crypto.randomUUID());
    await phone.connector.dial(callId, '610');
    await phone.next('mark', ({ mark }) => mark === 'audio');
    expect(phone.all('connected')).toEqual([]);
    await phone.next('connected');
    await expectTwoWayAudio(phone);
  });

  it('says when the number dialled is busy', async () => {
    const phone = await newLine().registered();
    const callId = CallId.parse(crypto.randomUUID());
    await phone.connector.dial(callId, '604');
    expect(await phone.next('ended')).toMatchObject({ callId, kind: 'busy', cause: { sipStatus: 486 } });
  });

  it('is refused with a wrong password and does not hammer', async () => {
    const phone = newLine({ password: 'wrong' });
    phone.connector.connect();
    const { reachability } = await phone.next(
      'reachability',
      (event) => event.reachability.state === 'refused',
    );
    expect(reachability.problem).toBe('wrong-password');
    expect((reachability.nextTryAt ?? 0) - Date.now()).toBeGreaterThan(200_000);
  });

  it('registers by itself once the server comes up', async () => {
    const proxy = new ChaosProxy({ host: LAB.host, port: LAB.wssPort });
    const port = await proxy.start();
    await proxy.setMode('refuse');
    const phone = newLine({ server: `wss://127.0.0.1:${port}/ws` });
    phone.connector.connect();
    const down = await phone.next('reachability', (event) => event.reachability.state === 'unreachable');
    expect(down.reachability.problem).toBe('refused');
    await proxy.setMode('pass');
    await phone.next('reachability', (event) => event.reachability.state === 'reachable');
    await phone.connector.disconnect();
    await proxy.stop();
  });

  it('keeps a call whose socket was killed, and still hears that the customer hangs up', async () => {
    const proxy = new ChaosProxy({ host: LAB.host, port: LAB.wssPort });
    const port = await proxy.start();
    const phone = await newLine({ server: `wss://127.0.0.1:${port}/ws` }).registered();
    const callId = await answered(phone);
    const after = phone.events.length;
    await proxy.setMode('reset');
    await phone.next('reachability', (event) => event.reachability.state === 'unreachable', after);
    await proxy.setMode('pass');
    await phone.next('reachability', (event) => event.reachability.state === 'reachable', after);
    await expectTwoWayAudio(phone);
    expect(phone.all('ended')).toEqual([]);
    await ami.command('channel request hangup all');
    expect(await phone.next('ended')).toMatchObject({ callId, kind: 'hung-up', cause: { by: 'party' } });
    await phone.connector.disconnect();
    await proxy.stop();
  });

  it('tells Asterisk about a hang-up that came while the socket was down', async () => {
    const proxy = new ChaosProxy({ host: LAB.host, port: LAB.wssPort });
    const port = await proxy.start();
    const phone = await newLine({ server: `wss://127.0.0.1:${port}/ws` }).registered();
    const callId = await answered(phone);
    await proxy.setMode('reset');
    await phone.next('reachability', (event) => event.reachability.state === 'unreachable');
    expect(await phone.connector.hangUp(callId)).toMatchObject({ ok: true });
    expect(await phone.next('ended')).toMatchObject({ kind: 'hung-up', cause: { by: 'agent' } });
    await proxy.setMode('pass');
    await expect
      .poll(() => ami.command('core show channels concise'), { timeout: 8000 })
      .not.toContain('PJSIP/1001');
    await phone.connector.disconnect();
    await proxy.stop();
  });

  it('stops ringing for a caller who gave up while the socket was down, and rings on for one who waits', async () => {
    const proxy = new ChaosProxy({ host: LAB.host, port: LAB.wssPort });
    const port = await proxy.start();
    const policy = { ringingProofEveryMs: 300, ringingUnprovenMs: 60_000 };
    const phone = await newLine({ server: `wss://127.0.0.1:${port}/ws`, policy }).registered();
    const bounced = async (meanwhile: () => Promise<unknown>): Promise<void> => {
      const after = phone.events.length;
      customerCalls('tone');
      await phone.next('incoming', () => true, after);
      await proxy.setMode('reset');
      await phone.next('reachability', (event) => event.reachability.state === 'unreachable', after);
      await meanwhile();
      await proxy.setMode('pass');
      await phone.next('reachability', (event) => event.reachability.state === 'reachable', after);
    };
    await bounced(() => ami.command('channel request hangup all'));
    expect(await phone.next('ended')).toMatchObject({ kind: 'cancelled', cause: { by: 'party' } });

    await bounced(() => Promise.resolve());
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(phone.all('ended')).toHaveLength(1);
    const { callId } = phone.all('incoming')[1] ?? expect.fail('it never rang');
    expect(await phone.connector.answer(callId)).toMatchObject({ ok: true });
    await expectTwoWayAudio(phone);
    await ami.command('channel request hangup all');
    await phone.next('ended', (event) => event.callId === callId && event.kind === 'hung-up');
    await phone.connector.disconnect();
    await proxy.stop();
  });

  it('has audio both ways although the page hides its addresses behind mDNS names', async () => {
    const hidden = await MediaPage.start({ microphone: false });
    const { sdp } = await hidden.request('get-local', { id: 'look' });
    expect(sdp.match(/^a=candidate:\S+ 1 udp \S+ (?!\S+\.local )/gim)).toBeNull();
    const phone = new PbxLine(labLine(hidden));
    lines.push(phone);
    await phone.registered();
    customerCalls('tone');
    const { callId } = await phone.next('incoming');
    expect(await phone.connector.answer(callId)).toEqual({ ok: false, problem: 'microphone-denied' });
    await phone.next('media', (event) => event.state === 'flowing');
    const id = phone.connector.mediaIds()[0] ?? '';
    await statsThat(hidden, id, (now) => now.packetsIn > 20 && now.packetsOut > 20);
    await phone.connector.disconnect();
    await hidden.dispose();
  });

  it('gives a call its audio back after the media page died', async () => {
    const phone = await newLine().registered();
    const callId = await answered(phone);
    const after = phone.events.length;
    await media.crash();
    await phone.next('media', (event) => event.state === 'healing', after);
    await phone.next('media', (event) => event.state === 'flowing', after);
    await expectTwoWayAudio(phone);
    expect(phone.all('ended')).toEqual([]);
    await phone.connector.hangUp(callId);
    expect(await phone.next('ended')).toMatchObject({ cause: { by: 'agent' } });
  });
});
