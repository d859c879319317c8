import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { CallService } from '#core/calls/call-service.ts';
import type { CallView } from '#shared/domain/call.ts';
import { LineId } from '#shared/domain/ids.ts';
import { LineSettings } from '#shared/domain/settings.ts';
import { Ami } from '#test/lab/ami.ts';
import { header, type AmiPacket } from '#test/lab/ami-packet.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { labLine, PbxLine } from '#test/support/pbx-line.ts';

const SUPPORT = LineId.parse('line-1001');
const SALES = LineId.parse('line-1002');
let media: MediaPage;
let ami: Ami;
let calls: CallService;
let lines: PbxLine[];

beforeAll(async () => {
  [media, ami] = await Promise.all([MediaPage.start(), Ami.login()]);
});

beforeEach(async () => {
  const system = { clock: new SystemClock(), timer: new SystemTimer(), ids: new RandomIds() };
  calls = new CallService({ ...system, logger: silentLogger });
  lines = [];
  for (const user of ['1001', '1002']) await attach(user);
});

afterEach(async () => {
  await Promise.all(lines.map((line) => line.connector.disconnect()));
  calls.dispose();
  await ami.command('channel request hangup all');
});

afterAll(async () => {
  ami.close();
  await media.dispose();
});

async function attach(user: string): Promise<void> {
  const options = labLine(media, { user });
  const line = LineSettings.parse({ ...options.line, id: `line-${user}`, label: user });
  const made = new PbxLine({ ...options, line });
  lines.push(made);
  calls.attach(made.connector, line);
  await made.registered();
}

function customerCalls(agent: string): void {
  void ami.action('Originate', {
    Channel: 'Local/tone@lab-customer/n',
    Context: 'agents',
    Exten: agent,
    Priority: '1',
    CallerID: '"Ann Smith" <+15551234567>',
    Async: 'true',
  });
}

async function callOn(lineId: LineId, phase: CallView['phase']): Promise<CallView> {
  const find = () => calls.views().find((call) => call.lineId === lineId && call.phase === phase);
  await expect.poll(find, { timeout: 8000 }).toBeDefined();
  return find() as CallView;
}

/** Asterisk says this of a channel of the agent. */
function heardOf(event: string, agent: string, key = 'channel'): Promise<AmiPacket> {
  const heard = ami.waitFor(event, (packet) => header(packet, key).startsWith(`PJSIP/${agent}-`), 8000);
  heard.catch(() => undefined);
  return heard;
}

describe('two lines on Asterisk', () => {
  it('let one talk while the other rings, and hold the talking one before the other is answered', async () => {
    customerCalls('1001');
    await calls.answer((await callOn(SUPPORT, 'ringing')).id);
    const first = await callOn(SUPPORT, 'connected');

    customerCalls('1002');
    const second = await callOn(SALES, 'ringing');
    expect(calls.current(first.id)?.phase).toBe('connected');

    const held = heardOf('Hold', '1001');
    expect(await calls.answer(second.id)).toMatchObject({ ok: true });
    await held;
    await callOn(SALES, 'connected');
    expect(calls.current(first.id)).toMatchObject({ phase: 'held', hold: 'local' });

    const [back, away] = [heardOf('Unhold', '1001'), heardOf('Hold', '1002')];
    expect(await calls.resume(first.id)).toMatchObject({ ok: true });
    await Promise.all([back, away]);
    await callOn(SUPPORT, 'connected');
    expect(calls.current(second.id)).toMatchObject({ phase: 'held', hold: 'local' });
  });

  it('call out each as itself', async () => {
    const rings = heardOf('DialBegin', '1001', 'destchannel');
    expect(await calls.dial('1001', { lineId: SALES })).toMatchObject({ ok: true });
    expect(header(await rings, 'calleridnum')).toBe('1002');
    const heard = await callOn(SUPPORT, 'ringing');
    expect(heard.party.number.raw).toBe('1002');
  });

  it('keep the call of one when the other is taken away', async () => {
    customerCalls('1001');
    await calls.answer((await callOn(SUPPORT, 'ringing')).id);
    const talking = await callOn(SUPPORT, 'connected');
    await lines[1]?.connector.disconnect();
    calls.detach(SALES);
    expect(calls.current(talking.id)?.phase).toBe('connected');
    expect(await ami.command('core show channels concise')).toMatch(/^PJSIP\/1001-[^!]*!([^!]*!){3}Up!/m);
  });
});
