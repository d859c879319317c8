import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { header } from '#test/lab/ami-packet.ts';
import { Baresip, whyNoBaresip } from '#test/lab/baresip.ts';
import { PbxOffice } from '#test/support/pbx/pbx-office.ts';

let office: PbxOffice;
const phones: Baresip[] = [];

beforeAll(async () => {
  const missing = await whyNoBaresip();
  if (missing !== undefined) throw new Error(missing);
  office = await PbxOffice.open();
});

afterEach(async () => {
  await Promise.all(phones.splice(0).map((phone) => phone.stop()));
  await office.clear();
});

afterAll(() => office.close());

async function stranger(options: Parameters<typeof Baresip.start>[0] = {}): Promise<Baresip> {
  const phone = await Baresip.start(options);
  phones.push(phone);
  return phone;
}

describe.each(['udp', 'tls'] as const)('a baresip phone by %s', (transport) => {
  it('is called, answers, hears the agent, and hangs up', async () => {
    const [phone, line] = await Promise.all([stranger({ transport }), office.line()]);
    await office.dial(line, '2001');
    await phone.event('CALL_INCOMING');
    phone.answer();
    await line.next('connected');
    await line.next('media', (event) => event.state === 'flowing');
    await phone.hears(true);
    await office.pbx.untilBridged('PJSIP/1001', ['PJSIP/2001']);
    phone.hangUp();
    expect(await line.next('ended')).toMatchObject({ kind: 'hung-up', cause: { by: 'party' } });
  });

  it('calls the agent, and hears when the agent hangs up', async () => {
    const [phone, line] = await Promise.all([stranger({ transport }), office.line()]);
    phone.dial('1001');
    const { callId, number, displayName } = await line.next('incoming');
    expect({ number, displayName }).toEqual({ number: '2001', displayName: 'Phone One' });
    await line.connector.answer(callId);
    await phone.event('CALL_ESTABLISHED');
    await line.connector.hangUp(callId);
    await phone.event('CALL_CLOSED');
  });
});

describe('between an agent and a baresip phone', () => {
  it('digits arrive both ways', async () => {
    const [phone, line] = await Promise.all([stranger(), office.line()]);
    phone.dial('1001');
    const { callId } = await line.next('incoming');
    await line.connector.answer(callId);
    await phone.event('CALL_ESTABLISHED');
    await line.next('media', (event) => event.state === 'flowing');
    await line.connector.sendDigits(callId, '17#');
    await expect.poll(() => phone.digitsHeard, { timeout: 5000 }).toBe('17#');
    const sentToAgent = office.ami.waitFor(
      'DTMFEnd',
      (each) => header(each, 'channel').startsWith('PJSIP/1001-') && header(each, 'direction') === 'Sent',
    );
    await phone.sendDigits('5');
    expect(header(await sentToAgent, 'digit')).toBe('5');
  });

  it('the agent holds: the phone hears music, and then the agent again', async () => {
    const [phone, line] = await Promise.all([stranger(), office.line()]);
    phone.dial('1001');
    const { callId } = await line.next('incoming');
    await line.connector.answer(callId);
    await phone.event('CALL_ESTABLISHED');
    await phone.hears(true);
    const music = office.pbx.hearsMusic('PJSIP/2001');
    await line.connector.hold(callId);
    await music;
    await phone.hears(true);
    await line.connector.mute(callId, true);
    await line.connector.resume(callId);
    await phone.hears(false);
    await line.connector.mute(callId, false);
    await phone.hears(true);
  });

  it('the phone holds: the agent hears music, and the call goes on', async () => {
    const [phone, line] = await Promise.all([stranger(), office.line()]);
    phone.dial('1001');
    const { callId } = await line.next('incoming');
    await line.connector.answer(callId);
    await phone.event('CALL_ESTABLISHED');
    await line.next('media', (event) => event.state === 'flowing');
    const music = office.pbx.hearsMusic('PJSIP/1001');
    phone.hold();
    await music;
    const silence = office.pbx.musicEnds('PJSIP/1001');
    phone.resume();
    await silence;
    expect(line.all('ended')).toEqual([]);
  });

  it('the phone transfers the agent to a colleague', async () => {
    const [phone, line, colleague] = await Promise.all([
      stranger(),
      office.line('1001'),
      office.line('1002'),
    ]);
    phone.dial('1001');
    const { callId } = await line.next('incoming');
    await line.connector.answer(callId);
    await phone.event('CALL_ESTABLISHED');
    await line.next('media', (event) => event.state === 'flowing');
    phone.transfer('1002');
    const second = await colleague.next('incoming');
    await colleague.connector.answer(second.callId);
    await office.pbx.untilBridged('PJSIP/1001', ['PJSIP/1002']);
    expect(line.all('ended')).toEqual([]);
  });
});
