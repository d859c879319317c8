import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LineProfile } from '#shared/domain/line-profile.ts';
import { Ami } from '#test/lab/ami.ts';
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

function phoneOf(user: string, trustIdentity = false): Promise<PbxLine> {
  const options = labLine(media, { user });
  const line = { ...options.line, profile: LineProfile.parse({ trustIdentity }) };
  const made = new PbxLine({ ...options, line });
  lines.push(made);
  return made.registered();
}

/** Asterisk calls an agent itself and plays a tone; `variables` go into the INVITE. */
function asteriskCalls(user: string, ...variables: readonly string[]): void {
  void ami.action('Originate', {
    Channel: `PJSIP/${user}`,
    Context: 'lab-customer',
    Exten: 'tone',
    Priority: '1',
    CallerID: '"Ann Smith" <+15551234567>',
    Async: 'true',
    Timeout: '20000',
    ...(variables.length > 0 && { Variable: variables.join(',') }),
  });
}

async function answered(phone: PbxLine, user: string): Promise<void> {
  asteriskCalls(user);
  const { callId } = await phone.next('incoming');
  expect(await phone.connector.answer(callId)).toMatchObject({ ok: true });
  await phone.next('media', (event) => event.callId === callId && event.state === 'flowing');
}

async function expectAudio(phone: PbxLine): Promise<void> {
  const id = phone.connector.mediaIds()[0] ?? '';
  const first = await statsThat(media, id, () => true);
  await statsThat(media, id, (now) => now.packetsIn > first.packetsIn + 10);
}

describe('an agent whose account requires reliable answers and a timer of 90 s', () => {
  it('talks on beyond the whole interval, with audio, because the session is refreshed', async () => {
    const phone = await phoneOf('1003');
    await answered(phone, '1003');
    const start = Date.now();
    await expect.poll(() => Date.now() - start, { timeout: 110_000, interval: 1000 }).toBeGreaterThan(95_000);
    expect(phone.all('ended')).toEqual([]);
    await expectAudio(phone);
  }, 130_000);
});

describe('an agent whose account takes SHA-256 alone', () => {
  it('registers, and calls out', async () => {
    const phone = await phoneOf('1004');
    await answered(phone, '1004');
    await expectAudio(phone);
  });
});

describe('what Asterisk says about the other side', () => {
  it('is shown as who forwarded the call', async () => {
    const phone = await phoneOf('1001');
    asteriskCalls('1001', 'PJSIP_HEADER(add,Diversion)="Tom Reed" <sip:1002@pbx>\\;reason=no-answer');
    expect(await phone.next('incoming')).toMatchObject({
      number: '+15551234567',
      divertedBy: { number: '1002', displayName: 'Tom Reed' },
    });
  });

  it('changes the party of a call when Asterisk connects somebody else', async () => {
    const phone = await phoneOf('1001', true);
    await answered(phone, '1001');
    const channels = await ami.command('core show channels concise');
    const channel = /^(PJSIP\/1001-[0-9a-f]+)!/m.exec(channels)?.[1] ?? '';
    await ami.action('Setvar', {
      Channel: channel,
      Variable: 'CONNECTEDLINE(all)',
      Value: '"Tom Reed" <1002>',
    });
    expect(await phone.next('party')).toMatchObject({ number: '1002', displayName: 'Tom Reed' });
    await expectAudio(phone);
    expect(phone.all('ended')).toEqual([]);
  });
});
