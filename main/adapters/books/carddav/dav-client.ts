import type { BookFailure } from '#core/ports/book-source.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { HttpAgent } from '../../crm/http/http-agent.ts';
import { httpRequest, type HttpAnswer } from '../../crm/http/http-request.ts';
import { Pace } from '../../imports/pace.ts';
import { readMultistatus, type DavAnswer } from './dav-answer.ts';
import { httpProblem } from './dav-problem.ts';
import { DavSignIn } from './dav-sign-in.ts';
import { mayFollow } from './may-follow.ts';

const TIMEOUT_MS = 30_000;
/** Twenty thousand entries with their tags, or thirty cards with pictures. */
const ANSWER_MAX_BYTES = 32 * 1024 * 1024;
const REDIRECTS_MAX = 5;
const SIGN_INS_MAX = 2;

/** An answer, and where it came from. */
interface Came {
  readonly answer: HttpAnswer;
  readonly url: string;
}

export interface DavSettings {
  readonly userName: string;
  readonly password: string;
  readonly userAgent: HttpAgent;
  readonly signal: AbortSignal;
}

export interface DavQuestion {
  readonly method: 'PROPFIND' | 'REPORT' | 'GET';
  readonly depth?: 0 | 1;
  readonly body?: string;
}

/** A multistatus, and where it came from once redirects were followed. */
export interface DavFound extends DavAnswer {
  readonly url: string;
}

/** A refusal by status, for who knows another way. */
export interface DavRefusal extends BookFailure {
  readonly status?: number;
  readonly text?: string;
}

/**
 * Asks one CardDAV server. Redirects are followed where the password may go (`mayFollow`), with the same question: a
 * browser would turn it into another. Nothing is ever written.
 */
export class DavClient {
  readonly #settings: DavSettings;
  readonly #signIn: DavSignIn;

  constructor(settings: DavSettings) {
    this.#settings = settings;
    this.#signIn = new DavSignIn(settings);
  }

  /** A question whose answer is a multistatus. */
  async ask(url: string, question: DavQuestion): Promise<Result<DavFound, DavRefusal>> {
    const answered = await this.#send(url, question);
    if (!answered.ok) return answered;
    const { answer, url: from } = answered.value;
    if (answer.status !== 207)
      return fail({ ...httpProblem(answer), status: answer.status, text: answer.text });
    const pace = new Pace(this.#settings.signal);
    const read = await readMultistatus(answer.text, () => pace.rest());
    return read === undefined ? fail({ problem: 'bad-answer' }) : ok({ ...read, url: from });
  }

  /** One card by itself. */
  async card(url: string): Promise<Result<string, DavRefusal>> {
    const answered = await this.#send(url, { method: 'GET' });
    if (!answered.ok) return answered;
    const { status, text } = answered.value.answer;
    return status === 200 ? ok(text) : fail({ ...httpProblem(answered.value.answer), status });
  }

  async #send(url: string, question: DavQuestion): Promise<Result<Came, DavRefusal>> {
    const { signal } = this.#settings;
    let at = url;
    let signIns = 0;
    for (let redirects = 0; redirects <= REDIRECTS_MAX;) {
      const answered = await this.#sendOnce(at, question);
      if (signal.aborted) return fail({ problem: 'stopped' });
      if (!answered.ok) return fail(sendProblem(answered.problem));
      const { status, headers } = answered.value;
      const wanted = status === 401 ? (headers.get('www-authenticate') ?? '') : '';
      // Signing in another way, and once more with a fresh number.
      if (wanted !== '' && signIns < SIGN_INS_MAX && this.#signIn.challenged(wanted)) {
        signIns += 1;
        continue;
      }
      const next = locationOf(answered.value, at);
      if (next === undefined) return ok({ answer: answered.value, url: at });
      if (!mayFollow(url, next)) return fail({ problem: 'moved', detail: new URL(next).origin });
      at = next;
      redirects += 1;
    }
    return fail({ problem: 'bad-answer', detail: 'redirects' });
  }

  #sendOnce(url: string, { method, depth, body }: DavQuestion) {
    const { userAgent, signal } = this.#settings;
    const authorization = this.#signIn.header(method, url);
    return httpRequest({
      url,
      method,
      timeoutMs: TIMEOUT_MS,
      maxBytes: ANSWER_MAX_BYTES,
      userAgent,
      signal,
      headers: {
        accept: method === 'GET' ? 'text/vcard' : 'application/xml, text/xml',
        ...(authorization !== undefined && { authorization }),
        ...(depth !== undefined && { depth: String(depth) }),
      },
      ...(body !== undefined && { body: { text: body, type: 'application/xml; charset=utf-8' } }),
    });
  }
}

function locationOf({ status, headers }: HttpAnswer, from: string): string | undefined {
  const location = headers.get('location');
  const isRedirect = [301, 302, 303, 307, 308].includes(status) && location !== null;
  return isRedirect ? (URL.parse(location, from)?.href ?? undefined) : undefined;
}

function sendProblem({
  problem,
  detail,
}: {
  readonly problem: string;
  readonly detail?: string;
}): BookFailure {
  const told = detail === undefined ? {} : { detail };
  if (detail !== undefined && /CERT|SELF_SIGNED/.test(detail)) return { problem: 'certificate', detail };
  return { problem: problem === 'not-reachable' ? 'not-reachable' : 'no-answer', ...told };
}
