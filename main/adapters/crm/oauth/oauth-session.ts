import * as oauth from 'oauth4webapi';

import type { Clock } from '#core/ports/clock.ts';
import type { CrmSecretBox } from '#core/ports/crm-factory.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Logger } from '#core/ports/logger.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { authServer, clientAuth, tokenRequestOptions, type OAuthApp } from './oauth-app.ts';
import { oauthFailure } from './oauth-failure.ts';
import { tokensOf, type OAuthTokens } from './oauth-tokens.ts';
import type { HttpAgent } from '../http/http-agent.ts';

/** A token that ends within this is not used any more. */
const MARGIN_MS = 30_000;

export interface OAuthSessionOptions {
  readonly app: OAuthApp;
  /** Holds `refreshToken`. */
  readonly secrets: CrmSecretBox;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly userAgent: HttpAgent;
}

/**
 * The right to ask a CRM in the agent's name. Access tokens stay in memory; the refresh token is in the keychain and,
 * where the CRM gives a new one each time, replaced there before the new access token is used. Whoever needs a token
 * while one is on its way waits for that one: a second refresh with the same token would end the session.
 */
export class OAuthSession {
  readonly #options: OAuthSessionOptions;
  #access: { readonly token: string; readonly until: number } | undefined;
  #running: Promise<Result<string, CrmFailure>> | undefined;
  #needsSignIn = false;

  constructor(options: OAuthSessionOptions) {
    this.#options = options;
  }

  /** The CRM takes the refresh token no more. */
  get needsSignIn(): boolean {
    return this.#needsSignIn;
  }

  /** An access token that is good as far as is known. */
  async token(): Promise<Result<string, CrmFailure>> {
    const access = this.#access;
    if (access !== undefined && this.#options.clock.monotonic() < access.until) return ok(access.token);
    this.#running ??= this.#refresh().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** The CRM does not take this token any more; the next one asked for is another. */
  expired(token: string): void {
    if (this.#access?.token === token) this.#access = undefined;
  }

  async #refresh(): Promise<Result<string, CrmFailure>> {
    const { refreshToken } = this.#options.secrets.read();
    if (refreshToken === undefined) return this.#ended({ problem: 'sign-in-needed' });
    const granted = await this.#ask(refreshToken);
    if (granted.ok) return this.#keep(granted.value);
    const isOther = this.#options.secrets.read()['refreshToken'] !== refreshToken;
    if (granted.problem.problem !== 'sign-in-needed') return granted;
    // Another session of the same account was first, or the agent signed in meanwhile.
    return isOther ? this.#refresh() : this.#ended(granted.problem);
  }

  async #ask(refreshToken: string): Promise<Result<OAuthTokens, CrmFailure>> {
    const { app, userAgent } = this.#options;
    const server = authServer(app);
    const client = { client_id: app.clientId };
    try {
      const options = tokenRequestOptions(app, userAgent);
      const response = await oauth.refreshTokenGrantRequest(
        server,
        client,
        clientAuth(app),
        refreshToken,
        options,
      );
      return ok(tokensOf(await oauth.processRefreshTokenResponse(server, client, response)));
    } catch (error) {
      return fail(oauthFailure(error));
    }
  }

  async #keep({ accessToken, refreshToken, lastsMs }: OAuthTokens): Promise<Result<string, CrmFailure>> {
    const { secrets, clock } = this.#options;
    const kept = secrets.read();
    if (refreshToken !== undefined && refreshToken !== kept['refreshToken'])
      await secrets.keep({ ...kept, refreshToken });
    this.#needsSignIn = false;
    const goodMs = lastsMs === undefined ? Number.POSITIVE_INFINITY : lastsMs - MARGIN_MS;
    this.#access = { token: accessToken, until: clock.monotonic() + goodMs };
    return ok(accessToken);
  }

  #ended(failure: CrmFailure): Result<never, CrmFailure> {
    this.#needsSignIn = true;
    this.#options.logger.warn('oauth.sign-in-needed', { detail: failure.detail });
    return fail(failure);
  }
}
