import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** More than any CRM answers to what is asked here. */
const ANSWER_MAX_BYTES = 4 * 1024 * 1024;

export interface JsonRequest {
  readonly url: string;
  readonly body: unknown;
  readonly timeoutMs: number;
  readonly userAgent: string;
  /** Aborts when nobody wants the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

export interface JsonAnswer {
  readonly status: number;
  /** Undefined when it is no JSON. */
  readonly body: unknown;
  readonly retryAfterMs?: number;
}

/** Codes of Node and undici for a connection that was never made: nothing was sent. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Posts JSON and reads what comes back, up to a size and a time. Redirects are not followed: an API has none, a login
 * page has. Failures say whether the other side can have seen anything. Addresses and bodies never appear in them: an
 * address may be a password.
 */
export async function jsonRequest(request: JsonRequest): Promise<Result<JsonAnswer, CrmFailure>> {
  const { url, body, timeoutMs, userAgent, signal } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'user-agent': userAgent,
      },
      body: JSON.stringify(body),
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
    });
    const text = await readCapped(response);
    const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), Date.now());
    return ok({
      status: response.status,
      body: parsed(text),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  } catch (error) {
    const code = codeOf(error);
    const never = code !== undefined && (NEVER_CONNECTED.has(code) || /CERT|TLS|SELF_SIGNED/.test(code));
    return fail({
      problem: never ? 'not-reachable' : 'no-answer',
      detail: code ?? (timeout.aborted ? 'timeout' : 'connection lost'),
    });
  }
}

async function readCapped(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const body: ReadableStream<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > ANSWER_MAX_BYTES) throw new Error('answer too large');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `Retry-After`: seconds or a date (RFC 9110 §10.2.3). */
export function readRetryAfter(text: string | null, now: number): number | undefined {
  if (text === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

function codeOf(error: unknown): string | undefined {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : undefined;
  const code: unknown =
    typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
