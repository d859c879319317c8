import { type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { type OAuthApp } from '../oauth/oauth-app.ts';
import { type OAuthTokens } from '../oauth/oauth-tokens.ts';
/** Redeems a code that the agent copied from the portal's page. */
export declare function redeemCode(
  app: OAuthApp,
  code: string,
  userAgent: string,
): Promise<Result<OAuthTokens, CrmFailure>>;
