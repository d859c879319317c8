import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { QualityMeter } from '#core/sound/quality-meter.ts';
import { Ami } from '#test/lab/ami.ts';
import { MediaEar, EAR_RATE } from '#test/support/media-ear.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { amplitudeOf } from '#test/support/goertzel.ts';
import { statsThat } from '#test/support/media-loop.ts';
import { labLine, PbxLine } from '#test/support/pbx-line.ts';

let media: MediaPage;
let ami: Ami;
let phone: PbxLine;

beforeAll(async () => {
  [media, ami] = await Promise.all([MediaPage.start(), Ami.login()]);
  phone = await new PbxLine(labLine(media)).registered();
}, 30_000);

afterEach(() => ami.command('channel request hangup all'));

afterAll(async () => {
  await phone.connector.disconnect();
  ami.close();
  await media.dispose();
});

async function talking(exten: string) {
  const after = phone.events.length;
  void ami.action('Originate', {
    Channel: `Local/${exten}@lab-customer/n`,
    Context: 'agents',
    Exten: '1001',
    Priority: '1',
    CallerID: '"Ann Smith" <+15551234567>',
    Async: 'true',
    Timeout: '20000',
  });
  const { callId } = await phone.next('incoming', () => true, after);
  await phone.connector.answer(callId);
  await phone.next('media', (event) => event.callId === callId && event.state === 'flowing', after);
  return callId;
}

describe('a call through Asterisk', () => {
  it('is judged every second by numbers that the PBX and the path give', async () => {
    const after = phone.events.length;
    const callId = await talking('tone');
    const meter = new QualityMeter();
    for (let second = 0; second < 3; second += 1) {
      const { sample } = await phone.next(
        'quality',
        (event) => event.callId === callId && event.sample.received > 30,
        after + second,
      );
      meter.add(sample);
      expect(sample).toMatchObject({ path: 'own-network', lost: 0 });
      expect(sample.codec).toMatch(/^audio\/(opus|PCMA|PCMU)$/);
    }
    expect(meter.summary()).toMatchObject({ word: 'good' });
    expect(meter.summary()?.averageMos).toBeGreaterThanOrEqual(4.2);
  });

  it('joins two of its calls: each end hears the other through the agent', async () => {
    const ear = new MediaEar(media);
    await talking('tone');
    const quiet = await ear.count();
    await talking('echo');
    const [tone = '', echo = ''] = phone.connector.mediaIds();
    await statsThat(media, echo, (now) => now.packetsIn > 10);
    const before = amplitudeOf(await ear.hear(quiet, 800), 1004, EAR_RATE);
    await media.request('mix', { ids: [tone, echo] });
    const after = await loudEnough(ear, quiet);
    expect(before).toBeLessThan(0.01);
    expect(after).toBeGreaterThan(0.02);
  });
});

/** The echo at the far end gives back what it hears: the tone of the other call, when they are joined. */
async function loudEnough(ear: MediaEar, connection: number): Promise<number> {
  const until = performance.now() + 8000;
  let level = 0;
  while (level < 0.02 && performance.now() < until)
    level = amplitudeOf(await ear.hear(connection, 800), 1004, EAR_RATE);
  return level;
}
