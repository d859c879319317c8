import type { OAuthApp } from '../oauth/oauth-app.ts';
/**
 * The address that the application's card has to name, and so one port: the portal ignores the address that it is asked
 * with.
 */
export declare const BITRIX24_REDIRECT: {
  readonly host: '127.0.0.1';
  readonly path: '/bitrix24';
  readonly ports: readonly [17881];
};
export interface Bitrix24Login {
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
}
/** A local application of a portal (Bitrix24 REST docs, "OAuth 2.0"): a secret of its own, and no PKCE. */
export declare function bitrix24App({ origin, clientId, clientSecret }: Bitrix24Login): OAuthApp;
