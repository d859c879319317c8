import type { IncomingMessage } from 'node:http';

import { fail, ok, type Result } from '#shared/result.ts';

/** The longest message that is read, in bytes; a note has at most 20,000 characters. */
export const MESSAGE_MAX = 128 * 1024;

/** `application/json` only: a page can send other types anywhere without asking first. UTF-8 is the only charset. */
const JSON_TYPE = /^application\/json(?:;\s*charset="?utf-8"?)?$/i;

/** Reads the body of a request; a wrong type, an encoding, too many bytes and text that is no UTF-8 are refused. */
export async function readBody(request: IncomingMessage): Promise<Result<string, 400 | 413 | 415>> {
  const { headers } = request;
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) return fail(415);
  if (headers['content-encoding'] !== undefined) return fail(415);
  if (Number(headers['content-length'] ?? 0) > MESSAGE_MAX) return fail(413);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MESSAGE_MAX) return fail(413);
      chunks.push(chunk);
    }
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    return fail(400);
  }
}
