import type { RestRequest } from '#shared/domain/rest-definition.ts';

type Headers = RestRequest['headers'];

/** Headers as people write them: `Name: value`, one a line. */
export function headerText(headers: Headers): string {
  return headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
}

/** Reads them back; a line without a colon is a name without a value, which the check then names. */
export function readHeaders(text: string): Headers {
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const at = line.indexOf(':');
    return at < 0
      ? { name: line.trim(), value: '' }
      : { name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
  });
}
