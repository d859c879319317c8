import { describe, expect, it } from 'vitest';

import type { ApiPermission } from '#shared/domain/local-api.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { ALL_PERMISSIONS, localApiFixture } from '#test/support/local-api-fixture.ts';

const A = callIdOf(1);

function listener(permissions: readonly ApiPermission[] = ALL_PERMISSIONS) {
  const api = localApiFixture();
  const added = api.book.add({ name: 'CRM', permissions, origins: [] });
  const crm = api.talk({ client: added.ok ? added.value.client.id : '' });
  const events = () => crm.heard.filter((each) => (each as { method?: string }).method === 'event');
  const names = () => events().map((each) => nameOf((each as { params: never }).params));
  return { ...api, crm, events, names };
}

function nameOf(params: { readonly name?: string; readonly event?: { readonly type: string } }): string {
  return params.name ?? params.event?.type ?? '';
}

describe('a subscription', () => {
  it('tells events in order with their revision, behind its own answer', async () => {
    const { crm, connector, events, names, stream } = listener();
    const answer = crm.ask('events.subscribe', { only: ['call-started', 'call-ringing'] });
    connector.incoming(A);
    await answer;
    expect(crm.heard[0]).toMatchObject({
      id: 1,
      result: { stream: 'this-run', revision: 0, complete: true },
    });
    expect(names()).toEqual(['call-started', 'call-ringing']);
    expect(events()).toMatchObject([{ params: { revision: 1 } }, { params: { revision: 2 } }]);
    await crm.ask('events.unsubscribe');
    connector.incoming(callIdOf(2));
    expect(stream.revision).toBeGreaterThan(4);
    expect(names()).toHaveLength(2);
  });

  it.each([
    ['ctimodel', ['callStarted', 'callFinished']],
    ['voipstudio', ['RINGING', 'HANGUP']],
  ])('tells them by the names of %s', async (model, expected) => {
    const { crm, connector, names } = listener();
    await crm.ask('events.subscribe', {
      names: model,
      only: ['callStarted', 'callFinished', 'RINGING', 'HANGUP'],
    });
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    expect(names()).toEqual(expected);
  });

  it('tells what was missed since a revision of the same run, and how things stand otherwise', async () => {
    const { crm, connector, stream } = listener();
    connector.incoming(A);
    const seen = 1;
    const missed = await crm.ask('events.subscribe', { after: seen, stream: 'this-run' });
    expect(missed).toMatchObject({ result: { complete: true, revision: stream.revision } });
    expect((missed as { result: { missed: { revision: number }[] } }).result.missed[0]?.revision).toBe(2);
    const other = await crm.ask('events.subscribe', { after: seen, stream: 'another-run' });
    expect(other).toMatchObject({ result: { complete: false } });
    const fresh = await crm.ask('events.subscribe');
    expect(fresh).toMatchObject({ result: { complete: true, missed: expect.any(Array) as unknown[] } });
    expect(JSON.stringify(fresh)).toContain('active-calls');
  });

  it('tells records and keys that were sent only to those who may know them', async () => {
    const { crm, connector, stream, names } = listener(['read-calls']);
    await crm.ask('events.subscribe', {});
    connector.incoming(A, { headers: { 'x-customer': 'A-17' } });
    stream.add({ type: 'digits-sent', callId: A, digits: '4711' });
    expect(JSON.stringify(crm.heard)).not.toMatch(/A-17|4711/);
    expect(names()).toContain('call-started');
  });

  it('is not for plain HTTP', async () => {
    const { service, book } = listener();
    const client = book.all()[0]?.id;
    const text = '{"jsonrpc":"2.0","id":1,"method":"events.subscribe"}';
    const reply = await service.post(text, { origin: undefined, client, onGone: () => undefined });
    expect(JSON.parse(reply ?? '')).toMatchObject({ error: { data: { problem: 'needs-websocket' } } });
  });
});
