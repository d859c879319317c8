import type { Clock } from '#core/ports/clock.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** What lets a request in. */
export interface CreatioPass {
  readonly headers: Readonly<Record<string, string>>;
  /** Monotonic ms; missing where only the server knows. */
  readonly until?: number;
}

/** One way to sign in: with a name and password, or for a token. */
export type CreatioSignIn = () => Promise<Result<CreatioPass, CrmFailure>>;

/** A wrong password that is tried at every call locks the user out: a refusal stands this long, or until it is tested. */
export const REFUSAL_KEPT_MS = 900_000;

/**
 * The agent's session with a Creatio: signs in when it is needed, once for all requests that wait, and again when the
 * server does not know it any more. What goes wrong here went wrong before the request itself: nothing was done.
 */
export class CreatioSession {
  readonly #signIn: CreatioSignIn;
  readonly #clock: Clock;
  #pass: CreatioPass | undefined;
  #pending: Promise<Result<CreatioPass, CrmFailure>> | undefined;
  #refused: { readonly at: number; readonly failure: CrmFailure } | undefined;

  constructor(signIn: CreatioSignIn, clock: Clock) {
    this.#signIn = signIn;
    this.#clock = clock;
  }

  pass(): Promise<Result<CreatioPass, CrmFailure>> {
    const now = this.#clock.monotonic();
    if (this.#pass !== undefined && now < (this.#pass.until ?? Infinity))
      return Promise.resolve(ok(this.#pass));
    if (this.#refused !== undefined && now - this.#refused.at < REFUSAL_KEPT_MS)
      return Promise.resolve(fail(this.#refused.failure));
    this.#pending ??= this.#begin().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  /** The server did not take this pass. Of several requests that noticed, the first counts. */
  expired(pass: CreatioPass): void {
    if (this.#pass === pass) this.#pass = undefined;
  }

  /** Somebody wants to know whether it works by now. */
  tryAnew(): void {
    this.#refused = undefined;
  }

  async #begin(): Promise<Result<CreatioPass, CrmFailure>> {
    const signedIn = await this.#signIn();
    this.#refused = undefined;
    if (signedIn.ok) {
      this.#pass = signedIn.value;
      return signedIn;
    }
    const { problem } = signedIn.problem;
    if (problem === 'not-allowed') this.#refused = { at: this.#clock.monotonic(), failure: signedIn.problem };
    const isUnsure = problem === 'no-answer' || problem === 'bad-answer' || problem === 'server-trouble';
    return isUnsure ? fail({ ...signedIn.problem, problem: 'not-reachable' }) : signedIn;
  }
}
