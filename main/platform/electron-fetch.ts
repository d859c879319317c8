/** Statuses whose answers have no body (Fetch standard, "null body status"). */
const WITHOUT_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304]);
/** Chromium measures the body itself. */
const LEFT_OUT: ReadonlySet<string> = new Set(['content-length']);

type Answer = Electron.IncomingMessage;

/**
 * `fetch` on Chromium's network stack: through the proxy of this computer (its settings, PAC files), trusting the
 * certificates that it trusts, which Node's knows nothing of. Redirects come back as they are, and no cookies are kept.
 * Failures carry Chromium's name (`ERR_NAME_NOT_RESOLVED`) as their cause's `code`. Electron's own `net.fetch` cannot
 * leave a redirect alone: it fails.
 */
export function electronFetch(
  network: Pick<Electron.Net, 'request'>,
): (url: string, init: RequestInit) => Promise<Response> {
  return async (url, init) => {
    const signal = init.signal ?? undefined;
    signal?.throwIfAborted();
    const asked = new Request(url, { ...init, signal: null });
    const body = Buffer.from(await asked.arrayBuffer());
    const request = network.request({ url, method: asked.method, redirect: 'manual', cache: 'no-store' });
    for (const [name, value] of asked.headers) if (!LEFT_OUT.has(name)) request.setHeader(name, value);
    return answerTo(request, body, signal);
  };
}

function answerTo(
  request: Electron.ClientRequest,
  body: Buffer,
  signal: AbortSignal | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      request.abort();
      reject(reasonOf(signal));
    };
    signal?.addEventListener('abort', abort, { once: true });
    request.on('redirect', (status, _method, _url, headers) =>
      resolve(new Response(null, { status, headers: headersOf(headers) })),
    );
    request.on('response', (answer) => resolve(responseOf(answer, signal)));
    request.on('error', (error) => reject(failureOf(error)));
    request.end(body);
  });
}

function responseOf(answer: Answer, signal: AbortSignal | undefined): Response {
  const { statusCode: status, headers } = answer;
  const body = WITHOUT_BODY.has(status) ? null : bodyOf(answer, signal);
  return new Response(body, { status, headers: headersOf(headers) });
}

function bodyOf(answer: Answer, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      answer.on('data', (chunk) => controller.enqueue(new Uint8Array(chunk)));
      answer.on('end', () => controller.close());
      answer.on('error', () => controller.error(failureOf(new Error('net::ERR_CONNECTION_CLOSED'))));
      answer.on('aborted', () => controller.error(reasonOf(signal)));
    },
  });
}

function headersOf(told: Readonly<Record<string, string | readonly string[]>>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(told))
    for (const value of typeof values === 'string' ? [values] : values) headers.append(name, value);
  return headers;
}

function failureOf(error: Error): TypeError {
  const code = /net::(ERR_\w+)/.exec(error.message)?.[1] ?? 'ERR_FAILED';
  return new TypeError('fetch failed', { cause: Object.assign(new Error(error.message), { code }) });
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new DOMException('aborted', 'AbortError');
}
