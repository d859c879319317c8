import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readNumber } from '#core/numbers/read-number.ts';
import type { RestDefinition } from '#shared/domain/rest-definition.ts';
import { aBegin, aCrmCall, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { labRest } from '#test/support/crm/lab-rest.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { CallInCrm, recordContextOf } from './crm-adapter.contract.ts';
import type { LabFault } from '../lab/crm/server/lab-exchange.ts';

type Lab = Awaited<ReturnType<typeof labRest>>;

describe('A CRM by its definition', () => {
  let lab: Lab;
  const started: Lab[] = [];

  async function start(change?: (definition: RestDefinition) => RestDefinition): Promise<Lab> {
    const each = await labRest(change);
    started.push(each);
    return each;
  }

  beforeEach(async () => {
    lab = await start();
  });

  afterEach(async () => {
    await Promise.all(started.splice(0).map(({ server }) => server.down().catch(() => undefined)));
  });

  const find = (number: string, { crm }: Lab = lab) =>
    Promise.resolve(crm.source?.find(readNumber(number, 'DE'), new AbortController().signal));

  it('gets each step of a call as its templates say', async () => {
    const call = new CallInCrm(lab.crm);
    const known = { call: aCrmCall(1, { record: { type: 'contact', id: '412' } }) };
    await call.send(aBegin(1, known));
    await call.send(aFinish(1, known));
    await call.send({ ...aNote(1, 'Invoice 17 & "more"\nTomorrow'), ...known });
    expect(lab.server.requests.map(({ method, path, json, text }) => [method, path, json ?? text])).toEqual([
      [
        'POST',
        '/api/calls',
        {
          ref: callIdOf(1),
          person: '412',
          phone: '+493012345678',
          direction: 'incoming',
          startedAt: '2026-11-26T09:15:00.000Z',
        },
      ],
      [
        'PATCH',
        `/api/calls/${callIdOf(1)}`,
        { endedAt: '2026-11-26T09:16:10.000Z', seconds: 64, outcome: 'answered', person: '412' },
      ],
      ['PUT', `/api/notes/${callIdOf(1)}`, 'text=Invoice+17+%26+%22more%22%0ATomorrow'],
    ]);
    expect(lab.server.requests.map(({ headers }) => headers['idempotency-key'])).toEqual([
      `${callIdOf(1)}-begin`,
      `${callIdOf(1)}-finish`,
      undefined,
    ]);
    expect(lab.server.requests[2]?.headers['x-agent']).toBe('Hookswitch incoming');
    expect(lab.data.notes.get(callIdOf(1))).toBe('Invoice 17 & "more"\nTomorrow');
  });

  it('reads numbers, lists, missing fields and kinds of records as they come', async () => {
    expect(await find('+12025550143')).toMatchObject([
      {
        recordId: '412',
        name: 'Mina Okafor',
        company: 'Okafor Interiors',
        recordType: 'contact',
        found: 'exact',
      },
    ]);
    expect(await find('+493023125000')).toMatchObject([{ name: 'Weber & Söhne', recordType: 'company' }]);
    const [weber] = (await find('+493023125118')) ?? [];
    expect(weber?.name).toBe('Weber');
    expect(weber).not.toHaveProperty('company');
  });

  it('drops hits whose numbers are others, and believes those without numbers as far as the CRM goes', async () => {
    expect(await find('+494023125118')).toEqual([]);
    const blind = await start(({ lookup, ...rest }) => ({
      ...rest,
      lookup: lookup && { ...lookup, phones: '' },
    }));
    expect(await find('+494023125118', blind)).toMatchObject([
      { name: 'Weber', found: 'unchecked', digitsAgreed: 0 },
    ]);
  });

  it('leaves out a record without an id or a name, and tells the administrator in the log which field it was', async () => {
    const wrong = await start(({ lookup, ...rest }) => ({
      ...rest,
      lookup: lookup && { ...lookup, id: '$.nope' },
    }));
    expect(await find('+12025550143', wrong)).toEqual([]);
    expect(wrong.logger.lines).toEqual(['warn rest.unread']);
  });

  it('hears an error that is told by a success', async () => {
    lab.server.faults.push({ status: 200, body: { ok: false, error: 'search is off' } });
    await expect(find('+12025550143')).rejects.toThrow('refused: search is off');
  });

  it('opens the page that an answer names only on hosts that the definition names', async () => {
    const withUrl = (path: string) =>
      start(({ lookup, ...rest }) => ({ ...rest, lookup: lookup && { ...lookup, url: path } }));
    const named = await withUrl('$.page');
    const evil = await withUrl('$.page');
    const record = { uid: 1, kind: 'person', last: 'Okafor', phones: [] };
    const body = (url: string) => ({ result: { people: [{ ...record, page: url }] } });
    named.server.faults.push({ status: 200, body: body(`${named.server.origin}/people/412?tab=1`) });
    evil.server.faults.push({ status: 200, body: body('https://evil.example/') });
    const urlOf = async (each: Lab) => {
      const [match] = (await find('+12025550143', each)) ?? [];
      const url = each.crm.recordUrl(recordContextOf('+12025550143', match));
      return url.ok ? url.value : url.problem;
    };
    expect(await urlOf(named)).toBe(`${named.server.origin}/people/412?tab=1`);
    expect(await urlOf(evil)).toBe(`${evil.server.origin}/people/1`);
  });

  it('keeps values in their place, whatever they are', async () => {
    const call = new CallInCrm(lab.crm);
    const record = { type: 'contact', id: '../../admin?x=1&y="\u{1f600}' } as const;
    await call.send(aBegin(1, { call: aCrmCall(1, { record, number: '"},{"a' }) }));
    expect(lab.server.requests[0]?.json).toMatchObject({ person: record.id, direction: 'incoming' });
    const match = { ...(await find('+12025550143'))?.[0], recordId: '../../admin' };
    const url = lab.crm.recordUrl(recordContextOf('+12025550143', match as never));
    expect(url).toEqual({ ok: true, value: `${lab.server.origin}/people/..%2F..%2Fadmin` });
  });

  it('never logs what opens it, nor a body', async () => {
    const call = new CallInCrm(lab.crm);
    lab.server.faults.push({ status: 403, body: { error: `token ${lab.token} lacks a right` } });
    await call.send(aBegin());
    expect(JSON.stringify(lab.logger)).not.toContain(lab.token);
    expect(lab.logger.lines).toEqual(['warn rest.failed']);
  });

  it('does steps that it has not without a request, and offers no note that would be lost', async () => {
    const short = await start(({ begin: _begin, note: _note, withdraw: _withdraw, finish, ...rest }) => ({
      ...rest,
      finish: finish && {
        ...finish,
        request: { ...finish.request, method: 'POST', path: '/calls', body: '{"ref":"{call-id}"}' },
      },
    }));
    const call = new CallInCrm(short.crm);
    expect(await call.send(aBegin())).toEqual({ ok: true, value: { id: '' } });
    expect(short.server.requests).toEqual([]);
    expect(await call.send({ step: 'withdraw', call: aCrmCall() })).toMatchObject({ ok: true });
    expect(await call.send(aFinish())).toMatchObject({ ok: true });
    expect(await call.send(aNote())).toMatchObject({ ok: false, problem: { problem: 'not-offered' } });
    expect(short.crm.capabilities).toMatchObject({ log: true, notes: false });
    expect(await call.find(aFinish())).toMatchObject({ ok: true, value: { id: callIdOf(1) } });
  });

  it('takes an answer without the id that it was to tell for none', async () => {
    lab.server.faults.push({ method: 'POST', fault: { status: 201, body: { ticket: {} } } });
    expect(await new CallInCrm(lab.crm).send(aBegin())).toMatchObject({
      ok: false,
      problem: { problem: 'bad-answer', detail: 'begin.id: nothing at $.ticket.key' },
    });
  });

  const problems: readonly { readonly fault: LabFault; readonly problem: object }[] = [
    { fault: { status: 401, body: { error: 'unauthorized' } }, problem: { problem: 'not-allowed' } },
    { fault: { status: 302, headers: { location: '/login' } }, problem: { problem: 'bad-answer' } },
    { fault: { status: 405 }, problem: { problem: 'not-offered' } },
    {
      fault: { status: 422, body: { phone: 'invalid' } },
      problem: { problem: 'refused', detail: 'HTTP 422: {"phone":"invalid"}' },
    },
    {
      fault: { status: 429, headers: { 'retry-after': '9' } },
      problem: { problem: 'busy', retryAfterMs: 9000 },
    },
    { fault: { status: 500, body: { error: 'boom' } }, problem: { problem: 'server-trouble' } },
    { fault: { status: 504 }, problem: { problem: 'bad-answer' } },
    { fault: 'html', problem: { problem: 'bad-answer' } },
    { fault: 'html-done', problem: { problem: 'bad-answer', detail: 'HTML' } },
    { fault: 'half', problem: { problem: 'no-answer' } },
    { fault: 'dropped', problem: { problem: 'no-answer' } },
  ];

  it.each(problems)('says $problem.problem for $fault', async ({ fault, problem }) => {
    lab.server.faults.push({ path: '/calls', fault });
    expect(await new CallInCrm(lab.crm).send(aBegin())).toMatchObject({ ok: false, problem });
  });

  it.each([
    { kind: 'basic' as const, header: '', name: 'authorization', value: `Basic ${btoa('ines:s3cret')}` },
    { kind: 'header' as const, header: 'X-Api-Key', name: 'x-api-key', value: 's3cret' },
    { kind: 'none' as const, header: '', name: 'authorization', value: undefined },
  ])('opens it by $kind', async ({ kind, header, name, value }) => {
    const other = await labRest((definition) => ({ ...definition, auth: { kind, header } }), {
      secret: 's3cret',
      userName: 'ines',
    });
    started.push(other);
    await find('+12025550143', other).catch(() => undefined);
    expect(other.server.requests[0]?.headers[name]).toBe(value);
  });
});
