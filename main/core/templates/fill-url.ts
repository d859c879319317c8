import { fail, ok, type Result } from '#shared/result.ts';
import { readUrlTemplate } from '#shared/templates/read-url-template.ts';
import type { MorePlaceholders } from '#shared/templates/placeholders.ts';
import type { TemplateProblem } from '#shared/templates/read-template.ts';
import { LITERAL_ORIGIN, LONGEST_URL } from '#shared/templates/url-limits.ts';

import { placeholderText, type TemplateValues } from './template-value.ts';

const LONGEST_VALUE = 256;
const DOT_SEGMENT = /(?:^|\/)(?:\.|%2e){1,2}(?=\/|$)/i;

/** Encodes everything but letters, digits, `-`, `.`, `_` and `~` (RFC 3986 section 2.3): fits path, query and fragment. */
function encoded(value: string): string {
  const short = [...value].slice(0, LONGEST_VALUE).join('');
  return encodeURIComponent(short).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Fills the template of an address. Values are data and stay data: percent-encoded, never a host, a path step (`..`) or
 * a second parameter. A placeholder without a value becomes nothing. `too-long` and `path-step` come of the values.
 */
export function fillUrl(
  template: string,
  values: TemplateValues,
  more?: MorePlaceholders,
): Result<string, TemplateProblem | { readonly code: 'path-step'; readonly part: string }> {
  const read = readUrlTemplate(template, more);
  if (!read.ok) return read;
  const parts = read.value.map((part) =>
    typeof part === 'string' ? part : encoded(placeholderText(part, values)),
  );
  const url = parts.join('');
  const path = url.replace(LITERAL_ORIGIN, '').split(/[?#]/)[0] ?? '';
  const step = DOT_SEGMENT.exec(path)?.[0];
  if (step !== undefined) return fail({ code: 'path-step', part: step });
  return url.length > LONGEST_URL ? fail({ code: 'too-long', part: url.slice(0, 60) }) : ok(url);
}
