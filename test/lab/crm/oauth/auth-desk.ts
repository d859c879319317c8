import { createHash, randomBytes } from 'node:crypto';

/** An answer of the token endpoint. */
export interface AuthAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Code {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string | undefined;
}

/**
 * The part of a CRM that lets programs in (RFC 6749, RFC 7636): codes that are good once, access tokens, and refresh
 * tokens that die when the next one is given. Whoever opens its page has agreed at once.
 */
export class AuthDesk {
  readonly clientId: string;
  /** Addresses that it sends a browser back to; every one of this computer when empty. */
  redirectUris: readonly string[] = [];
  /** The agent says no. */
  refuses = false;
  rotates = true;
  /** Whether the token endpoint says how long an access token lasts. */
  lastsSeconds: number | undefined;
  /** What else it says, as CRMs do. */
  extra: Readonly<Record<string, unknown>> = {};
  /** Every form that came to the token endpoint. */
  readonly asked: Readonly<Record<string, string>>[] = [];
  readonly #codes = new Map<string, Code>();
  readonly #access = new Set<string>();
  readonly #refresh = new Set<string>();

  constructor(clientId: string) {
    this.clientId = clientId;
  }

  /** Where the browser goes from its page; undefined when it shows an error of its own instead. */
  authorize(query: URLSearchParams): string | undefined {
    const redirectUri = query.get('redirect_uri') ?? '';
    const isKnown =
      this.redirectUris.length === 0
        ? /^http:\/\/(127\.0\.0\.1|localhost):\d+\//.test(redirectUri)
        : this.redirectUris.includes(redirectUri);
    if (!isKnown || query.get('client_id') !== this.clientId) return undefined;
    const back = new URL(redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    if (this.refuses) {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'end-user denied authorization');
      return back.href;
    }
    const code = randomBytes(12).toString('base64url');
    const challenge = query.get('code_challenge') ?? undefined;
    this.#codes.set(code, { clientId: this.clientId, redirectUri, challenge });
    back.searchParams.set('code', code);
    return back.href;
  }

  /** The token endpoint. */
  token(form: Readonly<Record<string, string>>): AuthAnswer {
    this.asked.push(form);
    if (form['client_id'] !== this.clientId) return refused('invalid_client_id', 'client identifier invalid');
    if (form['grant_type'] === 'authorization_code') return this.#byCode(form);
    if (form['grant_type'] === 'refresh_token') return this.#byRefresh(form['refresh_token'] ?? '');
    return refused('unsupported_grant_type', 'grant type not supported');
  }

  isGood(accessToken: string): boolean {
    return this.#access.has(accessToken);
  }

  /** Every access token ran out. */
  expire(): void {
    this.#access.clear();
  }

  /** The administrator took it all back. */
  revoke(): void {
    this.#access.clear();
    this.#refresh.clear();
  }

  /** A refresh token, as a sign-in some time ago gave it. */
  grantRefreshToken(): string {
    const token = `5Aep861.${randomBytes(16).toString('base64url')}`;
    this.#refresh.add(token);
    return token;
  }

  #byCode(form: Readonly<Record<string, string>>): AuthAnswer {
    const code = this.#codes.get(form['code'] ?? '');
    this.#codes.delete(form['code'] ?? '');
    if (code === undefined || code.redirectUri !== form['redirect_uri'])
      return refused('invalid_grant', 'expired authorization code');
    const proof = createHash('sha256')
      .update(form['code_verifier'] ?? '')
      .digest('base64url');
    if (code.challenge !== undefined && code.challenge !== proof)
      return refused('invalid_grant', 'invalid code verifier');
    return this.#granted(this.grantRefreshToken());
  }

  #byRefresh(token: string): AuthAnswer {
    if (!this.#refresh.has(token)) return refused('invalid_grant', 'expired access/refresh token');
    if (!this.rotates) return this.#granted(undefined);
    this.#refresh.delete(token);
    return this.#granted(this.grantRefreshToken());
  }

  #granted(refreshToken: string | undefined): AuthAnswer {
    const accessToken = `00Dlab!${randomBytes(16).toString('base64url')}`;
    this.#access.add(accessToken);
    return {
      status: 200,
      body: {
        access_token: accessToken,
        token_type: 'Bearer',
        ...(refreshToken !== undefined && { refresh_token: refreshToken }),
        ...(this.lastsSeconds !== undefined && { expires_in: this.lastsSeconds }),
        ...this.extra,
      },
    };
  }
}

function refused(error: string, description: string): AuthAnswer {
  return { status: 400, body: { error, error_description: description } };
}
