import { query, type JsonValue } from 'jsonpath-rfc9535';

/** What a JSONPath finds in an answer; nothing for a path that is none. */
export function readPath(json: unknown, path: string): readonly JsonValue[] {
  try {
    return query(json as JsonValue, path);
  } catch {
    return [];
  }
}

/** The same as texts: words and numbers, those of lists one by one. Empty ones are nothing. */
export function readTexts(json: unknown, path: string): readonly string[] {
  if (path === '') return [];
  return readPath(json, path)
    .flat()
    .flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : []))
    .filter((text) => text !== '');
}
