import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { httpRequest, type HttpAnswer } from '../http/http-request.ts';
import type { CreatioPass, CreatioSignIn } from './creatio-session.ts';
import type { HttpAgent } from '../http/http-agent.ts';

export const SIGN_IN_TIMEOUT_MS = 8000;

/** `Code` is 0 for a login that worked; HTTP is 200 for those that did not, too. */
const Login = z.object({
  Code: z.coerce.number(),
  Message: z.string().catch(''),
  PasswordChangeUrl: z.string().catch(''),
});

export interface FormsSignInOptions {
  /** The application's address; the login is below it on every host, never below `/0`. */
  readonly root: string;
  readonly userName: string;
  readonly password: () => string;
  readonly userAgent: HttpAgent;
}

/**
 * Signs in with a name and password (`AuthService.svc/Login`). Later requests carry the cookies, and the value of
 * `BPMCSRF` as a header of that name. Users with single sign-on or a second factor cannot use this way.
 */
export function formsSignIn({ root, userName, password, userAgent }: FormsSignInOptions): CreatioSignIn {
  return async () => {
    const answered = await httpRequest({
      url: `${root}/ServiceModel/AuthService.svc/Login`,
      headers: { ForceUseSession: 'true' },
      body: {
        text: JSON.stringify({ UserName: userName, UserPassword: password() }),
        type: 'application/json; charset=utf-8',
      },
      timeoutMs: SIGN_IN_TIMEOUT_MS,
      userAgent,
    });
    return answered.ok ? readLogin(answered.value) : answered;
  };
}

function readLogin({ status, json, cookies, retryAfterMs }: HttpAnswer): Result<CreatioPass, CrmFailure> {
  const detail = `sign-in: HTTP ${status}`;
  if (status === 429 || status === 503)
    return fail({ problem: 'busy', detail, ...(retryAfterMs !== undefined && { retryAfterMs }) });
  if (status === 401 || status === 403) return fail({ problem: 'not-allowed', detail });
  const login = Login.safeParse(json);
  if (status !== 200 || !login.success) return fail({ problem: 'bad-answer', detail });
  const { Code, Message, PasswordChangeUrl } = login.data;
  if (Code !== 0 || PasswordChangeUrl !== '')
    return fail({ problem: 'not-allowed', detail: Message === '' ? `Code ${Code}` : Message });
  return passOf(cookies);
}

function passOf(cookies: readonly string[]): Result<CreatioPass, CrmFailure> {
  if (cookies.length === 0) return fail({ problem: 'bad-answer', detail: 'sign-in without cookies' });
  const csrf = cookies.find((cookie) => cookie.startsWith('BPMCSRF='))?.slice('BPMCSRF='.length);
  const headers = { cookie: cookies.join('; '), ForceUseSession: 'true' };
  return ok({ headers: csrf === undefined ? headers : { ...headers, BPMCSRF: csrf } });
}
