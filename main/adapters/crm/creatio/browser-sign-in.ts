import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CrmSite } from '../crm-site.ts';
import { httpRequest } from '../http/http-request.ts';
import type { OAuthApp } from '../oauth/oauth-app.ts';
import type { OAuthSession } from '../oauth/oauth-session.ts';
import { findPrefix } from './creatio-host.ts';
import { isSameHouse } from './creatio-identity.ts';
import type { CreatioSignIn } from './creatio-session.ts';
import type { HttpAgent } from '../http/http-agent.ts';

const DISCOVERY_TIMEOUT_MS = 10_000;

/** What of the discovery document is used (OpenID Connect Discovery 1.0 §3). */
const Discovery = z.object({
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  scopes_supported: z.array(z.string()).catch([]),
});

/** Ports that the administrator can register, should Creatio compare the whole address. */
const REDIRECT = { host: 'localhost', path: '/hookswitch', ports: [17871, 17872, 17873] } as const;

export interface CreatioOAuthClient {
  readonly clientId: string;
  readonly clientSecret: string | undefined;
}

/** How tokens are renewed; the page for signing in is not needed any more. */
export function creatioOAuthApp(tokenUrl: string, { clientId, clientSecret }: CreatioOAuthClient): OAuthApp {
  return {
    authorizeUrl: new URL(tokenUrl).origin,
    tokenUrl,
    clientId,
    ...(clientSecret !== undefined && { clientSecret }),
    redirect: REDIRECT,
  };
}

/** Asks a Creatio (from 8.3 on) where its agents sign in. */
export async function discoverCreatio(
  { origin, folder }: CrmSite,
  client: CreatioOAuthClient,
  userAgent: HttpAgent,
): Promise<Result<OAuthApp, CrmFailure>> {
  const root = `${origin}${folder}`;
  const prefix = await findPrefix(root, userAgent);
  if (!prefix.ok) return prefix;
  const answered = await httpRequest({
    url: `${root}${prefix.value}/.well-known/openid-configuration`,
    timeoutMs: DISCOVERY_TIMEOUT_MS,
    userAgent,
  });
  if (!answered.ok) return answered;
  const { status, json } = answered.value;
  const read = Discovery.safeParse(json);
  if (status !== 200 || !read.success) return fail({ problem: 'not-offered', detail: `HTTP ${status}` });
  const { authorization_endpoint, token_endpoint, scopes_supported } = read.data;
  if (!isSameHouse(authorization_endpoint, origin) || !isSameHouse(token_endpoint, origin))
    return fail({ problem: 'bad-answer', detail: 'another domain' });
  const scope = scopes_supported.includes('offline_access') ? { scope: 'offline_access' } : {};
  return ok({ ...creatioOAuthApp(token_endpoint, client), authorizeUrl: authorization_endpoint, ...scope });
}

/** The agent's own session: each time it is asked for, the token before was not taken any more. */
export function browserSignIn(session: OAuthSession): CreatioSignIn {
  let last: string | undefined;
  return async () => {
    if (last !== undefined) session.expired(last);
    const token = await session.token();
    if (!token.ok) return token;
    last = token.value;
    return ok({ headers: { authorization: `Bearer ${token.value}` } });
  };
}
