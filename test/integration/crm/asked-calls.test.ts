import { afterEach, expect, it } from 'vitest';

import { readBitrix24, signInToBitrix24 } from '#adapters/crm/bitrix24/bitrix24-login.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { AskedCalls } from '#core/asked-calls/asked-calls.ts';
import { CallLog } from '#core/crm/call-log.ts';
import { CrmSender } from '#core/crm/crm-sender.ts';
import { passingSecrets } from '#core/crm/crm-secrets.ts';
import { DialOffers } from '#core/dialing/dial-offers.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { OutboxService } from '#core/outbox/outbox-service.ts';
import { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { DialOffer } from '#shared/domain/snapshot.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { openAccount } from '#test/support/crm/lab-portal.ts';
import { signInWorld } from '#test/support/crm/sign-in-world.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';
import { MemoryOutbox } from '#test/support/fakes/memory-outbox.ts';

import { clickToCall } from '../../lab/crm/bitrix24/event-methods.ts';
import { LAB_RECORDS } from '../../lab/crm/bitrix24/lab-records.ts';
import { PortalServer } from '../../lab/crm/bitrix24/portal-server.ts';

const MINA = '+12025550143';
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** An account of a portal that the agent signed in to, and takes calls of. */
async function signedIn(portal: PortalServer) {
  const { origin, oauth } = portal;
  const values = { by: 'app', portal: origin, clientId: oauth.clientId, takesCalls: true };
  const setup = { values, secrets: { clientSecret: oauth.clientSecret } };
  const granted = await signInToBitrix24(setup, signInWorld().world, new AbortController().signal);
  const facts = granted.ok ? readBitrix24(granted.value) : granted;
  if (!granted.ok || !facts.ok) throw new Error('not signed in');
  const { crm } = openAccount(facts.value, passingSecrets(granted.value.secrets));
  return { crm, account: CrmAccount.parse({ ...facts.value, id: 'bitrix24' }) };
}

/** Calls, offers and the log of calls as the app puts them together, before a portal on loopback. */
async function desk() {
  const portal = await PortalServer.start({ records: LAB_RECORDS });
  const { crm, account } = await signedIn(portal);
  const { calls, connector, time, logger } = callFixture();
  const system = { clock: time, timer: time, ids: new CountingIds(), logger };
  const repository = new MemoryOutbox();
  const outbox = new OutboxService({
    ...system,
    repository,
    writerOf: () => crm.writer && new CrmSender(crm.writer),
    timer: new SystemTimer(),
    random: () => 0.5,
    onChange: () => undefined,
  });
  outbox.start();
  let offer: DialOffer | undefined;
  const offers = new DialOffers({
    ...system,
    dial: (number) => calls.dial(number),
    onOffer: (now) => (offer = now),
    onFailed: () => undefined,
  });
  const asked = new AskedCalls({
    ...system,
    crms: () => (crm.asks === undefined ? [] : [{ account: account.id, name: 'Bitrix24', asks: crm.asks }]),
    offer: (dial, from, told) =>
      offers.offer({ dial, from, told, number: readNumber(dial, 'US'), source: 'crm', undoMs: 3000 }),
    country: () => 'US',
  });
  const log = new CallLog({
    ...system,
    outbox,
    repository,
    history: new MemoryHistory(),
    accounts: () => [account],
    places: () => ({ notes: true, dispositions: false, links: false, followUps: false, transcripts: false }),
    promisesOf: () => [],
    settings: () => ({ undoSeconds: 0 }),
    knownAs: (id, entry) => asked.knownAs(id, entry),
    mayTell: () => true,
    isRecorded: () => false,
    wrapUpUntil: () => undefined,
  });
  calls.observe(log);
  ends.push(
    () => portal.down(),
    () => outbox.dispose(),
    () => asked.dispose(),
  );
  asked.start();
  const look = async (isThere: () => boolean) => {
    for (let turn = 0; turn < 200 && !isThere(); turn += 1) {
      time.advance(turn % 20 === 0 ? 5000 : 0);
      await portal.quiet();
    }
    expect(isThere()).toBe(true);
  };
  return { portal, calls, connector, time, offers, look, offer: () => offer };
}

it('a number clicked in Bitrix24 is offered, dialled once, and logged as the call that the portal began', async () => {
  const { portal, calls, connector, time, offers, look, offer } = await desk();
  await look(() => portal.asked('event.offline.list').length > 0);
  const id = clickToCall(portal.data, MINA, { at: Date.now() });
  await look(() => offer() !== undefined);
  expect(offer()).toMatchObject({ source: 'crm', from: 'Bitrix24' });
  await offers.confirm(offer()?.id ?? '');
  const [call] = calls.views();
  if (call === undefined) throw new Error('nothing dialled');
  connector.emit({ type: 'connected', callId: call.id });
  time.advance(2000);
  connector.emit({ type: 'ended', callId: call.id, kind: 'hung-up', cause: { by: 'party' } });
  await expect.poll(() => portal.data.rows.map((row) => [row.call.callId, row.code])).toEqual([[id, '200']]);
  expect(portal.asked('telephony.externalCall.register')).toEqual([]);
  expect(connector.told.filter((told) => told.startsWith('dial '))).toHaveLength(1);
});

it('a number that a colleague clicked stays in the queue of all, for the colleague', async () => {
  const { portal, look, offer } = await desk();
  await look(() => portal.asked('event.offline.list').length > 0);
  clickToCall(portal.data, '+493023125990', { user: '9', at: Date.now() });
  clickToCall(portal.data, MINA, { at: Date.now() });
  await look(() => offer() !== undefined);
  expect(offer()?.number.e164).toBe(MINA);
  expect(portal.data.offlineEvents.map(({ data }) => data['USER_ID'])).toEqual(['9']);
});

it('one that the agent stops is told the portal as cancelled', async () => {
  const { portal, connector, offers, look, offer } = await desk();
  await look(() => portal.asked('event.offline.list').length > 0);
  const id = clickToCall(portal.data, MINA, { at: Date.now() });
  await look(() => offer() !== undefined);
  offers.cancel(offer()?.id ?? '');
  await expect
    .poll(() => portal.data.rows.map((row) => [row.call.callId, row.code]))
    .toEqual([[id, '603-S']]);
  expect(connector.told.filter((told) => told.startsWith('dial '))).toEqual([]);
});
