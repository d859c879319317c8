import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';

import type { HttpAnswer } from '../http/http-request.ts';

export type CreatioAnswer =
  | { readonly kind: 'done'; readonly body: unknown }
  /** The session is gone, and nothing was done. */
  | { readonly kind: 'expired'; readonly detail: string }
  | { readonly kind: 'failed'; readonly failure: CrmFailure };

/** No limit is documented; where one is met without a word on when, this is how long it is left alone. */
const BUSY_WAIT_MS = 5000;
/** A changed object takes the server a minute or two, in which OData knows nothing of it. */
export const MODEL_BUILDS_MS = 60_000;

const LOGIN_PAGE = /\/Login\/|bootstrap\.login/;

const ODataError = z.object({
  error: z.object({
    message: z.string().catch(''),
    innererror: z.object({ message: z.string() }).optional().catch(undefined),
  }),
});
const ServiceError = z.object({
  Message: z.string(),
  MessageDetail: z.string().optional(),
  ExceptionType: z.string().nullish(),
});

/**
 * What an answer of Creatio means. A session that is gone shows in five ways, of which 401 is one; errors come with a
 * status that is none; an object that OData does not know (yet) is a 200, too.
 */
export function readCreatioAnswer(answer: HttpAnswer): CreatioAnswer {
  const { status, text, json, retryAfterMs } = answer;
  const detail = `HTTP ${status}`;
  if (status === 401 || status === 403) return { kind: 'expired', detail: wordsOf(json) ?? detail };
  if (status >= 300 && status < 400) return readRedirect(answer);
  if (status === 429 || status === 503)
    return failed({ problem: 'busy', retryAfterMs: retryAfterMs ?? BUSY_WAIT_MS, detail });
  return readErrors(status, json) ?? readBody(status, text, json);
}

function readBody(status: number, text: string, json: unknown): CreatioAnswer {
  if (json === undefined && text.trim() !== '') return readPage(status, text);
  return status >= 400
    ? failed({ problem: problemOf(status), detail: `HTTP ${status}` })
    : { kind: 'done', body: json };
}

function problemOf(status: number): CrmFailure['problem'] {
  if (status === 404) return 'no-record';
  return status >= 500 ? 'server-trouble' : 'refused';
}

function readRedirect({ status, headers }: HttpAnswer): CreatioAnswer {
  const to = headers.get('location') ?? '';
  const detail = `HTTP ${status}`;
  return LOGIN_PAGE.test(to) ? { kind: 'expired', detail } : failed({ problem: 'bad-answer', detail });
}

function readErrors(status: number, json: unknown): CreatioAnswer | undefined {
  const odata = ODataError.safeParse(json);
  if (odata.success) {
    const { message, innererror } = odata.data.error;
    const detail = innererror?.message ?? message;
    return failed({ problem: problemOf(status), detail });
  }
  const service = ServiceError.safeParse(json);
  if (!service.success) return undefined;
  const { Message, MessageDetail, ExceptionType } = service.data;
  if (/^Authentication failed/i.test(Message)) return { kind: 'expired', detail: Message };
  if (ExceptionType !== undefined) return failed({ problem: 'server-trouble', detail: Message });
  if (MessageDetail === undefined) return undefined;
  return failed({ problem: 'not-offered', retryAfterMs: MODEL_BUILDS_MS, detail: MessageDetail });
}

/** HTML where there should be JSON: a login page, the web server's page for what is not there, or a proxy's. */
function readPage(status: number, text: string): CreatioAnswer {
  const detail = `HTTP ${status}, no JSON`;
  if (text.trimStart().startsWith('<') && LOGIN_PAGE.test(text)) return { kind: 'expired', detail };
  if (status === 404) return failed({ problem: 'not-offered', detail });
  return failed({ problem: status >= 500 ? 'server-trouble' : 'bad-answer', detail });
}

function failed(failure: CrmFailure): CreatioAnswer {
  return { kind: 'failed', failure };
}

function wordsOf(json: unknown): string | undefined {
  const service = ServiceError.safeParse(json);
  if (service.success) return service.data.Message;
  const odata = ODataError.safeParse(json);
  return odata.success ? odata.data.error.message : undefined;
}
