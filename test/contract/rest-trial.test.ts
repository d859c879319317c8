import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { tryRequest } from '#adapters/crm/rest/try-request.ts';
import type { RestDefinition } from '#shared/domain/rest-definition.ts';
import type { RestStepName } from '#shared/domain/rest-steps.ts';
import type { RestTrialOrder } from '#shared/ipc/rest-trial.ts';
import { labRest } from '#test/support/crm/lab-rest.ts';
import { recordingWorld } from '#test/support/crm/recording-world.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

type Lab = Awaited<ReturnType<typeof labRest>>;

describe('a trial of one request', () => {
  let lab: Lab;

  beforeEach(async () => {
    lab = await labRest();
  });

  afterEach(() => lab.server.down().catch(() => undefined));

  function attempt(step: RestStepName, values: Partial<RestTrialOrder> = {}) {
    const order: RestTrialOrder = {
      definition: lab.definition,
      secrets: {},
      step,
      number: '+12025550143',
      callId: callIdOf(1),
      begunId: '',
      ...values,
    };
    return tryRequest(
      order,
      { secret: lab.token, userName: '' },
      { note: 'A note', name: 'Sample' },
      recordingWorld(),
    );
  }

  const withLookup = (change: Partial<NonNullable<RestDefinition['lookup']>>): RestDefinition => {
    const { lookup } = lab.definition;
    return { ...lab.definition, lookup: lookup && { ...lookup, ...change } };
  };

  it('tells what was sent, what came back, and who was read from it', async () => {
    const trial = await attempt('lookup');
    expect(trial).toMatchObject({
      faults: [],
      sent: {
        method: 'GET',
        url: `${lab.server.origin}/api/people?phone=5550143`,
        headers: [{ name: 'authorization', value: 'Bearer ***' }],
        body: '',
      },
      answer: { status: 200, text: expect.stringContaining('Okafor Interiors') as string },
      found: { records: [{ recordId: '412', name: 'Mina Okafor', company: 'Okafor Interiors' }], others: 0 },
    });
  });

  it('never tells what opens the CRM, even where the CRM repeats it', async () => {
    lab.server.faults.push({ status: 403, body: { error: `bad token ${lab.token}` } });
    const trial = await attempt('lookup', {
      definition: withLookup({
        request: {
          method: 'POST',
          path: '/people?key={secret}',
          headers: [{ name: 'X-Key', value: '{secret}' }],
          send: 'json',
          body: '{"key":"{secret}"}',
        },
      }),
    });
    expect(lab.server.requests[0]).toMatchObject({
      headers: { 'x-key': lab.token },
      json: { key: lab.token },
    });
    expect(lab.server.requests[0]?.query.get('key')).toBe(lab.token);
    expect(JSON.stringify(trial)).not.toContain(lab.token);
    expect(trial).toMatchObject({
      problem: 'not-allowed',
      detail: 'HTTP 403: {"error":"bad token ***"}',
      sent: { url: `${lab.server.origin}/api/people?key=***`, body: '{"key":"***"}' },
    });
  });

  it('sends nothing while the request or the access has a fault, and names it', async () => {
    const path = await attempt('lookup', { definition: withLookup({ name: '$.[' }) });
    const address = await attempt('lookup', {
      definition: { ...lab.definition, address: 'http://crm.example' },
    });
    expect(path.faults).toEqual([{ place: 'lookup', field: 'name', code: 'not-a-path', part: '$.[' }]);
    expect(address.faults).toMatchObject([{ place: 'access', field: 'address' }]);
    expect(lab.server.requests).toEqual([]);
  });

  it('names the field that found nothing in an answer', async () => {
    const name = await attempt('lookup', { definition: withLookup({ name: '$.fullName' }) });
    const id = await attempt('begin', {
      definition: {
        ...lab.definition,
        begin: lab.definition.begin && { ...lab.definition.begin, id: '$.id' },
      },
    });
    expect(name).toMatchObject({
      faults: [{ place: 'lookup', field: 'name', code: 'nothing-there', part: '$.fullName' }],
      found: { records: [] },
    });
    expect(id.faults).toEqual([{ place: 'begin', field: 'id', code: 'nothing-there', part: '$.id' }]);
  });

  it('takes a sample call through all its steps', async () => {
    const record = { type: 'contact', id: '412' } as const;
    expect(await attempt('find')).toMatchObject({ problem: 'no-such-call' });
    expect(await attempt('begin', { record })).toMatchObject({ faults: [], id: callIdOf(1) });
    const begunId = callIdOf(1);
    expect(await attempt('find', { begunId })).toMatchObject({ id: begunId });
    expect(await attempt('finish', { begunId, record })).toMatchObject({ answer: { status: 204, text: '' } });
    expect(await attempt('note', { begunId, record })).toMatchObject({
      id: '1',
      sent: { body: 'text=A note' },
    });
    expect(lab.data.tickets.get(begunId)?.fields).toMatchObject({
      person: '412',
      seconds: 64,
      outcome: 'answered',
    });
    expect(lab.data.notes.get(begunId)).toBe('A note');
    await attempt('withdraw', { begunId });
    expect(lab.data.tickets.size).toBe(0);
  });

  it('makes a sample record and asks for it by the same id', async () => {
    expect(await attempt('findNew')).toMatchObject({ faults: [] });
    expect(await attempt('findNew')).not.toHaveProperty('id');
    const made = await attempt('create');
    expect(made).toMatchObject({ faults: [], sent: { body: expect.stringContaining('Sample') as string } });
    expect(await attempt('findNew')).toMatchObject({ id: made.id });
    expect(lab.data.people.at(-1)).toMatchObject({ last: 'Sample', first: null });
  });

  it('names the fields of a new record that the answer does not hold', async () => {
    const { create } = lab.definition;
    const wrong = create && { ...create, id: '$.id', url: '$.href' };
    expect((await attempt('create', { definition: { ...lab.definition, create: wrong } })).faults).toEqual([
      { place: 'create', field: 'id', code: 'nothing-there', part: '$.id' },
      { place: 'create', field: 'url', code: 'nothing-there', part: '$.href' },
    ]);
  });

  it('tells hits apart that have another number', async () => {
    expect(await attempt('lookup', { number: '+494023125118' })).toMatchObject({
      found: { records: [], others: 1 },
    });
  });

  it.each(['html', 'html-done', 'half', 'dropped'] as const)(
    'says what is wrong after "%s"',
    async (fault) => {
      lab.server.faults.push(fault);
      const { problem } = await attempt('lookup');
      expect(problem).toBe(fault.startsWith('html') ? 'bad-answer' : 'no-answer');
    },
  );
});
