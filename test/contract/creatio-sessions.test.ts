import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readNumber } from '#core/numbers/read-number.ts';
import { aBegin, aCrmCall, aFinish } from '#test/support/builders/a-crm-write.ts';
import { labCreatio, type LabCreatioOptions } from '#test/support/crm/lab-creatio.ts';

import { MARTA_ID } from '../lab/crm/creatio/creatio-data.ts';
import type { Expiry } from '../lab/crm/creatio/creatio-sessions.ts';
import type { LabFault } from '../lab/crm/server/lab-exchange.ts';
import { CallInCrm } from './crm-adapter.contract.ts';

type Lab = Awaited<ReturnType<typeof labCreatio>>;

const MARTA = { type: 'contact', id: MARTA_ID } as const;

describe('Creatio’s sessions and errors', () => {
  let lab: Lab;

  beforeEach(async () => {
    lab = await labCreatio();
  });

  afterEach(() => lab.server.lab.down().catch(() => undefined));

  const restart = async (options: LabCreatioOptions) => {
    await lab.server.lab.down();
    lab = await labCreatio(options);
  };
  const find = (number: string) =>
    Promise.resolve(lab.crm.source.find(readNumber(number, 'DE'), new AbortController().signal));

  it.each<Expiry>(['401', '302', 'html', 'message'])(
    'begins a session anew that is gone (%s), in the middle of a call',
    async (expiry) => {
      const call = new CallInCrm(lab.crm);
      await call.send(aBegin());
      lab.server.sessions.expiry = expiry;
      lab.server.sessions.endAll();
      const [finished, found] = await Promise.all([call.send(aFinish()), find('+12025550143')]);
      expect(finished).toMatchObject({ ok: true });
      expect(found).toHaveLength(1);
      expect(lab.server.data.calls).toMatchObject([{ TalkTime: 64 }]);
      expect(lab.server.lab.asked('POST', '/AuthService.svc/Login')).toHaveLength(2);
    },
  );

  it('takes a 403 for a lost BPMCSRF once, and for a missing right when it comes again', async () => {
    lab.server.lab.faults.push({ method: 'POST', path: '/odata/Call', fault: { status: 403 } });
    expect(await new CallInCrm(lab.crm).send(aBegin())).toMatchObject({ ok: true });
    lab.server.lab.faults.push(
      { method: 'POST', path: '/odata/Call', fault: { status: 403 } },
      { method: 'POST', path: '/odata/Call', fault: { status: 403 } },
    );
    expect(await new CallInCrm(lab.crm).send(aBegin(2))).toMatchObject({
      problem: { problem: 'not-allowed' },
    });
  });

  it('does not lock the user out with a wrong password: it is tried once until somebody tests it', async () => {
    lab.server.sessions.password = 'changed';
    const call = new CallInCrm(lab.crm);
    for (const _ of [1, 2, 3])
      expect(await call.send(aBegin())).toMatchObject({
        problem: { problem: 'not-allowed', detail: 'Invalid username or password specified.' },
      });
    await expect(find('+12025550143')).rejects.toMatchObject({ reason: 'refused' });
    expect(lab.server.lab.asked('POST', '/AuthService.svc/Login')).toHaveLength(1);
    expect(await lab.crm.test()).toMatchObject({ problem: { problem: 'not-allowed' } });
    expect(lab.server.lab.asked('POST', '/AuthService.svc/Login')).toHaveLength(2);
  });

  it('says that the password has expired', async () => {
    lab.server.sessions.mustChangePassword = true;
    expect(await lab.crm.test()).toMatchObject({
      problem: { problem: 'not-allowed', detail: 'Password has expired.' },
    });
  });

  it('promises that nothing was written when the sign-in got no answer', async () => {
    lab.server.lab.faults.push({ path: '/Login', fault: 'dropped' });
    const write = aBegin(1, { call: aCrmCall(1, { record: MARTA }) });
    expect(await new CallInCrm(lab.crm).send(write)).toMatchObject({ problem: { problem: 'not-reachable' } });
    expect(lab.server.data.calls).toEqual([]);
  });

  it('signs in by client credentials, and for a new token when the old one is gone', async () => {
    await restart({ signsInBy: 'client' });
    lab.server.sessions.tokenLife = undefined;
    const call = new CallInCrm(lab.crm);
    await call.send(aBegin());
    lab.server.sessions.endAll();
    expect(await call.send(aFinish())).toMatchObject({ ok: true });
    const tokens = lab.server.lab.asked('POST', '/connect/token').map(({ text }) => text);
    expect(tokens).toEqual(
      Array.from(
        { length: 2 },
        () => 'grant_type=client_credentials&client_id=lab-client&client_secret=lab-client-secret',
      ),
    );
    const [sent] = lab.server.lab.asked('PATCH');
    expect(sent?.headers['authorization']).toMatch(/^Bearer /);
    expect(sent?.headers).not.toHaveProperty('cookie');
  });

  it('gives a token up before its end', async () => {
    await restart({ signsInBy: 'client' });
    lab.server.sessions.tokenLife = 30;
    await find('+12025550143');
    await find('+493023125118');
    expect(lab.server.lab.asked('POST', '/connect/token')).toHaveLength(2);
  });

  const problems: readonly { readonly fault: LabFault; readonly problem: string; readonly name: string }[] = [
    { name: 'too many', fault: { status: 429, headers: { 'retry-after': '30' } }, problem: 'busy' },
    { name: 'a pool that restarts', fault: { status: 503, text: '<html>' }, problem: 'busy' },
    { name: 'an error of OData', fault: odata(400), problem: 'refused' },
    { name: 'the same with a status that is none', fault: odata(200), problem: 'refused' },
    {
      name: 'an exception',
      fault: { status: 200, body: { Message: 'x', ExceptionType: 'y', StackTrace: 'z' } },
      problem: 'server-trouble',
    },
    { name: 'an error of the server', fault: { status: 500, text: '' }, problem: 'server-trouble' },
    { name: 'a proxy’s page', fault: 'html', problem: 'server-trouble' },
    { name: 'a page that is no login', fault: 'html-done', problem: 'bad-answer' },
    { name: 'half an answer', fault: 'half', problem: 'no-answer' },
    { name: 'what is not exposed', fault: { status: 404, text: '<html>' }, problem: 'not-offered' },
    {
      name: 'an object whose model is being built',
      fault: { status: 200, body: { Message: 'No HTTP resource was found', MessageDetail: 'x' } },
      problem: 'busy',
    },
    {
      name: 'a redirect elsewhere',
      fault: { status: 302, headers: { location: '/x' } },
      problem: 'bad-answer',
    },
  ];

  it.each(problems)('tells $name', async ({ fault, problem }) => {
    lab.server.lab.faults.push({ method: 'POST', path: '/odata/Call', fault });
    expect(await new CallInCrm(lab.crm).send(aBegin())).toMatchObject({ ok: false, problem: { problem } });
  });

  it('keeps names, passwords and tokens out of the log', async () => {
    lab.server.lab.faults.push({ method: 'POST', path: '/odata/Call', fault: odata(400) });
    await new CallInCrm(lab.crm).send(aBegin());
    expect(lab.logger.lines).toEqual([
      'creatio.failed {"method":"POST","entity":"Call","problem":"refused","detail":"Column is required"}',
    ]);
  });
});

function odata(status: number): LabFault {
  return {
    status,
    body: { error: { code: '', message: 'x', innererror: { message: 'Column is required' } } },
  };
}
