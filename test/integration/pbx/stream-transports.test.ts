import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CallId } from '#shared/domain/ids.ts';
import { LAB } from '#test/lab/asterisk.ts';
import { LabDesk } from '#test/support/pbx/lab-desk.ts';

let desk: LabDesk;

beforeAll(async () => {
  desk = await LabDesk.open();
});
afterEach(() => desk.clear());
afterAll(() => desk.close());

describe.each([
  ['TLS', `tls://${LAB.host}:${LAB.sipTlsPort}`],
  ['TCP', `sip:${LAB.host}:${LAB.sipPort};transport=tcp`],
])('a line on Asterisk over %s', (_transport, server) => {
  it('takes a call with audio, holds it and takes it back', async () => {
    const phone = await desk.line({ server }).registered();
    const callId = await desk.answered(phone);
    await desk.audioBothWays(phone);
    expect(await phone.connector.hold(callId)).toMatchObject({ ok: true });
    await phone.next('hold', (event) => event.local);
    const held = phone.events.length;
    expect(await phone.connector.resume(callId)).toMatchObject({ ok: true });
    await phone.next('hold', (event) => !event.local, held);
    await desk.audioBothWays(phone);
    await desk.ami.command('channel request hangup all');
    expect(await phone.next('ended')).toMatchObject({ kind: 'hung-up', cause: { by: 'party' } });
  });

  it('makes a call, and hangs up at the far side too', async () => {
    const phone = await desk.line({ server }).registered();
    const callId = CallId.parse(crypto.randomUUID());
    await phone.connector.dial(callId, '601');
    await phone.next('connected');
    await desk.audioBothWays(phone);
    await phone.connector.hangUp(callId);
    await expect.poll(() => desk.ami.command('core show channels concise')).not.toContain('PJSIP/1001');
  });

  it('is proved alive again and again although Asterisk gives no pong', async () => {
    const phone = await desk.line({ server }).registered();
    const { reachability } = phone.all('reachability').at(-1) ?? expect.fail('nothing said');
    const proved = await phone.next(
      'reachability',
      (event) => (event.reachability.checkedAt ?? 0) > (reachability.checkedAt ?? 0),
    );
    expect(proved.reachability.state).toBe('reachable');
  });
});
