import { fail, type Result } from '../result.ts';
import type { MorePlaceholders } from './placeholders.ts';
import { readTemplate, type Template, type TemplateProblem } from './read-template.ts';
import { LITERAL_ORIGIN, LONGEST_URL } from './url-limits.ts';

/**
 * Reads the template of an address: absolute, with literal scheme, host and port. Scheme and host themselves are judged
 * by `checkExternalUrl`, after filling.
 */
export function readUrlTemplate(text: string, more?: MorePlaceholders): Result<Template, TemplateProblem> {
  if (text.length > LONGEST_URL) return fail({ code: 'too-long', part: text.slice(0, 60) });
  const read = readTemplate(text, more);
  if (!read.ok) return read;
  if (!LITERAL_ORIGIN.test(text)) return fail({ code: 'not-an-address', part: text.slice(0, 60) });
  const literal = read.value.filter((part) => typeof part === 'string').join('');
  const stray = /[{}\s\\]/.exec(literal)?.[0];
  if (stray !== undefined) return fail({ code: 'stray-sign', part: stray });
  return URL.parse(literal) === null ? fail({ code: 'not-an-address', part: text.slice(0, 60) }) : read;
}
