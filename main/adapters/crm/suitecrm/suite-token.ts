import { z } from 'zod';

import type { Clock } from '#core/ports/clock.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { httpRequest, type HttpAnswer } from '../http/http-request.ts';
import { suiteFailure } from './suite-problem.ts';
import type { HttpAgent } from '../http/http-agent.ts';

/** An OAuth2 client of SuiteCRM; with a user's name and password what is written is that user's. */
export interface SuiteKeys {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly userName?: string;
  readonly password?: string;
}

const Token = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().catch(3600) });

/** A token is not used in its last moments: the server's clock may run ahead. */
const SPARE_MS = 60_000;
const SIGN_IN_TIMEOUT_MS = 10_000;

export interface SuiteTokenOptions {
  readonly site: string;
  /** Where the API may live, the likeliest first: below the site, or in the `legacy` folder of SuiteCRM 8. */
  readonly folders: readonly string[];
  readonly keys: SuiteKeys;
  readonly clock: Clock;
  readonly userAgent: HttpAgent;
}

/** A token, and where it opens the API. */
export interface SuitePass {
  readonly api: string;
  readonly token: string;
}

/** Signs in when it must and keeps the token in memory; everybody who waits shares one sign-in. */
export class SuiteToken {
  readonly #options: SuiteTokenOptions;
  #kept: (SuitePass & { readonly until: number }) | undefined;
  #asking: Promise<Result<SuitePass, CrmFailure>> | undefined;

  constructor(options: SuiteTokenOptions) {
    this.#options = options;
  }

  async pass(): Promise<Result<SuitePass, CrmFailure>> {
    if (this.#kept !== undefined && this.#options.clock.monotonic() < this.#kept.until) return ok(this.#kept);
    this.#asking ??= this.#signIn().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** The API did not take this token; one that came in the meantime stays. */
  drop(token: string): void {
    if (this.#kept?.token === token) this.#kept = undefined;
  }

  async #signIn(): Promise<Result<SuitePass, CrmFailure>> {
    let last: CrmFailure = { problem: 'bad-answer' };
    for (const folder of this.#options.folders) {
      const api = `${this.#options.site}${folder}Api/`;
      const answered = await this.#ask(`${api}access_token`);
      if (!answered.ok) return answered;
      const token = Token.safeParse(answered.value.json);
      if (answered.value.status === 200 && token.success) return ok(this.#keep(api, token.data));
      last = suiteFailure(answered.value);
      if (last.problem !== 'bad-answer') return fail(last);
    }
    return fail(last);
  }

  #ask(url: string): Promise<Result<HttpAnswer, CrmFailure>> {
    const { clientId, clientSecret, userName, password } = this.#options.keys;
    const user =
      userName !== undefined && password !== undefined ? { username: userName, password } : undefined;
    const form = {
      grant_type: user === undefined ? 'client_credentials' : 'password',
      client_id: clientId,
      client_secret: clientSecret,
      ...user,
    };
    const { userAgent } = this.#options;
    return httpRequest({ url, body: { form }, timeoutMs: SIGN_IN_TIMEOUT_MS, userAgent });
  }

  #keep(api: string, { access_token: token, expires_in }: z.infer<typeof Token>): SuitePass {
    const lastsMs = Math.max(expires_in * 1000 - SPARE_MS, 1000);
    this.#kept = { api, token, until: this.#options.clock.monotonic() + lastsMs };
    return this.#kept;
  }
}
