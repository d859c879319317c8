import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readBitrix24, signInToBitrix24 } from '#adapters/crm/bitrix24/bitrix24-login.ts';
import { passingSecrets } from '#core/crm/crm-secrets.ts';
import { aBegin, aFinish } from '#test/support/builders/a-crm-write.ts';
import { openAccount } from '#test/support/crm/lab-portal.ts';
import { signInWorld } from '#test/support/crm/sign-in-world.ts';

import { LAB_RECORDS } from '../lab/crm/bitrix24/lab-records.ts';
import { PortalServer } from '../lab/crm/bitrix24/portal-server.ts';
import { CallInCrm } from './crm-adapter.contract.ts';

let portal: PortalServer;
const stop = new AbortController().signal;

beforeEach(async () => {
  portal = await PortalServer.start({ records: LAB_RECORDS });
});

afterEach(() => portal.down().catch(() => undefined));

const setup = (secrets: Record<string, string> = {}) => ({
  values: { by: 'app', portal: portal.origin, clientId: portal.oauth.clientId },
  secrets: { clientSecret: portal.oauth.clientSecret, ...secrets },
});

async function signedIn() {
  const { world } = signInWorld();
  const granted = await signInToBitrix24(setup(), world, stop);
  if (!granted.ok) throw new Error(JSON.stringify(granted.problem));
  const facts = readBitrix24(granted.value);
  if (!facts.ok) throw new Error(facts.problem.field);
  const secrets = passingSecrets(granted.value.secrets);
  return { ...openAccount(facts.value, secrets), facts: facts.value, secrets };
}

describe('signing in to an application of Bitrix24', () => {
  it('goes through the browser and comes back with the user', async () => {
    const { facts, secrets } = await signedIn();
    expect(facts).toMatchObject({ by: 'app', origin: portal.origin, userId: '7' });
    expect(Object.keys(secrets.read()).toSorted()).toEqual(['clientSecret', 'refreshToken']);
    expect(portal.oauth.asked).toEqual([
      {
        grant_type: 'authorization_code',
        client_id: portal.oauth.clientId,
        client_secret: portal.oauth.clientSecret,
        code: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      },
    ]);
  });

  it('takes the code that the portal shows where it cannot come back, and keeps none of it', async () => {
    portal.oauth.redirect = undefined;
    const page = await fetch(`${portal.origin}/oauth/authorize/?client_id=${portal.oauth.clientId}&state=x`);
    const { world, opened } = signInWorld();
    const granted = await signInToBitrix24(setup({ code: await page.text() }), world, stop);
    if (!granted.ok) throw new Error(JSON.stringify(granted.problem));
    expect(Object.keys(granted.value.secrets).toSorted()).toEqual(['clientSecret', 'refreshToken']);
    expect(opened).toEqual([]);
  });

  it.each([
    [{ clientSecret: 'wrong' }, { problem: 'sign-in-refused' }],
    [{ code: 'old' }, { problem: 'sign-in-needed' }],
    [{ clientSecret: '' }, { field: 'clientSecret' }],
  ])('says what is wrong with %o', async (secrets, problem) => {
    const { world } = signInWorld();
    expect(await signInToBitrix24(setup(secrets), world, stop)).toMatchObject({ ok: false, problem });
  });

  it('knows no account before it', () => {
    expect(readBitrix24(setup())).toEqual({ ok: false, problem: { field: 'clientId' } });
  });
});

describe('a portal by its application', () => {
  it('is asked with the token, and for the next one when it ran out in the middle of a call', async () => {
    const { crm, secrets } = await signedIn();
    const first = secrets.read()['refreshToken'];
    const call = new CallInCrm(crm);
    expect(await call.send(aBegin())).toMatchObject({ ok: true });
    portal.oauth.expireAccess();
    expect(await call.send(aFinish())).toMatchObject({ ok: true });
    expect(portal.data.rows).toHaveLength(1);
    expect(portal.asked('telephony.externalCall.finish')).toHaveLength(2);
    expect(portal.oauth.asked.at(-1)).toMatchObject({ grant_type: 'refresh_token' });
    expect(secrets.read()['refreshToken']).not.toBe(first);
    expect(portal.requests.every(({ params }) => !('auth' in params))).toBe(true);
  });

  it('asks once for a token that several wait for', async () => {
    const { crm } = await signedIn();
    await Promise.all([crm.test(), crm.test(), new CallInCrm(crm).send(aBegin())]);
    expect(portal.oauth.asked.filter(({ grant_type: kind }) => kind === 'refresh_token')).toHaveLength(1);
  });

  it('that took the application back wants the agent to sign in again', async () => {
    const { crm } = await signedIn();
    await crm.test();
    portal.oauth.withdraw();
    expect(crm.trouble()).toBeUndefined();
    expect(await crm.test()).toMatchObject({ ok: false, problem: { problem: 'sign-in-needed' } });
    expect(crm.trouble()).toBe('sign-in-needed');
  });
});
