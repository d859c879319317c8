import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { CallService } from '#core/calls/call-service.ts';
import type { CallView } from '#shared/domain/call.ts';
import { CallId } from '#shared/domain/ids.ts';
import { Ami } from '#test/lab/ami.ts';
import { PbxView } from '#test/lab/pbx-view.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { MediaPage } from '#test/support/media-page.ts';
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

/** An agent whose calls are served by the product's own call service. */
class Desk {
  readonly calls = new CallService({
    clock: new SystemClock(),
    timer: new SystemTimer(),
    ids: new RandomIds(),
    logger: silentLogger,
  });
  readonly #line: PbxLine;

  constructor(line: PbxLine) {
    this.#line = line;
    this.calls.attach(line.connector, { id: line.connector.lineId, label: 'Lab', country: 'US' });
  }

  static async start(): Promise<Desk> {
    return new Desk(await aLine('1001'));
  }

  /** Takes a customer's call and hears the customer. */
  async takesACustomer(): Promise<CallId> {
    const fields = { Channel: `${CUSTOMER}/n`, Context: 'agents', Exten: '1001', Priority: '1' };
    void ami.action('Originate', { ...fields, Async: 'true', Timeout: '20000' });
    const { callId } = await this.#line.next('incoming');
    await this.calls.answer(callId);
    await this.#line.next('media', (event) => event.callId === callId && event.state === 'flowing');
    return callId;
  }

  async sees(id: CallId, fits: (call: CallView) => boolean): Promise<CallView> {
    await expect
      .poll(
        () => {
          const call = this.calls.current(id);
          return call !== undefined && fits(call);
        },
        { timeout: 10_000 },
      )
      .toBe(true);
    return this.calls.current(id) ?? expect.fail('the call has left');
  }

  /** The consultation of a call, once there is one. */
  async consultationOf(id: CallId): Promise<CallView> {
    await expect.poll(() => this.calls.views().some((call) => call.consultationOf === id)).toBe(true);
    return this.calls.views().find((call) => call.consultationOf === id) ?? expect.fail('none');
  }
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
    const desk = await Desk.start();
    await aColleague();
    const customer = await desk.takesACustomer();
    expect(await desk.calls.transfers.transfer(customer, { number: '1002' })).toMatchObject({ ok: true });
    await desk.sees(customer, ({ result }) => result === 'transferred');
    await pbx.untilBridged('PJSIP/1002', [CUSTOMER]);
    expect(await pbx.channels('PJSIP/1001')).toEqual([]);
  });

  it.each([
    ['604', 'busy', 486],
    ['605', 'failed', 503],
    ['300', 'no-such-number', 404],
  ])('to %s fails in words: %s', async (number, failure, sipStatus) => {
    const desk = await Desk.start();
    const customer = await desk.takesACustomer();
    await desk.calls.transfers.transfer(customer, { number });
    const { transfer } = await desk.sees(customer, (call) => call.transfer?.state === 'failed');
    expect(transfer).toMatchObject({ failure, sipStatus });
  });

  it('that Asterisk refuses at once leaves agent and customer talking', async () => {
    const desk = await Desk.start();
    const customer = await desk.takesACustomer();
    await desk.calls.transfers.transfer(customer, { number: '300' });
    await desk.sees(customer, (call) => call.phase === 'connected' && call.transfer?.state === 'failed');
    await pbx.untilBridged('PJSIP/1001', [CUSTOMER]);
  });
});

describe('a transfer after asking, on Asterisk', () => {
  it('joins customer and colleague, and both calls end for the agent', async () => {
    const desk = await Desk.start();
    await aColleague();
    const customer = await desk.takesACustomer();
    await desk.calls.transfers.consult(customer, { number: '1002' });
    const { id } = await desk.consultationOf(customer);
    await desk.sees(id, ({ phase }) => phase === 'connected');
    await pbx.untilBridged('PJSIP/1002', ['PJSIP/1001']);
    expect(await desk.calls.transfers.complete(id)).toMatchObject({ ok: true });
    await desk.sees(customer, ({ result }) => result === 'transferred');
    await desk.sees(id, ({ phase }) => phase === 'ended');
    await pbx.untilBridged('PJSIP/1002', [CUSTOMER]);
    expect(await pbx.channels('PJSIP/1001')).toEqual([]);
  });

  it('goes to and fro, then back to the customer', async () => {
    const desk = await Desk.start();
    await aColleague();
    const customer = await desk.takesACustomer();
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
    const desk = await Desk.start();
    const colleague = await aLine('1002');
    const customer = await desk.takesACustomer();
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
