import { z } from 'zod';

import type { Clock } from '#core/ports/clock.ts';
import { fail, ok } from '#shared/result.ts';

import { httpRequest } from '../http/http-request.ts';
import type { CreatioSignIn } from './creatio-session.ts';
import { SIGN_IN_TIMEOUT_MS } from './forms-sign-in.ts';
import type { HttpAgent } from '../http/http-agent.ts';

/** How long a token is good is not documented: without a word the server's 401 says when it is not. */
const Token = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().optional().catch(undefined),
});

const TokenError = z.object({ error: z.string() });

/** A token is given up this long before its end, so that no request meets it on the way. */
const TOKEN_MARGIN_S = 60;

export interface ClientSignInOptions {
  /** Where the identity service is; in the cloud `https://NAME-is.creatio.com`. */
  readonly identity: string;
  readonly clientId: string;
  readonly clientSecret: () => string;
  readonly clock: Clock;
  readonly userAgent: HttpAgent;
}

/** Signs in as the technical user of an OAuth client (client credentials at `/connect/token`). */
export function clientSignIn(options: ClientSignInOptions): CreatioSignIn {
  const { identity, clientId, clientSecret, clock, userAgent } = options;
  return async () => {
    const answered = await httpRequest({
      url: `${identity}/connect/token`,
      body: {
        form: { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret() },
      },
      timeoutMs: SIGN_IN_TIMEOUT_MS,
      userAgent,
    });
    if (!answered.ok) return answered;
    const { status, json, retryAfterMs } = answered.value;
    const token = Token.safeParse(json);
    if (status === 200 && token.success) {
      const { access_token, expires_in } = token.data;
      const headers = { authorization: `Bearer ${access_token}` };
      if (expires_in === undefined) return ok({ headers });
      return ok({ headers, until: clock.monotonic() + Math.max(0, expires_in - TOKEN_MARGIN_S) * 1000 });
    }
    const error = TokenError.safeParse(json);
    const detail = error.success ? error.data.error : `token: HTTP ${status}`;
    if (status === 429 || status === 503)
      return fail({ problem: 'busy', detail, ...(retryAfterMs !== undefined && { retryAfterMs }) });
    return fail({ problem: error.success || status === 401 ? 'not-allowed' : 'bad-answer', detail });
  };
}
