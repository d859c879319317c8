import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readBitrix24, signInToBitrix24 } from '#adapters/crm/bitrix24/bitrix24-login.ts';
import { passingSecrets } from '#core/crm/crm-secrets.ts';
import type { CrmCallAsks } from '#core/ports/crm-call-asks.ts';
import { aBegin, aCrmCall, aFinish } from '#test/support/builders/a-crm-write.ts';
import { openAccount } from '#test/support/crm/lab-portal.ts';
import { signInWorld } from '#test/support/crm/sign-in-world.ts';

import { clickToCall, wantCallBack } from '../lab/crm/bitrix24/event-methods.ts';
import { LAB_RECORDS } from '../lab/crm/bitrix24/lab-records.ts';
import { PortalServer } from '../lab/crm/bitrix24/portal-server.ts';

const MINA = '+12025550143';
let portal: PortalServer;

/** A portal that the agent signed in to, with what has come from it. */
async function opened(takesCalls = true) {
  const { origin, oauth } = portal;
  const values = { by: 'app', portal: origin, clientId: oauth.clientId, takesCalls };
  const setup = { values, secrets: { clientSecret: oauth.clientSecret } };
  const granted = await signInToBitrix24(setup, signInWorld().world, new AbortController().signal);
  if (!granted.ok) throw new Error('not signed in');
  const facts = readBitrix24(granted.value);
  if (!facts.ok) throw new Error(facts.problem.field);
  return openAccount(facts.value, passingSecrets(granted.value.secrets)).crm;
}

async function asking(): Promise<CrmCallAsks> {
  const { asks } = await opened();
  if (asks === undefined) throw new Error('takes no calls');
  expect(await asks.take()).toEqual({ ok: true, value: [] });
  return asks;
}

beforeEach(async () => {
  portal = await PortalServer.start({ records: LAB_RECORDS });
});

afterEach(() => portal.down().catch(() => undefined));

describe('calls that are asked for in Bitrix24', () => {
  it('come once, with the portal’s own id, and wishes for a call back without one', async () => {
    const asks = await asking();
    const id = clickToCall(portal.data, MINA);
    wantCallBack(portal.data, '+493023125990');
    expect(await asks.take()).toEqual({
      ok: true,
      value: [{ id, number: MINA }, { number: '+493023125990' }],
    });
    expect(await asks.take()).toEqual({ ok: true, value: [] });
  });

  it('are told apart by their rows where the portal names no messages', async () => {
    portal.data.namesMessages = false;
    const asks = await asking();
    const first = clickToCall(portal.data, MINA);
    expect(await asks.take()).toEqual({ ok: true, value: [{ id: first, number: MINA }] });
    const second = clickToCall(portal.data, MINA);
    expect(await asks.take()).toEqual({ ok: true, value: [{ id: second, number: MINA }] });
  });

  it('leave those of colleagues in the queue that all of them share', async () => {
    const asks = await asking();
    clickToCall(portal.data, MINA, { user: '9' });
    expect(await asks.take()).toEqual({ ok: true, value: [] });
    expect(portal.data.offlineEvents).toHaveLength(1);
  });

  it('are never given out a second time, even when the answer to taking them is lost', async () => {
    const asks = await asking();
    clickToCall(portal.data, MINA);
    portal.faults.push({ method: 'event.offline.get', fault: 'lost' });
    expect(await asks.take()).toMatchObject({ ok: false });
    expect(await asks.take()).toEqual({ ok: true, value: [] });
  });

  it('that are minutes old are told the portal as not made', async () => {
    const asks = await asking();
    clickToCall(portal.data, MINA, { at: Date.now() - 120_000 });
    expect(await asks.take()).toEqual({ ok: true, value: [] });
    expect(portal.asked('telephony.externalCall.finish')).toMatchObject([
      { STATUS_CODE: '503', DURATION: 0 },
    ]);
  });

  it.each([
    ['stopped', '603-S'],
    ['number-invalid', '404'],
    ['not-reachable', '503'],
    ['failed', 'OTHER'],
  ] as const)('that end as %s are finished with %s', async (why, code) => {
    const asks = await asking();
    const id = clickToCall(portal.data, MINA);
    expect(await asks.refuse({ id, number: MINA }, why)).toEqual({ ok: true });
    expect(portal.data.rows).toMatchObject([{ code, duration: 0, call: { callId: id } }]);
  });

  it('are not begun there a second time when they are made', async () => {
    const { writer } = await opened();
    portal.data.boundEvents.add('ONEXTERNALCALLSTART');
    const id = clickToCall(portal.data, MINA);
    const call = aCrmCall(1, { number: MINA, knownAs: id });
    const begun = await writer?.send({ ...aBegin(), call }, { receipts: {}, isLate: false, attempts: 0 });
    if (begun === undefined || !begun.ok) throw new Error('not begun');
    const receipts = { begin: begun.value };
    await writer?.send({ ...aFinish(), call }, { receipts, isLate: false, attempts: 0 });
    expect(portal.asked('telephony.externalCall.register')).toEqual([]);
    expect(portal.data.rows).toMatchObject([{ code: '200', call: { callId: id } }]);
  });

  it('are not looked for where the agent wants none', async () => {
    expect((await opened(false)).asks).toBeUndefined();
  });
});
