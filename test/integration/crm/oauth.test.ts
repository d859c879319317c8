import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { passingSecrets } from '#core/crm/crm-secrets.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import type { OAuthApp } from '#adapters/crm/oauth/oauth-app.ts';
import { OAuthSession } from '#adapters/crm/oauth/oauth-session.ts';
import { oauthSignIn } from '#adapters/crm/oauth/oauth-sign-in.ts';
import { signInWorld } from '#test/support/crm/sign-in-world.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

import { AuthServer } from '../../lab/crm/oauth/auth-server.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';

const never = new AbortController().signal;
let server: AuthServer;

beforeEach(async () => {
  server = await AuthServer.start();
});

afterEach(() => server.stop());

function anApp(values: Partial<OAuthApp> = {}): OAuthApp {
  return {
    authorizeUrl: `${server.origin}/authorize`,
    tokenUrl: `${server.origin}/token`,
    clientId: 'lab-client',
    scope: 'api refresh_token',
    redirect: { host: '127.0.0.1', path: '/callback', ports: [] },
    ...values,
  };
}

function redirectOf(opened: readonly { readonly url: string }[]): URL {
  return new URL(new URL(opened[0]?.url ?? '').searchParams.get('redirect_uri') ?? '');
}

/** Asks this computer for an address by another name of it, as a page does after DNS rebinding. */
async function statusAs(host: string, address: URL): Promise<number | undefined> {
  const [answer] = (await once(get(address, { headers: { host } }), 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

describe('signing in in the browser', () => {
  it('proves with PKCE that who asked is who comes back, and says so in the browser', async () => {
    const { world, opened, pages } = signInWorld();
    const signedIn = await oauthSignIn(anApp(), world, never);
    expect(signedIn).toMatchObject({
      ok: true,
      value: { accessToken: expect.any(String) as string, refreshToken: expect.any(String) as string },
    });
    const asked = new URL(opened[0]?.url ?? '').searchParams;
    const { code_verifier: verifier = '', ...form } = server.desk.asked[0] ?? {};
    expect(asked.get('code_challenge')).toBe(createHash('sha256').update(verifier).digest('base64url'));
    expect(form).toEqual({
      grant_type: 'authorization_code',
      client_id: 'lab-client',
      code: expect.any(String) as string,
      redirect_uri: asked.get('redirect_uri'),
    });
    expect(opened[0]?.allowed).toEqual([server.origin]);
    await expect.poll(() => pages[0]).toContain('You are signed in.');
    await expect(fetch(redirectOf(opened))).rejects.toThrow();
  });

  it('is not answered by a page that does not know of it', async () => {
    const answers: number[] = [];
    const { world } = signInWorld(async (url) => {
      const redirect = new URL(url).searchParams.get('redirect_uri') ?? '';
      for (const query of ['?code=stolen&state=guessed', '?error=access_denied', ''])
        answers.push((await fetch(redirect + query)).status);
      return fetch(url);
    });
    expect(await oauthSignIn(anApp(), world, never)).toMatchObject({ ok: true });
    expect([answers, server.desk.asked.length]).toEqual([[404, 404, 404], 1]);
  });

  it('is not answered under another name of this computer, even by who knows of it', async () => {
    const answers: unknown[] = [];
    const { world } = signInWorld(async (url) => {
      const asked = new URL(url).searchParams;
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('state', asked.get('state') ?? '');
      back.searchParams.set('code', 'stolen');
      for (const host of [`evil.example:${back.port}`, `localhost:${back.port}`, '127.0.0.1'])
        answers.push(await statusAs(host, back));
      return fetch(url);
    });
    expect(await oauthSignIn(anApp(), world, never)).toMatchObject({ ok: true });
    expect([answers, server.desk.asked.length]).toEqual([[404, 404, 404], 1]);
  });

  it('says that the agent or the CRM refused, with its words', async () => {
    server.desk.refuses = true;
    const { world, pages } = signInWorld();
    expect(await oauthSignIn(anApp(), world, never)).toEqual({
      ok: false,
      problem: { problem: 'sign-in-refused', detail: 'access_denied: end-user denied authorization' },
    });
    await expect.poll(() => pages[0]).toContain('&#60;did&#62;');
  });

  it('ends when the agent cancels it, and leaves no port open', async () => {
    const stop = new AbortController();
    const { world, opened } = signInWorld(() => stop.abort());
    expect(await oauthSignIn(anApp(), world, stop.signal)).toEqual({
      ok: false,
      problem: { problem: 'cancelled' },
    });
    await expect(fetch(redirectOf(opened))).rejects.toThrow();
  });

  it('ends when nobody comes back in time', async () => {
    const { world } = signInWorld(() => undefined);
    const timer = {
      ...world.timer,
      after: (_: number, run: () => void) => {
        setImmediate(run);
        return () => undefined;
      },
    };
    expect(await oauthSignIn(anApp(), { ...world, timer }, never)).toEqual({
      ok: false,
      problem: { problem: 'timed-out' },
    });
  });

  describe('with ports that the CRM knows', () => {
    let taken: Server;
    let port: number;

    beforeEach(async () => {
      taken = createServer();
      await new Promise<void>((resolve) => {
        taken.listen(0, '127.0.0.1', resolve);
      });
      ({ port } = taken.address() as AddressInfo);
    });

    afterEach(() => {
      taken.close();
    });

    it('takes the next one when one is taken', async () => {
      const { world, opened } = signInWorld();
      const redirect = { host: 'localhost', path: '/callback', ports: [port, port + 1, port + 2] } as const;
      expect(await oauthSignIn(anApp({ redirect }), world, never)).toMatchObject({ ok: true });
      expect(redirectOf(opened).port).not.toBe(String(port));
      expect(redirectOf(opened).hostname).toBe('localhost');
    });

    it('says that all of them are taken, and opens no browser', async () => {
      const { world, opened } = signInWorld();
      const redirect = { host: '127.0.0.1', path: '/callback', ports: [port] } as const;
      expect(await oauthSignIn(anApp({ redirect }), world, never)).toEqual({
        ok: false,
        problem: { problem: 'no-port' },
      });
      expect(opened).toEqual([]);
    });
  });
});

describe('a session', () => {
  function aSession(secrets = passingSecrets({ refreshToken: server.desk.grantRefreshToken() })) {
    const app = anApp();
    const session = new OAuthSession({
      app,
      secrets,
      clock: new SystemClock(),
      logger: silentLogger,
      userAgent: nodeAgent('Hookswitch/test'),
    });
    return { session, secrets };
  }

  it('is renewed once for all who wait, and the new token is kept before the access is used', async () => {
    const { session, secrets } = aSession();
    const before = secrets.read()['refreshToken'];
    const tokens = await Promise.all([session.token(), session.token(), session.token()]);
    expect(new Set(tokens.map((token) => token.ok && token.value)).size).toBe(1);
    expect(server.desk.asked).toHaveLength(1);
    expect(secrets.read()['refreshToken']).not.toBe(before);
    expect(await session.token()).toEqual(tokens[0]);
  });

  it('gives nobody the access before the keychain has the new token', async () => {
    const happened: string[] = [];
    const passing = passingSecrets({ refreshToken: server.desk.grantRefreshToken() });
    const keeping = Promise.withResolvers<void>();
    const kept = Promise.withResolvers<void>();
    const { session } = aSession({
      read: () => passing.read(),
      keep: async (next) => {
        keeping.resolve();
        await kept.promise;
        await passing.keep(next);
        happened.push('kept');
      },
    });
    const waiting = [session.token(), session.token()].map((token) =>
      token.then(({ ok }) => happened.push(ok ? 'used' : 'failed')),
    );
    await keeping.promise;
    waiting.push(session.token().then(({ ok }) => happened.push(ok ? 'used' : 'failed')));
    await new Promise((resolve) => setImmediate(resolve));
    expect(happened).toEqual([]);
    kept.resolve();
    await Promise.all(waiting);
    expect(happened).toEqual(['kept', 'used', 'used', 'used']);
  });

  it('gets another token when the CRM does not take one any more, but only for that one', async () => {
    const { session } = aSession();
    const first = await session.token();
    if (!first.ok) throw new Error('no token');
    session.expired(first.value);
    const second = await session.token();
    session.expired(first.value);
    expect(await session.token()).toEqual(second);
    expect([second.ok && server.desk.isGood(second.value), server.desk.asked.length]).toEqual([true, 2]);
  });

  it('gets another token before one runs out by itself', async () => {
    server.desk.lastsSeconds = 20;
    const { session } = aSession();
    await session.token();
    await session.token();
    expect(server.desk.asked).toHaveLength(2);
  });

  it('goes on with what another session of the same account was given meanwhile', async () => {
    const { session, secrets } = aSession();
    const other = aSession(secrets).session;
    const both = await Promise.all([session.token(), other.token()]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
  });

  it('says that the agent has to sign in again, and goes on once that is done', async () => {
    const { session, secrets } = aSession();
    server.desk.revoke();
    expect(await session.token()).toMatchObject({ ok: false, problem: { problem: 'sign-in-needed' } });
    expect(session.needsSignIn).toBe(true);
    await secrets.keep({ refreshToken: server.desk.grantRefreshToken() });
    expect(await session.token()).toMatchObject({ ok: true });
    expect(session.needsSignIn).toBe(false);
  });

  it('is not over because the CRM cannot be reached', async () => {
    const { session } = aSession();
    server.stop();
    expect(await session.token()).toMatchObject({ ok: false, problem: { problem: 'not-reachable' } });
    expect(session.needsSignIn).toBe(false);
  });
});
