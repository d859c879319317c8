import { describe, expect, it } from 'vitest';

import { crmHandlers, type CrmHandlerParts } from '#app/ipc/crm-handlers.ts';
import type { CrmForm } from '#shared/ipc/crm-inputs.ts';
import { fail, ok } from '#shared/result.ts';
import { aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { anOrder, itemOf, outboxFixture, settled } from '#test/support/outbox-fixture.ts';

const DONE = { ok: true, value: undefined };
const FORM: CrmForm = { kind: 'bitrix24', values: {}, secrets: {} };

/** The commands about CRMs on an outbox of its own; everything else says what it was asked. */
function commands(parts: Partial<CrmHandlerParts> = {}) {
  const outgoing = outboxFixture();
  const happened: string[] = [];
  const signIns: AbortSignal[] = [];
  const crm = { accounts: [{ id: 'bitrix24' }], undoSeconds: 15 };
  const handlers = crmHandlers({
    accounts: {
      test: () => Promise.resolve(fail({ problem: 'field-wrong', field: 'webhook' })),
      signIn: (_form, stop) => {
        signIns.push(stop);
        return new Promise((resolve) =>
          stop.addEventListener('abort', () => resolve(fail({ problem: 'cancelled' }))),
        );
      },
      save: () => Promise.resolve(ok({ id: 'bitrix24', secretKept: 'keychain' })),
      remove: () => Promise.resolve(ok()),
      secretsFor: (_id, _origin, typed) => typed,
    },
    lines: { use: (id, on) => Promise.resolve(ok(void happened.push(`lines ${id} ${on}`))) },
    transcripts: { attach: () => ok(['bitrix24', 'other']) },
    nameOf: (account) => `The ${account}`,
    outbox: outgoing.outbox,
    log: { sendIn: (callId, ms) => void happened.push(`send ${callId} in ${ms}`) },
    rest: {
      tryRequest: () => Promise.resolve({ faults: [] }),
      exportDefinition: () => Promise.resolve(ok(false)),
    },
    accountViews: () => [],
    writes: () => [],
    settings: {
      current: { crm },
      update: (change: object) => {
        happened.push(JSON.stringify(change));
        return ok();
      },
    } as unknown as CrmHandlerParts['settings'],
    notices: { add: (code) => void happened.push(`notice ${code}`) },
    ...parts,
  });
  return { ...outgoing, fixture: outgoing, handlers, happened, signIns };
}

describe('the pencil in the list of writes', () => {
  const record = { type: 'contact', id: '9' } as const;

  it('gives a refused note other words and leaves out the record that the CRM does not take', async () => {
    const { fixture, handlers, crm } = commands();
    const note = aNote(1, 'Frist');
    crm.turns = [{ problem: 'refused' }];
    fixture.outbox.add(anOrder({ ...note, call: { ...note.call, record } }));
    await settled();
    const { id } = itemOf(fixture, 'note');
    expect(await handlers['crm:edit']({ id, text: 'First', withoutRecord: true })).toEqual(DONE);
    await settled();
    expect(crm.written).toEqual([aNote(1, 'First')]);
  });

  it('keeps words and record that nothing was said about', async () => {
    const { fixture, handlers, crm } = commands();
    const finish = aFinish(1, { call: { ...aFinish(1).call, record } });
    crm.turns = [{ problem: 'refused' }];
    fixture.outbox.add(anOrder(finish));
    await settled();
    const { id } = itemOf(fixture, 'finish');
    expect(await handlers['crm:edit']({ id, withoutRecord: false })).toEqual(DONE);
    await settled();
    expect(crm.written).toEqual([finish]);
  });

  it('gives no words to what has none, and changes nothing that may be in the CRM', async () => {
    const { fixture, handlers, crm } = commands();
    crm.turns = [{ problem: 'refused' }];
    fixture.outbox.add(anOrder(aFinish()));
    fixture.outbox.add(anOrder(aNote(2)));
    await settled();
    const refused = { ok: false, problem: 'not-allowed-now' };
    const finish = itemOf(fixture, 'finish').id;
    expect(await handlers['crm:edit']({ id: finish, text: 'x', withoutRecord: false })).toEqual(refused);
    const note = itemOf(fixture, 'note', 2);
    expect(note.state).toBe('done');
    expect(await handlers['crm:edit']({ id: note.id, text: 'x', withoutRecord: false })).toEqual(refused);
    const nobody = callIdOf(999);
    expect(await handlers['crm:edit']({ id: nobody, withoutRecord: false })).toEqual({
      ok: false,
      problem: 'no-such-write',
    });
  });

  it('changes nothing of what goes to a web address, which is sent exactly as it was told', async () => {
    const { fixture, handlers } = commands();
    const post = { step: 'post', eventId: callIdOf(3), url: 'https://x.example', body: '{}', at: 5 } as const;
    const order = anOrder(post, { holdMs: 60_000 });
    fixture.outbox.add(order);
    const [held] = fixture.repository.lane(order.lane);
    expect(held?.state).toBe('held');
    expect(await handlers['crm:edit']({ id: held?.id ?? '', withoutRecord: false })).toEqual({
      ok: false,
      problem: 'not-allowed-now',
    });
  });
});

describe('commands about CRMs', () => {
  it('give the agent seconds for changes', async () => {
    const { handlers, happened } = commands();
    await handlers['crm:send-in']({ callId: callIdOf(1), seconds: 60 });
    expect(happened).toEqual([`send ${callIdOf(1)} in 60000`]);
  });

  it('change the time for changes and nothing else', async () => {
    const { handlers, happened } = commands();
    await handlers['crm:undo-time']({ seconds: 30 });
    expect(happened).toEqual(['{"crm":{"accounts":[{"id":"bitrix24"}],"undoSeconds":30}}']);
  });

  it('let one sign-in run at a time, and end it when nobody wants it any more', async () => {
    const { handlers, signIns } = commands();
    const first = handlers['crm:sign-in'](FORM);
    const second = handlers['crm:sign-in'](FORM);
    expect(await first).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(signIns.map(({ aborted }) => aborted)).toEqual([true, false]);
    await handlers['crm:cancel-sign-in'](undefined);
    expect(await second).toEqual({ ok: true, value: { outcome: 'cancelled' } });
  });

  it('say which field of a form is wrong', async () => {
    const { handlers } = commands();
    expect(await handlers['crm:test'](FORM)).toEqual({
      ok: true,
      value: { outcome: 'field-wrong', field: 'webhook' },
    });
  });

  it('name the CRMs that get a transcript', async () => {
    const { handlers } = commands();
    const phrases = [{ by: 'agent', from: 0, to: 1, text: 'Hello' }] as const;
    expect(await handlers['crm:transcript']({ id: callIdOf(1), phrases: [...phrases] })).toEqual({
      ok: true,
      value: ['The bitrix24', 'The other'],
    });
  });

  it('say what kept lines from being registered, and that all went well', async () => {
    const { handlers, happened } = commands();
    expect(await handlers['crm:lines']({ id: 'bitrix24', on: true })).toEqual({
      ok: true,
      value: { outcome: 'passed' },
    });
    expect(happened).toEqual(['lines bitrix24 true']);
    const refused = commands({
      lines: { use: () => Promise.resolve(fail({ problem: 'not-allowed', detail: 'WRONG_AUTH_TYPE' })) },
    });
    expect(await refused.handlers['crm:lines']({ id: 'bitrix24', on: true })).toEqual({
      ok: true,
      value: { outcome: 'not-allowed', detail: 'WRONG_AUTH_TYPE' },
    });
  });

  it('warn that a secret is kept until the app ends alone', async () => {
    const { handlers, happened } = commands();
    await handlers['crm:save'](FORM);
    expect(happened).toEqual([]);
    const passing = commands({
      accounts: {
        save: () => Promise.resolve(ok({ id: 'bitrix24', secretKept: 'memory' })),
      } as unknown as CrmHandlerParts['accounts'],
    });
    await passing.handlers['crm:save'](FORM);
    expect(passing.happened).toEqual(['notice keychain-missing']);
  });
});
