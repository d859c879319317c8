import type * as oauth from 'oauth4webapi';

/** What a CRM granted. */
export interface OAuthTokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** How long the access token is good for, where the CRM says it. */
  readonly lastsMs?: number;
  /** The whole answer, for what a CRM says beside the standard. Unchecked. */
  readonly answer: Readonly<Record<string, unknown>>;
}

export function tokensOf(answer: oauth.TokenEndpointResponse): OAuthTokens {
  const { access_token, refresh_token, expires_in } = answer;
  return {
    accessToken: access_token,
    ...(refresh_token !== undefined && { refreshToken: refresh_token }),
    ...(expires_in !== undefined && { lastsMs: expires_in * 1000 }),
    answer,
  };
}
