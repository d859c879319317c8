import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Ami } from '#test/lab/ami.ts';
import { PbxView } from '#test/lab/pbx-view.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { PbxDesk } from '#test/support/pbx/pbx-desk.ts';
import { labLine, PbxLine } from '#test/support/pbx-line.ts';

const CUSTOMER = 'Local/tone@lab-customer';

let media: MediaPage;
let ami: Ami;
let pbx: PbxView;
const lines: PbxLine[] = [];

beforeAll(async () => {
  [media, ami] = await Promise.all([MediaPage.start(), Ami.login()]);
  pbx = new PbxView(ami);
});

afterEach(async () => {
  await Promise.all(lines.splice(0).map((line) => line.connector.disconnect()));
  await ami.command('channel request hangup all');
});

afterAll(async () => {
  ami.close();
  await media.dispose();
});

async function aLine(user: string): Promise<PbxLine> {
  const made = new PbxLine(labLine(media, { user }));
  lines.push(made);
  return made.registered();
}

async function aDesk(): Promise<PbxDesk> {
  return new PbxDesk(await aLine('1001'), ami);
}

/** A colleague who takes every call after a moment. */
async function aColleague(user = '1002'): Promise<PbxLine> {
  const colleague = await aLine(user);
  colleague.connector.onEvent((event) => {
    if (event.type === 'incoming') void colleague.connector.answer(event.callId);
  });
  return colleague;
}

describe('a transfer without asking, on Asterisk', () => {
  it('leaves the customer with the colleague, and the agent free', async () => {
    const desk = await aDesk();
    await aColleague();
    const customer = await desk.takesACustomer(CUSTOMER);
    expect(await desk.calls.transfers.transfer(customer, { number: '1002' })).toMatchObject({ ok: true });
    await desk.sees(customer, ({ result }) => result === 'transferred');
    await pbx.untilBridged('PJSIP/1002', [CUSTOMER]);
    await pbx.until(
      () => pbx.channels('PJSIP/1001'),
      (legs) => legs.length === 0,
    );
  });

  it.each([
    ['604', 'busy', 486],
    ['605', 'failed', 503],
    ['300', 'no-such-number', 404],
  ])('to %s fails in words: %s', async (number, failure, sipStatus) => {
    const desk = await aDesk();
    const customer = await desk.takesACustomer(CUSTOMER);
    await desk.calls.transfers.transfer(customer, { number });
    const { transfer } = await desk.sees(customer, (call) => call.transfer?.state === 'failed');
    expect(transfer).toMatchObject({ failure, sipStatus });
  });

  it('that Asterisk refuses at once leaves agent and customer talking', async () => {
    const desk = await aDesk();
    const customer = await desk.takesACustomer(CUSTOMER);
    await desk.calls.transfers.transfer(customer, { number: '300' });
    await desk.sees(customer, (call) => call.phase === 'connected' && call.transfer?.state === 'failed');
    await pbx.untilBridged('PJSIP/1001', [CUSTOMER]);
  });
});

describe('a transfer after asking, on Asterisk', () => {
  it('joins customer and colleague, and both calls end for the agent', async () => {
    const desk = await aDesk();
    await aColleague();
    const customer = await desk.takesACustomer(CUSTOMER);
    await desk.calls.transfers.consult(customer, { number: '1002' });
    const { id } = await desk.consultationOf(customer);
    await desk.sees(id, ({ phase }) => phase === 'connected');
    await pbx.untilBridged('PJSIP/1002', ['PJSIP/1001']);
    expect(await desk.calls.transfers.complete(id)).toMatchObject({ ok: true });
    await desk.sees(customer, ({ result }) => result === 'transferred');
    await desk.sees(id, ({ phase }) => phase === 'ended');
    await pbx.untilBridged('PJSIP/1002', [CUSTOMER]);
    await pbx.until(
      () => pbx.channels('PJSIP/1001'),
      (legs) => legs.length === 0,
    );
  });

  it('goes to and fro, then back to the customer', async () => {
    const desk = await aDesk();
    await aColleague();
    const customer = await desk.takesACustomer(CUSTOMER);
    await desk.calls.transfers.consult(customer, { number: '1002' });
    const { id } = await desk.consultationOf(customer);
    await desk.sees(id, ({ phase }) => phase === 'connected');
    const music = pbx.hearsMusic('PJSIP/1002');
    await desk.calls.transfers.swap(id);
    await music;
    await desk.sees(customer, ({ phase }) => phase === 'connected');
    await desk.calls.transfers.endConsultation(id);
    await desk.sees(id, ({ phase }) => phase === 'ended');
    await pbx.untilBridged('PJSIP/1001', [CUSTOMER]);
  });

  it('completed while the colleague’s phone rings sends the customer there', async () => {
    const desk = await aDesk();
    const colleague = await aLine('1002');
    const customer = await desk.takesACustomer(CUSTOMER);
    await desk.calls.transfers.consult(customer, { number: '1002' });
    const { id } = await desk.consultationOf(customer);
    const first = await colleague.next('incoming');
    await desk.sees(id, ({ phase }) => phase === 'ringing');
    expect(await desk.calls.transfers.complete(id)).toMatchObject({ ok: true });
    const second = await colleague.next('incoming', ({ callId }) => callId !== first.callId);
    await colleague.connector.answer(second.callId);
    await desk.sees(customer, ({ result }) => result === 'transferred');
    await pbx.untilBridged('PJSIP/1002', [CUSTOMER]);
  });
});
