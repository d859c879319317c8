import * as oauth from 'oauth4webapi';

import type { CrmSignInFailure } from '#core/ports/crm-factory.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { SignInWorld } from '../crm-world.ts';
import { LoopbackServer, type Arrival } from './loopback-server.ts';
import { authServer, clientAuth, tokenRequestOptions, type OAuthApp } from './oauth-app.ts';
import { oauthFailure } from './oauth-failure.ts';
import { tokensOf, type OAuthTokens } from './oauth-tokens.ts';
import type { HttpAgent } from '../http/http-agent.ts';

/** How long the agent has in the browser; `crm.problem.timed-out` says it in words. */
export const SIGN_IN_MS = 5 * 60_000;

type SignedIn = Result<OAuthTokens, CrmSignInFailure>;

/**
 * Lets the agent sign in in the default browser: authorization code with PKCE, back to this computer by a loopback address
 * (RFC 8252). Ends when the browser comes back, when time is over, or when `stop` aborts; always leaves no port open.
 */
export async function oauthSignIn(app: OAuthApp, world: SignInWorld, stop: AbortSignal): Promise<SignedIn> {
  const server = await LoopbackServer.start(app.redirect);
  if (server === undefined) return fail({ problem: 'no-port' });
  try {
    return await signInBy(server, app, world, stop);
  } finally {
    server.close();
  }
}

async function signInBy(
  server: LoopbackServer,
  app: OAuthApp,
  world: SignInWorld,
  stop: AbortSignal,
): Promise<SignedIn> {
  const state = oauth.generateRandomState();
  const verifier = oauth.generateRandomCodeVerifier();
  const challenge = await oauth.calculatePKCECodeChallenge(verifier);
  const usesPkce = app.pkce ?? true;
  const url = pageUrl(app, { state, redirectUri: server.redirectUri, ...(usesPkce && { challenge }) });
  const waiting = firstOf(server.arrival(state), world, stop);
  const opened = await world.opener.open(url.href, [url.protocol === 'https:' ? url.host : url.origin]);
  if (!opened.ok) return fail({ problem: 'browser-failed', detail: opened.problem });
  const arrived = await waiting;
  if (typeof arrived === 'string') return fail({ problem: arrived });
  const signedIn = await exchange(app, arrived.parameters, {
    state,
    verifier: usesPkce ? verifier : oauth.nopkce,
    redirectUri: server.redirectUri,
    userAgent: world.userAgent,
  });
  arrived.answer(signedIn.ok ? world.words.done : world.words.failed);
  return signedIn;
}

function pageUrl(
  { authorizeUrl, clientId, scope, parameters = {} }: OAuthApp,
  { state, redirectUri, challenge }: { state: string; redirectUri: string; challenge?: string },
): URL {
  const url = new URL(authorizeUrl);
  const values = {
    ...parameters,
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state,
    ...(scope !== undefined && { scope }),
    ...(challenge !== undefined && { code_challenge: challenge, code_challenge_method: 'S256' }),
  };
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return url;
}

/** Whatever comes first: the browser, the end of the time, or the agent's word. */
function firstOf(
  arrival: Promise<Arrival>,
  { timer }: SignInWorld,
  stop: AbortSignal,
): Promise<Arrival | 'timed-out' | 'cancelled'> {
  if (stop.aborted) return Promise.resolve('cancelled');
  return new Promise((resolve) => {
    const cancelTimer = timer.after(SIGN_IN_MS, () => resolve('timed-out'));
    const onAbort = (): void => {
      cancelTimer();
      resolve('cancelled');
    };
    stop.addEventListener('abort', onAbort, { once: true });
    void arrival.then((arrived) => {
      cancelTimer();
      stop.removeEventListener('abort', onAbort);
      resolve(arrived);
    });
  });
}

interface Exchange {
  readonly state: string;
  readonly verifier: string | typeof oauth.nopkce;
  readonly redirectUri: string;
  readonly userAgent: HttpAgent;
}

async function exchange(
  app: OAuthApp,
  came: URLSearchParams,
  { state, verifier, redirectUri, userAgent }: Exchange,
): Promise<SignedIn> {
  const server = authServer(app);
  const client = { client_id: app.clientId };
  // Of one server that was asked, its own word on who it is says nothing more.
  const parameters = new URLSearchParams([...came].filter(([name]) => name !== 'iss'));
  try {
    const checked = oauth.validateAuthResponse(server, client, parameters, state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      clientAuth(app),
      checked,
      redirectUri,
      verifier,
      tokenRequestOptions(app, userAgent),
    );
    return ok(tokensOf(await oauth.processAuthorizationCodeResponse(server, client, response)));
  } catch (error) {
    return fail(refusal(error));
  }
}

/** That the agent has to sign in again is no news to one who does. */
function refusal(error: unknown): CrmSignInFailure {
  if (error instanceof oauth.AuthorizationResponseError)
    return {
      problem: 'sign-in-refused',
      detail: [error.error, error.error_description].filter(Boolean).join(': '),
    };
  const failure = oauthFailure(error);
  const isRefused = failure.problem === 'sign-in-needed' || failure.problem === 'not-allowed';
  return isRefused ? { ...failure, problem: 'sign-in-refused' } : failure;
}
