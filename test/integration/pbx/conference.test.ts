import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CallId } from '#shared/domain/ids.ts';
import { Ami } from '#test/lab/ami.ts';
import { PbxView } from '#test/lab/pbx-view.ts';
import { statsThat } from '#test/support/media-loop.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { PbxDesk } from '#test/support/pbx/pbx-desk.ts';
import { labLine, PbxLine } from '#test/support/pbx-line.ts';

const TONE = 'Local/tone@lab-customer';

let media: MediaPage;
let far: MediaPage;
let ami: Ami;
let pbx: PbxView;
const lines: PbxLine[] = [];

beforeAll(async () => {
  [media, far, ami] = await Promise.all([MediaPage.start(), MediaPage.start(), Ami.login()]);
  pbx = new PbxView(ami);
});

afterEach(async () => {
  await Promise.all(lines.splice(0).map((line) => line.connector.disconnect()));
  await ami.command('channel request hangup all');
});

afterAll(async () => {
  ami.close();
  await Promise.all([media.dispose(), far.dispose()]);
});

async function aLine(page: MediaPage, user: string): Promise<PbxLine> {
  const made = new PbxLine(labLine(page, { user }));
  lines.push(made);
  return made.registered();
}

interface Three {
  readonly desk: PbxDesk;
  readonly agent: PbxLine;
  readonly colleague: PbxLine;
  readonly customer: CallId;
  readonly consultation: CallId;
}

/** A customer who sends a 1 kHz tone, the agent, and a colleague with a page of its own, all together. */
async function three(): Promise<Three> {
  const [agent, colleague] = await Promise.all([aLine(media, '1001'), aLine(far, '1002')]);
  colleague.connector.onEvent((event) => {
    if (event.type === 'incoming') void colleague.connector.answer(event.callId);
  });
  const desk = new PbxDesk(agent, ami, async (audio) => {
    await media.request('mix', { ids: [...audio] });
  });
  const customer = await desk.takesACustomer(TONE);
  await desk.calls.transfers.consult(customer, { number: '1002' });
  const { id: consultation } = await desk.consultationOf(customer);
  await desk.sees(consultation, ({ phase, media: state }) => phase === 'connected' && state === 'flowing');
  expect(await desk.calls.conferences.merge(consultation)).toMatchObject({ ok: true });
  await desk.sees(customer, ({ phase }) => phase === 'connected');
  return { desk, agent, colleague, customer, consultation };
}

/** How loud the colleague hears whatever comes; a 1 kHz tone of the PBX is far louder than a silent room. */
async function colleagueHears({ colleague }: Three, fits: (level: number) => boolean): Promise<void> {
  const [id = ''] = colleague.connector.mediaIds();
  await statsThat(far, id, ({ levelIn }) => levelIn !== undefined && fits(levelIn));
}

const isTone = (level: number): boolean => level > 0.1;
const isQuiet = (level: number): boolean => level < 0.05;

describe('a conference of three on Asterisk', () => {
  it('lets the colleague hear the customer through the agent, and both stay on their own legs', async () => {
    const all = await three();
    await colleagueHears(all, isTone);
    await pbx.untilBridged('PJSIP/1001', [TONE, 'PJSIP/1002']);
    await all.desk.calls.hold(all.customer);
    await all.desk.sees(all.consultation, ({ phase }) => phase === 'held');
    await all.desk.calls.resume(all.customer);
    await all.desk.sees(all.consultation, ({ phase }) => phase === 'connected');
    await colleagueHears(all, isTone);
  });

  it('comes apart by a swap: the colleague hears the customer no more', async () => {
    const all = await three();
    await colleagueHears(all, isTone);
    expect(await all.desk.calls.swap(all.consultation)).toMatchObject({ ok: true });
    await all.desk.sees(all.customer, ({ phase }) => phase === 'held');
    await colleagueHears(all, isQuiet);
  });

  it('goes on without the agent when the agent leaves', async () => {
    const all = await three();
    expect(await all.desk.calls.conferences.leave(all.customer)).toMatchObject({ ok: true });
    await all.desk.sees(all.customer, ({ result }) => result === 'transferred');
    await pbx.untilBridged('PJSIP/1002', [TONE]);
    await colleagueHears(all, isTone);
  });

  it('is mixed again after the media page died', async () => {
    const all = await three();
    await colleagueHears(all, isTone);
    await media.crash();
    for (const id of [all.customer, all.consultation])
      await all.desk.sees(id, ({ media: state }) => state === 'flowing');
    await colleagueHears(all, isTone);
    expect(all.agent.all('ended')).toEqual([]);
  });
});
