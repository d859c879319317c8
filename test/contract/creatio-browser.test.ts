import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { browserSignIn, creatioOAuthApp } from '#adapters/crm/creatio/browser-sign-in.ts';
import { openCreatio } from '#adapters/crm/creatio/open-creatio.ts';
import { OAuthSession } from '#adapters/crm/oauth/oauth-session.ts';
import { creatio } from '#app/crm-kinds/creatio.ts';
import { CreatioAccount } from '#shared/domain/crm-accounts/creatio.ts';
import type { CrmSecrets, CrmSetup } from '#shared/domain/crm-setup.ts';
import { englishCallWords } from '#test/support/crm/english-call-words.ts';
import { recordingWorld } from '#test/support/crm/recording-world.ts';
import { signInWorld } from '#test/support/crm/sign-in-world.ts';

import { CreatioServer } from '../lab/crm/creatio/creatio-server.ts';
import { LAB_CLIENT } from '../lab/crm/creatio/creatio-sessions.ts';

describe('signing in to Creatio in the browser', () => {
  let server: CreatioServer;

  beforeEach(async () => {
    server = await CreatioServer.start({ path: '/sales' });
  });

  afterEach(() => server.lab.down());

  const setup = (): CrmSetup => ({
    values: { address: server.address, signIn: 'browser', clientId: LAB_CLIENT },
    secrets: {},
  });
  const signIn = (world = signInWorld().world) =>
    creatio.signIn?.(setup(), world, new AbortController().signal);

  const open = (kept: CrmSecrets) => {
    let secrets = kept;
    const { world } = signInWorld();
    const box = {
      read: () => secrets,
      keep: (next: CrmSecrets) => {
        secrets = next;
        return Promise.resolve();
      },
    };
    const app = creatioOAuthApp(`${server.lab.origin}/connect/token`, {
      clientId: LAB_CLIENT,
      clientSecret: undefined,
    });
    const session = new OAuthSession({ app, secrets: box, ...world });
    const site = { origin: server.lab.origin, folder: '/sales' };
    const signedIn = { signIn: browserSignIn(session), needsSignIn: () => session.needsSignIn };
    const access = { site, ...signedIn, userName: '', ui: 'any', results: {} } as const;
    const crm = openCreatio({ system: 'creatio', systemName: 'Creatio' }, access, {
      ...world,
      callWords: englishCallWords(),
    });
    return { crm, secrets: () => secrets };
  };

  it('goes where the server says, and brings a session that renews itself', async () => {
    const { world, opened, pages } = signInWorld();
    const granted = await signIn(world);
    expect(granted).toMatchObject({
      ok: true,
      value: { values: { tokenUrl: `${server.lab.origin}/connect/token` } },
    });
    const page = new URL(opened[0]?.url ?? '');
    expect(page.pathname).toBe('/connect/authorize');
    expect(Object.fromEntries(page.searchParams)).toMatchObject({
      client_id: LAB_CLIENT,
      scope: 'offline_access',
      code_challenge_method: 'S256',
      redirect_uri: expect.stringMatching(/^http:\/\/localhost:1787[123]\/hookswitch$/) as string,
    });
    await expect.poll(() => pages[0]).toContain('You are signed in.');
    if (granted?.ok !== true) throw new Error('not signed in');
    expect(creatio.read(granted.value)).toMatchObject({ ok: true, value: { address: server.address } });
    const { crm, secrets } = open(granted.value.secrets);
    expect(await crm.test()).toMatchObject({ ok: true, value: { missing: [] } });
    const before = secrets()['refreshToken'];
    server.sessions.desk.expire();
    expect(await crm.test()).toMatchObject({ ok: true });
    expect(secrets()['refreshToken']).not.toBe(before);
  });

  it('says that the agent has to sign in again', async () => {
    const { crm } = open({ refreshToken: server.sessions.desk.grantRefreshToken() });
    expect(await crm.test()).toMatchObject({ ok: true });
    server.sessions.desk.revoke();
    expect(await crm.test()).toMatchObject({ ok: false, problem: { problem: 'sign-in-needed' } });
    expect(crm.trouble()).toBe('sign-in-needed');
  });

  it('does not follow a document that names another domain', async () => {
    server.identityOrigin = 'https://elsewhere.example';
    expect(await signIn()).toEqual({
      ok: false,
      problem: { problem: 'bad-answer', detail: 'another domain' },
    });
  });

  it.each(['https://elsewhere.example/connect/token', ''])(
    'is of no use with a session of another house: "%s"',
    (tokenUrl) => {
      const secrets = { refreshToken: server.sessions.desk.grantRefreshToken() };
      const kept = { values: { ...setup().values, tokenUrl }, secrets };
      expect(creatio.read(kept)).toEqual({ ok: false, problem: { field: 'signIn' } });
      const account = { kind: 'creatio', id: 'creatio', origin: server.lab.origin, ...kept.values };
      const box = { read: () => secrets, keep: () => Promise.resolve() };
      expect(creatio.open(CreatioAccount.parse(account), box, recordingWorld())).toBeUndefined();
    },
  );

  it('says that a version has no such way, and that the client is missing', async () => {
    server.lab.faults.push({ path: 'openid-configuration', fault: { status: 404, text: '<html>' } });
    expect(await signIn()).toMatchObject({ ok: false, problem: { problem: 'not-offered' } });
    const none = { ...setup(), values: { address: server.address, signIn: 'browser' } };
    const { world } = signInWorld();
    expect(await creatio.signIn?.(none, world, new AbortController().signal)).toEqual({
      ok: false,
      problem: { field: 'clientId' },
    });
  });
});
