import * as oauth from 'oauth4webapi';

import type { HttpFetch } from '../http/http-agent.ts';
import type { HttpAgent } from '../http/http-agent.ts';

/** How a CRM lets a desktop program in (RFC 6749 with RFC 7636 and RFC 8252). */
export interface OAuthApp {
  /** The page on which the agent signs in. */
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Only where the CRM asks for one: a program on a PC keeps no secret from its user. */
  readonly clientSecret?: string;
  readonly scope?: string;
  /** More parameters of the page. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Off only for a CRM that does not know PKCE. */
  readonly pkce?: boolean;
  readonly redirect: OAuthRedirect;
  /** For token endpoints that are not quite RFC 6749. */
  readonly fetch?: OAuthFetch;
}

/** Puts a question to a token endpoint right, and sends it by the given way. */
export type OAuthFetch = (url: string, init: RequestInit, send: HttpFetch) => Promise<Response>;

/** Where the browser comes back to. A CRM that compares the whole address gets ports that it knows, tried in turn. */
export interface OAuthRedirect {
  readonly host: '127.0.0.1' | 'localhost';
  readonly path: string;
  /** None: any free one. */
  readonly ports: readonly number[];
}

const TOKEN_TIMEOUT_MS = 20_000;

export function authServer({ authorizeUrl, tokenUrl }: OAuthApp): oauth.AuthorizationServer {
  return {
    issuer: new URL(authorizeUrl).origin,
    authorization_endpoint: authorizeUrl,
    token_endpoint: tokenUrl,
  };
}

export function clientAuth({ clientSecret }: OAuthApp): oauth.ClientAuth {
  return clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(clientSecret);
}

/** Plain HTTP is for a server on this computer alone. Redirects are not followed: they would carry the code away. */
export function tokenRequestOptions(app: OAuthApp, userAgent: HttpAgent): oauth.TokenEndpointRequestOptions {
  const send = (url: string, init: RequestInit) =>
    app.fetch === undefined ? userAgent.fetch(url, init) : app.fetch(url, init, userAgent.fetch);
  return {
    [oauth.customFetch]: (url: string, init: RequestInit) => send(url, { ...init, redirect: 'manual' }),
    [oauth.allowInsecureRequests]: app.tokenUrl.startsWith('http://127.0.0.1:'),
    headers: { 'user-agent': userAgent.name },
    signal: () => AbortSignal.timeout(TOKEN_TIMEOUT_MS),
  };
}
