import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import {
  sippCalls,
  sippWaits,
  whyNoSipp,
  type SippCallee,
  type SippCaller,
  type SippRun,
} from '#test/lab/sipp.ts';
import { PbxOffice } from '#test/support/pbx/pbx-office.ts';
import type { PbxLine } from '#test/support/pbx-line.ts';

let office: PbxOffice;
let line: PbxLine;
const runs: SippRun[] = [];

beforeAll(async () => {
  const missing = await whyNoSipp();
  if (missing !== undefined) throw new Error(missing);
  office = await PbxOffice.open();
});

afterEach(async () => {
  for (const run of runs.splice(0)) run.stop();
  await office.clear();
});

afterAll(() => office.close());

/** A customer calls by a script and the agent's phone rings. */
async function rings(script: SippCaller): Promise<SippRun> {
  line = await office.line();
  const run = sippCalls(script);
  runs.push(run);
  await line.next('incoming');
  return run;
}

async function answered(script: SippCaller): Promise<SippRun> {
  const run = await rings(script);
  await line.connector.answer(callId());
  await line.next('connected');
  return run;
}

/** The agent dials a number that behaves by a script. */
async function dials(script: SippCallee): Promise<SippRun> {
  line = await office.line();
  const run = await sippWaits(script);
  runs.push(run);
  await office.dial(line, '9123456');
  return run;
}

function callId(): Parameters<PbxLine['connector']['hangUp']>[0] {
  return line.all('incoming')[0]?.callId ?? expect.fail('nobody called');
}

describe('a customer', () => {
  it('who calls and hangs up after a while ends the call', async () => {
    const run = await answered('calls-and-hangs-up');
    expect(await line.next('ended')).toMatchObject({ kind: 'hung-up', cause: { by: 'party' } });
    await run.done;
  });

  it('who hangs up in the moment of the answer leaves no call behind', async () => {
    const run = await rings('hangs-up-at-once');
    await line.connector.answer(callId());
    expect(await line.next('ended')).toMatchObject({ kind: 'hung-up', cause: { by: 'party' } });
    await run.done;
  });

  it('who gives up is a cancelled call', async () => {
    const run = await rings('gives-up');
    expect(await line.next('ended')).toMatchObject({ kind: 'cancelled', cause: { by: 'party' } });
    await run.done;
  });

  it('whose phone acknowledges late is hung up by the agent all the same', async () => {
    const run = await answered('late-ack');
    await line.connector.hangUp(callId());
    expect(await line.next('ended')).toMatchObject({ cause: { by: 'agent' } });
    await run.done;
  });

  it('who holds gives the agent music until the call goes on', async () => {
    const music = office.pbx.hearsMusic('PJSIP/1001');
    const silence = office.pbx.musicEnds('PJSIP/1001');
    const run = await answered('holds');
    await music;
    await silence;
    await line.connector.hangUp(callId());
    await run.done;
  });

  it('whose phone sends INFO in the call does not disturb it', async () => {
    const run = await answered('sends-info');
    expect(await line.next('ended')).toMatchObject({ kind: 'hung-up', cause: { by: 'party' } });
    await run.done;
  });

  it('who transfers the agent leaves the agent with the colleague', async () => {
    const colleague = await office.line('1002');
    const run = await answered('refers');
    const { callId: second } = await colleague.next('incoming');
    await colleague.connector.answer(second);
    await office.pbx.untilBridged('PJSIP/1001', ['PJSIP/1002']);
    expect(line.all('ended')).toEqual([]);
    await run.done;
  });

  it('whose codec nobody here speaks is refused before it rings', async () => {
    line = await office.line();
    const run = sippCalls('wrong-codec');
    runs.push(run);
    await run.done;
    expect(line.all('incoming')).toEqual([]);
  });
});

describe('a number outside', () => {
  it('that plays before it answers is heard before it answers', async () => {
    const run = await dials('answers-after-early-media');
    await line.next('ringing');
    const { callId: dialled } = await line.next('connected');
    await line.connector.hangUp(dialled);
    await run.done;
  });

  it('that is busy ends the call as busy', async () => {
    const run = await dials('is-busy');
    expect(await line.next('ended')).toMatchObject({ kind: 'busy' });
    await run.done;
  });

  it('that never answers is given up by the agent', async () => {
    const run = await dials('never-answers');
    const { callId: dialled } = await line.next('ringing');
    await line.connector.hangUp(dialled);
    expect(await line.next('ended')).toMatchObject({ cause: { by: 'agent' } });
    await run.done;
  });
});
