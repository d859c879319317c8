/** What we can show, for `Accept` in a refusal (RFC 3428 §7). */
export const ACCEPTED_TEXTS = 'text/plain, message/cpim, multipart/mixed, multipart/alternative';
const PARTS_MAX = 20;
const DEPTH_MAX = 3;

/** The plain text in a body of this type: itself, wrapped as CPIM (RFC 3862), or a part of a multipart. */
export function textOfMessage(contentType: string, body: string): string | undefined {
  return textIn(contentType, body, DEPTH_MAX);
}

function textIn(contentType: string, body: string, depth: number): string | undefined {
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(contentType)?.[1]?.toLowerCase() ?? 'text/plain';
  if (type === 'text/plain') return body;
  if (depth === 0) return undefined;
  if (type === 'message/cpim') return textInCpim(body, depth);
  return type.startsWith('multipart/') ? textInParts(contentType, body, depth) : undefined;
}

/** Message headers, an empty line, headers of the content, an empty line, the content (RFC 3862 §2.1). */
function textInCpim(body: string, depth: number): string | undefined {
  const [, ...rest] = splitHead(body);
  const content = rest[0];
  if (content === undefined) return undefined;
  const [head, inner] = splitHead(content);
  return inner === undefined ? undefined : textIn(typeIn(head), inner, depth - 1);
}

function textInParts(contentType: string, body: string, depth: number): string | undefined {
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return undefined;
  for (const part of body.split(`--${mark}`).slice(1, PARTS_MAX)) {
    if (part.startsWith('--')) break;
    const [head, inner] = splitHead(part.replace(/^[ \t]*\r?\n/, ''));
    const text =
      inner === undefined ? undefined : textIn(typeIn(head), inner.replace(/\r?\n$/, ''), depth - 1);
    if (text !== undefined) return text;
  }
  return undefined;
}

function typeIn(head: string): string {
  return /^content-type[ \t]*:[ \t]*([^\r\n]*)/im.exec(head)?.[1] ?? 'text/plain';
}

/** Cuts at the first empty line; a part without headers begins with it. */
function splitHead(text: string): readonly [string, string?] {
  if (/^\r?\n/.test(text)) return ['', text.replace(/^\r?\n/, '')];
  const cut = /\r?\n\r?\n/.exec(text);
  return cut === null ? [text] : [text.slice(0, cut.index), text.slice(cut.index + cut[0].length)];
}
