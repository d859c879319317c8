import type { OAuthApp, OAuthFetch } from '../oauth/oauth-app.ts';

/** Where all portals of the cloud redeem their codes. */
const TOKEN_URL = 'https://oauth.bitrix.info/oauth/token/';

/**
 * The address that the application's card has to name, and so one port: the portal ignores the address that it is asked
 * with.
 */
export const BITRIX24_REDIRECT = { host: '127.0.0.1', path: '/bitrix24', ports: [17_881] } as const;

export interface Bitrix24Login {
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A local application of a portal (Bitrix24 REST docs, "OAuth 2.0"): a secret of its own, and no PKCE. */
export function bitrix24App({ origin, clientId, clientSecret }: Bitrix24Login): OAuthApp {
  return {
    authorizeUrl: `${origin}/oauth/authorize/`,
    tokenUrl: origin.startsWith('http://127.0.0.1:') ? `${origin}/oauth/token/` : TOKEN_URL,
    clientId,
    clientSecret,
    pkce: false,
    redirect: BITRIX24_REDIRECT,
    fetch: askForToken,
  };
}

/** Bitrix24 wants its questions as a query, and leaves out that tokens are bearer tokens (RFC 6749 §5.1 asks for it). */
const askForToken: OAuthFetch = async (url, { body, signal, headers }, send) => {
  const asked = new URL(url);
  const fields =
    body instanceof URLSearchParams ? body : new URLSearchParams(typeof body === 'string' ? body : '');
  for (const [name, value] of fields) if (name !== 'redirect_uri') asked.searchParams.set(name, value);
  const sent = new Headers(headers);
  sent.delete('content-type');
  const answer = await send(asked.href, {
    method: 'GET',
    redirect: 'manual',
    headers: sent,
    ...(signal !== undefined && { signal }),
  });
  const told: unknown = await answer.json().catch(() => undefined);
  if (typeof told !== 'object' || told === null) return new Response('', { status: answer.status });
  const isGranted = 'access_token' in told;
  const expires = 'expires_in' in told ? Number(told.expires_in) : undefined;
  return Response.json(
    isGranted
      ? { ...told, token_type: 'bearer', ...(expires !== undefined && { expires_in: expires }) }
      : told,
    { status: isGranted ? 200 : Math.max(400, answer.status) },
  );
};
