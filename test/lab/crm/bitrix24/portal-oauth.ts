import { randomBytes } from 'node:crypto';

/** A code has to be redeemed within this. */
const CODE_MS = 30_000;
const ACCESS_MS = 3_600_000;

export interface TokenAnswer {
  readonly status: number;
  readonly body: string;
}

/** The portal's local application: who may sign in by it, and what was granted. */
export class PortalOAuth {
  readonly clientId = 'local.6746a1b2c3d4e5.01234567';
  readonly clientSecret = 'labsecret0000000000000000000000042';
  /** The address in the application's card; without one the portal shows the code. */
  redirect: string | undefined = 'http://127.0.0.1:17881/bitrix24';
  /** Questions for tokens, as they came. */
  readonly asked: Record<string, string>[] = [];
  readonly #now: () => number;
  readonly #codes = new Map<string, number>();
  readonly #refresh = new Set<string>();
  readonly #access = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The page on which the agent agrees, as if it had: a way back, or a code to copy. */
  authorize(query: URLSearchParams): { readonly location?: string; readonly code: string } {
    const code = randomBytes(16).toString('hex');
    this.#codes.set(code, this.#now());
    if (this.redirect === undefined || query.get('client_id') !== this.clientId) return { code };
    const location = new URL(this.redirect);
    const told = { code, state: query.get('state') ?? '', domain: 'lab', member_id: 'a1b2', scope: 'crm' };
    for (const [name, value] of Object.entries(told)) location.searchParams.set(name, value);
    return { location: location.href, code };
  }

  token(query: URLSearchParams): TokenAnswer {
    const asked = Object.fromEntries(query);
    this.asked.push(asked);
    if (asked['client_id'] !== this.clientId || asked['client_secret'] !== this.clientSecret)
      return refusal('invalid_client', 'Invalid client');
    if (asked['grant_type'] === 'authorization_code') {
      const issuedAt = this.#codes.get(asked['code'] ?? '');
      this.#codes.delete(asked['code'] ?? '');
      const isGood = issuedAt !== undefined && this.#now() - issuedAt < CODE_MS;
      return isGood ? this.#grant() : refusal('invalid_grant', 'The authorization code is not valid');
    }
    return this.#refresh.delete(asked['refresh_token'] ?? '')
      ? this.#grant()
      : refusal('invalid_grant', 'Refresh token is not valid');
  }

  isGood(token: unknown): boolean {
    return typeof token === 'string' && (this.#access.get(token) ?? 0) > this.#now();
  }

  /** What an hour does to all access tokens. */
  expireAccess(): void {
    this.#access.clear();
  }

  /** The application was removed from the portal. */
  withdraw(): void {
    this.#access.clear();
    this.#refresh.clear();
  }

  #grant(): TokenAnswer {
    const access = randomBytes(16).toString('hex');
    const refresh = randomBytes(16).toString('hex');
    this.#access.set(access, this.#now() + ACCESS_MS);
    this.#refresh.add(refresh);
    const body = {
      access_token: access,
      refresh_token: refresh,
      expires_in: 3600,
      scope: 'crm,telephony,user_brief',
      domain: 'lab',
      member_id: 'a1b2',
      status: 'L',
      user_id: 7,
    };
    return { status: 200, body: JSON.stringify(body) };
  }
}

function refusal(error: string, words: string): TokenAnswer {
  return { status: 400, body: JSON.stringify({ error, error_description: words }) };
}
