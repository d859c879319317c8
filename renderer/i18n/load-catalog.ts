import type { Language } from '#shared/domain/languages.ts';
import type { Catalog } from '#shared/i18n/catalogs.ts';
import english from '#shared/i18n/en.json' with { type: 'json' };

const OTHERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalog>>> = {
  de: async () => (await import('#shared/i18n/de.json')).default,
  es: async () => (await import('#shared/i18n/es.json')).default,
  fr: async () => (await import('#shared/i18n/fr.json')).default,
  ru: async () => (await import('#shared/i18n/ru.json')).default,
  ar: async () => (await import('#shared/i18n/ar.json')).default,
};

/** English is in every page: it stands in while another language comes, and for a file that cannot be read. */
export const englishCatalog: Catalog = english;

/** The texts of one language; a page loads only the one it shows. */
export async function loadCatalog(language: Language): Promise<Catalog> {
  if (language === 'en') return english;
  try {
    return await OTHERS[language]();
  } catch {
    return english;
  }
}
