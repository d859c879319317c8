import * as oauth from 'oauth4webapi';

import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import { authServer, clientAuth, tokenRequestOptions, type OAuthApp } from '../oauth/oauth-app.ts';
import { oauthFailure } from '../oauth/oauth-failure.ts';
import { tokensOf, type OAuthTokens } from '../oauth/oauth-tokens.ts';
import type { HttpAgent } from '../http/http-agent.ts';

/** Redeems a code that the agent copied from the portal's page. */
export async function redeemCode(
  app: OAuthApp,
  code: string,
  userAgent: HttpAgent,
): Promise<Result<OAuthTokens, CrmFailure>> {
  const server = authServer(app);
  const client = { client_id: app.clientId };
  const state = oauth.generateRandomState();
  try {
    const came = oauth.validateAuthResponse(server, client, new URLSearchParams({ code, state }), state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      clientAuth(app),
      came,
      'urn:ietf:wg:oauth:2.0:oob',
      oauth.nopkce,
      tokenRequestOptions(app, userAgent),
    );
    return ok(tokensOf(await oauth.processAuthorizationCodeResponse(server, client, response)));
  } catch (error) {
    return fail(oauthFailure(error));
  }
}
