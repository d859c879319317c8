import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { connectionFailure } from './connection-failure.ts';
import type { HttpAgent } from './http-agent.ts';

/** More than any CRM answers to what is asked here. */
const ANSWER_MAX_BYTES = 4 * 1024 * 1024;

/** What is sent: a value as JSON, fields as a web form sends them, or text or bytes of a type. */
export type HttpBody =
  | { readonly json: unknown }
  | { readonly form: Readonly<Record<string, string>> }
  | { readonly text: string; readonly type: string }
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };

export interface HttpRequest {
  readonly url: string;
  /** `GET` without a body, `POST` with one, unless it is said. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'PROPFIND' | 'REPORT';
  /** `authorization`, `cookie` and the like. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
  readonly timeoutMs: number;
  /** A larger answer is refused; 4 MB unless it is said. */
  readonly maxBytes?: number;
  readonly userAgent: HttpAgent;
  /** Aborts when nobody wants the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text read as JSON, whatever its content type; undefined when it is none. */
  readonly json: unknown;
  /** `name=value` of every cookie that was set, without its attributes. */
  readonly cookies: readonly string[];
  readonly retryAfterMs?: number;
}

/**
 * Sends one request to a CRM and reads what comes back, up to a size and a time. Redirects are not followed: an API has
 * none, a login page has (its address is in the `location` header). Failures say whether the other side can have seen
 * anything. Addresses and bodies never appear in them: an address may be a password.
 */
export async function httpRequest(request: HttpRequest): Promise<Result<HttpAnswer, CrmFailure>> {
  const { url, timeoutMs, signal } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await request.userAgent.fetch(url, {
      method: request.method ?? (request.body === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      ...contentOf(request),
    });
    const text = await readCapped(response, request.maxBytes ?? ANSWER_MAX_BYTES);
    const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), Date.now());
    return ok({
      status: response.status,
      headers: response.headers,
      text,
      json: parsed(text),
      cookies: response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]?.trim() ?? ''),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  } catch (error) {
    return fail(connectionFailure(error, timeout.aborted));
  }
}

/** Headers and body; what the request says itself counts. */
function contentOf({ headers = {}, userAgent, body }: HttpRequest): Pick<RequestInit, 'headers' | 'body'> {
  const common = { accept: 'application/json', 'user-agent': userAgent.name };
  if (body === undefined) return { headers: { ...common, ...headers } };
  const typed = (type: string, content: string | Uint8Array<ArrayBuffer>) => ({
    headers: { ...common, 'content-type': type, ...headers },
    body: content,
  });
  if ('json' in body) return typed('application/json', JSON.stringify(body.json));
  if ('form' in body)
    return typed('application/x-www-form-urlencoded', new URLSearchParams(body.form).toString());
  return 'text' in body ? typed(body.type, body.text) : typed(body.type, body.bytes);
}

async function readCapped(response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const body: ReadableStream<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error('answer too large');
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
