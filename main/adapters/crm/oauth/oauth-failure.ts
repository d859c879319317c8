import * as oauth from 'oauth4webapi';

import type { CrmFailure } from '#core/ports/crm-writer.ts';

import { connectionFailure } from '../http/connection-failure.ts';

/**
 * What went wrong at a token endpoint. `invalid_grant` (RFC 6749 §5.2) is a code or token that is not good any more: the
 * agent has to sign in again. Other codes are about the app itself.
 */
export function oauthFailure(error: unknown): CrmFailure {
  if (error instanceof oauth.ResponseBodyError) {
    const detail = [error.error, error.error_description].filter(Boolean).join(': ');
    if (error.error === 'invalid_grant') return { problem: 'sign-in-needed', detail };
    return { problem: error.status >= 500 ? 'server-trouble' : 'not-allowed', detail };
  }
  if (
    error instanceof oauth.OperationProcessingError ||
    error instanceof oauth.WWWAuthenticateChallengeError
  ) {
    const status = error.cause instanceof Response ? error.cause.status : undefined;
    if (status === 429) return { problem: 'busy', detail: 'HTTP 429' };
    if (status !== undefined && status >= 500) return { problem: 'server-trouble', detail: `HTTP ${status}` };
    return { problem: 'bad-answer', detail: status === undefined ? error.message : `HTTP ${status}` };
  }
  return connectionFailure(error, error instanceof Error && error.name === 'TimeoutError');
}
