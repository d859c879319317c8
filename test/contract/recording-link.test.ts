import { describe, expect, it } from 'vitest';

import { aBegin, aCrmCall, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { creatioUnderTest } from '#test/support/crm/creatio-under-test.ts';
import { espoUnderTest } from '#test/support/crm/espo-under-test.ts';
import { labFreshdesk } from '#test/support/crm/lab-freshdesk.ts';
import { salesforceUnderTest } from '#test/support/crm/salesforce-under-test.ts';
import { suiteUnderTest } from '#test/support/crm/suite-under-test.ts';

import { CallInCrm, type CrmUnderTest } from './crm-adapter.contract.ts';

const RECORDING = 'https://pbx.example/r?id=7&call=1';
const CALL = { call: aCrmCall(1, { number: '+12025550143', recordingUrl: RECORDING }) };

describe.each<[string, () => Promise<CrmUnderTest>]>([
  ['Salesforce', salesforceUnderTest],
  ['Creatio', creatioUnderTest],
  ['EspoCRM', espoUnderTest],
  ['SuiteCRM', suiteUnderTest],
])('where a call can be heard, in %s', (_name, start) => {
  it('stands in the text of the call, and under the note when there is one', async () => {
    const under = await start();
    const call = new CallInCrm(under.crm);
    await call.send(aBegin(1, CALL));
    await call.send(aFinish(1, CALL));
    expect(under.notes()).toEqual([expect.stringContaining(`Recording: ${RECORDING}`)]);
    await call.send({ ...aNote(1, 'Forty desks'), ...CALL });
    expect(under.notes()).toEqual([expect.stringContaining(`Forty desks\n\nRecording: ${RECORDING}`)]);
    await under.dispose();
  });
});

describe('where a call can be heard, in Freshdesk', () => {
  it('is a link in the ticket, or in the private note of the ticket that the call went into', async () => {
    const { server, crm } = await labFreshdesk();
    const link =
      'Recording: <a href="https://pbx.example/r?id=7&amp;call=1" rel="noreferrer">https://pbx.example/r?id=7&amp;call=1</a>';
    for (const index of [1, 2]) {
      const call = new CallInCrm(crm);
      const write = { call: { ...CALL.call, callId: aCrmCall(index).callId } };
      await call.send(aBegin(index, write));
      await call.send(aFinish(index, write));
    }
    expect(server.data.tickets).toMatchObject([{ description: expect.stringContaining(link) as unknown }]);
    expect(server.data.notes).toMatchObject([
      { private: true, body: expect.stringContaining(link) as unknown },
    ]);
    await server.lab.down();
  });
});
