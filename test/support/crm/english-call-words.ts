import { CallWords } from '#adapters/crm/call-words.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';

/** The English catalog's text for a key, filled in. */
function english(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  let found: unknown = catalogs.en;
  for (const part of key.split('.')) found = (found as Readonly<Record<string, unknown>>)[part];
  if (typeof found !== 'string') throw new Error(`no text for ${key}`);
  return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

/** What is said about calls, in English. */
export function englishCallWords(): CallWords {
  return new CallWords(english, () => 'en');
}
